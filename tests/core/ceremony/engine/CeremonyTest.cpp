#include "core/base/Wording.h"
#include "core/ceremony/engine/PracticeTokens.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/engine/RehearseScript.h"
#include "core/ceremony/environment/Environment.h"
#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/HeldSteps.h"
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

#define VERIFY_RESULT(expression)                                                                                      \
    if (auto&& verified = (expression); !verified) QFAIL(sentence(verified.error()).c_str())

/// Ceremonies from their first step to their last, on tokens of SoftHSM.
class CeremonyTest : public QObject {
    Q_OBJECT

    using Room = held::StepRoom;
    static std::string ruleOf(const Result<void>& result) { return result ? "done" : result.error().rule; }

    static std::vector<EnvironmentResult> failing(std::string_view id, bool isWaivable)
    {
        return {{.id = id,
            .label = "x",
            .verdict = EnvironmentResult::Verdict::Failed,
            .isWaivable = isWaivable,
            .observed = "so"}};
    }

private slots:
    void everyKindOfStepHasItsWork()
    {
        QCOMPARE(stepWorks().size(), stepKinds().size());
        for (std::size_t i = 0; i < stepKinds().size(); ++i) {
            const StepWork& work = stepWorks()[i];
            QCOMPARE(std::string(work.kind), std::string(stepKinds()[i].name));
            QVERIFY2(!stepKinds()[i].isIrreversible || (work.intend && work.perform), work.kind.data());
            QVERIFY2(!work.fields || work.judge, work.kind.data()); // what is asked is looked at
        }
    }

    void aRehearsalMarksWhateverItMakes()
    {
        QTemporaryDir folder;
        RehearsalOrder order{.script = *readScript(held::smallScript()), .kit = folder.filePath("kit").toStdString()};
        const auto report = held::rehearsed(order, CERTWRIGHT_TOKEN_HELPER);
        VERIFY_RESULT(report);
        const Certificate& root = *report->world.root;
        QVERIFY(root.subject().commonName().starts_with(rehearsalMark));
        QVERIFY(root.validity().notAfter - root.validity().notBefore <= std::chrono::days(7));
        for (const auto& [name, token] : report->world.tokens) {
            QVERIFY(token.label.starts_with(rehearsalLabelMark));
            QVERIFY(token.keyLabel.starts_with(rehearsalLabelMark));
        }
        const auto kit = verifyKit(order.kit);
        VERIFY_RESULT(kit);
        QVERIFY2(kit->verdict == KitVerdict::Rehearsal, kit->place.c_str());
        QVERIFY(kit->addendum == AddendumState::Closed);
        QVERIFY(kit->head == report->head && kit->addendumHead == report->closing);
        QVERIFY(!held::rehearsed(order, CERTWRIGHT_TOKEN_HELPER)); // never over a kit that is there
    }

    void aLiveCeremonyMakesTheRootOfItsScript()
    {
        Room room;
        room.begin();
        VERIFY_RESULT(rehearse(*room.ceremony, room.people, room.machine.clock, [](const StepView&) { return true; }));
        const Certificate& root = *room.ceremony->world().root;
        QVERIFY(root.subject() == room.script.root->subject);
        QVERIFY(root.validity().notBefore == room.script.root->notBefore); // no date comes from a clock
        QVERIFY(root.validity().notAfter == room.script.root->notAfter);
        QCOMPARE(root.serial().size(), std::size_t(17));
        QVERIFY(room.ceremony->world().crl->isSignedBy(*root.publicKey()));
        QCOMPARE(room.ceremony->world().crl->entryCount(), std::size_t(0));
        for (const auto& [name, token] : room.ceremony->world().tokens) QVERIFY(token.isKeyTested);
        for (const std::string& medium : room.script.media) {
            const auto kit = verifyKit(room.place.kit(medium));
            VERIFY_RESULT(kit);
            QVERIFY2(kit->verdict == KitVerdict::Genuine, kit->place.c_str());
            QVERIFY(kit->uncovered.empty());
            QProcess shell;
            shell.setWorkingDirectory(QString::fromStdString(room.place.kit(medium).string()));
            shell.start("dash", {"verify.sh", "."});
            QVERIFY(shell.waitForFinished(60000));
            QVERIFY2(shell.exitCode() == 0, shell.readAll());
        }
    }

