#include "core/ceremony/engine/RecordFields.h"
#include "tests/ui/ceremony/HeldRoom.h"
#include "ui/text/EnglishPlurals.h"
#include "ui/widgets/Availability.h"

using held::Hands;
using held::WindowRoom;

/// A check of the machine fails, and people decide to go on: for a reason, before witnesses, on the record.
class WaiverTest : public QObject {
    Q_OBJECT

    ui::EnglishPlurals m_plurals;

    static std::vector<core::TranscriptLine> linesOf(const WindowRoom& room, const std::string& step)
    {
        const auto file = core::readFile(room.place.journal('a') / "transcript.jsonl", core::limits::transcriptOctets);
        if (!file) return {};
        auto lines = core::readTranscript(*file, core::transcriptStart).lines;
        std::erase_if(lines, [&](const core::TranscriptLine& line) { return line.entry.step != step; });
        return lines;
    }
    static std::ptrdiff_t count(const std::vector<core::TranscriptLine>& lines, core::LineType type)
    {
        return std::ranges::count_if(lines, [&](const auto& line) { return line.entry.type == type; });
    }

private slots:
    void initTestCase() { QApplication::installTranslator(&m_plurals); }

    void itTakesAReasonAndThePinsOfTwoWitnesses()
    {
        const QString reason = QStringLiteral("The host has no network card.");
        WindowRoom room;
        Hands hands(room);
        room.isGuest = true;
        QVERIFY(room.begin() && hands.goTo("check.env"));
        const std::string id = room.step()->id;
        const std::size_t step = room.picture().step;
        const int incidents = room.picture().world.counts.incidents;
        QCOMPARE(room.picture().fields.size(), std::size_t(1));
        const QString field = room.stepName() + QStringLiteral(".waiver:ENV-10");
        QVERIFY(keyboard::tabTo(field));
        QVERIFY(!room.done()->isEnabled() && ui::isExplained(*room.done())); // without a reason
        keyboard::type(reason);
        QVERIFY(hands.pressDone());
        QVERIFY(room.picture().phase == core::StepPhase::Confirming);

        int pins = 0;
        for (; room.picture().step == step; ++pins) {
            QVERIFY(hands.confirmNext());
        }
        QCOMPARE(pins, 3); // of the operator and two witnesses
        QCOMPARE(room.picture().world.counts.waivers, 1);
        QCOMPARE(room.picture().world.counts.incidents, incidents);
        checkRecord(linesOf(room, id), reason.toStdString());
        QVERIFY(hands.takeStep());                                  // it goes on
        QCOMPARE(room.picture().world.counts.incidents, incidents); // what was waived is told once
    }

private:
    static void checkRecord(const std::vector<core::TranscriptLine>& lines, const std::string& reason)
    {
        QCOMPARE(count(lines, core::LineType::Waiver), 1);
        QCOMPARE(count(lines, core::LineType::Confirm), 3);
        QCOMPARE(count(lines, core::LineType::Env), 1);
        const auto waiver = std::ranges::find(
            lines, core::LineType::Waiver, [](const core::TranscriptLine& line) { return line.entry.type; });
        QCOMPARE(core::textIn(waiver->entry.data, "id"), std::string("ENV-10"));
        QCOMPARE(core::textIn(waiver->entry.data, "observed"), std::string("a virtual machine"));
        QCOMPARE(core::textIn(waiver->entry.data, "reason"), reason);
        int witnesses = 0;
        for (auto line = std::next(waiver); line != lines.end(); ++line)
            for (const std::string& name : line->entry.who)
                if (line->entry.type == core::LineType::Confirm && name.contains("witness")) ++witnesses;
        QCOMPARE(witnesses, 2);
    }
};

QTEST_MAIN(WaiverTest)
#include "WaiverTest.moc"
