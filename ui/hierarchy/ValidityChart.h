#pragma once

#include "core/base/Clock.h"
#include "core/hierarchy/TrustGraph.h"

#include <QAbstractScrollArea>

namespace ui {

/// The lives of CAs as bars over the years, each below its issuer, with their revocation lists and the line of today. What outlives
/// its issuer, and where a list has run out, is hatched. The end of a bar can be dragged to see what would come of it; nothing is changed.
class ValidityChart : public QAbstractScrollArea {
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

private:
    struct Row {
        core::TrustNode node;
        int depth = 0;
        std::optional<core::Time> issuerEnds; ///< of the one it stands below
        std::optional<std::size_t> issuer;    ///< row
        std::optional<core::Time> gapFrom;    ///< the end of the generation before, where nothing followed it at once
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
    void paintAxis(QPainter& painter) const;
    void paintName(QPainter& painter, std::size_t row) const;
    void paintBar(QPainter& painter, std::size_t row) const;
    void paintList(QPainter& painter, std::size_t row) const;
    void paintDrag(QPainter& painter) const;
    QString dragText() const;

    core::Clock m_clock;
    std::vector<Row> m_rows;
    std::optional<std::size_t> m_current;
    std::optional<Drag> m_drag;
    core::Time m_first{}, m_last{};
};

}
