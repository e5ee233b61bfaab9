#pragma once

#include <QWidget>

namespace ui {

/// Readers and tokens that keep keys. Nothing is loaded until somebody asks for it.
class TokensPage : public QWidget {
    Q_OBJECT
public:
    explicit TokensPage(QWidget* parent = nullptr);

signals:
    /// Readers are to be looked at.
    void lookWanted();
};

}
