#include "core/base/Wording.h"
#include "core/ceremony/engine/RecordFields.h"
#include "tests/core/ceremony/environment/SampleMachine.h"
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

    static void plug(const sample::Tree& tree, const QString& port, const QByteArray& vendor, const QByteArray& kind)
    {
        const QString folder = "sys/bus/usb/devices/" + port;
        tree.write(folder + "/idVendor", vendor + "\n");
        tree.write(folder + "/idProduct", "0001\n");
        tree.write(folder + "/serial", "S" + port.toUtf8() + "\n");
        tree.write("sys/bus/usb/devices/" + port + ":1.0/bInterfaceClass", kind + "\n");
    }
    static QStringList usbIncidents(const held::StepRoom& room)
    {
        QStringList told;
        for (const TranscriptLine& line : room.ceremony->transcript().lines())
            if (textIn(line.entry.data, "cause") == "usb.new")
                told << QString::fromStdString(textIn(line.entry.data, "happened"));
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

    /// What a step asks people to plug in belongs there; a stick that somebody plugs in otherwise is an incident, once.
    void aNewUsbDeviceIsAnIncidentUnlessTheStepAsksForIt()
    {
        const sample::Tree tree;
        held::StepRoom room;
        room.machine.root = SysRoot(tree.folder.path().toStdString());
        plug(tree, "1-1", "046d", "03");
        room.begin();
        room.goTo("token.inspect");
        QVERIFY(room.ceremony->watch());
        QCOMPARE(usbIncidents(room), QStringList());
        plug(tree, "1-2", "20a0", "0b"); // the reader with the token
        QVERIFY(room.ceremony->watch());
        plug(tree, "1-3", "0951", "08");
        QVERIFY(room.ceremony->watch());
        QVERIFY(room.ceremony->watch());
        QCOMPARE(usbIncidents(room), QStringList{"at a USB port: 0951:0001 S1-3"});
        tree.remove("sys/bus/usb/devices/1-3");
        QVERIFY(room.ceremony->watch());
        plug(tree, "1-3", "0951", "08");
        QVERIFY(room.ceremony->watch());
        QCOMPARE(usbIncidents(room).size(), 2); // it was pulled out, and came again
        tree.remove("sys/bus/usb/devices/1-3");
        room.goTo("media.insert");
        plug(tree, "1-4", "0781", "08"); // the stick for the kit
        QVERIFY(room.ceremony->watch());
        room.goTo("export.write");
        QVERIFY(room.ceremony->watch());
        QCOMPARE(usbIncidents(room).size(), 2);
        room.ceremony.reset(); // and so says the record
        room.begin();
        QVERIFY(room.ceremony->watch());
        QCOMPARE(usbIncidents(room).size(), 2);
        plug(tree, "1-5", "0781", "08");
        tree.write("sys/bus/usb/devices/1-5/serial", "S1-4"); // the same name twice
        QVERIFY(room.ceremony->watch());
        QCOMPARE(usbIncidents(room).back(), QString("at a USB port: 0781:0001 S1-4 #2"));
    }

    /// Nobody sees private keys without the PIN: people hear what they would erase before they do.
    void aTokenThatWasUsedBeforeIsToldOf()
    {
        held::StepRoom room;
        const auto module = room.machine.tokens->read();
        QVERIFY(module);
        const auto blank = std::ranges::find_if(
            module->readers, [](const TokenReader& reader) { return reader.token && !reader.token->isInitialized; });
        QVERIFY(blank != module->readers.end());
        const auto used = room.machine.tokens->initialise(
            {blank->token->label, blank->token->serial}, "old", bytesOf(held::tokenPin), bytesOf(held::tokenPin));
        QVERIFY2(used, used ? "" : sentence(used.error()).c_str());
        room.place.tokens["primary"] = used->serial;
        room.begin();
        room.goTo("token.inspect");
        const auto values = room.ceremony->view().values;
        QVERIFY(std::ranges::any_of(values, [](const StepValue& value) {
            return value.label.starts_with("It was used before") && value.text == "old";
        }));
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
