#include "core/workflows/Sample.h"
#include "core/workflows/SampleContent.h"
#include "core/workflows/Signing.h"
#include <tuple>

namespace core {

namespace {

constexpr std::size_t batchSize = 500;
constexpr std::string_view organisation = ",O=Acme Lab TEST";

/// One thing that is done on its day.
struct Step {
    int day = 0;
    std::function<Result<void>(Vault&)> act;
};

Result<void> addCa(Vault& vault, const sample::Ca& ca, std::stop_token stop)
{
    CORE_TRY(auto subject, DistinguishedName::parse("CN=" + std::string(ca.name) + std::string(organisation)));
    CORE_TRY(const KeyAlgorithm* key, findKeyAlgorithm(ca.algorithm));
    const std::string address = "http://pki.test.example/" + std::string(ca.file);
    CORE_CHECK(createCa(vault,
        {.name = std::string(ca.name),
            .profile = std::string(ca.profile),
            .subject = std::move(subject),
            .key = key,
            .issuer = std::string(ca.issuer),
            .urls = {{address + ".crl"}, {address + ".crt"}, {}}},
        stop));
    return {};
}

Result<void> addRequest(Vault& vault, const sample::Request& asked)
{
    const std::string host(asked.host);
    CORE_TRY(const auto subject, DistinguishedName::parse("CN=" + host + std::string(organisation)));
    CORE_TRY(const KeyAlgorithm* key, findKeyAlgorithm(asked.algorithm));
    CORE_TRY(const auto made, createRequest(subject, {{GeneralName::Type::Dns, host}}, *key, vault.keyService()));
    CORE_CHECK(RequestStore(vault).import(made.request, host.substr(0, host.find('.')) + ".csr"));
    return {};
}

Result<IssueDraft> draftOf(Vault& vault, const sample::Leaf& leaf, const Issuer& issuer, const StoredProfile& profile)
{
    CORE_TRY(const auto subject, DistinguishedName::parse("CN=" + leaf.name + std::string(organisation)));
    CORE_TRY(const KeyAlgorithm* algorithm, findKeyAlgorithm(leaf.algorithm));
    CORE_TRY(const HeldKey key, HeldKey::generate(vault.keyService(), looseKeys, *algorithm));
    const auto type = leaf.name.contains('@') ? GeneralName::Type::Email : GeneralName::Type::Dns;
    CORE_TRY(const RequestFacts facts, factsOf(subject, {{type, leaf.name}}, key.publicKey()));
    return applyProfile(profile.profile, profile.version, facts, issuer.facts(), {.days = leaf.days}, vault.now());
}

/// Serial numbers of the certificates that were made, by number.
using Serials = std::map<std::size_t, Bytes>;

/// Certificates of one CA, one profile and one day.
Result<void> addLeaves(Vault& vault, const std::vector<std::size_t>& numbers, Serials& serials, std::stop_token stop)
{
    const sample::Leaf first = sample::leaf(numbers.front());
    CORE_TRY(const Issuer issuer, findIssuer(vault, first.ca));
    CORE_TRY(const StoredProfile profile, loadProfile(vault, first.profile));
    const CertificateStore store(vault);
    for (std::size_t begin = 0; begin < numbers.size(); begin += batchSize) {
        const auto batch = std::span(numbers).subspan(begin, std::min(batchSize, numbers.size() - begin));
        std::vector<IssueDraft> drafts;
        for (const std::size_t number : batch) {
            CORE_TRY(auto draft, draftOf(vault, sample::leaf(number), issuer, profile));
            drafts.push_back(std::move(draft));
        }
        CORE_TRY(const auto made, issueAll(vault, drafts, issuer, stop));
        for (std::size_t at = 0; at < batch.size(); ++at) {
            serials[batch[at]] = made[at].serial();
            const sample::Leaf leaf = sample::leaf(batch[at]);
            if (leaf.owner.empty()) continue;
            CORE_TRY(const auto rows, store.list({.fingerprint = made[at].sha256Fingerprint()}));
            CORE_CHECK(CertificateStore(vault).annotate(rows.front().id, leaf.owner, {}));
        }
    }
    return {};
}

void planLeaves(std::vector<Step>& steps, std::size_t count, std::stop_token stop)
{
    const auto serials = std::make_shared<Serials>();
    std::map<std::tuple<int, std::string_view, std::string_view>, std::vector<std::size_t>> groups;
    for (std::size_t number = 0; number < count; ++number) {
        const sample::Leaf leaf = sample::leaf(number);
        groups[{leaf.made, leaf.ca, leaf.profile}].push_back(number);
        if (leaf.revoked)
            steps.push_back({leaf.revoked->day, [=](Vault& vault) {
                                 return revoke(
                                     vault, leaf.ca, {.serial = serials->at(number), .reason = leaf.revoked->reason});
                             }});
    }
    for (auto& [key, numbers] : groups)
        steps.push_back({std::get<0>(key), [group = std::move(numbers), serials, stop](Vault& vault) {
                             return addLeaves(vault, group, *serials, stop);
                         }});
}

/// Everything, the oldest first.
std::vector<Step> plan(std::size_t count, std::stop_token stop)
{
    std::vector<Step> steps;
    for (const sample::Ca& ca : sample::cas())
        steps.push_back({ca.made, [&ca, stop](Vault& vault) { return addCa(vault, ca, stop); }});
    planLeaves(steps, count, stop);
    for (const sample::CrlIssue& crl : sample::crls())
        steps.push_back({crl.made, [&crl, stop](Vault& vault) -> Result<void> {
                             CORE_CHECK(publishCrl(vault, crl.ca, crl.days, stop));
                             return {};
                         }});
    for (const sample::Request& request : sample::requests())
        steps.push_back({request.received, [&request](Vault& vault) { return addRequest(vault, request); }});
    std::ranges::stable_sort(steps, std::greater(), &Step::day);
    return steps;
}

Time momentOf(int day, Time today) { return day > 0 ? today - std::chrono::days(day) : today - std::chrono::hours(2); }

}

Result<Vault> createSample(const std::filesystem::path& path, ByteView passphrase, const KdfParameters& kdf,
    VaultContext context, std::size_t certificates, std::stop_token stop)
{
    if (certificates < 1 || certificates > mostSampleCertificates)
        return failAs(
            ErrorCode::Usage, "CW-442", {std::to_string(certificates), std::to_string(mostSampleCertificates)});
    const Time today = context.clock();
    const auto steps = plan(certificates, stop);
    // While it is made, the vault lives in the past; afterwards in the present.
    const auto past = std::make_shared<std::optional<Time>>(momentOf(steps.front().day, today));
    context.clock = [past, present = context.clock] { return *past ? **past : present(); };
    CORE_TRY(Vault vault, Vault::create(path, passphrase, kdf, std::move(context)));
    const auto fill = [&]() -> Result<void> {
        CORE_CHECK(vault.markSample());
        for (const Step& step : steps) {
            if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
            *past = momentOf(step.day, today);
            CORE_CHECK(step.act(vault));
        }
        return {};
    };
    if (const auto filled = fill(); !filled) {
        std::error_code ignored;
        std::filesystem::remove(path, ignored); // nobody else has seen it yet: its lease is ours
        return std::unexpected(filled.error());
    }
    past->reset();
    return vault;
}

}
