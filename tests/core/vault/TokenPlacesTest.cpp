#include "core/tokens/TokenKeys.h"
#include "core/vault/Check.h"
#include "core/vault/Salvage.h"
#include "core/workflows/Rescue.h"
#include "tests/support/TestVault.h"
#include <fstream>

using namespace core;
using namespace test;

namespace {

/// Tokens of which only the answers are there: a software key says where it would lie.
class SaidTokens final : public TokenKeys {
public:
    Result<OpenedTokenKey> open(std::span<const TokenPlace> places, const PublicKey& key) override
    {
        asked.assign(places.begin(), places.end());
        if (!held || !(held->key->publicKey() == key)) return failAs(ErrorCode::TokenUnavailable, "CW-462", {"A"});
        return *held;
    }
    std::optional<OpenedTokenKey> held;
    std::vector<TokenPlace> asked;
};

/// A key on a token that makes digests itself.
class WholeOnly final : public SigningKey {
public:
    const PublicKey& publicKey() const override { return m_key.publicKey(); }
    Result<Bytes> sign(ByteView message, const SignatureAlgorithm& algorithm) const override
    {
        return m_key.sign(message, algorithm);
    }
    Result<Bytes> signDigest(ByteView, const SignatureAlgorithm&) const override
    {
        return failAs(ErrorCode::Unsupported, "CW-455", {"A", "digests"});
    }

private:
    PrivateKey m_key = *PrivateKey::generate(*algorithm("ec:P-384"));
};

TokenPlace placeOn(const std::string& token, const std::string& object = "root")
{
    return {.token = {token, "serial " + token},
        .objectLabel = object,
        .objectId = {1, 0, 255},
        .manufacturer = "Maker",
        .model = "Model 1",
        .isLocal = true};
}

OpenedTokenKey keyOn(const std::string& token, const char* kind = "ec:P-384")
{
    return {std::make_shared<const PrivateKey>(*PrivateKey::generate(*algorithm(kind))), placeOn(token), {}};
}

}

/// What a vault keeps of keys that lie on tokens.
class TokenPlacesTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_room = std::make_unique<Room>();
        m_tokens = std::make_shared<SaidTokens>();
        m_remarks.clear();
    }
    void bindsTheKeyWithTheCa();
    void signsWithItFromThenOn();
    void saysNothingOfTokensWhereThereAreNone();
    void signsAListWholeWhereNoDigestIsTaken();
    void noticesThatAKeyLiesElsewhere();
    void forgetsOnlyWhatIsSurelyGone();
    void keepsCopies();
    void refusesOtherKinds();
    void goesOnWithAHalfMadeCa();
    void provesEveryPlace();
    void bringsUpAVaultOfBefore();
    void savesThePlacesFromADamagedVault();

private:
    Result<Vault> opened(OpenMode mode = OpenMode::ReadWrite)
    {
        CORE_TRY(auto vault, Vault::open(m_room->path(), mode, context()));
        CORE_CHECK(vault.unlock(bytesOf(passphrase)));
        return vault;
    }
    Result<Vault> created() { return Vault::create(m_room->path(), bytesOf(passphrase), quickKdf(), context()); }
    VaultContext context()
    {
        VaultContext made = m_room->context();
        made.tokens = m_tokens;
        made.tell = [this](const Finding& remark) { m_remarks.push_back(remark); };
        return made;
    }
    Result<Issued> makeRoot(Vault& vault)
    {
        return createCa(vault, {.name = "Root", .subject = name("CN=Root"), .tokenKey = &*m_tokens->held});
    }
    static std::vector<std::string> kindsOf(Vault& vault)
    {
        std::vector<std::string> kinds;
        const auto events = EventLog(vault).list();
        for (const EventRow& event : *events) kinds.push_back(event.kind);
        return kinds;
    }
    std::unique_ptr<Room> m_room;
    std::shared_ptr<SaidTokens> m_tokens;
    std::vector<Finding> m_remarks;
};

