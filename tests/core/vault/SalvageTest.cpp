#include "core/vault/Salvage.h"
#include "core/base/File.h"
#include "core/vault/Pages.h"
#include "tests/support/TestVault.h"
#include <fstream>
#include <random>
#include <set>

using namespace core;
using namespace test;

namespace {

constexpr std::size_t pageSize = 4096;

/// An object as it lies in a vault's file.
struct Placed {
    Bytes content;               ///< its DER; a sealed key
    std::set<std::size_t> pages; ///< that hold it and the hash that proves it
};

}

/// Takes pages out of vaults and looks whether everything on the others is found again.
class SalvageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void findsEverythingInAWholeVault();
    void findsWhateverLiesOnWholePages();
    void leavesOutWhatWasAltered();
    void readsAnything();
    void holdsNoMoreThanAFewTimesTheFile();
    void findsOneOfEachInWhatFuzzingBeginsWith();

private:
    /// The pages of octets that are in the file once; where they go on in overflow pages, those begin with four octets of link.
    std::set<std::size_t> pagesOf(ByteView octets) const;
    void place(const char* sql, int content, int proof);
    Result<Salvage> salvage(const Bytes& file) const;
    static std::set<Bytes> contentsOf(const Salvage& salvage);

    Room m_room;
    Bytes m_file;
    std::vector<Placed> m_objects;
    std::size_t m_certificates = 0, m_crls = 0, m_requests = 0, m_keys = 0;
};

std::set<std::size_t> SalvageTest::pagesOf(ByteView octets) const
{
    std::set<std::size_t> pages;
    for (std::size_t done = 0; done < octets.size();) {
        const ByteView rest = octets.subspan(done);
        std::size_t best = 0, bestPage = 0;
        for (auto from = m_file.begin();;) {
            const auto hit = std::search(from, m_file.end(), rest.begin(),
                rest.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(rest.size(), 24)));
            if (hit == m_file.end()) break;
            from = hit + 1;
            const auto at = static_cast<std::size_t>(hit - m_file.begin());
            if (done > 0 && at % pageSize != 4) continue;
            std::size_t length = 0;
            while (length < rest.size() && at % pageSize + length < pageSize && m_file[at + length] == rest[length])
                ++length;
            if (length > best) best = length, bestPage = at / pageSize;
        }
        if (best == 0) qFatal("an object is not in the file");
        pages.insert(bestPage);
        done += best;
    }
    return pages;
}

void SalvageTest::place(const char* sql, int content, int proof)
{
    const auto database = Database::open(m_room.path(), Database::Access::ReadOnly);
    auto query = database->prepare(sql);
    while (*query->step()) {
        Placed placed{query->blob(content), {}};
        if (placed.content.empty()) continue;
        Bytes both = query->blob(std::min(content, proof)); // columns that follow each other in the file
        if (proof != content) std::ranges::copy(query->blob(std::max(content, proof)), std::back_inserter(both));
        placed.pages = pagesOf(both);
        m_objects.push_back(std::move(placed));
    }
}

void SalvageTest::initTestCase()
{
    {
        auto made = m_room.create();
        QVERIFY_OK(made);
        QVERIFY_OK(makeTwoTiers(*made));
        for (int host = 0; host < 20; ++host) {
            QVERIFY_OK(issueServer(*made, std::format("host{}.example.com", host)));
            const auto newest = CertificateStore(*made).list({.limit = 1});
            QVERIFY_OK(revoke(*made, "Issuing", {newest->front().serial}));
        }
        for (int host = 0; host < 10; ++host) {
            const auto request =
                createRequest(name(std::format("CN=r{}.example.com", host)), {}, *algorithm("ec:P-256"));
            QVERIFY_OK(RequestStore(*made).import(request->request, "test"));
        }
        // Long enough for overflow pages: 150 more revocations of numbers that were never issued here.
        const auto ca = CaStore(*made).find("Issuing");
        for (std::uint8_t serial = 1; serial <= 150; ++serial)
            QVERIFY_OK(
                CertificateStore(*made).revoke(ca->key.fingerprint, {Bytes(17, serial), m_room.now, {}, {}}, "x"));
        for (int crl = 0; crl < 3; ++crl) {
            m_room.now += std::chrono::minutes(1); // so that they differ in their first part
            QVERIFY_OK(publishCrl(*made, "Issuing", 7));
        }
        m_certificates = CertificateStore(*made).list()->size();
        m_crls = CrlStore(*made).list()->size();
        m_requests = RequestStore(*made).list()->size();
        m_keys = KeyStore(*made).list()->size();
    }
    std::ifstream file(m_room.path(), std::ios::binary);
    m_file = Bytes(std::istreambuf_iterator<char>(file), {});
    place("SELECT der, fingerprint FROM certificates", 0, 1);
    place("SELECT fingerprint, der FROM requests", 1, 0);
    place("SELECT der FROM crls", 0, 0);
    place("SELECT sealed, spki FROM keys", 0, 0);
    QCOMPARE(m_objects.size(), m_certificates + m_crls + m_requests + m_keys);
    QVERIFY(std::ranges::any_of(m_objects, [](const Placed& each) { return each.pages.size() > 1; }));
}

