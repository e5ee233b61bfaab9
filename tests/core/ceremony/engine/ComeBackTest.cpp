#include "core/base/Wording.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/engine/RehearseScript.h"
#include "tests/core/ceremony/environment/SampleMachine.h"
#include "tests/support/HeldSteps.h"
#include <QProcess>
#include <QTest>
#include <fstream>

using namespace core;

#define VERIFY_RESULT(expression)                                                                                      \
    if (auto&& verified = (expression); !verified) QFAIL(sentence(verified.error()).c_str())

/// People come back to a ceremony that was left or cut short, and it goes on where it was.
class ComeBackTest : public QObject {
    Q_OBJECT

    using Room = held::StepRoom;

    static std::string shown(const StepView& view, std::string_view label)
    {
        for (const StepValue& value : view.values)
            if (value.label == label) return value.text;
        return {};
    }

private slots:
    void whoLeavesInAHurryCanComeBack()
    {
        Room room;
        room.begin();
        room.goTo("crl.sign");
        VERIFY_RESULT(room.ceremony->give(room.answers()));
        VERIFY_RESULT(room.confirm("Rehearsing operator 1"));
        VERIFY_RESULT(room.ceremony->evacuate());
        QVERIFY(room.ceremony->isFinished());
        for (const auto& [name, token] : room.ceremony->world().tokens)
            QVERIFY(!room.machine.tokens->isLoggedIn({token.label, token.serial}));
        room.ceremony.reset();
        room.begin();
        QCOMPARE(std::string(room.ceremony->view().step->kind->name), std::string("crl.sign"));
        QCOMPARE(room.ceremony->world().counts.resumes, 1);
        VERIFY_RESULT(rehearse(*room.ceremony, room.people, room.machine.clock, [](const StepView&) { return true; }));
        QVERIFY(room.ceremony->world().isClosed);
    }

    /// The record says on which machine it is held, and who comes back hears how long nobody looked, and compares the bags.
    void theReturnTellsOfTheGapAndOfTheBags()
    {
        const sample::Tree tree;
        tree.write("proc/sys/kernel/random/boot_id", "one\n");
        tree.write("proc/sys/kernel/osrelease", "6.12.1\n");
        tree.write("sys/class/dmi/id/product_name", "Laptop 1\n");
        Room room;
        room.machine.root = SysRoot(tree.folder.path().toStdString());
        room.begin();
        const RecordData genesis = room.ceremony->transcript().lines().front().entry.data;
        QCOMPARE(textIn(genesis, "boot"), std::string("one"));
        QCOMPARE(textIn(genesis.at("machine"), "os"), std::string("Ceremony 1"));
        QCOMPARE(textIn(genesis.at("machine"), "kernel"), std::string("6.12.1"));
        QCOMPARE(textIn(genesis.at("machine"), "model"), std::string("Laptop 1"));
        QCOMPARE(textIn(genesis.at("machine"), "system_root"), tree.folder.path().toStdString() + "/");
        room.goTo("seal.record");
        const std::string asset = room.ceremony->view().step->input("asset");
        VERIFY_RESULT(room.people.take(*room.ceremony, room.machine.clock()));
        const std::string bag = room.ceremony->world().assets.at(asset).bag;
        room.ceremony.reset();
        tree.write("proc/sys/kernel/random/boot_id", "two\n");
        room.machine.clock = [] { return systemTime() + std::chrono::hours(3) + std::chrono::seconds(30); };
        room.begin();
        const auto lines = room.ceremony->transcript().lines();
        const auto back = std::ranges::find(lines, LineType::Resume, [](const auto& line) { return line.entry.type; });
        QVERIFY(back != lines.end());
        QCOMPARE(textIn(back->entry.data, "boot"), std::string("two"));
        const auto away = back->entry.data.at("away_seconds").get<int>();
        QVERIFY2(away >= 10800 && away < 11100, std::to_string(away).c_str());
        QVERIFY(textIn(std::next(back)->entry.data, "happened").contains("nobody held it for 3 h"));
        QVERIFY(shown(room.ceremony->view(), "Nobody held the ceremony for").starts_with("3 h"));
        QVERIFY(!shown(room.ceremony->view(), "The machine was started anew, at").empty());
        QCOMPARE(shown(room.ceremony->view(), "Compare the number on the bag before it goes on"), asset + ": " + bag);
        VERIFY_RESULT(room.people.take(*room.ceremony, room.machine.clock()));
        QVERIFY(shown(room.ceremony->view(), "Nobody held the ceremony for").empty()); // once
    }

