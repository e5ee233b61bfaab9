#include "ui/issue/SignDraft.h"

#include "core/vault/Stores.h"
#include "ui/text/Messages.h"

#include <QCoreApplication>

namespace ui {

QString obstacleIn(const std::optional<core::Review>& review, bool isAsking)
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
        if (ca.certificate && !ca.certificate->revocation && ca.key.canSign() && !ca.isGuarded &&
            (kind != core::CertificateKind::EndEntity || !ca.isRoot()))
            fitting.push_back(&ca);
    return fitting;
}

}
