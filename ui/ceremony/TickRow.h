#pragma once

#include <QWidget>

class QCheckBox;

namespace ui {

/// A box beside words that may be long: they wrap.
class TickRow : public QWidget {
    Q_OBJECT
public:
    /// `name` is the objectName of the box.
    TickRow(const QString& name, const QString& text, QWidget* parent);

    QCheckBox& box() { return *m_box; }
    const QCheckBox& box() const { return *m_box; }

private:
    QCheckBox* m_box;
};

/// What a witness says before a secret is shown: ticked anew each time.
TickRow* unseenRow(const QString& name, QWidget* parent);
/// What shows a secret can be pressed once that is ticked.
void refreshGuarded(QWidget& button, const TickRow& unseen);

}
