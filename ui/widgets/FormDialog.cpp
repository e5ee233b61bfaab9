#include "ui/widgets/FormDialog.h"

#include "ui/look/Buttons.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/MessageStrip.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

FormDialog::FormDialog(
    const QString& name, const QString& title, const QString& lead, const QString& verb, QWidget* parent)
    : QDialog(parent),
      m_content(new QVBoxLayout),
      m_messages(new MessageStrip(this)),
      m_verb(new QPushButton(verb, this))
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(scaled(460, QApplication::font()));
    auto* explanation = new PlainLabel(lead, TextStyle::Body, Tone::InkSoft, this);
    explanation->setWordWrap(true);
    explanation->setVisible(!lead.isEmpty());
    m_content->setSpacing(12);
    m_verb->setObjectName(name + QStringLiteral("Verb"));
    m_verb->setAccessibleName(verb);
    setButtonRole(*m_verb, ButtonRole::Primary);
    m_verb->setDefault(true);
    m_verb->setVisible(!verb.isEmpty());
    auto* cancel = new QPushButton(verb.isEmpty() ? tr("Close") : tr("Cancel"), this);
    cancel->setObjectName(name + QStringLiteral("Cancel"));
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_verb);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 20, 22, 18);
    column->setSpacing(12);
    auto* heading = new HeadingLabel(title, TextStyle::Heading, this);
    heading->setWordWrap(true);
    column->addWidget(heading);
    column->addWidget(explanation);
    column->addWidget(m_messages);
    column->addLayout(m_content, 1);
    column->addLayout(buttons);
    connect(m_verb, &QPushButton::clicked, this, &FormDialog::confirmed);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void FormDialog::setBusy(bool busy)
{
    if (busy)
        setUnavailable(*m_verb, tr("The work is being done."), tr("Wait a moment."));
    else
        setAvailable(*m_verb);
}

}