Result<Salvage> SalvageTest::salvage(const Bytes& file) const
{
    const auto path = m_room.path("damaged.cwvault");
    {
        std::ofstream out(path, std::ios::binary | std::ios::trunc);
        out.write(reinterpret_cast<const char*>(file.data()), static_cast<std::streamsize>(file.size()));
    }
    return salvageVault(path);
}

std::set<Bytes> SalvageTest::contentsOf(const Salvage& salvage)
{
    std::set<Bytes> contents;
    for (const auto& each : salvage.certificates) contents.insert(copyOf(each.object.der()));
    for (const auto& each : salvage.crls) contents.insert(copyOf(each.object.der()));
    for (const auto& each : salvage.requests) contents.insert(copyOf(each.object.der()));
    for (const auto& each : salvage.keys) contents.insert(each.key.sealed);
    return contents;
}

void SalvageTest::findsEverythingInAWholeVault()
{
    const auto found = salvage(m_file);
    QVERIFY_OK(found);
    QCOMPARE(found->certificates.size(), m_certificates);
    QCOMPARE(found->crls.size(), m_crls);
    QCOMPARE(found->requests.size(), m_requests);
    QCOMPARE(found->keys.size(), m_keys);
    QCOMPARE(found->damaged, std::size_t{0});
    QVERIFY(std::ranges::all_of(found->certificates, &Salvaged<Certificate>::isChecked));
    QVERIFY(std::ranges::all_of(found->crls, &Salvaged<Crl>::isChecked));
    QVERIFY(found->master.has_value());
    const auto keys = localKeys();
    const auto opened = keys->open(*found->master, bytesOf(passphrase));
    QVERIFY_OK(opened);
    for (const SalvagedKey& key : found->keys) QVERIFY_OK(keys->check(opened->room, key.key));
}

void SalvageTest::findsWhateverLiesOnWholePages()
{
    std::mt19937 random(20261120);
    std::size_t expected = 0, lost = 0;
    for (int vault = 0; vault < 100; ++vault) {
        Bytes damaged = m_file;
        std::set<std::size_t> gone;
        for (int count = 1 + vault % 20; count > 0; --count) gone.insert(random() % (m_file.size() / pageSize));
        for (const std::size_t page : gone)
            std::fill_n(damaged.begin() + static_cast<std::ptrdiff_t>(page * pageSize), pageSize, 0);
        const auto found = salvage(damaged);
        QVERIFY_OK(found);
        const std::set<Bytes> contents = contentsOf(*found);
        for (const Placed& object : m_objects) {
            const bool isWhole =
                std::ranges::none_of(object.pages, [&gone](std::size_t page) { return gone.contains(page); });
            expected += isWhole;
            lost += !isWhole;
            QVERIFY2(!isWhole || contents.contains(object.content),
                std::format("vault {}: an object on page {} is missing", vault, *object.pages.begin() + 1).c_str());
        }
        for (const Bytes& content : contents) // nothing is made up
            QVERIFY(std::ranges::contains(m_objects, content, &Placed::content));
    }
    qInfo("%zu objects found again, %zu lay on pages that were gone", expected, lost);
    QVERIFY(lost > 0);
}

