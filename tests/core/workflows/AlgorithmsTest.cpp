#include "tests/support/Algorithms.h"
#include "core/base/File.h"
#include "core/formats/ImportFormat.h"
#include "core/formats/Pem.h"
#include "core/x509/Der.h"
#include "tests/support/TestVault.h"
#include <QProcess>

using namespace core;

namespace {

/// A server whose key can do no more than its kind allows; the purposes of encryption keys are in no shipped profile.
constexpr std::string_view encryptionProfile = R"(
format = 1
id = "encryption"
title = "Encryption key"
good-for = "Keys that messages are encrypted to."
kind = "end-entity"
[validity]
default-days = 90
maximum-days = 397
[key]
algorithms = ["x25519", "x448", "ml-kem-512", "ml-kem-768", "ml-kem-1024"]
[subject]
allowed = ["CN"]
[names]
allowed = ["DNS"]
required = true
[extensions.basicConstraints]
critical = true
[extensions.keyUsage]
critical = true
uses = ["keyEncipherment", "keyAgreement", "digitalSignature"]
)";

}

/// Every kind of key and of signature, in certificates, requests and CRLs; the openssl command judges.
class AlgorithmsTest : public QObject {
    Q_OBJECT

    test::Room m_room;
    std::optional<Vault> m_vault;

    QString file(const char* name) const { return m_room.folder.filePath(QLatin1String(name)); }
    void write(const char* name, std::string_view label, ByteView der) const
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(writePem(label, der)));
    }
    /// Its exit code; what it said goes into the log when that is not 0.
    int openssl(const QStringList& arguments) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("openssl"), arguments);
        if (!process.waitForFinished(60000)) return -1;
        if (process.exitCode() != 0) qWarning() << arguments << process.readAll();
        return process.exitCode();
    }
    Result<Issued> root(const std::string& called, const KeyAlgorithm& key, const SignatureAlgorithm* signature)
    {
        NewCa order{.name = called, .profile = "root-ca", .subject = test::name("CN=" + called), .key = &key};
        order.choices.signature = signature;
        return createCa(*m_vault, order);
    }
    /// One signature algorithm in a root, its CRL, and a leaf.
    void judge(const std::string& called, const KeyAlgorithm& key, const SignatureAlgorithm* signature)
    {
        const auto made = root(called, key, signature);
        QVERIFY_OK(made);
        const std::string used = made->certificate.signatureName();
        if (signature) QCOMPARE(used, std::string(signature->name));
        const auto leaf = issueWithKey(*m_vault, test::name("CN=Below " + called), {}, *test::algorithm("ec:P-256"),
            {.issuer = called, .profile = "issuing-ca"});
        QVERIFY_OK(leaf);
        QCOMPARE(leaf->issued.certificate.signatureName(), used); // as the root signed itself
        const auto crl = publishCrl(*m_vault, called, 30);
        QVERIFY_OK(crl);
        QCOMPARE(crl->crl.signatureName(), used);
        write("root.pem", "CERTIFICATE", made->certificate.der());
        write("leaf.pem", "CERTIFICATE", leaf->issued.certificate.der());
        write("crl.pem", "X509 CRL", crl->crl.der());
        QCOMPARE(openssl({"verify", "-x509_strict", "-crl_check_all", "-CRLfile", file("crl.pem"), "-CAfile",
                     file("root.pem"), file("leaf.pem")}),
            0);
        QCOMPARE(openssl({"crl", "-in", file("crl.pem"), "-CAfile", file("root.pem"), "-noout"}), 0);
    }

