#pragma once

#include "ui/widgets/Column.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ui {

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
        if (role == IdRole) return QVariant::fromValue<qint64>(row.id);
        if (role == SearchRole) return m_searchText ? m_searchText(row) : QString();
        return cellData(column, row, role);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        return headData(m_columns, section, orientation, role);
    }

private:
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
