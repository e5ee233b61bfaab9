#include "ui/look/DrawnFile.h"

#include "ui/look/Tones.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QWidget>

#include <algorithm>

namespace ui {
namespace {

constexpr int mostPixels = 16'000; ///< of a side; larger ones many programs cannot open
constexpr int screenDots = 96;     ///< to an inch, as widgets are laid out: a pixel is a pixel, and text keeps its size

using Paint = std::function<void(QPainter&)>;

bool drawSvg(QBuffer& file, QSize size, const Paint& paint)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setSize(size);
    generator.setViewBox(QRect({}, size));
    generator.setResolution(screenDots);
    QPainter painter;
    if (!painter.begin(&generator)) return false;
    painter.fillRect(QRect({}, size), Qt::white);
    paint(painter);
    return painter.end();
}

bool drawPng(QBuffer& file, QSize size, const Paint& paint)
{
    const double scale = std::min(2.0, mostPixels / static_cast<double>(std::max({size.width(), size.height(), 1})));
    QImage image((QSizeF(size) * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    if (image.isNull()) return false;
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter);
    return painter.end() && image.save(&file, "PNG");
}

bool drawPdf(QBuffer& file, QSize size, const Paint& paint)
{
    constexpr double points = 0.75; // of a pixel
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QSizeF(size) * points, QPageSize::Point));
    writer.setPageMargins({});
    writer.setResolution(screenDots);
    QPainter painter;
    if (!painter.begin(&writer)) return false;
    paint(painter);
    return painter.end();
}

struct Kind {
    QLatin1StringView name;
    bool (*draw)(QBuffer& file, QSize size, const Paint& paint);
};
constexpr Kind kinds[] = {
    {QLatin1StringView("svg"), drawSvg}, {QLatin1StringView("png"), drawPng}, {QLatin1StringView("pdf"), drawPdf}};

}

core::Result<core::Bytes> drawnFile(const QString& kind, QSize size, const Paint& paint)
{
    const auto* found = std::ranges::find(kinds, kind, &Kind::name);
    if (found == std::end(kinds))
        return core::failAs(core::ErrorCode::Usage, "CW-605", {kind.toStdString(), "svg, png, pdf"});
    QByteArray content;
    QBuffer buffer(&content);
    if (!buffer.open(QIODevice::WriteOnly) || !found->draw(buffer, size, paint))
        return core::fail(core::ErrorCode::Internal, "the picture cannot be drawn");
    return core::Bytes(content.begin(), content.end());
}

core::Result<core::Bytes> drawnFile(const QString& kind, QWidget& widget)
{
    widget.setPalette(paletteFor(Scheme::Light));
    widget.ensurePolished();
    return drawnFile(
        kind, widget.size(), [&widget](QPainter& painter) { widget.render(&painter, {}, {}, QWidget::DrawChildren); });
}

}
