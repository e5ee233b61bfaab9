#include "core/base/File.h"
#include "core/formats/ExportFormat.h"
#include "core/formats/WorkerReader.h"
#include "core/keys/HelperKeys.h"
#include "tests/support/Memory.h"
#include "tests/support/Openssl.h"
#include "tests/support/Sanitizers.h"
#include "tests/support/ui/OpenWindow.h"
#include "ui/issue/CertificateDraft.h"
#include "ui/main/FileDoor.h"

#include <QDialog>
#include <QLineEdit>

namespace {

constexpr int slow = 120000;
const char* const filePassphrase = "on the way";

/// For each row of data; a full set comes to 50 and more keys that are made, and as many that are adopted.
int runs(int full) { return qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? full : 1; }

}

/// Private keys are in the key helper's process while they are used, and never in the window's: whatever the window makes, uses,
/// writes and adopts is looked for there by what openssl, in a process of its own, says of the key.
class KeyMemoryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OpenWindow> m_open;
    QList<QByteArray> m_known; ///< private octets of all keys so far, hidden

    /// Works on the vault on its own thread; false: it failed.
    template <typename Work>
    bool work(Work work)
    {
        std::optional<bool> isDone;
        m_open->session().run(
            QStringLiteral("test"), [work](core::Vault& vault, std::stop_token) { return work(vault); },
            [&isDone](const auto& result) {
                if (!result) qWarning().noquote() << QString::fromStdString(core::sentence(result.error()));
                isDone = result.has_value();
            });
        return QTest::qWaitFor([&] { return isDone.has_value(); }, slow) && *isDone;
    }
    bool write(const QString& path, core::ByteView content)
    {
        return core::writeFile(path.toStdString(), content, core::FileKind::Private).has_value();
    }
    /// Has the private octets of a key file read elsewhere; false: there are none.
    bool learn(const QString& path)
    {
        QProcess reader;
        reader.start(QStringLiteral(TEST_DATA "/../support/private-octets.py"), {path, m_open->file("pass")});
        if (!reader.waitForFinished(slow) || reader.exitCode() != 0) {
            qWarning().noquote() << reader.readAllStandardError();
            return false;
        }
        const QList<QByteArray> lines = reader.readAllStandardOutput().split('\n');
        for (const QByteArray& line : lines)
            if (!line.isEmpty()) m_known.append(QByteArray::fromHex(line));
        return lines.size() > 1;
    }
    /// The CA signs a list, and its key is written under a passphrase.
    bool useKeyOf(const std::string& ca)
    {
        const std::string path = m_open->file("made.key").toStdString();
        return work([ca, path](core::Vault& vault) -> core::Result<void> {
            CORE_CHECK(core::publishCrl(vault, ca, 30));
            CORE_TRY(const auto row, core::CaStore(vault).find(ca));
            CORE_TRY(const auto key, core::KeyStore(vault).open(row.key.fingerprint));
            CORE_TRY(const auto pem,
                dynamic_cast<const core::HeldKey&>(*key).encryptedPem(core::bytesOf(std::string_view(filePassphrase))));
            std::filesystem::remove(path);
            return core::writeFile(path, core::bytesOf(pem), core::FileKind::Private);
        });
    }
    /// Makes a CA in the vault; with a key that no profile of CAs allows, by a request that openssl signs.
    void makeCa(const std::string& name, const core::KeyAlgorithm& algorithm);
    void adopt(const QString& certificate, const QString& key, const QString& name);
    /// A CA of openssl, old.pem, with its key in old.key in this form, and open in plain.key.
    void makeForeignCa(const QString& newKey, const QString& form, const QString& name);

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_open.reset(); }
    void keysThatAreMadeAreNeverInTheWindow_data();
    void keysThatAreMadeAreNeverInTheWindow();
    void keysOfCertificatesAreNeverInTheWindow();
    void keysThatAreAdoptedLeaveNoTrace_data();
    void keysThatAreAdoptedLeaveNoTrace();
    void aKeyInTheWindowWouldBeSeen_data() { addAlgorithms(); }
    void aKeyInTheWindowWouldBeSeen();

