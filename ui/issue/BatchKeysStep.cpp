#include "ui/issue/BatchKeysStep.h"

#include "ui/issue/PassphrasePair.h"
#include "ui/text/Messages.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PathField.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

BatchKeysStep::BatchKeysStep(BatchDraft& draft, QWidget* parent)
    : WizardPage(QStringLiteral("batchKeysStep"), tr("Keys"), tr("Keys for these names"),
          tr("Each line of the table gets a key of its own, in an encrypted file. The vault does not keep them: the "
             "files and "
             "their passphrase are all there is."),
          parent),
      m_draft(draft),
      m_kind(new QComboBox),
      m_folder(
          new PathField(QStringLiteral("batchKeysFolder"), tr("Folder for the keys"), PathField::Kind::Folder, this)),
      m_passphrase(new PassphrasePair(tr("Passphrase for all of these keys"), this))
{
    m_folder->field().setHint(tr("Begun again with the same folder, no key is made twice."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(new FormField(QStringLiteral("batchKeyKind"), tr("Kind of key"), m_kind, this));
    column->addWidget(m_folder);
    column->addWidget(m_passphrase);
    column->addStretch(1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BatchKeysStep::edited);
    connect(m_folder, &PathField::edited, this, &BatchKeysStep::edited);
    connect(m_passphrase, &PassphrasePair::edited, this, &BatchKeysStep::edited);
}

void BatchKeysStep::load()
{
    const QString chosen = m_kind->currentData().toString();
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    for (const std::string& id : m_draft.keyKinds)
        if (const auto key = core::findKeyAlgorithm(id))
            m_kind->addItem(coreText((*key)->label), QString::fromStdString(id));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(chosen)));
    if (m_folder->path().empty())
        m_folder->setPath(m_draft.place.parent_path() / (m_draft.place.stem().string() + "-keys"));
}

std::optional<PageProblem> BatchKeysStep::store()
{
    const auto key = core::findKeyAlgorithm(m_kind->currentData().toString().toStdString());
    if (!key) return PageProblem{tr("This profile allows no kind of key that can be made here."), m_kind};
    std::error_code failure;
    const std::filesystem::path folder = m_folder->path();
    if (folder.empty() || !std::filesystem::is_directory(folder.parent_path(), failure))
        return PageProblem{
            tr("Folder for the keys: the folder it lies in does not exist. Make it first, or choose another."),
            &m_folder->edit()};
    if (auto problem = m_passphrase->problem()) return problem;
    m_draft.newKeys = {*key, folder, std::make_shared<const core::Secret>(m_passphrase->secret())};
    return {};
}

QWidget* BatchKeysStep::firstField() const { return m_kind; }

QString BatchKeysStep::nextText() const { return tr("Judge the names"); }

void BatchKeysStep::forget() { m_passphrase->clear(); }

}
