#include "ui/editor/ProfileForm.h"

#include "core/profiles/EditProfile.h"
#include "ui/editor/SubjectForm.h"
#include "ui/extensions/ExtensionList.h"
#include "ui/extensions/FieldSet.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/FormField.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

using Kind = core::ExtensionField::Kind;

/// Typed letter by letter: what is undone at once.
bool isTyped(Kind kind)
{
    return kind == Kind::Text || kind == Kind::Number || kind == Kind::TextList || kind == Kind::Moment;
}

/// Boxes know no order: what was there stays where it stood, what is new comes after it.
std::vector<std::string> inOldOrder(
    const core::ExtensionField& field, const std::vector<std::string>& before, const std::vector<std::string>& now)
{
    if (field.kind != Kind::ChoiceList) return now;
    std::vector<std::string> values = before;
    std::erase_if(values, [&](const std::string& value) { return !std::ranges::contains(now, value); });
    for (const std::string& value : now)
        if (!std::ranges::contains(values, value)) values.push_back(value);
    return values;
}

std::vector<std::string> valuesOf(const core::FieldValues& all, std::string_view key)
{
    const auto found = all.find(key);
    return found == all.end() ? std::vector<std::string>{} : found->second;
}

core::TomlPath tableOf(const core::ProfileSection& section)
{
    return section.name.empty() ? core::TomlPath{} : core::TomlPath{std::string(section.name)};
}

/// The fields of the subject that SubjectForm does not show.
std::vector<core::ExtensionField> formFields(const core::ProfileSection& section)
{
    std::vector<core::ExtensionField> fields = section.fields;
    if (section.name == "subject")
        std::erase_if(fields, [](const core::ExtensionField& field) { return field.key != "order"; });
    return fields;
}

/// The setting that an error is about, "names.maximum"; empty: about none.
std::string settingOf(const core::Error& error)
{
    const auto value = [&](std::size_t place) {
        return place < error.values.size() ? error.values[place] : std::string();
    };
    if (error.rule == "CW-151" || error.rule == "CW-152") return value(2);
    if (error.rule == "CW-153") return value(0);
    if (error.rule == "CW-154") return value(3);
    return {};
}

}

ProfileForm::ProfileForm(QWidget* parent)
    : QWidget(parent), m_sections(new QWidget(this)), m_waiting(paragraph({}, this, TextStyle::Body, Tone::Warn))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4); // room for the ring
    column->setSpacing(10);
    m_waiting->hide();
    column->addWidget(m_waiting);
    column->addWidget(m_sections);
    column->addStretch(1);
    auto* inner = new QVBoxLayout(m_sections);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(10);
    m_parts.reserve(core::profileSections().size());
    for (const core::ProfileSection& section : core::profileSections()) addSection(section, *inner);
    // The keyboard goes from input to input. What only hands it on to the first of its inputs may come behind them in the chain,
    // and would lead it back.
    for (QWidget* each : m_sections->findChildren<QWidget*>())
        if (qobject_cast<FieldSet*>(each) || qobject_cast<FormField*>(each) || each == m_subject ||
            each == m_extensions)
            each->setFocusProxy(nullptr);
}

void ProfileForm::addSection(const core::ProfileSection& section, QVBoxLayout& column)
{
    if (!m_parts.empty()) column.addSpacing(10);
    auto* heading = new HeadingLabel(coreText(section.label), TextStyle::Section, m_sections);
    column.addWidget(heading);
    column.addWidget(paragraph(coreText(section.explanation), m_sections, TextStyle::Small, Tone::InkSoft));
    Part& part = m_parts.emplace_back(Part{&section});
    if (section.name == "subject") {
        m_subject = new SubjectForm(m_sections);
        column.addWidget(m_subject);
        connect(m_subject, &SubjectForm::ruleChanged, this, [this](const core::SubjectRule& rule, bool isTyping) {
            change(isTyping ? "subject." + rule.oid : std::string(),
                [&](std::string_view text) { return core::setAttribute(text, rule); });
        });
        connect(m_subject, &SubjectForm::ruleRemoved, this, [this](const std::string& oid) {
            change({}, [&](std::string_view text) { return core::removeAttribute(text, oid); });
        });
    }
    if (section.name == "extensions") {
        m_extensions = new ExtensionList(m_sections);
        column.addWidget(m_extensions);
        connect(m_extensions, &ExtensionList::edited, this, &ProfileForm::takeExtensions);
        return;
    }
    const auto* fields = &m_fields.emplace_back(formFields(section));
    part.fields = new FieldSet(*fields, m_sections);
    part.fields->setObjectName(QStringLiteral("section-") + QString::fromUtf8(section.name));
    column.addWidget(part.fields);
    connect(part.fields, &FieldSet::edited, this, [this, place = m_parts.size() - 1] { takeFields(m_parts[place]); });
}

