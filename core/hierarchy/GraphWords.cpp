#include "core/base/Display.h"
#include "core/hierarchy/GraphFiles.h"
#include <algorithm>
#include <array>

namespace core {

namespace {

struct StateWord {
    NodeState state;
    std::string_view name, mark;
};
constexpr std::array stateWords{
    StateWord{NodeState::Active, "active", "●"},
    StateWord{NodeState::Expiring, "ends soon", "▲"},
    StateWord{NodeState::Expired, "expired", "○"},
    StateWord{NodeState::Revoked, "revoked", "✕"},
    StateWord{NodeState::Retiring, "retiring", "◐"},
    StateWord{NodeState::Retired, "retired", "○"},
    StateWord{NodeState::NotYetValid, "not yet valid", "◆"},
    StateWord{NodeState::Unfinished, "unfinished", "◆"},
    StateWord{NodeState::Waiting, "without certificate", "◆"},
};

const StateWord& wordOf(NodeState state) { return *std::ranges::find(stateWords, state, &StateWord::state); }

std::string groupNote(const TrustNode& node)
{
    std::string note = std::to_string(node.total) + (node.total == 1 ? " certificate" : " certificates");
    const auto add = [&note](std::size_t count, std::string_view what) {
        if (count > 0) note += ", " + std::to_string(count) + " " + std::string(what);
    };
    add(node.expiring, node.expiring == 1 ? "ends soon" : "end soon");
    add(node.revoked, "revoked");
    if (node.live == 0) note += ", none in force";
    return note;
}

std::string_view keyNote(KeyPlace place)
{
    switch (place) {
    case KeyPlace::Ceremony: return "key offline";
    case KeyPlace::Token: return "key on a token";
    case KeyPlace::Elsewhere: return "key elsewhere";
    case KeyPlace::None:
    case KeyPlace::Vault: break;
    }
    return {};
}

}

std::string_view nameOf(NodeState state) { return wordOf(state).name; }

std::string_view nameOf(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Root: return "root";
    case NodeKind::Ca: return "ca";
    case NodeKind::LeafGroup: return "leaves";
    case NodeKind::Leaf: return "leaf";
    case NodeKind::MoreLeaves: return "more";
    }
    std::unreachable();
}

std::string_view nameOf(KeyPlace place)
{
    switch (place) {
    case KeyPlace::None: return "none";
    case KeyPlace::Vault: return "vault";
    case KeyPlace::Token: return "token";
    case KeyPlace::Ceremony: return "ceremony";
    case KeyPlace::Elsewhere: return "elsewhere";
    }
    std::unreachable();
}

std::string_view markOf(const TrustNode& node)
{
    if (node.kind == NodeKind::MoreLeaves) return "…";
    if (!node.isOurs && node.state != NodeState::Revoked) return "○";
    return wordOf(node.state).mark;
}

std::string titleOf(const TrustNode& node)
{
    if (node.kind == NodeKind::MoreLeaves) return std::to_string(node.hidden) + " more";
    if (node.kind == NodeKind::LeafGroup && node.name.empty()) return "without profile";
    const std::string name = showText(node.name);
    return node.generation == 0 ? name : name + " (generation " + std::to_string(node.generation) + ")";
}

std::string noteOf(const TrustNode& node)
{
    if (node.kind == NodeKind::MoreLeaves) return {};
    if (!node.isKnown) return "not in this vault";
    std::string note;
    const auto add = [&note](std::string_view part) {
        if (!part.empty()) note.append(note.empty() ? "" : ", ").append(part);
    };
    if (node.kind == NodeKind::LeafGroup) {
        add(groupNote(node));
        if (node.hasProblem) add("some unfinished");
        return note;
    }
    if (node.kind != NodeKind::Leaf) add(node.kind == NodeKind::Root ? "root" : "CA");
    if (node.isCa() && !node.isOurs) add("not ours");
    add(nameOf(node.state));
    const bool isOver = node.state == NodeState::Revoked || node.state == NodeState::Expired;
    if (node.validity && !isOver) add("until " + toText(node.validity->notAfter).substr(0, 10));
    add(keyNote(node.keyPlace));
    if (node.hasProblem) add("revocation list has run out");
    if (node.hidden > 0) add(std::to_string(node.hidden) + " folded away");
    return note;
}

}
