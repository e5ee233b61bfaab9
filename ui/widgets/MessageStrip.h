#pragma once

#include "ui/text/Messages.h"

#include <QFrame>
#include <QTimer>

#include <chrono>

class QPushButton;

namespace ui {

class PlainLabel;

/// How serious a message is.
enum class Gravity { Note, Warning, Failure };

/// A message in its place: what happened, why, what to do; details folded; never a box that must be clicked away.
/// Screen readers hear it when it appears.
class MessageStrip : public QFrame {
    Q_OBJECT
public:
    /// Hidden until there is something to say.
    explicit MessageStrip(QWidget* parent = nullptr);

    /// `verb` may be empty.
    void showMessage(const Message& message, Gravity gravity, const QString& verb = {});
    /// A short sentence with one verb; `verb` may be empty. It stays.
    void showNote(const QString& text, const QString& verb = {});
    /// The same about something that was done, with a verb such as Undo: it goes by itself after a while, but not while the
    /// pointer or the keyboard is on it.
    void showDone(const QString& text, const QString& verb = {});
    void dismiss();
    /// The person went on to something else: what showDone() said goes now, unless its verb is still of use.
    void goOn();
    /// How long showDone() lasts; with a verb it is three times as long.
    void setLasting(std::chrono::milliseconds lasting) { m_lasting = lasting; }

signals:
    /// The verb was pressed.
    void verbChosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void setVerb(const QString& verb);
    void appear();
    void fade();

    std::chrono::milliseconds m_lasting = std::chrono::seconds(8);
    QTimer m_fading; ///< runs while something that was done is shown
    Gravity m_gravity = Gravity::Note;
    Message m_message;
    PlainLabel* m_what;
    PlainLabel* m_why;
    PlainLabel* m_detail;
    QPushButton* m_verb;
    QPushButton* m_more;
    QPushButton* m_copy;
};

}
