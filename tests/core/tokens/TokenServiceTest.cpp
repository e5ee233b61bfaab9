#include "core/tokens/TokenService.h"
#include "core/formats/Pem.h"
#include "tests/support/Openssl.h"
#include "tests/support/TokenBench.h"

using namespace core;

namespace {

/// Kinds of keys that are made on tokens, and what each signs with.
struct Case {
    const char* key;
    std::vector<const char*> signatures;
};
const std::vector<Case> cases{
    {"rsa:2048", {"rsa-sha256", "rsa-sha384", "rsa-sha512", "rsa-pss-sha256", "rsa-pss-sha384", "rsa-pss-sha512"}},
    {"rsa:3072", {"rsa-sha256"}},
    {"rsa:4096", {"rsa-sha384", "rsa-pss-sha512"}},
    {"ec:P-256", {"ecdsa-sha256", "ecdsa-sha384", "ecdsa-sha512"}},
    {"ec:P-384", {"ecdsa-sha256", "ecdsa-sha384", "ecdsa-sha512"}},
    {"ec:P-521", {"ecdsa-sha256", "ecdsa-sha512"}},
    {"ed25519", {"ed25519"}},
};

/// What the command openssl says of a signature.
openssl::Ran judged(const QTemporaryDir& folder, const Bytes& spki, const char* message, const Bytes& signature,
    const SignatureAlgorithm& algorithm)
{
    const auto write = [&](const char* name, const std::string& content) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write(content.data(), static_cast<qint64>(content.size()));
        return folder.filePath(name);
    };
    const QStringList paths{write("key.pem", writePem("PUBLIC KEY", spki)), write("signature", textOf(signature)),
        write("message", message)};
    if (algorithm.family == KeyFamily::EdDsa)
        return openssl::run("pkeyutl -verify -pubin -inkey %1 -rawin -sigfile %2 -in %3", paths);
    const QString padding = algorithm.parameters == SignatureParameters::Pss
        ? "-sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:digest "
        : "";
    const QString digest =
        QString::fromLatin1(algorithm.digest.data(), static_cast<qsizetype>(algorithm.digest.size()));
    return openssl::run("dgst -" + digest + " " + padding + "-verify %1 -signature %2 %3", paths);
}

}

/// A service over SoftHSM in the helper process.
class TokenServiceTest : public QObject {
    Q_OBJECT

    test::SoftTokens m_soft;
    std::shared_ptr<TokenService> m_service;
    TokenName m_first, m_second;

    TokenObject made(const char* algorithm, const char* label, bool mayBeCopied = false)
    {
        const auto key = m_service->generate(m_first, {*findKeyAlgorithm(algorithm), label, mayBeCopied});
        if (!key) qWarning() << sentence(key.error());
        return key.value_or(TokenObject{});
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_soft.add("First"));
        QVERIFY(m_soft.add("Second"));
        m_service = test::helperFor(test::SoftTokens::module());
        m_first = test::named(*m_service, "First");
        m_second = test::named(*m_service, "Second");
        QVERIFY(!m_first.serial.empty() && !m_second.serial.empty() && m_first.serial != m_second.serial);
    }

    void init()
    {
        if (!m_service->isLoggedIn(m_first)) QVERIFY_DONE(m_service->login(m_first, test::userPin, false));
        if (!m_service->isLoggedIn(m_second)) QVERIFY_DONE(m_service->login(m_second, test::userPin, false));
    }

    void everyKindOfKeySignsWithAllItCan_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (std::size_t i = 0; i < cases.size(); ++i) QTest::newRow(cases[i].key) << static_cast<qsizetype>(i);
    }
    void everyKindOfKeySignsWithAllItCan()
    {
        QFETCH(const qsizetype, index);
        const Case& one = cases[static_cast<std::size_t>(index)];
        const TokenObject key = made(one.key, one.key);
        QCOMPARE(key.algorithm, one.key);
        const auto publicKey = PublicKey::fromSpki(key.spki);
        QVERIFY_DONE(publicKey);
        QCOMPARE(key.id, publicKey->keyIdentifier());
        QTemporaryDir folder;
        for (const char* const id : one.signatures) {
            const SignatureAlgorithm& algorithm = **findSignature(id);
            const std::vector<ByteView> messages{test::octets("first"), test::octets("second")};
            const auto signatures = m_service->sign(m_first, {key.spki, {}, {}}, messages, algorithm);
            QVERIFY_DONE(signatures);
            QCOMPARE(signatures->size(), 2U);
            for (const auto& [message, signature] :
                {std::pair("first", (*signatures)[0]), {"second", (*signatures)[1]}}) {
                const openssl::Ran ran = judged(folder, key.spki, message, signature, algorithm);
                QVERIFY2(ran.code == 0, ran.all);
            }
            QVERIFY(judged(folder, key.spki, "another", (*signatures)[0], algorithm).code != 0);
        }
    }
};

QTEST_GUILESS_MAIN(TokenServiceTest)
#include "TokenServiceTest.moc"
