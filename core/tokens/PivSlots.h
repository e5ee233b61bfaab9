#pragma once
#include "core/tokens/TokenService.h"

/// Cards with the PIV application (NIST SP 800-73), such as YubiKeys: keys lie in slots that people know by their numbers.
namespace core {

/// A slot of PIV.
struct PivSlot {
    std::string_view number; ///< "9a", as SP 800-73-4 part 1 table 4b writes it
    std::string_view use;    ///< CORE_TEXT: what it is meant for
};
/// Where an object lies, told by its CKA_ID, which YKCS11 and OpenSC give out in the same way: 1 to 4 are 9a, 9c, 9d and 9e, 5 to
/// 24 are 82 to 95, 25 is f9. nullopt: it is no PIV card, or no slot.
std::optional<PivSlot> pivSlotOf(const Token& token, const TokenObject& object);

/// The certificate by which the card attests that it made this key itself: one for the same key, signed by the key in slot f9, whose
/// certificate lies there, too. Whether the maker stands behind that one is for the reader to check. nullptr: none.
const TokenObject* attestationOf(const Token& token, std::span<const TokenObject> objects, const TokenObject& key);

}
