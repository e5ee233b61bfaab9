#include "ui/issue/KeyFileStep.h"

#include "core/base/File.h"
#include "ui/issue/ChoiceCards.h"
#include "ui/issue/KeyStep.h"
#include "ui/issue/PassphrasePair.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PathField.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

KeyFileStep::KeyFileStep(CertificateDraft& draft, QWidget* parent)
    : WizardPage(QStringLiteral("keyFileStep"), tr("Key"), tr("Where does the key go?"),
          tr("The vault does not keep it: the file and its passphrase are all there is."), parent),
      m_draft(draft),
      m_kind(new ChoiceCards(QStringLiteral("keyKind"), tr("Kind of key"), 2, this)),
      m_path(new PathField(QStringLiteral("keyPath"), tr("Key file"), PathField::Kind::NewFile, this)),
      m_passphrase(new PassphrasePair(tr("Passphrase of the key file"), this)),
      m_unstructuredName(new QLineEdit),
      m_challenge(new QLineEdit),
      m_attributes(makeAttributes())
{
    m_path->setSuffix(QStringLiteral(".key"), tr("Key files (*.key)"));
    m_path->field().setValidator([this] {
        const std::filesystem::path path = m_path->path();
        std::error_code error;
        if (path.empty() || !path.is_absolute()) return tr("Write the whole path, beginning with / or ~/.");
        if (std::filesystem::exists(path, error))
            return tr("This file exists already and is not replaced. Choose another name.");
        return std::filesystem::is_directory(path.parent_path(), error)
            ? QString()
            : tr("The folder of this file does not exist. Make it first, or choose another.");
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(m_path);
    column->addWidget(m_passphrase);
    column->addWidget(new HeadingLabel(tr("Kind of key"), TextStyle::Section, this));
    column->addWidget(m_kind);
    column->addWidget(m_attributes);
    column->addStretch(1);
    connect(m_path, &PathField::edited, this, &KeyFileStep::edited);
    connect(m_passphrase, &PassphrasePair::edited, this, &KeyFileStep::edited);
    connect(m_kind, &ChoiceCards::chosen, this, &KeyFileStep::edited);
}

QWidget* KeyFileStep::makeAttributes()
{
    constexpr int longest = 255; // RFC 2985 appendix A
    auto* both = new QWidget(this);
    auto* name = new FormField(QStringLiteral("unstructuredName"), tr("Note to the CA"), m_unstructuredName, both);
    auto* challenge = new FormField(QStringLiteral("challengePassword"), tr("Password for the CA"), m_challenge, both);
    name->setExplanation({tr("Stands in the request and enters no certificate. May stay empty."), tr("Cabinet 7"),
        tr("unstructuredName")});
    challenge->setExplanation(
        {tr("Only where the CA demands one. Anybody who has the request can read it."), {}, tr("challengePassword")});
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    for (QLineEdit* edit : {m_unstructuredName, m_challenge}) edit->setMaxLength(longest);
    for (FormField* field : {name, challenge}) {
        row->addWidget(field, 1, Qt::AlignTop);
        connect(field, &FormField::edited, this, &KeyFileStep::edited);
    }
    return both;
}

void KeyFileStep::load()
{
    m_attributes->setVisible(m_draft.place == KeyPlace::HereRequestOnly);
    if (m_shown != m_draft.keys) {
        m_shown = m_draft.keys;
        m_kind->setChoices(keyChoices(m_shown));
    }
    if (m_path->edit().text().isEmpty() && !m_draft.names.empty())
        m_path->setPath(QFile::encodeName(QDir::homePath()).toStdString() + '/' +
            core::safeFileName(m_draft.names.front().value) + ".key");
}

std::optional<PageProblem> KeyFileStep::store()
{
    if (!m_path->field().isValid())
        return PageProblem{tr("Key file: %1").arg(m_path->field().error()), &m_path->edit()};
    if (auto problem = m_passphrase->problem()) return problem;
    m_draft.key = core::findKeyAlgorithm(m_kind->current().toStdString()).value_or(nullptr);
    m_draft.keyPath = m_path->path();
    m_draft.passphrase = m_passphrase->secret();
    m_draft.attributes = {};
    if (m_draft.place == KeyPlace::HereRequestOnly)
        m_draft.attributes = {m_challenge->text().toStdString(), m_unstructuredName->text().toStdString()};
    return {};
}

void KeyFileStep::forget() { m_passphrase->clear(); }

QWidget* KeyFileStep::firstField() const { return &m_path->edit(); }

}
