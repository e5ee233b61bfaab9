#pragma once

#include <QWidget>

namespace ui {

/// Ceremonies: planned, under way and done.
class CeremoniesPage : public QWidget {
    Q_OBJECT
public:
    explicit CeremoniesPage(QWidget* parent = nullptr);

signals:
    /// A ceremony is to be planned.
    void planWanted();
};

}
