// What one certificate costs here, beside what it cannot cost less than: one signature made, and two checked (the request's and
// the new one). Compare the rates of one run only.
#include "core/workflows/BatchSigning.h"
#include <benchmark/benchmark.h>
#include <filesystem>

using namespace core;

namespace {

/// A vault in a folder of its own, with a root and an issuing CA, both EC P-256.
class BenchVault {
public:
    BenchVault()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "certwright-bench-XXXXXX").string();
        m_folder = mkdtemp(pattern.data());
        const KdfParameters kdf{.memoryKiB = kdfMemoryFloorKiB, .iterations = 1, .lanes = 1, .salt = Bytes(16, 7)};
        m_vault.emplace(Vault::create(m_folder / "bench.cwvault", bytesOf("bench"), kdf, {.actor = "bench"}).value());
        const KeyAlgorithm* key = findKeyAlgorithm("ec:P-256").value();
        createCa(*m_vault, {.name = "Root", .subject = DistinguishedName::parse("CN=Root").value(), .key = key})
            .value();
        createCa(*m_vault,
            {.name = "CA",
                .profile = "issuing-ca",
                .subject = DistinguishedName::parse("CN=CA").value(),
                .key = key,
                .issuer = "Root"})
            .value();
    }
    ~BenchVault()
    {
        m_vault.reset();
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    BenchVault(const BenchVault&) = delete;
    BenchVault& operator=(const BenchVault&) = delete;
    Vault& vault() { return *m_vault; }

private:
    std::filesystem::path m_folder;
    std::optional<Vault> m_vault;
};

Csr serverRequest()
{
    return createRequest(DistinguishedName::parse("CN=www.example.com").value(),
        {{GeneralName::Type::Dns, "www.example.com"}, {GeneralName::Type::Dns, "example.com"}},
        *findKeyAlgorithm("ec:P-256").value())
        .value()
        .request;
}

void signOnceAndCheckTwice(benchmark::State& state)
{
    const PrivateKey key = PrivateKey::generate(*findKeyAlgorithm("ec:P-256").value()).value();
    const SignatureAlgorithm& how = *key.publicKey().defaultSignature().value();
    const Bytes message(800, 'm');
    for (auto round : state) {
        const Bytes signature = key.sign(message, how).value();
        benchmark::DoNotOptimize(key.publicKey().verifies(message, signature, how));
        benchmark::DoNotOptimize(key.publicKey().verifies(message, signature, how));
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(signOnceAndCheckTwice);

/// One at a time, each on the disk before the next begins.
void issueOneDurably(benchmark::State& state)
{
    BenchVault bench;
    const Csr request = serverRequest();
    for (auto round : state)
        benchmark::DoNotOptimize(
            signRequest(bench.vault(), request, "bench", {.issuer = "CA", .profile = "tls-server"}).value());
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(issueOneDurably);

/// Many at once, with so many threads.
void issueBatch(benchmark::State& state)
{
    constexpr std::size_t count = 1000;
    std::vector<BatchRequest> requests;
    for (std::size_t i = 0; i < count; ++i) requests.push_back({std::to_string(i), serverRequest().der()});
    for (auto round : state) {
        state.PauseTiming(); // in a vault that signed them, requests are answered with what lies there
        BenchVault bench;
        state.ResumeTiming();
        const auto report = signBatch(
            bench.vault(), requests, {.issuer = "CA", .profile = "tls-server"}, static_cast<unsigned>(state.range(0)));
        if (report->stoppedBy || !report->lines.back().certificate) state.SkipWithError("a request was refused");
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count));
}
BENCHMARK(issueBatch)->Arg(1)->Arg(2)->UseRealTime();

/// A list over what was revoked before.
void makeCrl(benchmark::State& state)
{
    BenchVault bench;
    const Csr request = serverRequest();
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        const auto issued =
            signRequest(bench.vault(), request, "bench", {.issuer = "CA", .profile = "tls-server"}).value();
        revoke(bench.vault(), "CA", {.serial = issued.row.serial}).value();
    }
    for (auto round : state) benchmark::DoNotOptimize(publishCrl(bench.vault(), "CA", 7).value());
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(makeCrl)->Arg(0)->Arg(100);

}
