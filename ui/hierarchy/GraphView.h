#pragma once

#include "core/base/Clock.h"
#include "ui/hierarchy/FoldedGraph.h"
#include "ui/hierarchy/GraphPainter.h"
#include "ui/widgets/PaintedList.h"

#include <QAbstractScrollArea>

namespace ui {

class MiniMap;

/// The hierarchy as a picture to walk through: zoom, pan, fold, find, all with the keyboard too. Every node is a child for
/// people who do not see it.
class GraphView : public QAbstractScrollArea, public PaintedList {
    Q_OBJECT
public:
    explicit GraphView(core::Clock clock, QWidget* parent = nullptr);

    void setGraph(core::TrustGraph graph);
    void setLeaves(const std::string& group, std::size_t skip, std::vector<core::CertificateRow> leaves);
    /// What checking the current node's path said of certificates, by their rows; empty: nothing was checked.
    void setVerdicts(const std::map<std::int64_t, Mark>& verdicts);

    const GraphScene& scene() const { return m_graph.scene(); }
    const FoldedGraph& graph() const { return m_graph; }
    const GraphEmphasis& emphasis() const { return m_emphasis; }
    core::Time now() const { return m_clock(); }

    /// The node the keyboard is on; nullptr: none.
    const core::TrustNode* current() const;
    /// The second one that was chosen beside it; nullptr: none.
    const core::TrustNode* other() const;
    /// Puts the keyboard on a CA, unfolding what hides it; on none with 0.
    void setCurrentCa(std::int64_t ca);
    void setCurrent(std::optional<std::size_t> node);
    /// Does what Enter does: opens a group, turns a page, or emits opened() or certificateOpened().
    void open(std::size_t node);
    void fold(bool isFolded);
    void foldAll(bool isFolded);

    double zoom() const { return m_zoom; }
    /// 1: as large as the text around it. The point of the viewport stays where it is.
    void setZoom(double zoom, QPointF fixed);
    /// The same around the node the keyboard is on, where that is seen, else around the middle.
    void setZoom(double zoom);
    /// As large as possible with everything in view, but no larger than the text around it.
    void fit();
    void arrange();

    /// Goes to the next node whose name holds the words; false: none does.
    bool find(const QString& words, bool isNext);
    /// Where the scene stands in the viewport.
    GraphPainter::View view() const;
    std::size_t itemCount() const override { return scene().graph().nodes.size(); }
    QString itemSpoken(std::size_t node) const override;
    QRect itemPlace(std::size_t node) const override;
    std::optional<std::size_t> currentItem() const override { return m_emphasis.current; }
    bool isItemSelected(std::size_t node) const override;
    void centreOn(QPointF scenePoint);

signals:
    void currentChanged();
    void opened(qint64 ca);
    void certificateOpened(qint64 certificate);
    void leavesWanted(const ui::FoldedGraph::Wanted& wanted);
    void menuWanted(const QPoint& global);
    void zoomChanged(double zoom);
    /// Another graph, or another part of it.
    void sceneChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool zoomByKey(const QKeyEvent& event);
    bool walkByKey(const QKeyEvent& event);
    void showScene(const std::string& currentId, const std::string& otherId);
    void toggle(std::size_t node);
    void chooseOther(std::size_t node);
    void refreshEmphasis();
    void refreshBars();
    /// Fits the window. A picture that would be too small as a whole begins at its top, large enough to be read, until all of it is
    /// asked for.
    void follow();
    void reveal(std::size_t node);
    void announce();
    double unit() const;
    std::optional<std::size_t> nodeAt(QPoint point) const;
    /// The CA whose knob is at the point.
    std::optional<std::size_t> knobAt(QPoint point) const;
    std::string idOf(const std::optional<std::size_t>& node) const;

    core::Clock m_clock;
    FoldedGraph m_graph;
    GraphPainter m_painter;
    GraphEmphasis m_emphasis;
    MiniMap* m_map;
    double m_zoom = 1;
    bool m_isFollowing = true; ///< nobody has chosen a size or a place: it follows the window
    bool m_isWhole = false;    ///< all of it was asked for, however small
    QPoint m_dragFrom;
    bool m_isDragging = false, m_isHand = false;
};

}
