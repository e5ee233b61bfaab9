#include "ui/issue/RenewStep.h"

#include "core/profiles/NameCheck.h"
#include "core/workflows/BatchFiles.h"
#include "ui/issue/ChoiceCards.h"
#include "ui/issue/TermsEdit.h"
#include "ui/look/Type.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KeyValueGrid.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/PathField.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

QString titleOf(RenewPurpose purpose)
{
    return purpose == RenewPurpose::Renew ? RenewStep::tr("Renew the certificate")
                                          : RenewStep::tr("Another certificate like this");
}

QString leadOf(RenewPurpose purpose)
{
    return purpose == RenewPurpose::Renew
        ? RenewStep::tr("Everything it says is asked for again and judged by the rules of today. The old one stays in "
                        "force until it ends or is revoked.")
        : RenewStep::tr("It asks for what the old one says, for other names and another key.");
}

/// The names as they are typed; what has commas inside cannot be typed here.
QString textOfNames(const std::vector<core::GeneralName>& names)
{
    QStringList texts;
    for (const core::GeneralName& name : names) texts += showUntrusted(core::toText(name));
    return texts.join(QStringLiteral(", "));
}

}

RenewStep::RenewStep(RenewDraft& draft, VaultSession& session, Pools& pools, QWidget* parent)
    : WizardPage(
          QStringLiteral("renewStep"), tr("Key and names"), titleOf(draft.purpose), leadOf(draft.purpose), parent),
      m_draft(draft),
      m_session(session),
      m_reading(pools.computing()),
      m_oldNames(textOfNames(draft.renewal.facts.names)),
      m_way(new ChoiceCards(QStringLiteral("renewKey"), tr("Which key is it for?"), 1, this)),
      m_request(new PathField(QStringLiteral("renewRequest"), tr("New request"), PathField::Kind::OldFile, this)),
      m_names(new QLineEdit(m_oldNames)),
      m_namesField(new FormField(QStringLiteral("names"), tr("All names it is good for"), m_names, this)),
      m_part(new QComboBox),
      m_partField(new FormField(QStringLiteral("takenOver"), tr("What is taken over"), m_part, this)),
      m_profile(new QComboBox),
      m_issuer(new QComboBox),
      m_terms(new TermsEdit(QStringLiteral("days"), session.context().clock, this))
{
    for (const core::ProfileRow& row : session.picture().profiles)
        if (auto read = core::readProfile(row.text); read && read->kind == core::CertificateKind::EndEntity) {
            m_profile->addItem(showUntrusted(read->title), QString::fromStdString(read->id));
            m_profiles.push_back(*std::move(read));
        }
    for (const core::CaRow* ca : issuersFor(session.picture().cas, core::CertificateKind::EndEntity))
        m_issuer->addItem(showUntrusted(ca->name), QString::fromStdString(ca->name));
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(QString::fromStdString(draft.renewal.profile))));
    m_issuer->setCurrentIndex(std::max(0, m_issuer->findData(QString::fromStdString(draft.renewal.issuer))));
    m_namesField->setHint(tr("With commas between. Changed names make it another certificate."));
    m_namesField->setValidator([this] { return namesMistake(); });
    for (const QString& each : {tr("Everything it says"), tr("Subject and names"), tr("Extensions, for other names")})
        m_part->addItem(each); // as in core::TakenOver
    m_partField->setVisible(draft.purpose == RenewPurpose::Another);
    fillWays();
    build();
    connect(m_way, &ChoiceCards::chosen, this, [this] {
        wayChosen();
        emit edited();
    });
    connect(m_partField, &FormField::edited, this, &RenewStep::partChosen);
    connect(m_request, &PathField::edited, this, &RenewStep::edited);
    connect(m_namesField, &FormField::edited, this, &RenewStep::edited);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &RenewStep::profileChosen);
    profileChosen();
    wayChosen();
}

void RenewStep::fillWays()
{
    std::vector<Choice> choices;
    if (m_draft.purpose == RenewPurpose::Renew && !m_draft.renewal.keyObstacle)
        choices.push_back({QStringLiteral("same"), tr("The same key as before"),
            tr("New dates only; nothing changes on the server but the certificate. Not advised for many years.")});
    if (!m_draft.renewal.old.isSelfIssued()) // a root with another key is another root
        choices.push_back({QStringLiteral("request"), tr("A new key: I have its request"),
            tr("The key was made where it is used; its request lies in a file."), tr("advised")});
    if (!m_draft.renewal.certificate.isCa())
        choices.push_back({QStringLiteral("here"), tr("A new key, made here"),
            tr("The key goes into a file with a passphrase; you carry it.")});
    m_way->setChoices(choices);
}

