#include "core/hierarchy/GraphSvg.h"
#include "core/hierarchy/GraphFiles.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <format>

namespace core {

namespace {

constexpr std::string_view ink = "#1f2429", soft = "#4a515a", line = "#6b717a", paper = "#ffffff";
constexpr double rim = 24, legendHeight = 60, barWidth = 5;
constexpr double perNameLetter = 7.4, perNoteLetter = 6.1;

struct MarkShape {
    std::string_view mark, color, word;
    std::string_view path; ///< in a square of 10, its middle at 0,0
    bool isFilled;
};
constexpr std::array shapes{
    MarkShape{"●", "#297747", "active", "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z", true},
    MarkShape{"▲", "#985800", "ends soon", "M0 -5L5.6 4.6L-5.6 4.6Z", true},
    MarkShape{"◐", "#6a4c9c", "retiring", "M0 -4.2A4.2 4.2 0 1 0 0 4.2Z M0 -4.2A4.2 4.2 0 0 1 0 4.2", false},
    MarkShape{
        "○", "#615e57", "expired, retired or not ours", "M-4.2 0A4.2 4.2 0 1 0 4.2 0A4.2 4.2 0 1 0 -4.2 0Z", false},
    MarkShape{"✕", "#b3261e", "revoked", "M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6", false},
    MarkShape{"◆", "#1f5c99", "waiting", "M0 -5.4L5.4 0L0 5.4L-5.4 0Z", true},
};

std::string xml(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else
            result += c;
    }
    return result;
}

/// Cut so that it fits the width, as far as that can be told without a font.
std::string fitting(const std::string& text, double width, double perLetter)
{
    double used = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto octet = static_cast<unsigned char>(text[i]);
        if ((octet & 0xC0) == 0x80) continue;
        used += octet >= 0xE1 ? 2 * perLetter : perLetter;
        if (used <= width) continue;
        std::size_t end = i;
        for (int back = 0; back < 2 && end > 0; ++back) do
                --end;
            while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80);
        return text.substr(0, end) + "…";
    }
    return text;
}

std::string number(double value)
{
    const std::string text = std::format("{:.1f}", value);
    return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

std::string markAt(std::string_view mark, double x, double y)
{
    const auto found = std::ranges::find(shapes, mark, &MarkShape::mark);
    if (found == shapes.end()) return {};
    // a ring that is half full: its left half is filled, its right half is not
    const bool isHalf = mark == "◐";
    return std::format("<path transform=\"translate({} {})\" d=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\"/>",
               number(x), number(y), found->path, found->isFilled ? found->color : "none", found->color,
               found->isFilled ? "0" : "1.6") +
        (isHalf ? std::format("<path transform=\"translate({} {})\" d=\"M0 -4.2A4.2 4.2 0 0 0 0 4.2Z\" fill=\"{}\"/>",
                      number(x), number(y), found->color)
                : std::string());
}

std::string textAt(double x, double y, std::string_view text, std::string_view color, double size, bool isStrong)
{
    return std::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"{}>{}</text>", number(x), number(y),
        number(size), color, isStrong ? " font-weight=\"600\"" : "", xml(text));
}

std::string pathOf(const Route& route)
{
    const auto at = [](Point point) { return number(point.x) + " " + number(point.y); };
    const auto& points = route.points;
    if (points.empty()) return {};
    std::string path = "M" + at(points.front());
    if (route.kind == RouteKind::Arch) {
        const double top = std::min(points.front().y, points.back().y) - route.height * 4 / 3;
        return path + "C" + at({points.front().x, top}) + " " + at({points.back().x, top}) + " " + at(points.back());
    }
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Point from = points[i - 1], to = points[i];
        const double middle = (from.y + to.y) / 2;
        if (route.kind == RouteKind::Spine || i % 2 == 0)
            path += "L" + at(to);
        else
            path += "C" + at({from.x, middle}) + " " + at({to.x, middle}) + " " + at(to);
    }
    return path;
}

