#include "core/tokens/TokenService.h"
#include "tests/support/Memory.h"
#include "tests/support/Sanitizers.h"
#include "tests/support/TokenBench.h"
#include <libp11.h>
#include <openssl/evp.h>
#include <unistd.h>

using namespace core;

namespace {

/// The one helper process of this test.
QString helperFolder()
{
    const auto found = test::tokenHelpers();
    return found.empty() ? QString() : "/proc/" + QString::number(found.front());
}

/// In KiB.
int memoryOf(const QString& process)
{
    QFile status(process + "/status");
    if (!status.open(QIODevice::ReadOnly)) return -1;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:")) return line.mid(6).trimmed().split(' ').front().toInt();
    return -1;
}

}

/// Many signatures, and another library that uses what we made.
class TokenEnduranceTest : public QObject {
    Q_OBJECT

    test::SoftTokens m_soft;
    test::FaultyTokens m_faulty;
    std::shared_ptr<TokenService> m_service;
    TokenName m_token;

private slots:
    void initTestCase()
    {
        QVERIFY(m_soft.add("Token"));
        m_service = test::helperFor(test::SoftTokens::module());
        m_token = test::named(*m_service, "Token");
        QVERIFY_DONE(m_service->login(m_token, test::userPin, false));
    }

    void aThousandSignaturesLeaveNothingBehind()
    {
        QSKIP_IF_SANITIZED("memory that was freed is kept");
        const auto key = m_service->generate(m_token, {*findKeyAlgorithm("ec:P-256"), "thousand", false});
        QVERIFY_DONE(key);
        const std::vector<ByteView> messages(100, test::octets("message"));
        const auto sign = [&](std::size_t count) {
            const std::span<const ByteView> some(messages.data(), count);
            return m_service->sign(m_token, {key->spki, {}, {}}, some, **findSignature("ecdsa-sha256"));
        };
        for (int i = 0; i < 3; ++i) QVERIFY_DONE(sign(100));
        const QString process = helperFolder();
        QVERIFY(!process.isEmpty());
        const int memory = memoryOf(process);
        const auto files =
            QDir(process + "/fd").entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
        for (int i = 0; i < 9; ++i) QVERIFY_DONE(sign(100)); // as a batch does
        for (int i = 0; i < 100; ++i) QVERIFY_DONE(sign(1)); // as a person does
        QCOMPARE(helperFolder(), process);
        const int grown = memoryOf(process) - memory;
        QVERIFY2(memory > 0 && grown < 512, qPrintable(QString::number(grown)));
        QCOMPARE(QDir(process + "/fd").entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size(), files);
        const auto objects = m_service->objects(m_token);
        QVERIFY(objects && objects->size() == 2);
    }

    void valgrindFindsNothing()
    {
        QSKIP_IF_SANITIZED("both watch the memory");
        QProcess watched;
        watched.setProcessChannelMode(QProcess::MergedChannels);
        watched.start("valgrind",
            {"--quiet", "--leak-check=full", "--errors-for-leak-kinds=definite,indirect", "--error-exitcode=9",
                "--suppressions=" TEST_DATA "/valgrind.supp", TOKEN_SOAK,
                QString::fromStdString(m_faulty.module().string()), "20"});
        QVERIFY(watched.waitForFinished(600000));
        const QByteArray said = watched.readAll();
        QVERIFY2(watched.exitCode() == 0, said.left(20000));
    }

    /// libp11, which knows nothing of us, finds the keys and signs with them.
    void anotherLibraryUsesOurKeys()
    {
        std::map<std::string, TokenObject> ours;
        for (const char* const kind : {"rsa:2048", "ec:P-384", "ed25519"}) {
            const auto key = m_service->generate(m_token, {*findKeyAlgorithm(kind), kind, false});
            QVERIFY_DONE(key);
            ours[kind] = *key;
        }
        PKCS11_CTX* const context = PKCS11_CTX_new();
        QCOMPARE(PKCS11_CTX_load(context, test::SoftTokens::module().c_str()), 0);
        PKCS11_SLOT* all = nullptr;
        unsigned slotCount = 0;
        QCOMPARE(PKCS11_enumerate_slots(context, &all, &slotCount), 0);
        PKCS11_SLOT* const slot = PKCS11_find_token(context, all, slotCount);
        QVERIFY(slot && slot->token && m_token.label == slot->token->label);
        QCOMPARE(PKCS11_open_session(slot, 0), 0);
        QCOMPARE(PKCS11_login(slot, 0, "123456"), 0);
        PKCS11_KEY* keys = nullptr;
        unsigned keyCount = 0;
        QCOMPARE(PKCS11_enumerate_keys(slot->token, &keys, &keyCount), 0);
        int used = 0;
        for (PKCS11_KEY* key = keys; key != keys + keyCount; ++key) {
            const Bytes id(key->id, key->id + key->id_len);
            const auto mine = std::ranges::find(ours, id, [](const auto& one) { return one.second.id; });
            if (mine == ours.end()) continue;
            QCOMPARE(std::string(key->label), mine->first);
            if (mine->first == "ed25519") { // its label and identifier are enough: not every libp11 signs with it
                ++used;
                continue;
            }
            const auto publicKey = PublicKey::fromSpki(mine->second.spki);
            const SignatureAlgorithm* const algorithm = *publicKey->defaultSignature();
            EVP_PKEY* const handle = PKCS11_get_private_key(key);
            EVP_MD_CTX* const run = EVP_MD_CTX_new();
            const EVP_MD* const digest = EVP_get_digestbyname(std::string(algorithm->digest).c_str());
            const ByteView message = test::octets("message");
            Bytes signature(1024);
            std::size_t length = signature.size();
            QVERIFY(handle && EVP_DigestSignInit(run, nullptr, digest, nullptr, handle) == 1);
            QCOMPARE(EVP_DigestSign(run, signature.data(), &length, message.data(), message.size()), 1);
            signature.resize(length);
            QVERIFY(publicKey->verifies(message, signature, *algorithm));
            EVP_MD_CTX_free(run);
            EVP_PKEY_free(handle);
            ++used;
        }
        QCOMPARE(used, 3);
        PKCS11_release_all_slots(context, all, slotCount);
        PKCS11_CTX_unload(context);
        PKCS11_CTX_free(context);
    }
};

QTEST_GUILESS_MAIN(TokenEnduranceTest)
#include "TokenEnduranceTest.moc"
