#include "../../../support/PrivateMounts.h"
#include "SampleRecord.h"
#include "core/ceremony/FingerprintWords.h"
#include <QTest>
#include <filesystem>
#include <sys/wait.h>

using namespace core;
namespace fs = std::filesystem;

namespace {

/// Two sticks.
struct Sticks {
    QTemporaryDir folder;
    fs::path a = folder.path().toStdString() + "/a";
    fs::path b = folder.path().toStdString() + "/b";

    Sticks()
    {
        fs::create_directory(a);
        fs::create_directory(b);
    }
    JournalPlace place() const { return {.folders = {a, b}, .clock = sample::steadyClock()}; }
    fs::path fileA() const { return a / "transcript.jsonl"; }
    fs::path fileB() const { return b / "transcript.jsonl"; }
    /// A record of so many lines; its text.
    std::string fill(std::size_t count) const
    {
        auto journal = Journal::begin(place());
        if (!journal) qFatal("%s", sentence(journal.error()).c_str());
        for (std::size_t i = 0; i < count; ++i)
            if (!journal->append(sample::entry(i == 0 ? LineType::Genesis : LineType::Step))) qFatal("append");
        return journal->text();
    }
    std::string ruleOfResume() const
    {
        const auto resumed = Journal::resume(place());
        return resumed ? "none" : resumed.error().rule;
    }
};

}

class JournalTest : public QObject {
    Q_OBJECT
    bool m_canMount = false;

private slots:
    void initTestCase() { m_canMount = test::enterPrivateMounts(); }

    void everyLineStandsOnBothMirrorsBeforeItIsTold()
    {
        const Sticks sticks;
        auto journal = Journal::begin(sticks.place());
        QVERIFY_RESULT(journal);
        QVERIFY(journal->head() == transcriptStart);
        std::string text;
        for (const LineType type : {LineType::Genesis, LineType::Step, LineType::Seal}) {
            const auto line = journal->append(sample::entry(type));
            QVERIFY_RESULT(line);
            text += line->text;
            QCOMPARE(sample::readAll(sticks.fileA()), text);
            QCOMPARE(sample::readAll(sticks.fileB()), text);
            QVERIFY(journal->head() == line->hash);
        }
        QCOMPARE(journal->text(), text);
        QCOMPARE(journal->lines().size(), 3U);
        QVERIFY(readTranscript(bytesOf(text), transcriptStart).isEnded());
        const auto more = journal->append(sample::entry(LineType::Step));
        QVERIFY(!more);
        QCOMPARE(more.error().rule, "CW-229");
        QCOMPARE(sample::readAll(sticks.fileA()), text);
    }

    void aRecordBeginsWithItsGenesisAndIsNeverWrittenOver()
    {
        const Sticks sticks;
        {
            auto journal = Journal::begin(sticks.place());
            QVERIFY_RESULT(journal);
            QCOMPARE(journal->append(sample::entry(LineType::Step)).error().rule, "CW-229");
        }
        const std::string text = sticks.fill(2); // the empty files are taken
        const auto again = Journal::begin(sticks.place());
        QVERIFY(!again);
        QCOMPARE(again.error().rule, "CW-225");
        QCOMPARE(sample::readAll(sticks.fileA()), text);
        sample::writeAll(sticks.fileA(), "a letter\n");
        QCOMPARE(Journal::begin(sticks.place()).error().rule, "CW-225");
    }

    void theAddendumIsARecordToo()
    {
        const Sticks sticks;
        sticks.fill(2);
        const Sha256 head = readTranscript(bytesOf(sample::readAll(sticks.fileA())), transcriptStart).lines.back().hash;
        const JournalPlace place{{sticks.a, sticks.b}, "addendum.jsonl", head, sample::steadyClock()};
        {
            auto addendum = Journal::begin(place);
            QVERIFY_RESULT(addendum);
            const auto line = addendum->append(sample::entry(LineType::Step));
            QVERIFY_RESULT(line);
            QVERIFY(line->previous == head);
        }
        auto resumed = Journal::resume(place);
        QVERIFY_RESULT(resumed);
        QVERIFY_RESULT(resumed->journal.append(sample::entry(LineType::Close)));
    }

    void oneProgramAtATime()
    {
        const Sticks sticks;
        const auto journal = Journal::begin(sticks.place());
        QVERIFY_RESULT(journal);
        QCOMPARE(Journal::begin(sticks.place()).error().code, ErrorCode::Locked);
        QCOMPARE(Journal::resume(sticks.place()).error().rule, "CW-235");
        const Sticks others;
        QCOMPARE(Journal::begin({.folders = {others.a, others.a}}).error().rule, "CW-235"); // one stick is not two
    }

