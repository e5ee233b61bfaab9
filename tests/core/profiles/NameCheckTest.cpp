#include "core/profiles/NameCheck.h"
#include "core/base/Wording.h"
#include <QtTest>

using namespace core;
using Type = GeneralName::Type;

class NameCheckTest : public QObject {
    Q_OBJECT
private slots:
    void namesEachMistake_data();
    void namesEachMistake();
    void acceptsWhatIsCorrect_data();
    void acceptsWhatIsCorrect();
    void tellsHostNamesFromTitles();
    void findsTheHostOfAUri();
    void refusesBadSubjectParts();
};

void NameCheckTest::namesEachMistake_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](const char* title, Type type, std::string_view value, const char* rule) {
        QTest::newRow(title) << int(type) << QByteArray(value.data(), qsizetype(value.size())) << QByteArray(rule);
    };
    using namespace std::string_view_literals;
    row("NUL", Type::Dns, "pay.example\0.evil.example"sv, "CW-102");
    row("line feed", Type::Dns, "a\n.example", "CW-102");
    row("right-to-left override", Type::Dns, "pay\u202Emoc.example", "CW-102");
    row("zero width space", Type::Dns, "pay\u200B.example", "CW-102");
    row("soft hyphen in mail", Type::Email, "a\u00ADb@acme.example", "CW-102");
    row("tab in URI", Type::Uri, "https://a.example/\t", "CW-102");
    row("space", Type::Dns, "www acme.example", "CW-103");
    row("leading space", Type::Dns, " www.acme.example", "CW-103");
    row("two names in one", Type::Dns, "a.example b.example", "CW-103");
    row("empty", Type::Dns, "", "CW-104");
    row("leading dot", Type::Dns, ".acme.example", "CW-104");
    row("trailing dot", Type::Dns, "acme.example.", "CW-104");
    row("two dots", Type::Dns, "www..acme.example", "CW-104");
    row("label of 64", Type::Dns, std::string(64, 'a') + ".example", "CW-105");
    row("name of 254", Type::Dns,
        std::string(62, 'a') + "." + std::string(62, 'b') + "." + std::string(62, 'c') + "." + std::string(62, 'd') +
            ".ee",
        "CW-106");
    row("underscore", Type::Dns, "web_1.acme.example", "CW-107");
    row("beyond ASCII", Type::Dns, "b\u00FCcher.example", "CW-108");
    row("Cyrillic letter", Type::Dns, "p\u0430ypal.example", "CW-108");
    row("slash", Type::Dns, "acme.example/path", "CW-109");
    row("port", Type::Dns, "acme.example:443", "CW-109");
    row("scheme", Type::Dns, "https://acme.example", "CW-109");
    row("at sign", Type::Dns, "a@acme.example", "CW-109");
    row("comma", Type::Dns, "a.example,b.example", "CW-109");
    row("hyphen first", Type::Dns, "-www.acme.example", "CW-110");
    row("hyphen last", Type::Dns, "www-.acme.example", "CW-110");
    row("hyphens third and fourth", Type::Dns, "ab--c.acme.example", "CW-110");
    row("no A-label", Type::Dns, "xn--zzzz--99999.example", "CW-111");
    row("A-label of ASCII", Type::Dns, "xn--acme-.example", "CW-110");
    row("bare prefix", Type::Dns, "xn--.example", "CW-110");
    row("address", Type::Dns, "10.0.0.1", "CW-112");
    row("address with colons", Type::Dns, "2001:db8::1", "CW-112");
    row("digits last", Type::Dns, "www.acme.42", "CW-112");
    row("bare wildcard", Type::Dns, "*", "CW-113");
    row("wildcard of everything", Type::Dns, "*.example", "CW-113");
    row("wildcard inside", Type::Dns, "www.*.acme.example", "CW-113");
    row("wildcard in a part", Type::Dns, "w*.acme.example", "CW-113");
    row("two wildcards", Type::Dns, "*.*.acme.example", "CW-113");
    row("mail without at", Type::Email, "ana.acme.example", "CW-114");
    row("mail without person", Type::Email, "@acme.example", "CW-114");
    row("mail with two at", Type::Email, "a@b@acme.example", "CW-114");
    row("mail with name", Type::Email, "Ana <ana@acme.example>", "CW-114");
    row("mail beyond ASCII", Type::Email, "an\u00E1@acme.example", "CW-114");
    row("principal without realm", Type::Upn, "ana", "CW-114");
    row("relative URI", Type::Uri, "/path", "CW-115");
    row("URI with space", Type::Uri, "https://acme.example/a b", "CW-115");
    row("URI without host", Type::Uri, "https:///path", "CW-115");
    row("URI with bad host", Type::Uri, "https://web_1.example/", "CW-115");
    row("script", Type::Uri, "https://<b>.example/", "CW-115");
    row("no address", Type::Ip, "300.1.1.1", "CW-116");
    row("a network", Type::Ip, "10.0.0.0/8", "CW-116");
    row("any address", Type::Ip, "0.0.0.0", "CW-116");
    row("any address, long", Type::Ip, "::", "CW-116");
    row("no directory name", Type::DirectoryName, "nonsense", "CW-117");
    row("hidden in a directory name", Type::DirectoryName, "CN=a\u202Eb", "CW-102");
    row("no OID", Type::RegisteredId, "one.two", "CW-117");
}

