#include "ui/extensions/OidCompleter.h"

#include "core/profiles/KnownOids.h"
#include "core/profiles/SubjectAttribute.h"
#include "core/x509/ObjectIdentifiers.h"
#include "ui/text/Untrusted.h"

#include <QLineEdit>
#include <QStandardItemModel>

#include <algorithm>

namespace ui {
namespace {

constexpr int valueRole = Qt::UserRole + 1;

std::string numberOf(std::string_view choice)
{
    const std::string attribute = core::attributeOid(choice);
    return attribute.empty() ? core::oidOfName(choice) : attribute;
}

}

bool takesOids(const core::ExtensionField& field)
{
    const bool isNamed = !field.choices.empty() && !numberOf(field.choices.front()).empty();
    return field.isOpen || field.key == "other-names" ||
        (field.kind == core::ExtensionField::Kind::TextList && isNamed);
}

OidCompleter::OidCompleter(const core::ExtensionField& field, bool isList, QLineEdit& edit)
    : QCompleter(&edit), m_isList(isList)
{
    auto* model = new QStandardItemModel(this);
    const auto add = [model](const std::string& name, const std::string& number, const std::string& value) {
        auto* item = new QStandardItem(showUntrusted(name) + QStringLiteral(" – ") + showUntrusted(number));
        item->setData(QString::fromStdString(value), valueRole);
        model->appendRow(item);
    };
    std::vector<std::string> known;
    for (const std::string_view choice : field.choices) {
        known.push_back(numberOf(choice));
        if (!m_isList) add(std::string(choice), known.back(), std::string(choice)); // the others have boxes to tick
    }
    static const std::vector<core::KnownOid> all = core::knownOids();
    for (const core::KnownOid& each : all)
        if (!std::ranges::contains(known, each.oid)) add(each.name, each.oid, each.oid);
    setModel(model);
    setCaseSensitivity(Qt::CaseInsensitive);
    setFilterMode(Qt::MatchContains);
    edit.setCompleter(this);
}

QString OidCompleter::pathFromIndex(const QModelIndex& index) const
{
    const QString value = index.data(valueRole).toString();
    if (!m_isList) return value;
    const QString text = static_cast<QLineEdit*>(widget())->text();
    const qsizetype comma = text.lastIndexOf(u',');
    return comma < 0 ? value : text.first(comma + 1) + u' ' + value;
}

QStringList OidCompleter::splitPath(const QString& path) const
{
    return {m_isList ? path.section(u',', -1).trimmed() : path};
}

}
