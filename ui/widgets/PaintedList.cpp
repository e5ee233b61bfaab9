#include "ui/widgets/PaintedList.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace ui {
namespace {

/// One of the things, by its number.
class ItemAccessible : public QAccessibleInterface {
public:
    ItemAccessible(QWidget& widget, std::size_t item) : m_widget(&widget), m_item(item) {}

    bool isValid() const override { return m_widget && m_item < list().itemCount(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_widget); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QRect rect() const override { return isValid() ? list().itemPlace(m_item) : QRect(); }
    void setText(QAccessible::Text, const QString&) override {}
    QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? list().itemSpoken(m_item) : QString();
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) return state;
        state.focusable = state.selectable = true;
        state.focused = m_widget->hasFocus() && list().currentItem() == m_item;
        state.selected = list().isItemSelected(m_item);
        return state;
    }
    std::size_t item() const { return m_item; }

private:
    const PaintedList& list() const { return dynamic_cast<const PaintedList&>(*m_widget); }
    QPointer<QWidget> m_widget;
    std::size_t m_item;
};

class ListAccessible : public QAccessibleWidget {
public:
    explicit ListAccessible(QWidget& widget) : QAccessibleWidget(&widget, QAccessible::List) {}
    ~ListAccessible() override
    {
        for (const auto& [item, id] : m_ids) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(list().itemCount()); }
    QAccessibleInterface* child(int place) const override
    {
        if (place < 0 || place >= childCount()) return nullptr;
        const auto item = static_cast<std::size_t>(place);
        if (const auto known = m_ids.find(item); known != m_ids.end())
            return QAccessible::accessibleInterface(known->second);
        auto* made = new ItemAccessible(*widget(), item); // Qt owns it from here on
        m_ids.emplace(item, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* item = dynamic_cast<const ItemAccessible*>(child);
        return item ? static_cast<int>(item->item()) : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        for (const auto& [item, id] : m_ids)
            if (item < list().itemCount() && list().itemPlace(item).contains(x, y))
                return QAccessible::accessibleInterface(id);
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        const auto current = list().currentItem();
        return current ? child(static_cast<int>(*current)) : nullptr;
    }

private:
    const PaintedList& list() const { return dynamic_cast<const PaintedList&>(*widget()); }
    mutable std::map<std::size_t, QAccessible::Id> m_ids;
};

QAccessibleInterface* listInterface(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    return widget && dynamic_cast<PaintedList*>(widget) ? new ListAccessible(*widget) : nullptr; // Qt owns it
}

}

void installPaintedListAccessibility() { QAccessible::installFactory(listInterface); }

void announceCurrentItem(QWidget& widget, const PaintedList& list)
{
    const auto current = list.currentItem();
    if (!QAccessible::isActive() || !current) return;
    QAccessibleEvent event(&widget, QAccessible::Focus);
    event.setChild(static_cast<int>(*current));
    QAccessible::updateAccessibility(&event);
}

}
