#pragma once

#include "ui/look/Icons.h"
#include "ui/look/Marks.h"
#include "ui/look/Tones.h"
#include "ui/look/Type.h"

#include <QWidget>

#include <optional>
#include <vector>

class QGridLayout;

namespace ui {

/// A drawing and a word beside lines: where they come from, whether they are new.
struct CellTag {
    Glyph glyph;
    QString text;
    bool operator==(const CellTag&) const = default;
};

/// Lines of one cell that have the same tag.
struct CellRun {
    QString text;
    std::optional<CellTag> tag{};
};

/// One cell of a DecisionTable. The keyboard can be put on it; screen readers get its column and row with the text.
class DecisionCell : public QWidget {
    Q_OBJECT
public:
    /// `spoken` is what a screen reader says.
    DecisionCell(const std::vector<CellRun>& runs, TextStyle style, Tone tone, QString spoken, QWidget* parent);
    /// A sentence with a mark before it.
    DecisionCell(Mark mark, const QString& text, Tone tone, QString spoken, QWidget* parent);

    /// All it shows, for the clipboard.
    const QString& text() const { return m_text; }
    /// Only the current cell of a table is reached with Tab.
    void setCurrent(bool isCurrent) { setFocusPolicy(isCurrent ? Qt::StrongFocus : Qt::ClickFocus); }

signals:
    void entered();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QGridLayout* makeGrid(QString spoken);

    QString m_text;
    Mark m_mark = Mark::None;
};

}
