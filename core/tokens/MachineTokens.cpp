#include "core/tokens/MachineTokens.h"
#include "core/base/Helper.h"
#include "core/tokens/Practice.h"
#include "core/tokens/TokenKey.h"
#include <set>

namespace core {

namespace {

bool fits(const Token& token, const TokenKeyUri& wanted)
{
    const auto is = [](const std::string& asked, const std::string& has) { return asked.empty() || asked == has; };
    return is(wanted.token.label, token.label) && is(wanted.token.serial, token.serial) &&
        is(wanted.manufacturer, token.manufacturer) && is(wanted.model, token.model);
}

bool fits(const TokenObject& object, const TokenKeyUri& wanted)
{
    return (wanted.object.empty() || wanted.object == object.label) && (wanted.id.empty() || wanted.id == object.id);
}

std::string textOf(const TokenName& name)
{
    if (name.label.empty()) return name.serial;
    return name.serial.empty() ? name.label : name.label + " (" + name.serial + ")";
}

std::string textOf(const TokenObject& object)
{
    const std::string id = object.id.empty() ? std::string() : " (" + toHex(object.id) + ")";
    return object.label.empty() ? toHex(object.id) : object.label + id;
}

template <typename Range>
std::string namesOf(const Range& all)
{
    std::string names;
    for (const auto& each : all) names.append(names.empty() ? "" : ", ").append(each);
    return names;
}

/// Says how the PIN stands before it is asked for, and asks for none that cannot be used.
Result<GivenPin> pinFor(const Token& token, const AskPin& ask, bool mayTakeLastTry, bool askerConfirms)
{
    if (token.userPin == PinState::NotSet) return failAs(ErrorCode::Refused, "CW-489", {token.label});
    if (token.userPin == PinState::Locked) return failAs(ErrorCode::Refused, "CW-454", {token.label});
    if (token.userPin == PinState::FinalTry && !mayTakeLastTry && !askerConfirms)
        return failAs(ErrorCode::Refused, "CW-453", {token.label});
    GivenPin given;
    if (!token.hasOwnPinEntry || askerConfirms) {
        CORE_TRY(given, ask(token));
    }
    given.isLastTry = given.isLastTry || mayTakeLastTry;
    return given;
}

/// What keeps one token from being used says nothing against another that holds the same key.
bool isOfThisToken(const Error& error)
{
    return error.rule == "CW-453" || error.rule == "CW-454" || error.rule == "CW-489" ||
        error.code == ErrorCode::TokenUnavailable;
}

}

StartTokens startHelpers()
{
    return [](const ModuleFile& module) {
        return helperTokens(
            Helper::place("certwright-token-helper"), module.path, module.hash, {}, settingsOf(module.path));
    };
}

std::vector<ModuleReading> askModules(
    std::span<const OfferedModule> offered, const KnownModules& known, const StartTokens& start, std::stop_token stop)
{
    std::vector<ModuleReading> readings;
    std::set<std::filesystem::path> asked;
    for (const OfferedModule& one : offered) {
        if (stop.stop_requested()) break;
        const auto file = known.expected(one.path);
        if (!asked.insert(file ? file->path : one.path).second) continue;
        readings.push_back({one, file ? start(*file)->read() : std::unexpected(file.error())});
    }
    return readings;
}

std::shared_ptr<TokenService> MachineTokens::service(const ModuleFile& module)
{
    const std::scoped_lock guard(*m_mutex);
    auto& service = m_services[module.path];
    if (!service) service = m_start(module);
    return service;
}

void MachineTokens::endLogins()
{
    const std::scoped_lock guard(*m_mutex);
    m_services.clear();
}

Result<void> MachineTokens::choose(const std::filesystem::path& module, KnownModules::Word word)
{
    CORE_TRY(const ModuleFile file, checkModuleFile(module));
    if (word != KnownModules::Word::AcceptChange) {
        CORE_TRY(const ModuleFile expected, m_known.expected(file.path));
        if (expected.hash != file.hash) return failAs(ErrorCode::Refused, "CW-460", {file.path.string()});
    }
    if (word == KnownModules::Word::AcceptChange) {
        const std::scoped_lock guard(*m_mutex);
        m_services.erase(file.path); // it was started for another hash
    }
    CORE_CHECK(service(file)->read());
    CORE_TRY(const ModuleFile chosen, m_known.choose(file.path, word));
    if (chosen.hash != file.hash) return failAs(ErrorCode::Refused, "CW-460", {file.path.string()});
    return {};
}

Result<std::vector<ReachedToken>> MachineTokens::tokens()
{
    CORE_TRY(const auto modules, m_known.chosen());
    std::vector<ReachedToken> reached;
    for (const ModuleFile& module : modules) {
        const auto asked = service(module);
        const auto read = asked->read();
        if (!read && read.error().rule == "CW-460")
            return std::unexpected(read.error()); // never passed over in silence
        if (!read) continue;
        for (const TokenReader& reader : read->readers) {
            if (!reader.token || !reader.token->isInitialized) continue;
            ReachedToken token{*reader.token, module.path, asked};
            const bool isKnown = std::ranges::contains(reached, token.name(), &ReachedToken::name);
            if (!isKnown || token.token.serial.empty()) reached.push_back(std::move(token));
        }
    }
    return reached;
}

Result<std::vector<MachineTokens::Reader>> MachineTokens::readers(const std::optional<std::filesystem::path>& module)
{
    CORE_TRY(const auto modules, m_known.chosen());
    std::error_code ignored;
    const auto wanted = module ? std::filesystem::weakly_canonical(*module, ignored) : std::filesystem::path();
    std::vector<Reader> all;
    for (const ModuleFile& each : modules) {
        if (module && each.path != wanted) continue;
        const auto asked = service(each);
        CORE_TRY(TokenModule read, asked->read());
        for (TokenReader& reader : read.readers) all.push_back({asked, std::move(reader)});
    }
    return all;
}

/// Whether a module that was not chosen would reach it is said, so that people know what to do.
std::unexpected<Error> MachineTokens::noToken(const TokenName& name)
{
    const auto error = failAs(ErrorCode::TokenUnavailable, "CW-484", {textOf(name)});
    const auto offered = m_known.offered();
    const auto chosen = m_known.chosen();
    if (!offered || !chosen) return error;
    for (const ModuleReading& reading : askModules(*offered, m_known, m_start)) {
        if (!reading.module || std::ranges::contains(*chosen, reading.module->path, &ModuleFile::path)) continue;
        for (const TokenReader& reader : reading.module->readers)
            if (reader.token && reader.token->isInitialized && fits(*reader.token, {.token = name}))
                return failAs(
                    ErrorCode::TokenUnavailable, "CW-486", {reader.token->label, reading.module->path.string()});
    }
    return error;
}

Result<ReachedToken> MachineTokens::token(const TokenKeyUri& wanted)
{
    CORE_TRY(auto all, tokens());
    std::erase_if(all, [&wanted](const ReachedToken& each) { return !fits(each.token, wanted); });
    if (all.empty()) return noToken(wanted.token);
    if (all.size() == 1) return std::move(all.front());
    std::vector<std::string> names;
    for (const ReachedToken& each : all) names.push_back(textOf(each.name()));
    return failAs(ErrorCode::Ambiguous, "CW-485", {namesOf(names)});
}

Result<void> MachineTokens::login(const ReachedToken& reached)
{
    const Token& token = reached.token;
    if (!token.isLoginRequired || reached.service->isLoggedIn(reached.name())) return {};
    CORE_TRY(const GivenPin given, pinFor(token, m_askPin, m_mayTakeLastTry, m_askerConfirms));
    return reached.service->login(reached.name(), given.pin.view(), given.isLastTry);
}

Result<OpenedTokenKey> MachineTokens::opened(const ReachedToken& token, const TokenObject& object)
{
    const auto key = PublicKey::fromSpki(object.spki);
    if (object.spki.empty() || !key)
        return failAs(ErrorCode::Unsupported, "CW-488", {textOf(object), token.token.label});
    const bool isPinWanted = object.attributes.alwaysAuthenticate.value_or(false);
    TokenPlace place{.token = token.name(),
        .objectLabel = object.label,
        .objectId = object.id,
        .manufacturer = token.token.manufacturer,
        .model = token.token.model,
        .isLocal = object.attributes.local.value_or(false)};
    AskPin pinEachTime;
    if (isPinWanted)
        pinEachTime = [ask = m_askPin, mayTakeLastTry = m_mayTakeLastTry, askerConfirms = m_askerConfirms](
                          const Token& asked) { return pinFor(asked, ask, mayTakeLastTry, askerConfirms); };
    auto signer = std::make_shared<const TokenKey>(
        token, TokenKeyName{object.spki, object.id, object.label}, *key, std::move(pinEachTime));
    return OpenedTokenKey{std::move(signer), std::move(place), {}};
}

Result<OpenedTokenKey> MachineTokens::find(const TokenKeyUri& uri)
{
    CORE_TRY(const ReachedToken reached, token(uri));
    CORE_CHECK(login(reached));
    CORE_TRY(auto objects, reached.service->objects(reached.name()));
    std::erase_if(objects,
        [&uri](const TokenObject& each) { return each.kind != TokenObject::Kind::PrivateKey || !fits(each, uri); });
    if (objects.empty())
        return failAs(ErrorCode::NotFound, "CW-459",
            {reached.token.label, uri.object.empty() ? "id " + toHex(uri.id) : uri.object});
    if (objects.size() > 1) {
        std::vector<std::string> names;
        for (const TokenObject& each : objects) names.push_back(textOf(each));
        return failAs(ErrorCode::Ambiguous, "CW-487", {reached.token.label, namesOf(names)});
    }
    return opened(reached, objects.front());
}

/// The key on a token that is logged in: the object that was there last, if it still is, otherwise any with its public key.
Result<std::optional<OpenedTokenKey>> MachineTokens::look(
    const ReachedToken& token, const PublicKey& key, const TokenPlace* place)
{
    CORE_TRY(const auto objects, token.service->objects(token.name()));
    const TokenObject* best = nullptr;
    for (const TokenObject& each : objects) {
        if (each.kind != TokenObject::Kind::PrivateKey || each.spki != key.spki()) continue;
        const bool isLast = place && each.id == place->objectId && each.label == place->objectLabel;
        if (!best || isLast) best = &each;
    }
    if (!best) return std::optional<OpenedTokenKey>();
    CORE_TRY(auto found, opened(token, *best));
    return std::optional(std::move(found));
}

/// What an earlier part of a search leaves to the next.
struct MachineTokens::Search {
    const PublicKey& key;
    std::vector<TokenName> asked{};
    std::vector<TokenPlace> gone{};
    std::optional<Error> problem{}; ///< the first thing that kept a token from being used
};

/// The tokens that the vault knows the key to be on; those that are logged in, or those that want their PIN.
Result<std::optional<OpenedTokenKey>> MachineTokens::openAt(
    std::span<const TokenPlace> places, const std::vector<ReachedToken>& all, bool areLoggedIn, Search& search)
{
    for (const TokenPlace& place : places) {
        const auto token = std::ranges::find(all, place.token, &ReachedToken::name);
        if (token == all.end() || token->service->isLoggedIn(place.token) != areLoggedIn) continue;
        if (std::ranges::contains(search.asked, place.token)) continue;
        search.asked.push_back(place.token);
        const auto entered = login(*token);
        if (!entered && !isOfThisToken(entered.error())) return std::unexpected(entered.error());
        if (!entered) {
            if (!search.problem) search.problem = entered.error();
            continue;
        }
        CORE_TRY(auto found, look(*token, search.key, &place));
        const bool isThere =
            found && found->place.objectLabel == place.objectLabel && found->place.objectId == place.objectId;
        if (!isThere) search.gone.push_back(place);
        if (found) return found;
    }
    return std::optional<OpenedTokenKey>();
}

/// A PIN is given to no token that does not show the key's public part.
Result<std::optional<OpenedTokenKey>> MachineTokens::openElsewhere(
    const std::vector<ReachedToken>& all, const Search& search)
{
    for (const ReachedToken& token : all) {
        if (std::ranges::contains(search.asked, token.name())) continue;
        const auto objects = token.service->objects(token.name());
        if (!objects || !std::ranges::contains(*objects, search.key.spki(), &TokenObject::spki)) continue;
        CORE_CHECK(login(token));
        CORE_TRY(auto found, look(token, search.key, nullptr));
        if (found) return found;
    }
    return std::optional<OpenedTokenKey>();
}

Result<OpenedTokenKey> MachineTokens::open(std::span<const TokenPlace> places, const PublicKey& key)
{
    CORE_TRY(const auto all, tokens());
    Search search{.key = key};
    CORE_TRY(auto found, openAt(places, all, true, search));
    if (!found) {
        CORE_TRY(found, openAt(places, all, false, search));
    }
    if (!found) {
        CORE_TRY(found, openElsewhere(all, search));
    }
    if (found) {
        found->gone = std::move(search.gone);
        return *std::move(found);
    }
    if (search.problem) return std::unexpected(*search.problem);
    std::vector<std::string> names;
    for (const TokenPlace& place : places) {
        std::string name = textOf(place.token);
        if (!std::ranges::contains(names, name)) names.push_back(std::move(name));
    }
    return failAs(ErrorCode::TokenUnavailable, "CW-462", {namesOf(names)});
}

}