std::string edgeOf(const TrustEdge& edge, const Route& route)
{
    const bool isOver = edge.state == NodeState::Revoked || edge.state == NodeState::Expired;
    const std::string_view dashes = edge.isCross ? " stroke-dasharray=\"6 4\""
        : isOver                                 ? " stroke-dasharray=\"1.5 3\""
                                                 : "";
    std::string text = std::format(
        "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.3\"{}/>\n", pathOf(route), line, dashes);
    if (leadsAgainstTheRule(route)) {
        const Point end = route.points.back();
        const double up = route.kind == RouteKind::Arch ? -1 : 1; // it comes from above, or from below
        text += std::format("<path d=\"M{0} {1}L{2} {3}L{4} {3}Z\" fill=\"{5}\"/>\n", number(end.x), number(end.y),
            number(end.x - 4), number(end.y + up * 8), number(end.x + 4), line);
    }
    if (edge.state == NodeState::Revoked && route.kind == RouteKind::Down && route.points.size() >= 2) {
        const Point from = route.points[route.points.size() - 2], to = route.points.back();
        text += markAt("✕", (from.x + to.x) / 2, (from.y + to.y) / 2) + "\n";
    }
    return text;
}

std::string nodeOf(const TrustNode& node, const Box& box)
{
    const std::string title = titleOf(node), note = noteOf(node);
    const std::string_view bar = node.kind == NodeKind::Root ? "#9a6a00" : node.isCa() ? "#1f5c99" : "#566573";
    std::string text = std::format("<g><title>{}</title>", xml(note.empty() ? title : title + ": " + note));
    text += std::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"6\" fill=\"{}\" stroke=\"{}\"{}/>",
        number(box.left), number(box.top), number(box.width), number(box.height), paper, line,
        node.isOurs ? "" : " stroke-dasharray=\"5 3\"");
    text += std::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\" fill=\"{}\"/>", number(box.left),
        number(box.top), number(barWidth), number(box.height), bar);
    const double left = box.left + 16, middle = box.centre().y;
    text += textAt(left, middle - 4, fitting(title, box.width - 44, perNameLetter), ink, 13, true);
    if (!note.empty()) text += textAt(left, middle + 14, fitting(note, box.width - 26, perNoteLetter), soft, 11, false);
    return text + markAt(markOf(node), box.right() - 15, middle - 8) + "</g>\n";
}

/// What marks and lines mean, below the picture.
std::string legend(double left, double top)
{
    std::string text = "<g>";
    double x = left;
    for (const MarkShape& shape : shapes) {
        text += markAt(shape.mark, x + 5, top) + textAt(x + 16, top + 4, shape.word, soft, 11, false);
        x += 34 + perNoteLetter * static_cast<double>(shape.word.size());
    }
    const auto sample = [&](std::string_view dashes, std::string_view word, double at) {
        text += std::format("<path d=\"M{} {}h26\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.3\"{}/>", number(at),
            number(top + 22), line, dashes);
        text += textAt(at + 33, top + 26, word, soft, 11, false);
    };
    sample("", "vouches for", left);
    sample(" stroke-dasharray=\"6 4\"", "cross-certificate", left + 130);
    sample(" stroke-dasharray=\"1.5 3\"", "expired or revoked", left + 290);
    return text + "</g>\n";
}
constexpr double legendWidth = 600;

}

std::string writeSvg(const TrustGraph& graph)
{
    const GraphLayout layout = layOut(graph, {}, NodeText::NameAndNote);
    const Box& bounds = layout.bounds;
    const double width = std::max(bounds.width, legendWidth) + 2 * rim;
    const double height = bounds.height + 2 * rim + legendHeight;
    std::string text =
        std::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                    "width=\"{0}\" height=\"{1}\" viewBox=\"{2} {3} {0} {1}\" "
                    "font-family=\"sans-serif\">\n",
            number(width), number(height), number(bounds.left - rim), number(bounds.top - rim));
    text += "<title>Hierarchy of certification authorities</title>\n";
    text += std::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", number(bounds.left - rim),
        number(bounds.top - rim), number(width), number(height), paper);
    for (std::size_t i = 0; i < graph.edges.size(); ++i) text += edgeOf(graph.edges[i], layout.routes[i]);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) text += nodeOf(graph.nodes[i], layout.boxes[i]);
    return text + legend(bounds.left, bounds.bottom() + rim + 10) + "</svg>\n";
}

}
