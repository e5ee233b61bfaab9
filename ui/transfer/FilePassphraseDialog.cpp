#include "ui/transfer/FilePassphraseDialog.h"

#include "ui/widgets/Availability.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

FilePassphraseDialog::FilePassphraseDialog(const QString& file, QWidget* parent)
    : FormDialog(QStringLiteral("filePassphraseDialog"), tr("Open a locked file"),
          tr("%1 is locked with a passphrase. What you type opens it this once and is not kept.").arg(file),
          tr("Look inside"), parent),
      m_passphrase(new PassphraseEdit)
{
    content().addWidget(
        new FormField(QStringLiteral("filePassphrase"), tr("Passphrase of the file"), m_passphrase, this));
    connect(m_passphrase, &PassphraseEdit::edited, this, &FilePassphraseDialog::check);
    connect(m_passphrase, &PassphraseEdit::returnPressed, &verb(), &QPushButton::click);
    m_passphrase->setFocus();
    check();
}

core::Secret FilePassphraseDialog::take() { return m_passphrase->take(); }

void FilePassphraseDialog::check()
{
    if (m_passphrase->isEmpty())
        setUnavailable(verb(), tr("No passphrase was typed."), tr("Type the one that was set when the file was made."));
    else
        setAvailable(verb());
}

}
