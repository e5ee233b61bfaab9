#include "core/formats/ExportFormat.h"
#include "core/base/File.h"
#include "core/formats/ImportFormat.h"
#include "core/formats/Pem.h"
#include <QProcess>
#include <QTest>
#include <set>

using namespace core;

namespace {

Certificate certificate(const char* file)
{
    return readCertificate(readFile(std::string(TEST_DATA "/x509/") + file, 100'000).value()).value();
}

const ExportSelection& one()
{
    static const ExportSelection selection{{certificate("leaf.pem")}};
    return selection;
}

const ExportSelection& chain()
{
    static const ExportSelection selection{{certificate("leaf.pem"), certificate("root.pem")}};
    return selection;
}

}

class ExportFormatTest : public QObject {
    Q_OBJECT
private slots:
    void everyFormatReadsBackWhatItWrote()
    {
        for (const ExportFormat& format : exportFormats())
            for (const ExportSelection& selection : {one(), chain()}) {
                const auto written = format.write(selection);
                QCOMPARE(written.has_value(), format.accepts(selection));
                if (!written) continue;
                const auto found = readObjects(*written).value();
                QCOMPARE(found.size(), selection.certificates.size());
                for (std::size_t i = 0; i < found.size(); ++i)
                    QVERIFY(std::get<Certificate>(found[i]) == selection.certificates[i]);
            }
    }

    void everyFormatRefusesAnEmptySelection()
    {
        for (const ExportFormat& format : exportFormats()) {
            QVERIFY(!format.accepts({}));
            QCOMPARE(format.write({}).error().rule, "CW-613");
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
        QCOMPARE(unknown.error().values, (std::vector<std::string>{"doc", "pem, der, chain"}));
    }

    void writesTheCertificateBeforeItsIssuer()
    {
        const auto written = findExportFormat("chain").value()->write(chain()).value();
        QCOMPARE(textOf(written),
            writePem("CERTIFICATE", chain().certificates[0].der()) +
                writePem("CERTIFICATE", chain().certificates[1].der()));
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
