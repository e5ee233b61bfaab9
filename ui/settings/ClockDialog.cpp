#include "ui/settings/ClockDialog.h"

#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KeyValueGrid.h"

#include <QLineEdit>
#include <QPushButton>

namespace ui {

ClockDialog::ClockDialog(core::Time now, core::Time lastEntry, QWidget* parent)
    : FormDialog(QStringLiteral("clockDialog"), tr("Is this clock right?"),
          tr("A wrong clock would date certificates wrongly for all their life. Compare this computer with another "
             "clock, and set it if it is wrong. If it is right, say why it is so far from the vault’s last entry: the "
             "vault lay in a safe, or the clock was wrong when the entry was made. The reason is logged."),
          tr("The clock is right"), parent),
      m_reason(new QLineEdit),
      m_field(new FormField(QStringLiteral("clockReason"), tr("Reason"), m_reason, this))
{
    auto* times = new KeyValueGrid(this);
    times->setLines({{tr("This computer"), showUtc(now)}, {tr("Here"), showTime(now)},
        {tr("Last entry of the vault"), showUtc(lastEntry)}});
    content().addWidget(times);
    content().addWidget(m_field);
    content().addStretch(1);
    connect(m_reason, &QLineEdit::textChanged, this, &ClockDialog::check);
    m_reason->setFocus();
    check();
}

QString ClockDialog::reason() const { return m_reason->text().trimmed(); }

void ClockDialog::check()
{
    if (reason().isEmpty())
        setUnavailable(verb(), tr("There is no reason yet."), tr("Say why the clock is right."));
    else
        setAvailable(verb());
}

}
