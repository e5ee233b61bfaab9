#include "core/profiles/foreign/ConfigSubject.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/profiles/Variables.h"
#include "core/profiles/foreign/ForeignDraft.h"
#include "core/x509/ObjectIdentifiers.h"
#include <algorithm>

namespace core {
namespace {

constexpr int longestAttribute = 32768;

/// "0.organizationName" → "organizationName": the number only tells two settings apart.
std::string_view withoutNumber(std::string_view key)
{
    const auto place = key.find_first_of(".:,");
    if (place == std::string_view::npos || place == 0 || !oidOfName(key).empty()) return key;
    return key.substr(place + 1);
}

/// The end of a key that says something about an attribute.
struct Ending {
    std::string_view stem, end;
};
Ending endingOf(std::string_view key)
{
    for (const std::string_view end : {"_default", "_min", "_max", "_value"})
        if (key.ends_with(end)) return {key.substr(0, key.size() - end.size()), end};
    return {key, {}};
}

}

SubjectRule* ConfigSubject::find(std::string_view oid)
{
    const auto found = std::ranges::find(m_profile.subject, oid, &SubjectRule::oid);
    return found == m_profile.subject.end() ? nullptr : &*found;
}

SubjectRule& ConfigSubject::ruleFor(const std::string& oid)
{
    SubjectRule* found = find(oid);
    return found ? *found : m_profile.subject.emplace_back(SubjectRule{.oid = oid});
}

void ConfigSubject::note(
    std::size_t setting, ForeignFate fate, const ForeignReason& reason, std::vector<std::string> values)
{
    m_source.report.note(m_source.firstSetting + setting, {fate, &reason, std::move(values)});
}

void ConfigSubject::readPolicy(std::string_view section)
{
    for (const std::size_t index : m_source.file.section(section)) {
        const ConfigEntry& entry = m_source.file.entries()[index];
        const std::string oid = oidNamed(m_source, withoutNumber(entry.key));
        if (oid.empty()) {
            note(index, ForeignFate::LeftOut, because::unknownAttribute);
            continue;
        }
        const bool isMatch = entry.value == "match";
        if (!isMatch && entry.value != "supplied" && entry.value != "optional") {
            note(index, ForeignFate::LeftOut, because::unknownPolicy);
            continue;
        }
        SubjectRule& rule = ruleFor(oid);
        const bool isRoot = m_profile.kind == CertificateKind::Root;
        rule.isRequired = entry.value != "optional";
        if (isMatch && !isRoot) rule.source = SubjectRule::Source::Issuer;
        if (!std::ranges::contains(m_profile.subjectOrder, oid)) m_profile.subjectOrder.push_back(oid);
        if (isMatch && isRoot)
            note(index, ForeignFate::Adapted, because::rootMatches);
        else
            m_source.report.take(m_source.firstSetting + index);
    }
}

void ConfigSubject::readLimit(std::size_t index, const std::string& oid, bool isLongest)
{
    const std::string& value = m_source.file.entries()[index].value;
    const auto length = wholeNumber(value, longestAttribute);
    if (!length) return note(index, ForeignFate::LeftOut, because::unreadable, {value});
    SubjectRule* rule = find(oid);
    if (!rule) return note(index, ForeignFate::LeftOut, because::answersOffered);
    (isLongest ? rule->longest : rule->shortest) = static_cast<std::size_t>(*length);
    note(index, ForeignFate::Adapted, because::limitsHold);
}

/// openssl offers it when it makes a request, and so for a root that it makes by itself; in what it signs it does not enter.
void ConfigSubject::readAnswer(std::size_t index, const std::string& oid, const ForeignReason& otherwise)
{
    const std::string& value = m_source.file.entries()[index].value;
    if (value.empty()) return m_source.report.take(m_source.firstSetting + index);
    if (m_profile.kind != CertificateKind::Root) return note(index, ForeignFate::LeftOut, otherwise);
    if (hasVariables(value)) return note(index, ForeignFate::LeftOut, because::braces);
    SubjectRule& rule = ruleFor(oid);
    rule.source = SubjectRule::Source::Default;
    rule.value = value;
    note(index, ForeignFate::Adapted, because::rootAnswer);
}

void ConfigSubject::readName(std::string_view section, bool isAsked)
{
    const bool isRoot = m_profile.kind == CertificateKind::Root;
    const auto settings = m_source.file.section(section);
    if (isRoot && isAsked) // what is asked for may be there
        for (const std::size_t index : settings) {
            const auto [stem, end] = endingOf(withoutNumber(m_source.file.entries()[index].key));
            const std::string oid = end.empty() ? oidNamed(m_source, stem) : std::string();
            if (oid.empty()) continue;
            ruleFor(oid);
        }
    for (const std::size_t index : settings) {
        const ConfigEntry& entry = m_source.file.entries()[index];
        const auto [stem, end] = endingOf(withoutNumber(entry.key));
        const std::string oid = oidNamed(m_source, stem);
        if (!entry.missing.empty()) continue;
        if (oid.empty())
            note(index, ForeignFate::LeftOut, because::unknownAttribute);
        else if (!isAsked)
            readAnswer(index, oid, because::subjectOfOne);
        else if (end == "_min" || end == "_max")
            readLimit(index, oid, end == "_max");
        else if (end == "_default" || end == "_value")
            readAnswer(index, oid, because::answersOffered);
        else
            note(index, ForeignFate::LeftOut, because::display);
    }
}

void ConfigSubject::allowUsual()
{
    const auto model = shippedProfile(modelOf(m_profile));
    if (!model) return;
    for (const SubjectRule& rule : model->subject)
        if (!find(rule.oid)) m_profile.subject.push_back(rule);
}

}
