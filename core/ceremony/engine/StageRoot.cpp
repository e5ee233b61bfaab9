#include "core/ceremony/engine/RehearseScript.h"
#include "core/crypto/SecretSharing.h"
#include "core/issuing/Refusal.h"
#include "core/keys/KeyBackup.h"
#include "core/profiles/ShippedProfiles.h"
#include <algorithm>

namespace core {
namespace {

constexpr std::string_view formerState = "holds-former-key";
constexpr std::string_view stagedPin = "24681357";
constexpr auto stagedDays = std::chrono::days(7);

/// A root certificate of its own key that says what it is.
Result<Certificate> stagedRoot(const Script& script, const SigningKey& key, Time now)
{
    const std::optional<ScriptCertificate>& planned = script.oldRoot ? script.oldRoot : script.root;
    const std::string name = planned ? planned->subject.commonName() : script.title;
    CORE_TRY(const DistinguishedName subject,
        DistinguishedName::fromAttributes({{"2.5.4.3", std::string(rehearsalMark) + " " + name.substr(0, 40)}}));
    return practiceRoot(subject, {now, now + stagedDays - std::chrono::seconds(1)}, key);
}

/// Whether the script finds a key on a token instead of putting it there.
bool isFoundWith(const Script& script, const std::string& token, std::string_view state)
{
    return std::ranges::any_of(script.steps,
        [&](const ScriptStep& step) { return step.input("token") == token && step.input("expect_state") == state; });
}

/// Every bag that the script looks at, or misses, with the shares of those whom it names.
void sealBags(const Script& script, CeremonyWorld& world)
{
    for (const ScriptStep& step : script.steps) {
        const std::string asset = step.input("asset");
        if (step.kind->name == "check.seal" || step.kind->name == "asset.lost")
            world.assets[asset] = {.state = CeremonyAsset::State::Sealed, .bag = "STAGED-" + asset, .line = 0};
        if (const std::string holder = step.input("who"); step.kind->name == "asset.lost" && !holder.empty())
            world.shares.push_back({holder, 0, 0, true});
    }
}

/// Sheets and shares, for scripts that know a quorum.
Result<void> stagePaper(const Script& script, const HeldKey& key, CeremonyWorld& world, RehearsedRoom& room)
{
    if (!script.quorum) return {};
    CORE_TRY(const Secret secret, makeBackupSecret());
    CORE_TRY(const Bytes encrypted, key.backUp(secret));
    CORE_CHECK(room.receive({.encryptedKey = encrypted, .subject = {}, .copies = 1, .isRehearsal = true}));
    CORE_TRY(const std::vector<Secret> shares,
        splitSecret(secret, script.quorum->threshold, script.quorum->shares, script.quorum->groups()));
    const std::vector<std::string> holders = room.holders(*script.quorum);
    for (std::size_t i = 0; i < shares.size() && i < holders.size(); ++i) {
        CORE_TRY(const SharePlace place, placeOf(shares[i]));
        room.learnShare(holders[i], shares[i]);
        world.shares.push_back({holders[i], place.set, place.number, true});
    }
    return {};
}

Result<TokenName> blankToken(TokenService& tokens)
{
    CORE_TRY(const TokenModule module, tokens.read());
    for (const TokenReader& reader : module.readers)
        if (reader.token && !reader.token->isInitialized) return TokenName{reader.token->label, reader.token->serial};
    return failAs(ErrorCode::TokenUnavailable, "CW-776", {"-", {}});
}

}

Result<Certificate> practiceRoot(const DistinguishedName& subject, const Validity& validity, const SigningKey& key)
{
    CORE_TRY(const Profile profile, shippedProfile("root-ca"));
    RequestFacts facts;
    facts.subject = subject;
    facts.spki = key.publicKey().spki();
    facts.key = key.publicKey();
    facts.provesPossession = true;
    IssueDraft draft = applyProfile(profile, 1, facts, {}, {}, validity.notBefore);
    if (draft.isRefused()) return refusal(draft.problems);
    draft.validity = validity;
    CORE_TRY(const Bytes serial, newSerial(1));
    CORE_TRY(const Prepared prepared, prepare(draft, std::nullopt, key.publicKey(), serial));
    CORE_TRY(const Bytes signature, key.sign(prepared.tbs(), prepared.algorithm()));
    return Certificate::parse(assembleSigned(prepared.tbs(), prepared.algorithm(), signature));
}

namespace {

/// Tokens that hold a key, from the bags in which they lie.
Result<void> stageTokens(const Script& script, CeremonyMode mode, const CeremonyMachine& machine, const HeldKey& key,
    std::string_view state, CeremonyWorld& world, RehearsedRoom& room)
{
    if (!script.custody) return {};
    const std::string mark = mode == CeremonyMode::Rehearsal ? std::string(rehearsalLabelMark) : std::string();
    const ByteView pin = bytesOf(stagedPin);
    CORE_TRY(const Secret secret, makeBackupSecret()); // for the way to the tokens
    CORE_TRY(const Bytes encrypted, key.backUp(secret));
    for (const std::string& name : script.custody->tokens) {
        if (!isFoundWith(script, name, state)) continue;
        const bool isMadeHere = std::ranges::any_of(script.steps,
            [&](const ScriptStep& step) { return step.input("token") == name && step.kind->name == "token.init"; });
        if (isMadeHere) continue; // the script puts the key there itself
        CORE_TRY(const TokenName blank, blankToken(*machine.tokens));
        CORE_TRY(const TokenName made, machine.tokens->initialise(blank, mark + name, pin, pin));
        CORE_CHECK(machine.tokens->login(made, pin, false));
        CORE_TRY(const TokenObject object,
            machine.tokens->importKey(made, mark + "root", encrypted, true, backupPassword(secret).view()));
        machine.tokens->logout(made);
        world.tokens[name] = {.serial = made.serial,
            .model = {},
            .label = made.label,
            .isInserted = false,
            .isInitialised = true,
            .keyLabel = object.label,
            .keyId = object.id,
            .keySpki = key.publicKey().spki(),
            .isKeyTested = true};
        world.assets["token:" + name] = {.state = CeremonyAsset::State::Sealed, .bag = "STAGED-" + name, .line = 0};
        room.learnPin(name, Secret(pin));
    }
    return {};
}

/// The root before, where the script uses its tokens and has not made it one itself.
Result<void> stageFormer(const Script& script, CeremonyMode mode, const CeremonyMachine& machine,
    const KeyAlgorithm& algorithm, CeremonyWorld& world, RehearsedRoom& room)
{
    const bool isUsed = script.custody && std::ranges::any_of(script.custody->tokens, [&](const std::string& name) {
        return isFoundWith(script, name, formerState);
    });
    if (!isUsed || script.type->makesKey) return {};
    CORE_TRY(const HeldKey key, HeldKey::generate(machine.keys, looseKeys, algorithm));
    CORE_TRY(Certificate root, stagedRoot(script, key, std::chrono::floor<std::chrono::days>(machine.clock())));
    world.former = RootHoldings{.keySpki = key.publicKey().spki(), .root = std::move(root)};
    return stageTokens(script, mode, machine, key, formerState, world, room);
}

}

Result<CeremonyWorld> stageRoot(
    const Script& script, CeremonyMode mode, const CeremonyMachine& machine, RehearsedRoom& room)
{
    CeremonyWorld world;
    world.closing = script.previousHead;
    CORE_TRY(const KeyAlgorithm* const usual, findKeyAlgorithm("ec:P-384"));
    const KeyAlgorithm& algorithm = script.key ? *script.key->algorithm : *usual;
    CORE_TRY(const HeldKey key, HeldKey::generate(machine.keys, looseKeys, algorithm));
    world.keySpki = key.publicKey().spki();
    CORE_TRY(world.root, stagedRoot(script, key, std::chrono::floor<std::chrono::days>(machine.clock())));
    sealBags(script, world);
    CORE_CHECK(stagePaper(script, key, world, room));
    CORE_CHECK(stageFormer(script, mode, machine, algorithm, world, room));
    CORE_CHECK(stageTokens(
        script, mode, machine, key, script.type->makesKey ? formerState : std::string_view("holds-key"), world, room));
    return world;
}

}
