#include "ui/revocation/RevocationPage.h"

#include "ui/revocation/CrlModel.h"

namespace ui {

RevocationPage::RevocationPage(CrlModel& model, QWidget* parent)
    : ListPage(Glyph::Revocation,
          {tr("Revocation"), tr("Filter by number or date"), tr("No revocation lists yet"),
              tr("Clients ask for a CA’s list before they trust its certificates, so make one even when nothing is "
                 "revoked."),
              tr("Make a CRL…")},
          model, parent)
{
    setObjectName(QStringLiteral("revocationPage"));
    setStretchColumn(3);
    setColumnWidths({110, 210, 210, 130, 100});
    connect(this, &ListPage::emptyActivated, this, &RevocationPage::crlWanted);
}

}
