#include "ui/tokens/TokensPage.h"

#include "ui/text/PlainLabel.h"
#include "ui/widgets/EmptyState.h"

#include <QVBoxLayout>

namespace ui {

TokensPage::TokensPage(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("tokensPage"));
    auto* empty = new EmptyState(Glyph::Token, tr("No token is in use"),
        tr("A token keeps a key so that it cannot be copied. Plug it in, then look for it."), tr("Look for tokens"),
        this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 12);
    column->addWidget(new HeadingLabel(tr("Tokens"), TextStyle::Heading, this));
    column->addWidget(empty, 1);
    connect(empty, &EmptyState::activated, this, &TokensPage::lookWanted);
}

}
