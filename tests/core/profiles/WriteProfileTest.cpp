#include "core/profiles/WriteProfile.h"
#include "../x509/ExtensionSamples.h"
#include "core/base/Wording.h"
#include "core/profiles/ProfileCheck.h"
#include "core/profiles/ShippedProfiles.h"
#include <QTest>
#include <ranges>

using namespace core;

namespace {

/// What differs between two profiles but for the text they were read from; empty: nothing.
std::string difference(const Profile& one, const Profile& other)
{
    if (one.id != other.id || one.title != other.title || one.goodFor != other.goodFor ||
        one.notGoodFor != other.notGoodFor)
        return "words";
    if (one.kind != other.kind) return "kind";
    if (one.defaultDays != other.defaultDays || one.maximumDays != other.maximumDays ||
        one.backdateMinutes != other.backdateMinutes || one.refusesLateEnd != other.refusesLateEnd)
        return "validity";
    if (one.keys != other.keys || one.signatures != other.signatures || one.keyReuse != other.keyReuse)
        return "algorithms";
    if (one.subject != other.subject || one.subjectOrder != other.subjectOrder) return "subject";
    if (one.names != other.names) return "names";
    if (one.extensions != other.extensions) return "extensions";
    if (one.takesCrlUrls != other.takesCrlUrls) return "publication";
    const bool isSame =
        one.takesNameConstraints == other.takesNameConstraints && one.maximumPathLength == other.maximumPathLength;
    return isSame ? "" : "operator";
}

}

class WriteProfileTest : public QObject {
    Q_OBJECT
private slots:
    void everyShippedProfileIsTheSameAfterwards()
    {
        QVERIFY(!shippedProfileTexts().empty());
        for (const EmbeddedText& text : shippedProfileTexts()) {
            const auto profile = readProfile(text.content);
            QVERIFY(profile);
            const auto again = readProfile(writeProfile(*profile));
            QVERIFY2(again, again ? "" : sentence(again.error()).c_str());
            QCOMPARE(difference(*again, *profile), std::string());
        }
    }

    void everyExtensionThatAProfileHoldsIsTheSameAfterwards_data()
    {
        QTest::addColumn<QByteArray>("oid");
        for (const ExtensionType& type : extensionTypes())
            if (mayStandInProfiles(type)) QTest::newRow(type.name.data()) << QByteArray(type.oid.data());
        QTest::newRow("any other") << QByteArray("1.3.6.1.4.1.99999.1");
    }
    void everyExtensionThatAProfileHoldsIsTheSameAfterwards()
    {
        QFETCH(QByteArray, oid);
        const ExtensionType* type = findExtensionType(oid.toStdString());
        const bool isForCas = type &&
            (type->name == "basicConstraints" || type->name == "nameConstraints" || type->name.starts_with("policy") ||
                type->name == "inhibitAnyPolicy");
        auto profile = shippedProfile(isForCas ? "issuing-ca" : "tls-client");
        QVERIFY(profile);
        profile->takesCrlUrls = false;
        profile->takesNameConstraints = false;
        std::erase_if(profile->extensions, [&](const ProfileExtension& each) { return each.oid == oid.toStdString(); });
        FieldValues values{{"der", {"0c0141"}}};
        if (type) values = sample::extensionValues().find(type->name)->second;
        profile->extensions.push_back(
            {type ? type : &otherExtensionType(), type && type->criticalByDefault, values, oid.toStdString()});
        const auto again = readProfile(writeProfile(*profile));
        QVERIFY2(again, again ? "" : sentence(again.error()).c_str());
        QVERIFY(findExtension(*again, oid.toStdString()));
        QCOMPARE(findExtension(*again, oid.toStdString())->values, values);
    }

    void everyRuleIsTheSameAfterwards()
    {
        auto profile = shippedProfile("tls-client");
        QVERIFY(profile);
        profile->notGoodFor.clear();
        profile->backdateMinutes = 10;
        profile->refusesLateEnd = true;
        profile->keyReuse = KeyReuse::RefuseOther;
        using Source = SubjectRule::Source;
        profile->subject = {
            {.oid = "2.5.4.3", .isRequired = true, .shortest = 2, .longest = 60, .characters = "a-z \""},
            {.oid = "2.5.4.6", .isRequired = true, .source = Source::Issuer},
            {.oid = "2.5.4.10", .source = Source::Issuer},
            {.oid = "2.5.4.11", .source = Source::Fixed, .value = "A \"B\""},
            {.oid = "1.2.3.4", .source = Source::Default, .value = "C"}};
        profile->subjectOrder = {"2.5.4.6", "1.2.3.4", "2.5.4.3"};
        profile->names = {.allowed = generalNameTypes() | std::ranges::to<std::vector>(),
            .makesCommonName = true,
            .dnsSuffixes = {"acme.example", ".b.example"},
            .ipRanges = {"10.0.0.0/8"},
            .emailDomains = {"acme.example"},
            .uriSchemes = {"https", "spiffe"},
            .otherNames = {"1.2.3"}};
        const auto again = readProfile(writeProfile(*profile));
        QVERIFY2(again, again ? "" : sentence(again.error()).c_str());
        std::ranges::sort(profile->subject, {}, &SubjectRule::oid);
        auto read = *again;
        std::ranges::sort(read.subject, {}, &SubjectRule::oid);
        QCOMPARE(difference(read, *profile), std::string());
    }

    void wordsThatTomlMarksUpStayWords()
    {
        auto profile = shippedProfile("tls-client");
        QVERIFY(profile);
        profile->title = "say \"hello\" \\ to all";
        profile->goodFor = "Zürich [x] # y";
        const auto again = readProfile(writeProfile(*profile));
        QVERIFY2(again, again ? "" : sentence(again.error()).c_str());
        QCOMPARE(again->title, profile->title);
        QCOMPARE(again->goodFor, profile->goodFor);
    }
};

QTEST_GUILESS_MAIN(WriteProfileTest)
#include "WriteProfileTest.moc"
