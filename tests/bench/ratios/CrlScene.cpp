#include "Peer.h"
#include "core/workflows/Workflows.h"
#include <chrono>
#include <format>
#include <fstream>

using namespace core;

namespace {

constexpr std::size_t entryCount = 1'000'000;
constexpr auto passphrase = "bench";

/// The most memory this process had since the last clear_refs, in MiB.
double peakMebibytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
    return 0;
}

void fillVault(const std::filesystem::path& path, std::string_view key)
{
    const KdfParameters kdf{.memoryKiB = kdfMemoryFloorKiB, .iterations = 1, .lanes = 1, .salt = Bytes(16, 7)};
    Vault vault = must(Vault::create(path, bytesOf(passphrase), kdf, {.actor = "bench"}), "making a vault");
    must(createCa(vault,
             {.name = "CA",
                 .subject = must(DistinguishedName::parse("CN=CA"), "a name"),
                 .key = must(findKeyAlgorithm(key), "the algorithm")}),
        "making the CA");
    // a million revocations by way of the program would take an hour; their MACs are not looked at here
    must(vault.database().execute(
             std::format("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) "
                         "INSERT INTO revocations (issuer_key, serial, revoked, reason, mac) "
                         "SELECT (SELECT fingerprint FROM keys), randomblob(17), {}, 4, x'' FROM n",
                 entryCount, vault.now().time_since_epoch().count())),
        "filling the vault");
}

/// Runs `work`, and notes how long it took and how much memory this process had meanwhile.
bool measure(const std::filesystem::path& path, const auto& work)
{
    std::ofstream("/proc/self/clear_refs") << "5\n";
    const auto begin = std::chrono::steady_clock::now();
    const bool isGood = work();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::ofstream(path.string() + ".result") << seconds << ' ' << peakMebibytes() << '\n';
    return isGood;
}

/// This program again, with one of its words and the vault: seconds and mebibytes.
Finished runSelf(const char* word, const std::filesystem::path& vault)
{
    Finished finished =
        run({std::filesystem::read_symlink("/proc/self/exe").string(), word, vault.string()}, vault.parent_path());
    std::ifstream(vault.string() + ".result") >> finished.seconds >> finished.mebibytes;
    return finished;
}

void addPair(std::vector<Ratio>& ratios, const std::string& what, const Finished& ours, const Finished& theirs,
    double fasterAim, double smallerAim, const char* timeCause, const char* memoryCause)
{
    ratios.push_back({what + ": time", std::format("{:.2f} s", ours.seconds), std::format("{:.2f} s", theirs.seconds),
        theirs.seconds / ours.seconds, fasterAim, timeCause});
    ratios.push_back({what + ": memory", std::format("{:.0f} MiB", ours.mebibytes),
        std::format("{:.0f} MiB", theirs.mebibytes), theirs.mebibytes / ours.mebibytes, smallerAim, memoryCause});
}

}

int makeCrlOf(const std::filesystem::path& path)
{
    Vault vault = must(Vault::open(path, OpenMode::ReadWrite, {.actor = "bench"}), "opening the vault");
    must(vault.unlock(bytesOf(passphrase)), "unlocking");
    const bool isGood =
        measure(path, [&] { return must(publishCrl(vault, "CA", 7), "making the list").row.entries == entryCount; });
    return isGood ? 0 : 1;
}

int readCrlOf(const std::filesystem::path& path)
{
    Vault vault = must(Vault::open(path, OpenMode::ReadOnly, {.actor = "bench"}), "opening the vault");
    const auto ca = must(CaStore(vault).find("CA"), "the CA");
    const bool isGood = measure(path, [&] {
        const auto crl = must(CrlStore(vault).newest(ca.key.fingerprint), "reading the list");
        return crl && crl->entryCount() == entryCount && !crl->entryFor(Bytes(17, 1));
    });
    return isGood ? 0 : 1;
}

std::vector<Ratio> crlRatios()
{
    std::vector<Ratio> ratios;
    Peer peer(entryCount, true);
    const Finished theirs = peer.makeCrl();
    const Finished reading = peer.readCrl();
    const auto timeCause =
        "a fifth is SQLite's check of the vault, which comes once before the first signature and reads every "
        "revocation; then the rows are walked and encoded, read again by lint, stored, and hashed three times (to "
        "sign, to "
        "compare, for the log). It would need the entries of the last list, taken over as they are with the new ones "
        "behind "
        "them, and a check that leaves out tables that are read anyway";
    for (const std::string_view key : {"ec:P-256", "ed25519", "ml-dsa-65"}) {
        const Folder folder;
        const auto path = folder.path() / "crl.cwvault";
        fillVault(path, key);
        const Finished made = runSelf("--crl", path);
        if (made.code != 0) {
            std::fprintf(stderr, "certwright-ratios: no list was made with %s\n", std::string(key).c_str());
            continue;
        }
        addPair(ratios,
            std::format("a CRL of {} entries, {}, against `openssl ca -gencrl` with P-256", entryCount, key), made,
            theirs, 25, 20, timeCause,
            key == "ed25519"
                ? "OpenSSL takes the message of an Ed25519 signature as a whole, twice; it is a mapped file, "
                  "and its pages count while it is read; it would need a signer that reads the file "
                  "twice in pieces (RFC 8032 section 8.7), which OpenSSL does not offer"
                : "");
        if (key == "ec:P-256")
            addPair(ratios,
                std::format(
                    "the same list read from the vault, and one number looked for, against `openssl crl -noout`"),
                runSelf("--read-crl", path), reading, 10, 8,
                "it is copied out of its pieces and hashed before it is read", "");
    }
    return ratios;
}
