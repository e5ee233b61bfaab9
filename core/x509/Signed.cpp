#include "core/x509/Signed.h"
#include "core/x509/AlgorithmIdentifier.h"
#include <algorithm>

namespace core {

namespace {

Result<SignedParts> readParts(ByteView body)
{
    SignedParts parts;
    CORE_TRY(const der::Element content, der::readElement(body));
    if (content.tag != der::tag::sequence) return fail(ErrorCode::Malformed, "the signed content is no SEQUENCE");
    parts.content = content.whole;
    ByteView rest = body;
    CORE_TRY(parts.algorithmOid, readAlgorithmOid(rest));
    parts.algorithm = body.first(body.size() - rest.size());
    CORE_TRY(const ByteView bits, der::readWhole(rest, der::tag::bitString));
    if (bits.empty() || bits[0] > 7) return fail(ErrorCode::Malformed, "an unreadable signature");
    parts.signature = bits.subspan(1);
    parts.isSignatureWhole = bits[0] == 0;
    return parts;
}

Result<Extension> readExtension(ByteView content)
{
    Extension extension;
    CORE_TRY(extension.oid, der::readOid(content));
    if (der::nextIs(content, der::tag::boolean)) {
        CORE_TRY(const ByteView critical, der::read(content, der::tag::boolean));
        if (critical.size() != 1) return fail(ErrorCode::Malformed, "a BOOLEAN of another length than 1");
        extension.critical = critical[0] != 0;
    }
    CORE_TRY(const ByteView value, der::readWhole(content, der::tag::octetString));
    extension.value.assign(value.begin(), value.end());
    return extension;
}

}

Result<SignedParts> readSigned(ByteView der, std::string_view kind)
{
    CORE_CHECK(der::checkNesting(der));
    return splitSigned(der, kind);
}

Result<SignedParts> splitSigned(ByteView der, std::string_view kind)
{
    ByteView rest = der;
    const auto body = der::read(rest, der::tag::sequence);
    if (!body) return unreadable(kind, body.error());
    if (!rest.empty()) return failAs(ErrorCode::Malformed, "CW-609", {std::string(kind)});
    auto parts = readParts(*body);
    if (!parts) return unreadable(kind, parts.error());
    return parts;
}

std::unexpected<Error> unreadable(std::string_view kind, const Error& cause)
{
    if (cause.code == ErrorCode::Refused) return std::unexpected(cause); // a limit, which has words of its own
    return failAs(ErrorCode::Malformed, "CW-610", {std::string(kind)}, cause.detail);
}

Result<std::string> readAlgorithmOid(ByteView& input)
{
    CORE_TRY(ByteView content, der::read(input, der::tag::sequence));
    CORE_TRY(std::string oid, der::readOid(content));
    if (!content.empty()) CORE_CHECK(der::readElement(content));
    CORE_CHECK(der::expectEnd(content));
    return oid;
}

bool isSignedWith(const PublicKey& key, ByteView content, ByteView algorithm, ByteView signature)
{
    const SignatureAlgorithm* const known = knownAlgorithm(algorithm);
    return known && key.verifies(content, signature, *known);
}

Result<std::vector<Extension>> readExtensions(ByteView der)
{
    CORE_TRY(ByteView rest, der::readWhole(der, der::tag::sequence));
    std::vector<Extension> extensions;
    while (!rest.empty()) {
        CORE_TRY(const ByteView content, der::read(rest, der::tag::sequence));
        CORE_TRY(Extension extension, readExtension(content));
        extensions.push_back(std::move(extension));
    }
    return extensions;
}

Bytes encodeExtensions(const std::vector<Extension>& extensions)
{
    Bytes content;
    for (const Extension& extension : extensions) {
        const Bytes oid = der::objectIdentifier(extension.oid).value_or(Bytes{});
        const Bytes critical = extension.critical ? der::boolean(true) : Bytes{}; // FALSE is the default and left out
        der::appendElement(
            content, der::tag::sequence, der::concat({oid, critical, der::octetString(extension.value)}));
    }
    return der::element(der::tag::sequence, content);
}

const Extension* findExtension(const std::vector<Extension>& extensions, std::string_view oid)
{
    const auto found = std::ranges::find(extensions, oid, &Extension::oid);
    return found == extensions.end() ? nullptr : &*found;
}

}
