#include "ui/issue/BatchDialog.h"

#include "core/base/File.h"
#include "core/formats/Pem.h"
#include "core/vault/Check.h"
#include "tests/support/Openssl.h"
#include "tests/ui/issue/Desk.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QTableView>

#include <random>

using namespace keyboard;

/// A folder of requests judged, signed and written by keyboard alone, and Cancel in between.
class BatchDialogTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void signsWhatItCanAndWritesTheFiles();
    void makesKeysForATableOfNames();
    void refusesAFolderThatIsNotEmpty();
    void cancelLeavesEveryRequestSignedOrUntouched();
    void canBeTurnedAwayFrom();

private:
    void open();
    /// Types the place, goes on, and waits for the verdicts.
    void judge(const QString& place);
    QString text(const char* name) const { return m_dialog->findChild<QLabel*>(QLatin1String(name))->text(); }
    QString file(const QString& name) const { return m_desk->room.folder.filePath(name); }
    void write(const QString& name, const core::Csr& request) const
    {
        const std::string pem = core::writePem("CERTIFICATE REQUEST", request.der());
        QVERIFY_OK(core::writeFile(file(name).toStdString(), core::bytesOf(pem), core::FileKind::Public));
    }
    std::size_t certificates() const { return test::certificatesOf(*m_desk->session).size(); }

    std::unique_ptr<test::Desk> m_desk;
    QPointer<ui::BatchDialog> m_dialog;
};

void BatchDialogTest::init()
{
    m_desk = std::make_unique<test::Desk>();
    m_desk->fill([this](core::Vault& vault) -> core::Result<void> {
        CORE_CHECK(test::makeTwoTiers(vault));
        for (const char* name : {"Root", "Issuing"}) {
            CORE_TRY(const auto ca, core::CaStore(vault).find(name));
            CORE_TRY(const auto certificate, core::CertificateStore(vault).certificate(ca.certificate->id));
            const std::string pem = core::writePem("CERTIFICATE", certificate.der());
            CORE_CHECK(core::writeFile(
                file(QLatin1String(name)).toStdString() + ".pem", core::bytesOf(pem), core::FileKind::Public));
        }
        return {};
    });
    QVERIFY(QDir().mkpath(file(QStringLiteral("in"))));
    open();
}

void BatchDialogTest::open()
{
    delete m_dialog;
    m_dialog = new ui::BatchDialog(*m_desk->session, m_desk->pools, {});
    m_dialog->show();
    QVERIFY(activate(m_dialog));
}

void BatchDialogTest::cleanup()
{
    delete m_dialog;
    m_desk.reset();
}

void BatchDialogTest::judge(const QString& place)
{
    VERIFY_PAGE(m_dialog, "batchSourceStep");
    QVERIFY(tabTo(QStringLiteral("batchPlace")));
    type(place);
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "batchReviewStep");
    QTRY_VERIFY_WITH_TIMEOUT(text("batchSummary").contains(QStringLiteral("can be signed")), 120000);
}

