#include "ui/settings/RestoreDialogs.h"

#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KeyValueGrid.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QPushButton>

namespace ui {

RestoreQuestion::RestoreQuestion(const QString& backup, QWidget* parent)
    : FormDialog(QStringLiteral("restoreQuestion"), tr("Make a vault out of this backup"),
          tr("%1 opens with the passphrase that was in force when it was made. The whole backup is checked first. The "
             "vault made of it counts its serial numbers in another way, so that none is given twice.")
              .arg(showUntrusted(backup)),
          tr("Restore"), parent),
      m_passphrase(new PassphraseEdit),
      m_field(new FormField(QStringLiteral("restorePassphrase"), tr("Passphrase of the backup"), m_passphrase, this))
{
    content().addWidget(m_field);
    content().addStretch(1);
    connect(m_passphrase, &PassphraseEdit::edited, this, &RestoreQuestion::check);
    connect(m_passphrase, &PassphraseEdit::returnPressed, &verb(), &QPushButton::click);
    m_passphrase->setFocus();
    check();
}

core::Secret RestoreQuestion::take() { return m_passphrase->take(); }

void RestoreQuestion::showWrong()
{
    m_field->setError(tr("That passphrase does not open this backup. Type it again."));
    check();
    m_passphrase->setFocus();
}

void RestoreQuestion::check()
{
    if (m_passphrase->isEmpty())
        setUnavailable(
            verb(), tr("No passphrase was typed."), tr("Type the one that was set when the backup was made."));
    else
        setAvailable(verb());
}

RestoredDialog::RestoredDialog(const core::Restored& restored, QWidget* parent)
    : FormDialog(QStringLiteral("restoredDialog"), tr("The backup is a vault again"),
          tr("What was signed or revoked after the backup is missing in it. Before it signs anything, compare the "
             "lists "
             "below with those that were published: a list that went out later has a higher number, and must be taken "
             "in "
             "first. Keep no other copy of this vault in use."),
          {}, parent)
{
    auto* lists = new KeyValueGrid(this);
    std::vector<KeyValue> lines;
    for (const core::RestoredCa& ca : restored.cas)
        lines.push_back({showUntrusted(ca.name),
            ca.lastCrl == 0
                ? tr("no CRL in the backup")
                : tr("last CRL in the backup: number %1").arg(showNumber(static_cast<qint64>(ca.lastCrl)))});
    lists->setLines(lines);
    content().addWidget(lists);
    content().addStretch(1);
}

}
