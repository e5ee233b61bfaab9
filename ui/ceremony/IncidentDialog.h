#pragma once

#include "core/ceremony/engine/Ceremony.h"
#include "ui/ceremony/WhoPins.h"
#include "ui/widgets/FormDialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ui {

/// Ticks of people: who decided something.
class WhoTicks : public QWidget {
    Q_OBJECT
public:
    WhoTicks(const QString& name, const std::vector<core::Participant>& people, QWidget* parent);

    /// The names that are ticked.
    std::vector<std::string> who() const;
    bool isEmpty() const;

signals:
    void edited();

private:
    std::vector<std::pair<std::string, QCheckBox*>> m_boxes;
};

/// Something did not go as planned: what was expected, what happened, what was decided, by whom, and how much it weighs; those whom
/// that weight wants confirm it with their PINs.
class IncidentDialog : public FormDialog {
    Q_OBJECT
public:
    explicit IncidentDialog(const std::vector<core::Participant>& people, QWidget* parent);

    core::Incident incident() const;
    /// What was typed; the fields are empty then.
    std::vector<core::PinOf> takePins() { return m_pins->take(); }
    void clearPins() { m_pins->clear(); }

private:
    core::Incident::Weight weight() const;
    /// Of those whom the weight wants.
    void askPins();
    QLineEdit* addLine(const char* name, const QString& label);
    void check();

    std::vector<core::Participant> m_people;
    QLineEdit *m_expected, *m_happened, *m_decided;
    QComboBox* m_weight;
    WhoTicks* m_who;
    WhoPins* m_pins;
};

/// The ceremony ends here and cannot be taken up again: why, and who decided it. The second press of the verb counts.
class AbortDialog : public FormDialog {
    Q_OBJECT
public:
    explicit AbortDialog(const std::vector<core::Participant>& people, QWidget* parent);

    /// One of core::abortReasons(), or other words.
    std::string reason() const;
    std::vector<std::string> who() const { return m_who->who(); }

signals:
    /// Asked once more, and still wanted.
    void decided();

private:
    void check();
    void press();

    QComboBox* m_reason;
    QLineEdit* m_words;
    WhoTicks* m_who;
    bool m_isAsked = false;
};

/// Closing the window is no way out: stay, break off so that the ceremony can be taken up again, or abandon it.
class LeaveDialog : public FormDialog {
    Q_OBJECT
public:
    explicit LeaveDialog(QWidget* parent);

signals:
    void breakWanted();
    void abortWanted();
};

}