    void everybodyConfirmsOnceAndTheOperatorFirst()
    {
        Room room;
        room.begin();
        room.goTo("fingerprint.read");
        VERIFY_RESULT(room.ceremony->give(room.answers()));
        QCOMPARE(ruleOf(room.confirm("Rehearsing witness 1")), std::string("CW-762"));
        QCOMPARE(ruleOf(room.confirm("Nobody")), std::string("CW-763"));
        QCOMPARE(ruleOf(room.confirm("Rehearsing officer 1")), std::string("CW-765"));
        VERIFY_RESULT(room.confirm("Rehearsing operator 1"));
        VERIFY_RESULT(room.confirm("Rehearsing witness 1"));
        QCOMPARE(ruleOf(room.confirm("Rehearsing witness 1")), std::string("CW-764"));
        const std::string before = room.ceremony->view().step->id;
        VERIFY_RESULT(room.confirm("Rehearsing witness 2"));
        QVERIFY(room.ceremony->view().step->id != before);
    }

    void threeWrongPinsLockAPersonOutAndAreOnRecord()
    {
        Room room;
        room.begin();
        room.goTo("fingerprint.read");
        VERIFY_RESULT(room.ceremony->give(room.answers()));
        const int before = room.ceremony->world().counts.incidents;
        for (const char* const rule : {"CW-766", "CW-766", "CW-767"})
            QCOMPARE(ruleOf(room.ceremony->confirm("Rehearsing operator 1", bytesOf("000000"))), std::string(rule));
        QCOMPARE(ruleOf(room.confirm("Rehearsing operator 1")), std::string("CW-767"));
        QCOMPARE(room.ceremony->world().counts.incidents, before + 4);
    }

    void wordsAreTypedFromPaperAndNeverTheSameOnesAgain()
    {
        Room room;
        room.begin();
        room.goTo("fingerprint.read");
        const int before = room.ceremony->world().counts.incidents;
        StepAnswers wrong = room.answers();
        for (auto& [name, word] : wrong.texts) word = "aardvark";
        QCOMPARE(ruleOf(room.ceremony->give(std::move(wrong))), std::string("CW-771"));
        QCOMPARE(room.ceremony->world().counts.incidents, before);
        StepAnswers again = room.answers();
        for (auto& [name, word] : again.texts) word = "absurd";
        QCOMPARE(ruleOf(room.ceremony->give(std::move(again))), std::string("CW-771"));
        QCOMPARE(room.ceremony->world().counts.incidents, before + 1); // twice is an incident
        VERIFY_RESULT(room.ceremony->give(room.answers()));
    }

    void aFailedCheckOfTheMachineStopsALiveCeremony_data()
    {
        QTest::addColumn<bool>("isWaivable");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("blocking") << false << "because" << false;
        QTest::newRow("waivable without reason") << true << "" << false;
        QTest::newRow("waived") << true << "a laptop of the house" << true;
    }
    void aFailedCheckOfTheMachineStopsALiveCeremony()
    {
        QFETCH(const bool, isWaivable);
        QFETCH(const QString, reason);
        QFETCH(const bool, goesOn);
        Room room;
        room.machine.environment = [isWaivable]() -> std::vector<EnvironmentResult> {
            return {{.id = "ENV-10",
                .label = "x",
                .verdict = EnvironmentResult::Verdict::Unknown,
                .isWaivable = isWaivable,
                .observed = "not readable"}};
        };
        room.begin();
        room.goTo("check.env");
        StepAnswers answers;
        answers.texts["waiver:ENV-10"] = reason.toStdString();
        const auto given = room.ceremony->give(std::move(answers));
        QCOMPARE(given.has_value(), goesOn);
        if (!goesOn) QCOMPARE(ruleOf(given), std::string("CW-772"));
        QCOMPARE(room.ceremony->world().counts.waivers, goesOn ? 1 : 0);
    }

