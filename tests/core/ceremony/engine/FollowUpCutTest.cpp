#include "core/base/Wording.h"
#include "core/ceremony/engine/CrlSuccession.h"
#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldChain.h"
#include "tests/support/KeptSecrets.h"
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <cstdio>
#include <set>
#include <sys/wait.h>

using namespace core;

#define VERIFY_RESULT(expression)                                                                                      \
    if (auto&& verified = (expression); !verified) QFAIL(sentence(verified.error()).c_str())

/// The power goes at a step of a ceremony that follows the first one; then the same people come back, with the sheets, the shares
/// and the bags of before.
class FollowUpCutTest : public QObject {
    Q_OBJECT

    static constexpr CutPoint points[]{
        CutPoint::BeforeIntent, CutPoint::AfterIntent, CutPoint::AfterDevice, CutPoint::AfterResult};

    struct Type {
        const char* name;
        int keysAfter;    ///< on all tokens; two lie there before, four after a rollover
        int signatures;   ///< certificates and lists
        const char* step; ///< its kind, or its id
        CutPoint point;   ///< of the short run
        bool isAfterRollover;
        bool isUnsigned; ///< its record is
    };
    static constexpr Type types[]{
        {"sub-sign", 2, 2, "cert.sign", CutPoint::AfterIntent},
        {"sub-sign", 2, 2, "seal.record", CutPoint::AfterResult, false, true},
        {"crl-resign", 2, 1, "export.write", CutPoint::AfterDevice},
        {"sub-revoke", 2, 1, "crl.sign", CutPoint::AfterDevice},
        {"pin-change", 2, 0, "token.pin-set", CutPoint::AfterDevice},
        {"share-refresh", 2, 0, "paper.print", CutPoint::AfterResult},
        {"restore-drill", 2, 0, "export.write", CutPoint::AfterResult},
        {"restore-live", 3, 0, "key.import", CutPoint::AfterDevice},
        {"token-clone", 3, 0, "key.import", CutPoint::AfterIntent},
        {"seal-inventory", 2, 0, "check.seal", CutPoint::AfterResult},
        {"cross-sign", 2, 1, "cert.cross", CutPoint::AfterIntent},
        {"root-rollover", 4, 5, "key.import", CutPoint::AfterDevice},
        {"root-rollover-paper", 4, 5, "A4.10", CutPoint::AfterDevice}, // the old key is in memory, and has signed
        {"key-destroy", 0, 1, "key.destroy", CutPoint::AfterDevice},
        {"key-destroy-former", 2, 1, "key.destroy", CutPoint::AfterIntent, true},
    };

    QTemporaryDir m_folder;
    std::optional<held::Chain> m_first, m_rolledOver; ///< a root-create; and one with a root-rollover

    std::filesystem::path file(const QString& name) const { return m_folder.filePath(name).toStdString(); }
    const held::Chain& before(const Type& type) const { return type.isAfterRollover ? *m_rolledOver : *m_first; }
    std::string textOf(const Type& type) const
    {
        std::string text = held::following(type.name, before(type).world());
        if (!type.isUnsigned) return text;
        return held::replacedAll(std::move(text), "[custody]", "[options]\ntranscript_signer = \"none\"\n\n[custody]");
    }

