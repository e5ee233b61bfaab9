#pragma once

#include "ui/look/Marks.h"

#include <QWidget>

namespace ui {

/// A word, a value, and whether it is as it should be.
class GuardItem : public QWidget {
    Q_OBJECT
public:
    explicit GuardItem(const QString& name, QWidget* parent);

    /// `explanation` becomes the tool tip: what it means and what to do.
    void setState(const QString& word, const QString& value, Mark mark, const QString& explanation);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_word;
    QString m_value;
    Mark m_mark = Mark::None;
};

}
