#pragma once

#include "ui/look/Marks.h"
#include "ui/look/Type.h"

#include <QVariant>

#include <cstdint>
#include <functional>
#include <vector>

namespace ui {

/// What a RowTable asks a model for, beyond Qt's own roles.
enum RowRole {
    MarkRole = Qt::UserRole, ///< int of Mark, before the text
    ToneRole,                ///< int of Tone
    StyleRole,               ///< int of TextStyle
    SortRole,                ///< what the column is ordered by
    IdRole,                  ///< qint64, the row's id in the vault
    SearchRole,              ///< what a row is found by though no column shows it
    LoadedRole,              ///< false: the row is still to be read; asking does not have it read
};

/// One column of a table: its title and how a row fills it. All text has gone through showUntrusted() where needed.
template <typename Row>
struct Column {
    QString title;
    std::function<QString(const Row&)> text;
    std::function<QVariant(const Row&)> sortKey = {}; ///< empty: ordered by the text
    std::function<Mark(const Row&)> mark = {};
    std::function<Tone(const Row&)> tone = {};
    TextStyle style = TextStyle::Body;
    Qt::Alignment alignment = Qt::AlignLeft;
    bool isMarkSaid = false; ///< the text says what the mark shows, in words of its own
};

/// The cell's words with those of its mark, for people who do not see it.
template <typename Row>
QString spokenCell(const Column<Row>& column, const Row& row)
{
    const QString state = column.mark && !column.isMarkSaid ? markText(column.mark(row)) : QString();
    return state.isEmpty() ? column.text(row) : column.text(row) + QStringLiteral(", ") + state;
}

/// What a cell answers to a view, but for what only its model knows.
template <typename Row>
QVariant cellData(const Column<Row>& column, const Row& row, int role)
{
    switch (role) {
    case Qt::DisplayRole: return column.text(row);
    case Qt::AccessibleTextRole: return spokenCell(column, row);
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::Alignment(column.alignment | Qt::AlignVCenter));
    case MarkRole: return static_cast<int>(column.mark ? column.mark(row) : Mark::None);
    case ToneRole: return static_cast<int>(column.tone ? column.tone(row) : Tone::Ink);
    case StyleRole: return static_cast<int>(column.style);
    case SortRole: return column.sortKey ? column.sortKey(row) : QVariant(column.text(row));
    default: return {};
    }
}

/// What the head of a column answers.
template <typename Row>
QVariant headData(const std::vector<Column<Row>>& columns, int section, Qt::Orientation orientation, int role)
{
    if (orientation != Qt::Horizontal || section < 0 || section >= static_cast<int>(columns.size())) return {};
    const Column<Row>& column = columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return column.title;
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::Alignment(column.alignment | Qt::AlignVCenter));
    return {};
}

}
