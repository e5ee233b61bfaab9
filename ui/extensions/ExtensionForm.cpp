#include "ui/extensions/ExtensionForm.h"

#include "core/profiles/ProfileCheck.h"
#include "core/profiles/Variables.h"
#include "core/x509/Der.h"
#include "core/x509/ObjectIdentifiers.h"
#include "ui/extensions/FieldOfError.h"
#include "ui/extensions/FieldSet.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/SelectableText.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FieldLines.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/TabOrder.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

using Critical = core::ExtensionType::Critical;
constexpr int octetsPerLine = 16;
constexpr std::chrono::milliseconds pause(700);

bool isOther(const core::ExtensionType& type) { return &type == &core::otherExtensionType(); }

/// Hexadecimal for an element typed in hexadecimal or in base64; anything else as it is, for core to refuse.
std::string hexOf(const std::string& typed)
{
    const core::Bytes plain = core::fromHex(typed);
    if (core::der::expectWellFormed(plain)) return core::toHex(plain);
    std::string packed = typed;
    std::erase_if(packed, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    const auto octets = core::fromBase64(packed);
    return octets && core::der::expectWellFormed(*octets) ? core::toHex(*octets) : typed;
}

/// "  Places of the list: …", as the certificate's view has it.
QString textOf(const std::vector<FieldLine>& lines)
{
    QStringList shown;
    for (const FieldLine& line : lines)
        shown += QString(2 * line.depth, u' ') + line.name +
            (line.value.isEmpty() ? QString() : QStringLiteral(": ") + line.value);
    return shown.join(u'\n');
}

}

ExtensionForm::ExtensionForm(const core::ExtensionType& type, QWidget* parent, core::CertificateKind kind)
    : QWidget(parent),
      m_type(type),
      m_kind(kind),
      m_fields(new FieldSet(type.fields, this, [this](const core::ExtensionField& field) { return rangeOf(field); })),
      m_critical(new QCheckBox(tr("Critical"), this)),
      m_criticalNote(new PlainLabel({}, TextStyle::Small, Tone::InkFaint, this)),
      m_verdict(new PlainLabel({}, TextStyle::Small, Tone::InkFaint, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    if (isOther(type)) {
        m_oid = new QLineEdit(this);
        m_oidField = new FormField(QStringLiteral("extensionOid"), tr("Number (OID)"), m_oid, this);
        m_oidField->setHint(tr("Dotted: 1.3.6.1.4.1.99999.1. The octets below may be hexadecimal or base64."));
        column->addWidget(m_oidField);
        connect(m_oid, &QLineEdit::textEdited, this, &ExtensionForm::refresh);
        setFocusProxy(m_oid);
    } else {
        setFocusProxy(m_fields);
    }
    column->addWidget(m_fields);
    if (type.fields.empty())
        column->addWidget(new PlainLabel(
            tr("There is nothing to fill in: it is there, or it is not."), TextStyle::Body, Tone::Ink, this));
    else if (std::ranges::all_of(
                 type.fields, [this](const auto& field) { return rangeOf(field) == core::GrantRange{}; }))
        column->addWidget(paragraph(tr("A request never decides about this."), this, TextStyle::Small, Tone::InkFaint));
    m_critical->setObjectName(QStringLiteral("critical"));
    m_critical->setChecked(type.critical == Critical::Always || type.criticalByDefault);
    m_criticalNote->setText(type.critical == Critical::Always ? tr("The standard demands that it is critical.")
            : type.critical == Critical::Never
            ? tr("The standard demands that it is not critical.")
            : tr("Programs that do not know a critical extension refuse the certificate."));
    m_critical->setAccessibleDescription(m_criticalNote->text());
    m_criticalNote->setWordWrap(true);
    if (type.critical != Critical::Either) setUnavailable(*m_critical, m_criticalNote->text(), {});
    column->addWidget(m_critical);
    column->addWidget(m_criticalNote);
    addPreview();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &ExtensionForm::tellMistake);
    connect(m_fields, &FieldSet::edited, this, &ExtensionForm::refresh);
    connect(m_critical, &QCheckBox::toggled, this, &ExtensionForm::refresh);
    refresh();
}

core::GrantRange ExtensionForm::rangeOf(const core::ExtensionField& field) const
{
    return core::grantRange(m_type, field, m_kind);
}

void ExtensionForm::addPreview()
{
    auto* card = new Card(this);
    auto* title = new PlainLabel(tr("What the certificate will say"), TextStyle::Caption, Tone::InkSoft, card);
    m_decoded = new SelectableText({}, TextStyle::Body, Tone::Ink, card);
    m_decoded->setObjectName(QStringLiteral("decoded"));
    m_decoded->setAccessibleName(title->text());
    auto* octets = new PlainLabel(tr("Its octets (DER)"), TextStyle::Caption, Tone::InkSoft, card);
    m_octets = new SelectableText({}, TextStyle::Mono, Tone::InkSoft, card);
    m_octets->setObjectName(QStringLiteral("octets"));
    m_octets->setAccessibleName(octets->text());
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setWordWrap(true);
    for (QWidget* each : std::initializer_list<QWidget*>{title, m_decoded, octets, m_octets, m_verdict})
        card->content()->addWidget(each);
    layout()->addWidget(card);
}

