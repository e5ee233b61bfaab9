#pragma once

#include "ui/look/Marks.h"

#include <QWidget>

class QBoxLayout;

namespace ui {

class PlainLabel;

/// A line with a mark before it and a faint note at its end, or below where there is no room: a check, a link of a chain.
class MarkLabel : public QWidget {
    Q_OBJECT
public:
    MarkLabel(Mark mark, const QString& text, const QString& note = {}, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* m_words;
    PlainLabel* m_text;
    PlainLabel* m_note = nullptr; ///< none: there is nothing to note
    QWidget* m_spot;
};

}
