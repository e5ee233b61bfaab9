#pragma once

#include "ui/look/Tones.h"
#include "ui/look/Type.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace ui {

/// One line of a KeyValueGrid. The value has gone through showUntrusted() where it came from outside.
struct KeyValue {
    QString key;
    QString value;
    TextStyle style = TextStyle::Body;
    Tone tone = Tone::Ink;
};

/// Names and values in two columns, or each name above its value where that is too narrow. Values wrap and can be selected.
class KeyValueGrid : public QWidget {
    Q_OBJECT
public:
    explicit KeyValueGrid(QWidget* parent = nullptr);

    /// Replaces all lines; those with an empty value are left out.
    void setLines(const std::vector<KeyValue>& lines);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Line {
        QLabel* key;
        QWidget* value;
    };
    void place();
    bool isTooNarrow() const;

    QGridLayout* m_grid;
    std::vector<Line> m_lines;
    bool m_isNarrow = false;
};

}
