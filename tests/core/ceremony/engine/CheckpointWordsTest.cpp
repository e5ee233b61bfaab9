#include "../record/StockTools.h"
#include "core/base/Wording.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/HeldSteps.h"
#include <QStandardPaths>
#include <QTest>

using namespace core;

/// What witnesses write down at a checkpoint is what both verifiers of the kit look for.
class CheckpointWordsTest : public QObject {
    Q_OBJECT
    held::StepRoom m_room;
    std::vector<std::string> m_paper; ///< as the room saw them

    static std::string ruleOf(const Result<void>& result) { return result ? "done" : result.error().rule; }

    std::filesystem::path kit() const { return m_room.place.kit("kit-a"); }

    static std::string verdictWith(const std::filesystem::path& kit, std::string_view words)
    {
        const auto octets = octetsOfWords(words);
        if (!octets) return octets.error().rule;
        const auto report = verifyKit(kit, {.words = {*octets}});
        if (!report) return report.error().rule;
        return report->why ? report->why->rule : std::string(nameOf(report->verdict));
    }

    QByteArray scriptSays(int expected) const
    {
        const std::filesystem::path script = m_room.place.folder / "verify.sh";
        if (!writeFile(script, bytesOf(sample::verifySh().toStdString()), FileKind::Public)) return "no script";
        QProcess process;
        QProcessEnvironment bare;
        bare.insert("PATH", sample::stockTools(m_room.folder));
        process.setProcessEnvironment(bare);
        process.start(QStandardPaths::findExecutable("dash"),
            {QString::fromStdString(script.string()), QString::fromStdString(kit().string())});
        process.waitForFinished(60000);
        const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
        return process.exitCode() == expected ? said : "exit code " + QByteArray::number(process.exitCode()) + said;
    }

private slots:
    void initTestCase()
    {
        m_room.begin();
        while (!m_room.ceremony->isFinished()) {
            if (m_room.ceremony->view().step->kind->name == "checkpoint") {
                m_paper.emplace_back(m_room.ceremony->view().values.front().text);
                if (m_paper.size() == 2) // a slip of the pen, twice, is an incident; the words stay the same
                    for (int slip = 0; slip < 2; ++slip)
                        QCOMPARE(ruleOf(m_room.ceremony->give({})), std::string("CW-771"));
            }
            QCOMPARE(ruleOf(m_room.people.take(*m_room.ceremony, m_room.machine.clock())), std::string("done"));
        }
        QVERIFY(m_paper.size() >= 4);
    }

    void theWordsThatWereShownAreAccepted()
    {
        for (const std::string& words : m_paper) QCOMPARE(verdictWith(kit(), words), std::string("genuine"));
    }

    void otherWordsAreRefused()
    {
        const auto report = verifyKit(kit());
        QVERIFY(report && report->verdict == KitVerdict::Genuine);
        QCOMPARE(report->checkpoints.size(), m_paper.size());
        for (const TranscriptLine& line : m_room.ceremony->transcript().lines()) // the line itself has never been seen
            if (line.entry.type == LineType::Checkpoint)
                QCOMPARE(verdictWith(kit(), headWords(line.hash)), std::string("CW-330"));
        std::string swapped = headWords(m_room.ceremony->transcript().lines().front().hash);
        QCOMPARE(verdictWith(kit(), swapped), std::string("CW-330"));
    }

    void theScriptOfTheKitTellsThem()
    {
        const QByteArray said = scriptSays(0);
        for (const std::string& words : m_paper) {
            const std::string octets = toHex(*octetsOfWords(words));
            QVERIFY2(said.contains(QByteArray::fromStdString(octets)), said.constData());
        }
        QCOMPARE(said.count("checkpoint "), static_cast<qsizetype>(m_paper.size()));
    }

    void aCheckpointThatTellsOtherWordsIsNoneForBoth()
    {
        const std::filesystem::path file = kit() / kitPath::transcript;
        const auto good = readFile(file, limits::transcriptOctets);
        QVERIFY(good);
        for (const bool isEarlier : {false, true}) {
            const auto lines = m_room.ceremony->transcript().lines();
            const auto at = std::ranges::find(
                lines, LineType::Checkpoint, [](const TranscriptLine& line) { return line.entry.type; });
            QVERIFY(at != lines.end());
            std::string text, forged = at->text;
            const std::string told = at->entry.data["head"].get<std::string>();
            const auto place = forged.find("\"head\":\"") + 8;
            QCOMPARE(forged.substr(place, 64), told);
            forged.replace(place, 64, isEarlier ? toHex(lines[1].hash) : std::string(64, 'a'));
            for (const TranscriptLine& line : lines) text += line.number == at->number ? forged : line.text;
            text.resize(text.find(forged) + forged.size()); // its follower would not carry it
            QVERIFY(writeFile(file, bytesOf(text), FileKind::Public).has_value());
            const auto report = verifyKit(kit());
            const QByteArray said = scriptSays(1);
            QVERIFY(writeFile(file, *good, FileKind::Public).has_value());
            QVERIFY(report && report->why);
            QCOMPARE(report->why->rule, std::string("CW-477"));
            const std::string line = "record/transcript.jsonl line " + std::to_string(at->number);
            QCOMPARE(report->place, line);
            QVERIFY2(said.contains(QByteArray::fromStdString(line + ": the words")), said.constData());
        }
    }
};

QTEST_GUILESS_MAIN(CheckpointWordsTest)
#include "CheckpointWordsTest.moc"
