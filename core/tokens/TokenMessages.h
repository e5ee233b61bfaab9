#pragma once
#include "core/base/Message.h"
#include "core/tokens/TokenService.h"

/// Questions to the process of a module and its answers, as fields. What is read may come from a module that was taken over:
/// every reader checks. Errors of all: Malformed.
namespace core {

enum class TokenQuestion : std::uint64_t {
    Load,
    Read,
    Initialise,
    SetUserPin,
    ChangePin,
    Login,
    Logout,
    IsLoggedIn,
    Objects,
    Generate,
    ImportKey,
    StoreCertificate,
    CopyKey,
    Rename,
    Remove,
    Sign,
    SignDigest,
    Finish ///< the module is to end; nothing comes after
};

void add(MessageWriter& message, const TokenName& name);
Result<TokenName> readTokenName(MessageReader& message);
void add(MessageWriter& message, const TokenKeyName& key);
Result<TokenKeyName> readTokenKeyName(MessageReader& message);
void add(MessageWriter& message, const TokenObject& object);
Result<TokenObject> readTokenObject(MessageReader& message);
void add(MessageWriter& message, const TokenModule& module);
Result<TokenModule> readTokenModule(MessageReader& message);
void add(MessageWriter& message, std::optional<ByteView> octets);
void add(MessageWriter& message, const std::optional<PinForOne>& pin);
Result<std::optional<PinForOne>> readPinForOne(MessageReader& message);
/// Inside the message, which outlives it.
Result<std::optional<ByteView>> readOptional(MessageReader& message);
Result<Bytes> readOctets(MessageReader& message);
Result<bool> readBool(MessageReader& message);

}
