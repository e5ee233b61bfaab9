#include "ui/main/ReadOnlyBand.h"

#include "ui/look/Icons.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/GlyphLabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace ui {

ReadOnlyBand::ReadOnlyBand(QWidget* parent)
    : QWidget(parent), m_reason(new PlainLabel({}, TextStyle::Body, Tone::Hold, this))
{
    setObjectName(QStringLiteral("readOnlyBand"));
    setAccessibleName(tr("Read-only"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 14, 6);
    row->addWidget(new GlyphLabel(Glyph::Eye, 16, Tone::Hold, this));
    row->addWidget(
        new PlainLabel(tr("Read-only: this program cannot change the vault."), TextStyle::Strong, Tone::Hold, this));
    row->addWidget(m_reason, 1);
}

void ReadOnlyBand::setReason(const QString& reason) { m_reason->setText(reason); }

void ReadOnlyBand::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneOf(palette(), Tone::HoldSoft));
    painter.fillRect(QRect(0, height() - 1, width(), 1), toneOf(palette(), Tone::Hold));
}

}
