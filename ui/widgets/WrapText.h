#pragma once

#include "ui/look/Tones.h"
#include "ui/look/Type.h"

#include <QWidget>

namespace ui {

/// Text that breaks anywhere when its column is narrow: addresses and identifiers have no spaces. Never cut, never markup.
class WrapText : public QWidget {
    Q_OBJECT
public:
    WrapText(const QString& text, TextStyle style, Tone tone, QWidget* parent = nullptr);

    const QString& text() const { return m_text; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QFont textFont() const;

    QString m_text;
    TextStyle m_style;
    Tone m_tone;
};

}
