#pragma once
#include "core/vault/Check.h"
#include "core/vault/CrlPieces.h"
#include "core/workflows/BatchSigning.h"
#include "tests/faults/CrashStates.h"
#include "tests/faults/RememberingKeys.h"
#include "tests/support/TestVault.h"
#include <format>
#include <fstream>
#include <set>

/// What the campaigns of faults share: a vault in the memory of this machine, things to do to it, and what must hold whatever
/// happened meanwhile.
namespace faults {

inline const std::string newPassphrase = "another battery staple";

/// Something that a person does to an unlocked vault.
struct Deed {
    const char* name;
    core::Result<void> (*run)(core::Vault&);
};
inline core::Result<void> twice(core::Vault& vault)
{
    CORE_CHECK(test::issueServer(vault, "web.example.com"));
    CORE_CHECK(test::issueServer(vault, "mail.example.com"));
    return {};
}
inline core::Result<void> revokeNewest(core::Vault& vault)
{
    CORE_TRY(const auto rows, core::CertificateStore(vault).list({.limit = 1}));
    return core::revoke(vault, "Issuing", {rows.front().serial});
}
inline core::Result<void> publish(core::Vault& vault)
{
    CORE_CHECK(core::publishCrl(vault, "Issuing", 7));
    return {};
}
inline core::Result<void> changePassphrase(core::Vault& vault)
{
    core::KdfParameters kdf = test::quickKdf();
    kdf.salt = core::Bytes(16, 8);
    return vault.changePassphrase(core::bytesOf(test::passphrase), core::bytesOf(newPassphrase), kdf);
}
inline core::Result<void> onlyUnlock(core::Vault&) { return {}; } // marks what an interruption left
/// Two chunks with a write-ahead log, and back to the file alone.
inline core::Result<void> signMany(core::Vault& vault)
{
    std::vector<core::BatchRequest> requests;
    for (int i = 0; i < 101; ++i) {
        const std::string host = "many" + std::to_string(i) + ".example.com";
        CORE_TRY(const auto made,
            core::createRequest(
                test::name("CN=" + host), {{core::GeneralName::Type::Dns, host}}, *test::algorithm("ec:P-256")));
        requests.push_back({host, made.request.der()});
    }
    CORE_TRY(const auto report, core::signBatch(vault, requests, {.issuer = "Issuing", .profile = "tls-server"}, 1));
    if (report.stoppedBy) return std::unexpected(*report.stoppedBy);
    return {};
}
inline core::Result<void> backUp(core::Vault& vault)
{
    return vault.backup(vault.path().string() + ".backup").transform([](const core::Sha256&) {});
}
inline constexpr Deed deeds[] = {{"issue", twice}, {"revoke", revokeNewest}, {"crl", publish},
    {"passphrase", changePassphrase}, {"batch", signMany}, {"unlock after an interruption", onlyUnlock}};

class Campaign {
public:
    /// A vault with two CAs, four certificates of which one is revoked, a CRL, and a reservation that was never signed.
    core::Result<void> prepare()
    {
        if (!m_folder.isValid()) return core::fail(core::ErrorCode::Storage, "no temporary folder");
        {
            CORE_TRY(
                auto vault, core::Vault::create(path(), core::bytesOf(test::passphrase), test::quickKdf(), context()));
            CORE_CHECK(test::makeTwoTiers(vault));
            for (const char* host : {"a.example.com", "b.example.com"}) CORE_CHECK(test::issueServer(vault, host));
            CORE_CHECK(revokeNewest(vault));
            CORE_CHECK(test::issueServer(vault, "c.example.com"));
            CORE_CHECK(publish(vault));
            CORE_TRY(const auto ca, core::CaStore(vault).find("Issuing"));
            m_caKey = ca.key;
            m_keys->isRefusing = true;
            static_cast<void>(test::issueServer(vault, "lost.example.com"));
            m_keys->isRefusing = false;
        }
        m_before[""] = read(path());
        std::filesystem::copy_file(path(), prepared());
        CORE_TRY(auto database, core::Database::open(path(), core::Database::Access::ReadOnly));
        CORE_TRY(auto query, database.prepare("SELECT wrapped_key FROM vault"));
        CORE_CHECK(query.step());
        m_oldWrap = query.blob(0);
        m_keys->onSigned = [this](const core::SealedKey& key, core::ByteView message) {
            if (key.spki == m_caKey.spki) m_signed.push_back({disk.log().size(), core::copyOf(message)});
        };
        return {};
    }

    std::filesystem::path path() const { return m_folder.filePath("test.cwvault").toStdString(); }
    std::filesystem::path prepared() const { return m_kept.filePath("prepared.cwvault").toStdString(); }
    const Medium& before() const { return m_before; }
    core::VaultContext context()
    {
        return {.clock = [this] { return m_now; },
            .actor = "ana",
            .keys = m_keys,
            .schema = schema,
            .crlPiece = 32}; // every list lies in pieces
    }
    void put(const Medium& files) const
    {
        std::vector<std::filesystem::path> old;
        for (const auto& each : std::filesystem::directory_iterator(path().parent_path())) old.push_back(each.path());
        for (const auto& each : old) std::filesystem::remove(each);
        for (const auto& [suffix, content] : files) {
            std::ofstream file(path().string() + suffix, std::ios::binary | std::ios::trunc);
            file.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
        }
    }

