#include "../../../support/PrivateMounts.h"
#include "core/base/Wording.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/ceremony/engine/PracticeTokens.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/record/VerifyKit.h"
#include "tests/cli/CommandLine.h"
#include "tests/support/HeldSteps.h"
#include <QRegularExpression>
#include <QTest>
#include <atomic>
#include <thread>

using namespace core;

/// Sticks that fail, are full, are the wrong ones: nothing is shown as done that is not safe, and the ceremony goes on once it is mended.
class StickFailureTest : public QObject {
    Q_OBJECT
    bool m_canMount = false;

    static std::string ruleOf(const Result<void>& result) { return result ? "done" : result.error().rule; }
    static Result<void> toTheEnd(held::StepRoom& room)
    {
        return rehearse(*room.ceremony, room.people, room.machine.clock, [](const StepView&) { return true; });
    }
    static bool hasCause(const held::StepRoom& room, std::string_view cause)
    {
        return std::ranges::any_of(room.ceremony->transcript().lines(),
            [&](const TranscriptLine& line) { return textIn(line.entry.data, "cause") == cause; });
    }
    static std::string recordOn(const held::StepRoom& room, char stick)
    {
        const auto file = readFile(room.place.journal(stick) / "transcript.jsonl", limits::transcriptOctets);
        return file ? std::string(textOf(*file)) : std::string();
    }

    static bool canTrace() { return commandLine::Desk().tool("strace", {"-qq", "-o", "/dev/null", "true"}).code == 0; }

    /// A ceremony in a process of its own, which is begun or gone on with.
    struct Program {
        commandLine::Desk desk;
        held::Place place{.folder = desk.path("held").toStdString()};
        PracticeTokens practice = *PracticeTokens::make();

        Program()
        {
            const std::string text = held::smallScript();
            place.prepare(*readScript(text));
            desk.write("script.toml", QByteArray::fromStdString(text));
        }
        /// `failure`: as strace(1) takes it after "inject="; empty: nothing fails.
        commandLine::Ran run(const QString& failure = {}) const
        {
            const QStringList call{"SOFTHSM2_CONF=" + QString::fromStdString((place.folder / "softhsm2.conf").string()),
                HELD_CEREMONY, desk.path("held"), desk.path("script.toml"), CERTWRIGHT_TOKEN_HELPER,
                QString::fromStdString(practice.module().string())};
            if (failure.isEmpty()) return desk.tool("env", call);
            return desk.tool("strace", QStringList{"-qq", "-o", "/dev/null", "-e", "inject=" + failure, "env"} + call);
        }
        bool isGenuine() const
        {
            const auto kit = verifyKit(place.kit("kit-a"));
            return kit && kit->verdict == KitVerdict::Genuine;
        }
    };

private slots:
    void initTestCase() { m_canMount = test::enterPrivateMounts(); }

    void oneLogStickMayFail_data()
    {
        QTest::addColumn<int>("remainder"); // of the number of the sync: A and B take turns
        QTest::newRow("A") << 0;
        QTest::newRow("B") << 1;
    }
    void oneLogStickMayFail()
    {
        QFETCH(const int, remainder);
        held::StepRoom room;
        int calls = 0, failures = 0;
        bool isFailing = false;
        room.place.sync = [&](int) {
            if (calls++ % 2 != remainder || !isFailing || failures > 0) return 0;
            ++failures;
            errno = EIO;
            return -1;
        };
        room.begin();
        room.goTo("token.init");
        isFailing = true;
        QCOMPARE(ruleOf(room.people.take(*room.ceremony, room.machine.clock())), std::string("done"));
        QCOMPARE(failures, 1);
        QCOMPARE(room.ceremony->transcript().deadMirrors().size(), std::size_t(1));
        QVERIFY(hasCause(room, "mirror.dead"));
        QCOMPARE(ruleOf(toTheEnd(room)), std::string("done"));
        const auto kit = verifyKit(room.place.kit("kit-a"));
        QVERIFY(kit && kit->verdict == KitVerdict::Genuine);
        const auto dead = room.ceremony->transcript().deadMirrors().front().folder;
        QVERIFY(!std::filesystem::exists(dead / addendumFileName)); // what works again proves nothing
        QVERIFY(room.ceremony->addendum()->deadMirrors().empty());
    }

