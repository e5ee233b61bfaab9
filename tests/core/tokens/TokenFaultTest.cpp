#include "core/tokens/TokenKey.h"
#include "core/tokens/TokenKeys.h"
#include "core/workflows/BatchSigning.h"
#include "tests/support/Sanitizers.h"
#include "tests/support/TestVault.h"
#include "tests/support/TokenBench.h"

using namespace core;

namespace {

constexpr std::chrono::milliseconds shortPatience{1000 * slowerBySanitizers};

/// What everybody does with tokens, in one go.
class Work {
public:
    Work(TokenService& service, TokenName first, TokenName spare)
        : m_service(service), m_first(std::move(first)), m_spare(std::move(spare))
    {}

    /// `withSpare`: a second token is made ready and gets a copy, which takes longer.
    Result<void> all(bool withSpare)
    {
        CORE_CHECK(look());
        if (withSpare) {
            CORE_CHECK(enterSpare());
        }
        CORE_CHECK(m_service.login(m_first, test::userPin, false));
        const KeyAlgorithm& p256 = **findKeyAlgorithm("ec:P-256");
        CORE_TRY(const TokenObject key, m_service.generate(m_first, {&p256, "made", withSpare}));
        CORE_CHECK(sign(key));
        CORE_CHECK(m_service.rename(m_first, key, "renamed", {}));
        CORE_TRY(const PrivateKey software, PrivateKey::generate(p256));
        CORE_TRY(const Secret pkcs8, software.toPkcs8());
        CORE_CHECK(m_service.importKey(m_first, "brought", pkcs8.view(), false, {}));
        if (withSpare) {
            CORE_CHECK(m_service.copyKey(m_first, {key.spki, {}, {}}, m_spare));
        }
        CORE_CHECK(clear());
        m_service.logout(m_first);
        return {};
    }

    Result<void> look()
    {
        CORE_TRY(const TokenModule module, m_service.read());
        for (const TokenReader& reader : module.readers)
            if (reader.problem) return std::unexpected(*reader.problem);
        if (test::SoftTokens::ready(module).size() != 2)
            return failAs(ErrorCode::NotFound, "CW-450", {"one of two", ""});
        return {};
    }

    Result<void> enterSpare()
    {
        CORE_CHECK(m_service.initialise(m_spare, "Spare", test::officerPin, test::userPin));
        CORE_CHECK(m_service.changePin(m_spare, TokenUser::User, test::userPin, test::octets("654321")));
        return m_service.login(m_spare, test::octets("654321"), false);
    }

    /// Nothing wrong may ever come out as a signature.
    Result<void> sign(const TokenObject& key)
    {
        const SignatureAlgorithm& algorithm = **findSignature("ecdsa-sha256");
        const std::vector<ByteView> messages{test::octets("first"), test::octets("second")};
        CORE_TRY(const auto signatures, m_service.sign(m_first, {key.spki, {}, {}}, messages, algorithm));
        CORE_TRY(const PublicKey publicKey, PublicKey::fromSpki(key.spki));
        if (signatures.size() != 2) qFatal("not as many signatures as messages");
        for (std::size_t i = 0; i < 2; ++i)
            if (!publicKey.verifies(messages[i], signatures[i], algorithm)) qFatal("a wrong signature was given out");
        return {};
    }

    Result<void> clear()
    {
        CORE_TRY(const auto objects, m_service.objects(m_first));
        for (const TokenObject& object : objects) {
            CORE_CHECK(m_service.remove(m_first, object));
        }
        return {};
    }

private:
    TokenService& m_service;
    TokenName m_first, m_spare;
};

/// The one key that a vault looks for.
class OneKey final : public TokenKeys {
public:
    explicit OneKey(OpenedTokenKey key) : m_key(std::move(key)) {}
    Result<OpenedTokenKey> open(std::span<const TokenPlace>, const PublicKey&) override { return m_key; }

private:
    OpenedTokenKey m_key;
};

struct Function {
    const char* name;
    bool mayFail = false; ///< whether all may go well without it: it comes at the end, where nothing is lost
};
const std::vector<Function> functions{{"C_Initialize"}, {"C_Finalize", true}, {"C_GetInfo"}, {"C_GetSlotList"},
    {"C_GetSlotInfo"}, {"C_GetTokenInfo"}, {"C_GetMechanismList"}, {"C_GetMechanismInfo"}, {"C_OpenSession"},
    {"C_CloseSession", true}, {"C_CloseAllSessions", true}, {"C_GetSessionInfo"}, {"C_Login"}, {"C_Logout", true},
    {"C_InitToken"}, {"C_InitPIN"}, {"C_SetPIN"}, {"C_FindObjectsInit"}, {"C_FindObjects"}, {"C_FindObjectsFinal"},
    {"C_GetAttributeValue"}, {"C_SetAttributeValue"}, {"C_CreateObject"}, {"C_DestroyObject"}, {"C_GenerateKeyPair"},
    {"C_SignInit"}, {"C_Sign"}, {"C_GenerateKey"}, {"C_WrapKey"}, {"C_UnwrapKey"}};

bool needsSpare(const QByteArray& function)
{
    static const QList<QByteArray> needing{
        "C_InitToken", "C_InitPIN", "C_SetPIN", "C_CloseAllSessions", "C_GenerateKey", "C_WrapKey", "C_UnwrapKey"};
    return needing.contains(function);
}

}

