#include "ui/requests/RequestsPage.h"

#include "ui/requests/RequestModel.h"

namespace ui {

RequestsPage::RequestsPage(RequestModel& model, QWidget* parent)
    : ListPage(Glyph::Request,
          {tr("Requests"), tr("Filter by subject, name or file"), tr("No requests"),
              tr("Whoever needs a certificate sends a request: a small file signed by their own key."),
              tr("Take in a request…")},
          model, parent)
{
    setObjectName(QStringLiteral("requestsPage"));
    setStretchColumn(0);
    setColumnWidths({220, 220, 100, 210, 120, 180, 70});
    for (const QString& view : {tr("Waiting"), tr("Signed"), tr("Refused"), tr("All")})
        addView(view); // as in core::RequestView
    connect(this, &ListPage::emptyActivated, this, &RequestsPage::importWanted);
}

}
