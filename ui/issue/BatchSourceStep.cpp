#include "ui/issue/BatchSourceStep.h"

#include "ui/issue/PathField.h"
#include "ui/issue/SignDraft.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/FormField.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {
namespace {

bool isTable(const std::filesystem::path& place)
{
    std::error_code failure;
    const QString suffix = QString::fromStdString(place.extension().string()).toLower();
    return (suffix == QStringLiteral(".csv") || suffix == QStringLiteral(".tsv")) &&
        std::filesystem::is_regular_file(place, failure);
}

}

BatchSourceStep::BatchSourceStep(BatchDraft& draft, const VaultSession& session, QWidget* parent)
    : WizardPage(QStringLiteral("batchSourceStep"), tr("Requests"), tr("Where are the requests?"),
          tr("All of them are judged by one profile and signed by one CA. You see every verdict before anything is "
             "signed."),
          parent),
      m_draft(draft),
      m_place(new PathField(QStringLiteral("batchPlace"), tr("Folder or file"), PathField::Kind::Folder, this)),
      m_profile(new QComboBox),
      m_issuer(new QComboBox),
      m_days(new QSpinBox)
{
    m_place->field().setHint(tr(
        "A folder, or a file with many requests; hidden files, links and folders inside are left out. At most 10,000. "
        "A CSV file of names will do, too: the keys are then made here."));
    m_place->setPath(draft.place);
    for (const core::ProfileRow& row : session.picture().profiles) {
        auto read = core::readProfile(row.text);
        if (!read || read->kind != core::CertificateKind::EndEntity) continue;
        m_profile->addItem(showUntrusted(read->title), QString::fromStdString(read->id));
        m_profiles.push_back(*std::move(read));
    }
    for (const core::CaRow* ca : issuersFor(session.picture().cas, core::CertificateKind::EndEntity))
        m_issuer->addItem(showUntrusted(ca->name), QString::fromStdString(ca->name));
    auto* profile = new FormField(QStringLiteral("batchProfile"), tr("Profile"), m_profile, this);
    profile->setExplanation({tr("It decides what is granted; what a request asks beyond it is left out."), {}, {}});
    auto* issuer = new FormField(QStringLiteral("batchIssuer"), tr("Issuer"), m_issuer, this);
    issuer->setExplanation({tr("The CA that vouches for all of them."), {}, tr("issuer")});
    auto* days = new FormField(QStringLiteral("batchDays"), tr("Days"), m_days, this);
    days->setExplanation({tr("How long they work, from now. No certificate outlives its CA."), {}, tr("validity")});
    days->setFixedWidth(scaled(96, QApplication::font()));
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(issuer, 1, Qt::AlignTop);
    row->addWidget(days, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(m_place);
    column->addWidget(profile);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_place, &PathField::edited, this, &BatchSourceStep::edited);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &BatchSourceStep::profileChosen);
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(QStringLiteral("tls-server"))));
    profileChosen();
}

void BatchSourceStep::profileChosen()
{
    if (m_profiles.empty()) return;
    const core::Profile& profile = m_profiles[static_cast<std::size_t>(std::max(0, m_profile->currentIndex()))];
    m_days->setRange(1, profile.maximumDays);
    m_days->setValue(profile.defaultDays);
}

std::optional<PageProblem> BatchSourceStep::store()
{
    if (m_profiles.empty())
        return PageProblem{tr("This vault has no profile for certificates. Take one in first."), nullptr};
    if (m_issuer->count() == 0)
        return PageProblem{tr("No CA here can sign certificates. Build an issuing CA first."), m_issuer};
    std::error_code failure;
    if (m_place->path().empty() || !std::filesystem::exists(m_place->path(), failure))
        return PageProblem{tr("There is no such folder or file. Choose where the requests lie."), m_place};
    const core::Profile& profile = m_profiles[static_cast<std::size_t>(m_profile->currentIndex())];
    if (m_draft.place != m_place->path()) m_draft.folder.clear(); // proposed anew
    m_draft.place = m_place->path();
    m_draft.isTable = isTable(m_draft.place);
    m_draft.keyKinds = profile.keys;
    m_draft.order.profile = profile.id;
    m_draft.order.issuer = m_issuer->currentData().toString().toStdString();
    m_draft.order.choices.days = m_days->value() == profile.defaultDays ? std::nullopt : std::optional(m_days->value());
    return {};
}

QWidget* BatchSourceStep::firstField() const { return m_place; }

QString BatchSourceStep::nextText() const { return isTable(m_place->path()) ? tr("Next") : tr("Judge the requests"); }

}
