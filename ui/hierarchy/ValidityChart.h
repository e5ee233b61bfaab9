#pragma once

#include "core/base/Clock.h"
#include "core/hierarchy/TrustGraph.h"
#include "ui/widgets/PaintedList.h"

#include <QAbstractScrollArea>

namespace ui {

/// The lives of CAs as bars over the years, each below its issuer, with their revocation lists and the line of today. What outlives
/// its issuer, and where a list has run out, is hatched. The end of a bar can be dragged to see what would come of it; nothing is changed.
/// Plus and minus, or Ctrl and the wheel, show fewer or more years; 0 all of them.
class ValidityChart : public QAbstractScrollArea, public PaintedList {
    Q_OBJECT
public:
    explicit ValidityChart(core::Clock clock, QWidget* parent = nullptr);

    void setGraph(const core::TrustGraph& graph);
    /// The CA the keyboard is on; 0: none.
    void setCurrentCa(qint64 ca);
    qint64 currentCa() const;
    /// What stands in the row, and what is wrong with it, in words.
    QString spoken(std::size_t row) const;
    std::size_t rowCount() const { return m_rows.size(); }
    /// So high that all rows are seen.
    int wholeHeight() const;
    /// 1: all years are seen; 2: half of them.
    double zoom() const;
    /// What stands at this moment stays where it is.
    void setZoom(double zoom, core::Time fixed);
    /// The same around today, where that is seen, else around the middle.
    void setZoom(double zoom);

    std::size_t itemCount() const override { return m_rows.size(); }
    QString itemSpoken(std::size_t row) const override { return spoken(row); }
    QRect itemPlace(std::size_t row) const override;
    std::optional<std::size_t> currentItem() const override { return m_current; }
    bool isItemSelected(std::size_t row) const override { return m_current == row; }
    /// Where the end of a row's bar is in the viewport.
    QPoint endOf(std::size_t row) const;

signals:
    void currentChanged(qint64 ca);
    void opened(qint64 ca);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Row {
        core::TrustNode node;
        int depth = 0;
        std::optional<core::Time> issuerEnds; ///< of the one it stands below
        std::optional<std::size_t> issuer;    ///< row
        std::optional<core::Time> gapFrom;    ///< the end of the generation before, where nothing followed it at once
    };
    /// What lies between two moments.
    struct Span {
        core::Time first{}, last{};

        std::chrono::seconds length() const { return last - first; }
    };
    /// A bar whose end is being dragged.
    struct Drag {
        std::size_t row = 0;
        core::Time end{};
    };
    void addRows(const core::TrustGraph& graph, const core::Neighbours& neighbours, std::size_t node, int depth,
        std::optional<std::size_t> issuer, std::vector<bool>& seen);
    void setCurrent(std::optional<std::size_t> row);
    std::optional<std::size_t> rowAt(QPoint point) const;
    int rowHeight() const;
    int axisHeight() const;
    double nameWidth() const;
    QRectF chartRect() const;
    double place(core::Time time) const;
    core::Time timeAt(double x) const;
    QRectF barOf(std::size_t row) const;
    bool isAtEnd(std::size_t row, QPoint point) const;
    void findGaps();
    void showTip(QPoint point, QPoint global);
    void refreshBars();
    bool takeZoomKey(const QKeyEvent& event);
    void paintAxis(QPainter& painter) const;
    void paintRow(QPainter& painter, std::size_t row) const;
    void paintName(QPainter& painter, std::size_t row) const;
    void paintBar(QPainter& painter, std::size_t row) const;
    void paintList(QPainter& painter, std::size_t row) const;
    void paintDrag(QPainter& painter) const;
    QString dragText() const;

    core::Clock m_clock;
    std::vector<Row> m_rows;
    std::optional<std::size_t> m_current;
    std::optional<Drag> m_drag;
    Span m_whole;                ///< from the first year to the last one
    Span m_seen;                 ///< the part of it that is seen
    bool m_isPlacingBar = false; ///< the scroll bar follows what is seen, not the other way round
};

}
