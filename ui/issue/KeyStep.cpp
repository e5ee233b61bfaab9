#include "ui/issue/KeyStep.h"

#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/tokens/TokenForms.h"
#include "ui/widgets/FormField.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

const std::vector<std::string> caKeys{"ec:P-384", "rsa:4096", "ml-dsa-65", "ec:P-256", "rsa:3072", "ed25519"};

QString idOf(const core::KeyAlgorithm& algorithm) { return QString::fromUtf8(algorithm.id); }

const core::KeyAlgorithm* algorithmOf(const QString& id)
{
    return core::findKeyAlgorithm(id.toStdString()).value_or(nullptr);
}

/// Those of caKeys that can be made there.
std::vector<std::string> kindsFor(const std::optional<SeenToken>& token)
{
    std::vector<std::string> kinds = caKeys;
    if (token)
        std::erase_if(kinds, [onToken = kindsOf(token->token)](const std::string& id) {
            return !std::ranges::contains(onToken, std::string_view(id));
        });
    return kinds;
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

KeyStep::KeyStep(BuildDraft& draft, std::vector<SeenToken> tokens, QWidget* parent)
    : WizardPage(QStringLiteral("keyStep"), tr("Keys"), tr("Which kind of keys?"),
          tokens.empty() ? tr("The keys are made here and kept sealed in the vault; only your passphrase opens them.")
                         : tr("Each key is made in the vault, sealed by your passphrase, or on a token."),
          parent),
      m_draft(draft),
      m_tokens(std::move(tokens)),
      m_rootPlace(new QComboBox),
      m_rootPlaceField(
          new FormField(QStringLiteral("rootPlace"), tr("Where the key of the root lives"), m_rootPlace, this)),
      m_root(new ChoiceCards(QStringLiteral("rootKey"), tr("Key of the root"), 2, this)),
      m_belowPlace(new QComboBox),
      m_belowPlaceField(
          new FormField(QStringLiteral("caPlace"), tr("Where keys of CAs below live"), m_belowPlace, this)),
      m_below(new QComboBox),
      m_belowField(new FormField(QStringLiteral("caKey"), tr("Keys of the CAs below"), m_below, this))
{
    std::erase_if(m_tokens, [](const SeenToken& seen) { return kindsFor(seen).empty(); });
    for (QComboBox* place : {m_rootPlace, m_belowPlace}) {
        place->addItem(tr("In this vault, sealed"));
        for (const SeenToken& seen : m_tokens) place->addItem(placeText(seen));
    }
    m_rootPlaceField->setVisible(!m_tokens.empty());
    m_belowField->setHint(tr("The same as the root’s unless old devices must check what they sign."));
    auto* below = new QHBoxLayout;
    below->setSpacing(10);
    below->addWidget(m_belowPlaceField, 1, Qt::AlignTop);
    below->addWidget(m_belowField, 1, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(12);
    column->addWidget(m_rootPlaceField);
    column->addWidget(m_root);
    column->addLayout(below);
    column->addStretch(1);
    connect(m_root, &ChoiceCards::chosen, this, [this](const QString& id) {
        const bool wasSame = m_draft.plan.issuing.key == m_draft.plan.root.key;
        m_draft.plan.root.key = algorithmOf(id);
        offerKeysBelow(wasSame ? id : m_below->currentData().toString());
        emit edited();
    });
    connect(m_rootPlaceField, &FormField::edited, this, [this] {
        offerRootKeys();
        emit edited();
    });
    for (FormField* field : {m_belowPlaceField, m_belowField})
        connect(field, &FormField::edited, this, [this] {
            offerKeysBelow(m_below->currentData().toString());
            emit edited();
        });
}

std::optional<SeenToken> KeyStep::tokenOf(const QComboBox& place) const
{
    const int at = place.currentIndex() - 1;
    return at < 0 ? std::nullopt : std::optional(m_tokens.at(static_cast<std::size_t>(at)));
}

void KeyStep::offerRootKeys()
{
    PlannedCa& root = m_draft.plan.root;
    root.token = tokenOf(*m_rootPlace);
    const auto kinds = kindsFor(root.token);
    m_root->setChoices(keyChoices(kinds));
    if (std::ranges::contains(kinds, root.key->id)) m_root->setCurrent(idOf(*root.key));
    root.key = algorithmOf(m_root->current());
}

void KeyStep::offerKeysBelow(const QString& wanted)
{
    const QSignalBlocker quiet(m_below);
    m_draft.plan.issuing.token = m_draft.plan.policy.token = tokenOf(*m_belowPlace);
    m_below->clear();
    for (const std::string& id : kindsFor(m_draft.plan.issuing.token))
        m_below->addItem(coreText(algorithmOf(QString::fromStdString(id))->label), QString::fromStdString(id));
    m_below->setCurrentIndex(std::max(0, m_below->findData(wanted)));
    m_draft.plan.issuing.key = m_draft.plan.policy.key = algorithmOf(m_below->currentData().toString());
}

void KeyStep::load()
{
    offerRootKeys();
    offerKeysBelow(idOf(*m_draft.plan.issuing.key));
    const bool hasOthers = m_draft.plan.shape != HierarchyShape::RootOnly;
    m_belowField->setVisible(hasOthers);
    m_belowPlaceField->setVisible(hasOthers && !m_tokens.empty());
}

QWidget* KeyStep::firstField() const { return m_root->currentCard(); }

}
