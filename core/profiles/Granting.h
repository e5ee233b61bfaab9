#pragma once
#include "core/profiles/Variables.h"

/// The steps of applyProfile(): each fills its part of the draft, with a row of decisions and the problems it meets.
namespace core {

/// Everything that a step looks at.
struct Granting {
    const Profile& profile;
    const RequestFacts& request;
    const IssuerFacts& issuer;
    const IssueChoices& choices;
    Time now;
    int version = 0; ///< of the profile

    /// `subject`: the finished one; none while it is being made.
    VariableSource variables(const DistinguishedName* subject = nullptr) const
    {
        return {profile, version, issuer, subject, now};
    }
};

void grantSubject(const Granting& granting, IssueDraft& draft);
/// After the subject: a common name that is a host name joins the names.
void grantNames(const Granting& granting, IssueDraft& draft);
void grantValidity(const Granting& granting, IssueDraft& draft);
/// A row for the attributes of the request, which never enter a certificate.
void tellAttributes(const Granting& granting, IssueDraft& draft);
/// How random the serial number is to be, or which one was typed.
void grantSerial(const Granting& granting, IssueDraft& draft);
void grantKey(const Granting& granting, IssueDraft& draft);
/// How the issuer, or a root itself, signs; a problem when its key cannot make what was chosen.
void grantSignature(const Granting& granting, IssueDraft& draft);
/// After the names: writes all extensions, then compares them with what was asked.
void grantExtensions(const Granting& granting, IssueDraft& draft);
/// Rows for every extension that was asked for or is granted.
void compareExtensions(const Granting& granting, IssueDraft& draft);

/// Path length of the CA to be made; nullopt: none. Problems when the operator's choice does not fit.
std::optional<int> grantPathLength(const Granting& granting, IssueDraft& draft);

/// What the profile itself would write into an extension, variables replaced; empty where one has no value.
FieldValues ownValues(const Granting& granting, const IssueDraft& draft, const ProfileExtension& extension);
/// What people read about what a profile leaves to requests: "from the request: purposes (clientAuth, serverAuth)".
std::vector<std::string> linesOf(const std::vector<FieldGrant>& grants);

/// What people read about a value of an extension: one line for each, "keyCertSign", "Longest path: 2".
std::vector<std::string> linesOf(const ExtensionType& type, const FieldValues& values);

/// The words of an error without their last stop, to stand inside a sentence.
std::string reasonOf(const Error& error);

inline Finding problem(std::string_view rule, std::string_view place, std::vector<std::string> values = {})
{
    return {.rule = std::string(rule),
        .severity = Severity::Error,
        .place = std::string(place),
        .values = std::move(values)};
}
inline Finding refusal(std::string_view rule, std::string_view place, std::vector<std::string> values = {})
{
    return {.rule = std::string(rule),
        .severity = Severity::Warning,
        .place = std::string(place),
        .values = std::move(values)};
}
inline Finding placed(Finding finding, std::string_view place)
{
    finding.place = place;
    return finding;
}
inline Finding note(std::string_view rule, std::string_view place, std::vector<std::string> values = {})
{
    return {.rule = std::string(rule),
        .severity = Severity::Info,
        .place = std::string(place),
        .values = std::move(values)};
}

}
