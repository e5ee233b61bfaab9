#include "ui/transfer/ExportDialog.h"

#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FormField.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <utility>

namespace ui {

ExportDialog::ExportDialog(core::ExportSelection selection, const QString& subject, QWidget* parent)
    : FormDialog(QStringLiteral("exportDialog"), tr("Export %1").arg(subject),
          tr("A certificate is public: anybody may have it. The private key is not in it and never leaves this way."),
          tr("Save the file…"), parent),
      m_selection(std::move(selection)),
      m_target(new QComboBox),
      m_format(new PlainLabel({}, TextStyle::Body, Tone::InkSoft, this)),
      m_note(new PlainLabel({}, TextStyle::Mono, Tone::Ink))
{
    const auto targets = core::installTargets();
    for (const core::InstallTarget& each : targets) m_target->addItem(coreText(each.label));
    auto* field = new FormField(QStringLiteral("exportTarget"), tr("Where will it be installed?"), m_target, this);
    m_format->setWordWrap(true);
    m_note->setSelectable();
    m_note->setObjectName(QStringLiteral("installNote"));
    auto* card = new Card(this);
    card->content()->addWidget(m_note);
    content().addWidget(field);
    content().addWidget(m_format);
    content().addWidget(card);
    connect(m_target, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    refresh();
}

const core::InstallTarget& ExportDialog::target() const
{
    return core::installTargets()[static_cast<std::size_t>(std::max(0, m_target->currentIndex()))];
}

core::Result<core::Bytes> ExportDialog::fileContent() const { return core::installFile(target(), m_selection); }

QString ExportDialog::fileName() const
{
    return QString::fromStdString(core::installFileName(target(), m_selection.certificates.front()));
}

QString ExportDialog::installNote(const QString& file) const
{
    return coreText(target().note).replace(QStringLiteral("%1"), file);
}

void ExportDialog::refresh()
{
    const auto format = core::findExportFormat(target().format);
    m_format->setText(format ? tr("Written as: %1").arg(coreText((*format)->label)) : QString());
    m_note->setText(installNote(fileName()));
}

}
