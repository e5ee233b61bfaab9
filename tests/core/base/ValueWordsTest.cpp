#include "core/base/ValueWords.h"
#include "core/base/Wording.h"
#include "core/formats/ImportFormat.h"
#include "core/x509/Certificate.h"
#include "core/x509/Crl.h"
#include "core/x509/Csr.h"
#include "core/x509/GeneralName.h"
#include <QTest>

using namespace core;

/// Values that are words, so that the window can translate them.
class ValueWordsTest : public QObject {
    Q_OBJECT
private slots:
    void everyWordBelongsToAWording()
    {
        for (const ValueWord& word : valueWords()) QVERIFY2(findWording(word.rule), std::string(word.text).c_str());
    }

    void whatIsWrongWithNamesIsKnown()
    {
        using Type = GeneralName::Type;
        const std::string longLabel(64, 'a');
        for (const GeneralName& name :
            {GeneralName{Type::Dns, ""}, {Type::Dns, "a..b"}, {Type::Dns, "-a.b"}, {Type::Dns, "a_b.c"},
                {Type::Dns, longLabel}, {Type::Dns, "*.a"}, {Type::Dns, std::string(300, 'a')}, {Type::Email, "a"},
                {Type::Email, "@b.c"}, {Type::Email, "a b@c.d"}, {Type::Email, ".a@c.d"}, {Type::Uri, "x"},
                {Type::Uri, "http://a b"}, {Type::Uri, "x:"}, {Type::Uri, "http:a"}, {Type::Uri, "http:///a"},
                {Type::Ip, "x"}, {Type::Upn, "x"}, {Type::OtherName, "x"}, {Type::OtherName, "1.2.3;zz"},
                {Type::X400Address, "zz"}, {Type::EdiPartyName, ""}, {Type::DirectoryName, ""}, {Type::Unknown, "x"}}) {
            const auto refused = encode(name);
            QVERIFY2(!refused, toText(name).c_str());
            QCOMPARE(refused.error().rule, "CW-122");
            QVERIFY2(knownValue("CW-122", refused.error().values.at(1)), refused.error().values.at(1).c_str());
        }
        for (const char* text : {"x", "a:b"}) {
            const auto refused = readGeneralName(text);
            QVERIFY(!refused);
            QVERIFY2(knownValue("CW-122", refused.error().values.at(1)), refused.error().values.at(1).c_str());
        }
    }

    void whatIsTooLargeIsKnown()
    {
        const Bytes large(65 * 1024 * 1024, 0x30);
        for (const Error& error :
            {Certificate::parse(large).error(), Csr::parse(large).error(), Crl::parse(large).error()}) {
            QCOMPARE(error.rule, "CW-601");
            for (const std::string& value : error.values) QVERIFY2(knownValue("CW-601", value), value.c_str());
        }
    }

    void noOtherTextIsTakenForWords()
    {
        QVERIFY(!knownValue("CW-601", "x octets"));
        QVERIFY(!knownValue("CW-601", " octets"));
        QVERIFY(!knownValue("CW-601", "certificates"));
        QVERIFY(!knownValue("CW-700", "certificate")); // a name may be anything
        QVERIFY(!knownValue("CW-603", "certificate for "));
        QCOMPARE(knownValue("CW-601", "65536 octets")->part, "65536");
        QCOMPARE(knownValue("CW-603", "certificate for %1")->part, "%1");
    }
};

QTEST_GUILESS_MAIN(ValueWordsTest)
#include "ValueWordsTest.moc"
