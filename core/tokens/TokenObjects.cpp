#include "core/tokens/TokenObjects.h"
#include "core/tokens/Pkcs11.h"
#include "core/tokens/TokenKeyKinds.h"
#include "core/x509/Certificate.h"
#include "core/x509/Der.h"
#include <algorithm>

namespace core {
namespace {

struct KindName {
    TokenObject::Kind kind;
    unsigned long objectClass; ///< CKO_…
    std::string_view name;
};
constexpr KindName kindNames[] = {
    {TokenObject::Kind::PrivateKey, CKO_PRIVATE_KEY, "private_key"},
    {TokenObject::Kind::PublicKey, CKO_PUBLIC_KEY, "public_key"},
    {TokenObject::Kind::Certificate, CKO_CERTIFICATE, "certificate"},
    {TokenObject::Kind::SecretKey, CKO_SECRET_KEY, "secret_key"},
    {TokenObject::Kind::Data, CKO_DATA, "data"},
};

TokenObject::Kind kindOf(std::optional<unsigned long> objectClass)
{
    const auto* const known = std::ranges::find(kindNames, objectClass, &KindName::objectClass);
    return known == std::end(kindNames) ? TokenObject::Kind::Other : known->kind;
}

bool isKey(TokenObject::Kind kind)
{
    return kind == TokenObject::Kind::PrivateKey || kind == TokenObject::Kind::PublicKey ||
        kind == TokenObject::Kind::SecretKey;
}

struct FlagField {
    unsigned long type; ///< CKA_…
    std::optional<bool> TokenKeyAttributes::* field;
};
constexpr FlagField flagFields[] = {
    {CKA_LOCAL, &TokenKeyAttributes::local},
    {CKA_SENSITIVE, &TokenKeyAttributes::sensitive},
    {CKA_ALWAYS_SENSITIVE, &TokenKeyAttributes::alwaysSensitive},
    {CKA_EXTRACTABLE, &TokenKeyAttributes::extractable},
    {CKA_NEVER_EXTRACTABLE, &TokenKeyAttributes::neverExtractable},
    {CKA_ALWAYS_AUTHENTICATE, &TokenKeyAttributes::alwaysAuthenticate},
    {CKA_PRIVATE, &TokenKeyAttributes::isPrivate},
    {CKA_MODIFIABLE, &TokenKeyAttributes::modifiable},
    {CKA_SIGN, &TokenKeyAttributes::sign},
    {CKA_DECRYPT, &TokenKeyAttributes::decrypt},
    {CKA_UNWRAP, &TokenKeyAttributes::unwrap},
    {CKA_DERIVE, &TokenKeyAttributes::derive},
    {CKA_VERIFY, &TokenKeyAttributes::verify},
    {CKA_ENCRYPT, &TokenKeyAttributes::encrypt},
    {CKA_WRAP, &TokenKeyAttributes::wrap},
};

/// CKA_LABEL as text; some drivers fill it up with zeros.
std::string labelOf(const std::optional<Bytes>& value)
{
    std::string label = value ? textOf(*value) : std::string();
    label.resize(label.find_last_not_of('\0') + 1);
    return label;
}

void nameKey(TokenObject& object, Bytes spki)
{
    const auto key = PublicKey::fromSpki(spki);
    if (!key) return;
    object.spki = std::move(spki);
    object.algorithm = key->algorithmId();
}

Result<void> seeKey(const TokenSession& session, SeenObject& seen)
{
    CORE_TRY(const auto type, session.number(seen.handle, CKA_KEY_TYPE));
    if (type) seen.object.algorithm = keyTypeName(*type);
    for (const FlagField& field : flagFields) {
        CORE_TRY(seen.object.attributes.*field.field, session.flag(seen.handle, field.type));
    }
    if (seen.object.kind == TokenObject::Kind::SecretKey) return {};
    CORE_TRY(Bytes spki, spkiOnToken(session, seen.handle));
    nameKey(seen.object, std::move(spki));
    return {};
}

Result<void> seeCertificate(const TokenSession& session, SeenObject& seen)
{
    CORE_TRY(auto value, session.octets(seen.handle, CKA_VALUE));
    CORE_TRY(seen.object.attributes.isPrivate, session.flag(seen.handle, CKA_PRIVATE));
    CORE_TRY(seen.object.attributes.modifiable, session.flag(seen.handle, CKA_MODIFIABLE));
    if (!value) return {};
    seen.object.certificate = *std::move(value);
    if (const auto certificate = Certificate::parse(seen.object.certificate)) nameKey(seen.object, certificate->spki());
    return {};
}

/// What others with the same CKA_ID tell of the public key; nullptr when they do not agree.
const TokenObject* partnerOf(const TokenObject& object, const std::vector<SeenObject>& all)
{
    if (object.id.empty()) return nullptr;
    const TokenObject* partner = nullptr;
    for (const SeenObject& other : all) {
        const bool tellsIt =
            other.object.kind == TokenObject::Kind::PublicKey || other.object.kind == TokenObject::Kind::Certificate;
        if (!tellsIt || other.object.id != object.id || other.object.spki.empty()) continue;
        if (partner && partner->spki != other.object.spki) return nullptr;
        partner = &other.object;
    }
    return partner;
}

Result<std::vector<SeenObject>> seeObjects(const TokenSession& session, const TokenTemplate& wanted)
{
    CORE_TRY(const auto handles, session.find(wanted));
    std::vector<SeenObject> all;
    for (const TokenHandle handle : handles) {
        CORE_TRY(all.emplace_back(), seeObject(session, handle));
    }
    for (SeenObject& seen : all) {
        if (seen.object.kind != TokenObject::Kind::PrivateKey || !seen.object.spki.empty()) continue;
        if (const TokenObject* partner = partnerOf(seen.object, all)) {
            seen.object.spki = partner->spki;
            seen.object.algorithm = partner->algorithm;
        }
    }
    return all;
}

/// The private keys of this type under an identifier whose public object is this key: found without looking at everything.
Result<std::vector<TokenHandle>> findByIdentifier(
    const TokenSession& session, ByteView id, const PublicKey& publicKey, unsigned long keyType)
{
    TokenTemplate ofPublic;
    ofPublic.number(CKA_CLASS, CKO_PUBLIC_KEY).octets(CKA_ID, id);
    CORE_TRY(const auto partners, session.find(ofPublic));
    for (const TokenHandle partner : partners) {
        CORE_TRY(const Bytes spki, spkiOnToken(session, partner));
        if (spki != publicKey.spki()) continue;
        TokenTemplate ofPrivate;
        ofPrivate.number(CKA_CLASS, CKO_PRIVATE_KEY).number(CKA_KEY_TYPE, keyType).octets(CKA_ID, id);
        return session.find(ofPrivate);
    }
    return std::vector<TokenHandle>();
}

}

std::string_view nameOf(TokenObject::Kind kind)
{
    const auto* const known = std::ranges::find(kindNames, kind, &KindName::kind);
    return known == std::end(kindNames) ? "other" : known->name;
}

Result<SeenObject> seeObject(const TokenSession& session, TokenHandle handle)
{
    SeenObject seen{.handle = handle, .object = {}};
    CORE_TRY(const auto objectClass, session.number(handle, CKA_CLASS));
    seen.object.kind = kindOf(objectClass);
    CORE_TRY(const auto label, session.octets(handle, CKA_LABEL));
    seen.object.label = labelOf(label);
    CORE_TRY(auto id, session.octets(handle, CKA_ID));
    if (id) seen.object.id = *std::move(id);
    if (isKey(seen.object.kind)) {
        CORE_CHECK(seeKey(session, seen));
    }
    if (seen.object.kind == TokenObject::Kind::Certificate) {
        CORE_CHECK(seeCertificate(session, seen));
    }
    return seen;
}

Result<std::vector<SeenObject>> seeObjects(const TokenSession& session)
{
    TokenTemplate wanted;
    return seeObjects(session, wanted.flag(CKA_TOKEN, true));
}

Result<TokenHandle> findSeen(const TokenSession& session, const TokenObject& object, std::string_view tokenLabel)
{
    CORE_TRY(const auto all, seeObjects(session));
    for (const SeenObject& seen : all) {
        const TokenObject& other = seen.object;
        if (other.kind == object.kind && other.label == object.label && other.id == object.id &&
            other.certificate == object.certificate &&
            (object.spki.empty() || other.spki.empty() || other.spki == object.spki))
            return seen.handle;
    }
    return failAs(ErrorCode::NotFound, "CW-459", {std::string(tokenLabel), object.label});
}

Result<KeyCandidates> findPrivateKeys(const TokenSession& session, const TokenKeyName& key, const PublicKey& publicKey)
{
    CORE_TRY(const TokenPublicParts parts, publicPartsOf(publicKey));
    KeyCandidates candidates;
    if (parts.kind->family == KeyFamily::Rsa) { // a private key tells its modulus itself
        TokenTemplate wanted;
        wanted.number(CKA_CLASS, CKO_PRIVATE_KEY).number(CKA_KEY_TYPE, CKK_RSA).octets(CKA_MODULUS, parts.modulus);
        CORE_TRY(candidates.certain, session.find(wanted));
        if (!candidates.certain.empty()) return candidates;
    }
    const Bytes usual = publicKey.keyIdentifier();
    for (const ByteView id : {ByteView(key.id), ByteView(usual)}) {
        if (id.empty()) continue;
        CORE_TRY(candidates.certain, findByIdentifier(session, id, publicKey, parts.kind->keyType));
        if (!candidates.certain.empty()) return candidates;
    }
    CORE_TRY(const auto all, seeObjects(session));
    const bool isNamed = !key.id.empty() || !key.label.empty();
    for (const SeenObject& seen : all) {
        const TokenObject& object = seen.object;
        if (object.kind != TokenObject::Kind::PrivateKey) continue;
        if (object.spki == publicKey.spki())
            candidates.certain.push_back(seen.handle);
        else if (isNamed && object.spki.empty() && object.algorithm == keyTypeName(parts.kind->keyType) &&
            (object.id == key.id || object.label == key.label))
            candidates.possible.push_back(seen.handle);
    }
    return candidates;
}

}
