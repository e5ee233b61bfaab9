#include "core/ceremony/ScriptReport.h"
#include <algorithm>
#include <charconv>
#include <set>

namespace core {
namespace {

constexpr int longestWithoutBreak = 120; // minutes
constexpr int irreversibleWitnesses = 2;
constexpr int waiverWitnesses = 2;

struct Place {
    int act = 0;
    int number = 0;
    auto operator<=>(const Place&) const = default;
};

/// "A2.4"; nothing: another form.
std::optional<Place> placeOf(std::string_view id)
{
    Place place;
    if (!id.starts_with('A')) return std::nullopt;
    const char* const end = id.data() + id.size();
    const auto act = std::from_chars(id.data() + 1, end, place.act);
    if (act.ec != std::errc() || act.ptr == end || *act.ptr != '.') return std::nullopt;
    const auto number = std::from_chars(act.ptr + 1, end, place.number);
    if (number.ec != std::errc() || number.ptr != end) return std::nullopt;
    return place;
}

void checkOrder(const Script& script, ScriptReport& report)
{
    std::set<std::string> ids;
    Place before;
    for (const ScriptStep& step : script.steps) {
        if (!ids.insert(step.id).second) {
            report.add("CW-560", step.line, {step.id});
            continue;
        }
        const auto place = placeOf(step.id);
        if (!place || place->act != step.act || *place <= before)
            report.add("CW-561", step.line, {step.id, std::to_string(step.act)});
        else
            before = *place;
    }
}

void checkConfirmers(const Script& script, ScriptReport& report)
{
    for (const ScriptStep& step : script.steps) {
        const bool hasOperator = step.confirmers(Role::Operator) > 0;
        const int witnesses = step.confirmers(Role::Witness);
        if (step.kind->isIrreversible && (!hasOperator || witnesses < irreversibleWitnesses))
            report.add("CW-581", step.line, {step.id, std::string(step.kind->name)});
        else if (!hasOperator || witnesses < 1)
            report.add("CW-592", step.line, {step.id});
        else if (step.kind->name == "check.env" && witnesses < waiverWitnesses)
            report.add("CW-096", step.line, {step.id});
    }
}

void checkActs(const Script& script, ScriptReport& report)
{
    std::set<int> witnessed;
    for (const ScriptStep& step : script.steps)
        if (step.kind->name == "checkpoint") witnessed.insert(step.act);
    std::set<int> told;
    for (const ScriptStep& step : script.steps)
        if (!witnessed.contains(step.act) && told.insert(step.act).second)
            report.add("CW-582", step.line, {std::to_string(step.act)});
}

void checkBreaks(const Script& script, ScriptReport& report)
{
    int minutes = 0;
    for (const ScriptStep& step : script.steps) {
        const int before = minutes;
        minutes = step.kind->name == "break" ? 0 : minutes + step.minutes;
        if (before <= longestWithoutBreak && minutes > longestWithoutBreak)
            report.add("CW-584", step.line, {step.id, std::to_string(longestWithoutBreak)});
    }
}

/// A root signs no certificates but those of CAs and OCSP signers (docs/decisions/0027).
void checkSigner(const Script& script, ScriptReport& report)
{
    if (script.options.transcriptSigner == TranscriptSigner::OneShotLeaf) report.add("CW-314", script.options.line);
}

/// Where no token has the key that is to be destroyed, paper is all there is of it.
bool isOnPaperAlone(const Script& script)
{
    const auto destroys = [&](std::string_view asset) {
        return std::ranges::any_of(script.steps,
            [&](const ScriptStep& step) { return step.kind->name == "media.destroy" && step.input("asset") == asset; });
    };
    if (destroys("former-paper"))
        return std::ranges::none_of(
            script.steps, [](const ScriptStep& step) { return step.input("expect_state") == "holds-former-key"; });
    return script.custody && script.custody->strategy == Custody::SoftwareOnly && destroys("paper");
}

/// Kinds without which it is no ceremony of its type, and the tables that its steps work from.
void checkWhole(const Script& script, ScriptReport& report)
{
    const auto first = [&script](std::string_view kind) {
        const auto found =
            std::ranges::find_if(script.steps, [kind](const ScriptStep& step) { return step.kind->name == kind; });
        return found == script.steps.end() ? nullptr : &*found;
    };
    std::vector<std::string_view> needs = script.type->needs;
    needs.insert(needs.begin(), "people.enrol");
    for (const std::string_view kind : needs)
        if (!first(kind) && !(kind == "key.destroy" && isOnPaperAlone(script)))
            report.add("CW-593", 1, {std::string(script.type->name), std::string(kind)});

    struct Table {
        std::string_view kind;
        std::string_view name;
        bool isThere;
    };
    const Table tables[] = {{"key.generate", "key", script.key.has_value()},
        {"key.generate", "custody", script.custody.has_value()}, {"share.split", "quorum", script.quorum.has_value()},
        {"cert.selfsign", "root", script.root.has_value()}, {"cert.sign", "root", script.root.has_value()},
        {"crl.sign", "crl", script.crl.has_value()}, {"cert.cross", "root", script.root.has_value()},
        {"key.generate", "old_root", !script.type->isFollowUp || script.oldRoot},
        {"key.generate", "overlap", !script.type->isFollowUp || script.overlap}};
    for (const Table& table : tables)
        if (const ScriptStep* step = table.isThere ? nullptr : first(table.kind))
            report.add("CW-595", step->line, {step->id, std::string(table.name)});
}

}

void checkSteps(const Script& script, ScriptReport& report)
{
    checkOrder(script, report);
    checkConfirmers(script, report);
    checkActs(script, report);
    checkBreaks(script, report);
    checkWhole(script, report);
    checkSigner(script, report);
}

}
