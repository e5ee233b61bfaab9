#pragma once
#include "core/profiles/Profile.h"

/// What of an extension a profile may leave to requests.
namespace core {

/// How far a request may decide about a field; neither: not at all.
struct GrantRange {
    bool takesAny = false;  ///< whatever is asked
    bool takesList = false; ///< what is asked, if it stands in a list
    bool operator==(const GrantRange&) const = default;
};
GrantRange grantRange(const ExtensionType& type, const ExtensionField& field, CertificateKind kind);
/// The choices of a field without those that are rights of CAs, which no list may hold.
std::vector<std::string_view> grantableChoices(const ExtensionField& field);

/// Whether a field may be left to requests like that, and what its list holds can be encoded. Errors: Refused (CW-413: the field is
/// not for requests, CW-414: only within a list, CW-415: a right of CAs), and those of makeExtension().
Result<void> checkGrant(const ProfileExtension& extension, const FieldGrant& grant, CertificateKind kind);

}
