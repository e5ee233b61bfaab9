#pragma once

#include "ui/main/Desk.h"

namespace ui {

class ProfileEditDialog;

/// Changing a profile in the window: edited, tried by a certificate that nobody signs, shown, handed over to be taken in.
class ProfileCommands : public QObject {
    Q_OBJECT
public:
    explicit ProfileCommands(const Desk& desk);

    void edit(qint64 id);
    /// How others ask for a certificate of this profile.
    void showRecipe(qint64 id);

signals:
    /// The person has seen what comes of it and wants it.
    void takeInWanted(const std::string& toml);

private:
    void preview(ProfileEditDialog& dialog);

    const Desk& m_desk;
};

}
