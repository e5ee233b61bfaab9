#include "core/ceremony/engine/Dice.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/engine/Tokens.h"
#include "core/crypto/Random.h"
#include <algorithm>
#include <array>
#include <set>

namespace core {

std::string_view doubtsAbout(ByteView rolls)
{
    std::array<std::size_t, 6> counts{};
    std::size_t run = 1, longestRun = 1, turns = 0;
    for (std::size_t i = 0; i < rolls.size(); ++i) {
        if (rolls[i] < '1' || rolls[i] > '6') return CORE_TEXT("core", "a die has the faces 1 to 6");
        ++counts[static_cast<std::size_t>(rolls[i] - '1')];
        run = i > 0 && rolls[i] == rolls[i - 1] ? run + 1 : 1;
        longestRun = std::max(longestRun, run);
        if (i > 1 && rolls[i] == rolls[i - 2]) ++turns;
    }
    if (longestRun > 8) return CORE_TEXT("core", "one face came more than eight times in a row");
    if (std::ranges::max(counts) * 2 > rolls.size())
        return CORE_TEXT("core", "one face came more than half of the time");
    if (turns * 2 > rolls.size()) return CORE_TEXT("core", "two faces take turns");
    for (std::size_t length = 2; length * 4 <= rolls.size() && length <= 24; ++length) {
        const auto isRepeated = [&](std::size_t i) { return rolls[i] == rolls[i - length]; };
        std::size_t same = 0;
        for (std::size_t i = length; i < rolls.size(); ++i) same += isRepeated(i) ? 1U : 0U;
        if (same * 10 > (rolls.size() - length) * 8) return CORE_TEXT("core", "the same throws come again and again");
    }
    return {};
}

namespace {

constexpr std::string_view selfTestMark = "Certwright ceremony self-test\n"; ///< no certificate begins like this
constexpr std::size_t selfTestOctets = 32;
constexpr std::size_t identifierOctets = 16; ///< of CKA_ID

// --- dice ---

std::vector<StepField> diceFields(const CeremonyRoom&, const ScriptStep& step)
{
    return {{"rolls", CORE_TEXT("core", "Faces of the dice, 1 to 6, at least"), step.input("rolls"),
        StepField::Kind::Secret}};
}

Result<void> judgeDice(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    const Secret* const rolls = answers.secret("rolls");
    const std::size_t count = rolls ? rolls->size() : 0;
    if (count < static_cast<std::size_t>(std::stoi(step.input("rolls"))))
        return failAs(ErrorCode::Refused, "CW-784", {std::to_string(count), step.input("rolls")});
    if (const std::string_view doubts = doubtsAbout(rolls->view()); !doubts.empty())
        return failAs(ErrorCode::Refused, "CW-785", {std::string(doubts)});
    stirRandom(rolls->view());
    CORE_CHECK(room.machine.keys->stir(rolls->view()));
    room.desk.data["rolls"] = count;
    return {};
}

// --- the key ---

std::vector<StepField> generateFields(const CeremonyRoom& room, const ScriptStep& step)
{
    return step.input("token").empty() ? std::vector<StepField>() : pinFields(room, step.input("token"));
}

Result<void> judgeLogin(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    return step.input("token").empty() ? Result<void>() : logIn(room, step.input("token"), answers);
}

/// Whether it is of a key that went with a power cut. The private half of one, alone on its token, does not tell its public key: it has
/// our label and the identifier of the key.
bool isOfLostKey(const CeremonyWorld& world, const TokenObject& object, const std::string& label)
{
    const auto isIt = [&](const Bytes& lost) {
        if (!object.spki.empty()) return object.spki == lost;
        const auto key = PublicKey::fromSpki(lost);
        return object.kind == TokenObject::Kind::PrivateKey && object.label == label && key &&
            object.id == key->keyIdentifier();
    };
    return std::ranges::any_of(world.lostKeys, isIt);
}

/// Refuses to go on where a key of ours, or anything of that label or identifier, is already there. What a power cut left is removed.
Result<void> checkNoKey(const CeremonyRoom& room, const std::string& name, const std::string& label, ByteView id)
{
    CORE_TRY(const SeenToken seen, openToken(room, name));
    CORE_TRY(const auto before, room.machine.tokens->objects(seen.name));
    for (const TokenObject& object : before)
        if (isOfLostKey(room.world, object, label)) {
            CORE_CHECK(room.machine.tokens->remove(seen.name, object));
        }
    CORE_TRY(const auto objects, room.machine.tokens->objects(seen.name));
    for (const TokenObject& object : objects)
        if (object.label == label || std::ranges::equal(object.id, id) ||
            (!room.world.keySpki.empty() && object.spki == room.world.keySpki))
            return failAs(ErrorCode::Refused, "CW-786", {name, object.label});
    return {};
}

std::string keyLabelFor(const CeremonyRoom& room) { return labelFor(room, "root"); }

bool isMaking(const ScriptStep& step) { return step.kind->name == "key.generate"; }

/// CKA_ID, chosen before the token is asked, so that after a power cut the record says what to look for: of a copy the identifier of
/// its key (RFC 5280 section 4.2.1.2), of a key that is not there yet octets of chance.
Result<Bytes> identifierFor(const CeremonyRoom& room, const ScriptStep& step)
{
    if (isMaking(step)) return randomBytes(identifierOctets);
    CORE_TRY(const PublicKey key, PublicKey::fromSpki(room.world.keySpki));
    return key.keyIdentifier();
}

Result<RecordData> intentOnToken(const CeremonyRoom& room, const ScriptStep& step, ByteView id)
{
    const std::string name = step.input("token");
    CORE_TRY(const KeyAlgorithm* const algorithm, keyAlgorithmFor(room));
    CORE_TRY(const SeenToken seen, seenToken(room, name));
    return RecordData{{"algorithm", algorithm->id}, {"token", name}, {"serial", seen.name.serial},
        {"label", keyLabelFor(room)}, {"id", toHex(id)}};
}

Result<RecordData> intendKey(CeremonyRoom& room, const ScriptStep& step)
{
    const std::string name = step.input("token");
    if (!name.empty()) {
        CORE_TRY(const Bytes id, identifierFor(room, step));
        CORE_CHECK(checkNoKey(room, name, keyLabelFor(room), id));
        return intentOnToken(room, step, id);
    }
    CORE_TRY(const KeyAlgorithm* const algorithm, keyAlgorithmFor(room));
    return RecordData{{"algorithm", algorithm->id}, {"where", "memory"}};
}

RecordData factsOn(const std::string& token, const TokenObject& object)
{
    const auto told = [](const std::optional<bool>& value) { return value ? RecordData(*value) : RecordData(nullptr); };
    return {{"token", token}, {"label", object.label}, {"id", toHex(object.id)}, {"spki", toBase64(object.spki)},
        {"local", told(object.attributes.local)}, {"sensitive", told(object.attributes.sensitive)},
        {"always_sensitive", told(object.attributes.alwaysSensitive)},
        {"extractable", told(object.attributes.extractable)},
        {"never_extractable", told(object.attributes.neverExtractable)}, {"sign", told(object.attributes.sign)}};
}

Result<RecordData> performGenerate(CeremonyRoom& room, const ScriptStep& step, const RecordData& intent)
{
    const std::string name = step.input("token");
    if (!name.empty()) {
        CORE_TRY(const SeenToken seen, seenToken(room, name));
        CORE_TRY(const std::string id, textOf(intent, "id"));
        CORE_TRY(const TokenObject made,
            room.machine.tokens->generate(
                seen.name, {.algorithm = room.script.key->algorithm, .label = keyLabelFor(room), .id = fromHex(id)}));
        return factsOn(name, made);
    }
    CORE_TRY(room.secrets.key, HeldKey::generate(room.machine.keys, looseKeys, *room.script.key->algorithm));
    return RecordData{{"where", "memory"}, {"spki", toBase64(room.secrets.key->publicKey().spki())}};
}

Result<void> takeKeyOnToken(CeremonyWorld& world, const std::string& name, const RecordData& result)
{
    CeremonyToken& token = world.tokens[name];
    CORE_TRY(token.keyLabel, textOf(result, "label"));
    CORE_TRY(const std::string id, textOf(result, "id"));
    token.keyId = fromHex(id);
    CORE_TRY(token.keySpki, octetsOf(result, "spki"));
    token.isKeyTested = false;
    return {};
}

/// The root of before steps back: what is its own goes on under other names.
void stepBack(CeremonyWorld& world)
{
    if (!world.root) return;
    world.former = std::move(static_cast<RootHoldings&>(world));
    static_cast<RootHoldings&>(world) = {};
    world.requests.clear();
    for (const std::string asset : {"shares", "paper"})
        if (auto moved = world.assets.extract(asset)) {
            keepEarlier(world, "former-" + asset);
            world.assets["former-" + asset] = std::move(moved.mapped());
        }
}

Result<void> takeGenerate(CeremonyWorld& world, const ScriptStep& step, const RecordData& result)
{
    stepBack(world);
    CORE_TRY(world.keySpki, octetsOf(result, "spki"));
    if (!step.input("token").empty()) return takeKeyOnToken(world, step.input("token"), result);
    world.isKeyInMemory = true;
    return {};
}

// --- on tokens ---

/// After a cut: a key of that identifier with our public key was made, anything else of that name is a remnant and goes.
Result<std::optional<RecordData>> reconcileKey(CeremonyRoom& room, const ScriptStep& step, const RecordData& intent)
{
    const std::string name = step.input("token");
    if (name.empty()) return std::optional<RecordData>(); // it was in memory, and is lost by design
    CORE_TRY(const SeenToken seen, openToken(room, name));
    CORE_TRY(const auto objects, room.machine.tokens->objects(seen.name));
    CORE_TRY(const std::string label, textOf(intent, "label"));
    std::optional<TokenObject> secretHalf, publicHalf;
    for (const TokenObject& object : objects) {
        if (object.label != label) continue;
        if (object.kind == TokenObject::Kind::PrivateKey) secretHalf = object;
        if (object.kind == TokenObject::Kind::PublicKey) publicHalf = object;
    }
    CORE_TRY(const std::string id, textOf(intent, "id"));
    const bool isOurs = secretHalf && publicHalf && secretHalf->id == fromHex(id) && publicHalf->id == secretHalf->id &&
        (isMaking(step) || publicHalf->spki == room.world.keySpki);
    if (isOurs) {
        secretHalf->spki = publicHalf->spki;
        return std::optional(factsOn(name, *secretHalf));
    }
    for (const auto& remnant : {secretHalf, publicHalf})
        if (remnant) {
            CORE_CHECK(room.machine.tokens->remove(seen.name, *remnant));
        }
    return std::optional<RecordData>();
}

Result<RecordData> intendImport(CeremonyRoom& room, const ScriptStep& step)
{
    if (!room.secrets.key) return failAs(ErrorCode::Refused, "CW-787");
    if (room.world.isKeyRestored && room.world.counts.resumes > 0) { // it may have been put there before the power cut
        CORE_TRY(const Bytes id, identifierFor(room, step));
        return intentOnToken(room, step, id);
    }
    return intendKey(room, step);
}

Result<RecordData> performImport(CeremonyRoom& room, const ScriptStep& step, const RecordData& intent)
{
    CORE_TRY(const SeenToken seen, seenToken(room, step.input("token")));
    CORE_TRY(const std::string label, textOf(intent, "label"));
    CORE_TRY(const std::optional<RecordData> there, reconcileKey(room, step, intent));
    if (there && room.world.isKeyRestored) return *there;
    CORE_TRY(const Secret secret, makeBackupSecret()); // for the way to the token
    CORE_TRY(const Bytes encrypted, room.secrets.key->backUp(secret));
    CORE_TRY(const TokenObject made,
        room.machine.tokens->importKey(seen.name, label, encrypted, true, backupPassword(secret).view()));
    if (made.spki != room.world.keySpki) return failAs(ErrorCode::Internal, "CW-788", {step.input("token")});
    return factsOn(step.input("token"), made);
}

Result<void> takeImport(CeremonyWorld& world, const ScriptStep& step, const RecordData& result)
{
    return takeKeyOnToken(world, step.input("token"), result);
}

Result<RecordData> performClone(CeremonyRoom& room, const ScriptStep& step, const RecordData&)
{
    const std::string name = step.input("token");
    const std::string source = tokenWith(room, room.world.keySpki);
    if (source.empty()) return failAs(ErrorCode::Refused, "CW-787");
    CORE_TRY(const SeenToken from, knownToken(room, source));
    CORE_TRY(const SeenToken to, seenToken(room, name));
    const CeremonyToken& known = room.world.tokens.find(source)->second;
    CORE_TRY(const TokenObject made,
        room.machine.tokens->copyKey(from.name, {room.world.keySpki, known.keyId, known.keyLabel}, to.name));
    return factsOn(name, made);
}

// --- the test ---

/// That of the token where there is one: it may hold the key of the root before.
const Bytes& keyMeant(const CeremonyRoom& room, const ScriptStep& step)
{
    const auto token = room.world.tokens.find(step.input("token"));
    const bool isOnToken = token != room.world.tokens.end() && !token->second.keyLabel.empty();
    return isOnToken ? token->second.keySpki : room.world.keySpki;
}

Result<void> judgeSelfTest(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    const std::string name = step.input("token");
    CORE_CHECK(judgeLogin(room, step, answers));
    CORE_TRY(const PublicKey key, PublicKey::fromSpki(keyMeant(room, step)));
    CORE_TRY(const SignatureAlgorithm* const algorithm, key.defaultSignature());
    CORE_TRY(const Bytes random, randomBytes(selfTestOctets));
    Bytes message = copyOf(bytesOf(selfTestMark));
    message.insert(message.end(), random.begin(), random.end());
    Bytes signature;
    if (name.empty()) {
        const HeldKey* const inMemory = room.secrets.keyOf(key.spki());
        if (!inMemory) return failAs(ErrorCode::Refused, "CW-787");
        CORE_TRY(signature, inMemory->sign(message, *algorithm));
    } else {
        CORE_TRY(const SeenToken seen, seenToken(room, name));
        const CeremonyToken& token = room.world.tokens.find(name)->second;
        const ByteView view = message;
        CORE_TRY(std::vector<Bytes> made,
            room.machine.tokens->sign(seen.name, {token.keySpki, token.keyId, token.keyLabel}, {&view, 1}, *algorithm));
        signature = std::move(made.front());
    }
    if (!key.verifies(message, signature, *algorithm)) return failAs(ErrorCode::Internal, "CW-788", {name});
    room.desk.data = {{"where", name.empty() ? "memory" : name}, {"challenge", toBase64(message)},
        {"signature", toBase64(signature)}, {"algorithm", algorithm->name}};
    room.desk.values.push_back({CORE_TEXT("core", "The signature over a random message verifies with the public key"),
        toHex(key.fingerprint()).substr(0, 16)});
    return {};
}

Result<void> takeSelfTest(CeremonyWorld& world, const ScriptStep& step, const RecordData&)
{
    if (!step.input("token").empty()) world.tokens[step.input("token")].isKeyTested = true;
    return {};
}

// --- the end of secrets ---

Result<RecordData> intendWipe(CeremonyRoom&, const ScriptStep&) { return RecordData{{"where", "memory"}}; }

Result<RecordData> performWipe(CeremonyRoom& room, const ScriptStep&, const RecordData&)
{
    room.secrets.wipe(*room.machine.keys);
    return RecordData{{"wiped", true}};
}

Result<void> takeWipe(CeremonyWorld& world, const ScriptStep&, const RecordData&)
{
    world.isKeyInMemory = false;
    return {};
}

/// Identifiers (CKA_ID) under which the key lies there, in hexadecimal, and the label that it was given.
struct DestroyedKey {
    const Bytes& spki;
    std::string label;
    std::set<std::string> ids;

