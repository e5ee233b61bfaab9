#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

namespace {

/// What a root signs, and why not.
const std::vector<Wording>& signing()
{
    static const std::vector<Wording> rows{
        {"CW-086", CORE_TEXT("core", "“%1” is the name of another CA here, which has another key."),
            CORE_TEXT("core",
                "Verifiers look issuers up by name: one name stands for one key and one key identifier in all that a "
                "root has signed."),
            CORE_TEXT("core", "Give the new CA a name of its own in the script, and have it reviewed again.")},
        {"CW-087", CORE_TEXT("core", "“%1” would publish its list at the address of its root's: %2."),
            CORE_TEXT("core",
                "Its certificate points to the list of the root; with one address for both, the CA could put its own "
                "list there and never be revoked."),
            CORE_TEXT("core", "Give it an address of its own.")},
        {"CW-088", CORE_TEXT("core", "The script is for the root “%1”, but the one that signs is “%2”."),
            CORE_TEXT("core", "Dates and the address of the list were reviewed for another root."),
            CORE_TEXT("core", "Correct [root] in the script and have it reviewed again, or take the right token.")},
        {"CW-089", CORE_TEXT("core", "The revocation list would have the number %1; the one before has %2."),
            CORE_TEXT(
                "core", "Numbers of lists rise (RFC 5280 section 5.2.3); receivers keep the one with the higher."),
            CORE_TEXT("core", "Give the kits of all ceremonies, from the first to the last.")},
        {"CW-090", CORE_TEXT("core", "The revocation list would leave out the serial number %1, which is revoked."),
            CORE_TEXT("core", "Whoever fetches it would trust that certificate again (RFC 5280 section 3.3)."),
            CORE_TEXT("core", "Give the kits of all ceremonies, from the first to the last.")},
        {"CW-091", CORE_TEXT("core", "The revocation list would count from %1 to %2: not at all, or too long."),
            CORE_TEXT("core", "A list ends after it begins, and lasts twelve months at most."),
            CORE_TEXT("core", "Correct [crl] in the script and have it reviewed again.")},
        {"CW-092", CORE_TEXT("core", "The last revocation list in the records was not signed by the root “%1”."),
            CORE_TEXT("core", "A new list takes over what the one before revokes, so that one has to be genuine."),
            CORE_TEXT("core", "Give the kits as the ceremonies left them; if they are, record an incident and stop.")},
        {"CW-097", CORE_TEXT("core", "The script names “%1”, but the certificate would be made for “%2”."),
            CORE_TEXT("core",
                "The profile does not grant all parts of the name, and what was reviewed is signed or nothing."),
            CORE_TEXT("core", "Correct the name in the script and have it reviewed again.")},
    };
    return rows;
}

/// Tokens and the people who confirm.
const std::vector<Wording>& tokensAndPeople()
{
    static const std::vector<Wording> rows{
        {"CW-093", CORE_TEXT("core", "The token %1 cannot do what this ceremony wants of it (%2): it lacks %3."),
            CORE_TEXT("core", "It says itself what it can compute. Nothing on it was changed."),
            CORE_TEXT("core",
                "Take a token of another model; or change the kind of key in the script and have it reviewed again.")},
        {"CW-094", CORE_TEXT("core", "One more wrong PIN locks the token %1, so it was not tried."),
            CORE_TEXT("core",
                "The administrator and two witnesses have to agree to spend the last try, and the record has to say "
                "so."),
            CORE_TEXT("core",
                "Put an incident on the record that the three of them confirm, then type the PIN; or take the other "
                "token, or abandon the ceremony.")},
        {"CW-095", CORE_TEXT("core", "The PIN of the token %1 is locked."),
            CORE_TEXT("core", "It was entered wrong too often; only its security officer can set a new one."),
            CORE_TEXT("core",
                "Insert the other token that has this key, record which bag it came from, and type its PIN; or "
                "abandon the ceremony.")},
        {"CW-478", CORE_TEXT("core", "The PIN of the security officer of the token %1 is locked."),
            CORE_TEXT("core", "It was entered wrong too often, so nobody can set a PIN of this token any more."),
            CORE_TEXT("core", "Abandon the ceremony, and make a new token with the same key (token-clone).")},
        {"CW-096", CORE_TEXT("core", "Step %1 checks the machine and is not confirmed by two witnesses."),
            CORE_TEXT("core", "A check that fails may be waived for a reason, and two witnesses stand by that."),
            CORE_TEXT("core", "Write: confirm = [\"operator\", \"witness:2\"].")},
        {"CW-395", CORE_TEXT("core", "The script does not say what certificates of the CA “%1” are for."),
            CORE_TEXT("core",
                "A CA that is not limited to purposes is trusted for every one (RFC 5280 section 4.2.1.12), also for "
                "those that nobody thought of."),
            CORE_TEXT("core",
                "Write: uses = [\"serverAuth\", \"clientAuth\"]; or uses = [\"anyExtendedKeyUsage\"] for a CA that is "
                "meant "
                "for everything.")},
    };
    return rows;
}

}

std::span<const Wording> ceremonyLimits()
{
    static const std::vector<Wording> rows = [] {
        std::vector<Wording> joined = signing();
        joined.insert(joined.end(), tokensAndPeople().begin(), tokensAndPeople().end());
        return joined;
    }();
    return rows;
}

}
