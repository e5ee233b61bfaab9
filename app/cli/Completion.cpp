#include "app/cli/Help.h"
#include "app/cli/Options.h"
#include "core/base/Text.h"
#include "core/crypto/KeyAlgorithm.h"
#include "core/profiles/ConstraintTemplate.h"
#include "core/profiles/ShippedProfiles.h"
#include <algorithm>
#include <map>

namespace cli {

namespace {

void add(std::string& list, std::string_view word) { list += (list.empty() ? "" : " ") + std::string(word); }

/// The words an option's value can be; empty where they are not known beforehand.
std::string choicesOf(std::string_view value)
{
    std::string words;
    if (value == "ALG")
        for (const core::KeyAlgorithm& algorithm : core::keyAlgorithms()) add(words, algorithm.id);
    if (value == "SIGNATURE")
        for (const core::SignatureAlgorithm& algorithm : core::signatureAlgorithms()) add(words, algorithm.id);
    if (value == "REASON") words = options::reasonNames(" ");
    if (value == "STATUS") words = options::statusNames(" ");
    if (value == "PROFILE")
        for (const core::EmbeddedText& profile : core::shippedProfileTexts()) add(words, profile.name);
    if (value == "FORMAT") words = "pem der chain";
    if (value == "TYPE:VALUE") words = "DNS: IP: email: URI:";
    if (value == "TEMPLATE:VALUE")
        for (const core::ConstraintTemplate& each : core::constraintTemplates()) add(words, std::string(each.id) + ":");
    if (value == "SHELL") words = "bash";
    if (value.contains('|')) { // "pem|der"
        words = value;
        std::ranges::replace(words, '|', ' ');
    }
    return words;
}

std::string optionNames(std::span<const Option> options)
{
    std::string words;
    for (const Option& option : options)
        if (!option.isArgument()) add(words, option.name);
    return words;
}

/// A branch of the case over the option before the cursor. Where options of one name take several kinds of values, one whose
/// words are known counts.
std::string valueBranches()
{
    std::map<std::string_view, std::string_view> kinds;
    const auto collect = [&](std::span<const Option> options) {
        for (const Option& option : options)
            if (!option.value.empty() && (!kinds.contains(option.name) || choicesOf(kinds[option.name]).empty()))
                kinds[option.name] = option.value;
    };
    collect(globalOptions());
    for (const Command& command : commands()) collect(command.options);
    std::string text;
    for (const auto& [name, value] : kinds) {
        const std::string words = choicesOf(value);
        text += "    " + std::string(name) + ") " + (value == "FILE" ? "files=1" : "words=\"" + words + "\"") + " ;;\n";
    }
    return text;
}

std::string commandBranches()
{
    std::string text;
    for (const Group& group : groups()) {
        std::string words;
        for (const Command& command : commands())
            if (command.path.starts_with(std::string(group.name) + " "))
                add(words, command.path.substr(group.name.size() + 1));
        text += "        " + std::string(group.name) + ") words=\"" + words + "\" ;;\n";
    }
    for (const Command& command : commands())
        text +=
            "        '" + std::string(command.path) + "') words=\"" + optionNames(command.options) + "\" files=1 ;;\n";
    return text;
}

std::string firstWords()
{
    std::string words;
    for (const Group& group : groups()) add(words, group.name);
    for (const Command& command : commands())
        if (!command.path.contains(' ')) add(words, command.path);
    return words;
}

std::string groupPattern()
{
    std::string pattern;
    for (const Group& group : groups()) pattern += (pattern.empty() ? "" : "|") + std::string(group.name);
    return pattern;
}

/// Global options that take a value: the word after one is no command.
std::string valuePattern()
{
    std::string pattern;
    for (const Option& option : globalOptions())
        if (!option.value.empty()) pattern += (pattern.empty() ? "" : "|") + std::string(option.name);
    return pattern;
}

}

std::string bashCompletion()
{
    // bash breaks words at ':'; where bash-completion is loaded it puts "rsa:4096" together again.
    return "# bash completion for certwright-cli, made from its table of options\n"
           "_certwright_cli() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} path='' words='' files='' at\n"
           "    local list=(\"${COMP_WORDS[@]}\") count=$COMP_CWORD\n"
           "    if declare -F _get_comp_words_by_ref >/dev/null; then\n"
           "        _get_comp_words_by_ref -n : -c word -p before -w list -i count\n"
           "    fi\n"
           "    COMPREPLY=()\n"
           "    for ((at = 1; at < count; at++)); do\n"
           "        case ${list[at]} in\n"
           "        " +
        valuePattern() +
        ") ((at++)); continue ;;\n"
        "        -*) continue ;;\n"
        "        esac\n"
        "        case $path in\n"
        "        '') path=${list[at]} ;;\n"
        "        " +
        groupPattern() +
        ") path+=\" ${list[at]}\" ;;\n"
        "        esac\n"
        "    done\n"
        "    case $before in\n" +
        valueBranches() +
        "    *)\n"
        "        case $path in\n"
        "        '') words=\"" +
        firstWords() + "\" ;;\n" + commandBranches() +
        "        esac\n"
        "        words+=\" " +
        optionNames(globalOptions()) +
        "\"\n"
        "        ;;\n"
        "    esac\n"
        "    [[ -z $words ]] || COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
        "    if [[ -n $files && $word != -* ]]; then COMPREPLY+=($(compgen -f -- \"$word\")); fi\n"
        "    if declare -F __ltrim_colon_completions >/dev/null; then __ltrim_colon_completions \"$word\"; fi\n"
        "}\n"
        "complete -o filenames -F _certwright_cli certwright-cli\n";
}

}
