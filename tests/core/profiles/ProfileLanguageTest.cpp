#include "core/profiles/ProfileLanguage.h"
#include "../x509/ExtensionSamples.h"
#include "core/base/Wording.h"
#include "core/profiles/EditToml.h"
#include "core/profiles/GrantRange.h"
#include "core/profiles/ProfileCheck.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/profiles/WriteProfile.h"
#include <QTest>

using namespace core;

namespace {

using Kind = ExtensionField::Kind;

/// What is proposed where "|" stands.
std::vector<std::string> proposedAt(std::string text)
{
    const std::size_t place = text.find('|');
    text.erase(place, 1);
    std::vector<std::string> names;
    for (const Proposal& proposal : completeProfile(text, place).proposals) names.push_back(proposal.name);
    return names;
}

/// The text after the first proposal was taken; "|" stands where typing goes on.
QString taken(std::string text)
{
    const std::size_t place = text.find('|');
    text.erase(place, 1);
    const Completion completion = completeProfile(text, place);
    if (completion.proposals.empty()) return QStringLiteral("nothing");
    const Proposal& first = completion.proposals.front();
    text.replace(completion.word.begin, completion.word.size(), first.text);
    text.insert(completion.word.begin + first.text.size() - first.back, "|");
    return QString::fromStdString(text);
}

bool holdsAll(const std::vector<std::string>& all, std::initializer_list<const char*> some)
{
    return std::ranges::all_of(some, [&](const char* each) { return std::ranges::contains(all, each); });
}

/// A value of the field's type, so that only its name can be unknown.
std::string valueFor(const ExtensionField& field)
{
    if (field.kind == Kind::Flag) return "true";
    if (field.kind == Kind::Number) return "1";
    if (field.isList()) return field.choices.empty() ? "[\"a\"]" : "[" + tomlText(field.choices.front()) + "]";
    return field.choices.empty() ? "\"a\"" : tomlText(field.choices.front());
}

}

/// The table of the language against the reader, and what is made from it.
class ProfileLanguageTest : public QObject {
    Q_OBJECT
private slots:
    void theReaderKnowsEverySetting()
    {
        const auto isKnown = [](const std::string& table, const ExtensionField& field) {
            const auto read = readProfile(
                (table.empty() ? "" : "[" + table + "]\n") + std::string(field.key) + " = " + valueFor(field) + "\n");
            return read || read.error().rule != "CW-151";
        };
        for (const ProfileSection& section : profileSections())
            for (const ExtensionField& field : section.fields)
                QVERIFY2(isKnown(std::string(section.name), field), field.key.data());
        for (const ExtensionField& field : attributeFields()) // a value belongs to a policy that sets one
            QVERIFY2(isKnown("subject.CN", field) || field.key == "value", field.key.data());
        QVERIFY(!isKnown("names", {"nmes", "", "", Kind::Flag}));
    }

    void everythingInEveryProfileIsInTheTable()
    {
        std::vector<std::string> texts;
        for (const EmbeddedText& shipped : shippedProfileTexts()) texts.emplace_back(shipped.content);
        Profile all = *readProfile(texts.front());
        for (const ExtensionType& type : extensionTypes()) {
            if (!mayStandInProfiles(type)) continue;
            std::vector<FieldGrant> grants;
            for (const ExtensionField& field : type.fields)
                if (grantRange(type, field, CertificateKind::EndEntity) != GrantRange{})
                    grants.push_back({std::string(field.key)});
            all.extensions.push_back(
                {&type, true, sample::extensionValues().find(type.name)->second, std::string(type.oid), grants});
        }
        texts.push_back(writeProfile(all));
        for (const std::string& text : texts)
            for (const TomlItem& item : layoutOfToml(text).items) {
                if (item.path == TomlPath{"format"} || item.path.back().empty()) continue;
                const auto fields = fieldsAt({item.path.begin(), item.path.end() - 1});
                QVERIFY2(std::ranges::contains(fields, std::string_view(item.path.back()), &ExtensionField::key),
                    item.path.back().c_str());
            }
    }

    void keysOfTheTableAreProposed()
    {
        QVERIFY(holdsAll(proposedAt("[validity]\n|"),
            {"default-days", "maximum-days", "backdate-minutes", "after-issuer", "[names]"}));
        QCOMPARE(proposedAt("[validity]\ndefault-days = 1\ndef|"), std::vector<std::string>{});
        QCOMPARE(taken("[validity]\nmax|\n[key]\n"), "[validity]\nmaximum-days = |\n[key]\n");
        QCOMPARE(taken("[validity]\nmax| = 5\n"), "[validity]\nmaximum-days| = 5\n");
        QCOMPARE(taken("tit|"), "title = \"|\"");
        QCOMPARE(taken("[key]\nalg|\n"), "[key]\nalgorithms = [\"|\"]\n");
        QCOMPARE(taken("[extensions.keyUsage]\nu|"), "[extensions.keyUsage]\nuses = [\"|\"]");
        QCOMPARE(taken("[subject.CN]\npo|"), "[subject.CN]\npolicy = \"|\"");
        QCOMPARE(taken("validity = { def|"), "validity = { default-days = |");
        QCOMPARE(taken("validity.def|"), "validity.default-days = |");
        QCOMPARE(taken("[[extensions.cRLDistributionPoints.points]]\nrea|"),
            "[[extensions.cRLDistributionPoints.points]]\nreasons = [\"|\"]");
    }

