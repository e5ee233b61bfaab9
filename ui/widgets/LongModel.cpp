#include "ui/widgets/LongModel.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace ui {
namespace {

constexpr int mostBlocks = 3; ///< that are read at once; of more wanted, only the last are still looked at

}

int LongModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

void LongModel::sort(int column, Qt::SortOrder order)
{
    if (m_query.column == column && m_query.order == order) return;
    m_query.column = column;
    m_query.order = order;
    ask();
}

void LongModel::setView(int view)
{
    if (m_query.view == view) return;
    m_query.view = view;
    ask();
}

void LongModel::setWords(const QString& words)
{
    if (m_query.words == words) return;
    m_query.words = words;
    ask();
}

void LongModel::renew()
{
    ++m_generation;
    ask();
}

void LongModel::clear()
{
    ++m_turn;
    ++m_generation;
    m_isWaiting = false;
    dropRows();
    m_wanted.clear();
    m_query.place = 0;
    m_query.held = -1;
    beginResetModel();
    m_ids.clear();
    ++m_layout;
    endResetModel();
    setCounts({0});
    emit ranked();
}

int LongModel::placeOf(std::int64_t id) const
{
    const auto found = std::ranges::find(m_ids, id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

std::vector<int> LongModel::placesOf(Ids ids) const
{
    std::ranges::sort(ids);
    std::vector<int> places;
    for (std::size_t i = 0; i < m_ids.size() && places.size() < ids.size(); ++i)
        if (std::ranges::binary_search(ids, m_ids[i])) places.push_back(static_cast<int>(i));
    return places;
}

void LongModel::setCounts(std::vector<qint64> counts)
{
    m_counts = std::move(counts);
    emit counted();
}

void LongModel::hold(std::int64_t id)
{
    m_query.held = id;
    if (id < 0 || isFresh(id)) return;
    if (const int place = placeOf(id); place >= 0) want(place); // even where nobody looks
}

void LongModel::findName(const QString& prefix, int place, std::function<void(int)> found)
{
    LongQuery query = m_query;
    query.prefix = prefix;
    askNames(query, [this, place, layout = m_layout, found = std::move(found)](Ids ids) {
        if (layout != m_layout) return;
        const std::vector<int> places = placesOf(std::move(ids));
        if (places.empty()) return;
        const auto next = std::ranges::lower_bound(places, place);
        found(next == places.end() ? places.front() : *next);
    });
}

void LongModel::ask()
{
    m_isWaiting = true;
    askOrder(m_query, [this, turn = ++m_turn](Ids ids, const Came& came) {
        if (turn != m_turn) return; // asked something else since
        m_isWaiting = false;
        take(std::move(ids));
        emit ranked();
        tell(came);
    });
}

void LongModel::take(Ids ids)
{
    const auto [oldEnd, newEnd] = std::ranges::mismatch(m_ids, ids);
    const auto before = static_cast<std::size_t>(oldEnd - m_ids.begin());
    std::size_t after = 0;
    while (after < std::min(m_ids.size(), ids.size()) - before &&
        m_ids[m_ids.size() - 1 - after] == ids[ids.size() - 1 - after])
        ++after;
    const std::size_t gone = m_ids.size() - before - after;
    const std::size_t come = ids.size() - before - after;
    const auto first = static_cast<int>(before);
    m_wanted.clear();
    if (gone + come > 0) ++m_layout;
    if (gone == 0 && come > 0 && !m_ids.empty()) {
        beginInsertRows({}, first, first + static_cast<int>(come) - 1);
        m_ids = std::move(ids);
        endInsertRows();
    } else if (come == 0 && gone > 0 && !ids.empty()) {
        beginRemoveRows({}, first, first + static_cast<int>(gone) - 1);
        m_ids = std::move(ids);
        endRemoveRows();
    } else if (gone + come > 0) {
        beginResetModel();
        m_ids = std::move(ids);
        endResetModel();
    }
    if (!m_ids.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool LongModel::isNearTop(std::int64_t id) const
{
    return std::ranges::contains(m_ids | std::views::take(blockSize), id);
}

void LongModel::want(int place) const
{
    const int block = place / blockSize;
    if (const auto known = std::ranges::find(m_wanted, block); known != m_wanted.end()) m_wanted.erase(known);
    m_wanted.push_back(block);
    if (m_isQueued || m_isReading) return;
    m_isQueued = true;
    auto* self = const_cast<LongModel*>(this); // what is read later changes nothing of what was answered now
    QMetaObject::invokeMethod(self, &LongModel::readWanted, Qt::QueuedConnection);
}

void LongModel::readWanted()
{
    m_isQueued = false;
    if (m_isReading || m_wanted.empty()) return;
    std::vector<int> blocks(
        m_wanted.end() - std::min<std::ptrdiff_t>(mostBlocks, std::ssize(m_wanted)), m_wanted.end());
    m_wanted.clear();
    for (const int near : {blocks.back() + 1, blocks.back() - 1}) // scrolling goes on
        if (!std::ranges::contains(blocks, near)) blocks.push_back(near);
    Ids ids;
    for (const int block : blocks)
        for (int place = std::max(0, block * blockSize); place < std::min(rowCount(), (block + 1) * blockSize); ++place)
            if (!isFresh(idAt(place))) ids.push_back(idAt(place));
    if (ids.empty()) return;
    m_query.place = blocks.front() * blockSize;
    m_isReading = true;
    askRows(std::move(ids), [this, blocks, layout = m_layout](const Came& came) {
        m_isReading = false;
        for (const int block : blocks) {
            const int from = block * blockSize;
            if (layout == m_layout && from >= 0 && from < rowCount())
                emit dataChanged(index(from, 0), index(std::min(rowCount(), from + blockSize) - 1, columnCount() - 1));
        }
        emit rowsRead();
        tell(came);
        readWanted();
    });
}

void LongModel::tell(const Came& came)
{
    if (came.isHeld) emit heldRead(m_query.held);
    if (!came.altered.isEmpty()) emit foundAltered(came.altered);
}

}
