#include "Peer.h"
#include "core/linting/Lint.h"
#include "core/workflows/BatchSigning.h"
#include <chrono>
#include <format>
#include <thread>

using namespace core;

namespace {

constexpr std::size_t batchSize = 10'000;
constexpr std::size_t indexSize = 50'000;

double secondsOf(const auto& work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// How often in a second one signature is made and checked twice, EC P-256, by so many threads at once: more certificates than
/// that there cannot be. Two processors that share a core give less than twice what one does.
double boundRate(unsigned threads)
{
    const PrivateKey key = must(PrivateKey::generate(*must(findKeyAlgorithm("ec:P-256"), "the algorithm")), "a key");
    const SignatureAlgorithm& how = *must(key.publicKey().defaultSignature(), "the signature");
    const Bytes message(800, 'm');
    constexpr int rounds = 5000;
    const auto work = [&] {
        for (int i = 0; i < rounds; ++i) {
            const Bytes signature = must(key.sign(message, how), "signing");
            for (int check = 0; check < 2; ++check)
                if (!key.publicKey().verifies(message, signature, how)) std::exit(1);
        }
    };
    const double seconds = secondsOf([&] {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i) others.emplace_back(work);
        work();
    });
    return threads * rounds / seconds;
}

Vault issuingVault(const std::filesystem::path& path)
{
    const KdfParameters kdf{.memoryKiB = kdfMemoryFloorKiB, .iterations = 1, .lanes = 1, .salt = Bytes(16, 7)};
    Vault vault = must(Vault::create(path, bytesOf("bench"), kdf, {.actor = "bench"}), "making a vault");
    const KeyAlgorithm* key = must(findKeyAlgorithm("ec:P-256"), "the algorithm");
    const auto name = [](const char* text) { return must(DistinguishedName::parse(text), "a name"); };
    must(createCa(vault, {.name = "Root", .subject = name("CN=Root"), .key = key}), "making the root");
    must(createCa(vault,
             {.name = "CA",
                 .profile = "issuing-ca",
                 .subject = name("CN=CA"),
                 .key = key,
                 .issuer = "Root",
                 .urls = {{"http://pki.example.com/ca.crl"}, {"http://pki.example.com/ca.crt"}, {}}}),
        "making the CA");
    return vault;
}

/// Seconds for signing all of the requests by one CA; ends the program when one is not signed.
double signAll(Vault& vault, const std::vector<BatchRequest>& requests, const std::string& ca, unsigned threads)
{
    bool isWhole = true;
    const double seconds = secondsOf([&] {
        const SignOrder byCa{.issuer = ca, .profile = "tls-server"};
        const BatchReport report = must(signBatch(vault, requests, byCa, threads), "the batch");
        for (const BatchLine& line : report.lines) isWhole = isWhole && line.certificate;
    });
    if (!isWhole) std::exit(1);
    return seconds;
}

/// Seconds for all lint rules over one certificate of the vault.
double lintSeconds(Vault& vault)
{
    constexpr std::size_t rounds = 2000;
    const CertificateStore store(vault);
    const auto rows = must(store.list({.limit = rounds}), "the certificates");
    std::vector<Certificate> certificates;
    for (const CertificateRow& row : rows) certificates.push_back(must(store.certificate(row.id), "a certificate"));
    std::size_t findings = 0;
    const double all = secondsOf([&] {
        for (const Certificate& each : certificates)
            findings += lint(must(Certificate::parseOwn(each.der()), "reading")).size();
    });
    const double reading = secondsOf([&] {
        for (const Certificate& each : certificates)
            findings += must(Certificate::parseOwn(each.der()), "reading").serial().size();
    });
    if (findings == 0) std::exit(1); // so that nothing is left out
    return (all - reading) / static_cast<double>(certificates.size());
}

const SignOrder order{.issuer = "CA", .profile = "tls-server"};

std::string rate(double perSecond) { return std::format("{:.0f} a second", perSecond); }

}

