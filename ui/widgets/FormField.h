#pragma once

#include "ui/widgets/InfoBubble.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;

namespace ui {

class PlainLabel;

/// One question of a form: label, input, hint or error below, and what it means on demand.
/// Label, hint and error reach screen readers together with the input.
class FormField : public QWidget {
    Q_OBJECT
public:
    /// Takes the input over. `name` becomes the input's objectName.
    FormField(const QString& name, const QString& label, QWidget* input, QWidget* parent = nullptr);

    void setHint(const QString& hint);
    void setExplanation(const Explanation& explanation);
    /// Takes over something small that stands at the end of the label's line.
    void setCorner(QWidget* corner);

    /// `check()` returns what is wrong and how to mend it; empty: nothing. Asked when the input was left once, and then
    /// at every change.
    void setValidator(std::function<QString()> check);
    /// Asks the validator now and shows the answer; true when nothing is wrong.
    bool isValid();
    /// Shows a mistake found elsewhere (core named this field); empty: gone.
    void setError(const QString& error);
    QString error() const { return m_error; }

    QWidget* input() const { return m_input; }
    QString label() const;

signals:
    /// The value was changed by the person.
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void listen();
    void changed();
    void refresh();

    QWidget* m_input;
    PlainLabel* m_label;
    QHBoxLayout* m_top;
    InfoBubble* m_info;
    PlainLabel* m_below;
    QString m_hint;
    QString m_error;
    std::function<QString()> m_check;
    bool m_wasLeft = false;
    bool m_hasBeenEdited = false;
};

}
