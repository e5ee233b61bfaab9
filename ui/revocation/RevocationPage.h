#pragma once

#include "ui/widgets/ListPage.h"

namespace ui {

class CrlModel;

/// Revocation lists and when the next is due.
class RevocationPage : public ListPage {
    Q_OBJECT
public:
    explicit RevocationPage(CrlModel& model, QWidget* parent = nullptr);

signals:
    /// A new CRL is to be made.
    void crlWanted();
};

}
