#include "ui/main/CompareCommands.h"

#include "core/base/File.h"
#include "core/vault/CrlHistory.h"
#include "ui/certificates/CertificateModel.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/compare/Asn1Dialog.h"
#include "ui/main/FileQuestion.h"
#include "ui/main/MainWindow.h"
#include "ui/main/RowActions.h"
#include "ui/main/Screens.h"
#include "ui/requests/RequestsPage.h"
#include "ui/revocation/CrlModel.h"
#include "ui/revocation/RevocationPage.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/MessageStrip.h"

#include <QAction>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>

namespace ui {
namespace {

using Kind = PickRow::Kind;

constexpr std::size_t mostPicked = 200; ///< certificates that are offered at once

/// The first thing of a file that can be compared.
core::Result<core::Comparable> readComparable(const std::string& path, const core::ForeignReader& reader)
{
    CORE_TRY(const core::Secret content, core::readSecretFile(path, core::crlLimit));
    return core::comparableIn(reader.read(content.view()));
}

core::Result<std::vector<core::Asn1Block>> readStructure(const std::string& path, const core::ForeignReader& reader)
{
    CORE_TRY(const core::Secret content, core::readSecretFile(path, core::crlLimit));
    return reader.structure(content.view());
}

core::Result<core::Comparable> readRow(core::Vault& vault, Kind kind, std::int64_t row)
{
    if (kind == Kind::Request) {
        CORE_TRY(core::Csr request, core::RequestStore(vault).request(row));
        return request;
    }
    if (kind == Kind::Crl) {
        CORE_TRY(core::Crl list, core::crlOfRow(vault, row));
        return list;
    }
    CORE_TRY(core::Certificate certificate, core::CertificateStore(vault).certificate(row));
    return certificate;
}

core::Asn1Block blockOf(const core::Comparable& object)
{
    const core::ByteView der = std::visit([](const auto& each) { return core::ByteView(each.der()); }, object);
    return {{}, core::copyOf(der), core::dumpAsn1(der)};
}

}

/// What a vault holds that has some words in it.
struct CompareCommands::Picked {
    std::vector<core::CertificateRow> certificates; ///< these are looked for in the vault
    std::vector<core::RequestRow> requests;         ///< all
    std::vector<core::CrlRow> lists;                ///< all
    bool isCut = false;                             ///< there are more certificates
};

core::Result<CompareCommands::Picked> CompareCommands::searchVault(core::Vault& vault, const std::string& words)
{
    Picked picked;
    CORE_TRY(picked.certificates, core::CertificateStore(vault).list({.search = words, .limit = mostPicked + 1}));
    picked.isCut = picked.certificates.size() > mostPicked;
    std::erase_if(picked.certificates, [](const core::CertificateRow& row) { return row.isUnfinished; });
    CORE_TRY(picked.requests, core::RequestStore(vault).list());
    CORE_TRY(picked.lists, core::CrlStore(vault).list());
    std::erase_if(picked.lists, [](const core::CrlRow& row) { return row.isUnfinished; });
    return picked;
}

CompareCommands::CompareCommands(const Desk& desk) : m_desk(desk)
{
    connectActions();
    refresh();
}

void CompareCommands::connectActions()
{
    const Screens& screens = m_desk.screens;
    const RowActions& actions = screens.rowActions;
    const struct {
        Kind kind;
        ListPage* page;
        QAction* compare;
        QAction* structure;
    } places[] = {
        {Kind::Certificate, screens.certificatesPage, actions.compareCertificate, actions.structureOfCertificate},
        {Kind::Request, screens.requestsPage, actions.compareRequest, actions.structureOfRequest},
        {Kind::Crl, screens.revocationPage, actions.compareCrl, actions.structureOfCrl}};
    for (const auto& place : places) {
        connect(place.compare, &QAction::triggered, this, [this, kind = place.kind, page = place.page] {
            const QList<qint64> selected = page->selection();
            compare(kind, selected.size() > 1 ? selected : QList<qint64>{page->current()});
        });
        connect(place.structure, &QAction::triggered, this,
            [this, kind = place.kind, page = place.page] { takeApart(kind, page->current()); });
        connect(place.page, &ListPage::currentChanged, this, &CompareCommands::refresh);
    }
    const WindowActions& window = m_desk.window.actions();
    connect(window.compare, &QAction::triggered, this, [this] { compare(); });
    connect(window.takeApart, &QAction::triggered, this,
        [this] { askFile([this](const QString& path) { takeFileApart(path); }); });
}

void CompareCommands::refresh()
{
    const Screens& screens = m_desk.screens;
    const RowActions& actions = screens.rowActions;
    const auto set = [](std::initializer_list<QAction*> both, bool isThere, const QString& why, const QString& fix) {
        for (QAction* action : both)
            if (isThere)
                setAvailable(*action);
            else
                setUnavailable(*action, why, fix);
    };
    const QString none = tr("Nothing is selected.");
    const QString select = tr("Select a row first.");
    const core::CertificateRow* certificate = screens.certificates->find(screens.certificatesPage->current());
    set({actions.compareCertificate, actions.structureOfCertificate}, certificate && !certificate->isUnfinished,
        certificate ? tr("It was never finished, so there is no certificate.") : none,
        certificate ? QString() : select);
    set({actions.compareRequest, actions.structureOfRequest}, screens.requestsPage->current() >= 0, none, select);
    const core::CrlRow* list = screens.crls->find(screens.revocationPage->current());
    set({actions.compareCrl, actions.structureOfCrl}, list && list->number > 0 && !list->isUnfinished,
        list ? tr("There is no list yet.") : none, list ? tr("Make one first.") : select);
}

void CompareCommands::askFile(std::function<void(const QString&)> then)
{
    askForFile(m_desk.window,
        {.title = tr("Choose a file"),
            .filter = tr("Certificates, requests, lists (*.pem *.crt *.cer *.der *.csr *.req *.crl);;All files (*)")},
        std::move(then));
}

void CompareCommands::compare(Kind kind, const QList<qint64>& rows)
{
    using Side = CompareDialog::Side;
    auto* dialog = new CompareDialog(m_desk.pools.computing(), &m_desk.window);
    if (!m_desk.session.isOpen()) dialog->setVaultObstacle(tr("No vault is open."), tr("Open one first."));
    connect(dialog, &CompareDialog::fileWanted, this, [this, dialog](Side side) {
        askFile([this, dialog = QPointer(dialog), side](const QString& path) {
            if (dialog) fillFromFile(*dialog, side, path);
        });
    });
    connect(dialog, &CompareDialog::fileDropped, this,
        [this, dialog](Side side, const QString& path) { fillFromFile(*dialog, side, path); });
    connect(dialog, &CompareDialog::vaultWanted, this, [this, dialog](Side side) { pick(*dialog, side); });
    connect(dialog, &CompareDialog::structureWanted, this,
        [this, dialog](const core::Comparable& object) { showStructure(object, *dialog); });
    connect(dialog, &CompareDialog::saveWanted, this, [this, dialog] { save(*dialog); });
    if (!rows.isEmpty()) fillFromVault(*dialog, Side::Left, kind, rows[0]);
    if (rows.size() > 1) fillFromVault(*dialog, Side::Right, kind, rows[1]);
    dialog->open();
}

void CompareCommands::fillFromFile(CompareDialog& dialog, CompareDialog::Side side, const QString& path)
{
    Background::once(m_desk.pools.computing(), &dialog)
        ->start([file = path.toStdString(), reader = m_desk.session.context().reader](
                    std::stop_token) { return readComparable(file, *reader); },
            [dialog = &dialog, side, name = showUntrusted(QFileInfo(path).fileName())](
                const core::Result<core::Comparable>& object) {
                if (object) return dialog->setSide(side, *object, tr("from the file %1").arg(name));
                dialog->messages().showMessage(errorMessage(object.error()), Gravity::Failure);
            });
}

void CompareCommands::fillFromVault(CompareDialog& dialog, CompareDialog::Side side, Kind kind, qint64 row)
{
    if (!m_desk.session.isOpen()) return;
    m_desk.session.read([kind, row](core::Vault& vault, std::stop_token) { return readRow(vault, kind, row); },
        [dialog = QPointer(&dialog), side](const core::Result<core::Comparable>& object) {
            if (!dialog) return;
            if (object) return dialog->setSide(side, *object, tr("from the vault"));
            dialog->messages().showMessage(errorMessage(object.error()), Gravity::Failure);
        });
}

std::vector<PickRow> CompareCommands::rowsOf(const Picked& picked, const QString& words) const
{
    std::vector<PickRow> rows;
    const auto add = [&](Kind kind, std::int64_t id, const QString& name, const QString& note) {
        if (kind == Kind::Certificate || name.contains(words, Qt::CaseInsensitive)) // those were looked for
            rows.push_back({std::ssize(rows) + 1, kind, id, name, note});
    };
    for (const core::CertificateRow& row : picked.certificates)
        add(Kind::Certificate, row.id, showUntrusted(row.shortSubject),
            tr("until %1, serial number %2").arg(showDate(row.validity.notAfter), showOctets(row.serial)));
    for (const core::RequestRow& row : picked.requests)
        add(Kind::Request, row.id, shortName(row.subject), showUntrusted(row.source));
    for (const core::CrlRow& row : picked.lists)
        add(Kind::Crl, row.id, m_desk.screens.crls->caName(row),
            tr("number %1, made %2").arg(showNumber(static_cast<qint64>(row.number)), showTime(row.thisUpdate)));
    return rows;
}

void CompareCommands::pick(CompareDialog& dialog, CompareDialog::Side side)
{
    if (!m_desk.session.isOpen()) return;
    auto* picker = new PickDialog(&dialog);
    const auto search = [this, picker, reading = m_desk.session.reader(*picker, 1)](const QString& words) {
        m_desk.session.read(
            *reading,
            [text = words.toStdString()](core::Vault& vault, std::stop_token) { return searchVault(vault, text); },
            [this, picker, words](const core::Result<Picked>& picked) {
                if (picked) return picker->setRows(rowsOf(*picked, words), picked->isCut);
                if (picked.error().code != core::ErrorCode::Cancelled)
                    picker->messages().showMessage(errorMessage(picked.error()), Gravity::Failure);
            });
    };
    connect(picker, &PickDialog::searchWanted, picker, search);
    connect(picker, &PickDialog::picked, &dialog,
        [this, &dialog, side](const PickRow& row) { fillFromVault(dialog, side, row.kind, row.row); });
    search(QString());
    picker->open();
}

void CompareCommands::save(CompareDialog& dialog)
{
    askForFile(m_desk.window,
        {.title = tr("Save the report"), .suggestion = QStringLiteral("comparison.txt"), .isForSaving = true},
        [dialog = QPointer(&dialog), text = dialog.report().toStdString()](const QString& path) {
            const auto written = core::writeFile(path.toStdString(), core::bytesOf(text), core::FileKind::Public);
            if (!dialog) return;
            if (!written) return dialog->messages().showMessage(errorMessage(written.error()), Gravity::Failure);
            dialog->messages().showMessage(
                {{}, tr("Saved as %1.").arg(showUntrusted(path)), {}, {}, {}}, Gravity::Note);
        });
}

void CompareCommands::showStructure(const core::Comparable& object, QWidget& parent)
{
    Background::once(m_desk.pools.computing(), &parent)
        ->start([object](std::stop_token) { return blockOf(object); },
            [parent = &parent, title = titleOf(object)](core::Asn1Block block) {
                std::vector<core::Asn1Block> blocks;
                blocks.push_back(std::move(block));
                (new Asn1Dialog(title, std::move(blocks), parent))->open();
            });
}

void CompareCommands::takeApart(Kind kind, qint64 row)
{
    if (!m_desk.session.isOpen()) return;
    m_desk.session.read([kind, row](core::Vault& vault, std::stop_token) { return readRow(vault, kind, row); },
        [this](const core::Result<core::Comparable>& object) {
            if (!object) return m_desk.teller.tell(object.error());
            showStructure(*object, m_desk.window);
        });
}

void CompareCommands::takeFileApart(const QString& path)
{
    Background::once(m_desk.pools.computing(), this)
        ->start([file = path.toStdString(), reader = m_desk.session.context().reader](
                    std::stop_token) { return readStructure(file, *reader); },
            [this, path](core::Result<std::vector<core::Asn1Block>> blocks) {
                if (!blocks) return m_desk.teller.tell(blocks.error());
                (new Asn1Dialog(showUntrusted(QFileInfo(path).fileName()), *std::move(blocks), &m_desk.window))->open();
            });
}

}
