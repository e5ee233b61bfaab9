#include "ui/ceremony/PeopleEdit.h"

#include "core/ceremony/engine/People.h"
#include "ui/look/Buttons.h"
#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

bool hasPin(const core::Enrolment& one) { return !one.pin.isEmpty(); }

}

QString rolesText(const std::vector<core::Role>& roles)
{
    QStringList names;
    for (const core::Role role : roles) names += coreText(core::infoOf(role).label);
    return names.join(QStringLiteral(", "));
}

QString newPinProblem(const PassphraseEdit& pin, const PassphraseEdit& again)
{
    if (pin.view().size() < core::leastCeremonyPin)
        return PeopleEdit::tr("The PIN has at least %1 characters.").arg(showNumber(core::leastCeremonyPin));
    if (!core::equalInConstantTime(pin.view(), again.view())) return PeopleEdit::tr("The two PINs are not the same.");
    return {};
}

PeopleEdit::PeopleEdit(const QString& name, QWidget* parent) : QWidget(parent), m_name(name)
{
    setObjectName(name);
    build();
    choose(0);
}

void PeopleEdit::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8, bodyFont(*this)));
    auto* card = new Card(this);
    column->addWidget(card);
    addInputs(*card->content());
    m_list = new QVBoxLayout;
    m_list->setSpacing(scaled(4, bodyFont(*this)));
    column->addLayout(m_list);
}

void PeopleEdit::addInputs(QVBoxLayout& column)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(scaled(12, bodyFont(*this)));
    const auto add = [&](const char* id, const QString& label, QWidget* input, int row, int place) {
        grid->addWidget(new FormField(m_name + u'.' + QLatin1String(id), label, input, this), row, place, Qt::AlignTop);
        grid->setColumnStretch(place, 1);
    };
    for (QLineEdit** line : {&m_person, &m_department, &m_organisation, &m_document}) {
        *line = new QLineEdit;
        connect(*line, &QLineEdit::textChanged, this, &PeopleEdit::check);
    }
    for (PassphraseEdit** edit : {&m_pin, &m_again}) {
        *edit = new PassphraseEdit(nullptr, PassphraseEdit::Eye::None);
        connect(*edit, &PassphraseEdit::edited, this, &PeopleEdit::check);
    }
    add("name", tr("Name"), m_person, 0, 0);
    add("document", tr("Document that was shown"), m_document, 0, 1);
    add("department", tr("Department"), m_department, 1, 0);
    add("organisation", tr("Organisation"), m_organisation, 1, 1);
    column.addLayout(grid);
    addRoles(column);
    auto* pins = new QGridLayout;
    pins->setHorizontalSpacing(scaled(12, bodyFont(*this)));
    std::swap(grid, pins);
    add("pin", tr("PIN for today"), m_pin, 0, 0);
    add("pin-again", tr("PIN once more"), m_again, 0, 1);
    column.addLayout(grid);
    m_problem = paragraph({}, this, TextStyle::Small, Tone::InkSoft);
    column.addWidget(m_problem);
    m_take = new QPushButton(tr("Take this person in"), this);
    m_take->setObjectName(m_name + QStringLiteral(".take"));
    column.addWidget(m_take, 0, Qt::AlignLeft);
    connect(m_take, &QPushButton::clicked, this, &PeopleEdit::take);
}

void PeopleEdit::addRoles(QVBoxLayout& column)
{
    column.addWidget(new PlainLabel(tr("Roles"), TextStyle::Caption, Tone::InkSoft, this));
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(scaled(12, bodyFont(*this)), row);
    for (const core::RoleInfo& role : core::roles()) {
        auto* box = new QCheckBox(coreText(role.label), row);
        box->setObjectName(m_name + QStringLiteral(".role.") + QString::fromUtf8(role.name));
        box->setToolTip(coreText(role.duty));
        connect(box, &QCheckBox::toggled, this, &PeopleEdit::check);
        flow->addWidget(box);
        m_roles[role.role] = box;
    }
    column.addWidget(row);
}

void PeopleEdit::setPeople(const std::vector<core::Participant>& people, Way way)
{
    m_way = way;
    m_people.clear();
    for (const core::Participant& person : people) m_people.push_back({person, {}, {}});
    goToNext();
    showList();
}

QWidget* PeopleEdit::firstInput() const { return m_person->isEnabled() ? m_person : static_cast<QWidget*>(m_pin); }

QString PeopleEdit::mistake() const
{
    if (m_way == Way::Return && m_chosen >= m_people.size()) return tr("Choose who is back from the list below.");
    const QString name = m_person->text().trimmed();
    if (name.isEmpty()) return tr("The name is missing.");
    for (std::size_t i = 0; i < m_people.size(); ++i)
        if (i != m_chosen && m_people[i].person.name == name.toStdString()) return tr("This person is in already.");
    if (m_way == Way::Enrol && (m_department->text().trimmed().isEmpty() || m_document->text().trimmed().isEmpty()))
        return tr("Department and document are missing.");
    std::vector<core::Role> roles;
    for (const auto& [role, box] : m_roles)
        if (box->isChecked()) roles.push_back(role);
    if (roles.empty()) return tr("Choose what this person does here.");
    for (const core::Role one : roles)
        for (const core::Role other : roles)
            if (core::areExclusive(one, other))
                return tr("%1 and %2 must be two people.")
                    .arg(coreText(core::infoOf(one).label), coreText(core::infoOf(other).label));
    return newPinProblem(*m_pin, *m_again);
}

