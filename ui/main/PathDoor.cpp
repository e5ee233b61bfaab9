#include "ui/main/PathDoor.h"

#include "core/base/File.h"
#include "core/base/Limits.h"
#include "core/formats/ForeignReader.h"
#include "ui/certificates/CertificateModel.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/hierarchy/CaModel.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/main/FileQuestion.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/paths/PathDialog.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Availability.h"

#include <QAction>
#include <QFileInfo>
#include <QPointer>

namespace ui {
namespace {

core::Result<std::vector<core::FoundObject>> objectsIn(const std::string& path, const core::ForeignReader& reader)
{
    CORE_TRY(const core::Secret content, core::readSecretFile(path, core::limits::crlOctets));
    return reader.read(content.view());
}

}

PathDoor::PathDoor(const Desk& desk) : m_desk(desk)
{
    const Screens& screens = desk.screens;
    connect(screens.rowActions.showPath, &QAction::triggered, this, &PathDoor::openRow);
    connect(screens.rowActions.showCaPath, &QAction::triggered, this, [this] {
        const core::CaRow* ca = m_desk.screens.cas->find(m_desk.screens.hierarchyPage->current());
        if (ca && ca->certificate) open(ca->certificate->id);
    });
    connect(screens.hierarchyPage, &HierarchyPage::pathWanted, this, &PathDoor::open);
    connect(screens.certificatesPage, &ListPage::currentChanged, this, &PathDoor::refresh);
    connect(screens.hierarchyPage, &HierarchyPage::currentChanged, this, &PathDoor::refresh);
    connect(&desk.session, &VaultSession::pictureChanged, this, &PathDoor::refresh);
    connect(&desk.session, &VaultSession::vaultChanged, this, &PathDoor::refresh);
    refresh();
}

void PathDoor::refresh()
{
    const Screens& screens = m_desk.screens;
    const core::CertificateRow* certificate = screens.certificates->find(screens.certificatesPage->current());
    const core::CaRow* ca = screens.cas->find(screens.hierarchyPage->current());
    const auto set = [this](QAction& action, bool isChosen, bool isThere) {
        if (!m_desk.session.isOpen())
            setUnavailable(action, tr("No vault is open."), tr("Open one first."));
        else if (!isChosen)
            setUnavailable(action, tr("Nothing is selected."), tr("Select a row first."));
        else if (!isThere)
            setUnavailable(action, tr("There is no certificate yet."), tr("It has a path when it is signed."));
        else
            setAvailable(action);
    };
    set(*screens.rowActions.showPath, certificate, certificate && !certificate->isUnfinished);
    set(*screens.rowActions.showCaPath, ca, ca && ca->certificate);
}

void PathDoor::openRow() { open(m_desk.screens.certificatesPage->current()); }

void PathDoor::open(qint64 certificate)
{
    if (!m_desk.session.isOpen()) return;
    m_desk.session.read(
        [certificate](core::Vault& vault, std::stop_token) { return core::CertificateStore(vault).row(certificate); },
        [this](core::Result<core::CertificateRow> row) {
            if (!m_desk.session.isOpen()) return;
            if (!row) return m_desk.teller.tell(row.error());
            auto* dialog = new PathDialog(m_desk.session, row->id, showUntrusted(row->shortSubject), &m_desk.window);
            connect(dialog, &PathDialog::fileWanted, this, [this, dialog] { askFile(*dialog); });
            connect(dialog, &PathDialog::saveWanted, this, [this, dialog] { save(*dialog); });
            connect(&m_desk.session, &VaultSession::vaultChanged, dialog, &QDialog::close);
            dialog->open();
        });
}

void PathDoor::askFile(PathDialog& dialog)
{
    askForFile(
        dialog, {.title = tr("Look at a file as well")}, [this, dialog = QPointer(&dialog)](const QString& path) {
            Background* reading = Background::once(m_desk.pools.computing(), this);
            reading->start([path = path.toStdString(), reader = m_desk.session.context().reader](
                               const std::stop_token&) { return objectsIn(path, *reader); },
                [dialog, path](core::Result<std::vector<core::FoundObject>> objects) {
                    if (!dialog) return;
                    if (!objects)
                        return dialog->messages().showMessage(errorMessage(objects.error()), Gravity::Failure);
                    dialog->addFile(showUntrusted(QFileInfo(path).fileName()), *objects);
                });
        });
}

void PathDoor::save(PathDialog& dialog)
{
    const FileQuestion question{.title = tr("Save the report"),
        .filter = tr("Text (*.txt);;JSON (*.json);;Drawing (*.svg);;Picture (*.png);;Page (*.pdf)"),
        .suggestion = QStringLiteral("path.txt"),
        .isForSaving = true};
    askForFile(dialog, question, [dialog = QPointer(&dialog)](const QString& path) {
        if (!dialog) return;
        const auto content = dialog->report(QFileInfo(path).suffix().toLower());
        if (!content) return dialog->messages().showMessage(errorMessage(content.error()), Gravity::Failure);
        const auto written = core::writeFile(path.toStdString(), *content, core::FileKind::Public);
        if (!written) return dialog->messages().showMessage(errorMessage(written.error()), Gravity::Failure);
        dialog->messages().showDone(PathDoor::tr("The report was written."));
    });
}

}
