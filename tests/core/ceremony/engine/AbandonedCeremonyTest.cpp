#include "core/base/Limits.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/paper/TranscriptDocument.h"
#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/HeldSteps.h"
#include "tests/support/Sanitizers.h"
#include <QProcess>
#include <QTest>
#include <ranges>

using namespace core;

#define VERIFY_RESULT(expression)                                                                                      \
    if (auto&& verified = (expression); !verified) QFAIL(sentence(verified.error()).c_str())

/// A ceremony that is given up, in each of its acts: nothing secret stays, and the record tells what became of everything.
class AbandonedCeremonyTest : public QObject {
    Q_OBJECT

    static std::string ruleOf(const Result<void>& result) { return result ? "done" : result.error().rule; }
    static void goToStep(held::StepRoom& room, const std::string& id)
    {
        while (room.ceremony->view().step->id != id)
            if (const auto taken = room.people.take(*room.ceremony, room.machine.clock()); !taken)
                qFatal("%s", sentence(taken.error()).c_str());
    }
    /// Everything goes into one bag.
    static std::vector<Disposition> quarantine(const Ceremony& ceremony)
    {
        std::vector<Disposition> all;
        for (const auto& [name, asset] : ceremony.left())
            all.push_back({name, Disposition::Way::Quarantined, "Q-" + name});
        return all;
    }
    static const TranscriptLine& lastLine(const Ceremony& ceremony)
    {
        return ceremony.addendum() ? ceremony.addendum()->lines().back() : ceremony.transcript().lines().back();
    }

private slots:
    void inEachActItWipesAtOnceAndTheRecordEnds_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QStringList>("left");
        const QStringList tokens{"token:backup", "token:primary"};
        const QStringList made = QStringList{"paper", "shares"} + tokens;
        QTest::newRow("act 1, before anybody is in") << "A1.1" << QStringList();
        QTest::newRow("act 1, at its end") << "A1.7" << QStringList();
        QTest::newRow("act 2, with two tokens") << "A2.7" << tokens;
        QTest::newRow("act 3, with the key in memory") << "A3.4" << QStringList{"shares"} + tokens;
        QTest::newRow("act 3, while shares are written down") << "A3.3" << QStringList{"void-shares-0"} + tokens;
        QTest::newRow("act 3, after the wipe") << "A3.16" << made;
        QTest::newRow("act 4, with a root") << "A4.5" << made;
        QTest::newRow("act 5, with a stick") << "A5.3" << made + QStringList{"medium:kit-a"};
        QTest::newRow("act 5, after the seal") << "A5.8" << made + QStringList{"medium:kit-a", "medium:kit-b"};
    }
    void inEachActItWipesAtOnceAndTheRecordEnds()
    {
        QFETCH(const QString, step);
        QFETCH(const QStringList, left);
        held::StepRoom room;
        room.begin();
        goToStep(room, step.toStdString());
        Ceremony& it = *room.ceremony;
        const auto begun = std::chrono::steady_clock::now();
        VERIFY_RESULT(it.abort("suspected-compromise", {"Rehearsing administrator 1"}));
        QVERIFY(std::chrono::steady_clock::now() - begun < std::chrono::seconds(1) * slowerBySanitizers);
        QVERIFY(it.isFinished() && it.awaitsDisposition());
        for (const auto& [name, token] : it.world().tokens)
            QVERIFY2(!room.machine.tokens->isLoggedIn({token.label, token.serial}), name.c_str());
        QVERIFY(!it.give({}) && !it.perform() && !room.confirm("Rehearsing operator 1"));
        checkDispositions(it, left);
        QVERIFY(!it.awaitsDisposition());
        QVERIFY(!it.dispose({})); // once
        room.ceremony.reset();
        checkEnd(room, left.isEmpty());
    }

    void afterTheWipeAPowerCutLeavesItAbandoned()
    {
        held::StepRoom room;
        room.begin();
        room.goTo("token.inspect");
        VERIFY_RESULT(room.ceremony->abort("people", {"Rehearsing administrator 1"}));
        room.ceremony.reset(); // before anybody said what becomes of what is there
        const auto again = held::open(room.place, room.script, room.machine, room.people);
        QVERIFY(!again);
        QCOMPARE(again.error().rule, std::string("CW-745"));
    }

    void otherWordsAreKeptAsTheReason()
    {
        held::StepRoom room;
        room.begin();
        VERIFY_RESULT(room.ceremony->abort("water comes through the ceiling", {}));
        VERIFY_RESULT(room.ceremony->dispose({}));
        const RecordData& data = lastLine(*room.ceremony).entry.data;
        QCOMPARE(textIn(data, "reason"), std::string("other"));
        QCOMPARE(textIn(data, "text"), std::string("water comes through the ceiling"));
    }

