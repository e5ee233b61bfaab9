#include "core/linting/LintTopics.h"
#include "core/linting/TbsView.h"
#include "core/linting/WeakAlgorithms.h"
#include "core/profiles/ExtensionOids.h"
#include <array>
#include <set>

namespace core {
namespace {

using linting::Breach;
using linting::brokenBy;
using linting::brokenIf;

/// One rule for revocation lists.
struct CrlRule {
    std::string_view id;
    Severity severity;
    std::string_view citation;
    std::string_view place;
    Breach (*breach)(const Crl& crl);
};

const Extension* find(const Crl& crl, std::string_view oid)
{
    const auto found = std::ranges::find(crl.extensions(), oid, &Extension::oid);
    return found == crl.extensions().end() ? nullptr : &*found;
}

Breach hasBadTimes(const Crl& crl)
{
    std::vector<std::string> bad;
    for (const der::Element& time : viewOf(crl).times)
        if (!isWellWritten(time)) bad.push_back(textOf(time.content));
    return brokenBy(std::move(bad));
}

Breach endsBeforeItBegins(const Crl& crl)
{
    const bool isBroken = crl.nextUpdate() && *crl.nextUpdate() <= crl.thisUpdate();
    return isBroken ? Breach({toText(crl.thisUpdate()), toText(*crl.nextUpdate())}) : std::nullopt;
}

Breach hasTwoAlgorithms(const Crl& crl)
{
    const TbsView view = viewOf(crl);
    return brokenIf(!std::ranges::equal(view.innerAlgorithm, view.outerAlgorithm));
}

Breach hasWeakSignature(const Crl& crl)
{
    const std::string_view name = linting::weakSignature(crl.signatureOid());
    return name.empty() ? std::nullopt : Breach({std::string(name)});
}

Breach hasBadNumber(const Crl& crl)
{
    const Extension* number = find(crl, oid::crlNumber);
    const auto octets = number ? der::readWhole(number->value, der::tag::integer) : Result<ByteView>(ByteView{});
    const bool isGood =
        octets && !octets->empty() && octets->size() <= 20 && ((*octets)[0] & 0x80) == 0 && !number->critical;
    return brokenIf(number && !isGood);
}

Breach hasSerialTwice(const Crl& crl)
{
    std::set<Bytes> seen;
    std::vector<std::string> culprits;
    for (const CrlEntry& entry : crl.entries())
        if (!seen.insert(entry.serial).second && culprits.size() < 3) culprits.push_back(toHex(entry.serial));
    return brokenBy(std::move(culprits));
}

Breach hasFutureEntry(const Crl& crl)
{
    std::vector<std::string> culprits;
    for (const CrlEntry& entry : crl.entries())
        if (entry.revokedAt > crl.thisUpdate() && culprits.size() < 3) culprits.push_back(toHex(entry.serial));
    return brokenBy(std::move(culprits));
}

/// removeFromCRL belongs into delta CRLs alone.
Breach hasRemovedEntry(const Crl& crl)
{
    if (find(crl, oid::deltaCrlIndicator)) return std::nullopt;
    return brokenIf(std::ranges::contains(crl.entries(), RevocationReason::RemoveFromCrl, &CrlEntry::reason));
}

Breach hasUnknownCritical(const Crl& crl)
{
    constexpr std::array known{oid::crlNumber, oid::authorityKeyIdentifier, oid::deltaCrlIndicator,
        oid::issuingDistributionPoint, oid::freshestCrl};
    std::vector<std::string> culprits;
    for (const Extension& extension : crl.extensions())
        if (extension.critical && !std::ranges::contains(known, extension.oid)) culprits.push_back(extension.oid);
    return brokenBy(std::move(culprits));
}

bool isLoose(const Crl& crl, std::string_view oid)
{
    const Extension* extension = find(crl, oid);
    return extension && !extension->critical;
}

Breach hasUnreadable(const Crl& crl)
{
    std::vector<std::string> culprits;
    for (const Extension& extension : crl.extensions()) {
        const ExtensionType* type = findExtensionType(extension.oid);
        if (type && !type->decode(extension.value)) culprits.emplace_back(type->name);
    }
    return brokenBy(std::move(culprits));
}

Breach livesLong(const Crl& crl)
{
    if (!crl.nextUpdate()) return std::nullopt;
    const auto days = std::chrono::ceil<std::chrono::days>(*crl.nextUpdate() - crl.thisUpdate()).count();
    return days > 400 ? Breach({std::to_string(days)}) : std::nullopt;
}

std::span<const CrlRule> crlRules()
{
    using enum Severity;
    static constexpr std::array rules{
        CrlRule{"CW-870", Error, "RFC 5280 section 5.1.2.1", "version",
            [](const Crl& c) { return brokenIf(!viewOf(c).hasVersion); }},
        CrlRule{"CW-871", Error, "RFC 5280 section 5.1.2.3", "issuer",
            [](const Crl& c) { return brokenIf(c.issuer().isEmpty()); }},
        CrlRule{"CW-872", Error, "RFC 5280 section 5.2.3", "cRLNumber",
            [](const Crl& c) { return brokenIf(!find(c, oid::crlNumber)); }},
        CrlRule{"CW-873", Error, "RFC 5280 section 5.2.3", "cRLNumber", hasBadNumber},
        CrlRule{"CW-874", Error, "RFC 5280 section 5.2.1", "authorityKeyIdentifier",
            [](const Crl& c) { return brokenIf(!find(c, oid::authorityKeyIdentifier)); }},
        CrlRule{"CW-875", Error, "RFC 5280 section 5.1.2.5", "nextUpdate",
            [](const Crl& c) { return brokenIf(!c.nextUpdate()); }},
        CrlRule{"CW-876", Error, "RFC 5280 section 5.1.2.5", "nextUpdate", endsBeforeItBegins},
        CrlRule{"CW-877", Error, "RFC 5280 section 5.1.2.4", "thisUpdate", hasBadTimes},
        CrlRule{"CW-878", Error, "RFC 5280 section 5.1.1.2", "signatureAlgorithm", hasTwoAlgorithms},
        CrlRule{"CW-879", Error, "RFC 5280 section 5.1.1.2", "signatureAlgorithm", hasWeakSignature},
        CrlRule{"CW-880", Error, "RFC 5280 section 5.1.2.6", "revokedCertificates", hasSerialTwice},
        CrlRule{"CW-881", Warning, "RFC 5280 section 5.1.2.6", "revokedCertificates", hasFutureEntry},
        CrlRule{"CW-882", Error, "RFC 5280 section 5.3.1", "revokedCertificates", hasRemovedEntry},
        CrlRule{"CW-883", Error, "RFC 5280 section 5.2", "extensions", hasUnknownCritical},
        CrlRule{"CW-884", Warning, "RFC 5280 section 5.1.2.5", "nextUpdate", livesLong},
        CrlRule{"CW-890", Error, "RFC 5280 section 5.2.5", "issuingDistributionPoint",
            [](const Crl& c) { return brokenIf(isLoose(c, oid::issuingDistributionPoint)); }},
        CrlRule{"CW-891", Error, "RFC 5280 section 5.2.4", "deltaCRLIndicator",
            [](const Crl& c) { return brokenIf(isLoose(c, oid::deltaCrlIndicator)); }},
        CrlRule{"CW-892", Error, "RFC 5280 section 5.2.6", "freshestCRL",
            [](const Crl& c) { return brokenIf(find(c, oid::freshestCrl) && find(c, oid::deltaCrlIndicator)); }},
        CrlRule{"CW-893", Error, "RFC 5280 section 5.2", "extensions", hasUnreadable},
    };
    return rules;
}

}

std::vector<Finding> lint(const Crl& crl)
{
    std::vector<Finding> findings;
    for (const CrlRule& rule : crlRules())
        if (auto values = rule.breach(crl))
            findings.push_back({std::string(rule.id), rule.severity, std::string(rule.place), *std::move(values)});
    return findings;
}

}