    void whatWasMendedIsLookedAtAgain()
    {
        Room room;
        bool isMended = false;
        room.machine.environment = [&] { return isMended ? held::goodMachine() : failing("ENV-01", false); };
        room.begin();
        room.goTo("check.env");
        QCOMPARE(ruleOf(room.ceremony->give({})), std::string("CW-772"));
        isMended = true;
        VERIFY_RESULT(room.ceremony->give({}));
        QCOMPARE(room.ceremony->world().counts.waivers, 0);
    }

    void aMachineThatChangesStopsWhatCannotBeTakenBack_data()
    {
        QTest::addColumn<bool>("isWaivable");
        QTest::newRow("a network") << false;
        QTest::newRow("a camera") << true;
    }
    void aMachineThatChangesStopsWhatCannotBeTakenBack()
    {
        QFETCH(const bool, isWaivable);
        Room room;
        bool isChanged = false;
        room.machine.environment = [&] { return isChanged ? failing("ENV-01", isWaivable) : held::goodMachine(); };
        room.begin();
        room.goTo("token.init");
        VERIFY_RESULT(room.ceremony->watch());
        VERIFY_RESULT(room.ceremony->give(room.answers()));
        VERIFY_RESULT(room.confirm("Rehearsing operator 1"));
        VERIFY_RESULT(room.confirm("Rehearsing witness 1"));
        const std::string id = room.ceremony->view().step->id;
        const int before = room.ceremony->world().counts.incidents;
        isChanged = true;
        QCOMPARE(ruleOf(room.confirm("Rehearsing witness 2")), std::string(isWaivable ? "done" : "CW-772"));
        QCOMPARE(room.ceremony->world().counts.incidents, before + 1);
        QCOMPARE(room.ceremony->view().step->id == id, !isWaivable);
        QVERIFY(isWaivable || room.ceremony->view().phase == StepPhase::Doing); // people may try once more
        static_cast<void>(room.ceremony->watch());
        QCOMPARE(room.ceremony->world().counts.incidents, before + 1); // told once
        isChanged = false;
        if (!isWaivable) VERIFY_RESULT(room.ceremony->perform());
        QVERIFY(room.ceremony->view().step->id != id);
    }

    void aWaiverDoesNotCoverWhatBecameWorse()
    {
        Room room;
        bool isWorse = false;
        room.machine.environment = [&] { return failing("ENV-03", !isWorse); };
        room.begin();
        room.goTo("check.env");
        StepAnswers answers;
        answers.texts["waiver:ENV-03"] = "the switch is inside";
        VERIFY_RESULT(room.ceremony->give(std::move(answers)));
        room.goTo("check.software");
        VERIFY_RESULT(room.ceremony->watch());
        isWorse = true;
        QCOMPARE(ruleOf(room.ceremony->watch()), std::string("CW-772"));
    }

    void aLostStickHoldsNothingUpAndNothingHoldsUpAWipe()
    {
        Room room;
        std::string_view failed;
        room.machine.environment = [&] { return failed.empty() ? held::goodMachine() : failing(failed, false); };
        room.begin();
        room.goTo("secret.wipe");
        failed = "ENV-14";
        VERIFY_RESULT(room.ceremony->watch());
        failed = "ENV-01";
        QCOMPARE(ruleOf(room.ceremony->watch()), std::string("CW-772"));
        const std::string id = room.ceremony->view().step->id;
        VERIFY_RESULT(room.people.take(*room.ceremony, room.machine.clock()));
        QVERIFY(room.ceremony->view().step->id != id);
        QVERIFY(!room.ceremony->world().isKeyInMemory);
    }

