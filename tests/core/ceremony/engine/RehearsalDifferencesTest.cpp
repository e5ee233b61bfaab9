#include "core/ceremony/FingerprintWords.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/engine/Rehearsed.h"
#include "core/ceremony/environment/Software.h"
#include "tests/support/HeldSteps.h"
#include "tests/support/TokenBench.h"
#include <QTest>

using namespace core;

/// A live ceremony compares itself with its rehearsal.
class RehearsalDifferencesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path m_kit;

    /// What each incident says is otherwise.
    static std::vector<std::string> told(const held::StepRoom& room)
    {
        std::vector<std::string> all;
        for (const TranscriptLine& line : room.ceremony->transcript().lines())
            if (line.entry.type == LineType::Incident)
                all.push_back(textIn(line.entry.data, "cause") + ": " + textIn(line.entry.data, "happened"));
        return all;
    }

private slots:
    void initTestCase()
    {
        m_kit = m_folder.filePath("kit").toStdString();
        const auto report =
            held::rehearsed({.script = *readScript(held::smallScript()), .kit = m_kit}, CERTWRIGHT_TOKEN_HELPER);
        QVERIFY2(report, report ? "" : sentence(report.error()).c_str());
    }

    void nothingIsToldWhereEverythingIsTheSame()
    {
        held::StepRoom room;
        room.place.rehearsals = {m_kit};
        room.begin();
        room.goTo("token.init"); // a token was inspected before
        QCOMPARE(told(room), std::vector<std::string>());
        HeldWith expected = heldWith(*held::someSoftware(), room.module.path, toHex(room.module.hash));
        expected.models = {{"primary", "SoftHSM v2"}};
        QVERIFY(heldWith(room.ceremony->transcript().lines()) == expected);
    }

    void anotherProgramIsOnTheRecordBeforeTheFirstStep()
    {
        held::StepRoom room;
        room.place.rehearsals = {m_kit};
        const Sha256 newer = sha256(bytesOf("a newer program"));
        room.machine.software = [newer] {
            SoftwareState state = *held::someSoftware();
            state.installation = newer;
            return Result<SoftwareState>(state);
        };
        room.begin();
        QCOMPARE(told(room).size(), 1U);
        QVERIFY(told(room)[0].starts_with("rehearsal.differs: It was rehearsed with another program."));
        QVERIFY(told(room)[0].contains(fingerprintGroups(newer)));
        QCOMPARE(room.ceremony->world().counts.incidents, 1);
        room.goTo("check.software"); // which operator and witnesses confirm
        QVERIFY(room.ceremony->view().values.back().text.starts_with("It was rehearsed with another program."));
        QVERIFY(room.ceremony->view().step->confirmers(Role::Witness) >= 2);
    }

    void aLibraryThatBothLoadedAndThatWasChangedIsOnTheRecord()
    {
        held::StepRoom room;
        room.place.rehearsals = {m_kit};
        room.machine.software = [] {
            SoftwareState state = *held::someSoftware();
            state.files.front().hash = sha256(bytesOf("updated since"));
            return Result<SoftwareState>(state);
        };
        room.begin();
        QCOMPARE(told(room).size(), 1U);
        QVERIFY2(told(room)[0].contains("changed since the rehearsal: program."), told(room)[0].c_str());
    }

    void theOtherProgramOfTheSameInstallationIsNoIncident()
    {
        held::StepRoom room;
        room.place.rehearsals = {m_kit};
        room.machine.software = [] { // as the window: more is loaded
            SoftwareState state = *held::someSoftware();
            state.program = "certwright";
            state.files.push_back({"/usr/lib/libwindow.so.6", sha256(bytesOf("a library of the window alone"))});
            state.digest = digestOver(state.files);
            return Result<SoftwareState>(state);
        };
        room.begin();
        QCOMPARE(told(room), std::vector<std::string>());
        QCOMPARE(room.ceremony->world().counts.incidents, 0);
        const auto rehearsal = rehearsalAmong({&m_kit, 1}, room.script, systemTime());
        const auto found =
            unlike(*rehearsal, heldWith(*room.machine.software(), room.module.path, toHex(room.module.hash)));
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].rule, std::string("CW-476"));
        QVERIFY(found[0].severity == Severity::Info);
        QCOMPARE(found[0].values, (std::vector<std::string>{"certwright-cli", "certwright"}));
    }

    void thatNobodyRehearsedItIsSeenByThoseWhoConfirm()
    {
        held::StepRoom room;
        room.begin();
        QCOMPARE(told(room).size(), 1U);
        room.goTo("check.software");
        QCOMPARE(room.ceremony->view().values.back().text, std::string("no kit of such a rehearsal was given"));
    }

    void theModuleIsNoPartOfTheProgramThatIsCompared()
    {
        held::StepRoom room;
        room.place.rehearsals = {m_kit};
        room.machine.software = [&room] { // as a live ceremony reads it: with its module
            SoftwareState state = *held::someSoftware();
            state.files.insert(state.files.begin(), {room.module.path.string(), room.module.hash});
            state.digest = digestOver(state.files);
            return Result<SoftwareState>(state);
        };
        room.begin();
        QCOMPARE(told(room), std::vector<std::string>());
    }

    void anotherModuleIsOnTheRecordBeforeTheFirstStep()
    {
        held::StepRoom room;
        room.place.rehearsals = {m_kit};
        room.place.module = FAULTY_TOKEN;
        room.begin();
        QCOMPARE(told(room).size(), 1U);
        QVERIFY(told(room)[0].starts_with("rehearsal.differs: It was rehearsed with another PKCS#11 module."));
    }

    void aModuleThatNobodyKnowsIsNotTheSame()
    {
        held::StepRoom room;
        room.place.rehearsals = {m_kit};
        room.place.module.clear();
        room.begin();
        QCOMPARE(told(room).size(), 1U);
        QVERIFY(told(room)[0].contains("another PKCS#11 module"));
    }

    void anotherModelOfTokenIsOnTheRecordBeforeAnythingIsDoneWithIt()
    {
        const test::FaultyTokens faulty;
        faulty.wish("token model\n");
        held::StepRoom room;
        room.useModule(faulty.module());
        room.place.rehearsals = {m_kit};
        room.begin();
        room.goTo("token.inspect");
        QCOMPARE(told(room).size(), 1U); // the module
        QVERIFY(room.ceremony->give(room.answers()));
        QCOMPARE(told(room).size(), 2U);
        QVERIFY(told(room)[1].contains("The token primary is of another model than at the rehearsal."));
        QVERIFY(told(room)[1].contains("Then: SoftHSM v2. Now: Another 5."));
        QVERIFY(std::ranges::contains(room.ceremony->view().values, std::string("SoftHSM v2"),
            &StepValue::text)); // everybody sees it and confirms
        QCOMPARE(room.ceremony->world().counts.incidents, 2);
    }

    void tokensOfOtherModelsAreNamed()
    {
        const std::vector<TranscriptLine> lines =
            readTranscript(*readFile(m_kit / kitPath::transcript, limits::transcriptOctets), transcriptStart).lines;
        const Rehearsed rehearsal{{}, heldWith(lines)};
        QCOMPARE(rehearsal.with.models.at("backup"), std::string("SoftHSM v2"));
        HeldWith now = rehearsal.with;
        QVERIFY(unlike(rehearsal, now).empty());
        now.installation = std::string(64, 'a'); // an update: what belongs to it is not told twice
        now.files["/usr/bin/certwright-cli"] = now.files["/usr/lib/libcrypto.so.3"] = std::string(64, 'b');
        Rehearsed older = rehearsal;
        older.with.files = now.files;
        for (auto& [path, hash] : older.with.files) hash = std::string(64, 'c');
        older.with.files["/usr/bin/program"] = now.files["/usr/bin/program"];
        QCOMPARE(unlike(older, now).size(), 1U);
        QCOMPARE(unlike(older, now)[0].rule, std::string("CW-387"));
        now = rehearsal.with;
        now.models = {{"backup", "Another 5"}, {"third", "Another 5"}};
        const auto found = unlike(rehearsal, now);
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[0].rule, std::string("CW-389"));
        QCOMPARE(found[0].values, (std::vector<std::string>{"backup", "SoftHSM v2", "Another 5"}));
        QCOMPARE(found[1].values[1], std::string("-")); // the rehearsal had none of that name
    }

    void noLiveCeremonyGoesOnFromARehearsal()
    {
        const auto world = worldOfKits({&m_kit, 1});
        QVERIFY2(world, world ? "" : sentence(world.error()).c_str());
        held::StepRoom room(held::following("crl-resign", *world));
        const auto begun = held::open(room.place, room.script, room.machine, room.people, *world);
        QVERIFY(!begun);
        QCOMPARE(begun.error().rule, std::string("CW-479"));
        QVERIFY(!room.place.isBegun());
    }

    void theYoungestRehearsalOfThisScriptCounts()
    {
        const Script script = *readScript(held::smallScript());
        const std::vector<std::filesystem::path> kits{m_folder.filePath("no kit").toStdString(), m_kit};
        QVERIFY(rehearsalAmong(kits, script, systemTime()));
        QVERIFY(!rehearsalAmong(kits, script, systemTime() + std::chrono::days(31)));
        QVERIFY(!rehearsalAmong({}, script, systemTime()));
        QVERIFY(!rehearsalAmong(kits, *readScript(held::smallScript() + "# changed\n"), systemTime()));
    }
};

QTEST_GUILESS_MAIN(RehearsalDifferencesTest)
#include "RehearsalDifferencesTest.moc"
