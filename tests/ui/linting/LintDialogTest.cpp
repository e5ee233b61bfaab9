#include "ui/linting/LintDialog.h"

#include "tests/support/ui/OpenWindow.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/widgets/RowTable.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTest>

/// The rules over a whole vault, in the real window: findings are explained, accepted with a reason, and saved.
class LintDialogTest : public QObject {
    Q_OBJECT
private slots:
    void explainsAcceptsAndSaves();
    void acceptsNothingInALockedVault();

private:
    /// A certificate that breaks rules: RSA with 1024 bits is in the sample of nobody, so it is taken in.
    static void takeInAWeakOne(test::OpenWindow& open);
};

void LintDialogTest::takeInAWeakOne(test::OpenWindow& open)
{
    bool isDone = false;
    open.session().run(
        QStringLiteral("import"),
        [](core::Vault& vault, std::stop_token) -> core::Result<void> {
            QFile file(QStringLiteral(TEST_DATA "/lint/weak.pem"));
            if (!file.open(QIODevice::ReadOnly)) return core::fail(core::ErrorCode::NotFound);
            const std::string pem = file.readAll().toStdString();
            CORE_TRY(const auto certificate, core::readCertificate(core::bytesOf(pem)));
            CORE_CHECK(core::CertificateStore(vault).import(certificate, {}));
            return {};
        },
        [&isDone](const core::Result<void>& done) { isDone = done.has_value(); });
    QTRY_VERIFY(isDone);
}

void LintDialogTest::explainsAcceptsAndSaves()
{
    OPEN_UNLOCKED(open);
    takeInAWeakOne(open);
    open.screens->rowActions.lintVault->trigger();
    auto* dialog = open.shown<ui::LintDialog>("lintDialog");
    QVERIFY(dialog);
    auto* table = dialog->findChild<ui::RowTable*>(QStringLiteral("lintLines"));
    QTRY_VERIFY(table->model()->rowCount() > 0);
    const auto weights = [table](const QString& weight) {
        int count = 0;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            count += table->model()->index(row, 0).data().toString() == weight;
        return count;
    };
    const int errors = weights(QStringLiteral("error"));
    QVERIFY(errors > 0);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("error"));
    auto* words = dialog->findChild<QLabel*>(QStringLiteral("lintWords"));
    QVERIFY2(words->text().contains(QStringLiteral("CW-")) && words->text().contains(QStringLiteral("RFC")),
        qPrintable(words->text()));
    auto* accept = dialog->findChild<QPushButton*>(QStringLiteral("lintAccept"));
    auto* reason = dialog->findChild<QLineEdit*>(QStringLiteral("lintReason"));
    accept->click(); // without a reason
    QTest::qWait(100);
    QCOMPARE(weights(QStringLiteral("accepted")), 0);
    reason->setFocus();
    QTest::keyClicks(reason, QStringLiteral("goes in May"));
    accept->setFocus();
    QTest::keyClick(accept, Qt::Key_Space);
    QTRY_COMPARE(weights(QStringLiteral("accepted")), 1);
    QCOMPARE(weights(QStringLiteral("error")), errors - 1);
    QVERIFY(reason->text().isEmpty());
    dialog->findChild<QPushButton*>(QStringLiteral("lintDialogVerb"))->click();
    QVERIFY(open.answer(open.file("findings.txt")));
    QFile saved(open.file("findings.txt"));
    auto* said = dialog->messages().findChild<QLabel*>(QStringLiteral("messageWhat"));
    QTRY_VERIFY2(QFile::exists(open.file("findings.txt")), qPrintable(said ? said->text() : QString()));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QByteArray report = saved.readAll();
    QVERIFY2(report.contains("accepted: Certificate, ") && report.contains("RFC 5280"), report.constData());
    auto* purpose = dialog->findChild<QComboBox*>(QStringLiteral("lintPurpose"));
    purpose->setCurrentIndex(1);
    QTRY_VERIFY(weights(QStringLiteral("error")) > errors);
}

void LintDialogTest::acceptsNothingInALockedVault()
{
    test::OpenWindow open;
    QVERIFY_OK(open.fillVault());
    open.open(core::OpenMode::ReadOnly);
    QTRY_VERIFY(open.session().isOpen());
    open.screens->rowActions.lintVault->trigger();
    auto* dialog = open.shown<ui::LintDialog>("lintDialog");
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->findChild<QLabel*>(QStringLiteral("lintSummary"))->text().isEmpty());
    QVERIFY(!dialog->report().isEmpty());
    dialog->findChild<QLineEdit*>(QStringLiteral("lintReason"))->setText(QStringLiteral("because"));
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("lintAccept"))->toolTip().isEmpty());
}

QTEST_MAIN(LintDialogTest)
#include "LintDialogTest.moc"
