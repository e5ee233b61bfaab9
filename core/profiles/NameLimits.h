#pragma once
#include "core/base/Finding.h"
#include "core/profiles/Profile.h"
#include "core/x509/DistinguishedName.h"
#include <optional>

namespace core {

/// One list of a profile that narrows the names of some types.
struct NameLimit {
    std::string_view key; ///< in profile files: "dns-suffixes"
    std::vector<std::string> NamesRule::* list;
    std::string_view expected; ///< an example, for messages
    bool (*isFor)(GeneralName::Type type);
    bool (*isCorrect)(const std::string& limit);
    bool (*isInside)(const GeneralName& name, const std::string& limit);
};
std::span<const NameLimit> nameLimits();

/// Why a well-formed name lies outside the limits of its type (CW-272); nullopt: it does not.
std::optional<Finding> checkLimits(const NamesRule& rule, const GeneralName& name);
/// Why a well-formed name is dropped, its type or a wildcard (CW-169, CW-170); nullopt: it is not.
std::optional<Finding> refusalOfName(const NamesRule& rule, const GeneralName& name, std::string_view place);
/// The name that a common name stands for, where the profile takes it as one.
std::optional<GeneralName> nameOfCommonName(const NamesRule& rule, const std::string& text);
/// The same the other way: the first of the names that a common name can hold.
std::optional<std::string> commonNameOf(const NamesRule& rule, const std::vector<GeneralName>& names);
/// What a profile grants, made up: a name of the first type it allows, within its limits (RFC 2606, RFC 5737); nullopt: no type.
std::optional<GeneralName> sampleName(const NamesRule& rule);
/// The same for an attribute that is asked for.
std::string sampleValue(const SubjectRule& rule, const Profile& profile);
/// As toText(), for people: an internationalised host name stands behind its A-labels, "DNS:xn--bcher-kva.example (bücher.example)".
std::string lineOf(const GeneralName& name);
/// "CN=Acme"
std::string lineOf(const NameAttribute& attribute);

}