    /// One ceremony in a folder of its own, with its own copy of the tokens.
    struct Case {
        const held::Chain& before;
        held::Place place;
        Script script;
        std::vector<std::string> settings;
    };
    Case prepared(const QString& name, const Type& type) const
    {
        Case one{.before = before(type),
            .place = {.folder = file(name)},
            .script = *readScript(textOf(type)),
            .settings = {}};
        one.place.prepare(one.script);
        std::filesystem::copy(
            one.before.tokenFolder(), one.place.folder / "tokens", std::filesystem::copy_options::recursive);
        one.settings = {"SOFTHSM2_CONF=" + (one.place.folder / "softhsm2.conf").string()};
        return one;
    }
    /// Begins it, or goes on with it, to its end or to the cut.
    Result<CeremonyWorld> hold(const Case& one, const std::function<void(std::string_view, CutPoint)>& cut) const
    {
        RehearsedRoom people(one.script);
        people.chooseOwnPin(Secret(bytesOf(held::tokenPin)));
        people.remember(one.before.people());
        CeremonyMachine machine = held::machineWith(one.before.serviceWith(one.settings), people);
        if (cut) machine.cut = cut;
        CORE_TRY(const CeremonyWorld previous, worldOfKits(one.before.kits()));
        CORE_TRY(
            const auto ceremony, held::open(one.place, one.script, machine, people, previous, one.before.requests()));
        CORE_CHECK(rehearse(*ceremony, people, machine.clock, [](const StepView&) { return true; }));
        return ceremony->world();
    }
    /// The same in a process of its own that is killed at the cut. Whether it came to it.
    bool isKilled(const Case& one, const std::string& step, const std::string& point) const
    {
        test::keepSecretsInChildren(); // the people who come back have to be the same
        const pid_t child = ::fork();
        if (child == 0) {
            const auto held = hold(one, [&](std::string_view at, CutPoint when) {
                if (at == step && nameOf(when) == point) ::kill(::getpid(), SIGKILL);
            });
            if (!held) std::fprintf(stderr, "%s\n", sentence(held.error()).c_str());
            ::_exit(1);
        }
        int status = 0;
        return child > 0 && ::waitpid(child, &status, 0) == child && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    }
    /// How many private keys lie on each token.
    static std::map<std::string, int> keysOn(const Case& one)
    {
        const auto tokens = one.before.serviceWith(one.settings);
        const auto module = tokens->read();
        std::map<std::string, int> keys;
        if (!module) return {{"no module", -1}};
        for (const TokenReader& reader : module->readers) {
            if (!reader.token || !reader.token->isInitialized) continue;
            const TokenName name{reader.token->label, reader.token->serial};
            const auto isIn = tokens->login(name, bytesOf(held::tokenPin), false);
            const auto objects = isIn ? tokens->objects(name) : std::unexpected(isIn.error());
            if (!objects) return {{name.label, -1}};
            keys[name.serial] =
                static_cast<int>(std::ranges::count(*objects, TokenObject::Kind::PrivateKey, &TokenObject::kind));
        }
        return keys;
    }
    static std::vector<TranscriptLine> linesOf(const held::Place& place)
    {
        const auto read = [&](const char* name, const Sha256& start) {
            const auto file = readFile(place.journal('a') / name, limits::transcriptOctets);
            return file ? readTranscript(*file, start).lines : std::vector<TranscriptLine>();
        };
        std::vector<TranscriptLine> lines = read("transcript.jsonl", transcriptStart);
        if (lines.empty()) return lines;
        for (TranscriptLine& line : read("addendum.jsonl", Sha256(lines.back().hash))) lines.push_back(std::move(line));
        return lines;
    }
    /// What was to be signed, each content once.
    static std::set<std::string> signedContents(const std::vector<TranscriptLine>& lines)
    {
        std::set<std::string> contents;
        for (const TranscriptLine& line : lines)
            if (line.entry.type == LineType::Intent && line.entry.data.contains("tbs"))
                contents.insert(line.entry.step + line.entry.data.value("tbs", std::string()));
        return contents;
    }
    /// Serial numbers of certificates that stand in more than one content.
    static std::set<std::string> serialsUsedTwice(const std::vector<TranscriptLine>& lines)
    {
        std::map<std::string, std::set<std::string>> contents;
        for (const TranscriptLine& line : lines)
            if (line.entry.type == LineType::Intent && line.entry.data.contains("serial") &&
                line.entry.data.contains("tbs"))
                contents[line.entry.data.value("serial", std::string())].insert(
                    line.entry.data.value("tbs", std::string()));
        std::set<std::string> twice;
        for (const auto& [serial, all] : contents)
            if (all.size() > 1) twice.insert(serial);
        return twice;
    }
    /// The numbers of all lists that were signed, by their issuers, in the order of the record.
    static std::map<std::string, std::vector<std::uint64_t>> listNumbers(const std::vector<TranscriptLine>& lines)
    {
        std::map<std::string, std::vector<std::uint64_t>> numbers;
        for (const TranscriptLine& line : lines) {
            if (line.entry.type != LineType::Result || line.entry.data.value("kind", std::string()) != "crl.sign")
                continue;
            const auto list = Crl::parse(*fromBase64(line.entry.data.value("der", std::string())));
            if (list) numbers[list->issuer().toText()].push_back(crlNumberOf(*list));
        }
        return numbers;
    }
    /// The people came back once, and the next line is the incident.
    static bool hasOneReturn(const std::vector<TranscriptLine>& lines)
    {
        const auto isReturn = [](const TranscriptLine& line) { return line.entry.type == LineType::Resume; };
        const auto at = std::ranges::find_if(lines, isReturn);
        return std::ranges::count_if(lines, isReturn) == 1 && std::next(at) != lines.end() &&
            std::next(at)->entry.type == LineType::Incident;
    }
    void checkRecord(const Case& one, const Type& type) const
    {
        const auto lines = linesOf(one.place);
        QVERIFY(hasOneReturn(lines));
        QCOMPARE(static_cast<int>(signedContents(lines).size()), type.signatures);
        QVERIFY(serialsUsedTwice(lines).empty());
        for (auto& [issuer, numbers] : listNumbers(lines)) {
            const bool isFormer = one.before.world().root->subject().toText() != issuer;
            const RootHoldings* const root = !isFormer ? &one.before.world()
                : one.before.world().former            ? &*one.before.world().former
                                                       : nullptr;
            std::vector<std::uint64_t> all{root ? root->crlNumber : 0}; // of the list before
            all.insert(all.end(), numbers.begin(), numbers.end());
            QVERIFY2(std::ranges::adjacent_find(all, std::greater_equal()) == all.end(), issuer.c_str());
        }
    }

private slots:
    void initTestCase()
    {
        const auto begin = [this](const char* name) -> Result<held::Chain> {
            std::filesystem::create_directory(file(name));
            CORE_TRY(auto chain, held::Chain::make(file(name)));
            CORE_CHECK(chain.hold("create", held::smallScript()));
            return chain;
        };
        auto first = begin("first");
        VERIFY_RESULT(first);
        m_first.emplace(*std::move(first));
        auto rolledOver = begin("rolled-over");
        VERIFY_RESULT(rolledOver);
        VERIFY_RESULT(rolledOver->hold("rollover", held::following("root-rollover", rolledOver->world())));
        m_rolledOver.emplace(*std::move(rolledOver));
    }

