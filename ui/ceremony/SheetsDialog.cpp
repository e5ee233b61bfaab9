#include "ui/ceremony/SheetsDialog.h"

#include "core/base/File.h"
#include "core/ceremony/paper/SheetDocuments.h"
#include "core/crypto/Digest.h"
#include "ui/look/Type.h"
#include "ui/main/FileQuestion.h"
#include "ui/print/Pdf.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MessageStrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

namespace ui {
namespace {

core::SheetLabel labelOf(
    const SheetsWanted& wanted, const core::Script& script, const core::CeremonyWorld& world, core::Time now)
{
    constexpr std::size_t dayLength = 10;
    core::SheetLabel label{.root = wanted.subject,
        .rootFingerprint = core::sha256(world.keySpki),
        .isPublicKey = true,
        .madeOn = core::toText(world.day.value_or(now)).substr(0, dayLength),
        .contact = script.policyReference,
        .keepUntil = script.root ? core::toText(script.root->notAfter).substr(0, dayLength) : std::string(),
        .isRehearsal = wanted.isRehearsal};
    if (script.quorum) {
        label.threshold = script.quorum->threshold;
        label.needsAuditor = script.quorum->hasAuditorShare;
        label.shares = script.quorum->shares;
    }
    if (!world.shares.empty()) label.shareSet = std::to_string(world.shares.front().set);
    return label;
}

core::Result<std::vector<print::Pdf>> pagesOfCopies(const SheetsWanted& wanted, const core::SheetLabel& label)
{
    CORE_TRY(const core::PaperBackup backup, core::layOutBackup(wanted.encryptedKey));
    std::vector<print::Pdf> copies;
    for (int copy = 1; copy <= wanted.copies; ++copy) {
        CORE_TRY(const core::document::Document document, core::keySheets(backup, label, copy, wanted.copies));
        CORE_TRY(print::Pdf pdf, print::makePdf(document));
        copies.push_back(std::move(pdf));
    }
    return copies;
}

}

SheetsDialog::SheetsDialog(const SheetsWanted& wanted, const core::Script& script, const core::CeremonyWorld& world,
    core::Time now, QWidget* parent)
    : FormDialog(QStringLiteral("ceremony.sheets"), tr("Print the sheets"),
          tr("Print them on a printer that hangs on a cable, or save them and print from there. Nothing on them is "
             "secret "
             "without the shares."),
          tr("They lie on the table"), parent),
      m_printers(new QComboBox),
      m_counted(new QCheckBox(this))
{
    if (auto copies = pagesOfCopies(wanted, labelOf(wanted, script, world, now)); copies)
        for (print::Pdf& pdf : *copies) {
            m_pages += pdf.pages;
            m_copies.push_back(std::move(pdf.content));
        }
    else
        messages().showMessage(errorMessage(copies.error()), Gravity::Failure);
    content().addWidget(paragraph(
        tr("%1 copies, %2 pages altogether").arg(showNumber(static_cast<qint64>(m_copies.size())), showNumber(m_pages)),
        this, TextStyle::Strong));
    addPrinters();
    auto* save = new QPushButton(tr("Save as PDF…"), this);
    save->setObjectName(objectName() + QStringLiteral(".save"));
    save->setAutoDefault(false);
    content().addWidget(save, 0, Qt::AlignLeft);
    connect(save, &QPushButton::clicked, this, [this] {
        askForFile(*this,
            {.title = tr("Where shall the sheets be saved?"),
                .filter = tr("PDF (*.pdf)"),
                .suggestion = tr("sheets") + QStringLiteral(".pdf"),
                .isForSaving = true},
            [this](const QString& path) { this->save(path); });
    });
    m_counted->setText(tr("Witnesses have counted the sheets"));
    m_counted->setObjectName(objectName() + QStringLiteral(".counted"));
    content().addWidget(m_counted);
    if (m_copies.empty()) setUnavailable(*save, tr("The sheets could not be made."), {});
    connect(m_counted, &QCheckBox::toggled, this, &SheetsDialog::refresh);
    connect(this, &FormDialog::confirmed, this, [this] {
        accept();
        emit lie();
    });
    refresh();
}

SheetsDialog::~SheetsDialog()
{
    for (QProcess* process : findChildren<QProcess*>()) { // CUPS that does not answer is not waited for
        process->disconnect(this);
        process->kill();
        process->waitForFinished();
    }
}

/// As CUPS knows them; where it is not installed, sheets can be saved alone.
void SheetsDialog::addPrinters()
{
    auto* field = new FormField(objectName() + QStringLiteral(".printer"), tr("Printer"), m_printers, this);
    auto* print = new QPushButton(tr("Print"), this);
    print->setObjectName(objectName() + QStringLiteral(".print"));
    print->setAutoDefault(false);
    content().addWidget(field);
    content().addWidget(print, 0, Qt::AlignLeft);
    connect(print, &QPushButton::clicked, this, &SheetsDialog::print);
    setUnavailable(*print, tr("No printer was found."), tr("Save the sheets and print them elsewhere."));
    auto* list = new QProcess(this);
    connect(list, &QProcess::finished, this, [this, list, print](int code) {
        if (code == 0)
            for (const QByteArray& name : list->readAllStandardOutput().split('\n'))
                if (!name.trimmed().isEmpty())
                    m_printers->addItem(showUntrusted(QString::fromUtf8(name.trimmed())), name.trimmed());
        if (m_printers->count() > 0 && !m_copies.empty()) setAvailable(*print);
        list->deleteLater();
    });
    connect(list, &QProcess::errorOccurred, list, &QObject::deleteLater); // CUPS is not installed
    list->start(QStringLiteral("lpstat"), {QStringLiteral("-e")});
}

void SheetsDialog::print()
{
    auto missing = std::make_shared<std::size_t>(m_copies.size());
    for (const core::Bytes& copy : m_copies) {
        auto* job = new QProcess(this);
        connect(job, &QProcess::finished, this, [this, job, missing](int code, QProcess::ExitStatus status) {
            if (code != 0 || status != QProcess::NormalExit)
                showUnprinted(QString::fromUtf8(job->readAllStandardError().trimmed()));
            else if (--*missing == 0)
                m_isOut = true;
            refresh();
            job->deleteLater();
        });
        connect(job, &QProcess::errorOccurred, this, [this, job](QProcess::ProcessError error) {
            if (error != QProcess::FailedToStart) return; // the others end in finished()
            showUnprinted(job->errorString());
            job->deleteLater();
        });
        job->start(QStringLiteral("lp"),
            {QStringLiteral("-d"), QString::fromUtf8(m_printers->currentData().toByteArray()), QStringLiteral("-")});
        job->write(reinterpret_cast<const char*>(copy.data()), static_cast<qint64>(copy.size()));
        job->closeWriteChannel();
    }
}

void SheetsDialog::showUnprinted(const QString& why)
{
    messages().showMessage({.what = tr("The sheets were not printed."),
                               .why = showUntrusted(why),
                               .remedy = tr("Look at the printer, or save the sheets.")},
        Gravity::Failure);
}

void SheetsDialog::save(const QString& path)
{
    if (m_copies.empty()) return;
    const QFileInfo wanted(path);
    for (std::size_t i = 0; i < m_copies.size(); ++i) {
        const QString name = QStringLiteral("%1-%2.pdf").arg(wanted.completeBaseName()).arg(i + 1);
        const auto written =
            core::writeFile(wanted.dir().filePath(name).toStdString(), m_copies[i], core::FileKind::Public);
        if (!written) return messages().showMessage(errorMessage(written.error()), Gravity::Failure);
    }
    m_isOut = true;
    messages().showDone(tr("Saved in %1.").arg(showUntrusted(wanted.path())));
    refresh();
}

void SheetsDialog::refresh()
{
    if (m_copies.empty())
        setUnavailable(verb(), tr("The sheets could not be made."), tr("Cancel; the step can be tried once more."));
    else if (!m_isOut)
        setUnavailable(verb(), tr("Nothing was printed or saved yet."), tr("Print the sheets, or save them."));
    else if (!m_counted->isChecked())
        setUnavailable(verb(), tr("The sheets were not counted."), tr("Count them; then tick the box."));
    else
        setAvailable(verb());
}

}