void RenewStep::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(10);
    column->addWidget(makeOld());
    for (const core::Finding& remark : m_draft.renewal.remarks) {
        const Message message = findingMessage(remark);
        column->addWidget(new MarkLabel(markOf(remark.severity), message.what + u' ' + message.why, {}, this));
    }
    if (m_draft.renewal.keyObstacle && m_draft.purpose == RenewPurpose::Renew) {
        const Message message = findingMessage(*m_draft.renewal.keyObstacle);
        column->addWidget(
            new MarkLabel(Mark::Expiring, message.what + u' ' + message.why + u' ' + message.remedy, {}, this));
    }
    column->addWidget(new HeadingLabel(tr("Which key is it for?"), TextStyle::Section, this));
    column->addWidget(m_way);
    column->addWidget(m_request);
    column->addWidget(m_partField);
    column->addWidget(m_namesField);
    m_signing = makeSigning();
    column->addWidget(m_signing);
    column->addStretch(1);
}

QWidget* RenewStep::makeOld()
{
    const core::CertificateRow& old = m_draft.renewal.old;
    auto* grid = new KeyValueGrid;
    const QString version = old.profile.empty()
        ? tr("none: it was made elsewhere")
        : tr("%1, version %2").arg(profileText(old.profile), showNumber(old.profileVersion));
    const bool isOther = m_draft.renewal.profile != old.profile || m_draft.renewal.profileVersion != old.profileVersion;
    std::vector<KeyValue> lines{{tr("Old certificate"), showUntrusted(old.subject)},
        {tr("Serial number"), showOctets(old.serial), TextStyle::Mono},
        {tr("Valid"), tr("%1 to %2").arg(showDate(old.validity.notBefore), showDate(old.validity.notAfter))},
        {tr("Key"), keyText(old.algorithm)}, {tr("Profile then"), version}};
    if (isOther && !m_draft.renewal.profile.empty())
        lines.push_back({tr("Profile now"),
            tr("%1, version %2").arg(profileText(m_draft.renewal.profile), showNumber(m_draft.renewal.profileVersion)),
            TextStyle::Strong});
    grid->setLines(lines);
    auto* card = new Card(this);
    card->content()->addWidget(grid);
    return card;
}

QWidget* RenewStep::makeSigning()
{
    auto* signing = new QWidget(this);
    auto* profile = new FormField(QStringLiteral("profile"), tr("Profile"), m_profile, signing);
    auto* issuer = new FormField(QStringLiteral("issuer"), tr("Issuer"), m_issuer, signing);
    for (QComboBox* box : {m_profile, m_issuer})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(profile, 2, Qt::AlignTop);
    row->addWidget(issuer, 2, Qt::AlignTop);
    auto* rows = new QVBoxLayout(signing);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    rows->addLayout(row);
    rows->addWidget(m_terms);
    return signing;
}

core::TakenOver RenewStep::part() const { return static_cast<core::TakenOver>(m_part->currentIndex()); }

void RenewStep::partChosen()
{
    const bool wantsOthers = part() == core::TakenOver::Extensions;
    if (wantsOthers && m_names->text() == m_oldNames) m_names->clear();
    if (!wantsOthers && m_names->text().isEmpty()) m_names->setText(m_oldNames);
    emit edited();
}

void RenewStep::wayChosen()
{
    const QString way = m_way->current();
    m_draft.key = way == QLatin1String("same") ? RenewKey::Same
        : way == QLatin1String("request")      ? RenewKey::OfRequest
                                               : RenewKey::MadeHere;
    m_draft.make.place = m_draft.key == RenewKey::MadeHere ? KeyPlace::Here : KeyPlace::OnTheServer;
    m_request->setVisible(m_draft.key == RenewKey::OfRequest);
    m_signing->setVisible(m_draft.key == RenewKey::MadeHere);
    emit changed();
}

const core::Profile* RenewStep::profile() const
{
    const auto place = static_cast<std::size_t>(std::max(0, m_profile->currentIndex()));
    return place < m_profiles.size() ? &m_profiles[place] : nullptr;
}

void RenewStep::profileChosen()
{
    if (!profile()) return;
    m_terms->setProfile(*profile());
}

