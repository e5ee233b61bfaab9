#pragma once

#include "ui/editor/Drafts.h"
#include "ui/editor/ProfileEditor.h"
#include "ui/main/Desk.h"
#include "ui/main/PageList.h"

namespace ui {

class OidDialog;

/// Writing profiles in the window: an editor over what is there, or over something new, and storing what it gives.
class ProfileCommands : public QObject {
    Q_OBJECT
public:
    explicit ProfileCommands(const Desk& desk);

    void edit(qint64 id);
    /// How others ask for a certificate of this profile.
    void showRecipe(qint64 id);
    /// The same under another id.
    void duplicate(qint64 id);
    /// Asks what it is made from.
    void makeNew();
    /// An editor over a text of any origin; `id`: of the profile whose next version it is to be, empty for a new one.
    void open(ProfileEditor::Start start, const std::string& id);

signals:
    /// The vault is locked: once it is unlocked, this is to be stored.
    void takeInWanted(const std::string& toml);

private:
    void save(ProfileEditor& editor, const std::string& toml, const std::string& id);
    void openShipped(const std::string& id);
    void openLike(PageId page);
    void openDraft(const core::Result<std::string>& text);
    /// Offers what was written earlier and not stored, and keeps what is being written.
    void keepDraft(ProfileEditor& editor, const std::string& text, const std::string& id);
    void lookUpOids(ProfileEditor* editor);
    void showOwnOids(OidDialog& dialog);

    const Desk& m_desk;
    Drafts m_drafts;
};

}
