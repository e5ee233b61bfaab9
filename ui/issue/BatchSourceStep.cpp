#include "ui/issue/BatchSourceStep.h"

#include "ui/issue/IssuerBox.h"
#include "ui/issue/SignDraft.h"
#include "ui/issue/TermsEdit.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PathField.h"

#include <QComboBox>
#include <QLineEdit>
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
      m_issuer(new IssuerBox),
      m_terms(new TermsEdit(QStringLiteral("batchDays"), session.context().clock, this))
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
    m_issuer->setIssuers(issuersFor(session.picture().cas, core::CertificateKind::EndEntity));
    auto* profile = new FormField(QStringLiteral("batchProfile"), tr("Profile"), m_profile, this);
    profile->setExplanation({tr("It decides what is granted; what a request asks beyond it is left out."), {}, {}});
    auto* issuer = new FormField(QStringLiteral("batchIssuer"), tr("Issuer"), m_issuer, this);
    issuer->setExplanation({tr("The CA that vouches for all of them."), {}, tr("issuer")});
    m_terms->setForMany();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(m_place);
    column->addWidget(profile);
    column->addWidget(issuer);
    column->addWidget(m_terms);
    column->addStretch(1);
    connect(m_place, &PathField::edited, this, &BatchSourceStep::edited);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &BatchSourceStep::profileChosen);
    connect(m_profile, &QComboBox::activated, this, [this] { m_isProfileChosen = true; });
    connect(m_issuer, &QComboBox::currentIndexChanged, this, &BatchSourceStep::issuerChosen);
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(QStringLiteral("tls-server"))));
    profileChosen();
    issuerChosen();
}

void BatchSourceStep::issuerChosen()
{
    const QString usual = m_issuer->defaultProfile();
    const int place = usual.isEmpty() || m_isProfileChosen ? -1 : m_profile->findData(usual);
    if (place >= 0) m_profile->setCurrentIndex(place);
}

void BatchSourceStep::profileChosen()
{
    if (m_profiles.empty()) return;
    const core::Profile& profile = m_profiles[static_cast<std::size_t>(std::max(0, m_profile->currentIndex()))];
    m_terms->setProfile(profile);
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
    m_draft.order.issuer = m_issuer->issuer();
    if (QWidget* bad = m_terms->take(m_draft.order.choices))
        return PageProblem{tr("The end cannot be used; the line below says why."), bad};
    return {};
}

QWidget* BatchSourceStep::firstField() const { return m_place; }

QString BatchSourceStep::nextText() const { return isTable(m_place->path()) ? tr("Next") : tr("Judge the requests"); }

}