    void everyFollowUpThatIsShippedIsHere()
    {
        std::set<std::string_view> shipped, here{"root-create"}; // CeremonyCutTest
        for (const EmbeddedText& text : shippedScriptTexts()) shipped.insert(text.name);
        for (const Type& type : types) here.insert(type.name);
        QVERIFY(shipped == here);
    }

    /// Every moment of every step in the long run; one of each type else.
    void afterAnyCutItComesToItsEnd_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("point");
        const auto row = [](int type, const ScriptStep& step, CutPoint point) {
            const auto name = QString::fromUtf8(nameOf(point));
            QTest::addRow("%s%s %s %s", types[type].name, types[type].isUnsigned ? " unsigned" : "", step.id.c_str(),
                qPrintable(name))
                << type << QString::fromStdString(step.id) << name;
        };
        for (int type = 0; type < static_cast<int>(std::size(types)); ++type) {
            const Script script = *readScript(textOf(types[type]));
            bool isShown = false;
            for (const ScriptStep& step : script.steps)
                for (const CutPoint point : points) {
                    const bool isMeant = step.kind->name == types[type].step || step.id == types[type].step;
                    const bool isChosen = !isShown && isMeant && point == types[type].point;
                    const bool isAny = step.kind->isIrreversible || point == CutPoint::AfterResult;
                    if (qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? isAny : isChosen) row(type, step, point);
                    isShown |= isChosen;
                }
        }
    }
    void afterAnyCutItComesToItsEnd()
    {
        QFETCH(const int, type);
        QFETCH(const QString, step);
        QFETCH(const QString, point);
        const Case one = prepared(QTest::currentDataTag(), types[type]);
        QVERIFY(isKilled(one, step.toStdString(), point.toStdString()));
        const auto held = hold(one, {});
        VERIFY_RESULT(held);
        QVERIFY(held->isClosed);
        QCOMPARE(held->counts.resumes, 1);
        for (const std::string& medium : one.script.media) {
            const auto kit = verifyKit(one.place.kit(medium));
            VERIFY_RESULT(kit);
            const std::string why = kit->place + (kit->why ? " " + sentence(*kit->why) : std::string());
            QVERIFY2(
                kit->verdict == (types[type].isUnsigned ? KitVerdict::Unsigned : KitVerdict::Genuine), why.c_str());
            QVERIFY(kit->addendum == AddendumState::Closed);
        }
        int keys = 0;
        for (const auto& [token, count] : keysOn(one)) {
            QVERIFY2(count == 0 || count == 1, token.c_str());
            keys += count;
        }
        QCOMPARE(keys, types[type].keysAfter);
        checkRecord(one, types[type]);
        std::filesystem::remove_all(one.place.folder);
    }
};

QTEST_GUILESS_MAIN(FollowUpCutTest)
#include "FollowUpCutTest.moc"
