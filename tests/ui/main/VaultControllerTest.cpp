#include "ui/main/VaultController.h"

#include "tests/support/ui/LongRows.h"
#include "tests/support/ui/OpenWindow.h"
#include "ui/certificates/CertificateModel.h"
#include "ui/certificates/CertificateNotes.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/events/EventModel.h"
#include "ui/hierarchy/CaModel.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/keys/KeyModel.h"
#include "ui/main/FileDoor.h"
#include "ui/main/Finder.h"
#include "ui/main/IdleWatch.h"
#include "ui/main/RowCommands.h"
#include "ui/main/TopBar.h"
#include "ui/overview/OverviewPage.h"
#include "ui/profiles/ProfileModel.h"
#include "ui/profiles/ProfilesPage.h"
#include "ui/requests/RequestModel.h"
#include "ui/revocation/CrlModel.h"
#include "ui/revocation/RevocationPage.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/DetailsPane.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/RowTable.h"
#include "ui/widgets/SearchField.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextEdit>

class VaultControllerTest : public QObject {
    Q_OBJECT
private slots:
    void opensUnlocksAndFillsEveryPage();
    void refusesAWrongPassphraseAndWaits();
    void remembersWrongPassphrasesInTheNextWindow();
    void locksOnDemandAndKeepsTheSelection();
    void locksWhenNobodyIsThere();
    void readOnlyAsksForNothingAndChangesNothing();
    void tellsAllAboutACertificate();
    void savesOwnerAndNoteAndTakesThemBack();
    void editsACa();
    void makesABackupThatOpens();
    void verifiesTheVault();
    void looksIntoAFileWithoutImportingIt();
    void findsCertificatesByTyping();
    void everyFocusableThingHasANameAndEveryDisabledOneAReason();
    void closesCleanly();
    void ordersAndNarrowsAsTheVaultSays();
    void warnsOfARowThatWasAltered();
};

namespace {

QByteArray bytesOfFile(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 idOf(test::OpenWindow& open, std::string_view name)
{
    const auto rows = test::certificatesOf(open.session());
    const auto found = std::ranges::find(rows, name, &core::CertificateRow::shortSubject);
    return found == rows.end() ? -1 : found->id;
}

}

void VaultControllerTest::opensUnlocksAndFillsEveryPage()
{
    test::OpenWindow open;
    QVERIFY_OK(open.fillVault());
    QAbstractItemModelTester cas(open.screens->cas), certificates(open.screens->certificates),
        requests(open.screens->requests), keys(open.screens->keys), profiles(open.screens->profiles),
        crls(open.screens->crls), events(open.screens->events);
    QVERIFY(!open.window->workspace().isVisible());
    open.open();
    QTRY_VERIFY(open.window->workspace().isVisible());
    QVERIFY(open.bar().isVisible());
    QTRY_COMPARE(open.screens->certificates->total(), 5);
    QVERIFY(!open.window->actions().newCrl->isEnabled());
    open.unlock();
    QTRY_VERIFY_WITH_TIMEOUT(open.isUnlocked(), 20000);
    QVERIFY(!open.bar().isVisible());
    QVERIFY(open.window->actions().newCrl->isEnabled());
    QCOMPARE(open.screens->cas->rows().size(), 2U);
    QCOMPARE(open.screens->keys->rowCount(), 2);
    QCOMPARE(open.screens->crls->rowCount(), 2); // none yet, one line for each CA
    QVERIFY(open.screens->profiles->rowCount() > 0);
    QVERIFY(open.screens->events->idAt(0) > open.screens->events->idAt(open.screens->events->rowCount() - 1));
    QTRY_VERIFY(open.find<QPushButton>("task0"));
    open.window->workspace().setPage(ui::PageId::Profiles);
    open.screens->profilesPage->select(open.screens->profiles->rows().front().id);
    QVERIFY(open.screens->profilePane->isVisible());
    QVERIFY(open.screens->rowActions.exportProfile->isEnabled());
    QCOMPARE(open.preferences->recentVaults().size(), 1);
}

void VaultControllerTest::refusesAWrongPassphraseAndWaits()
{
    test::OpenWindow open;
    QVERIFY_OK(open.fillVault());
    open.open();
    QTRY_VERIFY(open.session().isOpen());
    open.unlock("wrong");
    auto* note = open.find<QLabel>("unlockNote");
    QTRY_VERIFY_WITH_TIMEOUT(note->isVisible(), 20000);
    QVERIFY2(note->text().contains(QStringLiteral("try 1")), qPrintable(note->text()));
    auto* button = open.find<QPushButton>("unlockNow");
    QVERIFY(!button->isEnabled() && ui::isExplained(*button));
    QVERIFY(!open.isUnlocked());
    auto* edit = open.bar().findChild<ui::PassphraseEdit*>();
    edit->setSecret(core::Secret(core::bytesOf(test::passphrase)));
    QVERIFY(!button->isEnabled()); // one second has to pass first
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 5000);
    button->click();
    QTRY_VERIFY_WITH_TIMEOUT(open.isUnlocked(), 20000);
}