QString RenewStep::namesMistake() const
{
    if (part() == core::TakenOver::Extensions && m_names->text().trimmed().isEmpty())
        return tr("A name is missing, such as web01.acme.example.");
    if (m_names->text() == m_oldNames) return {};
    const auto sentenceOf = [](const Message& message) { return message.what + u' ' + message.remedy; };
    const auto names = readNames(m_names->text().toStdString());
    if (!names) return sentenceOf(errorMessage(names.error()));
    for (const core::GeneralName& name : *names)
        if (const auto finding = core::checkName(name)) return sentenceOf(findingMessage(*finding));
    return {};
}

std::optional<PageProblem> RenewStep::store()
{
    if (!m_namesField->isValid()) return PageProblem{tr("Names: %1").arg(m_namesField->error()), m_names};
    m_draft.wishes = core::only(m_draft.renewal.facts, part());
    const auto names = readNames(m_names->text().toStdString()).value_or(std::vector<core::GeneralName>());
    if (m_names->text() != m_oldNames) m_draft.wishes = core::withNames(m_draft.wishes, names);
    if (part() == core::TakenOver::Extensions) {
        m_draft.wishes.names = names;
        m_draft.wishes.subject = subjectFor(names).value_or(core::DistinguishedName());
    }
    if (m_draft.key == RenewKey::MadeHere && (m_profiles.empty() || m_issuer->count() == 0))
        return PageProblem{tr("No CA here can sign this. Build an issuing CA first, or bring a request."), m_issuer};
    core::IssueChoices tried;
    if (QWidget* bad = m_draft.key == RenewKey::MadeHere ? m_terms->take(tried) : nullptr)
        return PageProblem{tr("End or serial number cannot be used; the line below says why."), bad};
    if (m_draft.key == RenewKey::OfRequest && (!m_read || m_read->first != m_request->path())) {
        std::error_code failure;
        if (!std::filesystem::is_regular_file(m_request->path(), failure))
            return PageProblem{tr("There is no such file. Choose where the new request lies."), m_request};
        readRequest();
        return PageProblem{};
    }
    fillDrafts();
    return {};
}

void RenewStep::readRequest()
{
    emit busyChanged(true, tr("The request is being read."));
    m_reading.start(
        [path = m_request->path(), reader = m_session.context().reader](
            std::stop_token stop) -> core::Result<core::Csr> {
            CORE_TRY(const auto found, core::requestsAt(path, *reader, 1, {}, stop));
            for (const core::BatchRequest& each : found)
                if (!each.problem) return core::Csr::parse(each.der);
            return std::unexpected(*found.front().problem);
        },
        [this](core::Result<core::Csr> request) { take(std::move(request)); });
}

void RenewStep::take(core::Result<core::Csr> request)
{
    emit busyChanged(false, {});
    if (!request) {
        emit failed(request.error());
        return;
    }
    m_read = {m_request->path(), *std::move(request)};
    fillDrafts();
    emit completed();
}

void RenewStep::fillDrafts()
{
    core::SignOrder order{.issuer = m_draft.renewal.issuer, .profile = m_draft.renewal.profile, .choices = {}};
    SignDraft& sign = m_draft.sign;
    const bool isSame = m_draft.key == RenewKey::Same;
    sign.renewal = m_draft.renewal;
    sign.source.request = isSame || !m_read ? std::nullopt : std::optional(m_read->second);
    sign.source.name = isSame ? std::string() : m_request->path().filename().string();
    sign.facts = sign.source.request ? core::withKeyOf(m_draft.wishes, *sign.source.request) : m_draft.wishes;
    sign.remark = sign.source.request ? core::beyond(m_draft.wishes, *sign.source.request) : std::nullopt;
    sign.order = order;
    sign.owner = m_draft.renewal.old.owner;
    ++sign.revision;
    CertificateDraft& make = m_draft.make;
    make.renewal = m_draft.renewal;
    make.wishes = m_draft.wishes;
    make.names = m_draft.wishes.names;
    make.owner = m_draft.renewal.old.owner;
    if (!profile()) return;
    make.keys = profile()->keys;
    order.profile = profile()->id;
    order.issuer = m_issuer->currentData().toString().toStdString();
    m_terms->take(order.choices);
    make.order = std::move(order);
}

QWidget* RenewStep::firstField() const { return m_way->currentCard(); }

}
