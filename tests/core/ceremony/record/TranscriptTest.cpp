#include "SampleRecord.h"
#include "core/base/Clock.h"
#include "core/ceremony/FingerprintWords.h"
#include <QProcess>
#include <QTest>
#include <set>

using namespace core;

namespace {

/// What stock tools make of a text.
std::string sha256sum(const std::string& text)
{
    QProcess process;
    process.start("sha256sum", {});
    process.write(text.data(), static_cast<qint64>(text.size()));
    process.closeWriteChannel();
    process.waitForFinished();
    return process.readAllStandardOutput().first(64).toStdString();
}

TranscriptReading reading(const std::string& text, const Sha256& start = transcriptStart)
{
    return readTranscript(bytesOf(text), start);
}

/// "line: rule"
std::string faultOf(const std::string& text, const Sha256& start = transcriptStart)
{
    const TranscriptReading read = reading(text, start);
    return read.fault ? std::to_string(read.faultyLine) + ": " + read.fault->rule : "none";
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    if (at == std::string::npos) qFatal("not there: %s", std::string(from).c_str());
    return text.replace(at, from.size(), to);
}

}

class TranscriptTest : public QObject {
    Q_OBJECT
private slots:
    void typesAreInOrderAndNamedOnce()
    {
        std::set<std::string_view> names;
        for (std::size_t i = 0; i < lineTypes().size(); ++i) {
            QCOMPARE(static_cast<std::size_t>(lineTypes()[i].type), i);
            QVERIFY(names.insert(lineTypes()[i].name).second);
        }
    }

    void aLineIsOneCompactObjectInAFixedOrder()
    {
        const auto line = makeLine(1, transcriptStart, sample::steadyClock()(),
            {LineType::Genesis, "A1.1", 1, {"Jörg", "Ann \"Ace\"\n\x7f"}, {{"z", 1}, {"a", {1.5, nullptr, "\xff"}}}});
        QVERIFY_RESULT(line);
        QCOMPARE(line->text,
            "{\"n\":1,\"prev\":\"" + std::string(64, '0') +
                "\",\"utc\":\"2026-11-20T00:00:01.001Z\",\"mono\":1001000000,\"type\":\"genesis\",\"step\":\"A1.1\","
                "\"act\":1,"
                "\"who\":[\"Jörg\",\"Ann "
                "\\\"Ace\\\"\\n\\u007f\"],\"data\":{\"z\":1,\"a\":[1.5,null,\"\xEF\xBF\xBD\"]}}\n");
        QCOMPARE(toHex(line->hash), sha256sum(line->text));
        QCOMPARE(line->entry.who[1], "Ann \"Ace\"\n\x7f");
        QCOMPARE(line->entry.data["a"][2].get<std::string>(), "\xEF\xBF\xBD"); // as a reader will see it
    }

    void everyLineCarriesTheHashOfTheOneBefore()
    {
        const auto lines = sample::lines(4);
        for (std::size_t i = 1; i < lines.size(); ++i)
            QVERIFY(lines[i].text.contains("\"prev\":\"" + sha256sum(lines[i - 1].text) + "\""));
        const TranscriptReading read = reading(sample::textOf(lines));
        QVERIFY(!read.fault);
        QCOMPARE(read.lines.size(), 4U);
        QVERIFY(read.head(transcriptStart) == lines.back().hash);
        QCOMPARE(read.lines[2].entry.who, (std::vector<std::string>{"Carla Mendes", "Jörg Weiß"}));
        QVERIFY(read.torn.empty());
        QVERIFY(!read.isEnded());
        QCOMPARE(headWords(lines[0].hash), fingerprintWords(ByteView(lines[0].hash).first(12)));
    }

