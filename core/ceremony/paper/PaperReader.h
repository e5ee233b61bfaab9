#pragma once
#include "core/ceremony/paper/PaperFrames.h"
#include <map>

namespace core {

/// What was handed to a PaperReader.
struct PaperPiece {
    enum class Kind { Nothing, Code, Parity, Line, Set, Digest };
    Kind kind = Kind::Nothing; ///< Nothing: an empty line or a remark
    int number = 0;            ///< of the code or the line
    bool isNew = true;         ///< false: the same was read before
};

/// How far the reading is.
struct PaperState {
    std::string set;               ///< empty: not known yet
    int codes = 0;                 ///< how many there are, without the parity; 0: not known yet
    int lines = 0;                 ///< likewise
    std::vector<int> missingCodes; ///< of which nothing was read
    std::vector<int> missingLines; ///< of codes of which something was typed, but not all
    bool isComplete = false;       ///< content() gives everything
};

/// Puts together what stands on key sheets, from codes and typed lines, in any order and from several copies. It never
/// corrects anything silently: what does not fit its check is refused by name.
class PaperReader {
public:
    /// The text of a QR code. Errors: Malformed (CW-354) for other codes, (CW-355) for a damaged one, Refused (CW-356) for one
    /// of another set, (CW-361) for one that contradicts what was read before.
    Result<PaperPiece> takeCode(std::string_view text);
    /// A typed line: "NUMBER GROUPS CHECK", "SET XXXX XXXX", "SHA-256 DIGITS", a code's text, or a remark that begins with '#'.
    /// Letter case and blanks do not matter; 0, 1 and 8, which base32 does not have, are read as O, I and B. Errors: those
    /// of takeCode(), Malformed (CW-357 to CW-360) naming the line.
    Result<PaperPiece> takeLine(std::string_view text);

    PaperState state() const;
    /// The octets. Errors: NotFound (CW-362) naming what is missing, Refused (CW-363) when the parts do not belong together.
    Result<Bytes> content() const;

private:
    Result<PaperPiece> takeNumbered(std::string_view text);
    Result<void> takeSet(std::string_view set);
    Result<bool> keep(const std::map<int, Bytes>& lines);
    std::size_t length() const;
    bool hasAll(int firstLine, int lastLine) const;
    std::map<int, Bytes> completed() const;

    std::string m_set;
    std::optional<Sha256> m_digest;
    int m_codes = 0;
    std::map<int, Bytes> m_lines; ///< by number
    Bytes m_parity;
    std::size_t m_length = 0; ///< of all octets; 0: not known from the codes
};

/// For reading back what was printed: whether somebody typed this line of a backup. Errors: as takeLine(), Refused (CW-361).
Result<void> checkTypedLine(const PaperBackup& backup, int number, std::string_view typed);

}
