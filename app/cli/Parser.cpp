#include "app/cli/Parser.h"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <numeric>

namespace cli {

namespace {

void declare(CLI::App& app, std::span<const Option> options)
{
    for (const Option& option : options) {
        const std::string name = option.name == "--help" ? "-h,--help" : std::string(option.name);
        if (option.isFlag()) {
            app.add_flag(name)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
            continue;
        }
        CLI::Option* declared = app.add_option(name);
        if (option.isRepeated && option.isArgument())
            declared->expected(1, -1)->allow_extra_args(); // without which CLI11 takes one alone
        else // all are taken, so that one given twice can be told in our own words
            declared->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
    }
}

/// Makes the groups, and below them, or at the top, one subcommand for each row of the table.
std::map<CLI::App*, const Command*> declareCommands(CLI::App& program)
{
    std::map<CLI::App*, const Command*> declared;
    for (const Group& group : groups()) program.add_subcommand(std::string(group.name))->require_subcommand(0, 1);
    for (const Command& command : commands()) {
        const auto space = command.path.find(' ');
        const bool isInGroup = space != std::string_view::npos;
        CLI::App* parent = isInGroup ? program.get_subcommand(std::string(command.path.substr(0, space))) : &program;
        CLI::App* own = parent->add_subcommand(std::string(isInGroup ? command.path.substr(space + 1) : command.path));
        declare(*own, command.options);
        declared.emplace(own, &command);
    }
    return declared;
}

/// Errors: Usage (CW-901) for an option that may be given once and was given twice.
core::Result<void> take(
    Arguments& arguments, const CLI::App& app, std::span<const Option> options, const std::string& called)
{
    for (const Option& option : options) {
        const CLI::Option* found = app.get_option_no_throw(std::string(option.name));
        if (!found || found->count() == 0) continue;
        if (found->count() > 1 && !option.isRepeated && !option.isFlag())
            return core::failAs(
                core::ErrorCode::Usage, "CW-901", {std::string(option.name) + " was given twice", called});
        arguments.set(option.name, found->results());
    }
    return {};
}

/// The innermost subcommand that was named.
const CLI::App& namedIn(const CLI::App& program)
{
    const CLI::App* named = &program;
    while (!named->get_subcommands().empty()) named = named->get_subcommands().front();
    return *named;
}

/// "certwright-cli ca create"
std::string calledName(const CLI::App& program)
{
    std::string called(programName);
    for (const CLI::App* at = &program; !at->get_subcommands().empty();) {
        at = at->get_subcommands().front();
        called += " " + at->get_name();
    }
    return called;
}

std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t change = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = std::exchange(row[j + 1], std::min({change, row[j] + 1, row[j + 1] + 1}));
        }
    }
    return row.back();
}

/// What was probably meant by a word that fits nothing: an option or subcommand at most two letters away.
std::string nearest(const CLI::App& program, const std::string& word)
{
    std::vector<std::string> known;
    for (const CLI::App* app : {&program, &namedIn(program)}) {
        for (const CLI::Option* option : app->get_options()) known.push_back(option->get_name());
        for (const CLI::App* sub : app->get_subcommands([](const CLI::App*) { return true; }))
            known.push_back(sub->get_name());
    }
    constexpr std::size_t far = 3;
    const auto best =
        std::ranges::min_element(known, {}, [&](const std::string& name) { return distance(name, word); });
    return best != known.end() && distance(*best, word) < far ? *best : std::string();
}

/// CLI11 tells of leftover words in an order of its own; the first one typed is what people look for.
std::string unexpectedWord(const CLI::App& program, int count, const char* const* words)
{
    const std::vector<std::string> left = program.remaining(true);
    for (int at = 1; at < count; ++at)
        if (std::ranges::contains(left, std::string(words[at]))) return words[at];
    return left.empty() ? std::string() : left.front();
}

std::unexpected<core::Error> notUnderstood(
    const CLI::App& program, const CLI::ParseError& error, int count, const char* const* words)
{
    std::string reason = error.what();
    reason.erase(reason.find_last_not_of(". \n") + 1);
    if (const std::string word = unexpectedWord(program, count, words); !word.empty()) {
        const std::string meant = nearest(program, word);
        reason = "“" + word + "” was not expected" + (meant.empty() ? "" : "; perhaps “" + meant + "” was meant");
    }
    return core::failAs(core::ErrorCode::Usage, "CW-901", {std::move(reason), calledName(program)});
}

}

core::Result<Call> parse(int count, const char* const* words)
{
    if (count > 1 && std::string_view(words[1]) == "help") { // "help sign" is "sign --help"
        std::vector<const char*> turned(words + 2, words + count);
        turned.insert(turned.begin(), words[0]);
        turned.push_back("--help");
        return parse(static_cast<int>(turned.size()), turned.data());
    }
    CLI::App program{"", std::string(programName)};
    program.set_help_flag();
    program.fallthrough();
    program.require_subcommand(0, 1);
    const auto declared = declareCommands(program);
    declare(program, globalOptions());
    try {
        program.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return notUnderstood(program, error, count, words);
    }
    Call call;
    CORE_CHECK(take(call.arguments, program, globalOptions(), calledName(program)));
    const CLI::App& named = namedIn(program);
    for (const auto& [app, command] : declared)
        if (app == &named) call.command = command;
    if (call.command) {
        CORE_CHECK(take(call.arguments, named, call.command->options, calledName(program)));
    } else if (&named != &program) {
        call.group = named.get_name();
    }
    return call;
}

core::Result<void> checkRequired(const Call& call)
{
    const std::string called = std::string(programName) + " " + std::string(call.command->path);
    for (const Option& option : call.command->options)
        if (option.isRequired && !call.arguments.has(option.name))
            return core::failAs(core::ErrorCode::Usage, "CW-913", {std::string(option.name), called});
    return {};
}

bool wantsJson(int count, const char* const* words)
{
    for (int at = 1; at < count; ++at) {
        const std::string_view word = words[at];
        if (word == "--") return false;
        if (word == "--json") return true;
    }
    return false;
}

}
