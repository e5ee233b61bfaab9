#pragma once

#include "core/formats/ForeignReader.h"
#include "ui/issue/OutFiles.h"
#include "ui/jobs/Background.h"

#include <QWidget>

#include <functional>
#include <memory>

class QPushButton;

namespace ui {

class PathField;
class PlainLabel;

/// Asks for a folder, writes public files into it, reads them back and says so. Nothing is written before the button is pressed,
/// and nothing is replaced before the person said so: vaults and private keys never.
class SaveFiles : public QWidget {
    Q_OBJECT
public:
    /// Makes the files; called on another thread, so it owns what it needs.
    using Maker = std::function<core::Result<std::vector<OutFile>>()>;

    /// `name` begins the names of its parts: "crl" gives crlFolder, crlSave and crlSaved. The folder is the home folder at first.
    /// `reader` looks into files that would be replaced.
    SaveFiles(const QString& name, const QString& folderLabel, const QString& verb, QThreadPool& computing,
        std::shared_ptr<const core::ForeignReader> reader, QWidget* parent = nullptr);

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
    using Paths = std::vector<std::filesystem::path>;
    /// What came of it: written, or what stands in the way and was not agreed to.
    struct Saved {
        Paths written;
        Paths standing;
    };

    static core::Result<Saved> write(
        const Maker& make, const std::filesystem::path& folder, const Paths& agreed, const core::ForeignReader& reader);
    void save();
    void start(const Paths& agreed);
    void tell(const core::Result<Saved>& saved, const Paths& agreed);
    void ask(const Paths& standing, const Paths& agreed);

    std::function<Maker()> m_files;
    std::shared_ptr<const core::ForeignReader> m_reader;
    Background m_writing;
    PathField* m_folder;
    QPushButton* m_save;
    PlainLabel* m_saved;
};

}