    void placesThatAreNoneAreRefused()
    {
        const Sticks sticks;
        QVERIFY(!Journal::begin({.folders = {}}));
        QCOMPARE(Journal::begin({.folders = {sticks.a / "none"}}).error().code, ErrorCode::Storage);
        QCOMPARE(Journal::resume(sticks.place()).error().rule, "CW-231");
        fs::create_symlink("elsewhere", sticks.fileA());
        QCOMPARE(Journal::begin(sticks.place()).error().rule, "CW-405");
        QCOMPARE(Journal::resume(sticks.place()).error().rule, "CW-405");
        QVERIFY(!fs::exists(sticks.a / "elsewhere"));
    }

    void aMirrorThatFailsIsDeadForGood()
    {
        const Sticks sticks;
        int calls = 0;
        JournalPlace place = sticks.place();
        place.sync = [&](int) { // the fifth: line 3 on stick A; once only
            if (++calls != 5) return 0;
            errno = EIO;
            return -1;
        };
        auto journal = Journal::begin(place);
        QVERIFY_RESULT(journal);
        for (int i = 0; i < 5; ++i)
            QVERIFY_RESULT(journal->append(sample::entry(i == 0 ? LineType::Genesis : LineType::Step)));
        QCOMPARE(journal->deadMirrors().size(), 1U);
        QCOMPARE(journal->deadMirrors()[0].folder, sticks.a);
        QCOMPARE(journal->deadMirrors()[0].cause.code, ErrorCode::Storage);
        QCOMPARE(sample::readAll(sticks.fileB()), journal->text());
        QCOMPARE(readTranscript(bytesOf(sample::readAll(sticks.fileA())), transcriptStart).lines.size(), 3U);
        QVERIFY(journal->isAlive());
    }

