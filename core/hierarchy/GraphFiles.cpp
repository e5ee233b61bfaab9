#include "core/hierarchy/GraphFiles.h"
#include "core/hierarchy/GraphSvg.h"
#include <algorithm>
#include <array>
#include <format>

namespace core {

namespace {

struct FormatName {
    GraphFormat format;
    std::string_view name;
};
constexpr std::array formatNames{FormatName{GraphFormat::Text, "text"}, FormatName{GraphFormat::Dot, "dot"},
    FormatName{GraphFormat::Mermaid, "mermaid"}, FormatName{GraphFormat::Svg, "svg"},
    FormatName{GraphFormat::Gantt, "gantt"}};

/// A graph as an indented tree; what stands below several issuers is told once and named again.
class TextTree {
public:
    explicit TextTree(const TrustGraph& graph)
        : m_graph(graph), m_neighbours(neighboursOf(graph)), m_told(graph.nodes.size())
    {}

    std::string write()
    {
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
            const auto& issuers = m_neighbours.issuers[i];
            if (issuers.empty() || m_graph.edges[issuers.front()].isCross) tell(i);
        }
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) tell(i); // rings
        return std::move(m_text);
    }

private:
    struct Line {
        std::size_t edge;
        std::string indent;
        bool isLast;
    };

    void tell(std::size_t top)
    {
        if (m_told[top]) return;
        write(top, {}, nullptr);
        std::vector<Line> waiting;
        const auto add = [&](std::size_t node, const std::string& indent) {
            const auto& edges = m_neighbours.subjects[node];
            for (std::size_t i = edges.size(); i-- > 0;) waiting.push_back({edges[i], indent, i + 1 == edges.size()});
        };
        add(top, {});
        while (!waiting.empty()) {
            const Line line = std::move(waiting.back());
            waiting.pop_back();
            const TrustEdge& edge = m_graph.edges[line.edge];
            const bool isAgain = edge.isCross || m_told[edge.subject];
            const std::string branch =
                line.isLast ? (edge.isCross ? "└╌╌ " : "└── ") : (edge.isCross ? "├╌╌ " : "├── ");
            write(edge.subject, line.indent + branch, isAgain ? &edge : nullptr);
            if (!isAgain) add(edge.subject, line.indent + (line.isLast ? "    " : "│   "));
        }
    }

    void write(std::size_t node, const std::string& indent, const TrustEdge* again)
    {
        const TrustNode& it = m_graph.nodes[node];
        m_text += indent;
        if (again) {
            m_text += std::format(
                "{}  {}: {}\n", titleOf(it), again->isCross ? "cross-certificate" : "again", nameOf(again->state));
            return;
        }
        m_told[node] = true;
        const std::string note = noteOf(it);
        m_text += std::format("{} {}{}{}\n", markOf(it), titleOf(it), note.empty() ? "" : "  ", note);
    }

    const TrustGraph& m_graph;
    Neighbours m_neighbours;
    std::vector<bool> m_told;
    std::string m_text;
};

std::string escaped(std::string_view text, std::string_view special, auto escape)
{
    std::string result;
    for (const char c : text) {
        if (special.contains(c))
            result += escape(c);
        else
            result += c;
    }
    return result;
}

std::string dotText(std::string_view text)
{
    return escaped(text, "\"\\", [](char c) { return std::string{'\\', c}; });
}

/// Mermaid knows characters by their numbers; everything it might take for its own is written so.
std::string mermaidText(std::string_view text)
{
    return escaped(text, "\"#&<>`[](){}|\\;:*_~'%$", [](char c) { return std::format("#{};", static_cast<int>(c)); });
}

std::string writeDot(const TrustGraph& graph)
{
    std::string text =
        "digraph hierarchy {\n    rankdir=TB;\n    node [shape=box, fontname=\"sans-serif\", margin=\"0.2,0.1\"];\n";
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const TrustNode& node = graph.nodes[i];
        const std::string_view style = !node.isOurs ? ", style=dashed"
            : node.kind == NodeKind::Root           ? ", penwidth=2.5"
            : node.isCa()                           ? ""
                                                    : ", style=rounded";
        text += std::format("    n{} [label=\"{} {}\\n{}\"{}];\n", i, markOf(node), dotText(titleOf(node)),
            dotText(noteOf(node)), style);
    }
    for (const TrustEdge& edge : graph.edges) {
        const std::string_view style = edge.isCross ? " [style=dashed, label=\"cross\"]"
            : edge.state == NodeState::Revoked      ? " [style=dotted, label=\"revoked\"]"
            : edge.state == NodeState::Expired      ? " [style=dotted, label=\"expired\"]"
                                                    : "";
        text += std::format("    n{} -> n{}{};\n", edge.issuer, edge.subject, style);
    }
    return text + "}\n";
}

std::string writeMermaid(const TrustGraph& graph)
{
    std::string text = "flowchart TB\n";
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const TrustNode& node = graph.nodes[i];
        text += std::format(
            "    n{}[\"{} {}<br>{}\"]\n", i, markOf(node), mermaidText(titleOf(node)), mermaidText(noteOf(node)));
        if (!node.isOurs) text += std::format("    style n{} stroke-dasharray: 4 3\n", i);
        if (node.kind == NodeKind::Root) text += std::format("    style n{} stroke-width:3px\n", i);
    }
    for (const TrustEdge& edge : graph.edges) {
        const std::string_view arrow = edge.isCross ? "-. cross .->"
            : edge.state == NodeState::Revoked      ? "-- revoked -->"
            : edge.state == NodeState::Expired      ? "-- expired -->"
                                                    : "-->";
        text += std::format("    n{} {} n{}\n", edge.issuer, arrow, edge.subject);
    }
    return text;
}

std::string writeGantt(const TrustGraph& graph)
{
    const auto dayOf = [](Time time) { return toText(time).substr(0, std::string_view("2026-11-22").size()); };
    std::string text = "gantt\n    title Lives of the CAs\n    dateFormat YYYY-MM-DD\n    axisFormat %Y\n";
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const TrustNode& node = graph.nodes[i];
        if (!node.isCa() || !node.validity) continue;
        const std::string_view tag = node.state == NodeState::Revoked || node.hasProblem ? "crit, "
            : node.state == NodeState::Expired || node.state == NodeState::Retired       ? "done, "
                                                                                         : "";
        text += std::format("    section {}\n    {} :{}n{}, {}, {}\n", mermaidText(titleOf(node)),
            mermaidText(noteOf(node)), tag, i, dayOf(node.validity->notBefore), dayOf(node.validity->notAfter));
        if (node.crl)
            text += std::format("    CRL :l{}, {}, {}\n", i, dayOf(node.crl->notBefore), dayOf(node.crl->notAfter));
    }
    return text;
}

}

std::string_view nameOf(GraphFormat format)
{
    return std::ranges::find(formatNames, format, &FormatName::format)->name;
}

std::optional<GraphFormat> graphFormatOf(std::string_view name)
{
    const auto found = std::ranges::find(formatNames, name, &FormatName::name);
    return found == formatNames.end() ? std::nullopt : std::optional(found->format);
}

std::string writeGraph(const TrustGraph& graph, GraphFormat format)
{
    switch (format) {
    case GraphFormat::Text: return TextTree(graph).write();
    case GraphFormat::Dot: return writeDot(graph);
    case GraphFormat::Mermaid: return writeMermaid(graph);
    case GraphFormat::Svg: return writeSvg(graph);
    case GraphFormat::Gantt: return writeGantt(graph);
    }
    std::unreachable();
}

}
