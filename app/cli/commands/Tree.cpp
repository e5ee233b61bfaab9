#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "app/cli/Session.h"
#include "core/hierarchy/GraphFiles.h"

namespace cli {

namespace {

Json nodeJson(const core::TrustNode& node)
{
    Json json = {{"id", node.id}, {"kind", core::nameOf(node.kind)}, {"name", node.name}, {"subject", node.subject},
        {"state", core::nameOf(node.state)}, {"ours", node.isOurs}, {"known", node.isKnown},
        {"key_place", core::nameOf(node.keyPlace)}, {"crl_overdue", node.isCa() && node.hasProblem}};
    if (node.generation > 0) json["generation"] = node.generation;
    if (node.validity && node.isCa()) {
        json["not_before"] = core::toText(node.validity->notBefore);
        json["not_after"] = core::toText(node.validity->notAfter);
    }
    for (const auto& [name, count] :
        {std::pair{"total", node.total}, {"live", node.live}, {"expiring", node.expiring}, {"revoked", node.revoked}})
        json[name] = count;
    return json;
}

Json graphJson(const core::TrustGraph& graph)
{
    Json json = {{"nodes", Json::array()}, {"edges", Json::array()}};
    for (const core::TrustNode& node : graph.nodes) json["nodes"].push_back(nodeJson(node));
    for (const core::TrustEdge& edge : graph.edges)
        json["edges"].push_back({{"issuer", graph.nodes[edge.issuer].id}, {"subject", graph.nodes[edge.subject].id},
            {"state", core::nameOf(edge.state)}, {"cross", edge.isCross}, {"certificates", edge.certificates}});
    return json;
}

/// Without what is no CA.
core::TrustGraph casOf(core::TrustGraph graph)
{
    std::erase_if(graph.edges, [&graph](const core::TrustEdge& edge) { return !graph.nodes[edge.subject].isCa(); });
    core::TrustGraph cas;
    std::vector<std::size_t> places(graph.nodes.size());
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        places[i] = cas.nodes.size();
        if (graph.nodes[i].isCa()) cas.nodes.push_back(std::move(graph.nodes[i]));
    }
    for (core::TrustEdge& edge : graph.edges) {
        edge.issuer = places[edge.issuer];
        edge.subject = places[edge.subject];
        cas.edges.push_back(std::move(edge));
    }
    return cas;
}

core::Result<Outcome> runTree(Session& session)
{
    CORE_CHECK(checkOutputs(session.arguments()));
    const std::string name = session.arguments().find("--format").value_or("text");
    const auto format = core::graphFormatOf(name);
    if (!format) return core::failAs(core::ErrorCode::Usage, "CW-605", {name, "text, dot, mermaid, svg, gantt"});
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(core::TrustGraph graph, core::readTrustGraph(vault));
    if (!session.arguments().has("--leaves")) graph = casOf(std::move(graph));
    Outcome outcome{.json = graphJson(graph)};
    const std::string text = graph.nodes.empty() && *format == core::GraphFormat::Text
        ? "There is no CA in this vault yet; make one with: certwright-cli ca create\n"
        : core::writeGraph(graph, *format);
    if (session.arguments().has("--out")) {
        CORE_CHECK(writeOutput(session.arguments(), "--out", core::bytesOf(text), core::FileKind::Public, outcome));
        return outcome;
    }
    outcome.text = text;
    return outcome;
}

}

Command tree()
{
    return {.path = "tree",
        .summary = "Draws who vouches for whom.",
        .detail = "Cross-certificates are dashed, what is not ours too; the state of everything is told by a mark and "
                  "a word. "
                  "As svg it is a picture that can be printed without colours.",
        .options = {{"--format", "FORMAT",
                        "text (usual), dot, mermaid, svg, or gantt: the lives of the CAs for Mermaid"},
            {"--leaves", {}, "Also how many certificates of which profile every CA has issued"}, options::out(),
            options::force()},
        .example = "tree --format svg --out hierarchy.svg",
        .run = runTree};
}

}
