#include "app/cli/Help.h"
#include "app/cli/Text.h"

namespace cli {

namespace {

std::string shown(const Option& option)
{
    std::string text(option.name);
    if (!option.value.empty()) text += " " + std::string(option.value);
    if (option.isRepeated) text += "...";
    return option.isRequired ? text : "[" + text + "]";
}

std::string optionRows(std::span<const Option> options)
{
    std::string text;
    for (const Option& option : options)
        text += hangingLine(std::string(option.name) + (option.value.empty() ? "" : " " + std::string(option.value)),
            option.help + (option.isRepeated ? "; may be repeated." : "."));
    return text;
}

std::string commandRows(std::string_view group)
{
    std::string text;
    for (const Command& command : commands()) {
        const auto space = command.path.find(' ');
        const std::string_view owner =
            space == std::string_view::npos ? std::string_view() : command.path.substr(0, space);
        if (owner == group) text += hangingLine(std::string(command.path), std::string(command.summary));
    }
    return text;
}

const std::string globalRows() { return "\nOptions of every command:\n" + optionRows(globalOptions()); }

}

std::string usageLine(const Command& command)
{
    std::string text = std::string(programName) + " " + std::string(command.path);
    for (const Option& option : command.options) text += " " + shown(option);
    return text;
}

std::string helpText()
{
    std::string text =
        "Usage: certwright-cli [OPTIONS] COMMAND ...\n\nRuns a private PKI: certification authorities, certificates, "
        "revocation lists.\n";
    for (const Group& group : groups()) text += "\n" + std::string(group.title) + ":\n" + commandRows(group.name);
    text += "\nCertificates:\n" + commandRows({}) + globalRows();
    text +=
        "\nExit codes: 0 done or valid; 1 refused, not valid, broken; 2 usage; 3 cannot (files, lock, passphrase).\n";
    return text + "More: certwright-cli COMMAND --help, man certwright-cli\n";
}

std::string helpText(const Group& group)
{
    return "Usage: certwright-cli " + std::string(group.name) + " COMMAND ...\n\n" + std::string(group.title) + ":\n" +
        commandRows(group.name) + globalRows();
}

std::string helpText(const Command& command)
{
    std::string text = wrapped("Usage: " + usageLine(command), 4) + "\n" + wrapped(std::string(command.summary), 0);
    if (!command.detail.empty()) text += "\n" + wrapped(std::string(command.detail), 0);
    if (!command.options.empty()) text += "\nOptions:\n" + optionRows(command.options);
    text += globalRows();
    if (!command.example.empty())
        text += "\nExample:\n" + wrapped(std::string(programName) + " " + std::string(command.example), 6, 2);
    return text;
}

}
