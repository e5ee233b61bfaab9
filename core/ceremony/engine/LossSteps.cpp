#include "core/ceremony/Rollover.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/engine/Tokens.h"
#include <algorithm>

namespace core {
namespace {

// What nobody can bring any more: it stays in the ledger, as lost, with the reason.

/// Those that hold a share of the root, or of the one before; nullptr: the asset is no shares.
const std::vector<CeremonyShare>* sharesOf(const CeremonyWorld& world, std::string_view asset)
{
    if (asset == "shares") return &world.shares;
    return asset == "former-shares" && world.former ? &world.former->shares : nullptr;
}

/// The share that this step is about, whose holder it names; nullptr: they have none, or lost it before.
const CeremonyShare* shareOf(const CeremonyWorld& world, const ScriptStep& step)
{
    const std::vector<CeremonyShare>* const shares = sharesOf(world, step.input("asset"));
    if (!shares) return nullptr;
    const auto found = std::ranges::find_if(
        *shares, [&](const CeremonyShare& one) { return one.holder == step.input("who") && !one.isLost; });
    return found == shares->end() ? nullptr : &*found;
}

/// What the ledger calls a single share, so that no later one of the same holder takes its place.
std::string assetOf(const CeremonyShare& share)
{
    return "share:" + share.holder + ", " + std::to_string(share.set) + "-" + std::to_string(share.number);
}

/// What whoever relies on the root has to do about it.
void advise(CeremonyRoom& room, const std::string& name)
{
    const std::string_view root = rootOnToken(room.world, name);
    if (root.empty()) return;
    room.desk.values.push_back({root == formerRoot
            ? CORE_TEXT("core",
                  "The key of an old root is on it: take that root out wherever it is trusted. Serial "
                  "number")
            : CORE_TEXT("core", "The root key is on it: plan a new root (root-rollover). Serial number"),
        room.world.tokens.find(name)->second.serial});
}

Result<void> openLoss(CeremonyRoom& room, const ScriptStep& step)
{
    const std::string asset = step.input("asset"), who = step.input("who");
    const auto known = room.world.assets.find(asset);
    const bool isKept = known != room.world.assets.end() && known->second.state != CeremonyAsset::State::Destroyed &&
        known->second.state != CeremonyAsset::State::Lost;
    if (!isKept) return failAs(ErrorCode::Refused, "CW-469", {asset});
    if (!who.empty() && !shareOf(room.world, step)) return failAs(ErrorCode::Refused, "CW-470", {who, asset});
    room.desk.values.push_back({CORE_TEXT("core", "Declared lost"), who.empty() ? asset : asset + ", " + who});
    if (!known->second.bag.empty())
        room.desk.values.push_back({CORE_TEXT("core", "It was in the bag"), known->second.bag});
    advise(room, tokenOfAsset(asset));
    return {};
}

std::vector<StepField> lossFields(const CeremonyRoom&, const ScriptStep& step)
{
    return {
        {"reason", CORE_TEXT("core", "What became of it, who says so, and where people looked:"), step.input("asset")},
        {"lost", CORE_TEXT("core", "Nobody here can bring it:"), step.input("asset"), StepField::Kind::Tick}};
}

Result<void> judgeLoss(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    const std::string asset = step.input("asset"), reason = answers.text("reason");
    if (reason.find_first_not_of(" \t\n") == std::string::npos) return failAs(ErrorCode::Refused, "CW-471", {asset});
    if (!answers.isTicked("lost")) return failAs(ErrorCode::Refused, "CW-774", {asset});
    room.desk.data = {{"asset", asset}, {"reason", reason}};
    if (!step.input("who").empty()) room.desk.data["who"] = step.input("who");
    room.desk.values.push_back({CORE_TEXT("core", "Because"), reason});
    return {};
}

Result<RecordData> intendLoss(CeremonyRoom& room, const ScriptStep&) { return room.desk.data; }
Result<RecordData> performLoss(CeremonyRoom&, const ScriptStep&, const RecordData& intent) { return intent; }

Result<void> takeLoss(CeremonyWorld& world, const ScriptStep& step, const RecordData& result)
{
    std::string asset = step.input("asset");
    if (!step.input("who").empty()) {
        const CeremonyShare* const share = shareOf(world, step);
        if (!share) return brokenRecord("who");
        asset = assetOf(*share);
        std::vector<CeremonyShare>& all = step.input("asset") == "shares" ? world.shares : world.former->shares;
        all[static_cast<std::size_t>(share - all.data())].isLost = true;
    }
    CeremonyAsset& lost = world.assets[asset];
    lost.state = CeremonyAsset::State::Lost;
    CORE_TRY(lost.reason, textOf(result, "reason"));
    return {};
}

}

std::span<const StepWork> lossSteps()
{
    static const std::vector<StepWork> all{
        {.kind = "asset.lost",
            .open = openLoss,
            .fields = lossFields,
            .judge = judgeLoss,
            .intend = intendLoss,
            .perform = performLoss,
            .take = takeLoss,
            .isNeverHeldUp = true},
    };
    return all;
}

}
