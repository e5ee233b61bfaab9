#include "core/vault/Check.h"
#include "core/x509/ExtensionType.h"
#include "tests/core/verifying/MadeCertificates.h"
#include "tests/support/TestVault.h"
#include <QElapsedTimer>
#include <format>
#include <functional>
#include <ranges>

using namespace core;
using namespace core::made;
using namespace test;

namespace {

/// What is asked of a list beside its entries.
struct Asked {
    std::vector<CrlEntry> entries{};
    std::uint64_t number = 57;
    Time at = now - std::chrono::days(1);
    std::vector<Extension> extensions{}; ///< more than, or instead of, the usual ones; an empty value takes one away
    std::optional<Extension> entryExtension{};
};

/// A list with these entries, written element by element.
Crl listOf(const Party& issuer, const Asked& asked)
{
    const SignatureAlgorithm& algorithm = *need(issuer.key->publicKey().defaultSignature());
    const Crl plain = makeList(issuer, {.number = asked.number, .from = asked.at});
    Bytes content;
    for (ByteView rest = need(der::readWhole(plain.tbs(), der::tag::sequence)); !rest.empty() && rest[0] != 0xA0;) {
        const auto element = need(der::readElement(rest));
        content.insert(content.end(), element.whole.begin(), element.whole.end());
    }
    Bytes entries;
    for (const CrlEntry& entry : asked.entries) {
        std::vector<Extension> all;
        if (entry.reason != RevocationReason::Unspecified)
            all.push_back({"2.5.29.21", false, der::enumerated(static_cast<std::uint8_t>(entry.reason))});
        if (asked.entryExtension) all.push_back(*asked.entryExtension);
        const Bytes one = der::sequence(
            {der::integer(entry.serial), der::time(entry.revokedAt), all.empty() ? Bytes{} : encodeExtensions(all)});
        entries.insert(entries.end(), one.begin(), one.end());
    }
    if (!entries.empty()) {
        const Bytes all = der::element(der::tag::sequence, entries);
        content.insert(content.end(), all.begin(), all.end());
    }
    std::vector<Extension> extensions = plain.extensions();
    for (const Extension& each : asked.extensions) {
        std::erase_if(extensions, [&](const Extension& other) { return other.oid == each.oid; });
        if (!each.value.empty()) extensions.push_back(each);
    }
    const Bytes last = der::element(0xA0, encodeExtensions(extensions));
    content.insert(content.end(), last.begin(), last.end());
    const Bytes tbs = der::element(der::tag::sequence, content);
    return need(Crl::parse(assembleSigned(tbs, algorithm, need(issuer.key->sign(tbs, algorithm)))));
}

CrlEntry entry(std::uint8_t serial, RevocationReason reason = RevocationReason::Superseded)
{
    return {Bytes{1, serial}, now - std::chrono::days(3), reason, {}};
}

Extension point(FieldValues values) { return extension("issuingDistributionPoint", std::move(values)); }

}

/// Revocation lists that were made elsewhere.
class ListImportTest : public QObject {
    Q_OBJECT

    Room m_room;
    std::optional<Vault> m_vault;
    std::optional<Party> m_root;

    ImportLine import(const Crl& list, bool dryRun = false)
    {
        return need(importObject(*m_vault, FoundObject(list), "list.crl", dryRun));
    }
    static std::string ruleOf(const ImportLine& line) { return line.finding ? line.finding->rule : std::string(); }
    Bytes key() const { return m_root->certificate.publicKey()->fingerprint(); }
    std::map<std::string, RevocationReason> revoked()
    {
        std::map<std::string, RevocationReason> all;
        need(CertificateStore(*m_vault)
                .eachRevocation(key(),
                    [&all](const RawCrlEntry& each) -> Result<void> {
                        all.emplace(toHex(each.serial), each.reason);
                        return {};
                    })
                .transform([] { return true; }));
        return all;
    }
    std::size_t events() { return *EventLog(*m_vault).count(); }
    /// A key as it would lie in a file, kept for the vault.
    HeldKey keyHere() const
    {
        const Secret plain = need(m_root->key->toPkcs8());
        return need(HeldKey::take(m_vault->keyService(), m_vault->keyRoom(), plain.view(), false, ByteView{}));
    }

private slots:
    void init()
    {
        m_room.now = now;
        m_vault.reset();
        std::filesystem::remove(m_room.path());
        std::filesystem::remove(m_room.path().string() + ".lock");
        m_vault = need(m_room.create());
        m_root = make({.subject = "CN=Old Root,O=Elsewhere", .isCa = true});
        QVERIFY(need(importObject(*m_vault, FoundObject(m_root->certificate), "root.pem", false)).taken);
    }

