#include "ui/hierarchy/CaEditDialog.h"

#include "core/profiles/Profile.h"
#include "ui/look/Type.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FormField.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

/// One address a line, without blanks around it.
std::vector<std::string> linesOf(const QPlainTextEdit& edit)
{
    std::vector<std::string> lines;
    const QStringList typed = edit.toPlainText().split(u'\n');
    for (const QString& line : typed)
        if (!line.trimmed().isEmpty()) lines.push_back(line.trimmed().toStdString());
    return lines;
}

}

CaEditDialog::CaEditDialog(const core::CaRow& ca, const std::vector<core::ProfileRow>& profiles, QWidget* parent)
    : FormDialog(QStringLiteral("caEdit"), tr("Edit the CA"),
          tr("The addresses enter the certificates that this CA issues from now on. Those it has issued keep theirs."),
          tr("Save"), parent),
      m_name(new QLineEdit(showUntrusted(ca.name))),
      m_profile(new QComboBox)
{
    m_name->setMaxLength(100);
    m_nameField = new FormField(QStringLiteral("caName"), tr("Name"), m_name, this);
    m_nameField->setHint(tr("What the CA is called here. Its certificate keeps the name that stands in it."));
    m_nameField->setValidator(
        [this] { return m_name->text().trimmed().isEmpty() ? tr("A CA needs a name. Type one.") : QString(); });
    content().addWidget(m_nameField);
    addProfiles(ca, profiles);
    m_crl = addAddresses("caCrlUrls", tr("Web addresses of its CRL"), ca.urls.crl,
        tr("Where clients fetch the list of revoked certificates. Use http: a client must be able to fetch it before "
           "it trusts anything."));
    m_issuers = addAddresses("caIssuerUrls", tr("Web addresses of its certificate"), ca.urls.caIssuers,
        tr("Where clients fetch this CA’s own certificate when a server forgot to send it."));
    m_ocsp = addAddresses("caOcspUrls", tr("Web addresses of its OCSP service"), ca.urls.ocsp,
        tr("Where clients ask about one certificate. Leave it empty when there is none."));
    content().addStretch(1);
    connect(m_name, &QLineEdit::textChanged, this, &CaEditDialog::check);
    check();
}

void CaEditDialog::addProfiles(const core::CaRow& ca, const std::vector<core::ProfileRow>& profiles)
{
    m_profile->addItem(tr("none"), QString());
    for (const core::ProfileRow& row : profiles)
        if (const auto read = core::readProfile(row.text); read && read->kind != core::CertificateKind::Root)
            m_profile->addItem(profileWords(read->title), QString::fromStdString(read->id));
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(QString::fromStdString(ca.defaultProfile))));
    auto* field =
        new FormField(QStringLiteral("caDefaultProfile"), tr("Profile that is offered first"), m_profile, this);
    field->setHint(tr("Where something is signed by this CA, another one can still be chosen."));
    content().addWidget(field);
}

QPlainTextEdit* CaEditDialog::addAddresses(
    const char* name, const QString& label, const std::vector<std::string>& urls, const QString& words)
{
    auto* edit = new QPlainTextEdit;
    QStringList lines;
    for (const std::string& url : urls) lines += showUntrusted(url);
    edit->setPlainText(lines.join(u'\n'));
    edit->setTabChangesFocus(true);
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setFixedHeight(scaled(58, QApplication::font()));
    auto* field = new FormField(QLatin1String(name), label, edit, this);
    field->setHint(tr("One a line."));
    field->setExplanation({words});
    content().addWidget(field);
    return edit;
}

std::string CaEditDialog::name() const { return m_name->text().trimmed().toStdString(); }

core::CaUrls CaEditDialog::urls() const { return {linesOf(*m_crl), linesOf(*m_issuers), linesOf(*m_ocsp)}; }

std::string CaEditDialog::defaultProfile() const { return m_profile->currentData().toString().toStdString(); }

void CaEditDialog::check()
{
    if (name().empty())
        setUnavailable(verb(), tr("The CA has no name."), tr("Type one."));
    else
        setAvailable(verb());
}

}