void TokenPlacesTest::bindsTheKeyWithTheCa()
{
    auto vault = created();
    QVERIFY_OK(vault);
    m_tokens->held = keyOn("A");
    const auto root = makeRoot(*vault);
    QVERIFY_OK(root);
    QVERIFY(root->certificate.isSignedBy(m_tokens->held->key->publicKey()));
    const auto row = CaStore(*vault).find("Root");
    QVERIFY_OK(row);
    QVERIFY(!row->key.isInVault && row->key.canSign());
    QCOMPARE(row->key.places.size(), std::size_t{1});
    QVERIFY(row->key.places.front() == placeOn("A"));
    const auto kinds = kindsOf(*vault);
    const auto bound = std::ranges::find(kinds, "keyBound");
    QVERIFY(bound != kinds.end() && *std::next(bound) == "caCreated");
    const auto events = EventLog(*vault).list();
    const std::string& detail = events->at(static_cast<std::size_t>(bound - kinds.begin())).detail;
    QVERIFY2(detail.contains("pkcs11:token=A") && !detail.contains("module"), detail.c_str());
    QVERIFY(checkVault(*vault)->isSound());
}

void TokenPlacesTest::signsWithItFromThenOn()
{
    {
        auto vault = created();
        m_tokens->held = keyOn("A");
        QVERIFY_OK(makeRoot(*vault));
    }
    auto vault = opened();
    QVERIFY_OK(vault);
    QVERIFY_OK(createCa(*vault,
        {.name = "Issuing",
            .profile = "issuing-ca",
            .subject = name("CN=Issuing"),
            .key = algorithm("ml-dsa-65"),
            .issuer = "Root",
            .urls = {{"http://pki.example.com/i.crl"}, {}, {}}}));
    QVERIFY(m_tokens->asked.size() == 1 && m_tokens->asked.front() == placeOn("A"));
    const auto crl = publishCrl(*vault, "Root", 30);
    QVERIFY_OK(crl);
    QVERIFY(crl->crl.isSignedBy(m_tokens->held->key->publicKey()));
    QVERIFY(m_remarks.empty());
    m_tokens->held.reset(); // in its safe
    QCOMPARE(publishCrl(*vault, "Root", 30).error().rule, std::string("CW-462"));
    QVERIFY(checkVault(*vault)->isSound());
}

void TokenPlacesTest::saysNothingOfTokensWhereThereAreNone()
{
    {
        auto vault = created();
        m_tokens->held = keyOn("A");
        QVERIFY_OK(makeRoot(*vault));
    }
    auto vault = m_room->open(); // a context without tokens
    QVERIFY_OK(vault);
    QVERIFY_OK(vault->unlock(bytesOf(passphrase)));
    QCOMPARE(publishCrl(*vault, "Root", 30).error().rule, std::string("CW-253"));
}

void TokenPlacesTest::signsAListWholeWhereNoDigestIsTaken()
{
    auto vault = created();
    m_tokens->held = OpenedTokenKey{std::make_shared<const WholeOnly>(), placeOn("A"), {}};
    QVERIFY_OK(makeRoot(*vault));
    const auto crl = publishCrl(*vault, "Root", 30);
    QVERIFY_OK(crl);
    QVERIFY(crl->crl.isSignedBy(m_tokens->held->key->publicKey()));
}

void TokenPlacesTest::noticesThatAKeyLiesElsewhere()
{
    auto vault = created();
    m_tokens->held = keyOn("A");
    QVERIFY_OK(makeRoot(*vault));
    m_tokens->held->place = placeOn("B", "other name");
    QVERIFY_OK(publishCrl(*vault, "Root", 30));
    auto places = CaStore(*vault).find("Root")->key.places;
    QCOMPARE(places.size(), std::size_t{2}); // A may lie in a safe
    QVERIFY(places.back() == m_tokens->held->place);
    QCOMPARE(std::ranges::count(kindsOf(*vault), "keyRebound"), 1);
    QCOMPARE(m_remarks.size(), std::size_t{1});
    QVERIFY(sentence(m_remarks.front())
            .starts_with("The key of “Root” was found on the token B, under the name other name"));
    QVERIFY_OK(publishCrl(*vault, "Root", 30)); // known from now on
    QCOMPARE(std::ranges::count(kindsOf(*vault), "keyRebound"), 1);
    QVERIFY(checkVault(*vault)->isSound());
}

