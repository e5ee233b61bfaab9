#include "core/profiles/foreign/ForeignProfile.h"
#include "core/base/Text.h"
#include "core/profiles/WriteProfile.h"
#include "core/profiles/foreign/ForeignDraft.h"
#include "core/profiles/foreign/ForeignFormats.h"
#include <algorithm>
#include <array>
#include <set>

namespace core {
namespace {

constexpr std::size_t mostLookedAt = 4 * 1024 * 1024; // what is larger is something else

constexpr std::array formats{
    ForeignFormat{"openssl", CORE_TEXT("core", "OpenSSL configuration"), isOpensslConfig, readOpensslConfig},
    ForeignFormat{"cfssl", CORE_TEXT("core", "CFSSL configuration"), isCfsslConfig, readCfsslConfig},
    ForeignFormat{"step", CORE_TEXT("core", "step certificate template"), isStepTemplate, readStepTemplate},
    ForeignFormat{"xca", CORE_TEXT("core", "XCA template"), isXcaTemplate, readXcaTemplate},
};

/// Ids that two sections would share get a number.
void makeIdsDistinct(ForeignReading& reading)
{
    std::set<std::string> seen;
    for (ForeignProfile& each : reading.profiles) {
        const std::string id = each.profile.id;
        for (int number = 2; !seen.insert(each.profile.id).second; ++number)
            each.profile.id = id.substr(0, 36) + "-" + std::to_string(number);
        each.profile.text = writeProfile(each.profile);
    }
}

Result<void> rename(Profile& profile, const std::string& id)
{
    Profile renamed = profile;
    renamed.id = id;
    CORE_TRY(profile, readProfile(writeProfile(renamed)));
    return {};
}

}

std::span<const ForeignFormat> foreignFormats() { return formats; }

const ForeignFormat* foreignFormatOf(std::string_view content)
{
    if (content.size() > mostLookedAt) return nullptr;
    const auto* const found =
        std::ranges::find_if(formats, [&](const ForeignFormat& format) { return format.isIt(content); });
    return found == formats.end() ? nullptr : found;
}

Result<ForeignReading> readForeign(const ForeignFormat& format, std::string_view content, std::string_view name)
{
    CORE_TRY(ForeignReading reading, format.read(content, name));
    if (reading.profiles.empty()) {
        const auto lost = std::ranges::find(reading.lines, &because::profileLost, &ForeignLine::reason);
        return failAs(ErrorCode::NotFound, "CW-646", {std::string(format.label)},
            lost == reading.lines.end() ? std::string() : lost->section + ": " + reasonText(*lost));
    }
    makeIdsDistinct(reading);
    return reading;
}

std::string profileNameOf(std::string_view path)
{
    if (const auto slash = path.rfind('/'); slash != std::string_view::npos) path.remove_prefix(slash + 1);
    return profileIdFor(path.substr(0, path.find('.', 1)));
}

Result<void> chooseProfiles(ForeignReading& reading, const std::vector<std::string>& names)
{
    if (names.empty()) return {};
    std::string known;
    for (const ForeignProfile& each : reading.profiles) known += (known.empty() ? "" : ", ") + each.section;
    std::vector<ForeignProfile> chosen;
    for (const std::string& name : names) {
        const auto equals = name.find('=');
        const std::string section = name.substr(0, equals);
        auto found = std::ranges::find(reading.profiles, section, &ForeignProfile::section);
        std::string id = equals == std::string::npos ? std::string() : name.substr(equals + 1);
        if (found == reading.profiles.end() && equals == std::string::npos && reading.profiles.size() == 1) {
            found = reading.profiles.begin();
            id = name;
        }
        if (found == reading.profiles.end()) return failAs(ErrorCode::Usage, "CW-647", {section, known});
        ForeignProfile& profile = chosen.emplace_back(*found);
        if (!id.empty()) CORE_CHECK(rename(profile.profile, id));
    }
    reading.profiles = std::move(chosen);
    return {};
}

}
