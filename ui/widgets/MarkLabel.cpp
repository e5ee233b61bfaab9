#include "ui/widgets/MarkLabel.h"

#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace ui {
namespace {

/// The painted shape alone.
class MarkSpot : public QWidget {
public:
    MarkSpot(Mark mark, QWidget* parent) : QWidget(parent), m_mark(mark)
    {
        setFixedSize(scaled(10, QApplication::font()), scaled(18, QApplication::font()));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintMark(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_mark, palette());
    }

private:
    Mark m_mark;
};

}

MarkLabel::MarkLabel(Mark mark, const QString& text, const QString& note, QWidget* parent)
    : QWidget(parent),
      m_words(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_text(new PlainLabel(text, TextStyle::Body, Tone::Ink, this)),
      m_spot(new MarkSpot(mark, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_words->setSpacing(8);
    m_text->setWordWrap(true);
    m_words->addWidget(m_text, 1);
    if (!note.isEmpty()) {
        m_note = new PlainLabel(note, TextStyle::Body, Tone::InkFaint, this);
        m_words->addWidget(m_note);
    }
    row->addWidget(m_spot, 0, Qt::AlignTop);
    row->addLayout(m_words, 1);
    QStringList spoken{text, note, markText(mark)};
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(QStringLiteral(", ")));
}

QSize MarkLabel::minimumSizeHint() const
{
    const int words = std::max(m_text->minimumSizeHint().width(), m_note ? m_note->minimumSizeHint().width() : 0);
    return {m_spot->width() + layout()->spacing() + words, QWidget::minimumSizeHint().height()};
}

void MarkLabel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!m_note) return;
    const int room = width() - m_spot->width() - layout()->spacing();
    const int beside = m_text->minimumSizeHint().width() + m_words->spacing() + m_note->sizeHint().width();
    const auto direction = beside > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_words->direction() == direction) return;
    m_words->setDirection(direction);
    m_words->setSpacing(direction == QBoxLayout::TopToBottom ? 0 : 8);
}

}
