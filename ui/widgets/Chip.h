#pragma once

#include "ui/look/Marks.h"

#include <QWidget>

namespace ui {

/// A state in a word or two, as shape, colour and text together.
class Chip : public QWidget {
    Q_OBJECT
public:
    explicit Chip(QWidget* parent = nullptr);
    Chip(Mark mark, const QString& text, QWidget* parent = nullptr);

    /// The mark decides the colour.
    void setState(Mark mark, const QString& text);
    /// A note without a mark, in a tone.
    void setNote(Tone tone, const QString& text);
    QString text() const { return m_text; }
    Mark mark() const { return m_mark; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void renew();

    Mark m_mark = Mark::None;
    Tone m_tone = Tone::Off;
    QString m_text;
};

}
