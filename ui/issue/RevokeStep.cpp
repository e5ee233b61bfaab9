#include "ui/issue/RevokeStep.h"

#include "core/vault/Stores.h"
#include "ui/issue/ChoiceCards.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyValueGrid.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

/// What a reason means for the person who chooses; empty: not offered here.
QString reasonWords(core::RevocationReason reason, bool isCa)
{
    using enum core::RevocationReason;
    switch (reason) {
    case KeyCompromise:
        return RevokeStep::tr("Lost, stolen, copied, or nobody can tell. Programs should stop trusting it at once.");
    case CaCompromise: return isCa ? RevokeStep::tr("Everything below this CA is in doubt.") : QString();
    case Superseded: return RevokeStep::tr("It was renewed, or the new one has other names. The key was safe.");
    case CessationOfOperation: return RevokeStep::tr("The server or device is gone. The key was safe.");
    case AffiliationChanged:
        return RevokeStep::tr("What stands in the certificate is not true any more. The key was safe.");
    case PrivilegeWithdrawn: return RevokeStep::tr("Its holder shall not do any more what it allows.");
    case Unspecified: return RevokeStep::tr("Only when none of the others fits.");
    default: return {};
    }
}

QString idOf(core::RevocationReason reason)
{
    const std::string_view name = core::nameOf(reason);
    return QString::fromUtf8(name);
}

std::vector<Choice> reasonChoices(bool isCa)
{
    using enum core::RevocationReason;
    std::vector<Choice> choices;
    const auto all = core::revocationReasons();
    for (const core::RevocationReason reason : {KeyCompromise, CaCompromise, Superseded, CessationOfOperation,
             AffiliationChanged, PrivilegeWithdrawn, Unspecified}) {
        const QString words = reasonWords(reason, isCa);
        const auto row = std::ranges::find(all, reason, &core::RevocationReasonName::reason);
        if (!words.isEmpty() && row != all.end()) choices.push_back({idOf(reason), coreText(row->label), words});
    }
    return choices;
}

}

RevokeStep::RevokeStep(RevokeDraft& draft, VaultSession& session, QWidget* parent)
    : WizardPage(QStringLiteral("revokeStep"), tr("Revoke"),
          tr("Revoke “%1”").arg(showUntrusted(draft.row.shortSubject)),
          tr("A revocation is for good. It works where programs fetch the next CRL."), parent),
      m_draft(draft),
      m_session(session),
      m_reason(new ChoiceCards(QStringLiteral("reason"), tr("Why is it revoked?"), 2, this)),
      m_earlier(new QCheckBox(tr("The key was in danger before today, since"), this)),
      m_since(new QDateEdit(this)),
      m_consequence(new PlainLabel({}, TextStyle::Strong, Tone::Bad, this))
{
    auto* about = new Card(this);
    auto* words = new KeyValueGrid(about);
    words->setLines({{tr("Certificate"), showUntrusted(draft.row.subject)},
        {tr("Number"), showOctets(draft.row.serial), TextStyle::Mono},
        {tr("Valid"),
            draft.row.isUnfinished
                ? tr("unknown: it was never recorded as signed, but may exist")
                : tr("%1 to %2").arg(showDate(draft.row.validity.notBefore), showDate(draft.row.validity.notAfter))},
        {tr("Issued by"), draft.ca.empty() ? showUntrusted(draft.row.issuer) : showUntrusted(draft.ca)},
        {tr("Owner"), showUntrusted(draft.row.owner)}});
    about->content()->addWidget(words);
    m_reason->setChoices(reasonChoices(draft.row.isCa));
    m_earlier->setObjectName(QStringLiteral("earlier"));
    m_earlier->setAccessibleName(m_earlier->text());
    m_since->setObjectName(QStringLiteral("since"));
    m_since->setAccessibleName(tr("In danger since"));
    m_since->setCalendarPopup(true);
    m_since->setDisplayFormat(dateFormat());
    const QDate today =
        QDateTime::fromSecsSinceEpoch(session.context().clock().time_since_epoch().count(), QTimeZone::UTC).date();
    m_since->setDate(today);
    m_since->setMaximumDate(today);
    m_since->setEnabled(false);
    m_consequence->setObjectName(QStringLiteral("consequence"));
    m_consequence->setWordWrap(true);
    auto* since = new QHBoxLayout;
    since->addWidget(m_earlier);
    since->addWidget(m_since);
    since->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(about);
    column->addWidget(new HeadingLabel(tr("Why?"), TextStyle::Section, this));
    column->addWidget(m_reason);
    column->addLayout(since);
    column->addWidget(m_consequence);
    column->addStretch(1);
    connect(m_reason, &ChoiceCards::chosen, this, &RevokeStep::edited);
    connect(m_earlier, &QCheckBox::toggled, this, [this](bool isOn) {
        m_since->setEnabled(isOn);
        emit edited();
    });
}

