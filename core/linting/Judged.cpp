#include "core/linting/Judged.h"
#include "core/profiles/ExtensionOids.h"

namespace core {

Judged::Judged(const Certificate& certificate)
    : m_certificate(&certificate),
      m_subject(&certificate.subject()),
      m_publicKey(&certificate.publicKey()),
      m_spki(&certificate.spki()),
      m_extensions(&certificate.extensions()),
      m_signatureOid(&certificate.signatureOid()),
      m_decoded(m_extensions->size())
{
    m_isCa = fields(oid::basicConstraints).contains("ca");
    m_isSelfIssued = certificate.isSelfIssued();
}

Judged::Judged(const Csr& request)
    : m_subject(&request.subject()),
      m_publicKey(&request.publicKey()),
      m_spki(&request.spki()),
      m_extensions(&request.requestedExtensions()),
      m_signatureOid(&request.signatureOid()),
      m_decoded(m_extensions->size())
{
    m_isCa = fields(oid::basicConstraints).contains("ca");
}

std::size_t Judged::find(std::string_view oid) const
{
    return static_cast<std::size_t>(std::ranges::find(*m_extensions, oid, &Extension::oid) - m_extensions->begin());
}

const Extension* Judged::extension(std::string_view oid) const
{
    const std::size_t at = find(oid);
    return at < m_extensions->size() ? &(*m_extensions)[at] : nullptr;
}

const Result<FieldValues>* Judged::decoded(std::size_t at) const
{
    if (at >= m_extensions->size()) return nullptr;
    auto& known = m_decoded[at];
    if (!known) {
        const Extension& extension = (*m_extensions)[at];
        const ExtensionType* const type = findExtensionType(extension.oid);
        known = type ? type->decode(extension.value) : Result<FieldValues>(FieldValues{});
    }
    return &*known;
}

const FieldValues& Judged::fields(std::string_view oid) const
{
    static const FieldValues none;
    const Result<FieldValues>* const found = decoded(find(oid));
    return found && *found ? **found : none;
}

const std::vector<std::string>& Judged::field(std::string_view oid, std::string_view key) const
{
    static const std::vector<std::string> none;
    const FieldValues& all = fields(oid);
    const auto found = all.find(key);
    return found == all.end() ? none : found->second;
}

bool Judged::isReadable(std::size_t at) const
{
    const Result<FieldValues>* const found = decoded(at);
    return !found || found->has_value();
}

const std::vector<GeneralName>& Judged::subjectAltNames() const
{
    if (!m_names) {
        const Extension* const found = extension(oid::subjectAltName);
        m_names =
            found ? decodeGeneralNames(found->value).value_or(std::vector<GeneralName>{}) : std::vector<GeneralName>{};
    }
    return *m_names;
}

const std::vector<EncodedAttribute>& Judged::subjectAsEncoded() const
{
    if (!m_encodedSubject) m_encodedSubject = attributesOf(m_subject->der());
    return *m_encodedSubject;
}

const std::vector<std::string>& Judged::keyUsage() const { return field(oid::keyUsage, "uses"); }
const std::vector<std::string>& Judged::extendedKeyUsage() const { return field(oid::extendedKeyUsage, "purposes"); }

const TbsView& Judged::view() const
{
    if (!m_view) m_view = viewOf(*m_certificate);
    return *m_view;
}

}
