#pragma once
#include "core/hierarchy/TrustGraph.h"

/// Where everything of a graph stands: issuers above subjects, leaves in the last row. Lengths are pixels of a 13 px body font.
namespace core {

struct Point {
    double x = 0, y = 0;
    bool operator==(const Point&) const = default;
};
struct Box {
    double left = 0, top = 0, width = 0, height = 0;
    double right() const { return left + width; }
    double bottom() const { return top + height; }
    Point centre() const { return {left + width / 2, top + height / 2}; }
    bool overlaps(const Box& other) const
    {
        return left < other.right() && other.left < right() && top < other.bottom() && other.top < bottom();
    }
    bool operator==(const Box&) const = default;
};

/// How an edge runs.
enum class RouteKind {
    Down, ///< curves in the gaps between rows, straight lines through the rows: points in pairs
    Arch, ///< between neighbours of one row, above them: two points
    Spine ///< from an opened group along its leaves: three points with right angles
};
struct Route {
    RouteKind kind = RouteKind::Down;
    std::vector<Point> points; ///< from the issuer to the subject
    double height = 0;         ///< of an arch
    bool operator==(const Route&) const = default;
};

/// Whether an edge leads to its subject sideways or from below, so that an arrow has to tell who vouches for whom.
bool leadsAgainstTheRule(const Route& route);

struct GraphLayout {
    std::vector<Box> boxes;    ///< of the nodes, by their places
    std::vector<Route> routes; ///< of the edges
    std::vector<std::vector<std::size_t>>
        rows; ///< nodes of each row from left to right; below them those of opened groups
    Box bounds;
};

/// Where nodes stood before: centres by id. They stay where they are if they can.
using Standing = std::map<std::string, Point, std::less<>>;
Standing standingOf(const TrustGraph& graph, const GraphLayout& layout);

/// What nodes must have room for: their names, or the notes of files as well.
enum class NodeText { Name, NameAndNote };

/// The same graph gives the same layout. Takes time in proportion to nodes and edges, an edge counted in each row it goes through.
GraphLayout layOut(const TrustGraph& graph, const Standing& before = {}, NodeText text = NodeText::Name);

}