void NameCheckTest::namesEachMistake()
{
    QFETCH(int, type);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, rule);
    const auto finding = checkName({Type(type), value.toStdString()});
    QVERIFY(finding);
    QCOMPARE(QByteArray::fromStdString(finding->rule), rule);
    QCOMPARE(finding->severity, Severity::Error);
    QVERIFY(findWording(finding->rule));
    QVERIFY(!finding->values.empty()); // the offender is named
}

void NameCheckTest::acceptsWhatIsCorrect_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](Type type, const char* value) { QTest::newRow(value) << int(type) << QByteArray(value); };
    row(Type::Dns, "www.acme.example");
    row(Type::Dns, "localhost"); // single names are common in private networks
    row(Type::Dns, "1and1.example");
    row(Type::Dns, "WWW.Acme.Example");
    row(Type::Dns, "xn--bcher-kva.example");
    row(Type::Dns, "XN--BCHER-KVA.example");
    row(Type::Dns, "*.acme.example");
    row(Type::Dns, "a-b.acme.example");
    row(Type::Ip, "10.0.0.1");
    row(Type::Ip, "2001:db8::1");
    row(Type::Email, "ana.maria+tls@acme.example");
    row(Type::Uri, "https://acme.example:8443/path?x=1");
    row(Type::Uri, "spiffe://acme.example/service/web");
    row(Type::Uri, "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
    row(Type::Uri, "http://[2001:db8::1]/");
    row(Type::Upn, "ana@ACME.EXAMPLE");
    row(Type::DirectoryName, "CN=Ana,O=Acme,C=DE");
    row(Type::RegisteredId, "1.2.3.4");
}

void NameCheckTest::acceptsWhatIsCorrect()
{
    QFETCH(int, type);
    QFETCH(QByteArray, value);
    const auto finding = checkName({Type(type), value.toStdString()});
    QVERIFY2(!finding, finding ? finding->rule.c_str() : "");
}

void NameCheckTest::tellsHostNamesFromTitles()
{
    QVERIFY(looksLikeHostName("www.acme.example"));
    QVERIFY(looksLikeHostName("web_1"));
    QVERIFY(looksLikeHostName("www acme.example"));
    QVERIFY(looksLikeHostName("*"));
    QVERIFY(!looksLikeHostName("Acme Web Server"));
}

void NameCheckTest::findsTheHostOfAUri()
{
    QCOMPARE(hostOfUri("https://user:secret@acme.example:8443/a@b"), std::string_view("acme.example"));
    QCOMPARE(hostOfUri("http://[2001:db8::1]:80/"), std::string_view("2001:db8::1"));
    QCOMPARE(hostOfUri("http://acme.example?query"), std::string_view("acme.example"));
    QCOMPARE(hostOfUri("urn:isbn:1"), std::string_view());
}

void NameCheckTest::refusesBadSubjectParts()
{
    const auto rule = [](std::string oid, std::string value) {
        return checkAttribute({std::move(oid), std::move(value)}).value_or(Finding{}).rule;
    };
    QCOMPARE(rule("2.5.4.3", "Acme Root CA 2026"), std::string());
    QCOMPARE(rule("2.5.4.3", ""), std::string("CW-119"));
    QCOMPARE(rule("2.5.4.3", " Acme"), std::string("CW-119"));
    QCOMPARE(rule("2.5.4.3", "Acme "), std::string("CW-119"));
    QCOMPARE(rule("2.5.4.3", "#0500"), std::string("CW-119"));
    QCOMPARE(rule("2.5.4.3", "Ac\u2066me"), std::string("CW-102"));
    QCOMPARE(rule("2.5.4.10", std::string("Acme\0Evil", 9)), std::string("CW-102"));
    QCOMPARE(rule("1.2.840.113549.1.9.1", "ana@acme.example"), std::string());
    QCOMPARE(rule("1.2.840.113549.1.9.1", "ana"), std::string("CW-114"));
}

QTEST_APPLESS_MAIN(NameCheckTest)
#include "NameCheckTest.moc"