private slots:
    void initTestCase()
    {
        auto made = m_room.create();
        QVERIFY_OK(made);
        m_vault.emplace(*std::move(made));
        QVERIFY_OK(ProfileStore(*m_vault).import(encryptionProfile));
    }

    void opensslAcceptsEveryKindOfSignature_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("signature");
        for (const KeyAlgorithm* key : test::triedAlgorithms()) {
            if (!canSign(key->family) || key->id == "rsa:2048") continue;          // too weak for a root
            const bool hasChoice = key->id == "rsa:3072" || key->id == "ec:P-256"; // one of each family is enough
            for (const SignatureAlgorithm& signature : signatureAlgorithms()) {
                if (signature.family != key->family || !hasChoice) continue;
                QTest::addRow("%s, %s", key->id.data(), signature.id.data())
                    << QString::fromUtf8(key->id) << QString::fromUtf8(signature.id);
            }
            QTest::addRow("%s", key->id.data()) << QString::fromUtf8(key->id) << QString();
        }
    }
    void opensslAcceptsEveryKindOfSignature()
    {
        QFETCH(QString, key);
        QFETCH(QString, signature);
        const auto* const how = signature.isEmpty() ? nullptr : findSignature(signature.toStdString()).value();
        judge((key + " " + signature).trimmed().toStdString(), *test::algorithm(key.toStdString()), how);
    }

    void opensslAcceptsRequestsOfEveryKeyThatSigns()
    {
        for (const KeyAlgorithm* key : test::triedAlgorithms()) {
            const auto made = createRequest(test::name("CN=asks"), {{GeneralName::Type::Dns, "a.example"}}, *key);
            QCOMPARE(made.has_value(), canSign(key->family));
            if (!made) {
                QCOMPARE(made.error().rule, "CW-126");
                continue;
            }
            write("request.pem", "CERTIFICATE REQUEST", made->request.der());
            QCOMPARE(openssl({"req", "-verify", "-in", file("request.pem"), "-noout"}), 0);
        }
    }

    void requestsAreAcceptedWithEverySignature_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("signature");
        for (const char* key : {"rsa:2048", "ec:P-256"}) // of other families a key decides how it signs
            for (const SignatureAlgorithm& signature : signatureAlgorithms())
                if (signature.family == test::algorithm(key)->family)
                    QTest::addRow("%s, %s", key, signature.id.data())
                        << QString::fromLatin1(key) << QString::fromUtf8(signature.id);
    }
    void requestsAreAcceptedWithEverySignature()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, signature);
        const SignatureAlgorithm& how = **findSignature(signature.toStdString());
        QStringList made{"req", "-new", "-noenc", "-subj", "/CN=asks.example", "-addext",
            "subjectAltName=DNS:asks.example", "-keyout", file("asks.key"), "-out", file("request.pem"),
            "-" + QString::fromUtf8(how.digest).toLower(), "-newkey"};
        made += how.family == KeyFamily::Rsa ? QStringList{"rsa:2048"}
                                             : QStringList{"ec", "-pkeyopt", "ec_paramgen_curve:P-256"};
        if (how.parameters == SignatureParameters::Pss)
            made += {"-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:digest"};
        QCOMPARE(openssl(made), 0);
        const auto theirs = readCsr(readFile(file("request.pem").toStdString(), 1 << 20).value());
        QVERIFY_OK(theirs);
        QCOMPARE(theirs->signatureName(), std::string(how.name));
        QVERIFY(theirs->provesPossession());
        QVERIFY_OK(certify(*theirs));

        const auto own = PrivateKey::generate(*test::algorithm(key.toStdString()));
        QVERIFY_OK(own);
        const auto usual =
            createRequest(test::name("CN=asks.example"), {{GeneralName::Type::Dns, "asks.example"}}, *own);
        QVERIFY_OK(usual);
        ByteView parts = der::readWhole(usual->der(), der::tag::sequence).value();
        const ByteView info = der::readRaw(parts, der::tag::sequence).value();
        const auto ours = Csr::parse(assembleSigned(info, how, own->sign(info, how).value()));
        QVERIFY_OK(ours);
        QVERIFY(ours->provesPossession());
        write("request.pem", "CERTIFICATE REQUEST", ours->der());
        QCOMPARE(openssl({"req", "-verify", "-in", file("request.pem"), "-noout"}), 0);
        QVERIFY_OK(certify(*ours));
    }

    void aKeyTooWeakForACaIsCertifiedBelowOne()
    {
        const auto refused = root("Weak", *test::algorithm("rsa:2048"), nullptr);
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, "CW-157");
        const auto request = createRequest(
            test::name("CN=old.example"), {{GeneralName::Type::Dns, "old.example"}}, *test::algorithm("rsa:2048"));
        QVERIFY_OK(request);
        const auto leaf = certify(request->request);
        QVERIFY_OK(leaf);
        const auto chain = chainOf(*m_vault, leaf->certificate);
        QVERIFY_OK(chain);
        QCOMPARE(chain->size(), std::size_t{3});
        write("leaf.pem", "CERTIFICATE", chain->at(0).der());
        write("ca.pem", "CERTIFICATE", chain->at(1).der());
        write("root.pem", "CERTIFICATE", chain->at(2).der());
        QCOMPARE(openssl({"verify", "-x509_strict", "-purpose", "sslserver", "-CAfile", file("root.pem"), "-untrusted",
                     file("ca.pem"), file("leaf.pem")}),
            0);
    }

    void keysThatOnlyEncryptAreCertifiedForThatAlone()
    {
        const KeyAlgorithm& rootKey = *test::algorithm("ml-dsa-65");
        const auto top = root("Mixed", rootKey, nullptr);
        QVERIFY_OK(top);
        QVERIFY_OK(createCa(*m_vault,
            {.name = "Mixed below",
                .profile = "issuing-ca",
                .subject = test::name("CN=Mixed below"),
                .key = test::algorithm("ec:P-256"),
                .issuer = "Mixed"}));
        const auto chain = chainOf(*m_vault, createdBy("Mixed below"));
        QVERIFY_OK(chain);
        write("root.pem", "CERTIFICATE", top->certificate.der());
        write("ca.pem", "CERTIFICATE", chain->front().der());
        for (const KeyAlgorithm& key : keyAlgorithms()) {
            if (key.family != KeyFamily::Agreement && key.family != KeyFamily::Kem) continue;
            const auto leaf = issueWithKey(*m_vault, test::name("CN=box.example"),
                {{GeneralName::Type::Dns, "box.example"}}, key, {.issuer = "Mixed below", .profile = "encryption"});
            QVERIFY_OK(leaf);
            const std::string wanted = key.family == KeyFamily::Kem ? "keyEncipherment" : "keyAgreement";
            QCOMPARE(leaf->issued.certificate.keyUsage(), std::vector<std::string>{wanted});
            write("leaf.pem", "CERTIFICATE", leaf->issued.certificate.der());
            QCOMPARE(openssl({"verify", "-x509_strict", "-CAfile", file("root.pem"), "-untrusted", file("ca.pem"),
                         file("leaf.pem")}),
                0);
        }
    }

    void aSignatureThatTheKeyCannotMakeIsRefused()
    {
        const auto made = root("Wrong", *test::algorithm("ec:P-256"), findSignature("rsa-pss-sha256").value());
        QVERIFY(!made);
        QCOMPARE(made.error().rule, "CW-195");
        QVERIFY(!CaStore(*m_vault).find("Wrong"));
    }

    void aProfileDecidesHowItsCertificatesAreSigned()
    {
        QVERIFY_OK(root("By profile", *test::algorithm("rsa:3072"), nullptr));
        std::string text(encryptionProfile);
        text.replace(text.find("\"encryption\""), 12, "\"pss-only\"");
        text += "[signature]\nalgorithms = [\"ecdsa-sha512\", \"rsa-pss-sha512\"]\n";
        text.replace(text.find("\"end-entity\""), 12, "\"ca\"");
        text.replace(text.find("[extensions.basicConstraints]\ncritical = true"), 45,
            "[extensions.basicConstraints]\ncritical = true\nca = true");
        text.replace(text.find("[\"keyEncipherment\", \"keyAgreement\", \"digitalSignature\"]"), 55,
            "[\"keyCertSign\", \"cRLSign\"]");
        text.replace(text.find("[\"x25519\", "), 11, "[\"ec:P-256\", ");
        text.replace(text.find("required = true"), 15, "required = false");
        text.replace(text.find("[subject]\nallowed"), 17, "[subject]\nrequired");
        QVERIFY_OK(ProfileStore(*m_vault).import(text));
        SignOrder order{.issuer = "By profile", .profile = "pss-only"};
        const auto made = issueWithKey(*m_vault, test::name("CN=x"), {}, *test::algorithm("ec:P-256"), order);
        QVERIFY_OK(made);
        QCOMPARE(made->issued.certificate.signatureName(), "RSASSA-PSS with SHA512");
        order.choices.signature = findSignature("rsa-sha256").value();
        const auto refused = issueWithKey(*m_vault, test::name("CN=y"), {}, *test::algorithm("ec:P-256"), order);
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, "CW-194");
    }

private:
    /// A server's certificate for a request, from a CA below a root.
    Result<Issued> certify(const Csr& request)
    {
        if (!CaStore(*m_vault).find("Issuing")) CORE_CHECK(test::makeTwoTiers(*m_vault));
        return signRequest(*m_vault, request, "test", {.issuer = "Issuing", .profile = "tls-server"});
    }
    Certificate createdBy(std::string_view ca)
    {
        const CaRow row = CaStore(*m_vault).find(ca).value();
        return CertificateStore(*m_vault).certificate(row.certificate->id).value();
    }
};

QTEST_GUILESS_MAIN(AlgorithmsTest)
#include "AlgorithmsTest.moc"
