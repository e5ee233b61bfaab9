#pragma once
#include "core/ceremony/engine/Rehearsal.h"

namespace core {

/// A rehearsal from the first step to the last, with practice tokens and people who do not exist.
struct RehearsalOrder {
    Script script;
    std::filesystem::path kit; ///< the folder to be made
    std::map<std::string, std::filesystem::path, std::less<>>
        requests; ///< name of a [[sub]] or [[cross]] → its request or certificate; others are made up
    std::function<bool(const StepView&)> told = [](const StepView&) { return true; };
    CeremonyMode mode = CeremonyMode::Rehearsal; ///< tests hold live ones, too
    std::vector<ScriptReview> reviews{};         ///< signatures below the script
    std::optional<CeremonyWorld> previous{};     ///< of a follow-up; none: a root is made up for it
};
struct RehearsalReport {
    CeremonyWorld world;
    Sha256 head{};    ///< of the sealed transcript
    Sha256 closing{}; ///< of the closed addendum, which the next ceremony cites
    std::size_t steps = 0;
};
/// Errors: Refused (CW-760) for a script with mistakes, (CW-237) when the kit's folder is there already, NotFound (CW-743) without
/// SoftHSM, those of the steps.
/// `helper` is certwright-token-helper.
Result<RehearsalReport> rehearseScript(
    const RehearsalOrder& order, CeremonyMachine machine, const std::filesystem::path& helper);

/// A root that signs itself, for practising and trying out. Errors: those of the profile.
Result<Certificate> practiceRoot(const DistinguishedName& subject, const Validity& validity, const SigningKey& key);

/// What a follow-up finds: tokens with a key that was made up, the root it signed, and what `room` knows of their PINs.
Result<CeremonyWorld> stageRoot(
    const Script& script, CeremonyMode mode, const CeremonyMachine& machine, RehearsedRoom& room);

}
