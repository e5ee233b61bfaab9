#include "ui/issue/PassphrasePair.h"

#include "core/crypto/Random.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PassphraseEdit.h"
#include "ui/widgets/StrengthMeter.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr double leastBits = 40;

}

PassphrasePair::PassphrasePair(const QString& label, QWidget* parent)
    : QWidget(parent),
      m_first(new PassphraseEdit),
      m_second(new PassphraseEdit),
      m_firstField(new FormField(QStringLiteral("passphrase"), label, m_first, this)),
      m_secondField(new FormField(QStringLiteral("passphraseAgain"), tr("The same again"), m_second, this)),
      m_meter(new StrengthMeter(*m_first, core::randomSecret, this))
{
    m_firstField->setValidator([this] { return mistake(); });
    m_secondField->setValidator([this] {
        return std::ranges::equal(m_first->view(), m_second->view())
            ? QString()
            : tr("The two are not the same. Type this one again.");
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_firstField);
    column->addWidget(m_meter);
    column->addWidget(m_secondField);
    connect(m_firstField, &FormField::edited, this, &PassphrasePair::edited);
    connect(m_secondField, &FormField::edited, this, &PassphrasePair::edited);
}

QString PassphrasePair::mistake() const
{
    if (m_first->isEmpty()) return tr("A passphrase is missing. “Make five words” makes a good one.");
    return m_meter->bits() < leastBits ? tr("This can be guessed. Make it longer, or let five words be made.")
                                       : QString();
}

std::optional<PageProblem> PassphrasePair::problem()
{
    if (!m_firstField->isValid())
        return PageProblem{QStringLiteral("%1: %2").arg(m_firstField->label(), m_firstField->error()), m_first};
    if (!m_secondField->isValid())
        return PageProblem{QStringLiteral("%1: %2").arg(m_secondField->label(), m_secondField->error()), m_second};
    return {};
}

void PassphrasePair::clear()
{
    m_first->clear();
    m_second->clear();
}

core::Secret PassphrasePair::secret() const { return core::Secret(m_first->view()); }

}
