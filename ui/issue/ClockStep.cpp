#include "ui/issue/ClockStep.h"

#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyValueGrid.h"
#include "ui/widgets/MarkLabel.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace ui {

bool isPlainlyWrong(core::Time time)
{
    using namespace std::chrono;
    return time < sys_days(2026y / January / 1) || time > sys_days(2049y / January / 1);
}

ClockStep::ClockStep(BuildDraft& draft, core::VaultContext context, QWidget* parent)
    : WizardPage(QStringLiteral("clockStep"), tr("Clock and room"), tr("Is this time right?"),
          tr("The certificates will carry it for 20 years. Compare it with another clock."), parent),
      m_draft(draft),
      m_context(std::move(context)),
      m_time(new PlainLabel({}, TextStyle::Display, Tone::Ink, this)),
      m_local(new PlainLabel({}, TextStyle::Body, Tone::InkSoft, this)),
      m_doubt(new Card(this)),
      m_confirm(new QCheckBox(tr("I compared it with another clock: it is right"), m_doubt))
{
    m_time->setObjectName(QStringLiteral("clockTime"));
    m_confirm->setObjectName(QStringLiteral("clockConfirm"));
    m_confirm->setAccessibleName(m_confirm->text());
    auto* sheet = new Card(this);
    sheet->setPadding(22);
    sheet->content()->addWidget(m_time);
    sheet->content()->addWidget(m_local);
    auto* doubt = new PlainLabel(tr("This clock is plainly wrong. No certificate made now would work. Set the clock of "
                                    "this computer; the time above follows."),
        TextStyle::Strong, Tone::Bad, m_doubt);
    doubt->setWordWrap(true);
    m_doubt->content()->addWidget(doubt);
    m_doubt->content()->addWidget(m_confirm);

    auto* room = new KeyValueGrid(this);
    room->setLines({{tr("At the keyboard"), showUntrusted(m_context.actor)},
        {tr("In the log"),
            tr("This person is named with every step. Two people make mistakes visible: let somebody watch.")}});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(sheet);
    column->addWidget(m_doubt);
    column->addWidget(new HeadingLabel(tr("Who is present"), TextStyle::Section, this));
    column->addWidget(room);
    column->addStretch(1);
    connect(m_confirm, &QCheckBox::toggled, this, &ClockStep::edited);
    connect(&m_timer, &QTimer::timeout, this, &ClockStep::tick);
    m_timer.start(1000);
    tick();
}

void ClockStep::load() { tick(); }

void ClockStep::tick()
{
    const core::Time now = m_context.clock();
    m_time->setText(showUtc(now));
    m_local->setText(tr("Here: %1").arg(showTime(now)));
    m_doubt->setVisible(isPlainlyWrong(now));
}

std::optional<PageProblem> ClockStep::store()
{
    if (!isPlainlyWrong(m_context.clock())) return {};
    if (!m_confirm->isChecked())
        return PageProblem{tr("The clock is plainly wrong. Set it, or confirm that you compared it."), m_confirm};
    m_draft.clockReason = "compared with another clock before the hierarchy was made";
    return {};
}

QString ClockStep::nextText() const { return tr("Yes, it is right"); }

}