void ProfileForm::setText(const std::string& toml)
{
    if (toml == m_text && m_sections->isEnabled()) return;
    m_text = toml;
    fill();
}

void ProfileForm::fill()
{
    auto profile = core::readLoosely(m_text);
    m_sections->setEnabled(profile.has_value());
    m_waiting->setVisible(!profile);
    if (!profile) {
        m_waiting->setText(tr("The form waits until the text can be read again."));
        return;
    }
    m_profile = *std::move(profile);
    m_isFilling = true;
    for (Part& part : m_parts) {
        if (!part.fields) continue;
        part.known =
            core::valuesIn(m_text, tableOf(*part.section), formFields(*part.section)).value_or(core::FieldValues{});
        if (part.fields->values() != part.known) part.fields->setValues(part.known);
    }
    m_subject->setRules(m_profile.subject);
    m_extensions->setKind(m_profile.kind);
    if (m_extensions->extensions() != m_profile.extensions) m_extensions->setExtensions(m_profile.extensions);
    m_isFilling = false;
}

void ProfileForm::change(
    const std::string& what, const std::function<core::Result<std::string>(std::string_view)>& edit)
{
    if (m_isFilling) return;
    const bool joins = !what.empty() && what == m_what && m_text == m_produced;
    if (!joins) m_base = m_text;
    const auto text = edit(m_base);
    if (!text) {
        fill(); // back to what the text says
        emit refused(text.error());
        return;
    }
    const bool isNew = *text != m_text;
    m_what = what;
    m_produced = m_text = *text;
    fill();
    if (isNew) emit changed(m_produced, joins);
}

void ProfileForm::takeFields(Part& part)
{
    if (m_isFilling) return;
    const core::FieldValues now = part.fields->values();
    for (const core::ExtensionField& field : formFields(*part.section)) {
        const auto before = valuesOf(part.known, field.key);
        const auto wanted = inOldOrder(field, before, valuesOf(now, field.key));
        if (wanted == before) continue;
        core::TomlPath path = tableOf(*part.section);
        path.emplace_back(field.key);
        const std::string what =
            isTyped(field.kind) ? std::string(part.section->name) + "." + std::string(field.key) : std::string();
        return change(what, [&](std::string_view text) { return core::setSetting(text, path, field, wanted); });
    }
}

void ProfileForm::takeExtensions()
{
    const auto before = m_profile.extensions;
    const auto now = m_extensions->extensions();
    change({}, [&](std::string_view base) -> core::Result<std::string> {
        std::string text(base);
        for (const core::ProfileExtension& each : before) {
            if (std::ranges::contains(now, each.oid, &core::ProfileExtension::oid)) continue;
            CORE_TRY(text, core::removeExtension(text, each.oid));
        }
        for (const core::ProfileExtension& each : now) {
            if (std::ranges::contains(before, each)) continue;
            CORE_TRY(text, core::setExtension(text, each));
        }
        return text;
    });
}

void ProfileForm::showMistake(const core::Error* error)
{
    const std::string setting = error ? settingOf(*error) : std::string();
    const Message message = error ? errorMessage(*error) : Message();
    for (const Part& part : m_parts) {
        if (!part.fields) continue;
        const std::string start = part.section->name.empty() ? std::string() : std::string(part.section->name) + ".";
        const bool isHere =
            !setting.empty() && setting.starts_with(start) && !setting.substr(start.size()).contains('.');
        part.fields->showError(
            isHere ? setting.substr(start.size()) : std::string(), isHere ? message.what : QString());
    }
}

void ProfileForm::showSection(std::string_view name)
{
    for (const Part& part : m_parts)
        if (part.section->name == name && part.fields)
            if (auto* first = part.fields->findChild<FormField*>()) first->input()->setFocus(Qt::OtherFocusReason);
}

}
