#include "Forgeries.h"
#include "core/ceremony/record/VerifyKit.h"
#include "core/crypto/Digest.h"
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

private slots:
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
