#include "core/workflows/CeremonyImport.h"
#include "core/base/File.h"
#include "core/ceremony/record/Kit.h"
#include "core/tokens/TokenKeys.h"
#include "core/vault/Check.h"
#include "core/workflows/BatchSigning.h"
#include "core/workflows/Signing.h"
#include "tests/core/ceremony/record/SampleRecord.h"
#include "tests/support/TestVault.h"

using namespace core;

namespace {

namespace fs = std::filesystem;

/// The kit of a ceremony as a test wants it.
struct HeldOrder {
    std::string ceremony = "01234567-89ab-4cde-8f01-23456789abcd";
    std::optional<Sha256> previous{};
    CeremonyMode mode = CeremonyMode::Live;
    std::vector<Certificate> subs{};
    std::optional<Crl> crl{};
    std::string bag = "B-1001";
};

/// A vault with a plain root and its key, whose kits are made as a ceremony makes them.
class Maker {
public:
    Maker() : m_vault(*m_room.create("maker.cwvault"))
    {
        if (const auto made = test::makeTwoTiers(m_vault); !made) qFatal("%s", sentence(made.error()).c_str());
        root = certificateOf("Root");
        issuing = certificateOf("Issuing");
        m_key = *KeyStore(m_vault).open(root->publicKey()->fingerprint());
    }
    Vault& vault() { return m_vault; }
    Crl nextCrl() { return publishCrl(m_vault, "Root", 90)->crl; }
    void revokeIssuing()
    {
        if (!revoke(m_vault, "Root", {.serial = issuing->serial(), .reason = RevocationReason::CaCompromise}))
            qFatal("revocation");
    }
    Certificate certificateOf(const std::string& ca)
    {
        return *CertificateStore(m_vault).certificate(CaStore(m_vault).find(ca)->certificate->id);
    }

    /// Writes the kit; the head of its addendum is remembered.
    fs::path kit(const std::string& name, const HeldOrder& order, bool isClosed = true)
    {
        const std::string script = "schema = \"ceremony-script/1\"\n";
        Kit kit;
        kit.add(std::string(kitPath::script), script);
        addRoot(kit, *root, order.crl);
        for (const Certificate& sub : order.subs) addSub(kit, sub.subject().shortText(), sub, *root);
        Lines lines(transcriptStart);
        lines.add(genesisEntry({order.mode, order.ceremony, sha256(bytesOf(script)), order.previous,
            {{"type", "root-create"}, {"title", "The " + name + " ceremony"}}}));
        lines.add(sample::entry(LineType::Step, "A1.1", 1));
        RecordSeal seal = *sealOf(*root, kit, lines.lines);
        lines.add(sealEntry(seal));
        if (!finishKit(kit, lines.text(), *signerWith(*m_key, *root))) qFatal("kit");
        Lines after(lines.head());
        after.add(sample::entry(LineType::SignOff, "A5.1", 5));
        TranscriptEntry close = sample::entry(LineType::Close, "A5.2", 5);
        close.data = {{"assets",
            {{{"asset", "token:a"}, {"state", "sealed"}, {"bag", order.bag}, {"serial", "0123"}},
                {{"asset", "paper"}, {"state", "open"}, {"bag", ""}}}}};
        after.add(close);
        head = after.head();
        const fs::path folder = m_room.folder.filePath("kits").toStdString();
        fs::create_directories(folder);
        if (!writeKit(folder, name, kit, {.mayBeNonEmpty = true})) qFatal("kit cannot be written");
        if (isClosed && !writeAddendum(folder / name, after.text())) qFatal("addendum");
        return folder / name;
    }

    std::optional<Certificate> root, issuing;
    Sha256 head{}; ///< of the last kit's addendum

private:
    struct Lines {
        explicit Lines(Sha256 from) : start(from) {}
        void add(TranscriptEntry entry)
        {
            lines.push_back(*makeLine(lines.size() + 1, head(), clock(), std::move(entry)));
        }
        Sha256 head() const { return lines.empty() ? start : lines.back().hash; }
        std::string text() const { return sample::textOf(lines); }
        Sha256 start;
        TranscriptClock clock = sample::steadyClock();
        std::vector<TranscriptLine> lines;
    };
    test::Room m_room;
    Vault m_vault;
    std::shared_ptr<const SigningKey> m_key;
};

constexpr auto second = "11234567-89ab-4cde-8f01-23456789abcd";

Result<CeremonyImport> take(Vault& vault, const std::vector<fs::path>& paths, std::string_view name = {})
{
    CORE_TRY(const auto kits, readCeremonyKits(paths));
    return importCeremonies(vault, kits, name);
}

std::string ruleOf(const Result<CeremonyImport>& result) { return result ? "none" : result.error().rule; }

std::vector<std::string> kindsAfter(Vault& vault, std::size_t count)
{
    std::vector<std::string> kinds;
    const auto events = EventLog(vault).list();
    for (std::size_t at = count; at < events->size(); ++at) kinds.push_back((*events)[at].kind);
    return kinds;
}

}

