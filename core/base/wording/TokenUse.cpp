#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> tokenUse()
{
    static const std::vector<Wording> rows{
        {"CW-450", CORE_TEXT("core", "The token %1 (serial number %2) is not there."),
            CORE_TEXT("core", "It was taken out, or its reader was."),
            CORE_TEXT("core", "Put this token in again, log in anew and retry.")},
        {"CW-451", CORE_TEXT("core", "The module %1 gave no answer and was ended: %2."),
            CORE_TEXT(
                "core", "The driver crashed or hangs; it runs in a process of its own, and nothing else is hurt."),
            CORE_TEXT("core", "Take the token out and put it in again, log in anew and retry.")},
        {"CW-452", CORE_TEXT("core", "There is another token than %1 (serial number %2): %3 (serial number %4)."),
            CORE_TEXT("core", "A token is known by its serial number and its label, never by the reader it is in."),
            CORE_TEXT("core", "Put the right token in, or choose the one that is there.")},
        {"CW-453", CORE_TEXT("core", "The PIN of %1 was not tried: one more wrong entry locks it."),
            CORE_TEXT("core", "All tries but the last were used up by wrong entries."),
            CORE_TEXT("core", "If you are sure of the PIN, confirm that the last try may be spent.")},
        {"CW-454", CORE_TEXT("core", "The PIN of %1 is locked and was not tried."),
            CORE_TEXT("core", "It was entered wrong too often."),
            CORE_TEXT("core",
                "The security officer can set a new PIN for the user; a token whose officer is locked can only be "
                "reset with its maker's tool.")},
        {"CW-455", CORE_TEXT("core", "The token %1 cannot do this: %2."),
            CORE_TEXT("core", "It has no mechanism for it, or none of this size."),
            CORE_TEXT("core", "Choose what stands in the token's list of mechanisms, or another token.")},
        {"CW-456", CORE_TEXT("core", "The key may not leave the token %1: %2."),
            CORE_TEXT("core",
                "This was decided when the key was made and can never be changed, or the token packs no keys of this "
                "kind."),
            CORE_TEXT("core", "Make a key that may be copied, or bring a key to both tokens from a file.")},
        {"CW-457", CORE_TEXT("core", "The token %1 made a signature that is wrong. It was thrown away."),
            CORE_TEXT("core", "Every signature is checked with the public key; this one does not belong to it."),
            CORE_TEXT("core", "Check that the right token is there and retry; if it stays, do not use this token.")},
        {"CW-458", CORE_TEXT("core", "Nobody is logged in to the token %1."),
            CORE_TEXT("core", "A login ends when the token is taken out, and when its driver is started anew."),
            CORE_TEXT("core", "Enter the token's PIN.")},
        {"CW-459", CORE_TEXT("core", "The token %1 does not hold this: %2."),
            CORE_TEXT("core", "It was removed or replaced there, or it lies on another token."),
            CORE_TEXT("core", "Look at what is on the token, and on the others.")},
        {"CW-460", CORE_TEXT("core", "The module %1 was not loaded: its file has changed."),
            CORE_TEXT("core", "It is not the one that was accepted on this machine; a module sees every PIN."),
            CORE_TEXT("core", "If the driver was updated, accept the module again.")},
        {"CW-463", CORE_TEXT("core", "This key on the token %1 wants its PIN for every single signature."),
            CORE_TEXT("core", "It was made so; a login alone does not open it."),
            CORE_TEXT("core", "Enter the PIN for this signature; several at once are not possible with this key.")},
        {"CW-464", CORE_TEXT("core", "The token %1 knows no security officer (%2)."),
            CORE_TEXT("core", "Tokens of its kind are set up with a tool of their maker."),
            CORE_TEXT("core", "Set the PIN with the tool of the token's maker.")},
        {"CW-465", CORE_TEXT("core", "No PIN was given for the token %1."),
            CORE_TEXT("core", "It has no keypad of its own on which it could be typed."),
            CORE_TEXT("core", "Enter the PIN.")},
        {"CW-466", CORE_TEXT("core", "%1 cannot be the label of a token."),
            CORE_TEXT("core", "A label has 1 to 32 octets; letters beyond ASCII take two or more."),
            CORE_TEXT("core", "Choose a shorter label.")},
        {"CW-467", CORE_TEXT("core", "The token %1 holds this key already: %2."),
            CORE_TEXT("core", "A second time it would be of no use, and programs would not know which to take."),
            CORE_TEXT("core", "Use the key that is there, or remove it first.")},
        {"CW-468", CORE_TEXT("core", "A live ceremony takes no tokens to practise with: %1."),
            CORE_TEXT("core", "Their keys are files on this disk, and their PIN is known to everybody."),
            CORE_TEXT("core", "Choose the module of the real tokens, or rehearse.")},
    };
    return rows;
}

}
