#include "Rounds.h"

#include "core/base/File.h"
#include "core/crypto/SecretSharing.h"
#include "core/formats/Pem.h"
#include "core/profiles/ProfileCheck.h"
#include "core/vault/Backups.h"
#include "core/workflows/Sample.h"
#include "tests/support/ui/ClippedTexts.h"
#include "tests/support/ui/LongRows.h"
#include "tests/ui/issue/Keyboard.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/editor/CodeEdit.h"
#include "ui/editor/ProfileEditor.h"
#include "ui/editor/ProfileForm.h"
#include "ui/editor/ProfileText.h"
#include "ui/events/EventsPage.h"
#include "ui/extensions/ExtensionDialog.h"
#include "ui/help/ManualWindow.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/issue/BatchDialog.h"
#include "ui/issue/CrlDialog.h"
#include "ui/issue/NewCaWizard.h"
#include "ui/issue/NewCertificateWizard.h"
#include "ui/issue/NewVaultWizard.h"
#include "ui/issue/RevokeDialog.h"
#include "ui/issue/SignRequestDialog.h"
#include "ui/keys/KeysPage.h"
#include "ui/profiles/ProfilesPage.h"
#include "ui/requests/RequestsPage.h"
#include "ui/revocation/RevocationPage.h"
#include "ui/settings/ClockDialog.h"
#include "ui/settings/RestoreDialogs.h"
#include "ui/shares/RecoverDialog.h"
#include "ui/shares/ShareEdit.h"
#include "ui/shares/SharesDialog.h"
#include "ui/transfer/AdoptDialog.h"
#include "ui/transfer/FilePassphraseDialog.h"
#include "ui/transfer/RescueDialog.h"
#include "ui/widgets/ListPage.h"
#include "ui/widgets/RowTable.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTreeView>

#include <array>
#include <cstdio>

namespace {

struct Answer {
    const char* field;
    const char* text;
};
constexpr std::array answers{Answer{"organisation", "Example Corp"}, Answer{"country", "de"},
    Answer{"address", "pki.example.com"}, Answer{"names", "web01.example.com, 10.0.0.1"},
    Answer{"caName", "Example Corp Issuing CA for Devices"}};

void fill(const QWidget& page, const QDir& folder)
{
    for (const Answer& answer : answers) {
        if (auto* line = page.findChild<QLineEdit*>(QLatin1String(answer.field)); line && line->text().isEmpty())
            line->insert(QLatin1String(answer.text)); // as typed
        if (auto* text = page.findChild<QPlainTextEdit*>(QLatin1String(answer.field));
            text && text->toPlainText().isEmpty())
            text->setPlainText(QLatin1String(answer.text));
    }
    for (const char* path : {"vaultPath", "keyPath"})
        if (auto* line = page.findChild<QLineEdit*>(QLatin1String(path)))
            line->setText(folder.filePath(QLatin1String(path)));
    for (auto* edit : page.findChildren<ui::PassphraseEdit*>())
        edit->setSecret(core::Secret(core::bytesOf("zebra-quartz-umbrella-violin-kettle-47")));
    for (auto* box : page.findChildren<QCheckBox*>(QStringLiteral("haveRead"))) box->setChecked(true);
}

}

Rounds::Rounds(const QString& folder, QSize size, bool isChecking)
    : m_folder(folder), m_size(size), m_isChecking(isChecking)
{}

void Rounds::settle(int milliseconds) const { QTest::qWait(m_isChecking ? 30 : milliseconds); }

