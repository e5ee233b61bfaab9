#include "ui/main/Workspace.h"

#include "ui/jobs/JobBar.h"
#include "ui/look/Type.h"
#include "ui/main/Band.h"
#include "ui/main/InspectorPanel.h"
#include "ui/main/Rail.h"
#include "ui/main/TopBar.h"
#include "ui/main/UnlockBar.h"
#include "ui/main/WindowActions.h"
#include "ui/widgets/MessageStrip.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

Workspace::Workspace(WindowActions& actions, QWidget* parent)
    : QWidget(parent),
      m_sample(new Band(tr("Sample"), tr("Sample to practise with: nothing in it is meant to be trusted."),
          {Glyph::Help, Tone::Accent, Tone::AccentSoft}, this)),
      m_readOnly(new Band(tr("Read-only"), tr("Read-only: this program cannot change the vault."),
          {Glyph::Eye, Tone::Hold, Tone::HoldSoft}, this)),
      m_top(new TopBar(actions, *actions.mainMenu, this)),
      m_rail(new Rail(this)),
      m_messages(new MessageStrip(this)),
      m_unlock(new UnlockBar(this)),
      m_split(new QSplitter(Qt::Horizontal, this)),
      m_pages(new QStackedWidget),
      m_inspector(new InspectorPanel),
      m_jobs(new JobBar(this)),
      m_textSize(scaled(1000, QApplication::font()))
{
    setObjectName(QStringLiteral("workspace"));
    m_sample->setObjectName(QStringLiteral("sampleBand"));
    m_readOnly->setObjectName(QStringLiteral("readOnlyBand"));
    auto* middle = new QWidget(m_split);
    auto* middleColumn = new QVBoxLayout(middle);
    middleColumn->setContentsMargins(0, 0, 0, 0);
    middleColumn->setSpacing(0);
    auto* messageRow = new QVBoxLayout;
    messageRow->setContentsMargins(20, 12, 20, 0);
    messageRow->setSpacing(6);
    messageRow->addWidget(m_unlock);
    messageRow->addWidget(m_messages);
    middleColumn->addLayout(messageRow);
    middleColumn->addWidget(m_pages, 1);
    m_split->addWidget(middle);
    m_split->addWidget(m_inspector);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->setCollapsible(0, false);
    m_split->setHandleWidth(1);
    m_inspector->hide();
    setInspectorWidth(scaled(350, QApplication::font()));

    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_rail);
    body->addWidget(m_split, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_sample);
    column->addWidget(m_readOnly);
    column->addWidget(m_top);
    column->addLayout(body, 1);
    connect(m_rail, &Rail::chosen, this, &Workspace::setPage);
}

void Workspace::resizeEvent(QResizeEvent* event)
{
    m_rail->setNarrow(width() < scaled(880, QApplication::font()));
    QWidget::resizeEvent(event);
}

void Workspace::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange) return;
    const int before = std::exchange(m_textSize, scaled(1000, QApplication::font()));
    if (inspectorWidth() > 0) setInspectorWidth(inspectorWidth() * m_textSize / before);
}

void Workspace::addPage(PageId id, QWidget* page, QWidget* details)
{
    m_entries[id] = {page, details};
    m_pages->addWidget(page);
    if (details) m_inspector->addWidget(details);
    if (m_entries.size() == 1) setPage(id);
}

void Workspace::setPage(PageId id)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end()) return;
    m_rail->setCurrent(id);
    m_pages->setCurrentWidget(entry->second.page);
    refreshInspector();
    moveFocus(*entry->second.page);
    emit pageChanged(id);
}

void Workspace::moveFocus(QWidget& page)
{
    const QWidget* now = QApplication::focusWidget();
    if (!isVisible() || (now && window() != now->window())) return;
    if (!now || m_rail->isAncestorOf(now)) return m_rail->focusCurrent();
    for (QAbstractItemView* view : page.findChildren<QAbstractItemView*>())
        if (view->isVisibleTo(&page)) return view->setFocus(Qt::ShortcutFocusReason);
    for (QAbstractButton* button : page.findChildren<QAbstractButton*>())
        if (button->isVisibleTo(&page) && button->isEnabled()) return button->setFocus(Qt::ShortcutFocusReason);
    m_rail->focusCurrent();
}

PageId Workspace::page() const { return m_rail->current(); }

void Workspace::setInspectorWanted(bool wanted)
{
    m_inspectorWanted = wanted;
    refreshInspector();
}

void Workspace::setHasSelection(PageId id, bool has)
{
    m_entries[id].hasSelection = has;
    refreshInspector();
}

int Workspace::inspectorWidth() const { return m_split->sizes().value(1); }

void Workspace::setInspectorWidth(int pixels)
{
    const int all = m_split->width();
    // the list stays the greater part; before the window is shown nobody knows how wide all is
    const int most = isVisible() ? std::max(m_inspector->minimumWidth(), all * 45 / 100) : pixels;
    m_split->setSizes({std::max(1, all - std::min(pixels, most)), std::min(pixels, most)});
}

void Workspace::refreshInspector()
{
    const auto entry = m_entries.find(page());
    const bool has = entry != m_entries.end() && entry->second.details && entry->second.hasSelection;
    if (has) m_inspector->setCurrentWidget(entry->second.details);
    m_inspector->setVisible(has && m_inspectorWanted);
}

}
