#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

namespace {

const std::vector<Wording>& journal()
{
    static const std::vector<Wording> rows{
        {"CW-224", CORE_TEXT("core", "Nothing can be recorded any more: every stick with the record has failed."),
            CORE_TEXT("core", "A step counts only when its line is safe. The record ends with line %2."),
            CORE_TEXT("core",
                "Everybody stays. Write down the words of its head by hand and sign below: %1. Then repair a stick and "
                "resume.")},
        {"CW-225", CORE_TEXT("core", "There is a record already: “%1”."),
            CORE_TEXT("core", "A record is never written over; an unfinished one is resumed or abandoned."),
            CORE_TEXT("core", "Resume it, or take another stick.")},
        {"CW-226", CORE_TEXT("core", "Line %1 of the record is not a line that this program writes."),
            CORE_TEXT("core", "It was damaged or changed after it was written, or comes from somewhere else."),
            CORE_TEXT("core", "Compare it with the other stick and with a copy of the kit.")},
        {"CW-227", CORE_TEXT("core", "Line %1 of the record calls itself line %2."),
            CORE_TEXT("core", "A line was taken out, put in, repeated or moved."),
            CORE_TEXT("core", "Compare it with the other stick and with a copy of the kit.")},
        {"CW-228", CORE_TEXT("core", "Line %1 of the record was changed after it was written."),
            CORE_TEXT("core", "Every line carries the SHA-256 of the line before, and here they do not agree."),
            CORE_TEXT("core", "Compare it with the other stick and with a copy of the kit.")},
        {"CW-229", CORE_TEXT("core", "A line “%2” cannot be line %1 of this record."),
            CORE_TEXT(
                "core", "A transcript begins with genesis and ends with seal or abort; an addendum ends with close."),
            CORE_TEXT("core", "Begin a new ceremony; it can cite this one.")},
        {"CW-230", CORE_TEXT("core", "The two copies of the record differ in line %1."),
            CORE_TEXT("core", "One may lack lines at its end, but both must tell the same up to there."),
            CORE_TEXT("core", "Find out which copy was changed. Resume with the other one alone, as an incident.")},
        {"CW-231", CORE_TEXT("core", "There is no record to go on with: no “%1” holds a whole line."),
            CORE_TEXT("core", "What was to be resumed lies on other sticks, or never began."),
            CORE_TEXT("core", "Insert the sticks of this ceremony, or begin it.")},
        {"CW-232", CORE_TEXT("core", "Line %1 of the record is too long."),
            CORE_TEXT("core", "A line has at most %2 octets, and its data lie at most %3 deep."),
            CORE_TEXT("core", "Put what is long into a file of the kit, and its SHA-256 into the line.")},
        {"CW-233", CORE_TEXT("core", "The record ends with octets that are not the beginning of line %1."),
            CORE_TEXT("core", "An interrupted write would leave the beginning of that line; this is other damage."),
            CORE_TEXT("core", "Resume with the other stick alone, as an incident, and keep this one.")},
        {"CW-234", CORE_TEXT("core", "Line %1 of the record, “%2”, lacks what a verifier needs."),
            CORE_TEXT("core", "A verifier reads mode and script from the first line, key and files from the last one."),
            CORE_TEXT("core", "Take the kit from another copy.")},
        {"CW-235", CORE_TEXT("core", "Another program holds the record “%1”."),
            CORE_TEXT("core", "Only one may write to it, and two folders must not be the same."),
            CORE_TEXT("core", "End the other program first.")},
    };
    return rows;
}

const std::vector<Wording>& kits()
{
    static const std::vector<Wording> rows{
        {"CW-236", CORE_TEXT("core", "The stick “%1” is not empty: it holds “%2”."),
            CORE_TEXT("core", "A kit stands alone, so that nobody takes something else for a part of it."),
            CORE_TEXT("core", "Insert an empty stick, or allow other things on it.")},
        {"CW-237", CORE_TEXT("core", "There is a kit already: “%1”."),
            CORE_TEXT("core", "A kit is never written over."),
            CORE_TEXT("core", "Insert another stick, or give the kit another name.")},
        {"CW-238", CORE_TEXT("core", "“%1” is a stick with a record, not one for a kit."),
            CORE_TEXT("core", "Sticks that look alike get swapped; nothing but the record may be written to this one."),
            CORE_TEXT("core", "Compare colour and label, then insert the stick for the kit.")},
        {"CW-239", CORE_TEXT("core", "“%1” cannot be the name of a file in a kit."),
            CORE_TEXT("core",
                "Every file system must take it: letters without accents, digits, full stops, underscores and hyphens, "
                "and no two names that differ in letter case alone."),
            CORE_TEXT("core", "Choose another name.")},
        {"CW-240", CORE_TEXT("core", "The file “%1” is missing from the kit."),
            CORE_TEXT("core", "The record names it."), CORE_TEXT("core", "Take the kit from another copy.")},
        {"CW-241", CORE_TEXT("core", "There is not enough room on “%1”."),
            CORE_TEXT("core", "The kit takes %2 KiB, and %3 KiB are free. Nothing was written."),
            CORE_TEXT("core", "Insert a larger stick.")},
        {"CW-242", CORE_TEXT("core", "“%1” does not end with a line “%2”."),
            CORE_TEXT("core", "Only a record that has ended goes into a kit."), CORE_TEXT("core", "End it first.")},
        {"CW-243", CORE_TEXT("core", "The file “%1” was changed."),
            CORE_TEXT("core", "Its SHA-256 is not the one that the record tells."),
            CORE_TEXT("core", "Take the kit from another copy, and find out who changed this one.")},
        {"CW-244", CORE_TEXT("core", "The signature of “%1” is wrong."),
            CORE_TEXT(
                "core", "The root key has not signed these octets: they were changed, or another key signed them."),
            CORE_TEXT("core", "Take the kit from another copy, and find out who changed this one.")},
        {"CW-246", CORE_TEXT("core", "The record is signed, but its end is missing."),
            CORE_TEXT("core", "The root key signs a record only after its seal, which is the last line."),
            CORE_TEXT("core", "Take the kit from another copy, and find out who changed this one.")},
        {"CW-247", CORE_TEXT("core", "The root in “%1” is not the one that the record names."),
            CORE_TEXT("core", "The seal tells the SHA-256 of the root's public key."),
            CORE_TEXT("core", "Take the kit from another copy, and find out who changed this one.")},
        {"CW-248", CORE_TEXT("core", "This ceremony does not go on from the one in “%1”."),
            CORE_TEXT("core", "Its first line must cite the end of the closed addendum before it."),
            CORE_TEXT("core", "Name the kits from the oldest to the newest, and leave none out.")},
        {"CW-249", CORE_TEXT("core", "“%1” is no folder."), CORE_TEXT("core", "A kit is a folder."),
            CORE_TEXT("core", "Name the folder in which README.txt and verify.sh stand.")},
        {"CW-250", CORE_TEXT("core", "Line %1 of SHA256SUMS cannot be read."),
            CORE_TEXT("core", "Each line has 64 digits, two blanks and a path in the kit."),
            CORE_TEXT("core", "Take the kit from another copy.")},
        {"CW-315", CORE_TEXT("core", "No key has signed this record, because its script says so."),
            CORE_TEXT("core",
                "Its lines belong together and its files are the ones that were sealed; whoever has none of its words "
                "on paper cannot tell it from one that was made up."),
            CORE_TEXT("core",
                "Compare the words of its end with those that people signed by hand, or verify it in a chain with a "
                "later record that the root key has signed.")},
        {"CW-316", CORE_TEXT("core", "There is a signature “%1”, though nobody signs this record."),
            CORE_TEXT("core", "The seal says that no key signs it: somebody put the signature there afterwards."),
            CORE_TEXT("core", "Take the kit from another copy, and find out who changed this one.")},
        {"CW-317", CORE_TEXT("core", "An incident of weight “%1” wants the PIN of %2 × %3."),
            CORE_TEXT("core",
                "The administrator and a witness confirm every incident; two witnesses one that was not planned, and "
                "the auditor, too, one by which trust may have suffered."),
            CORE_TEXT("core", "Let them type their PINs.")},
        {"CW-318", CORE_TEXT("core", "The picture “%1” is not read here."),
            CORE_TEXT("core", "What reads codes in pictures is a program of its own, and this one does not start it."),
            CORE_TEXT("core", "Type the lines of the sheet, or the texts of its codes.")},
        {"CW-323", CORE_TEXT("core", "The root in “%1” is another certificate than the one you know."),
            CORE_TEXT("core", "A forger can make a whole kit with a key of his own; only the root gives it away."),
            CORE_TEXT("core", "Do not trust this kit. Find out where it came from.")},
        {"CW-324", CORE_TEXT("core", "Line %1 of the signed record is not whole."),
            CORE_TEXT("core", "The root key signs whole records only: something was cut off or added."),
            CORE_TEXT("core", "Take the kit from another copy, and find out who changed this one.")},
        {"CW-325", CORE_TEXT("core", "The record has no seal."),
            CORE_TEXT("core", "The ceremony goes on, or was interrupted."),
            CORE_TEXT("core", "Resume or abandon it on the machine where it began.")},
        {"CW-326", CORE_TEXT("core", "The root key has not signed this record."),
            CORE_TEXT("core", "Its lines belong together, but anybody could have written them."),
            CORE_TEXT("core", "Compare the words of its head with those on paper, or have it signed.")},
        {"CW-327", CORE_TEXT("core", "The ceremony was abandoned: %1."),
            CORE_TEXT("core", "An abandoned ceremony proves nothing and is never resumed."),
            CORE_TEXT("core", "Use nothing that it made.")},
        {"CW-328", CORE_TEXT("core", "The record has its seal, but its addendum is not closed."),
            CORE_TEXT("core", "What happened after the seal has no end: it is being written, or its end was cut off."),
            CORE_TEXT("core", "Compare the words of its head with those on paper.")},
        {"CW-329", CORE_TEXT("core", "Nothing was recorded."), CORE_TEXT("core", "The record holds no whole line."),
            CORE_TEXT("core", "Begin the ceremony.")},
        {"CW-330", CORE_TEXT("core", "These words stand nowhere in the record: %1."),
            CORE_TEXT("core",
                "Witnesses wrote them down during the ceremony; a record that was written anew has others, even where "
                "the "
                "root key has signed it."),
            CORE_TEXT("core", "Look for a slip in copying. If there is none, do not trust this kit.")},
        {"CW-477", CORE_TEXT("core", "The checkpoint on line %1 does not carry the words of the record up to it."),
            CORE_TEXT("core",
                "It tells the SHA-256 of the line before it, where only incidents may stand between: witnesses wrote "
                "its words down."),
            CORE_TEXT("core", "Take the kit from another copy, and find out who changed this one.")},
        {"CW-331", CORE_TEXT("core", "%1 words are too few, or too many, to compare."),
            CORE_TEXT("core", "At least %2 words are written down at a checkpoint, and 32 at the end."),
            CORE_TEXT("core", "Give all words of one place.")},
        {"CW-332", CORE_TEXT("core", "“%1” is the record of a rehearsal and is not taken in."),
            CORE_TEXT("core", "Its root was made to be thrown away; nobody may trust it."),
            CORE_TEXT("core", "Choose the kit of the real ceremony.")},
        {"CW-333", CORE_TEXT("core", "“%1” is not taken in: its record is not genuine (%2)."),
            CORE_TEXT("core", "Only a whole record that the root key has signed says what a root has done."),
            CORE_TEXT("core", "“ceremony verify” tells more. Try another copy of the kit.")},
        {"CW-334", CORE_TEXT("core", "“%1” is not taken in: its record was not closed."),
            CORE_TEXT("core",
                "The addendum says in which bags tokens and sheets are; a kit has it once everybody signed off."),
            CORE_TEXT("core", "Choose the copy of the kit that was in the machine when the ceremony ended.")},
        {"CW-335", CORE_TEXT("core", "The root in “%1” is another one than in the kits before it."),
            CORE_TEXT("core", "A chain of ceremonies belongs to one root."),
            CORE_TEXT("core", "Take the kits of each root in by themselves.")},
        {"CW-336", CORE_TEXT("core", "“%1” in the kit was not signed by its root."),
            CORE_TEXT("core", "A guarded root speaks for what it signed, and for nothing else."),
            CORE_TEXT("core", "Do not use this kit. Find out who put the file there.")},
        {"CW-337", CORE_TEXT("core", "“%1” goes on from a ceremony that this vault does not know."),
            CORE_TEXT("core", "The life of a root is one chain, which is taken in from its beginning."),
            CORE_TEXT("core", "Name the kits of all ceremonies of this root, the oldest first.")},
        {"CW-338", CORE_TEXT("core", "“%1” does not go on from the last ceremony that this vault knows, %2."),
            CORE_TEXT("core",
                "Each ceremony cites the end of the one before. One that cites another end skips a ceremony, or stands "
                "beside the chain."),
            CORE_TEXT("core",
                "Take in the kits that are missing, too. If none is missing, the root key was used behind your back: "
                "find "
                "out by whom.")},
        {"CW-339", CORE_TEXT("core", "This vault knows another record of the ceremony %2 than the one in “%1”."),
            CORE_TEXT("core", "A ceremony has one record; a copy says the same, octet for octet."),
            CORE_TEXT("core", "Compare the words of both with those on paper.")},
        {"CW-343", CORE_TEXT("core", "The CRL with the number %1 is not taken in."),
            CORE_TEXT("core",
                "The vault has another list with this number, or it is none that a list can have (RFC 5280 section "
                "5.2.3)."),
            CORE_TEXT("core", "Find out which of the two lists was published.")},
        {"CW-344", CORE_TEXT("core", "This key belongs to the CA “%1” already."),
            CORE_TEXT("core", "A key stands for one CA in a vault."), CORE_TEXT("core", "Go on with that CA.")},
    };
    return rows;
}

}

std::span<const Wording> record()
{
    static const std::vector<Wording> all = [] {
        std::vector<Wording> joined = journal();
        joined.insert(joined.end(), kits().begin(), kits().end());
        return joined;
    }();
    return all;
}

}