void RevokeStep::load()
{
    m_consequence->setText(tr("Revokes 1 certificate."));
    if (!m_draft.row.isCa) return;
    m_consequence->setText(tr("Revokes 1 CA. The certificates below it are being counted…"));
    m_session.run(
        tr("Counting"),
        [key = m_draft.row.subjectKey](
            core::Vault& vault, std::stop_token) { return core::CertificateStore(vault).liveBelow(key, vault.now()); },
        [this, alive = QPointer(this)](const core::Result<std::size_t>& count) {
            if (!alive) return;
            if (!count)
                m_consequence->setText(
                    tr("Revokes 1 CA. What is below it could not be counted; all of it stops working."));
            else if (*count == 1)
                m_consequence->setText(tr("Revokes 1 CA; 1 valid certificate below it stops working."));
            else
                m_consequence->setText(*count == 0 ? tr("Revokes 1 CA; no valid certificate is below it.")
                                                   : tr("Revokes 1 CA; %n valid certificate(s) below it stop working.",
                                                         nullptr, static_cast<int>(*count)));
        });
}

core::CrlEntry RevokeStep::entry() const
{
    core::CrlEntry entry{.serial = m_draft.row.serial,
        .revokedAt = {},
        .reason =
            core::readRevocationReason(m_reason->current().toStdString()).value_or(core::RevocationReason::Unspecified),
        .invalidity = {}};
    if (m_earlier->isChecked())
        entry.invalidity =
            core::Time(std::chrono::seconds(m_since->date().startOfDay(QTimeZone::UTC).toSecsSinceEpoch()));
    return entry;
}

std::optional<PageProblem> RevokeStep::store()
{
    if (m_draft.isDone) return {};
    if (m_draft.ca.empty())
        return PageProblem{tr("No CA of this vault issued it. Whoever issued it must revoke it."), nullptr};
    emit busyChanged(true, tr("The revocation is being recorded."));
    m_session.run(
        tr("Revoking"),
        [ca = m_draft.ca, entry = entry()](
            core::Vault& vault, std::stop_token) { return core::revoke(vault, ca, entry); },
        [this, alive = QPointer(this)](const core::Result<void>& done) {
            if (!alive) return;
            emit busyChanged(false, {});
            if (!done) {
                emit failed(done.error());
                return;
            }
            m_draft.isDone = true;
            emit revoked();
            emit completed();
        });
    return PageProblem{};
}

QWidget* RevokeStep::firstField() const { return m_reason->currentCard(); }

QString RevokeStep::nextText() const { return tr("Revoke 1 certificate"); }

RevokedStep::RevokedStep(RevokeDraft& draft, QWidget* parent)
    : WizardPage(QStringLiteral("revokedStep"), tr("Tell"), tr("Revoked"),
          tr("The vault knows it. Programs learn it from the next CRL of the CA, not before."), parent),
      m_draft(draft)
{
    const QString what = draft.isGuarded
        ? tr("“%1” is a guarded root: hold a ceremony that signs its CRL, and take the record of it in.")
        : tr("Make the CRL of “%1” now, then put it where the certificates say it is fetched.");
    auto* next = new PlainLabel(what.arg(showUntrusted(draft.ca)), TextStyle::Body, Tone::Ink, this);
    next->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 0);
    column->addWidget(next);
    column->addStretch(1);
}

std::optional<PageProblem> RevokedStep::store()
{
    if (m_draft.isGuarded)
        emit closeWanted();
    else
        emit crlWanted();
    return {};
}

QString RevokedStep::nextText() const { return m_draft.isGuarded ? tr("Close") : tr("Make the CRL now"); }

QString RevokedStep::otherText() const { return m_draft.isGuarded ? QString() : tr("Later"); }

}
