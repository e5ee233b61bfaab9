#include "ui/compare/Asn1Model.h"

#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <array>

namespace ui {
namespace {

enum ColumnPlace { Element, Value, Offset, Octets, ColumnCount };

}

void Asn1Model::setLines(std::vector<core::Asn1Line> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_top.clear();
    m_places.assign(m_lines.size(), {});
    std::vector<std::size_t> above; // the line that is open on every level
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        above.resize(std::min(above.size(), static_cast<std::size_t>(m_lines[i].depth)));
        auto& siblings = above.empty() ? m_top : m_places[above.back()].children;
        m_places[i].parent = above.empty() ? m_lines.size() : above.back();
        m_places[i].order = static_cast<int>(siblings.size());
        siblings.push_back(i);
        above.push_back(i);
    }
    endResetModel();
}

QModelIndex Asn1Model::indexOf(std::size_t line) const
{
    return line < m_lines.size() ? createIndex(m_places[line].order, 0, line) : QModelIndex();
}

std::size_t Asn1Model::find(const QString& words, std::size_t from, bool isBackwards) const
{
    const std::size_t count = m_lines.size();
    for (std::size_t step = 1; step <= count && !words.isEmpty(); ++step) {
        const std::size_t line = (isBackwards ? from + 2 * count - step : from + step) % count;
        for (const std::string* text : {&m_lines[line].type, &m_lines[line].value, &m_lines[line].oid})
            if (showUntrusted(*text).contains(words, Qt::CaseInsensitive)) return line;
    }
    return count;
}

const std::vector<std::size_t>& Asn1Model::childrenOf(const QModelIndex& parent) const
{
    return parent.isValid() ? m_places[lineOf(parent)].children : m_top;
}

QModelIndex Asn1Model::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, childrenOf(parent)[static_cast<std::size_t>(row)]);
}

QModelIndex Asn1Model::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOf(m_places[lineOf(index)].parent) : QModelIndex();
}

int Asn1Model::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int Asn1Model::columnCount(const QModelIndex&) const { return ColumnCount; }

QString Asn1Model::text(const core::Asn1Line& line, int column) const
{
    switch (column) {
    case Element:
        return !line.fault                                 ? showUntrusted(line.type)
            : line.fault->code == core::ErrorCode::Refused ? tr("not shown")
                                                           : tr("unreadable");
    case Value: return line.fault ? errorMessage(*line.fault).what : showUntrusted(line.value);
    case Offset: return showNumber(static_cast<qint64>(line.offset));
    default: return showNumber(static_cast<qint64>(line.end() - line.offset));
    }
}

QVariant Asn1Model::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const core::Asn1Line& line = m_lines[lineOf(index)];
    const bool isNumber = index.column() == Offset || index.column() == Octets;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return text(line, index.column());
    if (role == Qt::ToolTipRole) return withoutMarkup(text(line, index.column()));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return {};
}

QVariant Asn1Model::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const std::array<QString, ColumnCount> titles{tr("Element"), tr("Value"), tr("Offset"), tr("Octets")};
    return titles.at(static_cast<std::size_t>(section));
}

}
