#pragma once

#include "ui/main/Desk.h"
#include "ui/transfer/AdoptDialog.h"
#include "ui/transfer/FileReport.h"

namespace ui {

struct ForeignPreview;

/// Files that come in: looked into first, taken in only when the person says so.
class FileDoor : public QObject {
    Q_OBJECT
public:
    explicit FileDoor(const Desk& desk);

    /// Looks into files and shows what they hold, the first one on top. Imports nothing.
    void preview(const QStringList& paths);
    /// Takes certificates and requests in: those that were looked at.
    void takeIn(const std::shared_ptr<const FileReport>& report, std::function<void()> then = {});
    /// Takes a profile file in that was shown.
    void takeProfileIn(const std::string& text);
    /// Takes profiles in that were read in a file of another program and shown.
    void takeProfilesIn(const std::vector<std::string>& texts);
    /// Asks for the parts of a CA of elsewhere.
    void askAdopt(const QString& certificateFile = {}, const QString& keyFile = {});

signals:
    /// A request was taken in and is to be reviewed.
    void signWanted(qint64 request);

private:
    /// Why nothing can be taken in now, and what helps; empty: it can.
    struct Obstacle {
        QString why;
        QString fix;
    };
    Obstacle obstacle() const;
    void previewOne(const QString& path);
    void previewProfile(const QString& path);
    /// Looks whether the file is one of another program's profiles; if not, at what else it holds.
    void previewForeign(const QString& path);
    void previewObjects(const QString& path);
    void show(const ForeignPreview& preview, const QString& path);
    /// Looks at a file off this thread, with the open vault or with none.
    template <typename Look, typename Done>
    void look(Look look, Done done);
    /// Reads a file in a process of its own.
    void readFile(const QString& path, core::Secret passphrase, std::function<void(core::Result<FileReport>)> done);
    /// Asks for the passphrase of a file that is locked as a whole, until it opens or the person gives up.
    void askPassphrase(const QString& path);
    /// Asks the open vault, if any, what it knows of it already, then shows it.
    void compare(const std::shared_ptr<FileReport>& report, const QString& path);
    void show(const std::shared_ptr<FileReport>& kept, const QString& path);
    void takeInAndSign(const std::shared_ptr<const FileReport>& report);
    void adopt(AdoptDialog& dialog);
    void chooseFile();

    const Desk& m_desk;
};

}