void BatchDialogTest::signsWhatItCanAndWritesTheFiles()
{
    for (int i = 0; i < 3; ++i) {
        const std::string host = "h" + std::to_string(i) + ".example.com";
        write(QStringLiteral("in/h%1.csr").arg(i), test::request("CN=" + host, {host}));
    }
    write(QStringLiteral("in/ca.csr"), test::request("CN=ca.example.com", {"ca.example.com"}, true));
    write(QStringLiteral("in/none.csr"), test::request("O=Nobody", {}));
    const std::size_t before = certificates();
    judge(file(QStringLiteral("in")));
    QCOMPARE(text("batchSummary"), QStringLiteral("4 can be signed · 1 refused"));
    QCOMPARE(nameless(*m_dialog), QStringList());
    const QAbstractItemModel* lines = m_dialog->findChild<QTableView*>(QStringLiteral("batchLines"))->model();
    QCOMPARE(lines->rowCount(), 5);
    QCOMPARE(lines->index(0, 0).data().toString(), QStringLiteral("can be signed, with less")); // it asked to be a CA
    QVERIFY(!lines->index(0, 3).data().toString().isEmpty());
    QCOMPARE(lines->index(4, 0).data().toString(), QStringLiteral("refused"));
    QCOMPARE(certificates(), before); // nothing is signed before the confirmation
    QVERIFY(tabTo(QStringLiteral("batchFolder")));
    QCOMPARE(qobject_cast<QLineEdit*>(QApplication::focusWidget())->text(), file(QStringLiteral("in-certificates")));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_dialog->page()->objectName(), QStringLiteral("batchSignStep"));
    QTRY_COMPARE_WITH_TIMEOUT(text("batchResult"), QStringLiteral("4 signed · 1 refused"), 60000);
    VERIFY_PAGE(m_dialog, "batchSignStep");
    QCOMPARE(certificates(), before + 4);
    QStringList files = QDir(file(QStringLiteral("in-certificates"))).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files, (QStringList{"SHA256SUMS", "ca.pem", "h0.pem", "h1.pem", "h2.pem", "manifest.json"}));
    if (openssl::isHere())
        QVERIFY_OPENSSL(QStringLiteral("verify -x509_strict -CAfile %1 -untrusted %2 %3"),
            {file(QStringLiteral("Root.pem")), file(QStringLiteral("Issuing.pem")),
                file(QStringLiteral("in-certificates/ca.pem"))});
    QSignalSpy accepted(m_dialog, &QDialog::accepted);
    press(Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
}

void BatchDialogTest::makesKeysForATableOfNames()
{
    QVERIFY_OK(core::writeFile(file(QStringLiteral("hosts.csv")).toStdString(),
        core::bytesOf(std::string_view("CN,DNS\na.example,a.example\nb.example,b.example\nbad,*.example\n")),
        core::FileKind::Public));
    const std::size_t before = certificates();
    VERIFY_PAGE(m_dialog, "batchSourceStep");
    QVERIFY(tabTo(QStringLiteral("batchPlace")));
    type(file(QStringLiteral("hosts.csv")));
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "batchKeysStep");
    QCOMPARE(nameless(*m_dialog), QStringList());
    press(Qt::Key_Return); // without a passphrase
    QCOMPARE(m_dialog->page()->objectName(), QStringLiteral("batchKeysStep"));
    for (auto* edit : m_dialog->page()->findChildren<ui::PassphraseEdit*>())
        edit->setSecret(core::Secret(core::bytesOf(std::string_view("battery staple zebra quartz 47"))));
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "batchReviewStep");
    QTRY_COMPARE_WITH_TIMEOUT(text("batchSummary"), QStringLiteral("2 can be signed · 1 refused"), 60000);
    QVERIFY(!QDir(file(QStringLiteral("hosts-keys"))).exists()); // nothing is made before the confirmation
    QVERIFY(tabTo(QStringLiteral("batchFolder")));
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(text("batchResult"), QStringLiteral("2 signed · 1 refused"), 60000);
    QCOMPARE(certificates(), before + 2);
    QCOMPARE(QDir(file(QStringLiteral("hosts-keys"))).entryList({QStringLiteral("*.key")}, QDir::Files).size(), 2);
}

void BatchDialogTest::refusesAFolderThatIsNotEmpty()
{
    write(QStringLiteral("in/h.csr"), test::request("CN=h.example.com", {"h.example.com"}));
    judge(file(QStringLiteral("in")));
    QVERIFY(tabTo(QStringLiteral("batchFolder")));
    type(file(QStringLiteral("in")));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_dialog->findChild<QLabel*>(QStringLiteral("messageWhat"))->isVisible());
    VERIFY_PAGE(m_dialog, "batchReviewStep");
    QVERIFY(tabTo(QStringLiteral("batchReplace")));
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_dialog->page()->objectName(), QStringLiteral("batchSignStep"));
    QTRY_COMPARE_WITH_TIMEOUT(text("batchResult"), QStringLiteral("1 signed"), 60000);
    QVERIFY(QFile::exists(file(QStringLiteral("in/h.csr"))));
    QVERIFY(QFile::exists(file(QStringLiteral("in/h.pem"))));
}

