#pragma once
#include "core/base/File.h"
#include "core/ceremony/engine/Setup.h"
#include "core/ceremony/paper/SheetDocuments.h"
#include "ui/print/Pdf.h"
#include <QDir>
#include <QProcess>
#include <QtGlobal>

/// Sheets of a ceremony as the printer gets them and as a scanner sees them, in a folder.
namespace printed {

/// Whether a program ends with 0; what it said is told where it does not.
inline bool runs(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(120000);
    const QByteArray said = process.readAll();
    const bool isGood = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!isGood) qWarning().noquote() << program << arguments << said;
    return isGood;
}

/// "sheets.pdf", and its pages as "page-1.png" and so on. Errors: those of drawing; Internal where pdftoppm fails.
inline core::Result<void> scan(const core::PaperOrder& order, const QDir& folder)
{
    CORE_TRY(const core::PaperBackup backup, core::layOutBackup(order.encryptedKey));
    CORE_TRY(const core::document::Document sheets,
        core::keySheets(backup, {.root = order.subject, .threshold = 2, .shares = 2}, 1, 1));
    CORE_TRY(const print::Pdf pdf, print::makePdf(sheets));
    const QString file = folder.filePath(QStringLiteral("sheets.pdf"));
    CORE_CHECK(core::writeFile(file.toStdString(), pdf.content, core::FileKind::Public));
    const bool isScanned = runs(QStringLiteral("pdftoppm"),
        {QStringLiteral("-r"), QStringLiteral("300"), QStringLiteral("-gray"), QStringLiteral("-png"), file,
            folder.filePath(QStringLiteral("page"))});
    return isScanned ? core::Result<void>() : core::fail(core::ErrorCode::Internal, "pdftoppm");
}

/// The paths of all pages that were scanned.
inline QStringList pages(const QDir& folder)
{
    QStringList paths;
    for (const QString& page : folder.entryList({QStringLiteral("page*.png")})) paths += folder.filePath(page);
    return paths;
}

}
