#pragma once

#include "ui/hierarchy/GraphScene.h"

namespace ui {

/// A hierarchy with what stands open in it, and the scene that comes of both. What did not change stays where it stood.
class FoldedGraph {
public:
    /// Leaves of a group that have to be read.
    struct Wanted {
        std::string group; ///< id
        core::Bytes issuerKey;
        std::string profile;
        std::size_t skip = 0;
    };

    /// Another reading: what stood open stays open where it is there still. A large one is folded at first.
    void setGraph(core::TrustGraph graph, core::Time now);
    void setLeaves(
        const std::string& group, std::size_t skip, std::vector<core::CertificateRow> leaves, core::Time now);
    /// Everything is placed anew, as if it had never been shown.
    void arrange(core::Time now);

    const core::TrustGraph& all() const { return m_all; }
    const GraphScene& scene() const { return m_scene; }

    /// Folds or unfolds the branch of a CA; opens or closes a group; turns the page of an open one. What has to be read for that.
    std::optional<Wanted> toggle(std::size_t node, core::Time now);
    void fold(std::size_t node, bool isFolded, core::Time now);
    /// Folds all issuing CAs, or unfolds everything.
    void foldAll(bool isFolded, core::Time now);
    /// Unfolds whatever hides the node of this CA.
    void reveal(std::int64_t ca, core::Time now);
    /// What stands open, to be read again after the vault has changed.
    std::vector<Wanted> openPages() const;

private:
    void rebuild(core::Time now);
    Wanted wantedOf(const core::TrustNode& group, std::size_t skip) const;

    core::TrustGraph m_all;
    core::Folding m_folding;
    core::Standing m_standing;
    GraphScene m_scene;
};

}
