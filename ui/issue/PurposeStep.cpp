#include "ui/issue/PurposeStep.h"

#include "core/profiles/NameCheck.h"
#include "ui/issue/ChoiceCards.h"
#include "ui/issue/IssuerBox.h"
#include "ui/issue/TermsEdit.h"
#include "ui/look/Type.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/FormField.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace ui {
namespace {

/// What most people look for comes first; profiles of their own after those that are shipped.
constexpr std::array usual{std::string_view("tls-server"), std::string_view("tls-client"), std::string_view("mtls"),
    std::string_view("device"), std::string_view("smime"), std::string_view("vpn"), std::string_view("802.1x"),
    std::string_view("lab")};
std::ptrdiff_t placeOf(const core::Profile& profile) { return std::ranges::find(usual, profile.id) - usual.begin(); }

QString words(const Message& message) { return message.what + u' ' + message.remedy; }

}

PurposeStep::PurposeStep(CertificateDraft& draft, const VaultSession& session, QWidget* parent)
    : WizardPage(QStringLiteral("purposeStep"), tr("What for"), tr("What is the certificate for?"),
          tr("The names decide where it works; the profile decides what it may do."), parent),
      m_draft(draft),
      m_names(new QLineEdit),
      m_namesField(new FormField(QStringLiteral("names"), tr("All names it is good for"), m_names, this)),
      m_purpose(new ChoiceCards(QStringLiteral("purpose"), tr("What is the certificate for?"), 2, this)),
      m_issuer(new IssuerBox),
      m_terms(new TermsEdit(QStringLiteral("days"), session.context().clock, this)),
      m_place(new ChoiceCards(QStringLiteral("place"), tr("Where is the key made?"), 1, this))
{
    m_names->setPlaceholderText(QStringLiteral("web01.acme.example, 10.0.0.1"));
    m_namesField->setExplanation(
        {tr("Host names, addresses or e-mail addresses, with commas between. The first also becomes the common name."),
            QStringLiteral("web01.acme.example, 10.0.0.1"), tr("subjectAltName")});
    m_namesField->setValidator([this] { return namesMistake(); });
    std::vector<Choice> choices;
    for (const core::ProfileRow& row : session.picture().profiles) {
        auto read = core::readProfile(row.text);
        // one without names is for a request that comes as a file
        if (!read || read->kind != core::CertificateKind::EndEntity || read->names.allowed.empty()) continue;
        m_profiles.push_back(*std::move(read));
    }
    std::ranges::stable_sort(m_profiles, {}, placeOf);
    for (const core::Profile& each : m_profiles)
        choices.push_back({QString::fromStdString(each.id), profileWords(each.title),
            each.notGoodFor.empty()
                ? profileWords(each.goodFor)
                : tr("%1 Not for: %2").arg(profileWords(each.goodFor), profileWords(each.notGoodFor))});
    m_purpose->setChoices(choices);
    m_purpose->setCurrent(QStringLiteral("tls-server"));
    m_issuer->setIssuers(issuersFor(session.picture().cas, core::CertificateKind::EndEntity));
    m_place->setChoices({
        {QStringLiteral("server"), tr("On the server: show me the command"),
            tr("The key never leaves the server. You carry its request here."), tr("advised")},
        {QStringLiteral("here"), tr("Here: make the key and sign now"),
            tr("For devices that cannot make keys. The key goes into a file with a passphrase; you carry it.")},
        {QStringLiteral("request"), tr("Here, but only the key and a request"), tr("For a CA somewhere else.")},
    });
    m_place->setCurrent(QStringLiteral("here"));
    auto* issuer = new FormField(QStringLiteral("issuer"), tr("Issuer"), m_issuer, this);
    issuer->setExplanation({tr("The CA that vouches for it."), {}, tr("issuer")});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(10);
    column->addWidget(m_namesField);
    column->addWidget(m_purpose);
    column->addWidget(issuer);
    column->addWidget(m_terms);
    column->addWidget(new HeadingLabel(tr("Where is the key made?"), TextStyle::Section, this));
    column->addWidget(m_place);
    column->addStretch(1);
    connect(m_namesField, &FormField::edited, this, &PurposeStep::edited);
    connect(m_issuer, &QComboBox::currentIndexChanged, this, &PurposeStep::issuerChosen);
    connect(m_purpose, &ChoiceCards::chosen, this, [this] {
        m_isPurposeChosen = true;
        profileChosen();
        emit edited();
    });
    connect(m_place, &ChoiceCards::chosen, this, [this](const QString& id) {
        m_draft.place = id == QLatin1String("server") ? KeyPlace::OnTheServer
            : id == QLatin1String("request")          ? KeyPlace::HereRequestOnly
                                                      : KeyPlace::Here;
        emit edited();
        emit changed();
    });
    issuerChosen();
}

void PurposeStep::issuerChosen()
{
    const QString usual = m_issuer->defaultProfile();
    if (!m_isPurposeChosen && std::ranges::contains(m_profiles, usual.toStdString(), &core::Profile::id)) {
        m_purpose->setCurrent(usual);
        m_isPurposeChosen = false; // nobody did
    }
    profileChosen();
}

const core::Profile& PurposeStep::profile() const
{
    const auto found = std::ranges::find(m_profiles, m_purpose->current().toStdString(), &core::Profile::id);
    return found == m_profiles.end() ? m_profiles.front() : *found;
}

void PurposeStep::profileChosen()
{
    if (m_profiles.empty()) return;
    m_terms->setProfile(profile());
}

QString PurposeStep::namesMistake() const
{
    const auto names = readNames(m_names->text().toStdString());
    if (!names) return words(errorMessage(names.error()));
    if (names->empty()) return tr("A name is missing, such as web01.acme.example.");
    for (const core::GeneralName& name : *names)
        if (const auto finding = core::checkName(name)) return words(findingMessage(*finding));
    return {};
}

std::optional<PageProblem> PurposeStep::store()
{
    if (m_profiles.empty())
        return PageProblem{tr("This vault has no profile for certificates. Take one in first."), nullptr};
    if (!m_namesField->isValid()) return PageProblem{tr("Names: %1").arg(m_namesField->error()), m_names};
    if (m_issuer->count() == 0 && m_draft.place == KeyPlace::Here)
        return PageProblem{
            tr("No CA here can sign this. Build an issuing CA first, or make only a request."), m_issuer};
    m_draft.names = readNames(m_names->text().toStdString()).value_or(std::vector<core::GeneralName>());
    m_draft.order.profile = profile().id;
    m_draft.order.issuer = m_issuer->issuer();
    if (QWidget* bad = m_terms->take(m_draft.order.choices))
        return PageProblem{tr("End or serial number cannot be used; the line below says why."), bad};
    m_draft.keys = profile().keys;
    return {};
}

QWidget* PurposeStep::firstField() const { return m_names; }

}
