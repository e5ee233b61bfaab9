#include "core/profiles/ExtensionOids.h"
#include "core/verifying/Facts.h"
#include "core/verifying/FactsParts.h"
#include "core/x509/CrlEntries.h"
#include "core/x509/Signed.h"
#include <array>

namespace core {
namespace {

constexpr std::array processedInLists{oid::authorityKeyIdentifier, oid::issuerAltName, oid::crlNumber,
    oid::deltaCrlIndicator, oid::issuingDistributionPoint, oid::freshestCrl, oid::authorityInfoAccess};
constexpr std::string_view reasonCode = "2.5.29.21", invalidityDate = "2.5.29.24", certificateIssuer = "2.5.29.29";
constexpr std::size_t longestCrlNumber = 20;

std::size_t hashOf(ByteView serial)
{
    return std::hash<std::string_view>{}({reinterpret_cast<const char*>(serial.data()), serial.size()});
}

ByteView innerAlgorithmOf(const Crl& crl)
{
    ByteView rest = der::readWhole(crl.tbs(), der::tag::sequence).value_or(ByteView{});
    if (der::nextIs(rest, der::tag::integer)) static_cast<void>(der::readElement(rest));
    return der::readRaw(rest, der::tag::sequence).value_or(ByteView{});
}

bool isSet(const der::Element& flag) { return flag.content.size() == 1 && flag.content[0] != 0; }

/// IssuingDistributionPoint (RFC 5280 section 5.2.5).
Result<void> readIssuingPoint(ByteView value, CrlFacts& facts)
{
    PointFacts point;
    CORE_TRY(ByteView content, der::readWhole(value, der::tag::sequence));
    while (!content.empty()) {
        CORE_TRY(const der::Element field, der::readElement(content));
        switch (field.tag) {
        case der::tag::contextConstructed(0): CORE_CHECK(readPointName(field.content, point)); break;
        case der::tag::context(1): facts.isForUsers = isSet(field); break;
        case der::tag::context(2): facts.isForCas = isSet(field); break;
        case der::tag::context(3): {
            CORE_TRY(point.reasons, readReasonFlags(field.content));
            break;
        }
        case der::tag::context(4): facts.isIndirect = isSet(field); break;
        case der::tag::context(5): facts.isForAttributes = isSet(field); break;
        default: return fail(ErrorCode::Malformed, "an issuing distribution point with an unknown field");
        }
    }
    facts.point = std::move(point);
    return {};
}

/// Whether the serial number of an entry is below zero, which RFC 5280 section 4.1.2.2 forbids, but tells to cope with.
bool isNegative(ByteView entries)
{
    auto content = der::read(entries, der::tag::sequence);
    const auto serial = content ? der::read(*content, der::tag::integer) : std::unexpected(Error{});
    return serial && !serial->empty() && ((*serial)[0] & 0x80) != 0;
}

/// Whether an entry has the plain form: no extension, or the reason alone and not critical.
bool isPlain(ByteView entry, const RawCrlEntry& read)
{
    constexpr std::array<std::uint8_t, 10> reasonAlone{0x30, 0x0C, 0x30, 0x0A, 0x06, 0x03, 0x55, 0x1D, 0x15, 0x04};
    const auto from = static_cast<std::size_t>(read.serial.data() + read.serial.size() - entry.data());
    ByteView rest = entry.subspan(from);
    if (!der::readElement(rest)) return false; // the time
    return rest.empty() || (rest.size() == 14 && std::ranges::equal(rest.first(10), reasonAlone));
}

}

CrlFacts::CrlFacts(const Crl& described)
    : crl(described),
      digest(sha256(crl.der())),
      signedView(signedViewOf(crl.der(), innerAlgorithmOf(crl))),
      issuerKey(nameKey(crl.issuer())),
      number(crl.number())
{
    for (const Extension& extension : crl.extensions()) {
        if (extension.critical && !std::ranges::contains(processedInLists, extension.oid) && fault.empty())
            fault = extension.oid;
        if (extension.oid == oid::issuingDistributionPoint) {
            pointOctets = extension.value;
            if (!readIssuingPoint(extension.value, *this)) fault = extension.oid;
        } else if (extension.oid == oid::deltaCrlIndicator) {
            isDelta = true;
            const auto base = der::readWhole(extension.value, der::tag::integer);
            if (base)
                baseNumber = copyOf(der::magnitude(*base));
            else
                fault = extension.oid;
        } else if (extension.oid == oid::crlNumber) {
            hasNumber = true;
            const auto content = der::readWhole(extension.value, der::tag::integer);
            isNumberCorrect = content && !content->empty() && ((*content)[0] & 0x80) == 0 && !extension.critical &&
                content->size() <= longestCrlNumber;
        } else if (extension.oid == oid::authorityKeyIdentifier) {
            const auto values = findExtensionType(extension.oid)->decode(extension.value).value_or(FieldValues{});
            const auto found = values.find("keyIdentifier");
            if (found != values.end()) authorityKeyIdentifier = fromHex(found->second.front());
        }
    }
    indexEntries();
}

/// Extensions of one entry: whose certificate it means from here on, and whether there is something critical and unknown.
void CrlFacts::readEntryExtensions(ByteView entry, std::uint32_t& issuer)
{
    ByteView content = der::readWhole(entry, der::tag::sequence).value_or(ByteView{});
    static_cast<void>(der::readElement(content));
    static_cast<void>(der::readElement(content));
    const auto extensions = content.empty() ? Result<std::vector<Extension>>{} : readExtensions(content);
    if (!extensions) {
        fault = "entry";
        return;
    }
    for (const Extension& extension : *extensions) {
        const bool isKnown =
            extension.oid == reasonCode || extension.oid == invalidityDate || extension.oid == certificateIssuer;
        if (extension.critical && !isKnown) fault = extension.oid;
        if (extension.oid != certificateIssuer) continue;
        ByteView names = der::readWhole(extension.value, der::tag::sequence).value_or(ByteView{});
        const auto name = der::readElement(names);
        const auto next = static_cast<std::uint32_t>(m_issuers.size());
        issuer = m_issuers.emplace(name ? nameKey(*name) : std::string(), next).first->second;
    }
}

void CrlFacts::indexEntries()
{
    const ByteView all = crl.entryOctets();
    m_issuers.emplace(issuerKey, 0);
    m_places.reserve(crl.entryCount());
    std::uint32_t issuer = 0;
    for (ByteView rest = all; !rest.empty();) {
        const ByteView from = rest;
        const auto entry = readCrlEntry(rest);
        if (!entry) return; // cannot be: the list was read before
        const ByteView octets = from.first(from.size() - rest.size());
        if (!isPlain(octets, *entry)) readEntryExtensions(octets, issuer);
        m_places.push_back({hashOf(entry->serial), static_cast<std::uint32_t>(from.data() - all.data()), issuer});
    }
    std::ranges::stable_sort(m_places, {}, &Place::hash);
}

std::optional<ListedEntry> CrlFacts::entryFor(const Certificate& certificate, const std::string& issuer) const
{
    std::optional<ListedEntry> found;
    const auto meant = m_issuers.find(issuer);
    if (meant == m_issuers.end()) return found;
    const Bytes& serial = certificate.serial();
    for (const Place& place : std::ranges::equal_range(m_places, hashOf(serial), {}, &Place::hash)) {
        const ByteView from = crl.entryOctets().subspan(place.offset);
        ByteView rest = from;
        const auto entry = readCrlEntry(rest);
        if (entry && std::ranges::equal(entry->serial, serial) && isNegative(from) == certificate.isSerialNegative() &&
            place.issuer == meant->second)
            found = ListedEntry{entry->revokedAt, entry->reason};
    }
    return found;
}

}
