#pragma once

#include "core/formats/ForeignReader.h"
#include "ui/issue/BuildDraft.h"
#include "ui/issue/WizardPage.h"

class QThreadPool;

namespace ui {

class HierarchyPicture;
class KeyValueGrid;
class SaveFiles;

/// What was made, the files to take along, and what comes next.
class TakeAwayStep : public WizardPage {
    Q_OBJECT
public:
    TakeAwayStep(BuildDraft& draft, QThreadPool& computing, std::shared_ptr<const core::ForeignReader> reader,
        QWidget* parent = nullptr);

    void load() override;
    QWidget* firstField() const override;
    QString nextText() const override;
    bool isPointOfNoReturn() const override { return true; }

private:
    BuildDraft& m_draft;
    HierarchyPicture* m_picture;
    KeyValueGrid* m_words;
    SaveFiles* m_files;
};

}
