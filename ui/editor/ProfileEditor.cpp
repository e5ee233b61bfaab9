#include "ui/editor/ProfileEditor.h"

#include "core/profiles/Profile.h"
#include "core/profiles/TomlLayout.h"
#include "core/workflows/Workflows.h"
#include "ui/editor/CodeEdit.h"
#include "ui/editor/FindBar.h"
#include "ui/editor/ProfileForm.h"
#include "ui/editor/ProfileText.h"
#include "ui/editor/TrialPane.h"
#include "ui/jobs/Pools.h"
#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/look/ScreenRoom.h"
#include "ui/look/Type.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/ScrollArea.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

using namespace std::chrono_literals;

int px(int pixels) { return scaled(pixels, QApplication::font()); }

QPushButton* namedButton(const QString& text, const char* name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(text);
    button->setAutoDefault(false); // Enter in a field must not store anything
    return button;
}

}

ProfileEditor::ProfileEditor(Pools& pools, core::Clock clock, Start start, QWidget* parent)
    : QDialog(parent),
      m_pools(pools),
      m_clock(std::move(clock)),
      m_start(std::move(start)),
      m_title(new HeadingLabel({}, TextStyle::Heading, this)),
      m_state(new Chip(this)),
      m_form(new ProfileForm),
      m_text(new ProfileText(this)),
      m_trial(new TrialPane(this)),
      m_messages(new MessageStrip(this)),
      m_footer(new QStackedWidget(this)),
      m_undo(new QAction(tr("Undo"), this)),
      m_redo(new QAction(tr("Redo"), this)),
      m_trying(m_pools.computing())
{
    setObjectName(QStringLiteral("profileEditor"));
    setWindowTitle(tr("Profile editor"));
    setAttribute(Qt::WA_DeleteOnClose);
    setSizeGripEnabled(true);
    auto* area = new ScrollArea(m_form, this);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_formArea = area;
    m_text->edit().setPlainText(QString::fromStdString(m_start.text));
    m_first = m_text->edit().text();
    m_firstSteps = m_text->edit().document()->availableUndoSteps();

    auto* beside = new QSplitter(Qt::Horizontal, this);
    beside->setChildrenCollapsible(false);
    beside->addWidget(m_formArea);
    beside->addWidget(m_text);
    beside->setStretchFactor(0, 4);
    beside->setStretchFactor(1, 5);
    auto* below = new QSplitter(Qt::Vertical, this);
    below->setChildrenCollapsible(false);
    below->addWidget(beside);
    below->addWidget(m_trial);
    below->setStretchFactor(0, 7);
    below->setStretchFactor(1, 3);
    below->setSizes({px(520), px(220)});
    beside->setSizes({px(470), px(640)});

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(makeTop());
    column->addWidget(below, 1);
    column->addWidget(m_messages);
    m_footer->addWidget(makeFooter());
    m_footer->addWidget(makeQuestion());
    m_footer->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    column->addWidget(m_footer);
    addShortcuts();

    for (QTimer* timer : {&m_soon, &m_pause, &m_later}) timer->setSingleShot(true);
    m_soon.setInterval(120ms);
    m_pause.setInterval(350ms);
    m_later.setInterval(700ms);
    connect(&m_soon, &QTimer::timeout, this, &ProfileEditor::syncForm);
    connect(&m_pause, &QTimer::timeout, this, &ProfileEditor::check);
    connect(&m_later, &QTimer::timeout, this, &ProfileEditor::tryIt);
    connect(&m_text->edit(), &QPlainTextEdit::textChanged, this, &ProfileEditor::textChanged);
    connect(m_form, &ProfileForm::changed, this, [this](const std::string& toml, bool joins) {
        m_isFromForm = true;
        m_text->edit().setTextAsEdit(QString::fromStdString(toml), joins);
        m_isFromForm = false;
    });
    connect(m_form, &ProfileForm::refused, this, &ProfileEditor::showFailure);
    connect(qApp, &QApplication::focusChanged, this, [this] {
        if (m_soon.isActive()) syncForm(); // what the form changes next, it changes in what was typed last
    });
    resize(px(1240), px(860));
    syncForm();
    check();
    refreshUndo();
}

