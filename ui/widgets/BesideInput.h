#pragma once

#include <QWidget>

class QSpacerItem;

namespace ui {

/// Something small at the right of a FormField that stays at the height of its input, however many lines the hint below has.
class BesideInput : public QWidget {
    Q_OBJECT
public:
    /// Takes `companion` over. `input` and this stand in widgets of the same row.
    BesideInput(QWidget* companion, QWidget* input, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_input;
    QSpacerItem* m_above;
};

}
