#include "ui/widgets/MarkLabel.h"

#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QStringList>

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

MarkLabel::MarkLabel(Mark mark, const QString& text, const QString& note, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* label = new PlainLabel(text, TextStyle::Body, Tone::Ink, this);
    label->setWordWrap(true);
    row->addWidget(new MarkSpot(mark, this), 0, Qt::AlignTop);
    row->addWidget(label, 1);
    if (!note.isEmpty()) row->addWidget(new PlainLabel(note, TextStyle::Body, Tone::InkFaint, this));
    QStringList spoken{text, note, markText(mark)};
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(QStringLiteral(", ")));
}

}
