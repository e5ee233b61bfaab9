#include "core/tokens/TokenService.h"
#include "tests/support/Memory.h"
#include "tests/support/Sanitizers.h"
#include "tests/support/TokenBench.h"
#include <unistd.h>

using namespace core;

/// PINs: used once, never tried by the program alone, gone afterwards.
class TokenPinTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::SoftTokens> m_soft;
    std::unique_ptr<test::FaultyTokens> m_faulty;
    std::shared_ptr<TokenService> m_service;
    TokenName m_token;

    PinState state()
    {
        const auto module = m_service->read();
        return module ? test::SoftTokens::ready(*module).front().userPin : PinState::NotSet;
    }
    int logins() const
    {
        int count = 0;
        for (const std::string& line : m_service->log())
            if (line.starts_with("C_Login (user)")) {
                const auto times = line.rfind('(');
                count += line.ends_with(" times)") ? std::stoi(line.substr(times + 1)) : 1;
            }
        return count;
    }

private slots:
    void init()
    {
        m_service.reset();
        m_soft.reset(); // before the next one says where it is
        m_soft = std::make_unique<test::SoftTokens>();
        m_faulty = std::make_unique<test::FaultyTokens>();
        QVERIFY(m_soft->add("Token"));
        m_service = test::helperFor(m_faulty->module());
        m_token = test::named(*m_service, "Token");
        QVERIFY(!m_token.serial.empty());
    }

    void aWrongPinIsOneTry()
    {
        QCOMPARE(test::ruleOf(m_service->login(m_token, test::octets("000000"), false)), "CW-528");
        QCOMPARE(logins(), 1);
        QVERIFY(!m_service->isLoggedIn(m_token));
        QCOMPARE(state(), PinState::Low);
        QVERIFY_DONE(m_service->login(m_token, test::userPin, false));
        QVERIFY(m_service->isLoggedIn(m_token));
        QCOMPARE(state(), PinState::Good);
        QCOMPARE(logins(), 2);
    }

    void anotherLoginIsAskedOfTheToken()
    {
        QVERIFY_DONE(m_service->login(m_token, test::userPin, false));
        QCOMPARE(test::ruleOf(m_service->login(m_token, test::octets("000000"), false)), "CW-528");
        QVERIFY(!m_service->isLoggedIn(m_token));
    }

    void withoutAPinNothingIsTried()
    {
        QCOMPARE(test::ruleOf(m_service->login(m_token, {}, false)), "CW-465");
        QCOMPARE(logins(), 0);
        QCOMPARE(test::ruleOf(m_service->changePin(m_token, TokenUser::User, {}, test::octets("654321"))), "CW-465");
        QCOMPARE(state(), PinState::Good);
    }

    void theLastTryIsSpentOnlyWhenSomebodySaysSo()
    {
        m_faulty->wish("token tries\n");
        const ByteView wrong = test::octets("000000");
        QCOMPARE(test::ruleOf(m_service->login(m_token, wrong, false)), "CW-528");
        QCOMPARE(state(), PinState::Low);
        QCOMPARE(test::ruleOf(m_service->login(m_token, wrong, false)), "CW-528");
        QCOMPARE(state(), PinState::FinalTry);
        QCOMPARE(test::ruleOf(m_service->login(m_token, test::userPin, false)), "CW-453");
        QCOMPARE(test::ruleOf(m_service->changePin(m_token, TokenUser::User, test::userPin, wrong)), "CW-453");
        QCOMPARE(logins(), 2);
        QCOMPARE(test::ruleOf(m_service->login(m_token, wrong, true)), "CW-528");
        QCOMPARE(state(), PinState::Locked);
        for (const bool isLastTry : {false, true})
            QCOMPARE(test::ruleOf(m_service->login(m_token, test::userPin, isLastTry)), "CW-454");
        QCOMPARE(logins(), 3);
        QVERIFY_DONE(m_service->setUserPin(m_token, test::officerPin, test::octets("222222")));
        QVERIFY_DONE(m_service->login(m_token, test::octets("222222"), false));
    }

    void theLastTryMayBeTheRightOne()
    {
        m_faulty->wish("token tries\n");
        for (int i = 0; i < 2; ++i)
            QCOMPARE(test::ruleOf(m_service->login(m_token, test::octets("000000"), false)), "CW-528");
        QVERIFY_DONE(m_service->login(m_token, test::userPin, true));
        QCOMPARE(state(), PinState::Good);
    }

    void theLastTryForOneSignatureHasToBeConfirmed()
    {
        QVERIFY(test::SoftTokens::run("pkcs11-tool",
            {"--module", QString::fromStdString(test::SoftTokens::module().string()), "--token-label", "Token",
                "--login", "--pin", "123456", "--keypairgen", "--key-type", "EC:prime256v1", "--label", "each time",
                "--id", "77", "--always-auth", "--usage-sign"}));
        m_service = test::helperFor(m_faulty->module()); // sees what another program made
        m_faulty->wish("token tries\n");
        QVERIFY_DONE(m_service->login(m_token, test::userPin, false));
        const auto objects = m_service->objects(m_token);
        QVERIFY_DONE(objects);
        const auto key = std::ranges::find(*objects, TokenObject::Kind::PrivateKey, &TokenObject::kind);
        QVERIFY(key != objects->end());
        const std::vector<ByteView> message{test::octets("message")};
        const auto sign = [&](ByteView pin, bool isLastTry) {
            return m_service->sign(
                m_token, {key->spki, {}, {}}, message, **findSignature("ecdsa-sha256"), PinForOne{pin, isLastTry});
        };
        for (int i = 0; i < 2; ++i) QCOMPARE(test::ruleOf(sign(test::octets("000000"), false)), "CW-528");
        QCOMPARE(state(), PinState::FinalTry);
        QCOMPARE(test::ruleOf(sign(test::userPin, false)), "CW-453");
        QVERIFY_DONE(sign(test::userPin, true));
        QCOMPARE(state(), PinState::Good);
    }

    void pinsAreChanged()
    {
        const ByteView next = test::octets("654321");
        QCOMPARE(test::ruleOf(m_service->changePin(m_token, TokenUser::User, test::octets("000000"), next)), "CW-528");
        QVERIFY_DONE(m_service->changePin(m_token, TokenUser::User, test::userPin, next));
        QCOMPARE(test::ruleOf(m_service->login(m_token, test::userPin, false)), "CW-528");
        QVERIFY_DONE(m_service->login(m_token, next, false));
        const ByteView officers = test::octets("13572468");
        QCOMPARE(
            test::ruleOf(m_service->changePin(m_token, TokenUser::Officer, test::octets("0000"), officers)), "CW-528");
        QVERIFY_DONE(m_service->changePin(m_token, TokenUser::Officer, test::officerPin, officers));
        QCOMPARE(test::ruleOf(m_service->setUserPin(m_token, test::officerPin, next)), "CW-528");
        QVERIFY_DONE(m_service->setUserPin(m_token, officers, test::octets("111111")));
        QVERIFY(!m_service->isLoggedIn(m_token));
        QVERIFY_DONE(m_service->login(m_token, test::octets("111111"), false));
        QCOMPARE(
            test::ruleOf(m_service->changePin(m_token, TokenUser::User, test::octets("111111"), test::octets("1"))),
            "CW-531");
    }

    void aTokenWithoutAnOfficerSaysSo()
    {
        m_faulty->wish("officer none\n");
        QCOMPARE(test::ruleOf(m_service->setUserPin(m_token, test::officerPin, test::userPin)), "CW-464");
        QCOMPARE(
            test::ruleOf(m_service->changePin(m_token, TokenUser::Officer, test::officerPin, test::octets("87654322"))),
            "CW-464");
        QVERIFY_DONE(m_service->login(m_token, test::userPin, false));
    }

    void aTokenIsMadeReady()
    {
        const auto made = m_service->initialise({}, "Brand new ☃", test::officerPin, test::userPin);
        QVERIFY_DONE(made);
        QCOMPARE(made->label, "Brand new ☃");
        QVERIFY(!made->serial.empty() && made->serial != m_token.serial);
        QVERIFY_DONE(m_service->login(*made, test::userPin, false));
        const auto withoutPin = m_service->initialise({}, "No PIN", test::officerPin, {});
        QVERIFY_DONE(withoutPin);
        QCOMPARE(test::ruleOf(m_service->login(*withoutPin, test::userPin, false)), "CW-532");
        QVERIFY_DONE(m_service->setUserPin(*withoutPin, test::officerPin, test::userPin));
        QVERIFY_DONE(m_service->login(*withoutPin, test::userPin, false));
        QVERIFY(m_service->isLoggedIn(*made)); // of another token it is no business
    }

    void aTokenIsEmptiedByItsOfficerAlone()
    {
        QVERIFY_DONE(m_service->login(m_token, test::userPin, false));
        QVERIFY_DONE(m_service->generate(m_token, {*findKeyAlgorithm("ec:P-256"), "key", false}));
        QCOMPARE(
            test::ruleOf(m_service->initialise(m_token, "Other", test::octets("00000000"), test::userPin)), "CW-528");
        const auto made = m_service->initialise(m_token, "Other", test::officerPin, test::octets("999999"));
        QVERIFY_DONE(made);
        QCOMPARE(made->serial, m_token.serial);
        QVERIFY_DONE(m_service->login(*made, test::octets("999999"), false));
        QVERIFY(m_service->objects(*made)->empty());
        QCOMPARE(test::ruleOf(m_service->login(m_token, test::userPin, false)), "CW-452"); // it has another label now
        for (const char* const label : {"", "0123456789012345678901234567890123"})
            QCOMPARE(test::ruleOf(m_service->initialise(*made, label, test::officerPin, {})), "CW-466");
    }

    void aPinIsNotLeftInTheHelper()
    {
        QSKIP_IF_SANITIZED("memory that was freed is kept");
        if (geteuid() != 0) QSKIP("only root may look into our programs");
        // "7391846025" and "5820461937", never written down in this process as they are
        QByteArray pin, other;
        for (const char c : QByteArray("\x6d\x69\x63\x6b\x62\x6e\x6c\x6a\x68\x6f")) pin += static_cast<char>(c ^ 0x5A);
        for (const char c : QByteArray("\x6f\x62\x68\x6a\x6e\x6c\x6b\x63\x69\x6d"))
            other += static_cast<char>(c ^ 0x5A);
        const auto view = [](const QByteArray& text) {
            return ByteView(
                reinterpret_cast<const std::uint8_t*>(text.constData()), static_cast<std::size_t>(text.size()));
        };
        QVERIFY_DONE(m_service->setUserPin(m_token, test::officerPin, view(pin)));
        QVERIFY_DONE(m_service->login(m_token, view(pin), false));
        QVERIFY_DONE(m_service->generate(m_token, {*findKeyAlgorithm("ec:P-256"), "key", false}));
        QVERIFY_DONE(m_service->changePin(m_token, TokenUser::User, view(pin), view(other)));
        const auto found = test::tokenHelpers();
        QCOMPARE(found.size(), 1U);
        QCOMPARE(test::placesInMemory({test::hidden(pin), test::hidden(other)}, found.front()), 0);
        const QByteArray visible = "certwright"; // of its own name: the scanner sees
        QVERIFY(test::placesInMemory({test::hidden(visible)}, found.front()) > 0);
    }
};

QTEST_GUILESS_MAIN(TokenPinTest)
#include "TokenPinTest.moc"