    void entriesBecomeRevocationsThatTheNextListCarriesOn()
    {
        QVERIFY_OK(adoptCa(*m_vault, "Old", m_root->certificate, keyHere()));
        const Crl list = listOf(*m_root, {.entries = {entry(1), entry(2, RevocationReason::KeyCompromise), entry(3)}});
        const ImportLine line = import(list);
        QVERIFY2(line.taken, ruleOf(line).c_str());
        QCOMPARE(line.list->number, 57U);
        QCOMPARE(line.list->entries, 3U);
        QCOMPARE(line.list->revocations, 3U);
        QCOMPARE(line.list->next, std::optional<std::uint64_t>(58));
        QVERIFY(!line.list->isHistory());
        const auto next = publishCrl(*m_vault, "Old", 30);
        QVERIFY_OK(next);
        QCOMPARE(next->row.number, 58U);
        const auto entries = next->crl.entries();
        QCOMPARE(entries.size(), 3U);
        QCOMPARE(entries[1], entry(2, RevocationReason::KeyCompromise));
        QVERIFY(checkVault(*m_vault)->isSound());
        QVERIFY(import(list).isKnown);
    }

    void aDryRunSaysTheSameAndWritesNothing()
    {
        const Crl list = listOf(*m_root, {.entries = {entry(1), entry(2), entry(2), entry(1)}});
        const std::size_t before = events();
        const ImportLine line = import(list, true);
        QVERIFY(!line.taken && !line.isKnown && !line.finding);
        QCOMPARE(line.list->revocations, 2U);
        QCOMPARE(events(), before);
        QVERIFY(revoked().empty());
        QCOMPARE(import(list).list->revocations, 2U);
        QCOMPARE(revoked().size(), 2U);
        QVERIFY(import(list, true).isKnown);
    }

    void whatIsRevokedKeepsItsDateAndReason()
    {
        QVERIFY(import(listOf(*m_root, {.entries = {entry(1, RevocationReason::KeyCompromise)}})).taken);
        CrlEntry later = entry(1);
        later.revokedAt = now;
        const ImportLine line = import(listOf(*m_root, {.entries = {later, entry(2)}, .number = 58}));
        QVERIFY(line.taken);
        QCOMPARE(line.list->revocations, 1U);
        QCOMPARE(revoked().at("0101"), RevocationReason::KeyCompromise);
    }

    void anOlderListIsHistoryButItsEntriesCount()
    {
        QVERIFY(import(listOf(*m_root, {.entries = {entry(2)}})).taken);
        const ImportLine line =
            import(listOf(*m_root, {.entries = {entry(1)}, .number = 3, .at = now - std::chrono::days(100)}));
        QVERIFY(line.taken && line.list->isHistory());
        QCOMPARE(line.list->newest, std::optional<std::uint64_t>(57));
        QCOMPARE(revoked().size(), 2U);
        QCOMPARE((*CrlStore(*m_vault).newestRow(key()))->number, 57U);
        QCOMPARE(*CrlStore(*m_vault).nextNumber(key()), 58U);
    }

    void anotherListOfTheSameNumberIsRefused()
    {
        QVERIFY(import(listOf(*m_root, {.entries = {entry(1)}})).taken);
        const std::size_t before = events();
        for (const bool dryRun : {true, false})
            QCOMPARE(ruleOf(import(listOf(*m_root, {.entries = {entry(2)}}), dryRun)), std::string("CW-343"));
        QCOMPARE(events(), before);
        QCOMPARE(revoked().size(), 1U);
    }