void VaultControllerTest::remembersWrongPassphrasesInTheNextWindow()
{
    test::OpenWindow open(core::localReader(), true);
    QVERIFY_OK(open.fillVault());
    {
        auto elsewhere = open.room.open(); // another program
        QVERIFY_OK(elsewhere);
        QVERIFY(!elsewhere->unlock(core::bytesOf("wrong")));
        open.room.now += std::chrono::seconds(1);
        QVERIFY(!elsewhere->unlock(core::bytesOf("wrong")));
    }
    open.open();
    QTRY_VERIFY(open.session().isOpen());
    auto* note = open.find<QLabel>("unlockNote");
    QTRY_VERIFY_WITH_TIMEOUT(note->isVisible(), 20000);
    QVERIFY2(note->text().contains(QStringLiteral("try 2")), qPrintable(note->text()));
    auto* edit = open.bar().findChild<ui::PassphraseEdit*>();
    edit->setSecret(core::Secret(core::bytesOf("wrong again")));
    auto* button = open.find<QPushButton>("unlockNow");
    QVERIFY(!button->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 5000);
    open.room.now += std::chrono::seconds(2);
    button->click();
    QTRY_VERIFY_WITH_TIMEOUT(note->text().contains(QStringLiteral("try 3")), 20000);
    QVERIFY2(note->text().contains(QStringLiteral("4 s")), qPrintable(note->text()));
}

void VaultControllerTest::locksOnDemandAndKeepsTheSelection()
{
    OPEN_UNLOCKED(open);
    open.window->workspace().setPage(ui::PageId::Certificates);
    const qint64 id = idOf(open, "web.example.com");
    open.screens->certificatesPage->reveal(id);
    QCOMPARE(open.screens->certificatesPage->current(), id);
    open.window->actions().lock->trigger();
    QTRY_VERIFY(!open.isUnlocked());
    QVERIFY(open.bar().isVisible());
    QCOMPARE(open.window->workspace().page(), ui::PageId::Certificates);
    QCOMPARE(open.screens->certificatesPage->current(), id);
    QVERIFY(!open.window->actions().newCertificate->isEnabled());
    core::ErrorCode code{};
    open.session().read([key = open.session().picture().cas.front().key.fingerprint](
                            core::Vault& vault, std::stop_token) { return core::KeyStore(vault).open(key); },
        [&code](const core::Result<std::shared_ptr<const core::SigningKey>>& key) {
            code = key ? core::ErrorCode::Internal : key.error().code;
        });
    QTRY_COMPARE(code, core::ErrorCode::Locked);
}

void VaultControllerTest::locksWhenNobodyIsThere()
{
    OPEN_UNLOCKED(open);
    open.controller->idleWatch().setMilliseconds(50);
    QTRY_VERIFY(!open.isUnlocked());
}

