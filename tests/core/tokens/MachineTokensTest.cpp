#include "core/tokens/MachineTokens.h"
#include "tests/support/TestVault.h"
#include "tests/support/TokenBench.h"
#include <sys/stat.h>

using namespace core;
using test::ruleOf;

/// The tokens of a machine, found by name, address and public key, with SoftHSM in the helper process.
class MachineTokensTest : public QObject {
    Q_OBJECT

    test::SoftTokens m_soft;
    QTemporaryDir m_config;
    std::shared_ptr<TokenService> m_service; ///< the one that the machine uses
    std::string m_pin = "123456";
    std::vector<std::string> m_asked;
    std::vector<PinState> m_stated; ///< how the PIN stood, as the one who asks is told

    KnownModules known() const { return KnownModules(m_config.path().toStdString()); }
    std::filesystem::path list() const { return m_config.filePath("modules.json").toStdString(); }
    MachineTokens machine()
    {
        return MachineTokens(
            known(),
            [this](const ModuleFile& module) {
                m_service = helperTokens(CERTWRIGHT_TOKEN_HELPER, module.path, module.hash);
                return m_service;
            },
            [this](const Token& token) -> Result<Secret> {
                m_asked.push_back(token.label);
                m_stated.push_back(token.userPin);
                return Secret(bytesOf(m_pin));
            });
    }
    /// How often the module was asked to log the user in.
    std::ptrdiff_t logins() const
    {
        return std::ranges::count_if(
            m_service->log(), [](const std::string& line) { return line.starts_with("C_Login"); });
    }
    Result<OpenedTokenKey> generate(
        MachineTokens& tokens, const char* token, const char* label, std::string_view kind = "ec:P-256")
    {
        CORE_TRY(const ReachedToken reached, tokens.token({.token = {token, {}}}));
        CORE_CHECK(tokens.login(reached));
        CORE_TRY(
            const TokenObject made, reached.service->generate(reached.name(), {*findKeyAlgorithm(kind), label, true}));
        return tokens.opened(reached, made);
    }

private slots:
    void initTestCase()
    {
        for (const char* label : {"One", "Two", "Three"}) QVERIFY(m_soft.add(label));
    }
    void init()
    {
        m_pin = "123456";
        m_asked.clear();
        m_stated.clear();
    }

    void asksNoModuleThatWasNotChosen()
    {
        MachineTokens tokens = machine();
        QVERIFY(tokens.tokens()->empty());
        QCOMPARE(ruleOf(tokens.token({.token = {"One", {}}})), "CW-486");
        QCOMPARE(ruleOf(tokens.token({.token = {"Nobody's", {}}})), "CW-484");
        QVERIFY(m_asked.empty());
        QVERIFY_DONE(tokens.choose(test::SoftTokens::module()));
        QCOMPARE(tokens.tokens()->size(), std::size_t{3});
        QCOMPARE(ruleOf(tokens.token({})), "CW-485");
    }

