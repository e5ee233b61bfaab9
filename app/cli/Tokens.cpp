#include "app/cli/Tokens.h"
#include "app/cli/TokenJson.h"
#include "core/base/Display.h"
#include "core/vault/Stores.h"
#include "core/workflows/TokenKeyMove.h"

namespace cli {

namespace {

std::string textOf(const core::TokenObject& object) { return object.label + " (" + core::toHex(object.id) + ")"; }

}

core::Result<core::ReachedToken> chosenToken(Session& session)
{
    CORE_TRY(core::MachineTokens* const machine, session.tokens());
    const Arguments& arguments = session.arguments();
    return machine->token({.token = {arguments.text("--token"), arguments.text("--serial")}});
}

core::Result<core::TokenObject> chosenObject(
    const core::ReachedToken& token, const std::string& label, const core::Bytes& id, core::TokenObject::Kind kind)
{
    CORE_TRY(auto objects, token.service->objects(token.name()));
    std::erase_if(objects, [&](const core::TokenObject& each) {
        return each.kind != kind || (!label.empty() && each.label != label) || (!id.empty() && each.id != id);
    });
    if (objects.empty())
        return core::failAs(
            core::ErrorCode::NotFound, "CW-459", {token.token.label, label.empty() ? core::toHex(id) : label});
    if (objects.size() == 1) return std::move(objects.front());
    std::string names;
    for (const core::TokenObject& each : objects) names += (names.empty() ? "" : ", ") + textOf(each);
    return core::failAs(core::ErrorCode::Ambiguous, "CW-487", {token.token.label, names});
}

core::Result<core::TokenObject::Kind> kindOf(const Arguments& arguments)
{
    using Kind = core::TokenObject::Kind;
    const std::string name = arguments.find("--kind").value_or("private_key");
    std::string known;
    for (const Kind kind : {Kind::PrivateKey, Kind::PublicKey, Kind::Certificate, Kind::SecretKey, Kind::Data}) {
        if (core::nameOf(kind) == name) return kind;
        known += (known.empty() ? "" : ", ") + std::string(core::nameOf(kind));
    }
    return core::failAs(core::ErrorCode::Usage, "CW-909", {name, "--kind", known});
}

core::Result<core::Bytes> hexOf(const Arguments& arguments, std::string_view option)
{
    const std::string text = arguments.text(option);
    core::Bytes octets = core::fromHex(text);
    if (octets.empty() && arguments.has(option))
        return core::failAs(core::ErrorCode::Usage, "CW-909", {text, std::string(option), "hexadecimal digits"});
    return octets;
}

core::TokenKeyName nameOf(const core::TokenObject& object) { return {object.spki, object.id, object.label}; }

core::Result<void> noteInVault(Session& session, const core::ReachedToken& token, const core::TokenObject& object,
    Outcome& outcome, const core::TokenObject* before)
{
    if (!session.hasVault()) return {};
    CORE_TRY(core::MachineTokens* const machine, session.tokens());
    CORE_TRY(const core::OpenedTokenKey key, machine->opened(token, object));
    const core::Bytes fingerprint = key.key->publicKey().fingerprint();
    {
        CORE_TRY(
            core::Vault vault, core::Vault::open(session.vaultPath(), core::OpenMode::ReadOnly, session.context()));
        if (!core::KeyStore(vault).find(fingerprint)) return {}; // nothing to do with this vault
    }
    CORE_TRY(core::Vault vault, session.writing());
    core::TokenKeyMove move{.fingerprint = fingerprint, .now = key.place};
    if (before)
        move.before = core::TokenPlace{.token = token.name(), .objectLabel = before->label, .objectId = before->id};
    CORE_TRY(const auto row, core::noteMove(vault, move));
    if (!row) return {};
    outcome.text += "The vault knows now that its key " + core::showText(row->label) + " lies there, too.\n";
    outcome.json["vault_key"] = core::toHex(fingerprint);
    return {};
}

Outcome reportOf(const std::string& sentence, const core::ReachedToken& token, const core::TokenObject& object)
{
    Outcome outcome;
    outcome.json = {{"token", {{"label", token.token.label}, {"serial", token.token.serial}}},
        {"object", toJson(token.token, object)},
        {"uri", core::toUri({.token = token.name(), .objectLabel = object.label, .objectId = object.id})}};
    outcome.text = sentence + "\n  " + core::showText(outcome.json["uri"].get<std::string>()) + "\n";
    if (object.kind == core::TokenObject::Kind::PrivateKey)
        outcome.text += "  Origin: " + std::string(core::originOf(object.attributes)) + ".\n";
    return outcome;
}

}
