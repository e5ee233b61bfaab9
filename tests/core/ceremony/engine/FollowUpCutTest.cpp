#include "core/base/Wording.h"
#include "core/ceremony/engine/PracticeTokens.h"
#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/HeldCeremony.h"
#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace core;

#define VERIFY_RESULT(expression)                                                                                      \
    if (auto&& verified = (expression); !verified) QFAIL(sentence(verified.error()).c_str())

/// The power goes at a step of a ceremony that follows the first one; then the same people come back, with the sheets, the shares
/// and the bags of before.
class FollowUpCutTest : public QObject {
    Q_OBJECT

    static constexpr CutPoint points[]{
        CutPoint::BeforeIntent, CutPoint::AfterIntent, CutPoint::AfterDevice, CutPoint::AfterResult};

    QTemporaryDir m_folder;
    std::optional<PracticeTokens> m_practice;
    std::optional<ModuleFile> m_module;
    std::unique_ptr<RehearsedRoom> m_people; ///< of the first ceremony
    CeremonyWorld m_world;                   ///< that it came to
    std::filesystem::path m_kit;
    held::Requests m_requests;

    std::filesystem::path file(const QString& name) const { return m_folder.filePath(name).toStdString(); }

    /// One ceremony in a folder of its own, with its own copy of the tokens.
    struct Case {
        held::Place place;
        Script script;
        std::vector<std::string> settings;
    };
    Case prepared(const QString& name, const std::string& text) const
    {
        Case one{.place = {.folder = file(name)}, .script = *readScript(text), .settings = {}};
        one.place.prepare(one.script);
        std::filesystem::copy(
            m_practice->folder() / "tokens", one.place.folder / "tokens", std::filesystem::copy_options::recursive);
        one.settings = {"SOFTHSM2_CONF=" + (one.place.folder / "softhsm2.conf").string()};
        return one;
    }
    std::shared_ptr<TokenService> tokensOf(const std::vector<std::string>& settings) const
    {
        return helperTokens(CERTWRIGHT_TOKEN_HELPER, m_module->path, m_module->hash, {}, settings);
    }
    /// Begins it, or goes on with it, to its end or to the cut.
    Result<CeremonyWorld> hold(const Case& one, const std::function<void(std::string_view, CutPoint)>& cut) const
    {
        RehearsedRoom people(one.script);
        people.chooseOwnPin(Secret(bytesOf(held::tokenPin)));
        people.remember(*m_people);
        CeremonyMachine machine = held::machineWith(tokensOf(one.settings), people);
        if (cut) machine.cut = cut;
        CORE_TRY(const CeremonyWorld previous, worldOfKits(std::span(&m_kit, 1)));
        CORE_TRY(const auto ceremony, held::open(one.place, one.script, machine, people, previous, m_requests));
        CORE_CHECK(rehearse(*ceremony, people, machine.clock, [](const StepView&) { return true; }));
        return ceremony->world();
    }
    /// The same up to the cut, from which nothing more is done or written. Whether it came to it. (CeremonyCutTest kills a process; what
    /// people remember would not outlive that here, because secrets are wiped from the memory of a child.)
    bool isCutShort(const Case& one, const std::string& step, const std::string& point) const
    {
        struct PowerCut {};
        try {
            const auto held = hold(one, [&](std::string_view at, CutPoint when) {
                if (at == step && nameOf(when) == point) throw PowerCut();
            });
            if (!held) qWarning("%s", sentence(held.error()).c_str());
            return false;
        } catch (const PowerCut&) {
            return true;
        }
    }
    /// How many private keys lie on all tokens together.
    int keysOn(const std::vector<std::string>& settings) const
    {
        const auto tokens = tokensOf(settings);
        const auto module = tokens->read();
        if (!module) return -1;
        int keys = 0;
        for (const TokenReader& reader : module->readers) {
            if (!reader.token || !reader.token->isInitialized) continue;
            const TokenName name{reader.token->label, reader.token->serial};
            if (!tokens->login(name, bytesOf(held::tokenPin), false)) return -1;
            const auto objects = tokens->objects(name);
            if (!objects) return -1;
            keys += static_cast<int>(std::ranges::count(*objects, TokenObject::Kind::PrivateKey, &TokenObject::kind));
        }
        return keys;
    }
    static std::set<std::string> signedContents(const held::Place& place)
    {
        std::set<std::string> contents;
        const auto file = readFile(place.journal('a') / "transcript.jsonl", limits::transcriptOctets);
        if (!file) return contents;
        for (const TranscriptLine& line : readTranscript(*file, transcriptStart).lines)
            if (line.entry.type == LineType::Intent && line.entry.data.contains("tbs"))
                contents.insert(line.entry.step + line.entry.data.value("tbs", std::string()));
        return contents;
    }

