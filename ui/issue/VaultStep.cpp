#include "ui/issue/VaultStep.h"

#include "ui/issue/PassphrasePair.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PathField.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

VaultStep::VaultStep(BuildDraft& draft, QWidget* parent)
    : WizardPage(QStringLiteral("vaultStep"), tr("Vault"), tr("Where do you keep it, and what opens it?"),
          tr("The vault is one file: keys, certificates, revocations and the log of everything done."), parent),
      m_draft(draft),
      m_path(new PathField(QStringLiteral("vaultPath"), tr("File"), PathField::Kind::NewFile, this)),
      m_passphrase(new PassphrasePair(tr("Passphrase"), this))
{
    m_path->setSuffix(QStringLiteral(".cwvault"), tr("Vaults (*.cwvault)"));
    m_path->field().setHint(
        tr("On a disk or a stick of your own; a folder that other programs copy away is a bad place."));
    m_path->field().setExplanation(
        {tr("One file holds everything. Copy it like any other file; without the passphrase it opens for nobody."),
            tr("~/pki/acme.cwvault"), {}});
    m_path->field().setValidator([this] { return pathMistake(); });
    auto* nobody = new PlainLabel(tr("Nobody can reset this passphrase. Write it down and keep it where you keep the "
                                     "backup’s key, not beside the vault."),
        TextStyle::Small, Tone::InkSoft, this);
    nobody->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 0);
    column->setSpacing(12);
    column->addWidget(m_path);
    column->addWidget(m_passphrase);
    column->addWidget(nobody);
    column->addStretch(1);
    connect(m_path, &PathField::edited, this, &VaultStep::edited);
    connect(m_passphrase, &PassphrasePair::edited, this, &VaultStep::edited);
}

void VaultStep::load() { m_path->setPath(m_draft.path); }

void VaultStep::forget() { m_passphrase->clear(); }

QWidget* VaultStep::firstField() const { return &m_path->edit(); }

QString VaultStep::pathMistake() const
{
    const std::filesystem::path path = m_path->path();
    if (path.empty()) return tr("A file name is missing, such as ~/pki/acme.cwvault.");
    std::error_code error;
    if (std::filesystem::exists(path, error))
        return tr("This file exists already and is not replaced. Choose another name.");
    if (!path.is_absolute()) return tr("Write the whole path, beginning with / or ~/.");
    if (!std::filesystem::is_directory(path.parent_path(), error))
        return tr("The folder of this file does not exist. Make it first, or choose another.");
    return {};
}

std::optional<PageProblem> VaultStep::store()
{
    if (!m_path->field().isValid()) return PageProblem{tr("File: %1").arg(m_path->field().error()), &m_path->edit()};
    if (auto problem = m_passphrase->problem()) return problem;
    m_draft.path = m_path->path();
    m_draft.passphrase = m_passphrase->secret();
    return {};
}

}
