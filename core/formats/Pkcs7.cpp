#include "core/formats/Pkcs7.h"
#include "core/base/Limits.h"
#include "core/base/Text.h"
#include "core/formats/Ber.h"
#include "core/formats/Cms.h"
#include "core/formats/ImportFormats.h"
#include "core/x509/Der.h"
#include <algorithm>

namespace core {

namespace {

constexpr std::uint8_t certificatesTag = der::tag::contextConstructed(0), crlsTag = der::tag::contextConstructed(1);

template <typename Object>
Result<void> readSet(ByteView content, std::vector<FoundObject>& found)
{
    while (!content.empty()) {
        CORE_TRY(const der::Element element, der::readElement(content));
        if (element.tag != der::tag::sequence) continue; // attribute certificates and other forms
        if (found.size() == limits::bundleObjects)
            return failAs(ErrorCode::Refused, "CW-601", {"PKCS#7", std::to_string(limits::bundleObjects) + " objects"});
        CORE_TRY(Object object, Object::parse(element.whole));
        found.emplace_back(std::move(object));
    }
    return {};
}

/// SignedData (RFC 2315 section 9.1): of a message too, but only what it carries along is taken.
Result<std::vector<FoundObject>> readSignedData(ByteView content)
{
    std::vector<FoundObject> found;
    CORE_CHECK(der::read(content, der::tag::integer));
    CORE_CHECK(der::read(content, der::tag::set));
    CORE_CHECK(der::read(content, der::tag::sequence));
    if (der::nextIs(content, certificatesTag)) {
        CORE_TRY(const ByteView certificates, der::read(content, certificatesTag));
        CORE_CHECK(readSet<Certificate>(certificates, found));
    }
    if (der::nextIs(content, crlsTag)) {
        CORE_TRY(const ByteView crls, der::read(content, crlsTag));
        CORE_CHECK(readSet<Crl>(crls, found));
    }
    return found;
}

Result<std::vector<FoundObject>> readContentInfo(ByteView der)
{
    CORE_TRY(ByteView info, der::readWhole(der, der::tag::sequence));
    CORE_TRY(const std::string type, der::readOid(info));
    if (type != cms::signedData) return failAs(ErrorCode::Unsupported, "CW-618", {"PKCS#7", type});
    CORE_TRY(const ByteView explicitContent, der::readWhole(info, der::tag::contextConstructed(0)));
    CORE_TRY(const ByteView content, der::readWhole(explicitContent, der::tag::sequence));
    return readSignedData(content);
}

/// SEQUENCE, definite or not, that begins with an OID of PKCS#7.
bool isPkcs7(ByteView content)
{
    constexpr std::uint8_t arc[] = {0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07};
    if (content.size() < 12 || content[0] != der::tag::sequence) return false;
    const std::size_t header = content[1] > 0x80 ? 2U + (content[1] & 0x7FU) : 2U;
    return content.size() > header + std::size(arc) && std::ranges::equal(content.subspan(header, std::size(arc)), arc);
}

}

Result<std::vector<FoundObject>> readPkcs7(ByteView content, ByteView /*passphrase*/)
{
    const auto der = derOfBer(content);
    if (!der && der.error().code == ErrorCode::Refused) return std::unexpected(der.error());
    if (!der) return failAs(ErrorCode::Malformed, "CW-610", {"PKCS#7"}, der.error().detail);
    auto found = readContentInfo(*der);
    if (!found && found.error().rule.empty() && found.error().code == ErrorCode::Malformed)
        return failAs(ErrorCode::Malformed, "CW-610", {"PKCS#7"}, found.error().detail);
    return found;
}

Result<Bytes> writePkcs7(std::span<const Certificate> certificates)
{
    std::vector<Bytes> sorted; // a SET OF stands in the order of its encodings (ITU-T X.690 section 11.6)
    for (const Certificate& certificate : certificates) sorted.push_back(certificate.der());
    std::ranges::sort(sorted);
    Bytes set;
    for (const Bytes& der : sorted) set.insert(set.end(), der.begin(), der.end());
    CORE_TRY(const Bytes signedType, der::objectIdentifier(cms::signedData));
    CORE_TRY(const Bytes dataType, der::objectIdentifier(cms::data));
    const Bytes nobody = der::element(der::tag::set, {});
    const Bytes signedData = der::sequence(
        {der::integer(std::int64_t{1}), nobody, der::sequence({dataType}), der::element(certificatesTag, set), nobody});
    return der::sequence({signedType, der::element(der::tag::contextConstructed(0), signedData)});
}

ImportFormat pkcs7Format()
{
    return {.id = "pkcs7",
        .label = CORE_TEXT("core", "Certificates in one file (PKCS#7)"),
        .recognises = isPkcs7,
        .read = readPkcs7};
}

}
