#include "core/tokens/TokenService.h"
#include "core/base/File.h"
#include "core/formats/EncryptedKey.h"
#include "core/formats/Pem.h"
#include "tests/support/Openssl.h"
#include "tests/support/TokenBench.h"
#include <QRegularExpression>
#include <mutex>
#include <thread>

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

    const std::vector<ByteView> m_message{test::octets("message")};

    Result<std::vector<Bytes>> signed_(const TokenName& token, const TokenObject& key, const char* algorithm)
    {
        return m_service->sign(token, {key.spki, {}, {}}, m_message, **findSignature(algorithm));
    }
    /// Everything under one label.
    std::vector<TokenObject> labelled(const TokenName& token, std::string_view label)
    {
        auto all = m_service->objects(token).value_or(std::vector<TokenObject>());
        std::erase_if(all, [label](const TokenObject& object) { return object.label != label; });
        return all;
    }
    std::optional<TokenObject> theOne(const TokenName& token, std::string_view label, TokenObject::Kind kind)
    {
        for (const TokenObject& object : labelled(token, label))
            if (object.kind == kind) return object;
        return {};
    }
    /// What OpenSC says is on a token, of the objects with this label.
    static QByteArray seenByOpensc(const TokenName& token, const QString& label)
    {
        QProcess tool;
        tool.start("pkcs11-tool",
            {"--module", QString::fromStdString(test::SoftTokens::module().string()), "--token-label",
                QString::fromStdString(token.label), "--login", "--pin", "123456", "-O"});
        if (!tool.waitForFinished(30000)) return {};
        QByteArray seen;
        const auto blocks = QString::fromUtf8(tool.readAllStandardOutput()).split(QRegularExpression("\n(?=\\S)"));
        for (const QString& block : blocks)
            if (block.contains(QRegularExpression("label: +" + QRegularExpression::escape(label) + "\n")))
                seen += block.toUtf8() + '\n';
        return seen;
    }
    /// A self-signed certificate over a software key, by openssl.
    static Bytes certificateFor(const QTemporaryDir& folder, const Secret& pkcs8)
    {
        QFile key(folder.filePath("key.der"));
        if (key.open(QIODevice::WriteOnly))
            key.write(reinterpret_cast<const char*>(pkcs8.view().data()), static_cast<qint64>(pkcs8.size()));
        key.close();
        openssl::run("req -x509 -new -key %1 -keyform DER -subj /CN=Token -outform DER -out %2",
            {key.fileName(), folder.filePath("certificate.der")});
        return readFile(folder.filePath("certificate.der").toStdString(), 10000).value_or(Bytes());
    }

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

    void keysAreMadeAsStated()
    {
        const TokenObject key = made("ec:P-256", "stated");
        const TokenKeyAttributes& mine = key.attributes;
        QVERIFY(mine.local == true && mine.sensitive == true && mine.alwaysSensitive == true);
        QVERIFY(mine.extractable == false && mine.neverExtractable == true && mine.isPrivate == true);
        QVERIFY(mine.sign == true && mine.decrypt == false && mine.unwrap == false && mine.derive == false);
        QVERIFY(mine.alwaysAuthenticate == false);
        const auto half = theOne(m_first, "stated", TokenObject::Kind::PublicKey);
        QVERIFY(half && half->id == key.id && half->spki == key.spki);
        QVERIFY(half->attributes.verify == true && half->attributes.encrypt == false && half->attributes.wrap == false);
        QVERIFY(half->attributes.isPrivate == false);
        const QByteArray seen = seenByOpensc(m_first, "stated");
        QVERIFY2(seen.contains("Usage:      sign\n"), seen);
        QVERIFY2(seen.contains("Usage:      verify\n"), seen);
        QVERIFY2(seen.contains("sensitive, always sensitive, never extractable, local"), seen);
        QVERIFY2(seen.count("ID:         " + QByteArray::fromStdString(toHex(key.id))) == 2, seen);
    }

    void rsaKeysAreMadeAsStatedToo()
    {
        const TokenObject key = made("rsa:2048", "stated rsa");
        QVERIFY(key.attributes.decrypt == false && key.attributes.unwrap == false && key.attributes.sign == true);
        const QByteArray seen = seenByOpensc(m_first, "stated rsa");
        QVERIFY2(seen.contains("Usage:      sign\n") && seen.contains("Usage:      verify\n"), seen);
    }

    void keysThatMayBeCopiedSaySoForEver()
    {
        const TokenObject key = made("ec:P-384", "copyable", true);
        QVERIFY(key.attributes.extractable == true && key.attributes.neverExtractable == false);
        QVERIFY(key.attributes.sensitive == true && key.attributes.local == true);
    }

    void refusesKeysThatTokensCannotMake()
    {
        for (const char* const id : {"ml-dsa-65", "ed448", "rsa:16384"}) {
            if (!findKeyAlgorithm(id)) continue;
            QCOMPARE(test::ruleOf(m_service->generate(m_first, {*findKeyAlgorithm(id), "none", false})), "CW-455");
        }
        QVERIFY(labelled(m_first, "none").empty());
    }

    void importsKeysOfEveryKind_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("rsa:2048") << QByteArray("rsa-pss-sha256");
        QTest::newRow("ec:P-256") << QByteArray("ecdsa-sha256");
        QTest::newRow("ec:P-384") << QByteArray("ecdsa-sha384");
        QTest::newRow("ec:P-521") << QByteArray("ecdsa-sha512");
        QTest::newRow("ed25519") << QByteArray("ed25519");
    }
    void importsKeysOfEveryKind()
    {
        QFETCH(const QByteArray, signature);
        const std::string label = std::string("imported ") + QTest::currentDataTag();
        const auto key = PrivateKey::generate(**findKeyAlgorithm(QTest::currentDataTag()));
        const auto imported = m_service->importKey(m_first, label, key->toPkcs8()->view(), false, {});
        QVERIFY_DONE(imported);
        QCOMPARE(imported->spki, key->publicKey().spki());
        QCOMPARE(imported->id, key->publicKey().keyIdentifier());
        QVERIFY(imported->attributes.local == false && imported->attributes.neverExtractable == false);
        QVERIFY(imported->attributes.extractable == false && imported->attributes.sensitive == true);
        QVERIFY(imported->attributes.decrypt == false && imported->attributes.unwrap == false);
        const auto signatures = signed_(m_first, *imported, signature);
        QVERIFY_DONE(signatures);
        QVERIFY(key->publicKey().verifies(m_message[0], (*signatures)[0], **findSignature(signature.constData())));
        QCOMPARE(labelled(m_first, label).size(), 2U);
        QCOMPARE(test::ruleOf(m_service->importKey(m_first, "again", key->toPkcs8()->view(), false, {})), "CW-467");
    }

    void importsAnEncryptedKeyByItsPassphrase()
    {
        const auto key = PrivateKey::generate(**findKeyAlgorithm("ec:P-256"));
        const auto encrypted = encryptKey(*key->toPkcs8(), test::octets("passphrase"));
        const auto refused = m_service->importKey(m_first, "encrypted", *encrypted, true, test::octets("wrong"));
        QVERIFY(!refused && refused.error().code == ErrorCode::WrongPassphrase);
        QVERIFY_DONE(m_service->importKey(m_first, "encrypted", *encrypted, true, test::octets("passphrase")));
        const auto other = PrivateKey::generate(**findKeyAlgorithm("ml-dsa-44"));
        QCOMPARE(test::ruleOf(m_service->importKey(m_first, "x", other->toPkcs8()->view(), false, {})), "CW-455");
    }

    void certificatesLieBesideTheirKey()
    {
        QTemporaryDir folder;
        const auto key = PrivateKey::generate(**findKeyAlgorithm("ec:P-256"));
        const auto imported = m_service->importKey(m_first, "with certificate", key->toPkcs8()->view(), false, {});
        QVERIFY_DONE(imported);
        const Bytes certificate = certificateFor(folder, *key->toPkcs8());
        QVERIFY(!certificate.empty());
        QVERIFY_DONE(m_service->storeCertificate(m_first, "with certificate", certificate));
        QVERIFY_DONE(m_service->storeCertificate(m_first, "with certificate", certificate)); // once is enough
        const auto stored = theOne(m_first, "with certificate", TokenObject::Kind::Certificate);
        QVERIFY(stored && stored->certificate == certificate && stored->id == imported->id);
        QCOMPARE(stored->spki, imported->spki);
        QCOMPARE(labelled(m_first, "with certificate").size(), 3U);
        QVERIFY(!m_service->storeCertificate(m_first, "nonsense", test::octets("no certificate")));

        // without its public object the key is still known, by the certificate
        QVERIFY_DONE(m_service->remove(m_first, *theOne(m_first, "with certificate", TokenObject::Kind::PublicKey)));
        QCOMPARE(theOne(m_first, "with certificate", TokenObject::Kind::PrivateKey)->spki, imported->spki);
        QVERIFY_DONE(signed_(m_first, *imported, "ecdsa-sha256"));
    }

    void aKeyWithoutPublicPartIsFoundWhereItWasSeen()
    {
        const TokenObject key = made("ec:P-256", "half");
        const TokenObject another = made("ec:P-256", "another half");
        QVERIFY_DONE(m_service->remove(m_first, *theOne(m_first, "half", TokenObject::Kind::PublicKey)));
        QVERIFY_DONE(m_service->remove(m_first, *theOne(m_first, "another half", TokenObject::Kind::PublicKey)));
        QVERIFY(theOne(m_first, "half", TokenObject::Kind::PrivateKey)->spki.empty());
        const SignatureAlgorithm& algorithm = **findSignature("ecdsa-sha256");
        QVERIFY_DONE(m_service->sign(m_first, {key.spki, key.id, {}}, m_message, algorithm));
        QVERIFY_DONE(m_service->sign(m_first, {key.spki, {}, "half"}, m_message, algorithm));
        QCOMPARE(test::ruleOf(m_service->sign(m_first, {key.spki, {}, {}}, m_message, algorithm)), "CW-459");
        // where another key was seen under the name, no wrong signature comes out
        QCOMPARE(test::ruleOf(m_service->sign(m_first, {key.spki, another.id, {}}, m_message, algorithm)), "CW-459");
    }

    void aKeyIsFoundUnderOtherNamesByItsPublicKey()
    {
        const TokenObject key = made("ec:P-384", "before");
        const auto halves = labelled(m_first, "before");
        for (const TokenObject& half : halves)
            QVERIFY_DONE(m_service->rename(m_first, half, "after ☃", test::octets("other id")));
        QVERIFY(labelled(m_first, "before").empty());
        QCOMPARE(labelled(m_first, "after ☃").size(), 2U);
        QCOMPARE(theOne(m_first, "after ☃", TokenObject::Kind::PrivateKey)->spki, key.spki);
        QVERIFY_DONE(
            m_service->sign(m_first, {key.spki, key.id, "before"}, m_message, **findSignature("ecdsa-sha384")));
    }

    void keysUnderOneIdentifierAreToldApart()
    {
        const TokenObject one = made("ec:P-256", "one of two"), two = made("ec:P-256", "two of two");
        for (const char* const label : {"one of two", "two of two"}) {
            const auto halves = labelled(m_first, label);
            for (const TokenObject& half : halves)
                QVERIFY_DONE(m_service->rename(m_first, half, label, test::octets("same")));
        }
        for (const TokenObject& key : {one, two}) {
            const TokenKeyName name{key.spki, copyOf(test::octets("same")), {}};
            QVERIFY_DONE(m_service->sign(m_first, name, m_message, **findSignature("ecdsa-sha256")));
        }
    }

    void removesOneObjectOnly()
    {
        made("ec:P-256", "removed");
        QCOMPARE(labelled(m_first, "removed").size(), 2U);
        const TokenObject key = *theOne(m_first, "removed", TokenObject::Kind::PrivateKey);
        QVERIFY_DONE(m_service->remove(m_first, key));
        QCOMPARE(labelled(m_first, "removed").size(), 1U);
        QCOMPARE(test::ruleOf(m_service->remove(m_first, key)), "CW-459");
        QCOMPARE(test::ruleOf(m_service->rename(m_first, key, "x", {})), "CW-459");
        QCOMPARE(test::ruleOf(signed_(m_first, key, "ecdsa-sha256")), "CW-459");
    }

    void copiesKeysToASecondToken_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("rsa:2048") << QByteArray("rsa-sha256");
        QTest::newRow("ec:P-256") << QByteArray("ecdsa-sha256");
        QTest::newRow("ec:P-384") << QByteArray("ecdsa-sha384");
        QTest::newRow("ec:P-521") << QByteArray("ecdsa-sha512");
    }
    void copiesKeysToASecondToken()
    {
        QFETCH(const QByteArray, signature);
        const std::string label = std::string("twin ") + QTest::currentDataTag();
        const TokenObject key = made(QTest::currentDataTag(), label.c_str(), true);
        const auto copy = m_service->copyKey(m_first, {key.spki, {}, {}}, m_second);
        QVERIFY_DONE(copy);
        QCOMPARE(copy->spki, key.spki);
        QCOMPARE(copy->label, label);
        QCOMPARE(copy->id, key.id);
        QVERIFY(copy->attributes.local == false && copy->attributes.sensitive == true);
        QVERIFY(copy->attributes.decrypt == false && copy->attributes.sign == true);
        const auto signatures = signed_(m_second, *copy, signature);
        QVERIFY_DONE(signatures);
        QVERIFY(PublicKey::fromSpki(key.spki)->verifies(
            m_message[0], (*signatures)[0], **findSignature(signature.constData())));
        QCOMPARE(labelled(m_second, label).size(), 2U);
        QCOMPARE(test::ruleOf(m_service->copyKey(m_first, {key.spki, {}, {}}, m_second)), "CW-467");
        for (const TokenName& token : {m_first, m_second}) { // nothing of the way there is left
            const auto all = m_service->objects(token);
            QVERIFY_DONE(all);
            for (const TokenObject& object : *all)
                QVERIFY(object.kind != TokenObject::Kind::SecretKey && !object.label.empty());
        }
    }

    void keysThatMustStayAreNotCopied()
    {
        const TokenObject key = made("ec:P-256", "stays");
        QCOMPARE(test::ruleOf(m_service->copyKey(m_first, {key.spki, {}, {}}, m_second)), "CW-456");
        QVERIFY(labelled(m_second, "stays").empty());
        const TokenObject unwrappable = made("ed25519", "not by SoftHSM", true); // which cannot pack this kind
        QCOMPARE(test::ruleOf(m_service->copyKey(m_first, {unwrappable.spki, {}, {}}, m_second)), "CW-456");
        QVERIFY(m_service->isLoggedIn(m_first) && m_service->isLoggedIn(m_second));
        const TokenObject other = made("ec:P-256", "leaves", true);
        QVERIFY(!m_service->copyKey(m_first, {other.spki, {}, {}}, m_first));
        m_service->logout(m_second);
        QCOMPARE(test::ruleOf(m_service->copyKey(m_first, {other.spki, {}, {}}, m_second)), "CW-458");
    }

    void nothingSecretHappensWithoutALogin()
    {
        const TokenObject key = made("ec:P-256", "locked away");
        m_service->logout(m_first);
        QVERIFY(!m_service->isLoggedIn(m_first) && m_service->isLoggedIn(m_second));
        QCOMPARE(test::ruleOf(signed_(m_first, key, "ecdsa-sha256")), "CW-458");
        QCOMPARE(test::ruleOf(m_service->generate(m_first, {*findKeyAlgorithm("ec:P-256"), "x", false})), "CW-458");
        QVERIFY(!theOne(m_first, "locked away", TokenObject::Kind::PrivateKey));
        QVERIFY(theOne(m_first, "locked away", TokenObject::Kind::PublicKey));
        const auto unlocked = m_service->read();
        QCOMPARE(test::SoftTokens::ready(*unlocked).size(), 2U);
    }

    void signsDigestsOfLongMessages()
    {
        for (const auto& [kind, id] :
            {std::pair("ec:P-256", "ecdsa-sha512"), {"rsa:2048", "rsa-pss-sha384"}, {"rsa:2048", "rsa-sha512"}}) {
            const TokenObject key = made(kind, "digests");
            const auto publicKey = PublicKey::fromSpki(key.spki);
            const SignatureAlgorithm& algorithm = **findSignature(id);
            auto run = MessageDigest::begin(*publicKey, algorithm);
            QVERIFY(run && run->add(m_message[0]));
            const auto signature = m_service->signDigest(m_first, {key.spki, {}, {}}, *run->finish(), algorithm);
            QVERIFY_DONE(signature);
            QVERIFY(publicKey->verifies(m_message[0], *signature, algorithm));
        }
        const TokenObject key = made("ed25519", "digests");
        QCOMPARE(
            test::ruleOf(m_service->signDigest(m_first, {key.spki, {}, {}}, Bytes(64), **findSignature("ed25519"))),
            "CW-455");
        QCOMPARE(test::ruleOf(signed_(m_first, key, "ecdsa-sha256")), "CW-455");
    }

    void aKeyThatWantsThePinEachTimeGetsIt()
    {
        QVERIFY(test::SoftTokens::run("pkcs11-tool",
            {"--module", QString::fromStdString(test::SoftTokens::module().string()), "--token-label", "First",
                "--login", "--pin", "123456", "--keypairgen", "--key-type", "EC:prime256v1", "--label", "each time",
                "--id", "77", "--always-auth", "--usage-sign"}));
        m_service = test::helperFor(test::SoftTokens::module()); // sees what another program made
        QVERIFY_DONE(m_service->login(m_first, test::userPin, false));
        const auto key = theOne(m_first, "each time", TokenObject::Kind::PrivateKey);
        QVERIFY(key && key->attributes.alwaysAuthenticate == true);
        const SignatureAlgorithm& algorithm = **findSignature("ecdsa-sha256");
        const TokenKeyName name{key->spki, {}, {}};
        const std::vector<ByteView> two{m_message[0], m_message[0]};
        QCOMPARE(test::ruleOf(m_service->sign(m_first, name, m_message, algorithm)), "CW-463");
        QCOMPARE(test::ruleOf(m_service->sign(m_first, name, two, algorithm, PinForOne{test::userPin})), "CW-463");
        const auto wrong = m_service->sign(m_first, name, m_message, algorithm, PinForOne{test::octets("000000")});
        QVERIFY(!wrong && wrong.error().code == ErrorCode::WrongPassphrase);
        for (int i = 0; i < 2; ++i)
            QVERIFY_DONE(m_service->sign(m_first, name, m_message, algorithm, PinForOne{test::userPin}));
        const auto lines = m_service->log();
        QVERIFY(std::ranges::contains(lines, "C_Login (for one signature) → CKR_PIN_INCORRECT"));
    }

    void aLogIsKeptThatHoldsNoSecret()
    {
        made("ec:P-256", "secret label");
        const auto lines = m_service->log();
        QVERIFY(std::ranges::contains(lines, "C_GenerateKeyPair (CKM_EC_KEY_PAIR_GEN) → CKR_OK"));
        QVERIFY(std::ranges::contains(lines, "C_Login (user) → CKR_OK"));
        for (const std::string& line : lines) QVERIFY(!line.contains("123456") && !line.contains("secret label"));
    }

    void manyThreadsAreServedInOrder()
    {
        const TokenObject key = made("ec:P-256", "shared");
        std::vector<int> order;
        std::mutex mutex;
        std::vector<std::jthread> jobs;
        for (int i = 0; i < 4; ++i) {
            jobs.emplace_back([&, i] {
                const std::vector<ByteView> many(i == 0 ? 300 : 1, m_message[0]); // the first takes a while
                const auto signatures =
                    m_service->sign(m_first, {key.spki, {}, {}}, many, **findSignature("ecdsa-sha256"));
                const std::scoped_lock guard(mutex);
                order.push_back(signatures && signatures->size() == many.size() ? i : -1);
            });
            QTest::qWait(20); // so that it has come before the next
        }
        jobs.clear();
        QCOMPARE(order, (std::vector<int>{0, 1, 2, 3}));
    }
};

QTEST_GUILESS_MAIN(TokenServiceTest)
#include "TokenServiceTest.moc"