    void aRecordWithStrangeValuesIsReadAllTheSame()
    {
        std::vector<TranscriptLine> lines;
        for (const LineType type : {LineType::Incident, LineType::Waiver}) {
            TranscriptEntry entry{.type = type, .step = {}, .act = 0, .who = {}, .data = {{"cause", 5}, {"id", true}}};
            lines.push_back(*makeLine(lines.size() + 1, transcriptStart, machineTranscriptTime(), std::move(entry)));
        }
        CeremonyWorld world;
        CeremonyProgress progress;
        VERIFY_RESULT(replay(*readScript(held::smallScript()), lines, world, progress));
        QVERIFY(!progress.isAborted);
        QCOMPARE(world.counts.incidents, 1);
    }

    void aClockThatIsSetIsAnIncidentAndChangesNoDate()
    {
        Room room;
        std::chrono::milliseconds offset = machineClockOffset();
        room.machine.clockOffset = [&] { return offset; };
        room.begin();
        room.goTo("cert.selfsign");
        const int before = room.ceremony->world().counts.incidents;
        offset += std::chrono::milliseconds(1500); // a watch that drifts is nothing
        VERIFY_RESULT(room.ceremony->watch());
        QCOMPARE(room.ceremony->world().counts.incidents, before);
        for (const auto jump :
            {std::chrono::hours(1), std::chrono::hours(-1), std::chrono::hours(24), std::chrono::hours(-24)}) {
            offset += jump;
            VERIFY_RESULT(room.ceremony->watch());
        }
        VERIFY_RESULT(room.ceremony->watch());
        QCOMPARE(room.ceremony->world().counts.incidents, before + 4);
        VERIFY_RESULT(room.people.take(*room.ceremony, room.machine.clock()));
        QVERIFY(room.ceremony->world().root->validity().notBefore == room.script.root->notBefore);
    }

