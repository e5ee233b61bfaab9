#include "ui/issue/TakeAwayStep.h"

#include "ui/issue/HierarchyPicture.h"
#include "ui/issue/SaveFiles.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyValueGrid.h"

#include <QVBoxLayout>

namespace ui {

TakeAwayStep::TakeAwayStep(
    BuildDraft& draft, QThreadPool& computing, std::shared_ptr<const core::ForeignReader> reader, QWidget* parent)
    : WizardPage(QStringLiteral("takeAwayStep"), tr("Done"), tr("Your certificate authority is ready"),
          tr("Take its public files along: they hold no secrets."), parent),
      m_draft(draft),
      m_picture(new HierarchyPicture(this)),
      m_words(new KeyValueGrid(this)),
      m_files(new SaveFiles(QStringLiteral("takeAway"), tr("Folder for certificates, CRLs and chain"),
          tr("Save the files"), computing, std::move(reader), this))
{
    m_files->setFiles([this]() -> SaveFiles::Maker { return [made = m_draft.made] { return filesOf(made); }; });
    auto* sheet = new Card(this);
    sheet->content()->addWidget(m_words);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(m_picture);
    column->addWidget(sheet);
    column->addWidget(m_files);
    column->addStretch(1);
    connect(m_files, &SaveFiles::failed, this, &TakeAwayStep::failed);
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
    m_files->setFolder(m_draft.path.parent_path() / (m_draft.path.stem().string() + "-public"));
}

QWidget* TakeAwayStep::firstField() const { return m_files->button(); }

QString TakeAwayStep::nextText() const { return tr("Open the workbench"); }

}
