#include "ui/issue/KeyStep.h"

#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/FormField.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace ui {
namespace {

const std::vector<std::string> caKeys{"ec:P-384", "rsa:4096", "ml-dsa-65", "ec:P-256", "rsa:3072", "ed25519"};

QString idOf(const core::KeyAlgorithm& algorithm) { return QString::fromUtf8(algorithm.id); }

const core::KeyAlgorithm* algorithmOf(const QString& id)
{
    return core::findKeyAlgorithm(id.toStdString()).value_or(nullptr);
}

}

std::vector<Choice> keyChoices(const std::vector<std::string>& allowed)
{
    std::vector<Choice> choices;
    for (const std::string& id : allowed)
        if (const auto algorithm = core::findKeyAlgorithm(id))
            choices.push_back({idOf(**algorithm), coreText((*algorithm)->label), coreText((*algorithm)->advice),
                choices.empty() ? KeyStep::tr("advised") : QString()});
    return choices;
}

KeyStep::KeyStep(BuildDraft& draft, QWidget* parent)
    : WizardPage(QStringLiteral("keyStep"), tr("Keys"), tr("Which kind of keys?"),
          tr("The keys are made here and kept sealed in the vault; only your passphrase opens them."), parent),
      m_draft(draft),
      m_root(new ChoiceCards(QStringLiteral("rootKey"), tr("Key of the root"), 2, this)),
      m_below(new QComboBox),
      m_belowField(new FormField(QStringLiteral("caKey"), tr("Keys of the CAs below"), m_below, this))
{
    m_root->setChoices(keyChoices(caKeys));
    for (const std::string& id : caKeys)
        m_below->addItem(coreText(algorithmOf(QString::fromStdString(id))->label), QString::fromStdString(id));
    m_belowField->setHint(tr("The same as the root’s unless old devices must check what they sign."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(12);
    column->addWidget(m_root);
    column->addWidget(m_belowField);
    column->addStretch(1);
    connect(m_root, &ChoiceCards::chosen, this, [this](const QString& id) {
        const bool wasSame = m_draft.plan.issuing.key == m_draft.plan.root.key;
        m_draft.plan.root.key = algorithmOf(id);
        if (wasSame) m_below->setCurrentIndex(m_below->findData(id));
        take();
    });
    connect(m_belowField, &FormField::edited, this, &KeyStep::take);
}

void KeyStep::take()
{
    m_draft.plan.issuing.key = m_draft.plan.policy.key = algorithmOf(m_below->currentData().toString());
    emit edited();
}

void KeyStep::load()
{
    m_root->setCurrent(idOf(*m_draft.plan.root.key));
    const QSignalBlocker quiet(m_below);
    m_below->setCurrentIndex(m_below->findData(idOf(*m_draft.plan.issuing.key)));
    m_belowField->setVisible(m_draft.plan.shape != HierarchyShape::RootOnly);
}

QWidget* KeyStep::firstField() const { return m_root->currentCard(); }

}
