#pragma once

#include "tests/support/ui/LongRows.h"
#include "tests/ui/issue/Keyboard.h"
#include "ui/text/EnglishPlurals.h"

#include <functional>
#include <memory>

namespace test {

/// An open vault in a folder of its own, as the window holds it. The vault is cheap to unlock, so that tests are quick.
struct Desk {
    ui::EnglishPlurals plurals;
    Room room;
    ui::Pools pools;
    std::unique_ptr<ui::VaultSession> session;

    Desk() { QApplication::installTranslator(&plurals); }
    ~Desk() { session.reset(); }

    /// Makes the vault, works on it, and opens it unlocked.
    void fill(const std::function<core::Result<void>(core::Vault&)>& content)
    {
        {
            auto vault = room.create();
            QVERIFY_OK(vault);
            QVERIFY_OK(content(*vault));
        }
        session = std::make_unique<ui::VaultSession>(pools, room.context());
        bool isDone = false;
        session->open(room.path(), core::OpenMode::ReadWrite, [this, &isDone](const core::Result<void>& opened) {
            QVERIFY_OK(opened);
            session->unlock(core::Secret(core::bytesOf(passphrase)), [&isDone](const core::Result<void>& unlocked) {
                QVERIFY_OK(unlocked);
                isDone = true;
            });
        });
        QTRY_VERIFY_WITH_TIMEOUT(isDone, 30000);
    }
    /// Works on the open vault and waits for it.
    void work(const std::function<core::Result<void>(core::Vault&)>& content)
    {
        bool isDone = false;
        session->run(
            QStringLiteral("test"), [content](core::Vault& vault, std::stop_token) { return content(vault); },
            [&isDone](const core::Result<void>& worked) {
                QVERIFY_OK(worked);
                isDone = true;
            });
        QTRY_VERIFY_WITH_TIMEOUT(isDone, 30000);
    }
    core::CertificateRow certificate(std::string_view shortSubject) const
    {
        const auto rows = certificatesOf(*session);
        return *std::ranges::find(rows, shortSubject, &core::CertificateRow::shortSubject);
    }
};

/// A request as a server would send it; `asCa` also asks to become a CA.
inline core::Csr request(std::string_view subject, const std::vector<std::string>& hosts, bool asCa = false)
{
    const auto key = core::PrivateKey::generate(*algorithm("ec:P-256"));
    std::vector<core::Extension> asked;
    core::FieldValues names;
    for (const std::string& host : hosts) names["names"].push_back("DNS:" + host);
    if (!hosts.empty())
        asked.push_back(core::makeExtension(*core::findExtensionType("subjectAltName"), names, false).value());
    if (asCa)
        asked.push_back(
            core::makeExtension(*core::findExtensionType("basicConstraints"), {{"ca", {"true"}}}, true).value());
    return core::makeCsr(name(subject), asked, *key).value();
}

}
