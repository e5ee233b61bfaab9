#include "ui/ceremony/WhoPins.h"

#include "ui/ceremony/PeopleEdit.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QGridLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

/// Only these roles confirm anything apart from a step.
bool mayConfirm(const core::Participant& person)
{
    return std::ranges::any_of(person.roles, [](core::Role role) {
        return role == core::Role::Administrator || role == core::Role::Witness || role == core::Role::Auditor;
    });
}

}

WhoPins::WhoPins(const QString& name, const std::vector<core::Participant>& people, QWidget* parent)
    : QWidget(parent), m_wanted(paragraph({}, this, TextStyle::Caption, Tone::InkSoft))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_wanted, 0, 0, 1, 2);
    for (const core::Participant& person : people)
        if (mayConfirm(person)) addPerson(person, name, *grid);
    setVisible(!people.empty());
}

void WhoPins::addPerson(const core::Participant& person, const QString& name, QGridLayout& grid)
{
    const int row = grid.rowCount();
    auto* pin = new PassphraseEdit(this, PassphraseEdit::Eye::None);
    pin->setObjectName(name + u'.' + QString::number(row));
    const QString shown = showUntrusted(person.name);
    pin->setAccessibleName(tr("PIN of %1").arg(shown));
    grid.addWidget(
        new PlainLabel(tr("%1, %2").arg(shown, rolesText(person.roles)), TextStyle::Body, Tone::Ink, this), row, 0);
    grid.addWidget(pin, row, 1);
    connect(pin, &PassphraseEdit::edited, this, &WhoPins::edited);
    m_rows.push_back({person.name, pin});
}

void WhoPins::want(const QString& who, Enough isEnough)
{
    m_isEnough = std::move(isEnough);
    m_wanted->setText(tr("Confirmed with the PINs of: %1").arg(who));
    emit edited();
}

bool WhoPins::isComplete() const
{
    std::vector<std::string> names;
    for (const Row& row : m_rows)
        if (!row.pin->isEmpty()) names.push_back(row.name);
    return m_isEnough && m_isEnough(names);
}

std::vector<core::PinOf> WhoPins::take()
{
    std::vector<core::PinOf> pins;
    for (Row& row : m_rows)
        if (!row.pin->isEmpty()) pins.push_back({row.name, row.pin->take()});
    return pins;
}

void WhoPins::clear()
{
    for (Row& row : m_rows) row.pin->clear();
}

}