void SalvageTest::leavesOutWhatWasAltered()
{
    for (const Placed& object : m_objects) {
        if (object.pages.size() > 1 || !Certificate::parse(object.content)) continue;
        Bytes damaged = m_file;
        const auto at = std::ranges::search(damaged, object.content).begin();
        at[static_cast<std::ptrdiff_t>(object.content.size()) - 3] ^= 1; // in the signature: it still parses
        const auto found = salvage(damaged);
        QVERIFY_OK(found);
        QCOMPARE(found->damaged, std::size_t{1});
        QCOMPARE(found->certificates.size(), m_certificates - 1);
    }
}

void SalvageTest::findsOneOfEachInWhatFuzzingBeginsWith()
{
    const auto seed = readFile(TEST_DATA "/../fuzz/corpus/SalvageFuzz/all", 1 << 20);
    QVERIFY_OK(seed);
    const Salvage found = salvageContent(*seed);
    QCOMPARE(found.certificates.size(), std::size_t{2});
    QCOMPARE(found.requests.size(), std::size_t{1});
    QCOMPARE(found.keys.size(), std::size_t{1});
    QCOMPARE(found.tokenKeys.size(), std::size_t{1});
    QVERIFY(found.master.has_value());
    QCOMPARE(found.damaged, std::size_t{0});
    const auto lists = readFile(TEST_DATA "/../fuzz/corpus/SalvageFuzz/lists", 1 << 20);
    QVERIFY_OK(lists);
    QCOMPARE(salvageContent(*lists).crls.size(), std::size_t{1});
}

void SalvageTest::readsAnything()
{
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        Bytes noise = m_file;
        for (int flip = 0; flip < 2000; ++flip) noise[random() % noise.size()] = static_cast<std::uint8_t>(random());
        noise.resize(random() % noise.size());
        QVERIFY_OK(salvage(noise));
    }
    QVERIFY(!salvageVault(m_room.path("none")));
}

/// Pages all of whose cells claim the same long chain of pages.
void SalvageTest::holdsNoMoreThanAFewTimesTheFile()
{
    constexpr std::size_t claims = 64, chain = 256;
    Bytes file((claims + chain) * pageSize, 0);
    const std::string_view mark = "SQLite format 3";
    std::ranges::copy(mark, file.begin());
    file[16] = 0x10; // pages of 4096 octets
    const auto put = [&file](std::size_t at, std::uint64_t value, int octets) {
        for (int i = octets; i-- > 0; value >>= 8)
            file[at + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(value);
    };
    for (std::size_t page = 0; page < chain; ++page) // each names the next; the last ends the chain
        put((claims + page) * pageSize, page + 1 < chain ? claims + page + 2 : 0, 4);
    constexpr std::size_t payload = 1'000'000;
    for (std::size_t page = 1; page < claims; ++page) {
        const std::size_t start = page * pageSize;
        constexpr std::size_t cells = 10, cell = 2100;
        file[start] = 13;
        put(start + 3, cells, 2);
        for (std::size_t i = 0; i < cells; ++i) put(start + 8 + 2 * i, cell, 2);
        std::size_t at = start + cell;
        for (const int shift : {14, 7, 0}) // the length, as a varint
            file[at++] = static_cast<std::uint8_t>((payload >> shift & 0x7f) | (shift > 0 ? 0x80 : 0));
        file[at++] = 1; // the number of the row
        file[at] = 4;   // a header of four octets: one blob
        for (const int shift : {14, 7, 0})
            file[at + 3 - static_cast<std::size_t>(shift / 7)] =
                static_cast<std::uint8_t>(((2 * 900'000 + 12) >> shift & 0x7f) | (shift > 0 ? 0x80 : 0));
        const std::size_t usable = pageSize, least = (usable - 12) * 32 / 255 - 23;
        const std::size_t fitting = least + (payload - least) % (usable - 4);
        put(at + (fitting <= usable - 35 ? fitting : least), claims + 1, 4);
    }
    const auto rows = salvageRows(file);
    std::size_t octets = 0;
    for (const SalvagedRow& row : rows) octets += row.blob(0).size();
    QVERIFY(rows.size() >= 2); // they are read, as far as it goes
    QVERIFY2(octets <= 4 * file.size(), std::format("{} of {}", octets, file.size()).c_str());
}

QTEST_GUILESS_MAIN(SalvageTest)
#include "SalvageTest.moc"
