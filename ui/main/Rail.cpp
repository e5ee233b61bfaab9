#include "ui/main/Rail.h"

#include "ui/look/Tones.h"
#include "ui/look/Type.h"
#include "ui/main/RailButton.h"

#include <QApplication>
#include <QButtonGroup>
#include <QEvent>
#include <QKeySequence>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

Rail::Rail(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Pages"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 10, 9, 10);
    column->setSpacing(2);
    for (const PageEntry& entry : pageEntries()) {
        const int place = static_cast<int>(m_buttons.size());
        const QKeySequence key(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + (place + 1) % 10));
        auto* button = new RailButton(entry.glyph, pageTitle(entry.id), key.toString(QKeySequence::NativeText), this);
        button->setObjectName(QLatin1String(entry.name));
        if (entry.startsGroup) column->addSpacing(12);
        column->addWidget(button);
        m_group->addButton(button, place);
        m_buttons.push_back(button);
    }
    column->addStretch(1);
    fit();
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(static_cast<PageId>(id)); });
    // Arrow keys walk the lines and choose at once.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on && m_buttons.at(static_cast<std::size_t>(id))->hasFocus()) emit chosen(static_cast<PageId>(id));
    });
}

void Rail::setNarrow(bool narrow)
{
    if (narrow == m_narrow) return;
    m_narrow = narrow;
    for (RailButton* button : m_buttons) button->setNarrow(narrow);
    fit();
}

void Rail::fit() { setMinimumWidth(m_narrow ? 0 : scaled(196, QApplication::font())); }

void Rail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) fit();
    QWidget::changeEvent(event);
}

void Rail::setCurrent(PageId page) { m_buttons.at(static_cast<std::size_t>(page))->setChecked(true); }

PageId Rail::current() const { return static_cast<PageId>(std::max(0, m_group->checkedId())); }

void Rail::focusCurrent() { m_buttons.at(static_cast<std::size_t>(current()))->setFocus(Qt::OtherFocusReason); }

void Rail::setCount(PageId page, qint64 count, bool needsYou)
{
    m_buttons.at(static_cast<std::size_t>(page))->setCount(count, needsYou);
}

void Rail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneOf(palette(), Tone::Panel));
    painter.fillRect(QRect(isRightToLeft() ? 0 : width() - 1, 0, 1, height()), toneOf(palette(), Tone::Line));
}

}
