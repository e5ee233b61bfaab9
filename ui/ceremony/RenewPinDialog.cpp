#include "ui/ceremony/RenewPinDialog.h"

#include "core/ceremony/engine/People.h"
#include "ui/ceremony/PeopleEdit.h"
#include "ui/ceremony/WhoPins.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

/// Nobody confirms for themselves.
std::vector<core::Participant> othersThan(const std::vector<core::Participant>& people, const std::string& who)
{
    std::vector<core::Participant> others = people;
    std::erase_if(others, [&](const core::Participant& person) { return person.name == who; });
    return others;
}

bool isLed(const std::vector<core::Participant>& people)
{
    return std::ranges::any_of(people,
        [](const core::Participant& person) { return std::ranges::contains(person.roles, core::Role::Administrator); });
}

}

RenewPinDialog::RenewPinDialog(const std::vector<core::Participant>& people, const std::string& who, QWidget* parent)
    : FormDialog(QStringLiteral("ceremony.renew"), tr("A new PIN for %1").arg(showUntrusted(who)),
          tr("The PIN was wrong three times. Show a document again and choose a new one; others confirm that they saw "
             "it. It stands in the record as an incident."),
          tr("Take the new PIN"), parent),
      m_document(new QLineEdit),
      m_pins(new WhoPins(objectName() + QStringLiteral(".who"), othersThan(people, who), this))
{
    if (const auto person = std::ranges::find(people, who, &core::Participant::name); person != people.end())
        m_person = *person;
    content().addWidget(new FormField(
        objectName() + QStringLiteral(".document"), PeopleEdit::tr("Document that was shown"), m_document, this));
    connect(m_document, &QLineEdit::textChanged, this, &RenewPinDialog::check);
    m_pin = addPin("pin", PeopleEdit::tr("PIN for today"));
    m_again = addPin("pin-again", PeopleEdit::tr("PIN once more"));
    m_problem = paragraph({}, this, TextStyle::Small, Tone::InkSoft);
    content().addWidget(m_problem);
    content().addWidget(m_pins);
    connect(m_pins, &WhoPins::edited, this, &RenewPinDialog::check);
    connect(this, &QDialog::finished, this, &RenewPinDialog::clearPins);
    m_pins->want(isLed(othersThan(people, who)) ? tr("the administrator, and a witness or the auditor")
                                                : tr("two witnesses, or one and the auditor"),
        [people, who](const std::vector<std::string>& names) { return core::mayRenewPin(people, who, names); });
    m_document->setFocus();
    check();
}

PassphraseEdit* RenewPinDialog::addPin(const char* name, const QString& label)
{
    auto* edit = new PassphraseEdit(nullptr, PassphraseEdit::Eye::None);
    content().addWidget(new FormField(objectName() + u'.' + QLatin1String(name), label, edit, this));
    connect(edit, &PassphraseEdit::edited, this, &RenewPinDialog::check);
    return edit;
}

core::Enrolment RenewPinDialog::enrolment() const
{
    return {m_person, m_document->text().trimmed().toStdString(), core::Secret(m_pin->view())};
}

std::vector<core::PinOf> RenewPinDialog::takePins() { return m_pins->take(); }

void RenewPinDialog::clearPins()
{
    m_pin->clear();
    m_again->clear();
    m_pins->clear();
}

void RenewPinDialog::check()
{
    const QString problem = newPinProblem(*m_pin, *m_again);
    m_problem->setText(problem);
    if (m_document->text().trimmed().isEmpty())
        setUnavailable(verb(), tr("It is not said yet which document was shown."), tr("Type what kind it is."));
    else if (!problem.isEmpty())
        setUnavailable(verb(), problem, {});
    else if (!m_pins->isComplete())
        setUnavailable(verb(), tr("Not everybody whom it wants has confirmed it."), tr("Let them type their PINs."));
    else
        setAvailable(verb());
}

}
