#include "core/ceremony/paper/TranscriptDocument.h"
#include "core/base/Display.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/ceremony/Script.h"
#include "core/ceremony/record/Seal.h"
#include <algorithm>

namespace core {

namespace {

using namespace document;
using Lines = std::span<const TranscriptLine>;

constexpr std::size_t longestValue = 600; ///< in the table of lines; the whole stands in the attachment

std::string valueText(const RecordData& value)
{
    return showText(value.is_string() ? value.get<std::string>() : value.dump());
}

std::string spaced(std::string key)
{
    std::ranges::replace(key, '_', ' ');
    return showText(key);
}

std::string dataText(const RecordData& data)
{
    std::string text;
    for (const auto& [key, value] : data.items())
        text += (text.empty() ? "" : "; ") + spaced(key) + ": " + valueText(value);
    if (text.size() <= longestValue) return text;
    std::size_t end = longestValue;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end; // not inside a character
    return text.substr(0, end) + " …";
}

std::string names(const std::vector<std::string>& who)
{
    std::string text;
    for (const std::string& name : who) text += (text.empty() ? "" : ", ") + showText(name);
    return text;
}

std::string clockOf(const TranscriptLine& line) { return line.utc.size() >= 19 ? line.utc.substr(11, 8) : line.utc; }
std::string dayOf(const TranscriptLine& line) { return line.utc.substr(0, 10); }
std::string numbered(std::size_t number) { return std::to_string(number); }

std::vector<const TranscriptLine*> ofType(Lines lines, LineType type)
{
    std::vector<const TranscriptLine*> found;
    for (const TranscriptLine& line : lines)
        if (line.entry.type == type) found.push_back(&line);
    return found;
}

Notice resultOf(Lines lines, const Genesis& genesis)
{
    const TranscriptLine& last = lines.back();
    if (last.entry.type == LineType::Abort) {
        RecordData why = last.entry.data;
        why.erase("assets"); // they have a table
        return {Mood::Bad, "Abandoned", "At " + last.utc + ". " + dataText(why)};
    }
    if (last.entry.type != LineType::Seal)
        return {Mood::Warning, "Not finished",
            "The last line is number " + numbered(last.number) + ", of " + last.utc + "."};
    if (genesis.mode == CeremonyMode::Rehearsal)
        return {Mood::Warning, "Rehearsal, carried out to the end", "Nothing that was made may be trusted."};
    return {Mood::Good, "Carried out to the end", "Sealed at " + last.utc + "."};
}

/// Whose signature the record will carry, once it has its seal.
std::string signerText(Lines lines)
{
    const auto seal = readSeal(lines.back());
    if (!seal) return "nobody yet";
    return seal->isUnsigned() ? "nobody: the script says so" : "the root key";
}

/// Every line of a type, each with its data; or that there was none.
void addEvents(std::vector<Block>& blocks, Lines lines, LineType type, const char* title, const char* none, Mood mood)
{
    blocks.push_back(Heading{title, 2, {}});
    const auto found = ofType(lines, type);
    if (found.empty()) blocks.push_back(Paragraph{none});
    for (const TranscriptLine* line : found) {
        std::string head = "Line " + numbered(line->number) + ", " + line->utc;
        if (!line->entry.step.empty()) head += ", step " + showText(line->entry.step);
        std::string text = dataText(line->entry.data);
        if (!line->entry.who.empty()) text += (text.empty() ? "" : "\n") + std::string("By ") + names(line->entry.who);
        blocks.push_back(Notice{mood, head, text});
    }
}

void addCover(std::vector<Block>& blocks, Lines lines, const Genesis& genesis, const std::string& title)
{
    blocks.push_back(Heading{title, 1, {}});
    blocks.push_back(resultOf(lines, genesis));
    if (const auto seal = readSeal(lines.back()); seal && seal->isUnsigned())
        blocks.push_back(Notice{Mood::Warning, "No key signs this record",
            "Its script says so. Compare the words below with those that everybody signed by hand."});
    const RecordTotals totals = totalsOf(lines);
    Facts facts;
    facts.rows = {{"Ceremony", genesis.ceremony, true}, {"Mode", std::string(nameOf(genesis.mode)), false},
        {"Began", lines.front().utc, true}, {"Ended", lines.back().utc, true},
        {"Lines",
            numbered(lines.size()) + "; " + numbered(totals.steps) + " steps, " + numbered(totals.confirmations) +
                " confirmations, " + numbered(totals.checkpoints) + " checkpoints",
            false},
        {"Signed by", signerText(lines), false},
        {"Interrupted", totals.resumptions == 0 ? std::string("never") : numbered(totals.resumptions) + " times",
            false},
        {"Goes on from",
            genesis.previousHead ? fingerprintGroups(*genesis.previousHead)
                                 : std::string("nothing: the first ceremony"),
            genesis.previousHead.has_value()}};
    blocks.push_back(facts);
    addEvents(blocks, lines, LineType::Incident, "Incidents", "None was recorded.", Mood::Warning);
    addEvents(blocks, lines, LineType::Waiver, "Waivers", "No check was waived.", Mood::Bad);
}

/// The text of a field, or of all entries of a list.
std::string fieldText(const RecordData& data, const char* key)
{
    const auto field = data.find(key);
    if (field == data.end()) return {};
    if (!field->is_array()) return valueText(*field);
    std::string text;
    for (const auto& entry : *field) text += (text.empty() ? "" : ", ") + valueText(entry);
    return text;
}

void addPeople(std::vector<Block>& blocks, Lines lines)
{
    Table table{{{"Time", 2, true}, {"Who", 5, false}, {"Department, organisation", 5, false},
                    {"What the record says", 6, false}},
        {}, false};
    for (const TranscriptLine& line : lines) {
        const bool isSignOff = line.entry.type == LineType::SignOff;
        if (line.entry.type == LineType::Confirm && fieldText(line.entry.data, "role") == reviewerRole)
            table.rows.push_back({clockOf(line), names(line.entry.who), {},
                "has reviewed the script and signed it; certificate " +
                    fieldText(line.entry.data, "certificate_sha256")});
        if (line.entry.type != LineType::People && !isSignOff) continue;
        const RecordData& data = line.entry.data;
        const auto people = data.find("people");
        const bool isList = people != data.end() && people->is_array() &&
            std::ranges::all_of(*people, [](const RecordData& one) { return one.is_object() && one.contains("name"); });
        if (!isList) {
            table.rows.push_back(
                {clockOf(line), names(line.entry.who), {}, (isSignOff ? "signed off. " : "") + dataText(data)});
            continue;
        }
        for (const auto& one : *people) {
            const std::string known = fieldText(one, "identified_by");
            table.rows.push_back({clockOf(line), fieldText(one, "name"),
                fieldText(one, "department") + ", " + fieldText(one, "organisation"),
                fieldText(one, "roles") + (known.empty() ? "" : "; identified by " + known)});
        }
    }
    if (table.rows.empty()) return;
    blocks.push_back(Heading{"Participants", 2, {}});
    blocks.push_back(std::move(table));
}

void addActs(std::vector<Block>& blocks, Lines lines)
{
    struct Row {
        std::string step, what, begin, end, who;
        std::size_t first = 0;
        int act = 0;
    };
    std::vector<Row> rows;
    for (const TranscriptLine& line : lines) {
        if (line.entry.step.empty()) continue;
        if (rows.empty() || rows.back().step != line.entry.step)
            rows.push_back(
                {line.entry.step, {}, clockOf(line), {}, {}, static_cast<std::size_t>(line.number), line.entry.act});
        rows.back().end = clockOf(line);
        if (line.entry.type == LineType::Step)
            if (const auto kind = line.entry.data.find("kind"); kind != line.entry.data.end() && kind->is_string())
                if (const StepKind* known = findStepKind(kind->get<std::string>())) rows.back().what = known->label;
        if (line.entry.type == LineType::Confirm) {
            if (!rows.back().who.empty()) rows.back().who += ", ";
            rows.back().who += names(line.entry.who);
        }
    }
    int act = -1;
    for (const Row& row : rows) {
        if (row.act != act) {
            act = row.act;
            blocks.push_back(
                Heading{act == 0 ? std::string("Outside of the acts") : "Act " + std::to_string(act), 2, {}});
            blocks.push_back(Table{{{"Step", 2, true}, {"From", 2, true}, {"To", 2, true}, {"What", 6, false},
                                       {"Confirmed by", 7, false}, {"Line", 1, true}},
                {}, false});
        }
        std::get<Table>(blocks.back())
            .rows.push_back({showText(row.step), row.begin, row.end, row.what, row.who, numbered(row.first)});
    }
}

void addAssets(std::vector<Block>& blocks, const RecordData& assets)
{
    if (!assets.is_array() || assets.empty()) return;
    blocks.push_back(Heading{"What there is, and where", 2, {}});
    Table table{{{"", 1, false}}, {}, false};
    for (const auto& asset : assets) table.rows.push_back({asset.is_object() ? dataText(asset) : valueText(asset)});
    blocks.push_back(std::move(table));
}

void addDigests(std::vector<Block>& blocks, Lines lines)
{
    blocks.push_back(Heading{"Digests", 2, {}});
    blocks.push_back(Paragraph{"SHA-256 of the whole transcript’s last line, which speaks for all lines before it:"});
    blocks.push_back(Paragraph{fingerprintGroups(lines.back().hash), Mood::Plain, true});
    const auto seal = readSeal(lines.back());
    if (!seal) return addAssets(blocks, lines.back().entry.data.value("assets", RecordData()));
    Table table{{{"File of the kit", 4, true}, {"SHA-256", 9, true}}, {}, false};
    for (const auto& [path, hash] : seal->artefacts) table.rows.push_back({showText(path), fingerprintGroups(hash)});
    blocks.push_back(std::move(table));
    addAssets(blocks, seal->assets);
}

void addLog(std::vector<Block>& blocks, Lines lines, const char* title)
{
    blocks.push_back(PageBreak{});
    blocks.push_back(Heading{title, 2, {}});
    Table table{{{"Line", 2, true}, {"UTC", 3, true}, {"What", 4, false}, {"Step", 2, true}, {"Who", 5, false},
                    {"Data", 14, false}},
        {}, false};
    for (const TranscriptLine& line : lines)
        table.rows.push_back({numbered(line.number), clockOf(line), std::string(infoOf(line.entry.type).label),
            showText(line.entry.step), names(line.entry.who), dataText(line.entry.data)});
    blocks.push_back(std::move(table));
}

Result<std::vector<TranscriptLine>> linesOf(std::string_view text, const Sha256& start)
{
    TranscriptReading reading = readTranscript(bytesOf(text), start);
    if (reading.fault) return std::unexpected(*reading.fault);
    return std::move(reading.lines);
}

}

Result<Document> transcriptDocument(const TranscriptPages& pages)
{
    CORE_TRY(const std::vector<TranscriptLine> lines, linesOf(pages.transcript, transcriptStart));
    if (lines.empty()) return failAs(ErrorCode::Malformed, "CW-372");
    CORE_TRY(const Genesis genesis, readGenesis(lines.front()));
    CORE_TRY(const std::vector<TranscriptLine> addendum, linesOf(pages.addendum, lines.back().hash));
    Document document;
    document.title = "Record of a ceremony";
    if (const auto script = readScript(pages.script)) document.title = showText(script->title);
    document.bar = Bar::Transcript;
    document.kind = "TRANSCRIPT";
    document.header = document.title + ", " + dayOf(lines.front());
    document.footer = {fingerprintGroups(lines.back().hash), fingerprintWords(lines.back().hash)};
    if (genesis.mode == CeremonyMode::Rehearsal) document.watermark = document::rehearsalWatermark;
    addCover(document.blocks, lines, genesis, document.title);
    addPeople(document.blocks, lines);
    addActs(document.blocks, lines);
    addDigests(document.blocks, lines);
    addLog(document.blocks, lines, "All lines");
    if (!addendum.empty()) addLog(document.blocks, addendum, "The addendum");
    document.attachments.push_back({"transcript.jsonl", "application/jsonl", copyOf(bytesOf(pages.transcript))});
    if (!pages.addendum.empty())
        document.attachments.push_back({"addendum.jsonl", "application/jsonl", copyOf(bytesOf(pages.addendum))});
    if (!pages.script.empty())
        document.attachments.push_back({"script.toml", "application/toml", copyOf(bytesOf(pages.script))});
    return document;
}

}
