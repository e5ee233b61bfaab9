#pragma once
#include "core/profiles/Profile.h"
#include "core/profiles/foreign/ForeignReport.h"
#include <span>

namespace core {

/// A profile that a foreign file describes, complete and checked; its text is ours.
struct ForeignProfile {
    std::string section; ///< as the file calls it; untrusted
    Profile profile;
};

/// A foreign file in our terms. Nothing of it is in force: the profiles are taken in as any other.
struct ForeignReading {
    std::vector<ForeignProfile> profiles;
    std::vector<ForeignLine> lines; ///< every setting of the file, and what was added
};

/// A format of somebody else's profiles.
struct ForeignFormat {
    std::string_view id;                    ///< "openssl"
    std::string_view label;                 ///< CORE_TEXT: "OpenSSL configuration"
    bool (*isIt)(std::string_view content); ///< by what it holds; cheap, never fails
    Result<ForeignReading> (*read)(std::string_view content, std::string_view name);
};
std::span<const ForeignFormat> foreignFormats();
/// The format of a content; nullptr: none of them, so it may be one of ours.
const ForeignFormat* foreignFormatOf(std::string_view content);

/// Reads a file of that format; no other file and nothing of the environment is looked at. `name` is what a profile is called where the
/// file has no name for it. Errors: Malformed (CW-644) with the line, Refused (CW-645) beyond a limit, NotFound (CW-646)
/// where no profile could be made; its detail is the first reason.
Result<ForeignReading> readForeign(const ForeignFormat& format, std::string_view content, std::string_view name);

/// What to call a profile of the file at that path: "etc/leaf.tpl" → "leaf".
std::string profileNameOf(std::string_view path);

/// Gives profiles of a reading other ids, and leaves those out that are not named. Each is "SECTION", "SECTION=ID", or, where there is
/// one profile, "ID". Errors: Usage (CW-647) naming the sections, Refused (CW-155) for an id that cannot be one.
Result<void> chooseProfiles(ForeignReading& reading, const std::vector<std::string>& names);

}
