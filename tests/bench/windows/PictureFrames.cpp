#include "PictureFrames.h"

#include "core/hierarchy/Layout.h"
#include "tests/support/Hierarchies.h"
#include "ui/hierarchy/GraphView.h"
#include "ui/hierarchy/NodeWords.h"

#include <QApplication>
#include <QGraphicsItem>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QPainter>

#include <algorithm>
#include <ctime>

namespace {

constexpr int tries = 7;

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double median(auto work)
{
    QList<double> times;
    for (int i = 0; i < tries; ++i) {
        const double begin = threadMilliseconds();
        work();
        times += threadMilliseconds() - begin;
    }
    std::ranges::sort(times);
    return times[tries / 2];
}

/// Four levels: 1, 10, 990 and the rest.
core::TrustGraph fourLevels(int nodes)
{
    hierarchies::Maker maker;
    maker.ca("Root");
    for (int i = 0; i < 10; ++i) maker.ca("Policy CA " + std::to_string(i), "Root");
    const int middle = nodes / 50 - 10;
    for (int i = 0; i < middle; ++i) maker.ca("CA " + std::to_string(i), "Policy CA " + std::to_string(i % 10));
    for (int i = 0; i < nodes - middle - 11; ++i)
        maker.ca("Issuing CA " + std::to_string(i), "CA " + std::to_string(i % middle));
    return maker.graph();
}

/// A node as an item of its own, as one would write it with QGraphicsScene.
class NodeItem : public QGraphicsItem {
public:
    NodeItem(const core::TrustNode& node, QSizeF size) : m_name(ui::nodeName(node)), m_size(size) {}
    QRectF boundingRect() const override { return QRectF({}, m_size).adjusted(-1, -1, 1, 1); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override
    {
        painter->setPen(Qt::darkGray);
        painter->setBrush(Qt::white);
        painter->drawRoundedRect(QRectF({}, m_size), 6, 6);
        painter->drawText(QRectF({}, m_size), Qt::AlignCenter, m_name);
    }

private:
    QString m_name;
    QSizeF m_size;
};

double itemsFrame(const core::TrustGraph& graph, const core::GraphLayout& layout)
{
    QGraphicsScene scene;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const core::Box& box = layout.boxes[i];
        auto* item = new NodeItem(graph.nodes[i], {box.width, box.height});
        item->setPos(box.left, box.top);
        scene.addItem(item);
    }
    for (const core::TrustEdge& edge : graph.edges) {
        const core::Point from = layout.boxes[edge.issuer].centre(), to = layout.boxes[edge.subject].centre();
        scene.addLine(from.x, from.y, to.x, to.y)->setZValue(-1);
    }
    QGraphicsView view(&scene);
    view.setRenderHint(QPainter::Antialiasing);
    view.setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    view.resize(1200, 800);
    view.show();
    view.fitInView(scene.sceneRect(), Qt::KeepAspectRatio);
    QApplication::processEvents();
    return median([&view] { view.viewport()->repaint(); });
}

}

QList<double> pictureTimes()
{
    const core::TrustGraph some = fourLevels(1000), many = fourLevels(50'000);
    const double layoutOfSome = median([&some] { core::layOut(some); });
    const double begin = threadMilliseconds();
    const core::GraphLayout layout = core::layOut(many);
    const double layoutOfMany = threadMilliseconds() - begin;

    ui::GraphView view([] { return hierarchies::today; });
    view.resize(1200, 800);
    view.setGraph(many);
    view.foldAll(false);
    view.show();
    view.fit();
    QApplication::processEvents();
    double slowest = median([&view] { view.viewport()->repaint(); });
    for (const double zoom : {0.001, 0.01, 0.05, 0.12, 0.25, 0.45, 0.7, 1.0}) {
        view.setZoom(zoom);
        view.centreOn(view.scene().box(many.nodes.size() / 2).center());
        view.viewport()->repaint();
        slowest = std::max(slowest, median([&view] { view.viewport()->repaint(); }));
    }
    return {layoutOfSome, layoutOfMany, slowest, itemsFrame(many, layout)};
}
