#pragma once

#include "core/verifying/Verify.h"
#include "ui/hierarchy/FoldedGraph.h"
#include "ui/main/Desk.h"

namespace ui {

struct PathVerdict;

/// Gives the page of the hierarchy what the vault knows: the graph, pages of certificates, and what checking a path says.
class HierarchyFeed : public QObject {
    Q_OBJECT
public:
    explicit HierarchyFeed(const Desk& desk);

private:
    void renew();
    void readLeaves(const FoldedGraph::Wanted& wanted);
    void check(qint64 certificate);
    void exportPicture();

    const Desk& m_desk;
    Background* m_reader;  ///< of the graph
    Background* m_checker; ///< of paths
    bool m_isStale = true; ///< the vault has changed since the graph was read
    /// What paths are checked against, read when it is first needed after a change; only the vault's thread looks into it.
    std::shared_ptr<std::optional<core::VerifyOptions>> m_authorities =
        std::make_shared<std::optional<core::VerifyOptions>>();
};

}
