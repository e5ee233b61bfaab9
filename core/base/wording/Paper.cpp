#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> paper()
{
    static const std::vector<Wording> rows{
        {"CW-350", CORE_TEXT("core", "The secret has %1 octets, not %2."),
            CORE_TEXT("core", "What opens a key on paper is a random secret of exactly this length."),
            CORE_TEXT("core", "Check that the shares belong to this key, not to a vault.")},
        {"CW-351", CORE_TEXT("core", "What was read is no encrypted private key."),
            CORE_TEXT("core", "Key sheets hold an EncryptedPrivateKeyInfo (RFC 5958 section 3)."),
            CORE_TEXT("core", "Check that all sheets are key sheets of one set.")},
        {"CW-352", CORE_TEXT("core", "The shares do not open this key."),
            CORE_TEXT("core",
                "They fit each other, but the secret they give is that of another key: of an earlier ceremony, or of "
                "shares that were made anew."),
            CORE_TEXT("core", "Compare the set on the key sheets with the one on the share sheets.")},
        {"CW-353", CORE_TEXT("core", "These %1 octets cannot be printed as key sheets."),
            CORE_TEXT("core", "They take one DER element of at most %2 octets."),
            CORE_TEXT("core", "Print an encrypted private key.")},
        {"CW-354", CORE_TEXT("core", "A code that begins with “%1” is not of a key sheet."),
            CORE_TEXT("core", "Codes of key sheets begin with “CW1:” and name their set, number and checksum."),
            CORE_TEXT("core", "Leave this code out, or take a newer Certwright if it says “CW2”.")},
        {"CW-355", CORE_TEXT("core", "A code is damaged: its checksum does not fit."),
            CORE_TEXT("core", "What the reader saw differs from what was printed."),
            CORE_TEXT("core", "Scan the other code of the sheet, or type its lines.")},
        {"CW-356", CORE_TEXT("core", "This belongs to the set %1, what was read before to the set %2."),
            CORE_TEXT("core", "Sheets of different keys, or of different times, cannot be mixed."),
            CORE_TEXT("core", "Put the foreign sheet aside; each sheet names its set at the top.")},
        {"CW-357", CORE_TEXT("core", "“%1” is no line of a key sheet."),
            CORE_TEXT("core", "A line begins with its number, then come groups of four characters and two as a check."),
            CORE_TEXT("core", "Type the line as it stands on the sheet.")},
        {"CW-358", CORE_TEXT("core", "Line %1 has %2 characters, not %3."),
            CORE_TEXT("core", "A character was left out or typed twice."),
            CORE_TEXT("core", "Compare the line group by group.")},
        {"CW-359", CORE_TEXT("core", "Line %1 holds “%2”."),
            CORE_TEXT("core", "Key sheets use the letters A to Z and the digits 2 to 7 alone."),
            CORE_TEXT("core", "Compare the line with the sheet.")},
        {"CW-360", CORE_TEXT("core", "Line %1 does not fit its check."),
            CORE_TEXT("core", "The last two characters of a line speak for its number and all others."),
            CORE_TEXT("core", "Compare the line with the sheet, also its number.")},
        {"CW-361", CORE_TEXT("core", "Line %1 differs from what was read before."),
            CORE_TEXT("core", "Both fit their checks, so they come from different sheets, or somebody wrote one anew."),
            CORE_TEXT("core", "Find out which sheet is the right one; do not go on with both.")},
        {"CW-362", CORE_TEXT("core", "Something is missing: sheets %1; lines %2."),
            CORE_TEXT("core", "The key can be put together from all sheets only, or from all but one and the parity."),
            CORE_TEXT("core", "Read the missing ones, from any copy.")},
        {"CW-363", CORE_TEXT("core", "The parts do not give what was printed as set %1."),
            CORE_TEXT("core",
                "Each fits its own check, but the SHA-256 of all is another: a typed line is wrong although its check "
                "fits, which happens once in a thousand errors, or a sheet was made to deceive."),
            CORE_TEXT("core", "Scan the codes instead of typing, or compare every typed line once more.")},
        {"CW-364", CORE_TEXT("core", "This text of %1 characters cannot be made a QR code."),
            CORE_TEXT("core",
                "Sheets use the alphanumeric mode: A to Z, 0 to 9 and a few signs, so many that one code holds them."),
            CORE_TEXT("core", "Shorten the text.")},
        {"CW-365", CORE_TEXT("core", "The picture cannot be read."),
            CORE_TEXT(
                "core", "Pictures of sheets are PNG files, or PBM, PGM and PPM in their binary form with eight bits."),
            CORE_TEXT("core", "Scan to PNG, or convert the picture.")},
        {"CW-366", CORE_TEXT("core", "The picture is larger than %1."),
            CORE_TEXT("core", "A page at 600 dpi has 35 million pixels; more would only take time and memory."),
            CORE_TEXT("core", "Scan at 300 dpi.")},
        {"CW-367", CORE_TEXT("core", "This is a PDF file, not a picture."),
            CORE_TEXT("core",
                "Certwright draws no PDF of others: that would take a large program that files could take over."),
            CORE_TEXT("core",
                "Scan to PNG, or make pictures of the pages on any machine: pdftoppm -r 300 -gray -png FILE.pdf "
                "page.")},
        {"CW-368", CORE_TEXT("core", "The pages could not be drawn."),
            CORE_TEXT("core", "The part of Qt that makes PDF files gave up."),
            CORE_TEXT("core", "Check that there is memory left, and that the fonts of the system are installed.")},
        {"CW-369", CORE_TEXT("core", "There is no code of a key sheet in %1."),
            CORE_TEXT("core", "No QR code was found in the picture, or none that can be read."),
            CORE_TEXT("core", "Scan the sheet flat at 300 dpi, scan another copy, or type its lines.")},
        {"CW-370", CORE_TEXT("core", "The key from the sheets is not that of the certificate."),
            CORE_TEXT("core", "The public part of the key that was restored differs from the one in the certificate."),
            CORE_TEXT("core", "Check that sheets and certificate belong to the same root.")},
        {"CW-371", CORE_TEXT("core", "Neither sheets nor lines were given."),
            CORE_TEXT("core",
                "The encrypted key is put together from pictures of key sheets, from typed lines, or from both."),
            CORE_TEXT("core", "Name pictures with --sheet or a file of lines with --lines.")},
        {"CW-372", CORE_TEXT("core", "The transcript has no lines."),
            CORE_TEXT("core", "There is nothing to make pages of."),
            CORE_TEXT("core", "Name the transcript.jsonl of a ceremony.")},
    };
    return rows;
}

}
