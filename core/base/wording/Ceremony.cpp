#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

namespace {

/// Why a script is refused as a whole.
const std::vector<Wording>& reading()
{
    static const std::vector<Wording> rows{
        {"CW-550", CORE_TEXT("core", "The script cannot be read: line %1, column %2: %3."),
            CORE_TEXT("core", "A script is a TOML file; its form is described in the manual under “Ceremonies”."),
            CORE_TEXT("core", "Correct the line.")},
        {"CW-551", CORE_TEXT("core", "Line %1, column %2 of the script: there is no setting “%3”."),
            CORE_TEXT("core", "An unknown setting would silently do nothing, and everybody would believe it did."),
            CORE_TEXT("core", "Did you mean “%4”? Correct or remove it.")},
        {"CW-552", CORE_TEXT("core", "Line %1, column %2 of the script: the value of “%3” does not fit."),
            CORE_TEXT(
                "core", "Expected: %4. Texts are not empty, hold no hidden characters and stand in a list once only."),
            CORE_TEXT("core", "Correct the value.")},
        {"CW-553", CORE_TEXT("core", "The script lacks the setting “%1” in the table that begins on line %2."),
            CORE_TEXT("core", "Without it something would be left to chance on the day."),
            CORE_TEXT("core", "Add it; a template shows the place.")},
        {"CW-554", CORE_TEXT("core", "Line %1, column %2 of the script: “%3” is no choice for “%4”."),
            CORE_TEXT("core", "Only known words are taken, so that a misspelt one cannot change what happens."),
            CORE_TEXT("core", "Did you mean “%5”?")},
        {"CW-555", CORE_TEXT("core", "The script is longer than %1 octets."),
            CORE_TEXT("core", "Nobody can review more than that, and a printer would not end."),
            CORE_TEXT("core", "Divide it into two ceremonies.")},
        {"CW-556", CORE_TEXT("core", "Line %1 of the script holds an octet that a script may not have."),
            CORE_TEXT("core",
                "It is UTF-8 with plain line ends (LF), so that it is the same on every machine; no NUL, no CR."),
            CORE_TEXT("core", "Save it anew as UTF-8 with Unix line ends.")},
    };
    return rows;
}

const std::vector<Wording>& roles()
{
    static const std::vector<Wording> rows{
        {"CW-560", CORE_TEXT("core", "Two steps are called %1."),
            CORE_TEXT("core", "The transcript names steps by their id."), CORE_TEXT("core", "Give one a new id.")},
        {"CW-561", CORE_TEXT("core", "Step %1 stands in the wrong place."),
            CORE_TEXT("core", "Ids read A, act, point, number and rise: in act %2 they begin with A%2."),
            CORE_TEXT("core", "Number the steps in the order in which they happen.")},
        {"CW-562", CORE_TEXT("core", "%1 of %2 shares is no possible threshold."),
            CORE_TEXT("core", "At least 2, at most as many as there are shares, and there are at most 16 (SLIP-39)."),
            CORE_TEXT("core", "Choose a number between, such as 3 of 5.")},
        {"CW-563", CORE_TEXT("core", "%1 witnesses of %2 departments are not enough, or do not go together."),
            CORE_TEXT("core", "At least two witnesses of at least two departments see every step."),
            CORE_TEXT("core", "Raise the numbers; there cannot be more departments than witnesses.")},
        {"CW-564", CORE_TEXT("core", "There is a share for the auditor, but the auditor need not be there."),
            CORE_TEXT("core", "Nobody could take the share on the day."),
            CORE_TEXT("core", "Set auditor = \"required\", or auditor_share = false.")},
        {"CW-565", CORE_TEXT("core", "There are too few people with the role %1: %2 are needed, %3 are there."),
            CORE_TEXT("core", "The ceremony could not begin, or not be confirmed."),
            CORE_TEXT("core", "Name more people, or change what the script asks for.")},
        {"CW-566", CORE_TEXT("core", "There are too many people with the role %1: at most %2, but %3 are there."),
            CORE_TEXT("core", "Only one person touches the machine, and at most one audits."),
            CORE_TEXT("core", "Give the others another role.")},
        {"CW-567", CORE_TEXT("core", "%1 cannot be both %2 and %3."),
            CORE_TEXT("core", "Whoever does something must not be the one who watches it."),
            CORE_TEXT("core", "Give one of the roles to somebody else.")},
        {"CW-568", CORE_TEXT("core", "The witnesses come from %1 departments; at least %2 are wanted."),
            CORE_TEXT("core", "Colleagues of one superior are easily told the same thing."),
            CORE_TEXT("core", "Ask somebody of another department.")},
        {"CW-569", CORE_TEXT("core", "%1 is listed twice."),
            CORE_TEXT("core", "One person counts once, whatever the roles."),
            CORE_TEXT("core", "Put all roles of a person into one entry.")},
        {"CW-570", CORE_TEXT("core", "Step %1 is to be confirmed by %2 × %3, but the script makes sure of %4 only."),
            CORE_TEXT("core", "The ceremony could come to a stop there."),
            CORE_TEXT("core", "Ask for fewer confirmations, or for more people.")},
    };
    return rows;
}

const std::vector<Wording>& world()
{
    static const std::vector<Wording> rows{
        {"CW-571", CORE_TEXT("core", "Step %1 uses the token “%2”, which is not inserted then."),
            CORE_TEXT("core", "A token is there from token.inspect until its bag is sealed (seal.record)."),
            CORE_TEXT("core", "Add the step before it, or change the order.")},
        {"CW-572", CORE_TEXT("core", "Step %1 uses the stick “%2”, which is not inserted then."),
            CORE_TEXT("core", "A stick is there from media.insert until media.eject."),
            CORE_TEXT("core", "Add the step before it, or change the order.")},
        {"CW-573", CORE_TEXT("core", "Step %1 needs what %2 gives, and no such step comes before it."),
            CORE_TEXT("core", "A step can only use what is there at that point."),
            CORE_TEXT("core", "Add the step before it, or change the order.")},
        {"CW-574", CORE_TEXT("core", "Step %1 signs the root certificate, but %2 has not happened before."),
            CORE_TEXT("core", "Every copy of the key must have proved itself before the certificate makes it count."),
            CORE_TEXT("core", "Add the step before the signature.")},
        {"CW-575", CORE_TEXT("core", "Step %1 wipes the secret before the shares were read back."),
            CORE_TEXT("core", "A share that was written down wrongly would be found out too late."),
            CORE_TEXT("core", "Put share.verify before it.")},
        {"CW-576", CORE_TEXT("core", "At the break %1 a secret is in memory or a token is inserted."),
            CORE_TEXT("core", "During a break nothing may be held: the room is not watched."),
            CORE_TEXT("core", "Wipe and seal before it, or put the break elsewhere.")},
        {"CW-577", CORE_TEXT("core", "At the end a secret is still in memory."),
            CORE_TEXT("core", "What is not wiped can be read by whoever gets the machine."),
            CORE_TEXT("core", "Add secret.wipe.")},
        {"CW-578", CORE_TEXT("core", "At the end “%1” is neither sealed nor destroyed nor taken out."),
            CORE_TEXT("core", "Everything that can hold a secret ends in a numbered bag or is gone."),
            CORE_TEXT("core", "Add seal.record or media.destroy; media.eject for a stick.")},
        {"CW-579", CORE_TEXT("core", "The last step, %1, does not close the record."),
            CORE_TEXT("core", "An open record could be written on after everybody has left."),
            CORE_TEXT("core", "End with sign-off and close.")},
        {"CW-500", CORE_TEXT("core", "Step %1 closes the record once more."),
            CORE_TEXT("core", "Nothing can be written behind its last line."),
            CORE_TEXT("core", "Leave only the last step of kind close.")},
        {"CW-580", CORE_TEXT("core", "Step %1 uses the root key after the transcript was sealed."),
            CORE_TEXT("core", "What the key does then stands in no signed transcript."),
            CORE_TEXT("core", "Put it before export.write.")},
        {"CW-581", CORE_TEXT("core", "Step %1 (%2) cannot be undone and has too few confirmations."),
            CORE_TEXT("core", "The operator and at least two witnesses confirm such a step."),
            CORE_TEXT("core", "Write: confirm = [\"operator\", \"witness:2\"].")},
        {"CW-582", CORE_TEXT("core", "Act %1 has no checkpoint."),
            CORE_TEXT("core", "At a checkpoint witnesses write down words by which nobody can rewrite the act later."),
            CORE_TEXT("core", "End the act with a step of kind checkpoint.")},
        {"CW-583", CORE_TEXT("core", "The kit on “%1” is not checked on a second computer."),
            CORE_TEXT("core", "The machine that wrote it is no witness for itself."),
            CORE_TEXT("core", "Add export.verify.")},
        {"CW-584", CORE_TEXT("core", "By step %1 people have worked for more than %2 minutes without a break."),
            CORE_TEXT("core", "Tired people confirm what they did not see."),
            CORE_TEXT("core", "Put a break where nothing is held.")},
    };
    return rows;
}

const std::vector<Wording>& dates()
{
    static const std::vector<Wording> rows{
        {"CW-585", CORE_TEXT("core", "The leave to break rule %1 ended on %2."),
            CORE_TEXT("core", "A waiver outlives its reason unless it ends by itself."),
            CORE_TEXT("core", "Remove it, or have it decided anew.")},
        {"CW-586", CORE_TEXT("core", "The script ended on %1."),
            CORE_TEXT("core", "An old plan was made for other people, rules and machines."),
            CORE_TEXT("core", "Review it and give it a new day and revision.")},
        {"CW-587", CORE_TEXT("core", "A ceremony of type %1 cites the one before it, and this script does not."),
            CORE_TEXT("core", "The records of a CA form one chain for its whole life."),
            CORE_TEXT("core", "Set previous_head to the last words of the previous record, in hexadecimal.")},
        {"CW-588", CORE_TEXT("core", "The validity of %1 ends before it begins: %2 to %3."),
            CORE_TEXT("core", "Such a certificate is never valid (RFC 5280 section 4.1.2.5)."),
            CORE_TEXT("core", "Correct not_before or not_after.")},
        {"CW-589", CORE_TEXT("core", "“%1” is not valid within its root's time, %2 to %3."),
            CORE_TEXT("core", "It would count for nothing once the root has ended."),
            CORE_TEXT("core", "Correct the dates.")},
        {"CW-590", CORE_TEXT("core", "The revocation list is to last %1 days; at most %2."),
            CORE_TEXT("core", "A root that nobody looks at for more than a year is forgotten."),
            CORE_TEXT("core", "Choose a shorter time, and plan the next ceremony.")},
        {"CW-591", CORE_TEXT("core", "“%1” is no address for a revocation list."),
            CORE_TEXT("core", "It begins with http://; https:// would need the list to fetch the list."),
            CORE_TEXT("core", "Correct the address.")},
        {"CW-592", CORE_TEXT("core", "Step %1 is not confirmed by the operator and a witness."),
            CORE_TEXT("core", "Every step has one who does it and one who sees it."),
            CORE_TEXT("core", "Write: confirm = [\"operator\", \"witness:1\"].")},
        {"CW-593", CORE_TEXT("core", "A ceremony of type %1 has a step %2; this script has none."),
            CORE_TEXT("core", "Without it the ceremony does not do what its type says."),
            CORE_TEXT("core", "Add it, or choose another type.")},
        {"CW-594", CORE_TEXT("core", "Step %1 makes the key after %2 throws of dice; the script asks for %3."),
            CORE_TEXT("core", "Dice add randomness that no machine had a hand in, and must come first."),
            CORE_TEXT("core", "Add entropy.dice before it.")},
        {"CW-595", CORE_TEXT("core", "Step %1 works from the table [%2], which is missing."),
            CORE_TEXT("core", "Names, dates and numbers come from the script alone."),
            CORE_TEXT("core", "Add the table; a template shows it.")},
        {"CW-596", CORE_TEXT("core", "Step %1 does not go with the strategy %2."),
            CORE_TEXT("core",
                "The strategy says where the key is born and kept; a key that cannot leave its token cannot be "
                "copied."),
            CORE_TEXT("core", "Remove the step, or choose another strategy in [custody].")},
        {"CW-597", CORE_TEXT("core", "There is no rule %1 that could be left out."),
            CORE_TEXT("core", "A waiver names a rule of lint by its number, such as CW-801."),
            CORE_TEXT("core", "Correct or remove it.")},
        {"CW-598", CORE_TEXT("core", "Two CAs in the script are called “%1”."),
            CORE_TEXT("core", "Steps name them by that."), CORE_TEXT("core", "Give one another name.")},
    };
    return rows;
}

}

std::span<const Wording> ceremony()
{
    static const std::vector<Wording> rows = [] {
        std::vector<Wording> joined;
        for (const auto* part : {&reading(), &roles(), &world(), &dates()})
            joined.insert(joined.end(), part->begin(), part->end());
        return joined;
    }();
    return rows;
}

}
