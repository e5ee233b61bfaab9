#include "core/ceremony/paper/ScriptDocument.h"
#include "core/base/Display.h"
#include "core/ceremony/CheckScript.h"
#include "core/ceremony/FingerprintWords.h"
#include <algorithm>

namespace core {

namespace {

using namespace document;

std::string dayOf(Time time) { return toText(time).substr(0, 10); }
std::string number(int value) { return std::to_string(value); }

std::vector<std::string> wordsOf(ByteView octets)
{
    std::vector<std::string> words;
    const std::string all = fingerprintWords(octets);
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find(' ', at), all.size());
        words.push_back(all.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::string titled(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 32);
    return text;
}

/// Initials of everybody who confirms a step, and the time.
void addConfirmations(Blanks& blanks, const ScriptStep& step)
{
    std::vector<Blank> row;
    for (const Confirmation& one : step.confirm)
        for (int at = 0; at < one.count; ++at) {
            std::string label = titled(std::string(infoOf(one.role).name));
            if (one.count > 1) label += " " + number(at + 1);
            row.push_back({std::move(label), Blank::Kind::Line, 1, 2});
        }
    row.push_back({"UTC", Blank::Kind::Cells, 4, 2});
    blanks.rows.push_back(std::move(row));
}

/// What is written down by hand at a step of this kind, beside initials.
void addFields(StepBox& box, const ScriptStep& step, const Script& script)
{
    const std::string_view kind = step.kind->name;
    if (kind == "seal.record" || kind == "check.seal")
        box.blanks.rows.push_back({{"Bag number", Blank::Kind::Cells, 12, 3}, {"Kept by", Blank::Kind::Line, 1, 2}});
    if (kind == "token.inspect" || kind == "token.init")
        box.blanks.rows.push_back({{"Serial number", Blank::Kind::Cells, 16, 1}});
    if (kind == "check.clock")
        box.blanks.rows.push_back({{"Watch of witness 1, UTC", Blank::Kind::Cells, 6, 1},
            {"Watch of witness 2, UTC", Blank::Kind::Cells, 6, 1}});
    if (kind == "break")
        box.blanks.rows.push_back(
            {{"Stay in the room", Blank::Kind::Line, 1, 1}, {"Back, UTC", Blank::Kind::Cells, 4, 1}});
    if (kind == "paper.print")
        box.blanks.rows.push_back(
            {{"Sheets printed", Blank::Kind::Cells, 2, 1}, {"Sheets spoiled", Blank::Kind::Cells, 2, 1}});
    if (kind == "check.human")
        for (const std::string& item :
            step.inputs.contains("items") ? step.inputs.at("items") : std::vector<std::string>())
            box.blanks.rows.push_back({{showText(item), Blank::Kind::Box, 1, 1}});
    if (kind == "checkpoint") box.grid = {std::vector<std::string>(12), 4, {}};
    if (kind == "fingerprint.read")
        box.grid = {step.input("of") == "script" ? wordsOf(script.identity) : std::vector<std::string>(32),
            step.input("of") == "script" ? 6 : 4, {}};
}

Block stepBox(const ScriptStep& step, const Script& script)
{
    StepBox box{.id = step.id,
        .kind = std::string(step.kind->label),
        .minutes = number(step.minutes) + " min",
        .text = showText(step.say),
        .isIrreversible = step.kind->isIrreversible};
    for (const auto& [name, values] : step.inputs) {
        if (name == "items") continue;
        std::string shown;
        for (const std::string& value : values) shown += (shown.empty() ? "" : ", ") + showText(value);
        box.facts.push_back({titled(name), shown, true});
    }
    for (Fact& fact : box.facts) std::ranges::replace(fact.label, '_', ' ');
    addFields(box, step, script);
    addConfirmations(box.blanks, step);
    return box;
}

Facts plan(const Script& script)
{
    Facts facts;
    const auto add = [&](std::string label, std::string value, bool isMono = false) {
        facts.rows.push_back({std::move(label), std::move(value), isMono});
    };
    add("Ceremony", std::string(script.type->label));
    add("Revision", number(script.revision) + ", not to be used after " + dayOf(script.expires));
    add("Allowed by", showText(script.policyReference));
    add("Expected time",
        number(script.minutes()) + " minutes in " + number(static_cast<int>(script.steps.size())) + " steps");
    add("Record", std::string(consequenceOf(script.options.transcriptSigner)));
    if (!script.previousHead.empty()) add("Goes on from", script.previousHead, true);
    if (script.key) add("Key", std::string(script.key->algorithm->label));
    if (script.quorum)
        add("Shares",
            number(script.quorum->threshold) + " of " + number(script.quorum->shares) + " together open the key" +
                (script.quorum->hasAuditorShare ? ", with the auditor’s" : ""));
    if (script.custody) add("Custody", std::string(consequenceOf(script.custody->strategy)));
    return facts;
}

Facts certificateFacts(const ScriptCertificate& certificate)
{
    Facts facts;
    facts.rows = {{"Subject", showText(certificate.subject.toText()), true},
        {"Valid from", toText(certificate.notBefore), true}, {"Valid until", toText(certificate.notAfter), true}};
    if (!certificate.crlUrl.empty()) facts.rows.push_back({"Revocation list", showText(certificate.crlUrl), true});
    return facts;
}

std::string namesText(const std::vector<GeneralName>& names)
{
    std::string text;
    for (const GeneralName& name : names) text += (text.empty() ? "" : ", ") + showText(toText(name));
    return text;
}

Facts crossFacts(const ScriptCross& cross)
{
    Facts facts;
    const auto add = [&](std::string label, std::string value) {
        if (!value.empty()) facts.rows.push_back({std::move(label), std::move(value), true});
    };
    add("Certifies",
        cross.of == ScriptCross::Of::NewWithOld       ? "the new root, by the key of the old one"
            : cross.of == ScriptCross::Of::OldWithNew ? "the old root, by the key of the new one"
                                                      : showText(cross.subject.toText()));
    if (cross.sha256) add("SHA-256", fingerprintGroups(*cross.sha256));
    add("Valid from", toText(cross.notBefore));
    add("Valid until", toText(cross.notAfter) + ", or as long as both roots last");
    if (cross.of != ScriptCross::Of::Other) return facts;
    std::string uses;
    for (const std::string& use : cross.uses) uses += (uses.empty() ? "" : ", ") + showText(use);
    add("May be used for", uses.empty() ? "anything" : uses);
    add("CAs below", cross.pathLength ? "at most " + number(*cross.pathLength) : "any number");
    add("Names, only", namesText(cross.permitted));
    add("Names, never", namesText(cross.excluded));
    return facts;
}

/// The roots that the script tells of, and how one takes over from the other.
void addRoots(std::vector<Block>& blocks, const Script& script)
{
    if (script.oldRoot) {
        blocks.push_back(Heading{"The old root", 3, {}});
        blocks.push_back(certificateFacts(*script.oldRoot));
    }
    if (script.overlap) {
        Facts days;
        days.rows = {{"With everybody", dayOf(script.overlap->giveOut) + ": the new root", true},
            {"Stops", dayOf(script.overlap->oldStops) + ": the old root signs nothing but its lists", true},
            {"Ends", dayOf(script.overlap->oldEnds) + ": the key of the old root is destroyed", true}};
        blocks.push_back(Heading{"How the new root takes over", 3, {}});
        blocks.push_back(days);
    }
    for (const ScriptCross& cross : script.crosses) {
        blocks.push_back(Heading{"The cross-certificate “" + showText(cross.name) + "”", 3, {}});
        blocks.push_back(crossFacts(cross));
    }
}

void addHead(std::vector<Block>& blocks, const Script& script)
{
    blocks.push_back(Heading{showText(script.title), 1, {}});
    blocks.push_back(
        Paragraph{"The script of a ceremony. It is the only plan: what does not stand here does not happen. Whoever "
                  "holds this copy follows it, initials every step, and writes down what differs."});
    blocks.push_back(plan(script));
    if (script.root) {
        blocks.push_back(Heading{"The root certificate", 3, {}});
        blocks.push_back(certificateFacts(*script.root));
    }
    addRoots(blocks, script);
    for (const ScriptCertificate& sub : script.subs) {
        blocks.push_back(Heading{"The CA “" + showText(sub.name) + "”", 3, {}});
        blocks.push_back(certificateFacts(sub));
    }
    for (const LintSkip& skip : script.lintSkips)
        blocks.push_back(Notice{Mood::Warning, "The rule " + showText(skip.rule) + " may be broken",
            showText(skip.reason) + " Until " + dayOf(skip.until) + "."});
    blocks.push_back(Heading{"SHA-256 of the script", 3, {}});
    blocks.push_back(Paragraph{fingerprintGroups(script.identity), Mood::Plain, true});
    blocks.push_back(WordGrid{wordsOf(script.identity), 4, {}});
    blocks.push_back(
        Paragraph{"sha256sum of the file gives the same digits. The program shows the same words; the administrator "
                  "reads them aloud, and everybody compares them with this page.",
            Mood::Quiet});
    Blanks day;
    day.rows = {{{"Date, UTC", Blank::Kind::Cells, 8, 2}, {"Place", Blank::Kind::Line, 1, 3}},
        {{"Copy number", Blank::Kind::Cells, 2, 1}, {"This copy belongs to", Blank::Kind::Line, 1, 4}}};
    blocks.push_back(day);
}

void addParticipants(std::vector<Block>& blocks, const Script& script)
{
    const RoleNeeds needs = roleNeeds(script);
    blocks.push_back(PageBreak{});
    blocks.push_back(Heading{"Participants", 2, {}});
    std::string least = number(needs.witnesses) + " witnesses of " + number(needs.departments) + " departments";
    if (needs.officers > 0) least += ", " + number(needs.officers) + " officers";
    blocks.push_back(Paragraph{"At least an administrator, an operator, " + least +
        ". Nobody both does and watches. Each person signs here at the beginning."});
    Table roleTable{{{"Role", 2, false}, {"What it is for", 7, false}}, {}, false};
    for (const RoleInfo& role : roles()) roleTable.rows.push_back({std::string(role.label), std::string(role.duty)});
    blocks.push_back(roleTable);
    Blanks people;
    const auto person = [&people](const std::string& role) {
        people.rows.push_back({{role, Blank::Kind::Line, 1, 4}, {"Department, organisation", Blank::Kind::Line, 1, 4},
            {"Document seen", Blank::Kind::Line, 1, 2}, {"Signature", Blank::Kind::Line, 1, 3}});
    };
    if (!script.reviewers.empty()) {
        Facts reviewers;
        for (const ScriptReviewer& one : script.reviewers)
            reviewers.rows.push_back({showText(one.name), fingerprintGroups(one.certificate), true});
        blocks.push_back(Heading{"Reviewers, by the SHA-256 of their certificates", 3, {}});
        blocks.push_back(reviewers);
    }
    for (const Participant& one : script.participants) {
        std::string held;
        for (const Role role : one.roles) held += (held.empty() ? "" : ", ") + std::string(infoOf(role).name);
        person(showText(one.name) + " (" + held + ")");
    }
    if (script.participants.empty()) {
        person("Administrator");
        person("Operator");
        for (int at = 1; at <= needs.witnesses; ++at) person("Witness " + number(at));
        for (int at = 1; at <= needs.officers; ++at) person("Officer " + number(at));
    }
    for (int spare = 0; spare < 2; ++spare) person("Name and role");
    blocks.push_back(people);
}

void addSteps(std::vector<Block>& blocks, const Script& script)
{
    int act = 0;
    for (const ScriptStep& step : script.steps) {
        if (step.act != act) {
            act = step.act;
            blocks.push_back(PageBreak{});
            blocks.push_back(Heading{"Act " + number(act), 2, {}});
        }
        blocks.push_back(stepBox(step, script));
    }
}

void addExceptions(std::vector<Block>& blocks)
{
    for (int sheet = 1; sheet <= 5; ++sheet) {
        blocks.push_back(PageBreak{});
        blocks.push_back(Heading{"Exception sheet " + number(sheet), 2, {}});
        blocks.push_back(Paragraph{
            "For everything that was not planned, also for what looks harmless. The program’s record gets the "
            "same words. No ceremony is without exceptions; a sheet that is empty at the end is crossed out."});
        Blanks blanks;
        blanks.rows = {{{"At step", Blank::Kind::Cells, 6, 1}, {"Time, UTC", Blank::Kind::Cells, 6, 1}},
            {{"What was expected", Blank::Kind::Area, 4, 1}}, {{"What happened", Blank::Kind::Area, 6, 1}},
            {{"What was decided, and why", Blank::Kind::Area, 6, 1}},
            {{"Note", Blank::Kind::Box, 1, 1}, {"Deviation", Blank::Kind::Box, 1, 1},
                {"Concerns security", Blank::Kind::Box, 1, 1}},
            {{"Administrator", Blank::Kind::Line, 1, 1}, {"Witness 1", Blank::Kind::Line, 1, 1},
                {"Witness 2", Blank::Kind::Line, 1, 1}}};
        blocks.push_back(blanks);
    }
}

void addStatements(std::vector<Block>& blocks, const Script& script)
{
    const RoleNeeds needs = roleNeeds(script);
    blocks.push_back(PageBreak{});
    blocks.push_back(Heading{"Statements of the participants", 2, {}});
    blocks.push_back(Paragraph{
        "“I was there from the first to the last step that bears my initials. What my copy says is what I saw. "
        "Everything that differed from the plan stands on an exception sheet.”"});
    Blanks blanks;
    const int people = std::max(6, 2 + needs.witnesses + needs.officers);
    for (int at = 0; at < people; ++at)
        blanks.rows.push_back({{"Name", Blank::Kind::Line, 1, 4}, {"Role", Blank::Kind::Line, 1, 2},
            {"Signature", Blank::Kind::Line, 1, 4}});
    blocks.push_back(blanks);
    blocks.push_back(Heading{"Words of the sealed transcript", 3, {}});
    blocks.push_back(WordGrid{std::vector<std::string>(32), 4, {}});
    blocks.push_back(Heading{"Words of the closed addendum", 3, {}});
    blocks.push_back(WordGrid{std::vector<std::string>(12), 4, {}});
}

constexpr std::pair<char, const char*> spelling[] = {{'A', "Alfa"}, {'B', "Bravo"}, {'C', "Charlie"}, {'D', "Delta"},
    {'E', "Echo"}, {'F', "Foxtrot"}, {'G', "Golf"}, {'H', "Hotel"}, {'I', "India"}, {'J', "Juliett"}, {'K', "Kilo"},
    {'L', "Lima"}, {'M', "Mike"}, {'N', "November"}, {'O', "Oscar"}, {'P', "Papa"}, {'Q', "Quebec"}, {'R', "Romeo"},
    {'S', "Sierra"}, {'T', "Tango"}, {'U', "Uniform"}, {'V', "Victor"}, {'W', "Whiskey"}, {'X', "X-ray"},
    {'Y', "Yankee"}, {'Z', "Zulu"}, {'0', "Zero"}, {'1', "One"}, {'2', "Two"}, {'3', "Three"}, {'4', "Four"},
    {'5', "Five"}, {'6', "Six"}, {'7', "Seven"}, {'8', "Eight"}, {'9', "Nine"}};

}

std::vector<Block> readingAids()
{
    std::vector<Block> blocks;
    blocks.push_back(PageBreak{});
    blocks.push_back(Heading{"Spelling alphabet", 2, {}});
    blocks.push_back(Paragraph{"For serial numbers, bag numbers and lines of key sheets. One reads, another repeats."});
    Table letters{{}, {}, false};
    for (int column = 0; column < 4; ++column) {
        letters.columns.push_back({"", 1, true});
        letters.columns.push_back({"", 3, false});
    }
    for (std::size_t row = 0; row < 9; ++row) {
        std::vector<std::string>& cells = letters.rows.emplace_back();
        for (std::size_t column = 0; column < 4; ++column) {
            cells.emplace_back(1, spelling[column * 9 + row].first);
            cells.emplace_back(spelling[column * 9 + row].second);
        }
    }
    blocks.push_back(letters);
    blocks.push_back(PageBreak{});
    blocks.push_back(Heading{"Words for fingerprints", 2, {}});
    blocks.push_back(Paragraph{
        "The PGP word list. An octet at an even place, counted from 0, takes the first word, one at an odd place the "
        "second; so a word that is left out or swapped is heard.",
        Mood::Quiet});
    Table list{{}, {}, true};
    constexpr int columns = 4;
    constexpr int perColumn = 256 / columns;
    for (int column = 0; column < columns; ++column) {
        list.columns.push_back({"", 1, true});
        list.columns.push_back({"", 3, false});
        list.columns.push_back({"", 4, false});
    }
    for (int row = 0; row < perColumn; ++row) {
        std::vector<std::string>& cells = list.rows.emplace_back();
        for (int column = 0; column < columns; ++column) {
            const auto octet = static_cast<std::uint8_t>(column * perColumn + row);
            const auto words = wordsOf(Bytes{octet, octet});
            cells.push_back(toHex(Bytes{octet}));
            std::ranges::transform(
                cells.back(), cells.back().begin(), [](char c) { return c >= 'a' ? static_cast<char>(c - 32) : c; });
            cells.insert(cells.end(), words.begin(), words.end());
        }
    }
    blocks.push_back(list);
    return blocks;
}

Document printedScript(const Script& script)
{
    Document document;
    document.title = showText(script.title);
    document.bar = Bar::Script;
    document.kind = "CEREMONY SCRIPT";
    document.header = showText(script.title) + ", revision " + number(script.revision);
    document.footer = {fingerprintGroups(script.identity), fingerprintWords(script.identity)};
    addHead(document.blocks, script);
    addParticipants(document.blocks, script);
    addSteps(document.blocks, script);
    addExceptions(document.blocks);
    addStatements(document.blocks, script);
    auto aids = readingAids();
    std::ranges::move(aids, std::back_inserter(document.blocks));
    return document;
}

}
