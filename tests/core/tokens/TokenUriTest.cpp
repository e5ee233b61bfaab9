#include "core/tokens/TokenKeys.h"
#include <QTest>
#include <random>

using namespace core;

/// Addresses of keys on tokens (RFC 7512), as people and vaults write them.
class TokenUriTest : public QObject {
    Q_OBJECT
private slots:
    void readsWhatPeopleType();
    void readsBackWhatItWrites();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void neverRepeatsAPin();
    void survivesAnything();
};

void TokenUriTest::readsWhatPeopleType()
{
    const auto uri = readTokenKeyUri("pkcs11:token=Root A;object=root;id=%01%ff;serial=ab%3Bc;type=private");
    QVERIFY(uri);
    QCOMPARE(uri->token.label, std::string("Root A"));
    QCOMPARE(uri->token.serial, std::string("ab;c"));
    QCOMPARE(uri->object, std::string("root"));
    QCOMPARE(uri->id, (Bytes{1, 255}));
    QVERIFY(readTokenKeyUri("PKCS11:token=Root%20A;manufacturer=M;model=x") ==
        (TokenKeyUri{{"Root A", ""}, "M", "x", "", {}}));
    QCOMPARE(readTokenKeyUri("pkcs11:token=Gr\xC3\xBC\xC3\x9F"
                             "e")
                 ->token.label,
        std::string("Gr\xC3\xBC\xC3\x9F"
                    "e"));
    QVERIFY(readTokenKeyUri("pkcs11:") == TokenKeyUri{}); // any
    QVERIFY(isTokenKeyUri("Pkcs11:x") && !isTokenKeyUri("ec:P-256") && !isTokenKeyUri("pkcs11"));
}

void TokenUriTest::readsBackWhatItWrites()
{
    std::string all;
    for (int c = 1; c < 256; ++c) all += static_cast<char>(c);
    Bytes id;
    for (int c = 0; c < 256; ++c) id.push_back(static_cast<std::uint8_t>(c));
    for (const std::string& text : {std::string("Root A"), std::string("a;b?c=d%00&#/"), all}) {
        const TokenPlace place{.token = {text, text}, .objectLabel = text, .objectId = id};
        const auto uri = readTokenKeyUri(toUri(place));
        QVERIFY2(uri, toUri(place).c_str());
        QVERIFY(*uri == (TokenKeyUri{{text, text}, "", "", text, id}));
    }
    QCOMPARE(toUri({.token = {"Root A", "12"}, .objectLabel = "root", .objectId = {1}}),
        std::string("pkcs11:token=Root%20A;serial=12;object=root;id=%01;type=private"));
}

void TokenUriTest::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](const char* text, const char* rule) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(rule);
    };
    row("", "CW-461");
    row("token=A", "CW-461");
    row("pkcs11:token", "CW-461");
    row("pkcs11:token=", "CW-461");
    row("pkcs11:token=A;token=B", "CW-461");
    row("pkcs11:id=%01;id=%02", "CW-461");
    row("pkcs11:token=A;", "CW-461");
    row("pkcs11:;token=A", "CW-461");
    row("pkcs11:token=A%2", "CW-461");
    row("pkcs11:token=A%zz", "CW-461");
    row("pkcs11:token=A%00B", "CW-461");
    row("pkcs11:token=A\nB", "CW-461");
    row("pkcs11:token=A#b", "CW-461");
    row("pkcs11:slot-id=3", "CW-461");
    row("pkcs11:type=public", "CW-461");
    row("pkcs11:x-mine=1", "CW-461");
    row("pkcs11:token=A?x=1", "CW-461");
    row("pkcs11:token=A?pin-value=123456", "CW-482");
    row("pkcs11:token=A?pin-source=file:/x", "CW-482");
    row("pkcs11:token=A;pin-value=123456", "CW-482");
    row("pkcs11:token=A?module-path=/x.so&pin-value=1", "CW-482");
    row("pkcs11:token=A?module-path=/x.so", "CW-483");
    row("pkcs11:token=A?module-name=x", "CW-483");
}

void TokenUriTest::refusesWhatItDoesNotUnderstand()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, rule);
    const auto uri = readTokenKeyUri(text.toStdString());
    QVERIFY(!uri);
    QCOMPARE(QByteArray::fromStdString(uri.error().rule), rule);
    QCOMPARE(uri.error().code, ErrorCode::Usage);
}

void TokenUriTest::neverRepeatsAPin()
{
    for (const char* text : {"pkcs11:token=A?pin-value=4711", "pkcs11:pin-value=4711;token=A", "x?pin-value=4711"}) {
        const auto uri = readTokenKeyUri(text);
        QVERIFY(!uri);
        for (const std::string& value : uri.error().values) QVERIFY2(!value.contains("4711"), value.c_str());
    }
}

void TokenUriTest::survivesAnything()
{
    std::mt19937 random(20261121);
    const std::string_view pieces[] = {"pkcs11:", "token=", "object=", "id=", ";", "?", "%", "%4", "%41", "=", "&",
        "\xff", "serial=", "type=private", "pin-value", "A", "\x01"};
    for (int round = 0; round < 20000; ++round) {
        std::string text = round % 3 ? "pkcs11:" : "";
        for (unsigned count = random() % 9; count > 0; --count) text += pieces[random() % std::size(pieces)];
        const auto uri = readTokenKeyUri(text);
        if (!uri) continue;
        const TokenPlace place{.token = uri->token, .objectLabel = uri->object, .objectId = uri->id};
        const auto again = readTokenKeyUri(toUri(place));
        QVERIFY2(
            again && again->token == uri->token && again->object == uri->object && again->id == uri->id, text.c_str());
    }
}

QTEST_GUILESS_MAIN(TokenUriTest)
#include "TokenUriTest.moc"
