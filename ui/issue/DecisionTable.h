#pragma once

#include "core/profiles/IssueDraft.h"
#include "ui/look/Tones.h"
#include "ui/look/Type.h"

#include <QPointer>
#include <QWidget>

#include <array>
#include <vector>

class QGridLayout;

namespace ui {

class DecisionCell;

/// Field for field: what was asked for, what the profile sets, what comes from the issuer, and what will be issued, each value
/// with where it comes from; below a row the reason of every difference. One stop for Tab; arrow keys go from cell to cell,
/// Ctrl+C copies one. Where it is too narrow for columns, the columns of a row stand below each other.
class DecisionTable : public QWidget {
    Q_OBJECT
public:
    explicit DecisionTable(QWidget* parent = nullptr);

    /// The words above the columns of what there was and what comes of it.
    void setTitles(const QString& asked, const QString& granted);
    /// What is asked for is what an old certificate says.
    void setAgainstOld();
    void setDraft(const core::IssueDraft& draft);
    /// Two certificates beside each other, as compareCertificates() has them; every row says whether it is the same.
    void setPair(const std::vector<core::Decision>& rows);
    /// A widget of the page's own below the row of a field, which stays while the rows change; taken over.
    void setBelow(std::string_view field, QWidget* widget);

    /// All it says, line by line.
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum Column { Field, Asked, Profile, Issuer, Granted, ColumnCount };
    /// What belongs together: a field with its cells, the reasons and a widget of the page's own.
    struct Block {
        std::array<DecisionCell*, ColumnCount> cells{};
        std::array<QWidget*, ColumnCount> captions{}; ///< before the cells where it is narrow
        std::vector<DecisionCell*> reasons;
        QWidget* below = nullptr;
        bool isRefused = false;
    };
    void clear();
    void show(const std::vector<core::Finding>& problems, const std::vector<core::Decision>& rows);
    void addProblem(const core::Finding& finding);
    void addRow(const core::Decision& decision);
    DecisionCell* makeReason(const core::Finding& finding, const QString& field);
    DecisionCell* adopt(DecisionCell* cell);
    QString titleOf(int column) const;
    bool isTooNarrow() const;
    /// Columns with long lines get more room.
    int stretchOf(std::size_t column) const;
    void place();
    void placeWide();
    void placeNarrow();
    QRect rectOf(const Block& block) const;
    /// The cells in the order of the arrow keys, line by line; every line has the column of each of its cells.
    struct Line {
        std::vector<std::pair<int, DecisionCell*>> cells;
    };
    std::vector<Line> lines() const;
    /// The cell in a column, or the one before it; the one after it.
    DecisionCell* cellAt(int line, int column) const;
    DecisionCell* cellAfter(int line, int column) const;
    void goTo(DecisionCell& cell);
    void entered(DecisionCell& cell);

    QGridLayout* m_grid;
    QString m_askedTitle;
    QString m_grantedTitle;
    std::vector<QWidget*> m_header;
    std::vector<Block> m_blocks;
    std::array<bool, ColumnCount> m_isUsed{};
    std::string m_belowField;
    QWidget* m_below = nullptr;
    QPointer<DecisionCell> m_current;
    bool m_isNarrow = false;
    bool m_isPair = false;
    bool m_isAgainstOld = false;
};

}
