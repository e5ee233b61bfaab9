#include "ui/issue/NewCertificateWizard.h"

#include "core/base/File.h"
#include "core/formats/ImportFormat.h"
#include "tests/ui/issue/Desk.h"
#include "ui/issue/NewCaWizard.h"

#include <QAbstractButton>
#include <QLabel>
#include <QProcess>
#include <QStandardPaths>

using namespace keyboard;

class NewCertificateWizardTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void readsNamesAsPeopleTypeThem();
    void theCommandMakesTheRequest_data();
    void theCommandMakesTheRequest();
    void makesKeyAndCertificateByKeyboardAlone();
    void makesOnlyARequest();
    void asksBeforeARequestIsReplaced();
    void offersTheProfileOfTheCaFirst();
    void refusesNamesThatCannotBe();
    void makesAnotherCaByKeyboardAlone();
    void makesARequestForACa();

private:
    void show(ui::WizardFrame* window)
    {
        m_window = window;
        QVERIFY(activate(window));
    }
    QString file(const char* name) const { return m_desk->room.folder.filePath(QLatin1String(name)); }
    void fillKeyPage();

    std::unique_ptr<test::Desk> m_desk;
    QPointer<ui::WizardFrame> m_window;
};

const QString phrase = QStringLiteral("zebra-quartz-umbrella-violin-kettle-47");

void NewCertificateWizardTest::init()
{
    m_desk = std::make_unique<test::Desk>();
    m_desk->fill(test::makeTwoTiers);
}

void NewCertificateWizardTest::cleanup()
{
    delete m_window;
    m_desk.reset();
}

void NewCertificateWizardTest::readsNamesAsPeopleTypeThem()
{
    const auto names =
        ui::readNames("web01.acme.example, 10.0.0.1;fe80::1 ana@acme.example\nURI:https://acme.example/x");
    QVERIFY_OK(names);
    QStringList texts;
    for (const core::GeneralName& name : *names) texts += QString::fromStdString(core::toText(name));
    QCOMPARE(texts,
        QStringList(
            {QStringLiteral("DNS:web01.acme.example"), QStringLiteral("IP:10.0.0.1"), QStringLiteral("IP:fe80::1"),
                QStringLiteral("email:ana@acme.example"), QStringLiteral("URI:https://acme.example/x")}));
}

void NewCertificateWizardTest::theCommandMakesTheRequest_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"ec:P-256", "rsa:2048", "ed25519"}) QTest::newRow(kind) << QString::fromLatin1(kind);
}

void NewCertificateWizardTest::theCommandMakesTheRequest()
{
    QFETCH(const QString, kind);
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty()) QSKIP("no openssl command here");
    const auto names = ui::readNames("web01.acme.example 10.0.0.1");
    QProcess shell;
    shell.setWorkingDirectory(m_desk->room.folder.path());
    shell.start(QStringLiteral("sh"),
        {QStringLiteral("-c"),
            QString::fromStdString(ui::requestCommand(*names, *test::algorithm(kind.toStdString())))});
    QVERIFY(shell.waitForFinished());
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    const auto content = core::readFile(file("web01.acme.example.csr").toStdString(), 1 << 20);
    QVERIFY_OK(content);
    const auto request = core::readCsr(*content);
    QVERIFY_OK(request);
    QVERIFY(request->provesPossession());
    QCOMPARE(request->publicKey()->algorithmId(), kind.toStdString());
    QVERIFY(request->subjectAltNames() == *names);
}

void NewCertificateWizardTest::fillKeyPage()
{
    VERIFY_PAGE(m_window, "keyFileStep");
    QVERIFY(tabTo(QStringLiteral("keyPath")));
    type(file("web01"));
    QVERIFY(tabTo(QStringLiteral("passphrase")));
    type(phrase);
    QVERIFY(tabTo(QStringLiteral("passphraseAgain")));
    type(phrase);
    press(Qt::Key_Return);
    VERIFY_PAGE(m_window, "makeStep");
}

