#include "core/ceremony/NewScript.h"
#include "core/profiles/EditToml.h"
#include <algorithm>

namespace core {
namespace {

using namespace std::chrono;

constexpr int sampleYears = 20;

std::string shippedTypes()
{
    std::string text;
    for (const EmbeddedText& shipped : shippedScriptTexts())
        text += (text.empty() ? "" : ", ") + std::string(shipped.name);
    return text;
}

std::string dayAlone(Time time) { return toText(time).substr(0, 10); }

/// That many months after a moment.
Time monthsAfter(Time time, int count)
{
    const auto day = floor<days>(time);
    return sys_days{year_month_day{day} + months{count}} + (time - day);
}

void writeRoot(TomlDocument& document, const std::string& table, const NewScript& order)
{
    document.setText({table, "subject"}, order.subject.toText());
    document.setBare({table, "not_before"}, toText(order.notBefore));
    document.setBare({table, "not_after"}, toText(order.notAfter));
    document.setText({table, "crl_url"}, order.crlUrl);
}

/// A new root that begins at half of the old one's life, lasts as long, and is used beside it until that ends.
void writeSuccessor(TomlDocument& document, const NewScript& order)
{
    const auto life = static_cast<int>((order.notAfter - order.notBefore) / months{1});
    const Time begin = monthsAfter(order.notBefore, life / 2);
    document.setBare({"root", "not_before"}, toText(begin));
    document.setBare({"root", "not_after"}, toText(monthsAfter(begin, life)));
    document.setBare({"overlap", "give_out"}, dayAlone(monthsAfter(begin, life / 20)));
    document.setBare({"overlap", "old_stops"}, dayAlone(monthsAfter(begin, life / 10)));
    document.setBare({"overlap", "old_ends"}, dayAlone(order.notAfter));
    for (std::size_t member = 1; member <= document.countOf({"cross"}); ++member) {
        const std::string number = std::to_string(member);
        document.setBare({"cross", number, "not_before"}, toText(begin));
        document.setBare({"cross", number, "not_after"}, toText(order.notAfter));
    }
}

/// The name itself, or with the first number behind it that makes it free.
std::string freeName(const std::string& name, std::span<const std::string> taken)
{
    const auto isTaken = [&](const std::string& one) {
        return std::ranges::any_of(taken, [&](const std::string& each) { return kitNameOf(each) == kitNameOf(one); });
    };
    std::string free = name;
    for (int number = 2; isTaken(free); ++number) free = name + "-" + std::to_string(number);
    return free;
}

/// CAs of the template get names of their own, in the steps about them too.
void renameSubs(TomlDocument& document, const Script& script, std::span<const std::string> taken)
{
    for (std::size_t at = 0; at < script.subs.size(); ++at) {
        const std::string& name = script.subs[at].name;
        const std::string free = freeName(name, taken);
        if (free == name) continue;
        document.setText({"sub", std::to_string(at + 1), "name"}, free);
        for (std::size_t step = 0; step < script.steps.size(); ++step)
            if (script.steps[step].input("sub") == name)
                document.setText({"step", std::to_string(step + 1), "sub"}, free);
    }
}

}

NewScript sampleScript(std::string_view type, Time now)
{
    const year_month_day today{floor<days>(now)};
    const year_month_day from{today.year() / today.month() / day{1} + months{1}};
    const std::string year = std::to_string(static_cast<int>(from.year()));
    NewScript sample{.type = type,
        .title = "Example Root CA " + year,
        .subject = {},
        .notBefore = sys_days{from},
        .notAfter = sys_days{from + years{sampleYears}},
        .crlUrl = "http://pki.example.com/root.crl",
        .expires = sys_days{from + months{6}},
        .previousHead = {}};
    if (auto subject = DistinguishedName::parse("CN=Example Root CA " + year + ",O=Example Corp,C=DE"))
        sample.subject = *std::move(subject);
    const auto shipped = shippedScriptTexts();
    const auto found = std::ranges::find(shipped, type, &EmbeddedText::name);
    if (found == shipped.end()) return sample;
    if (const auto script = readScript(found->content); script && script->type->isFollowUp)
        sample.previousHead = toHex(Sha256{}); // to be filled in
    return sample;
}

ScriptReviewer reviewerWith(const Certificate& certificate)
{
    const std::string name = certificate.subject().commonName();
    ScriptReviewer reviewer{.name = name.empty() ? certificate.subject().toText() : name};
    std::ranges::copy(certificate.sha256Fingerprint(), reviewer.certificate.begin());
    return reviewer;
}

Result<std::string> writeScript(const NewScript& order)
{
    const auto shipped = shippedScriptTexts();
    const auto found = std::ranges::find(shipped, order.type, &EmbeddedText::name);
    if (found == shipped.end()) return failAs(ErrorCode::NotFound, "CW-746", {std::string(order.type), shippedTypes()});
    CORE_TRY(TomlDocument document, TomlDocument::read(found->content, [](const TomlPath& table) {
        using Names = std::vector<std::string_view>; // reviewers stand right behind the people
        return table.empty() ? Names{"people", "reviewer"} : Names{"name", "sha256"};
    }));
    if (order.type == "root-create") document.setText({"title"}, order.title);
    document.setBare({"expires"}, dayAlone(order.expires));
    if (!order.previousHead.empty()) document.setText({"previous_head"}, order.previousHead);
    if (document.hasTable({"old_root"})) { // the root that is known is the old one
        writeRoot(document, "old_root", order);
        writeSuccessor(document, order);
    } else if (document.hasTable({"root"}))
        writeRoot(document, "root", order);
    for (const ScriptReviewer& reviewer : order.reviewers) {
        const std::string number = std::to_string(document.addMember({"reviewer"}));
        document.setText({"reviewer", number, "name"}, reviewer.name);
        document.setText({"reviewer", number, "sha256"}, toHex(reviewer.certificate));
    }
    CORE_TRY(const Script script, readScript(document.text()));
    renameSubs(document, script, order.takenSubs);
    CORE_CHECK(readScript(document.text()));
    return document.text();
}

}