    struct Type {
        const char* name;
        int keysAfter;  ///< on all tokens; two lie there before
        int signatures; ///< certificates and lists
        const char* step;
        CutPoint point; ///< of the short run
    };
    static constexpr Type types[]{
        {"sub-sign", 2, 2, "cert.sign", CutPoint::AfterIntent},
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
        {"key-destroy", 0, 1, "key.destroy", CutPoint::AfterDevice},
    };

private slots:
    void initTestCase()
    {
        auto practice = PracticeTokens::make();
        VERIFY_RESULT(practice);
        m_practice.emplace(*std::move(practice));
        const auto module = checkModuleFile(m_practice->module());
        VERIFY_RESULT(module);
        m_module = *module;
        auto requests = held::bring(m_folder.path().toStdString());
        VERIFY_RESULT(requests);
        m_requests = *std::move(requests);
        const held::Place place{.folder = file("first")};
        const Script script = *readScript(held::smallScript());
        place.prepare(script);
        m_people = std::make_unique<RehearsedRoom>(script);
        m_people->chooseOwnPin(Secret(bytesOf(held::tokenPin)));
        const CeremonyMachine machine = held::machineWith(tokensOf(m_practice->settings()), *m_people);
        const auto ceremony = held::open(place, script, machine, *m_people);
        VERIFY_RESULT(ceremony);
        VERIFY_RESULT(rehearse(**ceremony, *m_people, machine.clock, [](const StepView&) { return true; }));
        m_world = (*ceremony)->world();
        m_kit = place.kit(script.media.front());
    }

    void everyFollowUpThatIsShippedIsHere()
    {
        std::set<std::string_view> shipped, here{"root-create", "key-destroy-former"}; // CeremonyChainTest
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
            QTest::addRow("%s %s %s", types[type].name, step.id.c_str(), qPrintable(name))
                << type << QString::fromStdString(step.id) << name;
        };
        for (int type = 0; type < static_cast<int>(std::size(types)); ++type) {
            const Script script = *readScript(held::following(types[type].name, m_world));
            bool isShown = false;
            for (const ScriptStep& step : script.steps)
                for (const CutPoint point : points) {
                    const bool isChosen = !isShown && step.kind->name == types[type].step && point == types[type].point;
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
        const Case one = prepared(QTest::currentDataTag(), held::following(types[type].name, m_world));
        QVERIFY(isCutShort(one, step.toStdString(), point.toStdString()));
        const auto held = hold(one, {});
        VERIFY_RESULT(held);
        QVERIFY(held->isClosed);
        QCOMPARE(held->counts.resumes, 1);
        for (const std::string& medium : one.script.media) {
            const auto kit = verifyKit(one.place.kit(medium));
            VERIFY_RESULT(kit);
            const std::string why = kit->place + (kit->why ? " " + sentence(*kit->why) : std::string());
            QVERIFY2(kit->verdict == KitVerdict::Genuine, why.c_str());
            QVERIFY(kit->addendum == AddendumState::Closed);
        }
        QCOMPARE(keysOn(one.settings), types[type].keysAfter);
        QCOMPARE(static_cast<int>(signedContents(one.place).size()), types[type].signatures);
        std::filesystem::remove_all(one.place.folder);
    }
};

QTEST_GUILESS_MAIN(FollowUpCutTest)
#include "FollowUpCutTest.moc"
