#include "core/profiles/foreign/StepTemplate.h"
#include "core/base/Display.h"
#include "core/profiles/Variables.h"
#include "core/profiles/foreign/ExtensionPairs.h"
#include <array>
#include <charconv>

namespace core {
namespace {

constexpr std::size_t mostTemplateOctets = 256 * 1024;
constexpr std::size_t mostActions = 1000;
constexpr std::size_t mostBlocks = 32;
constexpr char mark = '\x01';

struct Counterpart {
    std::string_view action;
    std::string_view variable;
};
constexpr std::array counterparts{Counterpart{".Subject.CommonName", "{{subject.cn}}"},
    Counterpart{".Insecure.CR.Subject.CommonName", "{{subject.cn}}"},
    Counterpart{".Subject.SerialNumber", "{{subject.serialnumber}}"},
    Counterpart{".Insecure.CR.Subject.SerialNumber", "{{subject.serialnumber}}"}};

/// "toJson .Subject", ".Subject | toJson" and "(.Subject)" are all ".Subject".
std::string withoutPipes(std::string_view action)
{
    if (const auto pipe = action.find('|');
        pipe != std::string_view::npos && withoutSpaces(action.substr(pipe + 1)) == "toJson")
        action = withoutSpaces(action.substr(0, pipe));
    if (action.starts_with("toJson ")) action = withoutSpaces(action.substr(7));
    if (action.starts_with('(') && action.ends_with(')')) action = withoutSpaces(action.substr(1, action.size() - 2));
    return std::string(action);
}

class TemplateReader {
public:
    TemplateReader(std::string_view text, std::string_view formatName, ForeignReport& report)
        : m_text(text), m_format(formatName), m_report(report)
    {}

    Result<StepTemplate> run()
    {
        if (m_text.size() > mostTemplateOctets) return tooLarge(std::to_string(mostTemplateOctets / 1024) + " KiB");
        if (!isUtf8(m_text) || m_text.contains('\0')) return wrong("the file is not UTF-8 text");
        while (m_at < m_text.size()) {
            if (m_text.substr(m_at).starts_with("{{")) {
                CORE_CHECK(readAction());
            } else {
                copy();
            }
        }
        if (!m_blocks.empty()) return wrong("“{{ end }}” is missing");
        return std::move(m_result);
    }

private:
    std::unexpected<Error> wrong(std::string_view what) const
    {
        return failAs(
            ErrorCode::Malformed, "CW-644", {std::string(m_format), std::to_string(m_line), std::string(what)});
    }
    std::unexpected<Error> tooLarge(std::string most) const
    {
        return failAs(ErrorCode::Refused, "CW-645", {std::string(m_format), std::move(most)});
    }
    bool isKept() const { return std::ranges::all_of(m_blocks, std::identity()); }

    void copy()
    {
        const char c = m_text[m_at++];
        if (c == '\n') ++m_line;
        if (c == '\n' || isKept()) m_result.json += c;
        if (!isKept()) return;
        if (m_isInString && c == '\\' && m_at < m_text.size() && m_text[m_at] != '\n' && m_text[m_at] != '{')
            m_result.json += m_text[m_at++];
        else if (c == '"')
            m_isInString = !m_isInString;
        else if (!m_isInString)
            m_depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    }

    /// What stands between the braces; its line breaks stay in the JSON.
    Result<std::string> content()
    {
        std::string text;
        char quote = '\0';
        for (m_at += 2; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (!quote && m_text.substr(m_at).starts_with("}}")) {
                m_at += 2;
                std::string_view inner = withoutSpaces(text);
                if (inner.starts_with('-')) inner = withoutSpaces(inner.substr(1));
                if (inner.ends_with('-')) inner = withoutSpaces(inner.substr(0, inner.size() - 1));
                return std::string(inner);
            }
            if (c == '\n') {
                m_result.json += '\n';
                ++m_line;
            }
            if (quote && c == quote)
                quote = '\0';
            else if (!quote && (c == '"' || c == '`'))
                quote = c;
            text += c;
        }
        return wrong("“}}” is missing");
    }

    void tell(std::size_t line, const std::string& action, ForeignFate fate, const ForeignReason& reason)
    {
        const std::size_t setting = m_report.add(line, "", "{{ " + action + " }}", "");
        if (fate == ForeignFate::Taken)
            m_report.take(setting);
        else
            m_report.note(setting, {fate, &reason, {action}});
    }

