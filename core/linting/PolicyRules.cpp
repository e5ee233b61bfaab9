#include "core/base/Display.h"
#include "core/linting/LintTopics.h"
#include "core/profiles/ExtensionOids.h"
#include "core/x509/Der.h"
#include "core/x509/Strings.h"
#include <array>

namespace core::linting {
namespace {

constexpr std::string_view policiesSection = "RFC 5280 section 4.2.1.4";
constexpr std::string_view mappingsSection = "RFC 5280 section 4.2.1.5";
constexpr std::string_view noticeSection = "RFC 6818 section 3";
constexpr std::string_view anyPolicyOid = "2.5.29.32.0";
constexpr std::string_view cpsQualifier = "1.3.6.1.5.5.7.2.1";
constexpr std::string_view noticeQualifier = "1.3.6.1.5.5.7.2.2";
constexpr std::size_t longestNoticeText = 200;

/// One qualifier of a policy as it is encoded.
struct Qualifier {
    std::string policy;
    std::string id;
    ByteView value; ///< with its tag
};

Result<void> appendQualifiers(ByteView information, std::vector<Qualifier>& all)
{
    CORE_TRY(const std::string policy, der::readOid(information));
    if (information.empty()) return {};
    CORE_TRY(ByteView qualifiers, der::read(information, der::tag::sequence));
    while (!qualifiers.empty()) {
        CORE_TRY(ByteView qualifier, der::read(qualifiers, der::tag::sequence));
        CORE_TRY(std::string id, der::readOid(qualifier));
        all.push_back({policy, std::move(id), qualifier});
    }
    return {};
}

/// Up to the first that cannot be read, which another rule tells.
std::vector<Qualifier> qualifiersOf(const Judged& c)
{
    std::vector<Qualifier> all;
    const Extension* const policies = c.extension(oid::certificatePolicies);
    auto rest = policies ? der::readWhole(policies->value, der::tag::sequence) : Result<ByteView>(ByteView{});
    while (rest && !rest->empty()) {
        const auto information = der::read(*rest, der::tag::sequence);
        if (!information || !appendQualifiers(*information, all)) break;
    }
    return all;
}

struct Notice {
    bool hasReference = false;
    std::optional<der::Element> text;
};

std::vector<Notice> noticesOf(const Judged& c)
{
    std::vector<Notice> notices;
    for (const Qualifier& qualifier : qualifiersOf(c)) {
        if (qualifier.id != noticeQualifier) continue;
        auto content = der::readWhole(qualifier.value, der::tag::sequence);
        if (!content) continue;
        Notice notice;
        notice.hasReference = der::nextIs(*content, der::tag::sequence);
        if (notice.hasReference && !der::readElement(*content)) continue;
        if (const auto text = content->empty() ? fail(ErrorCode::Malformed) : der::readElement(*content))
            notice.text = *text;
        notices.push_back(std::move(notice));
    }
    return notices;
}

std::string wordsOf(const der::Element& text) { return der::textOfString(text.tag, text.content).value_or(""); }

/// The notices whose text meets a condition.
template <typename Condition>
Breach withNotice(const Judged& c, Condition isBad)
{
    std::vector<std::string> culprits;
    for (const Notice& notice : noticesOf(c))
        if (notice.text && isBad(*notice.text)) culprits.push_back(wordsOf(*notice.text));
    return brokenBy(std::move(culprits));
}

bool hasPolicyList(const Judged& c) { return has(c, oid::certificatePolicies); }
bool hasMappings(const Judged& c) { return has(c, oid::policyMappings); }

Breach qualifiesAnyPolicy(const Judged& c)
{
    std::vector<std::string> culprits;
    for (const Qualifier& qualifier : qualifiersOf(c))
        if (qualifier.policy == anyPolicyOid && qualifier.id != cpsQualifier && qualifier.id != noticeQualifier)
            culprits.push_back(qualifier.id);
    return brokenBy(std::move(culprits));
}

/// C0, DEL and C1, which RFC 6818 section 3 names.
bool hasControl(const der::Element& text)
{
    const std::string words = wordsOf(text);
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto octet = static_cast<unsigned char>(words[at]);
        const auto next = at + 1 < words.size() ? static_cast<unsigned char>(words[at + 1]) : 0U;
        if (octet < 0x20 || octet == 0x7f || (octet == 0xc2 && next >= 0x80 && next < 0xa0)) return true;
    }
    return false;
}

/// A letter of ASCII with a mark behind it (U+0300 to U+036F), for which most often one character exists.
bool isDecomposed(const der::Element& text)
{
    const std::string words = wordsOf(text);
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        const auto first = static_cast<unsigned char>(words[at]);
        const auto second = static_cast<unsigned char>(words[at + 1]);
        const bool isMark = first == 0xcc || (first == 0xcd && second < 0xb0);
        if (isMark && isLetter(words[at - 1])) return true;
    }
    return false;
}

