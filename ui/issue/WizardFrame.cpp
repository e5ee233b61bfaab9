#include "ui/issue/WizardFrame.h"

#include "ui/issue/SidePane.h"
#include "ui/issue/StepList.h"
#include "ui/look/Buttons.h"
#include "ui/look/FocusRing.h"
#include "ui/look/ScreenRoom.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/ScrollArea.h"

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

int px(int pixels) { return scaled(pixels, QApplication::font()); }

QPushButton* namedButton(const QString& text, const char* name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(text);
    return button;
}

}

WizardPage::WizardPage(
    const QString& name, const QString& step, const QString& title, const QString& lead, QWidget* parent)
    : QWidget(parent), m_step(step), m_title(title), m_lead(lead)
{
    setObjectName(name);
    setAccessibleName(title);
}

QString WizardPage::nextText() const { return tr("Next"); }

WizardFrame::WizardFrame(const QString& title, QWidget* parent)
    : QDialog(parent),
      m_steps(new StepList(this)),
      m_side(new SidePane(this)),
      m_title(new HeadingLabel({}, TextStyle::Heading, this)),
      m_lead(new PlainLabel({}, TextStyle::Body, Tone::InkSoft, this)),
      m_stack(new QStackedWidget(this)),
      m_message(new MessageStrip(this)),
      m_problem(new PlainLabel({}, TextStyle::Body, Tone::Bad, this)),
      m_footer(new QStackedWidget(this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_steps->setObjectName(QStringLiteral("wizardSteps"));
    m_title->setObjectName(QStringLiteral("wizardTitle"));
    m_problem->setObjectName(QStringLiteral("wizardProblem"));
    m_title->setWordWrap(true);
    m_lead->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_steps->setFixedWidth(px(186));
    m_side->setFixedWidth(px(300));
    m_sideColumn = new QVBoxLayout(m_side);
    m_sideColumn->setContentsMargins(16, 18, 16, 16);
    m_sideColumn->setSpacing(10);
    m_side->hide();
    m_footer->addWidget(makeFooter());
    m_footer->addWidget(makeCancelQuestion());
    m_footer->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    auto* middle = new QVBoxLayout;
    middle->setContentsMargins(24, 20, 24, 14);
    middle->setSpacing(4);
    middle->addWidget(m_title);
    middle->addWidget(m_lead);
    middle->addSpacing(10);
    middle->addWidget(m_stack, 1);
    middle->addSpacing(6);
    middle->addWidget(m_message);
    middle->addWidget(m_problem);
    middle->addSpacing(6);
    middle->addWidget(m_footer);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_steps);
    columns->addLayout(middle, 1);
    columns->addWidget(m_side);
    resize(px(1080), px(700));
}

QWidget* WizardFrame::makeFooter()
{
    auto* bar = new QWidget(this);
    m_cancel = namedButton(tr("Cancel"), "wizardCancel", bar);
    m_back = namedButton(tr("Back"), "wizardBack", bar);
    m_other = namedButton({}, "wizardOther", bar);
    m_next = namedButton({}, "wizardNext", bar);
    setButtonRole(*m_cancel, ButtonRole::Quiet);
    setBigButton(*m_next);
    m_next->setDefault(true);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(4, 4, 4, 4); // room for the ring
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_other);
    row->addSpacing(4);
    row->addWidget(m_next);
    connect(m_cancel, &QPushButton::clicked, this, &WizardFrame::reject);
    connect(m_back, &QPushButton::clicked, this, &WizardFrame::back);
    connect(m_next, &QPushButton::clicked, this, &WizardFrame::next);
    connect(m_other, &QPushButton::clicked, this, [this] { page()->other(); });
    QWidget::setTabOrder(m_next, m_other);
    QWidget::setTabOrder(m_other, m_back);
    QWidget::setTabOrder(m_back, m_cancel);
    return bar;
}

