#include "ui/issue/RefuseStep.h"

#include "core/vault/Stores.h"
#include "ui/look/Icons.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/FormField.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

RefuseStep::RefuseStep(SignDraft& draft, VaultSession& session, QWidget* parent)
    : WizardPage(QStringLiteral("refuseStep"), tr("Refuse"), tr("Refuse this request"),
          draft.source.row ? tr("Nothing is signed. The request leaves the list; the log keeps that it was here.")
                           : tr("Nothing is signed and nothing is kept."),
          parent),
      m_draft(draft),
      m_session(session),
      m_answer(new QPlainTextEdit)
{
    auto* field = new FormField(QStringLiteral("refuseAnswer"), tr("Answer for the sender"), m_answer, this);
    field->setHint(tr("Certwright sends nothing. Copy the answer into your own message."));
    m_answer->setTabChangesFocus(true);
    auto* copy = new QPushButton(iconOf(Glyph::Copy), tr("Copy the answer"), this);
    copy->setObjectName(QStringLiteral("refuseCopy"));
    copy->setAccessibleName(copy->text());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(10);
    column->addWidget(field);
    column->addWidget(copy, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_answer->toPlainText()); });
}

void RefuseStep::setReasons(const QString& reasons)
{
    const QString name = showUntrusted(m_draft.facts.subject.shortText());
    m_answer->setPlainText(reasons.isEmpty() ? tr("The request for %1 was not signed.").arg(name)
                                             : tr("The request for %1 was not signed:\n%2").arg(name, reasons));
}

std::optional<PageProblem> RefuseStep::store()
{
    if (!m_draft.source.row) {
        emit refused();
        return PageProblem{};
    }
    emit busyChanged(true, tr("The request is being removed."));
    m_session.run(
        tr("Removing the request"),
        [row = *m_draft.source.row](
            core::Vault& vault, std::stop_token) { return core::RequestStore(vault).remove(row); },
        [this, alive = QPointer(this)](const core::Result<void>& removed) {
            if (!alive) return;
            emit busyChanged(false, {});
            if (removed)
                emit refused();
            else
                emit failed(removed.error());
        });
    return PageProblem{};
}

QWidget* RefuseStep::firstField() const { return m_answer; }

QString RefuseStep::nextText() const { return tr("Refuse the request"); }

}
