#include "core/verifying/Verify.h"
#include "core/verifying/ClientDifferences.h"
#include "core/verifying/Limits.h"
#include "core/verifying/PathSearch.h"

namespace core {
namespace {

constexpr std::array outcomeNames{std::string_view("passed"), std::string_view("warned"), std::string_view("failed")};

const Finding* firstError(std::span<const Finding> findings)
{
    const auto found = std::ranges::find(findings, Severity::Error, &Finding::severity);
    return found == findings.end() ? nullptr : &*found;
}

std::size_t errorCount(const PathReport& report)
{
    const auto count = [](const std::vector<Finding>& findings) {
        return static_cast<std::size_t>(std::ranges::count(findings, Severity::Error, &Finding::severity));
    };
    std::size_t sum = count(report.findings);
    for (const ChainStep& step : report.steps) sum += count(step.findings);
    return sum;
}

/// The first error from the target upwards, then those about the whole; else until when all of the path is valid.
Finding verdictOf(const PathReport& report)
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

std::vector<ClientNote> notesAbout(Engine& engine, const PathReport& report)
{
    FactsPath path;
    for (const ChainStep& step : report.steps) path.push_back(engine.factsOf(step.certificate));
    return clientNotes({path, engine.options, report});
}

/// What lacks least comes first: valid ones, then those with few errors, then short ones.
bool isNearer(const PathReport& a, const PathReport& b)
{
    const auto rank = [](const PathReport& report) {
        return std::tuple(!report.isValid, errorCount(report), report.steps.size());
    };
    return rank(a) < rank(b);
}

/// The reports of all paths that are looked at, or the best one alone.
class Reports {
public:
    Reports(Engine& engine, FactsPtr target)
        : m_engine(engine), m_search(engine, target, PathRole::Target), m_wantsAll(engine.options.wantsAllPaths)
    {}

    std::vector<PathReport> find()
    {
        m_search.run([&](const FactsPath& path) { return take(path, limits::pathsJudged); });
        if (m_judged >= limits::pathsJudged && !hasValid()) m_engine.reach("CW-035", limits::pathsJudged);
        const std::size_t most = m_judged + limits::pathsReported;
        if (m_reports.empty() || m_wantsAll)
            m_search.runLoosely([&](const FactsPath& path) { return take(path, most); });
        if (m_reports.empty()) m_reports.push_back(judgePath(m_engine, m_search.partialPath(), PathRole::Target));
        std::ranges::stable_sort(m_reports, isNearer);
        return std::move(m_reports);
    }

private:
    bool hasValid() const { return std::ranges::any_of(m_reports, &PathReport::isValid); }

    /// False: enough.
    bool take(const FactsPath& path, std::size_t most)
    {
        std::vector<Sha256> id;
        for (const FactsPtr& each : path) id.push_back(each->digest);
        if (!m_seen.insert(std::move(id)).second) return true;
        PathReport report = judgePath(m_engine, path, PathRole::Target);
        const bool isEnough = report.isValid && !m_wantsAll;
        if (m_wantsAll || m_reports.empty())
            m_reports.push_back(std::move(report));
        else if (isNearer(report, m_reports.front()))
            m_reports.front() = std::move(report);
        return ++m_judged < most && !isEnough;
    }

    Engine& m_engine;
    PathSearch m_search;
    bool m_wantsAll;
    std::size_t m_judged = 0;
    std::set<std::vector<Sha256>> m_seen;
    std::vector<PathReport> m_reports;
};

}

std::string_view nameOf(Check::Outcome outcome) { return outcomeNames[static_cast<std::size_t>(outcome)]; }

ChainReport verifyChain(const Certificate& target, const VerifyOptions& options)
{
    Engine engine(options);
    const FactsPtr facts = engine.factsOf(target);
    engine.target = facts->digest;
    std::vector<PathReport> reports = Reports(engine, facts).find();
    PathReport& best = reports.front();
    if (!best.isValid && engine.limit())
        best.findings.push_back({std::string(engine.limit()->rule), Severity::Error, "path",
            {target.subject().shortText(), std::to_string(engine.limit()->most)}});
    for (PathReport& report : reports) {
        if (!engine.checksRevocation()) report.findings.push_back({"CW-758", Severity::Info, "revocation", {}});
        report.verdict = verdictOf(report);
        if (options.explains) report.clients = notesAbout(engine, report);
    }
    ChainReport answer{best};
    if (options.wantsAllPaths) answer.paths = std::move(reports);
    return answer;
}

}
