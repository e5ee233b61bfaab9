#pragma once

#include "ui/main/Desk.h"
#include "ui/transfer/AdoptDialog.h"
#include "ui/transfer/FileReport.h"

namespace ui {

/// Files that come in: looked into first, taken in only when the person says so.
class FileDoor : public QObject {
    Q_OBJECT
public:
    explicit FileDoor(const Desk& desk);

    /// Looks into files and shows what they hold, the first one on top. Imports nothing.
    void preview(const QStringList& paths);
    /// Takes certificates and requests in.
    void takeIn(const core::Bytes& content, const QString& name, std::function<void()> then = {});
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
    void takeProfileIn(const std::string& text);
    /// Looks at a file off this thread, with the open vault or with none.
    template <typename Look, typename Done>
    void look(Look look, Done done);
    void show(FileReport report, const QString& path);
    void takeInAndSign(const FileReport& report);
    void adopt(AdoptDialog& dialog);
    void chooseFile();

    const Desk& m_desk;
};

}
