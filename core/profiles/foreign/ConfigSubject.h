#pragma once
#include "core/profiles/Profile.h"
#include "core/profiles/foreign/ExtensionText.h"

namespace core {

/// Turns the sections about subjects of an openssl configuration into rules of a profile.
class ConfigSubject {
public:
    ConfigSubject(const ExtensionSource& source, Profile& profile) : m_source(source), m_profile(profile) {}

    /// countryName = match, supplied or optional.
    void readPolicy(std::string_view section);
    /// countryName_min, _max and _default; where nothing is asked the values themselves. After readPolicy().
    void readName(std::string_view section, bool isAsked);
    /// Where the file has no rules: what our own profile of the kind allows.
    void allowUsual();

private:
    SubjectRule* find(std::string_view oid);
    SubjectRule& ruleFor(const std::string& oid);
    void note(std::size_t setting, ForeignFate fate, const ForeignReason& reason, std::vector<std::string> values = {});
    void readLimit(std::size_t index, const std::string& oid, bool isLongest);
    void readAnswer(std::size_t index, const std::string& oid, const ForeignReason& otherwise);

    const ExtensionSource& m_source;
    Profile& m_profile;
};

}
