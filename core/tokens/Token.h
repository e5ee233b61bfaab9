#pragma once
#include "core/base/Result.h"
#include "core/crypto/Digest.h"
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Tokens as values: nothing here is a handle, a slot number or a pointer into a driver, so that these values can come from
/// another process as well as from this one. All text is the driver's or the token's own and untrusted; trailing blanks
/// are gone. Names, serial numbers and versions are as PKCS#11 3.0 section 3 defines them.
namespace core {

/// How the PIN of a user stands (PKCS#11 3.0 section 3.3, flags of CK_TOKEN_INFO).
enum class PinState {
    NotSet,   ///< nobody has set one yet
    Good,     ///< set, no wrong entry since the last right one
    Low,      ///< wrong at least once since the last right entry
    FinalTry, ///< one more wrong entry locks it
    Locked,   ///< the security officer must set a new one
};
/// "not_set", "good", "low", "final_try", "locked".
std::string_view nameOf(PinState state);

/// One thing a token can compute.
struct TokenMechanism {
    unsigned long type = 0;        ///< the number of PKCS#11
    std::string name;              ///< "CKM_ECDSA", or "0x80000001" for one without a name
    unsigned long smallestKey = 0; ///< in the unit of the mechanism, mostly bits; 0 where it does not say
    unsigned long largestKey = 0;
    bool isInHardware = false;
    std::vector<std::string_view> uses; ///< "sign", "generate_key_pair" …, in the order of their flags
};

/// How much room a token has for objects of one sort, in octets (PKCS#11 3.0 section 3.3); nullopt: it does not say.
struct TokenMemory {
    std::optional<std::uint64_t> free, total;
    bool operator==(const TokenMemory&) const = default;
};

/// What is in a reader. It is known by serial number and label; slots change their numbers.
struct Token {
    std::string label;
    std::string serial;
    std::string manufacturer;
    std::string model;
    std::string hardwareVersion; ///< "1.0"
    std::string firmwareVersion;
    bool isInitialized = false;
    bool isLoginRequired = false;
    bool isWriteProtected = false;
    bool hasOwnPinEntry = false; ///< the PIN is typed on the reader, never here
    bool hasRandomSource = false;
    PinState userPin = PinState::NotSet;
    bool mustChangeUserPin = false;
    PinState officerPin = PinState::Good; ///< never NotSet: PKCS#11 has no flag for it
    unsigned long shortestPin = 0;        ///< in octets
    unsigned long longestPin = 0;
    TokenMemory publicMemory{};             ///< for certificates and public keys
    TokenMemory privateMemory{};            ///< for what is seen after the login only
    std::vector<TokenMechanism> mechanisms; ///< by number
};

/// A place for a token: a slot of PKCS#11, with hardware or without.
struct TokenReader {
    std::string description;
    std::string manufacturer;
    bool isRemovable = false;
    bool isHardware = false;
    std::optional<Token> token;
    std::optional<Error> problem{}; ///< why nothing is known of what is in it
};

/// A driver for tokens, and what it offered when it was asked.
struct TokenModule {
    std::filesystem::path path; ///< canonical
    Sha256 hash{};              ///< of the file
    std::string description;
    std::string manufacturer;
    std::string libraryVersion;  ///< "2.6"
    std::string standardVersion; ///< of PKCS#11: "2.40"
    std::vector<TokenReader> readers;
};

}
