#pragma once

#include "ui/look/Icons.h"

#include <QWidget>

class QPushButton;

namespace ui {

class GlyphLabel;
class PlainLabel;

/// What a list shows while it has nothing: what it is for, why it is empty, and the one thing to do.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(Glyph glyph, const QString& title, const QString& why, const QString& action, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& why, const QString& action);
    /// The button, to be explained when it cannot be pressed.
    QPushButton& button() const { return *m_button; }
    QString title() const;
    QString why() const;

signals:
    void activated();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fitText();

    GlyphLabel* m_picture;
    PlainLabel* m_title;
    PlainLabel* m_why;
    QPushButton* m_button;
};

}
