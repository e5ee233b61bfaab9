#include "core/vault/Check.h"
#include "core/vault/Salvage.h"
#include "tests/support/TestVault.h"
#include <fstream>
#include <random>

using namespace core;
using namespace test;

/// Opens vaults that somebody or something has changed at random places, and walks through what they hold: each is refused with
/// words or read, and none takes long.
class MutatedVaultTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void areRefusedOrReadInTime();

private:
    static constexpr std::size_t pageSize = 4096;
    using Random = std::mt19937;
    std::size_t below(Random& random, std::size_t limit) const { return random() % limit; }
    /// One to four changes of all kinds.
    Bytes mutated(Random& random) const;
    /// Where the structure of the file lies: its header and those of its pages, and single octets anywhere.
    void changeOctets(Random& random, Bytes& file) const;
    /// Nothing when it was opened and read; else what refused it.
    std::optional<Error> walk(bool withPassphrase);

    Room m_room;
    Bytes m_file;
};

void MutatedVaultTest::initTestCase()
{
    {
        auto made = m_room.create();
        QVERIFY_OK(made);
        QVERIFY_OK(makeTwoTiers(*made));
        for (int host = 0; host < 6; ++host) QVERIFY_OK(issueServer(*made, std::format("host{}.example.com", host)));
        QVERIFY_OK(publishCrl(*made, "Issuing", 7));
    }
    std::ifstream file(m_room.path(), std::ios::binary);
    m_file = Bytes(std::istreambuf_iterator<char>(file), {});
    QVERIFY(m_file.size() > 20 * pageSize);
}

void MutatedVaultTest::changeOctets(Random& random, Bytes& file) const
{
    const std::size_t page = below(random, file.size() / pageSize) * pageSize;
    const std::size_t places[] = {below(random, 100), page + below(random, 12), page + 8 + below(random, 64),
        page + below(random, pageSize), below(random, file.size())};
    for (std::size_t count = 1 + below(random, 8); count > 0; --count) {
        const std::size_t at = places[below(random, std::size(places))] + below(random, 4);
        if (at >= 20 && at < file.size())
            file[at] = static_cast<std::uint8_t>(random()); // past what says that it is SQLite's
    }
}

Bytes MutatedVaultTest::mutated(Random& random) const
{
    Bytes file = m_file;
    for (std::size_t count = 1 + below(random, 4); count > 0 && file.size() >= 2 * pageSize; --count) {
        const std::size_t pages = file.size() / pageSize;
        const auto page = [&](std::size_t number) { return std::span(file).subspan(number * pageSize, pageSize); };
        const auto other = page(1 + below(random, pages - 1));
        switch (below(random, 10)) {
        case 0: std::ranges::fill(other, std::uint8_t{0}); break;
        case 1: std::ranges::copy(page(below(random, pages)), other.begin()); break; // one in the place of another
        case 2: file.resize(pageSize + below(random, file.size() - pageSize)); break;
        case 3: std::ranges::generate(other, [&] { return static_cast<std::uint8_t>(random()); }); break;
        default: changeOctets(random, file);
        }
    }
    return file;
}

std::optional<Error> MutatedVaultTest::walk(bool withPassphrase)
{
    auto vault = m_room.open(OpenMode::ReadOnly, "mutated.cwvault");
    if (!vault) return vault.error();
    if (withPassphrase) {
        if (const auto opened = vault->unlock(bytesOf(passphrase)); !opened) return opened.error();
    }
    const auto report = checkVault(*vault);
    if (!report) return report.error();
    const CertificateStore certificates(*vault);
    const auto rows = certificates.list();
    if (!rows) return rows.error();
    for (const CertificateRow& row : *rows) static_cast<void>(certificates.certificate(row.id));
    for (const auto& each :
        {CaStore(*vault).list().transform([](const auto&) {}), KeyStore(*vault).list().transform([](const auto&) {}),
            CrlStore(*vault).list().transform([](const auto&) {}),
            EventLog(*vault).list().transform([](const auto&) {})})
        if (!each) return each.error();
    return {};
}

void MutatedVaultTest::areRefusedOrReadInTime()
{
    const int vaults = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL") ? 10'000 : 300;
    int refused = 0, read = 0;
    qint64 longest = 0;
    for (int number = 0; number < vaults; ++number) {
        Random random(static_cast<unsigned>(number));
        const Bytes file = mutated(random);
        {
            std::ofstream out(m_room.path("mutated.cwvault"), std::ios::binary | std::ios::trunc);
            out.write(reinterpret_cast<const char*>(file.data()), static_cast<std::streamsize>(file.size()));
        }
        QElapsedTimer timer;
        timer.start();
        const auto problem = walk(number % 8 == 0);
        static_cast<void>(salvageContent(file));
        longest = std::max(longest, timer.elapsed());
        QVERIFY2(timer.elapsed() < 5000, std::format("vault {} took {} ms", number, timer.elapsed()).c_str());
        if (problem) QVERIFY2(!sentence(*problem).empty(), std::format("vault {}", number).c_str());
        ++(problem ? refused : read);
    }
    qInfo("%d vaults: %d refused, %d read, the longest in %lld ms", vaults, refused, read,
        static_cast<long long>(longest));
    QVERIFY(refused > vaults / 10);
    QVERIFY(read > vaults / 10);
}

QTEST_GUILESS_MAIN(MutatedVaultTest)
#include "MutatedVaultTest.moc"
