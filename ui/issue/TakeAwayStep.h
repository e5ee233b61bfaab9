#pragma once

#include "ui/issue/BuildDraft.h"
#include "ui/issue/WizardPage.h"
#include "ui/jobs/Background.h"

class QPushButton;

namespace ui {

class HierarchyPicture;
class KeyValueGrid;
class PathField;
class PlainLabel;

/// Name and content of a file to write.
struct OutFile {
    std::string name;
    core::Bytes content;
};

/// What the world needs of a new hierarchy: certificates and CRLs as they are published, and the chain.
core::Result<std::vector<OutFile>> filesOf(const std::vector<MadeCa>& made);

/// Writes public files into a folder, which is made when missing. Errors: Storage.
core::Result<void> writeFiles(const std::vector<OutFile>& files, const std::filesystem::path& folder);

/// What was made, the files to take along, and what comes next.
class TakeAwayStep : public WizardPage {
    Q_OBJECT
public:
    TakeAwayStep(BuildDraft& draft, QThreadPool& computing, QWidget* parent = nullptr);

    void load() override;
    QWidget* firstField() const override;
    QString nextText() const override;
    bool isPointOfNoReturn() const override { return true; }

private:
    void save();

    BuildDraft& m_draft;
    Background m_writing;
    HierarchyPicture* m_picture;
    KeyValueGrid* m_words;
    PathField* m_folder;
    QPushButton* m_save;
    PlainLabel* m_saved;
};

}
