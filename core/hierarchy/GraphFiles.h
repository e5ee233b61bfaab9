#pragma once
#include "core/hierarchy/Layout.h"

/// A graph as a file. Files speak English and RFC 3339; names of others go through showText() and are escaped for the format.
namespace core {

/// Gantt: the lives of the CAs, in the words of Mermaid.
enum class GraphFormat { Text, Dot, Mermaid, Svg, Gantt };
/// "text", "dot", "mermaid", "svg", "gantt".
std::string_view nameOf(GraphFormat format);
/// Nothing: there is no such format.
std::optional<GraphFormat> graphFormatOf(std::string_view name);

/// Ends with a line break. The same graph gives the same octets.
std::string writeGraph(const TrustGraph& graph, GraphFormat format);

/// "active", "ends soon" …: as it stands in files and JSON.
std::string_view nameOf(NodeState state);
std::string_view nameOf(NodeKind kind);
std::string_view nameOf(KeyPlace place);
/// ● ▲ ✕ ◐ ○ ◆: the state as a character, so that it is seen without colours.
std::string_view markOf(const TrustNode& node);
/// The name with its generation, hidden characters made visible.
std::string titleOf(const TrustNode& node);
/// Kind, state, end and place of the key in a line.
std::string noteOf(const TrustNode& node);

}
