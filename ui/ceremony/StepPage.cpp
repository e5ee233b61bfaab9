#include "ui/ceremony/StepPage.h"

#include "ui/ceremony/Curtain.h"
#include "ui/ceremony/PeopleEdit.h"
#include "ui/ceremony/PrivateShare.h"
#include "ui/ceremony/WordRows.h"
#include "ui/look/Buttons.h"
#include "ui/look/FocusRing.h"
#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/PassphraseEdit.h"
#include "ui/widgets/ScrollArea.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

bool asksForWords(const CeremonyPicture& picture)
{
    return std::ranges::any_of(
        picture.fields, [](const core::StepField& field) { return field.kind == core::StepField::Kind::Word; });
}

/// "ENV-01 passed: only lo"
Tone toneOfCheck(const std::string& text)
{
    const std::string passed(core::nameOf(core::EnvironmentResult::Verdict::Passed));
    return text.contains(' ' + passed + ':') ? Tone::Ink : Tone::Bad;
}

QVBoxLayout* plainColumn(QWidget* part, int gap)
{
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    return column;
}

}

StepPage::StepPage(
    const core::Script& script, core::Clock clock, CeremonyPace pace, QString privateScreen, QWidget* parent)
    : QWidget(parent),
      m_script(script),
      m_clock(std::move(clock)),
      m_pace(pace),
      m_privateScreen(std::move(privateScreen)),
      m_messages(new MessageStrip(this))
{
    setFocusPolicy(Qt::TabFocus);
    FocusRing::leaveOut(*this); // it has the keyboard while people read
    auto* holder = new QWidget;
    m_column = new QVBoxLayout(holder);
    m_column->setContentsMargins(36, 28, 36, 16);
    m_column->addStretch(1);
    m_area = new ScrollArea(holder, this);
    m_bottom = new QVBoxLayout;
    m_bottom->setContentsMargins(36, 4, 36, 20);
    m_bottom->setSpacing(10);
    m_bottom->addWidget(m_messages);
    m_doneRow = new QHBoxLayout;
    m_doneRow->setSpacing(16);
    m_why = paragraph({}, this, TextStyle::Body, Tone::InkSoft);
    m_doneRow->addWidget(m_why, 1, Qt::AlignVCenter);
    m_bottom->addLayout(m_doneRow);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_area, 1);
    whole->addLayout(m_bottom);
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &StepPage::refreshSeen);
    connect(m_area->verticalScrollBar(), &QScrollBar::valueChanged, this, &StepPage::refreshSeen);
    connect(m_area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &StepPage::refreshSeen);
    addDone();
}

void StepPage::addDone()
{
    delete m_done;
    m_done = new QPushButton(this);
    m_done->setObjectName(m_name + QStringLiteral(".done"));
    setButtonRole(*m_done, ButtonRole::Primary);
    setBigButton(*m_done);
    m_doneRow->insertWidget(0, m_done);
    m_done->show(); // at once: it may get the keyboard
    connect(m_done, &QPushButton::clicked, this, &StepPage::goOn);
}

/// What is asked; the same again keeps what was typed.
QString StepPage::signature(const CeremonyPicture& picture) const
{
    QString all = QString::number(picture.step) + u'/' + QString::number(static_cast<int>(picture.phase));
    if (picture.trouble) all += QString::fromStdString(picture.trouble->rule);
    for (const core::StepField& field : picture.fields) all += u'/' + QString::fromStdString(field.name);
    for (const core::StepValue& value : picture.values) all += u'=' + QString::fromStdString(value.text);
    return all;
}

void StepPage::setPicture(CeremonyPicture& picture)
{
    if (picture.step >= m_script.steps.size()) return;
    m_phase = picture.phase;
    m_missing = picture.missing;
    m_isStuck = picture.trouble.has_value();
    const QString now = signature(picture);
    const bool isSame = now == m_signature && m_phase == core::StepPhase::Asking;
    if (!isSame) {
        const bool isOtherStep =
            m_name != QStringLiteral("ceremony.step.") + QString::fromStdString(m_script.steps[picture.step].id);
        m_signature = now;
        build(picture);
        if (isOtherStep) m_messages->dismiss();
        if (isOtherStep || m_phase == core::StepPhase::Asking) m_wait.start(m_pace.reading);
    }
    if (picture.trouble) m_messages->showMessage(errorMessage(*picture.trouble), Gravity::Warning);
    refreshDone();
}