bool Rounds::play(int zoom, ui::SchemeChoice scheme, const QString& part)
{
    m_desk.theme.setChoice(scheme);
    m_desk.theme.setZoom(zoom);
    m_desk.window->resize(m_size);
    if (!m_desk.room.create("empty.cwvault")) return false;
    if (!open("empty.cwvault")) return false;
    const auto isWanted = [&part](const char* name) { return part.isEmpty() || part == QLatin1String(name); };
    for (const ui::PageEntry& entry : ui::pageEntries()) {
        if (!isWanted("pages")) break;
        m_desk.window->workspace().setPage(entry.id);
        picture(*m_desk.window, QStringLiteral("00-empty-") + QLatin1String(entry.name));
    }
    if (!core::createSample(m_desk.room.path("sample.cwvault"), core::bytesOf(test::passphrase), test::quickKdf(),
            m_desk.room.context()))
        return false;
    if (!open("sample.cwvault")) return false;
    if (isWanted("pages")) showPages();
    if (isWanted("pages") || isWanted("hierarchy")) showHierarchies();
    if (isWanted("dialogs")) showDialogs();
    if (isWanted("wizards")) showWizards();
    if (isWanted("tokens")) showTokens();
    if (isWanted("ceremony")) showCeremony();
    if (isWanted("ceremony")) showGuardedRoot();
    if (isWanted("ceremony") || isWanted("hold")) showHeldCeremony();
    if (isWanted("review")) showReview();
    if (isWanted("compare")) showComparisons();
    return !m_failed;
}

bool Rounds::open(const char* vault)
{
    m_desk.controller->openVault(file(vault), core::OpenMode::ReadWrite);
    if (!QTest::qWaitFor(
            [&] { return m_desk.session().isOpen() && m_desk.session().picture().path.filename() == vault; }, 20000))
        return false;
    m_desk.window->actions().lock->trigger(); // shows the prompt for the passphrase
    picture(*m_desk.window, QStringLiteral("00-locked"));
    m_desk.unlock();
    return QTest::qWaitFor([this] { return m_desk.isUnlocked(); }, 20000);
}

void Rounds::picture(QWidget& widget, const QString& name)
{
    settle(150);
    if (m_isChecking) {
        QStringList cut; // what is not laid out yet is no fault
        if (QTest::qWaitFor([&] { return (cut = clipped::textsIn(widget)).isEmpty(); }, 1000)) return;
        for (const QString& text : cut) std::printf("%s: %s\n", qPrintable(name), qPrintable(text));
        m_failed = true;
        return;
    }
    if (!m_only.isEmpty() && !m_only.contains(name)) return;
    const QString path = QDir(m_folder).filePath(name + QStringLiteral(".png"));
    const int quality = m_only.isEmpty() ? -1 : 0; // of PNG: as small as it gets
    if (!widget.grab().save(path, "PNG", quality)) m_failed = true;
    std::puts(qPrintable(path));
}

void Rounds::showTabs(const QString& name)
{
    for (QTabWidget* tabs : m_desk.window->findChildren<QTabWidget*>()) {
        if (!tabs->isVisible()) continue;
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (!tabs->isTabVisible(tab)) continue;
            tabs->setCurrentIndex(tab);
            picture(*m_desk.window, name + QString::number(tab));
        }
        tabs->setCurrentIndex(0);
    }
}

void Rounds::showRow(ui::PageId page, QAbstractItemView& view, const QString& name)
{
    m_desk.window->workspace().setPage(page);
    picture(*m_desk.window, name);
    view.setCurrentIndex(view.model()->index(0, 0));
    settle(300);
    showTabs(name + u'-');
}

void Rounds::showPages()
{
    ui::Screens& screens = *m_desk.screens;
    m_desk.window->workspace().setPage(ui::PageId::Overview);
    picture(*m_desk.window, QStringLiteral("01-overview"));
    showRow(ui::PageId::Hierarchy, screens.hierarchyPage->tree(), QStringLiteral("02-hierarchy"));
    showRow(ui::PageId::Certificates, screens.certificatesPage->table(), QStringLiteral("03-certificates"));
    showRow(ui::PageId::Requests, screens.requestsPage->table(), QStringLiteral("04-requests"));
    showRow(ui::PageId::Keys, screens.keysPage->table(), QStringLiteral("05-keys"));
    showRow(ui::PageId::Profiles, screens.profilesPage->table(), QStringLiteral("06-profiles"));
    showRow(ui::PageId::Revocation, screens.revocationPage->table(), QStringLiteral("07-revocation"));
    showRow(ui::PageId::Events, screens.eventsPage->table(), QStringLiteral("08-events"));
}