QWidget* WizardFrame::makeCancelQuestion()
{
    auto* bar = new QWidget(this);
    auto* question = new PlainLabel(tr("Leave and lose what you typed?"), TextStyle::Strong, Tone::Ink, bar);
    question->setWordWrap(true);
    m_stay = namedButton(tr("Keep going"), "wizardStay", bar);
    auto* leave = namedButton(tr("Lose it and leave"), "wizardLeave", bar);
    m_stay->setAccessibleDescription(question->text());
    setButtonRole(*leave, ButtonRole::Danger);
    leave->setAutoDefault(false);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(4, 4, 4, 4);
    row->addWidget(question, 1);
    row->addWidget(leave);
    row->addWidget(m_stay);
    connect(m_stay, &QPushButton::clicked, this, [this] { askToLeave(false); });
    connect(leave, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    return bar;
}

void WizardFrame::addPage(WizardPage* page)
{
    auto* area = new ScrollArea(page, m_stack);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QWidget* widget : {static_cast<QWidget*>(area), area->viewport(), static_cast<QWidget*>(page)})
        FocusRing::leaveOut(*widget); // the keyboard rests here while work runs
    m_stack->addWidget(area);
    m_pages.push_back(page);
    m_areas.push_back(area);
    connect(page, &WizardPage::edited, this, [this] {
        m_isDirty = true;
        showProblem({});
        emit edited();
    });
    connect(page, &WizardPage::busyChanged, this, &WizardFrame::setBusy);
    connect(page, &WizardPage::failed, this, &WizardFrame::showFailure);
    connect(page, &WizardPage::changed, this, &WizardFrame::refresh);
    connect(page, &WizardPage::completed, this, &WizardFrame::next);
}

void WizardFrame::setPicture(const QString& title, QWidget* picture)
{
    m_sideColumn->addWidget(new HeadingLabel(title, TextStyle::Section, m_side));
    m_sideColumn->addWidget(picture, 1);
}

void WizardFrame::begin()
{
    goTo(*m_pages.front());
    fitColumns(width());
}

WizardPage* WizardFrame::page() const { return m_current < 0 ? nullptr : m_pages[static_cast<std::size_t>(m_current)]; }

int WizardFrame::indexOf(const WizardPage& page) const
{
    return static_cast<int>(std::ranges::find(m_pages, &page) - m_pages.begin());
}

void WizardFrame::goTo(WizardPage& page)
{
    m_current = indexOf(page);
    m_message->dismiss();
    showProblem({});
    page.load();
    m_stack->setCurrentIndex(m_current);
    refresh();
    QWidget* first = page.firstField();
    (first ? first : static_cast<QWidget*>(m_next))->setFocus(Qt::OtherFocusReason);
    QAccessibleAnnouncementEvent announcement(this, page.title() + QStringLiteral(". ") + page.lead());
    QAccessible::updateAccessibility(&announcement);
}

WizardPage* WizardFrame::neighbour(int direction) const
{
    if (direction < 0 && page() && page()->isPointOfNoReturn()) return nullptr;
    for (int i = m_current + direction; i >= m_floor && i < static_cast<int>(m_pages.size()); i += direction)
        if (m_pages[static_cast<std::size_t>(i)]->isNeeded()) return m_pages[static_cast<std::size_t>(i)];
    return nullptr;
}

void WizardFrame::next()
{
    if (m_isBusy || !page()) return;
    const bool isBinding = page()->isPointOfNoReturn();
    if (const auto problem = page()->store()) return showProblem(*problem);
    if (isBinding) {
        m_floor = m_current + 1;
        for (WizardPage* each : m_pages) each->forget();
    }
    if (WizardPage* following = neighbour(1))
        goTo(*following);
    else
        accept();
}

void WizardFrame::back()
{
    if (WizardPage* previous = m_isBusy ? nullptr : neighbour(-1)) goTo(*previous);
}

void WizardFrame::setBusy(bool busy, const QString& why)
{
    m_isBusy = busy;
    m_busyReason = why;
    refresh();
}

