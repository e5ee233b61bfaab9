#include "ui/transfer/PreviewDialog.h"

#include "ui/look/Buttons.h"
#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Availability.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

PreviewDialog::PreviewDialog(
    const FileReport& report, core::Time now, const QString& whyNot, const QString& fix, QWidget* parent)
    : FormDialog(QStringLiteral("preview"), tr("What is in %1").arg(report.name),
          tr("Looked into only: nothing was imported."), {}, parent)
{
    auto* pane = new DetailsPane(this);
    pane->setMinimumSize(scaled(480, QApplication::font()), scaled(300, QApplication::font()));
    std::vector<Details> cards;
    for (const FoundItem& item : report.items) cards.push_back(cardOf(item, now));
    auto* row = new QHBoxLayout;
    if (cards.size() > 1) {
        auto* list = new QListWidget(this);
        list->setObjectName(QStringLiteral("previewList"));
        list->setAccessibleName(tr("Things in the file"));
        list->setMaximumWidth(scaled(220, QApplication::font()));
        for (const Details& card : cards) list->addItem(card.title);
        connect(list, &QListWidget::currentRowChanged, pane, [pane, cards](int place) {
            if (place >= 0) pane->setDetails(cards.at(static_cast<std::size_t>(place)));
        });
        row->addWidget(list);
        list->setCurrentRow(0);
    }
    if (!cards.empty()) pane->setDetails(cards.front());
    row->addWidget(pane, 1);
    content().addLayout(row, 1);

    auto* steps = new QHBoxLayout;
    steps->setSpacing(10);
    const bool canTake = std::ranges::any_of(report.items, [](const FoundItem& item) {
        return !isKey(item.object) && item.line && !item.line->isKnown && !item.line->finding;
    });
    const bool isKnown = !report.items.empty() &&
        std::ranges::all_of(report.items, [](const FoundItem& item) { return item.line && item.line->isKnown; });
    const auto refusedList = std::ranges::find_if(report.items, [](const FoundItem& item) {
        return std::holds_alternative<core::Crl>(item.object) && item.line && item.line->finding;
    });
    QPushButton* sign =
        report.holds(isRequest) ? addStep(QStringLiteral("previewSign"), tr("Ask for a certificate…")) : nullptr;
    QPushButton* take = addStep(QStringLiteral("previewTakeIn"), tr("Take in"));
    QPushButton* adopt = report.holds(isCaCertificate) || report.holds(isKey)
        ? addStep(QStringLiteral("previewAdopt"), tr("Adopt as CA…"))
        : nullptr;
    for (QPushButton* step : {sign, take, adopt}) {
        if (!step) continue;
        steps->addWidget(step);
        if (!whyNot.isEmpty()) setUnavailable(*step, whyNot, fix);
    }
    setButtonRole(sign ? *sign : *take, ButtonRole::Primary);
    if (whyNot.isEmpty() && isKnown)
        setUnavailable(*take, tr("All of it is in the vault already."), {});
    else if (whyNot.isEmpty() && !canTake && refusedList != report.items.end())
        setUnavailable(*take, findingMessage(*refusedList->line->finding).what,
            findingMessage(*refusedList->line->finding).remedy);
    else if (whyNot.isEmpty() && !canTake)
        setUnavailable(*take, tr("Nothing in this file can be taken in by itself."),
            tr("A CA’s key comes in together with its certificate: adopt it."));
    steps->addStretch(1);
    content().addLayout(steps);
    if (sign) connect(sign, &QPushButton::clicked, this, &PreviewDialog::signWanted);
    connect(take, &QPushButton::clicked, this, &PreviewDialog::takeInWanted);
    if (adopt) connect(adopt, &QPushButton::clicked, this, &PreviewDialog::adoptWanted);
}

QPushButton* PreviewDialog::addStep(const QString& name, const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    return button;
}

}