void BatchDialogTest::cancelLeavesEveryRequestSignedOrUntouched()
{
    const int count = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? 10000 : 900;
    std::string bundle;
    for (int i = 0; i < count; ++i) {
        const std::string host = "h" + std::to_string(i) + ".example.com";
        bundle += core::writePem("CERTIFICATE REQUEST", test::request("CN=" + host, {host}).der());
    }
    QVERIFY_OK(
        core::writeFile(file(QStringLiteral("many.pem")).toStdString(), core::bytesOf(bundle), core::FileKind::Public));
    const std::size_t before = certificates();
    judge(file(QStringLiteral("many.pem")));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_dialog->page()->objectName(), QStringLiteral("batchSignStep"));
    const auto* bar = m_dialog->findChildren<QProgressBar*>().last();
    QTRY_VERIFY_WITH_TIMEOUT(bar->value() > 0, 60000);
    QTest::qWait(static_cast<int>(std::random_device()() % 150));
    auto* cancel = m_dialog->findChildren<QPushButton*>(QStringLiteral("cancelWork")).last();
    if (cancel->isVisible()) {
        cancel->setFocus();
        press(Qt::Key_Space);
    }
    QTRY_VERIFY_WITH_TIMEOUT(text("batchResult").contains(QStringLiteral("signed")), 120000);
    const std::size_t made = certificates() - before;
    const QDir folder(file(QStringLiteral("many-certificates")));
    QCOMPARE(static_cast<std::size_t>(folder.entryList({QStringLiteral("*.pem")}).size()), made);
    QVERIFY(made == static_cast<std::size_t>(count) || made % 100 == 0); // whole steps
    qInfo("cancelled after %zu of %d", made, count);
    m_desk->work([](core::Vault& vault) -> core::Result<void> {
        CORE_TRY(const auto rows, core::CertificateStore(vault).list());
        if (std::ranges::any_of(rows, &core::CertificateRow::isUnfinished))
            return core::fail(core::ErrorCode::Internal);
        CORE_TRY(const auto report, core::checkVault(vault));
        return report.isSound() ? core::Result<void>() : core::fail(core::ErrorCode::Internal);
    });

    open(); // once more: the rest is signed, nothing twice
    VERIFY_PAGE(m_dialog, "batchSourceStep");
    QVERIFY(tabTo(QStringLiteral("batchPlace")));
    type(file(QStringLiteral("many.pem")));
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "batchReviewStep");
    QTRY_VERIFY_WITH_TIMEOUT(!text("batchSummary").isEmpty(), 120000);
    QVERIFY(tabTo(QStringLiteral("batchReplace")));
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_dialog->page()->objectName(), QStringLiteral("batchSignStep"));
    QTRY_VERIFY_WITH_TIMEOUT(!text("batchResult").isEmpty(), 120000);
    QCOMPARE(certificates(), before + static_cast<std::size_t>(count));
    QCOMPARE(folder.entryList({QStringLiteral("*.pem")}).size(), count);
}

void BatchDialogTest::canBeTurnedAwayFrom()
{
    QVERIFY(tabTo(QStringLiteral("batchPlace")));
    type(file(QStringLiteral("nowhere")));
    press(Qt::Key_Return);
    VERIFY_PAGE(m_dialog, "batchSourceStep"); // there is no such folder
    QSignalSpy rejected(m_dialog, &QDialog::rejected);
    press(Qt::Key_Escape); // asks, because something was typed
    press(Qt::Key_Tab);
    QVERIFY(rejected.isEmpty());
}

QTEST_MAIN(BatchDialogTest)
#include "BatchDialogTest.moc"
