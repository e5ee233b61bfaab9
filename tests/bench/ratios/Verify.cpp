// What it costs to judge a certificate with a complete report, beside X509_verify_cert with the same lists: leaf, issuing CA and
// root, P-256, a list of each CA. The leaf is parsed every time, and there are more leaves than a cache holds.
#include "Ratio.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/verifying/VerifyCache.h"
#include "tests/core/verifying/MadeCertificates.h"
#include <algorithm>
#include <chrono>
#include <format>
#include <openssl/x509_vfy.h>

using namespace core;
using namespace core::made;

namespace {

constexpr std::size_t fewEntries = 10, manyEntries = 100'000;
constexpr int tries = 5;                           ///< of which the middle one counts
constexpr std::chrono::milliseconds shortest{400}; ///< that a try lasts

struct Scene {
    Party root = make({.subject = "CN=Root", .isCa = true});
    Party issuing = make({.subject = "CN=Issuing", .isCa = true, .pathLength = 0}, &root);
    std::vector<Bytes> leaves;
    std::vector<Crl> lists;

    explicit Scene(std::size_t entries)
    {
        const auto key = newKey();
        for (int i = 0; i < 1000; ++i)
            leaves.push_back(
                make({.subject = "CN=leaf " + std::to_string(i), .hosts = {"leaf.example"}, .key = key}, &issuing)
                    .certificate.der());
        lists = {makeList(root), listOf(entries)};
    }

    Crl listOf(std::size_t entries) const
    {
        CrlContent content;
        content.signatureAlgorithm = need(issuing.key->publicKey().defaultSignature());
        content.issuer = issuing.name();
        content.thisUpdate = now - std::chrono::days(1);
        content.nextUpdate = now + std::chrono::days(20);
        content.number = 1;
        content.authorityKeyIdentifier = issuing.key->publicKey().keyIdentifier();
        for (std::size_t i = 0; i < entries; ++i) {
            Bytes serial{9};
            for (int shift = 56; shift >= 0; shift -= 8)
                serial.push_back(static_cast<std::uint8_t>((i * 0x9E3779B97F4A7C15u) >> shift));
            content.entries.push_back({serial, now - std::chrono::days(2), RevocationReason::KeyCompromise, {}});
        }
        const Bytes tbs = need(encodeTbs(content));
        return need(Crl::parse(assembleSigned(
            tbs, *content.signatureAlgorithm, need(issuing.key->sign(tbs, *content.signatureAlgorithm)))));
    }
};

/// Seconds for one call of `judge`, which is given each leaf in turn and says whether it is valid.
double secondsOf(const Scene& scene, const auto& judge)
{
    std::vector<double> times;
    std::size_t next = 0;
    for (int i = 0; i < tries; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        int calls = 0;
        auto passed = std::chrono::steady_clock::duration::zero();
        for (; passed < shortest; passed = std::chrono::steady_clock::now() - begin, ++calls) {
            if (judge(scene.leaves[next++ % scene.leaves.size()])) continue;
            std::fprintf(stderr, "certwright-ratios: a certificate that is valid was refused\n");
            std::exit(1);
        }
        times.push_back(std::chrono::duration<double>(passed).count() / calls);
    }
    std::ranges::sort(times);
    return times[tries / 2];
}

double ours(const Scene& scene, bool withCache)
{
    VerifyOptions options{.untrusted = {scene.issuing.certificate},
        .anchors = {scene.root.certificate},
        .crls = scene.lists,
        .at = now,
        .purpose = "serverAuth"};
    if (withCache) options.cache = std::make_shared<VerifyCache>();
    return secondsOf(
        scene, [&](const Bytes& der) { return verifyChain(Certificate::parseOwn(der).value(), options).isValid; });
}

double theirs(const Scene& scene)
{
    const std::unique_ptr<X509_STORE, ossl::Deleter<X509_STORE_free>> store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), scene.root.certificate.handle());
    for (const Crl& list : scene.lists) X509_STORE_add_crl(store.get(), list.handle());
    X509_STORE_set_flags(store.get(), X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
    const std::unique_ptr<STACK_OF(X509), ossl::Deleter<[](STACK_OF(X509) * stack) { sk_X509_free(stack); }>> untrusted(
        sk_X509_new_null());
    sk_X509_push(untrusted.get(), scene.issuing.certificate.handle());
    return secondsOf(scene, [&](const Bytes& der) {
        const std::uint8_t* at = der.data();
        const ossl::CertificatePtr leaf(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
        const std::unique_ptr<X509_STORE_CTX, ossl::Deleter<X509_STORE_CTX_free>> context(X509_STORE_CTX_new());
        X509_STORE_CTX_init(context.get(), store.get(), leaf.get(), untrusted.get());
        X509_STORE_CTX_set_purpose(context.get(), X509_PURPOSE_SSL_SERVER);
        X509_VERIFY_PARAM_set_time(
            X509_STORE_CTX_get0_param(context.get()), static_cast<std::time_t>(now.time_since_epoch().count()));
        return X509_verify_cert(context.get()) == 1;
    });
}

}

std::vector<Ratio> verifyRatios()
{
    std::vector<Ratio> ratios;
    for (const std::size_t entries : {fewEntries, manyEntries}) {
        const Scene scene(entries);
        const double mine = ours(scene, true), alone = ours(scene, false), bare = theirs(scene);
        const auto add = [&](const std::string& what, double measured, double aim) {
            ratios.push_back({what, timeText(measured), timeText(bare), bare / measured, aim,
                "every entry of the list is read and put in order by number first, which pays from the second "
                "certificate on; "
                "to look for one number only it would have to be searched as octets"});
        };
        add(std::format(
                "a leaf under an issuing CA and a root judged with a whole report, a CRL of {} entries, against bare "
                "X509_verify_cert with CRL checks",
                entries),
            mine, entries == fewEntries ? 2 : 15);
        add(std::format("the same with {} entries, nothing remembered from one certificate to the next", entries),
            alone, 0.5);
    }
    return ratios;
}
