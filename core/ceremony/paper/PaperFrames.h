#pragma once
#include "core/base/Result.h"
#include "core/crypto/Digest.h"

/// How an encrypted key lies on paper: as texts of QR codes, and as lines for typing. Both say the same in base32
/// (RFC 4648 section 6) and can be put together by hand; docs/manual/ceremonies.md tells how.
namespace core {

inline constexpr std::size_t lineOctets = 20; ///< 32 characters
inline constexpr int linesOfCode = 21; ///< what one code and its sheet hold, so that both can stand in for each other
inline constexpr std::size_t codeOctets = lineOctets * linesOfCode; ///< 672 characters
inline constexpr std::size_t paperOctets = 16 * 1024;               ///< most

/// One line for typing.
struct PaperLine {
    int number = 0;    ///< from 1, over all sheets
    std::string text;  ///< 32 characters, or fewer in the last line
    std::string check; ///< the first two base32 characters of SHA-256 over number and text

    /// In groups of four, parted by blanks.
    std::string groups() const;
};

/// One sheet's part.
struct PaperSheet {
    int number = 0;               ///< from 1; 0: the parity of the others
    std::string code;             ///< text of its QR code, of characters that its alphanumeric mode has
    std::vector<PaperLine> lines; ///< none on the sheet with the parity
};

struct PaperBackup {
    std::string set;    ///< eight base32 characters of the digest, the same on all sheets and all copies
    Sha256 digest{};    ///< of all octets
    std::size_t octets; ///< how many
    std::vector<PaperSheet> sheets;
};

/// Lays out one DER element of at most paperOctets. From three sheets on there is one more with the parity of all, which
/// stands in for any one that is lost. Errors: Usage (CW-353).
Result<PaperBackup> layOutBackup(ByteView der);

/// The name of a set: the first eight base32 characters of the digest.
std::string setOf(const Sha256& digest);
/// "ABCD EFGH".
std::string inGroupsOfFour(std::string_view text);
/// What belongs behind line `number`.
std::string checkOfLine(int number, std::string_view text);
/// CRC-32 as in gzip and zip (ITU-T V.42 section 8.1.1.6.2) in eight upper-case hexadecimal digits.
std::string crcOf(std::string_view text);

}