/// A window that goes while it has the keyboard gives it away when nothing of this class is left.
ProfileEditor::~ProfileEditor() { disconnect(qApp, nullptr, this, nullptr); }

QWidget* ProfileEditor::makeTop()
{
    auto* top = new QWidget(this);
    m_title->setWordWrap(true);
    const auto makeSwitch = [&](const QString& text, const char* name) {
        auto* button = new QToolButton(top);
        button->setText(text);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(tr("Show: %1").arg(text));
        button->setCheckable(true);
        button->setChecked(true);
        connect(button, &QToolButton::toggled, this, &ProfileEditor::showParts);
        return button;
    };
    m_showForm = makeSwitch(tr("Form"), "showForm");
    m_showText = makeSwitch(tr("Text"), "showText");
    m_showTrial = makeSwitch(tr("Result"), "showTrial");
    auto* find = namedButton(tr("Find…"), "findText", top);
    auto* oids = namedButton(tr("OIDs…"), "oids", top);
    for (QPushButton* button : {find, oids}) setButtonRole(*button, ButtonRole::Quiet);
    connect(find, &QPushButton::clicked, this, [this] {
        m_showText->setChecked(true);
        m_text->findBar().begin();
    });
    connect(oids, &QPushButton::clicked, this, &ProfileEditor::oidsWanted);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(8);
    row->addWidget(m_title, 1);
    row->addWidget(m_state);
    row->addSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_showForm, m_showText, m_showTrial, find, oids})
        row->addWidget(widget);
    return top;
}

QWidget* ProfileEditor::makeFooter()
{
    auto* bar = new QWidget(this);
    auto* close = namedButton(tr("Close"), "profileEditorClose", bar);
    m_save = namedButton(tr("Store"), "profileEditorSave", bar);
    setButtonRole(*m_save, ButtonRole::Primary);
    setButtonRole(*close, ButtonRole::Quiet);
    auto* undo = namedButton(m_undo->text(), "undo", bar);
    auto* redo = namedButton(m_redo->text(), "redo", bar);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(4, 4, 4, 4); // room for the ring
    row->setSpacing(8);
    row->addWidget(close);
    row->addStretch(1);
    row->addWidget(undo);
    row->addWidget(redo);
    row->addSpacing(4);
    row->addWidget(m_save);
    connect(undo, &QPushButton::clicked, m_undo, &QAction::trigger);
    connect(redo, &QPushButton::clicked, m_redo, &QAction::trigger);
    m_undoButton = undo;
    m_redoButton = redo;
    connect(close, &QPushButton::clicked, this, &ProfileEditor::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveWanted(toml()); });
    return bar;
}

QWidget* ProfileEditor::makeQuestion()
{
    auto* bar = new QWidget(this);
    auto* question = paragraph(tr("Close and lose what was changed?"), bar, TextStyle::Strong);
    m_stay = namedButton(tr("Keep editing"), "profileEditorStay", bar);
    auto* leave = namedButton(tr("Lose it and close"), "profileEditorLeave", bar);
    m_stay->setAccessibleDescription(question->text());
    setButtonRole(*leave, ButtonRole::Danger);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(4, 4, 4, 4);
    row->addWidget(question, 1);
    row->addWidget(leave);
    row->addWidget(m_stay);
    connect(m_stay, &QPushButton::clicked, this, [this] { askToLeave(false); });
    connect(leave, &QPushButton::clicked, this, [this] {
        emit leftUnsaved();
        QDialog::reject();
    });
    return bar;
}