private:
    static void addAlgorithms()
    {
        QTest::addColumn<QString>("id");
        for (const char* id : {"rsa:2048", "ec:P-256", "ed25519", "ml-dsa-44"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
};

void KeyMemoryTest::initTestCase()
{
    QSKIP_IF_SANITIZED("the sanitizer keeps what was freed, and more addresses than can be looked through");
    if (getuid() != 0) QSKIP("only root may look into the memory of a process that hides it");
    if (!openssl::isHere()) QSKIP("no openssl command here");
}

void KeyMemoryTest::init()
{
    m_known.clear();
    m_open = std::make_unique<test::OpenWindow>(core::workerReader(CERTWRIGHT_PARSE_WORKER), false,
        core::TokenPatience{}, core::helperKeys(CERTWRIGHT_KEY_HELPER));
    QVERIFY(write(m_open->file("pass"), core::bytesOf(std::string_view(filePassphrase))));
    bool isMade = false;
    m_open->session().create(m_open->room.path(), core::Secret(core::bytesOf(test::passphrase)),
        [&isMade](const core::Result<void>& made) { isMade = made.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(isMade, slow);
}

void KeyMemoryTest::makeCa(const std::string& name, const core::KeyAlgorithm& algorithm)
{
    const auto subject = test::name("CN=" + name);
    if (algorithm.id != "rsa:2048") {
        QVERIFY(work([=, &algorithm](core::Vault& vault) {
            return core::createCa(vault, {.name = name, .subject = subject, .key = &algorithm});
        }));
        return;
    }
    const QString request = m_open->file("ca.csr");
    QVERIFY(work([=, &algorithm](core::Vault& vault) -> core::Result<void> {
        CORE_TRY(const core::Csr csr, core::requestCa(vault, name, subject, algorithm, {}));
        std::filesystem::remove(request.toStdString());
        return core::writeFile(request.toStdString(), csr.der(), core::FileKind::Public);
    }));
    QVERIFY_OPENSSL(QStringLiteral("req -x509 -newkey ed25519 -noenc -keyout %1 -out %2 -subj /CN=Above"),
        {m_open->file("above.key"), m_open->file("above.pem")});
    QFile extensions(m_open->file("ca.ext"));
    QVERIFY(extensions.open(QIODevice::WriteOnly));
    extensions.write("basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n"
                     "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n");
    extensions.close();
    QVERIFY_OPENSSL(QStringLiteral("x509 -req -in %1 -inform DER -CA %2 -CAkey %3 -days 900 -extfile %4 -out %5"),
        {request, m_open->file("above.pem"), m_open->file("above.key"), extensions.fileName(), m_open->file("ca.pem")});
    adopt(m_open->file("ca.pem"), {}, QString::fromStdString(name));
}

void KeyMemoryTest::keysThatAreMadeAreNeverInTheWindow_data() { addAlgorithms(); }

void KeyMemoryTest::keysThatAreMadeAreNeverInTheWindow()
{
    QFETCH(const QString, id);
    for (int run = 0; run < runs(13); ++run) {
        const std::string name = "Made " + std::to_string(run);
        makeCa(name, *test::algorithm(id.toStdString()));
        if (QTest::currentTestFailed()) return;
        QVERIFY(useKeyOf(name));
        QVERIFY(learn(m_open->file("made.key")));
        QCOMPARE(test::tracesOf(m_known), QString());
    }
    const std::vector<qint64> helpers = test::helpersNamed("certwright-key-");
    QCOMPARE(helpers.size(), std::size_t{1});
    QCOMPARE(test::placesInMemory(m_known, helpers.front()), 0); // nor, once it was used, there
}

void KeyMemoryTest::keysOfCertificatesAreNeverInTheWindow()
{
    QVERIFY(work([](core::Vault& vault) { return test::makeTwoTiers(vault); }));
    for (const char* id : {"rsa:2048", "ec:P-256", "ed25519"}) {
        QVERIFY(work([this, id](core::Vault& vault) -> core::Result<void> {
            ui::CertificateDraft draft;
            draft.names = {{core::GeneralName::Type::Dns, "web.example.com"}};
            draft.key = test::algorithm(id);
            draft.keyPath = m_open->file("web.key").toStdString();
            std::filesystem::remove(draft.keyPath);
            CORE_TRY(const core::Csr request,
                ui::makeKeyAndRequest(draft, core::bytesOf(std::string_view(filePassphrase)), vault.keyService()));
            CORE_CHECK(core::signRequest(vault, request, "test", {.issuer = "Issuing", .profile = "tls-server"}));
            return {};
        }));
        QVERIFY(learn(m_open->file("web.key")));
        QCOMPARE(test::tracesOf(m_known), QString());
    }
}

void KeyMemoryTest::adopt(const QString& certificate, const QString& key, const QString& name)
{
    m_open->controller->files().askAdopt(certificate, key);
    auto* dialog = m_open->shown<ui::AdoptDialog>("adoptDialog");
    QVERIFY(dialog);
    dialog->findChild<ui::PassphraseEdit*>(QStringLiteral("adoptPassphrase"))
        ->setSecret(core::Secret(core::bytesOf(std::string_view(filePassphrase))));
    dialog->findChild<QLineEdit*>(QStringLiteral("adoptName"))->setText(name);
    dialog->findChild<QPushButton*>(QStringLiteral("adoptDialogVerb"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_open->shown<QDialog>("adoptDialog"), slow);
    QVERIFY(m_open->session().picture().ca(name.toStdString()));
}

void KeyMemoryTest::keysThatAreAdoptedLeaveNoTrace_data()
{
    QTest::addColumn<QString>("newKey");
    QTest::addColumn<QString>("form");
    for (const char* newKey : {"rsa:2048", "ec -pkeyopt ec_paramgen_curve:P-256", "ed25519", "ML-DSA-44"})
        for (const char* form : {"PKCS#12", "encrypted PKCS#8", "plain PKCS#8"})
            QTest::addRow("%s, %s", newKey, form) << QString::fromLatin1(newKey) << QString::fromLatin1(form);
}

void KeyMemoryTest::makeForeignCa(const QString& newKey, const QString& form, const QString& name)
{
    const QString certificate = m_open->file("old.pem"), plain = m_open->file("plain.key"), pass = m_open->file("pass");
    QVERIFY_OPENSSL(QStringLiteral("req -x509 -newkey ") + newKey +
            QStringLiteral(" -noenc -keyout %1 -out %2 -days 900 -subj %3 "
                           "-addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign"),
        {plain, certificate, QStringLiteral("/CN=") + name});
    if (form == QStringLiteral("PKCS#12"))
        QVERIFY_OPENSSL(QStringLiteral("pkcs12 -export -in %1 -inkey %2 -out %3 -passout file:%4"),
            {certificate, plain, m_open->file("old.key"), pass});
    else if (form == QStringLiteral("encrypted PKCS#8"))
        QVERIFY_OPENSSL(
            QStringLiteral("pkcs8 -topk8 -in %1 -out %2 -passout file:%3"), {plain, m_open->file("old.key"), pass});
    else
        QVERIFY_OPENSSL(QStringLiteral("pkey -in %1 -out %2"), {plain, m_open->file("old.key")});
    QVERIFY(learn(plain));
}

void KeyMemoryTest::keysThatAreAdoptedLeaveNoTrace()
{
    QFETCH(const QString, newKey);
    QFETCH(const QString, form);
    for (int run = 0; run < runs(5); ++run) {
        const QString name = QStringLiteral("Old-%1").arg(run);
        makeForeignCa(newKey, form, name);
        if (QTest::currentTestFailed()) return;
        emit m_open->window->filesOffered({m_open->file("plain.key")}); // it is looked into before anybody adopts it
        QTRY_VERIFY_WITH_TIMEOUT(m_open->shown<QDialog>("preview"), slow);
        m_open->shown<QDialog>("preview")->reject();
        QCOMPARE(test::tracesOf(m_known), QString());
        adopt(m_open->file("old.pem"), m_open->file("old.key"), name);
        if (QTest::currentTestFailed()) return;
        QCOMPARE(test::tracesOf(m_known), QString());
        QVERIFY(useKeyOf(name.toStdString()));
        QCOMPARE(test::tracesOf(m_known), QString());
    }
}

void KeyMemoryTest::aKeyInTheWindowWouldBeSeen()
{
    QFETCH(const QString, id);
    const auto key = core::PrivateKey::generate(*test::algorithm(id.toStdString()));
    QVERIFY_OK(key);
    const auto pem = core::writeEncryptedKey(*key, core::bytesOf(std::string_view(filePassphrase)));
    QVERIFY_OK(pem);
    QVERIFY(write(m_open->file("own.key"), core::bytesOf(*pem)));
    QVERIFY(learn(m_open->file("own.key")));
    for (const QByteArray& number : m_known) QVERIFY(test::placesInMemory({number}) > 0);
}

QTEST_MAIN(KeyMemoryTest)
#include "KeyMemoryTest.moc"
