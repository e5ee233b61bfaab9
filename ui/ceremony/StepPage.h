#pragma once

#include "ui/ceremony/CeremonyPicture.h"
#include "ui/ceremony/StepField.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class Curtain;
class MessageStrip;
class PlainLabel;

/// How fast a ceremony may go.
struct CeremonyPace {
    std::chrono::milliseconds reading = std::chrono::seconds(2); ///< a step is visible so long before it can be done
    std::chrono::milliseconds secret = std::chrono::seconds(90); ///< that one view of a secret lasts
};

/// The step that is due: one instruction in large letters, what is compared, what is asked, and the one button that goes on.
class StepPage : public QWidget {
    Q_OBJECT
public:
    /// `privateScreen` is where secrets are shown, see PrivateScreen.
    StepPage(const core::Script& script, core::Clock clock, CeremonyPace pace, QString privateScreen,
        QWidget* parent = nullptr);

    /// Takes the secrets out. Answers that were typed stay when the same is asked again.
    void setPicture(CeremonyPicture& picture);
    void showError(const core::Error& error);
    /// What was refused is tried again.
    void dismissError();
    /// While the ceremony works, nothing can be typed.
    void setWorking(bool isWorking);
    /// Hides and wipes whatever is secret here, typed or shown.
    void clearSecrets();
    /// Gives the keyboard to what comes first.
    void takeFocus();

signals:
    void given(core::StepAnswers& answers);
    void retryWanted();
    void performWanted();
    /// Words from paper are asked for: none may stand anywhere on the screen until they are not.
    void wordsAsked(bool areAsked);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QString signature(const CeremonyPicture& picture) const;
    void build(CeremonyPicture& picture);
    void addDone();
    void addHead(const core::ScriptStep& step);
    void addValues(const CeremonyPicture& picture);
    void addFields(const CeremonyPicture& picture);
    /// Words that are asked for are not on the screen while they are typed.
    void setReading(bool isReading);
    void refreshDone();
    void refreshSeen();
    void goOn();
    QString obstacle() const;
    /// Everybody has confirmed; doing it was refused.
    bool isAgain() const;

    const core::Script& m_script;
    core::Clock m_clock;
    CeremonyPace m_pace;
    QString m_privateScreen;
    QVBoxLayout *m_column, *m_bottom;
    QHBoxLayout* m_doneRow;
    PlainLabel* m_why; ///< it cannot be done yet
    QScrollArea* m_area;
    MessageStrip* m_messages;
    QPushButton* m_done = nullptr; ///< made anew with every step, so that Tab comes to it last
    QWidget* m_body = nullptr;
    QWidget* m_values = nullptr;
    QWidget* m_questions = nullptr;
    QPushButton* m_toggle = nullptr; ///< between words on the screen and words that are asked; none: both can be seen
    Curtain* m_curtain = nullptr;
    std::vector<StepInputWidget> m_inputs;
    QString m_signature, m_name;
    core::StepPhase m_phase = core::StepPhase::Asking;
    bool m_isStuck = false, m_isWorking = false, m_isReading = false;
    bool m_isSeen = false; ///< all values were on the screen
    int m_missing = 0;
    QTimer m_wait;
};

}
