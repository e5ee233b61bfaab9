#include "ui/issue/SignRequestDialog.h"

#include "core/vault/Stores.h"
#include "ui/issue/InstallStep.h"
#include "ui/issue/RefuseStep.h"
#include "ui/issue/ReviewStep.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/MarkLabel.h"

#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr std::size_t shownEarlier = 6;

Mark markOf(core::CertificateStatus status)
{
    switch (status) {
    case core::CertificateStatus::Active: return Mark::Active;
    case core::CertificateStatus::Expiring: return Mark::Expiring;
    case core::CertificateStatus::Revoked: return Mark::Revoked;
    case core::CertificateStatus::Unfinished:
    case core::CertificateStatus::NotYetValid: return Mark::Waiting;
    case core::CertificateStatus::Expired: return Mark::Retired;
    }
    return Mark::None;
}

/// What was issued for the same subject or one of the names, the latest.
core::Result<std::vector<core::CertificateRow>> earlierOf(core::Vault& vault, const core::RequestFacts& facts)
{
    const std::string subject = facts.subject.toText();
    std::vector<core::CertificateRow> found;
    const auto look = [&](const std::string& text, auto fits) -> core::Result<void> {
        CORE_TRY(const auto rows, core::CertificateStore(vault).list({.search = text}));
        for (const core::CertificateRow& row : rows)
            if (fits(row) && !std::ranges::contains(found, row.id, &core::CertificateRow::id)) found.push_back(row);
        return {};
    };
    if (!facts.subject.isEmpty()) {
        CORE_CHECK(look(subject, [&](const core::CertificateRow& row) { return row.subject == subject; }));
    }
    for (const core::GeneralName& name : facts.names) {
        const std::string text = core::toText(name);
        CORE_CHECK(look(text, [&](const core::CertificateRow& row) { return std::ranges::contains(row.names, text); }));
    }
    std::ranges::sort(found, std::greater(), &core::CertificateRow::id);
    found.resize(std::min(found.size(), shownEarlier));
    return found;
}

}

SignRequestDialog::SignRequestDialog(VaultSession& session, Pools& pools, RequestSource source, QWidget* parent)
    : WizardFrame(tr("Review a request"), parent),
      m_session(session),
      m_draft{.source = std::move(source), .facts = {}, .order = {}, .owner = {}, .note = {}, .result = {}}
{
    setObjectName(QStringLiteral("signRequestDialog"));
    m_draft.facts = core::factsOf(m_draft.source.request);
    auto* review = new ReviewStep(m_draft, session);
    auto* refuse = new RefuseStep(m_draft, session);
    addPage(review);
    addPage(refuse);
    addPage(new InstallStep(m_draft.result, m_draft.keyFile, pools.computing()));
    connect(review, &ReviewStep::certificateSigned, this, &SignRequestDialog::certificateSigned);
    connect(review, &ReviewStep::refuseWanted, this, [this, review, refuse] {
        refuse->setReasons(review->reasons());
        refuse->setWanted(true);
        goTo(*refuse);
        refuse->setWanted(false); // only on this way
    });
    connect(refuse, &RefuseStep::refused, this, [this] {
        emit requestRefused();
        QDialog::reject();
    });
    showEarlier();
    begin();
}

void SignRequestDialog::showEarlier()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto* earlier = new QVBoxLayout;
    column->addLayout(earlier);
    m_session.read([facts = m_draft.facts](core::Vault& vault, std::stop_token) { return earlierOf(vault, facts); },
        [this, earlier = QPointer(earlier)](const core::Result<std::vector<core::CertificateRow>>& rows) {
            if (!earlier || !rows) return;
            const core::Time now = m_session.context().clock();
            for (const core::CertificateRow& row : *rows)
                earlier->addWidget(new MarkLabel(markOf(core::statusOf(row, now)), showDate(row.validity.notBefore),
                    tr("until %1").arg(showDate(row.validity.notAfter)), earlier->parentWidget()));
            if (!rows->empty()) return;
            auto* none = new PlainLabel(tr("Nothing was issued for this name before."), TextStyle::Body, Tone::InkSoft,
                earlier->parentWidget());
            none->setWordWrap(true);
            earlier->addWidget(none);
        });
    column->addSpacing(14);
    column->addWidget(new HeadingLabel(tr("What happens"), TextStyle::Section, side));
    auto* what = new PlainLabel(tr("Recorded first, then signed, checked, and written to the log. Signing cannot be "
                                   "undone; revoking can follow."),
        TextStyle::Body, Tone::InkSoft, side);
    column->addWidget(what);
    column->addStretch(1);
    for (QLabel* label : side->findChildren<QLabel*>()) label->setWordWrap(true);
    setPicture(tr("Earlier for this name"), side);
}

void SignRequestDialog::openStored(VaultSession& session, Pools& pools, const core::RequestRow& row, QWidget* parent,
    std::function<void(SignRequestDialog&)> opened, std::function<void(const core::Error&)> failed)
{
    session.run(
        tr("Reading the request"),
        [id = row.id](core::Vault& vault, std::stop_token) { return core::RequestStore(vault).request(id); },
        [&session, &pools, row, parent = QPointer(parent), opened = std::move(opened), failed = std::move(failed)](
            core::Result<core::Csr> request) {
            if (!request) return failed(request.error());
            auto* dialog = new SignRequestDialog(session, pools, {*std::move(request), row.source, row.id}, parent);
            opened(*dialog);
            dialog->open();
        });
}

}