void StepPage::build(CeremonyPicture& picture)
{
    const core::ScriptStep& step = m_script.steps[picture.step];
    m_inputs.clear();
    m_isSeen = picture.values.empty();
    m_values = nullptr;
    m_curtain = nullptr;
    m_toggle = nullptr;
    delete std::exchange(m_body, nullptr);
    m_name = QStringLiteral("ceremony.step.") + QString::fromStdString(step.id);
    m_body = new QWidget(this);
    plainColumn(m_body, scaled(12, bodyFont(*this)));
    m_column->insertWidget(0, m_body);
    addHead(step);
    addValues(picture);
    if (!picture.secrets.empty()) {
        m_curtain = new Curtain(
            m_name + QStringLiteral(".curtain"), std::move(picture.secrets), m_pace.secret, m_privateScreen, m_body);
        m_body->layout()->addWidget(m_curtain);
    }
    addFields(picture);
    setReading(asksForWords(picture));
    m_body->show();
    addDone();
    m_area->verticalScrollBar()->setValue(0);
}

void StepPage::addHead(const core::ScriptStep& step)
{
    const QString title = coreText(step.kind->label);
    auto* column = static_cast<QVBoxLayout*>(m_body->layout());
    const QString where = tr("Step %1 · about %2 min").arg(showUntrusted(step.id), showNumber(step.minutes));
    column->addWidget(paragraph(where, m_body, TextStyle::Small, Tone::InkSoft));
    auto* heading = new HeadingLabel(title, TextStyle::Heading, m_body);
    heading->setWordWrap(true);
    column->addWidget(heading);
    column->addWidget(paragraph(showUntrusted(step.say), m_body));
    if (step.kind->isIrreversible && m_phase != core::StepPhase::Doing)
        column->addWidget(paragraph(tr("This cannot be undone."), m_body, TextStyle::Strong, Tone::Warn));
    setAccessibleName(title);
    setAccessibleDescription(showUntrusted(step.say));
}

void StepPage::addValues(const CeremonyPicture& picture)
{
    m_values = new QWidget(m_body);
    auto* column = plainColumn(m_values, scaled(10, bodyFont(*this)));
    int number = 0;
    const bool isEnvironment = m_script.steps[picture.step].kind->name == "check.env";
    for (const core::StepValue& value : picture.values)
        column->addWidget(new WordRows(m_name + QStringLiteral(".value.") + QString::number(++number),
            coreText(value.label), value.text, m_values, isEnvironment ? toneOfCheck(value.text) : Tone::Ink));
    m_body->layout()->addWidget(m_values);
    m_values->setVisible(number > 0);
}

void StepPage::addFields(const CeremonyPicture& picture)
{
    m_questions = new QWidget(m_body);
    auto* column = plainColumn(m_questions, scaled(10, bodyFont(*this)));
    const bool isReadback = m_script.steps[picture.step].kind->name == "paper.readback";
    const StepInputPlace place{
        m_name, m_script, m_clock(), isReadback, m_pace.secret, m_privateScreen, [this] { refreshDone(); }};
    for (const core::StepField& field : picture.fields) {
        m_inputs.push_back(inputFor(field, place, m_questions));
        column->addWidget(m_inputs.back().widget);
    }
    m_body->layout()->addWidget(m_questions);
    if (!asksForWords(picture)) return;
    m_toggle = new QPushButton(m_body);
    m_toggle->setObjectName(m_name + QStringLiteral(".toggle"));
    static_cast<QVBoxLayout*>(m_body->layout())->addWidget(m_toggle, 0, Qt::AlignLeft);
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        setReading(!m_isReading);
        refreshSeen();
        takeFocus();
    });
}