/// A module that goes wrong in every function and in every way, a token that is pulled out and exchanged.
class TokenFaultTest : public QObject {
    Q_OBJECT

    test::SoftTokens m_soft;
    test::FaultyTokens m_faulty;
    std::shared_ptr<TokenService> m_service;
    TokenName m_token, m_spare;
    const std::vector<ByteView> m_message{test::octets("message")};

    void start(std::chrono::milliseconds patience)
    {
        m_service.reset();
        m_faulty.wish("");
        m_service = test::helperFor(m_faulty.module(), {patience, patience, patience});
    }
    Result<TokenObject> make() { return m_service->generate(m_token, {*findKeyAlgorithm("ec:P-256"), "key", false}); }
    Result<std::vector<Bytes>> sign(const TokenObject& key)
    {
        return m_service->sign(m_token, {key.spki, {}, {}}, m_message, **findSignature("ecdsa-sha256"));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_soft.add("First"));
        QVERIFY(m_soft.add("Spare"));
        start(std::chrono::seconds(60));
        m_token = test::named(*m_service, "First");
        m_spare = test::named(*m_service, "Spare");
        QVERIFY(!m_token.serial.empty() && !m_spare.serial.empty());
        QVERIFY_DONE(Work(*m_service, m_token, m_spare).all(true));
    }

    void aFaultIsAnErrorAndTheNextTryWorks_data()
    {
        QTest::addColumn<QByteArray>("function");
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<bool>("mayFail");
        std::vector<const char*> faults{"error 0x30", "garbage", "crash", "hang"};
        if (qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL")) faults.insert(faults.end(), {"error 0x5", "error 0xb3"});
        for (const Function& function : functions)
            for (const char* const fault : faults)
                QTest::addRow("%s %s", function.name, fault)
                    << QByteArray(function.name) << QByteArray(fault) << function.mayFail;
        QTest::newRow("C_Sign wrong") << QByteArray("C_Sign") << QByteArray("wrong") << false;
    }
    void aFaultIsAnErrorAndTheNextTryWorks()
    {
        QFETCH(const QByteArray, function);
        QFETCH(const QByteArray, fault);
        QFETCH(const bool, mayFail);
        const bool isEnding = fault == "crash" || fault == "hang";
        start(fault == "hang" ? shortPatience : std::chrono::milliseconds(std::chrono::seconds(60)));
        Work work(*m_service, m_token, m_spare);
        m_faulty.wish(function + ' ' + fault + '\n');
        const auto failed = work.all(needsSpare(function));
        if (isEnding && !mayFail)
            QCOMPARE(test::ruleOf(failed), "CW-451");
        else if (fault != "garbage" && !mayFail)
            QVERIFY(!failed);
        if (!failed) {
            const std::string text = sentence(failed.error());
            QVERIFY2(!failed.error().rule.empty(), text.c_str());
            QVERIFY2(!text.contains("%1"), text.c_str());
        }
        if (fault == "wrong") QCOMPARE(test::ruleOf(failed), "CW-457");
        m_faulty.wish("");
        QVERIFY_DONE(m_service->login(m_token, test::userPin, false));
        QVERIFY_DONE(work.clear());
        QVERIFY_DONE(work.all(false));
    }

    void aWrongSignatureAmongManyIsNeverRecorded()
    {
        start(std::chrono::seconds(60));
        QVERIFY_DONE(m_service->login(m_token, test::userPin, false));
        const auto made = make();
        QVERIFY_DONE(made);
        const auto there = test::SoftTokens::ready(*m_service->read());
        const auto found = std::ranges::find(there, m_token.serial, &Token::serial);
        QVERIFY(found != there.end());
        const ReachedToken token{*found, m_faulty.module(), m_service};
        const OpenedTokenKey key{std::make_shared<TokenKey>(token, TokenKeyName{made->spki, {}, {}},
                                     *PublicKey::fromSpki(made->spki), AskPin()),
            {.token = m_token, .objectLabel = "key"}, {}};
        test::Room room;
        VaultContext context = room.context();
        context.tokens = std::make_shared<OneKey>(key);
        auto vault =
            Vault::create(room.path(), bytesOf(test::passphrase), test::quickKdf(), std::move(context)).value();
        QVERIFY_DONE(test::makeTwoTiers(vault));
        QVERIFY_DONE(createCa(vault,
            {.name = "Token",
                .profile = "issuing-ca",
                .subject = test::name("CN=Token CA"),
                .tokenKey = &key,
                .issuer = "Root",
                .urls = {{"http://pki.example.com/token.crl"}, {"http://pki.example.com/token.crt"}, {}}}));
        std::vector<BatchRequest> requests;
        for (int i = 0; i < 130; ++i) {
            const std::string host = "host" + std::to_string(i) + ".example.com";
            const auto request =
                createRequest(test::name("CN=" + host), {{GeneralName::Type::Dns, host}}, *test::algorithm("ec:P-256"));
            requests.push_back({host + ".csr", request->request.der()});
        }
        const SignOrder order{.issuer = "Token", .profile = "tls-server"};
        const std::size_t before = CertificateStore(vault).list()->size();
        m_faulty.wish("C_Sign late\n");
        const auto spoilt = signBatch(vault, requests, order, 2);
        QVERIFY_DONE(spoilt);
        QVERIFY(spoilt->stoppedBy);
        QCOMPARE(spoilt->stoppedBy->rule, std::string("CW-457"));
        QVERIFY(
            std::ranges::none_of(spoilt->lines, [](const BatchLine& line) { return line.certificate.has_value(); }));
        m_faulty.wish("");
        QVERIFY_DONE(m_service->login(m_token, test::userPin, false));
        const auto good = signBatch(vault, requests, order, 2);
        QVERIFY_DONE(good);
        QVERIFY2(!good->stoppedBy, good->stoppedBy ? sentence(*good->stoppedBy).c_str() : "");
        QVERIFY(std::ranges::all_of(good->lines, [](const BatchLine& line) { return line.certificate.has_value(); }));
        const auto rows = CertificateStore(vault).list();
        QCOMPARE(std::ranges::count_if(*rows, [](const CertificateRow& row) { return !row.isUnfinished; }),
            static_cast<std::ptrdiff_t>(before + requests.size()));
    }

    void afterAHangNobodyIsLoggedIn()
    {
        start(shortPatience);
        QVERIFY_DONE(m_service->login(m_token, test::userPin, false));
        const auto key = make();
        QVERIFY_DONE(key);
        m_faulty.wish("C_Sign hang\n");
        QElapsedTimer timer;
        timer.start();
        const auto hung = sign(*key);
        QCOMPARE(test::ruleOf(hung), "CW-451");
        QVERIFY(timer.elapsed() < 20 * shortPatience.count());
        m_faulty.wish("");
        QVERIFY(!m_service->isLoggedIn(m_token));
        QCOMPARE(test::ruleOf(sign(*key)), "CW-458");
        QVERIFY_DONE(m_service->login(m_token, test::userPin, false));
        QVERIFY_DONE(sign(*key));
        const auto lines = m_service->log(); // of the module that is gone, too
        QVERIFY(std::ranges::contains(lines, "C_GenerateKeyPair (CKM_EC_KEY_PAIR_GEN) → CKR_OK"));
    }

    void aTokenPulledOutComesBack_data()
    {
        QTest::addColumn<QByteArray>("function");
        for (const char* const function : {"C_Login", "C_GenerateKeyPair", "C_SetAttributeValue", "C_SignInit",
                 "C_Sign", "C_CreateObject", "C_FindObjects", "C_GetAttributeValue"})
            QTest::newRow(function) << QByteArray(function);
    }
    void aTokenPulledOutComesBack()
    {
        QFETCH(const QByteArray, function);
        start(std::chrono::seconds(60));
        Work work(*m_service, m_token, m_spare);
        QVERIFY_DONE(m_service->login(m_token, test::userPin, false));
        QVERIFY_DONE(work.clear());
        const auto key = make();
        QVERIFY_DONE(key);
        const auto software = PrivateKey::generate(**findKeyAlgorithm("ec:P-256"));
        const auto use = [&]() -> Result<void> {
            if (function == "C_Login") return m_service->login(m_token, test::userPin, false);
            CORE_CHECK(make());
            CORE_CHECK(sign(*key));
            CORE_CHECK(m_service->importKey(m_token, "brought", software->toPkcs8()->view(), false, {}));
            return {};
        };
        m_faulty.wish(function + " pull\n");
        QCOMPARE(test::ruleOf(use()), "CW-450");
        QCOMPARE(test::ruleOf(use()), "CW-450"); // it is still out
        QVERIFY(!m_service->isLoggedIn(m_token));
        m_faulty.wish("");
        QCOMPARE(test::ruleOf(sign(*key)), "CW-458");
        QVERIFY_DONE(m_service->login(m_token, test::userPin, false));
        QVERIFY_DONE(sign(*key));
        QVERIFY_DONE(use());
    }

    void anotherTokenInTheSlotIsRefused()
    {
        start(std::chrono::seconds(60));
        QVERIFY_DONE(m_service->login(m_token, test::userPin, false));
        const auto key = make();
        QVERIFY_DONE(key);
        m_faulty.wish("token other\n");
        QCOMPARE(test::ruleOf(sign(*key)), "CW-452");
        QCOMPARE(test::ruleOf(m_service->login(m_token, test::userPin, false)), "CW-452");
        QCOMPARE(test::ruleOf(m_service->initialise(m_token, "x", test::officerPin, {})), "CW-452");
        QVERIFY(!m_service->isLoggedIn(m_token));
        m_faulty.wish("");
        QCOMPARE(test::ruleOf(sign(*key)), "CW-458");
        QVERIFY_DONE(m_service->login(m_token, test::userPin, false));
        QVERIFY_DONE(sign(*key));
    }

    void aMessageTooLongForTheTokenIsSaidWithItsLength()
    {
        start(std::chrono::seconds(60));
        QVERIFY_DONE(m_service->login(m_token, test::userPin, false));
        const auto edwards = m_service->generate(m_token, {*findKeyAlgorithm("ed25519"), "edwards", false});
        QVERIFY_DONE(edwards);
        const auto curve = make();
        QVERIFY_DONE(curve);
        const Bytes octets(4097, 7);
        const std::vector<ByteView> longOne{octets};
        const auto& algorithm = **findSignature("ed25519");
        m_faulty.wish("C_Sign most 4096\n");
        const auto refused = m_service->sign(m_token, {edwards->spki, {}, {}}, longOne, algorithm);
        QCOMPARE(test::ruleOf(refused), "CW-494");
        QCOMPARE(refused.error().values.back(), std::string("4097"));
        QVERIFY_DONE(m_service->sign(m_token, {edwards->spki, {}, {}}, m_message, algorithm)); // still logged in
        QVERIFY_DONE(m_service->sign(m_token, {curve->spki, {}, {}}, longOne, **findSignature("ecdsa-sha256")));
    }

    void aModuleThatTalksIsNotHeard()
    {
        start(std::chrono::seconds(60));
        m_faulty.wish("C_Login print\nC_Sign print\nC_FindObjects print\n");
        QVERIFY_DONE(Work(*m_service, m_token, m_spare).all(false));
    }

    void aChangedModuleIsNotLoaded()
    {
        const auto file = checkModuleFile(m_faulty.module());
        Sha256 other = file->hash;
        other[0] ^= 1;
        const auto service = helperTokens(CERTWRIGHT_TOKEN_HELPER, m_faulty.module(), other);
        QCOMPARE(test::ruleOf(service->read()), "CW-460");
        const auto missing = helperTokens(CERTWRIGHT_TOKEN_HELPER, "/nowhere/module.so", other);
        QCOMPARE(test::ruleOf(missing->read()), "CW-401");
        const auto helperless = helperTokens("/nowhere/certwright-token-helper", m_faulty.module(), file->hash);
        QCOMPARE(test::ruleOf(helperless->read()), "CW-506");
    }
};

QTEST_GUILESS_MAIN(TokenFaultTest)
#include "TokenFaultTest.moc"
