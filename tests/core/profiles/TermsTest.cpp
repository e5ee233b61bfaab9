#include "SampleRequest.h"
#include "core/issuing/Issuer.h"
#include "core/linting/Lint.h"
#include "core/profiles/Conformance.h"
#include "core/profiles/WriteProfile.h"
#include "core/x509/EndOfValidity.h"
#include "core/x509/SerialNumber.h"
#include <QtTest>
#include <bit>

using namespace core;
using namespace core::sample;

namespace {

const Authority& issuing()
{
    static const Authority root = authority("root-ca", "CN=Root,O=Acme,C=DE");
    static const Authority below = authority("issuing-ca", "CN=Issuing,O=Acme,C=DE", "ec:P-256", &root);
    return below;
}

/// A shipped profile with more settings at its end.
Profile with(std::string_view id, std::string_view validity, std::string_view serial = {})
{
    std::string text = profile(id).text;
    const std::size_t place = text.find('\n', text.find("maximum-days"));
    text.insert(place + 1, validity);
    return need(readProfile(text + std::string(serial)));
}

IssueDraft until(const Profile& used, Time end)
{
    return applyProfile(used, 1, request("", {dns("a.example")}), issuing().facts(), {.end = end}, today);
}

IssueDraft numbered(const Profile& used, const Bytes& serial)
{
    return applyProfile(used, 1, request("", {dns("a.example")}), issuing().facts(), {.serial = serial}, today);
}

Result<Certificate> madeBy(const IssueDraft& draft, const std::optional<Authority>& issuer, const PublicKey& key)
{
    CORE_TRY(const Bytes serial, serialFor(draft, 1));
    CORE_TRY(const Prepared prepared,
        prepare(draft, issuer ? std::optional(issuer->certificate) : std::nullopt, key, serial));
    return prepared.preview();
}

}

/// When a certificate ends and which number it has, as the operator says and the profile grants.
class TermsTest : public QObject {
    Q_OBJECT
private slots:
    void readsEnds_data();
    void readsEnds();
    void readsSerialNumbers_data();
    void readsSerialNumbers();
    void endsAtTheMomentThatWasChosen();
    void refusesAnEndBeyondTheProfilesMaximum();
    void refusesAnEndThatIsOver();
    void grantsNoEndOnlyWhereTheProfileDoes();
    void cutsNoEndToTheIssuers();
    void writesNoEndAsTheStandardSays();
    void warnsOfACaWithoutEnd();
    void makesSerialNumbersAsRandomAsTheProfileSays_data();
    void makesSerialNumbersAsRandomAsTheProfileSays();
    void refusesProfilesWithGuessableSerialNumbers_data();
    void refusesProfilesWithGuessableSerialNumbers();
    void takesATypedSerialNumberOnlyWhereTheProfileGrantsIt();
    void refusesATypedSerialNumberThatMustNotBeIssued();
    void keepsTheSettingsWhenAProfileIsWritten();
    void findsACertificateWithoutEndAsItsProfileMakesIt();
};

void TermsTest::readsEnds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("end"); // empty: refused
    QTest::newRow("a day to its end in UTC") << "2027-03-31" << "2027-03-31T23:59:59Z";
    QTest::newRow("a leap day") << "2028-02-29" << "2028-02-29T23:59:59Z";
    QTest::newRow("a moment") << "2027-03-31T12:00:00Z" << "2027-03-31T12:00:00Z";
    QTest::newRow("with an offset") << "2027-03-31T12:00:00+02:00" << "2027-03-31T10:00:00Z";
    QTest::newRow("none") << "none" << "9999-12-31T23:59:59Z";
    QTest::newRow("none as a day") << "9999-12-31" << "9999-12-31T23:59:59Z";
    QTest::newRow("beyond the year 9999") << "9999-12-31T23:59:59-01:00" << "";
    QTest::newRow("no such day") << "2027-02-29" << "";
    QTest::newRow("no time") << "2027-03-31T" << "";
    QTest::newRow("other order") << "31.03.2027" << "";
    QTest::newRow("days") << "90" << "";
    QTest::newRow("nothing") << "" << "";
}

