#include "ui/issue/RevokeDialog.h"

#include "core/base/File.h"
#include "core/formats/ImportFormat.h"
#include "tests/ui/issue/Desk.h"
#include "ui/issue/CrlDialog.h"

#include <QComboBox>
#include <QLabel>

using namespace keyboard;

class RevokeDialogTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void revokesByKeyboardAlone();
    void neverRevokesByEnter();
    void countsWhatStopsWorking();
    void saysWhenItWasRevokedBefore();
    void makesACrlByKeyboardAlone();

private:
    void show(ui::WizardFrame* window)
    {
        m_window = window;
        QVERIFY(activate(window));
    }

    std::unique_ptr<test::Desk> m_desk;
    QPointer<ui::WizardFrame> m_window;
};

void RevokeDialogTest::init()
{
    m_desk = std::make_unique<test::Desk>();
    m_desk->fill([](core::Vault& vault) -> core::Result<void> {
        CORE_CHECK(test::makeTwoTiers(vault));
        CORE_CHECK(test::issueServer(vault, "web01.example.com"));
        CORE_CHECK(test::issueServer(vault, "web02.example.com"));
        return {};
    });
}

void RevokeDialogTest::cleanup()
{
    delete m_window;
    m_desk.reset();
}

void RevokeDialogTest::revokesByKeyboardAlone()
{
    auto* dialog = new ui::RevokeDialog(*m_desk->session, m_desk->certificate("web01.example.com"));
    QSignalSpy revoked(dialog, &ui::RevokeDialog::certificateRevoked);
    QSignalSpy crlWanted(dialog, &ui::RevokeDialog::crlWanted);
    show(dialog);
    VERIFY_PAGE(dialog, "revokeStep");
    press(Qt::Key_Down); // another reason
    QVERIFY(tabTo(QStringLiteral("earlier")));
    press(Qt::Key_Space);
    QVERIFY(tabTo(QStringLiteral("wizardNext")));
    press(Qt::Key_Space);
    QTRY_COMPARE(revoked.size(), 1);
    VERIFY_PAGE(dialog, "revokedStep");
    const auto& row = m_desk->certificate("web01.example.com");
    QVERIFY(row.revocation.has_value());
    QVERIFY(row.revocation->reason != core::RevocationReason::KeyCompromise);
    QVERIFY(row.revocation->invalidity.has_value());
    QVERIFY(tabTo(QStringLiteral("wizardNext")));
    press(Qt::Key_Return);
    QCOMPARE(crlWanted.size(), 1);
    QCOMPARE(crlWanted.first().first().toString(), QStringLiteral("Issuing"));
}

void RevokeDialogTest::neverRevokesByEnter()
{
    auto* dialog = new ui::RevokeDialog(*m_desk->session, m_desk->certificate("web01.example.com"));
    show(dialog);
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("wizardNext"))->isDefault());
    press(Qt::Key_Return);
    QCOMPARE(focusName(), QStringLiteral("wizardNext"));
    m_desk->work([](core::Vault&) { return core::Result<void>(); });
    QVERIFY(!m_desk->certificate("web01.example.com").revocation);
}

void RevokeDialogTest::countsWhatStopsWorking()
{
    auto* dialog = new ui::RevokeDialog(*m_desk->session, m_desk->certificate("Test Issuing CA"));
    show(dialog);
    auto* consequence = dialog->findChild<QLabel*>(QStringLiteral("consequence"));
    QTRY_COMPARE(consequence->text(), QStringLiteral("Revokes 1 CA; 2 valid certificates below it stop working."));
}

void RevokeDialogTest::saysWhenItWasRevokedBefore()
{
    const core::CertificateRow row = m_desk->certificate("web01.example.com");
    m_desk->work([&row](core::Vault& vault) {
        return core::revoke(vault, "Issuing", {.serial = row.serial, .revokedAt = {}, .reason = {}, .invalidity = {}});
    });
    auto* dialog = new ui::RevokeDialog(*m_desk->session, row);
    show(dialog);
    QVERIFY(tabTo(QStringLiteral("wizardNext")));
    press(Qt::Key_Space);
    auto* message = dialog->findChild<QLabel*>(QStringLiteral("messageWhat"));
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(QStringLiteral("revoked already")));
    QCOMPARE(dialog->page()->objectName(), QStringLiteral("revokeStep"));
}

void RevokeDialogTest::makesACrlByKeyboardAlone()
{
    const core::CertificateRow row = m_desk->certificate("web01.example.com");
    m_desk->work([&row](core::Vault& vault) {
        return core::revoke(vault, "Issuing", {.serial = row.serial, .revokedAt = {}, .reason = {}, .invalidity = {}});
    });
    auto* dialog = new ui::CrlDialog(*m_desk->session, m_desk->pools, QStringLiteral("Issuing"));
    show(dialog);
    VERIFY_PAGE(dialog, "crlStep");
    QVERIFY(tabTo(QStringLiteral("crlDays")));
    type(QStringLiteral("14"));
    press(Qt::Key_Return);
    VERIFY_PAGE(dialog, "crlFileStep");
    QVERIFY(tabTo(QStringLiteral("crlFolder")));
    type(m_desk->room.folder.path());
    QVERIFY(tabTo(QStringLiteral("crlSave")));
    press(Qt::Key_Space);
    QTRY_VERIFY(!dialog->findChild<QLabel*>(QStringLiteral("crlSaved"))->text().isEmpty());
    const auto file =
        core::readFile(m_desk->room.folder.filePath(QStringLiteral("issuing.crl")).toStdString(), 1 << 20);
    QVERIFY_OK(file);
    const auto crl = core::readCrl(*file);
    QVERIFY_OK(crl);
    QVERIFY(crl->entryFor(row.serial).has_value());
    QCOMPARE(*crl->nextUpdate() - crl->thisUpdate(), std::chrono::days(14));
}

QTEST_MAIN(RevokeDialogTest)
#include "RevokeDialogTest.moc"
