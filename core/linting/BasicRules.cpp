#include "core/linting/LintTopics.h"
#include "core/linting/TbsView.h"
#include "core/linting/WeakAlgorithms.h"
#include "core/x509/EndOfValidity.h"
#include <array>

namespace core::linting {
namespace {

constexpr std::string_view versionSection = "RFC 5280 section 4.1.2.1";
constexpr std::string_view serialSection = "RFC 5280 section 4.1.2.2";
constexpr std::string_view signatureSection = "RFC 5280 section 4.1.1.2";
constexpr std::string_view validitySection = "RFC 5280 section 4.1.2.5";

Breach isNotVersion3(const Judged& c)
{
    return c.version() == 3 ? std::nullopt : Breach({std::to_string(c.version())});
}

Breach hasNegativeSerial(const Judged& c)
{
    const ByteView serial = c.view().serial;
    return brokenIf(!serial.empty() && (serial[0] & 0x80) != 0);
}

Breach hasZeroSerial(const Judged& c)
{
    return brokenIf(std::ranges::all_of(c.view().serial, [](std::uint8_t octet) { return octet == 0; }));
}

Breach hasLongSerial(const Judged& c)
{
    const std::size_t size = c.view().serial.size();
    return size > 20 ? Breach({std::to_string(size)}) : std::nullopt;
}

Breach hasGuessableSerial(const Judged& c)
{
    const std::size_t size = c.serial().size();
    return size < 8 ? Breach({std::to_string(size)}) : std::nullopt;
}

Breach endsBeforeItBegins(const Judged& c)
{
    const Validity& validity = c.validity();
    return validity.notAfter < validity.notBefore ? Breach({toText(validity.notBefore), toText(validity.notAfter)})
                                                  : std::nullopt;
}

Breach hasBadTimes(const Judged& c)
{
    std::vector<std::string> bad;
    for (const der::Element& time : c.view().times)
        if (!isWellWritten(time)) bad.push_back(textOf(time.content));
    return brokenBy(std::move(bad));
}

Breach hasTwoAlgorithms(const Judged& c)
{
    const TbsView& view = c.view();
    return brokenIf(!std::ranges::equal(view.innerAlgorithm, view.outerAlgorithm));
}

Breach hasWeakSignature(const Judged& c)
{
    const std::string_view name = weakSignature(c.signatureOid());
    return name.empty() ? std::nullopt : Breach({std::string(name)});
}

Breach hasNoIssuer(const Judged& c) { return brokenIf(c.issuer().isEmpty()); }
Breach hasUniqueIds(const Judged& c) { return brokenIf(c.view().hasUniqueIds); }

constexpr int longestServerLife = 825; ///< some programs refuse more, whoever made the certificate
constexpr int longestLeafLife = 4018;  ///< eleven years: time stamps are to be checked long after

std::optional<std::vector<std::string>> livesLong(const Judged& c, int most)
{
    const auto days = std::chrono::ceil<std::chrono::days>(c.validity().notAfter - c.validity().notBefore).count();
    return days > most ? Breach({std::to_string(days), std::to_string(most)}) : std::nullopt;
}

}

std::span<const LintRule> basicRules()
{
    using enum Severity;
    static const std::array rules{
        LintRule{"CW-801", Error, versionSection, "version", always, isNotVersion3},
        LintRule{"CW-802", Error, serialSection, "serialNumber", always, hasNegativeSerial},
        LintRule{"CW-803", Error, serialSection, "serialNumber", always, hasZeroSerial},
        LintRule{"CW-804", Error, serialSection, "serialNumber", always, hasLongSerial},
        LintRule{"CW-271", Warning, validitySection, "validity", isCa,
            [](const Judged& c) { return brokenIf(c.validity().notAfter == noWellDefinedEnd); }},
        LintRule{"CW-805", {Warning, Error}, serialSection, "serialNumber", always, hasGuessableSerial},
        LintRule{"CW-806", Error, validitySection, "validity", always, endsBeforeItBegins},
        LintRule{"CW-807", Error, validitySection, "validity", always, hasBadTimes},
        LintRule{"CW-808", Error, "RFC 5280 section 4.1.2.4", "issuer", always, hasNoIssuer},
        LintRule{"CW-809", Error, signatureSection, "signatureAlgorithm", always, hasTwoAlgorithms},
        LintRule{"CW-810", Error, signatureSection, "signatureAlgorithm", always, hasWeakSignature},
        LintRule{"CW-811", Error, "RFC 5280 section 4.1.2.8", "uniqueIdentifiers", always, hasUniqueIds},
        LintRule{"CW-812", Warning, validitySection, "validity", isLeaf,
            [](const Judged& c) {
                return livesLong(c, hasEku(c, "serverAuth") ? longestServerLife : longestLeafLife);
            }},
        LintRule{
            "CW-813", Warning, validitySection, "validity", isCa, [](const Judged& c) { return livesLong(c, 10958); }},
    };
    return rules;
}

}
