#pragma once

#include "core/vault/Lists.h"
#include "ui/widgets/Column.h"
#include "ui/widgets/LongModel.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace ui {

/// Where the rows of a long list come from. Each function answers by calling `done` in this thread, later or at once, or never
/// when it was asked again meanwhile.
template <typename Row>
struct LongSource {
    struct Order {
        LongModel::Ids ids;
        core::RowPage<Row> looked; ///< the block at LongQuery::place and the row that is held
    };
    std::function<void(const LongQuery&, std::function<void(Order)> done)> rank;
    std::function<void(const LongQuery&, std::function<void(LongModel::Ids)> done)> names;
    std::function<void(LongModel::Ids, std::function<void(core::RowPage<Row>)> done)> read;
};

/// The rows half of a LongModel: columns as in a RowModel, and the few rows that are kept.
template <typename Row>
class LongRowModel : public LongModel {
public:
    explicit LongRowModel(std::vector<Column<Row>> columns, QObject* parent = nullptr)
        : LongModel(parent), m_columns(std::move(columns))
    {}

    void setSource(LongSource<Row> source) { m_source = std::move(source); }
    bool hasSource() const { return static_cast<bool>(m_source.rank); }

    /// nullptr: the row is not kept at the moment. Rows near those looked at are, and the one that is held.
    const Row* find(std::int64_t id) const
    {
        const auto known = m_kept.find(id);
        return known == m_kept.end() || !known->second.row ? nullptr : &*known->second.row;
    }
    std::size_t keptCount() const { return m_kept.size(); }

    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        return headData(m_columns, section, orientation, role);
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
        const std::int64_t id = idAt(index.row());
        if (role == IdRole) return QVariant::fromValue<qint64>(id);
        if (role == LoadedRole) return find(id) != nullptr;
        const Column<Row>& column = m_columns[static_cast<std::size_t>(index.column())];
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::Alignment(column.alignment | Qt::AlignVCenter));
        const auto known = m_kept.find(id);
        if (known == m_kept.end() || known->second.generation != generation()) want(index.row());
        if (known == m_kept.end() || !known->second.row) return missing(index.column(), role);
        known->second.used = ++m_uses;
        if (known->second.isAltered && role == ToneRole) return static_cast<int>(Tone::Bad);
        if (known->second.isAltered && role == MarkRole && index.column() == 0) return static_cast<int>(Mark::Revoked);
        if (known->second.isAltered && role == Qt::AccessibleTextRole)
            return column.text(*known->second.row) + QStringLiteral(", ") + alteredText();
        if (known->second.isAltered && role == Qt::ToolTipRole) return alteredText();
        return cellData(column, *known->second.row, role);
    }

protected:
    void askOrder(const LongQuery& query, std::function<void(Ids, Came)> done) override
    {
        if (!m_source.rank) return done({}, {});
        m_source.rank(query, [this, of = generation(), done = std::move(done)](typename LongSource<Row>::Order order) {
            const Came came = keep(std::move(order.looked), of);
            done(std::move(order.ids), came);
        });
    }
    void askNames(const LongQuery& query, std::function<void(Ids)> done) override
    {
        if (m_source.names) m_source.names(query, std::move(done));
    }
    void askRows(Ids ids, std::function<void(Came)> done) override
    {
        if (!m_source.read) return done({});
        m_source.read(ids, [this, ids, of = generation(), done = std::move(done)](core::RowPage<Row> page) {
            for (const std::int64_t id : ids)
                if (!m_kept.contains(id)) m_kept[id] = {.generation = of, .used = ++m_uses}; // perhaps it is gone
            done(keep(std::move(page), of));
        });
    }
    bool isFresh(std::int64_t id) const override
    {
        const auto known = m_kept.find(id);
        return known != m_kept.end() && known->second.generation == generation();
    }
    void dropRows() override { m_kept.clear(); }

private:
    struct Kept {
        std::optional<Row> row = {}; ///< none: nothing came when it was asked for
        unsigned generation = 0;
        std::uint64_t used = 0;
        bool isAltered = false;
    };

    static QVariant missing(int column, int role)
    {
        if (role == Qt::DisplayRole) return column == 0 ? QStringLiteral("…") : QString();
        if (role == ToneRole) return static_cast<int>(Tone::InkFaint);
        if (role == MarkRole) return static_cast<int>(Mark::None);
        if (role == StyleRole) return static_cast<int>(TextStyle::Body);
        return {};
    }

    Came keep(core::RowPage<Row> page, unsigned of)
    {
        Came came;
        if (of > generation()) return came;
        for (Row& row : page.rows) {
            const std::int64_t id = row.id;
            const auto known = m_kept.find(id);
            const bool isNews = known == m_kept.end() || !known->second.row || known->second.generation != of;
            const bool isAltered = std::ranges::contains(page.altered, id);
            const bool wasAltered = known != m_kept.end() && known->second.isAltered;
            if (isNews && id == held()) came.isHeld = true;
            if (isAltered && !wasAltered) came.altered += id;
            m_kept[id] = {std::move(row), of, ++m_uses, isAltered};
        }
        forget();
        return came;
    }

    /// Lets go of what was not looked at for the longest time.
    void forget()
    {
        if (m_kept.size() <= most) return;
        std::vector<std::pair<std::uint64_t, std::int64_t>> ages;
        ages.reserve(m_kept.size());
        for (const auto& [id, kept] : m_kept)
            if (id != held() && !isNearTop(id)) ages.emplace_back(kept.used, id);
        const auto middle = ages.begin() + static_cast<std::ptrdiff_t>(m_kept.size() - most / 2);
        std::ranges::nth_element(ages, std::min(middle, ages.end() - 1));
        for (auto each = ages.begin(); each < std::min(middle, ages.end()); ++each) m_kept.erase(each->second);
    }

    std::vector<Column<Row>> m_columns;
    LongSource<Row> m_source;
    mutable std::unordered_map<std::int64_t, Kept> m_kept;
    mutable std::uint64_t m_uses = 0;
};

}
