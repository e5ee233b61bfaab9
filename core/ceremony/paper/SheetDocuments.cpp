#include "core/ceremony/paper/SheetDocuments.h"
#include "core/base/Display.h"
#include "core/ceremony/FingerprintWords.h"

namespace core {

namespace {

using namespace document;

constexpr int wordsOfShare = 33; ///< of a secret of 32 octets

Facts aboutKey(const SheetLabel& label)
{
    Facts facts;
    facts.rows = {{"Root", showText(label.root), true},
        {label.isPublicKey ? "SHA-256 of its public key" : "SHA-256 of its certificate",
            fingerprintGroups(label.rootFingerprint), true},
        {"Made on", showText(label.madeOn), false}, {"Ask", showText(label.contact), false},
        {"Keep", "Do not discard before " + showText(label.keepUntil) + ".", false}};
    return facts;
}

std::string sharesSentence(const SheetLabel& label)
{
    return std::to_string(label.threshold) + " of " + std::to_string(label.shares) +
        (label.needsAuditor ? " officers’ and the auditor’s" : "");
}

/// How many '=' base32 wants behind everything, for the command that decodes it.
std::string padding(std::size_t octets)
{
    constexpr std::size_t signs[] = {0, 6, 4, 3, 1};
    return std::string(signs[octets % 5], '=');
}

void addRecipe(std::vector<Block>& blocks, const PaperBackup& backup, const SheetLabel& label)
{
    const std::string pad = padding(backup.octets);
    const std::string join = pad.empty() ? "" : "; printf '" + pad + "'";
    blocks.push_back(PageBreak{});
    blocks.push_back(Heading{"Getting the key back without Certwright", 2, {}});
    blocks.push_back(
        Paragraph{"On a machine without a network, with the tools of Debian (packages zxing-cpp-tools, coreutils, "
                  "python3-shamir-mnemonic, openssl). Nothing of it needs the program that made this sheet."});
    const std::size_t count = backup.sheets.size() - (backup.sheets.back().number == 0 ? 1 : 0);
    const std::pair<std::string, std::string> steps[] = {
        {"1. Scan every key sheet of this set to PNG at 300 dpi and read one code of each. Each line begins with CW1:" +
                backup.set + ".",
            "ZXingReader -1 -formats QRCode sheet*.png | grep -o 'CW1:[0-9A-Z:/]*' | sort -u > codes.txt"},
        {count == 1 ? std::string("2. Take the data out of the code.")
                    : "2. Put the codes 1 to " + std::to_string(count) +
                    " together, in the order of their numbers; the one with P is left out.",
            "(grep -v :P/ codes.txt | sort -t: -k3n | cut -d: -f4 | tr -d '\\n'" + join + ") | base32 -d > key.der"},
        {"Or, instead of 1 and 2: type the groups of all lines, without numbers and checks, into lines.txt.",
            "(tr -d ' \\n' < lines.txt" + join + ") | base32 -d > key.der"},
        {"3. Compare with the SHA-256 on the sheet.", "sha256sum key.der"},
        {"4. Join " + std::to_string(label.threshold) + " shares" +
                std::string(label.needsAuditor ? " of officers and the auditor’s" : "") +
                ", one a line in shares.txt. What is printed is the password of the key.",
            "python3 -c 'import sys, shamir_mnemonic as s; "
            "print(s.combine_mnemonics(sys.stdin.read().splitlines()).hex())' < shares.txt > password"},
        {"5. Open the key, and compare its public part with that of the root certificate.",
            "openssl pkey -inform DER -in key.der -passin file:password -pubout"},
        {"", "openssl x509 -in root.crt -noout -pubkey"},
    };
    for (const auto& [text, command] : steps) {
        if (!text.empty()) blocks.push_back(Paragraph{text});
        blocks.push_back(Paragraph{command, Mood::Quiet, true});
    }
    blocks.push_back(Heading{"If a code cannot be read", 3, {}});
    blocks.push_back(Paragraph{"Each sheet has its code twice; the other copies of this set have it too, and the lines "
                               "say the same. A line ends with "
                               "the first two base32 characters of the SHA-256 over its number and its 32 characters. "
                               "Letters are A to Z, digits 2 to 7: "
                               "what looks like 0, 1 or 8 is O, I or B."});
    if (backup.sheets.back().number == 0)
        blocks.push_back(Paragraph{
            "One sheet that is lost altogether is the exclusive or of all others with the sheet of the parity, octet "
            "by octet, the last one filled up with zeros to " +
            std::to_string(codeOctets) + " octets."});
    blocks.push_back(Paragraph{
        "A code reads CW1:SET:NUMBER/COUNT:DATA:CHECK. DATA is base32 (RFC 4648 section 6) without padding, " +
            std::to_string(codeOctets) +
            " octets in all but the last; CHECK is the CRC-32 of everything before it, as in gzip. What comes of them "
            "is an "
            "EncryptedPrivateKeyInfo (RFC 5958) with PBES2: PBKDF2 with HMAC-SHA-512, AES-256-CBC (RFC 8018). Its "
            "password is the secret of "
            "the shares (SLIP-0039, extendable, without a passphrase) in lower-case hexadecimal.",
        Mood::Quiet});
}

Document sheetDocument(const SheetLabel& label, Bar bar, const char* kind)
{
    Document document;
    document.bar = bar;
    document.kind = kind;
    if (label.isRehearsal) document.watermark = document::rehearsalWatermark;
    return document;
}

}

Result<Document> keySheets(const PaperBackup& backup, const SheetLabel& label, int copy, int copies)
{
    Document document = sheetDocument(label, Bar::Key, "KEY SHEET");
    const std::string set = inGroupsOfFour(backup.set);
    const std::string copyText = "copy " + std::to_string(copy) + " of " + std::to_string(copies);
    const bool hasParity = backup.sheets.back().number == 0;
    const auto count = backup.sheets.size() - (hasParity ? 1 : 0);
    document.title = "Key of " + showText(label.root) + ", set " + set + ", " + copyText;
    document.header = "Set " + set + ", " + copyText;
    document.footer = {"SHA-256 of all octets  " + fingerprintGroups(backup.digest), fingerprintWords(backup.digest)};
    for (const PaperSheet& sheet : backup.sheets) {
        if (&sheet != backup.sheets.data()) document.blocks.push_back(PageBreak{});
        const std::string place = sheet.number == 0
            ? "parity of " + std::to_string(count) + " sheets"
            : "sheet " + std::to_string(sheet.number) + " of " + std::to_string(count);
        document.blocks.push_back(Heading{"Key of a root CA, encrypted: " + place, 1, {}});
        document.blocks.push_back(
            Paragraph{"Set " + set + ", " + place + ", " + copyText + ". Together with " + sharesSentence(label) +
                " share sheets this is the root’s private key. Alone it opens nothing. Never keep it in one place with "
                "a share sheet."});
        document.blocks.push_back(aboutKey(label));
        CORE_TRY(const QrMatrix code, qrMatrix(sheet.code));
        document.blocks.push_back(Codes{code, 2,
            sheet.number == 0 ? std::string("The parity: needed only when one of the other sheets is lost.")
                              : "The same code twice; either will do."});
        NumberedLines lines;
        for (const PaperLine& line : sheet.lines)
            lines.lines.push_back({std::to_string(line.number), line.groups(), line.check});
        if (!lines.lines.empty()) document.blocks.push_back(lines);
    }
    addRecipe(document.blocks, backup, label);
    return document;
}

Document shareSheet(const SheetLabel& label, int number, const std::string& holder, const PaperBackup& backup,
    std::shared_ptr<const Secret> words)
{
    Document document = sheetDocument(label, Bar::Share, "SHARE SHEET");
    const std::string set = inGroupsOfFour(backup.set);
    document.title = "Share " + std::to_string(number) + " of " + std::to_string(label.shares) + ", set " + set;
    document.header = "Opens key set " + set;
    document.blocks.push_back(
        Heading{"Share " + std::to_string(number) + " of " + std::to_string(label.shares), 1, {}});
    document.blocks.push_back(Paragraph{"For " + showText(holder) + ". Any " + sharesSentence(label) +
        " shares and the key sheets of set " + set +
        " are the root’s private key. Show it to nobody before a ceremony asks for it; never keep it "
        "in one place with a key sheet."});
    document.blocks.push_back(aboutKey(label));
    document.blocks.push_back(Heading{words ? "The words" : "The words, written by the holder’s own hand", 2, {}});
    document.blocks.push_back(WordGrid{std::vector<std::string>(wordsOfShare), 3, words});
    document.blocks.push_back(Paragraph{"SLIP-0039: every word is known by its first four letters; the last three are "
                                        "a checksum over all others. Write in capitals, in their order. "
                                        "The holder types all of them back before anything is sealed.",
        Mood::Quiet});
    Blanks blanks;
    blanks.rows = {{{"Bag number", Blank::Kind::Cells, 12, 3}, {"Sealed on, UTC", Blank::Kind::Cells, 8, 2}},
        {{"Holder", Blank::Kind::Line, 1, 1}, {"Witness", Blank::Kind::Line, 1, 1},
            {"Witness", Blank::Kind::Line, 1, 1}}};
    document.blocks.push_back(blanks);
    return document;
}

}
