#include "ui/issue/DecisionWords.h"

#include "core/base/Clock.h"
#include "core/x509/EndOfValidity.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>

namespace ui {
namespace {

QString said(const char* source) { return QCoreApplication::translate("ui::DecisionWords", source); }

/// A beginning of a line, and what is said for it; "%1" is the rest.
struct Phrase {
    std::string_view begin;
    const char* phrase;
};
constexpr std::array limits{
    Phrase{"dns-suffixes: ", QT_TRANSLATE_NOOP("ui::DecisionWords", "host names: %1")},
    Phrase{"ip-ranges: ", QT_TRANSLATE_NOOP("ui::DecisionWords", "addresses: %1")},
    Phrase{"email-domains: ", QT_TRANSLATE_NOOP("ui::DecisionWords", "mail at: %1")},
    Phrase{"uri-schemes: ", QT_TRANSLATE_NOOP("ui::DecisionWords", "URIs with: %1")},
    Phrase{"other-names: ", QT_TRANSLATE_NOOP("ui::DecisionWords", "other names: %1")},
};
constexpr std::array addresses{
    Phrase{"urls: ", "%1"},
    Phrase{"caIssuers: ", QT_TRANSLATE_NOOP("ui::DecisionWords", "its certificate: %1")},
    Phrase{"ocsp: ", QT_TRANSLATE_NOOP("ui::DecisionWords", "OCSP: %1")},
};
constexpr std::array policies{
    Phrase{"supplied", QT_TRANSLATE_NOOP("ui::DecisionWords", "%1: must be asked")},
    Phrase{"optional", QT_TRANSLATE_NOOP("ui::DecisionWords", "%1: as asked")},
    Phrase{"match-if-present", QT_TRANSLATE_NOOP("ui::DecisionWords", "%1: only as the CA has it")},
    Phrase{"match", QT_TRANSLATE_NOOP("ui::DecisionWords", "%1: as the CA has it")},
    Phrase{"fixed", QT_TRANSLATE_NOOP("ui::DecisionWords", "%1: always %2")},
    Phrase{"default", QT_TRANSLATE_NOOP("ui::DecisionWords", "%1: %2 where nothing is asked")},
};

std::optional<int> daysOf(std::string_view line)
{
    if (!line.ends_with(" d")) return std::nullopt;
    int days = 0;
    const char* const end = line.data() + line.size() - 2;
    const auto read = std::from_chars(line.data(), end, days);
    return read.ec == std::errc() && read.ptr == end ? std::optional(days) : std::nullopt;
}

/// "90 d", "≤ 397 d", "2026-11-20T14:02:00Z – 2027-02-18T14:01:59Z".
QString validityWords(std::string_view line)
{
    constexpr std::string_view atMost = "≤ ", to = " – ";
    if (line.starts_with(atMost)) {
        const QString most = validityWords(line.substr(atMost.size()));
        return said(QT_TRANSLATE_NOOP("ui::DecisionWords", "at most %1")).arg(most);
    }
    if (const auto days = daysOf(line)) return showDuration(std::chrono::days(*days));
    const auto middle = line.find(to);
    if (middle == std::string_view::npos) {
        const auto moment = core::readTime(line);
        return moment ? showUtc(*moment) : showUntrusted(line);
    }
    const auto begin = core::readTime(line.substr(0, middle));
    const auto end = core::readTime(line.substr(middle + to.size()));
    if (!begin || !end) return showUntrusted(line);
    if (*end == core::noWellDefinedEnd)
        return said(QT_TRANSLATE_NOOP("ui::DecisionWords", "%1, %2")).arg(showDate(*begin), showDate(*end));
    return said(QT_TRANSLATE_NOOP("ui::DecisionWords", "%1 to %2 (%3)"))
        .arg(showDate(*begin), showDate(*end), showDuration(*end - *begin + std::chrono::hours(12)));
}

/// "CN: match", "C: match", "O: fixed “Acme”": attributes with the same rule on one line.
QString subjectRules(const std::vector<std::string>& lines)
{
    std::vector<std::pair<std::string, QStringList>> groups; // rule, attributes
    for (const std::string& line : lines) {
        const auto colon = std::min(line.find(": "), line.size());
        const std::string rule = line.substr(std::min(colon + 2, line.size()));
        auto group = std::ranges::find(groups, rule, [](const auto& each) { return each.first; });
        if (group == groups.end()) group = groups.insert(groups.end(), {rule, {}});
        group->second += showUntrusted(line.substr(0, colon));
    }
    QStringList texts;
    for (const auto& [rule, attributes] : groups) {
        const auto* const known =
            std::ranges::find_if(policies, [&](const Phrase& each) { return rule.starts_with(each.begin); });
        const QString names = attributes.join(QStringLiteral(", "));
        if (known == policies.end()) {
            texts += names + QStringLiteral(": ") + showUntrusted(rule);
            continue;
        }
        QString text = said(known->phrase).replace(QStringLiteral("%1"), names);
        if (text.contains(QStringLiteral("%2")))
            text = text.arg(showUntrusted(rule.substr(known->begin.size())).trimmed());
        texts += text;
    }
    return texts.join(u'\n');
}

/// One line of what the profile says of names or of an extension.
QString ruleLine(std::string_view field, std::string_view line)
{
    constexpr std::string_view fromRequest = " ←";
    for (const Phrase& each : limits)
        if (field == "Names" && line.starts_with(each.begin))
            return said(each.phrase).arg(showUntrusted(line.substr(each.begin.size())));
    const auto arrow = line.find(fromRequest);
    if (arrow == std::string_view::npos) return valueWords(field, line);
    std::string_view within = line.substr(arrow + fromRequest.size());
    if (!within.starts_with(" (") || !within.ends_with(")"))
        return said(QT_TRANSLATE_NOOP("ui::DecisionWords", "as asked"));
    within = within.substr(2, within.size() - 3);
    return said(QT_TRANSLATE_NOOP("ui::DecisionWords", "as asked, if among: %1")).arg(showUntrusted(within));
}

}

QString sourceText(core::Decision::By source)
{
    switch (source) {
    case core::Decision::By::Request: return said(QT_TRANSLATE_NOOP("ui::DecisionWords", "request"));
    case core::Decision::By::Profile: return said(QT_TRANSLATE_NOOP("ui::DecisionWords", "profile"));
    case core::Decision::By::Operator: return said(QT_TRANSLATE_NOOP("ui::DecisionWords", "you"));
    case core::Decision::By::Ca: return said(QT_TRANSLATE_NOOP("ui::DecisionWords", "issuer"));
    case core::Decision::By::Default:
        return said(QT_TRANSLATE_NOOP("ui::DecisionWords", "profile, as nothing was asked"));
    }
    return {};
}

Glyph sourceGlyph(core::Decision::By source)
{
    switch (source) {
    case core::Decision::By::Request: return Glyph::Request;
    case core::Decision::By::Operator: return Glyph::Pen;
    case core::Decision::By::Ca: return Glyph::Hierarchy;
    case core::Decision::By::Profile:
    case core::Decision::By::Default: break;
    }
    return Glyph::Profile;
}

QString valueWords(std::string_view field, std::string_view line)
{
    constexpr std::string_view pathLength = "pathLength: ";
    if (field == "Key") return keyText(line);
    if (field == "Validity") return validityWords(line);
    if (field == "Names") return nameText(line);
    if (line == "ca: false") return noValue("May act as a CA");
    if (line == "critical") return said(QT_TRANSLATE_NOOP("ui::DecisionWords", "critical"));
    if (line == "ca: true") return said(QT_TRANSLATE_NOOP("ui::DecisionWords", "yes"));
    if (line.starts_with(pathLength))
        return said(QT_TRANSLATE_NOOP("ui::DecisionWords", "CA levels below: %1"))
            .arg(showUntrusted(line.substr(pathLength.size())));
    for (const Phrase& each : addresses)
        if (line.starts_with(each.begin)) return said(each.phrase).arg(showUntrusted(line.substr(each.begin.size())));
    return useText(line);
}

QString ruleWords(std::string_view field, const std::vector<std::string>& lines)
{
    if (field == "Subject") return subjectRules(lines);
    QStringList texts;
    QStringList joined; // short ones: kinds of keys, types of names
    const auto isShort = [&](const std::string& line) {
        return field == "Key" || (field == "Names" && !line.contains(':'));
    };
    for (const std::string& line : lines) (isShort(line) ? joined : texts) += ruleLine(field, line);
    if (!joined.isEmpty()) texts.prepend(joined.join(QStringLiteral(", ")));
    return texts.join(u'\n');
}

QString noValue(std::string_view field)
{
    if (field == "Serial number") return said(QT_TRANSLATE_NOOP("ui::DecisionWords", "chosen when signing"));
    return field == "May act as a CA" ? said(QT_TRANSLATE_NOOP("ui::DecisionWords", "no")) : QStringLiteral("—");
}

}
