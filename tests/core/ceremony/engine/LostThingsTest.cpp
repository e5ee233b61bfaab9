#include "core/base/Wording.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/record/VerifyKit.h"
#include "core/workflows/CeremonyImport.h"
#include "tests/core/ceremony/record/Forgeries.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldChain.h"
#include "tests/support/HeldSteps.h"
#include "tests/support/TestVault.h"
#include <QTest>

using namespace core;

#define VERIFY_RESULT(expression)                                                                                      \
    if (auto&& verified = (expression); !verified) QFAIL(sentence(verified.error()).c_str())

/// A token or a share that nobody can bring any more: people declare it lost, it stays in the ledger as that, and a third root need not
/// wait for it.
class LostThingsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<held::Chain> m_chain;
    std::filesystem::path m_inventory; ///< kit of the ceremony that declared the token lost

    /// A script that counts the bags of the present root.
    std::string inventory() const { return held::onNewTokens(held::following("seal-inventory", m_chain->world())); }
    /// One in which the present root is followed by the next one.
    std::string nextRoot() const
    {
        NewScript order = sampleScript("root-rollover", systemTime());
        const Certificate& root = *m_chain->world().root;
        order.subject = root.subject();
        order.notBefore = root.validity().notBefore;
        order.notAfter = root.validity().notAfter;
        order.crlUrl = "http://pki.example.com/root-2.crl";
        order.previousHead = m_chain->world().closing;
        std::string text = held::smaller(*writeScript(order));
        const auto newRoot = text.find("[root]");
        text.replace(text.find("Example Root CA 2036", newRoot), 20, "Example Root CA 2046");
        for (const std::string token : {"primary", "backup"}) { // the third's own first
            text = held::replacedAll(std::move(text), token + "-2\"", token + "-3\"");
            text = held::replacedAll(std::move(text), "\"" + token + "\"", "\"" + token + "-2\"");
            text = held::replacedAll(std::move(text), "token:" + token + "\"", "token:" + token + "-2\"");
        }
        return text;
    }
    static RecordData ledgerRow(const std::filesystem::path& kit, std::string_view asset)
    {
        const auto file = readFile(kit / "record/ledger.json", limits::transcriptOctets);
        const RecordData ledger = file ? RecordData::parse(textOf(*file), nullptr, false) : RecordData();
        for (const RecordData& row : ledger.value("assets", RecordData::array()))
            if (textIn(row, "asset") == asset) return row;
        return {};
    }
    static std::string refusal(held::StepRoom& room, StepAnswers answers)
    {
        const auto given = room.ceremony->give(std::move(answers));
        return given ? std::string() : given.error().rule;
    }
    /// The first step that declares something lost, of a script that begins like this; what is in its way.
    static std::string troubleOf(held::StepRoom& room)
    {
        room.goTo("asset.lost");
        const auto& trouble = room.ceremony->view().trouble;
        return trouble ? trouble->rule : std::string();
    }

