#pragma once

#include "ui/widgets/ListPage.h"

namespace ui {

class KeyModel;

/// Keys the vault knows.
class KeysPage : public ListPage {
    Q_OBJECT
public:
    explicit KeysPage(KeyModel& model, QWidget* parent = nullptr);

signals:
    /// A CA, and with it a key, is to be made.
    void buildWanted();
};

}