void VaultControllerTest::readOnlyAsksForNothingAndChangesNothing()
{
    test::OpenWindow open;
    QVERIFY_OK(open.fillVault());
    const QByteArray before = bytesOfFile(open.room.path());
    open.open(core::OpenMode::ReadOnly);
    QTRY_VERIFY(open.session().isOpen());
    QVERIFY(!open.bar().isVisible());
    QVERIFY(open.find<QWidget>("readOnlyBand")->isVisible());
    for (const QAction* action : {open.window->actions().newCrl, open.window->actions().importFile,
             open.window->actions().backup, open.screens->rowActions.revoke, open.screens->rowActions.editCa})
        QVERIFY2(!action->isEnabled() && ui::isExplained(*action), qPrintable(action->objectName()));
    for (const ui::PageEntry& entry : ui::pageEntries()) open.window->workspace().setPage(entry.id);
    open.window->workspace().setPage(ui::PageId::Certificates);
    open.screens->certificatesPage->reveal(idOf(open, "web.example.com"));
    QTRY_VERIFY_WITH_TIMEOUT(open.screens->certificatePane->isVisible(), 10000);
    auto* save = open.find<QPushButton>("saveNotes");
    QVERIFY(!save->isEnabled() && ui::isExplained(*save));
    QVERIFY(open.preferences->recentVaults().isEmpty());
    open.window->actions().closeVault->trigger();
    QTRY_VERIFY(!open.session().isOpen());
    open.pools.vault().waitForDone();
    QCOMPARE(bytesOfFile(open.room.path()), before);
    QVERIFY(!open.window->workspace().isVisible());
}

void VaultControllerTest::tellsAllAboutACertificate()
{
    OPEN_UNLOCKED(open);
    open.window->workspace().setPage(ui::PageId::Certificates);
    open.screens->certificatesPage->reveal(idOf(open, "web.example.com"));
    QTRY_VERIFY_WITH_TIMEOUT(open.screens->certificatePane->isVisible(), 10000);
    QStringList texts;
    for (const auto* text : open.screens->certificatePane->findChildren<QTextEdit*>()) texts += text->toPlainText();
    for (const QLabel* label : open.screens->certificatePane->findChildren<QLabel*>()) texts += label->text();
    const QString all = texts.join(u'\n');
    QVERIFY2(all.contains(QStringLiteral("Proves that a server is web.example.com.")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("Vouched for by Issuing.")), qPrintable(all));
    QVERIFY(all.contains(QStringLiteral("http://pki.example.com/issuing.crl")));
    QVERIFY(all.contains(QStringLiteral("Test Root CA")));
    const auto* pem = open.screens->certificatePane->findChild<QPlainTextEdit*>(QStringLiteral("detailsPem"));
    QVERIFY(pem->toPlainText().contains(QStringLiteral("BEGIN CERTIFICATE")));
    QVERIFY(open.screens->rowActions.revoke->isEnabled());
    open.screens->certificatesPage->reveal(idOf(open, "old.example.com"));
    QTRY_VERIFY(!open.screens->rowActions.revoke->isEnabled());
    QVERIFY(ui::isExplained(*open.screens->rowActions.revoke));
}

void VaultControllerTest::savesOwnerAndNoteAndTakesThemBack()
{
    OPEN_UNLOCKED(open);
    open.window->workspace().setPage(ui::PageId::Certificates);
    const qint64 id = idOf(open, "web.example.com");
    open.screens->certificatesPage->reveal(id);
    open.find<QLineEdit>("certificateOwner")->setText(QStringLiteral("Ana Ruiz"));
    open.find<QPushButton>("saveNotes")->click();
    QTRY_COMPARE(open.screens->certificates->find(id)->owner, "Ana Ruiz");
    QCOMPARE(open.screens->certificatesPage->current(), id);
    QTRY_VERIFY(open.said().contains(QStringLiteral("saved")));
    open.window->workspace().messages().findChild<QPushButton*>(QStringLiteral("messageVerb"))->click();
    QTRY_COMPARE(open.screens->certificates->find(id)->owner, "");
}