void TermsTest::readsEnds()
{
    QFETCH(const QString, text);
    QFETCH(const QString, end);
    const auto read = readEnd(text.toStdString());
    QCOMPARE(read ? QString::fromStdString(toText(*read)) : QString(), end);
    if (!read) QCOMPARE(read.error().rule, std::string("CW-319"));
}

void TermsTest::readsSerialNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("octets"); // empty: refused
    QTest::newRow("decimal") << "31" << "1f";
    QTest::newRow("decimal of three octets") << "65536" << "010000";
    QTest::newRow("hexadecimal") << "0x1F" << "1f";
    QTest::newRow("an odd number of digits") << "0x123" << "0123";
    QTest::newRow("with colons") << "00:Ab:cd" << "abcd";
    QTest::newRow("leading zeros") << "0x0000ff" << "ff";
    QTest::newRow("2^159 - 1, the largest") << "730750818665451459101842416358141509827966271487"
                                            << "7fffffffffffffffffffffffffffffffffffffff";
    QTest::newRow("2^159") << "730750818665451459101842416358141509827966271488" << "";
    QTest::newRow("21 octets") << "0x010203040506070809101112131415161718192021" << "";
    QTest::newRow("zero") << "0" << "";
    QTest::newRow("hexadecimal zero") << "0x00" << "";
    QTest::newRow("negative") << "-5" << "";
    QTest::newRow("letters without 0x") << "1f" << "";
    QTest::newRow("colon in an odd place") << "1:2a" << "";
    QTest::newRow("0x alone") << "0x" << "";
    QTest::newRow("nothing") << "" << "";
    QTest::newRow("very long") << QString(5000, u'9') << "";
}

void TermsTest::readsSerialNumbers()
{
    QFETCH(const QString, text);
    QFETCH(const QString, octets);
    const auto read = readSerialNumber(text.toStdString());
    QCOMPARE(read ? QString::fromStdString(toHex(*read)).toLower() : QString(), octets);
    if (!read) QCOMPARE(read.error().rule, std::string("CW-341"));
}

void TermsTest::endsAtTheMomentThatWasChosen()
{
    const Time end = need(readEnd("2027-03-31"));
    const IssueDraft draft = until(profile("tls-server"), end);
    QVERIFY(!draft.isRefused());
    QCOMPARE(draft.validity.notAfter, end);
    const auto row = std::ranges::find(draft.decisions, "Validity", &Decision::field);
    QVERIFY(row != draft.decisions.end());
    QCOMPARE(row->by, Decision::By::Operator);
    QCOMPARE(row->asked, std::vector<std::string>{"2027-03-31T23:59:59Z"});
}

void TermsTest::refusesAnEndBeyondTheProfilesMaximum()
{
    const Profile used = profile("tls-server");
    const Time begin = until(used, today + std::chrono::days(1)).validity.notBefore;
    const Time latest = begin + std::chrono::days(used.maximumDays) - std::chrono::seconds(1);
    QVERIFY(!until(used, latest).isRefused());
    QCOMPARE(until(used, latest).validity.notAfter, latest);
    const IssueDraft late = until(used, latest + std::chrono::seconds(1));
    QVERIFY(has(late.problems, "CW-098"));
    QCOMPARE(late.problems.front().values.at(1), toText(latest));
    QCOMPARE(late.problems.front().values.at(2), used.title);
}

void TermsTest::refusesAnEndThatIsOver()
{
    QVERIFY(has(until(profile("tls-server"), today).problems, "CW-100"));
    QVERIFY(has(until(profile("tls-server"), today - std::chrono::days(3)).problems, "CW-100"));
    QVERIFY(!until(profile("tls-server"), today + std::chrono::seconds(1)).isRefused());
}