void Rounds::dialog(const std::function<void()>& open, const QString& name)
{
    open();
    QPointer<QDialog> shown;
    const bool isShown = QTest::qWaitFor(
        [&] {
            for (QDialog* each : m_desk.window->findChildren<QDialog*>())
                if (each->isVisible()) shown = each;
            return !shown.isNull();
        },
        10000);
    if (!isShown) return std::puts(qPrintable(name + QStringLiteral(" did not open"))), void();
    picture(*shown, name);
    delete shown;
}

void Rounds::showDialogs()
{
    const ui::RowActions& rows = m_desk.screens->rowActions;
    const ui::WindowActions& actions = m_desk.window->actions();
    const auto trigger = [](QAction* action) { return [action] { action->trigger(); }; };
    dialog(trigger(actions.settings), QStringLiteral("20-preferences"));
    m_desk.session().run(
        QStringLiteral("tour"),
        [](core::Vault& vault, std::stop_token) { return core::keepBackup(vault).transform([](auto) {}); },
        [](core::Result<void>) {});
    dialog(trigger(actions.changePassphrase), QStringLiteral("21-passphrase"));
    dialog(trigger(actions.compareSeal), QStringLiteral("21-seal-compare"));
    dialog(trigger(actions.seal), QStringLiteral("21-seal"));
    dialog(
        [this] {
            const core::Time now = m_desk.room.now;
            (new ui::ClockDialog(now, now - std::chrono::days(500), m_desk.window.get()))->open();
        },
        QStringLiteral("21-clock"));
    dialog(
        [this] {
            (new ui::RestoreQuestion(QStringLiteral("example-2026-11-20.cwvault"), m_desk.window.get()))->open();
        },
        QStringLiteral("21-restore"));
    dialog(
        [this] {
            const core::Restored restored{.cas = {{"Example Root CA", 12}, {"Example Issuing CA", 0}}};
            (new ui::RestoredDialog(restored, m_desk.window.get()))->open();
        },
        QStringLiteral("21-restored"));
    dialog(trigger(actions.about), QStringLiteral("22-about"));
    dialog(trigger(rows.editCa), QStringLiteral("23-ca"));
    dialog(trigger(rows.refuseRequest), QStringLiteral("23-refuse"));
    dialog(trigger(rows.askForProfile), QStringLiteral("27-recipe"));
    dialog(
        [&] {
            rows.lintVault->trigger();
            m_desk.window->findChild<QComboBox*>(QStringLiteral("lintPurpose"))->setCurrentIndex(1);
            QTest::qWait(1000);
        },
        QStringLiteral("27-lint"));
    dialog(trigger(rows.exportCertificate), QStringLiteral("24-export"));
    dialog(
        [this] {
            (new ui::AdoptDialog({}, {}, QStringLiteral("Example Root CA"), {}, {}, m_desk.window.get()))->open();
        },
        QStringLiteral("25-adopt"));
    const auto key = core::PrivateKey::generate(*test::algorithm("ec:P-256"));
    const auto request = core::makeCsr(test::name("CN=web02.test.example"), {}, *key);
    const QString path = file("web02.csr");
    if (!core::writeFile(path.toStdString(), request->der(), core::FileKind::Public)) return;
    dialog([this, path] { emit m_desk.window->filesOffered({path}); }, QStringLiteral("26-preview"));
    dialog([this] { (new ui::FilePassphraseDialog(QStringLiteral("customer.p12"), m_desk.window.get()))->open(); },
        QStringLiteral("26-locked"));
    std::string profile = m_desk.session().picture().profiles.front().text;
    profile.replace(profile.find("default-days = "), 16, "default-days = 2");
    const QString changed = file("changed.toml");
    if (!core::writeFile(changed.toStdString(), core::bytesOf(profile), core::FileKind::Public)) return;
    dialog([this, changed] { emit m_desk.window->filesOffered({changed}); }, QStringLiteral("27-profile"));
    const QString foreign = file("openssl.cnf");
    constexpr std::string_view config =
        "[ca]\ndefault_ca = works\n[works]\ndir = .\ndefault_md = sha384\ndefault_days = 200\n"
        "copy_extensions = copy\nx509_extensions = web\n[req]\nencrypt_key = yes\n"
        "[web]\nbasicConstraints = CA:FALSE\nkeyUsage = critical, digitalSignature\n"
        "extendedKeyUsage = serverAuth\n[ocsp]\nextendedKeyUsage = OCSPSigning\n";
    if (!core::writeFile(foreign.toStdString(), core::bytesOf(config), core::FileKind::Public)) return;
    dialog([this, foreign] { emit m_desk.window->filesOffered({foreign}); }, QStringLiteral("27-profiles-of-others"));
    showProfileDialogs();
    dialog(trigger(actions.rescue), QStringLiteral("29-rescue"));
    dialog(
        [this] {
            (new ui::RescueReport({.certificates = 12,
                                      .crls = 3,
                                      .requests = 1,
                                      .keys = 4,
                                      .openedKeys = 3,
                                      .damaged = 2,
                                      .files = {{"a.pem", true}, {"unchecked-b.pem", false}}},
                 "/home/ana/pki-saved", m_desk.window.get()))
                ->open();
        },
        QStringLiteral("29-rescue-report"));
    showShares();
    if (m_isChecking) return; // the manual is English, and wraps
    for (const ui::ManualPage& page : ui::manualPages()) {
        ui::ManualWindow manual(m_desk.window.get());
        manual.setAttribute(Qt::WA_DeleteOnClose, false);
        manual.showPage(QLatin1String(page.file));
        manual.show();
        QTest::qWait(100);
        picture(manual, QStringLiteral("28-manual-") + QLatin1String(page.file));
    }
}

