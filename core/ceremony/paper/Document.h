#pragma once
#include "core/base/Secret.h"
#include "core/ceremony/paper/QrCode.h"
#include <memory>
#include <variant>

/// What goes to paper, as values: content and its meaning, no places and no fonts. ui/print makes pages of it. All text is shown as
/// it stands; who builds a document has sent what came from outside through showText().
namespace core::document {

enum class Mood { Plain, Quiet, Good, Warning, Bad };

struct Heading {
    std::string text;
    int level = 1;        ///< 1: of the document, 2: of a part, 3: of a paragraph
    std::string anchor{}; ///< where it stands is told by whoever makes pages; empty: nobody asks
};
struct Paragraph {
    std::string text;
    Mood mood = Mood::Plain;
    bool isMono = false; ///< for serial numbers, digests, words to read aloud
};
/// Something set apart from the text, with a bar in the colour of its mood.
struct Notice {
    Mood mood = Mood::Plain;
    std::string title;
    std::string text;
};
struct Fact {
    std::string label;
    std::string value;
    bool isMono = false;
};
struct Facts {
    std::vector<Fact> rows;
};
struct Column {
    std::string title;
    int share = 1; ///< of the width, in relation to the others
    bool isMono = false;
};
struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
    bool isDense = false;
};
/// One code, so many times beside each other, since a fold or a blot rarely hits both.
struct Codes {
    QrMatrix code;
    int copies = 2;
    std::string caption;
};
/// Lines for typing; of each its number, its groups and its check.
struct NumberedLines {
    struct Line {
        std::string number, text, check;
    };
    std::vector<Line> lines;
};
/// Places to be filled in by hand.
struct Blank {
    enum class Kind {
        Line,  ///< for a name or a sentence
        Cells, ///< one for each character
        Box,   ///< to be ticked
        Area,  ///< several lines
    };
    std::string label;
    Kind kind = Kind::Line;
    int count = 1; ///< of cells, or of lines of an area
    int share = 1; ///< of the width of its row
};
struct Blanks {
    std::vector<std::vector<Blank>> rows;
};
/// Numbered words in columns, or numbered places to write them.
struct WordGrid {
    std::vector<std::string> words; ///< empty ones are written by hand
    int columns = 4;
    std::shared_ptr<const Secret> secret{}; ///< words parted by blanks, instead of the above
};
/// One step of a script.
struct StepBox {
    std::string id;
    std::string kind;
    std::string minutes;
    std::string text;
    bool isIrreversible = false;
    std::vector<Fact> facts{};
    Blanks blanks{};
    WordGrid grid{{}, 4, {}};
};
struct PageBreak {};

using Block =
    std::variant<Heading, Paragraph, Notice, Facts, Table, Codes, NumberedLines, Blanks, WordGrid, StepBox, PageBreak>;

/// Which kind of paper this is: seen from afar by the bar at the edge of each page, so that nobody keeps keys and shares together.
enum class Bar { Script, Key, Share, Transcript };

struct Attachment {
    std::string name, mime;
    Bytes content;
};

/// Across every page of a rehearsal.
inline constexpr std::string_view rehearsalWatermark = "REHEARSAL - DO NOT TRUST";

struct Document {
    std::string title;
    Bar bar = Bar::Script;
    std::string kind;                ///< at the edge of every page: "KEY SHEET"
    std::string header;              ///< at the top of every page
    std::vector<std::string> footer; ///< at the foot of every page: digests and their words
    std::string watermark{};         ///< across every page
    std::vector<Block> blocks;
    std::vector<Attachment> attachments{};
};

}
