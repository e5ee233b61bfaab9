#include "core/ceremony/engine/RehearseScript.h"
#include "core/crypto/SecretSharing.h"
#include "core/issuing/Refusal.h"
#include "core/keys/KeyBackup.h"
#include "core/profiles/ShippedProfiles.h"
#include <algorithm>

namespace core {
namespace {

constexpr std::string_view stagedPin = "24681357";
constexpr auto stagedDays = std::chrono::days(7);

/// A root certificate of its own key, for practising only.
Result<Certificate> selfSigned(const Script& script, const SigningKey& key, Time now)
{
    CORE_TRY(const Profile profile, shippedProfile("root-ca"));
    RequestFacts facts;
    const std::string name = script.root ? script.root->subject.commonName() : script.title;
    CORE_TRY(facts.subject,
        DistinguishedName::fromAttributes({{"2.5.4.3", std::string(rehearsalMark) + " " + name.substr(0, 40)}}));
    facts.spki = key.publicKey().spki();
    facts.key = key.publicKey();
    facts.provesPossession = true;
    IssueChoices choices;
    choices.days = static_cast<int>(stagedDays.count());
    const IssueDraft draft = applyProfile(profile, 1, facts, {}, choices, now);
    if (draft.isRefused()) return refusal(draft.problems);
    CORE_TRY(const Bytes serial, newSerial(1));
    CORE_TRY(const Prepared prepared, prepare(draft, std::nullopt, key.publicKey(), serial));
    CORE_TRY(const Bytes signature, key.sign(prepared.tbs(), prepared.algorithm()));
    return Certificate::parse(assembleSigned(prepared.tbs(), prepared.algorithm(), signature));
}

/// Whether the script finds the key on a token instead of putting it there.
bool holdsKeyBefore(const Script& script, const std::string& token)
{
    return std::ranges::any_of(script.steps, [&](const ScriptStep& step) {
        return step.input("token") == token && step.input("expect_state") == "holds-key";
    });
}

/// Every bag that the script looks at.
void sealBags(const Script& script, CeremonyWorld& world)
{
    for (const ScriptStep& step : script.steps)
        if (const std::string asset = step.input("asset"); step.kind->name == "check.seal")
            world.assets[asset] = {.state = CeremonyAsset::State::Sealed, .bag = "STAGED-" + asset, .line = 0};
}

/// Sheets and shares, for scripts that know a quorum.
Result<void> stagePaper(const Script& script, const HeldKey& key, CeremonyWorld& world, RehearsedRoom& room)
{
    if (!script.quorum) return {};
    CORE_TRY(const Secret secret, makeBackupSecret());
    CORE_TRY(const Bytes encrypted, key.backUp(secret));
    CORE_CHECK(room.receive({.encryptedKey = encrypted, .subject = {}, .copies = 1, .isRehearsal = true}));
    CORE_TRY(const std::vector<Secret> shares, splitSecret(secret, script.quorum->threshold, script.quorum->shares));
    const std::vector<std::string> holders = room.officers();
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

Result<CeremonyWorld> stageRoot(
    const Script& script, CeremonyMode mode, const CeremonyMachine& machine, RehearsedRoom& room)
{
    CeremonyWorld world;
    world.closing = script.previousHead;
    const std::string mark = mode == CeremonyMode::Rehearsal ? std::string(rehearsalLabelMark) : std::string();
    CORE_TRY(const KeyAlgorithm* const usual, findKeyAlgorithm("ec:P-384"));
    CORE_TRY(
        const HeldKey key, HeldKey::generate(machine.keys, looseKeys, script.key ? *script.key->algorithm : *usual));
    CORE_TRY(const Secret secret, makeBackupSecret()); // for the way to the tokens
    CORE_TRY(const Bytes encrypted, key.backUp(secret));
    world.keySpki = key.publicKey().spki();
    CORE_TRY(world.root, selfSigned(script, key, std::chrono::floor<std::chrono::days>(machine.clock())));
    sealBags(script, world);
    CORE_CHECK(stagePaper(script, key, world, room));
    const ByteView pin = bytesOf(stagedPin);
    if (!script.custody) return world;
    for (const std::string& name : script.custody->tokens) {
        if (!holdsKeyBefore(script, name)) continue;
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
            .isKeyTested = true};
        world.assets["token:" + name] = {.state = CeremonyAsset::State::Sealed, .bag = "STAGED-" + name, .line = 0};
        room.learnPin(name, Secret(pin));
    }
    return world;
}

}