    void leaveOut(std::size_t line, const std::string& action)
    {
        tell(line, action, ForeignFate::LeftOut, because::templateText);
        if (m_depth > 1 && m_result.gap.empty()) m_result.gap = action;
    }

    Result<void> readAction()
    {
        const std::size_t line = m_line;
        CORE_TRY(const std::string action, content());
        const std::string word = action.substr(0, action.find_first_of(" \t\n"));
        if (word == "if" || word == "with") {
            // uses that a key cannot serve are left out anyway
            const bool isAboutRsa = action.contains("\"*rsa.PublicKey\"");
            if (isKept())
                tell(line, action, isAboutRsa ? ForeignFate::Taken : ForeignFate::Adapted, because::condition);
            m_blocks.push_back(true);
        } else if (word == "range" || word == "define" || word == "block") {
            if (isKept()) leaveOut(line, action);
            m_blocks.push_back(false);
        } else if (word == "else") {
            if (m_blocks.empty()) return wrong("“else” stands alone");
            m_blocks.back() = false;
        } else if (word == "end") {
            if (m_blocks.empty()) return wrong("“end” stands alone");
            m_blocks.pop_back();
        } else if (word == "template" || action.contains(":=")) {
            if (isKept()) leaveOut(line, action);
        } else if (!word.starts_with("/*") && isKept()) {
            if (m_result.actions.size() >= mostActions) return tooLarge(std::to_string(mostActions) + " {{…}}");
            const std::string marked = "\\u0001" + std::to_string(m_result.actions.size()) + "\\u0001";
            m_result.json += m_isInString ? marked : '"' + marked + '"';
            m_result.actions.push_back(withoutPipes(action));
        }
        if (m_blocks.size() > mostBlocks) return tooLarge(std::to_string(mostBlocks) + " levels");
        return {};
    }

    std::string_view m_text;
    std::string_view m_format;
    ForeignReport& m_report;
    StepTemplate m_result;
    std::vector<char> m_blocks; ///< whether what is inside remains
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    int m_depth = 0; ///< of objects and lists
    bool m_isInString = false;
};

/// Calls `literal` and `action` for the parts of a text in turn.
template <typename Literal, typename Action>
void eachPart(std::string_view text, const std::vector<std::string>& actions, Literal literal, Action action)
{
    while (!text.empty()) {
        const auto begin = text.find(mark);
        if (begin != 0) literal(text.substr(0, begin));
        if (begin == std::string_view::npos) return;
        const auto end = text.find(mark, begin + 1);
        if (end == std::string_view::npos) return literal(text.substr(begin));
        std::size_t number = 0;
        const std::string_view digits = text.substr(begin + 1, end - begin - 1);
        const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        const bool isMark = error == std::errc() && stop == digits.data() + digits.size() && number < actions.size();
        if (isMark)
            action(actions[number]);
        else
            literal(text.substr(begin, end + 1 - begin));
        text.remove_prefix(end + 1);
    }
}

}

Result<StepTemplate> StepTemplate::read(std::string_view text, std::string_view formatName, ForeignReport& report)
{
    return TemplateReader(text, formatName, report).run();
}

std::string StepTemplate::wholeAction(std::string_view text) const
{
    std::string found;
    std::size_t parts = 0;
    eachPart(
        text, actions, [&](std::string_view) { parts += 2; },
        [&](const std::string& action) {
            found = action;
            ++parts;
        });
    return parts == 1 ? found : std::string();
}

std::expected<std::string, ForeignNote> StepTemplate::resolved(std::string_view text) const
{
    std::string result;
    std::optional<ForeignNote> problem;
    eachPart(
        text, actions,
        [&](std::string_view literal) {
            if (literal.contains("{{") || literal.contains(mark)) problem = leftOut(because::braces).error();
            result += literal;
        },
        [&](const std::string& action) {
            const auto* const found = std::ranges::find(counterparts, action, &Counterpart::action);
            if (found == counterparts.end())
                problem = leftOut(because::variable, {action}).error();
            else
                result += found->variable;
        });
    if (problem) return std::unexpected(*std::move(problem));
    return result;
}

std::string StepTemplate::shown(std::string_view text) const
{
    std::string result;
    eachPart(
        text, actions, [&](std::string_view literal) { result += literal; },
        [&](const std::string& action) { result += "{{ " + action + " }}"; });
    return result;
}

}
