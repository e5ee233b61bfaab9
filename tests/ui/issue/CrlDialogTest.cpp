#include "ui/issue/CrlDialog.h"

#include "core/base/File.h"
#include "tests/support/Openssl.h"
#include "tests/ui/issue/Desk.h"

#include <QComboBox>
#include <QLabel>

using namespace keyboard;

/// A CRL made and saved by keyboard alone; the openssl command reads it.
class CrlDialogTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void savesACrl_data();
    void savesACrl();
    void saysWhenItCannotBeSaved();

private:
    /// To the last page, with the CRL made.
    void makeCrl();
    QString file(const char* name) const { return m_desk->room.folder.filePath(QLatin1String(name)); }

    std::unique_ptr<test::Desk> m_desk;
    QPointer<ui::CrlDialog> m_dialog;
};

void CrlDialogTest::init()
{
    m_desk = std::make_unique<test::Desk>();
    m_desk->fill([this](core::Vault& vault) -> core::Result<void> {
        CORE_CHECK(test::makeTwoTiers(vault));
        CORE_TRY(const auto issued, test::issueServer(vault, "old.example.com"));
        CORE_CHECK(core::revoke(
            vault, "Issuing", {.serial = issued.row.serial, .reason = core::RevocationReason::KeyCompromise}));
        CORE_TRY(const auto ca, core::CaStore(vault).find("Issuing"));
        CORE_TRY(const auto certificate, core::CertificateStore(vault).certificate(ca.certificate->id));
        return core::writeFile(file("issuing.der").toStdString(), certificate.der(), core::FileKind::Public);
    });
    m_dialog = new ui::CrlDialog(*m_desk->session, m_desk->pools, QStringLiteral("Issuing"));
    m_dialog->show();
    QVERIFY(activate(m_dialog));
}

void CrlDialogTest::cleanup()
{
    delete m_dialog;
    m_desk.reset();
}

void CrlDialogTest::makeCrl()
{
    VERIFY_PAGE(m_dialog, "crlStep");
    QCOMPARE(m_dialog->findChild<QComboBox*>(QStringLiteral("crlCa"))->currentText(), QStringLiteral("Issuing"));
    QVERIFY(tabTo(QStringLiteral("crlDays")));
    type(QStringLiteral("14"));
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "crlFileStep");
}

void CrlDialogTest::savesACrl_data()
{
    QTest::addColumn<bool>("isText");
    QTest::addColumn<QString>("name");
    QTest::newRow("DER") << false << QStringLiteral("issuing.crl");
    QTest::newRow("PEM") << true << QStringLiteral("issuing.crl.pem");
}

void CrlDialogTest::savesACrl()
{
    QFETCH(const bool, isText);
    QFETCH(const QString, name);
    if (!openssl::isHere()) QSKIP("no openssl command here");
    makeCrl();
    if (isText) {
        QVERIFY(tabTo(QStringLiteral("crlFormat")));
        press(Qt::Key_Down);
    }
    QVERIFY(tabTo(QStringLiteral("crlFolder")));
    type(file("a new folder"));
    QVERIFY(tabTo(QStringLiteral("crlSave")));
    press(Qt::Key_Space);
    const QString path = file("a new folder") + u'/' + name;
    auto* saved = m_dialog->findChild<QLabel*>(QStringLiteral("crlSaved"));
    QTRY_COMPARE(saved->text(), QStringLiteral("Written and read back: %1").arg(path));
    QVERIFY_OPENSSL(QStringLiteral("x509 -inform DER -in %1 -out %2"), {file("issuing.der"), file("issuing.pem")});
    const openssl::Ran shown = openssl::run(QStringLiteral("crl -in %1 -inform %2 -CAfile %3 -noout -text"),
        {path, isText ? QStringLiteral("PEM") : QStringLiteral("DER"), file("issuing.pem")});
    QVERIFY2(shown.code == 0 && shown.all.contains("verify OK"), shown.all.constData());
    QVERIFY2(shown.out.contains("Key Compromise"), shown.all.constData());
    if (isText) return;
    // another form is another file: what was said of the first is gone
    QVERIFY(tabTo(QStringLiteral("crlFormat")));
    press(Qt::Key_Down);
    QCOMPARE(saved->text(), QString());
}

void CrlDialogTest::saysWhenItCannotBeSaved()
{
    makeCrl();
    QFile blocked(file("blocked"));
    QVERIFY(blocked.open(QIODevice::WriteOnly)); // a file where the folder should be
    QVERIFY(tabTo(QStringLiteral("crlFolder")));
    type(QString());
    press(Qt::Key_Backspace);
    QVERIFY(tabTo(QStringLiteral("crlSave")));
    press(Qt::Key_Space);
    QTRY_COMPARE(focusName(), QStringLiteral("crlFolder")); // a folder is missing
    type(file("blocked"));
    QVERIFY(tabTo(QStringLiteral("crlSave")));
    press(Qt::Key_Space);
    QTRY_VERIFY(m_dialog->findChild<QLabel*>(QStringLiteral("messageWhat"))->isVisible());
    QCOMPARE(m_dialog->findChild<QLabel*>(QStringLiteral("crlSaved"))->text(), QString());
    QCOMPARE(m_desk->session->picture().crls.size(), 1U); // it is in the vault and can be saved elsewhere
}

QTEST_MAIN(CrlDialogTest)
#include "CrlDialogTest.moc"
