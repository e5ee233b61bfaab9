#include "core/formats/DetachedSignature.h"
#include "core/base/Message.h"
#include "core/base/Wording.h"
#include "core/formats/WorkerReader.h"
#include "tests/support/Reviewers.h"

using namespace core;

namespace {

const std::string text = "title = \"a file\" # and its comment\n";
std::string ruleOf(const auto& result) { return result ? std::string("none") : result.error().rule; }

}

/// Signatures that openssl puts beside a file.
class DetachedSignatureTest : public QObject {
    Q_OBJECT

    reviewing::Desk m_desk;

private slots:
    void initTestCase()
    {
        if (!openssl::isHere()) QSKIP("no openssl");
        m_desk.write("file", text);
    }

    void whatOpensslSignsIsVerified_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QString>("options");
        QTest::newRow("EC") << "ec -pkeyopt ec_paramgen_curve:P-256" << "-outform DER";
        QTest::newRow("EC, SHA-384, PEM") << "ec -pkeyopt ec_paramgen_curve:P-384" << "-outform PEM -md sha384";
        QTest::newRow("RSA") << "rsa:2048" << "-outform DER";
        QTest::newRow("RSA-PSS") << "rsa:2048"
                                 << "-outform DER -keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:digest";
        QTest::newRow("Ed25519") << "ed25519" << "-outform DER -md sha512";
        QTest::newRow("ML-DSA") << "ml-dsa-65" << "-outform DER -md sha512";
        QTest::newRow("without attributes") << "rsa:2048" << "-outform DER -noattr";
        QTest::newRow("named by the key") << "rsa:2048" << "-outform DER -keyid";
    }
    void whatOpensslSignsIsVerified()
    {
        QFETCH(const QString, algorithm);
        QFETCH(const QString, options);
        const auto who = m_desk.reviewer("somebody", algorithm);
        const auto ran = m_desk.sign(who, "file", "sig", options);
        QVERIFY2(ran.code == 0, ran.all);
        const Bytes file = m_desk.read("sig");
        for (const auto& reader : {localReader(), workerReader(CERTWRIGHT_PARSE_WORKER)}) {
            const auto signature = reader->signature(file);
            QVERIFY2(signature, signature ? "" : sentence(signature.error()).c_str());
            QCOMPARE(toHex(signature->signer.sha256Fingerprint()), who.sha256);
            const auto over = signature->checkOver(bytesOf(text));
            QVERIFY2(over, over ? "" : sentence(over.error()).c_str());
            std::string other = text;
            other[other.size() - 3] ^= 1; // one bit of the comment
            QCOMPARE(ruleOf(signature->checkOver(bytesOf(other))), std::string("CW-383"));
            QCOMPARE(ruleOf(signature->checkOver({})), std::string("CW-383"));
        }
    }

    void whatIsNotOneSignatureBesideAFileIsRefused_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("with the content") << "-outform DER -nodetach";
        QTest::newRow("without the certificate") << "-outform DER -nocerts";
        QTest::newRow("a mail") << "-outform SMIME";
    }
    void whatIsNotOneSignatureBesideAFileIsRefused()
    {
        QFETCH(const QString, options);
        const auto who = m_desk.reviewer("somebody");
        QVERIFY(m_desk.sign(who, "file", "sig", options).code == 0);
        QCOMPARE(ruleOf(readDetachedSignature(m_desk.read("sig"))), std::string("CW-381"));
    }

    void twoSignersInOneFileAreRefused()
    {
        const auto one = m_desk.reviewer("one"), two = m_desk.reviewer("two");
        QVERIFY_OPENSSL("cms -sign -binary -in %1 -signer %2 -inkey %3 -signer %4 -inkey %5 -outform DER -out %6",
            {m_desk.path("file"), one.certificate, one.key, two.certificate, two.key, m_desk.path("sig")});
        QCOMPARE(ruleOf(readDetachedSignature(m_desk.read("sig"))), std::string("CW-381"));
    }

    void weakDigestsAndKeysDoNotCount()
    {
        const auto small = m_desk.reviewer("small", "rsa:1024");
        const auto who = m_desk.reviewer("somebody", "rsa:2048");
        QVERIFY(m_desk.sign(who, "file", "sha1.sig", "-outform DER -md sha1").code == 0);
        QVERIFY(m_desk.sign(small, "file", "small.sig").code == 0);
        for (const char* const name : {"sha1.sig", "small.sig"}) {
            const auto signature = readDetachedSignature(m_desk.read(name));
            QVERIFY2(signature, name);
            QCOMPARE(ruleOf(signature->checkOver(bytesOf(text))), std::string("CW-385"));
        }
    }

    void attributesOfAnotherSignatureAreNotThisOnes()
    {
        const auto who = m_desk.reviewer("somebody");
        QVERIFY(m_desk.sign(who, "file", "sig").code == 0);
        auto signature = readDetachedSignature(m_desk.read("sig"));
        QVERIFY(signature);
        QVERIFY(signature->checkOver(bytesOf(text)));
        const Sha256 hash = sha256(bytesOf(text)), other = sha256(bytesOf("another"));
        const auto place = std::ranges::search(signature->attributes, hash);
        QVERIFY(!place.empty());
        std::ranges::copy(other, place.begin()); // now it fits, but was not signed
        QCOMPARE(ruleOf(signature->checkOver(bytesOf("another"))), std::string("CW-383"));
        QCOMPARE(ruleOf(signature->checkOver(bytesOf(text))), std::string("CW-383"));
    }

    void damagedFilesAreErrorsAndNothingElse()
    {
        const auto who = m_desk.reviewer("somebody");
        QVERIFY(m_desk.sign(who, "file", "sig").code == 0);
        const Bytes whole = m_desk.read("sig");
        for (std::size_t length = 0; length < whole.size(); ++length)
            QVERIFY(!readDetachedSignature(ByteView(whole).first(length)));
        const auto good = readDetachedSignature(whole);
        QVERIFY(good);
        constexpr std::size_t header = 2; // of attributes, whose tag is another one in the file
        for (const ByteView signedPart : {ByteView(good->attributes).subspan(header), ByteView(good->signature)}) {
            const auto begin = std::ranges::search(whole, signedPart).begin() - whole.begin();
            for (std::ptrdiff_t at = begin; at < begin + std::ssize(signedPart); ++at) {
                Bytes changed = whole;
                changed[static_cast<std::size_t>(at)] ^= 0x41;
                const auto read = readDetachedSignature(changed);
                QVERIFY2(!read || !read->checkOver(bytesOf(text)), qPrintable(QString::number(at)));
            }
        }
        QCOMPARE(ruleOf(readDetachedSignature(Bytes(2 * detachedSignatureLimit + 1))), std::string("CW-601"));
    }

    void theWorkerIsNotTrusted()
    {
        const auto who = m_desk.reviewer("somebody");
        QVERIFY(m_desk.sign(who, "file", "sig").code == 0);
        const Bytes good = m_desk.read("sig");
        const auto answer = [](ByteView octets) { return MessageWriter().addNumber(1).add(octets).take(); };
        QVERIFY(signatureInAnswer(answer(good).view()));
        for (const Bytes& hostile :
            {Bytes(), Bytes(200, 0x30), Bytes(detachedSignatureLimit + 1, 0x30), Bytes(good.begin(), good.end() - 1)})
            QCOMPARE(ruleOf(signatureInAnswer(answer(hostile).view())), std::string("CW-625"));
        QCOMPARE(ruleOf(signatureInAnswer(ByteView())), std::string("CW-625"));
    }
};

QTEST_GUILESS_MAIN(DetachedSignatureTest)
#include "DetachedSignatureTest.moc"
