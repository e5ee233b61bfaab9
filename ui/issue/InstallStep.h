#pragma once

#include "core/formats/ExportFormat.h"
#include "ui/issue/SaveFiles.h"
#include "ui/issue/SignDraft.h"
#include "ui/issue/WizardPage.h"

class QComboBox;
class QPushButton;

namespace ui {

class PlainLabel;

/// Signed. Where will it be installed? The right file and the lines to paste.
class InstallStep : public WizardPage {
    Q_OBJECT
public:
    /// `keyFile` is where the private key lies, for the lines to paste; empty: elsewhere. Both are looked at when the page is shown.
    InstallStep(const std::optional<Signed>& result, const std::string& keyFile, QThreadPool& computing,
        std::shared_ptr<const core::ForeignReader> reader, QWidget* parent = nullptr);

    void load() override;
    QWidget* firstField() const override;
    QString nextText() const override;
    bool isPointOfNoReturn() const override { return true; }

private:
    const core::InstallTarget& target() const;
    std::string fileName() const;
    void refresh();
    SaveFiles::Maker maker() const;

    const std::optional<Signed>& m_result;
    const std::string& m_keyFile;
    PlainLabel* m_valid;
    QComboBox* m_target;
    PlainLabel* m_lines;
    QPushButton* m_copy;
    SaveFiles* m_files;
};

}
