#include "tests/cli/CommandLine.h"
#include <QXmlStreamReader>

using commandLine::Desk;
using commandLine::Ran;

class TreeCommandTest : public QObject {
    Q_OBJECT

    Desk m_desk;

private slots:
    void initTestCase()
    {
        QCOMPARE_CODE(m_desk.createVault(), 0);
        QCOMPARE_CODE(m_desk.locked({"tree"}), 0); // an empty one says what to do
        QVERIFY(m_desk.locked({"tree"}).out.contains("ca create"));
        QVERIFY(m_desk.createCas());
        const Ran made = m_desk.cli({"issue", "--issuer", "CA", "--profile", "tls-server", "--subject",
            "CN=a.example.com", "--san", "DNS:a.example.com", "--key", "ec:P-256", "--out", m_desk.path("a.pem"),
            "--key-out", m_desk.path("a.key"), "--key-passphrase-file", m_desk.path("keypass")});
        QCOMPARE_CODE(made, 0);
    }

    void textShowsWhoVouchesForWhomWithoutThePassphrase()
    {
        const Ran ran = m_desk.locked({"tree"});
        QCOMPARE_CODE(ran, 0);
        const QList<QByteArray> lines = ran.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].startsWith("● Root  root, active, until "), ran.out);
        QVERIFY2(lines[1].startsWith("└── ● CA  CA, active, until "), ran.out);
    }

    void leavesAreShownWhenAskedFor()
    {
        const Ran ran = m_desk.locked({"tree", "--leaves"});
        QVERIFY2(ran.out.contains("    └── ● tls-server  1 certificate\n"), ran.out);
    }

    void svgGoesIntoAFile()
    {
        const QString file = m_desk.path("hierarchy.svg");
        QCOMPARE_CODE(m_desk.locked({"tree", "--format", "svg", "--leaves", "--out", file}), 0);
        QXmlStreamReader reader(m_desk.read("hierarchy.svg"));
        QStringList titles;
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("title"))
                titles += reader.readElementText();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(titles.size(), 4);
        QCOMPARE_CODE(m_desk.tool("rsvg-convert", {"-o", m_desk.path("hierarchy.png"), file}), 0);
    }

    void jsonHasNodesAndEdges()
    {
        const QJsonObject json = m_desk.locked({"tree", "--leaves", "--json"}).json();
        const QJsonArray nodes = json["nodes"].toArray(), edges = json["edges"].toArray();
        QCOMPARE(nodes.size(), 3);
        QCOMPARE(edges.size(), 2);
        QCOMPARE(edges[0].toObject()["issuer"], nodes[0].toObject()["id"]);
        QCOMPARE(edges[0].toObject()["subject"], nodes[1].toObject()["id"]);
        QCOMPARE(nodes[2].toObject()["live"].toInt(), 1);
        QCOMPARE(m_desk.locked({"tree", "--json"}).json()["nodes"].toArray().size(), 2);
    }

    void otherFormatsAreNamed()
    {
        const Ran ran = m_desk.locked({"tree", "--format", "gif", "--json"});
        QCOMPARE_CODE(ran, 2);
        QVERIFY2(ran.error()["why"].toString().contains("mermaid"), ran.all());
    }
};

QTEST_GUILESS_MAIN(TreeCommandTest)
#include "TreeCommandTest.moc"
