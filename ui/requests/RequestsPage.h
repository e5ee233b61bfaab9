#pragma once

#include "ui/widgets/ListPage.h"

namespace ui {

class RequestModel;

/// Requests that came in, waiting ones first.
class RequestsPage : public ListPage {
    Q_OBJECT
public:
    explicit RequestsPage(RequestModel& model, QWidget* parent = nullptr);

signals:
    /// A request file is to be chosen.
    void importWanted();
};

}
