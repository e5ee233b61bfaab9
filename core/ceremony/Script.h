#pragma once
#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/base/Text.h"
#include "core/ceremony/Roles.h"
#include "core/ceremony/StepKind.h"
#include "core/crypto/Digest.h"
#include "core/crypto/KeyAlgorithm.h"
#include "core/crypto/SecretSharing.h"
#include "core/x509/Crl.h"
#include "core/x509/DistinguishedName.h"
#include "core/x509/GeneralName.h"
#include <filesystem>
#include <map>

/// The script of a ceremony: the only plan. It says who takes part, what is made and every step, and can say nothing else:
/// no secrets, no device paths, no commands. All text in it is shown as it stands, never obeyed.
namespace core {

inline constexpr std::size_t scriptLimit = 256 * 1024; ///< octets

/// How the secret is split.
struct ScriptQuorum {
    int shares = 0;
    int threshold = 0;
    bool hasAuditorShare = false; ///< the auditor holds a share without which the others give nothing
    int line = 0;

    ShareGroups groups() const { return hasAuditorShare ? ShareGroups::WithSeparate : ShareGroups::One; }
};

enum class AuditorRule { None, Optional, Required };

struct ScriptPeople {
    int witnesses = 2;   ///< at least
    int departments = 2; ///< at least so many different ones among the witnesses
    AuditorRule auditor = AuditorRule::Optional;
    int rehearsalMaxAgeDays = 30;
    int reviewers = 0; ///< signatures below the script that a live ceremony wants
    int line = 0;
};

inline constexpr std::size_t mostReviewers = 16;

/// Somebody who reads the script before it is carried out, and signs its octets.
struct ScriptReviewer {
    std::string name;
    Sha256 certificate{}; ///< SHA-256 of the certificate whose key signs
    int line = 0;
};

/// Where the key is born and kept.
enum class Custody { OnTokenOnly, OnTokenVendorBackup, SoftwareImport, SoftwareOnly };
std::string_view nameOf(Custody custody);
/// CORE_TEXT: what that means for whoever relies on the key.
std::string_view consequenceOf(Custody custody);

struct ScriptCustody {
    Custody strategy = Custody::SoftwareImport;
    std::vector<std::string> tokens; ///< names by which steps call them
    int paperCopies = 0;
    int line = 0;
};

/// Who signs the sealed record: the key of the root, a key for this record alone, or nobody.
enum class TranscriptSigner { Root, OneShotLeaf, None };
std::string_view nameOf(TranscriptSigner signer);
/// CORE_TEXT: what that means for whoever relies on the record.
std::string_view consequenceOf(TranscriptSigner signer);

struct ScriptOptions {
    TranscriptSigner transcriptSigner = TranscriptSigner::Root;
    int line = 0;
};

/// The machine that the script was reviewed for.
struct ScriptMachine {
    std::string os;                   ///< as PRETTY_NAME of os-release(5) has it; empty: any
    std::optional<Sha256> software{}; ///< digest of the program and all that runs with it; none: only recorded
    std::string hsmLink{};            ///< address of the one network interface that may be up (MAC); empty: none
    int uptimeHours = 0;              ///< at most since it was started; 0: any
    int line = 0;
};

struct ScriptKey {
    const KeyAlgorithm* algorithm = nullptr;
    int diceRolls = 0; ///< at least; 0: none are asked for
    int line = 0;
};

/// A certificate that the ceremony makes, or the root that it works under.
struct ScriptCertificate {
    std::string name; ///< of a [[sub]]; empty for the root
    DistinguishedName subject;
    Time notBefore{};
    Time notAfter{};
    std::string crlUrl;
    std::vector<std::string> uses{}; ///< of a [[sub]]: the extended key usages that it is limited to, by their names
    int line = 0;
};

/// A certificate for the key of another root (RFC 5280 section 3.2). Name, key and key identifier are copied from its own one.
struct ScriptCross {
    /// What is certified: the root of somebody else; or, where a new root follows an old one, each by the other (RFC 4210 section 4.4).
    enum class Of { Other, NewWithOld, OldWithNew };
    std::string name;
    Of of = Of::Other;
    DistinguishedName subject;      ///< Other: as the certificate that is brought has it
    std::optional<Sha256> sha256{}; ///< Other: of that certificate, where it is known before
    Time notBefore{};
    Time notAfter{}; ///< cut to the end of either root
    std::optional<int> pathLength{};
    std::vector<std::string> uses; ///< extended key usages by their names; empty: any use
    std::vector<GeneralName> permitted, excluded;
    int line = 0;
};
std::string_view nameOf(ScriptCross::Of of);

/// When a new root takes over from an old one.
struct ScriptOverlap {
    Time giveOut{};  ///< the new root is with everybody who trusts the old one
    Time oldStops{}; ///< from this day on the old one signs nothing but its lists
    Time oldEnds{};  ///< its key is destroyed
    int line = 0;
};

inline constexpr int mostCrlDays = 366; ///< a revocation list lasts twelve months at most

struct ScriptCrl {
    int days = 0; ///< from the day of the ceremony to nextUpdate
    int line = 0;
};

/// A certificate of this root that the next revocation list names.
struct ScriptRevocation {
    Bytes serial; ///< big-endian, without a leading zero octet for the sign
    RevocationReason reason = RevocationReason::Unspecified;
    int line = 0;
};

/// A rule of lint that this ceremony may break, until a day, for a reason.
struct LintSkip {
    std::string rule;
    std::string reason;
    Time until{};
    int line = 0;
};

struct Confirmation {
    Role role = Role::Operator;
    int count = 1;
};

struct ScriptStep {
    std::string id; ///< "A2.4": act 2, step 4
    int act = 0;
    const StepKind* kind = nullptr;
    int minutes = 0;
    std::string say;
    std::vector<Confirmation> confirm;
    std::map<std::string, std::vector<std::string>, std::less<>> inputs; ///< numbers as their digits
    int line = 0;