    void keepsItsListToItself()
    {
        struct stat status{};
        QCOMPARE(::stat(list().c_str(), &status), 0);
        QCOMPARE(status.st_mode & 07777, mode_t{0600});
        QCOMPARE(known().chosen()->size(), std::size_t{1});
        const auto spoil = [this](const QByteArray& content, mode_t mode) {
            QFile file(QString::fromStdString(list().string()));
            const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
            file.close();
            return isWritten && ::chmod(list().c_str(), mode) == 0;
        };
        QFile file(QString::fromStdString(list().string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        for (const QByteArray& bad : {QByteArray("x"), QByteArray("{}"), QByteArray("{\"modules\":[1]}"),
                 QByteArray("{\"modules\":[{\"path\":\"/x\",\"sha256\":\"00\"}]}"), good.left(good.size() / 2)}) {
            QVERIFY(spoil(bad, 0600));
            QCOMPARE(ruleOf(known().chosen()), "CW-492");
            QCOMPARE(ruleOf(machine().tokens()), "CW-492");
        }
        QVERIFY(spoil(good, 0620));
        QCOMPARE(ruleOf(known().chosen()), "CW-491");
        QVERIFY(spoil(good, 0600));
        QVERIFY_DONE(known().chosen());
    }

    void findsAKeyByItsAddress()
    {
        MachineTokens tokens = machine();
        QVERIFY_DONE(generate(tokens, "One", "first"));
        QVERIFY_DONE(generate(tokens, "One", "second"));
        QCOMPARE(m_asked, (std::vector<std::string>{"One"})); // one login for a token and a run
        QCOMPARE(logins(), 1);
        const auto found = tokens.find({.token = {"One", {}}, .object = "second"});
        QVERIFY_DONE(found);
        QCOMPARE(found->place.objectLabel, std::string("second"));
        QVERIFY(found->place.isLocal);
        QCOMPARE(ruleOf(tokens.find({.token = {"One", {}}})), "CW-487");
        QCOMPARE(ruleOf(tokens.find({.token = {"One", {}}, .object = "third"})), "CW-459");
        const auto* algorithm = *found->key->publicKey().defaultSignature();
        const auto signature = found->key->sign(bytesOf("message"), *algorithm);
        QVERIFY_DONE(signature);
        QVERIFY(found->key->publicKey().verifies(bytesOf("message"), *signature, *algorithm));
    }

    void findsAKeyWhereverItLies()
    {
        MachineTokens tokens = machine();
        const auto made = generate(tokens, "Two", "wanderer");
        QVERIFY_DONE(made);
        const PublicKey key = made->key->publicKey();
        const auto open = [&](MachineTokens& among, const TokenPlace& place) {
            m_asked.clear();
            return among.open(std::span(&place, 1), key);
        };
        MachineTokens again = machine();
        const auto known = open(again, made->place);
        QVERIFY_DONE(known);
        QVERIFY(known->gone.empty() && known->place == made->place);

        TokenPlace other = made->place; // another name and identifier on the same token
        other.objectLabel = "settler";
        other.objectId = {9};
        const auto renamed = open(again, other);
        QVERIFY_DONE(renamed);
        QVERIFY(renamed->place == made->place);
        QVERIFY(renamed->gone == std::vector{other}); // the token says so itself

        other = made->place; // a token that is not here
        other.token.serial = "elsewhere";
        MachineTokens third = machine();
        const auto moved = open(third, other);
        QVERIFY_DONE(moved);
        QVERIFY(moved->place == made->place && moved->gone.empty());
        QCOMPARE(m_asked, (std::vector<std::string>{"Two"})); // the others do not show the public key

        MachineTokens fourth = machine();
        const auto one = fourth.token({.token = {"One", {}}});
        other.token = one->name(); // here, but without the key
        const auto gone = open(fourth, other);
        QVERIFY_DONE(gone);
        QCOMPARE(gone->gone.size(), std::size_t{1});
        QCOMPARE(m_asked, (std::vector<std::string>{"One", "Two"}));

        const auto stranger = PrivateKey::generate(**findKeyAlgorithm("ec:P-256"));
        other.token.serial = "elsewhere";
        m_asked.clear();
        const auto none = fourth.open(std::span(&other, 1), stranger->publicKey());
        QCOMPARE(ruleOf(none), "CW-462");
        QVERIFY(none.error().values.front().contains("elsewhere") && m_asked.empty());
    }

    void aWrongPinIsTriedOnce()
    {
        MachineTokens tokens = machine();
        const auto token = tokens.token({.token = {"Three", {}}});
        QVERIFY_DONE(token);
        m_pin = "999999";
        QCOMPARE(ruleOf(tokens.find({.token = {"Three", {}}})), "CW-528");
        QCOMPARE(m_asked.size(), std::size_t{1});
        QCOMPARE(logins(), 1);
        const TokenPlace place{.token = token->name(), .objectLabel = "x"};
        const auto stranger = PrivateKey::generate(**findKeyAlgorithm("ec:P-256"));
        m_asked.clear();
        QCOMPARE(ruleOf(tokens.open(std::span(&place, 1), stranger->publicKey())), "CW-528");
        QCOMPARE(m_asked.size(), std::size_t{1});
        QCOMPARE(logins(), 2);
    }

    void theStateOfAPinIsToldBeforeItIsAskedFor()
    {
        MachineTokens tokens = machine();
        auto token = tokens.token({.token = {"Three", {}}});
        QVERIFY_DONE(token);
        const std::pair<PinState, const char*> cases[] = {
            {PinState::NotSet, "CW-489"}, {PinState::FinalTry, "CW-453"}, {PinState::Locked, "CW-454"}};
        for (const auto& [state, rule] : cases) {
            token->token.userPin = state;
            QCOMPARE(ruleOf(tokens.login(*token)), rule);
        }
        QVERIFY(m_asked.empty());
        tokens.allowLastTry();
        token->token.userPin = PinState::Locked;
        QCOMPARE(ruleOf(tokens.login(*token)), "CW-454");
        token->token.userPin = PinState::FinalTry;
        QVERIFY_DONE(tokens.login(*token)); // confirmed
    }

    void beforeEachSignatureThePinsPresentStateIsTold()
    {
        QVERIFY(test::SoftTokens::run("pkcs11-tool",
            {"--module", QString::fromStdString(test::SoftTokens::module().string()), "--token-label", "Three",
                "--login", "--pin", "123456", "--keypairgen", "--key-type", "EC:prime256v1", "--label", "each time",
                "--id", "77", "--always-auth", "--usage-sign"}));
        MachineTokens tokens = machine();
        const auto found = tokens.find({.token = {"Three", {}}, .object = "each time"});
        QVERIFY_DONE(found);
        const SignatureAlgorithm& algorithm = **findSignature("ecdsa-sha256");
        m_pin = "999999";
        QCOMPARE(ruleOf(found->key->sign(test::octets("message"), algorithm)), "CW-528");
        m_pin = "123456";
        QVERIFY_DONE(found->key->sign(test::octets("message"), algorithm));
        QCOMPARE(m_stated, (std::vector<PinState>{PinState::Good, PinState::Good, PinState::Low}));
    }

    void signsListsOfAHundredThousandEntries_data()
    {
        QTest::addColumn<std::string>("kind");
        QTest::newRow("its digest goes to the token") << std::string("ec:P-384");
        QTest::newRow("all of it goes to the token") << std::string("ed25519");
    }
    void signsListsOfAHundredThousandEntries()
    {
        QFETCH(const std::string, kind);
        const auto tokens = std::make_shared<MachineTokens>(machine());
        const auto key = generate(*tokens, "One", kind.c_str(), kind);
        QVERIFY_DONE(key);
        test::Room room;
        VaultContext context = room.context();
        context.tokens = tokens;
        auto vault =
            Vault::create(room.path(), bytesOf(test::passphrase), test::quickKdf(), std::move(context)).value();
        QVERIFY_DONE(createCa(vault, {.name = "CA", .subject = test::name("CN=CA"), .tokenKey = &*key}));
        // so many revocations by way of the program would take minutes; their MACs are not looked at here
        QVERIFY_DONE(vault.database().execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
            "INSERT INTO revocations (issuer_key, serial, revoked, reason, mac) "
            "SELECT (SELECT fingerprint FROM keys), randomblob(17), unixepoch(), 4, x'' FROM n"));
        const auto list = publishCrl(vault, "CA", 7);
        QVERIFY_DONE(list);
        QCOMPARE(list->crl.entryCount(), std::size_t{100'000});
        QVERIFY(list->crl.isSignedBy(key->key->publicKey()));
    }

    void aChangedModuleIsRefusedUntilItIsAccepted()
    {
        const QString path = m_config.filePath("module.so");
        QVERIFY(QFile::copy(QString::fromStdString(test::SoftTokens::module().string()), path));
        QVERIFY(::chmod(path.toUtf8(), 0600) == 0);
        MachineTokens tokens = machine();
        QVERIFY_DONE(tokens.choose(path.toStdString()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append) && file.write("x") == 1);
        file.close();
        MachineTokens later = machine();
        QCOMPARE(ruleOf(later.tokens()), "CW-460");
        QCOMPARE(ruleOf(later.choose(path.toStdString())), "CW-460");
        QCOMPARE(ruleOf(known().choose(path.toStdString())), "CW-460");
        QVERIFY_DONE(machine().choose(path.toStdString(), KnownModules::Word::AcceptChange));
        QVERIFY_DONE(machine().tokens());
        QVERIFY_DONE(known().forget(path.toStdString()));
        QCOMPARE(ruleOf(known().forget(path.toStdString())), "CW-493");
    }
};

QTEST_GUILESS_MAIN(MachineTokensTest)
#include "MachineTokensTest.moc"
