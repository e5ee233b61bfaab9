#pragma once
#include "core/base/Finding.h"
#include "core/ceremony/Script.h"
#include "core/ceremony/record/Transcript.h"
#include <map>

/// Whether a live ceremony is held with what it was rehearsed with.
namespace core {

/// What a ceremony is held with, as its record tells.
struct HeldWith {
    std::string program; ///< SHA-256 of the program and all that runs with it but the module, hexadecimal
    std::string module;  ///< SHA-256 of the PKCS#11 module, hexadecimal; empty: nobody knows
    std::map<std::string, std::string, std::less<>> models{}; ///< name of a token → its model

    bool operator==(const HeldWith&) const = default;
};
/// From the lines of a record: its genesis, and the tokens that were inspected by then.
HeldWith heldWith(std::span<const TranscriptLine> lines);

/// A rehearsal, as its kit tells.
struct Rehearsed {
    Time begun{};
    HeldWith with{};
};
/// The youngest of these kits that hold a genuine, closed rehearsal of this very script, not older than the script allows; nothing: none.
std::optional<Rehearsed> rehearsalAmong(std::span<const std::filesystem::path> kits, const Script& script, Time now);
/// What is otherwise now, CW-387 to CW-389. Of tokens only those that are known now are compared.
std::vector<Finding> unlike(const Rehearsed& rehearsal, const HeldWith& now);

/// The data of an incident that tells of such a difference.
RecordData incidentOf(const Finding& difference);

}
