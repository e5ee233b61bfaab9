#include "core/hierarchy/Rows.h"
#include <algorithm>
#include <cmath>

namespace core::rows {

namespace {

constexpr int placingSweeps = 10;
constexpr double nodeGap = 20, familyGap = 44, passageGap = 8;
constexpr double crossing =
    0.2; ///< how much a cross-certificate pulls, beside the certificate that decides where a CA belongs
constexpr double straightness = 4; ///< how much more a passage wants to stand straight than a node in the middle

double halfOf(const Slot& slot) { return slot.width / 2; }

/// Gives the slots of a row the places nearest to the wanted ones, by least squares, that keep order and gaps: blocks of slots
/// that touch move as one (pool adjacent violators).
void settle(Grid& grid, const std::vector<std::size_t>& row, const std::vector<double>& wanted,
    const std::vector<double>& weights)
{
    struct Block {
        double sum, weight;
        std::size_t first;
        double middle() const { return sum / weight; }
    };
    std::vector<Block> blocks;
    std::vector<double> offsets(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) offsets[i] = offsets[i - 1] + gapBetween(grid.slotList[row[i - 1]], grid.slotList[row[i]]);
        blocks.push_back({(wanted[i] - offsets[i]) * weights[i], weights[i], i});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].middle() >= blocks.back().middle()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().weight += last.weight;
        }
    }
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const std::size_t end = b + 1 < blocks.size() ? blocks[b + 1].first : row.size();
        for (std::size_t i = blocks[b].first; i < end; ++i) grid.slotList[row[i]].x = blocks[b].middle() + offsets[i];
    }
}

/// How much two linked slots want to stand over each other.
double pullOf(const Grid& grid, std::size_t one, std::size_t other)
{
    const Slot &a = grid.slotList[one], &b = grid.slotList[other];
    if (a.node == none && b.node == none) return straightness;
    return a.family == other || b.family == one ? 1 : crossing;
}

/// Moves a row towards what it is linked with on one side, or on both.
void pull(Grid& grid, std::size_t row, bool fromAbove, bool fromBelow)
{
    const auto& slots = grid.rows[row];
    std::vector<double> wanted, weights;
    for (const std::size_t slot : slots) {
        double sum = 0, weight = 0;
        const auto add = [&](const std::vector<std::size_t>& others) {
            for (const std::size_t other : others) {
                const double w = pullOf(grid, slot, other);
                sum += w * grid.slotList[other].x;
                weight += w;
            }
        };
        if (fromAbove) add(grid.above[slot]);
        if (fromBelow) add(grid.below[slot]);
        wanted.push_back(weight > 0 ? sum / weight : grid.slotList[slot].x);
        weights.push_back(weight > 0 ? weight : 0.2);
    }
    settle(grid, slots, wanted, weights);
}

void placeAnew(Grid& grid)
{
    for (const auto& row : grid.rows) {
        double x = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) x += gapBetween(grid.slotList[row[i - 1]], grid.slotList[row[i]]);
            grid.slotList[row[i]].x = x;
        }
    }
    const std::size_t rows = grid.rows.size();
    for (int sweep = 0; sweep < placingSweeps; ++sweep) {
        for (std::size_t row = rows; row-- > 0;) pull(grid, row, false, true);
        for (std::size_t row = 0; row < rows; ++row) pull(grid, row, true, sweep > placingSweeps / 2);
    }
    for (std::size_t row = rows; row-- > 0;) pull(grid, row, false, true);
    if (rows > 1) pull(grid, rows - 1, true, false); // leaves straight below their CAs
    for (std::size_t row = rows; row-- > 0;) pull(grid, row, false, true);
    double left = 0;
    bool isFirst = true;
    for (const Slot& slot : grid.slotList) {
        left = isFirst ? slot.x - halfOf(slot) : std::min(left, slot.x - halfOf(slot));
        isFirst = false;
    }
    for (Slot& slot : grid.slotList) slot.x = std::round(slot.x - left);
}

