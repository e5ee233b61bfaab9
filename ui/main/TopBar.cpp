#include "ui/main/TopBar.h"

#include "ui/look/Buttons.h"
#include "ui/look/Type.h"
#include "ui/main/MenuButton.h"
#include "ui/main/WindowActions.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/SearchField.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace ui {
TopBar::TopBar(WindowActions& actions, QMenu& menu, QWidget* parent)
    : QWidget(parent),
      m_name(new PlainLabel({}, TextStyle::Strong, Tone::Ink, this)),
      m_state(new Chip(this)),
      m_search(new SearchField(tr("Search names, serials, fingerprints, or an action"), tr("Ctrl K"), this))
{
    setObjectName(QStringLiteral("topBar"));
    m_name->setObjectName(QStringLiteral("vaultName"));
    m_state->setObjectName(QStringLiteral("vaultState"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setMinimumWidth(scaled(220, QApplication::font()));
    m_search->setMaximumWidth(scaled(520, QApplication::font()));

    auto* lock = new ActionButton(*actions.lock, this);
    auto* create = new QPushButton(tr("New"), this);
    create->setObjectName(QStringLiteral("newMenu"));
    create->setAccessibleName(tr("New"));
    setButtonRole(*create, ButtonRole::Primary);
    create->setMenu(actions.newMenu);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 14, 8);
    row->setSpacing(12);
    row->addWidget(new MenuButton(menu, this));
    row->addWidget(m_name);
    row->addWidget(m_state);
    row->addStretch(1);
    row->addWidget(m_search, 4);
    row->addStretch(1);
    row->addWidget(lock);
    row->addWidget(create);
}

void TopBar::setVault(const QString& name, Mark mark, const QString& state)
{
    m_name->setText(name);
    m_state->setState(mark, state);
    m_state->setVisible(!state.isEmpty());
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneOf(palette(), Tone::Panel));
    painter.fillRect(QRect(0, height() - 1, width(), 1), toneOf(palette(), Tone::Line));
}

}
