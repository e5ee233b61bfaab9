#pragma once

#include "ui/main/Desk.h"
#include "ui/overview/TaskWords.h"

namespace ui {

class LongModel;

/// Puts the vault's picture into all models, keeping what is selected, and tells the long ones where their rows come from. What
/// counts all rows comes after the rows that are looked at.
class ScreenFeed : public QObject {
    Q_OBJECT
public:
    explicit ScreenFeed(const Desk& desk);
    ~ScreenFeed() override;

    void show(const VaultPicture& picture);
    void clear();

signals:
    /// Lists and overview are complete.
    void numbersShown();

private:
    void connectLists();
    void showShortLists(const VaultPicture& picture);
    void showNumbers(const VaultPicture& picture, const VaultNumbers& numbers);
    void showLists(const VaultPicture& picture);
    void start(const Duty& duty);

    const Desk& m_desk;
    Background* m_numbers;
    std::vector<LongModel*> m_lists;            ///< the one that is looked at first
    std::vector<std::function<void()>> m_leave; ///< takes their source from the lists
    std::filesystem::path m_path;               ///< of the vault whose rows the lists show
    std::vector<Duty> m_duties;
};

}