    void refusesWhatSaysNotForGoodWhatIsRevoked_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<std::function<Asked()>>("asked");
        const auto row = [](const char* name, const char* rule, std::function<Asked()> asked) {
            QTest::newRow(name) << QString(rule) << std::move(asked);
        };
        row("delta", "CW-417",
            [] { return Asked{.extensions = {extension("deltaCRLIndicator", {{"baseNumber", {"38"}}})}}; });
        row("indirect", "CW-418", [] { return Asked{.extensions = {point({{"indirect", {"true"}}})}}; });
        row("other issuer", "CW-418", [] {
            const Bytes issuer = der::sequence(
                {der::element(der::tag::contextConstructed(4), need(DistinguishedName::parse("CN=Another")).der())});
            return Asked{.entryExtension = Extension{"2.5.29.29", true, issuer}};
        });
        row("some reasons", "CW-419", [] { return Asked{.extensions = {point({{"reasons", {"keyCompromise"}}})}}; });
        row("attributes", "CW-419",
            [] { return Asked{.extensions = {point({{"onlyAttributeCertificates", {"true"}}})}}; });
        row("unknown", "CW-420", [] { return Asked{.extensions = {{"1.2.3.4", true, der::integer(Bytes{1})}}}; });
        row("unknown at an entry", "CW-420",
            [] { return Asked{.entryExtension = Extension{"1.2.3.4", true, der::integer(Bytes{1})}}; });
        row("no number", "CW-421", [] { return Asked{.extensions = {{"2.5.29.20", false, {}}}}; });
        row("long number", "CW-421",
            [] { return Asked{.extensions = {{"2.5.29.20", false, der::integer(Bytes(9, 1))}}}; });
        row("last number", "CW-421", [] { return Asked{.number = INT64_MAX}; });
    }
    void refusesWhatSaysNotForGoodWhatIsRevoked()
    {
        QFETCH(const QString, rule);
        QFETCH(const std::function<Asked()>, asked);
        Asked list = asked();
        list.entries = {entry(1)};
        const std::size_t before = events();
        for (const bool dryRun : {true, false}) {
            const ImportLine line = import(listOf(*m_root, list), dryRun);
            QVERIFY(!line.taken && !line.list);
            QCOMPARE(QString::fromStdString(ruleOf(line)), rule);
        }
        QCOMPARE(events(), before);
        QVERIFY(revoked().empty());
    }

    void takesListsThatSayWhereTheyAre()
    {
        const ImportLine line = import(listOf(*m_root,
            {.entries = {entry(1)}, .extensions = {point({{"names", {"URI:http://pki.example.com/1.crl"}}})}}));
        QVERIFY2(line.taken, ruleOf(line).c_str());
    }

    void refusesWhatNobodyHereHasSigned()
    {
        const Party stranger = make({.subject = "CN=Old Root,O=Elsewhere", .isCa = true}); // of the same name
        const Crl list = listOf(stranger, {.entries = {entry(1)}});
        QCOMPARE(ruleOf(import(list)), std::string("CW-416"));
        const Party host = make({.subject = "CN=Old Root,O=Elsewhere"}); // known, but no CA
        QVERIFY(need(importObject(*m_vault, FoundObject(host.certificate), "host.pem", false)).taken);
        QCOMPARE(ruleOf(import(listOf(host, {.entries = {entry(1)}}))), std::string("CW-416"));
        QVERIFY(revoked().empty());
    }

    void aListFindsTheCertificateThatComesWithIt()
    {
        const Party other = make({.subject = "CN=Other Root", .isCa = true});
        const FoundObject list(listOf(other, {.entries = {entry(1)}})), certificate(other.certificate);
        const std::vector<ObjectOfFile> both{{&list, "all.pem"}, {&certificate, "all.pem"}};
        for (const bool dryRun : {true, false}) {
            const auto lines = importObjects(*m_vault, both, dryRun);
            QVERIFY_OK(lines);
            QCOMPARE(ruleOf(lines->front()), std::string());
            QCOMPARE(lines->front().list->revocations, 1U);
            QCOMPARE(lines->front().taken, !dryRun);
        }
    }

    void removalsAreNoRevocations()
    {
        const ImportLine line =
            import(listOf(*m_root, {.entries = {entry(1, RevocationReason::RemoveFromCrl), entry(2)}}));
        QVERIFY(line.taken);
        QCOMPARE(line.list->revocations, 1U);
        QVERIFY(!revoked().contains("0101"));
    }

    void aKnownCertificateOnTheListIsRevoked()
    {
        const Party leaf = make({.subject = "CN=leaf"}, &*m_root);
        QVERIFY(need(importObject(*m_vault, FoundObject(leaf.certificate), "leaf.pem", false)).taken);
        const Crl list = listOf(*m_root,
            {.entries = {{leaf.certificate.serial(), now - std::chrono::days(1), RevocationReason::Superseded, {}}}});
        QVERIFY(import(list).taken);
        const auto rows = CertificateStore(*m_vault).list({.serial = leaf.certificate.serial()});
        QVERIFY(rows->front().revocation);
        const auto last = EventLog(*m_vault).last();
        QCOMPARE((*last)->kind, std::string("certificateRevoked"));
        QCOMPARE((*last)->object, rows->front().shortSubject);
    }

    void writesNothingWhereTheVaultIsLockedOrReadOnly()
    {
        const FoundObject list(listOf(*m_root, {.entries = {entry(1)}}));
        m_vault->lock();
        QCOMPARE(importObject(*m_vault, list, "list.crl", false).error().rule, std::string("CW-502"));
        QCOMPARE(need(importObject(*m_vault, list, "list.crl", true)).list->revocations, 1U);
        m_vault.reset();
        m_vault = need(m_room.open(OpenMode::ReadOnly));
        QCOMPARE(importObject(*m_vault, list, "list.crl", false).error().rule, std::string("CW-503"));
    }

    void adoptsACaTogetherWithItsLastList()
    {
        const Party stranger = make({.subject = "CN=Old Root,O=Elsewhere", .isCa = true});
        const HeldKey held = keyHere();
        const auto refused = adoptCa(*m_vault, "Old", m_root->certificate, held, listOf(stranger, {}));
        QCOMPARE(refused.error().rule, std::string("CW-416"));
        QVERIFY(CaStore(*m_vault).list()->empty());
        const auto adopted =
            adoptCa(*m_vault, "Old", m_root->certificate, held, listOf(*m_root, {.entries = {entry(1), entry(2)}}));
        QVERIFY_OK(adopted);
        QCOMPARE(adopted->list.revocations, 2U);
        QCOMPARE(adopted->list.next, std::optional<std::uint64_t>(58));
        QCOMPARE(adopted->ca.revokedCount, 2U);
        QCOMPARE(publishCrl(*m_vault, "Old", 30)->row.number, 58U);
    }

    void takesAHundredThousandEntries()
    {
        constexpr std::uint32_t count = 100'000;
        std::vector<CrlEntry> entries;
        for (std::uint32_t i = 0; i < count; ++i)
            entries.push_back({Bytes{7, static_cast<std::uint8_t>(i >> 16), static_cast<std::uint8_t>(i >> 8),
                                   static_cast<std::uint8_t>(i)},
                now - std::chrono::days(3), RevocationReason::Superseded, {}});
        const Crl list = listOf(*m_root, {.entries = entries});
        const std::size_t before = events();
        QElapsedTimer timer;
        timer.start();
        const ImportLine line = import(list);
        QVERIFY(line.taken);
        QVERIFY2(timer.elapsed() < 60'000, std::format("{} ms", timer.elapsed()).c_str());
        QCOMPARE(line.list->revocations, std::size_t{count});
        QCOMPARE(events(), before + 101); // the list, and a hundred times a thousand
        QCOMPARE((*EventLog(*m_vault).last())->object, std::string("1000 certificates"));
        QCOMPARE(revoked().size(), std::size_t{count});
        QVERIFY(import(list).isKnown);
        QVERIFY(checkVault(*m_vault)->isSound());
        qInfo() << timer.elapsed() << "ms with the check";
    }
};

QTEST_GUILESS_MAIN(ListImportTest)
#include "ListImportTest.moc"
