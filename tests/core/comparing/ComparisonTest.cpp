#include "core/comparing/Comparison.h"
#include "core/base/Wording.h"
#include "core/x509/Der.h"
#include "tests/core/x509/ExtensionSamples.h"
#include <QElapsedTimer>
#include <QTest>
#include <set>

using namespace core;

namespace {

using State = ComparedField::State;
using Texts = std::vector<std::string>;

const PrivateKey& key(std::string_view id = "ec:P-256", int number = 0)
{
    static std::map<std::pair<std::string, int>, PrivateKey> keys;
    const std::pair name(std::string(id), number);
    auto found = keys.find(name);
    if (found == keys.end()) found = keys.emplace(name, PrivateKey::generate(**findKeyAlgorithm(id)).value()).first;
    return found->second;
}

DistinguishedName name(std::string_view text) { return DistinguishedName::parse(text).value(); }
Extension extension(std::string_view type, const FieldValues& values, bool critical = false)
{
    return makeExtension(*findExtensionType(type), values, critical).value();
}
Time day(int number) { return Time(std::chrono::days(20000 + number)); }

CertificateContent usual()
{
    return {.serial = fromHex("0102030405060708"),
        .signatureAlgorithm = key("ec:P-384").publicKey().defaultSignature().value(),
        .issuer = name("CN=CA,O=Example"),
        .validity = {day(0), day(90)},
        .subject = name("CN=web01.example,O=Example"),
        .spki = key().publicKey().spki(),
        .extensions = {extension("subjectAltName", {{"names", {"DNS:web01.example", "DNS:www.example"}}}),
            extension("keyUsage", {{"uses", {"digitalSignature"}}}, true)}};
}

Certificate signedOf(const CertificateContent& content)
{
    const Bytes tbs = encodeTbs(content).value();
    const Bytes signature = key("ec:P-384").sign(tbs, *content.signatureAlgorithm).value();
    return Certificate::parse(assembleSigned(tbs, *content.signatureAlgorithm, signature)).value();
}
Certificate made(const std::function<void(CertificateContent&)>& change = {})
{
    CertificateContent content = usual();
    if (change) change(content);
    return signedOf(content);
}

Comparison compared(const Comparable& left, const Comparable& right) { return compare(left, right).value(); }
/// What differs of signed things beside the fingerprint, which always does: "id state".
Texts differences(const Comparison& comparison)
{
    Texts all;
    for (const ComparedField& field : comparison.fields)
        if (field.state != State::Same && field.id != "sha256")
            all.push_back(field.id + " " + std::string(nameOf(field.state)));
    return all;
}
Texts differencesBy(const std::function<void(CertificateContent&)>& change)
{
    return differences(compared(made(), made(change)));
}
std::string verdict(const Comparable& left, const Comparable& right) { return compared(left, right).verdict.rule; }
std::string verdictBy(const std::function<void(CertificateContent&)>& change) { return verdict(made(), made(change)); }

/// A list of entries with the numbers `from` to `to`.
Crl list(int from, int to, int number = 1, const std::function<void(int, RawCrlEntry&)>& change = {},
    std::string_view issuer = "CN=CA")
{
    CrlContent content{.signatureAlgorithm = key().publicKey().defaultSignature().value(),
        .issuer = name(issuer),
        .thisUpdate = day(number),
        .nextUpdate = day(number + 7),
        .number = static_cast<std::uint64_t>(number),
        .authorityKeyIdentifier = Bytes(20, 7),
        .entries = {}};
    Bytes entries;
    for (int i = from; i < to; ++i) {
        const Bytes serial{
            1, static_cast<std::uint8_t>(i >> 16), static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i)};
        RawCrlEntry entry{.serial = serial, .revokedAt = day(0), .reason = RevocationReason::Superseded};
        if (change) change(i, entry);
        if (!appendCrlEntry(entries, entry)) std::abort();
    }
    const CrlFrame frame = frameOfTbs(content, entries.size()).value();
    const CrlFrame whole = frameOfSigned(frame, entries.size(), *content.signatureAlgorithm, Bytes(64, 1));
    Bytes der = whole.before;
    der.insert(der.end(), entries.begin(), entries.end());
    der.insert(der.end(), whole.after.begin(), whole.after.end());
    return Crl::parseOwn(SharedOctets(std::move(der))).value();
}

}

