#include "ui/issue/CaStep.h"

#include "ui/issue/ChoiceCards.h"
#include "ui/issue/SignDraft.h"
#include "ui/issue/TokenKey.h"
#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/tokens/TokenForms.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MomentEdit.h"
#include "ui/widgets/Timeline.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int firstCrlDays = 30;
constexpr int longestName = 64; // RFC 5280 appendix A.1
const char* const caKeys[] = {"ec:P-384", "rsa:4096", "ml-dsa-65", "ec:P-256", "rsa:3072", "ed25519"};

/// Where a CA publishes, without the name of the file.
std::string baseOf(const core::CaUrls& urls)
{
    if (urls.crl.empty()) return {};
    const std::string& url = urls.crl.front();
    return url.substr(0, url.rfind('/'));
}

}

CaStep::CaStep(CaDraft& draft, VaultSession& session, TokensToOffer tokens, QWidget* parent)
    : WizardPage(QStringLiteral("caStep"), tr("CA"), tr("Another CA"),
          tr("Its key is made here, and stays sealed in the vault or on a token."), parent),
      m_draft(draft),
      m_session(session),
      m_way(new ChoiceCards(QStringLiteral("way"), tr("Who signs it?"), 2, this)),
      m_parent(new QComboBox),
      m_parentField(new FormField(QStringLiteral("parentCa"), tr("Below"), m_parent, this)),
      m_name(new QLineEdit),
      m_nameField(new FormField(QStringLiteral("caName"), tr("Name"), m_name, this)),
      m_kind(new QComboBox),
      m_kindField(new FormField(QStringLiteral("caKind"), tr("Kind"), m_kind, this)),
      m_years(new QSpinBox),
      m_yearsField(new FormField(QStringLiteral("caYears"), tr("Years"), m_years, this)),
      m_end(new MomentEdit),
      m_endField(new FormField(QStringLiteral("caEnd"), tr("Ends (UTC)"), m_end, this)),
      m_tokens(std::move(tokens)),
      m_onToken(std::make_shared<KeyOnToken::element_type>()),
      m_place(new QComboBox),
      m_placeField(new FormField(QStringLiteral("keyPlace"), tr("Where its key lives"), m_place, this)),
      m_key(new QComboBox),
      m_address(new QLineEdit),
      m_addressField(new FormField(QStringLiteral("address"), tr("Web address for its CRLs"), m_address, this)),
      m_timeline(new Timeline(this))
{
    m_way->setChoices({{QStringLiteral("create"), tr("A CA of this vault signs it now"),
                           tr("The CA above must have its key here."), tr("advised")},
        {QStringLiteral("carry"), tr("Make a request to carry"),
            tr("The root is on another machine. Its answer is taken in later.")}});
    auto parents = issuersFor(session.picture().cas, core::CertificateKind::SubordinateCa);
    std::ranges::stable_sort(parents, {}, [](const core::CaRow* ca) { return !ca->isRoot(); });
    for (const core::CaRow* ca : parents) m_parent->addItem(showUntrusted(ca->name), QString::fromStdString(ca->name));
    for (const core::ProfileRow& row : session.picture().profiles)
        if (const auto profile = core::readProfile(row.text);
            profile && profile->kind == core::CertificateKind::SubordinateCa)
            m_kind->addItem(showUntrusted(profile->title), QString::fromStdString(profile->id));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(QStringLiteral("issuing-ca"))));
    m_place->addItem(tr("In this vault, sealed"));
    for (const SeenToken& seen : m_tokens.seen) m_place->addItem(placeText(seen));
    listKinds();
    m_years->setRange(1, 20);
    m_years->setValue(m_draft.ca.years);
    m_name->setMaxLength(longestName);
    m_nameField->setExplanation({tr("What people see when they look at a certificate, and what the CA is called here."),
        tr("Acme Issuing CA 2"), tr("commonName (CN)")});
    m_nameField->setValidator([this] {
        return m_name->text().trimmed().isEmpty() ? tr("A name is missing, such as “Acme Issuing CA 2”.") : QString();
    });
    m_addressField->setHint(tr("http, not https. May stay empty in a lab."));
    m_addressField->setValidator([this] {
        const QString text = m_address->text().trimmed();
        return text.isEmpty() || text.startsWith(QStringLiteral("http://"))
            ? QString()
            : tr("Write it like http://pki.acme.example.");
    });
    build();
    yearsChanged();
    parentChosen();
    for (FormField* field : {m_nameField, m_kindField, m_addressField})
        connect(field, &FormField::edited, this, &CaStep::take);
    connect(m_yearsField, &FormField::edited, this, &CaStep::yearsChanged);
    connect(m_endField, &FormField::edited, this, &CaStep::endChanged);
    connect(m_key, &QComboBox::currentIndexChanged, this, &CaStep::take);
    connect(m_place, &QComboBox::currentIndexChanged, this, &CaStep::placeChosen);
    connect(m_parent, &QComboBox::currentIndexChanged, this, &CaStep::parentChosen);
    connect(m_way, &ChoiceCards::chosen, this, [this](const QString& id) {
        m_draft.isRequest = id == QLatin1String("carry");
        take();
        emit changed();
    });
    if (m_parent->count() == 0) {
        m_way->setCurrent(QStringLiteral("carry"));
        m_draft.isRequest = true;
    }
}