void NewCertificateWizardTest::makesKeyAndCertificateByKeyboardAlone()
{
    auto* wizard = new ui::NewCertificateWizard(*m_desk->session, m_desk->pools);
    QSignalSpy done(wizard, &ui::NewCertificateWizard::certificateSigned);
    show(wizard);
    VERIFY_PAGE(wizard, "purposeStep");
    QVERIFY(tabTo(QStringLiteral("names")));
    type(QStringLiteral("web01.acme.example, 10.0.0.1"));
    press(Qt::Key_Return);
    fillKeyPage();
    for (int i = 0; i < 100 && done.isEmpty(); ++i) { // until the profile has answered
        press(Qt::Key_Return);
        QTest::qWait(100);
    }
    VERIFY_PAGE(wizard, "installStep");
    QCOMPARE(done.size(), 1);
    const auto content = core::readFile(file("web01.key").toStdString(), 1 << 20);
    QVERIFY_OK(content);
    const auto key = core::readPrivateKey(*content, core::bytesOf(phrase.toStdString()));
    QVERIFY_OK(key);
    QVERIFY(m_desk->certificate("web01.acme.example").subjectKey == key->publicKey().fingerprint());
    QCOMPARE(m_desk->certificate("web01.acme.example").names.size(), 2U);
    QVERIFY(wizard->findChild<QLabel*>(QStringLiteral("installLines"))
            ->text()
            .contains(QStringLiteral("/etc/nginx/tls/web01.key")));
}

void NewCertificateWizardTest::makesOnlyARequest()
{
    show(new ui::NewCertificateWizard(*m_desk->session, m_desk->pools));
    QVERIFY(tabTo(QStringLiteral("names")));
    type(QStringLiteral("web01.acme.example"));
    QVERIFY(tabTo(QStringLiteral("place-here")));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    VERIFY_PAGE(m_window, "keyFileStep");
    QVERIFY(tabTo(QStringLiteral("unstructuredName")));
    type(QStringLiteral("Cabinet 7"));
    fillKeyPage();
    press(Qt::Key_Return);
    VERIFY_PAGE(m_window, "requestWritten");
    const auto content = core::readFile(file("web01.csr").toStdString(), 1 << 20);
    QVERIFY_OK(content);
    const auto request = core::readCsr(*content);
    QVERIFY_OK(request);
    QCOMPARE(request->subject().commonName(), std::string("web01.acme.example"));
    QCOMPARE(request->attributes().unstructuredName, std::string("Cabinet 7"));
    QVERIFY(request->attributes().challengePassword.empty());
}

void NewCertificateWizardTest::asksBeforeARequestIsReplaced()
{
    QVERIFY(
        core::writeFile(file("web01.csr").toStdString(), core::bytesOf("mine"), core::FileKind::Public).has_value());
    show(new ui::NewCertificateWizard(*m_desk->session, m_desk->pools));
    QVERIFY(tabTo(QStringLiteral("names")));
    type(QStringLiteral("web01.acme.example"));
    QVERIFY(tabTo(QStringLiteral("place-here")));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    VERIFY_PAGE(m_window, "keyFileStep");
    fillKeyPage();
    const auto question = [this] { return m_window->findChild<QDialog*>(QStringLiteral("replaceQuestion")); };
    const auto answer = [&](const char* button) {
        question()->findChild<QPushButton*>(QLatin1String(button))->click();
    };
    const auto content = [this] {
        return core::textOf(core::readFile(file("web01.csr").toStdString(), 1 << 20).value_or(core::Bytes()));
    };
    m_window->findChild<QPushButton*>(QStringLiteral("wizardNext"))->click();
    QTRY_VERIFY(question() && question()->isVisible());
    answer("replaceQuestionCancel");
    QTRY_VERIFY(!question());
    QCOMPARE(m_window->page()->objectName(), QStringLiteral("makeStep"));
    QCOMPARE(content(), std::string("mine"));
    QVERIFY(!QFileInfo::exists(file("web01.key"))); // no key without its request
    m_window->findChild<QPushButton*>(QStringLiteral("wizardNext"))->click();
    QTRY_VERIFY(question() && question()->isVisible());
    answer("replaceQuestionVerb");
    QTRY_COMPARE_WITH_TIMEOUT(m_window->page()->objectName(), QStringLiteral("requestWritten"), 60000);
    QVERIFY(content().starts_with("-----BEGIN CERTIFICATE REQUEST-----"));
    QVERIFY(QFileInfo::exists(file("web01.key")));
}

