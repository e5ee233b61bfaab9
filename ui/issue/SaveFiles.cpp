#include "ui/issue/SaveFiles.h"

#include "core/formats/Replacing.h"
#include "ui/issue/ReplaceQuestion.h"
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

#include <algorithm>
#include <utility>

namespace ui {

SaveFiles::SaveFiles(const QString& name, const QString& folderLabel, const QString& verb, QThreadPool& computing,
    std::shared_ptr<const core::ForeignReader> reader, QWidget* parent)
    : QWidget(parent),
      m_reader(std::move(reader)),
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
    start({});
}

/// All or nothing is decided before the first octet is written.
core::Result<SaveFiles::Saved> SaveFiles::write(
    const Maker& make, const std::filesystem::path& folder, const Paths& agreed, const core::ForeignReader& reader)
{
    CORE_TRY(const auto files, make());
    Saved saved;
    for (const OutFile& file : files) {
        CORE_TRY(const bool stands, core::wouldReplace(folder / file.name, false, reader));
        if (stands && !std::ranges::contains(agreed, folder / file.name)) saved.standing.push_back(folder / file.name);
        saved.written.push_back(folder / file.name);
    }
    if (!saved.standing.empty()) return saved;
    CORE_CHECK(writeFiles(files, folder));
    return saved;
}

void SaveFiles::start(const Paths& agreed)
{
    forgetSaved();
    m_writing.start([make = m_files(), folder = m_folder->path(), agreed, reader = m_reader](
                        std::stop_token) { return write(make, folder, agreed, *reader); },
        [this, agreed](const core::Result<Saved>& saved) { tell(saved, agreed); });
}

void SaveFiles::tell(const core::Result<Saved>& saved, const Paths& agreed)
{
    if (!saved)
        emit failed(saved.error());
    else if (!saved->standing.empty())
        ask(saved->standing, agreed);
    else if (saved->written.size() == 1)
        m_saved->setText(tr("Written and read back: %1").arg(showUntrusted(saved->written.front().string())));
    else
        m_saved->setText(tr("%n file(s) written and read back.", nullptr, static_cast<int>(saved->written.size())));
}

void SaveFiles::ask(const Paths& standing, const Paths& agreed)
{
    auto* question = new ReplaceQuestion(standing, this);
    Paths all = agreed;
    all.insert(all.end(), standing.begin(), standing.end());
    connect(question, &ReplaceQuestion::confirmed, this, [this, all = std::move(all)] { start(all); });
    connect(question, &QDialog::finished, this, [this] { m_save->setFocus(Qt::OtherFocusReason); });
    question->open();
}

}
