#include "core/vault/Check.h"
#include "tests/faults/RememberingKeys.h"
#include "tests/support/TestVault.h"
#include <fstream>
#include <random>

using namespace core;
using namespace test;

/// Flips single bits in a vault's file and counts what the check finds. A quarter of the octets of such a file say nothing:
/// room in its pages that no row uses yet. Nothing in the file could tell of a flip there; the seal on paper does.
class BitFlipTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void areFoundWhereverTheySaySomething();

private:
    static constexpr std::size_t pageSize = 4096;
    VaultContext context()
    {
        return {.clock = [this] { return m_room.now; }, .actor = "ana", .keys = m_keys};
    }
    std::size_t number(std::size_t at) const { return std::size_t{m_file[at]} * 256 + m_file[at + 1]; }
    /// Between the pointers of a b-tree page and its cells, or in a block that was freed (SQLite's file format, 1.6).
    bool isUnused(std::size_t octet) const;
    struct Found {
        bool byCheck = false;
        bool bySeal = false;
    };
    Found look(std::size_t octet, int bit);

    Room m_room;
    std::shared_ptr<faults::RememberingKeys> m_keys = std::make_shared<faults::RememberingKeys>();
    Bytes m_file;
    Sha256 m_seal{};
};

void BitFlipTest::initTestCase()
{
    auto made = Vault::create(m_room.path(), bytesOf(passphrase), quickKdf(), context());
    QVERIFY_OK(made);
    QVERIFY_OK(makeTwoTiers(*made));
    const int hosts = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? 300 : 30;
    for (int host = 0; host < hosts; ++host) QVERIFY_OK(issueServer(*made, std::format("host{}.example.com", host)));
    QVERIFY_OK(publishCrl(*made, "Issuing", 7));
    const auto seal = sealVault(*made);
    QVERIFY_OK(seal);
    m_seal = seal->digest;
    std::ifstream file(m_room.path(), std::ios::binary);
    m_file = Bytes(std::istreambuf_iterator<char>(file), {});
}

bool BitFlipTest::isUnused(std::size_t octet) const
{
    const std::size_t page = octet - octet % pageSize;
    const std::size_t header = page == 0 ? 100 : page; // the first page begins with the file's own header
    const std::size_t kind = m_file[header];
    if (kind != 2 && kind != 5 && kind != 10 && kind != 13) return false;
    const std::size_t pointers = header + (kind < 10 ? 12 : 8);
    if (octet >= pointers + 2 * number(header + 3) && octet < page + number(header + 5)) return true;
    for (std::size_t block = number(header + 1); block != 0; block = number(page + block))
        if (octet >= page + block + 4 && octet < page + block + number(page + block + 2)) return true;
    return false;
}

BitFlipTest::Found BitFlipTest::look(std::size_t octet, int bit)
{
    const auto path = m_room.path("flipped.cwvault");
    const auto flip = static_cast<std::uint8_t>(1 << bit);
    m_file[octet] ^= flip;
    {
        std::ofstream file(path, std::ios::binary | std::ios::trunc);
        file.write(reinterpret_cast<const char*>(m_file.data()), static_cast<std::streamsize>(m_file.size()));
    }
    m_file[octet] ^= flip;
    auto vault = Vault::open(path, OpenMode::ReadOnly, context());
    if (!vault || !vault->unlock(bytesOf(passphrase))) return {true, true};
    const auto report = checkVault(*vault, ByteView(m_seal).first(sealWords));
    if (!report) return {true, true};
    const bool bySeal = report->seal->verdict == SealVerdict::Unknown;
    return {report->bad.size() > (bySeal ? 1 : 0), bySeal};
}

void BitFlipTest::areFoundWhereverTheySaySomething()
{
    std::mt19937 random(20261120);
    const int trials = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? 600 : 150;
    int found = 0, unused = 0, bySeal = 0;
    for (int trial = 0; trial < trials; ++trial) {
        const std::size_t octet = random() % m_file.size();
        const int bit = static_cast<int>(random() % 8);
        const Found seen = look(octet, bit);
        if (seen.bySeal) ++bySeal;
        if (seen.byCheck)
            ++found;
        else if (isUnused(octet))
            ++unused;
        else
            qInfo("not found: octet %zu of page %zu", octet % pageSize, octet / pageSize + 1);
    }
    qInfo("%zu octets: of %d flips %d were found, %d struck unused octets; by the seal %d", m_file.size(), trials,
        found, unused, bySeal);
    QCOMPARE(bySeal, trials);
    QVERIFY(found * 100 >= (trials - unused) * 99);
    QVERIFY(found > trials / 4); // most of a small vault is room for more
}

QTEST_GUILESS_MAIN(BitFlipTest)
#include "BitFlipTest.moc"
