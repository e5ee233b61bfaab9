#include "core/formats/KeyParts.h"
#include "core/crypto/OpenSslError.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/formats/Ber.h"
#include "core/formats/PrivateKeyForms.h"
#include "core/x509/Der.h"
#include <openssl/bn.h>

namespace core {

namespace {

using namespace der;
using NumberPtr = std::unique_ptr<BIGNUM, ossl::Deleter<BN_clear_free>>;
using NumberContextPtr = std::unique_ptr<BN_CTX, ossl::Deleter<BN_CTX_free>>;

constexpr std::string_view rsaOid = "1.2.840.113549.1.1.1";
constexpr std::string_view ecOid = "1.2.840.10045.2.1";

NumberPtr numberOf(ByteView octets)
{
    return NumberPtr{BN_bin2bn(octets.data(), static_cast<int>(octets.size()), nullptr)};
}

/// d mod (prime - 1), in constant time as far as OpenSSL offers it.
Result<Secret> exponentFor(ByteView d, ByteView prime)
{
    const NumberPtr exponent = numberOf(d), modulus = numberOf(prime), rest{BN_new()};
    const NumberContextPtr context{BN_CTX_secure_new()};
    if (exponent) BN_set_flags(exponent.get(), BN_FLG_CONSTTIME);
    if (modulus) BN_set_flags(modulus.get(), BN_FLG_CONSTTIME);
    if (!exponent || !modulus || !rest || !context || !BN_sub_word(modulus.get(), 1) || BN_is_zero(modulus.get()) ||
        !BN_mod(rest.get(), exponent.get(), modulus.get(), context.get()))
        return ossl::opensslFailure(ErrorCode::Malformed, "computing an exponent of an RSA key");
    Secret result(static_cast<std::size_t>(BN_num_bytes(rest.get())));
    BN_bn2bin(rest.get(), result.span().data());
    return result;
}

Result<Bytes> algorithm(std::string_view oid, ByteView parameters)
{
    CORE_TRY(const Bytes type, objectIdentifier(oid));
    return sequence({type, parameters});
}

}

Result<Secret> pkcs8OfRsa(const RsaParts& parts)
{
    Secret dp, dq;
    if (parts.dp.empty()) {
        CORE_TRY(dp, exponentFor(parts.d, parts.p));
    }
    if (parts.dq.empty()) {
        CORE_TRY(dq, exponentFor(parts.d, parts.q));
    }
    WipedBytes content(integer(std::int64_t{0}));
    content.octets.reserve(8 * (parts.n.size() + 16));
    for (const ByteView part : {parts.n, parts.e, parts.d, parts.p, parts.q, parts.dp.empty() ? dp.view() : parts.dp,
             parts.dq.empty() ? dq.view() : parts.dq, parts.qi}) {
        const WipedBytes number(integer(part));
        content.octets.insert(content.octets.end(), number.octets.begin(), number.octets.end());
    }
    const WipedBytes key(element(tag::sequence, content));
    return pkcs8OfPkcs1(key);
}

Result<Bytes> spkiOfRsa(ByteView n, ByteView e)
{
    static constexpr std::uint8_t nothing[] = {tag::null, 0};
    CORE_TRY(const Bytes type, algorithm(rsaOid, nothing));
    return sequence({type, bitString(sequence({integer(n), integer(e)}))});
}

Result<Secret> pkcs8OfEc(std::string_view curve, ByteView scalar, ByteView point)
{
    CORE_TRY(const Bytes name, objectIdentifier(curve));
    const WipedBytes secret(octetString(scalar));
    const WipedBytes key(sequence({integer(std::int64_t{1}), secret, element(tag::contextConstructed(0), name),
        element(tag::contextConstructed(1), bitString(point))}));
    return pkcs8OfSec1(key);
}

Result<Bytes> spkiOfEc(std::string_view curve, ByteView point)
{
    CORE_TRY(const Bytes name, objectIdentifier(curve));
    CORE_TRY(const Bytes type, algorithm(ecOid, name));
    return sequence({type, bitString(point)});
}

Result<Secret> pkcs8OfOkp(std::string_view oid, ByteView key)
{
    CORE_TRY(const Bytes type, algorithm(oid, {}));
    const WipedBytes inner(octetString(key));
    const WipedBytes outer(octetString(inner));
    const WipedBytes whole(sequence({integer(std::int64_t{0}), type, outer}));
    return Secret(ByteView(whole));
}

Result<Bytes> spkiOfOkp(std::string_view oid, ByteView key)
{
    CORE_TRY(const Bytes type, algorithm(oid, {}));
    return sequence({type, bitString(key)});
}

}
