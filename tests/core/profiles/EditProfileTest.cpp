#include "core/profiles/EditProfile.h"
#include "../x509/ExtensionSamples.h"
#include "core/base/Wording.h"
#include "core/profiles/CompareProfiles.h"
#include "core/profiles/EditToml.h"
#include "core/profiles/ProfileCheck.h"
#include "core/profiles/ProfileLanguage.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/profiles/SubjectAttribute.h"
#include <QTest>
#include <set>

using namespace core;

namespace {

using Kind = ExtensionField::Kind;

std::vector<std::string> commentsOf(std::string_view toml)
{
    std::vector<std::string> comments;
    for (const TextRange& comment : layoutOfToml(toml).comments) comments.emplace_back(textIn(toml, comment));
    std::ranges::sort(comments);
    return comments;
}

/// Every setting of every section but one.
std::map<std::string, FieldValues> settingsBut(std::string_view toml, const TomlPath& left)
{
    std::map<std::string, FieldValues> all;
    for (const ProfileSection& section : profileSections()) {
        const TomlPath table = section.name.empty() ? TomlPath{} : TomlPath{std::string(section.name)};
        FieldValues values = *valuesIn(toml, table, section.fields);
        if (left.size() == table.size() + 1 && beginsWith(left, table)) values.erase(left.back());
        all[std::string(section.name)] = values;
    }
    return all;
}

/// Other values than those that are there.
std::vector<std::string> otherValues(const ExtensionField& field, std::vector<std::string> present)
{
    if (field.kind == Kind::Flag)
        return present.empty() ? std::vector<std::string>{"true"} : std::vector<std::string>{};
    if (field.kind == Kind::Number) return {present.empty() ? "5" : present.front() + "1"};
    if (field.kind == Kind::Choice)
        return {std::string(*std::ranges::find_if(
            field.choices, [&](std::string_view choice) { return present.empty() || present.front() != choice; }))};
    if (!field.isList()) return {"Other \"words\" # no comment"};
    if (!present.empty()) present.erase(present.begin());
    for (const std::string_view choice : field.choices)
        if (!std::ranges::contains(present, choice)) {
            present.emplace_back(choice);
            return present;
        }
    present.emplace_back("another");
    return present;
}

std::string why(const Error& error) { return sentence(error); }

std::string edited(const Result<std::string>& text)
{
    if (!text) qWarning("%s", why(text.error()).c_str());
    return text.value_or("");
}

std::string set(std::string_view toml, const TomlPath& path, const std::vector<std::string>& values)
{
    const TomlPath table(path.begin(), path.end() - 1);
    const auto fields = fieldsAt(table);
    const auto field = std::ranges::find(fields, std::string_view(path.back()), &ExtensionField::key);
    return edited(setSetting(toml, path, *field, values));
}

}

/// The text of a profile changed in place: what was asked for and nothing else, and no comment ever goes.
class EditProfileTest : public QObject {
    Q_OBJECT
private slots:
    void aValueIsReplacedWhereItStands()
    {
        const std::string text = "[validity]\ndefault-days   =  90\t# a quarter\nmaximum-days = 397\n";
        QCOMPARE(set(text, {"validity", "default-days"}, {"30"}),
            "[validity]\ndefault-days   =  30\t# a quarter\nmaximum-days = 397\n");
    }

    void whatMeansTheSameStaysAsWritten()
    {
        const std::string text = "title = 'Web server' # quoted so\n[validity]\nmaximum-days = 1_000\n";
        QCOMPARE(set(text, {"title"}, {"Web server"}), text);
        QCOMPARE(set(text, {"validity", "maximum-days"}, {"1000"}), text);
    }