void Rounds::showProfileEditor()
{
    const auto edit = [this](const std::function<void(ui::ProfileEditor&)>& then) {
        return [this, then] {
            m_desk.screens->rowActions.editProfile->trigger();
            auto* editor = m_desk.window->findChild<ui::ProfileEditor*>();
            settle(1500);
            then(*editor);
            settle(1500);
        };
    };
    const auto type = [](ui::ProfileEditor& editor, const QString& after, const QString& words) {
        ui::CodeEdit& text = editor.text().edit();
        text.moveCursor(QTextCursor::Start);
        text.find(after);
        text.moveCursor(QTextCursor::EndOfLine);
        QTest::keyClicks(&text, words);
    };
    const auto tab = [](ui::ProfileEditor& editor, int place) {
        editor.findChild<QTabWidget*>()->setCurrentIndex(place);
    };
    m_desk.window->workspace().setPage(ui::PageId::Profiles);
    QAbstractItemView& profiles = m_desk.screens->profilesPage->table();
    profiles.setCurrentIndex(profiles.model()->index(0, 0));
    dialog(edit([](ui::ProfileEditor&) {}), QStringLiteral("27-profile-edit-1"));
    dialog(edit([&](ui::ProfileEditor& editor) {
        type(editor, QStringLiteral("maximum-days"), QStringLiteral("0"));
        editor.text().edit().moveCursor(QTextCursor::Start);
        editor.text().edit().find(QStringLiteral("[key]"));
        editor.text().edit().insertPlainText(QStringLiteral("[kye]"));
    }),
        QStringLiteral("27-profile-edit-2-mistake"));
    dialog(edit([&](ui::ProfileEditor& editor) {
        editor.form()
            .findChild<QWidget*>(QStringLiteral("default-days"))
            ->findChild<QLineEdit*>()
            ->insert(QStringLiteral("1"));
        tab(editor, 1);
    }),
        QStringLiteral("27-profile-edit-3-changes"));
    dialog(edit([&](ui::ProfileEditor& editor) { tab(editor, 2); }), QStringLiteral("27-profile-edit-4-certificate"));
    dialog(edit([&](ui::ProfileEditor& editor) {
        type(editor, QStringLiteral("[validity]"), {});
        QTest::keyClick(&editor.text().edit(), Qt::Key_Return);
        editor.text().edit().proposeAll();
        settle(300);
        if (QWidget* popup = QApplication::activePopupWidget())
            picture(*popup, QStringLiteral("27-profile-edit-5-proposals"));
    }),
        QStringLiteral("27-profile-edit-5"));
    dialog([this] { m_desk.window->actions().newProfile->trigger(); }, QStringLiteral("27-profile-new"));
    dialog([this] { m_desk.window->actions().oids->trigger(); }, QStringLiteral("27-oids"));
    dialog(edit([&](ui::ProfileEditor& editor) {
        type(editor, QStringLiteral("[validity]"), QStringLiteral(" # how long"));
        editor.reject();
    }),
        QStringLiteral("27-profile-edit-6-close"));
}

