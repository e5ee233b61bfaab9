#include "core/hierarchy/GraphFiles.h"
#include "tests/support/Hierarchies.h"
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace core;

namespace {

/// Names that try to be something else than text.
hierarchies::Maker hostile()
{
    hierarchies::Maker maker;
    maker.ca("Root\"]; click n0 \"javascript:alert(1)\" <script>&amp;\n\u202E\\");
    maker.ca("‹b›`backtick` #quot; ${x} |pipe| {brace}", maker.rows().cas.front().name);
    return maker;
}

int run(const QString& program, const QStringList& arguments, QByteArray* output = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000)) return -1;
    if (output) *output = process.readAllStandardOutput() + process.readAllStandardError();
    return process.exitCode();
}

}

class GraphFilesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const std::string& text)
    {
        QFile file(m_folder.filePath("picture"));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write a test file");
        file.write(QByteArray::fromStdString(text));
        return file.fileName();
    }

private slots:
    void theTextTreeShowsMarksWordsAndCrossCertificates()
    {
        const std::string text = writeGraph(hierarchies::mesh().graph(), GraphFormat::Text);
        for (const char* line : {"● North Root  root, active, until 2034-11-18\n", "├── ● North CA  CA, active",
                 "Bridge CA  cross-certificate: active\n", "○ Partner Root CA  root, not ours, active",
                 "○ CN=Nobody Knows  not in this vault\n", "▲ smime  5 certificates, 1 ends soon\n"})
            QVERIFY2(text.contains(line), (std::string(line) + text).c_str());
    }

    void everyNodeStandsOnceInTheText()
    {
        const TrustGraph graph = hierarchies::mesh().graph();
        const std::string text = writeGraph(graph, GraphFormat::Text);
        std::size_t tellings = 0;
        for (const char* mark : {"● ", "▲ ", "○ ", "✕ ", "◆ ", "◐ "})
            for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) ++tellings;
        QCOMPARE(tellings, graph.nodes.size());
    }

    void everyQuoteOfTheDotIsClosed_data()
    {
        QTest::addColumn<std::string>("text");
        for (const auto& shape : hierarchies::all())
            QTest::newRow(shape.name) << writeGraph(shape.maker.graph(), GraphFormat::Dot);
        QTest::newRow("hostile names") << writeGraph(hostile().graph(), GraphFormat::Dot);
    }
    void everyQuoteOfTheDotIsClosed()
    {
        QFETCH(const std::string, text);
        QVERIFY(text.starts_with("digraph hierarchy {\n") && text.ends_with("}\n"));
        int open = 0; // quotes are closed on their line
        for (const QByteArray& line : QByteArray::fromStdString(text).split('\n')) {
            bool isQuoted = false;
            for (qsizetype i = 0; i < line.size(); ++i) {
                if (line[i] == '\\' && isQuoted)
                    ++i;
                else if (line[i] == '"')
                    isQuoted = !isQuoted;
                else if (!isQuoted && line[i] == '{')
                    ++open;
            }
            QVERIFY2(!isQuoted, line);
        }
        QCOMPARE(open, 1);
    }

    void namesCannotLeaveTheirPlaceInMermaid()
    {
        const std::string text = writeGraph(hostile().graph(), GraphFormat::Mermaid);
        const QList<QByteArray> lines = QByteArray::fromStdString(text).split('\n');
        QCOMPARE(lines.size(), 6); // head, two nodes, the root's style, one edge, the end
        for (const QByteArray& line : {lines[1], lines[3]}) {
            QCOMPARE(line.count('"'), 2);
            QVERIFY(!line.contains("javascript:") && !line.contains("<script") && !line.contains('`'));
        }
    }

    void livesStandInTheGanttChartByDay()
    {
        const QList<QByteArray> lines =
            QByteArray::fromStdString(writeGraph(hierarchies::twoTiers().graph(), GraphFormat::Gantt)).split('\n');
        QCOMPARE(lines.first(), QByteArray("gantt"));
        QCOMPARE(lines.count("    section Root"), 1);
        const QRegularExpression life(
            "^    [^:]+ :(crit, |done, )?[nl]\\d+, \\d{4}-\\d\\d-\\d\\d, \\d{4}-\\d\\d-\\d\\d$");
        qsizetype lives = 0;
        for (const QByteArray& line : lines.mid(4, lines.size() - 5)) { // without the head and the end
            if (line.startsWith("    section ")) continue;
            QVERIFY2(life.match(QString::fromUtf8(line)).hasMatch(), line.constData());
            ++lives;
        }
        QVERIFY(lives >= 2);
        const std::string hostileText = writeGraph(hostile().graph(), GraphFormat::Gantt);
        for (const QByteArray& line : QByteArray::fromStdString(hostileText).split('\n'))
            if (line.startsWith("    section ")) QVERIFY2(!line.mid(12).contains(':'), line.constData());
    }

    void svgIsWellFormedAndHasEveryName_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("isHostile");
        const auto all = hierarchies::all();
        for (std::size_t i = 0; i < all.size(); ++i) QTest::newRow(all[i].name) << static_cast<int>(i) << false;
        QTest::newRow("hostile names") << 0 << true;
    }
    void svgIsWellFormedAndHasEveryName()
    {
        QFETCH(const int, number);
        QFETCH(const bool, isHostile);
        const TrustGraph graph =
            isHostile ? hostile().graph() : hierarchies::all().at(static_cast<std::size_t>(number)).maker.graph();
        const std::string text = writeGraph(graph, GraphFormat::Svg);
        QStringList titles;
        QXmlStreamReader reader(QByteArray::fromStdString(text));
        while (!reader.atEnd()) {
            reader.readNext();
            if (!reader.isStartElement()) continue;
            QVERIFY2(QStringList({"svg", "g", "title", "rect", "path", "text"}).contains(reader.name()),
                qPrintable(reader.name().toString()));
            for (const auto& attribute : reader.attributes())
                QVERIFY(!attribute.name().startsWith(QLatin1String("on")) && attribute.name() != QLatin1String("href"));
            if (reader.name() == QLatin1String("title")) titles += reader.readElementText();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        for (const TrustNode& node : graph.nodes)
            QVERIFY(std::ranges::any_of(
                titles, [&](const QString& title) { return title.startsWith(QString::fromStdString(titleOf(node))); }));
    }

    void otherProgramsReadTheSvg()
    {
        const QString file = write(writeGraph(hierarchies::mesh().graph(), GraphFormat::Svg));
        QByteArray said;
        const int drawn = run("rsvg-convert", {"-o", m_folder.filePath("picture.png"), file}, &said);
        QVERIFY2(drawn == 0, said);
        QVERIFY(QFileInfo(m_folder.filePath("picture.png")).size() > 1000);
    }

    void aStateIsSeenWithoutColours()
    {
        auto maker = hierarchies::twoTiers();
        const std::string good = writeGraph(maker.graph(), GraphFormat::Svg);
        hierarchies::Maker other;
        other.ca("Root");
        other.ca("Issuing", "Root").certificate->revocation = CrlEntry{};
        const std::string bad = writeGraph(other.graph(), GraphFormat::Svg);
        QVERIFY(bad.contains(">CA, revoked<") && !good.contains(">CA, revoked<"));
    }

    void hiddenCharactersAreShown()
    {
        for (const GraphFormat format :
            {GraphFormat::Text, GraphFormat::Dot, GraphFormat::Mermaid, GraphFormat::Svg, GraphFormat::Gantt})
            QVERIFY2(writeGraph(hostile().graph(), format).contains("‹U+202E›"), std::string(nameOf(format)).c_str());
    }
};

QTEST_GUILESS_MAIN(GraphFilesTest)
#include "GraphFilesTest.moc"
