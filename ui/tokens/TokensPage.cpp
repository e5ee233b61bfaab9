#include "ui/tokens/TokensPage.h"

#include "ui/tokens/TokenModel.h"
#include "ui/widgets/EmptyState.h"

namespace ui {

TokensPage::TokensPage(TokenModel& model, QWidget* parent) : ListPage(Glyph::Token, firstTexts(), model, parent)
{
    setObjectName(QStringLiteral("tokensPage"));
    setStretchColumn(3);
    setColumnWidths({200, 170, 130, 200, 130});
    connect(this, &ListPage::emptyActivated, this, [this] { m_hasLooked ? emit addWanted() : emit lookWanted(); });
}

void TokensPage::setLooked()
{
    m_hasLooked = true;
    emptyState().setTexts(tr("No driver for tokens is known here"),
        tr("A token is reached through the PKCS#11 module of its maker. None is listed on this system."),
        tr("Add a module…"));
}

ListTexts TokensPage::firstTexts()
{
    return {tr("Tokens"), tr("Filter by name or serial number"), tr("Nobody has looked for tokens yet"),
        tr("A token keeps a key so that it cannot be copied. Plug it in, then look for it. Looking loads the drivers "
           "that are listed on this system."),
        tr("Look for tokens")};
}

}
