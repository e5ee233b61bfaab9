#include "ui/ceremony/CeremonyWindow.h"

#include "core/base/Wording.h"
#include "core/ceremony/record/VerifyKit.h"
#include "ui/ceremony/ActList.h"
#include "ui/ceremony/ConfirmPanel.h"
#include "ui/ceremony/DispositionPage.h"
#include "ui/ceremony/IncidentDialog.h"
#include "ui/ceremony/PeopleEdit.h"
#include "ui/ceremony/RecordDialog.h"
#include "ui/ceremony/RenewPinDialog.h"
#include "ui/ceremony/RoomPanel.h"
#include "ui/ceremony/SheetsDialog.h"
#include "ui/look/Buttons.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/MessageStrip.h"

#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr auto watchStep = std::chrono::seconds(3); ///< with the time of a look, less than five seconds

/// The same, on a machine whose checks know what the window holds off.
CeremonyOrder keptAwake(CeremonyOrder order, const Wakefulness& awake)
{
    order.heldOff = awake.held();
    return order;
}

}

CeremonyWindow::CeremonyWindow(CeremonyOrder order, Surroundings surroundings, QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_surroundings(std::move(surroundings)),
      m_awake(QDBusConnection::systemBus(), QDBusConnection::sessionBus()),
      m_run(keptAwake(std::move(order), m_awake), m_surroundings.machine, m_sheets, m_surroundings.ceremony)
{
    build();
    connectRun();
    addKeys(*this);
    m_watch.setInterval(watchStep);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        m_record->setOffline(m_surroundings.isOffline());
        if (m_isBegun && !m_isOver) m_run.watch();
    });
    m_watch.start();
    m_record->setOffline(m_surroundings.isOffline());
    connect(qApp, &QCoreApplication::aboutToQuit, &m_sheets, &SheetsQuestion::close);
}

CeremonyWindow::~CeremonyWindow() { m_sheets.close(); } // nobody is left to say that they lie on the table

void CeremonyWindow::connectRun()
{
    connect(&m_run, &CeremonyRun::shown, this, &CeremonyWindow::showPicture);
    connect(&m_run, &CeremonyRun::refused, this, &CeremonyWindow::refuse);
    connect(&m_run, &CeremonyRun::reported, this, &CeremonyWindow::showReported);
    connect(&m_run, &CeremonyRun::watched, this, &CeremonyWindow::showWatched);
    connect(&m_run, &CeremonyRun::workingChanged, this, &CeremonyWindow::setWorking);
    connect(&m_sheets, &SheetsQuestion::asked, this, &CeremonyWindow::askSheets);
    connect(m_step, &StepPage::given, this, [this](core::StepAnswers& answers) { m_run.give(std::move(answers)); });
    connect(m_step, &StepPage::retryWanted, this, [this] { m_run.retry(); });
    connect(m_step, &StepPage::performWanted, this, [this] { m_run.perform(); });
    connect(m_step, &StepPage::wordsAsked, this, &CeremonyWindow::hideWords);
    connect(m_confirm, &ConfirmPanel::confirmed, this, [this](const std::string& name, core::Secret& pin) {
        m_step->dismissError();
        m_run.confirm(name, std::move(pin));
    });
    connect(m_confirm, &ConfirmPanel::renewalWanted, this, &CeremonyWindow::askNewPin);
    connect(m_dispositions, &DispositionPage::decided, this,
        [this](const std::vector<core::Disposition>& all) { dispose(all); });
    connect(m_end, &EndPage::resumeWanted, this, &CeremonyWindow::askWhoIsBack);
    connect(m_end, &EndPage::closeWanted, this, &QWidget::close);
    connect(m_end, &EndPage::verifyWanted, this, &CeremonyWindow::verify);
    connect(m_people, &PeopleEdit::edited, this, [this] {
        m_people->isComplete() ? setAvailable(*m_goOn) : setUnavailable(*m_goOn, tr("Nobody is back yet."), {});
    });
    connect(m_goOn, &QPushButton::clicked, this, [this] { m_run.resume(m_people->enrolments()); });
}