void ProfileEditor::addShortcuts()
{
    m_undo->setShortcuts(QKeySequence::Undo);
    QList<QKeySequence> redo = QKeySequence::keyBindings(QKeySequence::Redo);
    if (const QKeySequence usual(Qt::CTRL | Qt::Key_Y); !redo.contains(usual))
        redo += usual; // twice would be ambiguous
    m_redo->setShortcuts(redo);
    addActions({m_undo, m_redo});
    connect(m_undo, &QAction::triggered, this, [this] { m_text->edit().undo(); });
    connect(m_redo, &QAction::triggered, this, [this] { m_text->edit().redo(); });
    const auto add = [this](const QKeySequence& key, auto act) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, act);
    };
    add(QKeySequence::Save, [this] { m_save->click(); });
    add(QKeySequence::Find, [this] {
        m_showText->setChecked(true);
        m_text->findBar().begin();
    });
    add(QKeySequence(Qt::Key_F3), [this] { m_text->findBar().next(false); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { m_text->findBar().next(true); });
    add(QKeySequence(Qt::Key_F8), [this] { m_text->goToMistake(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Period), [this] { m_text->mend(); });
    add(QKeySequence(Qt::Key_F6), [this] {
        const bool isInText = m_text->isAncestorOf(QApplication::focusWidget());
        (isInText ? m_showForm : m_showText)->setChecked(true);
        if (isInText)
            m_form->showSection({});
        else
            m_text->edit().setFocus(Qt::ShortcutFocusReason);
    });
    QApplication::instance()->installEventFilter(this);
}

/// Fields have an undo of their own, which would know only one of them: the keys go to the one of the text.
bool ProfileEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        auto* widget = qobject_cast<QWidget*>(watched);
        const bool isOurs = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo) ||
            (key->key() == Qt::Key_Y && key->modifiers() == Qt::ControlModifier);
        if (isOurs && widget && widget->window() == this) {
            event->ignore();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ProfileEditor::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (std::exchange(m_wasShown, true)) return;
    resize(size().boundedTo(screenRoom(*this)));
    if (width() < px(900)) m_showForm->setChecked(false); // side by side neither could be read
    if (height() < px(640)) m_showTrial->setChecked(false);
    m_text->edit().setFocus(Qt::OtherFocusReason);
}

void ProfileEditor::showParts()
{
    auto* pressed = qobject_cast<QToolButton*>(sender());
    if (!m_showForm->isChecked() && !m_showText->isChecked()) // one of them must be there
        return (pressed == m_showForm ? m_showText : m_showForm)->setChecked(true);
    m_formArea->setVisible(m_showForm->isChecked());
    m_text->setVisible(m_showText->isChecked());
    m_trial->setVisible(m_showTrial->isChecked());
}

std::string ProfileEditor::toml() const { return m_text->toml(); }

bool ProfileEditor::isChanged() const { return m_start.isChanged || m_text->edit().text() != m_first; }

void ProfileEditor::replaceText(const std::string& toml)
{
    m_text->edit().setTextAsEdit(QString::fromStdString(toml), false);
}

void ProfileEditor::insertOid(const core::KnownOid& oid)
{
    CodeEdit& edit = m_text->edit();
    const std::string before = edit.text().first(edit.textCursor().position()).toStdString();
    const core::TomlCursor cursor = core::cursorAtEndOf(before);
    const bool isBare = cursor.quote != 0 || cursor.place == core::TomlCursor::Place::Nothing;
    const std::string number = isBare ? oid.oid : '"' + oid.oid + '"';
    m_showText->setChecked(true);
    edit.textCursor().insertText(QString::fromStdString(number));
    edit.setFocus(Qt::OtherFocusReason);
}

void ProfileEditor::textChanged()
{
    if (std::exchange(m_isFailureShown, false)) m_messages->dismiss();
    refreshUndo();
    if (!m_isFromForm) m_soon.start(); // the form has it already
    m_pause.start();
    m_later.start();
    m_trying.cancel();
}

