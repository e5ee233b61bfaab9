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
    const CeremonyType* const known = findCeremonyType(type);
    if (known && known->isFollowUp) sample.previousHead = toHex(Sha256{}); // to be filled in
    return sample;
}

Result<std::string> writeScript(const NewScript& order)
{
    const auto shipped = shippedScriptTexts();
    const auto found = std::ranges::find(shipped, order.type, &EmbeddedText::name);
    if (found == shipped.end()) return failAs(ErrorCode::NotFound, "CW-746", {std::string(order.type), shippedTypes()});
    CORE_TRY(TomlDocument document,
        TomlDocument::read(found->content, [](const TomlPath&) { return std::vector<std::string_view>(); }));
    if (order.type == "root-create") document.setText({"title"}, order.title);
    document.setBare({"expires"}, dayAlone(order.expires));
    if (!order.previousHead.empty()) document.setText({"previous_head"}, order.previousHead);
    if (document.hasTable({"root"})) {
        document.setText({"root", "subject"}, order.subject.toText());
        document.setBare({"root", "not_before"}, toText(order.notBefore));
        document.setBare({"root", "not_after"}, toText(order.notAfter));
        document.setText({"root", "crl_url"}, order.crlUrl);
    }
    CORE_CHECK(readScript(document.text()));
    return document.text();
}

}
