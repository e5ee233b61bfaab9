#include "core/verifying/Verify.h"
#include "core/linting/Lint.h"
#include "core/verifying/PathCheck.h"
#include "core/verifying/PathRules.h"
#include "core/verifying/VerifyErrors.h"

namespace core {
namespace {

const Finding* firstError(std::span<const Finding> findings)
{
    const auto found = std::ranges::find(findings, Severity::Error, &Finding::severity);
    return found == findings.end() ? nullptr : &*found;
}

std::size_t errorCount(const ChainReport& report)
{
    const auto count = [](const std::vector<Finding>& findings) {
        return static_cast<std::size_t>(std::ranges::count(findings, Severity::Error, &Finding::severity));
    };
    std::size_t sum = count(report.findings);
    for (const ChainStep& step : report.steps) sum += count(step.findings);
    return sum;
}

/// The first error from the target upwards, then those about the whole; else until when all of the path is valid.
Finding verdictOf(const ChainReport& report)
{
    for (const ChainStep& step : report.steps)
        if (const Finding* error = firstError(step.findings)) return *error;
    if (const Finding* error = firstError(report.findings)) return *error;
    Time end = report.steps.front().certificate.validity().notAfter;
    for (const ChainStep& step : report.steps) end = std::min(end, step.certificate.validity().notAfter);
    return {"CW-700", Severity::Info, "validity",
        {report.steps.front().certificate.subject().shortText(), toText(end),
            report.steps.back().certificate.subject().shortText()}};
}

/// Self-issued certificates do not count (RFC 5280 section 6.1.4 (l)).
bool isTooLong(const Path& path, const VerifyOptions& options)
{
    if (!options.mostIntermediates || path.size() < 3) return false;
    const auto counted =
        std::count_if(path.begin() + 1, path.end() - 1, [](const Certificate& each) { return !each.isSelfIssued(); });
    return static_cast<std::size_t>(counted) > *options.mostIntermediates;
}

/// All about one path. An empty path: OpenSSL's own search, for what is missing.
ChainReport reportOn(const Certificate& target, const Path& path, const VerifyOptions& options)
{
    const PathCheck check = checkPath(target, path, options);
    const Path& shown = path.empty() ? check.path : path;
    auto complaints = explain({shown, check.complaints, check.isComplete}, options);
    auto breaches = checkPathRules(shown, options);
    ChainReport report;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        ChainStep step{shown[i], std::ranges::contains(options.anchors, shown[i]), std::move(complaints[i])};
        for (Finding& finding : breaches[i])
            if (!std::ranges::contains(step.findings, finding.rule, &Finding::rule))
                step.findings.push_back(std::move(finding));
        for (Finding& note : passedChecks(shown, i, options))
            if (check.isComplete && !std::ranges::contains(step.findings, note.place, &Finding::place))
                step.findings.push_back(std::move(note));
        report.steps.push_back(std::move(step));
    }
    report.findings = checkWantedNames(target, options);
    if (isTooLong(shown, options))
        report.findings.push_back({"CW-710", Severity::Error, "issuer", {target.subject().shortText()}});
    if (!report.steps.back().isAnchor && errorCount(report) == 0)
        report.findings.push_back({"CW-702", Severity::Error, "issuer",
            {shown.back().subject().shortText(), shown.back().issuer().shortText()}});
    report.isValid = errorCount(report) == 0;
    return report;
}

}

ChainReport verifyChain(const Certificate& target, const VerifyOptions& options)
{
    const std::vector<Path> paths = findPaths(target, options);
    std::optional<ChainReport> best;
    for (const Path& path : paths) {
        ChainReport report = reportOn(target, path, options);
        if (!best || errorCount(report) < errorCount(*best)) best = std::move(report);
        if (best->isValid) break;
    }
    if (!best) best = reportOn(target, {}, options);
    if (!options.checkRevocation && options.crls.empty())
        best->findings.push_back({"CW-758", Severity::Info, "revocation", {}});
    best->verdict = verdictOf(*best);
    return *std::move(best);
}

}
