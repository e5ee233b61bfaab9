#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/Strings.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"
#include <charconv>
#include <set>

// Fields: policies (dotted OIDs), cps (address of the practice statement) and notice (text for people), both of the first
// policy; details, policies that say more: policy, cps, notice, organization, noticeNumbers, other ("1.2.3;HEX").
namespace core {

namespace {

constexpr std::string_view citation = "RFC 5280 section 4.2.1.4";
constexpr std::string_view cpsOid = "1.3.6.1.5.5.7.2.1";
constexpr std::string_view noticeOid = "1.3.6.1.5.5.7.2.2";
constexpr std::string_view anyPolicy = "2.5.29.32.0";
constexpr std::size_t longestNotice = 200;
constexpr std::int64_t largestNumber = 1'000'000'000;

Result<void> append(Bytes& qualifiers, std::string_view oid, ByteView value)
{
    CORE_TRY(const Bytes type, der::objectIdentifier(oid));
    der::appendElement(qualifiers, der::tag::sequence, der::concat({type, value}));
    return {};
}

/// NoticeReference, or nothing. Plain organisations are written as most programs do, as VisibleString.
Result<Bytes> encodeReference(const FieldValues& policy)
{
    CORE_TRY(const std::string organization, fields::visibleText(policy, "organization", longestNotice));
    const auto& numbers = fields::list(policy, "noticeNumbers");
    if (organization.empty() != numbers.empty())
        return failAs(ErrorCode::Refused, "CW-118", {"organization", "noticeNumbers", std::string(citation)});
    if (organization.empty()) return Bytes{};
    CORE_CHECK(fields::distinct(numbers, "noticeNumbers", citation));
    Bytes content;
    for (const std::string& number : numbers) {
        CORE_TRY(const auto value, fields::number({{"noticeNumbers", {number}}}, "noticeNumbers", largestNumber));
        const Bytes encoded = der::integer(*value);
        content.insert(content.end(), encoded.begin(), encoded.end());
    }
    const std::uint8_t type = der::isAscii(organization) ? der::tag::visibleString : der::tag::utf8String;
    return der::sequence({der::element(type, bytesOf(organization)), der::element(der::tag::sequence, content)});
}

/// The PolicyQualifiers of a policy; empty when there are none.
Result<Bytes> encodeQualifiers(const FieldValues& policy)
{
    Bytes qualifiers;
    const auto& addresses = fields::list(policy, "cps");
    CORE_CHECK(fields::distinct(addresses, "cps", citation));
    for (const std::string& address : addresses) {
        CORE_CHECK(fields::url(address));
        CORE_CHECK(append(qualifiers, cpsOid, der::element(der::tag::ia5String, bytesOf(address))));
    }
    CORE_TRY(const std::string notice, fields::visibleText(policy, "notice", longestNotice));
    CORE_TRY(const Bytes reference, encodeReference(policy));
    const Bytes text = notice.empty() ? Bytes{} : der::element(der::tag::utf8String, bytesOf(notice));
    if (!text.empty() || !reference.empty())
        CORE_CHECK(append(qualifiers, noticeOid, der::sequence({reference, text})));
    const auto& others = fields::list(policy, "other");
    CORE_CHECK(fields::distinct(others, "other", citation));
    for (const std::string& other : others) {
        CORE_TRY(const Bytes qualifier, fields::typedValue(other));
        der::appendElement(qualifiers, der::tag::sequence, qualifier);
    }
    return qualifiers.empty() ? qualifiers : der::element(der::tag::sequence, qualifiers);
}

/// All policies as members of "details", those of the plain fields first.
Result<std::vector<FieldValues>> allPolicies(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "certificatePolicies", {"policies", "cps", "notice", "details."}));
    const auto& plain = fields::list(values, "policies");
    CORE_CHECK(fields::distinct(plain, "certificatePolicies", citation));
    CORE_TRY(const std::string cps, fields::text(values, "cps"));
    CORE_TRY(const std::string notice, fields::text(values, "notice"));
    std::vector<FieldValues> all;
    for (const std::string& policy : plain) all.push_back({{"policy", {policy}}});
    if (all.empty() && (!cps.empty() || !notice.empty()))
        return failAs(ErrorCode::Refused, "CW-130", {"certificatePolicies", "policies", std::string(citation)});
    if (!cps.empty()) all.front()["cps"] = {cps};
    if (!notice.empty()) all.front()["notice"] = {notice};
    std::ranges::move(membersOf(values, "details"), std::back_inserter(all));
    if (all.empty())
        return failAs(ErrorCode::Refused, "CW-130", {"certificatePolicies", "policies", std::string(citation)});
    return all;
}

