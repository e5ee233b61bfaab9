#include "core/ceremony/paper/ChecklistDocument.h"
#include "core/base/Display.h"
#include "core/ceremony/FingerprintWords.h"
#include <algorithm>

namespace core {

namespace {

using namespace document;

std::string counted(int count, std::string_view one, std::string_view many)
{
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

/// Boxes to be ticked, two beside each other.
Blanks boxes(const std::vector<std::string>& items)
{
    Blanks blanks;
    for (std::size_t at = 0; at < items.size(); at += 2) {
        std::vector<Blank> row{{items[at], Blank::Kind::Box, 1, 1}};
        if (at + 1 < items.size()) row.push_back({items[at + 1], Blank::Kind::Box, 1, 1});
        blanks.rows.push_back(std::move(row));
    }
    return blanks;
}

std::vector<std::string> peopleOf(const Script& script)
{
    std::vector<std::string> items{"1 administrator, who leads and reads aloud", "1 operator, alone at the machine",
        counted(script.people.witnesses, "witness", "witnesses") + " from " +
            counted(script.people.departments, "department", "different departments")};
    if (script.quorum)
        items.push_back(counted(script.quorum->shares, "officer", "officers") + ", each for one share; " +
            std::to_string(script.quorum->threshold) + " open the key");
    return items;
}

/// Tokens on which nothing is yet.
int blankTokens(const Script& script)
{
    if (!script.custody) return 0;
    return static_cast<int>(std::ranges::count_if(script.custody->tokens, [&](const std::string& name) {
        return std::ranges::any_of(script.steps, [&](const ScriptStep& step) {
            return step.input("token") == name && step.input("expect_state") == "blank";
        });
    }));
}

/// What the owners of other CAs bring.
std::vector<std::string> broughtFor(const Script& script)
{
    std::vector<std::string> items;
    for (const ScriptCertificate& sub : script.subs)
        items.push_back("The request of the CA " + showText(sub.name) + " on a stick, its words on paper");
    for (const ScriptCross& cross : script.crosses)
        if (cross.of == ScriptCross::Of::Other)
            items.push_back("The root certificate of " + showText(cross.name) + " on a stick, its words on paper");
    return items;
}

std::vector<std::string> thingsOf(const Script& script)
{
    const int tokens = script.custody ? static_cast<int>(script.custody->tokens.size()) : 0;
    const int blank = blankTokens(script);
    const int sticks = static_cast<int>(script.media.size());
    std::vector<std::string> items{"A machine that never sees a network again",
        counted(2 + sticks, "new stick", "new sticks") + ": 2 for the record, " + std::to_string(sticks) +
            " for the kit"};
    if (tokens > blank) items.push_back(counted(tokens - blank, "token", "tokens") + " in sealed bags");
    if (blank > 0) items.push_back(counted(blank, "blank token", "blank tokens") + ", serial numbers noted");
    std::ranges::move(broughtFor(script), std::back_inserter(items));
    if (script.type->isFollowUp) items.push_back("Kits of all ceremonies before");
    if (script.custody && script.custody->paperCopies > 0)
        items.push_back("A printer on a cable, without memory; paper");
    items.insert(items.end(),
        {"Numbered bags that show opening", "Dice, 2 watches, pens that do not fade", "A second computer with OpenSSL",
            "This script, printed for everybody"});
    return items;
}

}

Document ceremonyChecklist(const Script& script)
{
    Document document{.title = "Checklist: " + showText(script.title), .kind = "CHECKLIST"};
    document.header = showText(script.title) + ", revision " + std::to_string(script.revision);
    document.footer = {fingerprintGroups(script.identity), fingerprintWords(script.identity)};
    const auto part = [&document](const char* title, const std::vector<std::string>& items) {
        document.blocks.push_back(Heading{title, 3, {}});
        document.blocks.push_back(boxes(items));
    };
    document.blocks.push_back(Heading{document.title, 2, {}});
    part("People", peopleOf(script));
    part("Things", thingsOf(script));
    part("Weeks before",
        {"The script is written, checked and reviewed", "Reviewers wrote its SHA-256 down",
            "It was rehearsed from first to last step", "The machine was checked: it is fit",
            "Two safes in different places are free", "Room and people are booked"});
    part("On the day",
        {"Doors closed, no telephones, camera runs", "Everybody has shown a document",
            "The words of the script agree with paper", "Every checkpoint was written down by hand",
            "The kit was verified on the second computer", "Everything is in its bag, numbers are recorded",
            "Machine is off; its medium is kept or destroyed", "Everybody has signed"});
    part("Afterwards",
        {"Bags lie in their safes, shares with their holders", "Kit copied to two more places",
            "Root and CRL are published", "Kit taken into the vault (ceremony import)",
            "reminders/ceremony.ics is in two calendars", "Day of the next CRL ceremony is booked"});
    document.blocks.push_back(Blanks{{{{"Checked by", Blank::Kind::Line, 1, 3}, {"Date", Blank::Kind::Cells, 8, 2}}}});
    return document;
}

}