private:
    static void checkDispositions(Ceremony& it, const QStringList& left)
    {
        std::vector<Disposition> all = quarantine(it);
        for (const QString& name : left)
            QVERIFY2(std::ranges::contains(all, name.toStdString(), &Disposition::asset), qPrintable(name));
        QCOMPARE(all.size(), static_cast<std::size_t>(left.size()));
        if (!all.empty()) {
            const Disposition last = all.back();
            all.pop_back();
            QCOMPARE(ruleOf(it.dispose(all)), std::string("CW-375")); // not said of one
            all.push_back({last.asset, Disposition::Way::Quarantined, {}});
            QCOMPARE(ruleOf(it.dispose(all)), std::string("CW-376")); // no bag
            all.back() = last;
            all.push_back(last);
            QCOMPARE(ruleOf(it.dispose(all)), std::string("CW-375")); // said twice
            all.back().asset = "token:of-somebody-else";
            QCOMPARE(ruleOf(it.dispose(all)), std::string("CW-375"));
            all.pop_back();
            all.back() = {last.asset, Disposition::Way::Destroyed, {}};
        }
        QVERIFY(it.awaitsDisposition());
        VERIFY_RESULT(it.dispose(all));
        const TranscriptLine& end = lastLine(it);
        QVERIFY(end.entry.type == (it.addendum() ? LineType::Incident : LineType::Abort));
        QCOMPARE(end.entry.data["assets"].size(), all.size());
        for (const RecordData& row : end.entry.data["assets"])
            QVERIFY(textIn(row, "disposition") == "destroyed" || !textIn(row, "bag").empty());
        QCOMPARE(end.entry.who, std::vector<std::string>{"Rehearsing administrator 1"});
    }

    /// Nobody takes it up again, and both verifiers say what it is.
    static void checkEnd(held::StepRoom& room, bool isNothingLeft)
    {
        const auto again = held::open(room.place, room.script, room.machine, room.people);
        QVERIFY(!again);
        QCOMPARE(again.error().rule, std::string("CW-745"));
        const std::filesystem::path record = room.place.journal('a');
        checkVerdict(record);
        if (std::filesystem::exists(record / addendumFileName)) return checkKitBehindTheSeal(room);
        const auto file = readFile(record / "transcript.jsonl", limits::transcriptOctets);
        VERIFY_RESULT(file);
        const auto pages = transcriptDocument({.transcript = std::string(file->begin(), file->end())});
        VERIFY_RESULT(pages);
        const auto isAboutThings = [](const document::Block& block) {
            const auto* heading = std::get_if<document::Heading>(&block);
            return heading && heading->text == "What there is, and where";
        };
        QCOMPARE(std::ranges::any_of(pages->blocks, isAboutThings), !isNothingLeft);
    }
    static void checkVerdict(const std::filesystem::path& kit)
    {
        const auto report = verifyKit(kit);
        QVERIFY(report);
        QVERIFY2(report->verdict == KitVerdict::Unfinished, report->place.c_str());
        QCOMPARE(report->abortReason, std::string("suspected-compromise"));
        QCOMPARE(report->why->rule, std::string("CW-327"));
        QProcess shell;
        shell.start(
            "dash", {TEST_DATA "/../../resources/ceremonies/kit/verify.sh", QString::fromStdString(kit.string())});
        QVERIFY(shell.waitForFinished());
        const QByteArray said = shell.readAllStandardOutput();
        QVERIFY2(shell.exitCode() == 4 && said.contains("abandoned (suspected-compromise)"), said.constData());
    }
    /// The kit was signed before, and tells of what came then as soon as it has the addendum, too.
    static void checkKitBehindTheSeal(const held::StepRoom& room)
    {
        const std::filesystem::path kit = room.place.kit("kit-a");
        const auto before = verifyKit(kit);
        QVERIFY(before && before->verdict == KitVerdict::Genuine && before->addendum == AddendumState::Absent);
        std::filesystem::copy_file(room.place.journal('a') / addendumFileName, kit / kitPath::addendum);
        checkVerdict(kit);
    }
};

QTEST_GUILESS_MAIN(AbandonedCeremonyTest)
#include "AbandonedCeremonyTest.moc"
