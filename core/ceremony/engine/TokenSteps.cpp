#include "core/ceremony/engine/Ceremony.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/engine/Rehearsed.h"
#include "core/ceremony/engine/Tokens.h"
#include "core/tokens/TokenAbility.h"
#include <algorithm>

namespace core {
namespace {

// --- inspecting ---

std::string serialBoundTo(const CeremonyRoom& room, const std::string& name)
{
    const auto known = room.world.tokens.find(name);
    if (known != room.world.tokens.end() && !known->second.serial.empty()) return known->second.serial;
    const auto bound = room.bindings.tokens.find(name);
    return bound == room.bindings.tokens.end() ? std::string() : bound->second;
}

bool holdsKeys(std::span<const TokenObject> objects)
{
    return std::ranges::any_of(objects, [](const TokenObject& object) {
        return object.kind == TokenObject::Kind::PrivateKey || object.kind == TokenObject::Kind::PublicKey;
    });
}

/// Keys of rehearsals stay out of live ceremonies, and live keys out of rehearsals.
Result<void> checkMarks(const CeremonyRoom& room, const std::string& name, std::span<const TokenObject> objects)
{
    for (const TokenObject& object : objects)
        if (object.label.starts_with(rehearsalLabelMark) != room.isRehearsal())
            return failAs(ErrorCode::Refused, room.isRehearsal() ? "CW-780" : "CW-779", {name, object.label});
    return {};
}

/// Whether it can do what later steps want of it, before anything on it is changed.
Result<void> checkAbility(const CeremonyRoom& room, const std::string& name, const Token& token)
{
    for (const ScriptStep& step : room.script.steps) {
        const std::string_view kind = step.kind->name;
        const bool isMadeThere = kind == "key.generate";
        if (step.input("token") != name || !(isMadeThere || kind == "key.import" || kind == "key.clone")) continue;
        CORE_TRY(const KeyAlgorithm* const algorithm, keyAlgorithmFor(room));
        const std::string lack = lackOf(token, *algorithm, isMadeThere);
        if (!lack.empty()) return failAs(ErrorCode::Unsupported, "CW-093", {name, std::string(algorithm->id), lack});
    }
    return {};
}

Result<void> openInspection(CeremonyRoom& room, const ScriptStep& step)
{
    const std::string name = step.input("token");
    const std::string expected = step.input("expect_state");
    const std::string serial = serialBoundTo(room, name);
    CORE_TRY(const SeenToken seen, seenToken(room, name, serial));
    for (const auto& [other, token] : room.world.tokens)
        if (other != name && !seen.token.serial.empty() && token.serial == seen.token.serial)
            return failAs(ErrorCode::Refused, "CW-781", {name, other, token.serial});
    const auto asset = room.world.assets.find("token:" + name);
    if (asset != room.world.assets.end() && asset->second.state == CeremonyAsset::State::Quarantined)
        return failAs(ErrorCode::Refused, "CW-799", {asset->first});
    std::vector<TokenObject> objects;
    if (seen.token.isInitialized) {
        CORE_TRY(objects, room.machine.tokens->objects(seen.name));
    }
    CORE_CHECK(checkMarks(room, name, objects));
    const auto known = room.world.tokens.find(name);
    const bool isFormer = expected == "holds-former-key";
    const RootHoldings* const root = !isFormer ? &room.world : room.world.former ? &*room.world.former : nullptr;
    const bool hasOurs = root && known != room.world.tokens.end() && !known->second.keyLabel.empty() &&
        known->second.keySpki == root->keySpki;
    const bool isGood = expected == "blank" ? !holdsKeys(objects)
        : expected == "initialized"         ? seen.token.isInitialized && !holdsKeys(objects)
                                            : seen.token.isInitialized && hasOurs;
    if (!isGood) return failAs(ErrorCode::Refused, "CW-782", {name, expected});
    CORE_CHECK(checkAbility(room, name, seen.token));
    if (expected == "blank" && seen.token.isInitialized)
        room.desk.values.push_back(
            {CORE_TEXT("core",
                 "It was used before: what is not seen without its PIN, keys among it, is erased "
                 "when it is initialised. Its label"),
                seen.token.label});
    for (const PinState pin : {seen.token.userPin, seen.token.officerPin})
        if (pin == PinState::Locked || pin == PinState::FinalTry || pin == PinState::Low)
            room.desk.values.push_back(
                {CORE_TEXT("core", "A PIN of it was entered wrong before"), std::string(nameOf(pin))});
    room.desk.values.push_back({CORE_TEXT("core", "Serial number"), seen.token.serial});
    room.desk.values.push_back({CORE_TEXT("core", "Model"), seen.token.manufacturer + " " + seen.token.model});
    room.desk.values.push_back({CORE_TEXT("core", "Firmware"), seen.token.firmwareVersion});
    room.desk.data = {{"token", name}, {"serial", seen.token.serial}, {"label", seen.token.label},
        {"manufacturer", seen.token.manufacturer}, {"model", seen.token.model},
        {"firmware", seen.token.firmwareVersion}, {"is_initialised", seen.token.isInitialized},
        {"mechanisms", seen.token.mechanisms.size()}, {"user_pin", nameOf(seen.token.userPin)}};
    return {};
}

/// What is otherwise with this token than at the rehearsal.
std::vector<Finding> unlikeRehearsed(const CeremonyRoom& room)
{
    const auto rehearsal =
        room.isRehearsal() ? std::nullopt : rehearsalAmong(room.bindings.rehearsals, room.script, room.machine.clock());
    if (!rehearsal) return {}; // which the record says already
    HeldWith here = rehearsal->with;
    here.models = {{textIn(room.desk.data, "token"), textIn(room.desk.data, "model")}};
    return unlike(*rehearsal, here);
}

/// Another model than at the rehearsal is on the record before anything is done with the token.
Result<void> judgeInspection(CeremonyRoom& room, const ScriptStep& step, StepAnswers&)
{
    for (const Finding& difference : unlikeRehearsed(room)) {
        CORE_CHECK(room.journal().append(
            {.type = LineType::Incident, .step = step.id, .act = step.act, .who = {}, .data = incidentOf(difference)}));
        ++room.world.counts.incidents;
        room.desk.values.push_back({CORE_TEXT("core", "At the rehearsal it was otherwise"), difference.values[1]});
    }
    return {};
}

Result<void> takeInspection(CeremonyWorld& world, const ScriptStep& step, const RecordData& result)
{
    const std::string name = step.input("token");
    CeremonyToken& token = world.tokens[name];
    CORE_TRY(token.serial, textOf(result, "serial"));
    CORE_TRY(token.model, textOf(result, "model"));
    CORE_TRY(token.label, textOf(result, "label"));
    token.isInserted = true;
    world.assets["token:" + name] = {};
    return {};
}

// --- initialising ---

RecordData initialised(const ScriptStep& step, const TokenName& name)
{
    return {{"token", step.input("token")}, {"serial", name.serial}, {"label", name.label}};
}

/// What an intent of before a power cut came to: a token of that name that was not there before was made.
Result<std::optional<RecordData>> initialisedBefore(
    const CeremonyRoom& room, const ScriptStep& step, const RecordData& intent)
{
    CORE_TRY(const std::string label, textOf(intent, "label"));
    CORE_TRY(const std::string serial, textOf(intent, "serial"));
    CORE_TRY(const TokenModule module, room.machine.tokens->read());
    for (const TokenReader& reader : module.readers) {
        if (!reader.token || !reader.token->isInitialized || reader.token->label != label) continue;
        if (serial.empty() || serial == reader.token->serial)
            return std::optional(initialised(step, {label, reader.token->serial}));
    }
    return std::optional<RecordData>();
}

/// Where it was done before a power cut, nobody is asked for another PIN: the one that was written down then counts.
Result<void> openInit(CeremonyRoom& room, const ScriptStep& step)
{
    const std::string name = step.input("token");
    room.desk.values.push_back({CORE_TEXT("core", "Will be called"), labelFor(room, name)});
    if (room.openIntent) {
        CORE_TRY(const auto before, initialisedBefore(room, step, *room.openIntent));
        if (before) {
            room.desk.values.push_back({CORE_TEXT("core",
                                            "It was initialised before the ceremony was cut short; the PIN of the "
                                            "security officer (SO) that was written down then counts"),
                textIn(*before, "serial")});
            return {};
        }
    }
    CORE_TRY(const SeenToken seen, seenToken(room, name));
    return openNewPin(room, seen.token, name);
}

std::vector<StepField> initFields(const CeremonyRoom& room, const ScriptStep& step)
{
    return room.desk.secrets.empty() ? std::vector<StepField>() : newPinFields(step.input("token"));
}

Result<void> judgeInit(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    if (room.desk.secrets.empty()) return {};
    CORE_TRY(const SeenToken seen, seenToken(room, step.input("token")));
    return judgeNewPin(room, seen.token, answers);
}

Result<RecordData> intendInit(CeremonyRoom& room, const ScriptStep& step)
{
    if (room.desk.newPin.isEmpty()) // the token that had been initialised is not there any more
        return failAs(ErrorCode::TokenUnavailable, "CW-776", {step.input("token"), {}});
    CORE_TRY(const SeenToken seen, seenToken(room, step.input("token")));
    return RecordData{
        {"token", step.input("token")}, {"serial", seen.name.serial}, {"label", labelFor(room, step.input("token"))}};
}

Result<RecordData> performInit(CeremonyRoom& room, const ScriptStep& step, const RecordData& intent)
{
    CORE_TRY(const SeenToken seen, seenToken(room, step.input("token")));
    CORE_TRY(const std::string label, textOf(intent, "label"));
    CORE_TRY(
        const TokenName name, room.machine.tokens->initialise(seen.name, label, room.desk.newPin.view(), std::nullopt));
    return initialised(step, name);
}

/// The officer's PIN of then is the one that counts, which everybody who reads the record shall know.
Result<std::optional<RecordData>> reconcileInit(CeremonyRoom& room, const ScriptStep& step, const RecordData& intent)
{
    CORE_TRY(auto before, initialisedBefore(room, step, intent));
    if (!before) return before;
    CORE_CHECK(noteIncident(room, step,
        {.weight = Incident::Weight::Deviation,
            .expected = "the token " + step.input("token") + " is initialised once",
            .happened = "it was initialised before the ceremony was cut short",
            .decided = "the PIN of the security officer that was written down then counts",
            .who = {},
            .cause = "token.initialised"}));
    return before;
}

Result<void> takeInit(CeremonyWorld& world, const ScriptStep& step, const RecordData& result)
{
    CeremonyToken& token = world.tokens[step.input("token")];
    CORE_TRY(token.serial, textOf(result, "serial"));
    CORE_TRY(token.label, textOf(result, "label"));
    token.isInitialised = true;
    forgetKey(token);
    return {};
}

// --- PINs ---

std::string officerField(const ScriptStep& step) { return step.input("token"); }

Result<void> openPinSet(CeremonyRoom& room, const ScriptStep& step)
{
    CORE_TRY(const SeenToken seen, seenToken(room, step.input("token")));
    room.desk.data = {{"token", step.input("token")}, {"pin", step.input("pin")}};
    return openNewPin(room, seen.token, step.input("token"));
}

std::vector<StepField> pinSetFields(const CeremonyRoom& room, const ScriptStep& step)
{
    std::vector<StepField> fields{{"officer-pin", CORE_TEXT("core", "PIN of the security officer (SO) of"),
        officerField(step), StepField::Kind::Secret}};
    if (const auto seen = seenToken(room, step.input("token")))
        addLastTry(fields, seen->token.officerPin, step.input("token"));
    for (StepField& field : newPinFields(step.input("token"))) fields.push_back(std::move(field));
    return fields;
}

Result<void> judgePinSet(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    CORE_TRY(const SeenToken seen, seenToken(room, step.input("token")));
    if (seen.token.officerPin == PinState::Locked) return failAs(ErrorCode::Refused, "CW-478", {step.input("token")});
    CORE_CHECK(checkLastTry(room, step.input("token"), seen.token.officerPin, answers));
    CORE_CHECK(judgeNewPin(room, seen.token, answers));
    const Secret* const officer = answers.secret("officer-pin");
    if (!officer) return failAs(ErrorCode::Refused, "CW-778", {step.input("token")});
    room.desk.pin = officer->clone();
    if (seen.token.officerPin == PinState::FinalTry) room.desk.data["last_try"] = true;
    return {};
}

Result<RecordData> intendPinSet(CeremonyRoom& room, const ScriptStep&) { return room.desk.data; }

Result<RecordData> performPinSet(CeremonyRoom& room, const ScriptStep& step, const RecordData& intent)
{
    CORE_TRY(const SeenToken seen, seenToken(room, step.input("token")));
    const ByteView officer = room.desk.pin.view(), fresh = room.desk.newPin.view();
    const bool isLastTry = intent.contains("last_try");
    if (step.input("pin") == "user") {
        CORE_CHECK(room.machine.tokens->setUserPin(seen.name, officer, fresh, isLastTry));
    } else {
        CORE_CHECK(room.machine.tokens->changePin(seen.name, TokenUser::Officer, officer, fresh, isLastTry));
    }
    return intent;
}

}

std::span<const StepWork> tokenSteps()
{
    static const std::vector<StepWork> all{
        {.kind = "token.inspect", .open = openInspection, .judge = judgeInspection, .take = takeInspection},
        {.kind = "token.init",
            .open = openInit,
            .fields = initFields,
            .judge = judgeInit,
            .intend = intendInit,
            .perform = performInit,
            .take = takeInit,
            .reconcile = reconcileInit},
        {.kind = "token.pin-set",
            .open = openPinSet,
            .fields = pinSetFields,
            .judge = judgePinSet,
            .intend = intendPinSet,
            .perform = performPinSet},
    };
    return all;
}

}