    void withoutAMirrorTheHeadIsToldInWords()
    {
        const Sticks sticks;
        bool works = true;
        JournalPlace place = sticks.place();
        place.sync = [&](int) {
            errno = EIO;
            return works ? 0 : -1;
        };
        auto journal = Journal::begin(place);
        QVERIFY_RESULT(journal);
        QVERIFY_RESULT(journal->append(sample::entry(LineType::Genesis)));
        const Sha256 head = journal->head();
        works = false;
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto line = journal->append(sample::entry(LineType::Step));
            QVERIFY(!line);
            QCOMPARE(line.error().rule, "CW-224");
            QCOMPARE(line.error().values[0], fingerprintWords(head));
            QCOMPARE(line.error().values[1], "1");
            works = true; // a later success proves nothing
        }
        QVERIFY(!journal->isAlive());
        QVERIFY(journal->head() == head);
    }

    void aFullStickStopsOneMirrorAndAfterRepairTheyAgree()
    {
        if (!m_canMount) QSKIP("no mounts of its own are permitted here");
        const Sticks sticks;
        const test::SmallDisk disk(64);
        QVERIFY(disk.isMounted());
        JournalPlace place = sticks.place();
        place.folders[1] = disk.path();
        {
            auto journal = Journal::begin(place);
            QVERIFY_RESULT(journal);
            QVERIFY_RESULT(journal->append(sample::entry(LineType::Genesis)));
            TranscriptEntry big = sample::entry(LineType::Step);
            big.data["text"] = std::string(20'000, 'x');
            for (int i = 0; i < 4; ++i) QVERIFY_RESULT(journal->append(big));
            QCOMPARE(journal->deadMirrors().size(), 1U);
            QCOMPARE(journal->deadMirrors()[0].cause.rule, "CW-410");
        }
        QVERIFY(disk.resize(1024));
        auto resumed = Journal::resume(place);
        QVERIFY_RESULT(resumed);
        QCOMPARE(resumed->torn.size(), 1U);
        QCOMPARE(resumed->completed, std::vector<fs::path>{disk.path()});
        QCOMPARE(resumed->journal.lines().size(), 5U);
        QCOMPARE(sample::readAll(disk.path("transcript.jsonl")), sample::readAll(sticks.fileA()));
    }

    void aTornLineIsPutAwayAndItsHashTold()
    {
        const Sticks sticks;
        const std::string text = sticks.fill(3);
        const std::size_t last = text.rfind("{\"n\":3");
        for (std::size_t length = last + 1; length < text.size(); ++length) {
            sample::writeAll(sticks.fileA(), text.substr(0, length));
            sample::writeAll(sticks.fileB(), text.substr(0, length - 1));
            auto resumed = Journal::resume(sticks.place());
            QVERIFY_RESULT(resumed);
            QCOMPARE(resumed->torn.size(), length - 1 == last ? 1U : 2U);
            const TornLine& torn = resumed->torn[0];
            QCOMPARE(torn.octets, length - last);
            QCOMPARE(sample::readAll(torn.keptAs), text.substr(last, length - last));
            QVERIFY(torn.hash == sha256(bytesOf(text).subspan(last, length - last)));
            QCOMPARE(resumed->journal.lines().size(), 2U);
            QVERIFY_RESULT(resumed->journal.append(sample::entry(LineType::Resume)));
            QCOMPARE(sample::readAll(sticks.fileA()), resumed->journal.text());
            QCOMPARE(sample::readAll(sticks.fileB()), resumed->journal.text());
        }
    }

    void aTornFirstLineIsNoCeremony()
    {
        const Sticks sticks;
        const std::string text = sticks.fill(1);
        sample::writeAll(sticks.fileA(), text.substr(0, text.size() - 1));
        sample::writeAll(sticks.fileB(), text.substr(0, 30));
        QCOMPARE(sticks.ruleOfResume(), "CW-231");
        auto journal = Journal::begin(sticks.place());
        QVERIFY_RESULT(journal);
        QVERIFY_RESULT(journal->append(sample::entry(LineType::Genesis)));
        QCOMPARE(sample::readAll(sticks.fileA()), journal->text());
    }

    void theLongerMirrorWinsIfItGoesOnFromTheShorter()
    {
        const Sticks sticks;
        const std::string text = sticks.fill(4);
        const auto cut = [&](int lines) { return text.substr(0, text.find("{\"n\":" + std::to_string(lines + 1))); };
        for (int length = 0; length < 4; ++length) {
            sample::writeAll(sticks.fileA(), cut(length));
            auto resumed = Journal::resume(sticks.place());
            QVERIFY_RESULT(resumed);
            QCOMPARE(resumed->journal.lines().size(), 4U);
            QCOMPARE(resumed->completed, std::vector<fs::path>{sticks.a});
            QCOMPARE(sample::readAll(sticks.fileA()), text);
        }
        fs::remove(sticks.fileA());
        sample::writeAll(sticks.fileB(), cut(2)); // the one that is left counts, however short
        QCOMPARE(Journal::resume(sticks.place())->journal.lines().size(), 2U);
        QCOMPARE(sample::readAll(sticks.fileA()), cut(2));
        sample::writeAll(sticks.fileB(), text);
        fs::remove(sticks.fileA());
        QCOMPARE(sticks.ruleOfResume(), "none");
        QCOMPARE(sample::readAll(sticks.fileA()), text);
        QCOMPARE(Journal::resume(sticks.place())->completed.size(), 0U);
    }

    void whatElseIsWrongIsRefusedAndLeftAlone()
    {
        const Sticks sticks;
        const std::string text = sticks.fill(4);
        const auto attempt = [&](const std::string& a, const std::string& b) {
            sample::writeAll(sticks.fileA(), a);
            sample::writeAll(sticks.fileB(), b);
            const auto resumed = Journal::resume(sticks.place());
            if (sample::readAll(sticks.fileA()) != a || sample::readAll(sticks.fileB()) != b) qFatal("touched");
            return resumed ? std::string("none") : resumed.error().rule + " " + resumed.error().values.at(0);
        };
        const auto third = text.find("{\"n\":3");
        const std::string earlier = text.substr(0, third - 5) + text.substr(third);
        QCOMPARE(attempt(earlier, text), "CW-226 2");
        QCOMPARE(attempt(text, earlier), "CW-226 2");
        std::string zeros = text;
        std::fill_n(zeros.begin() + static_cast<std::ptrdiff_t>(third), 100, '\0');
        QCOMPARE(attempt(zeros, text), "CW-226 3");
        QCOMPARE(attempt(text + std::string(50, '\0'), text), "CW-233 5");
        QCOMPARE(attempt(text, text + "{\"n\":6"), "CW-233 5");
        std::string other = sample::lines(2)[0].text;
        QCOMPARE(attempt(text, other), "CW-230 1");
        std::string changed = text;
        changed.replace(changed.find("yes", third), 3, "no!");
        QCOMPARE(attempt(changed, changed), "CW-228 3");
        QVERIFY(sentence(Journal::resume(sticks.place()).error()).contains(sticks.fileA().string()));
    }

    void aPowerCutAtAnyMomentCanBeResumed()
    {
        for (int round = 0; round < 30; ++round) {
            const Sticks sticks;
            const pid_t child = fork();
            if (child == 0) {
                auto journal = Journal::begin(sticks.place());
                for (int i = 0; journal; ++i)
                    if (!journal->append(sample::entry(i == 0 ? LineType::Genesis : LineType::Step))) break;
                _exit(0);
            }
            usleep(static_cast<useconds_t>(2000 + 1500 * round));
            kill(child, SIGKILL);
            waitpid(child, nullptr, 0);
            auto resumed = Journal::resume(sticks.place());
            if (!resumed) {
                QCOMPARE(resumed.error().rule, "CW-231");
                continue;
            }
            QVERIFY_RESULT(resumed->journal.append(sample::entry(LineType::Seal)));
            QCOMPARE(sample::readAll(sticks.fileA()), resumed->journal.text());
            QCOMPARE(sample::readAll(sticks.fileB()), resumed->journal.text());
        }
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "JournalTest.moc"