void ProfileEditor::syncForm()
{
    m_soon.stop();
    m_form->setText(toml());
}

void ProfileEditor::check()
{
    m_pause.stop();
    const std::string text = toml();
    const auto profile = core::readProfile(text);
    m_text->showMistake(profile ? nullptr : &profile.error());
    m_form->showMistake(profile ? nullptr : &profile.error());
    const auto loose = core::readLoosely(text);
    if (loose) {
        m_id = loose->id;
        const std::string& title = m_start.title.empty() ? loose->title : m_start.title;
        m_title->setText(title.empty() ? tr("New profile") : profileWords(title));
    }
    m_trial->setChanges(base(), text, loose ? &*loose : nullptr);
    if (!profile) m_trial->setTrial(nullptr);
    refresh();
    emit paused(text);
    if (!m_later.isActive() && profile) m_later.start();
}

void ProfileEditor::tryIt()
{
    auto profile = core::readProfile(toml());
    if (!profile) return;
    m_trying.start(
        [profile = *std::move(profile), now = m_clock()](std::stop_token) { return core::tryProfile(profile, now); },
        [this](const core::Result<core::ProfileTrial>& trial) { m_trial->setTrial(&trial); });
}

const core::ProfileRow* ProfileEditor::base() const
{
    const auto found = std::ranges::find(m_start.stored, m_id, &core::ProfileRow::name);
    return found == m_start.stored.end() ? nullptr : &*found;
}

void ProfileEditor::setObstacle(const QString& why, const QString& fix)
{
    m_why = why;
    m_fix = fix;
    refresh();
}

void ProfileEditor::setBusy(bool busy)
{
    m_isBusy = busy;
    refresh();
}

void ProfileEditor::refreshUndo()
{
    const QTextDocument* document = m_text->edit().document();
    const auto follow = [](QPushButton& button, bool isPossible) {
        if (isPossible)
            setAvailable(button);
        else
            setUnavailable(button, tr("Nothing was changed that could be taken back or done again."), {});
    };
    follow(*m_undoButton, document->availableUndoSteps() > m_firstSteps);
    follow(*m_redoButton, document->isRedoAvailable());
}

void ProfileEditor::showFailure(const core::Error& error)
{
    m_isFailureShown = true;
    m_messages->showMessage(errorMessage(error), Gravity::Failure);
}

void ProfileEditor::refresh()
{
    const core::ProfileRow* stored = base();
    const bool isKnown = stored && QString::fromStdString(stored->text) == m_text->edit().text();
    m_save->setText(tr("Store as version %1").arg(showNumber(stored ? stored->version + 1 : 1)));
    m_save->setAccessibleName(m_save->text());
    if (isKnown)
        m_state->setState(Mark::Done, tr("version %1, in force").arg(showNumber(stored->version)));
    else
        m_state->setState(
            Mark::Waiting, stored ? tr("changed since version %1").arg(showNumber(stored->version)) : tr("new"));
    if (m_isBusy)
        setUnavailable(*m_save, tr("The work is being done."), tr("Wait a moment."));
    else if (!m_why.isEmpty())
        setUnavailable(*m_save, m_why, m_fix);
    else if (m_text->edit().mark())
        setUnavailable(*m_save, tr("The text is no correct profile."), tr("Mend it first: F8 leads to the mistake."));
    else if (isKnown)
        setUnavailable(*m_save, tr("Nothing was changed."), {});
    else
        setAvailable(*m_save);
}

void ProfileEditor::reject()
{
    if (m_isBusy) return;
    if (m_footer->currentIndex() == 1) return askToLeave(false); // Escape again: stay
    if (isChanged()) return askToLeave(true);
    QDialog::reject();
}

void ProfileEditor::askToLeave(bool asks)
{
    m_footer->setCurrentIndex(asks ? 1 : 0);
    (asks ? static_cast<QWidget*>(m_stay) : &m_text->edit())->setFocus(Qt::OtherFocusReason);
}

}
