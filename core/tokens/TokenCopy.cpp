#include "core/tokens/Pkcs11.h"
#include "core/tokens/TokenKeyKinds.h"
#include "core/tokens/TokenMaking.h"
#include "core/tokens/TokenObjects.h"
#include "core/tokens/TokenSigning.h"
#include <cstring>

/// A key goes to another token under an AES key that is made for it on the first (CKM_AES_KEY_WRAP_PAD), which goes under an RSA
/// key that is made for it on the second (CKM_RSA_PKCS_OAEP). No key is ever seen outside of a token, and all but the copy
/// are gone when the sessions are.
namespace core {
namespace {

constexpr std::uint8_t transportExponent[] = {1, 0, 1}; // 65537
constexpr unsigned long transportBits = 3072;
constexpr unsigned long wrappingOctets = 32;

/// With SHA-1, which is what every token knows; OAEP does not need a hash without collisions (RFC 8017 section 7.1).
TokenOperation oaep()
{
    const ck_rsa_pkcs_oaep_params parameters{CKM_SHA_1, CKG_MGF1_SHA1, CKZ_DATA_SPECIFIED, nullptr, 0};
    TokenOperation operation{CKM_RSA_PKCS_OAEP, Bytes(sizeof parameters)};
    std::memcpy(operation.parameter.data(), &parameters, sizeof parameters);
    return operation;
}

Result<void> needMechanism(const EnteredToken& on, unsigned long mechanism, unsigned long use, std::string_view name)
{
    CORE_TRY(const auto offer, on.session.offer(mechanism));
    if (!offer || !(offer->flags & use))
        return failAs(ErrorCode::Unsupported, "CW-455", {on.token.label, std::string(name)});
    return {};
}

Result<void> checkMechanisms(const EnteredToken& from, const EnteredToken& to)
{
    CORE_CHECK(needMechanism(from, CKM_AES_KEY_GEN, CKF_GENERATE, "CKM_AES_KEY_GEN"));
    CORE_CHECK(needMechanism(from, CKM_AES_KEY_WRAP_PAD, CKF_WRAP, "CKM_AES_KEY_WRAP_PAD"));
    CORE_CHECK(needMechanism(from, CKM_RSA_PKCS_OAEP, CKF_WRAP, "CKM_RSA_PKCS_OAEP"));
    CORE_CHECK(needMechanism(to, CKM_RSA_PKCS_KEY_PAIR_GEN, CKF_GENERATE_KEY_PAIR, "CKM_RSA_PKCS_KEY_PAIR_GEN"));
    CORE_CHECK(needMechanism(to, CKM_RSA_PKCS_OAEP, CKF_UNWRAP, "CKM_RSA_PKCS_OAEP"));
    return needMechanism(to, CKM_AES_KEY_WRAP_PAD, CKF_UNWRAP, "CKM_AES_KEY_WRAP_PAD");
}

Result<TokenHandle> findLeaving(const EnteredToken& from, const TokenKeyName& key, const PublicKey& publicKey)
{
    CORE_TRY(const auto candidates, findPrivateKeys(from.session, key, publicKey));
    if (candidates.certain.empty()) return failAs(ErrorCode::NotFound, "CW-459", {from.token.label, key.label});
    const TokenHandle handle = candidates.certain.front();
    CORE_TRY(const auto isExtractable, from.session.flag(handle, CKA_EXTRACTABLE));
    if (!isExtractable.value_or(false))
        return failAs(ErrorCode::Refused, "CW-456", {from.token.label, "CKA_EXTRACTABLE"});
    CORE_TRY(const auto needsTrusted, from.session.flag(handle, CKA_WRAP_WITH_TRUSTED));
    if (needsTrusted.value_or(false))
        return failAs(ErrorCode::Refused, "CW-456", {from.token.label, "CKA_WRAP_WITH_TRUSTED"});
    return handle;
}

/// On the token the key goes to; gone with its session.
Result<TokenKeyPair> makeTransportPair(TokenSession& session)
{
    TokenTemplate publicPart, privatePart;
    publicPart.flag(CKA_TOKEN, false).flag(CKA_PRIVATE, false).flag(CKA_WRAP, true).flag(CKA_ENCRYPT, false);
    publicPart.flag(CKA_VERIFY, false).number(CKA_MODULUS_BITS, transportBits);
    publicPart.octets(CKA_PUBLIC_EXPONENT, transportExponent);
    privatePart.flag(CKA_TOKEN, false).flag(CKA_PRIVATE, true).flag(CKA_SENSITIVE, true).flag(CKA_EXTRACTABLE, false);
    privatePart.flag(CKA_UNWRAP, true).flag(CKA_DECRYPT, false).flag(CKA_SIGN, false);
    return session.generatePair({CKM_RSA_PKCS_KEY_PAIR_GEN}, publicPart, privatePart);
}

/// The public half of the transport pair, on the token the key comes from.
Result<TokenHandle> bringTransportKey(TokenSession& from, const TokenSession& to, TokenHandle publicKey)
{
    CORE_TRY(const auto modulus, to.octets(publicKey, CKA_MODULUS));
    CORE_TRY(const auto exponent, to.octets(publicKey, CKA_PUBLIC_EXPONENT));
    if (!modulus || !exponent)
        return failAs(ErrorCode::Malformed, "CW-515", {"C_GenerateKeyPair"}, "a public key that cannot be read");
    TokenTemplate object;
    object.number(CKA_CLASS, CKO_PUBLIC_KEY).number(CKA_KEY_TYPE, CKK_RSA).flag(CKA_TOKEN, false);
    object.flag(CKA_PRIVATE, false).flag(CKA_WRAP, true).flag(CKA_ENCRYPT, false).flag(CKA_VERIFY, false);
    object.octets(CKA_MODULUS, *modulus).octets(CKA_PUBLIC_EXPONENT, *exponent);
    return from.create(object);
}

Result<TokenHandle> makeWrappingKey(TokenSession& session)
{
    TokenTemplate key;
    key.flag(CKA_TOKEN, false).flag(CKA_PRIVATE, true).flag(CKA_SENSITIVE, true).flag(CKA_EXTRACTABLE, true);
    key.flag(CKA_WRAP, true).flag(CKA_ENCRYPT, false).flag(CKA_DECRYPT, false).flag(CKA_UNWRAP, false);
    return session.generateKey({CKM_AES_KEY_GEN}, key.number(CKA_VALUE_LEN, wrappingOctets));
}

/// A key and what it travels under.
struct WrappedForTransport {
    Bytes key;
    Bytes wrappingKey;
};

Result<WrappedForTransport> wrapForTransport(const EnteredToken& from, TokenHandle key, TokenHandle transportKey)
{
    UnfinishedObjects passing(from.session);
    CORE_TRY(const TokenHandle wrappingKey, makeWrappingKey(from.session));
    passing.add(wrappingKey);
    WrappedForTransport wrapped;
    auto wrappedKey = from.session.wrap({CKM_AES_KEY_WRAP_PAD}, wrappingKey, key);
    if (!wrappedKey && wrappedKey.error().code == ErrorCode::Refused) // SoftHSM 2.6 wraps no Ed25519
        return failAs(ErrorCode::Refused, "CW-456", {from.token.label, wrappedKey.error().values.front()},
            wrappedKey.error().detail);
    CORE_CHECK(wrappedKey);
    wrapped.key = *std::move(wrappedKey);
    CORE_TRY(wrapped.wrappingKey, from.session.wrap(oaep(), transportKey, wrappingKey));
    return wrapped;
}

Result<TokenHandle> unwrapAfterTransport(
    TokenSession& to, const WrappedForTransport& wrapped, TokenHandle transportKey, const TokenTemplate& key)
{
    UnfinishedObjects passing(to);
    TokenTemplate wrapping;
    wrapping.number(CKA_CLASS, CKO_SECRET_KEY).number(CKA_KEY_TYPE, CKK_AES).flag(CKA_TOKEN, false);
    wrapping.flag(CKA_PRIVATE, true).flag(CKA_SENSITIVE, true).flag(CKA_EXTRACTABLE, false).flag(CKA_UNWRAP, true);
    wrapping.flag(CKA_WRAP, false).flag(CKA_ENCRYPT, false).flag(CKA_DECRYPT, false);
    CORE_TRY(const TokenHandle wrappingKey, to.unwrap(oaep(), transportKey, wrapped.wrappingKey, wrapping));
    passing.add(wrappingKey);
    return to.unwrap({CKM_AES_KEY_WRAP_PAD}, wrappingKey, wrapped.key, key);
}

}

Result<TokenObject> copyToToken(EnteredToken from, const TokenKeyName& key, EnteredToken to)
{
    CORE_TRY(const PublicKey publicKey, PublicKey::fromSpki(key.spki));
    const auto parts = publicPartsOf(publicKey);
    if (!parts) return failAs(ErrorCode::Unsupported, "CW-455", {to.token.label, publicKey.algorithmId()});
    CORE_TRY(const TokenHandle original, findLeaving(from, key, publicKey));
    CORE_CHECK(checkMechanisms(from, to));
    CORE_TRY(const SeenObject seen, seeObject(from.session, original));
    CORE_TRY(const auto present, findPrivateKeys(to.session, {.spki = key.spki, .id = {}, .label = {}}, publicKey));
    if (!present.certain.empty()) return failAs(ErrorCode::Refused, "CW-467", {to.token.label, seen.object.label});

    UnfinishedObjects passingThere(to.session), passingHere(from.session), unfinished(to.session);
    CORE_TRY(const TokenKeyPair transport, makeTransportPair(to.session));
    passingThere.add(transport.publicKey);
    passingThere.add(transport.privateKey);
    CORE_TRY(const TokenHandle transportKey, bringTransportKey(from.session, to.session, transport.publicKey));
    passingHere.add(transportKey);
    CORE_TRY(const WrappedForTransport wrapped, wrapForTransport(from, original, transportKey));

    const Bytes id = seen.object.id.empty() ? publicKey.keyIdentifier() : seen.object.id;
    TokenTemplate copy = signingKeyTemplate(seen.object.label, id, true);
    copy.number(CKA_CLASS, CKO_PRIVATE_KEY).number(CKA_KEY_TYPE, parts->kind->keyType);
    CORE_TRY(const TokenHandle privateKey, unwrapAfterTransport(to.session, wrapped, transport.privateKey, copy));
    unfinished.add(privateKey);
    CORE_TRY(
        const TokenHandle publicObject, to.session.create(PublicObject(seen.object.label, id, *parts).attributes()));
    unfinished.add(publicObject);
    CORE_CHECK(proveKey(to.session, to.token, privateKey, publicKey));
    CORE_TRY(SeenObject made, seeObject(to.session, privateKey));
    made.object.spki = publicKey.spki();
    made.object.algorithm = publicKey.algorithmId();
    unfinished.keep();
    return std::move(made.object);
}

}
