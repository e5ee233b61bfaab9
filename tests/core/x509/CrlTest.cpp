#include "core/x509/Crl.h"
#include "core/base/File.h"
#include "core/formats/ImportFormat.h"
#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/CrlEntries.h"
#include "core/x509/Der.h"
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace core;
using namespace std::chrono;

namespace {

Bytes file(const char* name) { return readFile(std::string(TEST_DATA "/x509/") + name, 100'000).value(); }

struct Made {
    PrivateKey key = PrivateKey::generate(*findKeyAlgorithm("ec:P-256").value()).value();
    CrlContent content;

    Made()
    {
        content.signatureAlgorithm = key.publicKey().defaultSignature().value();
        content.issuer = DistinguishedName::parse("CN=Made").value();
        content.thisUpdate = sys_days{2026y / 11 / 20};
        content.nextUpdate = sys_days{2026y / 12 / 20};
        content.number = 0x80;
        content.authorityKeyIdentifier = {1, 2, 3};
        content.entries = {{fromHex("80ff"), sys_days{2026y / 11 / 2}, RevocationReason::KeyCompromise,
                               Time{sys_days{2026y / 10 / 15}}},
            {fromHex("05"), sys_days{2026y / 11 / 3}, RevocationReason::Unspecified, std::nullopt},
            {fromHex("0708"), sys_days{2026y / 11 / 3} + 23h + 59min + 59s, RevocationReason::Superseded, std::nullopt},
            {fromHex("06"), sys_days{2051y / 11 / 3}, RevocationReason::CertificateHold, std::nullopt}};
    }
    Bytes der() const
    {
        const Bytes tbs = encodeTbs(content).value();
        return assembleSigned(tbs, *content.signatureAlgorithm, key.sign(tbs, *content.signatureAlgorithm).value());
    }
};

}

class CrlTest : public QObject {
    Q_OBJECT
private slots:
    void readsWhatOpensslWrote()
    {
        const Crl crl = readCrl(file("root.crl")).value();
        QCOMPARE(crl.issuer().toText(), "CN=Example Root,O=Example,C=DE");
        QCOMPARE(toText(crl.thisUpdate()), "2026-11-20T00:00:00Z");
        QCOMPARE(toText(crl.nextUpdate().value()), "2026-12-20T00:00:00Z");
        QCOMPARE(crl.number(), Bytes{0x2A});
        QCOMPARE(crl.signatureOid(), "1.2.840.10045.4.3.3");
        QCOMPARE(crl.entryCount(), 3U);
        const std::vector<CrlEntry> wanted{
            {fromHex("05"), sys_days{2026y / 11 / 3} + 8h, RevocationReason::CertificateHold, std::nullopt},
            {fromHex("1234"), sys_days{2026y / 11 / 1} + 8h, RevocationReason::Unspecified, std::nullopt},
            {fromHex("80ff"), sys_days{2026y / 11 / 2} + 8h, RevocationReason::KeyCompromise,
                Time{sys_days{2026y / 10 / 15}}}};
        QCOMPARE(crl.entries(), wanted);
        QCOMPARE(crl.entryFor(fromHex("80ff")), wanted[2]);
        QVERIFY(!crl.entryFor(fromHex("ff")));
        QVERIFY(crl.isSignedBy(*readCertificate(file("root.pem"))->publicKey()));
        QVERIFY(!crl.isSignedBy(*readCertificate(file("leaf.pem"))->publicKey()));
        QVERIFY(crl.handle() && crl.handle() == crl.handle());
    }

    void readsAnEmptyList()
    {
        const Crl crl = readCrl(file("empty.crl")).value();
        QCOMPARE(crl.entryCount(), 0U);
        QVERIFY(crl.entries().empty());
        QVERIFY(crl.isSignedBy(*readCertificate(file("root.pem"))->publicKey()));
    }

    void writesWhatItReads()
    {
        const Made made;
        const Crl crl = Crl::parse(made.der()).value();
        QCOMPARE(crl.entries(), made.content.entries);
        QCOMPARE(crl.issuer(), made.content.issuer);
        QCOMPARE(crl.thisUpdate(), made.content.thisUpdate);
        QCOMPARE(crl.nextUpdate(), std::optional(made.content.nextUpdate));
        QCOMPARE(crl.number(), Bytes{0x80});
        QCOMPARE(crl.extensions().size(), 2U);
        QVERIFY(crl.isSignedBy(made.key.publicKey()));
        QCOMPARE(copyOf(crl.tbs()), encodeTbs(made.content).value());
    }

    void leavesOutAnEmptyListOfEntries()
    {
        Made made;
        made.content.entries.clear();
        made.content.number = UINT64_MAX;
        const Crl crl = Crl::parse(made.der()).value();
        QCOMPARE(crl.entryCount(), 0U);
        QCOMPARE(toHex(crl.number()), "ffffffffffffffff");
        QVERIFY(crl.handle());
    }

    void opensslReadsWhatWeWrite()
    {
        QProcess openssl;
        openssl.start("openssl", {"crl", "-inform", "DER", "-noout", "-text"});
        const Bytes der = Made().der();
        openssl.write(reinterpret_cast<const char*>(der.data()), static_cast<qint64>(der.size()));
        openssl.closeWriteChannel();
        QVERIFY(openssl.waitForFinished());
        const QByteArray text = openssl.readAllStandardOutput();
        for (const char* part : {"Version 2", "CN=Made", "Dec 20 00:00:00 2026 GMT", "01:02:03", "128", "80FF",
                 "Key Compromise", "Oct 15 00:00:00 2026 GMT", "Certificate Hold", "Nov  3 00:00:00 2051 GMT"})
            QVERIFY2(text.contains(part), part);
        QVERIFY(!text.contains("Unspecified"));
    }

    void refusesEntriesThatMustNotBeWritten()
    {
        Made made;
        made.content.entries[0].reason = RevocationReason::RemoveFromCrl;
        QCOMPARE(encodeTbs(made.content).error().rule, "CW-311");
        made.content.entries[0].serial.clear();
        QCOMPARE(encodeTbs(made.content).error().rule, "CW-138");
    }

    void everyReasonHasANameAndComesBack()
    {
        for (const RevocationReasonName& row : revocationReasons()) {
            QVERIFY(!row.label.empty());
            QCOMPARE(nameOf(row.reason), row.name);
            const auto read =
                readRevocationReason(QString::fromStdString(std::string(row.name)).toUpper().toStdString());
            QCOMPARE(read.has_value(), row.isOffered);
            if (!read) continue;
            QCOMPARE(*read, row.reason);
            Made made;
            made.content.entries[0].reason = row.reason;
            QCOMPARE(Crl::parse(made.der())->entries()[0].reason, row.reason);
        }
        const auto unknown = readRevocationReason("lost");
        QCOMPARE(unknown.error().code, ErrorCode::Usage);
        QVERIFY(unknown.error().values[1].contains("keyCompromise") &&
            !unknown.error().values[1].contains("removeFromCRL"));
    }

    void readsAMillionEntriesInTime()
    {
        const Bytes oid = der::objectIdentifier("2.5.29.21").value();
        const Bytes reason = der::sequence({der::sequence({oid, der::octetString(der::enumerated(1))})});
        const Bytes date = der::time(sys_days{2026y / 11 / 2});
        Bytes entry = der::sequence({fromHex("02084001020300000000"), date, reason});
        Bytes entries;
        for (std::uint32_t i = 0; i < 1'000'000; ++i) {
            for (std::uint32_t octet = 0; octet < 4; ++octet)
                entry[8 + octet] = static_cast<std::uint8_t>(i >> (24 - 8 * octet));
            entries.insert(entries.end(), entry.begin(), entry.end());
        }
        const SignatureAlgorithm& algorithm = *findSignatureAlgorithm("1.2.840.10045.4.3.2");
        const Bytes tbs = der::sequence({der::integer(std::int64_t{1}), encodeAlgorithm(algorithm),
            DistinguishedName().der(), date, date, der::element(0x30, entries)});
        const Bytes der = assembleSigned(tbs, algorithm, Bytes(70, 1));
        QElapsedTimer timer;
        timer.start();
        const Crl crl = Crl::parse(der).value();
        QCOMPARE(crl.entryCount(), 1'000'000U);
        QCOMPARE(crl.entryFor(fromHex("40010203000f423f"))->reason, RevocationReason::KeyCompromise);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }

    void theShortCutReadsEntriesAsTheLongWayDoes()
    {
        const Made made;
        for (const CrlEntry& entry : made.content.entries) {
            Bytes whole;
            QVERIFY(appendCrlEntry(whole, {entry.serial, entry.revokedAt, entry.reason, entry.invalidity}));
            for (std::size_t bit = 0; bit <= whole.size() * 8; ++bit) { // and at last without a change
                Bytes changed = whole;
                if (bit < whole.size() * 8) changed[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
                ByteView first = changed, second = changed;
                const auto shortly = readCrlEntry(first);
                const auto longly = readAnyCrlEntry(second);
                QCOMPARE(shortly.has_value(), longly.has_value());
                if (!shortly) continue;
                QCOMPARE(first.size(), second.size());
                QVERIFY(std::ranges::equal(shortly->serial, longly->serial));
                QCOMPARE(shortly->revokedAt, longly->revokedAt);
                QCOMPARE(shortly->reason, longly->reason);
                QCOMPARE(shortly->invalidity, longly->invalidity);
            }
        }
    }

    void survivesTruncationsAndChangedBits()
    {
        const Bytes der = copyOf(readCrl(file("root.crl"))->der());
        for (std::size_t size = 0; size < der.size(); ++size) QVERIFY(!Crl::parse(ByteView(der).first(size)));
        for (std::size_t bit = 0; bit < der.size() * 8; ++bit) {
            Bytes changed = der;
            changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ 1U << bit % 8);
            const auto read = Crl::parse(changed);
            if (!read) continue;
            QCOMPARE(read->entries().size(), read->entryCount());
            std::ignore = read->handle();
        }
        Bytes longer = der;
        longer.push_back(0);
        QCOMPARE(Crl::parse(longer).error().rule, "CW-609");
        QCOMPARE(Crl::parse(Bytes(crlLimit + 1)).error().rule, "CW-601");
    }
};

QTEST_GUILESS_MAIN(CrlTest)
#include "CrlTest.moc"