private slots:
    void initTestCase()
    {
        auto chain = held::Chain::make(m_folder.path().toStdString());
        VERIFY_RESULT(chain);
        m_chain.emplace(*std::move(chain));
        VERIFY_RESULT(m_chain->hold("first", held::smallScript()));
        VERIFY_RESULT(m_chain->hold("rollover", held::following("root-rollover", m_chain->world())));
        // The second token of the old root is not brought to its end.
        const std::string end = held::withoutSteps(held::following("key-destroy-former", m_chain->world()),
            {"token = \"backup\"", "asset = \"token:backup\""});
        VERIFY_RESULT(m_chain->hold("end", held::renumbered(end)));
        QVERIFY(isFormerThere(m_chain->world()));
    }

    void whatIsNotThereCannotBeLost()
    {
        for (const auto& [asset, who, rule] :
            {std::tuple("token:nobody", "", "CW-469"), std::tuple("former-paper", "", "CW-469"), // destroyed
                std::tuple("shares", "Somebody else", "CW-470"), std::tuple("token:backup", "", "")}) {
            held::StepRoom room(held::withLost(inventory(), asset, who, 1));
            room.begin(*worldOfKits(m_chain->kits()));
            QCOMPARE(troubleOf(room), std::string(rule));
        }
    }

    void aReasonIsWantedAndEverybodyConfirms()
    {
        held::StepRoom room(held::withLost(inventory(), "token:backup", {}, 1));
        room.begin(*worldOfKits(m_chain->kits()));
        QCOMPARE(troubleOf(room), std::string());
        StepAnswers silent = room.answers(), unseen = room.answers();
        silent.texts["reason"] = " ";
        QCOMPARE(refusal(room, std::move(silent)), std::string("CW-471"));
        unseen.texts["lost"].clear();
        QCOMPARE(refusal(room, std::move(unseen)), std::string("CW-774"));
        QCOMPARE(refusal(room, room.answers()), std::string());
        const auto view = room.ceremony->view();
        QVERIFY(view.step->confirmers(Role::Operator) == 1 && view.step->confirmers(Role::Witness) == 2);
        QVERIFY(std::ranges::any_of(view.values,
            [](const StepValue& value) { return value.label.starts_with("The key of an old root is on it"); }));
        QVERIFY(isFormerThere(room.ceremony->world())); // until all have confirmed
        QVERIFY(room.confirm("Rehearsing operator 1") && room.confirm("Rehearsing witness 1"));
        QVERIFY(isFormerThere(room.ceremony->world()));
        QVERIFY(room.confirm("Rehearsing witness 2"));
        QVERIFY(!isFormerThere(room.ceremony->world()));
    }

    void aThirdRootWaitsForALostTokenUntilItIsDeclared()
    {
        const auto refused = m_chain->hold("too early", nextRoot());
        QVERIFY(!refused);
        QCOMPARE(refused.error().rule, std::string("CW-302"));

        const auto done = m_chain->hold("inventory", held::withLost(inventory(), "token:backup"));
        VERIFY_RESULT(done);
        m_inventory = m_chain->kits().back();
        QVERIFY(!isFormerThere(*done));
        const RecordData row = ledgerRow(m_inventory, "token:backup");
        QCOMPARE(textIn(row, "state"), std::string("lost"));
        QCOMPARE(textIn(row, "reason"), std::string("rehearsal"));
        QCOMPARE(textIn(row, "key"), std::string("former"));
        QVERIFY(!textIn(row, "serial").empty());
    }

    void aShareOfOneHolderIsLostAlone()
    {
        const std::string holder = m_chain->world().shares.front().holder;
        const auto done = m_chain->hold("share", held::withLost(inventory(), "shares", holder));
        VERIFY_RESULT(done);
        QVERIFY(done->shares[0].isLost && !done->shares[1].isLost);
        QVERIFY(done->assets.at("shares").state == CeremonyAsset::State::Sealed);
        const auto lost = std::ranges::find_if(
            done->assets, [&](const auto& entry) { return entry.first.starts_with("share:" + holder); });
        QVERIFY(lost != done->assets.end() && lost->second.state == CeremonyAsset::State::Lost);
        const auto again = worldOfKits(m_chain->kits());
        VERIFY_RESULT(again);
        QVERIFY(again->shares[0].isLost && again->assets.contains(lost->first));
    }

    void theThirdRootGoesOnAndTheLedgerHidesNothing()
    {
        const auto done = m_chain->hold("third", nextRoot());
        VERIFY_RESULT(done);
        QCOMPARE(done->root->subject().commonName(), std::string("Example Root CA 2046"));
        QCOMPARE(done->former->root->subject().commonName(), std::string("Example Root CA 2036"));
        QCOMPARE(textIn(ledgerRow(m_chain->kits().back(), "token:backup"), "state"), std::string("lost"));
        QVERIFY(done->assets.at("token:backup").state == CeremonyAsset::State::Lost);
        QVERIFY(verifyKits(m_chain->kits(), KitOrder::Chain)->verdict == KitVerdict::Genuine);
    }

    void theVaultTellsWhatWasLostAndWhy()
    {
        test::Room room;
        auto vault = room.create();
        VERIFY_RESULT(vault);
        const auto kits = readCeremonyKits(m_chain->kits());
        VERIFY_RESULT(kits);
        VERIFY_RESULT(importCeremonies(*vault, *kits));
        const auto rows = CeremonyStore(*vault).list();
        VERIFY_RESULT(rows);
        const auto& ledger = rows->back().ledger;
        const auto lost = std::ranges::find(ledger, "token:backup", &LedgerRow::asset);
        QVERIFY(lost != ledger.end() && lost->isLost());
        QCOMPARE(lost->reason, std::string("rehearsal"));
        QCOMPARE(lost->key, std::string("former"));
    }

    /// An old set opens its old sheets for ever: until it is destroyed, the ledger names it.
    void oldSharesThatNobodyDestroyedStayInTheLedger()
    {
        const QTemporaryDir folder;
        auto chain = held::Chain::make(folder.path().toStdString());
        VERIFY_RESULT(chain);
        VERIFY_RESULT(chain->hold("first", held::smallScript()));
        std::vector<std::string> bags; // of the shares that were replaced, one after the other
        for (const char* const name : {"refresh", "again"}) {
            const std::string text = held::replacedAll(held::following("share-refresh", chain->world()),
                "kind = \"media.destroy\"\nasset = \"old-", "kind = \"seal.record\"\nasset = \"old-");
            VERIFY_RESULT(chain->hold(name, text));
            QVERIFY(chain->world().assets.at("old-shares").state == CeremonyAsset::State::Sealed);
            bags.push_back(chain->world().assets.at("old-shares").bag);
        }
        QVERIFY(bags[0] != bags[1]);
        for (const char* const asset : {"earlier-old-shares-1", "earlier-old-paper-1"})
            QCOMPARE(textIn(ledgerRow(chain->kits().back(), asset), "state"), std::string("sealed"));
        QCOMPARE(textIn(ledgerRow(chain->kits().back(), "earlier-old-shares-1"), "bag"), bags[0]);
    }

    void aForgedDeclarationIsRefused()
    {
        const std::string path(kitPath::transcript);
        const std::string genuine = sample::readAll(m_inventory / path);
        const auto number = [&] { // of the line that says it
            const auto at = genuine.find("\"kind\":\"asset.lost\",\"asset\"");
            return static_cast<std::size_t>(std::count(genuine.begin(), genuine.begin() + std::ptrdiff_t(at), '\n')) +
                1;
        }();
        const std::string line = sample::lineText(genuine, number);
        QVERIFY2(line.contains("token:backup"), line.c_str());
        const std::string ledger = sample::readAll(m_inventory / "record/ledger.json");
        const std::tuple<const char*, std::string, std::string> forgeries[]{
            {"another reason", path,
                sample::replaced(
                    genuine, line, sample::replaced(line, "\"reason\":\"rehearsal", "\"reason\":\"burnt"))},
            {"another token", path,
                sample::replaced(genuine, line, sample::replaced(line, "token:backup", "token:backup-2"))},
            {"left out", path, sample::replaced(genuine, line, "")},
            {"put in, with hashes that fit", path,
                sample::rechained(sample::replaced(genuine, line, line + line), transcriptStart)},
            {"hidden in the ledger", "record/ledger.json", sample::replaced(ledger, "\"lost\"", "\"sealed\"")}};
        for (const auto& [name, file, text] : forgeries) {
            const std::filesystem::path copy = m_folder.filePath(name).toStdString();
            std::filesystem::copy(m_inventory, copy, std::filesystem::copy_options::recursive);
            QVERIFY2(verifyKit(copy)->verdict == KitVerdict::Genuine, name);
            sample::writeAll(copy / file, text);
            QVERIFY2(verifyKit(copy)->verdict == KitVerdict::Broken, name);
        }
    }
};

QTEST_GUILESS_MAIN(LostThingsTest)
#include "LostThingsTest.moc"
