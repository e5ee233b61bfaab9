#include "core/verifying/ReportJson.h"
#include "core/base/Wording.h"
#include "core/verifying/ClientDifferences.h"
#include <nlohmann/json.hpp>

namespace core {
namespace {

using Json = nlohmann::ordered_json;

/// One row for each check; left out where none was asked for.
void addChecks(Json& json, const std::vector<Check>& checks)
{
    if (checks.empty()) return;
    Json rows = Json::array();
    for (const Check& check : checks) {
        Json inputs = Json::object();
        for (const auto& [name, value] : check.inputs) inputs[name] = value;
        rows.push_back({{"rule", check.rule}, {"outcome", nameOf(check.outcome)}, {"place", check.place},
            {"paragraph", check.paragraph}, {"inputs", std::move(inputs)}});
    }
    json["checks"] = std::move(rows);
}

/// What clients do otherwise; left out where nothing is known, or nobody asked.
void addClients(Json& json, const std::vector<ClientNote>& notes)
{
    if (notes.empty()) return;
    Json rows = Json::array();
    for (const ClientNote& note : notes) {
        const ClientDifference* const row = findClientDifference(note.id);
        if (!row) continue;
        rows.push_back({{"id", row->id}, {"client", row->client}, {"effect", nameOf(row->effect)},
            {"text", filled(row->sentence, note.values)}, {"remedy", filled(row->remedy, note.values)},
            {"source", row->source}});
    }
    json["clients"] = std::move(rows);
}

Json pathJson(const PathReport& report)
{
    Json steps = Json::array();
    for (const ChainStep& step : report.steps) {
        steps.push_back(
            {{"subject", step.certificate.subject().toText()}, {"issuer", step.certificate.issuer().toText()},
                {"serial", step.certificate.serialHex()}, {"sha256", toHex(step.certificate.sha256Fingerprint())},
                {"is_anchor", step.isAnchor}, {"findings", jsonOf(step.findings)}});
        addChecks(steps.back(), step.checks);
    }
    Json json{{"is_valid", report.isValid}, {"verdict", jsonOf(report.verdict)}, {"findings", jsonOf(report.findings)},
        {"steps", std::move(steps)}, {"policies", report.policies}};
    addChecks(json, report.checks);
    addClients(json, report.clients);
    return json;
}

}

std::string_view nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Info: return "info";
    case Severity::Warning: return "warning";
    case Severity::Error: break;
    }
    return "error";
}

Json jsonOf(const Finding& finding)
{
    const Wording* const words = findWording(finding.rule);
    Json json{{"rule", finding.rule}, {"severity", nameOf(finding.severity)}, {"place", finding.place},
        {"values", finding.values}};
    json["text"] = sentence(finding);
    if (words)
        json.update({{"what", filled(words->what, finding.values)}, {"why", filled(words->why, finding.values)},
            {"remedy", filled(words->remedy, finding.values)}});
    return json;
}

Json jsonOf(const std::vector<Finding>& findings)
{
    Json all = Json::array();
    for (const Finding& finding : findings) all.push_back(jsonOf(finding));
    return all;
}

Json jsonOf(const ChainReport& report)
{
    Json json = pathJson(report);
    if (report.paths.empty()) return json;
    Json paths = Json::array();
    for (const PathReport& path : report.paths) paths.push_back(pathJson(path));
    json["paths"] = std::move(paths);
    return json;
}

}
