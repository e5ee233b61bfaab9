#include "ui/paths/PathReasons.h"

#include "ui/look/Buttons.h"
#include "ui/paths/PathStepCard.h"
#include "ui/paths/PathWords.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/MarkLabel.h"

#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

PathReasons::PathReasons(const std::vector<core::PathReport>& paths, std::size_t shown, QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("pathReasons"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    const core::PathReport& current = paths[shown];
    if (!current.checks.empty()) {
        addHeading(tr("About the path as a whole"));
        m_column->addWidget(checkList(current.checks, this));
    }
    for (const bool wantsValid : {false, true}) {
        const auto isMeant = [&](const core::PathReport& path) { return path.isValid == wantsValid; };
        const auto count = std::ranges::count_if(paths, isMeant);
        if (count == 0 || (wantsValid && count == 1 && current.isValid)) continue;
        addHeading(wantsValid ? tr("Valid paths") : tr("Why not? Paths that fail, the nearest first"));
        for (std::size_t i = 0; i < paths.size(); ++i)
            if (isMeant(paths[i])) addPath(paths[i], i, i == shown);
    }
    const QStringList clients = clientsText(current);
    if (clients.isEmpty()) return;
    addHeading(tr("Other programs"));
    for (const QString& note : clients) m_column->addWidget(new MarkLabel(Mark::Waiting, note, {}, this));
}

void PathReasons::addHeading(const QString& text)
{
    m_column->addWidget(new HeadingLabel(text, TextStyle::Section, this));
}

void PathReasons::addPath(const core::PathReport& path, std::size_t place, bool isShown)
{
    auto* card = new Card(this);
    card->setObjectName(QStringLiteral("pathReason%1").arg(place));
    card->setPadding(scaled(10, QApplication::font()));
    card->content()->setSpacing(4);
    const Message verdict = findingMessage(path.verdict);
    card->content()->addWidget(new MarkLabel(path.isValid ? Mark::Done : Mark::Revoked, pathName(path), {}, card));
    card->content()->addWidget(paragraph(verdict.what, card));
    if (!path.isValid) card->content()->addWidget(paragraph(verdict.remedy, card, TextStyle::Body, Tone::InkSoft));
    card->setAccessibleName(QStringLiteral("%1. %2 %3").arg(pathName(path), verdict.what, verdict.remedy));
    card->setChosen(isShown);
    if (!isShown) {
        auto* show = new QPushButton(tr("Show this path"), card);
        show->setObjectName(QStringLiteral("showPath%1").arg(place));
        show->setAutoDefault(false);
        show->setAccessibleName(tr("Show the path %1").arg(pathName(path)));
        setButtonRole(*show, ButtonRole::Quiet);
        connect(show, &QPushButton::clicked, this, [this, place] { emit chosen(place); });
        card->content()->addWidget(show, 0, Qt::AlignLeft);
    }
    m_column->addWidget(card);
}

}