    void aSettingIsPutInAtItsUsualPlace()
    {
        const std::string text =
            "format = 1\nid = \"a\"\n# the card\ntitle = \"A\"\nkind = \"ca\"\n\n[key]\nalgorithms = []\n";
        QCOMPARE(set(text, {"good-for"}, {"Testing"}),
            "format = 1\nid = \"a\"\n# the card\ntitle = \"A\"\ngood-for = \"Testing\"\nkind = "
            "\"ca\"\n\n[key]\nalgorithms = []\n");
        QCOMPARE(set(text, {"validity", "default-days"}, {"9"}),
            "format = 1\nid = \"a\"\n# the card\ntitle = \"A\"\nkind = \"ca\"\n\n[validity]\ndefault-days = "
            "9\n\n[key]\nalgorithms = []\n");
        QCOMPARE(
            set(text, {"operator", "name-constraints"}, {"true"}), text + "\n[operator]\nname-constraints = true\n");
    }

    void aSectionIsPutBelowTheCommentsOfTheOneBefore()
    {
        const std::string text =
            "[validity]\ndefault-days = 9\n# maximum-days = 10\n\n# Keys that we like.\n[key]\nreuse = \"warn\"";
        QCOMPARE(set(text, {"signature", "algorithms"}, {"ecdsa-sha256"}),
            text + "\n\n[signature]\nalgorithms = [\"ecdsa-sha256\"]\n");
        const std::string without =
            "[validity]\ndefault-days = 9\n# maximum-days = 10\n\n# Names that we like.\n[names]\n";
        QCOMPARE(set(without, {"key", "reuse"}, {"warn"}),
            "[validity]\ndefault-days = 9\n# maximum-days = 10\n\n[key]\nreuse = \"warn\"\n\n# Names that we "
            "like.\n[names]\n");
    }

    void theCommentOfARemovedSettingStays()
    {
        const std::string text = "[names]\nmaximum = 5 # enough\nrequired = true\n";
        QCOMPARE(set(text, {"names", "maximum"}, {}), "[names]\n# enough\nrequired = true\n");
    }

