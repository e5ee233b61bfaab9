#include "core/ceremony/Rollover.h"
#include "core/ceremony/ScriptReport.h"
#include <algorithm>

namespace core {
namespace {

using Of = ScriptCross::Of;

bool isRollover(const Script& script) { return script.type->makesKey && script.type->isFollowUp; }

std::string overlapDay(Time time) { return toText(time).substr(0, 10); }

/// Both roots certify each other, each once, and a step does it.
void checkDirections(const Script& script, ScriptReport& report)
{
    for (const Of of : {Of::NewWithOld, Of::OldWithNew}) {
        const auto cross = std::ranges::find(script.crosses, of, &ScriptCross::of);
        const bool isSigned =
            cross != script.crosses.end() && std::ranges::any_of(script.steps, [&](const ScriptStep& step) {
                return step.kind->name == "cert.cross" && step.input("cross") == cross->name;
            });
        if (!isSigned || std::ranges::count(script.crosses, of, &ScriptCross::of) != 1)
            report.add("CW-303", 1, {std::string(nameOf(of))});
    }
}

void checkOverlap(const Script& script, ScriptReport& report)
{
    if (!script.overlap || !script.root || !script.oldRoot) return; // which of them is missing is told elsewhere
    const ScriptOverlap& plan = *script.overlap;
    if (plan.oldStops < plan.giveOut || plan.oldEnds < plan.oldStops)
        report.add(
            "CW-304", plan.line, {overlapDay(plan.giveOut), overlapDay(plan.oldStops), overlapDay(plan.oldEnds)});
    if (plan.giveOut < std::chrono::floor<std::chrono::days>(script.root->notBefore) ||
        plan.oldEnds > script.oldRoot->notAfter)
        report.add("CW-305", plan.line, {toText(script.root->notBefore), toText(script.oldRoot->notAfter)});
    if (script.root->notAfter <= script.oldRoot->notAfter || script.root->subject.matches(script.oldRoot->subject))
        report.add("CW-307", script.root->line, {script.root->subject.toText(), script.oldRoot->subject.toText()});
}

}

bool isByFormer(const Script& script, const ScriptStep& step)
{
    if (step.kind->name == "paper.readback") return step.input("of") == formerRoot;
    const auto cross = std::ranges::find(script.crosses, step.input("cross"), &ScriptCross::name);
    return step.input("by") == formerRoot || (cross != script.crosses.end() && cross->of == Of::NewWithOld);
}

void checkRollover(const Script& script, ScriptReport& report)
{
    for (const ScriptCross& cross : script.crosses) {
        if (cross.notAfter <= cross.notBefore)
            report.add("CW-588", cross.line, {cross.name, toText(cross.notBefore), toText(cross.notAfter)});
        if (cross.of != Of::Other && !isRollover(script))
            report.add("CW-306", cross.line, {cross.name, std::string(script.type->name)});
    }
    if (!isRollover(script)) return;
    checkDirections(script, report);
    checkOverlap(script, report);
}

}