    /// With the check of the clock as it is, over the files of a machine that a test laid out.
    void aClockOfATimeServerOrOfAnotherZoneStopsTheStart_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("file"); // that a time server leaves
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("UTC") << "Etc/UTC" << "" << true;
        QTest::newRow("Berlin") << "Europe/Berlin" << "" << false;
        QTest::newRow("a time server") << "Etc/UTC" << "run/systemd/timesync/synchronized" << false;
    }
    void aClockOfATimeServerOrOfAnotherZoneStopsTheStart()
    {
        QFETCH(const QString, zone);
        QFETCH(const QString, file);
        QFETCH(const bool, goesOn);
        const QTemporaryDir tree;
        for (const char* const folder : {"etc", "run/systemd/timesync"}) QVERIFY(QDir(tree.path()).mkpath(folder));
        QVERIFY(QFile::link("/usr/share/zoneinfo/" + zone, tree.filePath("etc/localtime")));
        if (!file.isEmpty()) QVERIFY(QFile(tree.filePath(file)).open(QIODevice::WriteOnly));
        Room room;
        room.machine.environment = [root = SysRoot(tree.path().toStdString())] {
            std::vector<EnvironmentResult> results = checkEnvironment({.root = root});
            std::erase_if(results, [](const EnvironmentResult& result) { return result.id != "ENV-17"; });
            return results;
        };
        room.begin();
        room.goTo("check.env");
        StepAnswers answers;
        answers.texts["waiver:ENV-17"] = "it is a good clock";
        QCOMPARE(ruleOf(room.ceremony->give(std::move(answers))), std::string(goesOn ? "done" : "CW-772"));
        QCOMPARE(room.ceremony->world().counts.waivers, 0);
    }

    void whetherItWasRehearsedIsOnRecord()
    {
        QTemporaryDir folder;
        const std::filesystem::path kit = folder.filePath("kit").toStdString();
        VERIFY_RESULT(
            held::rehearsed({.script = *readScript(held::smallScript()), .kit = kit}, CERTWRIGHT_TOKEN_HELPER));
        Room rehearsed;
        rehearsed.place.rehearsals = {kit};
        rehearsed.begin();
        QCOMPARE(rehearsed.ceremony->world().counts.incidents, 0);
        Room another(held::smallScript() + "\n# changed after the rehearsal\n");
        another.place.rehearsals = {kit};
        another.begin();
        QCOMPARE(another.ceremony->world().counts.incidents, 1);
        Room late;
        late.place.rehearsals = {kit};
        late.machine.clock = [] { return systemTime() + std::chrono::days(31); };
        late.begin();
        QCOMPARE(late.ceremony->world().counts.incidents, 1);
    }

    void aKeyHasTheIdentifierThatItsIntentSays()
    {
        Room room;
        room.begin();
        room.goTo("secret.wipe");
        std::size_t intents = 0;
        for (const TranscriptLine& line : room.ceremony->transcript().lines()) {
            if (line.entry.type != LineType::Intent || !line.entry.data.contains("id")) continue;
            ++intents;
            const auto& token = room.ceremony->world().tokens.at(line.entry.data.value("token", std::string()));
            QCOMPARE(toHex(token.keyId), line.entry.data.value("id", std::string()));
        }
        QCOMPARE(intents, std::size_t(2));
    }

    void aWatchThatIsTwoMinutesOffIsRefused()
    {
        Room room;
        room.machine.clock = [now = systemTime()] { return now; };
        room.begin();
        room.goTo("check.clock");
        const auto typed = [&](const char* watch, int seconds) {
            StepAnswers answers = room.answers();
            answers.texts[watch] = toText(room.machine.clock() + std::chrono::seconds(seconds));
            return room.ceremony->give(std::move(answers));
        };
        for (const char* const watch : {"watch:1", "watch:2"})
            for (const int seconds : {121, -121}) QCOMPARE(ruleOf(typed(watch, seconds)), std::string("CW-773"));
        VERIFY_RESULT(typed("watch:2", -120));
    }

    void aShareThatWasWrittenDownWrongIsFoundByItsWord()
    {
        Room room;
        room.begin();
        room.goTo("share.verify");
        StepAnswers answers = room.answers();
        auto share = answers.secrets.begin();
        std::string text(share->second.view().begin(), share->second.view().end());
        std::size_t at = 0;
        for (int word = 1; word < 17; ++word) at = text.find(' ', at) + 1;
        text.replace(at, 4, "zzzz");
        share->second = Secret(bytesOf(text));
        const auto given = room.ceremony->give(std::move(answers));
        QCOMPARE(ruleOf(given), std::string("CW-790"));
        QCOMPARE(given.error().values.at(1), std::string("17"));
        VERIFY_RESULT(room.ceremony->give(room.answers()));
    }

    void aBagWithAnotherNumberIsNotOpened()
    {
        Room room;
        room.begin();
        room.goTo("check.seal");
        StepAnswers answers;
        answers.texts["bag"] = "A000001";
        QCOMPARE(ruleOf(room.ceremony->give(std::move(answers))), std::string("CW-798"));
    }

    /// It is on the record at once, and the ceremony can go on without what was in it when those who watch agree.
    void aWrongBagIsASecurityIncidentAndEndsInQuarantine_data()
    {
        QTest::addColumn<QString>("bag");
        QTest::newRow("another bag") << "A000001";
        QTest::newRow("no bag") << "";
    }
    void aWrongBagIsASecurityIncidentAndEndsInQuarantine()
    {
        QFETCH(const QString, bag);
        Room room;
        room.begin();
        room.goTo("check.seal");
        const std::string asset = room.ceremony->view().step->input("asset");
        const auto tell = [&](bool isQuarantined) {
            StepAnswers answers;
            answers.texts["bag"] = bag.toStdString();
            answers.texts["quarantine"] = isQuarantined ? "yes" : "no";
            return ruleOf(room.ceremony->give(std::move(answers)));
        };
        const int before = room.ceremony->world().counts.incidents;
        QCOMPARE(room.ceremony->view().fields.size(), std::size_t(1));
        QCOMPARE(tell(true), std::string("CW-798")); // nothing was wrong yet
        QCOMPARE(room.ceremony->world().counts.incidents, before + 1);
        const RecordData& told = room.ceremony->transcript().lines().back().entry.data;
        QCOMPARE(textIn(told, "weight"), std::string("security"));
        QCOMPARE(textIn(told, "cause"), std::string("seal.differs"));
        QCOMPARE(room.ceremony->view().fields.size(), std::size_t(2));
        QCOMPARE(tell(true), std::string("CW-984"));
        std::vector<PinOf> pins;
        for (const char* const name : {"administrator 1", "witness 1", "witness 2"})
            pins.push_back({std::string("Rehearsing ") + name, Secret(bytesOf("13572468"))});
        const Incident agreed{
            .weight = Incident::Weight::Deviation, .expected = "the bag", .happened = "x", .decided = "y", .who = {}};
        QVERIFY(room.ceremony->report(agreed, pins));
        QCOMPARE(tell(false), std::string("CW-798"));
        QCOMPARE(tell(true), std::string("CW-984")); // they agreed before somebody looked again
        QVERIFY(room.ceremony->report(agreed, pins));
        QCOMPARE(tell(true), std::string("done"));
        const std::string step = room.ceremony->view().step->id;
        VERIFY_RESULT(room.people.take(*room.ceremony, room.machine.clock()));
        QVERIFY(room.ceremony->view().step->id != step);
        const CeremonyAsset& known = room.ceremony->world().assets.at(asset);
        QVERIFY(known.state == (bag.isEmpty() ? CeremonyAsset::State::Lost : CeremonyAsset::State::Quarantined));
        if (!bag.isEmpty()) QCOMPARE(known.bag, bag.toStdString());
        if (!bag.isEmpty()) QCOMPARE(room.ceremony->view().trouble->rule, std::string("CW-799")); // nobody uses it
        CeremonyWorld again; // and so says the record
        CeremonyProgress progress;
        VERIFY_RESULT(replay(room.script, room.ceremony->transcript().lines(), again, progress));
        QVERIFY(again.assets.at(asset).state == known.state);
    }

    void sticksThatWereMixedUpAreRefused()
    {
        Room room;
        std::map<std::string, std::string> inserted{{"record-a", "LOG-A"}, {"record-b", "LOG-B"}};
        room.machine.volume = [&](const std::filesystem::path& folder) { return inserted[folder.filename().string()]; };
        room.begin();
        room.goTo("media.insert");
        inserted["stick-kit-a"] = "LOG-B";
        QCOMPARE(ruleOf(room.ceremony->give({})), std::string("CW-394"));
        inserted["stick-kit-a"] = "KIT-A";
        VERIFY_RESULT(room.people.take(*room.ceremony, room.machine.clock()));
        room.goTo("export.write");
        inserted["stick-kit-a"] = "ANOTHER";
        QCOMPARE(ruleOf(room.people.take(*room.ceremony, room.machine.clock())), std::string("CW-309"));
        QVERIFY(!std::filesystem::exists(room.place.kit("kit-a")));
        inserted["stick-kit-a"] = "KIT-A";
        VERIFY_RESULT(room.ceremony->perform());
        room.goTo("media.insert");
        inserted["stick-kit-b"] = "KIT-A";
        QCOMPARE(ruleOf(room.ceremony->give({})), std::string("CW-308"));
        inserted["stick-kit-b"] = "KIT-B";
        VERIFY_RESULT(room.people.take(*room.ceremony, room.machine.clock()));
        QCOMPARE(room.ceremony->world().volumes.at("kit-b"), std::string("KIT-B"));
    }

    void whatIsRefusedLeavesNothingBehind()
    {
        Room room;
        room.machine.environment = [] {
            std::vector<EnvironmentResult> results = held::goodMachine();
            for (const char* id : {"ENV-10", "ENV-13"})
                results.push_back({.id = id,
                    .label = "x",
                    .verdict = EnvironmentResult::Verdict::Failed,
                    .isWaivable = true,
                    .observed = "so"});
            return results;
        };
        room.begin();
        room.goTo("check.env");
        StepAnswers half;
        half.texts["waiver:ENV-10"] = "a laptop of the house";
        const auto shown = room.ceremony->view().values.size();
        QCOMPARE(ruleOf(room.ceremony->give(std::move(half))), std::string("CW-772"));
        QCOMPARE(room.ceremony->world().counts.waivers, 0);
        QCOMPARE(room.ceremony->view().values.size(), shown);
        for (const TranscriptLine& line : room.ceremony->transcript().lines())
            QVERIFY(line.entry.type != LineType::Waiver);
        StepAnswers whole;
        for (const char* id : {"ENV-10", "ENV-13"}) whole.texts[std::string("waiver:") + id] = "a laptop of the house";
        VERIFY_RESULT(room.ceremony->give(std::move(whole)));
        QCOMPARE(room.ceremony->world().counts.waivers, 2);
    }

    /// Who was logged in is not any more, between the confirmation and the deed: nothing is taken for lost or removed.
    void aTokenThatLoggedOutAsksForItsPinAgain_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"key.import", "crl.sign"}) QTest::newRow(kind) << kind;
    }
    void aTokenThatLoggedOutAsksForItsPinAgain()
    {
        QFETCH(const QString, kind);
        Room room;
        room.begin();
        room.goTo(kind.toStdString());
        const std::string id = room.ceremony->view().step->id;
        VERIFY_RESULT(room.ceremony->give(room.answers()));
        for (const auto& [name, token] : room.ceremony->world().tokens)
            room.machine.tokens->logout({token.label, token.serial});
        Result<void> done;
        for (const char* name : {"Rehearsing operator 1", "Rehearsing officer 1", "Rehearsing officer 2",
                 "Rehearsing custodian 1", "Rehearsing custodian 2", "Rehearsing witness 1", "Rehearsing witness 2"})
            if (done = room.confirm(name); !done && done.error().code == ErrorCode::Locked) break;
        QVERIFY(!done);
        QVERIFY2(done.error().code == ErrorCode::Locked, done.error().rule.c_str());
        QCOMPARE(room.ceremony->view().step->id, id);
        QVERIFY(room.ceremony->view().phase == StepPhase::Asking);
        QVERIFY(!room.ceremony->view().fields.empty()); // the PIN
        VERIFY_RESULT(rehearse(*room.ceremony, room.people, room.machine.clock, [](const StepView&) { return true; }));
        QVERIFY(room.ceremony->world().isClosed);
    }

    void abandoningAfterTheSealIsAnEndToo()
    {
        Room room;
        room.begin();
        room.goTo("export.verify");
        VERIFY_RESULT(room.ceremony->abort("people", {"Rehearsing administrator 1"}));
        QVERIFY(room.ceremony->isFinished());
        room.ceremony.reset();
        const auto again = held::open(room.place, room.script, room.machine, room.people);
        QVERIFY(!again);
        QCOMPARE(again.error().rule, std::string("CW-745"));
    }

    void abandoningWipesAndEndsTheRecord()
    {
        Room room;
        room.begin();
        room.goTo("paper.print");
        VERIFY_RESULT(room.ceremony->abort("people", {"Rehearsing administrator 1"}));
        QVERIFY(room.ceremony->isFinished());
        std::vector<Disposition> all;
        for (const auto& [name, asset] : room.ceremony->left()) all.push_back({.asset = name});
        VERIFY_RESULT(room.ceremony->dispose(all));
        QVERIFY(room.ceremony->transcript().lines().back().entry.type == LineType::Abort);
        room.ceremony.reset();
        const auto again = held::open(room.place, room.script, room.machine, room.people);
        QVERIFY(!again);
        QCOMPARE(again.error().rule, std::string("CW-745"));
    }
};

QTEST_GUILESS_MAIN(CeremonyTest)
#include "CeremonyTest.moc"