std::vector<Ratio> issueRatios()
{
    std::vector<Ratio> ratios;
    Peer peer(0, false);
    const auto ders = writeRequests(peer.path(), batchSize);
    std::vector<BatchRequest> requests;
    for (std::size_t i = 0; i < ders.size(); ++i) requests.push_back({std::to_string(i), ders[i]});
    const Finished batch = peer.sign(0, batchSize);
    const double theirs = batchSize / batch.seconds;
    const Folder folder;
    for (const unsigned threads : {1u, 2u}) {
        Vault vault = issuingVault(folder.path() / std::format("{}.cwvault", threads));
        const double before = boundRate(threads);
        const double ours = batchSize / signAll(vault, requests, "CA", threads);
        const double bound = (before + boundRate(threads)) / 2; // machines do not run evenly
        ratios.push_back({std::format(
                              "{} EC P-256 requests, a hundred to a transaction, {} thread{}, against one signature "
                              "and two checks on as many threads at once",
                              batchSize, threads, threads == 1 ? "" : "s"),
            rate(ours), rate(bound), ours / bound, 0.5,
            "of its instructions 61 of 100 are that signature and the two checks, 19 rows with their MACs and the log, "
            "8 preparing with lint, 5 the profile and 5 reading, so that nothing stands out; what surrounds the "
            "signatures is slower by instruction, because it waits for memory, and is what the disk waits for; it "
            "would "
            "need fewer rows, with request, certificate and log entry of one issuance under one MAC"});
        ratios.push_back(
            {std::format("the same, {} thread{}, against `openssl ca -batch`", threads, threads == 1 ? "" : "s"),
                rate(ours), rate(theirs), ours / theirs, threads == 1 ? 1.5 : 3.0,
                std::format("it checks no signature that it made, and neither lints nor logs; one signature and two "
                            "checks alone come to {:.2f} times its rate on this machine, where all else would have to "
                            "cost nothing",
                    bound / theirs)});
        if (threads > 1) continue;
        const double lint = lintSeconds(vault), share = 0.15 / ours;
        ratios.push_back({"all lint rules over one certificate, against 15 of 100 of its time there", timeText(lint),
            timeText(share), share / lint, 1, {}});
    }
    Peer full(indexSize, false);
    for (int i = 0; i < 20; ++i)
        std::filesystem::copy_file(
            peer.path() / std::format("req{}.pem", i), full.path() / std::format("req{}.pem", i));
    double single = 0;
    for (std::size_t i = 0; i < 5; ++i) single += full.sign(i, 1).seconds / 5;
    Vault vault = issuingVault(folder.path() / "single.cwvault");
    constexpr int rounds = 50;
    const double mine = secondsOf([&] {
        for (int i = 0; i < rounds; ++i)
            must(signRequest(vault, must(Csr::parse(ders[static_cast<std::size_t>(i)]), "the request"), "bench", order),
                "signing one");
    }) / rounds;
    ratios.push_back(
        {std::format("one request at a time, each on the disk before the next, against `openssl ca` with an "
                     "index of {}",
             indexSize),
            std::format("{:.1f} ms", mine * 1000), std::format("{:.1f} ms", single * 1000), single / mine, 50,
            "two transactions for each (reservation with its request, certificate), each of which waits for the disk "
            "several times in the rollback journal's way; it would need the write-ahead log that batches use"});
    return ratios;
}

std::vector<Ratio> millionRatios()
{
    constexpr std::size_t batches = 100; // of batchSize each
    constexpr unsigned threads = 2;
    const Folder folder;
    const auto ders = writeRequests(folder.path(), batchSize);
    std::vector<BatchRequest> requests;
    for (std::size_t i = 0; i < ders.size(); ++i) requests.push_back({std::to_string(i), ders[i]});
    Vault vault = issuingVault(folder.path() / "million.cwvault");
    const KeyAlgorithm* key = must(findKeyAlgorithm("ec:P-256"), "the algorithm");
    double first = 0, last = 0;
    for (std::size_t batch = 0; batch <= batches; ++batch) { // a CA of its own each, so that none was signed before
        const std::string ca = std::format("CA {}", batch);
        must(createCa(vault,
                 {.name = ca,
                     .profile = "issuing-ca",
                     .subject = must(DistinguishedName::parse("CN=" + ca), "a name"),
                     .key = key,
                     .issuer = "Root",
                     .urls = {{"http://pki.example.com/ca.crl"}, {"http://pki.example.com/ca.crt"}, {}}}),
            "making a CA");
        last = signAll(vault, requests, ca, threads);
        if (batch == 0) first = last;
    }
    return {{std::format("{} requests in a vault of {} certificates, {} threads, against the empty vault", batchSize,
                 batches * batchSize, threads),
        rate(batchSize / last), rate(batchSize / first), first / last, 0.8,
        "indexes of random serial numbers and fingerprints, whose pages no longer lie beside each other"}};
}
