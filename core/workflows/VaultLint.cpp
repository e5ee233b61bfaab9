#include "core/workflows/VaultLint.h"
#include "core/vault/Lists.h"
#include <tuple>

namespace core {

namespace {

using Kind = LintRuleFacts::Object;

/// Adds up what is found, and keeps the worst.
class LintTally {
public:
    LintTally(std::vector<Waiver> waivers, LintPurpose purpose, std::size_t most)
        : m_waivers(std::move(waivers)), m_purpose(purpose), m_most(most)
    {}

    template <typename Object>
    void add(Kind kind, std::int64_t row, std::string name, const Object& object, Bytes fingerprint)
    {
        LintedObject linted{kind, row, std::move(name), std::move(fingerprint), lint(object, m_purpose), {}};
        const auto isWaived = [&](const Finding& finding) {
            return std::ranges::any_of(m_waivers, [&](const Waiver& waiver) {
                return waiver.rule == finding.rule && waiver.object == linted.fingerprint;
            });
        };
        const auto waived = std::ranges::stable_partition(linted.findings, std::not_fn(isWaived));
        std::ranges::move(waived, std::back_inserter(linted.waived));
        linted.findings.erase(waived.begin(), waived.end());
        tell(linted);
        keep(std::move(linted));
    }
    VaultLint finish()
    {
        for (auto& [rule, count] : m_counts) m_result.rules.push_back(std::move(count));
        std::ranges::stable_sort(m_result.rules, std::greater{},
            [](const LintRuleCount& count) { return std::tuple(count.severity, count.objects, count.waived); });
        return std::move(m_result);
    }

private:
    void tell(const LintedObject& linted)
    {
        ++m_result.objects;
        m_result.errors += linted.count(Severity::Error);
        m_result.warnings += linted.count(Severity::Warning);
        m_result.notes += linted.count(Severity::Info);
        for (const auto* const list : {&linted.findings, &linted.waived})
            for (const Finding& finding : *list) {
                LintRuleCount& count = m_counts[finding.rule];
                count.rule = finding.rule;
                count.severity = finding.severity;
                ++(list == &linted.findings ? count.objects : count.waived);
            }
    }
    void keep(LintedObject linted)
    {
        const auto weight = [](const LintedObject& each) {
            return std::pair(each.count(Severity::Error), each.count(Severity::Warning));
        };
        if (weight(linted) == std::pair<std::size_t, std::size_t>() || m_most == 0) return;
        auto& worst = m_result.worst;
        const auto place = std::ranges::upper_bound(worst, weight(linted), std::greater{}, weight);
        worst.insert(place, std::move(linted));
        if (worst.size() > m_most) worst.pop_back();
    }

    std::vector<Waiver> m_waivers;
    LintPurpose m_purpose;
    std::size_t m_most;
    std::map<std::string, LintRuleCount> m_counts;
    VaultLint m_result;
};

Result<void> addCertificates(Vault& vault, const std::stop_token& stop, LintTally& tally)
{
    CORE_TRY(const auto ids, rankOf(vault, List::Certificates, {.view = static_cast<int>(CertificateView::All)}, stop));
    for (const std::int64_t id : ids) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
        const auto certificate = CertificateStore(vault).certificate(id);
        if (!certificate && certificate.error().code == ErrorCode::NotFound) continue; // never finished
        if (!certificate) return std::unexpected(certificate.error());
        tally.add(
            Kind::Certificate, id, certificate->subject().toText(), *certificate, certificate->sha256Fingerprint());
    }
    return {};
}

Result<void> addRequests(Vault& vault, const std::stop_token& stop, LintTally& tally)
{
    CORE_TRY(const auto ids, rankOf(vault, List::Requests, {.view = static_cast<int>(RequestView::All)}, stop));
    for (const std::int64_t id : ids) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
        CORE_TRY(const Csr request, RequestStore(vault).request(id));
        tally.add(Kind::Request, id, request.subject().toText(), request, request.sha256Fingerprint());
    }
    return {};
}

Result<void> addLists(Vault& vault, const std::stop_token& stop, LintTally& tally)
{
    CORE_TRY(const auto cas, CaStore(vault).list());
    for (const CaRow& ca : cas) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
        CORE_TRY(const auto row, CrlStore(vault).newestRow(ca.key.fingerprint));
        CORE_TRY(const auto crl, CrlStore(vault).newest(ca.key.fingerprint));
        if (!row || !crl) continue;
        const Sha256 digest = sha256(crl->der());
        tally.add(Kind::Crl, row->id, crl->issuer().toText(), *crl, {digest.begin(), digest.end()});
    }
    return {};
}

}

std::size_t LintedObject::count(Severity severity) const
{
    return static_cast<std::size_t>(std::ranges::count(findings, severity, &Finding::severity));
}

Result<VaultLint> lintVault(Vault& vault, LintPurpose purpose, std::size_t most, const std::stop_token& stop)
{
    CORE_TRY(auto waivers, WaiverStore(vault).list());
    LintTally tally(std::move(waivers), purpose, most);
    CORE_CHECK(addCertificates(vault, stop, tally));
    CORE_CHECK(addRequests(vault, stop, tally));
    CORE_CHECK(addLists(vault, stop, tally));
    return tally.finish();
}

std::vector<Finding> lintFound(const FoundObject& object, LintPurpose purpose)
{
    if (const auto* certificate = std::get_if<Certificate>(&object)) return lint(*certificate, purpose);
    if (const auto* request = std::get_if<Csr>(&object)) return lint(*request, purpose);
    if (const auto* crl = std::get_if<Crl>(&object)) return lint(*crl, purpose);
    return {};
}

LintedName lintedName(const FoundObject& object)
{
    if (const auto* certificate = std::get_if<Certificate>(&object))
        return {certificate->sha256Fingerprint(), certificate->subject().shortText()};
    if (const auto* request = std::get_if<Csr>(&object))
        return {request->sha256Fingerprint(), request->subject().shortText()};
    if (const auto* crl = std::get_if<Crl>(&object)) {
        const Sha256 digest = sha256(crl->der());
        return {{digest.begin(), digest.end()}, crl->issuer().shortText()};
    }
    return {};
}

Result<void> waiveFor(Vault& vault, const FoundObject& object, std::string_view rule, std::string_view reason)
{
    const auto breaks = [&](LintPurpose purpose) {
        return std::ranges::contains(lintFound(object, purpose), rule, &Finding::rule);
    };
    if (!breaks(LintPurpose::Internal) && !breaks(LintPurpose::Public))
        return failAs(ErrorCode::Refused, "CW-983", {std::string(rule)});
    const LintedName name = lintedName(object);
    return WaiverStore(vault).waive(rule, name.fingerprint, name.name, reason);
}

}