void TokenPlacesTest::forgetsOnlyWhatIsSurelyGone()
{
    auto vault = created();
    m_tokens->held = keyOn("A");
    QVERIFY_OK(makeRoot(*vault));
    m_tokens->held->place = placeOn("A", "renamed");
    m_tokens->held->gone = {placeOn("A")};
    QVERIFY_OK(publishCrl(*vault, "Root", 30));
    const auto places = CaStore(*vault).find("Root")->key.places;
    QCOMPARE(places.size(), std::size_t{1});
    QCOMPARE(places.front().objectLabel, std::string("renamed"));
    QVERIFY_OK(KeyStore(*vault).addPlace(m_tokens->held->key->publicKey().fingerprint(), placeOn("B")));
    m_tokens->held->place = placeOn("B");
    m_tokens->held->gone = {placeOn("A", "renamed")};
    QVERIFY_OK(publishCrl(*vault, "Root", 30));
    QCOMPARE(CaStore(*vault).find("Root")->key.places.size(), std::size_t{1});
    QCOMPARE(std::ranges::count(kindsOf(*vault), "keyRemovedFromToken"), 1);
    QVERIFY(checkVault(*vault)->isSound());
}

void TokenPlacesTest::keepsCopies()
{
    auto vault = created();
    m_tokens->held = keyOn("A");
    QVERIFY_OK(makeRoot(*vault));
    const Bytes key = m_tokens->held->key->publicKey().fingerprint();
    KeyStore keys(*vault);
    QVERIFY_OK(keys.addPlace(key, placeOn("B")));
    QVERIFY_OK(keys.addPlace(key, placeOn("B")));
    QCOMPARE(keys.find(key)->places.size(), std::size_t{2});
    QCOMPARE(keys.list()->front().places.size(), std::size_t{2});
    QCOMPARE(std::ranges::count(kindsOf(*vault), "keyCopied"), 1);
    QVERIFY_OK(keys.removePlace(key, placeOn("A")));
    QVERIFY_OK(keys.removePlace(key, placeOn("A")));
    QCOMPARE(keys.find(key)->places.front().token.label, std::string("B"));
    QCOMPARE(std::ranges::count(kindsOf(*vault), "keyRemovedFromToken"), 1);
    QVERIFY(checkVault(*vault)->isSound());
    QCOMPARE(keys.addPlace(Bytes(32, 1), placeOn("B")).error().code, ErrorCode::NotFound);
}

void TokenPlacesTest::refusesOtherKinds()
{
    auto vault = created();
    for (const char* kind : {"ml-dsa-65", "ed448"}) {
        m_tokens->held = keyOn("A", kind);
        QCOMPARE(makeRoot(*vault).error().rule, std::string("CW-481"));
    }
    for (const char* kind : {"rsa:3072", "ec:P-256", "ed25519"}) {
        m_tokens->held = keyOn("A", kind);
        QVERIFY_OK(
            createCa(*vault, {.name = kind, .subject = name(std::string("CN=") + kind), .tokenKey = &*m_tokens->held}));
    }
}

void TokenPlacesTest::goesOnWithAHalfMadeCa()
{
    auto vault = created();
    m_tokens->held = keyOn("A");
    QVERIFY_OK(CaStore(*vault).add("Root", *m_tokens->held, {}, "caCreated"));
    const OpenedTokenKey other = keyOn("A");
    QCOMPARE(createCa(*vault, {.name = "Root", .subject = name("CN=Root"), .tokenKey = &other}).error().rule,
        std::string("CW-270"));
    QVERIFY_OK(makeRoot(*vault));
    const auto far = requestCa(*vault, "Far", name("CN=Far"), other, {});
    QVERIFY_OK(far);
    QVERIFY(far->publicKey() == other.key->publicKey());
    const auto key = KeyStore(*vault).find(other.key->publicKey().fingerprint());
    QVERIFY(key && key->places.size() == 1);
}

