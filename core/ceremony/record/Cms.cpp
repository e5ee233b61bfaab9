#include "core/ceremony/record/Cms.h"
#include "core/formats/Cms.h"
#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/Der.h"
#include <algorithm>

namespace core {

namespace {

/// SHA-512 for signatures that take a message whole (RFC 8419 section 3.1, RFC 9882 section 3.3).
const cms::Digest& digestFor(const SignatureAlgorithm& algorithm)
{
    const auto found = std::ranges::find(cms::digests(), algorithm.digest, &cms::Digest::name);
    return found == cms::digests().end() ? cms::digests().back() : *found;
}

Result<Bytes> digestIdentifier(const cms::Digest& digest)
{
    CORE_TRY(const Bytes oid, der::objectIdentifier(digest.oid));
    return der::sequence({oid});
}

Result<Bytes> attribute(std::string_view dotted, ByteView value)
{
    CORE_TRY(const Bytes oid, der::objectIdentifier(dotted));
    return der::sequence({oid, der::element(der::tag::set, value)});
}

}

Result<Bytes> cmsAttributes(ByteView content, const SignatureAlgorithm& algorithm)
{
    CORE_TRY(const Bytes data, der::objectIdentifier(cms::data));
    CORE_TRY(const Bytes type, attribute(cms::contentType, data));
    CORE_TRY(const Bytes hash, cms::digestOf(content, digestFor(algorithm)));
    CORE_TRY(const Bytes digest, attribute(cms::messageDigest, der::octetString(hash)));
    return der::element(der::tag::set, der::concat({type, digest})); // the shorter one first (X.690 section 11.6)
}

Result<Bytes> detachedCms(
    const Certificate& signer, const SignatureAlgorithm& algorithm, ByteView attributes, ByteView signature)
{
    CORE_TRY(const Bytes signedData, der::objectIdentifier(cms::signedData));
    CORE_TRY(const Bytes data, der::objectIdentifier(cms::data));
    CORE_TRY(const Bytes digest, digestIdentifier(digestFor(algorithm)));
    CORE_TRY(const ByteView inside, der::readWhole(attributes, der::tag::set));
    const Bytes name = der::sequence({signer.issuer().der(), der::integer(signer.serial())});
    const Bytes info =
        der::sequence({der::integer(1), name, digest, der::element(der::tag::contextConstructed(0), inside),
            encodeAlgorithm(algorithm), der::octetString(signature)});
    const Bytes body = der::sequence({der::integer(1), der::element(der::tag::set, digest), der::sequence({data}),
        der::element(der::tag::contextConstructed(0), signer.der()), der::element(der::tag::set, info)});
    return der::sequence({signedData, der::element(der::tag::contextConstructed(0), body)});
}

Result<Bytes> timeStampQuery(ByteView content)
{
    CORE_TRY(const Bytes hash, cms::digestOf(content, cms::digests().back()));
    CORE_TRY(const Bytes digest, digestIdentifier(cms::digests().back()));
    return der::sequence({der::integer(1), der::sequence({digest, der::octetString(hash)}), der::boolean(true)});
}

}
