#include "ui/hierarchy/HierarchyPage.h"

#include "ui/hierarchy/CaModel.h"
#include "ui/hierarchy/GraphView.h"
#include "ui/hierarchy/NodeWords.h"
#include "ui/hierarchy/ValidityChart.h"
#include "ui/look/Buttons.h"
#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ColumnFit.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FoldingRow.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/RowModel.h"
#include "ui/widgets/SearchField.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {
namespace {

/// What the model knows without a look into the vault: the CAs and their present certificates.
core::HierarchyRows rowsOf(const CaModel& model)
{
    core::HierarchyRows rows{.cas = model.rows()};
    for (const core::CaRow& ca : rows.cas)
        if (ca.certificate) rows.certificates.push_back(*ca.certificate);
    return rows;
}

bool holdsAll(const core::TrustGraph& graph, const std::vector<core::CaRow>& cas)
{
    const auto known = std::ranges::count_if(graph.nodes, [](const core::TrustNode& node) { return node.ca != 0; });
    const auto isKnown = [&graph](const core::CaRow& ca) { return graph.findCa(ca.id).has_value(); };
    return known == std::ssize(cas) && std::ranges::all_of(cas, isKnown);
}

/// Height of a page below which it has no legend, in pixels of the usual font.
constexpr int lowest = 420;

QPushButton* plainButton(const char* name, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    return button;
}

}

HierarchyPage::HierarchyPage(CaModel& model, core::Clock clock, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_clock(clock),
      m_views(new QButtonGroup(this)),
      m_export(plainButton("exportPicture", tr("Export picture…"), this)),
      m_legend(new QWidget(this)),
      m_find(new SearchField(tr("Find in the picture"), QString(), this)),
      m_stack(new QStackedWidget(this)),
      m_graphPane(new QWidget(this)),
      m_graph(new GraphView(clock, this)),
      m_timeline(new ValidityChart(clock, this)),
      m_tree(new QTreeView(this)),
      m_empty(new EmptyState(Glyph::Hierarchy, tr("No certificate authority yet"),
          tr("A root vouches for issuing CAs, and they vouch for everything else. Build both in one go."),
          tr("Build a hierarchy…"), this)),
      m_verdictMark(new Chip(this)),
      m_verdict(paragraph(QString(), this, TextStyle::Small, Tone::InkSoft)),
      m_path(plainButton("pathOfNode", tr("Show the path…"), this))
{
    setObjectName(QStringLiteral("hierarchyPage"));
    makeTree();
    auto* card = new Card(this);
    card->setPadding(1);
    card->content()->addWidget(m_stack);
    for (QWidget* page :
        {makeGraphPane(), makeTimelinePane(), static_cast<QWidget*>(m_tree), static_cast<QWidget*>(m_empty)})
        m_stack->addWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 12);
    column->setSpacing(10);
    column->addWidget(makeHeading());
    column->addLayout(makeLegend());
    column->addWidget(card, 1);
    connectViews();
    refresh();
}

void HierarchyPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_legend->setVisible(height() >= scaled(lowest, font())); // in a low window the picture needs the room
}

