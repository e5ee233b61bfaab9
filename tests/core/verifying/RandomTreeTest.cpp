#include "MadeCertificates.h"
#include "core/crypto/OpenSslHandles.h"
#include <QtTest>
#include <openssl/x509_vfy.h>
#include <random>

using namespace core;
using namespace core::made;

namespace {

using Random = std::mt19937;

bool chance(Random& random, unsigned percent) { return random() % 100 < percent; }

/// A CA: one name, one key, certificates from one or more issuers.
struct RandomCa {
    std::string name;
    std::shared_ptr<const PrivateKey> key;
    std::vector<Party> certificates;
};

struct Question {
    std::optional<Certificate> target;
    VerifyOptions options;
};

const std::vector<std::shared_ptr<const PrivateKey>>& keyPool()
{
    static const auto pool = [] {
        std::vector<std::shared_ptr<const PrivateKey>> keys;
        for (int i = 0; i < 16; ++i) keys.push_back(newKey());
        return keys;
    }();
    return pool;
}

/// What can be wrong with a certificate, now and then.
void twist(Random& random, Wish& wish)
{
    if (chance(random, 6)) wish.validity.notAfter = now - std::chrono::days(1);
    if (chance(random, 3)) wish.validity.notAfter = now;
    if (chance(random, 3)) wish.validity.notBefore = now + std::chrono::days(1);
    if (chance(random, 8)) wish.further.push_back(extension("extendedKeyUsage", {{"purposes", {"clientAuth"}}}));
    if (!wish.isCa) return;
    if (chance(random, 12)) wish.pathLength = static_cast<int>(random() % 3);
    if (chance(random, 10))
        wish.further.push_back(extension(
            "nameConstraints", {{"permitted", {chance(random, 60) ? "DNS:a.example" : "DNS:other.example"}}}));
    else if (chance(random, 8))
        wish.further.push_back(
            extension("nameConstraints", {{"excluded", {chance(random, 50) ? "DNS:bad.a.example" : "DNS:a.example"}}}));
    if (chance(random, 4)) wish.uses = {"cRLSign"};
    if (chance(random, 3))
        wish.further.push_back(extension("certificatePolicies", {{"policies", {"1.3.6.1.4.1.99999.1"}}}));
    if (chance(random, 3)) wish.further.push_back(extension("policyConstraints", {{"requireExplicitPolicy", {"0"}}}));
}

std::vector<std::vector<RandomCa>> makeLevels(Random& random)
{
    std::vector<std::vector<RandomCa>> levels(1 + random() % 4);
    std::size_t nextKey = 0;
    for (std::size_t level = 0; level < levels.size(); ++level)
        for (std::size_t i = 0; i < 1 + random() % 3; ++i) {
            RandomCa ca{"CN=CA " + std::to_string(level) + " " + std::to_string(i), keyPool()[nextKey++], {}};
            const std::size_t count = level == 0 ? 1 : 1 + random() % 3;
            for (std::size_t each = 0; each < count; ++each) {
                Wish wish{.subject = ca.name, .isCa = true, .key = ca.key};
                twist(random, wish);
                const RandomCa* above = nullptr;
                if (level > 0) {
                    const auto& upper = levels[chance(random, 15) ? random() % level : level - 1];
                    above = &upper[random() % upper.size()];
                }
                ca.certificates.push_back(make(wish, above ? &above->certificates.front() : nullptr));
            }
            levels[level].push_back(std::move(ca));
        }
    return levels;
}

void addLists(Random& random, const std::vector<std::vector<RandomCa>>& levels, Question& question)
{
    std::vector<Certificate> all{*question.target};
    for (const auto& level : levels)
        for (const RandomCa& ca : level)
            for (const Party& each : ca.certificates) all.push_back(each.certificate);
    for (const auto& level : levels)
        for (const RandomCa& ca : level) {
            if (chance(random, 4)) continue;
            ListWish wish;
            for (const Certificate& each : all)
                if (each.issuer() == ca.certificates.front().name() && chance(random, 7)) wish.revoked.push_back(each);
            if (chance(random, 4)) wish.until = now - std::chrono::hours(1);
            if (chance(random, 3)) wish.until = now;
            question.options.crls.push_back(makeList(ca.certificates.front(), wish));
        }
}

Question makeQuestion(unsigned seed)
{
    Random random(seed);
    const auto levels = makeLevels(random);
    const RandomCa& issuer = levels.back()[random() % levels.back().size()];
    Wish wish{.subject = "CN=leaf",
        .hosts = {chance(random, 80) ? "www.a.example" : "bad.a.example"},
        .key = keyPool().back()};
    twist(random, wish);
    Question question;
    question.target = make(wish, &issuer.certificates.front()).certificate;
    VerifyOptions& options = question.options;
    options.at = now;
    options.profile = ValidationProfile::Rfc5280;
    for (std::size_t level = 0; level < levels.size(); ++level)
        for (const RandomCa& ca : levels[level])
            for (const Party& each : ca.certificates)
                (level == 0 && chance(random, 85) ? options.anchors : options.untrusted).push_back(each.certificate);
    std::ranges::shuffle(options.untrusted, random);
    if (chance(random, 40)) options.purpose = "serverAuth";
    if (chance(random, 50)) addLists(random, levels, question);
    return question;
}

template <auto Free>
using Deleter = ossl::Deleter<Free>;

/// X509_verify_cert's opinion, with extended lists and policies.
bool opensslAccepts(const Question& question, std::string* complaint = nullptr)
{
    const VerifyOptions& options = question.options;
    const std::unique_ptr<X509_STORE, Deleter<X509_STORE_free>> store(X509_STORE_new());
    for (const Certificate& each : options.anchors) X509_STORE_add_cert(store.get(), each.handle());
    const std::unique_ptr<STACK_OF(X509), Deleter<[](STACK_OF(X509) * stack) { sk_X509_free(stack); }>> untrusted(
        sk_X509_new_null());
    for (const Certificate& each : options.untrusted) sk_X509_push(untrusted.get(), each.handle());
    const std::unique_ptr<STACK_OF(X509_CRL), Deleter<[](STACK_OF(X509_CRL) * stack) { sk_X509_CRL_free(stack); }>>
        lists(sk_X509_CRL_new_null());
    for (const Crl& each : options.crls) sk_X509_CRL_push(lists.get(), each.handle());
    const std::unique_ptr<X509_STORE_CTX, Deleter<X509_STORE_CTX_free>> context(X509_STORE_CTX_new());
    X509_STORE_CTX_init(context.get(), store.get(), question.target->handle(), untrusted.get());
    X509_STORE_CTX_set0_crls(context.get(), lists.get());
    X509_VERIFY_PARAM* const parameters = X509_STORE_CTX_get0_param(context.get());
    unsigned long flags = X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_EXTENDED_CRL_SUPPORT | X509_V_FLAG_USE_DELTAS |
        X509_V_FLAG_POLICY_CHECK;
    if (!options.crls.empty()) flags |= X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL;
    X509_VERIFY_PARAM_set_flags(parameters, flags);
    X509_VERIFY_PARAM_set_time(parameters, options.at.time_since_epoch().count());
    X509_VERIFY_PARAM_add0_policy(parameters, OBJ_txt2obj("2.5.29.32.0", 1));
    if (!options.purpose.empty()) X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_SSL_SERVER);
    const bool isAccepted = X509_verify_cert(context.get()) == 1;
    const int error = X509_STORE_CTX_get_error(context.get());
    if (complaint)
        *complaint = std::string(X509_verify_cert_error_string(error)) + " at " +
            std::to_string(X509_STORE_CTX_get_error_depth(context.get()));
    return isAccepted;
}

