#include "core/ceremony/engine/Ceremony.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/engine/Tokens.h"
#include <algorithm>
#include <array>
#include <ranges>
#include <unistd.h>

namespace core {
namespace {

// --- sticks ---

Result<std::filesystem::path> mountOf(const CeremonyRoom& room, const std::string& medium)
{
    const auto bound = room.bindings.media.find(medium);
    if (bound == room.bindings.media.end()) return failAs(ErrorCode::NotFound, "CW-795", {medium, {}});
    return bound->second;
}

/// Every stick has one use: it is no log stick, and none that was taken for another.
Result<void> checkUnused(const CeremonyRoom& room, const std::string& medium, const std::string& volume)
{
    static constexpr std::array<std::string_view, 2> logSticks{"CW-393", "CW-394"}; // red, blue
    for (std::size_t i = 0; i < logSticks.size() && i < room.place.journals.size(); ++i)
        if (room.machine.volume(room.place.journals[i]) == volume)
            return failAs(ErrorCode::Refused, logSticks[i], {medium, volume});
    for (const auto& [other, known] : room.world.volumes)
        if (other != medium && known == volume) return failAs(ErrorCode::Refused, "CW-308", {medium, other, volume});
    return {};
}

Result<void> judgeInsert(CeremonyRoom& room, const ScriptStep& step, StepAnswers&)
{
    CORE_TRY(const std::filesystem::path mount, mountOf(room, step.input("medium")));
    std::error_code problem;
    if (!std::filesystem::is_directory(mount, problem) || ::access(mount.c_str(), W_OK) != 0)
        return failAs(ErrorCode::Storage, "CW-795", {step.input("medium"), mount.string()});
    const std::string volume = room.machine.volume(mount);
    if (!volume.empty()) CORE_CHECK(checkUnused(room, step.input("medium"), volume));
    CORE_CHECK(checkSameStick(room, step.input("medium"), mount));
    room.desk.data = {{"medium", step.input("medium")}, {"volume", volume}};
    if (!volume.empty()) room.desk.values.push_back({CORE_TEXT("core", "Identifier of the stick"), volume});
    return {};
}

Result<void> takeInsert(CeremonyWorld& world, const ScriptStep& step, const RecordData& result)
{
    world.insertedMedia[step.input("medium")] = true;
    if (const std::string volume = textIn(result, "volume"); !volume.empty())
        world.volumes[step.input("medium")] = volume;
    return {};
}

Result<void> takeEject(CeremonyWorld& world, const ScriptStep& step, const RecordData&)
{
    world.insertedMedia.erase(step.input("medium"));
    // Whoever takes a kit home keeps it; its octets are public, and it comes back to no bag.
    if (const auto kit = world.assets.find("medium:" + step.input("medium")); kit != world.assets.end())
        kit->second.state = CeremonyAsset::State::GivenOut;
    return {};
}

// --- bags ---

/// What was declared lost can be put into a bag when it turns up; until then it is in none.
bool isMissing(const CeremonyRoom& room, const ScriptStep& step)
{
    const auto asset = room.world.assets.find(step.input("asset"));
    return asset != room.world.assets.end() && asset->second.state == CeremonyAsset::State::Lost;
}

std::vector<StepField> bagFields(const CeremonyRoom&, const ScriptStep& step)
{
    return {{"bag", CORE_TEXT("core", "Number on the bag of"), step.input("asset")},
        {"bag-again", CORE_TEXT("core", "The same once more, read by a witness:"), step.input("asset")}};
}

Result<void> judgeSeal(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    room.desk.data = {{"asset", step.input("asset")}};
    const std::string bag = answers.text("bag");
    if (bag.empty() && answers.text("bag-again").empty() && isMissing(room, step)) return {};
    if (bag.empty() || bag != answers.text("bag-again"))
        return failAs(ErrorCode::Refused, "CW-796", {step.input("asset")});
    for (const auto& [asset, known] : room.world.assets)
        if (known.state == CeremonyAsset::State::Sealed && known.bag == bag)
            return failAs(ErrorCode::Refused, "CW-797", {bag, asset});
    room.desk.data["bag"] = bag;
    return {};
}

Result<RecordData> performSeal(CeremonyRoom& room, const ScriptStep& step, const RecordData& data)
{
    if (const std::string name = tokenOfAsset(step.input("asset")); !name.empty()) {
        const auto known = room.world.tokens.find(name);
        if (known != room.world.tokens.end())
            room.machine.tokens->logout({known->second.label, known->second.serial}); // it leaves the machine
    }
    return data;
}

Result<void> takeSeal(CeremonyWorld& world, const ScriptStep& step, const RecordData& result)
{
    CeremonyAsset& asset = world.assets[step.input("asset")];
    if (!result.contains("bag")) return {}; // it is still missing
    if (asset.state != CeremonyAsset::State::Quarantined) asset.state = CeremonyAsset::State::Sealed;
    CORE_TRY(asset.bag, textOf(result, "bag"));
    if (const std::string name = tokenOfAsset(step.input("asset")); !name.empty())
        world.tokens[name].isInserted = false;
    return {};
}

// --- bags that are opened, or only looked at ---

constexpr std::string_view quarantineField = "quarantine";

/// Whether a bag was another one at this step.
bool wasBagWrong(const CeremonyRoom& room)
{
    for (const TranscriptLine& line : room.journal().lines() | std::views::reverse) {
        if (line.entry.type == LineType::Step) return false;
        if (textIn(line.entry.data, "cause") == wrongBagCause) return true;
    }
    return false;
}

std::vector<StepField> sealFields(const CeremonyRoom& room, const ScriptStep& step)
{
    std::vector<StepField> fields{{"bag", CORE_TEXT("core", "Number on the bag of"), step.input("asset")}};
    if (wasBagWrong(room))
        fields.push_back({std::string(quarantineField),
            CORE_TEXT(
                "core", "It is not used: put into quarantine, or missing where no bag is named. All agree about:"),
            step.input("asset"), StepField::Kind::Tick});
    return fields;
}

/// A bag that is not there, or another one, is on the record as soon as somebody has typed what they see.
Result<void> refuseBag(CeremonyRoom& room, const ScriptStep& step, const std::string& bag, const std::string& recorded)
{
    const std::string asset = step.input("asset");
    CORE_CHECK(noteIncident(room, step,
        {.weight = Incident::Weight::Security,
            .expected = recorded.empty() ? asset + " is in no bag" : asset + " is in the bag " + recorded,
            .happened = bag.empty() ? "no bag is there" : "the bag has the number " + bag,
            .decided = "nobody uses it before it is cleared up",
            .who = {},
            .cause = std::string(wrongBagCause)}));
    return failAs(ErrorCode::Refused, "CW-798", {asset, bag, recorded});
}

Result<void> judgeCheckSeal(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    const std::string asset = step.input("asset"), bag = answers.text("bag");
    const auto known = room.world.assets.find(asset);
    const bool isSealed = known != room.world.assets.end() && known->second.state == CeremonyAsset::State::Sealed;
    room.desk.data = {{"asset", asset}, {"bag", bag}};
    if (answers.isTicked(quarantineField) && wasBagWrong(room)) {
        if (!isAgreedHere(room)) return failAs(ErrorCode::Refused, "CW-984", {asset});
        room.desk.data["found"] = bag.empty() ? "missing" : "quarantined";
        room.desk.values.push_back({bag.empty() ? CORE_TEXT("core", "Missing from now on")
                                                : CORE_TEXT("core", "In quarantine from now on, in the bag"),
            bag.empty() ? asset : bag});
        return {};
    }
    if (isSealed && known->second.bag == bag) return {};
    return refuseBag(room, step, bag, isSealed ? known->second.bag : std::string());
}

Result<void> takeCheckSeal(CeremonyWorld& world, const ScriptStep& step, const RecordData& result)
{
    CeremonyAsset& asset = world.assets[step.input("asset")];
    if (const std::string found = textIn(result, "found"); !found.empty()) {
        const bool isMissing = found == "missing";
        asset.state = isMissing ? CeremonyAsset::State::Lost : CeremonyAsset::State::Quarantined;
        if (isMissing)
            asset.reason = "its bag was not there";
        else
            asset.bag = textIn(result, "bag");
    } else if (step.input("then") != "sealed")
        asset.state = CeremonyAsset::State::Open;
    return {};
}

std::vector<StepField> destroyedFields(const CeremonyRoom&, const ScriptStep& step)
{
    return {{"destroyed", CORE_TEXT("core", "Everybody has seen it destroyed:"), step.input("asset"),
        StepField::Kind::Tick}};
}

Result<void> judgeDestroyed(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    if (!answers.isTicked("destroyed")) return failAs(ErrorCode::Refused, "CW-774", {step.input("asset")});
    room.desk.data["asset"] = step.input("asset");
    return {};
}

Result<RecordData> intendDestroyed(CeremonyRoom& room, const ScriptStep&) { return room.desk.data; }
Result<RecordData> performDestroyed(CeremonyRoom&, const ScriptStep&, const RecordData& intent) { return intent; }

Result<void> takeDestroyed(CeremonyWorld& world, const ScriptStep& step, const RecordData&)
{
    world.assets[step.input("asset")].state = CeremonyAsset::State::Destroyed;
    return {};
}

// --- people ---

Result<void> judgeBreak(CeremonyRoom& room, const ScriptStep&, StepAnswers&)
{
    const bool isTokenInserted =
        std::ranges::any_of(room.world.tokens, [](const auto& entry) { return entry.second.isInserted; });
    if (room.secrets.key || !room.secrets.backupSecret.isEmpty() || isTokenInserted)
        return failAs(ErrorCode::Refused, "CW-759");
    return {};
}

Result<void> takeBreak(CeremonyWorld& world, const ScriptStep&, const RecordData&)
{
    ++world.counts.breaks;
    return {};
}

}

Result<void> checkSameStick(const CeremonyRoom& room, const std::string& medium, const std::filesystem::path& mount)
{
    const auto known = room.world.volumes.find(medium);
    if (known == room.world.volumes.end()) return {};
    const std::string volume = room.machine.volume(mount);
    if (volume == known->second) return {};
    if (volume.empty() || !isAgreedHere(room))
        return failAs(ErrorCode::Refused, "CW-309", {medium, volume, known->second});
    return checkUnused(room, medium, volume);
}

std::span<const StepWork> keepingSteps()
{
    static const std::vector<StepWork> all{
        {.kind = "check.seal", .fields = sealFields, .judge = judgeCheckSeal, .take = takeCheckSeal},
        {.kind = "media.insert", .judge = judgeInsert, .take = takeInsert},
        {.kind = "media.eject", .take = takeEject},
        {.kind = "seal.record", .fields = bagFields, .judge = judgeSeal, .perform = performSeal, .take = takeSeal},
        {.kind = "media.destroy",
            .fields = destroyedFields,
            .judge = judgeDestroyed,
            .intend = intendDestroyed,
            .perform = performDestroyed,
            .take = takeDestroyed,
            .isNeverHeldUp = true},
        {.kind = "break", .judge = judgeBreak, .take = takeBreak, .recordedAs = LineType::Break},
        {.kind = "sign-off", .recordedAs = LineType::SignOff},
    };
    return all;
}

}