/// Two things beside each other, field for field.
class ComparisonTest : public QObject {
    Q_OBJECT
private slots:
    void equalOnesAreEqualInEveryLine()
    {
        const Certificate one = made();
        const Comparison comparison = compared(one, one);
        QVERIFY(comparison.isEqual());
        QCOMPARE(comparison.verdict.rule, std::string("CW-041"));
        QVERIFY(comparison.differs.empty());
        QVERIFY(comparison.fields.size() > 12);
        const Crl crl = list(0, 10);
        QCOMPARE(verdict(crl, crl), std::string("CW-041"));
    }

    void everyFieldOfACertificateIsLookedAt()
    {
        QCOMPARE(differencesBy([](auto& content) { content.serial = fromHex("0102030405060709"); }),
            Texts{"serial differs"});
        QCOMPARE(differencesBy([](auto& content) { content.validity.notAfter += std::chrono::hours(1); }),
            Texts{"validity.notAfter differs"});
        QCOMPARE(differencesBy([](auto& content) { content.subject = name("CN=web02.example,O=Example,C=DE"); }),
            (Texts{"subject.CN differs", "subject.C right"}));
        QCOMPARE(differencesBy([](auto& content) { content.issuer = name("O=Example"); }), Texts{"issuer.CN left"});
        QCOMPARE(differencesBy([](auto& content) { content.spki = key("ec:P-256", 1).publicKey().spki(); }),
            Texts{"key.sha256 differs"});
        QCOMPARE(differencesBy([](auto& content) { content.spki = key("rsa:2048").publicKey().spki(); }),
            (Texts{"key.kind differs", "key.bits differs", "key.sha256 differs"}));
        const auto other = *findSignature("ecdsa-sha512");
        QCOMPARE(differencesBy([other](auto& content) { content.signatureAlgorithm = other; }),
            Texts{"signature.algorithm differs"});
    }

    void namesAreToldOneByOne()
    {
        const auto change = [](CertificateContent& content) {
            content.extensions[0] = extension("subjectAltName", {{"names", {"DNS:www.example", "DNS:api.example"}}});
        };
        QCOMPARE(differencesBy(change),
            (Texts{"extensions.subjectAltName.names left", "extensions.subjectAltName.names right"}));
        const Comparison comparison = compared(made(), made(change));
        QCOMPARE(comparison.fields[0].left, std::string("DNS:web01.example"));
        QCOMPARE(comparison.fields[1].right, std::string("DNS:api.example"));
        QCOMPARE(comparison.differs.size(), 1U);
        QCOMPARE(comparison.differs[0].aspect, Aspect::Names);
        QCOMPARE(comparison.differs[0].count, 2U);
    }

    void anotherOrderOrEncodingIsNotCalledTheSame()
    {
        const auto swapped = [](CertificateContent& content) {
            content.extensions[0] = extension("subjectAltName", {{"names", {"DNS:www.example", "DNS:web01.example"}}});
        };
        QCOMPARE(differencesBy(swapped), Texts{"extensions.subjectAltName.encoding differs"});
        const auto printable = [](CertificateContent& content) {
            const auto value = [](std::uint8_t tag, std::string_view text) {
                return der::element(der::tag::set,
                    der::sequence({der::objectIdentifier("2.5.4.10").value(), der::element(tag, bytesOf(text))}));
            };
            content.subject =
                DistinguishedName::fromDer(der::sequence({value(der::tag::printableString, "Example")})).value();
        };
        const auto utf8 = [](CertificateContent& content) { content.subject = name("O=Example"); };
        QCOMPARE(differences(compared(made(printable), made(utf8))), Texts{"subject.encoding differs"});
    }

