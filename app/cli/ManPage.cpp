#include "app/cli/Help.h"

namespace cli {

namespace {

/// Text that troff shall show as it is.
std::string escaped(std::string_view text)
{
    std::string result;
    for (const char character : text) {
        if (character == '\\')
            result += "\\e";
        else if (character == '-')
            result += "\\-";
        else if ((character == '.' || character == '\'') && (result.empty() || result.back() == '\n'))
            result += std::string("\\&") + character;
        else
            result += character;
    }
    return result;
}

std::string rows(std::span<const Option> options)
{
    std::string text;
    for (const Option& option : options) {
        text += ".TP\n.B " + escaped(option.name);
        if (!option.value.empty()) text += " \\fI" + escaped(option.value) + "\\fR";
        text += "\n" + escaped(option.help) + (option.isRepeated ? "; may be repeated.\n" : ".\n");
    }
    return text;
}

std::string section(const Command& command)
{
    std::string text = ".SS " + escaped(command.path) + "\n.nh\n.B " + escaped(usageLine(command)) + "\n.hy\n.PP\n";
    text += escaped(command.summary) + "\n";
    if (!command.detail.empty()) text += escaped(command.detail) + "\n";
    text += rows(command.options);
    if (!command.example.empty())
        text += ".PP\nExample:\n.PP\n.RS 4\n.nh\n" +
            escaped(std::string(programName) + " " + std::string(command.example)) + "\n.hy\n.RE\n";
    return text;
}

}

std::string manPage(std::string_view version)
{
    std::string text = ".TH CERTWRIGHT\\-CLI 1 \"\" \"certwright " + std::string(version) + "\" \"User commands\"\n";
    text += ".SH NAME\ncertwright\\-cli \\- run a private PKI from the command line\n";
    text += ".SH SYNOPSIS\n.B certwright\\-cli\n[\\fIOPTIONS\\fR] \\fICOMMAND\\fR ...\n";
    text += ".SH DESCRIPTION\nWorks on a vault, the file in which the desktop program certwright(1) keeps keys, "
            "certificates, requests, "
            "revocation lists and its log. Both may have the same vault open; who writes to it holds it for that "
            "moment.\n.PP\n"
            "Passphrases are read from a file, a descriptor or the terminal, never from the command line. Public rows "
            "can be read "
            "without one. Certificates are selected by name:, serial:, sha256: or file: and a value; bare text is "
            "tried in this order.\n";
    text += ".SH OPTIONS\n" + rows(globalOptions());
    text += ".SH COMMANDS\n";
    for (const Command& command : commands()) text += section(command);
    text += ".SH EXIT STATUS\n.TP\n.B 0\nDone, or valid.\n.TP\n.B 1\nRefused, not valid, or broken.\n.TP\n.B 2\nThe "
            "command line is wrong, "
            "or a selector fits more than one thing.\n.TP\n.B 3\nIt cannot be done: files, a lock, a wrong passphrase, "
            "a missing token.\n";
    text += ".SH ENVIRONMENT\n.TP\n.B CERTWRIGHT_VAULT\nThe vault, where \\-\\-vault is not given.\n";
    return text;
}

}