    void anAddendumGoesOnFromItsTranscript()
    {
        const Sha256 head = sample::lines(3).back().hash;
        const std::string text = sample::textOf(sample::lines(2, head));
        QCOMPARE(faultOf(text, head), "none");
        QCOMPARE(faultOf(text), "1: CW-228");
        QCOMPARE(faultOf(sample::textOf(sample::lines(2)), head), "1: CW-228");
    }

    void onlyTheFormThatIsWrittenIsRead()
    {
        const std::string good = sample::lines(1)[0].text;
        QVERIFY(readLine(good, 1));
        const std::pair<std::string_view, std::string_view> changes[] = {{"\"n\":1", "\"n\": 1"},
            {"\"n\":1", "\"n\":01"}, {"\"n\":1", "\"n\":-1"}, {"\"n\":1", "\"n\":1,\"n\":1"}, {"\"n\":1", "\"n\":1e0"},
            {"\"n\":1,", ""}, {"\"act\":1", "\"act\":\"1\""}, {"\"act\":1", "\"act\":99999999999"},
            {"genesis", "Genesis"}, {"Z\"", "\""}, {"T00", " 00"}, {"\"prev\":\"0", "\"prev\":\"A"},
            {"\"data\":{", "\"more\":1,\"data\":{"}, {"\"said\":\"yes\"", "\"said\":\"no\",\"said\":\"yes\""},
            {"\"said\":\"yes\"", "\"said\":\"\\u0079es\""}, {"[\"Carla", "[1,\"Carla"}, {"}}\n", "}}\r\n"},
            {"}}\n", "}} \n"}, {"}}\n", "}}"}, {"yes", "\xff"}, {"yes", "\x7f"}, {"yes", "\t"},
            {"\"data\":{\"said\":\"yes\",\"count\":3}", "\"data\":[]"}};
        for (const auto& [from, to] : changes) {
            const auto read = readLine(replaced(good, from, to), 1);
            QVERIFY2(!read, std::string(to).c_str());
            QCOMPARE(read.error().rule, "CW-226");
        }
    }

    void theFirstBadLineIsNamed()
    {
        const auto lines = sample::lines(5);
        const std::string good = sample::textOf(lines);
        const auto without = [&](std::size_t number) { return replaced(good, lines[number - 1].text, ""); };
        const std::string changed3 = replaced(lines[2].text, "yes", "no!");
        QCOMPARE(faultOf(replaced(good, lines[2].text, changed3)), "3: CW-228");
        QCOMPARE(faultOf(replaced(good, lines[0].text, replaced(lines[0].text, "yes", "no!"))), "1: CW-228");
        const std::string previous3 = replaced(lines[2].text, toHex(lines[1].hash), std::string(64, 'a'));
        QCOMPARE(faultOf(replaced(good, lines[2].text, previous3)), "3: CW-228");
        const std::string previous5 = replaced(lines[4].text, toHex(lines[3].hash), std::string(64, 'a'));
        QCOMPARE(faultOf(replaced(good, lines[4].text, previous5)), "4: CW-228"); // nothing tells which of the two
        QCOMPARE(faultOf(without(1)), "1: CW-227");
        QCOMPARE(faultOf(without(3)), "3: CW-227");
        QCOMPARE(faultOf(without(5)), "none"); // what the signature is for
        QCOMPARE(faultOf(replaced(good, lines[1].text, lines[1].text + lines[1].text)), "3: CW-227");
        QCOMPARE(faultOf(replaced(good, lines[1].text + lines[2].text, lines[2].text + lines[1].text)), "2: CW-227");
        QCOMPARE(faultOf(replaced(good, lines[1].text, lines[1].text + "\n")), "3: CW-226");
        QCOMPARE(reading(replaced(good, lines[2].text, changed3)).lines.size(), 2U);
    }

