#pragma once

#include "ui/main/Desk.h"
#include "ui/overview/TaskWords.h"

namespace ui {

/// Puts the vault's picture into all models, keeping what is selected.
class ScreenFeed : public QObject {
    Q_OBJECT
public:
    explicit ScreenFeed(const Desk& desk);

    void show(const VaultPicture& picture);
    void clear();

private:
    void showLists(const VaultPicture& picture);
    void showOverview(const VaultPicture& picture);
    void start(const Duty& duty);

    const Desk& m_desk;
    std::vector<Duty> m_duties;
};

}