void PeopleEdit::check()
{
    if (!m_take) return; // still being built
    const QString problem = mistake();
    m_problem->setText(problem);
    if (problem.isEmpty())
        setAvailable(*m_take);
    else
        setUnavailable(*m_take, problem, {});
}

void PeopleEdit::take()
{
    core::Enrolment one{.person = {}, .identifiedBy = m_document->text().trimmed().toStdString(), .pin = m_pin->take()};
    m_again->clear();
    if (m_chosen < m_people.size()) one.person = m_people[m_chosen].person;
    one.person.name = m_person->text().trimmed().toStdString();
    one.person.department = m_department->text().trimmed().toStdString();
    one.person.organisation = m_organisation->text().trimmed().toStdString();
    one.person.roles.clear();
    for (const auto& [role, box] : m_roles)
        if (box->isChecked()) one.person.roles.push_back(role);
    if (m_chosen < m_people.size())
        m_people[m_chosen] = std::move(one);
    else
        m_people.push_back(std::move(one));
    goToNext();
    showList();
    firstInput()->setFocus();
    emit edited();
}

/// Whoever still has no PIN; else somebody new.
void PeopleEdit::goToNext()
{
    const auto next = std::ranges::find_if_not(m_people, hasPin);
    choose(static_cast<std::size_t>(next - m_people.begin()));
}

void PeopleEdit::choose(std::size_t index)
{
    m_chosen = index;
    const core::Participant person = index < m_people.size() ? m_people[index].person : core::Participant();
    m_person->setText(QString::fromStdString(person.name));
    m_department->setText(QString::fromStdString(person.department));
    if (index < m_people.size() || m_people.empty())
        m_organisation->setText(QString::fromStdString(person.organisation));
    m_document->setText(index < m_people.size() ? QString::fromStdString(m_people[index].identifiedBy) : QString());
    for (const auto& [role, box] : m_roles) box->setChecked(std::ranges::contains(person.roles, role));
    const bool isFixed = m_way == Way::Return;
    for (QWidget* input : {static_cast<QWidget*>(m_person), static_cast<QWidget*>(m_department),
             static_cast<QWidget*>(m_organisation), static_cast<QWidget*>(m_document)})
        input->setEnabled(!isFixed);
    for (const auto& [role, box] : m_roles) box->setEnabled(!isFixed);
    m_pin->clear();
    m_again->clear();
    check();
}

void PeopleEdit::drop(std::size_t index)
{
    if (m_way == Way::Return)
        m_people[index].pin = {};
    else
        m_people.erase(m_people.begin() + static_cast<std::ptrdiff_t>(index));
    goToNext();
    showList();
    firstInput()->setFocus();
    emit edited();
}

void PeopleEdit::clearPins()
{
    for (core::Enrolment& one : m_people) one.pin = {};
    goToNext();
    showList();
    emit edited();
}

void PeopleEdit::showList()
{
    while (QLayoutItem* item = m_list->takeAt(0)) {
        item->widget()->deleteLater(); // its button may be what was pressed
        delete item;
    }
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        const core::Enrolment& one = m_people[i];
        auto* row = new QWidget(this);
        auto* flow = new FlowLayout(scaled(10, bodyFont(*this)), row);
        flow->addWidget(new PlainLabel(showUntrusted(one.person.name), TextStyle::Strong, Tone::Ink, row));
        flow->addWidget(new PlainLabel(rolesText(one.person.roles), TextStyle::Body, Tone::InkSoft, row));
        flow->addWidget(hasPin(one)
                ? new Chip(Mark::Done, tr("is in"), row)
                : new Chip(Mark::Waiting, m_way == Way::Return ? tr("not back") : tr("no PIN"), row));
        auto* button = new QPushButton(hasPin(one) ? tr("Take out") : tr("Choose"), row);
        button->setAccessibleName(button->text() + u' ' + showUntrusted(one.person.name));
        button->setObjectName(m_name + QStringLiteral(".person.") + QString::number(i + 1));
        setButtonRole(*button, ButtonRole::Quiet);
        connect(button, &QPushButton::clicked, this, [this, i, isIn = hasPin(one)] {
            if (isIn) return drop(i);
            choose(i);
            firstInput()->setFocus();
        });
        flow->addWidget(button);
        m_list->addWidget(row);
    }
}

bool PeopleEdit::isComplete() const
{
    return m_way == Way::Return ? std::ranges::any_of(m_people, hasPin)
                                : !m_people.empty() && std::ranges::all_of(m_people, hasPin);
}

std::vector<core::Enrolment> PeopleEdit::enrolments() const
{
    std::vector<core::Enrolment> all;
    for (const core::Enrolment& one : m_people)
        if (hasPin(one)) all.push_back({one.person, one.identifiedBy, one.pin.clone()});
    return all;
}

}