void Rounds::showProfileDialogs()
{
    showProfileEditor();
    const auto add = [this](const char* oid) {
        auto* added = new ui::ExtensionDialog(
            std::vector<core::ProfileExtension>{}, core::CertificateKind::SubordinateCa, m_desk.window.get());
        auto* types = added->findChild<QComboBox*>(QStringLiteral("extensionType"));
        types->setCurrentIndex(types->findData(QLatin1String(oid)));
        added->open();
    };
    for (const core::ExtensionType& type : core::extensionTypes())
        if (core::mayStandInProfiles(type))
            dialog([&] { add(type.oid.data()); },
                QStringLiteral("27-extension-") +
                    QLatin1String(type.name.data(), static_cast<qsizetype>(type.name.size())));
    dialog([&] { add(""); }, QStringLiteral("27-extension-other"));
    const auto showGrants = [this](const char* name, core::FieldValues values, std::vector<core::FieldGrant> grants) {
        const core::ExtensionType& type = *core::findExtensionType(name);
        dialog(
            [&] {
                (new ui::ExtensionDialog(
                     {&type, type.criticalByDefault, std::move(values), std::string(type.oid), std::move(grants)},
                     core::CertificateKind::EndEntity, m_desk.window.get()))
                    ->open();
            },
            QStringLiteral("27-extension-from-request-") + QLatin1String(name));
    };
    showGrants("extendedKeyUsage", {{"purposes", {"clientAuth"}}},
        {{"purposes", {"clientAuth", "emailProtection", "1.3.6.1.5.5.7.3.17"}}});
    showGrants("certificatePolicies", {{"policies", {"1.3.6.1.4.1.99999.1"}}},
        {{"cps"}, {"policies", {"1.3.6.1.4.1.99999.1", "1.3.6.1.4.1.99999.2"}}, {"details"}});
    showGrants("tlsFeature", {}, {{"features"}});
    core::FieldValues points{{"urls", {"http://pki.example.com/issuing.crl", "nowhere"}},
        {"points.1.names", {"URI:http://pki.example.com/keys.crl", "dirName:CN=List,O=Example"}},
        {"points.1.reasons", {"keyCompromise", "cACompromise"}}, {"points.2.crlIssuer", {"dirName:CN=Lists"}}};
    const core::ExtensionType& type = *core::findExtensionType("cRLDistributionPoints");
    const auto edit = [&] {
        dialog(
            [&] {
                (new ui::ExtensionDialog({&type, false, points, std::string(type.oid)},
                     core::CertificateKind::EndEntity, m_desk.window.get()))
                    ->open();
            },
            QStringLiteral("27-extension-filled-") + QString::number(points["urls"].size()));
    };
    edit();
    points["urls"].pop_back();
    edit();
}

void Rounds::showShares()
{
    dialog([this] { m_desk.window->actions().shares->trigger(); }, QStringLiteral("29-shares-1-plan"));
    const auto made = [this](int stage) {
        auto* shown = new ui::SharesDialog(m_desk.window.get());
        shown->open();
        shown->setShares(*core::splitSecret(core::Secret(core::bytesOf("32 octets that are no vault key!")), 3, 5));
        if (stage > 0) shown->findChild<QPushButton*>(QStringLiteral("sharesVerb"))->click();
        if (stage > 0) QTest::keyClicks(shown->findChild<ui::ShareEdit*>(), QStringLiteral("acad ax"));
    };
    dialog([&] { made(0); }, QStringLiteral("29-shares-2-sheet"));
    dialog([&] { made(1); }, QStringLiteral("29-shares-3-back"));
    const auto recover = [this](int sheets) {
        auto* shown = new ui::RecoverDialog(ui::RecoverDialog::Purpose::Recover, m_desk.window.get());
        shown->open();
        const auto shares = core::splitSecret(core::Secret(core::bytesOf("32 octets that are no vault key!")), 2, 2);
        for (int sheet = 0; sheet < sheets; ++sheet) {
            for (const std::uint8_t octet : (*shares)[static_cast<std::size_t>(sheet)].view())
                QTest::keyClick(shown->findChild<ui::ShareEdit*>(), static_cast<char>(octet));
            QTest::keyClick(shown->findChild<ui::ShareEdit*>(), Qt::Key_Space);
            shown->findChild<QPushButton*>(QStringLiteral("recoverVerb"))->click();
        }
        if (sheets == 0) QTest::keyClicks(shown->findChild<ui::ShareEdit*>(), QStringLiteral("acad zero yog"));
    };
    for (int sheets = 0; sheets < 3; ++sheets)
        dialog([&] { recover(sheets); }, QStringLiteral("29-recover-%1").arg(sheets));
    dialog([this] { m_desk.window->actions().tryShares->trigger(); }, QStringLiteral("29-try-shares"));
}

