#include "core/base/Wording.h"
#include "core/ceremony/ScriptReport.h"
#include <set>

namespace core {
namespace {

std::string dayOf(Time time) { return toText(time).substr(0, 10); }

/// A day counts until it is over, in UTC.
bool isOver(Time day, Time now) { return now >= day + std::chrono::days(1); }

void checkCertificate(const ScriptCertificate& certificate, ScriptReport& report)
{
    const std::string name = certificate.subject.toText();
    if (certificate.notAfter <= certificate.notBefore)
        report.add("CW-588", certificate.line, {name, toText(certificate.notBefore), toText(certificate.notAfter)});
    const std::string& url = certificate.crlUrl;
    constexpr std::string_view scheme = "http://";
    if (!url.empty() && (!url.starts_with(scheme) || url.size() == scheme.size()))
        report.add("CW-591", certificate.line, {url});
}

void checkSubs(const Script& script, ScriptReport& report)
{
    std::set<std::string> names;
    for (const ScriptCertificate& sub : script.subs) {
        checkCertificate(sub, report);
        if (sub.uses.empty()) report.add("CW-395", sub.line, {sub.name});
        if (!names.insert(kitNameOf(sub.name)).second) report.add("CW-598", sub.line, {sub.name});
        if (script.root && !sub.crlUrl.empty() && sub.crlUrl == script.root->crlUrl)
            report.add("CW-087", sub.line, {sub.name, sub.crlUrl});
        if (script.root && (sub.notAfter > script.root->notAfter || sub.notBefore < script.root->notBefore))
            report.add("CW-589", sub.line, {sub.name, toText(script.root->notBefore), toText(script.root->notAfter)});
    }
    for (const ScriptCross& cross : script.crosses)
        if (!names.insert(kitNameOf(cross.name)).second) report.add("CW-598", cross.line, {cross.name});
}

}

void checkDates(const Script& script, Time now, ScriptReport& report)
{
    if (isOver(script.expires, now)) report.add("CW-586", 1, {dayOf(script.expires)});
    if (script.type->isFollowUp && script.previousHead.empty())
        report.add("CW-587", 1, {std::string(script.type->name)});
    if (script.root) checkCertificate(*script.root, report);
    if (script.oldRoot) checkCertificate(*script.oldRoot, report);
    checkSubs(script, report);
    if (script.crl && script.crl->days > mostCrlDays)
        report.add("CW-590", script.crl->line, {std::to_string(script.crl->days), std::to_string(mostCrlDays)});
    for (const LintSkip& skip : script.lintSkips) {
        if (isOver(skip.until, now)) report.add("CW-585", skip.line, {skip.rule, dayOf(skip.until)});
        if (!skip.rule.starts_with("CW-8") || !findWording(skip.rule)) report.add("CW-597", skip.line, {skip.rule});
    }
}

}
