#include "ui/certificates/CertificatesPage.h"

#include "ui/certificates/CertificateModel.h"

namespace ui {

CertificatesPage::CertificatesPage(CertificateModel& model, QWidget* parent)
    : ListPage(Glyph::Certificate,
          {tr("Certificates"), tr("Filter by name, issuer, profile or owner"), tr("No certificates yet"),
              tr("A certificate appears here when it is signed or imported."), tr("Review a request…")},
          model, parent)
{
    setObjectName(QStringLiteral("certificatesPage"));
    setStretchColumn(0);
    setColumnWidths({220, 160, 120, 110, 110, 140});
    connect(this, &ListPage::emptyActivated, this, &CertificatesPage::requestWanted);
}

}
