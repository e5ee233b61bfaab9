#include "ui/widgets/InfoBubble.h"

#include "ui/look/Icons.h"
#include "ui/look/Strokes.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"

#include <QApplication>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {
namespace {

/// The sheet that pops up; closes on any click beside it and on Escape.
class Bubble : public QFrame {
public:
    Bubble(const Explanation& explanation, QWidget* parent) : QFrame(parent, Qt::Popup)
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setObjectName(QStringLiteral("bubble"));
        setAccessibleName(explanation.spoken());
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(14, 12, 14, 12);
        column->setSpacing(6);
        add(*column, explanation.words, TextStyle::Body, Tone::Ink);
        if (!explanation.example.isEmpty())
            add(*column, InfoBubble::tr("For example: %1").arg(explanation.example), TextStyle::Body, Tone::InkSoft);
        if (!explanation.standardName.isEmpty())
            add(*column, InfoBubble::tr("In the standard: %1").arg(explanation.standardName), TextStyle::Small,
                Tone::InkFaint);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), toneOf(palette(), Tone::Panel));
        strokes::box(painter, rect(), toneOf(palette(), Tone::Panel), toneOf(palette(), Tone::LineStrong), 0);
    }

private:
    void add(QVBoxLayout& column, const QString& text, TextStyle style, Tone tone)
    {
        auto* label = new PlainLabel(text, style, tone, this);
        label->setWordWrap(true);
        label->setFixedWidth(scaled(320, QApplication::font()));
        column.addWidget(label);
    }
};

}

QString Explanation::spoken() const
{
    QString all = words;
    if (!example.isEmpty()) all += u' ' + InfoBubble::tr("For example: %1").arg(example);
    if (!standardName.isEmpty()) all += u' ' + InfoBubble::tr("In the standard: %1").arg(standardName);
    return all;
}

InfoBubble::InfoBubble(const QString& about, QWidget* parent) : QToolButton(parent)
{
    setIcon(iconOf(Glyph::Info, Tone::InkFaint));
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("What does “%1” mean?").arg(about));
    setToolTip(tr("What does this mean?"));
    connect(this, &QToolButton::clicked, this, &InfoBubble::open);
}

void InfoBubble::setExplanation(const Explanation& explanation)
{
    m_explanation = explanation;
    setAccessibleDescription(explanation.spoken());
}

void InfoBubble::open()
{
    auto* bubble = new Bubble(m_explanation, this);
    bubble->adjustSize();
    bubble->move(mapToGlobal(QPoint(0, height() + 4)));
    bubble->show();
    bubble->setFocus();
}

}
