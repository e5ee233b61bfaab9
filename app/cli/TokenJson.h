#pragma once
#include "app/cli/Outcome.h"
#include "core/tokens/Modules.h"

/// Tokens as JSON and as lines for people; docs/manual/command-line.md lists the fields.
namespace cli {

Json toJson(const core::Token& token);
Json toJson(const core::TokenReader& reader);
/// A module that answered, or the error that it gave.
Json toJson(const core::ModuleReading& reading);

/// The modules of --module, else those that are listed on this system.
std::vector<core::OfferedModule> offeredModules(const std::optional<std::string>& path);
/// "user PIN: locked, login required"
std::string describe(const core::Token& token);
/// The sentences of modules and readers that gave an error, one a line.
std::string problemsOf(const std::vector<core::ModuleReading>& readings);

}