/// The same question with one path alone.
Question alongPath(const Question& question, const PathReport& report)
{
    Question single = question;
    single.options.anchors = {report.steps.back().certificate};
    single.options.untrusted.clear();
    for (const ChainStep& step : report.steps) single.options.untrusted.push_back(step.certificate);
    return single;
}

bool endsNow(const Question& question, const PathReport& report)
{
    const auto isLast = [&](const ChainStep& step) {
        return step.certificate.validity().notAfter == question.options.at;
    };
    return std::ranges::any_of(report.steps, isLast) ||
        std::ranges::any_of(
            question.options.crls, [&](const Crl& list) { return list.nextUpdate() == question.options.at; });
}

/// Whether the anchor of a path stands in its own list.
bool revokesItself(const Question& question, const PathReport& report)
{
    const Certificate& anchor = report.steps.back().certificate;
    return std::ranges::any_of(question.options.crls, [&](const Crl& list) {
        return list.issuer() == anchor.subject() && list.entryFor(anchor.serial()).has_value();
    });
}

/// The reasons of docs/validation.md, "Where OpenSSL answers otherwise". Empty: none of them.
std::string reasonOf(const Question& question, const ChainReport& ours, bool theirs)
{
    if (ours.isValid && !theirs && endsNow(question, ours)) return "the last second counts";
    if (ours.isValid && !theirs && revokesItself(question, ours)) return "an anchor in its own list";
    if (ours.isValid && !theirs && opensslAccepts(alongPath(question, ours))) return "another path";
    Question free = question;
    free.options.usesAnchorConstraints = false;
    if (!ours.isValid && theirs && ours.verdict.rule == "CW-719" && verifyChain(*free.target, free.options).isValid)
        return "policies of an anchor";
    return {};
}

}

/// Random hierarchies, crossed, constrained, expired and revoked: our answer is OpenSSL's, or the difference has a known reason.
class RandomTreeTest : public QObject {
    Q_OBJECT
private slots:
    void agreesWithOpenSsl()
    {
        const unsigned trees = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? 10'000 : 800;
        std::map<std::string, int> reasons;
        int valid = 0;
        for (unsigned seed = 1; seed <= trees; ++seed) {
            const Question question = makeQuestion(seed);
            const ChainReport ours = verifyChain(*question.target, question.options);
            const bool theirs = opensslAccepts(question);
            valid += ours.isValid ? 1 : 0;
            if (ours.isValid == theirs) continue;
            const std::string reason = reasonOf(question, ours, theirs);
            std::string complaint;
            if (reason.empty()) opensslAccepts(alongPath(question, ours), &complaint);
            QVERIFY2(!reason.empty(),
                ("tree " + std::to_string(seed) + ": OpenSSL says " + (theirs ? "valid" : "not valid") + " (" +
                    complaint + "), we: " + sentence(ours.verdict))
                    .c_str());
            ++reasons[reason];
        }
        for (const auto& [reason, count] : reasons) qInfo("%d of %u: %s", count, trees, reason.c_str());
        QVERIFY(valid > int(trees) / 10 && valid < int(trees) * 9 / 10); // both kinds are there
        QVERIFY(reasons["another path"] > 0);
    }
};

QTEST_GUILESS_MAIN(RandomTreeTest)
#include "RandomTreeTest.moc"
