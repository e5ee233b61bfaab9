#pragma once

#include "ui/issue/OutFiles.h"
#include "ui/jobs/Background.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace ui {

class PathField;
class PlainLabel;

/// Asks for a folder, writes public files into it, reads them back and says so. Nothing is written before the button is pressed.
class SaveFiles : public QWidget {
    Q_OBJECT
public:
    /// Makes the files; called on another thread, so it owns what it needs.
    using Maker = std::function<core::Result<std::vector<OutFile>>()>;

    /// `name` begins the names of its parts: "crl" gives crlFolder, crlSave and crlSaved. The folder is the home folder at first.
    SaveFiles(const QString& name, const QString& folderLabel, const QString& verb, QThreadPool& computing,
        QWidget* parent = nullptr);

    /// Asked on this thread, whenever the button is pressed, for what is to be written then.
    void setFiles(std::function<Maker()> files) { m_files = std::move(files); }
    void setFolder(const std::filesystem::path& folder);
    /// Other files would be written now: what was said of the ones before is gone.
    void forgetSaved();
    /// Where the keyboard begins.
    QWidget* button() const;

signals:
    void failed(const core::Error& error);

private:
    void save();
    void tell(const core::Result<std::vector<std::string>>& written);

    std::function<Maker()> m_files;
    Background m_writing;
    PathField* m_folder;
    QPushButton* m_save;
    PlainLabel* m_saved;
};

}
