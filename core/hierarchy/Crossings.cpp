#include "core/hierarchy/Rows.h"
#include <algorithm>

namespace core::rows {

namespace {

constexpr int orderingSweeps = 12;

/// Where each slot stands in its row.
std::vector<std::size_t> positionsOf(const Grid& grid)
{
    std::vector<std::size_t> positions(grid.slotList.size());
    for (const auto& row : grid.rows)
        for (std::size_t i = 0; i < row.size(); ++i) positions[row[i]] = i;
    return positions;
}

/// Counts how many numbers so far are larger than one, in logarithmic time.
class Larger {
public:
    explicit Larger(std::size_t size) : m_tree(size + 1) {}
    std::size_t add(std::size_t value)
    {
        std::size_t smaller = 0;
        for (std::size_t i = value + 1; i > 0; i &= i - 1) smaller += m_tree[i];
        for (std::size_t i = value + 1; i < m_tree.size(); i += i & (~i + 1)) ++m_tree[i];
        return m_count++ - smaller;
    }

private:
    std::vector<std::size_t> m_tree;
    std::size_t m_count = 0;
};

/// Orders a row by the middle of what its slots are linked with in the row before; those without links stay where they are.
void orderBy(Grid& grid, std::size_t row, const std::vector<std::vector<std::size_t>>& links,
    std::vector<std::size_t>& positions)
{
    auto& slots = grid.rows[row];
    std::vector<std::pair<double, std::size_t>> wanted;
    for (const std::size_t slot : slots) {
        double sum = 0;
        for (const std::size_t other : links[slot]) sum += static_cast<double>(positions[other]);
        const auto count = static_cast<double>(links[slot].size());
        wanted.emplace_back(links[slot].empty() ? static_cast<double>(positions[slot]) : sum / count, slot);
    }
    std::ranges::stable_sort(wanted, {}, &std::pair<double, std::size_t>::first);
    for (std::size_t i = 0; i < slots.size(); ++i) {
        slots[i] = wanted[i].second;
        positions[slots[i]] = i;
    }
}

}

std::size_t crossingsOf(const Grid& grid)
{
    const auto positions = positionsOf(grid);
    std::vector<std::vector<std::pair<std::size_t, std::size_t>>> between(grid.rows.size());
    for (const Link& link : grid.links)
        between[grid.rowOf[link.upper]].emplace_back(positions[link.upper], positions[link.lower]);
    std::size_t crossings = 0;
    for (std::size_t row = 0; row + 1 < grid.rows.size(); ++row) {
        std::ranges::sort(between[row]);
        Larger larger(grid.rows[row + 1].size());
        for (const auto& [upper, lower] : between[row]) crossings += larger.add(lower);
    }
    return crossings;
}

void reduceCrossings(Grid& grid)
{
    std::size_t best = crossingsOf(grid);
    auto bestRows = grid.rows;
    for (int sweep = 0; sweep < orderingSweeps && best > 0; ++sweep) {
        auto positions = positionsOf(grid);
        if (sweep % 2 == 0)
            for (std::size_t row = 1; row < grid.rows.size(); ++row) orderBy(grid, row, grid.above, positions);
        else
            for (std::size_t row = grid.rows.size() - 1; row-- > 0;) orderBy(grid, row, grid.below, positions);
        const std::size_t crossings = crossingsOf(grid);
        if (crossings >= best) continue;
        best = crossings;
        bestRows = grid.rows;
    }
    grid.rows = std::move(bestRows);
}

}
