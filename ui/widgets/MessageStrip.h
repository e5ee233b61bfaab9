#pragma once

#include "ui/text/Messages.h"

#include <QFrame>

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

    void showMessage(const Message& message, Gravity gravity);
    /// A short sentence with one verb, such as Undo; `verb` may be empty.
    void showNote(const QString& text, const QString& verb = {});
    void dismiss();

signals:
    /// The verb of showNote() was pressed.
    void verbChosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void appear();

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
