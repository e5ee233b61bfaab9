#include "core/tokens/LoadedModule.h"
#include "core/tokens/Mechanisms.h"
#include "core/tokens/Modules.h"
#include "core/tokens/Pkcs11.h"
#include "core/tokens/ReadToken.h"
#include "core/tokens/ReturnCodes.h"
#include <set>

namespace core {
namespace {

// More than this is nonsense from a broken driver.
constexpr unsigned long mostSlots = 1024;
constexpr unsigned long mostMechanisms = 8192;

/// A field of fixed width, filled up with blanks (PKCS#11 3.0 section 3); some drivers fill with zeros.
template <std::size_t size>
std::string fieldText(const unsigned char (&field)[size])
{
    const std::string_view text(reinterpret_cast<const char*>(field), size);
    const auto last = text.find_last_not_of(std::string_view(" \0", 2));
    return std::string(text.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

std::string fieldText(const ck_version& version)
{
    return std::to_string(version.major) + "." + std::to_string(version.minor);
}

/// A list whose length is asked for first; `ask(nullptr or memory, &count)`. It may grow between the two calls.
template <typename Item, typename Ask>
Result<std::vector<Item>> listOf(Ask ask, unsigned long most, std::string_view doing)
{
    for (int attempt = 0; attempt < 3; ++attempt) {
        unsigned long count = 0;
        if (const ck_rv_t rv = ask(nullptr, &count); rv != CKR_OK) return std::unexpected(tokenError(rv, doing));
        if (count > most)
            return failAs(ErrorCode::Malformed, "CW-515", {std::string(doing)}, std::to_string(count) + " items");
        std::vector<Item> items(count);
        if (count == 0) return items;
        const ck_rv_t rv = ask(items.data(), &count);
        if (rv == CKR_BUFFER_TOO_SMALL) continue;
        if (rv != CKR_OK) return std::unexpected(tokenError(rv, doing));
        items.resize(std::min<std::size_t>(count, items.size()));
        return items;
    }
    return std::unexpected(tokenError(CKR_BUFFER_TOO_SMALL, doing));
}

PinState pinState(ck_flags_t flags, ck_flags_t locked, ck_flags_t finalTry, ck_flags_t low)
{
    if (flags & locked) return PinState::Locked;
    if (flags & finalTry) return PinState::FinalTry;
    return flags & low ? PinState::Low : PinState::Good;
}

/// Drivers say in several ways that they do not know: all bits set, of 64 or of 32, or no memory at all.
TokenMemory toldMemory(unsigned long free, unsigned long total)
{
    const auto told = [](unsigned long number) {
        const bool isUnknown = number == CK_UNAVAILABLE_INFORMATION || number == UINT32_MAX;
        return isUnknown ? std::nullopt : std::optional<std::uint64_t>(number);
    };
    if (total == 0) return {};
    return {told(free), told(total)};
}

void readPins(const ck_token_info& info, Token& token)
{
    const ck_flags_t flags = info.flags;
    const bool isSet = flags & CKF_USER_PIN_INITIALIZED;
    token.userPin =
        isSet ? pinState(flags, CKF_USER_PIN_LOCKED, CKF_USER_PIN_FINAL_TRY, CKF_USER_PIN_COUNT_LOW) : PinState::NotSet;
    token.mustChangeUserPin = isSet && (flags & CKF_USER_PIN_TO_BE_CHANGED);
    token.officerPin = pinState(flags, CKF_SO_PIN_LOCKED, CKF_SO_PIN_FINAL_TRY, CKF_SO_PIN_COUNT_LOW);
    token.shortestPin = info.min_pin_len;
    token.longestPin = info.max_pin_len;
}

Result<std::vector<TokenMechanism>> readMechanisms(const ck_function_list& calls, ck_slot_id_t slot)
{
    CORE_TRY(auto types,
        listOf<ck_mechanism_type_t>([&](ck_mechanism_type_t* memory,
                                        unsigned long* count) { return calls.C_GetMechanismList(slot, memory, count); },
            mostMechanisms, "C_GetMechanismList"));
    std::ranges::sort(types);
    std::vector<TokenMechanism> mechanisms;
    for (const ck_mechanism_type_t type : types) {
        TokenMechanism& mechanism =
            mechanisms.emplace_back(TokenMechanism{.type = type, .name = mechanismName(type), .uses = {}});
        ck_mechanism_info info{};
        if (calls.C_GetMechanismInfo(slot, type, &info) != CKR_OK) continue; // then it is known by name alone
        mechanism.smallestKey = info.min_key_size;
        mechanism.largestKey = info.max_key_size;
        mechanism.isInHardware = info.flags & CKF_HW;
        mechanism.uses = mechanismUses(info.flags);
    }
    return mechanisms;
}

Result<Token> readToken(const ck_function_list& calls, ck_slot_id_t slot)
{
    CORE_TRY(Token token, readTokenInfo(calls, slot));
    CORE_TRY(token.mechanisms, readMechanisms(calls, slot));
    return token;
}

TokenReader readSlot(const ck_function_list& calls, ck_slot_id_t number)
{
    TokenReader reader;
    ck_slot_info info{};
    if (const ck_rv_t rv = calls.C_GetSlotInfo(number, &info); rv != CKR_OK) {
        reader.problem = tokenError(rv, "C_GetSlotInfo");
        return reader;
    }
    reader.description = fieldText(info.slot_description);
    reader.manufacturer = fieldText(info.manufacturer_id);
    reader.isRemovable = info.flags & CKF_REMOVABLE_DEVICE;
    reader.isHardware = info.flags & CKF_HW_SLOT;
    if (!(info.flags & CKF_TOKEN_PRESENT)) return reader;
    auto token = readToken(calls, number);
    if (token)
        reader.token = *std::move(token);
    else
        reader.problem = std::move(token).error();
    return reader;
}

}

std::string_view nameOf(PinState state)
{
    switch (state) {
    case PinState::NotSet: return "not_set";
    case PinState::Good: return "good";
    case PinState::Low: return "low";
    case PinState::FinalTry: return "final_try";
    case PinState::Locked: return "locked";
    }
    return {};
}

Result<Token> readTokenInfo(const ck_function_list& calls, unsigned long slot)
{
    ck_token_info info{};
    if (const ck_rv_t rv = calls.C_GetTokenInfo(slot, &info); rv != CKR_OK)
        return std::unexpected(tokenError(rv, "C_GetTokenInfo"));
    Token token{.label = fieldText(info.label),
        .serial = fieldText(info.serial_number),
        .manufacturer = fieldText(info.manufacturer_id),
        .model = fieldText(info.model),
        .hardwareVersion = fieldText(info.hardware_version),
        .firmwareVersion = fieldText(info.firmware_version),
        .isInitialized = (info.flags & CKF_TOKEN_INITIALIZED) != 0,
        .isLoginRequired = (info.flags & CKF_LOGIN_REQUIRED) != 0,
        .isWriteProtected = (info.flags & CKF_WRITE_PROTECTED) != 0,
        .hasOwnPinEntry = (info.flags & CKF_PROTECTED_AUTHENTICATION_PATH) != 0,
        .hasRandomSource = (info.flags & CKF_RNG) != 0,
        .publicMemory = toldMemory(info.free_public_memory, info.total_public_memory),
        .privateMemory = toldMemory(info.free_private_memory, info.total_private_memory),
        .mechanisms = {}};
    readPins(info, token);
    return token;
}

Result<std::vector<unsigned long>> slotsOf(const ck_function_list& calls, bool withTokenOnly)
{
    return listOf<ck_slot_id_t>(
        [&](ck_slot_id_t* memory, unsigned long* count) { return calls.C_GetSlotList(withTokenOnly, memory, count); },
        mostSlots, "C_GetSlotList");
}

Result<TokenModule> readLoaded(const ck_function_list& calls, const ModuleFile& file)
{
    ck_info info{};
    if (const ck_rv_t rv = calls.C_GetInfo(&info); rv != CKR_OK) return std::unexpected(tokenError(rv, "C_GetInfo"));
    TokenModule module{.path = file.path,
        .hash = file.hash,
        .description = fieldText(info.library_description),
        .manufacturer = fieldText(info.manufacturer_id),
        .libraryVersion = fieldText(info.library_version),
        .standardVersion = fieldText(info.cryptoki_version),
        .readers = {}};
    CORE_TRY(const auto slots, slotsOf(calls, false));
    for (const ck_slot_id_t slot : slots) module.readers.push_back(readSlot(calls, slot));
    return module;
}

Result<TokenModule> readModule(const std::filesystem::path& path)
{
    CORE_TRY(const ModuleFile file, checkModuleFile(path));
    CORE_TRY(const LoadedModule loaded, LoadedModule::load(file.path));
    return readLoaded(loaded.calls(), file);
}

std::vector<ModuleReading> readModules(std::span<const OfferedModule> offered, std::stop_token stop)
{
    std::vector<ModuleReading> readings;
    std::set<std::filesystem::path> known;
    for (const OfferedModule& one : offered) {
        if (stop.stop_requested()) break;
        std::error_code problem;
        const auto canonical = std::filesystem::weakly_canonical(one.path, problem);
        if (known.insert(problem ? one.path : canonical).second) readings.push_back({one, readModule(one.path)});
    }
    return readings;
}

}
