#include "ui/settings/PassphraseDialog.h"

#include "core/crypto/Random.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PassphraseEdit.h"
#include "ui/widgets/StrengthMeter.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr qsizetype namedBackups = 5;

}

PassphraseDialog::PassphraseDialog(const QStringList& backups, QWidget* parent)
    : FormDialog(QStringLiteral("changePassphraseDialog"), tr("Change the passphrase"),
          tr("Nobody can reset it. Older backups keep the passphrase they were made with."),
          tr("Change the passphrase"), parent),
      m_old(new PassphraseEdit),
      m_new(new PassphraseEdit),
      m_again(new PassphraseEdit),
      m_meter(new StrengthMeter(*m_new, core::randomSecret))
{
    m_oldField = new FormField(QStringLiteral("oldPassphrase"), tr("Present passphrase"), m_old, this);
    content().addWidget(m_oldField);
    content().addWidget(new FormField(QStringLiteral("newPassphrase"), tr("New passphrase"), m_new, this));
    content().addWidget(m_meter);
    content().addWidget(
        new FormField(QStringLiteral("newPassphraseAgain"), tr("New passphrase, once more"), m_again, this));
    if (!backups.isEmpty()) content().addWidget(oldBackups(backups));
    connect(m_meter, &StrengthMeter::generated, this, [this] { m_new->setRevealed(true); });
    for (PassphraseEdit* edit : {m_old, m_new, m_again})
        connect(edit, &PassphraseEdit::edited, this, &PassphraseDialog::check);
    connect(m_old, &PassphraseEdit::edited, this, [this] { m_oldField->setError({}); });
    m_old->setFocus();
    check();
}

QWidget* PassphraseDialog::oldBackups(const QStringList& backups)
{
    QString names = backups.first(std::min(namedBackups, backups.size())).join(QStringLiteral(", "));
    if (backups.size() > namedBackups)
        names = tr("%1 and %Ln more", nullptr, static_cast<int>(backups.size() - namedBackups)).arg(names);
    auto* label = new PlainLabel(tr("These backups still open with the present passphrase: %1. If others may know it, "
                                    "destroy them once there is a new one.")
                                     .arg(names),
        TextStyle::Small, Tone::InkSoft, this);
    label->setObjectName(QStringLiteral("oldBackups"));
    label->setSelectable();
    return label;
}

core::Secret PassphraseDialog::takeOld() { return m_old->take(); }

core::Secret PassphraseDialog::takeNew()
{
    m_again->clear();
    return m_new->take();
}

void PassphraseDialog::showWrong()
{
    m_oldField->setError(tr("That passphrase does not open this vault. Type all three again."));
    check();
    m_old->setFocus();
}

void PassphraseDialog::check()
{
    const QString type = tr("Type it.");
    if (m_old->isEmpty())
        setUnavailable(verb(), tr("The present passphrase is missing."), type);
    else if (m_new->isEmpty())
        setUnavailable(verb(), tr("The new passphrase is missing."), type);
    else if (m_meter->bits() < 40)
        setUnavailable(
            verb(), tr("The new passphrase is too easy to guess."), tr("Make it longer, or let five words be drawn."));
    else if (!core::equalInConstantTime(m_new->view(), m_again->view()))
        setUnavailable(verb(), tr("The new passphrase was not typed twice alike."), tr("Type it once more."));
    else
        setAvailable(verb());
}

}
