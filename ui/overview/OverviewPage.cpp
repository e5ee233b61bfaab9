#include "ui/overview/OverviewPage.h"

#include "ui/look/Buttons.h"
#include "ui/overview/MonthStrip.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {

OverviewPage::OverviewPage(QWidget* parent)
    : QWidget(parent),
      m_greeting(new HeadingLabel(tr("Nothing is here yet."), TextStyle::Heading, this)),
      m_lead(new PlainLabel(
          tr("Build a certificate authority, or bring one along."), TextStyle::Body, Tone::InkSoft, this)),
      m_tasks(new QVBoxLayout),
      m_pictures(new QWidget(this)),
      m_months(new MonthStrip),
      m_next(new QGridLayout),
      m_nothing(new PlainLabel(tr("No certificate ends in this time."), TextStyle::Body, Tone::InkSoft)),
      m_timeline(new Timeline),
      m_empty(new EmptyState(Glyph::Home, tr("What needs you will stand here"),
          tr("Lists that run out, certificates that end, requests that wait: each with the one thing to do."),
          tr("Build a hierarchy…"), this))
{
    setObjectName(QStringLiteral("overviewPage"));
    auto* lifetimes = new Card(m_pictures);
    lifetimes->content()->addWidget(new HeadingLabel(tr("Lifetimes"), TextStyle::Section, lifetimes));
    lifetimes->content()->addWidget(m_timeline);
    lifetimes->content()->addStretch(1);
    auto* ending = new Card(m_pictures);
    ending->content()->addWidget(new HeadingLabel(tr("Ending in the next 12 months"), TextStyle::Section, ending));
    ending->content()->addWidget(m_months);
    ending->content()->addWidget(m_nothing);
    m_next->setColumnStretch(0, 3);
    m_next->setColumnStretch(1, 1);
    m_next->setColumnStretch(2, 2);
    m_next->setVerticalSpacing(2);
    ending->content()->addLayout(m_next);
    ending->content()->addStretch(1);
    auto* pictures = new QHBoxLayout(m_pictures);
    pictures->setContentsMargins(0, 0, 0, 0);
    pictures->setSpacing(14);
    pictures->addWidget(ending, 1);
    pictures->addWidget(lifetimes, 1);
    m_pictures->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_pictures->hide();
    m_tasks->setSpacing(8);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 12);
    column->setSpacing(2);
    column->addWidget(m_greeting);
    column->addWidget(m_lead);
    column->addSpacing(12);
    column->addLayout(m_tasks);
    column->addSpacing(10);
    column->addWidget(m_pictures);
    column->addWidget(m_empty, 50);
    column->addStretch(1);
    connect(m_empty, &EmptyState::activated, this, &OverviewPage::buildWanted);
}

void OverviewPage::setTasks(const QString& greeting, const QString& lead, const std::vector<TaskLine>& tasks)
{
    m_greeting->setText(greeting);
    m_lead->setText(lead);
    while (QLayoutItem* item = m_tasks->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item; // takeAt hands it over
    }
    for (const TaskLine& task : tasks) addTask(task);
}

void OverviewPage::addTask(const TaskLine& task)
{
    auto* card = new Card(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* what = new PlainLabel(task.what, TextStyle::Strong, Tone::Ink, card);
    auto* why = new PlainLabel(task.why, TextStyle::Body, Tone::InkSoft, card);
    what->setWordWrap(true);
    why->setWordWrap(true);
    words->addWidget(what);
    words->addWidget(why);
    auto* button = new QPushButton(task.verb, card);
    button->setObjectName(QStringLiteral("task%1").arg(task.id));
    button->setAccessibleName(task.verb);
    button->setAccessibleDescription(task.what);
    row->addWidget(new Chip(task.mark, task.chip, card));
    row->addLayout(words, 1);
    row->addWidget(button);
    card->content()->setContentsMargins(14, 11, 14, 11);
    card->content()->addLayout(row);
    m_tasks->addWidget(card);
    connect(button, &QPushButton::clicked, this, [this, id = task.id] { emit taskChosen(id); });
}

void OverviewPage::setLifetimes(std::vector<Lifetime> lifetimes, core::Time today)
{
    m_pictures->setVisible(!lifetimes.empty());
    m_empty->setVisible(lifetimes.empty());
    m_timeline->setLifetimes(std::move(lifetimes), today);
}

void OverviewPage::setEnding(const EndingSoon& ending)
{
    m_months->setMonths(ending);
    m_nothing->setVisible(ending.next.empty());
    while (QLayoutItem* item = m_next->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item; // takeAt hands it over
    }
    int row = 0;
    for (const EndingLine& line : ending.next) {
        auto* name = new QPushButton(withoutShortcut(line.name));
        name->setObjectName(QStringLiteral("ending%1").arg(line.id));
        name->setAccessibleName(line.name);
        name->setAccessibleDescription(tr("ends %1").arg(line.when));
        setButtonRole(*name, ButtonRole::Quiet);
        connect(name, &QPushButton::clicked, this, [this, id = line.id] { emit certificateChosen(id); });
        m_next->addWidget(name, row, 0, Qt::AlignLeft);
        m_next->addWidget(new PlainLabel(line.when, TextStyle::Body, line.isSoon ? Tone::Warn : Tone::Ink), row, 1);
        m_next->addWidget(new PlainLabel(line.owner.isEmpty() ? tr("owner unknown") : line.owner, TextStyle::Body,
                              line.owner.isEmpty() ? Tone::InkFaint : Tone::InkSoft),
            row++, 2);
    }
}

}
