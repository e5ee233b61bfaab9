#include "core/base/Wording.h"
#include "core/ceremony/engine/RecordFields.h"
#include "tests/support/HeldSteps.h"
#include <QTest>

using namespace core;

/// What people see and stand by when the machine is checked.
class MachineStepTest : public QObject {
    Q_OBJECT

    static std::string ruleOf(const Result<void>& result) { return result ? "done" : result.error().rule; }
    static std::vector<EnvironmentResult> plugged(const std::string& devices)
    {
        return {{.id = "ENV-19",
            .label = "USB",
            .verdict = EnvironmentResult::Verdict::Passed,
            .isWaivable = true,
            .observed = "1 keyboards; devices: " + devices}};
    }
    static std::vector<std::string> toldOfRehearsal(held::StepRoom& room)
    {
        std::vector<std::string> told;
        for (const StepValue& value : room.ceremony->view().values)
            if (value.label == "At the rehearsal it was otherwise") told.push_back(value.text);
        return told;
    }

private slots:
    void whatIsPluggedInIsComparedWithTheRehearsal()
    {
        QTemporaryDir folder;
        const std::filesystem::path kit = folder.filePath("kit").toStdString();
        QVERIFY(held::rehearsed({.script = *readScript(held::smallScript()), .kit = kit}, CERTWRIGHT_TOKEN_HELPER,
            [] { return plugged("046d:c31c"); }));
        held::StepRoom room;
        std::string devices = "046d:c31c 0781:5581";
        room.machine.environment = [&] { return plugged(devices); };
        room.place.rehearsals = {folder.filePath("no kit").toStdString(), kit};
        room.begin();
        room.goTo("check.env");
        QCOMPARE(toldOfRehearsal(room), (std::vector<std::string>{"1 keyboards; devices: 046d:c31c"}));
        devices = "046d:c31c";
        QCOMPARE(ruleOf(room.ceremony->give({})), std::string("done")); // it is looked at again
        QVERIFY(toldOfRehearsal(room).empty());
    }

    void aReasonCountsOnceTheOperatorAndTwoWitnessesConfirm()
    {
        held::StepRoom room;
        room.machine.environment = []() -> std::vector<EnvironmentResult> {
            return {{.id = "ENV-10",
                .label = "x",
                .verdict = EnvironmentResult::Verdict::Failed,
                .isWaivable = true,
                .observed = "a guest"}};
        };
        room.begin();
        room.goTo("check.env");
        const std::string step = room.ceremony->view().step->id;
        StepAnswers answers;
        answers.texts["waiver:ENV-10"] = "a laptop of the house";
        QCOMPARE(ruleOf(room.ceremony->give(std::move(answers))), std::string("done"));
        std::size_t waivers = 0;
        for (const TranscriptLine& line : room.ceremony->transcript().lines()) {
            if (line.entry.type != LineType::Waiver) continue;
            ++waivers;
            QCOMPARE(textIn(line.entry.data, "observed"), std::string("a guest"));
            QCOMPARE(textIn(line.entry.data, "reason"), std::string("a laptop of the house"));
        }
        QCOMPARE(waivers, std::size_t(1));
        for (const char* const name : {"Rehearsing operator 1", "Rehearsing witness 1", "Rehearsing witness 2"}) {
            QCOMPARE(room.ceremony->view().step->id, step);
            QVERIFY(!room.ceremony->world().isMachineChecked);
            QCOMPARE(ruleOf(room.confirm(name)), std::string("done"));
        }
        QVERIFY(room.ceremony->view().step->id != step);
        QVERIFY(room.ceremony->world().isMachineChecked);
    }
};

QTEST_GUILESS_MAIN(MachineStepTest)
#include "MachineStepTest.moc"