Result<Bytes> encode(const FieldValues& values)
{
    CORE_TRY(const auto policies, allPolicies(values));
    Bytes content;
    std::set<Bytes> seen;
    for (const FieldValues& policy : policies) {
        CORE_CHECK(fields::onlyKnown(
            policy, "certificatePolicies", {"policy", "cps", "notice", "organization", "noticeNumbers", "other"}));
        CORE_TRY(const std::string name, fields::text(policy, "policy"));
        CORE_TRY(const Bytes oid, fields::oid(name, {anyPolicy}));
        if (!seen.insert(oid).second)
            return failAs(ErrorCode::Refused, "CW-142", {name, "certificatePolicies", std::string(citation)});
        CORE_TRY(const Bytes qualifiers, encodeQualifiers(policy));
        der::appendElement(content, der::tag::sequence, der::concat({oid, qualifiers}));
    }
    return der::element(der::tag::sequence, content);
}

std::string stringText(const der::Element& text)
{
    return der::textOfString(text.tag, text.content).value_or("#" + toHex(text.whole));
}

Result<void> decodeReference(ByteView reference, FieldValues& policy)
{
    CORE_TRY(const der::Element organization, der::readElement(reference));
    CORE_TRY(ByteView numbers, der::readWhole(reference, der::tag::sequence));
    policy["organization"] = {stringText(organization)};
    while (!numbers.empty()) {
        CORE_TRY(const std::int64_t number, der::readSmallInteger(numbers));
        policy["noticeNumbers"].push_back(std::to_string(number));
    }
    return {};
}

/// UserNotice: an optional reference, then an optional text.
Result<void> decodeNotice(ByteView content, FieldValues& policy)
{
    if (content.empty()) return fail(ErrorCode::Malformed, "an empty notice");
    if (der::nextIs(content, der::tag::sequence)) {
        CORE_TRY(const ByteView reference, der::read(content, der::tag::sequence));
        CORE_CHECK(decodeReference(reference, policy));
    }
    if (content.empty()) return {};
    CORE_TRY(const der::Element text, der::readElement(content));
    policy["notice"] = {stringText(text)};
    return der::expectEnd(content);
}

/// Into the fields of its kind; false when it does not fit, or there is a notice already.
bool decodeKnown(const std::string& oid, ByteView value, FieldValues& policy)
{
    if (oid == cpsOid) {
        const auto address = der::readWhole(value, der::tag::ia5String);
        if (address) policy["cps"].push_back(textOf(*address));
        return address.has_value();
    }
    const bool isFirst = !policy.contains("notice") && !policy.contains("organization");
    const auto notice = der::readWhole(value, der::tag::sequence);
    FieldValues read = policy;
    if (oid != noticeOid || !isFirst || !notice || !decodeNotice(*notice, read)) return false;
    policy = std::move(read);
    return true;
}

