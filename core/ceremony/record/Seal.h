#pragma once
#include "core/ceremony/record/Transcript.h"
#include "core/crypto/Key.h"
#include <map>

/// What verifiers need of the first and the last line of a transcript. Their data begin with these keys, in this order, so that sed
/// can read them too; what the ceremony adds comes after. These two lines name no people.
namespace core {

enum class CeremonyMode { Live, Rehearsal };
/// As in files: "live".
std::string_view nameOf(CeremonyMode mode);

/// Who has reviewed the script, in the first line of a record.
struct GenesisReview {
    Sha256 certificate{}; ///< of the reviewer
    Sha256 signature{};   ///< SHA-256 of the file in the kit: reviewPath()
};

/// data: {"schema":"certwright-ceremony/1","mode","ceremony","script_sha256","previous_head", …}; where the script was reviewed
/// "reviews":{certificate: signature, …} comes next.
struct Genesis {
    CeremonyMode mode = CeremonyMode::Rehearsal;
    std::string ceremony; ///< UUID: newCeremonyId()
    Sha256 script{};      ///< identity of the script, which is in the kit as record/script.toml
    std::optional<Sha256>
        previousHead{}; ///< of the closed addendum of the ceremony before; none: the first one of a CA
    RecordData more = RecordData::object();
    std::vector<GenesisReview> reviews{};
};
/// "role" of a line in which a reviewer stands; its "signature" is the file, in base64.
inline constexpr std::string_view reviewerRole = "reviewer";
/// A random UUID (RFC 9562, version 4). Errors: Internal.
Result<std::string> newCeremonyId();
/// The first line of a transcript; step and act may be set.
TranscriptEntry genesisEntry(const Genesis& genesis);
/// Errors: Malformed (CW-234).
Result<Genesis> readGenesis(const TranscriptLine& line);

/// How often something happened.
struct RecordTotals {
    std::size_t steps = 0;
    std::size_t confirmations = 0;
    std::size_t incidents = 0;
    std::size_t waivers = 0;
    std::size_t checkpoints = 0;
    std::size_t resumptions = 0;
    bool operator==(const RecordTotals&) const = default;
};
RecordTotals totalsOf(std::span<const TranscriptLine> lines);

/// RecordSeal::digest of a record that no key signs, because its script says so.
inline constexpr std::string_view unsignedDigest = "unsigned";

/// data: {"public_key","digest","artefacts":{path: sha256},"totals":{…},"assets":[…], …}
struct RecordSeal {
    Sha256
        publicKey{}; ///< SHA-256 of the SubjectPublicKeyInfo of the root, which signs the transcript unless nobody does
    std::string digest; ///< how it signs: "sha256", "sha384", "sha512", "none" for a message whole, or unsignedDigest
    std::map<std::string, Sha256> artefacts{}; ///< by path in the kit; root/root.crt is among them
    RecordTotals totals{};
    RecordData assets = RecordData::array(); ///< tokens, sheets, shares, sticks: where each is now
    RecordData more = RecordData::object();

    bool isUnsigned() const { return digest == unsignedDigest; }
};
/// The last line of a transcript; step and act may be set.
TranscriptEntry sealEntry(const RecordSeal& seal);
/// Errors: Malformed (CW-234).
Result<RecordSeal> readSeal(const TranscriptLine& line);
/// The name in RecordSeal::digest for signatures of this algorithm.
std::string digestNameOf(const SignatureAlgorithm& algorithm);

/// data of an abort: {"reason": one of abortReasons(), "text", …}. It is the last line of a transcript, too.
std::span<const std::string_view> abortReasons();
/// The cause of an incident in the addendum that is the end of a ceremony, with a reason as an abort has it: its transcript has its seal.
inline constexpr std::string_view abandonedCause = "abandoned";

/// Whether a path may be in a kit: letters of ASCII, digits, '.', '_', '-' and '/'; no part begins with '.' or '-' or ends with '.',
/// so that every file system takes it.
bool isKitPath(std::string_view path);

}