void CaStep::build()
{
    auto* key = new FormField(QStringLiteral("caKey"), tr("Kind of key"), m_key, this);
    m_yearsField->setExplanation(
        {tr("How long it works, from now. It never outlives the CA above."), {}, tr("validity")});
    m_yearsField->setFixedWidth(scaled(96, QApplication::font()));
    m_endField->setExplanation(
        {tr("Its last second, in UTC. Choose years or this; the other one follows."), {}, tr("notAfter")});
    auto* first = new QHBoxLayout;
    auto* second = new QHBoxLayout;
    for (QHBoxLayout* row : {first, second}) row->setSpacing(10);
    first->addWidget(m_nameField, 1, Qt::AlignTop);
    first->addWidget(m_yearsField, 0, Qt::AlignTop);
    first->addWidget(m_endField, 0, Qt::AlignTop);
    second->addWidget(m_kindField, 1, Qt::AlignTop);
    second->addWidget(m_placeField, 1, Qt::AlignTop);
    second->addWidget(key, 1, Qt::AlignTop);
    m_placeField->setVisible(!m_tokens.seen.empty());
    auto* sheet = new Card(this);
    sheet->content()->addWidget(new HeadingLabel(tr("Lifetimes"), TextStyle::Section, sheet));
    sheet->content()->addWidget(m_timeline);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(m_way);
    column->addWidget(m_parentField);
    column->addLayout(first);
    column->addLayout(second);
    column->addWidget(m_addressField);
    column->addWidget(sheet);
    column->addStretch(1);
}

void CaStep::listKinds()
{
    const QSignalBlocker quiet(m_key);
    const QVariant before = m_key->currentData();
    m_key->clear();
    const auto onToken = m_draft.ca.token ? kindsOf(m_draft.ca.token->token) : std::vector<std::string_view>();
    for (const char* id : caKeys) {
        if (m_draft.ca.token && !std::ranges::contains(onToken, std::string_view(id))) continue;
        if (const auto algorithm = core::findKeyAlgorithm(id))
            m_key->addItem(coreText((*algorithm)->label), QLatin1String(id));
    }
    m_key->setCurrentIndex(std::max(0, m_key->findData(before)));
}

void CaStep::placeChosen()
{
    const int place = m_place->currentIndex() - 1;
    m_draft.ca.token.reset();
    if (place >= 0) m_draft.ca.token = m_tokens.seen[static_cast<std::size_t>(place)];
    m_placeField->setHint(m_draft.ca.token ? tr("Born there; it never leaves.") : QString());
    listKinds();
    take();
}

void CaStep::parentChosen()
{
    const core::CaRow* parent = m_session.picture().ca(m_parent->currentData().toString().toStdString());
    if (parent && m_address->text().isEmpty()) m_address->setText(showUntrusted(baseOf(parent->urls)));
    if (parent && parent->certificate)
        if (const auto subject = core::DistinguishedName::parse(parent->certificate->subject)) {
            m_draft.publishing.organisation = subject->first("2.5.4.10");
            m_draft.publishing.country = subject->first("2.5.4.6");
        }
    take();
}

void CaStep::yearsChanged()
{
    m_draft.ca.end.reset();
    m_draft.ca.years = m_years->value();
    m_end->setMoment(endOf(m_draft.ca, m_session.context().clock()));
    take();
}

void CaStep::endChanged()
{
    m_draft.ca.end = m_end->moment();
    const QSignalBlocker quiet(m_years);
    m_years->setValue(yearsUntil(m_end->moment(), m_session.context().clock()));
    take();
}

void CaStep::take()
{
    m_draft.parent = m_parent->currentData().toString().toStdString();
    m_draft.ca.name = m_name->text().trimmed().toStdString();
    m_draft.ca.years = m_years->value();
    m_draft.ca.profile = m_kind->currentData().toString().toStdString();
    const core::KeyAlgorithm* const kind = m_draft.ca.key;
    m_draft.ca.key = core::findKeyAlgorithm(m_key->currentData().toString().toStdString()).value_or(nullptr);
    if (kind != m_draft.ca.key) m_onToken = std::make_shared<KeyOnToken::element_type>(); // another is wanted
    m_draft.publishing.address = m_address->text().trimmed().toStdString();
    refresh();
    emit edited();
}

void CaStep::load() { refresh(); }

