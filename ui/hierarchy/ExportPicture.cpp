#include "ui/hierarchy/ExportPicture.h"

#include "core/hierarchy/GraphFiles.h"
#include "ui/hierarchy/ValidityChart.h"
#include "ui/look/DrawnFile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QSvgRenderer>

namespace ui {
namespace {

constexpr int timelineWidth = 1100;

core::Result<core::Bytes> drawnFrom(const std::string& svg, const QString& kind)
{
    QSvgRenderer renderer(QByteArray::fromStdString(svg));
    const QSize size = renderer.defaultSize();
    if (!renderer.isValid()) return core::fail(core::ErrorCode::Internal, "the picture cannot be drawn");
    return drawnFile(
        kind, size, [&renderer, size](QPainter& painter) { renderer.render(&painter, QRectF({}, QSizeF(size))); });
}

}

QString pictureFilter()
{
    return QCoreApplication::translate(
        "ui::ExportPicture", "Drawing (*.svg);;Picture (*.png);;Page (*.pdf);;Graphviz (*.dot);;Mermaid (*.mmd)");
}

core::Result<core::Bytes> pictureFor(const QString& path, const core::TrustGraph& graph)
{
    using enum core::GraphFormat;
    const QString ending = QFileInfo(path).suffix().toLower();
    const auto text = [&graph](core::GraphFormat format) { return core::writeGraph(graph, format); };
    if (ending.isEmpty() || ending == QLatin1String("svg")) return core::copyOf(core::bytesOf(text(Svg)));
    if (ending == QLatin1String("dot")) return core::copyOf(core::bytesOf(text(Dot)));
    if (ending == QLatin1String("mmd")) return core::copyOf(core::bytesOf(text(Mermaid)));
    if (ending == QLatin1String("png") || ending == QLatin1String("pdf")) return drawnFrom(text(Svg), ending);
    return core::failAs(core::ErrorCode::Usage, "CW-605", {ending.toStdString(), "svg, png, pdf, dot, mmd"});
}

QString timelineFilter()
{
    return QCoreApplication::translate(
        "ui::ExportPicture", "Drawing (*.svg);;Picture (*.png);;Page (*.pdf);;Mermaid (*.mmd)");
}

core::Result<core::Bytes> timelineFor(const QString& path, const core::TrustGraph& graph, const core::Clock& clock)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("mmd"))
        return core::copyOf(core::bytesOf(core::writeGraph(graph, core::GraphFormat::Gantt)));
    ValidityChart chart(clock);
    chart.setFrameShape(QFrame::NoFrame);
    chart.setGraph(graph);
    chart.resize(timelineWidth, chart.wholeHeight());
    return drawnFile(ending.isEmpty() ? QStringLiteral("svg") : ending, chart);
}

}