    void everyExtensionIsToldWhenItIsMissingOrCritical_data() { addTypes(); }
    void everyExtensionIsToldWhenItIsMissingOrCritical()
    {
        QFETCH(int, place);
        const ExtensionType& type = extensionTypes()[static_cast<std::size_t>(place)];
        const std::string id = "extensions." + std::string(type.name) + ".";
        const Bytes value = sample::encodedSample(type);
        const auto with = [&](bool critical, const Bytes& der) {
            return made(
                [&](CertificateContent& content) { content.extensions = {{std::string(type.oid), critical, der}}; });
        };
        const auto without = made([](CertificateContent& content) { content.extensions.clear(); });
        for (const std::string& line : differences(compared(with(false, value), without)))
            QVERIFY2(line.starts_with(id) && line.ends_with(" left"), line.c_str());
        QVERIFY(!differences(compared(with(false, value), without)).empty());
        QCOMPARE(differences(compared(with(false, value), with(true, value))), Texts{id + "critical differs"});

        for (const FieldValues& other : changedValues(type)) {
            const auto der = type.encode(other);
            if (!der || *der == value) continue; // fields that must stand together
            const auto lines = differences(compared(with(false, value), with(false, *der)));
            QVERIFY(!lines.empty());
            for (const std::string& line : lines) QVERIFY2(line.starts_with(id), line.c_str());
        }
        Bytes broken = value;
        broken.back() ^= 1;
        QVERIFY(!differences(compared(with(false, value), with(false, broken))).empty());
    }

    void unknownExtensionsAreComparedOctetForOctet()
    {
        const auto with = [](std::string_view hex) {
            return made(
                [hex](CertificateContent& content) { content.extensions.push_back({"1.2.3.4", false, fromHex(hex)}); });
        };
        QCOMPARE(differences(compared(with("0500"), with("0101ff"))), Texts{"extensions.1.2.3.4.der differs"});
        QCOMPARE(differences(compared(with("0500"), with("0500"))), Texts());
    }

    void theSentenceSaysWhatItAmountsTo()
    {
        const auto serial = [](CertificateContent& content) { content.serial = fromHex("77"); };
        const auto otherKey = [](CertificateContent& content) { content.spki = key("ec:P-256", 1).publicKey().spki(); };
        const auto otherName = [](CertificateContent& content) { content.subject = name("CN=b"); };
        QCOMPARE(verdictBy(serial), std::string("CW-043"));
        QCOMPARE(verdictBy(otherKey), std::string("CW-044"));
        QCOMPARE(verdictBy(otherName), std::string("CW-045"));
        QCOMPARE(verdictBy([&](CertificateContent& content) {
            otherKey(content);
            otherName(content);
        }),
            std::string("CW-046"));
        QCOMPARE(verdictBy({}), std::string("CW-042")); // ECDSA signs the same otherwise every time
        for (int rule = 41; rule <= 60; ++rule) QVERIFY(findWording("CW-0" + std::to_string(rule)));
    }

    void aRequestIsComparedWithItsCertificate()
    {
        const Extension names = extension("subjectAltName", {{"names", {"DNS:web01.example", "DNS:www.example"}}});
        const Csr request = makeCsr(name("CN=web01.example,O=Example"), {names}, key()).value();
        QCOMPARE(verdict(request, made()), std::string("CW-047"));
        const Comparison comparison = compared(made(), request);
        QCOMPARE(comparison.differs.size(), 1U); // not what no request has
        QCOMPARE(comparison.differs[0].aspect, Aspect::Extensions);
        QCOMPARE(comparison.differs[0].count, 2U);
        QVERIFY(std::ranges::any_of(comparison.fields, [](const ComparedField& field) {
            return field.id == "extensions.keyUsage.uses" && field.state == State::OnlyLeft;
        }));
        QVERIFY(std::ranges::any_of(comparison.fields,
            [](const ComparedField& field) { return field.id == "key.sha256" && field.state == State::Same; }));
        QCOMPARE(
            verdict(request, made([](auto& content) { content.subject = name("CN=other"); })), std::string("CW-048"));
        QCOMPARE(verdict(made([](auto& content) { content.spki = key("ec:P-256", 1).publicKey().spki(); }), request),
            std::string("CW-049"));
    }

    void requestsAreComparedWithWhatTheyAskFor()
    {
        const auto ask = [](std::string_view dns) {
            return makeCsr(name("CN=a"), {extension("subjectAltName", {{"names", {std::string(dns)}}})}, key()).value();
        };
        QCOMPARE(differences(compared(ask("DNS:a.example"), ask("DNS:b.example"))),
            (Texts{"extensions.subjectAltName.names left", "extensions.subjectAltName.names right"}));
    }

