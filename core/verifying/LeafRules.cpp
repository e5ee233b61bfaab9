#include "core/verifying/LeafRules.h"
#include "core/base/Text.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/NameCheck.h"
#include "core/verifying/PublicSuffixes.h"
#include "core/x509/NameSyntax.h"
#include "core/x509/ObjectIdentifiers.h"
#include <array>

namespace core {
namespace {

constexpr std::string_view serverPurpose = "1.3.6.1.5.5.7.3.1";
constexpr std::string_view organizationName = "2.5.4.10";
constexpr std::string_view anyPurpose = "2.5.29.37.0";

/// The uses of which a purpose needs one (RFC 5280 section 4.2.1.12).
struct PurposeUses {
    std::string_view purpose;
    std::vector<std::string_view> uses;
};
const std::vector<PurposeUses>& purposeUses()
{
    static const std::vector<PurposeUses> all{
        {serverPurpose, {"digitalSignature", "keyEncipherment", "keyAgreement"}},
        {"1.3.6.1.5.5.7.3.2", {"digitalSignature", "keyAgreement"}},
        {"1.3.6.1.5.5.7.3.3", {"digitalSignature"}},
        {"1.3.6.1.5.5.7.3.4", {"digitalSignature", "nonRepudiation", "keyEncipherment", "keyAgreement"}},
        {"1.3.6.1.5.5.7.3.8", {"digitalSignature", "nonRepudiation"}},
        {"1.3.6.1.5.5.7.3.9", {"digitalSignature", "nonRepudiation"}},
    };
    return all;
}

bool hasUseFor(const CertificateFacts& target, std::string_view purpose)
{
    const auto found = std::ranges::find(purposeUses(), purpose, &PurposeUses::purpose);
    return !target.hasKeyUsage || found == purposeUses().end() ||
        std::ranges::any_of(found->uses, [&](std::string_view use) { return target.mayUse(use); });
}

void checkUses(const VerifyOptions& options, const CertificateFacts& target, Ledger& ledger)
{
    const auto ask = [&](Rule rule, bool holds, const std::string& wanted) {
        ledger.ask(
            0, rule, holds, [&] { return Ledger::Values{target.certificate.subject().shortText(), wanted}; },
            [&] { return Ledger::Inputs{{"wanted", wanted}}; });
    };
    if (!options.purpose.empty()) ask(Rule::PurposeUse, hasUseFor(target, oidOfName(options.purpose)), options.purpose);
    for (const std::string& use : options.keyUses) ask(Rule::KeyUse, target.mayUse(use), use);
}

/// Whether a text is meant as an IP address, in whatever spelling.
bool looksLikeAddress(std::string_view text)
{
    const bool isNumber = text.find_first_not_of("0123456789.") == std::string_view::npos;
    const bool isHexadecimal =
        text.starts_with("0x") && text.find_first_not_of("0123456789abcdefABCDEF", 2) == text.npos;
    return !text.empty() && (isNumber || isHexadecimal || text.contains(':'));
}

/// A common name that is meant as one of the alternative names, of which there are some of its kind, and is no copy of any. The
/// domain of a wildcard may stand for it.
bool isStray(const std::string& commonName, const std::vector<GeneralName>& names)
{
    const bool isAddress = looksLikeAddress(commonName);
    if (!isAddress && !commonName.contains('.')) return false; // a free text
    const GeneralName::Type kind = isAddress ? GeneralName::Type::Ip : GeneralName::Type::Dns;
    return std::ranges::contains(names, kind, &GeneralName::type) &&
        std::ranges::none_of(names, [&](const GeneralName& name) {
            return name.type == kind && (name.value == commonName || name.value == "*." + commonName);
        });
}

std::optional<std::string> strayCommonName(const CertificateFacts& target)
{
    const auto names = target.certificate.subjectAltNames();
    for (const NameAttribute& attribute : target.certificate.subject().attributes())
        if (attribute.oid == oid::commonName && isStray(attribute.value, names)) return attribute.value;
    return std::nullopt;
}

/// A wildcard right below a public suffix. What a company lends out below its own name it may hold as a whole: then the name
/// itself stands there as well.
std::optional<std::string> wildcardOfMany(const CertificateFacts& target)
{
    const auto names = target.certificate.subjectAltNames();
    for (const GeneralName& name : names) {
        if (name.type != GeneralName::Type::Dns || !name.value.starts_with('*')) continue;
        const std::string below = name.value.size() < 3 ? std::string() : name.value.substr(2);
        const bool isHeldAsWhole =
            isLentSuffix(below) && std::ranges::contains(names, GeneralName{GeneralName::Type::Dns, below});
        if (isPublicSuffix(below) && !isHeldAsWhole) return name.value;
    }
    return std::nullopt;
}

/// The rules of certificates for servers.
void checkServerRules(const CertificateFacts& target, Ledger& ledger)
{
    const auto subject = [&] { return Ledger::Values{target.certificate.subject().shortText()}; };
    const auto stray = strayCommonName(target);
    const bool hasOwner =
        std::ranges::contains(target.certificate.subject().attributes(), organizationName, &NameAttribute::oid);
    ledger.ask(0, hasOwner ? Rule::CommonNameOfOwner : Rule::CommonNameCopied, !stray,
        [&] { return Ledger::Values{target.certificate.subject().shortText(), *stray}; });
    const auto wildcard = wildcardOfMany(target);
    ledger.ask(0, Rule::PublicSuffix, !wildcard,
        [&] { return Ledger::Values{target.certificate.subject().shortText(), *wildcard}; });
    ledger.ask(0, Rule::HasServerNames, target.certificate.extension(oid::subjectAltName) != nullptr, subject);
}

std::string foldedMailbox(std::string_view address)
{
    const std::size_t at = address.rfind('@');
    if (at == std::string_view::npos) return std::string(address);
    // case counts before the '@'
    return std::string(address.substr(0, at + 1)) + inLowerCase(toALabels(address.substr(at + 1)));
}

std::string namesAsText(const Certificate& target)
{
    std::string text;
    for (const GeneralName& name : target.subjectAltNames()) text += (text.empty() ? "" : ", ") + toText(name);
    return text.empty() ? "-" : text;
}

/// Mail addresses in the subject count where no alternative name is one (RFC 8550 section 3).
std::vector<std::string> mailboxesOf(const Certificate& target)
{
    std::vector<std::string> all;
    for (const GeneralName& name : target.subjectAltNames())
        if (const auto mailbox = name.type == GeneralName::Type::Email ? name.value : utf8MailboxOf(name))
            all.push_back(*mailbox);
    if (all.empty())
        for (const NameAttribute& attribute : target.subject().attributes())
            if (attribute.oid == oid::emailAddress) all.push_back(attribute.value);
    return all;
}

template <typename Fits>
void askName(const CertificateFacts& target, Ledger& ledger, Rule rule, const std::string& wanted, Fits fits)
{
    const Certificate& certificate = target.certificate;
    ledger.ask(
        Ledger::whole, rule, fits(certificate.subjectAltNames()),
        [&] { return Ledger::Values{wanted, namesAsText(certificate)}; },
        [&] { return Ledger::Inputs{{"wanted", wanted}, {"names", namesAsText(certificate)}}; });
}

void askHost(const CertificateFacts& target, Ledger& ledger, const std::string& host)
{
    askName(target, ledger, Rule::Host, host, [&](const std::vector<GeneralName>& names) {
        return std::ranges::any_of(names, [&](const GeneralName& name) {
            return name.type == GeneralName::Type::Dns && presentsHost(name.value, host);
        });
    });
}

void askAddress(const CertificateFacts& target, Ledger& ledger, const std::string& address)
{
    askName(target, ledger, Rule::Address, address, [&](const std::vector<GeneralName>& names) {
        const Bytes wanted = addressOctets(address);
        return !wanted.empty() && std::ranges::any_of(names, [&](const GeneralName& name) {
            return name.type == GeneralName::Type::Ip && addressOctets(name.value) == wanted;
        });
    });
}

}

bool presentsHost(std::string_view name, std::string_view host)
{
    std::string wanted = inLowerCase(host);
    if (wanted.ends_with('.')) wanted.pop_back(); // the root of the DNS
    const std::string presented = inLowerCase(name);
    if (wanted.empty() || checkDnsName(presented, true)) return false;
    if (!presented.starts_with("*.")) return presented == wanted;
    const std::size_t dot = wanted.find('.');
    return dot != std::string::npos && dot > 0 && std::string_view(wanted).substr(dot) == presented.substr(1);
}

void checkLeafRules(const Engine& engine, const CertificateFacts& target, Ledger& ledger)
{
    checkUses(engine.options, target, ledger);
    if (engine.options.profile == ValidationProfile::Rfc5280) return;
    const auto subject = [&] { return Ledger::Values{target.certificate.subject().shortText()}; };
    ledger.ask(0, Rule::NoCaAsLeaf, !target.isCa && !(target.hasKeyUsage && target.mayUse("keyCertSign")), subject);
    ledger.ask(0, Rule::HasPurpose, target.hasPurposes, subject);
    ledger.ask(0, Rule::NoAnyPurpose, !std::ranges::contains(target.purposes, anyPurpose), subject);
    const Extension* const purposes = target.certificate.extension(oid::extendedKeyUsage);
    ledger.ask(0, Rule::PurposeForm, !purposes || !purposes->critical, subject);
    const bool isServer = oidOfName(engine.options.purpose) == serverPurpose || !engine.options.host.empty() ||
        std::ranges::contains(target.purposes, serverPurpose);
    if (isServer) checkServerRules(target, ledger);
}

void checkRootRules(const Engine& engine, const CertificateFacts& root, std::size_t at, Ledger& ledger)
{
    if (engine.options.profile != ValidationProfile::WebPki) return;
    const auto subject = [&] { return Ledger::Values{root.certificate.subject().shortText()}; };
    ledger.ask(at, Rule::RootPurposes, !root.hasPurposes, subject);
    if (!root.certificate.extension(oid::authorityKeyIdentifier)) return;
    const FieldValues fields = root.certificate.fields("authorityKeyIdentifier");
    ledger.ask(at, Rule::RootKeyIdentifier, !root.authorityKeyIdentifier.empty(), subject);
    ledger.ask(at, Rule::RootIssuerSerial, !fields.contains("issuer") && !fields.contains("serial"), subject);
    ledger.ask(at, Rule::RootIdentifiersEqual,
        root.authorityKeyIdentifier.empty() || root.authorityKeyIdentifier == root.subjectKeyIdentifier, subject);
}

void checkWantedNames(const VerifyOptions& options, const CertificateFacts& target, Ledger& ledger)
{
    std::vector<std::string> hosts = options.hosts;
    std::vector<std::string> addresses = options.ips;
    std::vector<std::string> mailboxes = options.emails;
    if (!options.host.empty()) (addressOctets(options.host).empty() ? hosts : addresses).push_back(options.host);
    if (!options.ip.empty()) addresses.push_back(options.ip);
    if (!options.email.empty()) mailboxes.push_back(options.email);
    for (const std::string& host : hosts) askHost(target, ledger, host);
    for (const std::string& address : addresses) askAddress(target, ledger, address);
    for (const std::string& mailbox : mailboxes)
        askName(target, ledger, Rule::Mailbox, mailbox, [&](const std::vector<GeneralName>&) {
            return std::ranges::contains(mailboxesOf(target.certificate), foldedMailbox(mailbox), foldedMailbox);
        });
    if (!options.upn.empty())
        askName(target, ledger, Rule::Principal, options.upn, [&](const std::vector<GeneralName>& names) {
            return std::ranges::any_of(names, [&](const GeneralName& name) {
                return name.type == GeneralName::Type::Upn && equalIgnoringCase(name.value, options.upn);
            });
        });
}

}
