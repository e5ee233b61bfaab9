#include "ui/extensions/FieldSet.h"

#include "ui/extensions/GrantInput.h"
#include "ui/extensions/ValueInput.h"
#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FormField.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
FieldSet::FieldSet(const std::vector<core::ExtensionField>& fields, QWidget* parent, RangeOf rangeOf)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_rangeOf(std::move(rangeOf))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    for (const core::ExtensionField& field : fields) {
        addRow(field);
        if (m_rangeOf) addGrant(m_rows.back());
    }
}

void FieldSet::addRow(const core::ExtensionField& field)
{
    if (field.kind == core::ExtensionField::Kind::Group) {
        auto* group = new GroupInput(field, this);
        m_column->addWidget(group);
        connect(group, &GroupInput::edited, this, &FieldSet::edited);
        m_rows.push_back({.field = &field, .group = group});
        return;
    }
    const QString label = coreText(field.label);
    ValueInput* input = makeValueInput(field, label, this);
    auto* shown = new FormField(QString::fromUtf8(field.key), label, input, this);
    shown->setHint(field.hint.empty() ? QString() : coreText(field.hint));
    m_column->addWidget(shown);
    connect(input, &ValueInput::edited, this, &FieldSet::edited);
    m_rows.push_back({.field = &field, .shown = shown, .input = input});
    if (!focusProxy()) setFocusProxy(shown);
}

core::FieldValues FieldSet::values() const
{
    core::FieldValues values;
    for (const Row& row : m_rows) {
        if (row.group)
            core::setMembers(values, row.field->key, row.group->members());
        else if (auto entered = row.input->values(); !entered.empty())
            values.emplace(row.field->key, std::move(entered));
    }
    return values;
}

void FieldSet::setValues(const core::FieldValues& values)
{
    for (const Row& row : m_rows) {
        if (row.group) {
            row.group->setMembers(core::membersOf(values, row.field->key));
            continue;
        }
        const auto found = values.find(row.field->key);
        row.input->setValues(found == values.end() ? std::vector<std::string>{} : found->second);
    }
}

bool FieldSet::showError(std::string_view key, const QString& text)
{
    const auto member = core::readMemberKey(key);
    bool isShown = false;
    for (const Row& row : m_rows) {
        if (row.group) {
            const bool isHere = member && member->group == row.field->key;
            isShown |= row.group->showError(isHere ? member->number : 0, isHere ? member->field : "", text);
        } else {
            const bool isHere = row.field->key == key;
            row.shown->setError(isHere ? text : QString());
            isShown |= isHere;
        }
    }
    return isShown;
}

void FieldSet::addGrant(Row& row)
{
    row.grant = new GrantInput(*row.field, coreText(row.field->label), this);
    if (row.group)
        row.group->setCorner(&row.grant->source());
    else
        row.shown->setCorner(&row.grant->source());
    row.grant->setRange(m_rangeOf(*row.field));
    m_column->addWidget(row.grant);
    connect(row.grant, &GrantInput::edited, this, [this, row] {
        explain(row);
        emit edited();
    });
}

/// What the input is for, when a request may fill the field.
void FieldSet::explain(const Row& row)
{
    QString hint = row.field->hint.empty() ? QString() : coreText(row.field->hint);
    if (row.grant->isFromRequest())
        hint = tr("What stands here is taken where nothing is asked that can be granted.") +
            (hint.isEmpty() ? QString() : u' ' + hint);
    if (row.group)
        row.group->setHint(hint);
    else
        row.shown->setHint(hint);
}

std::vector<core::FieldGrant> FieldSet::grants() const
{
    std::vector<core::FieldGrant> grants;
    for (const Row& row : m_rows)
        if (auto grant = row.grant ? row.grant->grant() : std::nullopt) grants.push_back(*std::move(grant));
    return grants;
}

void FieldSet::setGrants(const std::vector<core::FieldGrant>& grants)
{
    for (const Row& row : m_rows) {
        const auto found = std::ranges::find(grants, row.field->key, &core::FieldGrant::field);
        row.grant->setGrant(found == grants.end() ? nullptr : &*found);
        explain(row);
    }
}

