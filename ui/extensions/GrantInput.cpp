#include "ui/extensions/GrantInput.h"

#include "ui/extensions/ValueInput.h"
#include "ui/look/Type.h"
#include "ui/widgets/FormField.h"

#include <QApplication>
#include <QComboBox>
#include <QVBoxLayout>

#include <array>

namespace ui {
namespace {

using Kind = core::ExtensionField::Kind;

/// Of one of a few, several may be granted; of one text, any number of them.
Kind listKindOf(const core::ExtensionField& field)
{
    if (field.kind == Kind::Choice || field.kind == Kind::ChoiceList) return Kind::ChoiceList;
    return field.kind == Kind::Names ? Kind::Names : Kind::TextList;
}

constexpr std::array<const char*, 3> sources{QT_TRANSLATE_NOOP("ui::GrantInput", "Fixed"),
    QT_TRANSLATE_NOOP("ui::GrantInput", "From the request"),
    QT_TRANSLATE_NOOP("ui::GrantInput", "From the request, if in a list")};

}

GrantInput::GrantInput(const core::ExtensionField& field, const QString& label, QWidget* parent)
    : QWidget(parent), m_field(field), m_listed(field), m_source(new QComboBox(parent))
{
    m_listed.kind = listKindOf(field);
    m_listed.choices = core::grantableChoices(field);
    const QString key = QString::fromUtf8(field.key);
    m_source->setObjectName(QStringLiteral("source-") + key);
    m_source->setAccessibleName(tr("%1: where its value comes from").arg(label));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_values = makeValueInput(m_listed, tr("%1: may be asked for").arg(label), this);
    m_list = new FormField(QStringLiteral("within-") + key, tr("%1: may be asked for").arg(label), m_values, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16, QApplication::font()), 0, 0, 0);
    column->addWidget(m_list);
    setRange({.takesAny = true, .takesList = true});
    connect(m_source, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        emit edited();
    });
    connect(m_values, &ValueInput::edited, this, &GrantInput::edited);
}

void GrantInput::setRange(core::GrantRange range)
{
    const Source present = m_source->count() == 0 ? Source::Fixed : chosen();
    const QSignalBlocker quiet(m_source);
    m_source->clear();
    for (const Source each : {Source::Fixed, Source::Request, Source::List}) {
        const bool isOffered = each == Source::Fixed || (each == Source::Request ? range.takesAny : range.takesList);
        if (isOffered || each == present)
            m_source->addItem(tr(sources.at(static_cast<std::size_t>(each))), static_cast<int>(each));
    }
    choose(present);
}

GrantInput::Source GrantInput::chosen() const { return static_cast<Source>(m_source->currentData().toInt()); }

void GrantInput::choose(Source source)
{
    if (m_source->findData(static_cast<int>(source)) < 0)
        m_source->addItem(tr(sources.at(static_cast<std::size_t>(source))), static_cast<int>(source));
    m_source->setCurrentIndex(m_source->findData(static_cast<int>(source)));
    refresh();
}

void GrantInput::refresh()
{
    m_source->setVisible(m_source->count() > 1);
    setVisible(chosen() == Source::List);
    if (chosen() != Source::List) showError({});
}

void GrantInput::setGrant(const core::FieldGrant* grant)
{
    m_values->setValues(grant ? grant->within : std::vector<std::string>{});
    choose(!grant ? Source::Fixed : grant->within.empty() ? Source::Request : Source::List);
}

std::optional<core::FieldGrant> GrantInput::grant() const
{
    if (chosen() == Source::Fixed || !isComplete()) return std::nullopt; // an empty list would grant anything
    core::FieldGrant grant{.field = std::string(m_field.key)};
    if (chosen() == Source::List) grant.within = m_values->values();
    return grant;
}

bool GrantInput::isComplete() const { return chosen() != Source::List || !m_values->values().empty(); }

void GrantInput::showError(const QString& text) { m_list->setError(text); }

}
