#include "ui/print/Pdf.h"
#include "ui/print/Strips.h"
#include <QBuffer>
#include <QPdfWriter>

namespace print {

namespace {

using namespace core::document;

using Page = std::vector<Strip>;

/// Makes what is higher than a page smaller, so that nothing of it is cut: a step of very many words, for instance.
Strip fitted(Strip strip)
{
    const qreal room = PageStyle::textArea().height();
    if (strip.height < room) return strip;
    const qreal factor = room / strip.height * 0.999;
    strip.height *= factor;
    strip.draw = [factor, draw = std::move(strip.draw)](QPainter& painter, QPointF at) {
        painter.save();
        painter.translate(at);
        painter.scale(factor, factor);
        draw(painter, {});
        painter.restore();
    };
    return strip;
}

/// Parts strips into pages: nothing that keeps with the next one ends a page, heads of tables are repeated.
std::vector<Page> pagesOf(const Strips& strips)
{
    const qreal room = PageStyle::textArea().height();
    std::vector<Page> pages(1);
    qreal used = 0;
    for (std::size_t at = 0; at < strips.size();) {
        std::size_t end = at; // what has to stand together
        qreal height = strips[at].height;
        while (strips[end].keepsWithNext && end + 1 < strips.size() && height + strips[end + 1].height < room)
            height += strips[++end].height;
        const bool breaks = strips[at].breaksBefore && !pages.back().empty();
        if (breaks || (used + height > room && !(strips[at].isSpace && at == end) && !pages.back().empty())) {
            pages.emplace_back();
            used = 0;
            if (strips[at].head) {
                pages.back().push_back(*strips[at].head);
                used = strips[at].head->height;
            }
        }
        for (; at <= end; ++at) {
            if ((strips[at].isSpace && pages.back().empty()) || (strips[at].height == 0 && strips[at].breaksBefore))
                continue;
            pages.back().push_back(strips[at]);
            used += strips[at].height;
        }
    }
    if (pages.size() > 1 && pages.back().empty()) pages.pop_back();
    return pages;
}

void drawBar(QPainter& painter, const Document& document)
{
    const QRectF bar(0, 0, PageStyle::barWidth, PageStyle::pageHeight);
    painter.fillRect(bar, QColor::fromRgb(barColour(document.bar)));
    // shares differ in more than colour, for copies in black and white
    if (document.bar == Bar::Share) {
        painter.setPen(QPen(Qt::white, millimetres(1.2)));
        painter.save();
        painter.setClipRect(bar);
        for (qreal y = -PageStyle::barWidth; y < PageStyle::pageHeight; y += millimetres(5))
            painter.drawLine(QPointF(0, y + PageStyle::barWidth), QPointF(PageStyle::barWidth, y));
        painter.restore();
    }
    painter.save();
    painter.translate(PageStyle::barWidth + millimetres(5.5), PageStyle::pageHeight - PageStyle::bottom);
    painter.rotate(-90);
    QFont font = textFont(9, QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 112);
    painter.setFont(font);
    painter.setPen(QColor::fromRgb(barColour(document.bar)));
    painter.drawText(QPointF(0, 0), toQt(document.kind));
    painter.restore();
}

void drawFurniture(QPainter& painter, const Document& document, std::size_t page, std::size_t pages)
{
    const QRectF area = PageStyle::textArea();
    drawBar(painter, document);
    painter.setFont(textFont(8.5));
    painter.setPen(QColor::fromRgb(ink::soft));
    const QRectF head(area.left(), millimetres(10), area.width(), millimetres(6));
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("Page %1 of %2").arg(page + 1).arg(pages));
    const QString title =
        painter.fontMetrics().elidedText(toQt(document.header), Qt::ElideMiddle, static_cast<int>(area.width() * 0.82));
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, title);
    if (!document.watermark.empty()) { // also where the large one is hard to read, or hard to copy
        painter.setFont(textFont(8.5, QFont::Bold));
        painter.setPen(QColor::fromRgb(coloursOf(Mood::Bad).strong));
        painter.drawText(
            head.translated(0, -millimetres(5)), Qt::AlignLeft | Qt::AlignVCenter, toQt(document.watermark));
    }
    const qreal rule = millimetres(17);
    line(painter, {area.left(), rule}, {area.right(), rule}, ink::hair, 5);
    if (document.footer.empty()) return;
    qreal y = PageStyle::pageHeight - PageStyle::bottom + millimetres(4);
    line(painter, {area.left(), y}, {area.right(), y}, ink::hair, 5);
    y += millimetres(1.5);
    for (const std::string& text : document.footer) {
        const TextBlock block(toQt(text), monoFont(6.6), area.width(), painter.device(), 1.2);
        block.draw(painter, {area.left(), y}, ink::soft);
        y += block.height() + millimetres(0.8);
    }
}

void drawWatermark(QPainter& painter, const std::string& text)
{
    if (text.empty()) return;
    painter.save();
    painter.translate(PageStyle::pageWidth / 2, PageStyle::pageHeight / 2);
    painter.rotate(-52);
    painter.setFont(textFont(46, QFont::Bold));
    painter.setPen(QColor(179, 38, 30, 34));
    const QRectF room(-PageStyle::pageHeight / 2, -millimetres(30), PageStyle::pageHeight, millimetres(60));
    painter.drawText(room, Qt::AlignCenter, toQt(text));
    painter.restore();
}

}

core::Result<Pdf> makePdf(const Document& document)
{
    QByteArray octets;
    QBuffer buffer(&octets);
    buffer.open(QIODevice::WriteOnly);
    Pdf pdf;
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(unitsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(toQt(document.title));
        writer.setCreator(QStringLiteral("Certwright"));
        // by name: in the order in which readers look them up (ISO 32000-1 section 7.9.6), which Qt does not see to
        std::map<std::string, const Attachment*> attachments;
        for (const Attachment& file : document.attachments) attachments[file.name] = &file;
        for (const auto& [name, file] : attachments)
            writer.addFileAttachment(toQt(name),
                QByteArray(
                    reinterpret_cast<const char*>(file->content.data()), static_cast<qsizetype>(file->content.size())),
                toQt(file->mime));
        Strips strips;
        for (const Block& block : document.blocks)
            for (Strip& strip : stripsOf(block, PageStyle::textArea().width(), &writer))
                strips.push_back(fitted(std::move(strip)));
        const std::vector<Page> pages = pagesOf(strips);
        QPainter painter;
        if (!painter.begin(&writer)) return core::failAs(core::ErrorCode::Internal, "CW-368");
        for (std::size_t number = 0; number < pages.size(); ++number) {
            if (number > 0) writer.newPage();
            drawWatermark(painter, document.watermark);
            drawFurniture(painter, document, number, pages.size());
            QPointF at = PageStyle::textArea().topLeft();
            for (const Strip& strip : pages[number]) {
                if (!strip.anchor.empty()) pdf.pageOf.try_emplace(strip.anchor, static_cast<int>(number) + 1);
                strip.draw(painter, at);
                at.ry() += strip.height;
            }
        }
        if (!painter.end()) return core::failAs(core::ErrorCode::Internal, "CW-368");
        pdf.pages = static_cast<int>(pages.size());
    }
    pdf.content.assign(octets.begin(), octets.end());
    return pdf;
}

}