void TermsTest::grantsNoEndOnlyWhereTheProfileDoes()
{
    const IssueChoices none{.end = noWellDefinedEnd};
    const RequestFacts root = request("CN=Root,O=Acme", {});
    QVERIFY(has(applyProfile(profile("root-ca"), 1, root, {}, none, today).problems, "CW-099"));
    const IssueDraft granted = applyProfile(with("root-ca", "no-end = true\n"), 1, root, {}, none, today);
    QVERIFY(!granted.isRefused());
    QCOMPARE(granted.validity.notAfter, noWellDefinedEnd);
    const IssueDraft nearly = applyProfile(
        with("root-ca", "no-end = true\n"), 1, root, {}, {.end = noWellDefinedEnd - std::chrono::seconds(1)}, today);
    QVERIFY(has(nearly.problems, "CW-098")); // any other end is under the profile's maximum
}

void TermsTest::cutsNoEndToTheIssuers()
{
    const IssueDraft draft = until(with("tls-server", "no-end = true\n"), noWellDefinedEnd);
    QVERIFY(!draft.isRefused());
    QCOMPARE(draft.validity.notAfter, issuing().certificate.validity().notAfter);
    const IssueDraft strict = until(with("tls-server", "no-end = true\nafter-issuer = \"refuse\"\n"), noWellDefinedEnd);
    QVERIFY(has(strict.problems, "CW-278"));
}

void TermsTest::writesNoEndAsTheStandardSays()
{
    const PrivateKey& owner = key("ec:P-384");
    const IssueDraft draft = applyProfile(with("root-ca", "no-end = true\n"), 1, request("CN=Root,O=Acme", {}, owner),
        {}, {.end = noWellDefinedEnd}, today);
    const auto made = madeBy(draft, {}, owner.publicKey());
    QVERIFY(made.has_value());
    QVERIFY(textOf(made->der()).find("99991231235959Z") != std::string::npos);
    QCOMPARE(made->validity().notAfter, noWellDefinedEnd);
}

void TermsTest::warnsOfACaWithoutEnd()
{
    const PrivateKey& owner = key("ec:P-384");
    const RequestFacts root = request("CN=Root,O=Acme", {}, owner);
    const Profile used = with("root-ca", "no-end = true\n");
    const auto endless =
        madeBy(applyProfile(used, 1, root, {}, {.end = noWellDefinedEnd}, today), {}, owner.publicKey());
    QVERIFY(endless.has_value());
    const auto findings = lint(*endless);
    const auto found = std::ranges::find(findings, "CW-271", &Finding::rule);
    QVERIFY(found != findings.end());
    QCOMPARE(found->severity, Severity::Warning);
    QVERIFY(!has(lint(*madeBy(applyProfile(used, 1, root, {}, {}, today), {}, owner.publicKey())), "CW-271"));
}

void TermsTest::makesSerialNumbersAsRandomAsTheProfileSays_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("mostOctets");
    QTest::addColumn<bool>("hasInstance");
    QTest::newRow("the fewest") << 64 << 9 << true;
    QTest::newRow("not in whole octets") << 100 << 14 << true;
    QTest::newRow("usual") << 128 << 17 << true;
    QTest::newRow("the most beside the instance") << 152 << 20 << true;
    QTest::newRow("without room for the instance") << 153 << 20 << false;
    QTest::newRow("the most") << 159 << 20 << false;
}