void VaultControllerTest::editsACa()
{
    OPEN_UNLOCKED(open);
    open.window->workspace().setPage(ui::PageId::Hierarchy);
    open.screens->hierarchyPage->select(open.session().picture().ca("Issuing")->id);
    open.screens->rowActions.editCa->trigger();
    auto* name = open.find<QLineEdit>("caName");
    QVERIFY(name);
    QCOMPARE(name->text(), QStringLiteral("Issuing"));
    name->setText(QStringLiteral("TLS CA 1"));
    auto* profile = open.find<QComboBox>("caDefaultProfile");
    QVERIFY(profile->findData(QStringLiteral("root-ca")) < 0); // it signs no roots
    profile->setCurrentIndex(profile->findData(QStringLiteral("tls-client")));
    open.find<QPushButton>("caEditVerb")->click();
    QTRY_VERIFY(open.session().picture().ca("TLS CA 1"));
    QCOMPARE(open.session().picture().ca("TLS CA 1")->defaultProfile, "tls-client");
    QCOMPARE(open.session().picture().ca("TLS CA 1")->urls.crl.front(), "http://pki.example.com/issuing.crl");
    QTRY_VERIFY(open.said().contains(QStringLiteral("saved")));
    open.window->workspace().messages().findChild<QPushButton*>(QStringLiteral("messageVerb"))->click();
    QTRY_VERIFY(open.session().picture().ca("Issuing"));
    QCOMPARE(open.session().picture().ca("Issuing")->defaultProfile, "");
}

void VaultControllerTest::makesABackupThatOpens()
{
    OPEN_UNLOCKED(open);
    open.window->actions().backup->trigger();
    const std::filesystem::path copy = open.room.path("copy.cwvault");
    QVERIFY(open.answer(QString::fromStdString(copy.string())));
    QTRY_VERIFY_WITH_TIMEOUT(open.session().picture().lastBackup.has_value(), 10000);
    QTRY_VERIFY(open.said().contains(QStringLiteral("checked")));
    auto opened = core::Vault::open(copy, core::OpenMode::ReadOnly, open.room.context());
    QVERIFY_OK(opened);
    QVERIFY_OK(opened->unlock(core::bytesOf(test::passphrase)));
}

void VaultControllerTest::verifiesTheVault()
{
    OPEN_UNLOCKED(open);
    open.screens->rowActions.verifyVault->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(open.said().contains(QStringLiteral("sound")), 10000);
}

