#include "core/formats/PrivateKeyForms.h"
#include "core/x509/Der.h"

namespace core {

namespace {

using namespace der;

constexpr std::string_view rsaOid = "1.2.840.113549.1.1.1";
constexpr std::string_view ecOid = "1.2.840.10045.2.1";

/// Tags of the elements inside a SEQUENCE, at most ten; empty when it is none.
Bytes childTags(ByteView whole)
{
    ByteView rest = whole;
    const auto content = read(rest, tag::sequence);
    Bytes tags;
    if (!content) return tags;
    ByteView children = *content;
    while (!children.empty() && tags.size() < 10) {
        const auto child = readElement(children);
        if (!child) return {};
        tags.push_back(child->tag);
    }
    return tags;
}

bool startsWith(const Bytes& tags, std::initializer_list<std::uint8_t> wanted)
{
    return tags.size() >= wanted.size() && std::equal(wanted.begin(), wanted.end(), tags.begin());
}

/// PrivateKeyInfo ::= SEQUENCE { version 0, algorithm, OCTET STRING }
Result<Secret> wrapped(std::string_view algorithm, ByteView parameters, ByteView key)
{
    CORE_TRY(const Bytes oid, objectIdentifier(algorithm));
    Bytes inner = octetString(key);
    Bytes whole = sequence({integer(std::int64_t{0}), sequence({oid, parameters}), inner});
    Secret result{whole};
    wipe(inner);
    wipe(whole);
    return result;
}

}

bool looksLikePkcs8(ByteView der)
{
    return startsWith(childTags(der), {tag::integer, tag::sequence, tag::octetString});
}

bool looksLikeEncryptedPkcs8(ByteView der)
{
    const Bytes tags = childTags(der);
    return tags.size() == 2 && startsWith(tags, {tag::sequence, tag::octetString});
}

bool looksLikePkcs1Key(ByteView der)
{
    return startsWith(
        childTags(der), {tag::integer, tag::integer, tag::integer, tag::integer, tag::integer, tag::integer});
}

bool looksLikeSec1Key(ByteView der) { return startsWith(childTags(der), {tag::integer, tag::octetString}); }

Result<Secret> pkcs8OfPkcs1(ByteView der)
{
    static constexpr std::uint8_t nothing[] = {tag::null, 0};
    return wrapped(rsaOid, nothing, der);
}

Result<Secret> pkcs8OfSec1(ByteView der)
{
    CORE_TRY(ByteView rest, readWhole(der, tag::sequence));
    CORE_CHECK(read(rest, tag::integer));
    CORE_CHECK(read(rest, tag::octetString));
    if (!nextIs(rest, tag::contextConstructed(0)))
        return failAs(ErrorCode::Refused, "CW-607", {"elliptic curve key that does not name its curve"});
    CORE_TRY(const ByteView curve, read(rest, tag::contextConstructed(0)));
    return wrapped(ecOid, curve, der);
}

}
