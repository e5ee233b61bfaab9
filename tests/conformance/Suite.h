#pragma once
#include "core/verifying/Verify.h"
#include <filesystem>
#include <nlohmann/json.hpp>

/// Public suites of questions about paths, as values. Fields that are not known are passed over.
namespace conformance {

using Json = nlohmann::json;

/// One question of a suite.
struct Question {
    std::string id;
    Json expected;                                    ///< in the suite's own words
    Json accepted, refused;                           ///< what it calls both answers
    std::optional<core::Certificate> target;          ///< nothing: it cannot be read, so it is refused
    core::VerifyOptions options;                      ///< the profile is left to the caller
    std::vector<std::string> purposes;                ///< all of which the target must be good for; empty: not asked
    std::optional<std::vector<std::string>> policies; ///< the expected user-constrained-policy-set, where one is given
};

/// The questions of a JSON file in the form of x509-limbo, or of a folder with tests.json in the form of PKITS, which may also
/// lie one folder further down. Throws std::runtime_error for anything else.
std::vector<Question> readSuite(const std::filesystem::path& path);
std::vector<Question> readLimbo(const Json& suite);
std::vector<Question> readPkits(const Json& suite, const std::filesystem::path& folder);

/// What both forms have in common.
core::Time timeOf(
    const Json& test, const char* field); ///< now where it is missing; fractions of a second count for nothing
void askForNames(
    core::VerifyOptions& options, const Json& names); ///< a text, an object with kind and value, or a list of them
std::string purposeOf(const std::string& name);       ///< "SERVER_AUTH" or "serverAuth" as "serverAuth"
std::vector<std::string> textsOf(const Json& test, const char* field);
std::string textOf(const Json& test, const char* field);

/// An answer, and why.
struct Answer {
    bool isAccepted = false;
    std::string reason;
    std::vector<std::string> policies;
};
Answer answer(const Question& question, core::ValidationProfile profile);
/// The rules that go by an id's first part: those of the web for webpki, bettertls and online, else RFC 5280.
core::ValidationProfile profileFor(const std::string& id);

}