/// Long lists of values go on below the screen: nothing is confirmed that could not be read.
void StepPage::refreshSeen()
{
    if (!m_isSeen && m_values && isVisible() && !m_wait.isActive()) {
        const int end = m_values->mapTo(m_area->widget(), QPoint(0, m_values->height())).y();
        m_isSeen = !m_values->isVisible() || m_area->verticalScrollBar()->value() + m_area->viewport()->height() >= end;
    }
    refreshDone();
}

void StepPage::setReading(bool isReading)
{
    m_isReading = isReading;
    m_questions->setVisible(!m_inputs.empty() && !isReading);
    emit wordsAsked(m_toggle && !isReading);
    if (!m_toggle) return;
    m_values->setVisible(isReading);
    m_toggle->setText(isReading ? tr("Hide the words and ask") : tr("Show the words again"));
}

void StepPage::showError(const core::Error& error) { m_messages->showMessage(errorMessage(error), Gravity::Failure); }

void StepPage::dismissError() { m_messages->dismiss(); }

void StepPage::setWorking(bool isWorking)
{
    m_isWorking = isWorking;
    if (m_body) m_body->setEnabled(!isWorking);
    refreshDone();
}

void StepPage::clearSecrets()
{
    if (m_curtain) m_curtain->clear();
    for (PassphraseEdit* edit : findChildren<PassphraseEdit*>()) edit->clear();
    for (PrivateShare* share : findChildren<PrivateShare*>()) share->clear();
    for (PeopleEdit* people : findChildren<PeopleEdit*>()) people->clearPins();
    m_signature.clear(); // whatever comes next is built anew
    refreshDone();
}

void StepPage::takeFocus()
{
    if (m_phase == core::StepPhase::Asking && m_toggle && m_isReading) return m_toggle->setFocus();
    if (m_phase == core::StepPhase::Asking && m_curtain) return m_curtain->takeFocus();
    if (m_phase == core::StepPhase::Asking && !m_inputs.empty()) return m_inputs.front().focus->setFocus();
    if (m_done->isEnabled()) return m_done->setFocus();
    setFocus();
}

void StepPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_wait.start(m_pace.reading); // it counts from when it can be seen
    refreshDone();
}

bool StepPage::isAgain() const
{
    return m_phase == core::StepPhase::Doing || (m_phase == core::StepPhase::Confirming && m_missing == 0);
}

QString StepPage::obstacle() const
{
    if (m_isWorking) return tr("The work is being done.");
    if (m_phase == core::StepPhase::Confirming && !isAgain()) return tr("Those at the side have to confirm first.");
    if (m_isStuck || isAgain()) return {};
    if (m_isReading) return tr("Words from the sheets are to be typed.");
    if (!std::ranges::all_of(m_inputs, [](const StepInputWidget& input) { return input.isFilled(); }))
        return tr("Something is not filled in yet.");
    if (m_wait.isActive()) return tr("Read it first.");
    return m_isSeen || m_phase != core::StepPhase::Asking ? QString() : tr("Page Down shows the rest of it.");
}

void StepPage::refreshDone()
{
    const bool isConfirming = m_phase == core::StepPhase::Confirming && !isAgain();
    const QString text = m_isWorking ? tr("One moment…")
        : isConfirming               ? tr("Continue: %n confirmation(s) missing", nullptr, m_missing)
        : m_isStuck                  ? tr("Look again")
        : isAgain()                  ? tr("Try once more")
                                     : tr("Done");
    m_done->setText(text);
    m_done->setAccessibleName(text);
    const QString why = obstacle();
    m_why->setText(why); // everybody sees what it waits for
    if (!why.isEmpty()) return setUnavailable(*m_done, why, {});
    const bool wasOff = !m_done->isEnabled();
    setAvailable(*m_done);
    if (wasOff && hasFocus()) m_done->setFocus();
}

void StepPage::goOn()
{
    if (!obstacle().isEmpty()) return;
    m_messages->dismiss();
    if (m_isStuck) return emit retryWanted();
    if (isAgain()) return emit performWanted();
    core::StepAnswers answers;
    for (const StepInputWidget& input : m_inputs) input.collect(answers);
    if (m_curtain) m_curtain->hideSecret();
    emit given(answers);
}

}