    /// A private half that has lost its public one does not tell whose it is: its identifier does, or else its label.
    bool isHalf(const TokenObject& object) const
    {
        if (object.kind != TokenObject::Kind::PrivateKey && object.kind != TokenObject::Kind::PublicKey) return false;
        if (!object.spki.empty()) return object.spki == spki; // whoever else uses the identifier keeps his key
        return ids.contains(toHex(object.id)) || (!label.empty() && object.label == label);
    }
};

/// As the record knows it, as the token tells while both halves are there, and as an intent of before a power cut says.
Result<DestroyedKey> keyToDestroy(
    const CeremonyRoom& room, const ScriptStep& step, std::span<const TokenObject> objects, const RecordData& intent)
{
    DestroyedKey key{.spki = keyMeant(room, step), .label = textIn(intent, "label"), .ids = {}};
    const auto known = room.world.tokens.find(step.input("token"));
    if (known != room.world.tokens.end()) {
        if (key.label.empty()) key.label = known->second.keyLabel;
        key.ids.insert(toHex(known->second.keyId));
    }
    if (const auto ids = textsOf(intent, "ids")) key.ids.insert(ids->begin(), ids->end());
    for (const TokenObject& object : objects)
        if (object.spki == key.spki && object.kind != TokenObject::Kind::Certificate) key.ids.insert(toHex(object.id));
    key.ids.erase(std::string()); // many have none
    return key;
}

Result<RecordData> intendDestroy(CeremonyRoom& room, const ScriptStep& step)
{
    CORE_TRY(const SeenToken seen, openToken(room, step.input("token")));
    CORE_TRY(const auto objects, room.machine.tokens->objects(seen.name));
    CORE_TRY(const DestroyedKey key, keyToDestroy(room, step, objects, room.openIntent.value_or(RecordData::object())));
    return RecordData{
        {"token", step.input("token")}, {"serial", seen.name.serial}, {"label", key.label}, {"ids", key.ids}};
}

/// The private half goes first: while the public one is there, everybody sees whose it is.
Result<RecordData> performDestroy(CeremonyRoom& room, const ScriptStep& step, const RecordData& intent)
{
    CORE_TRY(const SeenToken seen, openToken(room, step.input("token")));
    CORE_TRY(auto objects, room.machine.tokens->objects(seen.name));
    CORE_TRY(const DestroyedKey key, keyToDestroy(room, step, objects, intent));
    std::ranges::stable_partition(
        objects, [](const TokenObject& object) { return object.kind == TokenObject::Kind::PrivateKey; });
    std::size_t removed = 0;
    for (const TokenObject& object : objects) {
        if (!key.isHalf(object)) continue;
        CORE_CHECK(room.machine.tokens->remove(seen.name, object));
        ++removed;
    }
    CORE_TRY(const auto left, room.machine.tokens->objects(seen.name));
    if (std::ranges::any_of(left, [&](const TokenObject& object) { return key.isHalf(object); }))
        return failAs(ErrorCode::Internal, "CW-788", {step.input("token")});
    RecordData result = intent;
    result["objects_removed"] = removed;
    return result;
}

Result<void> takeDestroy(CeremonyWorld& world, const ScriptStep& step, const RecordData&)
{
    forgetKey(world.tokens[step.input("token")]);
    return {};
}

}

void CeremonySecrets::wipe(KeyService& keys)
{
    if (key) keys.close(looseKeys); // what the key is sealed by
    key.reset();
    backupSecret = Secret();
    shares.clear();
}

const HeldKey* CeremonySecrets::keyOf(ByteView spki) const
{
    return key && std::ranges::equal(key->publicKey().spki(), spki) ? &*key : nullptr;
}

std::span<const StepWork> keySteps()
{
    static const std::vector<StepWork> all{
        {.kind = "entropy.dice", .fields = diceFields, .judge = judgeDice},
        {.kind = "key.generate",
            .fields = generateFields,
            .judge = judgeLogin,
            .intend = intendKey,
            .perform = performGenerate,
            .take = takeGenerate,
            .reconcile = reconcileKey},
        {.kind = "key.import",
            .fields = generateFields,
            .judge = judgeLogin,
            .intend = intendImport,
            .perform = performImport,
            .take = takeImport,
            .reconcile = reconcileKey},
        {.kind = "key.clone",
            .fields = generateFields,
            .judge = judgeLogin,
            .intend = intendKey,
            .perform = performClone,
            .take = takeImport,
            .reconcile = reconcileKey},
        {.kind = "key.selftest", .fields = generateFields, .judge = judgeSelfTest, .take = takeSelfTest},
        {.kind = "secret.wipe", .intend = intendWipe, .perform = performWipe, .take = takeWipe, .isNeverHeldUp = true},
        {.kind = "key.destroy",
            .fields = generateFields,
            .judge = judgeLogin,
            .intend = intendDestroy,
            .perform = performDestroy,
            .take = takeDestroy,
            .isNeverHeldUp = true},
    };
    return all;
}

}
