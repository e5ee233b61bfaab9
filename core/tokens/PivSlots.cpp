#include "core/tokens/PivSlots.h"
#include "core/base/Text.h"
#include "core/x509/Certificate.h"
#include <algorithm>

namespace core {

namespace {

struct NumberedSlot {
    std::uint8_t id; ///< CKA_ID
    PivSlot slot;
};
constexpr std::string_view retired = CORE_TEXT("core", "for keys of former times");
constexpr std::uint8_t attestationId = 25;
constexpr NumberedSlot pivSlots[] = {
    {1, {"9a", CORE_TEXT("core", "to log in")}},
    {2, {"9c", CORE_TEXT("core", "to sign; the PIN is asked for every time")}},
    {3, {"9d", CORE_TEXT("core", "to decrypt")}},
    {4, {"9e", CORE_TEXT("core", "for doors; no PIN is asked for")}},
    {5, {"82", retired}},
    {6, {"83", retired}},
    {7, {"84", retired}},
    {8, {"85", retired}},
    {9, {"86", retired}},
    {10, {"87", retired}},
    {11, {"88", retired}},
    {12, {"89", retired}},
    {13, {"8a", retired}},
    {14, {"8b", retired}},
    {15, {"8c", retired}},
    {16, {"8d", retired}},
    {17, {"8e", retired}},
    {18, {"8f", retired}},
    {19, {"90", retired}},
    {20, {"91", retired}},
    {21, {"92", retired}},
    {22, {"93", retired}},
    {23, {"94", retired}},
    {24, {"95", retired}},
    {attestationId, {"f9", CORE_TEXT("core", "of its maker, to attest where keys were made")}},
};

/// By what YKCS11 and OpenSC say of such cards.
bool isPivCard(const Token& token)
{
    return token.manufacturer.starts_with("piv_II") ||
        (token.manufacturer.starts_with("Yubico") && token.model.starts_with("YubiKey"));
}

bool isAttestation(const TokenObject& object, const TokenObject& key, const PublicKey& maker)
{
    if (object.kind != TokenObject::Kind::Certificate || object.spki != key.spki) return false;
    const auto certificate = Certificate::parse(object.certificate);
    return certificate && certificate->isSignedBy(maker);
}

}

std::optional<PivSlot> pivSlotOf(const Token& token, const TokenObject& object)
{
    if (!isPivCard(token) || object.id.size() != 1) return std::nullopt;
    const auto* const found = std::ranges::find(pivSlots, object.id.front(), &NumberedSlot::id);
    return found == std::end(pivSlots) ? std::nullopt : std::optional(found->slot);
}

const TokenObject* attestationOf(const Token& token, std::span<const TokenObject> objects, const TokenObject& key)
{
    if (!isPivCard(token) || key.kind != TokenObject::Kind::PrivateKey || key.spki.empty()) return nullptr;
    for (const TokenObject& maker : objects) {
        if (maker.kind != TokenObject::Kind::Certificate || maker.id != Bytes{attestationId}) continue;
        const auto certificate = Certificate::parse(maker.certificate);
        if (!certificate || !certificate->publicKey()) continue;
        const auto found = std::ranges::find_if(
            objects, [&](const TokenObject& each) { return isAttestation(each, key, *certificate->publicKey()); });
        if (found != objects.end()) return &*found;
    }
    return nullptr;
}

}
