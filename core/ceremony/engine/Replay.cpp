#include "core/ceremony/engine/Replay.h"
#include "core/ceremony/Rollover.h"
#include "core/ceremony/engine/MachineFacts.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/crypto/SecretSharing.h"
#include <algorithm>
#include <utility>

namespace core {
namespace {

constexpr std::string_view needingMemory[]{
    "share.split", "share.verify", "paper.print", "paper.readback", "key.import"};

/// The first of these is where a key that is lost comes from once more.
constexpr std::string_view bringingKey[]{"entropy.dice", "key.generate", "paper.readback"};

Result<std::size_t> indexOf(const Script& script, std::string_view id)
{
    const auto found = std::ranges::find(script.steps, id, &ScriptStep::id);
    if (found == script.steps.end()) return failAs(ErrorCode::Refused, "CW-761", {std::string(id)});
    return static_cast<std::size_t>(found - script.steps.begin());
}

bool isFormerReadback(const Script& script, const ScriptStep& step)
{
    return step.kind->name == "paper.readback" && isByFormer(script, step);
}

Result<void> takeResume(
    const Script& script, const TranscriptLine& line, CeremonyWorld& world, CeremonyProgress& progress)
{
    ++world.counts.resumes;
    if (!line.entry.data.contains("rewound_to")) return {};
    if (line.entry.data.contains("goes_on_at")) {
        CORE_TRY(const std::string goesOn, textOf(line.entry.data, "goes_on_at"));
        CORE_TRY(const std::size_t at, indexOf(script, goesOn));
        progress.detour = CeremonyDetour{at, std::move(progress.pendingIntent)};
    }
    CORE_TRY(const std::string id, textOf(line.entry.data, "rewound_to"));
    CORE_TRY(progress.next, indexOf(script, id));
    progress.isStepWritten = false;
    progress.pendingIntent.reset();
    progress.detour ? forgetKeyInMemory(world) : forgetLostKey(world);
    return {};
}

Result<void> takeResult(
    const Script& script, const TranscriptLine& line, CeremonyWorld& world, CeremonyProgress& progress)
{
    CORE_TRY(const std::size_t index, indexOf(script, line.entry.step));
    const ScriptStep& step = script.steps[index];
    if (const StepWork& work = workOf(step); work.take) CORE_CHECK(work.take(world, step, line.entry.data));
    takeUsb(world, line.entry.data);
    progress.next = index + 1;
    progress.isStepWritten = false;
    progress.pendingIntent.reset();
    if (auto detour = std::exchange(progress.detour, std::nullopt)) {
        progress.next = detour->next;
        progress.pendingIntent = std::move(detour->intent);
    }
    return {};
}

Result<void> takeLine(
    const Script& script, const TranscriptLine& line, CeremonyWorld& world, CeremonyProgress& progress)
{
    switch (line.entry.type) {
    case LineType::Genesis: {
        CORE_TRY(const std::string mode, textOf(line.entry.data, "mode"));
        progress.mode = mode == nameOf(CeremonyMode::Live) ? CeremonyMode::Live : CeremonyMode::Rehearsal;
        return {};
    }
    case LineType::Step: {
        CORE_TRY(progress.next, indexOf(script, line.entry.step));
        progress.isStepWritten = true;
        return {};
    }
    case LineType::Intent: progress.pendingIntent = line.entry.data; return {};
    case LineType::Result: return takeResult(script, line, world, progress);
    case LineType::Incident:
        ++world.counts.incidents;
        progress.isAborted |= textIn(line.entry.data, "cause") == abandonedCause;
        return {};
    case LineType::Waiver:
        ++world.counts.waivers;
        world.acceptedChecks.insert(textIn(line.entry.data, "id"));
        return {};
    case LineType::Resume: return takeResume(script, line, world, progress);
    case LineType::Abort: progress.isAborted = true; return {};
    case LineType::Seal: world.isSealed = true; return {};
    case LineType::Close:
        world.isClosed = true;
        world.closing = toHex(line.hash);
        return {};
    default: return {};
    }
}

}

Result<void> replay(
    const Script& script, std::span<const TranscriptLine> lines, CeremonyWorld& world, CeremonyProgress& progress)
{
    for (const TranscriptLine& line : lines) CORE_CHECK(takeLine(script, line, world, progress));
    return {};
}

bool isKeyUsed(const Script& script, const CeremonyWorld& world, std::size_t next, bool hasOpenIntent)
{
    if (!world.isKeyInMemory || world.isKeyOfFormer) return world.isKeyOfFormer;
    const bool isSelfSigning = next < script.steps.size() && script.steps[next].kind->name == "cert.selfsign";
    return script.type->makesKey && (world.root || (isSelfSigning && hasOpenIntent));
}

std::size_t stepWithoutKey(const Script& script, const CeremonyWorld& world, std::size_t next, bool isKeyUsed)
{
    if (!world.isKeyInMemory) return next;
    bool isStillNeeded = false;
    bool isOnToken = false;
    for (std::size_t i = 0; i < script.steps.size(); ++i) {
        const ScriptStep& step = script.steps[i];
        const std::string_view kind = step.kind->name;
        if (kind == "key.generate") isOnToken = false; // a token with the key of the root before does not count
        isOnToken |= kind == "key.import" || kind == "key.clone" || step.input("expect_state") == "holds-key" ||
            (kind == "key.generate" && !step.input("token").empty());
        if (i < next) continue;
        isStillNeeded |= std::ranges::find(needingMemory, kind) != std::end(needingMemory);
        const bool isInMemory = world.isKeyOfFormer ? isByFormer(script, step) : !isOnToken;
        isStillNeeded |= script.usesRootKey(step) && isInMemory; // a test or a signature with the key in memory
    }
    if (!isStillNeeded) return next;
    for (std::size_t i = 0; i < next; ++i) {
        const std::string_view kind = script.steps[i].kind->name;
        const bool bringsIt = isKeyUsed ? kind == "paper.readback" : std::ranges::contains(bringingKey, kind);
        if (bringsIt && world.isKeyOfFormer == isFormerReadback(script, script.steps[i])) return i;
    }
    return next;
}

namespace {

/// Sheets and shares of before are the good ones still; those that were made since are void.
void forgetNewBackup(CeremonyWorld& world)
{
    const std::string number = std::to_string(world.counts.resumes);
    for (const std::string asset : {"shares", "paper"}) {
        world.assets["void-" + asset + "-" + number] = {.state = CeremonyAsset::State::Void, .bag = {}, .line = 0};
        world.assets[asset] = world.assets["old-" + asset];
        world.assets.erase("old-" + asset);
    }
    world.shares = std::move(world.replaced->shares);
    world.paperSet = std::move(world.replaced->paperSet);
    world.replaced.reset();
}

}

void forgetKeyInMemory(CeremonyWorld& world)
{
    world.isKeyInMemory = world.isKeyRestored = world.isKeyOfFormer = false;
}

void forgetLostKey(CeremonyWorld& world)
{
    if (world.isKeyRestored) { // paper has it as before
        forgetKeyInMemory(world);
        if (world.replaced) forgetNewBackup(world);
        return;
    }
    const Bytes lost = world.keySpki;
    if (!lost.empty()) world.lostKeys.push_back(lost);
    static_cast<RootHoldings&>(world) = {}; // what it signed was of a root that will never be
    world.succession = {};
    world.isKeyInMemory = false;
    for (const std::string_view asset : {"shares", "paper"})
        if (const auto found = world.assets.find(asset); found != world.assets.end())
            found->second.state = CeremonyAsset::State::Void;
    for (auto& [name, token] : world.tokens)
        if (token.keySpki == lost) forgetKey(token);
}

void forgetKey(CeremonyToken& token)
{
    token.keyLabel.clear();
    token.keyId.clear();
    token.keySpki.clear();
    token.isKeyTested = false;
}

void keepEarlier(CeremonyWorld& world, const std::string& name)
{
    const auto known = world.assets.find(name);
    if (known == world.assets.end() || known->second.state == CeremonyAsset::State::Destroyed) return;
    int number = 1;
    while (world.assets.contains("earlier-" + name + "-" + std::to_string(number))) ++number;
    world.assets["earlier-" + name + "-" + std::to_string(number)] = std::move(known->second);
}

bool isFormerThere(const CeremonyWorld& world)
{
    if (!world.former) return false;
    const bool isOnToken = std::ranges::any_of(world.tokens, [&](const auto& entry) {
        const auto asset = world.assets.find("token:" + entry.first);
        const bool isLost = asset != world.assets.end() && asset->second.state == CeremonyAsset::State::Lost;
        return !isLost && !entry.second.keyLabel.empty() && entry.second.keySpki == world.former->keySpki;
    });
    const auto lost = std::ranges::count(world.former->shares, true, &CeremonyShare::isLost);
    const bool hasShares = lost == 0 || std::ssize(world.former->shares) - lost >= leastShareThreshold;
    const auto isKept = [&](std::string_view name) {
        const auto asset = world.assets.find(name);
        return asset != world.assets.end() &&
            (asset->second.state == CeremonyAsset::State::Open || asset->second.state == CeremonyAsset::State::Sealed ||
                asset->second.state == CeremonyAsset::State::Quarantined);
    };
    return isOnToken || (hasShares && isKept("former-paper") && isKept("former-shares"));
}

CeremonyWorld inherited(CeremonyWorld world)
{
    world.people.clear();
    for (auto& [name, token] : world.tokens) token.isInserted = false;
    world.insertedMedia.clear();
    world.volumes.clear();
    world.day.reset();
    world.isKeyInMemory = world.isKeyRestored = world.isKeyOfFormer = false;
    world.isMachineChecked = false;
    world.usbDevices.clear();
    world.acceptedChecks.clear();
    world.replaced.reset();
    world.succession = {};
    world.counts = {};
    world.isSealed = world.isClosed = false;
    world.closing.clear();
    return world;
}

}
