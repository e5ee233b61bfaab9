#include "ui/hierarchy/ExportPicture.h"

#include "core/hierarchy/GraphFiles.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>

#include <algorithm>

namespace ui {
namespace {

constexpr int mostPixels = 16'000; ///< of a side; larger ones many programs cannot open

core::Bytes octetsOf(const QByteArray& content) { return {content.begin(), content.end()}; }

core::Result<core::Bytes> pngOf(const std::string& svg)
{
    QSvgRenderer renderer(QByteArray::fromStdString(svg));
    QSizeF size = renderer.defaultSize();
    const double scale = std::min(2.0, mostPixels / std::max({size.width(), size.height(), 1.0}));
    QImage image((size * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    if (!renderer.isValid() || image.isNull())
        return core::fail(core::ErrorCode::Internal, "the picture cannot be drawn");
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QByteArray content;
    QBuffer buffer(&content);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return core::fail(core::ErrorCode::Internal, "the picture cannot be written as PNG");
    return octetsOf(content);
}

core::Result<core::Bytes> pdfOf(const std::string& svg)
{
    QSvgRenderer renderer(QByteArray::fromStdString(svg));
    QByteArray content;
    QBuffer buffer(&content);
    if (!renderer.isValid() || !buffer.open(QIODevice::WriteOnly))
        return core::fail(core::ErrorCode::Internal, "the picture cannot be drawn");
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QSizeF(renderer.defaultSize()) * 0.75, QPageSize::Point));
        writer.setPageMargins({});
        QPainter painter(&writer);
        renderer.render(&painter);
    }
    return octetsOf(content);
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
    if (ending == QLatin1String("png")) return pngOf(text(Svg));
    if (ending == QLatin1String("pdf")) return pdfOf(text(Svg));
    return core::failAs(core::ErrorCode::Usage, "CW-605", {ending.toStdString(), "svg, png, pdf, dot, mmd"});
}

}