    void whatComesAfterTheEndIsRefused()
    {
        auto lines = sample::lines(2);
        for (const LineType end : {LineType::Seal, LineType::Abort}) {
            lines.resize(2);
            lines.push_back(*makeLine(3, lines.back().hash, sample::steadyClock()(), {end, {}, 0, {}, {}}));
            QVERIFY(reading(sample::textOf(lines)).isEnded());
            lines.push_back(*makeLine(4, lines.back().hash, sample::steadyClock()(), sample::entry(LineType::Step)));
            QCOMPARE(faultOf(sample::textOf(lines)), "4: CW-229");
        }
        QVERIFY(!mayFollow({}, transcriptStart, LineType::Step));
        QVERIFY(mayFollow({}, transcriptStart, LineType::Genesis));
        QVERIFY(!mayFollow(std::span(lines).first(1), transcriptStart, LineType::Genesis));
        QVERIFY(!mayFollow(std::span(lines).first(1), transcriptStart, LineType::Close));
        QVERIFY(!mayFollow({}, lines[0].hash, LineType::Genesis));
        QVERIFY(!mayFollow({}, lines[0].hash, LineType::Seal));
        QVERIFY(mayFollow({}, lines[0].hash, LineType::Close));
    }

    void aTornLineIsToldApart()
    {
        const auto lines = sample::lines(3);
        const std::string text = sample::textOf(lines);
        for (std::size_t cut = 1; cut <= lines[2].text.size(); ++cut) {
            const std::string shorter = text.substr(0, text.size() - cut);
            const TranscriptReading read = reading(shorter);
            QVERIFY(!read.fault);
            QCOMPARE(read.lines.size(), 2U);
            QCOMPARE(read.torn.size(), lines[2].text.size() - cut);
        }
        QVERIFY(reading("").lines.empty());
        QCOMPARE(reading("abc").torn.size(), 3U);
    }

    void whatIsTooLongOrTooDeepIsRefused()
    {
        const auto attempt = [](RecordData data) {
            return makeLine(7, transcriptStart, {}, {LineType::Step, {}, 0, {}, std::move(data)});
        };
        QVERIFY(attempt({{"a", std::string(200'000, 'x')}}));
        const auto longer = attempt({{"a", std::string(limits::transcriptLineOctets, 'x')}});
        QVERIFY(!longer);
        QCOMPARE(longer.error().rule, "CW-232");
        QCOMPARE(longer.error().values[0], "7");
        RecordData deep = 1;
        for (std::size_t i = 0; i < limits::transcriptNesting - 2; ++i) deep = RecordData::array({deep});
        QVERIFY_RESULT(attempt({{"a", deep}}));
        QVERIFY(!attempt({{"a", RecordData::array({deep})}}));
        QVERIFY(!readLine(std::string(200'000, '['), 1));
        QCOMPARE(readLine(std::string(200'000, '['), 1).error().rule, "CW-232");
        QCOMPARE(attempt(nullptr)->text, attempt(RecordData::object())->text);
    }

    void readsHashesInTheirOneForm()
    {
        const std::string hex(64, 'e');
        QVERIFY(readSha256(hex));
        for (const std::string& bad : {hex.substr(1), hex + "e", std::string(64, 'E'), std::string(64, 'g'),
                 " " + hex.substr(1), "+" + hex.substr(1), hex.substr(1) + "x"})
            QVERIFY2(!readSha256(bad), bad.c_str());
    }

    void theMachinesClocksGo()
    {
        const TranscriptTime one = machineTranscriptTime();
        const TranscriptTime two = machineTranscriptTime();
        QVERIFY(one.boot > 0 && two.boot >= one.boot);
        QVERIFY(std::chrono::abs(two.utc - systemTime()) < std::chrono::seconds(5));
        using namespace std::chrono;
        QCOMPARE(toText(sys_time<milliseconds>(milliseconds(7))), "1970-01-01T00:00:00.007Z");
        QCOMPARE(toText(sys_time<milliseconds>(milliseconds(-1))), "1969-12-31T23:59:59.999Z");
    }
};

QTEST_GUILESS_MAIN(TranscriptTest)
#include "TranscriptTest.moc"
