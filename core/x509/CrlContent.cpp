#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/Crl.h"
#include "core/x509/Signed.h"

namespace core {

namespace {

// Extensions of an entry up to their value: their form never varies.
constexpr std::uint8_t reasonStart[] = {0x30, 0x0A, 0x06, 0x03, 0x55, 0x1D, 0x15, 0x04, 0x03, 0x0A, 0x01}; // 2.5.29.21
constexpr std::uint8_t invalidityStart[] = {0x30, 0x18, 0x06, 0x03, 0x55, 0x1D, 0x18, 0x04, 0x11};         // 2.5.29.24
constexpr std::size_t reasonSize = sizeof reasonStart + 1;
constexpr std::size_t invaliditySize = sizeof invalidityStart + 17;

/// A list may have a million entries, so each is written where it stays.
void appendPlain(Bytes& to, ByteView octets) { to.insert(to.end(), octets.begin(), octets.end()); }

Result<Bytes> encodeListExtensions(const CrlContent& content)
{
    std::vector<Extension> extensions;
    if (!content.authorityKeyIdentifier.empty()) {
        CORE_TRY(Extension identifier,
            makeExtension(*findExtensionType("authorityKeyIdentifier"),
                {{"keyIdentifier", {toHex(content.authorityKeyIdentifier)}}}, false));
        extensions.push_back(std::move(identifier));
    }
    Bytes number;
    for (int shift = 56; shift >= 0; shift -= 8) number.push_back(static_cast<std::uint8_t>(content.number >> shift));
    extensions.push_back({"2.5.29.20", false, der::integer(number)});
    return encodeExtensions(extensions);
}

}

Result<void> appendCrlEntry(Bytes& to, const RawCrlEntry& entry)
{
    ByteView serial = entry.serial;
    if (serial.empty()) return failAs(ErrorCode::Refused, "CW-138", {""});
    if (entry.reason == RevocationReason::RemoveFromCrl)
        return failAs(ErrorCode::Refused, "CW-311", {toHex(entry.serial)});
    while (serial.size() > 1 && serial[0] == 0) serial = serial.subspan(1);
    const bool needsSign = (serial[0] & 0x80) != 0;
    const bool hasReason = entry.reason != RevocationReason::Unspecified; // RFC 5280 section 5.3.1: leave it out
    const std::size_t extensions = (hasReason ? reasonSize : 0) + (entry.invalidity ? invaliditySize : 0);
    const std::size_t serialLength = serial.size() + (needsSign ? 1 : 0);
    const std::size_t start = to.size();
    // The header is put in when the length is known, which as a rule fits one octet.
    der::appendHeader(to, der::tag::sequence, 0);
    der::appendHeader(to, der::tag::integer, serialLength);
    if (needsSign) to.push_back(0);
    appendPlain(to, serial);
    der::appendTime(to, entry.revokedAt);
    if (extensions > 0) der::appendHeader(to, der::tag::sequence, extensions);
    if (hasReason) {
        appendPlain(to, reasonStart);
        to.push_back(static_cast<std::uint8_t>(entry.reason));
    }
    if (entry.invalidity) {
        appendPlain(to, invalidityStart);
        der::appendGeneralizedTime(to, *entry.invalidity);
    }
    const std::size_t length = to.size() - start - 2;
    if (length < 0x80) {
        to[start + 1] = static_cast<std::uint8_t>(length);
        return {};
    }
    Bytes header;
    der::appendHeader(header, der::tag::sequence, length);
    to[start + 1] = header[1];
    to.insert(to.begin() + static_cast<std::ptrdiff_t>(start) + 2, header.begin() + 2, header.end());
    return {};
}

Result<CrlFrame> frameOfTbs(const CrlContent& content, std::size_t entryOctets)
{
    if (!content.signatureAlgorithm) return fail(ErrorCode::Internal, "a revocation list without algorithm");
    CORE_TRY(const Bytes extensions, encodeListExtensions(content));
    CrlFrame frame;
    frame.before = der::concat({der::integer(std::int64_t{1}), encodeAlgorithm(*content.signatureAlgorithm),
        content.issuer.der(), der::time(content.thisUpdate), der::time(content.nextUpdate)});
    if (entryOctets > 0) // RFC 5280 section 5.1.2.6: an empty list is left out
        der::appendHeader(frame.before, der::tag::sequence, entryOctets);
    frame.after = der::element(der::tag::contextConstructed(0), extensions);
    Bytes outer;
    der::appendHeader(outer, der::tag::sequence, frame.before.size() + entryOctets + frame.after.size());
    frame.before.insert(frame.before.begin(), outer.begin(), outer.end());
    return frame;
}

CrlFrame frameOfSigned(CrlFrame tbs, std::size_t entryOctets, const SignatureAlgorithm& algorithm, ByteView signature)
{
    appendPlain(tbs.after, encodeAlgorithm(algorithm));
    appendPlain(tbs.after, der::bitString(signature));
    Bytes outer;
    der::appendHeader(outer, der::tag::sequence, tbs.before.size() + entryOctets + tbs.after.size());
    tbs.before.insert(tbs.before.begin(), outer.begin(), outer.end());
    return tbs;
}

Result<Bytes> encodeTbs(const CrlContent& content)
{
    Bytes entries;
    for (const CrlEntry& entry : content.entries)
        CORE_CHECK(appendCrlEntry(entries, {entry.serial, entry.revokedAt, entry.reason, entry.invalidity}));
    CORE_TRY(const CrlFrame frame, frameOfTbs(content, entries.size()));
    return der::concat({frame.before, entries, frame.after});
}

}
