#include "core/base/Display.h"
#include "core/base/Text.h"
#include "core/x509/Der.h"
#include "core/x509/Strings.h"
#include "core/x509/extensions/Extensions.h"
#include "core/x509/extensions/Fields.h"
#include <set>

// Fields: policies (dotted OIDs), cps (address of the practice statement), notice (text for people); both go to the first policy.
namespace core {

namespace {

constexpr std::string_view citation = "RFC 5280 section 4.2.1.4";
constexpr std::string_view cpsOid = "1.3.6.1.5.5.7.2.1";
constexpr std::string_view noticeOid = "1.3.6.1.5.5.7.2.2";
constexpr std::size_t longestNotice = 200;

Result<Bytes> encodeNotice(const std::string& notice)
{
    if (notice.size() > longestNotice)
        return failAs(ErrorCode::Refused, "CW-139", {"notice", std::to_string(longestNotice), std::string(citation)});
    if (hasHiddenCharacters(notice))
        return failAs(ErrorCode::Refused, "CW-124", {notice, "certificatePolicies notice", "visible characters"});
    CORE_TRY(const Bytes oid, der::objectIdentifier(noticeOid));
    return der::sequence({oid, der::sequence({der::element(der::tag::utf8String, bytesOf(notice))})});
}

/// The PolicyQualifiers of the first policy; empty when there are none.
Result<Bytes> encodeQualifiers(const FieldValues& values)
{
    CORE_TRY(const std::string cps, fields::text(values, "cps"));
    CORE_TRY(const std::string notice, fields::text(values, "notice"));
    Bytes qualifiers;
    if (!cps.empty()) {
        CORE_CHECK(fields::url(cps));
        CORE_TRY(const Bytes oid, der::objectIdentifier(cpsOid));
        der::appendElement(
            qualifiers, der::tag::sequence, der::concat({oid, der::element(der::tag::ia5String, bytesOf(cps))}));
    }
    if (!notice.empty()) {
        CORE_TRY(const Bytes qualifier, encodeNotice(notice));
        qualifiers.insert(qualifiers.end(), qualifier.begin(), qualifier.end());
    }
    return qualifiers.empty() ? qualifiers : der::element(der::tag::sequence, qualifiers);
}

Result<Bytes> encode(const FieldValues& values)
{
    CORE_CHECK(fields::onlyKnown(values, "certificatePolicies", {"policies", "cps", "notice"}));
    CORE_TRY(const auto policies, fields::someOf(values, "certificatePolicies", "policies", citation));
    CORE_TRY(Bytes qualifiers, encodeQualifiers(values));
    Bytes content;
    std::set<Bytes> seen;
    for (const std::string& policy : policies) {
        CORE_TRY(const Bytes oid, fields::oid(policy, {"2.5.29.32.0"}));
        if (!seen.insert(oid).second)
            return failAs(ErrorCode::Refused, "CW-142", {policy, "certificatePolicies", std::string(citation)});
        der::appendElement(content, der::tag::sequence, der::concat({oid, qualifiers}));
        qualifiers.clear();
    }
    return der::element(der::tag::sequence, content);
}

/// UserNotice: an optional reference, then an optional text.
Result<void> decodeNotice(ByteView content, std::vector<std::string>& notices)
{
    if (der::nextIs(content, der::tag::sequence)) CORE_CHECK(der::readElement(content));
    if (content.empty()) return {};
    CORE_TRY(const der::Element text, der::readElement(content));
    notices.push_back(der::textOfString(text.tag, text.content).value_or("#" + toHex(text.whole)));
    return der::expectEnd(content);
}

Result<void> decodeQualifiers(ByteView rest, FieldValues& values)
{
    while (!rest.empty()) {
        CORE_TRY(ByteView qualifier, der::read(rest, der::tag::sequence));
        CORE_TRY(const std::string oid, der::readOid(qualifier));
        if (oid == cpsOid) {
            CORE_TRY(const ByteView address, der::readWhole(qualifier, der::tag::ia5String));
            values["cps"].push_back(textOf(address));
        } else if (oid == noticeOid) {
            CORE_TRY(const ByteView notice, der::readWhole(qualifier, der::tag::sequence));
            CORE_CHECK(decodeNotice(notice, values["notice"]));
        }
    }
    return {};
}

Result<FieldValues> decode(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    FieldValues values;
    while (!rest.empty()) {
        CORE_TRY(ByteView policy, der::read(rest, der::tag::sequence));
        CORE_TRY(std::string oid, der::readOid(policy));
        values["policies"].push_back(std::move(oid));
        if (policy.empty()) continue;
        CORE_TRY(const ByteView qualifiers, der::readWhole(policy, der::tag::sequence));
        CORE_CHECK(decodeQualifiers(qualifiers, values));
    }
    std::erase_if(values, [](const auto& field) { return field.second.empty(); });
    return values;
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
                Kind::Text}},
        .encode = encode,
        .decode = decode};
}

}