void TermsTest::makesSerialNumbersAsRandomAsTheProfileSays()
{
    QFETCH(const int, bits);
    QFETCH(const int, mostOctets);
    QFETCH(const bool, hasInstance);
    const Profile used = with("tls-server", {}, "\n[serial]\nbits = " + std::to_string(bits) + "\n");
    const IssueDraft draft = until(used, today + std::chrono::days(9));
    Bytes ones, zeros(static_cast<std::size_t>(mostOctets), 0xFF);
    for (int i = 0; i < 200; ++i) {
        Bytes serial = need(serialFor(draft, 0x5A));
        QVERIFY(isSerialNumber(serial));
        QVERIFY(serial.size() <= static_cast<std::size_t>(mostOctets));
        if (hasInstance) {
            QCOMPARE(serial.size(), static_cast<std::size_t>(mostOctets));
            QCOMPARE(serial.front(), std::uint8_t{0x5A});
        }
        serial.insert(serial.begin(), static_cast<std::size_t>(mostOctets) - serial.size(), 0);
        ones.resize(serial.size());
        for (std::size_t at = 0; at < serial.size(); ++at) {
            ones[at] |= serial[at];
            zeros[at] &= serial[at];
        }
    }
    int random = 0; // bits that were set in some and not in others
    for (std::size_t at = 0; at < ones.size(); ++at)
        random += std::popcount(static_cast<std::uint8_t>(ones[at] & ~zeros[at]));
    QCOMPARE(random, bits);
}

void TermsTest::refusesProfilesWithGuessableSerialNumbers_data()
{
    QTest::addColumn<int>("bits");
    for (const int bits : {63, 0, -1, 160}) QTest::newRow(std::to_string(bits).c_str()) << bits;
}

void TermsTest::refusesProfilesWithGuessableSerialNumbers()
{
    QFETCH(const int, bits);
    const auto read = readProfile(profile("lab").text + "\n[serial]\nbits = " + std::to_string(bits) + "\n");
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::Malformed);
    QVERIFY(QString::fromStdString(sentence(read.error())).contains("64"));
}

void TermsTest::takesATypedSerialNumberOnlyWhereTheProfileGrantsIt()
{
    const Bytes typed = fromHex("01020304");
    QVERIFY(has(numbered(profile("tls-server"), typed).problems, "CW-340"));
    const IssueDraft draft = numbered(with("tls-server", {}, "\n[serial]\nby-hand = true\n"), typed);
    QVERIFY(!draft.isRefused());
    const auto made = madeBy(draft, issuing(), issuing().key->publicKey());
    QVERIFY(made.has_value());
    QCOMPARE(made->serial(), typed);
}

void TermsTest::refusesATypedSerialNumberThatMustNotBeIssued()
{
    const Profile used = with("tls-server", {}, "\n[serial]\nby-hand = true\n");
    for (const char* octets :
        {"", "00", "0000", "8000000000000000000000000000000000000000", "010000000000000000000000000000000000000000"})
        QVERIFY2(has(numbered(used, fromHex(octets)).problems, "CW-341"), octets);
    QVERIFY(!numbered(used, fromHex("7fffffffffffffffffffffffffffffffffffffff")).isRefused());
}

void TermsTest::keepsTheSettingsWhenAProfileIsWritten()
{
    const Profile used = with("device", "no-end = true\n", "\n[serial]\nbits = 96\nby-hand = true\n");
    const Profile again = need(readProfile(writeProfile(used)));
    QVERIFY(again.grantsNoEnd);
    QCOMPARE(again.serialBits, 96);
    QVERIFY(again.takesSerial);
    QVERIFY(!need(readProfile(writeProfile(profile("device")))).takesSerial);
    QCOMPARE(need(readProfile(writeProfile(profile("device")))).serialBits, 128);
}

void TermsTest::findsACertificateWithoutEndAsItsProfileMakesIt()
{
    const PrivateKey& owner = key("ec:P-384");
    const Profile used = with("root-ca", "no-end = true\n");
    const IssueDraft draft =
        applyProfile(used, 1, request("CN=Root,O=Acme", {}, owner), {}, {.end = noWellDefinedEnd}, today);
    const Certificate made = need(madeBy(draft, {}, owner.publicKey()));
    QVERIFY(!has(checkConformance(used, made, std::nullopt), "CW-161"));
    QVERIFY(has(checkConformance(profile("root-ca"), made, std::nullopt), "CW-099"));
}

QTEST_APPLESS_MAIN(TermsTest)
#include "TermsTest.moc"
