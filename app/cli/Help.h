#pragma once
#include "app/cli/Command.h"

/// Texts made from the tables of commands and options, so that they cannot disagree.
namespace cli {

/// The program: every command with its summary, and the options all of them take.
std::string helpText();
std::string helpText(const Group& group);
std::string helpText(const Command& command);
/// "certwright-cli ca create --name NAME … [--days N]"
std::string usageLine(const Command& command);
/// certwright-cli(1), in the man macros.
std::string manPage(std::string_view version);
/// For bash's completion; sourced.
std::string bashCompletion();

}
