#include "ui/issue/SignDraft.h"

#include "core/vault/Stores.h"
#include "ui/text/Messages.h"

#include <QCoreApplication>

namespace ui {

core::Result<Review> review(core::Vault& vault, const core::RequestFacts& facts, const core::SignOrder& order)
{
    CORE_TRY(core::IssueDraft draft, core::draftFor(vault, facts, order));
    Review answer{std::move(draft), {}, {}};
    if (answer.draft.isRefused()) return answer;
    CORE_TRY(const core::CaRow ca, core::CaStore(vault).find(order.issuer));
    if (!ca.certificate) return core::failAs(core::ErrorCode::Refused, "CW-261", {ca.name});
    CORE_TRY(const core::Certificate issuer, core::CertificateStore(vault).certificate(ca.certificate->id));
    CORE_TRY(const core::PublicKey key, issuer.publicKey());
    CORE_TRY(const core::Bytes serial, core::newSerial(vault.instance()));
    if (auto prepared = core::prepare(answer.draft, issuer, key, serial))
        answer.notes = prepared->notes();
    else
        answer.refusal = prepared.error();
    return answer;
}

QString obstacleIn(const std::optional<Review>& review, bool isAsking)
{
    const auto words = [](const char* source) { return QCoreApplication::translate("ui::SignDraft", source); };
    if (isAsking) return words(QT_TRANSLATE_NOOP("ui::SignDraft", "The profile is still being asked. Wait a moment."));
    if (!review) return words(QT_TRANSLATE_NOOP("ui::SignDraft", "The profile has no answer; the message says why."));
    if (review->draft.isRefused())
        return words(QT_TRANSLATE_NOOP("ui::SignDraft", "Not possible like this: %1"))
            .arg(findingMessage(review->draft.problems.front()).what);
    return review->refusal ? errorMessage(*review->refusal).what : QString();
}

core::Result<Signed> withChain(
    core::Vault& vault, core::Issued issued, const std::string& owner, const std::string& note)
{
    if (!owner.empty() || !note.empty()) CORE_CHECK(core::CertificateStore(vault).annotate(issued.row.id, owner, note));
    CORE_TRY(auto chain, core::chainOf(vault, issued.certificate));
    return Signed{std::move(issued), std::move(chain)};
}

std::vector<const core::CaRow*> issuersFor(const std::vector<core::CaRow>& cas, core::CertificateKind kind)
{
    std::vector<const core::CaRow*> fitting;
    for (const core::CaRow& ca : cas)
        if (ca.certificate && !ca.certificate->revocation && ca.key.isInVault && !ca.isGuarded &&
            (kind != core::CertificateKind::EndEntity || !ca.isRoot()))
            fitting.push_back(&ca);
    return fitting;
}

}
