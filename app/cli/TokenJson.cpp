#include "app/cli/TokenJson.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/tokens/PivSlots.h"
#include "core/tokens/Practice.h"

namespace cli {
namespace {

std::string_view pinText(core::PinState state)
{
    switch (state) {
    case core::PinState::NotSet: return "no PIN set";
    case core::PinState::Good: return "PIN set";
    case core::PinState::Low: return "PIN was entered wrong";
    case core::PinState::FinalTry: return "one try left for the PIN";
    case core::PinState::Locked: return "PIN locked";
    }
    return {};
}

Json toJson(const core::TokenMechanism& mechanism)
{
    return {{"type", mechanism.type}, {"name", mechanism.name}, {"smallest_key", mechanism.smallestKey},
        {"largest_key", mechanism.largestKey}, {"is_in_hardware", mechanism.isInHardware}, {"uses", mechanism.uses}};
}

Json toJson(const core::TokenMemory& memory)
{
    const auto told = [](const std::optional<std::uint64_t>& octets) { return octets ? Json(*octets) : Json(); };
    return {{"free", told(memory.free)}, {"total", told(memory.total)}};
}

std::string textOf(const core::TokenMemory& memory)
{
    if (!memory.free) return "not told";
    const std::string of = memory.total ? " of " + std::to_string(*memory.total) : std::string();
    return std::to_string(*memory.free) + of + " octets";
}

Json errorOf(const core::Error& error) { return cli::toJson(error)["error"]; }

}

Json toJson(const core::Token& token)
{
    Json json{{"label", token.label}, {"serial", token.serial}, {"manufacturer", token.manufacturer},
        {"model", token.model}, {"hardware_version", token.hardwareVersion},
        {"firmware_version", token.firmwareVersion}, {"is_initialized", token.isInitialized},
        {"is_login_required", token.isLoginRequired}, {"is_write_protected", token.isWriteProtected},
        {"has_own_pin_entry", token.hasOwnPinEntry}, {"has_random_source", token.hasRandomSource},
        {"user_pin", nameOf(token.userPin)}, {"must_change_user_pin", token.mustChangeUserPin},
        {"officer_pin", nameOf(token.officerPin)}, {"shortest_pin", token.shortestPin},
        {"longest_pin", token.longestPin}, {"public_memory", toJson(token.publicMemory)},
        {"private_memory", toJson(token.privateMemory)}, {"mechanisms", Json::array()}};
    for (const core::TokenMechanism& mechanism : token.mechanisms) json["mechanisms"].push_back(toJson(mechanism));
    return json;
}

Json toJson(const core::TokenReader& reader)
{
    return {{"description", reader.description}, {"manufacturer", reader.manufacturer},
        {"is_removable", reader.isRemovable}, {"is_hardware", reader.isHardware},
        {"token", reader.token ? toJson(*reader.token) : Json()},
        {"problem", reader.problem ? errorOf(*reader.problem) : Json()}};
}

Json toJson(const core::ModuleReading& reading)
{
    Json json{{"name", reading.offered.name}, {"path", reading.offered.path.string()}};
    if (!reading.module) {
        json["problem"] = errorOf(reading.module.error());
        return json;
    }
    const core::TokenModule& module = *reading.module;
    json["path"] = module.path.string();
    json["is_practice"] = core::isPracticeModule(module.path);
    json["sha256"] = core::toHex(module.hash);
    json["description"] = module.description;
    json["manufacturer"] = module.manufacturer;
    json["library_version"] = module.libraryVersion;
    json["standard_version"] = module.standardVersion;
    json["readers"] = Json::array();
    for (const core::TokenReader& reader : module.readers) json["readers"].push_back(toJson(reader));
    json["problem"] = Json();
    return json;
}

Json toJson(const core::Token& token, const core::TokenObject& object)
{
    const core::TokenKeyAttributes& is = object.attributes;
    Json json{{"kind", core::nameOf(object.kind)}, {"label", object.label}, {"id", core::toHex(object.id)},
        {"algorithm", object.algorithm}, {"spki", core::toHex(object.spki)},
        {"certificate", core::toHex(object.certificate)}, {"attributes", Json::object()}};
    const std::pair<std::string_view, std::optional<bool>> attributes[] = {{"local", is.local},
        {"sensitive", is.sensitive}, {"always_sensitive", is.alwaysSensitive}, {"extractable", is.extractable},
        {"never_extractable", is.neverExtractable}, {"always_authenticate", is.alwaysAuthenticate},
        {"private", is.isPrivate}, {"modifiable", is.modifiable}, {"sign", is.sign}, {"decrypt", is.decrypt},
        {"unwrap", is.unwrap}, {"derive", is.derive}, {"verify", is.verify}, {"encrypt", is.encrypt},
        {"wrap", is.wrap}};
    for (const auto& [name, value] : attributes)
        if (value) json["attributes"][std::string(name)] = *value;
    if (object.kind == core::TokenObject::Kind::PrivateKey) {
        json["origin"] = core::originOf(is);
        json["is_attested"] = object.isAttested;
    }
    if (const auto slot = core::pivSlotOf(token, object)) json["piv_slot"] = slot->number;
    return json;
}

core::Result<std::vector<core::ModuleReading>> askedModules(const std::optional<std::string>& path)
{
    const core::KnownModules known(core::userConfigFolder());
    std::vector<core::OfferedModule> offered;
    if (path) {
        offered.push_back({{}, *path});
    } else {
        CORE_TRY(offered, known.offered());
    }
    return core::askModules(offered, known, core::startHelpers());
}

std::string describe(const core::Token& token, const std::vector<core::TokenObject>& objects)
{
    const auto identifier = [&token](const core::TokenObject& object) {
        const auto slot = core::pivSlotOf(token, object);
        return core::toHex(object.id) + (slot ? " (PIV " + std::string(slot->number) + ")" : std::string());
    };
    const auto origin = [](const core::TokenObject& object) {
        if (object.kind != core::TokenObject::Kind::PrivateKey) return std::string();
        return std::string(core::originOf(object.attributes)) + (object.isAttested ? "; attested by the card" : "");
    };
    const auto shown = [](const std::string& text) { return text.empty() ? "-" : core::showText(text); };
    std::vector<std::vector<std::string>> cells;
    for (const core::TokenObject& object : objects)
        cells.push_back({std::string(core::nameOf(object.kind)), shown(object.label), shown(identifier(object)),
            shown(object.algorithm), origin(object)});
    return table({"KIND", "LABEL", "ID", "ALGORITHM", "ORIGIN"}, cells);
}

std::string describe(const core::Token& token)
{
    std::vector<std::string> parts;
    if (!token.isInitialized) parts.emplace_back("not initialised");
    if (token.isInitialized) parts.emplace_back(pinText(token.userPin));
    if (token.mustChangeUserPin) parts.emplace_back("PIN must be changed");
    if (token.isLoginRequired) parts.emplace_back("login required");
    if (token.isWriteProtected) parts.emplace_back("write-protected");
    if (token.hasOwnPinEntry) parts.emplace_back("PIN is typed on the reader");
    return joined(parts);
}

std::string describeMemory(const core::Token& token)
{
    const std::string forKeys = textOf(token.privateMemory);
    if (token.publicMemory == token.privateMemory) return forKeys;
    return forKeys + " for private objects, " + textOf(token.publicMemory) + " for public ones";
}

std::string problemsOf(const std::vector<core::ModuleReading>& readings)
{
    std::string text;
    const auto add = [&text](const std::string& where, const core::Error& error) {
        text += wrapped(core::showText(where) + ": " + sentenceOf(error), 2);
    };
    for (const core::ModuleReading& reading : readings) {
        if (!reading.module) {
            add(reading.offered.path.string(), reading.module.error());
            continue;
        }
        for (const core::TokenReader& reader : reading.module->readers)
            if (reader.problem) add(reader.description, *reader.problem);
    }
    return text;
}

}
