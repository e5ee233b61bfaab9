#include "SampleRequest.h"
#include "core/base/Wording.h"
#include <QFile>
#include <QtTest>

using namespace core;
using namespace core::sample;
using Json = nlohmann::json;

namespace {

using Places = std::vector<std::pair<std::string, std::string>>; ///< rule and field

Places placesOf(const std::vector<Finding>& findings)
{
    Places places;
    for (const Finding& each : findings)
        if (each.severity != Severity::Info) places.emplace_back(each.rule, each.place);
    std::ranges::sort(places);
    return places;
}

const Authority& judgeCa()
{
    static const Authority made = [] {
        const Authority root = authority("root-ca", "CN=Judge Root");
        return authority("issuing-ca", "CN=Judge CA,O=Acme Ltd,C=CH", "ec:P-256", &root, {.days = 400});
    }();
    return made;
}

RequestFacts requestOf(const Json& json)
{
    std::vector<NameAttribute> attributes;
    for (const auto& [name, value] : json["subject"].get<std::vector<std::pair<std::string, std::string>>>())
        attributes.push_back({name == "CN" ? "2.5.4.3"
                : name == "O"              ? "2.5.4.10"
                : name == "OU"             ? "2.5.4.11"
                                           : "2.5.4.6",
            value});
    std::vector<GeneralName> names;
    for (const auto& [type, value] : json["names"].get<std::vector<std::pair<std::string, std::string>>>())
        names.push_back({type == "DNS" ? GeneralName::Type::Dns
                : type == "IP"         ? GeneralName::Type::Ip
                : type == "email"      ? GeneralName::Type::Email
                                       : GeneralName::Type::Uri,
            value});
    RequestFacts facts = request(
        need(DistinguishedName::fromAttributes(attributes)), std::move(names), key(json["key"].get<std::string>()));
    if (!json["purposes"].empty())
        facts.asked.push_back(
            extension("extendedKeyUsage", {{"purposes", json["purposes"].get<std::vector<std::string>>()}}));
    if (json["ca"].get<bool>()) facts.asked.push_back(extension("basicConstraints", {{"ca", {"true"}}}));
    if (json["unknown"].get<bool>()) facts.asked.push_back({"1.2.3.4.5", false, fromHex("0500")});
    if (json["earlier"].get<bool>()) facts.earlierSubjects = {"CN=Somebody Else"};
    return facts;
}

}

/// 300 pairs of a profile and a request, whose outcome tests/data/profiles/make-pairs.py worked out from the manual.
class ProfilePairsTest : public QObject {
    Q_OBJECT
private slots:
    void everyPairEndsAsExpected()
    {
        QFile file(QStringLiteral(TEST_DATA "/profiles/pairs.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int pairs = 0, issued = 0, wrong = 0;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine();
            const Json pair = Json::parse(line.toStdString());
            ++pairs;
            const std::string difference = differenceOf(pair, issued);
            if (difference.empty()) continue;
            ++wrong;
            qWarning("pair %d: %s", pairs, difference.c_str());
        }
        QCOMPARE(wrong, 0);
        QCOMPARE(pairs, 300);
        QCOMPARE(issued, 150);
    }

private:
    /// What is not as expected; empty: nothing.
    static std::string differenceOf(const Json& pair, int& issued)
    {
        const Profile profile = need(readProfile("format = 1\nid = \"pair\"\ntitle = \"Pair\"\ngood-for = \"Tests.\"\n"
                                                 "kind = \"end-entity\"\n" +
            pair["profile"].get<std::string>()));
        const Json& asked = pair["request"];
        IssueChoices choices;
        if (!asked["days"].is_null()) choices.days = asked["days"].get<int>();
        const IssueDraft draft = applyProfile(profile, 1, requestOf(asked), judgeCa().facts(), choices, today);
        for (const Finding& each : draft.problems)
            if (!findWording(each.rule)) return "no words for " + each.rule;
        const Places problems = placesOf(draft.problems);
        if (Json(problems) != pair["problems"])
            return "problems " + Json(problems).dump() + ", not " + pair["problems"].dump();
        if (!problems.empty()) return {};
        ++issued;
        Json subject = Json::array();
        for (const NameAttribute& each : draft.subject.attributes())
            subject.push_back({attributeLabel(each.oid), each.value});
        if (subject != pair["subject"]) return "subject " + subject.dump() + ", not " + pair["subject"].dump();
        Json names = Json::array();
        for (const GeneralName& each : draft.names) names.push_back(toText(each));
        if (names != pair["names"]) return "names " + names.dump() + ", not " + pair["names"].dump();
        const auto usage = std::ranges::find(draft.extensions, "2.5.29.37", &Extension::oid);
        auto purposes = need(findExtensionType("2.5.29.37")->decode(usage->value))["purposes"];
        auto expected = pair["purposes"].get<std::vector<std::string>>();
        std::ranges::sort(purposes);
        std::ranges::sort(expected);
        if (purposes != expected) return "purposes " + Json(purposes).dump();
        const Places left = placesOf(refusals(draft));
        return Json(left) == pair["refusals"] ? ""
                                              : "refusals " + Json(left).dump() + ", not " + pair["refusals"].dump();
    }
    static std::string attributeLabel(std::string_view oid)
    {
        return oid == "2.5.4.3" ? "CN" : oid == "2.5.4.10" ? "O" : oid == "2.5.4.11" ? "OU" : "C";
    }
};

QTEST_APPLESS_MAIN(ProfilePairsTest)
#include "ProfilePairsTest.moc"