std::string_view FieldSet::fieldWithEmptyList() const
{
    const auto found =
        std::ranges::find_if(m_rows, [](const Row& row) { return row.grant && !row.grant->isComplete(); });
    return found == m_rows.end() ? std::string_view() : found->field->key;
}

void FieldSet::showGrantError(std::string_view key, const QString& text)
{
    for (const Row& row : m_rows) row.grant->showError(row.field->key == key ? text : QString());
}

GroupInput::GroupInput(const core::ExtensionField& group, QWidget* parent)
    : QWidget(parent),
      m_group(group),
      m_column(new QVBoxLayout(this)),
      m_line(new FlowLayout(12)),
      m_add(new QPushButton(iconOf(Glyph::Plus), tr("Add: %1").arg(coreText(group.label)), this)),
      m_hint(new PlainLabel({}, TextStyle::Small, Tone::InkFaint, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_hint->setWordWrap(true);
    m_line->addWidget(m_add);
    m_column->addLayout(m_line);
    m_column->addWidget(m_hint);
    m_add->setObjectName(QStringLiteral("add-") + QString::fromUtf8(group.key));
    m_add->setAccessibleName(m_add->text());
    setHint(group.hint.empty() ? QString() : coreText(group.hint));
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addMember({});
        m_members.back().fields->setFocus();
        emit edited();
    });
}

void GroupInput::setCorner(QWidget* corner) { m_line->addWidget(corner); }

void GroupInput::setHint(const QString& hint)
{
    m_hint->setText(hint);
    m_add->setAccessibleDescription(hint);
}

void GroupInput::addMember(const core::FieldValues& values)
{
    auto* card = new Card(this);
    auto* top = new QHBoxLayout;
    auto* title = new PlainLabel(coreText(m_group.label), TextStyle::Strong, Tone::Ink, card);
    auto* remove = new QPushButton(tr("Remove"), card);
    remove->setObjectName(QStringLiteral("removeMember"));
    remove->setAccessibleName(remove->text() + QStringLiteral(": ") + title->text());
    remove->setAutoDefault(false);
    setButtonRole(*remove, ButtonRole::Quiet);
    top->addWidget(title);
    top->addStretch(1);
    top->addWidget(remove);
    auto* fields = new FieldSet(m_group.fields, card);
    fields->setValues(values);
    card->content()->addLayout(top);
    card->content()->addWidget(fields);
    m_column->insertWidget(static_cast<int>(m_members.size()), card);
    m_members.push_back({card, fields});
    connect(fields, &FieldSet::edited, this, &GroupInput::edited);
    connect(remove, &QPushButton::clicked, this, [this, card] { removeMember(card); });
}

void GroupInput::removeMember(const QWidget* card)
{
    const auto found = std::ranges::find(m_members, card, &Member::card);
    if (found == m_members.end()) return;
    found->card->hide();
    found->card->deleteLater();
    m_members.erase(found);
    m_add->setFocus();
    emit edited();
}

std::vector<core::FieldValues> GroupInput::members() const
{
    std::vector<core::FieldValues> members;
    for (const Member& member : m_members)
        if (auto values = member.fields->values(); !values.empty()) members.push_back(std::move(values));
    return members;
}

void GroupInput::setMembers(const std::vector<core::FieldValues>& members)
{
    for (const Member& member : m_members) delete member.card;
    m_members.clear();
    for (const core::FieldValues& values : members) addMember(values);
}

bool GroupInput::showError(std::size_t member, std::string_view key, const QString& text)
{
    bool isShown = false;
    std::size_t number = 0; // members that are empty do not count
    for (const Member& each : m_members) {
        const bool isCounted = !each.fields->values().empty();
        if (isCounted) ++number;
        const bool isHere = isCounted && number == member;
        isShown |= each.fields->showError(isHere ? key : std::string_view(), isHere ? text : QString());
    }
    return isShown;
}

}
