#include "ui/certificates/CertificatesPage.h"

#include "ui/certificates/CertificateModel.h"
#include "ui/text/CertificateWords.h"

namespace ui {

CertificatesPage::CertificatesPage(CertificateModel& model, const core::Clock& clock, QWidget* parent)
    : ListPage(Glyph::Certificate,
          {tr("Certificates"), tr("Filter by name, serial number, fingerprint, owner or note"),
              tr("No certificates yet"), tr("A certificate appears here when it is signed or imported."),
              tr("Review a request…")},
          model, parent)
{
    setObjectName(QStringLiteral("certificatesPage"));
    setStretchColumn(0);
    setColumnWidths({220, 130, 105, 100, 130, 95});
    using Status = core::CertificateStatus;
    const auto with = [&model, clock](std::initializer_list<Status> wanted) {
        return [&model, clock, wanted = std::vector(wanted)](
                   int row) { return std::ranges::contains(wanted, core::statusOf(model.row(row), clock())); };
    };
    addView(tr("Needs attention"), [&model, clock](int row) { return needsAttention(model.row(row), clock()); });
    addView(tr("Active"), with({Status::Active, Status::Expiring, Status::NotYetValid, Status::Unfinished}));
    addView(tr("Revoked"), with({Status::Revoked}));
    addView(tr("Expired"), with({Status::Expired}));
    addView(tr("All"), {});
    setView(1);
    connect(this, &ListPage::emptyActivated, this, &CertificatesPage::requestWanted);
}

}