    void entriesOfListsAreMatchedByNumber()
    {
        const Crl before = list(0, 20, 1);
        const Crl after = list(5, 23, 2, [](int number, RawCrlEntry& entry) {
            if (number == 10) entry.reason = RevocationReason::KeyCompromise;
            if (number == 11) entry.revokedAt = day(1);
        });
        const Comparison comparison = compared(before, after);
        QCOMPARE(comparison.verdict.rule, std::string("CW-052"));
        QCOMPARE(comparison.verdict.values, (Texts{"3", "5", "2"}));
        QCOMPARE(comparison.unlisted, 0U);
        const auto lines = differences(comparison);
        QVERIFY(std::ranges::contains(lines, std::string("entries.01000000 left")));
        QVERIFY(std::ranges::contains(lines, std::string("entries.01000016 right")));
        QVERIFY(std::ranges::contains(lines, std::string("entries.0100000a differs")));
        QVERIFY(std::ranges::contains(lines, std::string("thisUpdate differs")));
        QVERIFY(std::ranges::contains(lines, std::string("extensions.cRLNumber.number differs")));
        QCOMPARE(verdict(list(0, 20, 1), list(0, 20, 2)), std::string("CW-051"));
        QCOMPARE(verdict(list(0, 20, 1), list(0, 20, 1, {}, "CN=Other")), std::string("CW-050"));
    }

    void entriesAreReadBackFromTheirText()
    {
        CrlEntry entry{{}, day(3), RevocationReason::RemoveFromCrl, {}};
        QCOMPARE(entryOfText(textOfEntry(entry)), std::optional(entry));
        entry.invalidity = day(1);
        QCOMPARE(entryOfText(textOfEntry(entry)), std::optional(entry));
        for (const char* text : {"", "2026-01-01T00:00:00Z", "x, keyCompromise", "2026-01-01T00:00:00Z, no, no"})
            QVERIFY(!entryOfText(text));
    }

    void longListsTakeAMomentAndAreCut()
    {
        const Crl before = list(0, 100'000, 1);
        const Crl after = list(2'000, 103'000, 2);
        QElapsedTimer timer;
        timer.start();
        const Comparison comparison = compared(before, after);
        const qint64 taken = timer.elapsed();
        QCOMPARE(comparison.verdict.values, (Texts{"3000", "2000", "0"}));
        QCOMPARE(comparison.unlisted, 5'000 - 2 * mostListed);
        QVERIFY(comparison.fields.size() < 4 * mostListed);
        QVERIFY2(taken < 5000, std::to_string(taken).c_str());
    }

    void whatCannotBeComparedIsRefusedWithWords()
    {
        const auto mixed = compare(list(0, 1), made());
        QVERIFY(!mixed && mixed.error().rule == "CW-054");
        const auto publicKey = comparableOf(key().publicKey());
        QVERIFY(!publicKey && publicKey.error().rule == "CW-053");
        std::vector<FoundObject> objects;
        objects.emplace_back(key().publicKey());
        objects.emplace_back(made());
        const auto found = comparableIn(std::move(objects));
        QVERIFY(found && std::holds_alternative<Certificate>(*found));
    }

    void hiddenCharactersAreVisible()
    {
        const Comparison comparison =
            compared(made(), made([](auto& content) { content.subject = name("CN=a\u202Eb,O=Example"); }));
        QVERIFY(comparison.fields[0].right.contains("‹U+202E›"));
    }

private:
    static void addTypes()
    {
        QTest::addColumn<int>("place");
        int place = 0;
        for (const ExtensionType& type : extensionTypes())
            QTest::addRow("%s", std::string(type.name).c_str()) << place++;
    }
    /// The sample with each of its values left out in turn.
    static std::vector<FieldValues> changedValues(const ExtensionType& type)
    {
        std::vector<FieldValues> all;
        const auto found = sample::extensionValues().find(type.name);
        if (type.isShownOnly || found == sample::extensionValues().end()) return all;
        for (const auto& [field, values] : found->second)
            for (std::size_t i = 0; i < values.size(); ++i) {
                FieldValues other = found->second;
                auto& list = other[field];
                list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
                if (list.empty()) other.erase(field);
                all.push_back(std::move(other));
            }
        return all;
    }
};

QTEST_GUILESS_MAIN(ComparisonTest)
#include "ComparisonTest.moc"
