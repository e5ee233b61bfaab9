#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/Crl.h"
#include "core/x509/Signed.h"

namespace core {

namespace {

Bytes entryExtension(std::string_view oid, ByteView value)
{
    return der::sequence({der::objectIdentifier(oid).value_or(Bytes{}), der::octetString(value)});
}

Result<void> appendEntry(Bytes& to, const CrlEntry& entry)
{
    if (entry.serial.empty()) return failAs(ErrorCode::Refused, "CW-138", {""});
    if (entry.reason == RevocationReason::RemoveFromCrl)
        return failAs(ErrorCode::Refused, "CW-311", {toHex(entry.serial)});
    Bytes extensions;
    if (entry.reason != RevocationReason::Unspecified) { // RFC 5280 section 5.3.1: leave it out
        const Bytes reason = entryExtension("2.5.29.21", der::enumerated(static_cast<int>(entry.reason)));
        extensions.insert(extensions.end(), reason.begin(), reason.end());
    }
    if (entry.invalidity) {
        const Bytes invalidity = entryExtension("2.5.29.24", der::generalizedTime(*entry.invalidity));
        extensions.insert(extensions.end(), invalidity.begin(), invalidity.end());
    }
    if (!extensions.empty()) extensions = der::element(der::tag::sequence, extensions);
    der::appendElement(
        to, der::tag::sequence, der::concat({der::integer(entry.serial), der::time(entry.revokedAt), extensions}));
    return {};
}

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

Result<Bytes> encodeTbs(const CrlContent& content)
{
    if (!content.signatureAlgorithm) return fail(ErrorCode::Internal, "a revocation list without algorithm");
    Bytes entries;
    for (const CrlEntry& entry : content.entries) CORE_CHECK(appendEntry(entries, entry));
    if (!entries.empty()) // RFC 5280 section 5.1.2.6: an empty list is left out
        entries = der::element(der::tag::sequence, entries);
    CORE_TRY(const Bytes extensions, encodeListExtensions(content));
    return der::sequence({der::integer(std::int64_t{1}), encodeAlgorithm(*content.signatureAlgorithm),
        content.issuer.der(), der::time(content.thisUpdate), der::time(content.nextUpdate), entries,
        der::element(der::tag::contextConstructed(0), extensions)});
}

}
