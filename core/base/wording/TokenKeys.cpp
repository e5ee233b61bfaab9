#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> tokenKeys()
{
    static const std::vector<Wording> rows{
        {"CW-461", CORE_TEXT("core", "This is not understood as the address of a key on a token: “%1”."),
            CORE_TEXT("core", "It is written as RFC 7512 says, each attribute once."),
            CORE_TEXT("core", "Write it like this: pkcs11:token=LABEL;object=NAME. A space is %20, a semicolon %3B.")},
        {"CW-462", CORE_TEXT("core", "The key lies on a token that is not here: %1."),
            CORE_TEXT("core", "None of the tokens that are plugged in shows it."),
            CORE_TEXT("core", "Plug one of these tokens in, then try again.")},
        {"CW-480",
            CORE_TEXT(
                "core", "The key of “%1” was found on the token %2, under the name %3; it was known to be on %4."),
            CORE_TEXT("core", "It has the same public key. The vault now knows of it there, and the log tells."),
            CORE_TEXT("core", "If nobody moved or copied it, find out who did.")},
        {"CW-481", CORE_TEXT("core", "A key of the kind %1 on a token is not used."),
            CORE_TEXT("core", "On tokens these are used: RSA, EC and Ed25519."),
            CORE_TEXT("core", "Choose a key of one of these kinds, or keep this one in the vault.")},
        {"CW-482", CORE_TEXT("core", "An address that holds a PIN is not accepted."),
            CORE_TEXT("core", "Whoever sees the command line or its history would know it."),
            CORE_TEXT("core", "Take it out of the address; the PIN is asked for, or read from a file.")},
        {"CW-483", CORE_TEXT("core", "An address that names a module is not accepted."),
            CORE_TEXT("core", "A module sees PINs: which ones are used is for the user of this machine to choose."),
            CORE_TEXT("core", "Take it out of the address, and choose the module by itself.")},
        {"CW-484", CORE_TEXT("core", "There is no token %1 here."),
            CORE_TEXT("core", "None of the modules that were chosen on this machine reaches it."),
            CORE_TEXT("core", "Plug it in, check its label, or choose the module that belongs to it.")},
        {"CW-485", CORE_TEXT("core", "Several tokens fit: %1."),
            CORE_TEXT("core", "What is done concerns one of them."),
            CORE_TEXT("core", "Say which one, by its serial number.")},
        {"CW-486", CORE_TEXT("core", "The token %1 was not used: its module was never chosen on this machine (%2)."),
            CORE_TEXT("core", "A module sees the PIN, so none is used before its user has chosen it."),
            CORE_TEXT("core", "Choose it once, by its file; it is remembered with the hash of that file.")},
        {"CW-487", CORE_TEXT("core", "Several keys on the token %1 fit: %2."),
            CORE_TEXT("core", "What is done concerns one of them."),
            CORE_TEXT("core", "Say which one, by name and identifier.")},
        {"CW-488", CORE_TEXT("core", "The key %1 on the token %2 cannot be used: its public part is not there."),
            CORE_TEXT("core", "Without it no signature can be checked, and no certificate made."),
            CORE_TEXT("core", "Put its public key or its certificate on the token, under the same identifier.")},
        {"CW-489", CORE_TEXT("core", "The token %1 has no PIN yet."),
            CORE_TEXT("core", "Nobody has made it ready for a user."),
            CORE_TEXT("core", "Have its security officer set the first PIN.")},
        {"CW-491", CORE_TEXT("core", "The list of modules was not read: others can change %1."),
            CORE_TEXT("core", "Whoever writes it says which libraries see PINs."),
            CORE_TEXT("core", "Look into it, then give it to yourself alone (chmod 600), or remove it.")},
        {"CW-492", CORE_TEXT("core", "The list of modules in %1 is damaged."),
            CORE_TEXT("core", "It does not say of each which file it is and what that held."),
            CORE_TEXT("core", "Remove it, then choose the modules anew.")},
        {"CW-493", CORE_TEXT("core", "The module %1 was not chosen on this machine."),
            CORE_TEXT("core", "So there is nothing to forget."), CORE_TEXT("core", "Look at the list of modules.")},
        {"CW-494", CORE_TEXT("core", "The token %1 did not sign with %2: the message of %3 octets is too long for it."),
            CORE_TEXT("core", "With such a key it has to get the whole message, where others need a digest alone."),
            CORE_TEXT("core", "Sign long revocation lists with a CA whose key is RSA or EC.")},
        {"CW-495", CORE_TEXT("core", "%1 is not a regular file and is not removed."),
            CORE_TEXT("core", "A link, a folder, a pipe or a device stands there, so the key itself would stay."),
            CORE_TEXT("core", "Give the path of the file itself, or remove it yourself afterwards.")},
        {"CW-496", CORE_TEXT("core", "The key is on the token, but its file was not removed: %1."),
            CORE_TEXT("core", "The folder or the medium is protected, or the file went elsewhere meanwhile."),
            CORE_TEXT("core", "Remove it yourself: whoever has a copy of it has the key.")},
    };
    return rows;
}

}
