#include "ui/issue/TakeAwayStep.h"

#include "core/base/File.h"
#include "core/formats/Pem.h"
#include "ui/issue/HierarchyPicture.h"
#include "ui/issue/PathField.h"
#include "ui/look/Icons.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KeyValueGrid.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

core::Bytes octets(std::string_view text) { return {text.begin(), text.end()}; }

}

core::Result<std::vector<OutFile>> filesOf(const std::vector<MadeCa>& made)
{
    std::vector<OutFile> files;
    std::string chain;
    for (const MadeCa& ca : made) {
        const std::string pem = core::writePem("CERTIFICATE", ca.certificate.der());
        files.push_back(
            {ca.stem + ".crt", ca.certificate.der()}); // DER, as RFC 5280 section 4.2.2.1 wants it on the web
        files.push_back({ca.stem + ".pem", octets(pem)});
        if (ca.crl) files.push_back({ca.stem + ".crl", ca.crl->der()});
        chain.insert(0, pem); // from the lowest CA up
    }
    if (made.size() > 1) files.push_back({"chain.pem", octets(chain)});
    return files;
}

core::Result<void> writeFiles(const std::vector<OutFile>& files, const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return core::failAs(core::ErrorCode::Storage, "CW-403", {folder.string()}, error.message());
    for (const OutFile& file : files)
        CORE_CHECK(core::writeFile(folder / file.name, file.content, core::FileKind::Public));
    return {};
}

TakeAwayStep::TakeAwayStep(BuildDraft& draft, QThreadPool& computing, QWidget* parent)
    : WizardPage(QStringLiteral("takeAwayStep"), tr("Done"), tr("Your certificate authority is ready"),
          tr("Take its public files along: they hold no secrets."), parent),
      m_draft(draft),
      m_writing(computing),
      m_picture(new HierarchyPicture(this)),
      m_words(new KeyValueGrid(this)),
      m_folder(new PathField(QStringLiteral("takeAwayFolder"), tr("Folder for certificates, CRLs and chain"),
          PathField::Kind::Folder, this)),
      m_save(new QPushButton(iconOf(Glyph::Export), tr("Save the files"), this)),
      m_saved(new PlainLabel({}, TextStyle::Body, Tone::Ok, this))
{
    m_save->setObjectName(QStringLiteral("takeAwaySave"));
    m_save->setAccessibleName(m_save->text());
    m_saved->setObjectName(QStringLiteral("takeAwaySaved"));
    m_saved->setWordWrap(true);
    auto* sheet = new Card(this);
    sheet->content()->addWidget(m_words);
    auto* row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addWidget(m_saved, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(m_picture);
    column->addWidget(sheet);
    column->addWidget(m_folder);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &TakeAwayStep::save);
}

void TakeAwayStep::load()
{
    std::vector<PictureNode> nodes;
    std::vector<KeyValue> lines;
    for (std::size_t i = 0; i < m_draft.made.size(); ++i) {
        const MadeCa& ca = m_draft.made[i];
        const QString name = showUntrusted(ca.name);
        nodes.push_back({i == 0 ? Tone::Root : Tone::Sub, name,
            tr("valid until %1").arg(showDate(ca.certificate.validity().notAfter))});
        if (ca.crl && ca.crl->nextUpdate())
            lines.push_back({tr("Next CRL of %1").arg(name), tr("before %1").arg(showDate(*ca.crl->nextUpdate()))});
    }
    m_picture->setNodes(std::move(nodes));
    if (!m_draft.made.empty())
        lines.push_back({tr("Fingerprint of the root"),
            showOctets(m_draft.made.front().certificate.sha256Fingerprint(), 16), TextStyle::Mono});
    lines.push_back({tr("Backup"),
        tr("%1: opened again and checked. Carry a copy to another place.")
            .arg(showUntrusted(m_draft.backup.filename().string()))});
    lines.push_back({tr("Next"),
        m_draft.made.size() > 1 ? tr("Drop a request on the window and sign it; lock the vault when you leave.")
                                : tr("Lock the vault and put it away. Open it when a CA sends its request.")});
    m_words->setLines(lines);
    if (m_folder->edit().text().isEmpty())
        m_folder->setPath(m_draft.path.parent_path() / (m_draft.path.stem().string() + "-public"));
}

void TakeAwayStep::save()
{
    if (m_folder->path().empty()) {
        m_folder->field().setError(tr("A folder is missing. Type one or choose it."));
        return;
    }
    m_folder->field().setError({});
    m_writing.start(
        [made = m_draft.made, folder = m_folder->path()](std::stop_token) -> core::Result<std::size_t> {
            CORE_TRY(const auto files, filesOf(made));
            CORE_CHECK(writeFiles(files, folder));
            return files.size();
        },
        [this](core::Result<std::size_t> written) {
            if (!written) {
                m_saved->setText({});
                emit failed(written.error());
                return;
            }
            m_saved->setText(tr("%n file(s) written and read back.", nullptr, static_cast<int>(*written)));
        });
}

QWidget* TakeAwayStep::firstField() const { return m_save; }

QString TakeAwayStep::nextText() const { return tr("Open the workbench"); }

}
