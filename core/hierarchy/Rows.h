#pragma once
#include "core/hierarchy/Layout.h"

/// The parts of the layout: places in rows, their order, and where they stand in the row. Of use to Layout.cpp alone.
namespace core::rows {

inline constexpr std::size_t none = static_cast<std::size_t>(-1);

/// A node, or where a long edge goes through a row.
struct Slot {
    std::size_t node = none; ///< none: an edge goes through
    double width = 0;
    std::size_t family = none; ///< the slot above it that it belongs to in the first place
    double x = 0;              ///< of its centre
    bool isHeld = false;       ///< it stood there before
};
struct Link {
    std::size_t upper = 0, lower = 0; ///< slots in rows that follow each other
    std::size_t edge = 0;
};
/// A graph in rows: every link goes from one row to the next.
struct Grid {
    std::vector<Slot> slotList;
    std::vector<std::vector<std::size_t>> rows; ///< slots, from left to right
    std::vector<std::size_t> rowOf;             ///< of the slots
    std::vector<Link> links;
    std::vector<std::vector<std::size_t>> above, below; ///< slots that each is linked with
    std::vector<std::vector<std::size_t>> slotsOfEdge;  ///< from the upper end to the lower; empty: an arch or a spine
    std::vector<std::size_t> slotOf;                    ///< of the nodes; none: a leaf of an opened group
    std::vector<std::size_t> nodeRow;                   ///< row of each node
};

double widthOf(const TrustNode& node, NodeText text);
/// Puts nodes into rows and long edges through those between.
Grid gridOf(const TrustGraph& graph, NodeText text);
/// Changes the order within rows until few edges cross. Leaves rows alone in which nothing crosses.
void reduceCrossings(Grid& grid);
/// Gives every slot its place without overlaps, near those it is linked with; what stood before stays there.
void place(Grid& grid, const TrustGraph& graph, const Standing& before);
/// How many links cross between the rows.
std::size_t crossingsOf(const Grid& grid);
/// The room between two slots beside each other, without their own halves.
double gapBetween(const Slot& left, const Slot& right);

}
