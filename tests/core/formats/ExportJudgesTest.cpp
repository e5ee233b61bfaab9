#include "core/formats/ExportFormat.h"
#include "core/formats/Pem.h"
#include "tests/support/TestVault.h"
#include <QCryptographicHash>
#include <QProcess>
#include <QRegularExpression>

using namespace core;

namespace {

constexpr std::string_view passphrase = "nur ASCII"; // on the command lines of others the locale decides

/// A command that opens what was written and shows it, as PEM or by SHA-256; FILE and PASS stand for the file and its passphrase.
struct Judge {
    const char* program;
    QStringList arguments;
};
/// What a format must show to others: l, i and r are leaf, issuing CA and root in the order that its receiver wants, k is the
/// leaf's key. A format may have two: what stands in it for one program, and for another.
struct Verdict {
    const char* format;
    const char* shown;
    QList<Judge> judges;
    bool isOrdered = true;
    const char* whyNone = ""; ///< no judge; for a format that nothing on the platform reads
};

const Judge opensslStore{"openssl", {"storeutl", "-certs", "-passin", "pass:PASS", "FILE"}};
const Judge opensslKey{"openssl", {"pkey", "-in", "FILE", "-passin", "pass:PASS", "-pubout"}};
const Judge opensslPfx{"openssl", {"pkcs12", "-in", "FILE", "-passin", "pass:PASS", "-nokeys", "-legacy"}};
const Judge opensslBundle{"sh",
    {"-c", "openssl crl2pkcs7 -nocrl -certfile 'FILE' | openssl pkcs7 -print_certs"}}; // by what reads PEM for servers
const Judge gnutlsChain{"certtool", {"--certificate-info", "--infile", "FILE"}};
const Judge gnutlsPfx{"certtool", {"--p12-info", "--inder", "--infile", "FILE", "--password", "PASS"}};
const Judge nssPfx{"pk12util", {"-l", "FILE", "-W", "PASS"}};
const Judge javaFile{"keytool", {"-printcert", "-rfc", "-file", "FILE"}};
const Judge javaStore{"keytool", {"-list", "-rfc", "-keystore", "FILE", "-storepass", "PASS"}};
const QString webKey = QStringLiteral(
    "import base64, json, sys\n"
    "from cryptography import x509\n"
    "from cryptography.hazmat.primitives import serialization as s\n"
    "from cryptography.hazmat.primitives.asymmetric import ec\n"
    "jwk = json.load(open(sys.argv[1]))\n"
    "assert jwk['kty'] == 'EC' and jwk['crv'] == 'P-256'\n"
    "x, y = (int.from_bytes(base64.urlsafe_b64decode(jwk[n] + '==='), 'big') for n in 'xy')\n"
    "key = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()\n"
    "print(key.public_bytes(s.Encoding.PEM, s.PublicFormat.SubjectPublicKeyInfo).decode())\n"
    "for each in jwk['x5c']: "
    "print(x509.load_der_x509_certificate(base64.b64decode(each)).public_bytes(s.Encoding.PEM).decode())\n");

const QList<Verdict> verdicts{
    {"pem", "l", {opensslStore, gnutlsChain, javaFile}},
    {"der", "l", {{"openssl", {"x509", "-inform", "DER", "-in", "FILE"}}, javaFile}},
    {"chain", "lir", {opensslStore, gnutlsChain, javaFile}},
    {"server-chain", "li", {opensslStore, gnutlsChain, javaFile}},
    {"ca-chain", "ir", {opensslStore, gnutlsChain, javaFile}},
    {"root-first", "ril", {opensslStore, gnutlsChain, javaFile}},
    // a SET OF certificates (RFC 5652 section 10.2.3) has no order, and DER sorts it
    {"pkcs7", "lir",
        {{"openssl", {"pkcs7", "-inform", "DER", "-in", "FILE", "-print_certs"}},
            {"certtool", {"--p7-info", "--inder", "--infile", "FILE"}}, javaFile},
        false},
    {"pkcs7-pem", "lir",
        {{"openssl", {"pkcs7", "-in", "FILE", "-print_certs"}}, {"certtool", {"--p7-info", "--infile", "FILE"}},
            javaFile},
        false},
    {"pkcs12-trust", "ir", {opensslPfx, gnutlsPfx, javaStore}},
    {"jwk", "klir", {{"python3", {"-c", webKey, "FILE"}}}},
    {"pkcs12", "lir", {opensslPfx, gnutlsPfx, nssPfx, javaStore}},
    {"pkcs12-windows", "lir", {opensslPfx, gnutlsPfx, nssPfx, javaStore}},
    {"pkcs12-macos", "lir", {opensslPfx, gnutlsPfx, nssPfx, javaStore}},
    {"pkcs12-legacy", "lir", {opensslPfx, gnutlsPfx, nssPfx, javaStore}},
    {"pkcs8", "k", {opensslKey}},
    {"pkcs8-der", "k", {opensslKey}},
    // these servers and OpenVPN themselves are not on the platform; they read PEM by the library of openssl
    {"nginx", "li", {opensslBundle, gnutlsChain}},
    {"nginx", "k", {opensslKey}},
    {"apache", "li", {opensslBundle, gnutlsChain}},
    {"apache", "k", {opensslKey}},
    {"haproxy", "li", {opensslBundle, gnutlsChain}},
    {"haproxy", "k", {opensslKey}},
    {"ovpn", "irl", {opensslBundle, gnutlsChain}},
    {"ovpn", "k", {opensslKey}},
};

QByteArray sha256Of(ByteView octets)
{
    return QCryptographicHash::hash(
        QByteArrayView(octets.data(), static_cast<qsizetype>(octets.size())), QCryptographicHash::Sha256);
}

}

