#pragma once
#include "core/vault/HierarchyRows.h"
#include <set>

/// Who vouches for whom, as nodes and edges: values that pictures, tables and files are made of.
namespace core {

enum class NodeKind {
    Root,
    Ca,
    LeafGroup, ///< all certificates of one CA and one profile
    Leaf,      ///< one of an opened group
    MoreLeaves ///< stands for the pages of an opened group that are not shown
};

enum class NodeState { Active, Expiring, Expired, Revoked, Retiring, Retired, NotYetValid, Unfinished, Waiting };

/// Where the private key of a CA is used.
enum class KeyPlace {
    None,     ///< it is no CA of this vault
    Vault,    ///< sealed in it
    Token,    ///< on a token
    Ceremony, ///< offline: the root is guarded and signs in ceremonies only
    Elsewhere ///< the vault knows the CA, but no place of its key
};

struct TrustNode {
    NodeKind kind = NodeKind::Ca;
    NodeState state = NodeState::Active;
    KeyPlace keyPlace = KeyPlace::None;
    std::string id;                     ///< the same at every reading of the vault
    std::string name;                   ///< of a CA or leaf; of a group its profile; untrusted
    std::string subject;                ///< RFC 4514; untrusted
    Bytes key;                          ///< fingerprint of its own key; of a group, of its issuer's
    bool isOurs = true;                 ///< the vault lists it as a CA, or it was issued by one
    bool isKnown = true;                ///< false: only its name is known, from what it issued
    bool hasProblem = false;            ///< its revocation list has run out
    int generation = 0;                 ///< 1, 2, 3 … where there are several of one name; 0: the only one
    std::int64_t ca = 0;                ///< row among the CAs; 0: none
    std::int64_t certificate = 0;       ///< row of the present certificate; 0: none
    std::optional<Validity> validity{}; ///< of a group: twice the first end among those in force
    std::optional<Validity> crl{};      ///< of the newest revocation list: when it was made, and when the next is due
    std::size_t total = 0, live = 0, expiring = 0,
                revoked = 0;    ///< of a CA: issued and revoked; of a group: of its leaves
    std::size_t hidden = 0;     ///< nodes below it that are folded away
    std::size_t firstShown = 0; ///< of an opened group: the place of its first leaf, from 1; 0: it is closed

    bool isCa() const { return kind == NodeKind::Root || kind == NodeKind::Ca; }
};

/// Certificates by which one node vouches for another.
struct TrustEdge {
    std::size_t issuer = 0, subject = 0; ///< places of nodes
    NodeState state = NodeState::Active; ///< of the best certificate: not revoked if possible, ending last
    bool isCross = false;                ///< the subject stands below another issuer, or on its own, in the first place
    std::vector<std::int64_t>
        certificates{}; ///< rows, the best one first; none below an issuer that vouches for a group
    std::optional<Validity> validity{};
};

struct TrustGraph {
    std::vector<TrustNode> nodes; ///< CAs first, in the order of the vault; groups after their CAs
    std::vector<TrustEdge> edges;

    /// Place of the node; none: there is no such id.
    std::optional<std::size_t> find(std::string_view id) const;
    std::optional<std::size_t> findCa(std::int64_t ca) const;
};

/// One node for each name and key, however many certificates they have.
TrustGraph trustGraph(const HierarchyRows& rows, Time now);
/// Errors: Storage.
Result<TrustGraph> readTrustGraph(Vault& vault);

NodeState stateOf(const CertificateRow& row, Time now);

/// How the nodes of a graph hang together.
struct Neighbours {
    std::vector<std::vector<std::size_t>> issuers;  ///< edges that end at each node, the first one not crossing
    std::vector<std::vector<std::size_t>> subjects; ///< edges that begin at each node
};
Neighbours neighboursOf(const TrustGraph& graph);

/// Nodes and edges on any way from a node up to the anchors, itself included; by place, each once, ascending.
struct TrustPath {
    std::vector<std::size_t> nodes, edges;
};
TrustPath pathUp(const TrustGraph& graph, std::size_t node);

/// What stands open: branches that were folded away, and groups with the number of leaves left out before the page shown.
struct Folding {
    std::set<std::string, std::less<>> closed; ///< ids of CAs
    struct Page {
        std::string group; ///< id
        std::size_t skip = 0;
        std::vector<CertificateRow> leaves;
    };
    std::vector<Page> pages;
};
/// How many leaves a page of an opened group has.
inline constexpr std::size_t leavesOnPage = 12;

/// The graph as it is to be shown: without what hangs below closed branches alone, with the leaves of opened groups.
TrustGraph folded(const TrustGraph& graph, const Folding& folding, Time now);

}
