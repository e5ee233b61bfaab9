#pragma once

#include "ui/look/Icons.h"

#include <QAbstractButton>

namespace ui {

/// One line of the rail.
class RailButton : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(Glyph glyph, const QString& title, const QString& key, QWidget* parent);

    void setCount(qint64 count, bool needsYou);

    /// Shows the picture alone, for small windows; the title becomes part of the tool tip.
    void setNarrow(bool narrow);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Glyph m_glyph;
    qint64 m_count = -1;
    bool m_needsYou = false;
    bool m_narrow = false;
    QString m_key;
};

}
