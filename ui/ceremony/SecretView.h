#pragma once

#include "core/base/Secret.h"

#include <QWidget>

namespace ui {

/// A PIN in large letters, from wiped memory: it is drawn letter by letter, is not selected, copied or read out.
class SecretView : public QWidget {
    Q_OBJECT
public:
    explicit SecretView(QWidget* parent = nullptr);

    void setSecret(const core::Secret& secret);
    /// Wipes it.
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    core::Secret m_text;
};

}
