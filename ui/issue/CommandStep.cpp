#include "ui/issue/CommandStep.h"

#include "ui/look/Icons.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FormField.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

CommandStep::CommandStep(CertificateDraft& draft, QWidget* parent)
    : WizardPage(QStringLiteral("commandStep"), tr("Command"), tr("Run this on the server"),
          tr("It makes the key there and a request beside it. Bring only the request here."), parent),
      m_draft(draft),
      m_kind(new QComboBox),
      m_command(new PlainLabel({}, TextStyle::Mono, Tone::Ink))
{
    auto* kind = new FormField(QStringLiteral("commandKind"), tr("Kind of key"), m_kind, this);
    m_command->setSelectable();
    m_command->setObjectName(QStringLiteral("command"));
    m_command->setAccessibleName(tr("The command"));
    auto* copy = new QPushButton(iconOf(Glyph::Copy), tr("Copy the command"), this);
    copy->setObjectName(QStringLiteral("commandCopy"));
    copy->setAccessibleName(copy->text());
    auto* sheet = new Card(this);
    sheet->content()->addWidget(m_command);
    auto* note = new PlainLabel(tr("“-noenc” leaves the key file without a passphrase, since a server starts alone; "
                                   "only its owner can read it. Then drop the .csr file on this window."),
        TextStyle::Small, Tone::InkSoft, this);
    note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(kind);
    column->addWidget(sheet);
    column->addWidget(copy, 0, Qt::AlignLeft);
    column->addWidget(note);
    column->addStretch(1);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_command->text()); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CommandStep::refresh);
}

void CommandStep::load()
{
    const QSignalBlocker quiet(m_kind);
    const QString before = m_kind->currentData().toString();
    m_kind->clear();
    for (const std::string& id : m_draft.keys)
        if (const auto algorithm = core::findKeyAlgorithm(id))
            m_kind->addItem(coreText((*algorithm)->label), QString::fromStdString(id));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(before)));
    refresh();
}

void CommandStep::refresh()
{
    if (const auto algorithm = core::findKeyAlgorithm(m_kind->currentData().toString().toStdString()))
        m_command->setText(showUntrustedBlock(requestCommand(m_draft.names, **algorithm)));
}

QWidget* CommandStep::firstField() const { return m_kind; }

QString CommandStep::nextText() const { return tr("Done"); }

}