void HierarchyPage::makeTree()
{
    m_tree->setObjectName(QStringLiteral("tree"));
    m_tree->setAccessibleName(tr("Certificate authorities"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setModel(&m_model);
    m_tree->header()->viewport()->setAutoFillBackground(false); // the card shines through
    m_tree->viewport()->setAutoFillBackground(false);
    auto* columns = new ColumnFit(*m_tree, *m_tree->header());
    columns->setWidths({260, 130, 100, 60, 90});
    columns->setStretch(CaModel::Name);
}

QWidget* HierarchyPage::makeHeading()
{
    auto* heading = new FoldingRow(this);
    heading->layout()->setContentsMargins(0, 0, 0, 0); // it stands in the page’s own
    heading->addPart({new HeadingLabel(tr("Hierarchy"), TextStyle::Heading, this)});
    auto* buttons = new QWidget(this);
    auto* flow = new FlowLayout(8, buttons);
    const std::array names{tr("Graph"), tr("Timeline"), tr("Table")};
    constexpr std::array objects{"viewGraph", "viewTimeline", "viewTable"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        QPushButton* button = plainButton(objects[i], names[i], this);
        button->setCheckable(true);
        button->setChecked(i == 0);
        m_views->addButton(button, static_cast<int>(i));
        flow->addWidget(button);
    }
    setButtonRole(*m_export, ButtonRole::Quiet);
    flow->addWidget(m_export);
    heading->addPart({buttons});
    return heading;
}

QHBoxLayout* HierarchyPage::makeLegend()
{
    auto* marks = new FlowLayout(8, m_legend);
    for (const auto& [mark, text] :
        {std::pair{Mark::Active, tr("active")}, {Mark::Expiring, tr("ends soon")}, {Mark::Retiring, tr("retiring")},
            {Mark::Retired, tr("not ours or retired")}, {Mark::Revoked, tr("revoked")}})
        marks->addWidget(new Chip(mark, text, m_legend));
    auto* line = new QHBoxLayout;
    line->addWidget(m_legend, 1);
    m_find->setObjectName(QStringLiteral("findNode"));
    m_find->setAccessibleName(tr("Find in the picture"));
    m_find->setMinimumWidth(scaled(170, font()));
    line->addWidget(m_find, 0, Qt::AlignTop);
    return line;
}

QWidget* HierarchyPage::makeGraphPane()
{
    m_verdictMark->hide();
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->hide();
    auto* verdict = new QHBoxLayout;
    verdict->setContentsMargins(14, 8, 14, 0);
    verdict->setSpacing(8);
    verdict->addWidget(m_verdictMark, 0, Qt::AlignVCenter);
    verdict->addWidget(m_verdict, 1);
    setButtonRole(*m_path, ButtonRole::Quiet);
    m_path->hide();
    verdict->addWidget(m_path, 0, Qt::AlignVCenter);
    QHBoxLayout* buttons = zoomButtons({Zoom{"zoomOutGraph", QStringLiteral("−"), tr("Smaller picture"),
                                            [this] { m_graph->setZoom(m_graph->zoom() / 1.25); }},
        Zoom{"zoomInGraph", QStringLiteral("+"), tr("Larger picture"),
            [this] { m_graph->setZoom(m_graph->zoom() * 1.25); }},
        Zoom{"fitGraph", tr("Show all"), tr("Show the whole picture"), [this] { m_graph->fit(); }}});
    auto* column = new QVBoxLayout(m_graphPane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_graph, 1);
    column->addLayout(verdict);
    column->addLayout(buttons);
    return m_graphPane;
}

QWidget* HierarchyPage::makeTimelinePane()
{
    auto* pane = new QWidget(this);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_timeline, 1);
    column->addLayout(zoomButtons({Zoom{"zoomOutTimeline", QStringLiteral("−"), tr("More years"),
                                       [this] { m_timeline->setZoom(m_timeline->zoom() / 1.5); }},
        Zoom{"zoomInTimeline", QStringLiteral("+"), tr("Fewer years"),
            [this] { m_timeline->setZoom(m_timeline->zoom() * 1.5); }},
        Zoom{"fitTimeline", tr("Show all"), tr("Show all years"), [this] { m_timeline->setZoom(1); }}}));
    return pane;
}

QHBoxLayout* HierarchyPage::zoomButtons(const std::vector<Zoom>& zooms)
{
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(14, 4, 14, 6);
    buttons->addStretch(1);
    for (const Zoom& zoom : zooms) {
        QPushButton* button = plainButton(zoom.name, zoom.text, this);
        button->setAccessibleName(zoom.spoken);
        button->setToolTip(zoom.spoken);
        setButtonRole(*button, ButtonRole::Quiet);
        connect(button, &QPushButton::clicked, this, zoom.act);
        buttons->addWidget(button);
    }
    return buttons;
}

void HierarchyPage::connectViews()
{
    connect(m_empty, &EmptyState::activated, this, &HierarchyPage::buildWanted);
    connect(m_export, &QPushButton::clicked, this, &HierarchyPage::exportWanted);
    connect(m_path, &QPushButton::clicked, this, [this] { emit pathWanted(m_checked); });
    connect(m_views, &QButtonGroup::idClicked, this, [this](int id) { setView(static_cast<View>(id)); });
    connect(m_tree, &QTreeView::activated, this,
        [this](const QModelIndex& index) { emit opened(index.data(IdRole).toLongLong()); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        const qint64 id = index.isValid() ? index.data(IdRole).toLongLong() : -1;
        m_timeline->setCurrentCa(id);
        if (!m_isFollowing && id > 0 && caAbove() != id) m_graph->setCurrentCa(id);
        emit currentChanged(id);
    });
    connect(m_graph, &GraphView::currentChanged, this, &HierarchyPage::graphMoved);
    connect(m_graph, &GraphView::opened, this, &HierarchyPage::opened);
    connect(m_graph, &GraphView::certificateOpened, this, &HierarchyPage::certificateOpened);
    connect(m_graph, &GraphView::leavesWanted, this, &HierarchyPage::leavesWanted);
    connect(m_graph, &GraphView::menuWanted, this, &HierarchyPage::showMenu);
    connect(m_timeline, &ValidityChart::currentChanged, this, &HierarchyPage::select);
    connect(m_timeline, &ValidityChart::opened, this, &HierarchyPage::opened);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& words) {
        if (!words.trimmed().isEmpty() && !m_graph->find(words, false)) say(Mark::None, tr("Nothing of that name."));
    });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { m_graph->find(m_find->text(), true); });
    connect(m_find, &SearchField::descended, this, [this] { m_graph->setFocus(); });
    connect(m_find, &SearchField::left, this, [this] { m_graph->setFocus(); });
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        setView(View::Graph);
        m_find->setFocus(Qt::ShortcutFocusReason);
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &HierarchyPage::refresh);
}

void HierarchyPage::addMenuAction(QAction& action) { m_menuActions += &action; }

