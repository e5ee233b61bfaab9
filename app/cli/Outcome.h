#pragma once
#include "core/base/Bytes.h"
#include "core/base/Result.h"
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace cli {

using Json = nlohmann::ordered_json;

/// What a command did, for people and for programs; main prints one of the two.
struct Outcome {
    Json json = Json::object();
    std::string text;                     ///< whole lines
    int code = 0;                         ///< 0 done or valid, 1 refused, not valid or broken
    std::optional<core::Bytes> content{}; ///< of a file that was asked for on standard output (--out -)
};

/// 1 refused, not valid, broken; 2 usage; 3 cannot (docs/manual/command-line.md).
int exitCodeOf(core::ErrorCode code);
/// "wrong_passphrase": the cause as it stands in JSON.
std::string_view nameOf(core::ErrorCode code);
/// {"error": {"code", "rule", "what", "why", "remedy", "detail"}}
Json toJson(const core::Error& error);
/// "what why remedy (detail)", from the words of core or of this folder.
std::string sentenceOf(const core::Error& error);

/// Puts the outcome on standard output (text beside content goes to standard error). Returns the exit code.
int print(const Outcome& outcome, bool asJson);
int print(const core::Error& error, bool asJson);

}
