#pragma once

#include <QFrame>

class QVBoxLayout;

namespace ui {

/// A sheet of panel colour with a hairline: things that belong together.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);

    /// Room between border and content; 0 for tables that reach the border.
    void setPadding(int pixels);

    /// The layout that content goes into.
    QVBoxLayout* content() const { return m_content; }

    /// Marks the card that is advised or chosen with an accent border.
    void setChosen(bool chosen);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_content;
    bool m_chosen = false;
};

}
