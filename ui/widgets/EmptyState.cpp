#include "ui/widgets/EmptyState.h"

#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/GlyphLabel.h"

#include <QApplication>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

EmptyState::EmptyState(Glyph glyph, const QString& title, const QString& why, const QString& action, QWidget* parent)
    : QWidget(parent),
      m_picture(new GlyphLabel(glyph, 36, Tone::InkFaint, this)),
      m_title(new HeadingLabel({}, TextStyle::Title, this)),
      m_why(new PlainLabel({}, TextStyle::Body, Tone::InkSoft, this)),
      m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyState"));
    m_button->setObjectName(QStringLiteral("emptyStateAction"));
    m_title->setAlignment(Qt::AlignCenter);
    m_why->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_why->setWordWrap(true);

    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    for (QWidget* part :
        {static_cast<QWidget*>(m_picture), static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_why)})
        column->addWidget(part, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);

    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
    setTexts(title, why, action);
}

void EmptyState::setTexts(const QString& title, const QString& why, const QString& action)
{
    m_title->setText(title);
    m_why->setText(why);
    m_button->setText(action);
    m_button->setAccessibleName(action);
    fitText();
}

QString EmptyState::title() const { return m_title->text(); }

QString EmptyState::why() const { return m_why->text(); }

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) // the labels take theirs later
        QMetaObject::invokeMethod(this, &EmptyState::fitText, Qt::QueuedConnection);
    QWidget::changeEvent(event);
}

void EmptyState::fitText()
{
    // A centred label gets no height for its width from the layout, so it is told.
    const int wide = scaled(420, QApplication::font());
    m_why->setFixedSize(wide, m_why->heightForWidth(wide));
}

}
