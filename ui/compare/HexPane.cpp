#include "ui/compare/HexPane.h"

#include "core/x509/Asn1Dump.h"
#include "ui/look/Tones.h"
#include "ui/look/Type.h"

#include <QApplication>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr std::size_t rowSize = 16;                      ///< octets a line, as in core::hexLines()
constexpr std::size_t partSize = std::size_t{64} * 1024; ///< octets that are shown at once
constexpr int firstDigit = 10, firstLetter = 60;         ///< columns

}

HexPane::HexPane(QWidget* parent) : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("hexPane"));
    setAccessibleName(tr("Octets"));
    setReadOnly(true);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    refreshFont();
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (!m_isMarking && hasFocus() && !textCursor().hasSelection()) emit octetChosen(current());
    });
}

void HexPane::setOctets(core::Bytes octets)
{
    m_octets = std::move(octets);
    m_offset = m_header = m_length = 0;
    m_end = 0;
    showPart(0);
}

void HexPane::showPart(std::size_t offset)
{
    if (offset >= m_begin && offset < m_end) return;
    m_begin = offset / partSize * partSize;
    m_end = std::min(m_octets.size(), m_begin + partSize);
    m_isMarking = true;
    setPlainText(
        QString::fromStdString(core::hexLines(core::ByteView(m_octets).subspan(m_begin, m_end - m_begin), m_begin)));
    m_isMarking = false;
}

void HexPane::mark(std::size_t offset, std::size_t header, std::size_t length)
{
    m_offset = offset;
    m_header = header;
    m_length = length;
    if (offset < m_octets.size()) showPart(offset);
    refreshMarks();
    if (hasFocus() && current() >= offset && current() < offset + header + length) return; // the person is there
    m_isMarking = true;
    QTextCursor cursor = textCursor();
    cursor.setPosition(placeOf(std::min(offset, std::max<std::size_t>(m_end, 1) - 1), false));
    setTextCursor(cursor);
    m_isMarking = false;
}

QSize HexPane::sizeHint() const
{
    const int letters = firstLetter + static_cast<int>(rowSize) + 1;
    const int margins = 2 * (frameWidth() + static_cast<int>(document()->documentMargin()));
    return {fontMetrics().horizontalAdvance(u'0') * letters + margins + verticalScrollBar()->sizeHint().width(),
        QPlainTextEdit::sizeHint().height()};
}

int HexPane::placeOf(std::size_t offset, bool isLetter) const
{
    const std::size_t inside = offset - m_begin;
    const int at = static_cast<int>(inside % rowSize);
    const QTextBlock line = document()->findBlockByNumber(static_cast<int>(inside / rowSize));
    return line.position() + (isLetter ? firstLetter + at : firstDigit + 3 * at + (at >= 8 ? 1 : 0));
}

std::size_t HexPane::current() const
{
    const QTextCursor cursor = textCursor();
    const int column = cursor.positionInBlock();
    const int digits = column - firstDigit;
    const int at = column >= firstLetter ? column - firstLetter : (digits >= 24 ? digits - 1 : digits) / 3;
    const auto begin = m_begin + rowSize * static_cast<std::size_t>(cursor.blockNumber());
    const std::size_t offset = begin + static_cast<std::size_t>(std::clamp(at, 0, static_cast<int>(rowSize) - 1));
    return std::min(offset, std::max<std::size_t>(m_end, 1) - 1);
}

void HexPane::refreshMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    const auto add = [&](std::size_t begin, std::size_t end, Tone ground, Tone ink) {
        begin = std::max(begin, m_begin);
        end = std::min(end, m_end);
        while (begin < end) {
            const std::size_t stop = std::min(end, begin / rowSize * rowSize + rowSize); // of this line
            for (const bool isLetter : {false, true}) {
                QTextEdit::ExtraSelection mark;
                mark.cursor = QTextCursor(document());
                mark.cursor.setPosition(placeOf(begin, isLetter));
                mark.cursor.setPosition(placeOf(stop - 1, isLetter) + (isLetter ? 1 : 2), QTextCursor::KeepAnchor);
                mark.format.setBackground(toneOf(palette(), ground));
                mark.format.setForeground(toneOf(palette(), ink));
                marks += mark;
            }
            begin = stop;
        }
    };
    add(m_offset, m_offset + m_header, Tone::Accent, Tone::AccentInk);
    add(m_offset + m_header, m_offset + m_header + m_length, Tone::AccentSoft, Tone::Ink);
    setExtraSelections(marks);
}

void HexPane::refreshFont() { setFont(fontFor(TextStyle::Mono, QApplication::font())); }

bool HexPane::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange) refreshFont();
    return QPlainTextEdit::event(event);
}

void HexPane::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) refreshMarks();
}

}
