#pragma once

#include "ui/widgets/ListPage.h"

namespace ui {

class ProfileModel;

/// The rules by which certificates are made.
class ProfilesPage : public ListPage {
    Q_OBJECT
public:
    explicit ProfilesPage(ProfileModel& model, QWidget* parent = nullptr);

signals:
    /// A profile file is to be chosen.
    void importWanted();
};

}
