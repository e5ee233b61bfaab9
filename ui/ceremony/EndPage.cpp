#include "ui/ceremony/EndPage.h"

#include "core/ceremony/FingerprintWords.h"
#include "ui/ceremony/AssetText.h"
#include "ui/ceremony/WordRows.h"
#include "ui/look/Buttons.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/MessageStrip.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {
namespace {

QString titleOfEnd(EndPage::End end, bool isRehearsal)
{
    if (end == EndPage::End::Abandoned || end == EndPage::End::AbandonedUnwritten) return EndPage::tr("Abandoned");
    if (end == EndPage::End::NotBegun) return EndPage::tr("It could not begin");
    if (end == EndPage::End::Left || end == EndPage::End::LeftUnwritten) return EndPage::tr("Broken off");
    return isRehearsal ? EndPage::tr("Rehearsed to the end") : EndPage::tr("Sealed");
}

}

EndPage::EndPage(QWidget* parent) : QWidget(parent), m_messages(new MessageStrip(this))
{
    setFocusPolicy(Qt::TabFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(36, 28, 36, 28);
    column->setSpacing(14);
    column->addWidget(m_messages);
    column->addStretch(1);
}

void EndPage::addText(const QString& text) { m_column->addWidget(paragraph(text, m_body)); }

void EndPage::addSection(const QString& text)
{
    auto* heading = new HeadingLabel(text, TextStyle::Section, m_body);
    heading->setWordWrap(true);
    m_column->addWidget(heading);
}

QPushButton* EndPage::addButton(const char* name, const QString& text)
{
    auto* button = new QPushButton(withoutShortcut(text), m_body);
    button->setObjectName(QStringLiteral("ceremony.end.") + QLatin1String(name));
    m_column->addWidget(button, 0, Qt::AlignLeft);
    if (!m_first) m_first = button;
    return button;
}

void EndPage::setEnd(End end, const CeremonyOrder& order, const CeremonyPicture& picture)
{
    m_first = nullptr;
    m_messages->dismiss();
    delete std::exchange(m_body, new QWidget(this));
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(scaled(10, bodyFont(*this)));
    const bool isRehearsal = order.mode == core::CeremonyMode::Rehearsal;
    const QString title = titleOfEnd(end, isRehearsal);
    setAccessibleName(title);
    m_column->addWidget(new HeadingLabel(title, TextStyle::Heading, m_body));
    if (end == End::Sealed) addSealed(order, picture);
    if (end == End::Abandoned || end == End::AbandonedUnwritten) addAbandoned(end == End::Abandoned, picture);
    if (end == End::Left || end == End::LeftUnwritten) addLeft(end == End::Left, picture.world);
    connect(addButton("close", tr("Close the window")), &QPushButton::clicked, this, &EndPage::closeWanted);
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_body);
    m_body->show();
}

void EndPage::addAbandoned(bool isWritten, const CeremonyPicture& picture)
{
    addText(isWritten
            ? tr("Key, shares and PINs were wiped from memory and all tokens logged out. The record has ended; "
                 "a new ceremony may refer to it.")
            : tr("Key, shares and PINs were wiped from memory and all tokens logged out. The record does not "
                 "say so: it could not be written. Write down on paper when and why it was abandoned, and what "
                 "became of each thing."));
    addText(tr("No key signs it. Everybody writes these words down and signs them by hand."));
    m_column->addWidget(new WordRows(
        QStringLiteral("ceremony.end.words"), tr("Head of the record"), core::fingerprintWords(picture.head), m_body));
    if (!isWritten) addAssets(picture.world);
}

void EndPage::addLeft(bool isWritten, const core::CeremonyWorld& world)
{
    addText(isWritten
            ? tr("Key, shares and PINs were wiped from memory and all tokens logged out. The record says so. Those who "
                 "come back choose new PINs and go on where it is safe to.")
            : tr("Key, shares and PINs were wiped from memory and all tokens logged out. The record does not say so: "
                 "it could not be written. Write down on paper when and why the room was left. Those who come back "
                 "choose new PINs and go on where it is safe to."));
    addAssets(world);
    QPushButton* resume = addButton("resume", tr("Go on with those who are back"));
    setButtonRole(*resume, ButtonRole::Primary);
    connect(resume, &QPushButton::clicked, this, &EndPage::resumeWanted);
}

void EndPage::addSealed(const CeremonyOrder& order, const CeremonyPicture& picture)
{
    addText(tr(
        "The record is closed. Everybody writes these words down; the next ceremony of this root begins with them."));
    m_column->addWidget(new WordRows(QStringLiteral("ceremony.end.words"), tr("Head of the addendum"),
        core::fingerprintWords(picture.head), m_body));
    addKits(order);
    addNext(picture.world);
}

void EndPage::addKits(const CeremonyOrder& order)
{
    addSection(tr("Where the kits are"));
    int number = 0;
    for (const std::string& medium : order.script.media) {
        const QString kit = QString::fromStdString(kitFolder(order, medium).string());
        addText(tr("Stick %1: %2").arg(showUntrusted(medium), showUntrusted(kit)));
        QPushButton* verify = addButton(qPrintable(QStringLiteral("verify.%1").arg(++number)),
            tr("Verify the kit on %1").arg(showUntrusted(medium)));
        connect(verify, &QPushButton::clicked, this, [this, kit] { emit verifyWanted(kit); });
    }
}

void EndPage::addNext(const core::CeremonyWorld& world)
{
    addSection(tr("What comes next"));
    addText(tr("Take each kit to its place. The calendar of the kit has these days too:"));
    if (world.crl && world.crl->nextUpdate())
        addText(tr("%1: the revocation list ends; hold the next ceremony well before.")
                .arg(showDate(*world.crl->nextUpdate())));
    for (const auto& [name, sub] : world.subs)
        addText(tr("%1: the CA %2 ends.").arg(showDate(sub.validity().notAfter), showUntrusted(name)));
    if (world.root) addText(tr("%1: the root ends.").arg(showDate(world.root->validity().notAfter)));
}

void EndPage::addAssets(const core::CeremonyWorld& world)
{
    if (world.assets.empty()) return;
    addSection(tr("What exists, and must be destroyed or put away in bags"));
    for (const auto& [name, asset] : world.assets)
        addText(
            asset.bag.empty() ? assetText(name) : tr("%1 in bag %2").arg(assetText(name), showUntrusted(asset.bag)));
}

void EndPage::showError(const core::Error& error) { m_messages->showMessage(errorMessage(error), Gravity::Failure); }

void EndPage::takeFocus()
{
    if (m_first) m_first->setFocus();
}

}
