#include "core/vault/Check.h"
#include "tests/cli/CommandLine.h"
#include "tests/support/TestVault.h"
#include <set>

using commandLine::Desk;

/// Two command lines sign on one vault at the same time.
class ParallelSigningTest : public QObject {
    Q_OBJECT
private slots:
    void givesEveryCertificateItsOwnSerial();
};

void ParallelSigningTest::givesEveryCertificateItsOwnSerial()
{
    const std::size_t each = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? 150 : 60;
    Desk desk;
    QCOMPARE_CODE(desk.createVault(), 0);
    QVERIFY(desk.createCas());
    QCOMPARE_CODE(desk.opensslRequest("web", {"ec", "-pkeyopt", "ec_paramgen_curve:P-256"}, "/CN=web.example.com",
                      "DNS:web.example.com"),
        0);
    // A shell for each, so that the two really run side by side.
    const QString loop = QString("for i in $(seq %1); do '%2' --vault '%3' --passphrase-file '%4' sign '%5' --issuer "
                                 "CA --profile tls-server --out '%6'.$i || exit 1; done");
    std::vector<std::unique_ptr<QProcess>> signers;
    for (const char* name : {"a", "b"}) {
        signers.push_back(std::make_unique<QProcess>());
        signers.back()->setStandardOutputFile(QProcess::nullDevice());
        signers.back()->start("sh",
            {"-c",
                loop.arg(each).arg(
                    CERTWRIGHT_CLI, desk.vault(), desk.path("pass"), desk.path("web.csr"), desk.path(name))});
    }
    for (auto& signer : signers) {
        QVERIFY2(signer->waitForFinished(280'000), "a signer did not end");
        QVERIFY2(signer->exitCode() == 0, signer->readAllStandardError().constData());
    }
    auto vault = core::Vault::open(desk.vault().toStdString(), core::OpenMode::ReadWrite, {.actor = "test"});
    QVERIFY_OK(vault);
    QVERIFY_OK(vault->unlock(core::bytesOf("correct horse")));
    const auto rows = core::CertificateStore(*vault).list();
    std::set<core::Bytes> serials;
    for (const core::CertificateRow& row : *rows)
        if (!row.isCa) serials.insert(row.serial);
    QCOMPARE(serials.size(), 2 * each);
    QCOMPARE(rows->size(), 2 * each + 2);
    QVERIFY(core::checkVault(*vault)->isSound());
}

QTEST_GUILESS_MAIN(ParallelSigningTest)
#include "ParallelSigningTest.moc"
