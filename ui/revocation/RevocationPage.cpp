#include "ui/revocation/RevocationPage.h"

#include "ui/revocation/CrlModel.h"

#include <algorithm>

namespace ui {

RevocationPage::RevocationPage(CrlModel& model, QWidget* parent)
    : ListPage(Glyph::Revocation,
          {tr("Revocation"), tr("Filter by certificate authority, number or date"), tr("No revocation lists yet"),
              tr("Clients ask for a CA’s list before they trust its certificates, so make one even when nothing is "
                 "revoked."),
              tr("Make a CRL…")},
          model, parent)
{
    setObjectName(QStringLiteral("revocationPage"));
    setStretchColumn(0);
    setColumnWidths({200, 80, 105, 105, 110, 80});
    addView(tr("In force"), [&model](int place) {
        const core::CrlRow& row = model.row(place);
        return std::ranges::none_of(model.rows(), [&row](const core::CrlRow& other) {
            return other.issuerKey == row.issuerKey && other.number > row.number;
        });
    });
    addView(tr("All"), {});
    connect(this, &ListPage::emptyActivated, this, &RevocationPage::crlWanted);
}

}
