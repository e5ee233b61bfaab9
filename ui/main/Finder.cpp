#include "ui/main/Finder.h"

#include "ui/look/FocusRing.h"
#include "ui/look/Strokes.h"
#include "ui/look/Type.h"
#include "ui/main/FinderDelegate.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr int actionRole = Qt::UserRole;
constexpr int hitRole = Qt::UserRole + 1;
constexpr int mostLines = 12;

bool hasAllWords(const QString& text, const QStringList& words)
{
    return std::ranges::all_of(
        words, [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

}

Finder::Finder(SearchField& field, const QList<QAction*>& actions, QWidget& window)
    : QFrame(&window), m_field(field), m_actions(actions), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("finder"));
    m_list->setObjectName(QStringLiteral("finderList"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setItemDelegate(new FinderDelegate(m_list));
    FocusRing::leaveOut(*m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_list);
    hide();
    field.installEventFilter(this);
    m_list->installEventFilter(this);
    window.installEventFilter(this);
    connect(&field, &QLineEdit::textEdited, this, [this](const QString& words) {
        m_hits.clear();
        m_areAll = true;
        m_isChosen = false;
        refresh();
        emit typed(words);
    });
    connect(&field, &SearchField::descended, this, [this] {
        if (isVisible()) m_list->setFocus();
    });
    connect(&field, &QLineEdit::textChanged, this, [this](const QString& words) {
        if (words.isEmpty()) hide();
    });
    connect(&field, &QLineEdit::returnPressed, this, [this] {
        m_isChosen = !m_areAll;
        if (m_areAll) choose(m_list->item(0));
    });
    connect(m_list, &QListWidget::itemActivated, this, &Finder::choose);
    connect(m_list, &QListWidget::itemClicked, this, &Finder::choose);
}

void Finder::setHits(std::vector<Hit> hits, bool areAll)
{
    m_hits = std::move(hits);
    m_areAll = areAll;
    refresh();
    if (areAll && std::exchange(m_isChosen, false)) choose(m_list->item(0));
}

QString Finder::words() const { return m_field.text(); }

void Finder::refresh()
{
    m_list->clear();
    const QStringList words = m_field.text().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) return hide();
    for (qsizetype i = 0; i < m_actions.size() && m_list->count() < mostLines; ++i) {
        const QAction& action = *m_actions[i];
        if (!hasAllWords(action.text(), words)) continue;
        const QString note = action.isEnabled() ? action.shortcut().toString(QKeySequence::NativeText)
                                                : action.statusTip().section(u'\n', 0, 0);
        auto* item = new QListWidgetItem(action.icon(), action.text(), m_list);
        item->setData(FinderDelegate::noteRole, note);
        item->setData(actionRole, i);
        item->setFlags(action.isEnabled() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
    }
    for (std::size_t i = 0; i < m_hits.size() && m_list->count() < 2 * mostLines; ++i) {
        const Hit& hit = m_hits[i];
        const Glyph glyph = pageEntries()[static_cast<std::size_t>(hit.page)].glyph;
        auto* item = new QListWidgetItem(iconOf(glyph), hit.text, m_list);
        item->setData(FinderDelegate::noteRole, hit.note);
        item->setData(hitRole, static_cast<qint64>(i));
    }
    if (m_list->count() == 0 && !m_areAll) return hide();
    if (m_list->count() == 0) {
        auto* none =
            new QListWidgetItem(tr("Nothing fits. Try part of a name, a serial number or a fingerprint."), m_list);
        none->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
    settle();
    show();
    raise();
}

void Finder::settle()
{
    const QPoint below = m_field.mapTo(parentWidget(), QPoint(0, m_field.height() + 6));
    const int high = m_list->sizeHintForRow(0) * m_list->count() + 14;
    const int room = parentWidget()->height() - below.y() - 12;
    setGeometry(below.x(), below.y(), m_field.width(), std::min(high, room));
}

void Finder::choose(QListWidgetItem* item)
{
    if (!item || !item->flags().testFlag(Qt::ItemIsEnabled)) return;
    const QVariant action = item->data(actionRole);
    const QVariant hit = item->data(hitRole);
    const std::vector<Hit> hits = m_hits;
    close();
    if (action.isValid())
        m_actions.at(action.toInt())->trigger();
    else if (hit.isValid())
        emit hitChosen(hits.at(hit.toUInt()));
}

void Finder::close()
{
    hide();
    m_hits.clear();
    m_field.clear();
}

bool Finder::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible()) settle();
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape || (key->key() == Qt::Key_Up && m_list->currentRow() <= 0)) {
            m_field.setFocus();
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && (watched == m_list || watched == &m_field)) {
        const QWidget* now = QApplication::focusWidget();
        if (now != m_list && now != &m_field) hide();
    }
    return QFrame::eventFilter(watched, event);
}

void Finder::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    strokes::box(
        painter, rect(), toneOf(palette(), Tone::Panel), toneOf(palette(), Tone::LineStrong), strokes::radius + 2);
}

}