void CaStep::refresh()
{
    for (QWidget* widget : {static_cast<QWidget*>(m_parentField), static_cast<QWidget*>(m_kindField),
             static_cast<QWidget*>(m_yearsField), static_cast<QWidget*>(m_endField)})
        widget->setVisible(!m_draft.isRequest);
    m_timeline->parentWidget()->setVisible(!m_draft.isRequest);
    const core::Time now = m_session.context().clock();
    const core::Time end = endOf(m_draft.ca, now);
    std::vector<Lifetime> lives;
    bool outlives = false;
    if (const core::CaRow* parent = m_session.picture().ca(m_draft.parent); parent && parent->certificate) {
        const core::Validity& validity = parent->certificate->validity;
        outlives = end > validity.notAfter;
        lives.push_back({showUntrusted(parent->name), validity.notBefore, validity.notAfter,
            parent->isRoot() ? Tone::Root : Tone::Sub, false});
    }
    lives.push_back({m_draft.ca.name.empty() ? tr("the new CA") : showUntrusted(m_draft.ca.name), now, end,
        outlives ? Tone::Bad : Tone::Sub, false});
    m_timeline->setLifetimes(std::move(lives), now);
    m_yearsField->setHint(outlives ? tr("Ends after its CA; it will be cut.") : QString());
}

core::Result<core::NewCa> CaStep::order() const
{
    HierarchyPlan plan = m_draft.publishing;
    plan.shape = HierarchyShape::RootOnly;
    plan.root = m_draft.ca;
    CORE_TRY(core::NewCa order, orderFor(plan, 0));
    order.issuer = m_draft.parent;
    return order;
}

std::optional<PageProblem> CaStep::store()
{
    if (m_draft.isDone()) return {};
    if (!m_nameField->isValid()) return PageProblem{tr("Name: %1").arg(m_nameField->error()), m_name};
    if (!m_addressField->isValid()) return PageProblem{tr("Web address: %1").arg(m_addressField->error()), m_address};
    if (!m_draft.isRequest && m_parent->count() == 0)
        return PageProblem{
            tr("No CA of this vault can sign it. Make a request to carry instead."), m_way->currentCard()};
    const auto made = order();
    if (!made) return PageProblem{tr("Name: %1").arg(errorMessage(made.error()).what), m_name};
    emit busyChanged(true, tr("Key and certificate are being made; this is not interrupted."));
    if (m_draft.isRequest)
        request(*made);
    else
        create(*made);
    return PageProblem{};
}

void CaStep::create(const core::NewCa& order)
{
    if (m_certified && m_certified->name == order.name)
        return publish(); // its first CRL failed when this was tried before
    m_session.run(tr("Making %1").arg(showUntrusted(order.name)),
        withTokenKey(m_tokens, m_draft.ca.token, m_onToken, order,
            [](core::Vault& vault, const core::NewCa& complete, std::stop_token stop) {
                return core::createCa(vault, complete, stop);
            }),
        [this, alive = QPointer(this), name = order.name](const core::Result<core::Issued>& issued) {
            if (!alive) return;
            if (!issued) return finished(issued.error());
            m_certified = MadeCa{name, fileStem(name), issued->certificate, {}};
            publish();
        });
}

void CaStep::publish()
{
    m_session.run(
        tr("Making the first CRL of %1").arg(showUntrusted(m_certified->name)),
        [name = m_certified->name](
            core::Vault& vault, std::stop_token stop) { return core::publishCrl(vault, name, firstCrlDays, stop); },
        [this, alive = QPointer(this)](const core::Result<core::PublishedCrl>& published) {
            if (!alive) return;
            if (!published) return finished(published.error());
            m_draft.made = m_certified;
            m_draft.made->crl = published->crl;
            finished({});
        });
}

void CaStep::request(const core::NewCa& order)
{
    m_session.run(tr("Making a request for %1").arg(showUntrusted(order.name)),
        withTokenKey(m_tokens, m_draft.ca.token, m_onToken, order,
            [](core::Vault& vault, const core::NewCa& complete, std::stop_token) {
                const core::CaKey key =
                    complete.tokenKey ? core::CaKey(*complete.tokenKey) : core::CaKey(*complete.key);
                return core::requestCa(vault, complete.name, complete.subject, key, complete.urls);
            }),
        [this, alive = QPointer(this)](const core::Result<core::Csr>& done) {
            if (!alive) return;
            if (done) m_draft.request = *done;
            finished(done ? std::nullopt : std::optional(done.error()));
        });
}

void CaStep::finished(const std::optional<core::Error>& error)
{
    emit busyChanged(false, {});
    if (error) {
        emit failed(*error);
        return;
    }
    emit made(QString::fromStdString(m_draft.ca.name));
    emit completed();
}

QWidget* CaStep::firstField() const { return m_name; }

QString CaStep::nextText() const { return m_draft.isRequest ? tr("Make key and request") : tr("Create the CA"); }

}