    /// A token that was initialised has the PIN of then; people hear so, and are shown no other.
    void theOfficersPinOfBeforeTheCutCounts_data()
    {
        QTest::addColumn<CutPoint>("point");
        QTest::addColumn<bool>("isDone");
        QTest::newRow("it had been initialised") << CutPoint::AfterDevice << true;
        QTest::newRow("it had not") << CutPoint::AfterIntent << false;
    }
    void theOfficersPinOfBeforeTheCutCounts()
    {
        QFETCH(const CutPoint, point);
        QFETCH(const bool, isDone);
        struct PowerCut {};
        Room room;
        bool isArmed = true;
        room.machine.cut = [&](std::string_view, CutPoint when) {
            if (isArmed && when == point && room.ceremony->view().step->kind->name == "token.init") throw PowerCut();
        };
        room.begin();
        room.goTo("token.init");
        try {
            static_cast<void>(room.people.take(*room.ceremony, room.machine.clock()));
            QFAIL("it went on");
        } catch (const PowerCut&) {
            isArmed = false;
        }
        room.ceremony.reset();
        room.begin();
        constexpr std::string_view counts =
            "It was initialised before the ceremony was cut short; the PIN of the security officer "
            "(SO) that was written down then counts";
        QCOMPARE(room.ceremony->view().secrets.size(), isDone ? std::size_t(0) : std::size_t(1));
        QCOMPARE(room.ceremony->view().fields.size(), isDone ? std::size_t(0) : std::size_t(2));
        QCOMPARE(!shown(room.ceremony->view(), counts).empty(), isDone);
        const int before = room.ceremony->world().counts.incidents;
        VERIFY_RESULT(room.people.take(*room.ceremony, room.machine.clock()));
        QCOMPARE(room.ceremony->world().counts.incidents, before + (isDone ? 1 : 0));
        VERIFY_RESULT(rehearse(*room.ceremony, room.people, room.machine.clock, [](const StepView&) { return true; }));
        QVERIFY(room.ceremony->world().isClosed);
    }

    /// Nobody comes back to a ceremony that is being held.
    void anotherProcessIsRefusedTheRecord()
    {
        Room room;
        room.begin();
        room.goTo("check.human");
        const std::filesystem::path file = room.place.folder / "script.toml";
        QVERIFY(writeFile(file, bytesOf(room.script.text), FileKind::Public).has_value());
        const auto before = readFile(room.place.journal('a') / "transcript.jsonl", limits::transcriptOctets);
        QProcess other;
        other.start(HELD_CEREMONY,
            {QString::fromStdString(room.place.folder.string()), QString::fromStdString(file.string()),
                CERTWRIGHT_TOKEN_HELPER, QString::fromStdString(room.module.path.string())});
        QVERIFY(other.waitForFinished(60000));
        const QByteArray told = other.readAllStandardError();
        QCOMPARE(other.exitCode(), 1);
        const std::string what(findWording("CW-235")->what);
        QVERIFY2(told.contains(what.substr(0, what.find('%')).c_str()), told);
        const auto after = readFile(room.place.journal('a') / "transcript.jsonl", limits::transcriptOctets);
        QVERIFY(before && after && *before == *after);
        room.goTo("token.inspect"); // the first one goes on
    }

    /// The power went while a line was written: what came of it is kept aside, and the line of the return says so.
    void theReturnTellsOfALineThatWasTorn()
    {
        Room room;
        room.begin();
        room.goTo("token.inspect");
        const std::uint64_t next = room.ceremony->transcript().lines().back().number + 1;
        room.ceremony.reset();
        const std::string half = "{\"n\":" + std::to_string(next) + ",\"prev\":\"";
        for (const char stick : {'a', 'b'}) {
            std::ofstream file(room.place.journal(stick) / "transcript.jsonl", std::ios::app);
            file << half;
        }
        room.begin();
        const TranscriptLine* back = nullptr;
        for (const TranscriptLine& line : room.ceremony->transcript().lines())
            if (line.entry.type == LineType::Resume) back = &line;
        QVERIFY(back);
        const RecordData& torn = back->entry.data.at("torn");
        QCOMPARE(torn.size(), std::size_t(2)); // one on each stick
        for (const RecordData& row : torn) {
            QCOMPARE(row.at("octets").get<std::size_t>(), half.size());
            QCOMPARE(textIn(row, "sha256"), toHex(sha256(bytesOf(half))));
            QVERIFY(std::filesystem::exists(textIn(row, "kept_as")));
        }
        VERIFY_RESULT(rehearse(*room.ceremony, room.people, room.machine.clock, [](const StepView&) { return true; }));
        QVERIFY(room.ceremony->world().isClosed);
    }

    /// Between the intent and the signature everything goes: the same octets are shown and signed by those who come back.
    void whatIsShownAfterAPowerCutIsWhatIsSigned_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("a CRL") << "crl.sign";
        QTest::newRow("a root") << "cert.selfsign";
    }
    void whatIsShownAfterAPowerCutIsWhatIsSigned()
    {
        QFETCH(const QString, kind);
        struct PowerCut {};
        Room room;
        bool isArmed = true;
        room.machine.cut = [&](std::string_view, CutPoint point) {
            if (isArmed && point == CutPoint::AfterIntent && room.ceremony &&
                room.ceremony->view().step->kind->name == kind.toStdString())
                throw PowerCut();
        };
        room.begin();
        room.goTo(kind.toStdString());
        const std::string before = shown(room.ceremony->view(), "SHA-256 of what is signed");
        QVERIFY(!before.empty());
        try {
            static_cast<void>(room.people.take(*room.ceremony, room.machine.clock()));
            QFAIL("it went on");
        } catch (const PowerCut&) {
            isArmed = false;
        }
        room.ceremony.reset();
        room.begin();
        const StepView view = room.ceremony->view();
        QCOMPARE(std::string(view.step->kind->name), kind.toStdString());
        QCOMPARE(shown(view, "SHA-256 of what is signed"), before);
        VERIFY_RESULT(rehearse(*room.ceremony, room.people, room.machine.clock, [](const StepView&) { return true; }));
        QVERIFY(room.ceremony->world().isClosed);
    }
};

QTEST_GUILESS_MAIN(ComeBackTest)
#include "ComeBackTest.moc"
