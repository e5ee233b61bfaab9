#pragma once
#include "core/base/Wording.h"
#include "core/workflows/Workflows.h"
#include <QTemporaryDir>
#include <QTest>

/// Fails the test with the error's sentence when a Result holds none.
#define QVERIFY_OK(result)                                                                                             \
    do {                                                                                                               \
        const auto& checked = (result);                                                                                \
        QVERIFY2(checked.has_value(), checked ? "" : core::sentence(checked.error()).c_str());                         \
    } while (false)

namespace test {

inline const std::string passphrase = "correct horse battery staple";

/// The cheapest key derivation that a vault accepts, so that tests are quick.
inline core::KdfParameters quickKdf()
{
    return {.memoryKiB = core::kdfMemoryFloorKiB, .iterations = 1, .lanes = 1, .salt = core::Bytes(16, 7)};
}

/// A folder of its own, and a clock that the test sets.
struct Room {
    QTemporaryDir folder;
    core::Time now = core::systemTime();
    std::filesystem::path stateFolder =
        {}; ///< where wrong passphrases are counted; empty: nowhere, so tests need not wait

    std::filesystem::path path(const char* name = "test.cwvault") const
    {
        return folder.filePath(QString::fromUtf8(name)).toStdString();
    }
    core::VaultContext context()
    {
        return {.clock = [this] { return now; }, .actor = "ana", .stateFolder = stateFolder};
    }
    core::Result<core::Vault> create(const char* name = "test.cwvault")
    {
        return core::Vault::create(path(name), core::bytesOf(passphrase), quickKdf(), context());
    }
    core::Result<core::Vault> open(core::OpenMode mode = core::OpenMode::ReadWrite, const char* name = "test.cwvault")
    {
        return core::Vault::open(path(name), mode, context(), std::chrono::milliseconds(100));
    }
};

inline core::DistinguishedName name(std::string_view text) { return core::DistinguishedName::parse(text).value(); }
inline const core::KeyAlgorithm* algorithm(std::string_view id) { return core::findKeyAlgorithm(id).value(); }

/// "Root" and, below it, "Issuing", both EC, with addresses.
inline core::Result<void> makeTwoTiers(core::Vault& vault)
{
    CORE_CHECK(core::createCa(vault,
        {.name = "Root",
            .profile = "root-ca",
            .subject = name("CN=Test Root CA,O=Test,C=DE"),
            .key = algorithm("ec:P-384"),
            .urls = {{"http://pki.example.com/root.crl"}, {"http://pki.example.com/root.crt"}, {}}}));
    CORE_CHECK(core::createCa(vault,
        {.name = "Issuing",
            .profile = "issuing-ca",
            .subject = name("CN=Test Issuing CA,O=Test,C=DE"),
            .key = algorithm("ec:P-256"),
            .issuer = "Root",
            .urls = {{"http://pki.example.com/issuing.crl"}, {"http://pki.example.com/issuing.crt"},
                {"http://ocsp.example.com/"}}}));
    return {};
}

inline core::Result<core::Issued> issueServer(core::Vault& vault, const std::string& host)
{
    CORE_TRY(auto issued,
        core::issueWithKey(vault, name("CN=" + host), {{core::GeneralName::Type::Dns, host}}, *algorithm("ec:P-256"),
            {.issuer = "Issuing", .profile = "tls-server"}));
    return std::move(issued.issued);
}

}
