#include "ui/main/FirstRunPage.h"

#include "ui/look/Buttons.h"
#include "ui/look/Type.h"
#include "ui/main/MenuButton.h"
#include "ui/main/WindowActions.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/GlyphLabel.h"
#include "ui/widgets/MessageStrip.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

QPushButton* sideRoad(const QString& text, QAction& action, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(action.objectName() + QStringLiteral("Link"));
    button->setAccessibleName(text);
    setButtonRole(*button, ButtonRole::Quiet);
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    return button;
}

}

FirstRunPage::FirstRunPage(WindowActions& actions, QWidget* parent)
    : QWidget(parent), m_messages(new MessageStrip(this)), m_recent(new QWidget(this))
{
    setObjectName(QStringLiteral("firstRun"));
    auto* recent = new QHBoxLayout(m_recent);
    recent->setContentsMargins(0, 0, 0, 0);
    m_recent->hide();
    auto* title = new HeadingLabel(tr("What are you here to do?"), TextStyle::Display, this);
    auto* lead =
        new PlainLabel(tr("Certwright runs a private certificate authority on this computer. Nothing leaves it."),
            TextStyle::Body, Tone::InkSoft, this);
    title->setAlignment(Qt::AlignHCenter);
    lead->setAlignment(Qt::AlignHCenter);
    lead->setWordWrap(true);

    auto* doors = new QHBoxLayout;
    doors->setSpacing(18);
    doors->addStretch(1);
    addDoor(*doors,
        {Glyph::Hierarchy, tr("Build a certificate authority"),
            tr("A root that stays offline and an issuing CA below it. About 25 minutes, six questions, a picture of "
               "the result while you answer."),
            tr("Build…"), true},
        *actions.build);
    addDoor(*doors,
        {Glyph::Request, tr("Issue a certificate"),
            tr("Open a vault you were given, drop a request, see what was asked and what it will get."),
            tr("Open a vault…")},
        *actions.open);
    addDoor(*doors,
        {Glyph::Eye, tr("Look, don’t touch"),
            tr("Open a vault read-only. No passphrase, no token. Answers the questions auditors ask."),
            tr("Open read-only…")},
        *actions.openReadOnly);
    doors->addStretch(1);

    auto* roads = new QHBoxLayout;
    roads->addStretch(1);
    roads->addWidget(new PlainLabel(tr("New to this?"), TextStyle::Body, Tone::InkSoft, this));
    roads->addWidget(sideRoad(tr("Practise with a sample PKI"), *actions.sample, this));
    roads->addWidget(new PlainLabel(tr("or"), TextStyle::Body, Tone::InkSoft, this));
    roads->addWidget(sideRoad(tr("Bring an existing CA: openssl, easy-rsa, step, XCA"), *actions.adopt, this));
    roads->addStretch(1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(new MenuButton(*actions.mainMenu, this), 0, Qt::AlignLeft);
    column->addWidget(m_messages);
    column->addStretch(1);
    column->addWidget(title);
    column->addWidget(lead);
    column->addSpacing(26);
    column->addLayout(doors);
    column->addSpacing(26);
    column->addWidget(m_recent);
    column->addLayout(roads);
    column->addStretch(1);
}

void FirstRunPage::addDoor(QHBoxLayout& row, const Door& door, QAction& action)
{
    auto* card = new Card(this);
    card->setPadding(scaled(22, QApplication::font()));
    card->setChosen(door.isAdvised);
    card->setMinimumWidth(scaled(180, QApplication::font()));
    card->setMaximumWidth(scaled(300, QApplication::font()));
    card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* title = new HeadingLabel(door.title, TextStyle::Title, card);
    auto* text = new PlainLabel(door.text, TextStyle::Body, Tone::InkSoft, card);
    title->setWordWrap(true);
    text->setWordWrap(true);
    auto* button = new QPushButton(door.button, card);
    button->setObjectName(action.objectName() + QStringLiteral("Door"));
    button->setAccessibleName(door.button);
    button->setAccessibleDescription(door.text);
    setBigButton(*button);
    if (door.isAdvised) {
        setButtonRole(*button, ButtonRole::Primary);
        button->setDefault(true);
        m_advised = button;
    }
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    QVBoxLayout* column = card->content();
    column->setSpacing(10);
    column->addWidget(new GlyphLabel(door.glyph, 34, Tone::Accent, card));
    column->addWidget(title);
    column->addWidget(text);
    column->addStretch(1);
    column->addSpacing(4);
    column->addWidget(button);
    row.addWidget(card, 6);
}

void FirstRunPage::setRecent(const QStringList& paths)
{
    auto* row = static_cast<QHBoxLayout*>(m_recent->layout());
    while (QLayoutItem* item = row->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item; // takeAt hands it over
    }
    row->addStretch(1);
    row->addWidget(new PlainLabel(tr("Open again:"), TextStyle::Body, Tone::InkSoft, m_recent));
    for (const QString& path : paths.first(std::min<qsizetype>(3, paths.size()))) {
        const QString name = showUntrusted(QFileInfo(path).completeBaseName());
        auto* button = new QPushButton(withoutShortcut(name), m_recent);
        button->setObjectName(QStringLiteral("recent%1").arg(row->count() - 2));
        button->setAccessibleName(tr("Open %1 again").arg(name));
        setPlainToolTip(*button, showUntrusted(path));
        setButtonRole(*button, ButtonRole::Quiet);
        connect(button, &QPushButton::clicked, this, [this, path] { emit recentChosen(path); });
        row->addWidget(button);
    }
    row->addStretch(1);
    m_recent->setVisible(!paths.isEmpty());
}

void FirstRunPage::focusAdvised() { m_advised->setFocus(Qt::OtherFocusReason); }

}
