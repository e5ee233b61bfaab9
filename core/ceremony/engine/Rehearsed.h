#pragma once
#include "core/base/Finding.h"
#include "core/ceremony/Script.h"
#include "core/ceremony/engine/Setup.h"
#include "core/ceremony/record/Transcript.h"
#include <map>

/// Whether a live ceremony is held with what it was rehearsed with.
namespace core {

/// What a ceremony is held with, as its record tells.
struct HeldWith {
    std::string name;                                        ///< of the program that was started; empty: nobody knows
    std::string installation;                                ///< SHA-256 of our own programs and OpenSSL, hexadecimal
    std::map<std::string, std::string, std::less<>> files{}; ///< path of what runs, but the module → SHA-256
    std::string module; ///< SHA-256 of the PKCS#11 module, hexadecimal; empty: nobody knows
    std::map<std::string, std::string, std::less<>> models{}; ///< name of a token → its model

    bool operator==(const HeldWith&) const = default;
};
/// From the lines of a record: its genesis, the files that were read aloud and the tokens that were inspected by then.
HeldWith heldWith(std::span<const TranscriptLine> lines);
/// What runs now, with the module at this path, of that digest.
HeldWith heldWith(const SoftwareState& software, const std::filesystem::path& module, std::string moduleHash);

/// A rehearsal, as its kit tells.
struct Rehearsed {
    Time begun{};
    HeldWith with{};
};
/// The youngest of these kits that hold a genuine, closed rehearsal of this very script, not older than the script allows; nothing: none.
std::optional<Rehearsed> rehearsalAmong(std::span<const std::filesystem::path> kits, const Script& script, Time now);
/// What is otherwise now, CW-387 to CW-389 and CW-475: of files those that ran then and run now, of tokens those that are known now.
/// CW-476 is no difference but tells that it is another program of the same installation, Severity::Info.
std::vector<Finding> unlike(const Rehearsed& rehearsal, const HeldWith& now);

/// The data of an incident that tells of such a difference.
RecordData incidentOf(const Finding& difference);

}
