#include "ui/widgets/Card.h"

#include "ui/look/Strokes.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ui {

Card::Card(QWidget* parent) : QFrame(parent), m_content(new QVBoxLayout(this)) { setPadding(14); }

void Card::setPadding(int pixels) { m_content->setContentsMargins(pixels, pixels, pixels, pixels); }

void Card::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    strokes::box(painter, rect(), toneOf(palette(), Tone::Panel),
        toneOf(palette(), m_chosen ? Tone::Accent : Tone::Line), strokes::radius + 2);
}

}
