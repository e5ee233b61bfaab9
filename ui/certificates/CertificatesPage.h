#pragma once

#include "ui/widgets/ListPage.h"

namespace ui {

class CertificateModel;

/// All certificates of the vault.
class CertificatesPage : public ListPage {
    Q_OBJECT
public:
    explicit CertificatesPage(CertificateModel& model, QWidget* parent = nullptr);

signals:
    /// A request is to be chosen and reviewed.
    void requestWanted();
};

}
