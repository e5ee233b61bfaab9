#include "ui/issue/TermsEdit.h"

#include "core/x509/EndOfValidity.h"
#include "core/x509/SerialNumber.h"
#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/Values.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MomentEdit.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace ui {
namespace {

constexpr std::chrono::seconds day = std::chrono::days(1);

}

TermsEdit::TermsEdit(const QString& name, core::Clock clock, QWidget* parent)
    : QWidget(parent),
      m_clock(std::move(clock)),
      m_days(new QSpinBox),
      m_end(new MomentEdit),
      m_noEnd(new QCheckBox(tr("No well-defined end"), this)),
      m_serial(new QLineEdit),
      m_daysField(new FormField(name, tr("Days"), m_days, this)),
      m_endField(new FormField(name + QStringLiteral("End"), tr("Ends (UTC)"), m_end, this)),
      m_serialField(new FormField(name + QStringLiteral("Serial"), tr("Serial number"), m_serial, this))
{
    m_daysField->setExplanation({tr("How long it works, from now. It never outlives its CA."), {}, tr("validity")});
    m_endField->setExplanation(
        {tr("Its last second, in UTC. Choose days or this; the other one follows."), {}, tr("notAfter")});
    m_endField->setValidator([this] { return endMistake(); });
    m_noEnd->setObjectName(name + QStringLiteral("NoEnd"));
    m_noEnd->setToolTip(tr("Written as 99991231235959Z (RFC 5280 section 4.1.2.5). The profile grants it."));
    m_serial->setPlaceholderText(tr("chosen at random"));
    m_serialField->setExplanation(
        {tr("Decimal digits, or hexadecimal ones as 0x1F or 00:1F. No number may be used twice by a CA."),
            QStringLiteral("0x1F"), tr("serialNumber")});
    m_serialField->setValidator([this] { return serialMistake(); });
    m_daysField->setFixedWidth(scaled(96, QApplication::font()));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_daysField, 0, Qt::AlignTop);
    row->addWidget(m_endField, 0, Qt::AlignTop);
    row->addWidget(m_noEnd, 0, Qt::AlignVCenter);
    row->addWidget(m_serialField, 1, Qt::AlignTop);
    row->addStretch(1);
    connect(m_daysField, &FormField::edited, this, &TermsEdit::daysChanged);
    connect(m_endField, &FormField::edited, this, &TermsEdit::endChanged);
    connect(m_noEnd, &QCheckBox::toggled, this, &TermsEdit::noEndChanged);
    connect(m_serialField, &FormField::edited, this, &TermsEdit::edited);
}

void TermsEdit::setForMany()
{
    m_isForMany = true;
    m_serialField->hide();
    m_daysField->setExplanation(
        {tr("How long they work, from now. No certificate outlives its CA."), {}, tr("validity")});
}

void TermsEdit::setProfile(const core::Profile& profile)
{
    const QSignalBlocker quietDays(m_days);
    const QSignalBlocker quietNoEnd(m_noEnd);
    m_by = By::Days;
    m_usualDays = profile.defaultDays;
    m_backdateMinutes = profile.backdateMinutes;
    m_days->setRange(1, profile.maximumDays);
    m_days->setValue(profile.defaultDays);
    m_noEnd->setChecked(false);
    m_noEnd->setVisible(profile.grantsNoEnd);
    m_serialField->setVisible(profile.takesSerial && !m_isForMany);
    m_serial->clear();
    m_serialField->setError({});
    m_days->setEnabled(true);
    m_end->setEnabled(true);
    m_end->setMoment(begin() + m_days->value() * day - std::chrono::seconds(1));
    m_endField->setError({});
}

QWidget* TermsEdit::take(core::IssueChoices& choices)
{
    choices.days.reset();
    choices.end.reset();
    choices.serial.reset();
    if (m_noEnd->isChecked())
        choices.end = core::noWellDefinedEnd;
    else if (m_by == By::Moment)
        choices.end = m_end->moment();
    else if (m_days->value() != m_usualDays)
        choices.days = m_days->value();
    if (!m_noEnd->isChecked() && m_by == By::Moment && !m_endField->isValid()) return m_end;
    if (m_serialField->isHidden() || m_serial->text().trimmed().isEmpty()) return nullptr;
    if (!m_serialField->isValid()) return m_serial;
    choices.serial = core::readSerialNumber(m_serial->text().trimmed().toStdString()).value_or(core::Bytes());
    return nullptr;
}

core::Time TermsEdit::begin() const { return m_clock() - std::chrono::minutes(m_backdateMinutes); }

QString TermsEdit::endMistake() const
{
    if (m_by == By::Days || m_noEnd->isChecked()) return {};
    const core::Time latest = begin() + m_days->maximum() * day - std::chrono::seconds(1);
    if (m_end->moment() <= m_clock()) return tr("This is over already. Choose a later end.");
    if (m_end->moment() > latest) return tr("The profile allows %1 at the latest.").arg(showUtc(latest));
    return {};
}

QString TermsEdit::serialMistake() const
{
    const QString text = m_serial->text().trimmed();
    if (text.isEmpty()) return {};
    const auto read = core::readSerialNumber(text.toStdString());
    if (read) return {};
    const Message message = errorMessage(read.error());
    return message.what + u' ' + message.remedy;
}

void TermsEdit::daysChanged()
{
    m_by = By::Days;
    m_end->setMoment(begin() + m_days->value() * day - std::chrono::seconds(1));
    m_endField->setError({});
    emit edited();
}

void TermsEdit::endChanged()
{
    m_by = By::Moment;
    const QSignalBlocker quiet(m_days);
    const auto days = (m_end->moment() - begin() + day) / day;
    m_days->setValue(static_cast<int>(std::clamp<qint64>(days, 1, m_days->maximum())));
    emit edited();
}

void TermsEdit::noEndChanged()
{
    m_days->setEnabled(!m_noEnd->isChecked());
    m_end->setEnabled(!m_noEnd->isChecked());
    emit edited();
}

}
