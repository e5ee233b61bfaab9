#include "ui/issue/VaultStep.h"

#include "core/crypto/Random.h"
#include "ui/issue/PathField.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PassphraseEdit.h"
#include "ui/widgets/StrengthMeter.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr double leastBits = 40;

}

VaultStep::VaultStep(BuildDraft& draft, QWidget* parent)
    : WizardPage(QStringLiteral("vaultStep"), tr("Vault"), tr("Where do you keep it, and what opens it?"),
                 tr("The vault is one file: keys, certificates, revocations and the log of everything done."), parent)
    , m_draft(draft)
    , m_path(new PathField(QStringLiteral("vaultPath"), tr("File"), PathField::Kind::NewFile, this))
    , m_first(new PassphraseEdit)
    , m_second(new PassphraseEdit)
    , m_firstField(new FormField(QStringLiteral("passphrase"), tr("Passphrase"), m_first, this))
    , m_secondField(new FormField(QStringLiteral("passphraseAgain"), tr("The same again"), m_second, this))
    , m_meter(new StrengthMeter(*m_first, core::randomSecret, this))
{
    m_path->setSuffix(QStringLiteral(".cwvault"), tr("Vaults (*.cwvault)"));
    m_path->field().setHint(tr("On a disk or a stick of your own; a folder that other programs copy away is a bad place."));
    m_path->field().setExplanation({tr("One file holds everything. Copy it like any other file; without the passphrase it opens for nobody."), tr("~/pki/acme.cwvault"), {}});
    m_path->field().setValidator([this] { return pathMistake(); });
    m_firstField->setValidator([this] { return passphraseMistake(); });
    m_secondField->setValidator([this] { return std::ranges::equal(m_first->view(), m_second->view()) ? QString() : tr("The two are not the same. Type this one again."); });
    auto* nobody = new PlainLabel(tr("Nobody can reset this passphrase. Write it down and keep it where you keep the backup’s key, not beside the vault."), TextStyle::Small, Tone::InkSoft, this);
    nobody->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 0);
    column->setSpacing(12);
    column->addWidget(m_path);
    column->addWidget(m_firstField);
    column->addWidget(m_meter);
    column->addWidget(m_secondField);
    column->addWidget(nobody);
    column->addStretch(1);
    connect(m_path, &PathField::edited, this, &VaultStep::edited);
    connect(m_firstField, &FormField::edited, this, &VaultStep::edited);
    connect(m_secondField, &FormField::edited, this, &VaultStep::edited);
}

void VaultStep::load()
{
    m_path->setPath(m_draft.path);
}

QWidget* VaultStep::firstField() const
{
    return &m_path->edit();
}

QString VaultStep::pathMistake() const
{
    const std::filesystem::path path = m_path->path();
    if (path.empty())
        return tr("A file name is missing, such as ~/pki/acme.cwvault.");
    std::error_code error;
    if (std::filesystem::exists(path, error))
        return tr("This file exists already and is not replaced. Choose another name.");
    if (!path.is_absolute())
        return tr("Write the whole path, beginning with / or ~/.");
    if (!std::filesystem::is_directory(path.parent_path(), error))
        return tr("The folder of this file does not exist. Make it first, or choose another.");
    return {};
}

QString VaultStep::passphraseMistake() const
{
    if (m_first->isEmpty())
        return tr("A passphrase is missing. “Make five words” makes a good one.");
    return m_meter->bits() < leastBits ? tr("This can be guessed. Make it longer, or let five words be made.") : QString();
}

std::optional<PageProblem> VaultStep::store()
{
    if (!m_path->field().isValid())
        return PageProblem{tr("File: %1").arg(m_path->field().error()), &m_path->edit()};
    if (!m_firstField->isValid())
        return PageProblem{tr("Passphrase: %1").arg(m_firstField->error()), m_first};
    if (!m_secondField->isValid())
        return PageProblem{tr("The same again: %1").arg(m_secondField->error()), m_second};
    m_draft.path = m_path->path();
    m_draft.passphrase = core::Secret(m_first->view());
    return {};
}

}
