#pragma once
#include "core/profiles/foreign/ForeignProfile.h"
#include <optional>

/// What every foreign format lacks, filled in the same way, and told.
namespace core {

/// A profile under construction, with what was said about its section.
struct ForeignDraft {
    std::string section;
    Profile profile;
    std::string lost{}; ///< why no profile can be made; empty: it can
};

/// An id of a-z, 0-9 and "-_." that resembles a name.
std::string profileIdFor(std::string_view name);
/// Our profile that is most like it, by kind and purposes: "root-ca", "tls-server".
std::string_view modelOf(const Profile& profile);
/// The keys of the model, its longest life, its usual one where `defaultDays` is 0.
void fillFromModel(ForeignDraft& draft, ForeignReport& report);
/// Signatures with that digest, "sha384" in any letter case, and those of keys that have a digest of their own.
/// nullopt: taken; else why not.
std::optional<ForeignNote> setDigest(Profile& profile, std::string_view digest);
/// Allows names of these types, as the formats do that copy what a request asks for.
void allowNames(Profile& profile, const std::vector<GeneralName::Type>& types);
/// Lets a request fill in uses, purposes and TLS features that do no harm, where the profile has none of its own; or choose among its
/// own. What was granted.
std::vector<ForeignNote> grantFromRequest(Profile& profile, bool replacesOwn);
/// A CA has keyCertSign, critical constraints and a name; puts them there and tells.
void completeCa(ForeignDraft& draft, ForeignReport& report);
void addExtension(Profile& profile, std::string_view oid, FieldValues values, bool isCritical);
/// Writes the profile, reads it back and keeps it, unless that cannot be; then it is told why.
void finishDraft(ForeignDraft draft, ForeignReport& report, ForeignReading& reading);

}
