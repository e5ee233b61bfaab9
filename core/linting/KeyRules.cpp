#include "core/linting/LintTopics.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/KeyCheck.h"
#include <array>

namespace core::linting {
namespace {

constexpr std::string_view keySection = "RFC 5280 section 4.1.2.7";
constexpr std::string_view usageSection = "RFC 5280 section 4.2.1.3";

bool hasKey(const Certificate& c) { return c.publicKey().has_value(); }
bool isRsa(const Certificate& c) { return hasKey(c) && c.publicKey()->family() == KeyFamily::Rsa; }
bool hasKeyUsage(const Certificate& c) { return c.extension(oid::keyUsage) != nullptr; }
bool hasKeyAndUsage(const Certificate& c) { return hasKey(c) && hasKeyUsage(c); }

Breach hasUnfitUses(const Certificate& c)
{
    std::vector<std::string> culprits;
    for (const std::string& use : c.keyUsage())
        if (!canServe(c.publicKey()->family(), use)) culprits.push_back(use);
    return brokenBy(std::move(culprits));
}

Breach isWeak(const Certificate& c)
{
    const auto finding = checkKey(*c.publicKey());
    return finding ? Breach(finding->values) : std::nullopt;
}

/// Keys of 112 bits of strength end with 2030 (SP 800-131A revision 3, draft; SP 800-57 part 1, table 4).
Breach outlivesItsKey(const Certificate& c)
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
            [](const Certificate& c) { return brokenIf(!hasKey(c)); }},
        LintRule{"CW-857", Error, keySection, "subjectPublicKeyInfo", isRsa, isWeak},
        LintRule{"CW-858", Warning, keySection, "subjectPublicKeyInfo", isRsa,
            [](const Certificate& c) {
                return c.publicKey()->bits() % 8 != 0 ? Breach({std::to_string(c.publicKey()->bits())}) : std::nullopt;
            }},
        LintRule{"CW-859", Error, usageSection, "keyUsage", hasKeyUsage,
            [](const Certificate& c) { return brokenIf(c.keyUsage().empty()); }},
        LintRule{"CW-860", Error, usageSection, "keyUsage", hasKeyAndUsage, hasUnfitUses},
        LintRule{"CW-861", Warning, usageSection, "keyUsage", isLeaf,
            [](const Certificate& c) { return brokenIf(!hasKeyUsage(c)); }},
        LintRule{"CW-862", Warning, "NIST SP 800-57 part 1", "subjectPublicKeyInfo", hasKey, outlivesItsKey},
    };
    return rules;
}

}
