#pragma once

#include "ui/issue/NewCaWizard.h"
#include "ui/issue/PathField.h"
#include "ui/jobs/Background.h"

class QPushButton;

namespace ui {

class KeyValueGrid;
class PlainLabel;

/// The CA is made: the files to publish, or the request to carry.
class CaFilesStep : public WizardPage {
    Q_OBJECT
public:
    CaFilesStep(CaDraft& draft, QThreadPool& computing, QWidget* parent = nullptr);

    void load() override;
    QWidget* firstField() const override;
    QString nextText() const override;
    bool isPointOfNoReturn() const override { return true; }

private:
    void save();

    CaDraft& m_draft;
    Background m_writing;
    KeyValueGrid* m_words;
    PathField* m_folder;
    QPushButton* m_save;
    PlainLabel* m_saved;
};

}
