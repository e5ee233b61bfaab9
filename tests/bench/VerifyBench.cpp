// What it costs to judge a certificate with a complete report, beside X509_verify_cert with the same lists: leaf, issuing CA and
// root, P-256, a list of each CA. The leaf is parsed every time, and there are more leaves than a cache holds. Compare the rates
// of one run only.
#include "core/crypto/OpenSslHandles.h"
#include "core/verifying/VerifyCache.h"
#include "tests/core/verifying/MadeCertificates.h"
#include <benchmark/benchmark.h>
#include <openssl/x509_vfy.h>

using namespace core;
using namespace core::made;

namespace {

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
        lists = {makeList(root), longList(entries)};
    }

    Crl longList(std::size_t entries) const
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

const Scene& sceneWith(std::size_t entries)
{
    static std::map<std::size_t, std::unique_ptr<Scene>> scenes;
    auto& scene = scenes[entries];
    if (!scene) scene = std::make_unique<Scene>(entries);
    return *scene;
}

void certwrightReports(benchmark::State& state)
{
    const Scene& scene = sceneWith(static_cast<std::size_t>(state.range(0)));
    VerifyOptions options{.untrusted = {scene.issuing.certificate},
        .anchors = {scene.root.certificate},
        .crls = scene.lists,
        .at = now,
        .purpose = "serverAuth"};
    options.cache = std::make_shared<VerifyCache>();
    std::size_t next = 0;
    for (auto round : state) {
        const Certificate leaf = Certificate::parseOwn(scene.leaves[next++ % scene.leaves.size()]).value();
        if (!verifyChain(leaf, options).isValid) state.SkipWithError("not valid");
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(certwrightReports)->Arg(10)->Arg(100'000);

void certwrightReportsWithoutCache(benchmark::State& state)
{
    const Scene& scene = sceneWith(static_cast<std::size_t>(state.range(0)));
    const VerifyOptions options{.untrusted = {scene.issuing.certificate},
        .anchors = {scene.root.certificate},
        .crls = scene.lists,
        .at = now,
        .purpose = "serverAuth"};
    std::size_t next = 0;
    for (auto round : state) {
        const Certificate leaf = Certificate::parseOwn(scene.leaves[next++ % scene.leaves.size()]).value();
        if (!verifyChain(leaf, options).isValid) state.SkipWithError("not valid");
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(certwrightReportsWithoutCache)->Arg(10)->Arg(100'000);

void bareVerifyCert(benchmark::State& state)
{
    const Scene& scene = sceneWith(static_cast<std::size_t>(state.range(0)));
    const std::unique_ptr<X509_STORE, ossl::Deleter<X509_STORE_free>> store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), scene.root.certificate.handle());
    for (const Crl& list : scene.lists) X509_STORE_add_crl(store.get(), list.handle());
    X509_STORE_set_flags(store.get(), X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
    const std::unique_ptr<STACK_OF(X509), ossl::Deleter<[](STACK_OF(X509) * stack) { sk_X509_free(stack); }>> untrusted(
        sk_X509_new_null());
    sk_X509_push(untrusted.get(), scene.issuing.certificate.handle());
    std::size_t next = 0;
    for (auto round : state) {
        const Bytes& der = scene.leaves[next++ % scene.leaves.size()];
        const std::uint8_t* at = der.data();
        const ossl::CertificatePtr leaf(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
        const std::unique_ptr<X509_STORE_CTX, ossl::Deleter<X509_STORE_CTX_free>> context(X509_STORE_CTX_new());
        X509_STORE_CTX_init(context.get(), store.get(), leaf.get(), untrusted.get());
        X509_STORE_CTX_set_purpose(context.get(), X509_PURPOSE_SSL_SERVER);
        X509_VERIFY_PARAM_set_time(
            X509_STORE_CTX_get0_param(context.get()), static_cast<std::time_t>(now.time_since_epoch().count()));
        if (X509_verify_cert(context.get()) != 1) state.SkipWithError("not valid");
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(bareVerifyCert)->Arg(10)->Arg(100'000);

}