void WizardFrame::showFailure(const core::Error& error)
{
    if (error.code != core::ErrorCode::Cancelled) m_message->showMessage(errorMessage(error), Gravity::Failure);
}

void WizardFrame::showProblem(const PageProblem& problem)
{
    m_problem->setText(problem.text);
    m_problem->setVisible(!problem.text.isEmpty());
    if (problem.text.isEmpty()) return;
    if (problem.field) {
        problem.field->setFocus(Qt::OtherFocusReason);
        layout()->activate(); // the problem line takes room from the page first
        m_areas[static_cast<std::size_t>(m_current)]->ensureWidgetVisible(problem.field);
    }
    QAccessibleAnnouncementEvent announcement(this, problem.text);
    announcement.setPoliteness(QAccessible::AnnouncementPoliteness::Assertive);
    QAccessible::updateAccessibility(&announcement);
}

void WizardFrame::reject()
{
    if (m_isBusy) return;
    if (m_footer->currentIndex() == 1) return askToLeave(false); // Escape again: stay
    if (m_isDirty && m_floor == 0 && !page()->isPointOfNoReturn()) return askToLeave(true);
    QDialog::reject();
}

void WizardFrame::keyPressEvent(QKeyEvent* event)
{
    // Enter goes to a dangerous button, but does not press it.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_footer->currentIndex() == 0 && page() && page()->nextRole() == ButtonRole::Danger)
        m_next->setFocus(Qt::TabFocusReason);
    else
        QDialog::keyPressEvent(event);
}

void WizardFrame::askToLeave(bool ask)
{
    m_footer->setCurrentIndex(ask ? 1 : 0);
    if (!ask)
        refresh();
    else
        m_stay->setDefault(true);
    QWidget* first = ask ? m_stay : page()->firstField();
    (first ? first : static_cast<QWidget*>(m_next))->setFocus(Qt::OtherFocusReason);
}

void WizardFrame::refresh()
{
    WizardPage* shown = page();
    if (!shown) return;
    m_title->setText(shown->title());
    m_lead->setText(shown->lead());
    m_lead->setVisible(!shown->lead().isEmpty());
    QStringList steps;
    int current = 0;
    for (WizardPage* each : m_pages) {
        if (!each->isNeeded()) continue;
        if (each == shown) current = static_cast<int>(steps.size());
        steps += each->step();
    }
    m_steps->setSteps(steps, current);
    const QString text = shown->nextText();
    m_next->setText(text);
    m_next->setAccessibleName(text);
    m_next->setVisible(!text.isEmpty());
    setButtonRole(*m_next, shown->nextRole());
    m_next->setDefault(shown->nextRole() != ButtonRole::Danger);
    m_other->setText(shown->otherText());
    m_other->setAccessibleName(shown->otherText());
    m_other->setVisible(!shown->otherText().isEmpty());
    m_back->setVisible(neighbour(-1) != nullptr);
    m_cancel->setText(m_floor > 0 ? tr("Close") : tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
    const bool isEnd = neighbour(1) == nullptr && (m_floor > 0 || shown->isPointOfNoReturn());
    m_cancel->setVisible(!isEnd);
    for (QPushButton* button : {m_next, m_other, m_back, m_cancel}) {
        if (m_isBusy)
            setUnavailable(*button, m_busyReason, tr("Wait a moment."));
        else
            setAvailable(*button);
    }
}

void WizardFrame::fitColumns(int width)
{
    m_steps->setVisible(m_pages.size() > 2 && width >= px(640));
    m_side->setVisible(m_sideColumn->count() > 0 && width >= px(900));
}

void WizardFrame::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    fitColumns(width());
}

void WizardFrame::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    const QSize wanted = size().boundedTo(screenRoom(*this));
    if (wanted == size()) return;
    fitColumns(wanted.width()); // first, or the columns would not let it become as narrow
    layout()->activate();
    resize(wanted);
}

}
