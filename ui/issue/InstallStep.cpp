#include "ui/issue/InstallStep.h"

#include "core/base/File.h"
#include "ui/look/Icons.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MarkLabel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

InstallStep::InstallStep(
    const std::optional<Signed>& result, const std::string& keyFile, QThreadPool& computing, QWidget* parent)
    : WizardPage(QStringLiteral("installStep"), tr("Install"), tr("Signed. Where will it be installed?"),
          tr("Recorded, signed and verified. It is in the list of certificates."), parent),
      m_result(result),
      m_keyFile(keyFile),
      m_writing(computing),
      m_valid(new PlainLabel({}, TextStyle::Strong, Tone::Ok, this)),
      m_target(new QComboBox),
      m_lines(new PlainLabel({}, TextStyle::Mono, Tone::Ink)),
      m_folder(
          new PathField(QStringLiteral("installFolder"), tr("Folder for the file"), PathField::Kind::Folder, this)),
      m_save(new QPushButton(iconOf(Glyph::Export), tr("Save the file"), this)),
      m_copy(new QPushButton(iconOf(Glyph::Copy), tr("Copy these lines"), this)),
      m_saved(new PlainLabel({}, TextStyle::Body, Tone::Ok, this))
{
    auto* target = new FormField(QStringLiteral("installTarget"), tr("Program"), m_target, this);
    const auto targets = core::installTargets();
    for (const core::InstallTarget& each : targets) m_target->addItem(coreText(each.label));
    m_lines->setSelectable();
    m_lines->setObjectName(QStringLiteral("installLines"));
    m_lines->setAccessibleName(tr("What to do there"));
    m_save->setObjectName(QStringLiteral("installSave"));
    m_save->setAccessibleName(m_save->text());
    m_copy->setObjectName(QStringLiteral("installCopy"));
    m_copy->setAccessibleName(m_copy->text());
    setButtonRole(*m_copy, ButtonRole::Quiet);
    m_saved->setObjectName(QStringLiteral("installSaved"));
    m_saved->setWordWrap(true);
    m_valid->setWordWrap(true);
    auto* sheet = new Card(this);
    sheet->content()->addWidget(m_lines);
    sheet->content()->addWidget(m_copy, 0, Qt::AlignLeft);
    auto* row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addWidget(m_saved, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(m_valid);
    column->addWidget(target);
    column->addWidget(sheet);
    column->addWidget(m_folder);
    column->addLayout(row);
    column->addStretch(1);
    m_folder->setPath(QFile::encodeName(QDir::homePath()).toStdString());
    connect(m_target, &QComboBox::currentIndexChanged, this, &InstallStep::refresh);
    connect(m_save, &QPushButton::clicked, this, &InstallStep::save);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_lines->text()); });
}

const core::InstallTarget& InstallStep::target() const
{
    return core::installTargets()[static_cast<std::size_t>(std::max(0, m_target->currentIndex()))];
}

std::string InstallStep::fileName() const
{
    const auto format = core::findExportFormat(target().format);
    return core::safeFileName(m_result->issued.row.shortSubject) +
        (format ? std::string((*format)->fileSuffix) : ".pem");
}

void InstallStep::load()
{
    const core::Validity& validity = m_result->issued.row.validity;
    m_valid->setText(tr("“%1” is valid until %2.")
            .arg(showUntrusted(m_result->issued.row.shortSubject), showDate(validity.notAfter)));
    refresh();
}

void InstallStep::refresh()
{
    if (!m_result) return;
    QString lines = coreText(target().note);
    lines.replace(QStringLiteral("%1"), QString::fromStdString(fileName()));
    if (!m_keyFile.empty()) lines.replace(QStringLiteral("KEYFILE"), showUntrusted(m_keyFile));
    m_lines->setText(lines);
    m_saved->setText({});
}

void InstallStep::save()
{
    if (m_folder->path().empty()) {
        m_folder->field().setError(tr("A folder is missing. Type one or choose it."));
        m_folder->edit().setFocus(Qt::OtherFocusReason);
        return;
    }
    m_folder->field().setError({});
    m_writing.start(
        [chain = m_result->chain, id = std::string(target().format), path = m_folder->path() / fileName()](
            std::stop_token) -> core::Result<std::string> {
            CORE_TRY(const core::ExportFormat* format, core::findExportFormat(id));
            core::ExportSelection selection{chain};
            if (!format->accepts(selection)) selection.certificates.resize(1, chain.front());
            CORE_TRY(const core::Bytes content, format->write(selection));
            CORE_CHECK(core::writeFile(path, content, core::FileKind::Public));
            return path.string();
        },
        [this](const core::Result<std::string>& written) {
            if (written)
                m_saved->setText(tr("Written and read back: %1").arg(showUntrusted(*written)));
            else
                emit failed(written.error());
        });
}

QWidget* InstallStep::firstField() const { return m_target; }

QString InstallStep::nextText() const { return tr("Done"); }

}