Result<FieldValues> decodePolicy(ByteView content)
{
    FieldValues policy;
    CORE_TRY(std::string name, der::readOid(content));
    policy["policy"] = {std::move(name)};
    if (content.empty()) return policy;
    CORE_TRY(ByteView rest, der::readWhole(content, der::tag::sequence));
    while (!rest.empty()) {
        CORE_TRY(ByteView qualifier, der::read(rest, der::tag::sequence));
        CORE_TRY(const std::string oid, der::readOid(qualifier));
        if (!decodeKnown(oid, qualifier, policy)) policy["other"].push_back(oid + ";" + toHex(qualifier));
    }
    return policy;
}

/// How many of the first policies the plain fields can hold.
std::size_t plainCount(const std::vector<FieldValues>& policies)
{
    const auto isPlain = [&](const FieldValues& policy) {
        if (&policy != &policies.front()) return policy.size() == 1;
        return std::ranges::all_of(policy, [](const auto& field) {
            return field.first == "policy" ||
                ((field.first == "cps" || field.first == "notice") && field.second.size() == 1);
        });
    };
    return static_cast<std::size_t>(std::ranges::find_if_not(policies, isPlain) - policies.begin());
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    std::vector<FieldValues> policies;
    while (!rest.empty()) {
        CORE_TRY(const ByteView content, der::read(rest, der::tag::sequence));
        CORE_TRY(FieldValues policy, decodePolicy(content));
        policies.push_back(std::move(policy));
        CORE_CHECK(fields::checkCount(policies.size()));
    }
    const std::size_t plain = plainCount(policies);
    FieldValues values;
    for (std::size_t i = 0; i < plain; ++i)
        for (auto& [key, list] : policies[i])
            std::ranges::move(list, std::back_inserter(values[key == "policy" ? "policies" : key]));
    setMembers(values, "details", {policies.begin() + static_cast<std::ptrdiff_t>(plain), policies.end()});
    return values;
}

std::vector<ExtensionField> detailFields()
{
    using Kind = ExtensionField::Kind;
    return {{"policy", CORE_TEXT("core", "Policy number"), CORE_TEXT("core", "1.3.6.1.4.1.99999.1.2"), Kind::Text},
        {"cps", CORE_TEXT("core", "Practice statements"), CORE_TEXT("core", "https://pki.example.com/cps"),
            Kind::TextList},
        {"notice", CORE_TEXT("core", "Notice"), CORE_TEXT("core", "One sentence for people, at most 200 octets"),
            Kind::Text},
        {"organization", CORE_TEXT("core", "Organisation that wrote the notice"),
            CORE_TEXT("core", "Example; together with the numbers of its notices"), Kind::Text},
        {"noticeNumbers", CORE_TEXT("core", "Numbers of its notices"), CORE_TEXT("core", "1, 2"), Kind::TextList},
        {"other", CORE_TEXT("core", "Other qualifiers"), CORE_TEXT("core", "Type and DER: 1.2.3;0c0141"),
            Kind::TextList}};
}

}

ExtensionType certificatePolicies()
{
    using Kind = ExtensionField::Kind;
    return {.oid = "2.5.29.32",
        .name = "certificatePolicies",
        .label = CORE_TEXT("core", "Under which policy it was issued"),
        .explanation = CORE_TEXT("core", "Numbers of written policies, with the address of the practice statement."),
        .citation = citation,
        .criticalByDefault = false,
        .fields = {{"policies", CORE_TEXT("core", "Policy numbers"),
                       CORE_TEXT("core", "1.3.6.1.4.1.99999.1.1, or 2.5.29.32.0 for any"), Kind::TextList},
            {"cps", CORE_TEXT("core", "Practice statement"), CORE_TEXT("core", "https://pki.example.com/cps"),
                Kind::Text},
            {"notice", CORE_TEXT("core", "Notice"), CORE_TEXT("core", "One sentence for people, at most 200 octets"),
                Kind::Text},
            {"details", CORE_TEXT("core", "Further policy"),
                CORE_TEXT("core", "Only for policies with statements or notices of their own"), Kind::Group, {},
                detailFields()}},
        .encode = encode,
        .decode = decode};
}

}
