#include "core/ceremony/record/Cms.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/Der.h"
#include <algorithm>
#include <array>

namespace core {

namespace {

struct CmsDigest {
    std::string_view name;
    std::string_view oid;
};
constexpr std::array<CmsDigest, 3> cmsDigests{
    {{"SHA256", "2.16.840.1.101.3.4.2.1"}, {"SHA384", "2.16.840.1.101.3.4.2.2"}, {"SHA512", "2.16.840.1.101.3.4.2.3"}}};

/// SHA-512 for signatures that take a message whole (RFC 8419 section 3.1, RFC 9882 section 3.3).
const CmsDigest& digestFor(const SignatureAlgorithm& algorithm)
{
    const auto found = std::ranges::find(cmsDigests, algorithm.digest, &CmsDigest::name);
    return found == cmsDigests.end() ? cmsDigests.back() : *found;
}

Result<Bytes> digestOf(ByteView content, const CmsDigest& digest)
{
    Bytes hash(EVP_MAX_MD_SIZE);
    std::size_t length = 0;
    const std::string name(digest.name);
    if (EVP_Q_digest(nullptr, name.c_str(), nullptr, content.data(), content.size(), hash.data(), &length) != 1)
        return fail(ErrorCode::Internal, "digest of the transcript");
    hash.resize(length);
    return hash;
}

Result<Bytes> digestIdentifier(const CmsDigest& digest)
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
    CORE_TRY(const Bytes data, der::objectIdentifier("1.2.840.113549.1.7.1"));
    CORE_TRY(const Bytes type, attribute("1.2.840.113549.1.9.3", data));
    CORE_TRY(const Bytes hash, digestOf(content, digestFor(algorithm)));
    CORE_TRY(const Bytes digest, attribute("1.2.840.113549.1.9.4", der::octetString(hash)));
    return der::element(der::tag::set, der::concat({type, digest})); // the shorter one first (X.690 section 11.6)
}

Result<Bytes> detachedCms(
    const Certificate& signer, const SignatureAlgorithm& algorithm, ByteView attributes, ByteView signature)
{
    CORE_TRY(const Bytes signedData, der::objectIdentifier("1.2.840.113549.1.7.2"));
    CORE_TRY(const Bytes data, der::objectIdentifier("1.2.840.113549.1.7.1"));
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
    CORE_TRY(const Bytes hash, digestOf(content, cmsDigests.back()));
    CORE_TRY(const Bytes digest, digestIdentifier(cmsDigests.back()));
    return der::sequence({der::integer(1), der::sequence({digest, der::octetString(hash)}), der::boolean(true)});
}

}
