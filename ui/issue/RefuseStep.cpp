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
          tr("Nothing is signed. The request stays in the list as refused, with this answer, until somebody takes that "
             "back."),
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
    const QString answer = m_answer->toPlainText().trimmed();
    if (answer.isEmpty())
        return PageProblem{tr("Say in a sentence why. The answer is kept with the request."), m_answer};
    emit busyChanged(true, tr("The request is being refused."));
    m_session.run(
        tr("Refusing the request"),
        [source = m_draft.source, reason = answer.toStdString()](core::Vault& vault, std::stop_token) {
            return core::RequestStore(vault).refuse(*source.request, source.name, reason);
        },
        [this, alive = QPointer(this)](const core::Result<core::RequestRow>& row) {
            if (!alive) return;
            emit busyChanged(false, {});
            if (row)
                emit refused();
            else
                emit failed(row.error());
        });
    return PageProblem{};
}

QWidget* RefuseStep::firstField() const { return m_answer; }

QString RefuseStep::nextText() const { return tr("Refuse the request"); }

}
