#include "ui/ceremony/TakeDialog.h"

#include "core/ceremony/FingerprintWords.h"
#include "ui/look/Type.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KeyValueGrid.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

namespace ui {
namespace {

QString leadOf(const core::CeremonyImport& plan)
{
    if (plan.gains.front().isKnown) return TakeDialog::tr("This record is in the vault already. Nothing changes.");
    return plan.guards
        ? TakeDialog::tr(
              "The root is guarded from then on: this vault signs nothing with its key, wherever it lies. It "
              "signs only in a ceremony.")
        : TakeDialog::tr("The record goes on from the last ceremony that this vault knows.");
}

}

TakeDialog::TakeDialog(const core::CeremonyKit& kit, const core::CeremonyImport& plan, QWidget* parent, Naming naming)
    : FormDialog(QStringLiteral("takeDialog"), tr("Take a ceremony into the vault"), leadOf(plan),
          plan.gains.front().isKnown ? QString() : tr("Take into the vault"), parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const core::CeremonyRow& row = kit.content.row;
    const core::CeremonyGain& gain = plan.gains.front();
    QStringList certificates;
    for (const core::Certificate& each : gain.certificates) certificates += showUntrusted(each.subject().shortText());
    const bool isAsked = naming == Naming::Asked;
    const QString root = showUntrusted(isAsked ? kit.content.root.subject().shortText() : plan.name);
    std::vector<KeyValue> lines{{tr("Ceremony"), showUntrusted(row.title.empty() ? row.ceremony : row.title)},
        {tr("Held"), showDate(row.held)}, {tr("Guarded root"), root},
        {tr("SHA-256 in words"), QString::fromStdString(core::fingerprintWords(kit.content.root.sha256Fingerprint())),
            TextStyle::Mono}};
    if (!certificates.isEmpty()) lines.push_back({tr("New certificates"), certificates.join(u'\n')});
    if (gain.crlNumber) lines.push_back({tr("New CRL"), tr("number %1").arg(*gain.crlNumber)});
    if (gain.revocations > 0)
        lines.push_back({tr("Revoked"), tr("%n certificate(s)", nullptr, static_cast<int>(gain.revocations))});
    auto* grid = new KeyValueGrid(this);
    grid->setObjectName(QStringLiteral("takeFacts"));
    grid->setLines(lines);
    content().addWidget(grid);
    if (isAsked) addName(root, plan.name);
    content().addStretch(1);
    resize(scaled(640, QApplication::font()), scaled(420, QApplication::font()));
}

void TakeDialog::addName(const QString& taken, const std::string& free)
{
    m_name = new QLineEdit(QString::fromStdString(free));
    auto* field = new FormField(QStringLiteral("takeDialog.name"), tr("Name in this vault"), m_name, this);
    field->setHint(tr("Another CA here is called %1.").arg(taken));
    content().addWidget(field);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        if (name().empty())
            setUnavailable(verb(), tr("The name is missing."), tr("Type it."));
        else
            setAvailable(verb());
    });
}

std::string TakeDialog::name() const { return m_name ? m_name->text().trimmed().toStdString() : std::string(); }

}
