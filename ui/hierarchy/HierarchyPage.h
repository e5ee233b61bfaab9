#pragma once

#include "ui/hierarchy/FoldedGraph.h"
#include "ui/look/Marks.h"

#include <QWidget>

#include <functional>
#include <map>

class QAction;
class QButtonGroup;
class QHBoxLayout;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace ui {

class CaModel;
class Chip;
class EmptyState;
class GraphView;
class PlainLabel;
class SearchField;
class ValidityChart;

/// What checking the way from a certificate up to an anchor said.
struct PathVerdict {
    std::map<std::int64_t, Mark> marks; ///< of certificates, by their rows
    QString sentence;
    Mark mark = Mark::None;
};

/// Who vouches for whom: as a graph, as bars over the years, and as a table for those who want neither.
class HierarchyPage : public QWidget {
    Q_OBJECT
public:
    enum class View { Graph, Timeline, Table };

    HierarchyPage(CaModel& model, core::Clock clock, QWidget* parent = nullptr);

    /// What can be done with a CA, for the menu of its node.
    void addMenuAction(QAction& action);
    /// All that the vault knows; until then the CAs of the model alone are shown.
    void setGraph(core::TrustGraph graph);
    void setVerdict(qint64 certificate, const PathVerdict& verdict);

    View view() const { return m_view; }
    void setView(View view);
    /// Puts the keyboard's row on this CA.
    void select(qint64 id);
    /// The CA the keyboard is on, or that stands above the certificates it is on; -1: none.
    qint64 current() const;
    QTreeView& tree() const { return *m_tree; }
    GraphView& graph() const { return *m_graph; }
    ValidityChart& timeline() const { return *m_timeline; }
    EmptyState& emptyState() const { return *m_empty; }

signals:
    /// The CA the keyboard is on; -1: none.
    void currentChanged(qint64 id);
    void opened(qint64 id);
    /// A first CA is to be made.
    void buildWanted();
    void viewChanged(ui::HierarchyPage::View view);
    void exportWanted();
    void leavesWanted(const ui::FoldedGraph::Wanted& wanted);
    /// The way from this certificate up to its anchors is looked at.
    void verdictWanted(qint64 certificate);
    void certificateOpened(qint64 certificate);
    /// How this certificate is trusted shall be shown in full.
    void pathWanted(qint64 certificate);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTree();
    QWidget* makeHeading();
    QHBoxLayout* makeLegend();
    /// A button below a picture.
    struct Zoom {
        const char* name;
        QString text, spoken;
        std::function<void()> act;
    };
    QWidget* makeGraphPane();
    QWidget* makeTimelinePane();
    QHBoxLayout* zoomButtons(const std::vector<Zoom>& zooms);
    void connectViews();
    void refresh();
    void showView();
    void graphMoved();
    void say(Mark mark, const QString& text);
    void showMenu(const QPoint& global);
    QString sharedText() const;
    /// The CA that the graph's node is, or that it stands below; 0: none of ours.
    qint64 caAbove() const;

    CaModel& m_model;
    core::Clock m_clock;
    QButtonGroup* m_views;
    QPushButton* m_export;
    QWidget* m_legend;
    SearchField* m_find;
    QStackedWidget* m_stack;
    QWidget* m_graphPane;
    GraphView* m_graph;
    ValidityChart* m_timeline;
    QTreeView* m_tree;
    EmptyState* m_empty;
    Chip* m_verdictMark;
    PlainLabel* m_verdict;
    QPushButton* m_path; ///< shows all of what the verdict is about
    QList<QAction*> m_menuActions;
    View m_view = View::Graph;
    bool m_isFollowing = false; ///< the table goes where the graph went
    qint64 m_checked = 0;       ///< the certificate whose verdict is waited for
};

}
