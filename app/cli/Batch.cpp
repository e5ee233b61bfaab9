#include "app/cli/Batch.h"
#include "app/cli/Describe.h"
#include "core/base/Display.h"
#include <algorithm>
#include <map>
#include <thread>

namespace cli {

namespace {

/// What became of a line, on one line, and its reasons below.
std::string textOf(
    const core::BatchRequest& request, const core::BatchLine& line, bool isReview, const std::string& file)
{
    std::string text = line.isReady() ? isReview ? "would be signed" : "untouched" : std::string(outcomeOf(line));
    text = "  " + text + "  " + core::showText(request.source);
    if (!line.subject.empty()) text += "  " + core::showText(line.subject);
    if (!file.empty()) text += "  → " + core::showText(file);
    text += "\n";
    if (line.refusal) text += "    " + sentenceOf(*line.refusal) + "\n";
    return text + describe(line.notGranted);
}

Json jsonOf(const core::BatchRequest& request, const core::BatchLine& line, const std::string& file)
{
    Json json{{"source", request.source}, {"outcome", outcomeOf(line)}};
    if (!line.subject.empty()) json.update({{"subject", line.subject}, {"names", line.names}});
    if (line.certificate)
        json.update({{"serial", core::toHex(line.certificate->serial())},
            {"fingerprint", core::toHex(line.certificate->sha256Fingerprint())}});
    if (line.refusal) json.update(toJson(*line.refusal));
    if (!line.notGranted.empty()) json["not_granted"] = toJson(line.notGranted);
    if (!file.empty()) json["file"] = file;
    return json;
}

}

Outcome batchOutcome(std::span<const core::BatchRequest> requests, const core::BatchReport& report,
    const std::vector<std::string>& files, bool isReview)
{
    Outcome outcome;
    std::map<std::string_view, int> counts;
    Json lines = Json::array();
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const core::BatchLine& line = report.lines[i];
        const std::string file = files.empty() ? std::string() : files[i];
        ++counts[line.isReady() && isReview ? "would be signed" : outcomeOf(line)];
        outcome.text += textOf(requests[i], line, isReview, file);
        lines.push_back(jsonOf(requests[i], line, file));
    }
    std::string summary;
    for (const auto& [name, count] : counts)
        summary += (summary.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(name);
    outcome.text += std::to_string(requests.size()) + " requests: " + summary + "\n";
    outcome.json = {{"requests", requests.size()}, {"dry_run", isReview}, {"lines", std::move(lines)}};
    for (const auto& [name, count] : counts) outcome.json["counts"][std::string(name)] = count;
    if (report.stoppedBy) {
        outcome.text += sentenceOf(*report.stoppedBy) + "\n";
        outcome.json.update(toJson(*report.stoppedBy));
        outcome.code = exitCodeOf(report.stoppedBy->code);
    } else if (std::ranges::any_of(report.lines, [](const auto& line) { return line.refusal.has_value(); })) {
        outcome.code = 1;
    }
    return outcome;
}

core::Result<Outcome> signInto(
    Session& session, core::Vault& vault, std::span<const core::BatchRequest> requests, const core::SignOrder& order)
{
    const std::filesystem::path out = session.arguments().text("--out");
    const unsigned threads = std::max(1u, std::thread::hardware_concurrency());
    CORE_CHECK(core::prepareBatchFolder(out, session.arguments().has("--force")));
    CORE_TRY(const auto report, core::signBatch(vault, requests, order, threads));
    CORE_TRY(const auto folder, core::writeBatchFolder(vault, out, requests, order, report));
    Outcome outcome = batchOutcome(requests, report, folder.files, false);
    outcome.json["folder"] = out.string();
    outcome.text += "Written: " + core::showText(out.string()) + "\n";
    return outcome;
}

}
