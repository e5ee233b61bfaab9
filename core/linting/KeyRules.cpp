#include "core/linting/LintTopics.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/KeyCheck.h"
#include <array>

namespace core::linting {
namespace {

constexpr std::string_view keySection = "RFC 5280 section 4.1.2.7";

bool hasKey(const Judged& c) { return c.publicKey().has_value(); }
bool isRsa(const Judged& c) { return hasKey(c) && c.publicKey()->family() == KeyFamily::Rsa; }
bool hasKeyAndUsage(const Judged& c) { return hasKey(c) && hasKeyUsage(c); }

Breach hasUnfitUses(const Judged& c)
{
    std::vector<std::string> culprits;
    for (const std::string& use : c.keyUsage())
        if (!canServe(c.publicKey()->family(), use)) culprits.push_back(use);
    return brokenBy(std::move(culprits));
}

/// What RFC 5280 section 4.2.1.12 takes as consistent with a purpose.
struct UsesOfPurpose {
    std::string_view purpose;
    std::vector<std::string_view> uses;
};
const std::vector<UsesOfPurpose>& usesOfPurposes()
{
    static const std::vector<UsesOfPurpose> all{
        {"serverAuth", {"digitalSignature", "keyEncipherment", "keyAgreement"}},
        {"clientAuth", {"digitalSignature", "keyAgreement"}},
        {"codeSigning", {"digitalSignature"}},
        {"emailProtection", {"digitalSignature", "nonRepudiation", "keyEncipherment", "keyAgreement"}},
        {"timeStamping", {"digitalSignature", "nonRepudiation"}},
        {"OCSPSigning", {"digitalSignature", "nonRepudiation"}},
    };
    return all;
}

/// Uses that none of the purposes has, where all purposes are known.
Breach hasUsesOfNoPurpose(const Judged& c)
{
    std::vector<std::string_view> known;
    for (const std::string& purpose : c.extendedKeyUsage()) {
        const auto found = std::ranges::find(usesOfPurposes(), purpose, &UsesOfPurpose::purpose);
        if (found == usesOfPurposes().end()) return std::nullopt;
        known.insert(known.end(), found->uses.begin(), found->uses.end());
    }
    if (known.empty()) return std::nullopt; // no purpose at all is another rule's affair
    std::vector<std::string> culprits;
    for (const std::string& use : c.keyUsage())
        if (!std::ranges::contains(known, use)) culprits.push_back(use);
    return brokenBy(std::move(culprits));
}

/// encipherOnly and decipherOnly say nothing without keyAgreement.
Breach limitsNoAgreement(const Judged& c)
{
    std::vector<std::string> culprits;
    if (std::ranges::contains(c.keyUsage(), "keyAgreement")) return std::nullopt;
    for (const char* use : {"encipherOnly", "decipherOnly"})
        if (std::ranges::contains(c.keyUsage(), use)) culprits.emplace_back(use);
    return brokenBy(std::move(culprits));
}

Breach isWeak(const Judged& c)
{
    const auto finding = checkKey(*c.publicKey());
    return finding ? Breach(finding->values) : std::nullopt;
}

/// Keys of 112 bits of strength end with 2030 (SP 800-131A revision 3, draft; SP 800-57 part 1, table 4).
Breach outlivesItsKey(const Judged& c)
{
    constexpr Time end = std::chrono::sys_days{std::chrono::year{2031} / 1 / 1};
    if (c.publicKey()->strength() >= 128 || c.validity().notAfter < end) return std::nullopt;
    return Breach({c.publicKey()->algorithmId(), "2030-12-31"});
}

}

std::span<const LintRule> keyRules()
{
    using enum Severity;
    static const std::array rules{
        LintRule{"CW-856", Error, keySection, "subjectPublicKeyInfo", always,
            [](const Judged& c) { return brokenIf(!hasKey(c)); }},
        LintRule{"CW-857", Error, keySection, "subjectPublicKeyInfo", hasKey, isWeak},
        LintRule{"CW-858", Warning, keySection, "subjectPublicKeyInfo", isRsa,
            [](const Judged& c) {
                return c.publicKey()->bits() % 8 != 0 ? Breach({std::to_string(c.publicKey()->bits())}) : std::nullopt;
            }},
        LintRule{"CW-859", Error, usageSection, "keyUsage", hasKeyUsage,
            [](const Judged& c) { return brokenIf(c.keyUsage().empty()); }},
        LintRule{"CW-860", Error, usageSection, "keyUsage", hasKeyAndUsage, hasUnfitUses},
        LintRule{"CW-953", {Warning, Error}, "RFC 5280 section 4.2.1.12", "extendedKeyUsage",
            [](const Judged& c) { return isLeaf(c) && hasKeyUsage(c) && has(c, oid::extendedKeyUsage); },
            hasUsesOfNoPurpose, rfc5280},
        LintRule{"CW-922", Warning, usageSection, "keyUsage", hasKeyUsage, limitsNoAgreement},
        LintRule{"CW-861", Warning, usageSection, "keyUsage", isLeaf,
            [](const Judged& c) { return brokenIf(!hasKeyUsage(c)); }},
        LintRule{"CW-862", Warning, "NIST SP 800-57 part 1", "subjectPublicKeyInfo", hasKey, outlivesItsKey},
    };
    return rules;
}

}