    static core::Bytes read(const std::filesystem::path& path)
    {
        std::ifstream file(path, std::ios::binary);
        return core::Bytes(std::istreambuf_iterator<char>(file), {});
    }

    /// Opens, unlocks and does it; what is signed and what is acknowledged meanwhile is noted.
    core::Result<void> run(const Deed& deed)
    {
        m_signed.clear();
        m_acknowledged.clear();
        CORE_TRY(auto vault, core::Vault::open(path(), core::OpenMode::ReadWrite, context()));
        CORE_CHECK(vault.unlock(core::bytesOf(test::passphrase)));
        CORE_CHECK(acknowledge(vault));
        CORE_CHECK(deed.run(vault));
        return acknowledge(vault);
    }
    /// What does not hold in the vault as it lies there; `steps` of the disk's log were done. Empty: all is well.
    std::string violation(std::size_t steps, bool isPassphraseChanging)
    {
        auto vault = core::Vault::open(path(), core::OpenMode::ReadWrite, context());
        if (!vault) return "does not open: " + core::sentence(vault.error()) + vault.error().detail;
        if (std::string problem = unlock(*vault, isPassphraseChanging); !problem.empty()) return problem;
        const auto report = core::checkVault(*vault);
        if (!report) return "cannot be checked: " + report.error().detail;
        if (!report->isSound()) return core::sentence(report->bad.front().finding);
        for (const Acknowledged& each : m_acknowledged)
            if (each.steps <= steps && each.events > report->events)
                return std::format("{} events of {} are left", report->events, each.events);
        const auto held = heldContents(*vault);
        if (!held) return "cannot be read: " + held.error().detail;
        for (const Signed& each : m_signed) {
            if (each.steps > steps) continue;
            ++signatures;
            if (!held->contains(each.content)) return "signed but not recorded";
        }
        return {};
    }

    FaultyDisk disk;
    std::span<const core::EmbeddedText> schema = core::schemaSteps(); ///< the form of vaults in force
    std::size_t signatures = 0;                                       ///< that were looked for and found

private:
    struct Signed {
        std::size_t steps;
        core::Bytes content;
    };
    struct Acknowledged {
        std::size_t steps;
        std::size_t events;
    };
    core::Result<void> acknowledge(core::Vault& vault)
    {
        CORE_TRY(const std::size_t count, core::EventLog(vault).count());
        m_acknowledged.push_back({disk.log().size(), count});
        return {};
    }
    std::string unlock(core::Vault& vault, bool isPassphraseChanging)
    {
        const auto withOld = vault.unlock(core::bytesOf(test::passphrase));
        if (!isPassphraseChanging) return withOld ? std::string() : "does not unlock: " + withOld.error().detail;
        vault.lock();
        const auto withNew = vault.unlock(core::bytesOf(newPassphrase));
        if (withOld.has_value() == withNew.has_value())
            return withOld ? "both passphrases work" : "no passphrase works: " + withNew.error().detail;
        if (withOld) {
            static_cast<void>(vault.unlock(core::bytesOf(test::passphrase)));
        } else if (const core::Bytes file = read(path()); !std::ranges::search(file, m_oldWrap).empty()) {
            return "the old wrap is still in the file";
        }
        return {};
    }
    /// What was to be signed of every certificate, and its hash of every CRL in the vault; the table lets no number of a CRL come twice.
    static core::Result<std::set<core::Bytes>> heldContents(core::Vault& vault)
    {
        std::set<core::Bytes> contents;
        CORE_TRY(auto certificates, vault.database().prepare("SELECT tbs, der FROM certificates"));
        for (;;) {
            CORE_TRY(const bool found, certificates.step());
            if (!found) break;
            if (!certificates.isNull(0)) {
                contents.insert(certificates.blob(0));
                continue;
            }
            CORE_TRY(const auto certificate, core::Certificate::parse(certificates.blob(1)));
            contents.insert(core::copyOf(certificate.tbs()));
        }
        CORE_TRY(auto crls, vault.database().prepare("SELECT id, der IS NOT NULL FROM crls"));
        for (;;) {
            CORE_TRY(const bool found, crls.step());
            if (!found) return contents;
            CORE_TRY(const auto octets, core::octetsOfList(vault.database(), crls.number(0)));
            CORE_TRY(const core::Sha256 hash, core::tbsHashOf(octets, crls.number(1) == 1));
            contents.insert(core::copyOf(hash)); // which is what the keys here sign of a list
        }
    }

    QTemporaryDir m_kept;
    QTemporaryDir m_folder{
        QFileInfo("/dev/shm").isWritable() ? QString("/dev/shm/certwright-faults-XXXXXX") : QString()};
    core::Time m_now = core::systemTime();
    std::shared_ptr<RememberingKeys> m_keys = std::make_shared<RememberingKeys>();
    core::KeyRow m_caKey;
    core::Bytes m_oldWrap;
    Medium m_before;
    std::vector<Signed> m_signed;
    std::vector<Acknowledged> m_acknowledged;
};

}