    void listsKeepTheirLayout_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("after");
        const QString lines = QStringLiteral("[\n    \"a\", # first\n    \"b\",\n    \"c\"  # last\n]");
        QTest::newRow("added") << QStringLiteral("[\"a\"]") << QStringList{"a", "b"}
                               << QStringLiteral("[\"a\", \"b\"]");
        QTest::newRow("removed at the end")
            << QStringLiteral("[\"a\", 'b' ]") << QStringList{"a"} << QStringLiteral("[\"a\" ]");
        QTest::newRow("removed at the start")
            << QStringLiteral("[ \"a\" ,\"b\"]") << QStringList{"b"} << QStringLiteral("[ \"b\"]");
        QTest::newRow("the only one") << QStringLiteral("[\"a\",]") << QStringList{"b"} << QStringLiteral("[\"b\"]");
        QTest::newRow("another order") << QStringLiteral("[\"a\", \"b\"]") << QStringList{"b", "a"}
                                       << QStringLiteral("[\"b\", \"a\"]");
        QTest::newRow("from nothing") << QStringLiteral("[]") << QStringList{"a", "b"}
                                      << QStringLiteral("[\"a\", \"b\"]");
        QTest::newRow("line added") << lines << QStringList{"a", "b", "c", "d"}
                                    << QStringLiteral(
                                           "[\n    \"a\", # first\n    \"b\",\n    \"c\",  # last\n    \"d\"\n]");
        QTest::newRow("line removed") << lines << QStringList{"a", "c"}
                                      << QStringLiteral("[\n    \"a\", # first\n    \"c\"  # last\n]");
        QTest::newRow("line with a comment removed")
            << lines << QStringList{"b", "c"} << QStringLiteral("[\n     # first\n    \"b\",\n    \"c\"  # last\n]");
        QTest::newRow("lines in another order")
            << lines << QStringList{"c", "b", "a"}
            << QStringLiteral("[\n    \"c\", # first\n    \"b\",\n    \"a\"  # last\n]");
    }
    void listsKeepTheirLayout()
    {
        QFETCH(QString, before);
        QFETCH(QStringList, values);
        QFETCH(QString, after);
        std::vector<std::string> wanted;
        for (const QString& value : values) wanted.push_back(value.toStdString());
        QCOMPARE(QString::fromStdString(
                     set("[names]\ndns-suffixes = " + before.toStdString() + "\n", {"names", "dns-suffixes"}, wanted)),
            QStringLiteral("[names]\ndns-suffixes = ") + after + u'\n');
    }

    void tablesInOneLineAndDottedKeysAreChangedToo()
    {
        QCOMPARE(set("validity = {default-days = 9}\n", {"validity", "maximum-days"}, {"10"}),
            "validity = {default-days = 9, maximum-days = 10 }\n");
        QCOMPARE(set("validity = { default-days = 9, maximum-days = 10 }\n", {"validity", "default-days"}, {}),
            "validity = { maximum-days = 10 }\n");
        QCOMPARE(set("id = \"a\"\nvalidity.default-days = 9 # days\n", {"validity", "maximum-days"}, {"10"}),
            "id = \"a\"\nvalidity.default-days = 9 # days\nvalidity.maximum-days = 10\n");
    }

    void whatIsNoTomlIsRefused()
    {
        const ExtensionField title{"title", "", "", Kind::Text};
        const auto changed = setSetting("title = \n", {"title"}, title, {"A"});
        QVERIFY(!changed);
        QCOMPARE(changed.error().rule, "CW-150");
    }

    /// Every field of the form, in every profile: it reads back, nothing else changed, every comment is there, and back again.
    void everyFieldOfEveryProfileKeepsAllComments()
    {
        for (const EmbeddedText& shipped : shippedProfileTexts())
            for (const ProfileSection& section : profileSections()) {
                const TomlPath table = section.name.empty() ? TomlPath{} : TomlPath{std::string(section.name)};
                for (const ExtensionField& field : section.fields) {
                    TomlPath path = table;
                    path.emplace_back(field.key);
                    const auto valuesNow = [&](std::string_view text) {
                        const auto all = *valuesIn(text, table, {field});
                        return all.empty() ? std::vector<std::string>{} : all.begin()->second;
                    };
                    const auto before = valuesNow(shipped.content);
                    const std::string place =
                        std::string(shipped.name) + " " + std::string(section.name) + "." + std::string(field.key);
                    for (const auto& values : {otherValues(field, before), std::vector<std::string>{}}) {
                        const std::string text = edited(setSetting(shipped.content, path, field, values));
                        QVERIFY2(valuesNow(text) == values, place.c_str());
                        QVERIFY2(commentsOf(text) == commentsOf(shipped.content), place.c_str());
                        if (path != TomlPath{"kind"}) // upon which the default of another depends
                            QVERIFY2(settingsBut(text, path) == settingsBut(shipped.content, path), place.c_str());
                        const std::string back = edited(setSetting(text, path, field, before));
                        QVERIFY2(commentsOf(back) == commentsOf(shipped.content), place.c_str());
                        const auto profile = readProfile(back);
                        QVERIFY2(profile, (place + ": " + (profile ? "" : why(profile.error()))).c_str());
                        QVERIFY2(compareProfiles(*readProfile(shipped.content), *profile).empty(), place.c_str());
                    }
                }
            }
    }

    void everyExtensionIsPutInAndTakenOut()
    {
        for (const EmbeddedText& shipped : shippedProfileTexts()) {
            const Profile profile = *readProfile(shipped.content);
            for (const ExtensionType& type : extensionTypes()) {
                if (!mayStandInProfiles(type)) continue;
                const std::string place = std::string(shipped.name) + " " + std::string(type.name);
                const ProfileExtension* present = findExtension(profile, type.oid);
                const ProfileExtension other{&type, !type.criticalByDefault,
                    sample::extensionValues().find(type.name)->second, std::string(type.oid)};
                const std::string with = edited(setExtension(shipped.content, other));
                QVERIFY2(commentsOf(with) == commentsOf(shipped.content), place.c_str());
                const Profile read = *readLoosely(with);
                QVERIFY2(findExtension(read, type.oid) && *findExtension(read, type.oid) == other, place.c_str());
                const std::string without = edited(removeExtension(with, type.oid));
                QVERIFY2(commentsOf(without) == commentsOf(shipped.content), place.c_str());
                QVERIFY2(!findExtension(*readLoosely(without), type.oid), place.c_str());
                const std::string back = present ? edited(setExtension(without, *present)) : without;
                QVERIFY2(commentsOf(back) == commentsOf(shipped.content), place.c_str());
                QVERIFY2(compareProfiles(profile, *readProfile(back)).empty(), place.c_str());
                if (present) QCOMPARE(edited(setExtension(shipped.content, *present)), std::string(shipped.content));
            }
        }
    }

    void membersOfGroupsStayWhereTheyAre()
    {
        const std::string text =
            "[extensions.cRLDistributionPoints]\n\n# ours\n[[extensions.cRLDistributionPoints.points]]\n"
            "names = [\"URI:http://a.example/\"] # a\n\n# theirs\n[[extensions.cRLDistributionPoints.points]]\n"
            "names = [\"URI:http://b.example/\"] # b\n";
        const ExtensionType& type = *findExtensionType("cRLDistributionPoints");
        const auto with = [&](const std::vector<FieldValues>& members) {
            FieldValues values;
            setMembers(values, "points", members);
            return ProfileExtension{&type, type.criticalByDefault, values, std::string(type.oid)};
        };
        const FieldValues a{{"names", {"URI:http://a.example/"}}};
        const FieldValues b{{"names", {"URI:http://b.example/"}}};
        const FieldValues c{{"names", {"URI:http://c.example/"}}, {"reasons", {"keyCompromise"}}};
        QCOMPARE(edited(setExtension(text, with({a, b}))), text);
        for (const auto& members : {std::vector{a, c}, {c, b}, {a, b, c}, {b}, {a}, {c}, {}, {b, a}, {c, a, b}}) {
            const std::string changed = edited(setExtension(text, with(members)));
            QCOMPARE(commentsOf(changed), commentsOf(text));
            QVERIFY(*findExtension(*readLoosely(changed), type.oid) == with(members));
        }
        QCOMPARE(edited(setExtension(text, with({a, c}))),
            "[extensions.cRLDistributionPoints]\n\n# ours\n[[extensions.cRLDistributionPoints.points]]\n"
            "names = [\"URI:http://a.example/\"] # a\n\n# theirs\n[[extensions.cRLDistributionPoints.points]]\n"
            "names = [\"URI:http://c.example/\"] # b\nreasons = [\"keyCompromise\"]\n");
        const std::string inOneLine =
            "[extensions.cRLDistributionPoints]\npoints = [{names = [\"URI:http://a.example/\"]}] # one\n";
        QVERIFY(*findExtension(*readLoosely(edited(setExtension(inOneLine, with({a, c})))), type.oid) == with({a, c}));
    }

    void everyRuleOfTheSubjectIsSetAndRemoved()
    {
        using Source = SubjectRule::Source;
        for (const EmbeddedText& shipped : shippedProfileTexts())
            for (const std::string_view name : {"CN", "C", "O", "serialNumber", "DC"})
                for (const SubjectRule& rule :
                    {SubjectRule{.oid = attributeOid(name)}, {.oid = attributeOid(name), .isRequired = true},
                        {.oid = attributeOid(name), .isRequired = true, .source = Source::Issuer},
                        {.oid = attributeOid(name), .source = Source::Fixed, .value = "Acme"},
                        {.oid = attributeOid(name), .shortest = 2, .longest = 9, .characters = "A-Z"}}) {
                    const std::string place = std::string(shipped.name) + " " + std::string(name);
                    const std::string text = edited(setAttribute(shipped.content, rule));
                    const Profile read = *readLoosely(text);
                    const auto found = std::ranges::find(read.subject, rule.oid, &SubjectRule::oid);
                    QVERIFY2(found != read.subject.end() && *found == rule, place.c_str());
                    QVERIFY2(commentsOf(text) == commentsOf(shipped.content), place.c_str());
                    const std::string without = edited(removeAttribute(text, rule.oid));
                    QVERIFY2(!std::ranges::contains(readLoosely(without)->subject, rule.oid, &SubjectRule::oid),
                        place.c_str());
                    QVERIFY2(commentsOf(without) == commentsOf(shipped.content), place.c_str());
                }
    }
};

QTEST_APPLESS_MAIN(EditProfileTest)
#include "EditProfileTest.moc"