/// What the sealed record of a ceremony brings into a vault, and that its root signs nothing there.
class CeremonyImportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Maker> m_maker;
    std::unique_ptr<test::Room> m_room;
    std::optional<Vault> m_vault; ///< that knows nothing of the root

private slots:
    void init()
    {
        m_maker = std::make_unique<Maker>();
        m_room = std::make_unique<test::Room>();
        m_vault.emplace(*m_room->create());
    }
    void cleanup()
    {
        m_vault.reset();
        m_maker.reset();
    }

    void takesTheRootAndWhatItSignedInOneChange()
    {
        const std::size_t before = *EventLog(*m_vault).count();
        const auto kit = m_maker->kit("first", {.subs = {*m_maker->issuing}, .crl = m_maker->nextCrl()});
        const auto taken = take(*m_vault, {kit});
        QVERIFY_OK(taken);
        QCOMPARE(taken->name, std::string("Test Root CA"));
        QVERIFY(taken->guards);
        QCOMPARE(taken->gains.front().certificates.size(), std::size_t(2));
        const auto ca = CaStore(*m_vault).find("Test Root CA");
        QVERIFY_OK(ca);
        QVERIFY(ca->isGuarded && ca->isRoot() && !ca->key.canSign());
        QCOMPARE(*ca->crlNumber, std::uint64_t(1));
        QCOMPARE(ca->issuedCount, std::size_t(1));
        QCOMPARE(kindsAfter(*m_vault, before),
            (std::vector<std::string>{
                "certificateImported", "certificateImported", "crlImported", "rootGuarded", "ceremonyImported"}));
        const auto events = EventLog(*m_vault).list();
        for (std::size_t at = before; at < events->size(); ++at) {
            const auto detail = nlohmann::json::parse((*events)[at].detail);
            QCOMPARE((*events)[at].actor, std::string("ana"));
            QCOMPARE(detail["ceremony"].get<std::string>(), HeldOrder().ceremony);
            QCOMPARE(detail["head"].get<std::string>().size(), std::size_t(64));
        }
        QVERIFY(checkVault(*m_vault)->isSound());
    }

    void keepsWhereItComesFromAndWhereEverythingIs()
    {
        QVERIFY_OK(take(*m_vault, {m_maker->kit("first", {})}));
        const auto rows = CeremonyStore(*m_vault).list();
        QVERIFY_OK(rows);
        QCOMPARE(rows->size(), std::size_t(1));
        const CeremonyRow& row = rows->front();
        QCOMPARE(row.type, std::string("root-create"));
        QCOMPARE(row.title, std::string("The first ceremony"));
        QVERIFY(row.addendumHead == m_maker->head && !row.previousHead);
        QCOMPARE(row.ledger.size(), std::size_t(2));
        QCOMPARE(row.ledger[0].asset + row.ledger[0].state + row.ledger[0].bag + row.ledger[0].serial,
            std::string("token:asealedB-10010123"));
        QCOMPARE(row.ledger[1].asset + row.ledger[1].state, std::string("paperopen"));
    }

    void takingTheSameKitAgainChangesNothing()
    {
        const auto kit = m_maker->kit("first", {.subs = {*m_maker->issuing}, .crl = m_maker->nextCrl()});
        QVERIFY_OK(take(*m_vault, {kit}));
        const std::size_t before = *EventLog(*m_vault).count();
        const auto again = take(*m_vault, {kit}, "Another name");
        QVERIFY_OK(again);
        QVERIFY(again->gains.front().isKnown && !again->guards);
        QCOMPARE(again->name, std::string("Test Root CA"));
        QCOMPARE(*EventLog(*m_vault).count(), before);
    }

    void planningWritesNothing()
    {
        const std::vector<fs::path> paths{m_maker->kit("first", {.crl = m_maker->nextCrl()})};
        const auto kits = readCeremonyKits(paths);
        QVERIFY_OK(kits);
        const std::size_t before = *EventLog(*m_vault).count();
        const auto plan = planCeremonyImport(*m_vault, *kits, "Our root");
        QVERIFY_OK(plan);
        QCOMPARE(plan->name, std::string("Our root"));
        QCOMPARE(plan->gains.front().crlNumber, std::optional(std::uint64_t(1)));
        QCOMPARE(*EventLog(*m_vault).count(), before);
        QVERIFY(CaStore(*m_vault).list()->empty());
    }

    void theNextKitAddsToItAndRevokes()
    {
        const auto first = m_maker->kit("first", {.subs = {*m_maker->issuing}, .crl = m_maker->nextCrl()});
        const Sha256 head = m_maker->head;
        m_maker->revokeIssuing();
        const auto next = m_maker->kit("second",
            {.ceremony = second,
                .previous = head,
                .subs = {*m_maker->issuing},
                .crl = m_maker->nextCrl(),
                .bag = "B-2"});
        QVERIFY_OK(take(*m_vault, {first}));
        const std::size_t before = *EventLog(*m_vault).count();
        QVERIFY_OK(take(*m_vault, {next}));
        QCOMPARE(kindsAfter(*m_vault, before),
            (std::vector<std::string>{"crlImported", "certificateRevoked", "ceremonyImported"}));
        const auto rows = CertificateStore(*m_vault).list({.serial = m_maker->issuing->serial()});
        QVERIFY_OK(rows);
        QVERIFY(rows->front().revocation && rows->front().revocation->reason == RevocationReason::CaCompromise);
        QCOMPARE(CeremonyStore(*m_vault).list()->back().ledger.front().bag, std::string("B-2"));
        QVERIFY(checkVault(*m_vault)->isSound());
        // Both at once into another vault give the same.
        auto other = m_room->create("other.cwvault");
        QVERIFY_OK(other);
        QVERIFY_OK(take(*other, {first, next}));
        QCOMPARE(CeremonyStore(*other).list()->size(), std::size_t(2));
        QCOMPARE(*CaStore(*other).find("Test Root CA")->crlNumber, std::uint64_t(2));
        QVERIFY(checkVault(*other)->isSound());
    }

    void aCertificateThatCameBeforeItsRootIsRevokedToo()
    {
        QVERIFY_OK(CertificateStore(*m_vault).import(*m_maker->issuing, std::nullopt));
        const auto first = m_maker->kit("first", {.subs = {*m_maker->issuing}, .crl = m_maker->nextCrl()});
        const Sha256 head = m_maker->head;
        m_maker->revokeIssuing();
        const auto next = m_maker->kit(
            "second", {.ceremony = second, .previous = head, .subs = {*m_maker->issuing}, .crl = m_maker->nextCrl()});
        QVERIFY_OK(take(*m_vault, {first, next}));
        const auto rows = CertificateStore(*m_vault).list({.serial = m_maker->issuing->serial()});
        QVERIFY_OK(rows);
        QCOMPARE(rows->size(), std::size_t(1));
        QVERIFY(rows->front().revocation.has_value());
        QCOMPARE(rows->front().issuerKey, m_maker->root->publicKey()->fingerprint());
        QVERIFY(checkVault(*m_vault)->isSound());
    }

    void refusesWhatIsNoSealedRecordOfALiveCeremony()
    {
        const auto rehearsal = m_maker->kit("rehearsal", {.mode = CeremonyMode::Rehearsal});
        QCOMPARE(ruleOf(take(*m_vault, {rehearsal})), std::string("CW-332"));
        const auto broken = m_maker->kit("broken", {});
        QVERIFY_OK(writeFile(broken / "root/root.fingerprints.txt", bytesOf("other"), FileKind::Public));
        QCOMPARE(ruleOf(take(*m_vault, {broken})), std::string("CW-333"));
        const auto open = m_maker->kit("open", {}, false);
        QCOMPARE(ruleOf(take(*m_vault, {open})), std::string("CW-334"));
        QVERIFY(CaStore(*m_vault).list()->empty());
    }

    void refusesAListThatAnotherKeySigned()
    {
        QVERIFY_OK(publishCrl(m_maker->vault(), "Issuing", 7));
        const auto foreign = CrlStore(m_maker->vault()).newest(m_maker->issuing->publicKey()->fingerprint());
        QCOMPARE(ruleOf(take(*m_vault, {m_maker->kit("foreign", {.crl = *foreign})})), std::string("CW-336"));
        Maker other;
        const auto sub = m_maker->kit("foreign-sub", {.subs = {*other.issuing}});
        QCOMPARE(ruleOf(take(*m_vault, {sub})), std::string("CW-336"));
    }

    void refusesWhatDoesNotGoOn()
    {
        const auto first = m_maker->kit("first", {});
        const Sha256 head = m_maker->head;
        const auto next = m_maker->kit("second", {.ceremony = second, .previous = head});
        const auto beside =
            m_maker->kit("beside", {.ceremony = "21234567-89ab-4cde-8f01-23456789abcd", .previous = head});
        const auto anew = m_maker->kit("anew", {.ceremony = "31234567-89ab-4cde-8f01-23456789abcd"});
        const auto retold = m_maker->kit("retold", {.bag = "B-9"});
        QCOMPARE(ruleOf(take(*m_vault, {next})), std::string("CW-337"));
        QVERIFY_OK(take(*m_vault, {first, next}));
        const std::size_t before = *EventLog(*m_vault).count();
        QCOMPARE(ruleOf(take(*m_vault, {beside})), std::string("CW-338"));
        QCOMPARE(ruleOf(take(*m_vault, {anew})), std::string("CW-338"));
        QCOMPARE(ruleOf(take(*m_vault, {retold})), std::string("CW-339"));
        Maker other; // whose root cites the end of ours
        const auto foreign = other.kit("foreign", {.ceremony = second, .previous = head});
        QCOMPARE(ruleOf(take(*m_vault, {foreign})), std::string("CW-337"));
        QCOMPARE(ruleOf(take(*m_vault, {first, foreign})), std::string("CW-335"));
        QCOMPARE(*EventLog(*m_vault).count(), before);
    }

    void twoListsOfOneNumberLeaveNothingOfTheirKit()
    {
        QVERIFY_OK(m_maker->vault().backup(m_room->path("twin.cwvault")));
        auto twin = m_room->open(OpenMode::ReadWrite, "twin.cwvault");
        QVERIFY_OK(twin);
        QVERIFY_OK(twin->unlock(bytesOf(test::passphrase)));
        const Crl one = m_maker->nextCrl();
        const auto other = publishCrl(*twin, "Root", 30);
        QVERIFY_OK(other);
        QVERIFY_OK(take(*m_vault, {m_maker->kit("first", {.crl = one})}));
        const Sha256 head = m_maker->head;
        const auto next = m_maker->kit(
            "second", {.ceremony = second, .previous = head, .subs = {*m_maker->issuing}, .crl = other->crl});
        const std::size_t before = *EventLog(*m_vault).count();
        QCOMPARE(ruleOf(take(*m_vault, {next})), std::string("CW-343"));
        QCOMPARE(*EventLog(*m_vault).count(), before);
        QVERIFY(CertificateStore(*m_vault).list({.serial = m_maker->issuing->serial()})->empty());
        QVERIFY(checkVault(*m_vault)->isSound());
    }

    void refusesANameThatIsTaken()
    {
        QVERIFY_OK(test::makeTwoTiers(*m_vault));
        const auto kit = m_maker->kit("first", {});
        QCOMPARE(ruleOf(take(*m_vault, {kit}, "Issuing")), std::string("CW-252"));
        QVERIFY_OK(take(*m_vault, {kit}, "Guarded"));
        QVERIFY(CaStore(*m_vault).find("Guarded")->isGuarded && !CaStore(*m_vault).find("Root")->isGuarded);
    }

    void aGuardedRootSignsNothingThoughItsKeyIsHere_data()
    {
        using Way = std::function<Result<void>(Vault&)>;
        QTest::addColumn<Way>("way");
        const auto without = [](auto result) { return result.transform([](const auto&) {}); };
        QTest::newRow("CRL") << Way([=](Vault& vault) { return without(publishCrl(vault, "Root", 30)); });
        QTest::newRow("CA") << Way([=](Vault& vault) {
            return without(createCa(vault,
                {.name = "New",
                    .profile = "issuing-ca",
                    .subject = test::name("CN=New"),
                    .key = test::algorithm("ec:P-256"),
                    .issuer = "Root"}));
        });
        QTest::newRow("request") << Way([=](Vault& vault) {
            const auto request = createRequest(test::name("CN=Sub"), {}, *test::algorithm("ec:P-256"));
            return without(signRequest(vault, request->request, "", {.issuer = "Root", .profile = "issuing-ca"}));
        });
        QTest::newRow("key made here") << Way([=](Vault& vault) {
            return without(issueWithKey(vault, test::name("CN=Sub"), {}, *test::algorithm("ec:P-256"),
                {.issuer = "Root", .profile = "issuing-ca"}));
        });
        QTest::newRow("batch") << Way([](Vault& vault) -> Result<void> {
            const auto request = createRequest(test::name("CN=Sub"), {}, *test::algorithm("ec:P-256"));
            const std::vector<BatchRequest> batch{{"sub.csr", request->request.der()}};
            CORE_TRY(const auto report, signBatch(vault, batch, {.issuer = "Root", .profile = "issuing-ca"}, 1));
            return report.stoppedBy ? Result<void>(std::unexpected(*report.stoppedBy)) : Result<void>();
        });
        QTest::newRow("its key alone") << Way(
            [=](Vault& vault) { return without(KeyStore(vault).open(CaStore(vault).find("Root")->key.fingerprint)); });
    }
    void aGuardedRootSignsNothingThoughItsKeyIsHere()
    {
        QFETCH(const std::function<Result<void>(Vault&)>, way);
        Vault& vault = m_maker->vault();
        const auto kit = m_maker->kit("first", {});
        QVERIFY_OK(take(vault, {kit}));
        const auto ca = CaStore(vault).find("Root");
        QVERIFY(ca->isGuarded && ca->key.isInVault);
        const std::size_t before = *EventLog(vault).count();
        const auto refused = way(vault);
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, std::string("CW-262"));
        QCOMPARE(*EventLog(vault).count(), before);
        QVERIFY_OK(test::issueServer(vault, "www.example.com")); // the CA below it works on
    }

    void aKeyThatWasOpenedBeforeSignsNothingEither()
    {
        Vault& vault = m_maker->vault();
        const auto issuer = findIssuer(vault, "Root");
        QVERIFY_OK(issuer);
        const auto request = createRequest(test::name("CN=Sub"), {}, *test::algorithm("ec:P-256"));
        auto draft = draftFor(vault, factsOf(request->request), {.issuer = "Root", .profile = "issuing-ca"});
        QVERIFY_OK(draft);
        const auto kit = m_maker->kit("first", {});
        QVERIFY_OK(take(vault, {kit}));
        const auto one = issue(vault, *draft, *issuer, {}, {}, {});
        QVERIFY(!one);
        QCOMPARE(one.error().rule, std::string("CW-262"));
        const auto many = issueAll(vault, std::span(&*draft, 1), *issuer, {});
        QVERIFY(!many);
        QCOMPARE(many.error().rule, std::string("CW-262"));
        CrlContent content{.thisUpdate = vault.now(), .nextUpdate = vault.now() + std::chrono::days(7), .number = 7};
        auto list = prepareCrl(std::move(content), *issuer->certificate, [](const auto&) { return Result<void>(); });
        QVERIFY_OK(list);
        const auto reserved = CrlStore(vault).reserve(*std::move(list), "Root");
        QVERIFY(!reserved);
        QCOMPARE(reserved.error().rule, std::string("CW-262"));
    }

    void itsKeyOnATokenSignsNothingUnderAnotherName()
    {
        Vault& vault = *m_vault;
        const auto key = std::make_shared<const PrivateKey>(*PrivateKey::generate(*test::algorithm("ec:P-384")));
        const OpenedTokenKey token{key, {.token = {"A", "1"}, .objectLabel = "root", .objectId = {1}}, {}};
        QVERIFY_OK(createCa(vault, {.name = "Root", .subject = test::name("CN=Root"), .tokenKey = &token}));
        const auto twice = createCa(vault, {.name = "Twice", .subject = test::name("CN=Twice"), .tokenKey = &token});
        QVERIFY(!twice);
        QCOMPARE(twice.error().rule, std::string("CW-344"));
        QVERIFY_OK(vault.database().execute("UPDATE cas SET is_guarded = 1"));
        const auto root = createCa(vault, {.name = "Second", .subject = test::name("CN=Second"), .tokenKey = &token});
        QVERIFY(!root);
        QCOMPARE(root.error().rule, std::string("CW-262"));
        const auto request = requestCa(vault, "Third", test::name("CN=Third"), CaKey(token), {});
        QVERIFY(!request);
        QCOMPARE(request.error().rule, std::string("CW-262"));
    }

    void theCeremonyForTheNextListIsATaskInTime()
    {
        const Time now = m_room->now;
        const auto kit = m_maker->kit("first", {.subs = {*m_maker->issuing}, .crl = m_maker->nextCrl()}); // 90 days
        QVERIFY_OK(take(*m_vault, {kit}));
        const auto task = [this]() -> std::optional<Task> {
            const auto tasks = openTasks(*m_vault);
            const auto found = std::ranges::find(*tasks, Task::Kind::CeremonyDue, &Task::kind);
            return found == tasks->end() ? std::nullopt : std::optional(*found);
        };
        QVERIFY(!task());
        m_room->now = now + std::chrono::days(31);
        QVERIFY(task() && !task()->isUrgent && task()->subject == "Test Root CA" && task()->count == 0);
        m_room->now = now + std::chrono::days(84);
        QVERIFY(task() && task()->isUrgent);
        m_room->now = now;
        QVERIFY_OK(revoke(*m_vault, "Test Root CA", {.serial = m_maker->issuing->serial()}));
        QVERIFY(task() && task()->isUrgent && task()->count == 1);
    }

    void aLongListComesInPieces()
    {
        VaultContext context = m_room->context();
        context.crlPiece = 64;
        auto vault = Vault::create(m_room->path("small.cwvault"), bytesOf(test::passphrase), test::quickKdf(), context);
        QVERIFY_OK(vault);
        m_maker->revokeIssuing();
        for (int i = 0; i < 5; ++i) {
            const auto made = createCa(m_maker->vault(),
                {.name = "Sub " + std::to_string(i),
                    .profile = "issuing-ca",
                    .subject = test::name("CN=Sub " + std::to_string(i)),
                    .key = test::algorithm("ec:P-256"),
                    .issuer = "Root"});
            QVERIFY_OK(made);
            QVERIFY_OK(revoke(m_maker->vault(), "Root", {.serial = made->certificate.serial()}));
        }
        const Crl list = m_maker->nextCrl();
        QVERIFY_OK(take(*vault, {m_maker->kit("first", {.crl = list})}));
        const auto kept = CrlStore(*vault).newest(m_maker->root->publicKey()->fingerprint());
        QVERIFY_OK(kept);
        QVERIFY(std::ranges::equal((*kept)->der(), list.der()));
        QVERIFY(*vault->database().number("SELECT count(*) FROM crl_pieces") > 1);
        QVERIFY(checkVault(*vault)->isSound());
    }

    void whoeverChangesWhatWasTakenIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("change");
        for (const char* change : {"UPDATE cas SET is_guarded = 0", "UPDATE ceremonies SET ledger = '[]'",
                 "UPDATE ceremonies SET addendum_head = x'00'", "DELETE FROM ceremonies", "DELETE FROM crls"})
            QTest::newRow(change) << QByteArray(change);
    }
    void whoeverChangesWhatWasTakenIsNoticed()
    {
        QFETCH(const QByteArray, change);
        QVERIFY_OK(take(*m_vault, {m_maker->kit("first", {.crl = m_maker->nextCrl()})}));
        QVERIFY(checkVault(*m_vault)->isSound());
        QVERIFY_OK(m_vault->database().execute(change.toStdString()));
        QVERIFY(!checkVault(*m_vault)->isSound());
    }

    void aVaultOfBeforeIsBroughtUp()
    {
        QVERIFY_OK(test::makeTwoTiers(*m_vault));
        QVERIFY_OK(m_vault->database().execute(
            "DROP TABLE ceremonies; ALTER TABLE cas DROP COLUMN default_profile; PRAGMA user_version = 5"));
        m_vault.reset();
        auto vault = m_room->open();
        QVERIFY_OK(vault);
        QVERIFY_OK(vault->unlock(bytesOf(test::passphrase)));
        QVERIFY(fs::exists(m_room->path().string() + ".before-upgrade"));
        QVERIFY(checkVault(*vault)->isSound());
        QVERIFY_OK(publishCrl(*vault, "Root", 30)); // its plain root stays one
        QVERIFY_OK(take(*vault, {m_maker->kit("first", {})}));
        QVERIFY(checkVault(*vault)->isSound());
    }
};

QTEST_GUILESS_MAIN(CeremonyImportTest)
#include "CeremonyImportTest.moc"