void Rounds::walk(ui::WizardFrame* wizard, const QString& name)
{
    const QPointer<ui::WizardFrame> watched = wizard;
    keyboard::activate(wizard);
    for (int number = 1; watched && watched->isVisible() && number < 20; ++number) {
        ui::WizardPage* page = watched->page();
        settle(300);
        fill(*page, QDir(m_desk.room.folder.path()));
        picture(*watched, QStringLiteral("%1-%2-%3").arg(name).arg(number).arg(page->objectName()));
        const bool went = QTest::qWaitFor(
            [&] {
                if (watched && watched->page() == page) watched->next();
                return !watched || !watched->isVisible() || watched->page() != page;
            },
            20000);
        if (!went) break;
    }
    delete watched;
}

void Rounds::showWizards()
{
    auto& session = m_desk.session();
    const auto certificates = test::certificatesOf(session);
    const auto requests = test::requestsOf(session);
    walk(new ui::NewCertificateWizard(session, m_desk.pools), QStringLiteral("30-certificate"));
    walk(new ui::NewCaWizard(session, m_desk.pools), QStringLiteral("31-ca"));
    walk(new ui::RevokeDialog(session, certificates.back()), QStringLiteral("32-revoke"));
    walk(new ui::CrlDialog(session, m_desk.pools, QStringLiteral("TEST TLS CA 1")), QStringLiteral("33-crl"));
    core::Result<core::Csr> request = std::unexpected(core::Error{});
    bool isRead = false;
    session.read([id = requests.front().id](
                     core::Vault& vault, std::stop_token) { return core::RequestStore(vault).request(id); },
        [&](core::Result<core::Csr> read) {
            request = std::move(read);
            isRead = true;
        });
    if (QTest::qWaitFor([&] { return isRead; }, 10000) && request)
        walk(new ui::SignRequestDialog(session, m_desk.pools, {*request, "web01.csr", requests.front().id}),
            QStringLiteral("34-sign"));
    const auto incoming = m_desk.room.path("incoming");
    std::filesystem::create_directory(incoming);
    std::string bundle;
    for (const char* host : {"web02.acme.example", "mail.acme.example", "db_old.acme.example"}) {
        const auto made = core::createRequest(test::name(std::string("O=Acme,CN=") + host),
            {{core::GeneralName::Type::Dns, host}}, *test::algorithm("ec:P-256"));
        if (made) bundle += core::writePem("CERTIFICATE REQUEST", made->request.der());
    }
    static_cast<void>(core::writeFile(incoming / "north.pem", core::bytesOf(bundle), core::FileKind::Public));
    static_cast<void>(
        core::writeFile(incoming / "readme.txt", core::bytesOf("From the north."), core::FileKind::Public));
    walk(new ui::BatchDialog(session, m_desk.pools, incoming), QStringLiteral("36-batch"));
    const QString table = file("hosts.csv");
    const std::string names = "CN,DNS\nweb03.test.example,web03.test.example\nbad,*.example\n";
    if (core::writeFile(table.toStdString(), core::bytesOf(names), core::FileKind::Public))
        walk(new ui::BatchDialog(session, m_desk.pools, table.toStdString()), QStringLiteral("36-names"));
    ui::VaultSession other(m_desk.pools, m_desk.room.context());
    walk(new ui::NewVaultWizard(other, m_desk.pools, m_desk.room.path("new.cwvault")), QStringLiteral("35-build"));
}
