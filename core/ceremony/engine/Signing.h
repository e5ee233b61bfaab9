#pragma once
#include "core/ceremony/engine/Room.h"

/// What has to do with signing certificates and lists at a ceremony, whatever they are for.
namespace core {

/// The shipped profiles that certificates made here follow.
namespace ceremonyProfile {
inline constexpr std::string_view root = "root-ca", sub = "issuing-ca";
}

/// "2.5.29.19 basicConstraints, critical: ca true; pathLength 1"
std::string extensionText(const Extension& extension);

/// The root whose key this step is about (isByFormer()). Errors: Refused (CW-301) no root was followed by this one.
Result<const RootHoldings*> signerAt(const CeremonyRoom& room, const ScriptStep& step);
/// The same for a step that names it ("by"), to be changed by a result.
Result<RootHoldings*> signerAt(CeremonyWorld& world, const ScriptStep& step);
/// The address of that root's list, as the script gives it; empty: none.
std::string crlUrlAt(const CeremonyRoom& room, const ScriptStep& step);

/// Whether the script was reviewed for the root that signs; at a rehearsal one is made up. Errors: Refused (CW-088).
Result<void> checkPlannedRoot(const CeremonyRoom& room, const ScriptStep& step, const Certificate& root);

/// Dates come from the script; those of a rehearsal end with the week, or with the issuer.
Validity validityFor(
    const CeremonyRoom& room, const Validity& planned, const std::optional<Certificate>& issuer = std::nullopt);

/// A number of its own for a certificate made here.
Result<Bytes> ceremonySerial();
/// Shows the certificate that is due; `prepareIt` makes it where no intent of before says what it is.
Result<void> openCertificate(CeremonyRoom& room, const std::function<Result<Prepared>()>& prepareIt);
Result<RecordData> intendCertificate(CeremonyRoom& room, const ScriptStep& step);
/// Takes over which token has signed: one that the script had in its bag lies open from then on.
void noteSigner(CeremonyWorld& world, const RecordData& result);
/// The certificate that a result holds.
Result<Certificate> signedCertificate(const RecordData& result);
/// Of every CA that is known here: the root, the one before, and what both have signed.
std::vector<Certificate> knownCas(const CeremonyWorld& world);
/// Whether a CA that is known here has this key: a root, the one before, a CA below.
bool isKeyOfCa(const CeremonyWorld& world, ByteView spki, std::string_view exceptSub = {});

/// The PIN of the token that has the key which signs; none when that key is in memory.
std::vector<StepField> signerFields(const CeremonyRoom& room, const ScriptStep& step);
/// Errors: TokenUnavailable (CW-787) the key is nowhere; those of logging in.
Result<void> judgeSigner(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers);
/// Signs what the intent says, now or after a power cut, and nothing else.
Result<RecordData> performSigning(CeremonyRoom& room, const ScriptStep& step, const RecordData& intent);
/// A step that signs what its intent says, with the three above where it has none of its own.
StepWork signingWork(StepWork step);

/// The [[cross]] that a step is about; nullptr: none.
const ScriptCross* crossOf(const CeremonyRoom& room, const ScriptStep& step);

/// Kinds that deal with cross-certificates.
std::span<const StepWork> crossSteps();

}
