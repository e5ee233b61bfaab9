#include "Forgeries.h"
#include "StockTools.h"
#include "core/ceremony/record/VerifyKit.h"
#include "core/crypto/Digest.h"
#include <QStandardPaths>
#include <QTest>

using namespace core;
using sample::lineText, sample::rechained, sample::replaced;
namespace fs = std::filesystem;

/// The addendum of a kit, which no key signs: every octet of it counts, and words on paper speak for it.
class AddendumTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    fs::path m_stick = m_folder.path().toStdString();
    int m_count = 0;
    sample::Made m_live = sample::makeKit(sample::ecRoot());

    /// A written kit that may be forged.
    fs::path fresh() { return sample::writeFresh(m_live, m_stick, m_count); }

    /// With which code the script of kits ends.
    int scriptSays(const fs::path& kit)
    {
        sample::writeAll(m_stick / "trusted.sh", sample::verifySh().toStdString());
        QProcess process;
        QProcessEnvironment bare;
        bare.insert("PATH", sample::stockTools(m_folder));
        process.setProcessEnvironment(bare);
        process.start(QStandardPaths::findExecutable("dash"),
            {QString::fromStdString((m_stick / "trusted.sh").string()), QString::fromStdString(kit.string())});
        process.waitForFinished(60000);
        return process.exitCode();
    }

private slots:
    /// What file systems leave behind the end of a file when the power fails.
    void zeroOctetsBehindTheLastLineAreNoEnd()
    {
        for (const std::size_t count : {1, 512}) {
            const auto padded = [&](std::string_view path) {
                const fs::path kit = fresh();
                sample::writeAll(kit / path, sample::readAll(kit / path) + std::string(count, '\0'));
                return kit;
            };
            const fs::path open = padded(kitPath::addendum), cut = padded(kitPath::transcript);
            QCOMPARE(verifyKit(open)->verdict, KitVerdict::Unfinished);
            QCOMPARE(scriptSays(open), 4);
            QCOMPARE(verifyKit(cut)->verdict, KitVerdict::Broken);
            QCOMPARE(verifyKit(cut)->place, "record/transcript.jsonl line 11");
            QCOMPARE(scriptSays(cut), 1);
        }
    }

    /// The script has no JSON: that is what it tells of itself.
    void whatIsNoJsonIsFoundByTheProgramAlone()
    {
        const fs::path kit = fresh();
        QCOMPARE(scriptSays(kit), 0);
        const std::string forged = replaced(m_live.addendum, R"("said":"yes")", R"("said":yes)");
        sample::writeAll(kit / kitPath::addendum, rechained(forged, verifyKit(kit)->head));
        QCOMPARE(verifyKit(kit)->verdict, KitVerdict::Broken);
        QCOMPARE(verifyKit(kit)->place, "record/addendum.jsonl line 1");
        QCOMPARE(scriptSays(kit), 0);
        QVERIFY(sample::verifySh().contains("not read as JSON"));
    }

    void everyOctetOfTheAddendumCounts()
    {
        const fs::path kit = fresh();
        const std::string good = sample::readAll(kit / kitPath::addendum);
        for (std::size_t at = 0; at < good.size(); ++at) {
            std::string bad = good;
            bad[at] = static_cast<char>(bad[at] ^ (1 << (at % 8)));
            sample::writeAll(kit / kitPath::addendum, bad);
            const auto report = verifyKit(kit);
            QVERIFY_RESULT(report);
            // without its last octet it has no end; else no line fits
            const bool isEnd = at + 1 == good.size();
            const bool isLast = at >= good.rfind("{\"n\":");
            const bool isFound = report->verdict == KitVerdict::Broken ||
                (isEnd && report->verdict == KitVerdict::Unfinished) ||
                (isLast && report->addendumHead != sha256(bytesOf(lineText(good, 4))));
            QVERIFY2(isFound, std::to_string(at).c_str());
        }
    }

    /// Nothing but paper and the next ceremony speak for an addendum: whoever writes it anew is found by both.
    void anAddendumWrittenAnewIsFoundByItsWordsAndByTheNextCeremony()
    {
        const auto paper = verifyKit(fresh());
        sample::Made forged = m_live;
        forged.addendum = rechained(replaced(m_live.addendum, "Carla", "Karla"), paper->head);
        QVERIFY(forged.addendum != m_live.addendum);
        const fs::path kit = sample::writeOut(forged, m_stick / std::to_string(++m_count), "KIT");
        const auto alone = verifyKit(kit);
        QCOMPARE(alone->verdict, KitVerdict::Genuine);
        QVERIFY(alone->addendumHead != paper->addendumHead);
        const KitKnowledge words{.words = {copyOf(ByteView(paper->addendumHead).first(12))}};
        QCOMPARE(verifyKit(kit, words)->verdict, KitVerdict::Broken);
        QCOMPARE(verifyKit(kit, words)->why->rule, "CW-330");
        const sample::Made next = sample::makeKit(sample::ecRoot(), CeremonyMode::Live, paper->addendumHead);
        const fs::path later = sample::writeOut(next, m_stick / std::to_string(++m_count), "KIT");
        QCOMPARE(verifyKits(std::vector{paper->kit, later}, KitOrder::Chain)->verdict, KitVerdict::Genuine);
        QCOMPARE(verifyKits(std::vector{kit, later}, KitOrder::Chain)->verdict, KitVerdict::Broken);
    }
};

QTEST_GUILESS_MAIN(AddendumTest)
#include "AddendumTest.moc"
