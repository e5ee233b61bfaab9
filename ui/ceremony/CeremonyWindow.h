#pragma once

#include "ui/ceremony/CeremonyRun.h"
#include "ui/ceremony/EndPage.h"
#include "ui/ceremony/StepPage.h"
#include "ui/ceremony/Wakefulness.h"
#include "ui/jobs/SheetsQuestion.h"

#include <QAbstractSlider>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace ui {

class ActList;
class Chip;
class ConfirmPanel;
class DispositionPage;
class FormDialog;
class MessageStrip;
class PeopleEdit;
class PlainLabel;
class RecordLine;
class RoomPanel;

/// A ceremony that is held, live or as a rehearsal by people: a window of its own that is read from a projector. It goes on at the pace
/// of the people, never back, and cannot be closed while the ceremony lasts.
class CeremonyWindow : public QWidget {
    Q_OBJECT
public:
    struct Surroundings {
        QThreadPool& ceremony;  ///< one thread
        QThreadPool& computing; ///< for verifying a kit
        MakeCeremonyMachine machine;
        core::Clock clock = core::systemTime;
        std::function<bool()> isOffline = [] { return true; };
        CeremonyPace pace{};
    };
    CeremonyWindow(CeremonyOrder order, Surroundings surroundings, QWidget* parent = nullptr);
    ~CeremonyWindow() override;

    CeremonyRun& run() { return m_run; }
    /// What is shown now, without its secrets.
    const CeremonyPicture& picture() const { return m_picture; }
    /// Begins, or asks who is back; `known` are those who were there before.
    void start(std::vector<core::Participant> known = {});
    /// Wipes and logs out, at once and without a question.
    void evacuate();

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* makeHead();
    void addMenu(QPushButton& leave);
    QWidget* makeReturn();
    QWidget* makeSide(const std::vector<QWidget*>& parts, const QString& name);
    void connectRun();
    void addKeys(QWidget& window);
    void turnPage(QAbstractSlider::SliderAction way);
    void showPicture(CeremonyPicture& picture, const core::Error* refusal);
    void showStep(CeremonyPicture& picture, const core::Error* refusal);
    void refuse(const core::Error& error);
    void showReported(const CeremonyPicture& picture, const core::Error* refusal);
    /// The dialog whose request was done closes; one whose request was refused says why.
    static void answer(FormDialog* dialog, const core::Error* refusal);
    void showWatched(const CeremonyPicture& picture, const core::Error* inTheWay);
    void setWorking(bool isWorking);
    void askWhoIsBack();
    /// Wipes what was typed anywhere in the window, and what is shown.
    void clearSecrets();
    void end(EndPage::End end, const core::Error* refusal = nullptr);
    /// It was given up: what becomes of what exists is asked, where there is something, and the record ends.
    void askDispositions(const core::Error* refusal);
    void dispose(const std::vector<core::Disposition>& all);
    void askIncident();
    void askAbort();
    void askNewPin(const std::string& who);
    void askToLeave();
    void askSheets();
    void verify(const QString& kit);
    /// Nobody reads words from the screen that are to be typed from paper.
    void hideWords(bool areHidden);
    void magnify();
    void takeFocus();
    bool isOver() const;

    Surroundings m_surroundings;
    Wakefulness m_awake;
    SheetsQuestion m_sheets;
    CeremonyRun m_run;
    PlainLabel *m_place, *m_scriptWords;
    Chip* m_work;
    ActList* m_acts;
    QStackedWidget* m_pages = nullptr;
    StepPage* m_step;
    PeopleEdit* m_people;
    EndPage* m_end;
    DispositionPage* m_dispositions;
    QPushButton *m_goOn, *m_incident;
    MessageStrip* m_returnMessages;
    QWidget *m_left, *m_right, *m_returnArea, *m_endArea, *m_dispositionArea;
    ConfirmPanel* m_confirm;
    RoomPanel* m_room;
    RecordLine* m_record;
    QPointer<FormDialog> m_dialog;        ///< that was opened last
    QPointer<FormDialog> m_incidentAsked; ///< whose incident is being put on the record
    QPointer<FormDialog> m_abortAsked;    ///< whose end is being put on the record
    QPointer<FormDialog> m_renewalAsked;  ///< whose new PIN is being taken
    CeremonyPicture m_picture;            ///< the last one, without secrets
    std::string m_inTheWay;               ///< what was last said to keep steps from being done
    std::optional<EndPage::End> m_wanted; ///< what was asked for and is being done
    bool m_isBegun = false, m_isOver = false;
    QTimer m_watch;
};

}
