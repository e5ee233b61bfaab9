#pragma once
#include "core/verifying/Engine.h"
#include "core/verifying/Verify.h"

namespace core {

/// What a client does with a path that we judge otherwise, or without saying why.
enum class ClientEffect { Refuses, Accepts, Overlooks };
std::string_view nameOf(ClientEffect effect); ///< "refuses", "accepts", "overlooks"

/// A path and what was asked and found about it.
struct JudgedPath {
    const FactsPath& path;
    const VerifyOptions& options;
    const PathReport& report;
};

/// One row of the table of what clients are known to do otherwise, by their documentation or source.
struct ClientDifference {
    std::string_view id;     ///< "go-negative-serial"
    std::string_view client; ///< "Go"
    ClientEffect effect;
    std::string_view sentence; ///< CORE_TEXT: what the client does, and why; %1 is the certificate
    std::string_view remedy;   ///< CORE_TEXT: what to do about it
    std::string_view source;   ///< where the client says so
    /// The values of the sentence where it concerns this path; nothing: it does not.
    std::optional<std::vector<std::string>> (*concerns)(const JudgedPath& judged);
};
std::span<const ClientDifference> clientDifferences();
/// nullptr: no such id.
const ClientDifference* findClientDifference(std::string_view id);

/// All that concern this path, in the order of the table.
std::vector<ClientNote> clientNotes(const JudgedPath& judged);

}