/// Every written format, opened by programs that know nothing of us, which must show the same certificates in the order that the
/// receiver wants.
class ExportJudgesTest : public QObject {
    Q_OBJECT

    test::Room m_room;
    std::vector<Certificate> m_chain;
    std::optional<PrivateKey> m_key;
    QMap<QByteArray, char> m_names; ///< by SHA-256

    /// What somebody shows, in the letters of Verdict; each once, as some show an object twice. ?: something else.
    QByteArray lettersIn(const QByteArray& output) const
    {
        static const QRegularExpression object(
            "-----BEGIN (?:CERTIFICATE|PUBLIC KEY)-----\\s([A-Za-z0-9+/=\\s]+)-----END|"
            "Fingerprint \\(SHA-256\\):\\s+((?:[0-9A-F]{2}:?)+)");
        QByteArray letters;
        for (auto found = object.globalMatch(QString::fromUtf8(output)); found.hasNext();) {
            const auto match = found.next();
            const QByteArray der = QByteArray::fromBase64(match.captured(1).toLatin1());
            const QByteArray hash = der.isEmpty() ? QByteArray::fromHex(match.captured(2).toLatin1())
                                                  : QCryptographicHash::hash(der, QCryptographicHash::Sha256);
            const char letter = m_names.value(hash, '?');
            if (!letters.contains(letter)) letters.append(letter);
        }
        return letters;
    }

private slots:
    void initTestCase()
    {
        auto vault = m_room.create();
        QVERIFY_OK(vault);
        QVERIFY_OK(test::makeTwoTiers(*vault));
        auto key = PrivateKey::generate(*test::algorithm("ec:P-256"));
        QVERIFY_OK(key);
        m_key.emplace(*std::move(key));
        const auto request =
            createRequest(test::name("CN=leaf.example.com"), {{GeneralName::Type::Dns, "leaf.example.com"}}, *m_key);
        QVERIFY_OK(request);
        const auto issued = signRequest(*vault, *request, "test", {.issuer = "Issuing", .profile = "tls-server"});
        QVERIFY_OK(issued);
        m_chain = chainOf(*vault, issued->certificate).value();
        QCOMPARE(m_chain.size(), std::size_t{3});
        for (std::size_t i = 0; i < m_chain.size(); ++i) m_names[sha256Of(m_chain[i].der())] = "lir"[i];
        m_names[sha256Of(m_key->publicKey().spki())] = 'k';
    }

    void everyFormatHasAJudge()
    {
        for (const ExportFormat& format : exportFormats()) {
            const auto verdict = std::ranges::find(verdicts, format.id, &Verdict::format);
            QVERIFY2(verdict != verdicts.end(), std::string(format.id).c_str());
            QVERIFY2(verdict->judges.isEmpty() != (*verdict->whyNone == '\0'), verdict->format);
        }
        for (const Verdict& verdict : verdicts) QVERIFY2(findExportFormat(verdict.format), verdict.format);
    }

    void othersShowWhatWasWritten_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("shown");
        QTest::addColumn<bool>("isOrdered");
        for (const Verdict& verdict : verdicts)
            for (const Judge& judge : verdict.judges)
                QTest::addRow("%s, %s shows %s", verdict.format, judge.program, verdict.shown)
                    << QString::fromLatin1(verdict.format) << QString::fromLatin1(judge.program) << judge.arguments
                    << QByteArray(verdict.shown) << verdict.isOrdered;
    }
    void othersShowWhatWasWritten()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, program);
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, shown);
        QFETCH(const bool, isOrdered);
        const ExportFormat& writer = **findExportFormat(format.toStdString());
        ExportSelection selection{m_chain, &*m_key, bytesOf(passphrase)};
        if (!writer.accepts(selection)) selection.certificates.resize(1, m_chain.front());
        const auto written = writer.write(selection);
        QVERIFY_OK(written);
        const QString file = m_room.folder.filePath(QStringLiteral("written"));
        QFile::remove(file);
        QVERIFY_OK(writeFile(file.toStdString(), *written, FileKind::Private));
        arguments.replaceInStrings(QStringLiteral("FILE"), file);
        arguments.replaceInStrings(
            QStringLiteral("PASS"), QString::fromUtf8(passphrase.data(), static_cast<qsizetype>(passphrase.size())));
        QProcess judge;
        judge.setProcessChannelMode(QProcess::MergedChannels);
        judge.start(program, arguments);
        QVERIFY(judge.waitForFinished(60000));
        const QByteArray said = judge.readAll();
        QVERIFY2(judge.exitCode() == 0, said.constData());
        QByteArray letters = lettersIn(said);
        if (!isOrdered)
            for (QByteArray* each : {&letters, &shown}) std::ranges::sort(*each);
        QVERIFY2(letters == shown, (letters + " instead of " + shown + '\n' + said).constData());
    }
};

QTEST_GUILESS_MAIN(ExportJudgesTest)
#include "ExportJudgesTest.moc"
