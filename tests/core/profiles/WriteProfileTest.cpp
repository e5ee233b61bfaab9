#include "core/profiles/WriteProfile.h"
#include "../x509/ExtensionSamples.h"
#include "core/base/Wording.h"
#include "core/profiles/ProfileCheck.h"
#include "core/profiles/ShippedProfiles.h"
#include <QTest>

using namespace core;

namespace {

/// What differs between two profiles but for the text they were read from; empty: nothing.
std::string difference(const Profile& one, const Profile& other)
{
    if (one.id != other.id || one.title != other.title || one.goodFor != other.goodFor ||
        one.notGoodFor != other.notGoodFor)
        return "words";
    if (one.kind != other.kind) return "kind";
    if (one.defaultDays != other.defaultDays || one.maximumDays != other.maximumDays) return "validity";
    if (one.keys != other.keys || one.signatures != other.signatures) return "algorithms";
    if (one.subject != other.subject) return "subject";
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