void TokenPlacesTest::provesEveryPlace()
{
    auto vault = created();
    m_tokens->held = keyOn("A");
    QVERIFY_OK(makeRoot(*vault));
    for (const char* change : {"UPDATE token_places SET serial = 'x'", "UPDATE token_places SET object_id = x'00'",
             "UPDATE token_places SET is_local = 0", "UPDATE token_places SET added = added + 1",
             "DELETE FROM token_places",
             "INSERT INTO token_places SELECT 100 + id, key_id, added, is_local, token_label, serial, manufacturer, "
             "model, "
             "object_label, object_id, mac FROM token_places"}) {
        auto transaction = Transaction::begin(vault->database());
        QVERIFY_OK(vault->database().execute(change));
        const auto report = checkVault(*vault);
        QVERIFY_OK(report);
        QVERIFY2(!report->isSound() && report->bad.front().table == "token_places", change);
    }
    QVERIFY(checkVault(*vault)->isSound());
}

void TokenPlacesTest::bringsUpAVaultOfBefore()
{
    Bytes key;
    {
        VaultContext before = context();
        before.schema = schemaSteps().first(4);
        // A program of before cannot be asked any more: its vault is one of now without the steps from 5 on.
        auto vault = created();
        QVERIFY_OK(makeTwoTiers(*vault));
        key = CaStore(*vault).find("Root")->key.fingerprint;
        QVERIFY_OK(vault->database().execute("DROP TABLE token_places; DROP TABLE ceremonies; "
                                             "ALTER TABLE cas DROP COLUMN default_profile; PRAGMA user_version = 4"));
    }
    auto vault = opened();
    QVERIFY_OK(vault);
    QVERIFY(std::filesystem::exists(m_room->path().string() + ".before-upgrade"));
    QVERIFY(checkVault(*vault)->isSound());
    QVERIFY_OK(KeyStore(*vault).addPlace(key, placeOn("B")));
    QVERIFY_OK(publishCrl(*vault, "Root", 30)); // sealed here, so no token is asked
    QVERIFY(m_tokens->asked.empty());
    QVERIFY(checkVault(*vault)->isSound());
}

void TokenPlacesTest::savesThePlacesFromADamagedVault()
{
    {
        auto vault = created();
        m_tokens->held = keyOn("A");
        QVERIFY_OK(makeRoot(*vault));
        QVERIFY_OK(KeyStore(*vault).addPlace(m_tokens->held->key->publicKey().fingerprint(), placeOn("B;%")));
    }
    {
        std::fstream file(m_room->path(), std::ios::binary | std::ios::in | std::ios::out);
        file.write("damaged!", 8);
    }
    const auto salvage = salvageVault(m_room->path());
    QVERIFY_OK(salvage);
    QVERIFY(salvage->keys.empty());
    QCOMPARE(salvage->tokenKeys.size(), std::size_t{1});
    QCOMPARE(salvage->tokenKeys.front().spki, m_tokens->held->key->publicKey().spki());
    QCOMPARE(salvage->tokenKeys.front().places.size(), std::size_t{2});
    QVERIFY(salvage->tokenKeys.front().places.front() == placeOn("A"));
    const auto rescued = rescueVault(m_room->path(), m_room->path("saved"), {}, *localKeys());
    QVERIFY_OK(rescued);
    QCOMPARE(rescued->tokenKeys, std::size_t{1});
    QFile file(QString::fromStdString((m_room->path("saved") / "token-keys.json").string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("pkcs11:token=B%3B%25;serial=serial%20B%3B%25;object=root;id=%01%00%FF"));
}

QTEST_GUILESS_MAIN(TokenPlacesTest)
#include "TokenPlacesTest.moc"
