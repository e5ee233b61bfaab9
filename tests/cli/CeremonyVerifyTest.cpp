#include "tests/cli/CommandLine.h"
#include "tests/core/ceremony/record/SampleKit.h"

using commandLine::Desk;
using commandLine::Ran;

/// ceremony verify.
class CeremonyVerifyTest : public QObject {
    Q_OBJECT

    Desk m_desk;
    sample::Made m_made = sample::makeKit(sample::ecRoot());
    QString m_kit = written(m_made, "first");

    QString written(const sample::Made& made, const char* name) const
    {
        return QString::fromStdString(sample::writeOut(made, m_desk.path("kits").toStdString(), name).string());
    }
    Ran verify(const QStringList& more) const { return m_desk.plain(QStringList{"ceremony", "verify"} + more); }
    /// What the script in the kit says to the same.
    Ran script(const QString& kit) const { return m_desk.tool("dash", {m_kit + "/verify.sh", kit}); }

private slots:
    void aGenuineKitIsToldWithItsWords()
    {
        const Ran ran = verify({m_kit});
        QCOMPARE_CODE(ran, 0);
        QVERIFY2(ran.out.contains("Genuine: the record is whole"), ran.all());
        QVERIFY2(ran.out.contains("  Checkpoint      transcript.jsonl line 6: "), ran.all());
        QCOMPARE_CODE(script(m_kit), 0);
        const Ran json = verify({m_kit, "--json"});
        QCOMPARE_CODE(json, 0);
        QCOMPARE(json.json()["verdict"].toString(), "genuine");
        const QJsonObject kit = json.json()["kits"].toArray().at(0).toObject();
        QCOMPARE(kit["mode"].toString(), "live");
        QCOMPARE(kit["lines"].toInt(), 10);
        QCOMPARE(kit["addendum"].toObject()["state"].toString(), "closed");
        QCOMPARE(kit["root"].toObject()["subject"].toString(), "CN=Sample");
        QVERIFY(!kit.contains("why"));
    }

    void theRootThatOneKnowsDecides()
    {
        QCOMPARE_CODE(verify({m_kit, "--root", m_kit + "/root/root.crt"}), 0);
        const sample::Root other = sample::makeRoot("ed25519");
        m_desk.write("other.pem", QByteArray::fromStdString(core::writePem("CERTIFICATE", other.certificate.der())));
        const Ran ran = verify({m_kit, "--root", m_desk.path("other.pem")});
        QCOMPARE_CODE(ran, 1);
        QVERIFY2(ran.out.contains("Broken: root/root.crt."), ran.all());
        QCOMPARE_CODE(verify({m_kit, "--root", m_desk.path("none.pem")}), 3);
    }

    void theWordsOnPaperDecide()
    {
        const QJsonObject kit = verify({m_kit, "--json"}).json()["kits"].toArray().at(0).toObject();
        const QString words = kit["checkpoints"].toArray().at(0).toObject()["words"].toString();
        const QString head = kit["head"].toString();
        QCOMPARE_CODE(verify({m_kit, "--words", words.toUpper(), "--words", head}), 0);
        const Ran ran = verify({m_kit, "--words", QString(head).replace(0, 1, head[0] == '1' ? "2" : "1")});
        QCOMPARE_CODE(ran, 1);
        QVERIFY2(ran.out.contains("Broken: words."), ran.all());
        QCOMPARE_CODE(verify({m_kit, "--words", "tycoon Waterloo"}), 2);
        QCOMPARE_CODE(verify({m_kit, "--words", "tycoon tycoon"}), 2);
        QCOMPARE_CODE(verify({m_kit, m_kit, "--words", words}), 2);
    }

    void theCodesTellTheVerdicts()
    {
        const sample::Made practice = sample::makeKit(sample::ecRoot(), core::CeremonyMode::Rehearsal);
        const QString rehearsal = written(practice, "rehearsal");
        QCOMPARE_CODE(verify({rehearsal}), 5);
        QCOMPARE_CODE(script(rehearsal), 5);
        const QString broken = written(m_made, "broken");
        m_desk.write("kits/broken/README.txt", "x");
        const Ran told = verify({broken});
        QCOMPARE_CODE(told, 1);
        QVERIFY2(told.out.contains("Broken: README.txt."), told.all());
        QCOMPARE_CODE(script(broken), 1);
        const QString open = written(m_made, "open");
        for (const char* name : {"SHA256SUMS", "SHA256SUMS.sig", "record/transcript.jsonl.sig"})
            QVERIFY(QFile::remove(open + "/" + name));
        QCOMPARE_CODE(verify({open}), 4);
        QCOMPARE_CODE(script(open), 4);
        QCOMPARE_CODE(verify({m_desk.path("none")}), 3);
        QCOMPARE_CODE(verify({}), 2);
        QCOMPARE_CODE(verify({m_kit, rehearsal}), 5);
        QCOMPARE_CODE(verify({m_kit, rehearsal, open}), 4);
        QCOMPARE_CODE(verify({broken, m_kit}), 1);
    }

    void aChainIsFollowed()
    {
        const QString second =
            written(sample::makeKit(sample::ecRoot(), core::CeremonyMode::Live, m_made.addendumHead), "second");
        const Ran both = verify({"--chain", m_kit, second});
        QCOMPARE_CODE(both, 0);
        QVERIFY2(both.out.contains("and the first one is the beginning."), both.all());
        QCOMPARE_CODE(verify({m_kit, m_kit}), 0);
        const Ran wrong = verify({"--chain", m_kit, m_kit, "--json"});
        QCOMPARE_CODE(wrong, 1);
        const QJsonObject kit = wrong.json()["kits"].toArray().at(1).toObject();
        QCOMPARE(kit["place"].toString(), "previous_head");
        QCOMPARE(kit["why"].toObject()["rule"].toString(), "CW-248");
    }

    void namesFromTheRecordCannotMislead()
    {
        const Ran ran = verify({m_kit});
        QVERIFY(!ran.out.contains("$(id)"));
        sample::Writer writer;
        writer.add(core::genesisEntry(m_made.genesis));
        writer.add({core::LineType::Abort, {}, 0, {}, {{"reason", "\x1b[31m\u202E"}}});
        QDir(m_desk.path("")).mkpath("stick");
        m_desk.write("stick/transcript.jsonl", QByteArray::fromStdString(writer.text()));
        const Ran told = verify({m_desk.path("stick")});
        QCOMPARE_CODE(told, 4);
        QVERIFY2(!told.out.contains('\x1b') && told.out.contains("‹U+202E›"), told.all());
    }
};

QTEST_GUILESS_MAIN(CeremonyVerifyTest)
#include "CeremonyVerifyTest.moc"
