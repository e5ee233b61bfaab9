#pragma once

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStringList>
#include <QStyleOptionGroupBox>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

/// Finds texts that have no room where they stand.
namespace clipped {

/// How much of a letter may be missing; round corners and half pixels are no fault.
inline constexpr int tolerance = 2;

inline bool isLabelCut(const QLabel& label)
{
    if (label.text().isEmpty() || !label.pixmap().isNull()) return false;
    const QFontMetrics metrics = label.fontMetrics();
    const QRect room = label.contentsRect().adjusted(label.margin(), label.margin(), -label.margin(), -label.margin());
    if (!label.wordWrap()) return metrics.size(0, label.text()).width() > room.width() + tolerance;
    const QRect needed = metrics.boundingRect(QRect(0, 0, room.width(), 100000), Qt::TextWordWrap, label.text());
    return needed.height() > room.height() + metrics.descent() || needed.width() > room.width() + tolerance;
}

inline bool isButtonCut(const QAbstractButton& button)
{
    const QByteArray type(button.metaObject()->className());
    const bool isPlain = type == "QPushButton" || type == "QCheckBox" || type == "QRadioButton" ||
        type == "QToolButton" || type == "ui::ActionButton";
    if (!isPlain || button.text().isEmpty()) return false;
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !button.icon().isNull()) return false;
    int needed = button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width();
    if (!button.icon().isNull()) needed += button.iconSize().width() + 4;
    if (qobject_cast<const QCheckBox*>(&button) || qobject_cast<const QRadioButton*>(&button))
        needed = button.sizeHint().width();
    return needed > button.width() + tolerance || button.fontMetrics().height() > button.height() + tolerance;
}

inline QStringList tabsOf(const QTabBar& bar)
{
    QStringList cut;
    for (int tab = 0; tab < bar.count(); ++tab) {
        const int needed = bar.fontMetrics().size(Qt::TextShowMnemonic, bar.tabText(tab)).width();
        if (bar.isTabVisible(tab) && needed > bar.tabRect(tab).width() + tolerance) cut += bar.tabText(tab);
    }
    return cut;
}

/// Titles of columns; what stands below them may be longer than any column.
inline QStringList titlesOf(const QHeaderView& header)
{
    QStringList cut;
    if (header.orientation() != Qt::Horizontal || !header.model()) return cut;
    for (int section = 0; section < header.count(); ++section) {
        const QString title = header.model()->headerData(section, Qt::Horizontal).toString();
        if (!header.isSectionHidden(section) &&
            header.fontMetrics().size(0, title).width() > header.sectionSize(section))
            cut += title;
    }
    return cut;
}

inline bool isChoiceCut(const QComboBox& box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    return !box.isEditable() && box.fontMetrics().size(0, box.currentText()).width() > room.width() + tolerance;
}

/// Whether something beside or around it hides a part of its width.
inline bool isHidden(const QWidget& widget)
{
    const QRect seen = widget.visibleRegion().boundingRect();
    return !seen.isEmpty() && seen.width() + tolerance < widget.width();
}

/// The texts of everything that is shown below `root` and cannot be read as a whole.
inline QStringList textsIn(const QWidget& root)
{
    QStringList cut;
    const auto add = [&cut](const QWidget& widget, const QString& text) {
        cut +=
            QStringLiteral("%1 %2: %3").arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), text);
    };
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            if (isLabelCut(*label) || (!label->text().isEmpty() && isHidden(*label))) add(*label, label->text());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            if (isButtonCut(*button) || (!button->text().isEmpty() && isHidden(*button))) add(*button, button->text());
        } else if (const auto* bar = qobject_cast<const QTabBar*>(widget)) {
            for (const QString& tab : tabsOf(*bar)) add(*bar, tab);
        } else if (const auto* header = qobject_cast<const QHeaderView*>(widget)) {
            for (const QString& title : titlesOf(*header)) add(*header, title);
        } else if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            if (isChoiceCut(*box)) add(*box, box->currentText());
        } else if (const auto* group = qobject_cast<const QGroupBox*>(widget)) {
            if (group->fontMetrics().size(0, group->title()).width() > group->width()) add(*group, group->title());
        }
    }
    return cut;
}

}
