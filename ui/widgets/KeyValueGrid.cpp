#include "ui/widgets/KeyValueGrid.h"

#include "ui/text/PlainLabel.h"

#include <QApplication>
#include <QGridLayout>

namespace ui {

KeyValueGrid::KeyValueGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(1, 1);
}

void KeyValueGrid::setLines(const std::vector<KeyValue>& lines)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item; // takeAt hands it over
    }
    m_grid->setColumnMinimumWidth(0, scaled(104, QApplication::font()));
    int row = 0;
    for (const KeyValue& line : lines) {
        if (line.value.isEmpty()) continue;
        auto* key = new PlainLabel(line.key, TextStyle::Body, Tone::InkSoft, this);
        auto* value = new PlainLabel(line.value, line.style, line.tone, this);
        key->setWordWrap(true);
        value->setSelectable();
        value->setAccessibleName(line.key + QStringLiteral(": ") + line.value);
        m_grid->addWidget(key, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row++, 1, Qt::AlignTop);
    }
}

}
