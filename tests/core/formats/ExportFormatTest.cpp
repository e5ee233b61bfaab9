#include "core/formats/ExportFormat.h"
#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/formats/ExportFormats.h"
#include "core/formats/ImportFormat.h"
#include "core/formats/Pem.h"
#include "tests/core/verifying/MadeCertificates.h"
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace core;

namespace {

constexpr std::string_view passphrase = "geheim und länger";

Bytes file(const std::string& name) { return readFile(TEST_DATA "/" + name, 100'000).value(); }
Certificate certificate(const std::string& name) { return readCertificate(file(name)).value(); }

const PrivateKey& key()
{
    static const PrivateKey key = readPrivateKey(file("formats/leaf.key"), {}).value();
    return key;
}

ExportSelection one() { return {{certificate("formats/leaf.pem")}, &key(), bytesOf(passphrase)}; }
ExportSelection chain()
{
    return {{certificate("formats/leaf.pem"), certificate("formats/ca.pem")}, &key(), bytesOf(passphrase)};
}

/// The keys of a file opened with the passphrase.
std::vector<PrivateKey> keysIn(const std::vector<FoundObject>& objects)
{
    std::vector<PrivateKey> keys;
    for (const FoundObject& object : objects)
        if (const auto* const found = std::get_if<FoundKey>(&object))
            keys.push_back(openKey(*found, bytesOf(passphrase)).value());
    return keys;
}

/// Runs another program; its output, or its errors where it failed.
struct Ran {
    bool isGood = false;
    QByteArray output;
};
Ran run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(60'000);
    return {ended && process.exitCode() == 0, process.readAll()};
}

/// What is written into a folder that goes away.
class Folder {
public:
    QString write(const QString& name, ByteView content) const
    {
        const QString path = m_folder.filePath(name);
        writeFile(path.toStdString(), content, FileKind::Private).value();
        return path;
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

const QString secret = QString::fromUtf8(passphrase.data(), static_cast<qsizetype>(passphrase.size()));

}

class ExportFormatTest : public QObject {
    Q_OBJECT
private slots:
    void everyFormatReadsBackWhatItWrote()
    {
        for (const ExportFormat& format : exportFormats())
            for (const ExportSelection& selection : {one(), chain()}) {
                const auto written = format.write(selection);
                QVERIFY2(written.has_value() == format.accepts(selection),
                    (std::string(format.id) + (written ? "" : sentence(written.error()))).c_str());
                if (!written) continue;
                const auto found = readObjects(*written, bytesOf(passphrase)).value();
                const auto keys = keysIn(found);
                QCOMPARE(keys.size(), format.holdsKey ? 1U : 0U);
                if (format.holdsKey) QVERIFY(keys.front().publicKey() == key().publicKey());
            }
    }

    void everyFormatTakesAChain()
    {
        for (const ExportFormat& format : exportFormats()) {
            const bool takesOne = format.id == "pem" || format.id == "der";
            QVERIFY2(format.accepts(chain()) != takesOne, std::string(format.id).c_str());
        }
    }

    void everyFormatRefusesAnEmptySelection()
    {
        for (const ExportFormat& format : exportFormats()) {
            QVERIFY(!format.accepts({}));
            const std::string rule = format.write({}).error().rule;
            QCOMPARE(rule, format.holdsKey ? "CW-620" : "CW-613");
        }
    }

    void aKeyIsNeverWrittenOpenOrWithAForeignCertificate()
    {
        const PrivateKey other = PrivateKey::generate(*findKeyAlgorithm("ec:P-256").value()).value();
        for (const ExportFormat& format : exportFormats()) {
            QCOMPARE(format.fileKind(), format.holdsKey ? FileKind::Private : FileKind::Public);
            if (!format.holdsKey) continue;
            QVERIFY2(!format.tradeOff.empty(), std::string(format.id).c_str());
            ExportSelection selection = chain();
            selection.passphrase = {};
            QCOMPARE(format.write(selection).error().rule, "CW-612");
            selection = chain();
            selection.key = &other;
            QVERIFY(!format.accepts(selection));
            QCOMPARE(format.write(selection).error().rule, "CW-620");
            selection.key = nullptr;
            QCOMPARE(format.write(selection).error().rule, "CW-620");
            QVERIFY(!textOf(format.write(chain()).value()).contains("BEGIN PRIVATE KEY"));
        }
        QCOMPARE(findExportFormat("pkcs12-trust").value()->write({chain().certificates}).error().rule, "CW-612");
    }

    void ordersTheChainAsEachReceiverWantsIt()
    {
        const auto names = [](const char* id) {
            std::string all;
            const auto written = findExportFormat(id).value()->write(chain()).value();
            const auto blocks = readPem(textOf(written)).value();
            for (const PemBlock& block : blocks)
                if (block.label == "CERTIFICATE") all += Certificate::parse(block.der)->subject().commonName() + " ";
            return all;
        };
        QCOMPARE(names("chain"), "leaf.example.com Formats CA ");
        QCOMPARE(names("server-chain"), "leaf.example.com ");
        QCOMPARE(names("ca-chain"), "Formats CA ");
        QCOMPARE(names("root-first"), "Formats CA leaf.example.com ");
        QCOMPARE(names("nginx"), "leaf.example.com ");
        QCOMPARE(names("ovpn"), "Formats CA leaf.example.com ");
    }

    /// A root that took over from another is certified by it: those who trust the other one need that certificate.
    void sendsWhatLinksANewRootToTheOldOne()
    {
        const made::Party old = made::make({.subject = "CN=Root", .isCa = true});
        const made::Party root = made::make({.subject = "CN=Root", .isCa = true});
        const made::Party link = made::make({.subject = "CN=Root", .isCa = true, .key = root.key}, &old);
        const made::Party leaf = made::make({.subject = "CN=leaf"}, &root);
        QVERIFY(link.certificate.isSelfIssued() && !link.certificate.isSelfSigned());
        using Chain = std::vector<Certificate>;
        QCOMPARE(exporting::withoutRoot({leaf.certificate, link.certificate, old.certificate}),
            (Chain{leaf.certificate, link.certificate}));
        QCOMPARE(exporting::withoutRoot({leaf.certificate, root.certificate}), Chain{leaf.certificate});
        QCOMPARE(exporting::withoutRoot({root.certificate}), Chain{root.certificate});
    }

    void opensslOpensEveryFormatWithAKey()
    {
        const Folder folder;
        for (const ExportFormat& format : exportFormats()) {
            if (!format.holdsKey) continue;
            const QString path = folder.write("file", format.write(chain()).value());
            const bool isPfx = format.id.starts_with("pkcs12");
            const Ran ran = isPfx
                ? run("openssl", {"pkcs12", "-in", path, "-passin", "pass:" + secret, "-passout", "pass:x", "-info"})
                : run("openssl", {"pkey", "-in", path, "-passin", "pass:" + secret, "-noout"});
            QVERIFY2(ran.isGood, format.id.data() + QByteArray(": ") + ran.output);
            if (!isPfx) continue;
            const bool isWeak = format.id == "pkcs12-macos" || format.id == "pkcs12-legacy";
            QVERIFY2(ran.output.contains(isWeak ? "pbeWithSHA1And3-KeyTripleDES-CBC" : "AES-256-CBC"), ran.output);
            QVERIFY2(
                ran.output.contains(isWeak ? "MAC: sha1, Iteration 100000" : "MAC: sha256, Iteration "), ran.output);
            QVERIFY2(!ran.output.contains("Iteration 2048"), ran.output);
        }
    }

    void gnutlsNssAndJavaOpenPkcs12()
    {
        const Folder folder;
        const QString pass = folder.write("pass", bytesOf("nur ASCII")); // on their command lines the locale decides
        ExportSelection selection = chain();
        selection.passphrase = bytesOf("nur ASCII");
        for (const ExportFormat& format : exportFormats()) {
            if (!format.id.starts_with("pkcs12")) continue;
            const QString id = QString::fromUtf8(format.id.data(), static_cast<qsizetype>(format.id.size()));
            const QString path = folder.write(id, format.write(selection).value());
            const Ran gnutls = run("certtool", {"--p12-info", "--inder", "--infile", path, "--password", "nur ASCII"});
            QVERIFY2(gnutls.isGood && gnutls.output.contains("BEGIN CERTIFICATE"), qPrintable(id + gnutls.output));
            const Ran java = run("keytool", {"-list", "-keystore", path, "-storepass", "nur ASCII"});
            QVERIFY2(java.isGood, qPrintable(id + java.output));
            QVERIFY2(java.output.contains(format.holdsKey ? "PrivateKeyEntry" : "trustedCertEntry"), java.output);
            if (!format.holdsKey) continue; // pk12util wants a key
            const Ran nss = run("pk12util", {"-l", path, "-w", pass});
            QVERIFY2(nss.isGood && nss.output.contains("leaf.example.com"), qPrintable(id + nss.output));
        }
    }

    void othersReadPkcs7()
    {
        const Folder folder;
        const QString der = folder.write("der", findExportFormat("pkcs7").value()->write(chain()).value());
        const QString pem = folder.write("pem", findExportFormat("pkcs7-pem").value()->write(chain()).value());
        for (const Ran& ran : {run("openssl", {"pkcs7", "-in", der, "-inform", "DER", "-print_certs"}),
                 run("openssl", {"pkcs7", "-in", pem, "-print_certs"}), run("keytool", {"-printcert", "-file", der})})
            QVERIFY2(ran.isGood && ran.output.contains("leaf.example.com"), ran.output);
        const Ran gnutls = run("certtool", {"--p7-info", "--infile", pem});
        QVERIFY2(gnutls.isGood && gnutls.output.contains("Number of certificates: 2"), gnutls.output);
    }

    void theWebKeyIsTheOneOfTheCertificate()
    {
        const auto written = findExportFormat("jwk").value()->write(chain()).value();
        const auto found = readObjects(written).value();
        QVERIFY(std::get<PublicKey>(found.front()) == key().publicKey());
        QVERIFY(textOf(written).contains("\"crv\": \"P-256\"") && !textOf(written).contains("\"d\""));
    }

    void writtenFilesDoNotOpenWithAnotherPassphrase()
    {
        for (const ExportFormat& format : exportFormats()) {
            if (!format.needsPassphrase()) continue;
            const auto written = format.write(chain()).value();
            QVERIFY2(!readPrivateKey(written, bytesOf("geheim")), std::string(format.id).c_str());
        }
    }

    void everyFormatIsDescribedAndFound()
    {
        std::set<std::string_view> ids;
        for (const ExportFormat& format : exportFormats()) {
            QVERIFY(ids.insert(format.id).second);
            QVERIFY(!format.label.empty() && format.fileSuffix.starts_with('.'));
            QCOMPARE(findExportFormat(format.id).value(), &format);
        }
        const auto unknown = findExportFormat("doc");
        QCOMPARE(unknown.error().code, ErrorCode::Usage);
        QVERIFY(unknown.error().values[1].starts_with("pem, der, chain, "));
        QVERIFY(unknown.error().values[1].ends_with(", ovpn"));
    }

    void encryptedKeysOpenHereAndWithOpenssl()
    {
        for (const char* id : {"ec:P-256", "ed25519", "rsa:2048", "ml-dsa-65"}) {
            const PrivateKey key = PrivateKey::generate(*findKeyAlgorithm(id).value()).value();
            const std::string text = writeEncryptedKey(key, bytesOf("geheim")).value();
            QVERIFY(text.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
            QVERIFY(readPrivateKey(bytesOf(text), bytesOf("geheim"))->publicKey() == key.publicKey());
            QCOMPARE(readPrivateKey(bytesOf(text), bytesOf("other")).error().code, ErrorCode::WrongPassphrase);
            QVERIFY(writeEncryptedKey(key, bytesOf("geheim")).value() != text);

            QProcess openssl;
            openssl.start("openssl", {"pkey", "-passin", "pass:geheim", "-pubout", "-outform", "DER"});
            openssl.write(text.data(), static_cast<qint64>(text.size()));
            openssl.closeWriteChannel();
            QVERIFY(openssl.waitForFinished());
            const QByteArray spki = openssl.readAllStandardOutput();
            QCOMPARE(toHex(bytesOf(spki.toStdString())), toHex(key.publicKey().spki()));
        }
    }

    void noKeyIsWrittenWithoutAPassphrase()
    {
        const PrivateKey key = PrivateKey::generate(*findKeyAlgorithm("ed25519").value()).value();
        QCOMPARE(writeEncryptedKey(key, {}).error().rule, "CW-612");
    }

    void whatDoesNotReadBackIsNotHandedOut()
    {
        const Certificate leaf = certificate("formats/leaf.pem"), ca = certificate("formats/ca.pem");
        const PrivateKey other = PrivateKey::generate(*findKeyAlgorithm("ec:P-256").value()).value();
        const Bytes pem = copyOf(bytesOf(exporting::pemOf({leaf})));
        const Bytes encrypted = copyOf(bytesOf(writeEncryptedKey(key(), bytesOf(passphrase)).value()));
        const Bytes open = file("formats/leaf.key");
        QVERIFY(exporting::checked(pem, {{leaf}, nullptr, {}}).has_value());
        QVERIFY(exporting::checked(encrypted, {{}, &key(), bytesOf(passphrase)}).has_value());
        const auto rule = [](const Bytes& written, const exporting::Expected& expected) {
            const auto answer = exporting::checked(written, expected);
            return answer ? std::string() : answer.error().rule;
        };
        QCOMPARE(rule(pem, {{ca}, nullptr, {}}), "CW-621");
        QCOMPARE(rule(pem, {{leaf, ca}, nullptr, {}}), "CW-621");
        QCOMPARE(rule(pem, {{leaf}, &key(), bytesOf(passphrase)}), "CW-621"); // the key is missing
        QCOMPARE(rule(Bytes{1, 2, 3}, {{leaf}, nullptr, {}}), "CW-621");
        QCOMPARE(rule(encrypted, {{}, &other, bytesOf(passphrase)}), "CW-621");
        QCOMPARE(rule(encrypted, {{}, &key(), bytesOf("another")}), "CW-621");
        QCOMPARE(rule(encrypted, {{}, nullptr, {}}), "CW-621"); // a key that nobody wanted
        QCOMPARE(rule(open, {{}, &key(), bytesOf(passphrase)}), "CW-621");
    }

    void everyInstallTargetNamesItsFileAndAFormat()
    {
        std::set<std::string_view> ids;
        for (const InstallTarget& target : installTargets()) {
            QVERIFY(ids.insert(target.id).second);
            QVERIFY(!target.label.empty());
            QVERIFY2(target.note.contains("%1"), std::string(target.id).c_str());
            QVERIFY(findExportFormat(target.format).has_value());
        }
        for (const char* id : {"nginx", "apache", "haproxy", "windows", "java", "other"}) QVERIFY(ids.contains(id));
    }
};

QTEST_GUILESS_MAIN(ExportFormatTest)
#include "ExportFormatTest.moc"
