#include "ui/widgets/KeyValueGrid.h"

#include "ui/text/PlainLabel.h"
#include "ui/text/SelectableText.h"

#include <QApplication>
#include <QGridLayout>

namespace ui {
namespace {

constexpr int narrow = 230; ///< of the design: below, values would have too little beside their names
constexpr int wide = 250;   ///< from here beside again; a scroll bar that comes or goes is narrower than the difference

}

KeyValueGrid::KeyValueGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
}

void KeyValueGrid::setLines(const std::vector<KeyValue>& lines)
{
    for (const Line& line : m_lines) {
        for (QWidget* widget : {static_cast<QWidget*>(line.key), line.value}) {
            m_grid->removeWidget(widget);
            widget->hide();
            widget->deleteLater();
        }
    }
    m_lines.clear();
    for (const KeyValue& line : lines) {
        if (line.value.isEmpty()) continue;
        auto* key = new PlainLabel(line.key, TextStyle::Body, Tone::InkSoft, this);
        auto* value = new SelectableText(line.value, line.style, line.tone, this);
        key->setWordWrap(true);
        value->setAccessibleName(line.key + QStringLiteral(": ") + line.value);
        m_lines.push_back({key, value});
    }
    place();
}

void KeyValueGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_isNarrow != isTooNarrow()) place();
}

void KeyValueGrid::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) place();
}

bool KeyValueGrid::isTooNarrow() const { return width() < scaled(m_isNarrow ? wide : narrow, QApplication::font()); }

void KeyValueGrid::place()
{
    m_isNarrow = isTooNarrow();
    m_grid->setColumnMinimumWidth(0, m_isNarrow ? 0 : scaled(104, QApplication::font()));
    m_grid->setHorizontalSpacing(scaled(12, QApplication::font()));
    m_grid->setVerticalSpacing(scaled(m_isNarrow ? 2 : 5, QApplication::font()));
    int row = 0;
    for (const Line& line : m_lines) {
        m_grid->removeWidget(line.key);
        m_grid->removeWidget(line.value);
        if (m_isNarrow)
            m_grid->addWidget(line.key, row++, 0, 1, 2);
        else
            m_grid->addWidget(line.key, row, 0, Qt::AlignTop);
        m_grid->addWidget(line.value, row++, m_isNarrow ? 0 : 1, 1, m_isNarrow ? 2 : 1, Qt::AlignTop);
    }
}

}
