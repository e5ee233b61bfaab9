#include "ui/issue/SaveFiles.h"

#include "ui/look/Icons.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PathField.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

SaveFiles::SaveFiles(
    const QString& name, const QString& folderLabel, const QString& verb, QThreadPool& computing, QWidget* parent)
    : QWidget(parent),
      m_writing(computing),
      m_folder(new PathField(name + QStringLiteral("Folder"), folderLabel, PathField::Kind::Folder, this)),
      m_save(new QPushButton(iconOf(Glyph::Export), verb, this)),
      m_saved(new PlainLabel({}, TextStyle::Body, Tone::Ok, this))
{
    m_save->setObjectName(name + QStringLiteral("Save"));
    m_save->setAccessibleName(verb);
    m_saved->setObjectName(name + QStringLiteral("Saved"));
    m_saved->setWordWrap(true);
    setFolder(QFile::encodeName(QDir::homePath()).toStdString());
    auto* row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addWidget(m_saved, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_folder);
    column->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &SaveFiles::save);
}

void SaveFiles::setFolder(const std::filesystem::path& folder) { m_folder->setPath(folder); }

void SaveFiles::forgetSaved() { m_saved->setText({}); }

QWidget* SaveFiles::button() const { return m_save; }

void SaveFiles::save()
{
    if (m_folder->path().empty()) {
        m_folder->field().setError(tr("A folder is missing. Type one or choose it."));
        m_folder->edit().setFocus(Qt::OtherFocusReason);
        return;
    }
    m_folder->field().setError({});
    forgetSaved();
    m_writing.start(
        [make = m_files(), folder = m_folder->path()](std::stop_token) -> core::Result<std::vector<std::string>> {
            CORE_TRY(const auto files, make());
            CORE_CHECK(writeFiles(files, folder));
            std::vector<std::string> paths;
            for (const OutFile& file : files) paths.push_back((folder / file.name).string());
            return paths;
        },
        [this](const core::Result<std::vector<std::string>>& written) { tell(written); });
}

void SaveFiles::tell(const core::Result<std::vector<std::string>>& written)
{
    if (!written)
        emit failed(written.error());
    else if (written->size() == 1)
        m_saved->setText(tr("Written and read back: %1").arg(showUntrusted(written->front())));
    else
        m_saved->setText(tr("%n file(s) written and read back.", nullptr, static_cast<int>(written->size())));
}

}
