#pragma once
#include "core/linting/Lint.h"

/// The rules for certificates, one file for each topic.
namespace core::linting {

std::span<const LintRule> basicRules();     ///< version, serial number, dates, signature algorithm
std::span<const LintRule> caRules();        ///< what makes a CA, and what only a CA may have
std::span<const LintRule> extensionRules(); ///< each extension by itself
std::span<const LintRule> specialRules();   ///< extensions of special purposes
std::span<const LintRule> nameRules();      ///< subject and alternative names
std::span<const LintRule> keyRules();       ///< keys, their uses and their age

using Breach = std::optional<std::vector<std::string>>;

/// A breach without values, or none.
inline Breach brokenIf(bool isBroken) { return isBroken ? Breach(std::in_place) : std::nullopt; }
/// A breach that names these, or none when there are none.
inline Breach brokenBy(std::vector<std::string> culprits)
{
    return culprits.empty() ? std::nullopt : Breach(std::move(culprits));
}
inline bool always(const Certificate&) { return true; }
inline bool isCa(const Certificate& certificate) { return certificate.isCa(); }
inline bool isLeaf(const Certificate& certificate) { return !certificate.isCa(); }
inline bool hasEku(const Certificate& certificate, std::string_view purpose)
{
    return std::ranges::contains(certificate.extendedKeyUsage(), purpose);
}

}
