#include "ui/hierarchy/GraphAccess.h"

#include "ui/hierarchy/GraphView.h"
#include "ui/hierarchy/NodeWords.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace ui {
namespace {

/// One node, by its place in the scene.
class NodeAccessible : public QAccessibleInterface {
public:
    NodeAccessible(GraphView& view, std::size_t node) : m_view(&view), m_node(node) {}

    bool isValid() const override { return m_view && m_node < m_view->scene().graph().nodes.size(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QRect rect() const override { return isValid() ? m_view->placeOf(m_node) : QRect(); }
    void setText(QAccessible::Text, const QString&) override {}
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid() || kind != QAccessible::Name) return {};
        return nodeSpoken(m_view->scene().graph().nodes[m_node], m_view->now());
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) return state;
        state.focusable = state.selectable = true;
        state.focused = m_view->hasFocus() && m_view->emphasis().current == m_node;
        state.selected = m_view->emphasis().current == m_node || m_view->emphasis().other == m_node;
        return state;
    }
    std::size_t node() const { return m_node; }

private:
    QPointer<GraphView> m_view;
    std::size_t m_node;
};

class GraphAccessible : public QAccessibleWidget {
public:
    explicit GraphAccessible(GraphView& view) : QAccessibleWidget(&view, QAccessible::List) {}
    ~GraphAccessible() override
    {
        for (const auto& [node, id] : m_ids) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(view().scene().graph().nodes.size()); }
    QAccessibleInterface* child(int place) const override
    {
        if (place < 0 || place >= childCount()) return nullptr;
        const auto node = static_cast<std::size_t>(place);
        if (const auto known = m_ids.find(node); known != m_ids.end())
            return QAccessible::accessibleInterface(known->second);
        auto* made = new NodeAccessible(view(), node); // Qt owns it from here on
        m_ids.emplace(node, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* node = dynamic_cast<const NodeAccessible*>(child);
        return node ? static_cast<int>(node->node()) : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        for (const auto& [node, id] : m_ids)
            if (view().placeOf(node).contains(x, y)) return QAccessible::accessibleInterface(id);
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        const auto& current = view().emphasis().current;
        return current ? child(static_cast<int>(*current)) : nullptr;
    }

private:
    GraphView& view() const { return *static_cast<GraphView*>(widget()); }
    mutable std::map<std::size_t, QAccessible::Id> m_ids;
};

QAccessibleInterface* graphInterface(const QString& className, QObject* object)
{
    auto* view = className == QLatin1String("ui::GraphView") ? qobject_cast<GraphView*>(object) : nullptr;
    return view ? new GraphAccessible(*view) : nullptr; // Qt owns it
}

}

void installGraphAccessibility() { QAccessible::installFactory(graphInterface); }

}
