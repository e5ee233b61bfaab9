#include "core/workflows/Review.h"
#include "core/workflows/Signing.h"

namespace core {

namespace {

/// Finds rows, each once, and remembers why.
class Earlier {
public:
    Earlier(Vault& vault, const RequestFacts& request) : m_vault(vault), m_subject(request.subject.toText())
    {
        for (const GeneralName& name : request.names) m_names.push_back(toText(name));
        if (request.key) m_key = request.key->fingerprint();
    }

    Result<std::vector<EarlierCertificate>> find()
    {
        if (!m_key.empty()) {
            CORE_CHECK(look({.subjectKey = m_key}));
        }
        if (!m_subject.empty()) {
            CORE_CHECK(look({.search = m_subject}));
        }
        for (const std::string& name : m_names) CORE_CHECK(look({.search = name}));
        std::ranges::sort(m_found, std::greater(), [](const EarlierCertificate& each) { return each.row.id; });
        return std::move(m_found);
    }

private:
    Result<void> look(const CertificateQuery& query)
    {
        CORE_TRY(auto rows, CertificateStore(m_vault).list(query));
        for (CertificateRow& row : rows) {
            const bool isKnown = std::ranges::any_of(m_found, [&](const auto& each) { return each.row.id == row.id; });
            const bool hasKey = !m_key.empty() && row.subjectKey == m_key;
            const bool hasName = (!m_subject.empty() && row.subject == m_subject) ||
                std::ranges::any_of(row.names, [&](const auto& name) { return std::ranges::contains(m_names, name); });
            if (!isKnown && (hasKey || hasName)) m_found.push_back({std::move(row), hasKey, hasName});
        }
        return {};
    }

    Vault& m_vault;
    std::string m_subject;
    std::vector<std::string> m_names;
    Bytes m_key;
    std::vector<EarlierCertificate> m_found;
};

}

Result<Review> reviewRequest(Vault& vault, const RequestFacts& request, const SignOrder& order)
{
    CORE_TRY(IssueDraft draft, draftFor(vault, request, order));
    Review review{.draft = std::move(draft)};
    if (review.draft.isRefused()) return review;
    CORE_TRY(const CaRow ca, CaStore(vault).find(order.issuer));
    if (!ca.certificate) return failAs(ErrorCode::Refused, "CW-261", {ca.name});
    CORE_TRY(const Certificate issuer, CertificateStore(vault).certificate(ca.certificate->id));
    CORE_TRY(const PublicKey key, issuer.publicKey());
    CORE_TRY(const Bytes serial, serialFor(review.draft, vault.instance()));
    const auto above = renewsItself(issuer, request) ? std::nullopt : std::optional(issuer);
    if (auto prepared = prepare(review.draft, above, key, serial)) {
        review.notes = prepared->notes();
        review.preview = prepared->preview();
        review.tbs = prepared->tbs();
    } else {
        review.refusal = std::move(prepared.error());
    }
    return review;
}

Result<std::vector<EarlierCertificate>> earlierCertificates(Vault& vault, const RequestFacts& request, std::size_t most)
{
    CORE_TRY(auto found, Earlier(vault, request).find());
    found.resize(std::min(found.size(), most));
    return found;
}

}
