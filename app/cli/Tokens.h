#pragma once
#include "app/cli/Outcome.h"
#include "app/cli/Session.h"

/// What the commands of tokens have in common.
namespace cli {

/// The token of --token and --serial.
core::Result<core::ReachedToken> chosenToken(Session& session);
/// The object of --label and --id, of that kind. Errors: NotFound (CW-459), Ambiguous (CW-487).
core::Result<core::TokenObject> chosenObject(
    const core::ReachedToken& token, const std::string& label, const core::Bytes& id, core::TokenObject::Kind kind);
/// --kind; else a private key.
core::Result<core::TokenObject::Kind> kindOf(const Arguments& arguments);
/// --id or another option in hexadecimal; empty: not given. Errors: Usage (CW-909).
core::Result<core::Bytes> hexOf(const Arguments& arguments, std::string_view option);
core::TokenKeyName nameOf(const core::TokenObject& object);
/// Tells a vault, where one was named and knows the key, that this token holds it now; `before` is what it was called there.
core::Result<void> noteInVault(Session& session, const core::ReachedToken& token, const core::TokenObject& object,
    Outcome& outcome, const core::TokenObject* before = nullptr);
/// "made", "brought": what became of a key, as a report.
Outcome reportOf(const std::string& sentence, const core::ReachedToken& token, const core::TokenObject& object);

}
