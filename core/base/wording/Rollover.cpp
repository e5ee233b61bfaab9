#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

namespace {

/// Why a root is not certified by another one.
const std::vector<Wording>& certifying()
{
    static const std::vector<Wording> rows{
        {"CW-294", CORE_TEXT("core", "The certificate of “%1” is not signed by its own key."),
            CORE_TEXT("core", "A root proves by its own signature that whoever made it has the key."),
            CORE_TEXT("core", "Ask its owner for the self-signed certificate.")},
        {"CW-295", CORE_TEXT("core", "The key of “%1” belongs to a CA of this root, or to the root itself."),
            CORE_TEXT("core", "A second certificate under another name would let one key play two parts."),
            CORE_TEXT("core", "Bring the certificate of another root.")},
        {"CW-296", CORE_TEXT("core", "“%1” is no CA that could be certified."),
            CORE_TEXT("core",
                "A cross-certificate is for a version 3 certificate that may sign others (RFC 5280 section 4.2.1.9)."),
            CORE_TEXT("core", "Ask its owner for the certificate of the root.")},
        {"CW-297", CORE_TEXT("core", "The certificate of “%1” is another one than the script says (%2)."),
            CORE_TEXT("core", "Name and digest were reviewed with the script; what is brought must have both."),
            CORE_TEXT("core", "Bring the right file, or correct the script and have it reviewed again.")},
        {"CW-298", CORE_TEXT("core", "“%1” is known here with another key, or its key with another key identifier."),
            CORE_TEXT("core",
                "Paths are found by name and key identifier; one that was computed anew leads verifiers astray."),
            CORE_TEXT("core", "Bring the certificate whose name, key and key identifier are the known ones.")},
        {"CW-299", CORE_TEXT("core", "A certificate for “%1” from %2 to %3 would never be valid."),
            CORE_TEXT("core", "It is cut to the time in which both roots are valid, and nothing is left."),
            CORE_TEXT("core", "Correct the dates in the script.")},
        {"CW-300", CORE_TEXT("core", "The root before signs no CAs any more since %1."),
            CORE_TEXT("core", "The plan by which the new root took over says so; it only signs its lists."),
            CORE_TEXT("core", "Let the new root sign, or leave out by = \"former\".")},
        {"CW-301", CORE_TEXT("core", "No root came before this one."),
            CORE_TEXT("core", "The step is to be signed by the root that was followed, and there is none."),
            CORE_TEXT("core", "Leave out by = \"former\"; or give the kits of all ceremonies.")},
        {"CW-302", CORE_TEXT("core", "The key of the root before is still on a token, or on paper."),
            CORE_TEXT("core", "Three roots at once could not be told apart in the safes."),
            CORE_TEXT("core",
                "Destroy the oldest key first (key-destroy-former). What nobody can bring any more is declared lost "
                "(seal-inventory, asset.lost).")},
    };
    return rows;
}

/// Things that nobody can bring any more.
const std::vector<Wording>& losses()
{
    static const std::vector<Wording> rows{
        {"CW-469", CORE_TEXT("core", "The ledger knows of no %1 that could be lost."),
            CORE_TEXT("core", "It was never there, or it was destroyed or declared lost before."),
            CORE_TEXT("core", "Look at the ledger in the last kit (record/ledger.json), and correct the script.")},
        {"CW-470", CORE_TEXT("core", "%1 holds nothing of %2 that could be lost."),
            CORE_TEXT("core", "The record names the holder of every share, letter for letter."),
            CORE_TEXT("core", "Name the holder as the record does, or leave who out for all of them.")},
        {"CW-471", CORE_TEXT("core", "It is not said what became of %1."),
            CORE_TEXT("core", "Whoever reads the record later has to know why nobody could bring it."),
            CORE_TEXT("core", "Say what happened, who says so, and where people looked.")},
        {"CW-473", CORE_TEXT("core", "Step %1: %2 is used by this script, and declared lost."),
            CORE_TEXT("core", "What is on the table is not lost, and what is lost cannot be brought."),
            CORE_TEXT("core", "Leave one of the two steps out.")},
        {"CW-474", CORE_TEXT("core", "Step %1: %2 has no part of its own that belongs to %3."),
            CORE_TEXT("core", "Only shares are told apart by their holders."),
            CORE_TEXT("core", "Leave who out; or name shares or former-shares.")},
    };
    return rows;
}

/// Sticks that were mixed up.
const std::vector<Wording>& sticks()
{
    static const std::vector<Wording> rows{
        {"CW-308", CORE_TEXT("core", "The stick for %1 is the one that was taken for %2."),
            CORE_TEXT("core", "Both have the identifier %3, and every stick has one use."),
            CORE_TEXT("core", "Insert the stick that the step names.")},
        {"CW-393", CORE_TEXT("core", "The stick for %1 is the red log stick."),
            CORE_TEXT(
                "core", "It has the identifier %2 and holds the record of this ceremony; every stick has one use."),
            CORE_TEXT("core", "Leave it where it is, and insert the stick that the step names.")},
        {"CW-394", CORE_TEXT("core", "The stick for %1 is the blue log stick."),
            CORE_TEXT(
                "core", "It has the identifier %2 and holds the record of this ceremony; every stick has one use."),
            CORE_TEXT("core", "Leave it where it is, and insert the stick that the step names.")},
        {"CW-309", CORE_TEXT("core", "The stick at the place of %1 is another one (“%2”)."),
            CORE_TEXT("core", "The one that everybody saw being inserted has the identifier %3."),
            CORE_TEXT("core",
                "Insert that one again. If it is broken, put an incident on the record that the administrator and two "
                "witnesses confirm; then this one is taken instead of it.")},
    };
    return rows;
}

/// What is wrong with a plan, and with what is left of it.
const std::vector<Wording>& planning()
{
    static const std::vector<Wording> rows{
        {"CW-303", CORE_TEXT("core", "The script signs no certificate “%1”, or more than one."),
            CORE_TEXT("core",
                "The old root certifies the new one and the new one the old one, each once (RFC 4210 section 4.4)."),
            CORE_TEXT("core", "Add one [[cross]] for each direction, and a step cert.cross for it.")},
        {"CW-304", CORE_TEXT("core", "The days of the overlap do not follow each other: %1, %2, %3."),
            CORE_TEXT("core",
                "The new root is given out before the old one stops signing, and that before the old one ends."),
            CORE_TEXT("core", "Correct [overlap].")},
        {"CW-305",
            CORE_TEXT("core", "The overlap begins before the new root does (%1), or ends after the old one (%2)."),
            CORE_TEXT("core", "Both roots are valid for as long as both are needed."),
            CORE_TEXT("core", "Correct [overlap] or the dates of the root.")},
        {"CW-306", CORE_TEXT("core", "“%1” is for a root that follows another one; this ceremony is of type %2."),
            CORE_TEXT("core", "There is no old and no new root here."),
            CORE_TEXT("core", "Leave out “of”, or choose the type root-rollover.")},
        {"CW-307", CORE_TEXT("core", "The root “%1” cannot follow “%2”."),
            CORE_TEXT("core",
                "A new root has a name of its own and ends later; two keys under one name confuse whoever builds "
                "paths."),
            CORE_TEXT("core", "Give the new root another name, and a later end.")},
        {"CW-314", CORE_TEXT("core", "A root certifies no key that is made for one record alone."),
            CORE_TEXT("core",
                "It signs itself, CAs, OCSP signers, its lists and its records; a certificate for documents would be "
                "the first of another kind, and a power cut would want a second one for the same record."),
            CORE_TEXT("core",
                "Write transcript_signer = \"root\", or \"none\" where the policy lets the root key sign no "
                "records.")},
        {"CW-391",
            CORE_TEXT("core", "At step %1 the key of the old root comes from paper while the new one is in memory."),
            CORE_TEXT("core", "One key at a time is in memory, so that a mistake touches one root."),
            CORE_TEXT("core", "Put a step secret.wipe before it, once the new key is on its tokens.")},
        {"CW-392", CORE_TEXT("core", "A key is in memory, and the one of the old root would be a second one."),
            CORE_TEXT("core", "One key at a time is in memory, so that a mistake touches one root."),
            CORE_TEXT("core", "Abandon the ceremony, and put a step secret.wipe before this one in the script.")},
        {"CW-345", CORE_TEXT("core", "The two roots of this kit have not certified each other: %1."),
            CORE_TEXT("core",
                "A new root takes over by two certificates: of its key by the old one, and of the old key by it."),
            CORE_TEXT("core", "Do not trust the new root; ask whoever gave you the kit.")},
        {"CW-346", CORE_TEXT("core", "This kit has another root than the one before it, %1."),
            CORE_TEXT("core", "A root is followed by another one in a ceremony that both take part in, or never."),
            CORE_TEXT("core", "Give the kits of all ceremonies in their order.")},
        {"CW-347", CORE_TEXT("core", "The cross-certificate %1 is not signed by this root."),
            CORE_TEXT("core", "The seal lists it, but the key of root/root.crt has not made it."),
            CORE_TEXT("core", "Do not use it; ask whoever gave you the kit.")},
    };
    return rows;
}

}

std::span<const Wording> rollover()
{
    static const std::vector<Wording> rows = [] {
        std::vector<Wording> joined;
        for (const auto* part : {&certifying(), &losses(), &sticks(), &planning()})
            joined.insert(joined.end(), part->begin(), part->end());
        return joined;
    }();
    return rows;
}

}
