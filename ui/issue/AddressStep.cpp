#include "ui/issue/AddressStep.h"

#include "core/profiles/NameCheck.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KeyValueGrid.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {
namespace {

/// "acme.example, .intern.example" → names as a constraint writes them.
std::vector<std::string> domainsOf(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    std::vector<std::string> domains;
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    for (const QString& part : parts)
        domains.push_back((part.startsWith(u'.') ? part.mid(1) : part).toLower().toStdString());
    return domains;
}

}

AddressStep::AddressStep(BuildDraft& draft, QWidget* parent)
    : WizardPage(QStringLiteral("addressStep"), tr("Revocation"), tr("Where can revocation be looked up?"),
          tr("Every certificate carries this address for all its life. The web server behind it can come later."),
          parent),
      m_draft(draft),
      m_address(new QLineEdit),
      m_addressField(new FormField(QStringLiteral("address"), tr("Web address"), m_address, this)),
      m_preview(new KeyValueGrid(this)),
      m_limit(new QCheckBox(tr("These CAs may certify only some names"), this)),
      m_domains(new QLineEdit),
      m_domainsField(new FormField(QStringLiteral("domains"), tr("Names and everything below them"), m_domains, this))
{
    m_address->setPlaceholderText(QStringLiteral("http://pki.acme.example"));
    m_addressField->setExplanation(
        {tr("Programs fetch the list of revoked certificates here, and the certificate of the CA."),
            QStringLiteral("http://pki.acme.example"), tr("cRLDistributionPoints and authorityInfoAccess")});
    m_addressField->setValidator([this] { return addressMistake(); });
    m_limit->setObjectName(QStringLiteral("limitNames"));
    m_limit->setAccessibleName(m_limit->text());
    m_domains->setPlaceholderText(QStringLiteral("acme.example"));
    m_domainsField->setHint(
        tr("If a key is ever stolen, it cannot make certificates for the names of others. Several names with commas."));
    m_domainsField->setExplanation({tr("Programs refuse certificates of these CAs for any other host name."),
        QStringLiteral("acme.example, intern.acme.example"), tr("nameConstraints")});
    m_domainsField->setValidator([this] { return domainsMistake(); });
    auto* sheet = new Card(this);
    sheet->content()->addWidget(new HeadingLabel(tr("What certificates will say"), TextStyle::Section, sheet));
    sheet->content()->addWidget(m_preview);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 0);
    column->setSpacing(12);
    column->addWidget(m_addressField);
    column->addWidget(sheet);
    column->addSpacing(6);
    column->addWidget(m_limit, 0, Qt::AlignLeft);
    column->addWidget(m_domainsField);
    column->addStretch(1);
    connect(m_addressField, &FormField::edited, this, [this] {
        refresh();
        emit edited();
    });
    connect(m_domainsField, &FormField::edited, this, &AddressStep::edited);
    connect(m_limit, &QCheckBox::toggled, this, [this](bool isOn) {
        m_domainsField->setVisible(isOn);
        if (isOn) m_domains->setFocus(Qt::OtherFocusReason);
        emit edited();
    });
}

QString AddressStep::address() const
{
    QString text = m_address->text().trimmed();
    while (text.endsWith(u'/')) text.chop(1);
    return text.isEmpty() || text.contains(QStringLiteral("://")) ? text : QStringLiteral("http://") + text;
}

QString AddressStep::addressMistake() const
{
    const QString text = address();
    if (text.isEmpty()) return {};
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || text.contains(u' '))
        return tr("This is no web address. Write it like http://pki.acme.example.");
    if (url.scheme() == QLatin1String("https"))
        return tr("Use http, not https: a program must be able to fetch this before it trusts anything.");
    return url.scheme() == QLatin1String("http")
        ? QString()
        : tr("Programs fetch this over http only. Write it like http://pki.acme.example.");
}

QString AddressStep::domainsMistake() const
{
    const auto domains = domainsOf(m_domains->text());
    if (domains.empty()) return tr("A name is missing, such as acme.example. Or take the tick above away.");
    for (const std::string& domain : domains)
        if (const auto finding = core::checkDnsName(domain, false))
            return findingMessage(*finding).what + u' ' + findingMessage(*finding).remedy;
    return {};
}

void AddressStep::load()
{
    m_address->setText(QString::fromStdString(m_draft.plan.address));
    QStringList domains;
    for (const std::string& domain : m_draft.plan.domains) domains += QString::fromStdString(domain);
    const QSignalBlocker quiet(m_limit);
    m_limit->setVisible(m_draft.plan.shape != HierarchyShape::RootOnly);
    m_limit->setChecked(!domains.isEmpty());
    m_domainsField->setVisible(m_limit->isChecked() && m_draft.plan.shape != HierarchyShape::RootOnly);
    m_domains->setText(domains.join(QStringLiteral(", ")));
    refresh();
}

void AddressStep::refresh()
{
    HierarchyPlan plan = m_draft.plan;
    plan.address = addressMistake().isEmpty() ? address().toStdString() : std::string();
    std::vector<KeyValue> lines;
    if (plan.address.empty())
        lines.push_back({tr("Nothing"), tr("No program can learn that a certificate was revoked. Fine for a lab."),
            TextStyle::Body, Tone::Warn});
    else
        for (const PlannedCa& ca : plan.cas())
            lines.push_back({showUntrusted(ca.name),
                showUntrusted(urlsOf(plan, ca).crl.front()) + u'\n' + showUntrusted(urlsOf(plan, ca).caIssuers.front()),
                TextStyle::Mono});
    m_preview->setLines(lines);
}

std::optional<PageProblem> AddressStep::store()
{
    if (!m_addressField->isValid()) return PageProblem{tr("Web address: %1").arg(m_addressField->error()), m_address};
    const bool isLimited = m_limit->isChecked() && m_draft.plan.shape != HierarchyShape::RootOnly;
    if (isLimited && !m_domainsField->isValid())
        return PageProblem{tr("Names: %1").arg(m_domainsField->error()), m_domains};
    m_draft.plan.address = address().toStdString();
    m_draft.plan.domains = isLimited ? domainsOf(m_domains->text()) : std::vector<std::string>();
    return {};
}

QWidget* AddressStep::firstField() const { return m_address; }

}
