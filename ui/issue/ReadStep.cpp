#include "ui/issue/ReadStep.h"

#include "ui/issue/CertificateSheet.h"
#include "ui/jobs/Spinner.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

ReadStep::ReadStep(BuildDraft& draft, core::VaultContext context, QThreadPool& computing, QWidget* parent)
    : WizardPage(QStringLiteral("readStep"), tr("Read"), tr("Read before signing"),
          tr("This is all that the certificates will say. After signing nothing of it can be changed."), parent),
      m_draft(draft),
      m_context(std::move(context)),
      m_rehearsal(computing),
      m_spinner(new Spinner(this)),
      m_standard(new QCheckBox(tr("Show standard names"), this)),
      m_sheets(new QVBoxLayout),
      m_read(new QCheckBox(tr("I have read this, and it is what I want"), this))
{
    m_standard->setObjectName(QStringLiteral("standardNames"));
    m_standard->setAccessibleName(m_standard->text());
    m_read->setObjectName(QStringLiteral("haveRead"));
    m_read->setAccessibleName(m_read->text());
    m_sheets->setSpacing(10);
    auto* top = new QHBoxLayout;
    top->addWidget(m_standard);
    top->addStretch(1);
    top->addWidget(m_spinner);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(10);
    column->addLayout(top);
    column->addLayout(m_sheets);
    column->addWidget(m_read, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_standard, &QCheckBox::toggled, this, &ReadStep::refresh);
    connect(m_read, &QCheckBox::toggled, this, &ReadStep::edited);
}

void ReadStep::load()
{
    m_rehearsed.clear();
    m_read->setChecked(false);
    m_read->hide();
    m_spinner->show();
    refresh();
    m_rehearsal.start([plan = m_draft.plan, now = m_context.clock(), keys = m_context.keys](
                          std::stop_token) { return rehearseHierarchy(plan, now, keys); },
        [this](core::Result<std::vector<Rehearsed>> rehearsed) { take(std::move(rehearsed)); });
}

void ReadStep::take(core::Result<std::vector<Rehearsed>> rehearsed)
{
    m_spinner->hide();
    if (!rehearsed) {
        emit failed(rehearsed.error());
        return;
    }
    m_rehearsed = *std::move(rehearsed);
    m_read->show();
    refresh();
}

void ReadStep::refresh()
{
    while (QLayoutItem* item = m_sheets->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item; // takeAt hands it over
    }
    for (const Rehearsed& rehearsed : m_rehearsed) addSheet(rehearsed);
}

void ReadStep::addSheet(const Rehearsed& rehearsed)
{
    auto* sheet = new Card(this);
    auto* top = new QHBoxLayout;
    auto* title =
        new HeadingLabel(showUntrusted(rehearsed.certificate.subject().shortText()), TextStyle::Section, sheet);
    title->setWordWrap(true);
    top->addWidget(title, 1);
    top->addWidget(new Chip(Mark::Done, tr("0 lint errors"), sheet));
    if (!rehearsed.notes.empty()) {
        auto* notes = new Chip(sheet);
        notes->setNote(Tone::Off, tr("%n note(s)", nullptr, static_cast<int>(rehearsed.notes.size())));
        top->addWidget(notes);
    }
    auto* words = new KeyValueGrid(sheet);
    words->setLines(certificateSheet(rehearsed.certificate, m_standard->isChecked()));
    sheet->content()->addLayout(top);
    sheet->content()->addWidget(words);
    if (!rehearsed.notes.empty()) {
        auto* notes = new PlainLabel(findingLines(rehearsed.notes), TextStyle::Small, Tone::InkSoft, sheet);
        notes->setWordWrap(true);
        sheet->content()->addWidget(notes);
    }
    m_sheets->addWidget(sheet);
}

std::optional<PageProblem> ReadStep::store()
{
    if (m_rehearsal.isRunning())
        return PageProblem{tr("The certificates are still being put together. Wait a moment."), nullptr};
    if (m_rehearsed.empty())
        return PageProblem{
            tr("These certificates cannot be made. Go back and change what the message names."), nullptr};
    if (!m_read->isChecked())
        return PageProblem{tr("Read the certificates first, then set the tick at their end."), m_read};
    return {};
}

QWidget* ReadStep::firstField() const { return m_standard; }

QString ReadStep::nextText() const { return tr("Create the root key and sign"); }

}
