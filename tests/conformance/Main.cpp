// Answers a suite of questions about paths: certwright-conformance SUITE --out FILE [--profile P]. Ends with 0 whenever it came to
// the end, whatever the answers are; 2 for a wrong call, 3 where something cannot be read or written.
#include "core/base/Wording.h"
#include "tests/conformance/Suite.h"
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>

namespace {

using conformance::Json;

struct Call {
    std::filesystem::path suite, out;
    std::optional<core::ValidationProfile> profile;
};

std::optional<Call> readCall(std::span<char*> arguments)
{
    Call call;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const std::string word = arguments[i];
        const bool hasValue = i + 1 < arguments.size();
        if (word == "--out" && hasValue) {
            call.out = arguments[++i];
        } else if (word == "--profile" && hasValue) {
            const auto profile = core::findValidationProfile(arguments[++i]);
            if (!profile) {
                std::fprintf(stderr, "%s\n", core::sentence(profile.error()).c_str());
                return std::nullopt;
            }
            call.profile = *profile;
        } else if (word.starts_with("--") || !call.suite.empty()) {
            return std::nullopt;
        } else {
            call.suite = word;
        }
    }
    return call.suite.empty() ? std::nullopt : std::optional(call);
}

std::string nameSpaceOf(const std::string& id) { return id.contains("::") ? id.substr(0, id.rfind("::")) : "all"; }

struct Tally {
    std::size_t right = 0, wrong = 0;
    std::vector<std::string> wrongIds;
};

void run(const Call& call)
{
    Json results = Json::array();
    std::map<std::string, Tally> tallies;
    std::size_t otherPolicies = 0;
    for (const conformance::Question& question : conformance::readSuite(call.suite)) {
        const auto answer = conformance::answer(question, call.profile.value_or(conformance::profileFor(question.id)));
        const Json& got = answer.isAccepted ? question.accepted : question.refused;
        results.push_back(
            {{"id", question.id}, {"expected", question.expected}, {"got", got}, {"reason", answer.reason}});
        Tally& tally = tallies[nameSpaceOf(question.id)];
        if (got == question.expected) {
            ++tally.right;
        } else {
            ++tally.wrong;
            tally.wrongIds.push_back(question.id + ": got " + got.dump() + ", " + answer.reason);
        }
        if (question.policies && answer.isAccepted &&
            std::set(question.policies->begin(), question.policies->end()) !=
                std::set(answer.policies.begin(), answer.policies.end())) {
            ++otherPolicies;
            std::printf("policies of %s differ\n", question.id.c_str());
        }
    }
    if (!call.out.empty()) {
        std::ofstream file(call.out);
        file << Json{{"results", results}}.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
        if (!file.flush()) throw std::runtime_error(call.out.string() + " cannot be written");
    }
    std::size_t right = 0;
    for (const auto& [name, tally] : tallies) {
        std::printf("%-40s %zu of %zu\n", name.c_str(), tally.right, tally.right + tally.wrong);
        for (const std::string& wrong : tally.wrongIds) std::printf("  %s\n", wrong.c_str());
        right += tally.right;
    }
    std::printf("%zu of %zu right, %zu policy sets differ\n", right, results.size(), otherPolicies);
}

}

int main(int count, char** arguments)
{
    const auto call = readCall({arguments, static_cast<std::size_t>(count)});
    if (!call) {
        std::fprintf(stderr, "usage: conformance SUITE --out FILE [--profile rfc5280|webpki|internal]\n");
        return 2;
    }
    try {
        run(*call);
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "%s\n", fault.what());
        return 3;
    }
    return 0;
}
