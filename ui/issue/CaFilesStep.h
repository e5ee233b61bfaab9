#pragma once

#include "ui/issue/NewCaWizard.h"
#include "ui/issue/SaveFiles.h"

namespace ui {

class KeyValueGrid;

/// The CA is made: the files to publish, or the request to carry.
class CaFilesStep : public WizardPage {
    Q_OBJECT
public:
    CaFilesStep(CaDraft& draft, QThreadPool& computing, std::shared_ptr<const core::ForeignReader> reader,
        QWidget* parent = nullptr);

    void load() override;
    QWidget* firstField() const override;
    QString nextText() const override;
    bool isPointOfNoReturn() const override { return true; }

private:
    SaveFiles::Maker maker() const;

    CaDraft& m_draft;
    KeyValueGrid* m_words;
    SaveFiles* m_files;
};

}