void HierarchyPage::setView(View view)
{
    const bool isOther = std::exchange(m_view, view) != view;
    showView();
    if (isOther) emit viewChanged(view);
}

void HierarchyPage::showView()
{
    m_views->button(static_cast<int>(m_view))->setChecked(true);
    m_find->setVisible(m_view == View::Graph);
    m_export->setVisible(m_view != View::Table);
    // the pages stand in the order of View
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? m_stack->indexOf(m_empty) : static_cast<int>(m_view));
}

void HierarchyPage::setGraph(core::TrustGraph graph)
{
    m_timeline->setGraph(graph);
    m_graph->setGraph(std::move(graph));
    graphMoved();
}

void HierarchyPage::select(qint64 id)
{
    if (const QModelIndex index = m_model.indexOf(id); index.isValid()) {
        m_tree->setCurrentIndex(index);
        if (caAbove() != id) m_graph->setCurrentCa(id);
    }
}

qint64 HierarchyPage::current() const
{
    const QModelIndex index = m_tree->currentIndex();
    return index.isValid() ? index.data(IdRole).toLongLong() : -1;
}

void HierarchyPage::graphMoved()
{
    m_checked = 0;
    if (!m_graph->current())
        return say(Mark::None, tr("Arrows walk, Enter opens, Ctrl and a click choose a second one."));
    const core::TrustNode& node = *m_graph->current();
    const qint64 wanted = node.certificate;
    say(Mark::None, m_graph->other() ? sharedText() : nodeSpoken(node, m_clock()));
    {
        const QScopedValueRollback following(m_isFollowing, true);
        m_tree->setCurrentIndex(m_model.indexOf(caAbove()));
    }
    if (m_graph->other() || wanted == 0) return;
    m_checked = wanted;
    emit verdictWanted(wanted);
}

qint64 HierarchyPage::caAbove() const
{
    const GraphScene& scene = m_graph->scene();
    auto place = m_graph->emphasis().current;
    while (place && !scene.graph().nodes[*place].isCa()) place = scene.step(*place, GraphScene::Direction::Up);
    return place ? scene.graph().nodes[*place].ca : 0;
}

QString HierarchyPage::sharedText() const
{
    const core::TrustGraph& graph = m_graph->scene().graph();
    QStringList names;
    for (const std::size_t node : m_graph->emphasis().shared) names += nodeName(graph.nodes[node]);
    const QString one = nodeName(*m_graph->current()), other = nodeName(*m_graph->other());
    return names.isEmpty() ? tr("%1 and %2 share no issuer.").arg(one, other)
                           : tr("%1 and %2 both rely on %3.").arg(one, other, names.join(QStringLiteral(", ")));
}

void HierarchyPage::setVerdict(qint64 certificate, const PathVerdict& verdict)
{
    if (certificate != m_checked || m_graph->other()) return; // another one is looked at by now
    m_graph->setVerdicts(verdict.marks);
    say(verdict.mark, verdict.sentence);
}

void HierarchyPage::say(Mark mark, const QString& text)
{
    m_verdictMark->setVisible(mark != Mark::None);
    if (mark != Mark::None) m_verdictMark->setState(mark, mark == Mark::Done ? tr("trusted") : tr("not trusted"));
    m_verdict->setText(text);
    m_verdict->setVisible(!text.isEmpty());
    m_path->setVisible(mark != Mark::None);
}

void HierarchyPage::showMenu(const QPoint& global)
{
    const core::TrustNode* node = m_graph->current();
    if (!node) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::size_t place = *m_graph->emphasis().current;
    if (!node->isCa())
        menu->addAction(node->kind != core::NodeKind::LeafGroup ? tr("Open")
                : node->firstShown                              ? tr("Close the group")
                                                                : tr("Open the group"),
            m_graph, [this, place] { m_graph->open(place); });
    else if (!m_graph->scene().neighbours().subjects[place].empty() || node->hidden > 0)
        menu->addAction(node->hidden > 0 ? tr("Unfold") : tr("Fold away what is below"), m_graph,
            [this, isFolded = node->hidden == 0] { m_graph->fold(isFolded); });
    if (node->certificate != 0)
        menu->addAction(
            tr("How it is trusted…"), this, [this, certificate = node->certificate] { emit pathWanted(certificate); });
    if (node->ca != 0 && !m_menuActions.isEmpty()) {
        menu->addSeparator();
        menu->addActions(m_menuActions);
    }
    menu->addSeparator();
    menu->addAction(tr("Unfold everything"), m_graph, [this] { m_graph->foldAll(false); });
    menu->addAction(tr("Fold all issuing CAs"), m_graph, [this] { m_graph->foldAll(true); });
    menu->addAction(tr("Arrange anew"), m_graph, &GraphView::arrange);
    menu->popup(global);
}

void HierarchyPage::refresh()
{
    if (m_model.rowCount() == 0 || !holdsAll(m_graph->graph().all(), m_model.rows()))
        setGraph(core::trustGraph(rowsOf(m_model), m_clock()));
    showView();
    m_tree->expandAll();
}

}
