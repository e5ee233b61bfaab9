#pragma once

#include "ui/look/Marks.h"
#include "ui/look/Type.h"

#include <QAbstractTableModel>
#include <QVariant>

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <utility>
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

/// The structural half of every table model, written once: rows in, what changed in, and nothing else.
/// `Row` has a member `id`. Never reads the vault.
template <typename Row>
class RowModel : public QAbstractTableModel {
public:
    explicit RowModel(std::vector<Column<Row>> columns, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_columns(std::move(columns))
    {}

    /// Words that find a row besides those in its columns.
    void setSearchText(std::function<QString(const Row&)> text) { m_searchText = std::move(text); }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    /// Replaces everything.
    void setRows(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        remember(0);
        endResetModel();
    }

    /// Puts a row in its place, or at the end when its id is new.
    void upsert(Row row)
    {
        if (const auto known = m_places.find(row.id); known != m_places.end()) {
            const int place = known->second;
            m_rows[static_cast<std::size_t>(place)] = std::move(row);
            emit dataChanged(this->index(place, 0), this->index(place, columnCount() - 1));
            return;
        }
        const int place = rowCount();
        beginInsertRows({}, place, place);
        m_places[row.id] = place;
        m_rows.push_back(std::move(row));
        endInsertRows();
    }

    /// Takes a row out; an unknown id is no error.
    void remove(std::int64_t id)
    {
        const auto known = m_places.find(id);
        if (known == m_places.end()) return;
        const int place = known->second;
        beginRemoveRows({}, place, place);
        m_rows.erase(m_rows.begin() + place);
        m_places.erase(known);
        remember(static_cast<std::size_t>(place));
        endRemoveRows();
    }

    /// Tells views that cells look different though no row changed: another day, another language.
    void refresh()
    {
        if (!m_rows.empty()) emit dataChanged(this->index(0, 0), this->index(rowCount() - 1, columnCount() - 1));
    }

    const std::vector<Row>& rows() const { return m_rows; }
    const Row& row(int place) const { return m_rows.at(static_cast<std::size_t>(place)); }
    /// nullptr: no row has this id.
    const Row* find(std::int64_t id) const
    {
        const auto known = m_places.find(id);
        return known == m_places.end() ? nullptr : &m_rows[static_cast<std::size_t>(known->second)];
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
        const Row& row = m_rows[static_cast<std::size_t>(index.row())];
        const Column<Row>& column = m_columns[static_cast<std::size_t>(index.column())];
        switch (role) {
        case Qt::DisplayRole: return column.text(row);
        case Qt::AccessibleTextRole: return spoken(column, row);
        case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::Alignment(column.alignment | Qt::AlignVCenter));
        case MarkRole: return static_cast<int>(column.mark ? column.mark(row) : Mark::None);
        case ToneRole: return static_cast<int>(column.tone ? column.tone(row) : Tone::Ink);
        case StyleRole: return static_cast<int>(column.style);
        case SortRole: return column.sortKey ? column.sortKey(row) : QVariant(column.text(row));
        case IdRole: return QVariant::fromValue<qint64>(row.id);
        case SearchRole: return m_searchText ? m_searchText(row) : QString();
        default: return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
        const Column<Row>& column = m_columns[static_cast<std::size_t>(section)];
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return column.title;
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::Alignment(column.alignment | Qt::AlignVCenter));
        return {};
    }

private:
    static QString spoken(const Column<Row>& column, const Row& row)
    {
        const QString state = column.mark && !column.isMarkSaid ? markText(column.mark(row)) : QString();
        return state.isEmpty() ? column.text(row) : column.text(row) + QStringLiteral(", ") + state;
    }

    void remember(std::size_t from)
    {
        if (from == 0) {
            m_places.clear();
            m_places.reserve(m_rows.size());
        }
        for (std::size_t i = from; i < m_rows.size(); ++i) m_places[m_rows[i].id] = static_cast<int>(i);
    }

    std::vector<Column<Row>> m_columns;
    std::function<QString(const Row&)> m_searchText;
    std::vector<Row> m_rows;
    std::unordered_map<std::int64_t, int> m_places;
};

}