/// What works everywhere in this window, and in a dialog that stands before it.
void CeremonyWindow::addKeys(QWidget& window)
{
    const auto key = [&](const QKeySequence& keys, auto what) {
        auto* shortcut = new QShortcut(keys, &window);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), &CeremonyWindow::evacuate);
    if (&window != this) return;
    key(QKeySequence(Qt::Key_F8), &CeremonyWindow::askIncident);
    key(QKeySequence(Qt::Key_PageDown), [this] { turnPage(QAbstractSlider::SliderPageStepAdd); });
    key(QKeySequence(Qt::Key_PageUp), [this] { turnPage(QAbstractSlider::SliderPageStepSub); });
    key(QKeySequence(Qt::Key_F11), [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

/// Wherever the keyboard is: who confirms reads, too.
void CeremonyWindow::turnPage(QAbstractSlider::SliderAction way)
{
    QWidget* const page = m_pages->currentWidget();
    auto* const area = page == m_step ? page->findChild<QScrollArea*>() : qobject_cast<QScrollArea*>(page);
    if (area) area->verticalScrollBar()->triggerAction(way);
}

void CeremonyWindow::start(std::vector<core::Participant> known)
{
    if (!m_run.order().isResumed) return m_run.begin();
    m_picture.world.people = std::move(known);
    askWhoIsBack();
}

void CeremonyWindow::askWhoIsBack()
{
    if (m_picture.world.people.empty()) return m_run.resume({}); // it was left before anybody was enrolled
    m_people->setPeople(m_picture.world.people, PeopleEdit::Way::Return);
    m_pages->setCurrentWidget(m_returnArea);
    m_confirm->setConfirmers({});
    m_confirm->hide();
    setUnavailable(*m_goOn, tr("Nobody is back yet."), {});
    m_people->firstInput()->setFocus();
}

void CeremonyWindow::showPicture(CeremonyPicture& picture, const core::Error* refusal)
{
    m_isBegun = true;
    m_acts->setStep(picture.step);
    m_record->setPicture(m_run.order(), picture);
    m_room->setPicture(picture);
    const auto count = std::ssize(m_run.order().script.steps);
    m_place->setText(tr("step %1 of %2")
            .arg(showNumber(std::min<qint64>(static_cast<qint64>(picture.step) + 1, count)), showNumber(count)));
    if (!picture.isFinished) showStep(picture, refusal);
    picture.secrets.clear();
    m_picture = std::move(picture);
    const auto wanted = std::exchange(m_wanted, std::nullopt);
    if (m_picture.awaitsDisposition)
        askDispositions(refusal);
    else if (m_picture.isFinished) // what was asked for when it was being closed comes too late
        end(m_picture.world.isClosed ? EndPage::End::Sealed : wanted.value_or(EndPage::End::Sealed), refusal);
    answer(std::exchange(m_abortAsked, nullptr), refusal);
    answer(std::exchange(m_renewalAsked, nullptr), refusal);
    takeFocus();
}

void CeremonyWindow::showStep(CeremonyPicture& picture, const core::Error* refusal)
{
    m_isOver = false;
    m_people->clearPins(); // the ceremony has them
    m_confirm->show();
    setAvailable(*m_incident);
    m_room->setHeld(true);
    m_step->setPicture(picture);
    m_confirm->setConfirmers(picture.confirmers); // after it, also for the Tab key
    m_confirm->setLockedOut(picture.lockedOut);
    m_pages->setCurrentWidget(m_step);
    if (refusal && !m_renewalAsked) m_step->showError(*refusal);
    if (!refusal && m_renewalAsked) m_step->dismissError(); // that somebody is locked out
}

void CeremonyWindow::refuse(const core::Error& error)
{
    m_wanted.reset();
    answer(std::exchange(m_abortAsked, nullptr), &error);
    if (m_pages->currentWidget() == m_returnArea)
        m_returnMessages->showMessage(errorMessage(error), Gravity::Failure);
    else if (m_pages->currentWidget() == m_endArea)
        m_end->showError(error);
    else
        end(EndPage::End::NotBegun, &error);
}

void CeremonyWindow::showReported(const CeremonyPicture& picture, const core::Error* refusal)
{
    m_record->setPicture(m_run.order(), picture);
    m_picture.world = picture.world;
    m_confirm->setLockedOut(picture.lockedOut);
    answer(std::exchange(m_incidentAsked, nullptr), refusal);
}

void CeremonyWindow::answer(FormDialog* dialog, const core::Error* refusal)
{
    if (!dialog) return;
    if (!refusal) return dialog->accept();
    dialog->setBusy(false);
    dialog->messages().showMessage(errorMessage(*refusal), Gravity::Failure);
}

void CeremonyWindow::clearSecrets()
{
    m_step->clearSecrets();
    m_confirm->clearPins();
    m_people->clearPins();
}

/// Nothing that people are typing is touched; what is in the way is said once.
void CeremonyWindow::showWatched(const CeremonyPicture& picture, const core::Error* inTheWay)
{
    m_record->setPicture(m_run.order(), picture);
    m_picture.world = picture.world;
    const std::string told = inTheWay ? core::sentence(*inTheWay) : std::string();
    if (told == m_inTheWay) return;
    m_inTheWay = told;
    if (inTheWay && m_pages->currentWidget() == m_step) m_step->showError(*inTheWay);
}

void CeremonyWindow::setWorking(bool isWorking)
{
    m_work->setVisible(isWorking);
    if (isWorking && m_pages->currentWidget() == m_step) m_step->setFocus(); // a second Enter goes nowhere
    m_step->setWorking(isWorking);
    m_confirm->setEnabled(!isWorking);
    m_returnArea->setEnabled(!isWorking);
    m_dispositions->setEnabled(!isWorking);
    if (isWorking) return;
    m_sheets.allow();
    takeFocus();
}

void CeremonyWindow::takeFocus()
{
    if (m_dialog && m_dialog->isVisible()) return;
    const QWidget* page = m_pages->currentWidget();
    if (page == m_endArea) return m_end->takeFocus();
    if (page == m_dispositionArea) return m_dispositions->takeFocus();
    if (page == m_step && !m_confirm->takeFocus()) m_step->takeFocus();
}

void CeremonyWindow::end(EndPage::End end, const core::Error* refusal)
{
    m_isOver = true;
    clearSecrets();
    m_confirm->setConfirmers({});
    m_confirm->hide();
    setUnavailable(*m_incident, tr("Nothing is being held now."), {});
    m_room->setHeld(false);
    if (refusal && end == EndPage::End::Left) end = EndPage::End::LeftUnwritten;
    if (refusal && end == EndPage::End::Abandoned) end = EndPage::End::AbandonedUnwritten;
    m_end->setEnd(end, m_run.order(), m_picture);
    if (refusal) m_end->showError(*refusal);
    m_pages->setCurrentWidget(m_endArea);
}

void CeremonyWindow::askDispositions(const core::Error* refusal)
{
    const bool isAsked = m_pages->currentWidget() == m_dispositionArea;
    if (refusal && (!isAsked || refusal->code != core::ErrorCode::Refused))
        return end(EndPage::End::Abandoned, refusal); // it cannot be written
    if (refusal) return m_dispositions->showError(*refusal);
    clearSecrets();
    m_confirm->setConfirmers({});
    m_confirm->hide();
    setUnavailable(*m_incident, tr("Nothing is being held now."), {});
    m_room->setHeld(false);
    if (m_picture.left.empty()) return dispose({});
    m_dispositions->setAssets(m_picture.left);
    m_pages->setCurrentWidget(m_dispositionArea);
}

void CeremonyWindow::dispose(const std::vector<core::Disposition>& all)
{
    m_wanted = EndPage::End::Abandoned;
    m_run.dispose(all);
}

/// Before the first step, too, nothing is lost by closing the window.
bool CeremonyWindow::isOver() const { return !m_run.isWorking() && (m_isOver || !m_isBegun); }

void CeremonyWindow::askIncident()
{
    const bool isHeld = m_isBegun && !m_isOver && !m_picture.awaitsDisposition;
    if (!isHeld || (m_dialog && m_dialog->isVisible())) return;
    auto* dialog = new IncidentDialog(m_picture.world.people, this);
    m_dialog = dialog;
    addKeys(*dialog);
    connect(dialog, &FormDialog::confirmed, this, [this, dialog] {
        dialog->setBusy(true);
        m_incidentAsked = dialog;
        m_run.report(dialog->incident(), dialog->takePins());
    });
    dialog->open();
}

void CeremonyWindow::askAbort()
{
    if (isOver()) return;
    auto* dialog = new AbortDialog(m_picture.world.people, this);
    m_dialog = dialog;
    addKeys(*dialog);
    connect(dialog, &AbortDialog::decided, this, [this, dialog] {
        if (isOver()) return dialog->reject();
        dialog->setBusy(true);
        m_abortAsked = dialog;
        m_wanted = EndPage::End::Abandoned;
        clearSecrets();
        m_sheets.refuseAll();
        m_run.abort(dialog->reason(), dialog->who());
    });
    dialog->open();
}

void CeremonyWindow::askNewPin(const std::string& who)
{
    if (m_dialog && m_dialog->isVisible()) return;
    auto* dialog = new RenewPinDialog(m_picture.world.people, who, this);
    m_dialog = dialog;
    addKeys(*dialog);
    connect(dialog, &FormDialog::confirmed, this, [this, dialog] {
        dialog->setBusy(true);
        m_renewalAsked = dialog;
        m_run.renewPin(dialog->enrolment(), dialog->takePins());
    });
    dialog->open();
}

void CeremonyWindow::askToLeave()
{
    if (m_picture.awaitsDisposition || (m_dialog && m_dialog->isVisible())) return;
    auto* dialog = new LeaveDialog(this);
    m_dialog = dialog;
    addKeys(*dialog);
    connect(dialog, &LeaveDialog::breakWanted, this, &CeremonyWindow::evacuate);
    connect(dialog, &LeaveDialog::abortWanted, this, &CeremonyWindow::askAbort);
    dialog->open();
}

void CeremonyWindow::evacuate()
{
    clearSecrets();
    if (isOver() || m_picture.awaitsDisposition) return;
    m_sheets.refuseAll(); // whoever prints does not hold it up
    for (FormDialog* dialog : findChildren<FormDialog*>()) dialog->reject();
    m_wanted = EndPage::End::Left;
    m_run.evacuate();
}

void CeremonyWindow::askSheets()
{
    const auto wanted = m_sheets.waiting();
    if (!wanted) return;
    auto* dialog = new SheetsDialog(*wanted, m_run.order().script, m_picture.world, m_surroundings.clock(), this);
    m_dialog = dialog;
    addKeys(*dialog);
    connect(dialog, &SheetsDialog::lie, &m_sheets, &SheetsQuestion::answer);
    connect(dialog, &QDialog::rejected, &m_sheets, &SheetsQuestion::refuse);
    dialog->open();
}

void CeremonyWindow::verify(const QString& kit)
{
    Background::once(m_surroundings.computing, this)
        ->start([kit = std::filesystem::path(kit.toStdString())](std::stop_token) { return core::verifyKit(kit); },
            [this](const core::Result<core::KitReport>& report) {
                if (!report) return m_end->showError(report.error());
                (new RecordDialog(*report, this))->open();
            });
}

void CeremonyWindow::closeEvent(QCloseEvent* event)
{
    if (isOver()) return event->accept();
    event->ignore();
    askToLeave();
}

/// Enter goes on: to the next input, or presses what has the keyboard. It leaves no PIN that confirms.
void CeremonyWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QWidget::keyPressEvent(event);
    if (auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget()))
        button->click();
    else if (!m_confirm->isAncestorOf(QApplication::focusWidget()))
        focusNextChild();
}

}
