#pragma once
#include "app/cli/Outcome.h"
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

class Session;

/// One option or argument. The parser, --help, the man page and the completion are all made from these rows.
struct Option {
    std::string_view name;  ///< "--issuer"; an argument has no dashes: "SELECTOR"
    std::string_view value; ///< what it takes: "NAME"; empty for a flag and for arguments
    std::string help;       ///< one sentence without a full stop
    bool isRequired = false;
    bool isRepeated = false; ///< may be given several times

    bool isArgument() const { return !name.starts_with("-"); }
    bool isFlag() const { return !isArgument() && value.empty(); }
    Option required() const
    {
        Option copy = *this;
        copy.isRequired = true;
        return copy;
    }
};

/// One thing that the program does.
struct Command {
    std::string_view path;    ///< "ca create"
    std::string_view summary; ///< one sentence with its full stop
    std::string_view detail;  ///< further sentences; may be empty
    std::vector<Option> options;
    std::string_view example; ///< what follows the program's name; may be empty
    core::Result<Outcome> (*run)(Session& session);
};

/// All commands, in the order in which help shows them.
std::span<const Command> commands();
/// Options that every command takes, before and after its name.
std::span<const Option> globalOptions();

/// The first word of a command of two words, with a title for help: "ca".
struct Group {
    std::string_view name;
    std::string_view title;
};
std::span<const Group> groups();

inline constexpr std::string_view programName = "certwright-cli";

}
