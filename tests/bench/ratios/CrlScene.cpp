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

}

int makeCrlOf(const std::filesystem::path& path)
{
    Vault vault = must(Vault::open(path, OpenMode::ReadWrite, {.actor = "bench"}), "opening the vault");
    must(vault.unlock(bytesOf(passphrase)), "unlocking");
    std::ofstream("/proc/self/clear_refs") << "5\n";
    const auto begin = std::chrono::steady_clock::now();
    const auto published = must(publishCrl(vault, "CA", 7), "making the list");
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::ofstream(path.string() + ".result") << seconds << ' ' << peakMebibytes() << '\n';
    return published.row.entries == entryCount ? 0 : 1;
}

std::vector<Ratio> crlRatios(const std::filesystem::path& self)
{
    std::vector<Ratio> ratios;
    Peer peer(entryCount, true);
    const Finished theirs = peer.makeCrl();
    const auto cause =
        "the list is built, checked, stored and read again as a whole; to write it in pieces needs a table "
        "of its own for its octets";
    for (const std::string_view key : {"ec:P-256", "ed25519", "ml-dsa-65"}) {
        const Folder folder;
        const auto path = folder.path() / "crl.cwvault";
        fillVault(path, key);
        if (run({self.string(), "--crl", path.string()}, folder.path()).code != 0) {
            std::fprintf(stderr, "certwright-ratios: no list was made with %s\n", std::string(key).c_str());
            continue;
        }
        double seconds = 0;
        double mebibytes = 0;
        std::ifstream(path.string() + ".result") >> seconds >> mebibytes;
        const std::string what =
            std::format("a CRL of {} entries, {}, against `openssl ca -gencrl` with P-256", entryCount, key);
        ratios.push_back({what + ": time", std::format("{:.2f} s", seconds), std::format("{:.2f} s", theirs.seconds),
            theirs.seconds / seconds, 25, cause});
        ratios.push_back({what + ": memory", std::format("{:.0f} MiB", mebibytes),
            std::format("{:.0f} MiB", theirs.mebibytes), theirs.mebibytes / mebibytes, 20, cause});
    }
    return ratios;
}
