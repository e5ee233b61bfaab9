#include "ui/requests/RefuseDialog.h"

#include "ui/text/CertificateWords.h"
#include "ui/widgets/FormField.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

RefuseDialog::RefuseDialog(const core::RequestRow& row, QWidget* parent)
    : FormDialog(QStringLiteral("refuseDialog"), tr("Refuse the request for %1").arg(shortName(row.subject)),
          tr("It stays in the list as refused and is not signed, until somebody takes that back."), tr("Refuse"),
          parent),
      m_reason(new QPlainTextEdit)
{
    auto* field = new FormField(QStringLiteral("refuseReason"), tr("Why?"), m_reason, this);
    field->setHint(tr("Kept with the request and in the log. Certwright sends nothing."));
    m_reason->setTabChangesFocus(true);
    content().addWidget(field);
    verb().setEnabled(false);
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this] { verb().setEnabled(!reason().isEmpty()); });
    m_reason->setFocus();
}

QString RefuseDialog::reason() const { return m_reason->toPlainText().trimmed(); }

}
