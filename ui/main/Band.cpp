#include "ui/main/Band.h"

#include "ui/text/PlainLabel.h"
#include "ui/widgets/GlyphLabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace ui {

Band::Band(const QString& name, const QString& text, Look look, QWidget* parent)
    : QWidget(parent), m_look(look), m_reason(new PlainLabel({}, TextStyle::Body, look.ink, this))
{
    setAccessibleName(name);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 14, 6);
    row->addWidget(new GlyphLabel(look.glyph, 16, look.ink, this));
    row->addWidget(new PlainLabel(text, TextStyle::Strong, look.ink, this));
    row->addWidget(m_reason, 1);
    hide();
}

void Band::setReason(const QString& reason) { m_reason->setText(reason); }

void Band::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneOf(palette(), m_look.ground));
    painter.fillRect(QRect(0, height() - 1, width(), 1), toneOf(palette(), m_look.ink));
}

}