void NewCertificateWizardTest::offersTheProfileOfTheCaFirst()
{
    m_desk->work([](core::Vault& vault) -> core::Result<void> {
        core::CaStore store(vault);
        CORE_TRY(const auto ca, store.find("Issuing"));
        return store.setDefaultProfile(ca.id, "mtls");
    });
    QTRY_COMPARE(m_desk->session->picture().ca("Issuing")->defaultProfile, std::string("mtls"));
    show(new ui::NewCertificateWizard(*m_desk->session, m_desk->pools));
    const auto current = [this] {
        for (const auto* card : m_window->findChildren<QAbstractButton*>())
            if (card->isChecked() && card->objectName().startsWith(QStringLiteral("purpose-")))
                return card->objectName();
        return QString();
    };
    QCOMPARE(current(), QStringLiteral("purpose-mtls"));
}

void NewCertificateWizardTest::refusesNamesThatCannotBe()
{
    show(new ui::NewCertificateWizard(*m_desk->session, m_desk->pools));
    QVERIFY(tabTo(QStringLiteral("names")));
    type(QStringLiteral("web_01..example"));
    press(Qt::Key_Return);
    QCOMPARE(m_window->page()->objectName(), QStringLiteral("purposeStep"));
    QCOMPARE(focusName(), QStringLiteral("names"));
    QVERIFY(m_window->findChild<QLabel*>(QStringLiteral("wizardProblem"))->isVisible());
}

void NewCertificateWizardTest::makesAnotherCaByKeyboardAlone()
{
    auto* wizard = new ui::NewCaWizard(*m_desk->session, m_desk->pools);
    QSignalSpy made(wizard, &ui::NewCaWizard::caMade);
    show(wizard);
    VERIFY_PAGE(wizard, "caStep");
    QVERIFY(tabTo(QStringLiteral("parentCa")));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Root"));
    QVERIFY(tabTo(QStringLiteral("caName")));
    type(QStringLiteral("Test Issuing CA 2"));
    press(Qt::Key_Return);
    VERIFY_PAGE(wizard, "caFilesStep");
    QCOMPARE(made.size(), 1);
    const core::CaRow* ca = m_desk->session->picture().ca("Test Issuing CA 2");
    QVERIFY(ca && ca->certificate);
    QCOMPARE(ca->issuerName.value_or(""), std::string("Root"));
    QCOMPARE(ca->certificate->subject, std::string("CN=Test Issuing CA 2,O=Test,C=DE"));
    QCOMPARE(ca->urls.crl.front(), std::string("http://pki.example.com/test-issuing-ca-2.crl"));
    QVERIFY(ca->nextUpdate.has_value());
}

void NewCertificateWizardTest::makesARequestForACa()
{
    show(new ui::NewCaWizard(*m_desk->session, m_desk->pools));
    QVERIFY(tabTo(QStringLiteral("way-create")));
    press(Qt::Key_Right);
    QVERIFY(tabTo(QStringLiteral("caName")));
    type(QStringLiteral("Far CA"));
    press(Qt::Key_Return);
    VERIFY_PAGE(m_window, "caFilesStep");
    QVERIFY(tabTo(QStringLiteral("caFolder")));
    type(m_desk->room.folder.path());
    QVERIFY(tabTo(QStringLiteral("caSave")));
    press(Qt::Key_Space);
    auto* saved = m_window->findChild<QLabel*>(QStringLiteral("caSaved"));
    QTRY_COMPARE(saved->text(), QStringLiteral("Written and read back: %1").arg(file("far-ca.csr")));
    const auto content = core::readFile(file("far-ca.csr").toStdString(), 1 << 20);
    QVERIFY_OK(content);
    QVERIFY_OK(core::readCsr(*content));
    QVERIFY(m_desk->session->picture().ca("Far CA")->hasRequest);
}

QTEST_MAIN(NewCertificateWizardTest)
#include "NewCertificateWizardTest.moc"
