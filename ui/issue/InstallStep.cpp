#include "ui/issue/InstallStep.h"

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
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

InstallStep::InstallStep(const std::optional<Signed>& result, const std::string& keyFile, QThreadPool& computing,
    std::shared_ptr<const core::ForeignReader> reader, QWidget* parent)
    : WizardPage(QStringLiteral("installStep"), tr("Install"), tr("Signed. Where will it be installed?"),
          tr("Recorded, signed and verified. It is in the list of certificates."), parent),
      m_result(result),
      m_keyFile(keyFile),
      m_valid(new PlainLabel({}, TextStyle::Strong, Tone::Ok, this)),
      m_target(new QComboBox),
      m_lines(new PlainLabel({}, TextStyle::Mono, Tone::Ink)),
      m_copy(new QPushButton(iconOf(Glyph::Copy), tr("Copy these lines"), this)),
      m_files(new SaveFiles(QStringLiteral("install"), tr("Folder for the file"), tr("Save the file"), computing,
          std::move(reader), this))
{
    auto* target = new FormField(QStringLiteral("installTarget"), tr("Program"), m_target, this);
    const auto targets = core::installTargets();
    for (const core::InstallTarget& each : targets) m_target->addItem(coreText(each.label));
    m_lines->setSelectable();
    m_lines->setObjectName(QStringLiteral("installLines"));
    m_lines->setAccessibleName(tr("What to do there"));
    m_copy->setObjectName(QStringLiteral("installCopy"));
    m_copy->setAccessibleName(m_copy->text());
    setButtonRole(*m_copy, ButtonRole::Quiet);
    m_files->setFiles([this] { return maker(); });
    m_valid->setWordWrap(true);
    auto* sheet = new Card(this);
    sheet->content()->addWidget(m_lines);
    sheet->content()->addWidget(m_copy, 0, Qt::AlignLeft);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(m_valid);
    column->addWidget(target);
    column->addWidget(sheet);
    column->addWidget(m_files);
    column->addStretch(1);
    connect(m_target, &QComboBox::currentIndexChanged, this, &InstallStep::refresh);
    connect(m_files, &SaveFiles::failed, this, &InstallStep::failed);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_lines->text()); });
}

const core::InstallTarget& InstallStep::target() const
{
    return core::installTargets()[static_cast<std::size_t>(std::max(0, m_target->currentIndex()))];
}

std::string InstallStep::fileName() const { return core::installFileName(target(), m_result->issued.certificate); }

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
    if (!m_keyFile.empty())
        lines.replace(QStringLiteral("KEYFILE"), showUntrusted(std::filesystem::path(m_keyFile).filename().string()));
    m_lines->setText(lines);
    m_files->forgetSaved();
}

SaveFiles::Maker InstallStep::maker() const
{
    return [chain = m_result->chain, &place = target(), name = fileName()]() -> core::Result<std::vector<OutFile>> {
        CORE_TRY(core::Bytes content, core::installFile(place, {chain}));
        return std::vector{OutFile{name, std::move(content)}};
    };
}

QWidget* InstallStep::firstField() const { return m_target; }

QString InstallStep::nextText() const { return tr("Done"); }

}
