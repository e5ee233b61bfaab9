#include "ui/paths/PathStair.h"

#include "ui/look/Tones.h"
#include "ui/look/Type.h"
#include "ui/paths/PathStepCard.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int tread = 26;    ///< how far each step stands to the right of the one above, in pixels of the design
constexpr int mostSteps = 8; ///< below these the stair goes straight down

}

PathStair::PathStair(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("pathStair"));
    setAccessibleName(tr("Path, from what is trusted down to the certificate"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(scaled(12, QApplication::font()));
}

void PathStair::setPath(const core::PathReport& path)
{
    while (QLayoutItem* item = m_column->takeAt(0)) delete item; // takeAt hands it over
    for (PathStepCard* card : m_cards) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    const int count = static_cast<int>(path.steps.size());
    for (int place = 1; place <= count; ++place) {
        auto* card = new PathStepCard(path.steps[static_cast<std::size_t>(count - place)], place, count, this);
        auto* row = new QHBoxLayout;
        row->setContentsMargins(std::min(place - 1, mostSteps) * scaled(tread, QApplication::font()), 0, 0, 0);
        row->addWidget(card);
        m_column->addLayout(row);
        card->opener().installEventFilter(this);
        connect(card, &PathStepCard::leftOutWanted, this, &PathStair::leftOutWanted);
        connect(card, &PathStepCard::revokedWanted, this, &PathStair::revokedWanted);
        m_cards.push_back(card);
    }
    update();
}

void PathStair::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(QPen(toneOf(palette(), Tone::LineStrong), 1.5));
    const int half = scaled(tread, QApplication::font()) / 2;
    for (std::size_t i = 1; i < m_cards.size(); ++i) {
        const QRect above = m_cards[i - 1]->geometry(), below = m_cards[i]->geometry();
        const int x = above.left() + half, y = below.top() + scaled(22, QApplication::font());
        painter.drawLine(x, above.bottom() + 1, x, below.left() > x ? y : below.top());
        if (below.left() > x) painter.drawLine(x, y, below.left(), y);
    }
}

bool PathStair::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto at = std::ranges::find_if(m_cards, [watched](PathStepCard* card) { return &card->opener() == watched; });
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (at == m_cards.end() || (key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_Return))
        return QWidget::eventFilter(watched, event);
    if (key == Qt::Key_Return)
        (*at)->setOpen(!(*at)->isOpen());
    else if (key == Qt::Key_Up && at != m_cards.begin())
        (*std::prev(at))->opener().setFocus(Qt::TabFocusReason);
    else if (key == Qt::Key_Down && std::next(at) != m_cards.end())
        (*std::next(at))->opener().setFocus(Qt::TabFocusReason);
    return true;
}

}
