#include "core/profiles/ExtensionOids.h"
#include "core/profiles/IssueDraft.h"
#include "core/profiles/NameCheck.h"
#include "core/profiles/NameLimits.h"
#include "core/profiles/ProfileCheck.h"
#include <array>

namespace core {
namespace {

using Type = GeneralName::Type;

/// What a request tells about its purpose.
struct Signs {
    bool wantsCa = false;
    std::vector<std::string> uses; ///< extended key usages, as the extension table names them
    bool hasHosts = false;
    bool hasPeople = false;
};

Signs signsOf(const RequestFacts& request)
{
    Signs signs;
    for (const Extension& asked : request.asked) {
        const ExtensionType* type = findExtensionType(asked.oid);
        const auto values = type ? type->decode(asked.value) : fail(ErrorCode::Unsupported);
        if (values && asked.oid == oid::basicConstraints) signs.wantsCa = values->contains("ca");
        if (values && asked.oid == oid::extendedKeyUsage)
            for (const auto& [key, list] : *values) signs.uses.insert(signs.uses.end(), list.begin(), list.end());
    }
    const auto isAny = [&](Type a, Type b) {
        return std::ranges::any_of(request.names, [=](const GeneralName& n) { return n.type == a || n.type == b; });
    };
    const std::string commonName = request.subject.commonName();
    signs.hasPeople = isAny(Type::Email, Type::Upn) || !request.subject.first(oid::emailAddress).empty();
    signs.hasHosts = isAny(Type::Dns, Type::Ip) || (isHostName(commonName) && commonName.contains('.'));
    return signs;
}

/// How well a profile answers one sign, and the wording that says so.
struct Reason {
    std::string_view rule;
    bool (*fits)(const Signs& signs, const Profile& profile);
};
bool isFor(const Profile& profile, std::string_view use)
{
    return holds(findExtension(profile, oid::extendedKeyUsage), use);
}
bool isLeaf(const Profile& profile) { return profile.kind == CertificateKind::EndEntity; }

/// Best reason first.
constexpr std::array reasons{
    Reason{"CW-190",
        [](const Signs& s, const Profile& p) { return s.wantsCa && p.kind == CertificateKind::SubordinateCa; }},
    Reason{"CW-191",
        [](const Signs& s, const Profile& p) {
            return !s.wantsCa && isLeaf(p) && !s.uses.empty() &&
                std::ranges::all_of(s.uses, [&](const std::string& use) { return isFor(p, use); });
        }},
    Reason{"CW-191",
        [](const Signs& s, const Profile& p) {
            return !s.wantsCa && isLeaf(p) && !s.uses.empty() && isFor(p, s.uses.front());
        }},
    Reason{"CW-192",
        [](const Signs& s, const Profile& p) {
            return !s.wantsCa && s.uses.empty() && s.hasHosts && !s.hasPeople && isFor(p, "serverAuth");
        }},
    Reason{"CW-193",
        [](const Signs& s, const Profile& p) {
            return !s.wantsCa && s.uses.empty() && s.hasPeople && isFor(p, "clientAuth") && !isFor(p, "serverAuth");
        }},
};

/// Names that the profile would refuse are no fit.
bool holdsNames(const Profile& profile, const RequestFacts& request)
{
    return std::ranges::none_of(
        request.names, [&](const GeneralName& name) { return checkLimits(profile.names, name).has_value(); });
}

/// Among equals the narrowest profile is suggested: the shortest path, the fewest purposes, then the shortest life.
std::tuple<int, std::size_t, int> width(const Profile& profile)
{
    std::size_t purposes = 0;
    if (const ProfileExtension* uses = findExtension(profile, oid::extendedKeyUsage))
        for (const auto& [key, list] : uses->values) purposes += list.size();
    const ProfileExtension* constraints = findExtension(profile, oid::basicConstraints);
    const auto length = constraints ? constraints->values.find("pathLength") : FieldValues::const_iterator{};
    const bool isLimited = constraints && length != constraints->values.end();
    return {isLimited ? std::stoi(length->second.front()) : 1000, purposes, profile.defaultDays};
}

}

std::optional<Suggestion> suggestProfile(std::span<const Profile> profiles, const RequestFacts& request)
{
    const Signs signs = signsOf(request);
    for (const Reason& reason : reasons) {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < profiles.size(); ++i)
            if (reason.fits(signs, profiles[i]) && holdsNames(profiles[i], request) &&
                (!best || width(profiles[i]) < width(profiles[*best])))
                best = i;
        if (best)
            return Suggestion{*best,
                {.rule = std::string(reason.rule),
                    .severity = Severity::Info,
                    .place = "profile",
                    .values = {profiles[*best].title}}};
    }
    return std::nullopt;
}

}