bool isLongNotice(const der::Element& text)
{
    return std::ranges::count_if(wordsOf(text), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }) >
        static_cast<std::ptrdiff_t>(longestNoticeText);
}

Breach hasEmptyPolicyConstraints(const Judged& c)
{
    const auto content = der::readWhole(c.extension(oid::policyConstraints)->value, der::tag::sequence);
    return brokenIf(content && content->empty());
}

/// Policies of this CA that are mapped without being asserted.
Breach mapsStrangePolicy(const Judged& c)
{
    std::vector<std::string> asserted = c.field(oid::certificatePolicies, "policies");
    for (FieldValues& member : membersOf(c.fields(oid::certificatePolicies), "details"))
        std::ranges::move(member["policy"], std::back_inserter(asserted));
    std::vector<std::string> culprits;
    for (FieldValues& mapping : membersOf(c.fields(oid::policyMappings), "mappings"))
        for (const std::string& policy : mapping["issuerPolicy"])
            if (!std::ranges::contains(asserted, policy) && !std::ranges::contains(culprits, policy))
                culprits.push_back(policy);
    return brokenBy(std::move(culprits));
}

}

std::span<const LintRule> policyRules()
{
    using enum Severity;
    constexpr std::string_view place = "certificatePolicies";
    static const std::array rules{
        LintRule{"CW-896", Warning, policiesSection, place, hasPolicyList,
            [](const Judged& c) {
                return brokenIf(std::ranges::any_of(noticesOf(c), [](const Notice& n) { return n.hasReference; }));
            }},
        LintRule{"CW-897", Error, policiesSection, place, hasPolicyList, qualifiesAnyPolicy},
        LintRule{"CW-898", Error, noticeSection, place, hasPolicyList,
            [](const Judged& c) {
                return withNotice(c, [](const der::Element& text) { return text.tag == der::tag::ia5String; });
            },
            rfc6818},
        LintRule{"CW-899", Warning, noticeSection, place, hasPolicyList,
            [](const Judged& c) { return withNotice(c, hasControl); }},
        LintRule{"CW-900", Warning, noticeSection, place, hasPolicyList,
            [](const Judged& c) { return withNotice(c, isDecomposed); }, rfc6818},
        LintRule{"CW-941", Warning, noticeSection, place, hasPolicyList,
            [](const Judged& c) {
                return withNotice(c, [](const der::Element& text) { return text.tag != der::tag::utf8String; });
            },
            rfc6818},
        LintRule{"CW-942", Error, noticeSection, place, hasPolicyList,
            [](const Judged& c) { return withNotice(c, isLongNotice); }},
        LintRule{"CW-947", Error, "RFC 5280 section 4.2.1.11", "policyConstraints",
            [](const Judged& c) { return has(c, oid::policyConstraints); }, hasEmptyPolicyConstraints},
        LintRule{"CW-948", Warning, mappingsSection, "policyMappings", hasMappings,
            [](const Judged& c) { return brokenIf(!isCritical(c, oid::policyMappings)); }, rfc5280},
        LintRule{"CW-949", Warning, mappingsSection, "policyMappings", hasMappings, mapsStrangePolicy},
    };
    return rules;
}

}
