#include "ui/ceremony/SecretView.h"

#include "ui/look/Tones.h"
#include "ui/look/Type.h"

#include <QFontMetricsF>
#include <QPainter>

namespace ui {
namespace {

constexpr std::size_t lettersInGroup = 4;

QFont secretFont(const QWidget& view)
{
    QFont font = fontFor(TextStyle::Mono, bodyFont(view));
    font.setPointSizeF(font.pointSizeF() > 0 ? font.pointSizeF() * 1.8 : scaled(18, bodyFont(view)));
    return font;
}

}

SecretView::SecretView(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void SecretView::setSecret(const core::Secret& secret)
{
    m_text = secret.clone();
    updateGeometry();
    update();
}

void SecretView::clear()
{
    m_text = core::Secret();
    repaint(); // nothing of it stays on the screen
}

QSize SecretView::sizeHint() const
{
    const QFontMetricsF metrics(secretFont(*this));
    const auto letters = static_cast<double>(m_text.size() + m_text.size() / lettersInGroup + 1);
    return {static_cast<int>(letters * metrics.horizontalAdvance(u'0')) + 1, static_cast<int>(metrics.height() * 1.4)};
}

void SecretView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QFont font = secretFont(*this);
    const double step = QFontMetricsF(font).horizontalAdvance(u'0');
    painter.setFont(font);
    painter.setPen(toneOf(palette(), Tone::Ink));
    double x = 0;
    for (std::size_t i = 0; i < m_text.size(); ++i) {
        if (i > 0 && i % lettersInGroup == 0) x += step;
        painter.drawText(QRectF(x, 0, step * 1.2, height()), Qt::AlignLeft | Qt::AlignVCenter,
            QString(QChar::fromLatin1(static_cast<char>(m_text.view()[i]))));
        x += step;
    }
}

}
