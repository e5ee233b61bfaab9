#include "ui/certificates/CertificatesPage.h"

#include "ui/certificates/CertificateModel.h"

namespace ui {

CertificatesPage::CertificatesPage(CertificateModel& model, QWidget* parent)
    : ListPage(Glyph::Certificate,
          {tr("Certificates"), tr("Filter by name, serial number, fingerprint, owner or note"),
              tr("No certificates yet"), tr("A certificate appears here when it is signed or imported."),
              tr("Review a request…")},
          model, parent)
{
    setObjectName(QStringLiteral("certificatesPage"));
    setStretchColumn(0);
    setColumnWidths({220, 130, 105, 100, 130, 95});
    for (const QString& view : {tr("Needs attention"), tr("Active"), tr("Revoked"), tr("Expired"), tr("All")})
        addView(view); // as in core::CertificateView
    setView(static_cast<int>(core::CertificateView::Active));
    connect(this, &ListPage::emptyActivated, this, &CertificatesPage::requestWanted);
}

}