    void tablesAreProposed()
    {
        QVERIFY(holdsAll(proposedAt("[|"), {"validity", "names", "extensions"}));
        QVERIFY(!holdsAll(proposedAt("[validity]\n[|"), {"validity"}));
        QCOMPARE(taken("[extensions.keyU|"), "[extensions.keyUsage]|");
        QCOMPARE(taken("[extensions.keyU|]"), "[extensions.keyUsage|]");
        QCOMPARE(taken("[extensions.keyUsage.f|]"), "[extensions.keyUsage.from-request|]");
        QCOMPARE(taken("[[extensions.cRLDistributionPoints.|"), "[[extensions.cRLDistributionPoints.points]]|");
        QVERIFY(!std::ranges::contains(proposedAt("[extensions.|"), "subjectAltName")); // is made from the names
        QCOMPARE(taken("kind = \"ca\"\nval|"), "kind = \"ca\"\n[validity]|");
    }

    void valuesAreProposed()
    {
        QCOMPARE(proposedAt("kind = |"), (std::vector<std::string>{"root", "ca", "end-entity"}));
        QCOMPARE(taken("kind = e|"), "kind = \"end-entity\"|");
        QCOMPARE(taken("kind = \"e|\"\n"), "kind = \"end-entity|\"\n");
        QCOMPARE(taken("kind = \"e|\n"), "kind = \"end-entity\"|\n");
        QCOMPARE(taken("[names]\nrequired = |"), "[names]\nrequired = true|");
        QCOMPARE(taken("[names]\nallowed = [\"DNS\", |]"), "[names]\nallowed = [\"DNS\", \"IP\"|]");
        QCOMPARE(taken("[key]\nalgorithms = [\"ec:P-256\",\n  \"ec:P-|\"]"),
            "[key]\nalgorithms = [\"ec:P-256\",\n  \"ec:P-384|\"]");
        QCOMPARE(taken("[extensions.extendedKeyUsage]\npurposes = [\"1.3.6.1.5.5.7.3.2|\"]"),
            "[extensions.extendedKeyUsage]\npurposes = [\"clientAuth|\"]");
        QCOMPARE(taken("[extensions.authorityInfoAccess]\nocsp = [\"http://a/{{ca.c|\"]"),
            "[extensions.authorityInfoAccess]\nocsp = [\"http://a/{{ca.cn}}|\"]");
        QCOMPARE(taken("[subject.O]\nvalue = \"{{ca.o|}}\"").left(30), "[subject.O]\nvalue = \"{{ca.o}}|");
        QCOMPARE(proposedAt("title = \"A\" # |"), std::vector<std::string>{});
    }

    /// What no request decides about is not proposed for it.
    void whatRequestsMayFillIsProposed()
    {
        const std::string uses = "[extensions.extendedKeyUsage.from-request]\npurposes = ";
        QCOMPARE(taken(uses + "|"), QString::fromStdString(uses + "[\"|\"]"));
        QVERIFY(holdsAll(proposedAt(uses + "[\"|\"]"), {"serverAuth", "emailProtection"}));
        QVERIFY(!std::ranges::contains(proposedAt(uses + "[\"|\"]"), "anyExtendedKeyUsage"));
        QCOMPARE(proposedAt("[extensions.tlsFeature.from-request]\nfeatures = |"),
            (std::vector<std::string>{"true", "false", "[\"…\"]"}));
        QCOMPARE(proposedAt("[extensions.qcStatements.from-request]\ndisclosures = |"),
            (std::vector<std::string>{"true", "false"}));
        QCOMPARE(proposedAt("[extensions.basicConstraints.from-request]\n|").front(), "[validity]");
        QCOMPARE(proposedAt("[extensions.basicConstraints.f|"), std::vector<std::string>{});
    }

    /// Wherever the cursor stands in whatever is half written, an answer comes, and its word is where the cursor is.
    void everyBeginningOfEveryProfileHasAnAnswer()
    {
        for (const EmbeddedText& shipped : shippedProfileTexts())
            for (std::size_t place = 0; place <= shipped.content.size(); place += 5)
                for (const std::string_view text : {shipped.content, shipped.content.substr(0, place)}) {
                    const Completion completion = completeProfile(text, place);
                    QVERIFY(completion.word.begin <= place && place <= completion.word.end);
                    QVERIFY(completion.word.end <= text.size());
                }
    }

    void aMistakeHasAPlaceAndASuggestion_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("mended");
        QTest::newRow("syntax") << QStringLiteral("format = 1\nid = \n") << 2 << 6 << QString() << QString();
        QTest::newRow("key") << QStringLiteral("format = 1\ntitel = \"A\"\n") << 2 << 1 << QStringLiteral("titel")
                             << QStringLiteral("title");
        QTest::newRow("value") << QStringLiteral(
                                      "format = 1\nid = \"ä\"\ntitle = \"ä\"\ngood-for = \"a\"\nkind = \"end-entty\"\n")
                               << 5 << 8 << QStringLiteral("\"end-entty\"") << QStringLiteral("\"end-entity\"");
        QTest::newRow("extension") << QStringLiteral("[extensions.keyUsge]\n") << 1 << 13 << QStringLiteral("keyUsge")
                                   << QStringLiteral("keyUsage");
    }
    void aMistakeHasAPlaceAndASuggestion()
    {
        QFETCH(QString, text);
        const std::string toml = text.toStdString();
        const auto read = readProfile(toml);
        QVERIFY(!read);
        const auto mistake = mistakeIn(toml, read.error());
        QVERIFY(mistake);
        QTEST(static_cast<int>(mistake->line), "line");
        QTEST(static_cast<int>(mistake->column), "column");
        QFETCH(QString, word);
        if (!word.isEmpty()) QCOMPARE(QString::fromStdString(std::string(textIn(toml, mistake->range))), word);
        QTEST(QString::fromStdString(mistake->suggestion), "mended");
    }
};

QTEST_APPLESS_MAIN(ProfileLanguageTest)
#include "ProfileLanguageTest.moc"