std::string ExtensionForm::oid() const
{
    return m_oid ? m_oid->text().trimmed().toStdString() : std::string(m_type.oid);
}

core::FieldValues ExtensionForm::values() const
{
    core::FieldValues values = m_fields->values();
    if (!isOther(m_type)) return values;
    if (const auto der = values.find("der"); der != values.end()) der->second.front() = hexOf(der->second.front());
    return values;
}

bool ExtensionForm::isCritical() const { return m_critical->isChecked(); }

core::ProfileExtension ExtensionForm::content() const
{
    return {&m_type, isCritical(), values(), oid(), m_fields->grants()};
}

void ExtensionForm::setContent(
    std::string_view oid, const core::FieldValues& values, bool isCritical, const std::vector<core::FieldGrant>& grants)
{
    if (m_oid) m_oid->setText(QString::fromUtf8(oid));
    m_fields->setValues(values);
    m_fields->setGrants(grants);
    m_critical->setChecked(m_critical->isEnabled() ? isCritical : m_type.critical == Critical::Always);
    refresh();
}

bool ExtensionForm::isLeftOpen() const { return values().empty() && !m_fields->grants().empty(); }

core::Result<void> ExtensionForm::checkedNumber() const
{
    const std::string number = oid();
    if (m_oid && (core::oidOfName(number) != number || !core::der::objectIdentifier(number)))
        return core::failAs(core::ErrorCode::Refused, "CW-134", {number});
    if (const core::ExtensionType* known = m_oid ? core::findExtensionType(number) : nullptr)
        return core::failAs(core::ErrorCode::Refused, "CW-128", {std::string(known->name)});
    return {};
}

core::Result<core::Extension> ExtensionForm::extension() const
{
    CORE_CHECK(checkedNumber());
    CORE_TRY(core::Extension made, core::makeExtension(m_type, core::withSampleValues(m_type, values()), isCritical()));
    made.oid = oid();
    return made;
}

core::Result<void> ExtensionForm::checked() const
{
    CORE_CHECK(checkedNumber());
    return core::checkExtension(content(), m_kind);
}

bool ExtensionForm::check()
{
    m_isChecked = true;
    refresh();
    tellMistake();
    return m_fields->fieldWithEmptyList().empty() && checked();
}

void ExtensionForm::refresh()
{
    tabAsShown(*this); // rows come and go
    const bool isOpen = isLeftOpen();
    const auto made = extension();
    const bool isShown = made && !isOpen;
    m_decoded->setText(isShown ? textOf(fieldsOf(*made))
            : isOpen           ? tr("Nothing, unless a request asks for it.")
                               : QStringLiteral("–"));
    m_octets->setText(isShown ? showOctets(made->value, octetsPerLine) : QStringLiteral("–"));
    const bool isComplete = m_fields->fieldWithEmptyList().empty() && checked();
    m_verdict->setText(!isComplete ? tr("Not complete yet.")
            : isShown              ? tr("%n octet(s)", nullptr, static_cast<int>(made->value.size()))
                                   : tr("It depends on the request."));
    if (isComplete)
        tellMistake(); // what was wrong is not any more
    else
        m_pause.start();
    emit edited();
}

void ExtensionForm::tellMistake()
{
    m_pause.stop();
    m_generalError.clear();
    if (m_oidField) m_oidField->setError({});
    m_fields->showError({}, {});
    const std::string_view empty = m_fields->fieldWithEmptyList();
    if (!m_type.fields.empty())
        m_fields->showGrantError(
            empty, m_isChecked ? tr("Name what may be asked for, one value at least.") : QString());
    if (!empty.empty()) return;
    const auto made = checked();
    if (!made && (m_isChecked || !values().empty() || isLeftOpen())) showError(made.error());
}

void ExtensionForm::showError(const core::Error& error)
{
    const Message message = errorMessage(error);
    const QString text = message.remedy.isEmpty() ? message.what : message.what + u' ' + message.remedy;
    const auto grants = m_fields->grants();
    const auto wrong = std::ranges::find_if(
        grants, [this](const core::FieldGrant& grant) { return !core::checkGrant(content(), grant, m_kind); });
    const core::ExtensionType* known = m_oid ? core::findExtensionType(oid()) : nullptr;
    if (known)
        m_oidField->setError(tr("This is the number of “%1”, which has a form of its own. Choose that one.")
                .arg(coreText(known->label)));
    else if (m_oid && error.rule == "CW-134" && error.values == std::vector{oid()})
        m_oidField->setError(text);
    else if (wrong != grants.end() && !wrong->within.empty())
        m_fields->showGrantError(wrong->field, text);
    else if (wrong != grants.end())
        m_fields->showError(wrong->field, text);
    else if (!m_fields->showError(fieldOfError(m_type, core::withSampleValues(m_type, values()), error), text))
        m_generalError = text;
    if (!m_generalError.isEmpty()) m_verdict->setText(m_generalError);
}

}