    /// The only value of an input; empty when it is not there.
    std::string input(std::string_view name) const;
    /// How many of this role confirm.
    int confirmers(Role role) const;
};

/// A script that was read: its form is right. What it plans is judged by checkScript().
struct Script {
    std::string text;  ///< the octets it was read from
    Sha256 identity{}; ///< SHA-256 of them: a changed comment is another script
    const CeremonyType* type = nullptr;
    std::string title;
    int revision = 0;
    std::string policyReference; ///< which document allows it
    Time expires{};              ///< the last day on which it may be carried out
    std::string previousHead;    ///< lower-case hexadecimal; empty: none
    std::optional<ScriptQuorum> quorum{};
    ScriptPeople people;
    std::vector<ScriptReviewer> reviewers;
    std::vector<Participant> participants; ///< may be empty: they are enrolled at the ceremony
    std::optional<ScriptCustody> custody{};
    std::vector<std::string> media; ///< names by which steps call sticks
    std::optional<ScriptMachine> machine{};
    ScriptOptions options{};
    std::optional<ScriptKey> key{};
    std::optional<ScriptCertificate> root{};
    std::optional<ScriptCertificate> oldRoot{}; ///< that the root of this ceremony follows
    std::optional<ScriptOverlap> overlap{};
    std::vector<ScriptCertificate> subs;
    std::vector<ScriptCross> crosses;
    std::optional<ScriptCrl> crl{};
    std::vector<ScriptRevocation> revocations;
    std::vector<LintSkip> lintSkips;
    std::vector<ScriptStep> steps;

    int minutes() const;
    /// Whether the root key signs at this step: no kit is signed where nobody signs the record.
    bool usesRootKey(const ScriptStep& step) const;
};

/// Reads a script: TOML 1.0 in UTF-8 with LF, at most scriptLimit octets (docs/manual/ceremonies.md). Errors: Malformed
/// (CW-550 to CW-556) with line and column; an unknown table, setting, kind of step or role is one.
Result<Script> readScript(std::string_view text);
/// The same from a file. Errors: as readFile() and readScript().
Result<Script> readScriptFile(const std::filesystem::path& path);

/// What a CA of this name is called among the files of kits, where letter case does not count.
std::string kitNameOf(std::string_view name);

/// The templates in resources/ceremonies, compiled in, by the name of their type.
std::span<const EmbeddedText> shippedScriptTexts();

}
