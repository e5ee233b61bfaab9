#pragma once

#include "core/base/Clock.h"
#include "ui/widgets/ListPage.h"

namespace ui {

class CertificateModel;

/// All certificates of the vault.
class CertificatesPage : public ListPage {
    Q_OBJECT
public:
    /// `clock` tells what is soon and what is over.
    CertificatesPage(CertificateModel& model, const core::Clock& clock, QWidget* parent = nullptr);

signals:
    /// A request is to be chosen and reviewed.
    void requestWanted();
};

}
