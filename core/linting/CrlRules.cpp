#include "core/linting/EntryFaults.h"
#include "core/linting/LintTopics.h"
#include "core/linting/TbsView.h"
#include "core/linting/WeakAlgorithms.h"
#include "core/profiles/ExtensionOids.h"
#include <array>

namespace core {
namespace {

using linting::Breach;
using linting::brokenBy;
using linting::brokenIf;

/// One rule for revocation lists.
struct CrlRule {
    std::string_view id;
    Severities severity;
    std::string_view citation;
    std::string_view place;
    Breach (*breach)(const Crl& crl, const linting::EntryFaults& faults);
    Time inForce = sinceEver; ///< a list made before is not judged by it
};
using linting::EntryFaults;

const Extension* find(const Crl& crl, std::string_view oid)
{
    const auto found = std::ranges::find(crl.extensions(), oid, &Extension::oid);
    return found == crl.extensions().end() ? nullptr : &*found;
}

Breach hasBadTimes(const Crl& crl, const EntryFaults&)
{
    std::vector<std::string> bad;
    for (const der::Element& time : viewOf(crl).times)
        if (!isWellWritten(time)) bad.push_back(textOf(time.content));
    return brokenBy(std::move(bad));
}

Breach endsBeforeItBegins(const Crl& crl, const EntryFaults&)
{
    const bool isBroken = crl.nextUpdate() && *crl.nextUpdate() <= crl.thisUpdate();
    return isBroken ? Breach({toText(crl.thisUpdate()), toText(*crl.nextUpdate())}) : std::nullopt;
}

Breach hasTwoAlgorithms(const Crl& crl, const EntryFaults&)
{
    const TbsView view = viewOf(crl);
    return brokenIf(!std::ranges::equal(view.innerAlgorithm, view.outerAlgorithm));
}

Breach hasWeakSignature(const Crl& crl, const EntryFaults&)
{
    const std::string_view name = linting::weakSignature(crl.signatureOid());
    return name.empty() ? std::nullopt : Breach({std::string(name)});
}

Breach hasBadNumber(const Crl& crl, const EntryFaults&)
{
    const Extension* number = find(crl, oid::crlNumber);
    const auto octets = number ? der::readWhole(number->value, der::tag::integer) : Result<ByteView>(ByteView{});
    const bool isGood =
        octets && !octets->empty() && octets->size() <= 20 && ((*octets)[0] & 0x80) == 0 && !number->critical;
    return brokenIf(number && !isGood);
}

Breach hasSerialTwice(const Crl&, const EntryFaults& faults) { return brokenBy(faults.twice); }

Breach hasFutureEntry(const Crl&, const EntryFaults& faults) { return brokenBy(faults.future); }

/// removeFromCRL belongs into delta CRLs alone.
Breach hasRemovedEntry(const Crl& crl, const EntryFaults& faults)
{
    return brokenIf(faults.hasRemoved && !find(crl, oid::deltaCrlIndicator));
}

Breach hasUnknownCritical(const Crl& crl, const EntryFaults&)
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

Breach hasUnreadable(const Crl& crl, const EntryFaults&)
{
    std::vector<std::string> culprits;
    for (const Extension& extension : crl.extensions()) {
        const ExtensionType* type = findExtensionType(extension.oid);
        if (type && !type->decode(extension.value)) culprits.emplace_back(type->name);
    }
    return brokenBy(std::move(culprits));
}

/// A list of entries that is there, but holds none.
Breach hasEmptyList(const Crl& crl, const EntryFaults&)
{
    if (crl.entryCount() > 0) return std::nullopt;
    auto rest = der::readWhole(crl.tbs(), der::tag::sequence);
    std::size_t sequences = 0; // algorithm, issuer, and the list
    while (rest && !rest->empty()) {
        const auto element = der::readElement(*rest);
        if (!element) break;
        if (element->tag == der::tag::sequence) ++sequences;
    }
    return brokenIf(sequences > 2);
}

/// For users, for CAs, for attributes: one at most, and something must be said at all.
Breach limitsTwice(const Crl& crl, const EntryFaults&)
{
    const Extension* const point = find(crl, oid::issuingDistributionPoint);
    const auto fields =
        point ? findExtensionType(point->oid)->decode(point->value) : Result<FieldValues>(fail(ErrorCode::NotFound));
    if (!fields) return std::nullopt;
    const auto limits =
        std::ranges::count_if(std::array{"onlyUserCertificates", "onlyCaCertificates", "onlyAttributeCertificates"},
            [&](std::string_view key) { return fields->contains(key); });
    return brokenIf(limits > 1 || fields->empty());
}

Breach hasExtensionTwice(const Crl& crl, const EntryFaults&)
{
    std::vector<std::string> culprits;
    for (const Extension& extension : crl.extensions()) {
        const bool isTwice = std::ranges::count(crl.extensions(), extension.oid, &Extension::oid) > 1;
        if (isTwice && !std::ranges::contains(culprits, extension.oid)) culprits.push_back(extension.oid);
    }
    return brokenBy(std::move(culprits));
}

Breach hasNeverCritical(const Crl& crl, const EntryFaults&)
{
    std::vector<std::string> culprits;
    for (const Extension& extension : crl.extensions()) {
        const ExtensionType* const type = findExtensionType(extension.oid);
        const bool isOwnRule = extension.oid == oid::crlNumber;
        if (type && extension.critical && type->critical == ExtensionType::Critical::Never && !isOwnRule)
            culprits.emplace_back(type->name);
    }
    return brokenBy(std::move(culprits));
}

/// A delta list whose full list has a greater number than itself.
Breach growsOutOfLater(const Crl& crl, const EntryFaults&)
{
    const Extension* const delta = find(crl, oid::deltaCrlIndicator);
    const auto base = delta ? der::readWhole(delta->value, der::tag::integer) : Result<ByteView>(ByteView{});
    if (!base || base->empty() || crl.number().empty()) return std::nullopt;
    const ByteView full = der::magnitude(*base);
    const ByteView own = der::magnitude(crl.number());
    const bool isLater =
        full.size() != own.size() ? full.size() > own.size() : std::ranges::lexicographical_compare(own, full);
    return isLater ? Breach({toHex(full), toHex(own)}) : std::nullopt;
}

Breach livesLong(const Crl& crl, const EntryFaults&)
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
            [](const Crl& c, const EntryFaults&) { return brokenIf(!viewOf(c).hasVersion); }},
        CrlRule{"CW-871", Error, "RFC 5280 section 5.1.2.3", "issuer",
            [](const Crl& c, const EntryFaults&) { return brokenIf(c.issuer().isEmpty()); }},
        CrlRule{"CW-872", Error, "RFC 5280 section 5.2.3", "cRLNumber",
            [](const Crl& c, const EntryFaults&) { return brokenIf(!find(c, oid::crlNumber)); }},
        CrlRule{"CW-873", Error, "RFC 5280 section 5.2.3", "cRLNumber", hasBadNumber},
        CrlRule{"CW-874", Error, "RFC 5280 section 5.2.1", "authorityKeyIdentifier",
            [](const Crl& c, const EntryFaults&) { return brokenIf(!find(c, oid::authorityKeyIdentifier)); }},
        CrlRule{"CW-875", Error, "RFC 5280 section 5.1.2.5", "nextUpdate",
            [](const Crl& c, const EntryFaults&) { return brokenIf(!c.nextUpdate()); }},
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
            [](const Crl& c, const EntryFaults&) { return brokenIf(isLoose(c, oid::issuingDistributionPoint)); }},
        CrlRule{"CW-891", Error, "RFC 5280 section 5.2.4", "deltaCRLIndicator",
            [](const Crl& c, const EntryFaults&) { return brokenIf(isLoose(c, oid::deltaCrlIndicator)); }},
        CrlRule{"CW-892", Error, "RFC 5280 section 5.2.6", "freshestCRL",
            [](const Crl& c, const EntryFaults&) {
                return brokenIf(find(c, oid::freshestCrl) && find(c, oid::deltaCrlIndicator));
            }},
        CrlRule{"CW-923", {Warning, Error}, "RFC 5280 section 5.3.1", "revokedCertificates",
            [](const Crl&, const EntryFaults& f) { return brokenBy(f.oddReasons); }, linting::rfc5280},
        CrlRule{"CW-924", Error, "RFC 5280 section 5.1.2.6", "revokedCertificates", hasEmptyList},
        CrlRule{"CW-925", Error, "RFC 5280 section 5.3", "revokedCertificates",
            [](const Crl&, const EntryFaults& f) { return brokenBy(f.unknownCritical); }},
        CrlRule{"CW-926", Error, "RFC 5280 section 5.2.5", "issuingDistributionPoint", limitsTwice},
        CrlRule{"CW-927", Error, "RFC 5280 section 4.2", "extensions", hasExtensionTwice},
        CrlRule{"CW-928", Error, "RFC 5280 section 5.2", "extensions", hasNeverCritical},
        CrlRule{"CW-929", Error, "RFC 5280 section 5.2.4", "deltaCRLIndicator", growsOutOfLater},
        CrlRule{"CW-930", Error, "RFC 5280 section 5.3.1", "revokedCertificates",
            [](const Crl&, const EntryFaults& f) { return brokenIf(f.hasCriticalReason); }},
        CrlRule{"CW-893", Error, "RFC 5280 section 5.2", "extensions", hasUnreadable},
    };
    return rules;
}

}

void linting::appendCrlRules(std::vector<LintRuleFacts>& all)
{
    for (const CrlRule& rule : crlRules())
        all.push_back({LintRuleFacts::Object::Crl, rule.id, rule.severity, rule.citation, rule.place, rule.inForce});
}

std::vector<Finding> lint(const Crl& crl, LintPurpose purpose)
{
    std::vector<Finding> findings;
    const EntryFaults faults = linting::faultsOfEntries(crl); // in one walk: a list may be long
    for (const CrlRule& rule : crlRules()) {
        if (crl.thisUpdate() < rule.inForce) continue;
        if (auto values = rule.breach(crl, faults))
            findings.push_back(
                {std::string(rule.id), rule.severity.of(purpose), std::string(rule.place), *std::move(values)});
    }
    return findings;
}

}