    /// Not only what the script planned: steps write lines of their own.
    void aLogStickThatFailsAtAWaiverIsToldOf()
    {
        held::StepRoom room;
        bool isFailing = false;
        int calls = 0;
        room.place.sync = [&](int) {
            if (!isFailing || calls++ != 0) return 0;
            errno = EIO;
            return -1;
        };
        room.machine.environment = [] {
            auto checks = held::goodMachine();
            checks.push_back({.id = "ENV-07",
                .label = "Memory is locked",
                .verdict = EnvironmentResult::Verdict::Failed,
                .isWaivable = true,
                .observed = "it is not"});
            return checks;
        };
        room.begin();
        room.goTo("check.env");
        StepAnswers answers = room.answers();
        answers.texts["waiver:ENV-07"] = "there is no other machine";
        isFailing = true;
        QCOMPARE(ruleOf(room.ceremony->give(std::move(answers))), std::string("done"));
        QCOMPARE(room.ceremony->transcript().deadMirrors().size(), std::size_t(1));
        QVERIFY(hasCause(room, "mirror.dead"));
    }

    /// Its folder is gone, but nothing was written there since: the addendum is the first to notice.
    void aLogStickThatIsGoneBeforeTheSealIsLeftBehind()
    {
        held::StepRoom room;
        room.begin();
        room.goTo("export.write");
        std::filesystem::remove_all(room.place.journal('b'));
        QCOMPARE(ruleOf(toTheEnd(room)), std::string("done"));
        const auto& addendum = room.ceremony->addendum();
        QVERIFY(addendum);
        QCOMPARE(addendum->deadMirrors().size(), std::size_t(1));
        QCOMPARE(std::ranges::count_if(addendum->lines(),
                     [](const TranscriptLine& line) { return textIn(line.entry.data, "cause") == "mirror.dead"; }),
            std::ptrdiff_t(1));
        for (const char* const medium : {"kit-a", "kit-b"}) {
            const auto kit = verifyKit(room.place.kit(medium));
            QVERIFY(kit && kit->verdict == KitVerdict::Genuine);
            QCOMPARE(kit->addendum, AddendumState::Closed);
        }
    }

    /// Its last line stands, but the kits lack it: they get it once they can be written.
    void aKitThatCannotTakeTheLastFileGetsItLater()
    {
        if (!m_canMount) QSKIP("no mounts of its own are permitted here");
        held::StepRoom room;
        const std::string stick = room.place.stick("kit-a").string();
        const auto mounted = [&](unsigned long flags) {
            return ::mount("none", stick.c_str(), "tmpfs", flags, "size=8m") == 0;
        };
        QVERIFY(mounted(0));
        room.begin();
        room.goTo("close");
        QVERIFY(mounted(MS_REMOUNT | MS_RDONLY));
        for (int attempt = 0; attempt < 2; ++attempt) {
            QCOMPARE(ruleOf(attempt == 0 ? room.people.take(*room.ceremony, room.machine.clock())
                                         : room.ceremony->perform()),
                std::string("CW-403"));
            QVERIFY(!room.ceremony->isFinished());
            QCOMPARE(verifyKit(room.place.kit("kit-a"))->addendum, AddendumState::Absent);
            QCOMPARE(
                verifyKit(room.place.kit("kit-b"))->addendum, AddendumState::Closed); // which has nothing to do with it
        }
        QVERIFY(mounted(MS_REMOUNT));
        QCOMPARE(ruleOf(room.ceremony->perform()), std::string("done"));
        QVERIFY(room.ceremony->isFinished());
        const auto kit = verifyKit(room.place.kit("kit-a"));
        QVERIFY(kit && kit->verdict == KitVerdict::Genuine);
        QCOMPARE(kit->addendum, AddendumState::Closed);
        ::umount2(stick.c_str(), MNT_DETACH);
    }

