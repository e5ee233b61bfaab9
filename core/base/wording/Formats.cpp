#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> formats()
{
    static const std::vector<Wording> rows{
        {"CW-601", CORE_TEXT("core", "%1 is too large to be read: the limit is %2."),
            CORE_TEXT(
                "core", "Limits keep a hostile file from taking all memory or time; no honest one comes near them."),
            CORE_TEXT("core", "Check where it comes from, or split it.")},
        {"CW-602", CORE_TEXT("core", "Nothing known was found in this file."),
            CORE_TEXT("core", "It holds no certificate, request, revocation list or key in a form that can be read."),
            CORE_TEXT("core", "Check that it is the right file.")},
        {"CW-603", CORE_TEXT("core", "This file holds no %1, but: %2."),
            CORE_TEXT("core", "The content decides what a file is, not its name."),
            CORE_TEXT("core", "Choose the file that holds the %1.")},
        {"CW-604", CORE_TEXT("core", "Opening this would take too much time or memory: %1."),
            CORE_TEXT("core",
                "The file itself says how hard its passphrase is to check, and asks for more than %2 or for less than "
                "is safe."),
            CORE_TEXT("core", "Check where it comes from; if you trust it, write it anew with usual settings.")},
        {"CW-605", CORE_TEXT("core", "“%1” is no format for this."), CORE_TEXT("core", "The formats are: %2."),
            CORE_TEXT("core", "Choose one of them.")},
        {"CW-606", CORE_TEXT("core", "A PEM block in this file is broken: %1."),
            CORE_TEXT("core", "Between its BEGIN and END lines stands only base64 (RFC 7468 section 3)."),
            CORE_TEXT("core", "Get a fresh copy of the file.")},
        {"CW-607", CORE_TEXT("core", "This key is not accepted: %1."),
            CORE_TEXT("core",
                "Such keys make programs slow or let a sender choose the mathematics; only named curves, and RSA up to "
                "16384 bits with an exponent of up to 64 bits, are read."),
            CORE_TEXT("core", "Ask for a key of a usual kind.")},
        {"CW-608", CORE_TEXT("core", "The kind of this key is not known: %1."),
            CORE_TEXT("core", "Without knowing the algorithm its signatures cannot be checked."),
            CORE_TEXT("core", "Ask for a key of a usual kind.")},
        {"CW-609", CORE_TEXT("core", "Something follows the end of this %1."),
            CORE_TEXT("core", "Octets after the end are part of nothing and may hide content."),
            CORE_TEXT("core", "Get a fresh copy.")},
        {"CW-610", CORE_TEXT("core", "This %1 cannot be read."),
            CORE_TEXT("core", "It is damaged, or does not keep to the standard."),
            CORE_TEXT("core", "Get a fresh copy.")},
        {"CW-611", CORE_TEXT("core", "The way this key is encrypted is not supported: %1."),
            CORE_TEXT("core",
                "Keys encrypted with PBKDF2, scrypt or the older ways of PKCS#12 and PEM, and with AES, Triple DES or "
                "RC2 "
                "can be opened (RFC 8018, RFC 7292)."),
            CORE_TEXT("core", "Convert it, for example with: openssl pkcs8 -topk8.")},
        {"CW-612", CORE_TEXT("core", "A key with a passphrase of no characters is not written."),
            CORE_TEXT("core", "It would look protected and be open to everyone."),
            CORE_TEXT("core", "Give a passphrase.")},
        {"CW-613", CORE_TEXT("core", "The format %1 does not fit this selection."),
            CORE_TEXT("core", "It holds one certificate only, or needs at least one."),
            CORE_TEXT("core", "Choose another format or selection.")},
        {"CW-614", CORE_TEXT("core", "This file holds only blocks that are not supported: %1."),
            CORE_TEXT(
                "core", "Certificates, requests, revocation lists, and keys as PKCS#8, PKCS#1 or SEC 1 can be read."),
            CORE_TEXT("core", "Convert it first; openssl can do so for most formats.")},
        {"CW-615", CORE_TEXT("core", "This file opens only with its passphrase."),
            CORE_TEXT("core",
                "Its content is encrypted or sealed with a passphrase; none was given, or it is another one, or the "
                "file "
                "was changed."),
            CORE_TEXT("core", "Give the passphrase that was set when the file was made.")},
        {"CW-616", CORE_TEXT("core", "This file is nested too deeply to be read: the limit is %1 levels."),
            CORE_TEXT(
                "core", "Limits keep a hostile file from taking all memory or time; no honest one comes near them."),
            CORE_TEXT("core", "Check where it comes from.")},
        {"CW-617", CORE_TEXT("core", "An object identifier in this file is too long: the limit is %1 arcs."),
            CORE_TEXT(
                "core", "Limits keep a hostile file from taking all memory or time; no honest one comes near them."),
            CORE_TEXT("core", "Check where it comes from.")},
        {"CW-618", CORE_TEXT("core", "This %1 has a part that is not supported: %2."),
            CORE_TEXT("core", "Guessing what it means could lead to a wrong key or certificate."),
            CORE_TEXT("core", "Write it anew with usual settings, or convert it with the program that made it.")},
        {"CW-619", CORE_TEXT("core", "The signature on this public key is wrong."),
            CORE_TEXT("core",
                "It proves that the sender owns the private key; without it anyone could have sent this key in."),
            CORE_TEXT("core", "Ask the sender to make it again.")},
        {"CW-620", CORE_TEXT("core", "The format %1 holds the private key, and there is none for this selection."),
            CORE_TEXT("core", "The key must be there and must belong to the first certificate."),
            CORE_TEXT("core", "Give the key of this certificate, or choose a format without a key.")},
        {"CW-621", CORE_TEXT("core", "What was written does not read back as it should: %1."),
            CORE_TEXT("core", "Everything is read again and compared before it is handed out; this was not the same."),
            CORE_TEXT("core", "Nothing was written. Choose another format, and report this.")},
        {"CW-622", CORE_TEXT("core", "This file was not read: the process that reads files ended (%1)."),
            CORE_TEXT("core",
                "Files are read in a process of their own, so that a damaged or hostile one harms nothing else. "
                "Nothing "
                "was taken in, and nothing else was lost."),
            CORE_TEXT("core", "Try again. If it happens with this file once more, do not trust it, and report it.")},
        {"CW-623", CORE_TEXT("core", "This file was not read: it took longer than %1 seconds."),
            CORE_TEXT(
                "core", "Limits keep a hostile file from taking all memory or time; no honest one comes near them."),
            CORE_TEXT("core",
                "Check where it comes from. If the machine was busy, try again; if you trust the file, write it anew "
                "with "
                "usual settings.")},
        {"CW-624", CORE_TEXT("core", "This file was not read: it takes more memory than there is for reading one, %1."),
            CORE_TEXT(
                "core", "Limits keep a hostile file from taking all memory or time; no honest one comes near them."),
            CORE_TEXT("core", "Check where it comes from, or split it.")},
        {"CW-625", CORE_TEXT("core", "What was read from this file is not accepted: %1."),
            CORE_TEXT("core",
                "The process that reads files gave an answer that an honest one does not give; the file may have taken "
                "it "
                "over. Nothing was taken in."),
            CORE_TEXT("core", "Do not use this file, and report it.")},
        {"CW-632", CORE_TEXT("core", "Word %2 of share %1 is none of the 1024 words that shares are written with."),
            CORE_TEXT("core", "It is misspelt, or belongs to something else."),
            CORE_TEXT("core", "Compare it with the sheet; the first four letters tell every word from the others.")},
        {"CW-633", CORE_TEXT("core", "Share %1 is not complete, or a word in it is wrong."),
            CORE_TEXT("core", "Its last three words are a checksum over the others, and do not fit (SLIP-0039)."),
            CORE_TEXT("core", "Compare it word by word with the sheet.")},
        {"CW-634", CORE_TEXT("core", "Share %1 belongs to another set than the first one."),
            CORE_TEXT("core", "Only shares that were made together can be joined."),
            CORE_TEXT("core", "Compare the first two words of each: they are the same in one set.")},
        {"CW-635", CORE_TEXT("core", "%1 shares are needed, and %2 different ones are here."),
            CORE_TEXT("core", "Fewer than that say nothing about the key."), CORE_TEXT("core", "Give more shares.")},
        {"CW-636", CORE_TEXT("core", "These shares contradict each other."),
            CORE_TEXT("core", "Each is well-formed, but one of them was not made with the others."),
            CORE_TEXT("core", "Try other shares of the set, and find out where each came from.")},
        {"CW-637", CORE_TEXT("core", "These shares are not those of this vault."),
            CORE_TEXT("core", "They fit each other, but their key does not open it."),
            CORE_TEXT(
                "core", "Look for the shares that were made of this vault, or the vault that they were made of.")},
        {"CW-638", CORE_TEXT("core", "%1 of %2 shares cannot be made."),
            CORE_TEXT("core", "At least 2 have to be needed, and at most 16 can be made (SLIP-0039)."),
            CORE_TEXT("core", "Choose numbers in between; 3 of 5 is usual.")},
        {"CW-640", CORE_TEXT("core", "The revocation list in row %1 of the vault is damaged."),
            CORE_TEXT("core", "Its pieces are not the ones that were recorded with it."),
            CORE_TEXT("core", "Make a new list; run “vault verify”, and compare with the last backup.")},
        {"CW-641", CORE_TEXT("core", "The folder %1 is not empty."),
            CORE_TEXT(
                "core", "The certificates of a batch go into a folder of their own, so that nothing else is replaced."),
            CORE_TEXT("core", "Name a new folder, or say that files in this one may be replaced (--force).")},
        {"CW-642", CORE_TEXT("core", "There is no file in the folder %1."),
            CORE_TEXT("core", "Hidden files, links and folders inside are left out."),
            CORE_TEXT("core", "Name the folder that the requests lie in.")},
        {"CW-643", CORE_TEXT("core", "%1 is not a folder."),
            CORE_TEXT("core", "The certificates of a batch are many files."),
            CORE_TEXT("core", "Name a folder; it is made where it does not exist.")},
        {"CW-644", CORE_TEXT("core", "Line %2 of this file cannot be read (%1): %3."),
            CORE_TEXT("core", "The file breaks the rules of its format, so nothing in it can be relied upon."),
            CORE_TEXT("core", "Correct the line, or ask for the file anew.")},
        {"CW-645", CORE_TEXT("core", "This file was not read (%1): it holds more than %2."),
            CORE_TEXT(
                "core", "Limits keep a hostile file from taking all memory or time; no honest one comes near them."),
            CORE_TEXT("core", "Check where it comes from, or split it.")},
        {"CW-646", CORE_TEXT("core", "No profile could be made of this file (%1)."),
            CORE_TEXT("core", "Nothing in it describes certificates, or what does cannot be carried over."),
            CORE_TEXT("core", "Look at the reason in brackets, if there is one; else write a profile by hand.")},
        {"CW-647", CORE_TEXT("core", "“%1” is no profile of this file."), CORE_TEXT("core", "It holds: %2."),
            CORE_TEXT("core", "Name one of these, with “=” and an id where it is to be called otherwise.")},
        {"CW-648", CORE_TEXT("core", "The vault has another profile “%1” already."),
            CORE_TEXT("core", "What comes from a foreign format replaces a profile only if you say so."),
            CORE_TEXT("core", "Give it a name of its own (--name SECTION=ID), or this one to replace the profile.")},
        {"CW-649", CORE_TEXT("core", "This profile has a name already."),
            CORE_TEXT("core", "Only profiles in files of other programs can be named when they are taken in."),
            CORE_TEXT("core", "Leave the name out, or change “id” in the file.")},
        {"CW-650", CORE_TEXT("core", "Nothing is signed before the recovery shares of this vault were tried."),
            CORE_TEXT("core", "They were made and never read back, so nobody knows whether they would open it."),
            CORE_TEXT("core", "Type in as many as are needed, once: “Try recovery shares”, or “vault recover --try”.")},
    };
    return rows;
}

}