void VaultControllerTest::looksIntoAFileWithoutImportingIt()
{
    OPEN_UNLOCKED(open);
    const auto request = core::createRequest(test::name("CN=new.example.com"),
        {{core::GeneralName::Type::Dns, "new.example.com"}}, *test::algorithm("ec:P-256"));
    QVERIFY_OK(request);
    QFile file(open.room.folder.filePath(QStringLiteral("new.csr")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const core::Bytes& der = request->request.der();
    file.write(reinterpret_cast<const char*>(der.data()), static_cast<qint64>(der.size()));
    file.close();
    const auto events = open.session().picture().eventCount;
    emit open.window->filesOffered({file.fileName()});
    QTRY_VERIFY(open.find<QDialog>("preview"));
    auto* take = open.find<QPushButton>("previewTakeIn");
    QVERIFY(take->isEnabled());
    QCOMPARE(open.screens->requests->rowCount(), 0);
    QCOMPARE(open.session().picture().eventCount, events);
    take->click();
    QTRY_COMPARE(open.screens->requests->rowCount(), 1);
    open.window->workspace().setPage(ui::PageId::Requests);
}

void VaultControllerTest::findsCertificatesByTyping()
{
    OPEN_UNLOCKED(open);
    ui::SearchField& search = open.window->workspace().topBar().search();
    QVERIFY(QTest::qWaitForWindowActive(open.window.get()));
    search.setFocus();
    QTest::keyClicks(&search, QStringLiteral("api.example"));
    QTRY_VERIFY(open.window->finder().isVisible());
    QTest::keyClick(&search, Qt::Key_Return);
    QTRY_COMPARE(open.window->workspace().page(), ui::PageId::Certificates);
    const qint64 id = idOf(open, "api.example.com");
    QTRY_COMPARE(open.screens->certificatesPage->current(), id);
}

void VaultControllerTest::everyFocusableThingHasANameAndEveryDisabledOneAReason()
{
    OPEN_UNLOCKED(open);
    for (const ui::PageEntry& entry : ui::pageEntries()) {
        open.window->workspace().setPage(entry.id);
        for (ui::RowTable* table : open.window->findChildren<ui::RowTable*>())
            if (table->isVisible() && table->model()->rowCount() > 0) table->selectRow(0);
        open.pools.vault().waitForDone();
        QTest::qWait(10);
        for (QWidget* widget : open.window->findChildren<QWidget*>()) {
            if (widget->objectName().startsWith(QStringLiteral("qt_")) || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
        for (const QAbstractButton* button : open.window->findChildren<QAbstractButton*>())
            QVERIFY2(!button->isVisible() || button->isEnabled() || ui::isExplained(*button) ||
                    button->objectName().startsWith(QStringLiteral("Scroll")), // Qt's own, of tab bars
                qPrintable(button->objectName() + u' ' + button->text()));
    }
}

void VaultControllerTest::closesCleanly()
{
    OPEN_UNLOCKED(open);
    open.window->close();
    QTRY_VERIFY(!open.session().isOpen());
    open.pools.vault().waitForDone();
    QVERIFY_OK(open.room.open()); // the writer lease is free again
}

void VaultControllerTest::ordersAndNarrowsAsTheVaultSays()
{
    OPEN_UNLOCKED(open);
    open.window->workspace().setPage(ui::PageId::Certificates);
    ui::CertificatesPage& page = *open.screens->certificatesPage;
    page.setView(static_cast<int>(core::CertificateView::All));
    page.table().sortByColumn(0, Qt::DescendingOrder);
    page.filterField().setText(QStringLiteral("EXAMPLE issuing"));
    const core::ListQuery query{.view = static_cast<int>(core::CertificateView::All),
        .column = 0,
        .isDescending = true,
        .words = {{{"example"}, {}}, {{"issuing"}, {}}},
        .prefix = {}};
    const auto expected = test::readNow(
        open.session(), [query](core::Vault& vault) { return core::rankOf(vault, core::List::Certificates, query); });
    QCOMPARE(expected.size(), std::size_t{3});
    QTRY_COMPARE(open.screens->certificates->rowCount(), 3);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(open.screens->certificates->idAt(row), expected[static_cast<std::size_t>(row)]);
    QCOMPARE(page.table().model()->index(0, 0).data().toString(), QStringLiteral("web.example.com"));
}

void VaultControllerTest::warnsOfARowThatWasAltered()
{
    OPEN_UNLOCKED(open);
    open.window->workspace().setPage(ui::PageId::Certificates);
    const qint64 id = idOf(open, "web.example.com");
    QVERIFY(open.said().isEmpty());
    open.session().run(
        QStringLiteral("test"),
        [id](core::Vault& vault, std::stop_token) {
            return vault.database().execute(
                "UPDATE certificates SET owner = 'Mallory' WHERE id = " + std::to_string(id));
        },
        [](const core::Result<void>& done) { QVERIFY_OK(done); });
    QTRY_VERIFY2(open.said().contains(QStringLiteral("altered")), qPrintable(open.said()));
}

QTEST_MAIN(VaultControllerTest)
#include "VaultControllerTest.moc"
