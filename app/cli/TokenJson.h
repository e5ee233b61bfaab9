#pragma once
#include "app/cli/Outcome.h"
#include "core/tokens/KeyOrigin.h"
#include "core/tokens/MachineTokens.h"

/// Tokens as JSON and as lines for people; docs/manual/command-line.md lists the fields.
namespace cli {

Json toJson(const core::Token& token);
Json toJson(const core::TokenReader& reader);
/// A module that answered, or the error that it gave.
Json toJson(const core::ModuleReading& reading);

Json toJson(const core::Token& token, const core::TokenObject& object);

/// Asks the module of --module, or all that are listed on this system or were chosen, each in a process of its own.
core::Result<std::vector<core::ModuleReading>> askedModules(const std::optional<std::string>& path = {});
/// "user PIN: locked, login required"
std::string describe(const core::Token& token);
/// "30000 of 65536 octets"; "not told".
std::string describeMemory(const core::Token& token);
/// One line for each object.
std::string describe(const core::Token& token, const std::vector<core::TokenObject>& objects);
/// The sentences of modules and readers that gave an error, one a line.
std::string problemsOf(const std::vector<core::ModuleReading>& readings);

}