/// The place nearest to the wanted one at which a slot fits between those that have their places; `row` is ordered by place.
std::size_t fit(const Grid& grid, const std::vector<std::size_t>& row, Slot& slot, double wanted)
{
    std::size_t best = row.size();
    double bestPlace = 0, bestDistance = -1;
    for (std::size_t i = 0; i <= row.size(); ++i) {
        const bool hasLeft = i > 0, hasRight = i < row.size();
        const double low = hasLeft ? grid.slotList[row[i - 1]].x + gapBetween(grid.slotList[row[i - 1]], slot) : wanted;
        const double high =
            hasRight ? grid.slotList[row[i]].x - gapBetween(slot, grid.slotList[row[i]]) : std::max(wanted, low);
        if (hasLeft && hasRight && low > high) continue;
        const double place = hasLeft ? std::clamp(wanted, low, std::max(low, high)) : std::min(wanted, high);
        const double distance = std::abs(place - wanted);
        if (bestDistance >= 0 && distance >= bestDistance) continue;
        best = i;
        bestPlace = place;
        bestDistance = distance;
    }
    slot.x = bestPlace;
    return best;
}

/// Where a new slot would like to stand: below its issuers, beside the last of its kin, else above what it vouches for.
double wantedPlace(const Grid& grid, std::size_t slot, const std::vector<bool>& stands, double otherwise)
{
    double sum = 0;
    std::size_t count = 0;
    for (const auto* others : {&grid.above[slot], &grid.below[slot]}) {
        for (const std::size_t other : *others)
            if (stands[other]) {
                sum += grid.slotList[other].x;
                ++count;
            }
        if (count > 0) break;
    }
    return count > 0 ? sum / static_cast<double>(count) : otherwise;
}

/// Leaves what stood before where it was, and puts what is new into the free places nearest to its kin.
void placeAround(Grid& grid)
{
    std::vector<bool> stands(grid.slotList.size());
    for (auto& row : grid.rows) {
        std::vector<std::size_t> standing, coming;
        for (const std::size_t slot : row) (grid.slotList[slot].isHeld ? standing : coming).push_back(slot);
        std::ranges::stable_sort(standing, {}, [&grid](std::size_t slot) { return grid.slotList[slot].x; });
        std::vector<std::size_t> placed;
        for (const std::size_t slot : standing) {
            const bool fits = placed.empty() ||
                grid.slotList[placed.back()].x + halfOf(grid.slotList[placed.back()]) + halfOf(grid.slotList[slot]) +
                        passageGap <=
                    grid.slotList[slot].x;
            (fits ? placed : coming).push_back(slot);
            if (fits) stands[slot] = true;
        }
        for (const std::size_t slot : coming) {
            const double end = placed.empty() ? 0 : grid.slotList[placed.back()].x;
            const double wanted = wantedPlace(grid, slot, stands, end);
            const std::size_t at = fit(grid, placed, grid.slotList[slot], wanted);
            placed.insert(placed.begin() + static_cast<std::ptrdiff_t>(at), slot);
            stands[slot] = true;
        }
        row = std::move(placed);
    }
}

}

double gapBetween(const Slot& left, const Slot& right)
{
    const bool isPassage = left.node == none || right.node == none;
    const double gap = isPassage                             ? passageGap
        : left.family == right.family && left.family != none ? nodeGap
                                                             : familyGap;
    return halfOf(left) + gap + halfOf(right);
}

void place(Grid& grid, const TrustGraph& graph, const Standing& before)
{
    constexpr std::size_t mostNew = 400; // finding places one by one takes time in proportion to the row
    std::size_t held = 0, nodes = 0;
    for (Slot& slot : grid.slotList) {
        if (slot.node == none) continue;
        ++nodes;
        const auto found = before.find(graph.nodes[slot.node].id);
        if (found == before.end()) continue;
        slot.isHeld = true;
        slot.x = found->second.x;
        ++held;
    }
    const bool isFewNew = held * 4 >= nodes * 3 && grid.slotList.size() - held <= mostNew;
    if (held > 0 && isFewNew)
        placeAround(grid);
    else
        placeAnew(grid);
}

}