    void withoutAnyLogStickNothingIsDoneAndTheWordsAreTold()
    {
        held::StepRoom room;
        bool isFailing = false;
        room.place.sync = [&](int) {
            errno = EIO;
            return isFailing ? -1 : 0;
        };
        room.begin();
        room.goTo("key.generate");
        const std::string step = room.ceremony->view().step->id, safe = recordOn(room, 'a');
        const Sha256 head = room.ceremony->transcript().head();
        QCOMPARE(ruleOf(room.ceremony->give({})), std::string("done"));
        isFailing = true;
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto lost = room.confirm("Rehearsing operator 1");
            QCOMPARE(ruleOf(lost), std::string("CW-224"));
            QCOMPARE(lost.error().values.at(0), fingerprintWords(head));
            isFailing = false; // what works again proves nothing
        }
        QCOMPARE(room.ceremony->view().step->id, step);
        QVERIFY(room.ceremony->view().confirmed.empty());
        QVERIFY(!room.ceremony->world().isKeyInMemory);
        QVERIFY(recordOn(room, 'a').starts_with(safe) && recordOn(room, 'b').starts_with(safe));
        room.ceremony.reset();
        room.begin(); // mended
        QCOMPARE(room.ceremony->world().counts.resumes, 1);
        QCOMPARE(ruleOf(toTheEnd(room)), std::string("done"));
        QVERIFY(room.ceremony->world().isClosed);
    }

    void aLogStickThatIsFullIsLeftBehind()
    {
        if (!m_canMount) QSKIP("no mounts of its own are permitted here");
        held::StepRoom room;
        const std::string stick = room.place.journal('b').string();
        QCOMPARE(::mount("none", stick.c_str(), "tmpfs", 0, "size=16k"), 0);
        room.begin();
        QCOMPARE(ruleOf(toTheEnd(room)), std::string("done"));
        QCOMPARE(room.ceremony->transcript().deadMirrors().size(), std::size_t(1));
        QCOMPARE(room.ceremony->transcript().deadMirrors().front().cause.rule, std::string("CW-410"));
        QVERIFY(hasCause(room, "mirror.dead"));
        ::umount2(stick.c_str(), MNT_DETACH);
    }

    /// A real program whose calls fail as the kernel says it.
    void aMachineThatLosesBothLogSticksGoesOnAfterwards()
    {
        if (!canTrace()) QSKIP("strace may not trace here");
        const Program program;
        const commandLine::Ran frozen = program.run("fdatasync:error=EIO:when=60+");
        QCOMPARE_CODE(frozen, 1);
        const QString told = QString::fromUtf8(frozen.err);
        const auto number = QRegularExpression("ends with line (\\d+)").match(told).captured(1).toULongLong();
        QVERIFY2(number > 20, frozen.all());
        for (const char stick :
            {'a', 'b'}) // the line that counts is safe on both, and its words are those that are told
            QVERIFY2(told.contains(wordsOf(program.place, stick, number)), frozen.all());
        QCOMPARE_CODE(program.run(), 0);
        QVERIFY(program.isGenuine());
    }

    void aStickThatIsPulledWhileItsKitIsWrittenHasNoKit()
    {
        if (!canTrace()) QSKIP("strace may not trace here");
        const Program program;
        const commandLine::Ran failed = program.run("syncfs:error=EIO:when=1");
        QCOMPARE_CODE(failed, 1);
        QVERIFY2(failed.err.contains("stick-kit-a"), failed.all());
        QVERIFY(!std::filesystem::exists(program.place.kit("kit-a")));
        QCOMPARE_CODE(program.run(), 0);
        QVERIFY(program.isGenuine());
    }

    /// Not a call that fails, but a stick that is gone: the kernel lets go of it while its files are written.
    void aStickThatIsTakenAwayWhileItsKitIsWrittenHasNoKit()
    {
        if (!m_canMount) QSKIP("no mounts of its own are permitted here");
        if (!canTrace()) QSKIP("strace may not trace here");
        const Program program;
        const std::string stick = program.place.stick("kit-a").string();
        QCOMPARE(::mount("none", stick.c_str(), "tmpfs", 0, "size=8m"), 0);
        const std::filesystem::path begun = program.place.stick("kit-a") / "kit.partial" / "record";
        std::atomic<bool> isTaken = false;
        std::jthread hand([&](const std::stop_token& stop) {
            while (!stop.stop_requested() && !isTaken) {
                if (std::filesystem::exists(begun)) isTaken = ::umount2(stick.c_str(), MNT_DETACH) == 0;
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            }
        });
        const commandLine::Ran failed = program.run("syncfs:delay_enter=2000000:when=1"); // of the whole kit
        hand.request_stop();
        hand.join();
        QVERIFY(isTaken);
        QCOMPARE_CODE(failed, 1);
        QVERIFY2(failed.err.contains("stick-kit-a"), failed.all());
        QVERIFY(std::filesystem::is_empty(stick));                          // the folder below it
        QCOMPARE(::mount("none", stick.c_str(), "tmpfs", 0, "size=8m"), 0); // another one
        QCOMPARE_CODE(program.run(), 0);
        QVERIFY(program.isGenuine());
        checkSums(program.place.kit("kit-a"));
        ::umount2(stick.c_str(), MNT_DETACH);
    }

    void aStickThatIsNotEmptyGetsNoKitUntilItIs()
    {
        held::StepRoom room;
        room.begin();
        room.goTo("export.write");
        const std::filesystem::path letter = room.place.stick("kit-a") / "letter.txt";
        QVERIFY(writeFile(letter, bytesOf("x"), FileKind::Public).has_value());
        const auto refused = room.people.take(*room.ceremony, room.machine.clock());
        QCOMPARE(ruleOf(refused), std::string("CW-236"));
        QVERIFY(sentence(refused.error()).contains("letter.txt"));
        QVERIFY(!std::filesystem::exists(room.place.kit("kit-a")));
        std::filesystem::remove(letter);
        QCOMPARE(ruleOf(room.ceremony->perform()), std::string("done"));
        checkSums(room.place.kit("kit-a"));
    }

    void aStickThatIsFullOrProtectedGetsNoKitUntilItIsMended()
    {
        if (!m_canMount) QSKIP("no mounts of its own are permitted here");
        held::StepRoom room;
        room.begin();
        room.goTo("media.insert");
        const std::string stick = room.place.stick("kit-a").string();
        const auto mounted = [&](unsigned long flags, const char* options) {
            return ::mount("none", stick.c_str(), "tmpfs", flags, options) == 0;
        };
        QVERIFY(mounted(MS_RDONLY, "size=64k"));
        QCOMPARE(ruleOf(room.ceremony->give({})), std::string("CW-795"));
        QVERIFY(mounted(MS_REMOUNT, "size=64k"));
        QCOMPARE(ruleOf(room.people.take(*room.ceremony, room.machine.clock())), std::string("done"));
        QCOMPARE(std::string(room.ceremony->view().step->kind->name), std::string("export.write"));
        QCOMPARE(ruleOf(room.people.take(*room.ceremony, room.machine.clock())), std::string("CW-241"));
        QVERIFY(std::filesystem::is_empty(stick));
        QVERIFY(mounted(MS_REMOUNT | MS_RDONLY, "size=8m"));
        QCOMPARE(ruleOf(room.ceremony->perform()), std::string("CW-403"));
        QVERIFY(mounted(MS_REMOUNT, "size=8m"));
        QCOMPARE(ruleOf(room.ceremony->perform()), std::string("done"));
        QVERIFY(mounted(MS_REMOUNT | MS_RDONLY, "size=8m"));
        checkSums(room.place.kit("kit-a"));
        ::umount2(stick.c_str(), MNT_DETACH);
    }

    void aLogStickIsNoStickForAKit()
    {
        held::StepRoom room;
        std::map<std::string, std::string> inserted{{"record-a", "RED"}, {"record-b", "BLUE"}, {"stick-kit-a", "BLUE"}};
        room.machine.volume = [&](const std::filesystem::path& folder) { return inserted[folder.filename().string()]; };
        room.begin();
        room.goTo("media.insert");
        const auto refused = room.ceremony->give({});
        QCOMPARE(ruleOf(refused), std::string("CW-394"));
        const std::string told = sentence(refused.error());
        QVERIFY2(told.contains("BLUE") && told.contains("the blue log stick") && told.contains("kit-a"), told.c_str());
        inserted["stick-kit-a"] = "RED";
        const auto red = room.ceremony->give({});
        QCOMPARE(ruleOf(red), std::string("CW-393"));
        QVERIFY(sentence(red.error()).contains("the red log stick"));
        QVERIFY(!std::filesystem::exists(room.place.kit("kit-a")));
    }

    /// A stick that broke is not the end of the day: people agree on the record, and take another one.
    void aBrokenStickIsExchangedOnceThatIsOnRecord()
    {
        held::StepRoom room;
        std::map<std::string, std::string> inserted{
            {"record-a", "RED"}, {"record-b", "BLUE"}, {"stick-kit-a", "KIT-A"}, {"stick-kit-b", "KIT-B"}};
        room.machine.volume = [&](const std::filesystem::path& folder) { return inserted[folder.filename().string()]; };
        room.begin();
        room.goTo("export.write");
        inserted["stick-kit-a"] = "FRESH";
        QCOMPARE(ruleOf(room.people.take(*room.ceremony, room.machine.clock())), std::string("CW-309"));
        std::vector<PinOf> pins;
        for (const char* const name : {"Rehearsing administrator 1", "Rehearsing witness 1", "Rehearsing witness 2"})
            pins.push_back({name, Secret(bytesOf("13572468"))});
        const Incident broken{.weight = Incident::Weight::Deviation,
            .expected = "the stick takes the kit",
            .happened = "it is broken",
            .decided = "a new one",
            .who = {}};
        QCOMPARE(ruleOf(room.ceremony->report(broken)), std::string("done")); // which nobody confirmed
        QCOMPARE(ruleOf(room.ceremony->perform()), std::string("CW-309"));
        QCOMPARE(ruleOf(room.ceremony->report(broken, pins)), std::string("done"));
        inserted["stick-kit-a"] = "BLUE";
        QCOMPARE(ruleOf(room.ceremony->perform()), std::string("CW-394"));
        inserted["stick-kit-a"] = "FRESH";
        QCOMPARE(ruleOf(room.ceremony->perform()), std::string("done"));
        checkSums(room.place.kit("kit-a"));
        QCOMPARE(room.ceremony->world().volumes.at("kit-a"), std::string("FRESH"));
        QCOMPARE(ruleOf(toTheEnd(room)), std::string("done"));
        const auto kit = verifyKit(room.place.kit("kit-b"));
        QVERIFY(kit && kit->verdict == KitVerdict::Genuine);
    }

private:
    static void checkSums(const std::filesystem::path& kit)
    {
        QProcess sums;
        sums.setWorkingDirectory(QString::fromStdString(kit.string()));
        sums.start("sha256sum", {"-c", "--quiet", "SHA256SUMS"});
        QVERIFY(sums.waitForFinished(60000));
        QVERIFY2(sums.exitCode() == 0, sums.readAll());
    }
    /// Of the line of that number.
    static QString wordsOf(const held::Place& place, char stick, std::size_t number)
    {
        const auto file = readFile(place.journal(stick) / "transcript.jsonl", limits::transcriptOctets);
        const TranscriptReading reading = readTranscript(*file, transcriptStart);
        return number > reading.lines.size() ? QStringLiteral("none")
                                             : QString::fromStdString(fingerprintWords(reading.lines[number - 1].hash));
    }
};

QTEST_GUILESS_MAIN(StickFailureTest)
#include "StickFailureTest.moc"
