#include "core/tokens/TokenMaking.h"
#include "core/crypto/Random.h"
#include "core/tokens/Pkcs11.h"
#include "core/tokens/TokenKeyKinds.h"
#include "core/tokens/TokenObjects.h"
#include "core/tokens/TokenSigning.h"
#include "core/x509/Certificate.h"
#include "core/x509/Der.h"

namespace core {
namespace {

constexpr std::size_t identifierOctets = 20;
constexpr std::uint8_t usualExponent[] = {1, 0, 1}; // 65537

TokenTemplate publicKeyTemplate(std::string_view label, ByteView id)
{
    TokenTemplate made;
    made.flag(CKA_TOKEN, true).flag(CKA_PRIVATE, false).flag(CKA_VERIFY, true).flag(CKA_ENCRYPT, false);
    made.flag(CKA_WRAP, false).flag(CKA_VERIFY_RECOVER, false).flag(CKA_DERIVE, false);
    made.text(CKA_LABEL, label).octets(CKA_ID, id);
    return made;
}

Result<void> checkOffer(EnteredToken on, const TokenKeyKind* kind, const KeyAlgorithm& algorithm)
{
    const auto no = [&] {
        return failAs(ErrorCode::Unsupported, "CW-455", {on.token.label, std::string(algorithm.label)});
    };
    if (!kind) return no();
    CORE_TRY(const auto offer, on.session.offer(kind->makingMechanism));
    if (!offer || !(offer->flags & CKF_GENERATE_KEY_PAIR)) return no();
    const auto bits = static_cast<unsigned long>(algorithm.bits);
    const bool isRsa = kind->family == KeyFamily::Rsa;
    if (isRsa && (bits < offer->smallestKey || (offer->largestKey != 0 && bits > offer->largestKey))) return no();
    return {};
}

/// Gives both halves the key identifier for a CKA_ID. A token that allows no change keeps the one it was made with.
Result<void> nameByKey(TokenSession& session, TokenKeyPair pair, ByteView madeWith, ByteView id)
{
    const auto setId = [&session](TokenHandle object, ByteView value) {
        TokenTemplate values;
        return session.change(object, values.octets(CKA_ID, value));
    };
    const auto isForbidden = [](const Result<void>& done) {
        return !done && (done.error().code == ErrorCode::Refused || done.error().code == ErrorCode::Unsupported);
    };
    const auto first = setId(pair.privateKey, id);
    if (isForbidden(first)) return {};
    CORE_CHECK(first);
    const auto second = setId(pair.publicKey, id);
    if (isForbidden(second)) return setId(pair.privateKey, madeWith);
    return second;
}

/// The numbers of a private key inside its PrivateKeyInfo (RFC 5958), which outlives them.
Result<ByteView> keyInside(ByteView pkcs8)
{
    CORE_TRY(ByteView parts, der::readWhole(pkcs8, der::tag::sequence));
    CORE_CHECK(der::read(parts, der::tag::integer));
    CORE_CHECK(der::read(parts, der::tag::sequence));
    return der::read(parts, der::tag::octetString);
}

/// RSAPrivateKey (RFC 8017 appendix A.1.2).
Result<void> addRsaNumbers(TokenTemplate& made, ByteView key)
{
    CORE_TRY(ByteView numbers, der::readWhole(key, der::tag::sequence));
    CORE_CHECK(der::read(numbers, der::tag::integer));
    for (const unsigned long type : {CKA_MODULUS, CKA_PUBLIC_EXPONENT, CKA_PRIVATE_EXPONENT, CKA_PRIME_1, CKA_PRIME_2,
             CKA_EXPONENT_1, CKA_EXPONENT_2, CKA_COEFFICIENT}) {
        CORE_TRY(const ByteView number, der::read(numbers, der::tag::integer));
        made.octets(type, der::magnitude(number));
    }
    return {};
}

/// The scalar of an ECPrivateKey (RFC 5915), or the seed of RFC 8410.
Result<ByteView> scalarIn(ByteView key, KeyFamily family)
{
    if (family == KeyFamily::EdDsa) return der::readWhole(key, der::tag::octetString);
    CORE_TRY(ByteView parts, der::readWhole(key, der::tag::sequence));
    CORE_CHECK(der::read(parts, der::tag::integer));
    return der::read(parts, der::tag::octetString);
}

Result<void> refuseDouble(EnteredToken on, const PublicKey& key)
{
    CORE_TRY(const auto present, findPrivateKeys(on.session, {.spki = key.spki(), .id = {}, .label = {}}, key));
    if (present.certain.empty()) return {};
    CORE_TRY(const auto seen, seeObject(on.session, present.certain.front()));
    return failAs(ErrorCode::Refused, "CW-467", {on.token.label, seen.object.label});
}

Result<TokenObject> madeKey(EnteredToken on, TokenHandle handle, const PublicKey& key)
{
    CORE_TRY(SeenObject seen, seeObject(on.session, handle));
    seen.object.spki = key.spki();
    seen.object.algorithm = key.algorithmId();
    return std::move(seen.object);
}

}

UnfinishedObjects::~UnfinishedObjects()
{
    for (const TokenHandle object : m_objects) static_cast<void>(m_session.destroy(object)); // as far as it goes
}

TokenTemplate signingKeyTemplate(std::string_view label, ByteView id, bool mayBeCopied)
{
    TokenTemplate made;
    made.flag(CKA_TOKEN, true).flag(CKA_PRIVATE, true).flag(CKA_SENSITIVE, true).flag(CKA_EXTRACTABLE, mayBeCopied);
    made.flag(CKA_SIGN, true).flag(CKA_DECRYPT, false).flag(CKA_UNWRAP, false).flag(CKA_DERIVE, false);
    made.flag(CKA_SIGN_RECOVER, false).text(CKA_LABEL, label).octets(CKA_ID, id);
    return made;
}

PublicObject::PublicObject(std::string_view label, ByteView id, const TokenPublicParts& parts)
    : m_attributes(publicKeyTemplate(label, id))
{
    m_attributes.number(CKA_CLASS, CKO_PUBLIC_KEY).number(CKA_KEY_TYPE, parts.kind->keyType);
    if (parts.kind->family == KeyFamily::Rsa) {
        m_attributes.octets(CKA_MODULUS, parts.modulus).octets(CKA_PUBLIC_EXPONENT, parts.exponent);
        return;
    }
    m_parameters = curveParameters(*parts.kind);
    m_point = der::octetString(parts.point);
    m_attributes.octets(CKA_EC_PARAMS, m_parameters).octets(CKA_EC_POINT, m_point);
}

Result<TokenObject> generateOnToken(EnteredToken on, const NewTokenKey& key)
{
    const TokenKeyKind* const kind = findTokenKeyKind(*key.algorithm);
    CORE_CHECK(checkOffer(on, kind, *key.algorithm));
    CORE_TRY(Bytes madeWith, randomBytes(identifierOctets)); // both halves share it from the first moment
    if (!key.id.empty()) madeWith = key.id;
    TokenTemplate publicPart = publicKeyTemplate(key.label, madeWith);
    const Bytes parameters = curveParameters(*kind);
    if (kind->family == KeyFamily::Rsa)
        publicPart.number(CKA_MODULUS_BITS, static_cast<unsigned long>(key.algorithm->bits))
            .octets(CKA_PUBLIC_EXPONENT, usualExponent);
    else
        publicPart.octets(CKA_EC_PARAMS, parameters);
    CORE_TRY(const TokenKeyPair pair,
        on.session.generatePair(
            {kind->makingMechanism}, publicPart, signingKeyTemplate(key.label, madeWith, key.mayBeCopied)));
    UnfinishedObjects unfinished(on.session);
    unfinished.add(pair.publicKey);
    unfinished.add(pair.privateKey);
    CORE_TRY(const Bytes spki, spkiOnToken(on.session, pair.publicKey));
    const auto publicKey = PublicKey::fromSpki(spki);
    if (!publicKey || publicKey->algorithmId() != key.algorithm->id)
        return failAs(ErrorCode::Malformed, "CW-515", {"C_GenerateKeyPair"}, "a public key that cannot be read");
    if (key.id.empty()) CORE_CHECK(nameByKey(on.session, pair, madeWith, publicKey->keyIdentifier()));
    CORE_TRY(TokenObject made, madeKey(on, pair.privateKey, *publicKey));
    unfinished.keep();
    return made;
}

Result<TokenObject> importToToken(EnteredToken on, std::string_view label, const PrivateKey& key)
{
    const PublicKey& publicKey = key.publicKey();
    const auto parts = publicPartsOf(publicKey);
    if (!parts) return failAs(ErrorCode::Unsupported, "CW-455", {on.token.label, publicKey.algorithmId()});
    CORE_CHECK(refuseDouble(on, publicKey));
    const Bytes id = publicKey.keyIdentifier();
    const Bytes parameters = curveParameters(*parts->kind);
    CORE_TRY(const Secret pkcs8, key.toPkcs8());
    CORE_TRY(const ByteView inside, keyInside(pkcs8.view()));
    TokenTemplate privatePart = signingKeyTemplate(label, id, false);
    privatePart.number(CKA_CLASS, CKO_PRIVATE_KEY).number(CKA_KEY_TYPE, parts->kind->keyType);
    if (parts->kind->family == KeyFamily::Rsa) {
        CORE_CHECK(addRsaNumbers(privatePart, inside));
    } else {
        CORE_TRY(const ByteView scalar, scalarIn(inside, parts->kind->family));
        privatePart.octets(CKA_EC_PARAMS, parameters).octets(CKA_VALUE, scalar);
    }
    UnfinishedObjects unfinished(on.session);
    CORE_TRY(const TokenHandle privateKey, on.session.create(privatePart));
    unfinished.add(privateKey);
    CORE_TRY(const TokenHandle publicObject, on.session.create(PublicObject(label, id, *parts).attributes()));
    unfinished.add(publicObject);
    CORE_CHECK(proveKey(on.session, on.token, privateKey, publicKey));
    CORE_TRY(TokenObject made, madeKey(on, privateKey, publicKey));
    unfinished.keep();
    return made;
}

Result<void> storeOnToken(EnteredToken on, std::string_view label, ByteView der)
{
    CORE_TRY(const Certificate certificate, Certificate::parse(der));
    TokenTemplate same;
    same.number(CKA_CLASS, CKO_CERTIFICATE).octets(CKA_VALUE, der);
    CORE_TRY(const auto present, on.session.find(same));
    if (!present.empty()) return {};
    // Under the identifier of its key, wherever that came from; programs find the pair by it.
    CORE_CHECK(certificate.publicKey());
    const PublicKey& publicKey = *certificate.publicKey();
    Bytes id = publicKey.keyIdentifier();
    CORE_TRY(const auto all, seeObjects(on.session));
    for (const SeenObject& seen : all)
        if (seen.object.kind == TokenObject::Kind::PrivateKey && seen.object.spki == publicKey.spki())
            id = seen.object.id;
    const Bytes subject = certificate.subject().der();
    const Bytes issuer = certificate.issuer().der();
    const Bytes serial = der::integer(certificate.serial());
    TokenTemplate object;
    object.number(CKA_CLASS, CKO_CERTIFICATE).number(CKA_CERTIFICATE_TYPE, CKC_X_509).flag(CKA_TOKEN, true);
    object.flag(CKA_PRIVATE, false).text(CKA_LABEL, label).octets(CKA_ID, id).octets(CKA_SUBJECT, subject);
    object.octets(CKA_ISSUER, issuer).octets(CKA_SERIAL_NUMBER, serial).octets(CKA_VALUE, der);
    CORE_CHECK(on.session.create(object));
    return {};
}

}
