#include "ui/look/Style.h"

#include "ui/look/Buttons.h"
#include "ui/look/Strokes.h"
#include "ui/look/Type.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace ui {
namespace {

QFont fontOf(const QWidget* widget, const QStyleOption* option)
{
    if (widget) return widget->font();
    Q_UNUSED(option);
    return QApplication::font();
}

/// Height of anything one line high that can be pressed or typed into: 30 px at a 13 px font.
int controlHeight(const QWidget* widget, const QStyleOption* option)
{
    return scaled(isBigButton(widget) ? 38 : 30, fontOf(widget, option));
}

void drawButtonLabel(
    const QProxyStyle& style, const QStyleOptionButton& option, QPainter& painter, const QWidget* widget)
{
    QStyleOptionButton label(option);
    label.palette.setColor(QPalette::ButtonText, strokes::buttonInk(option, widget));
    style.QProxyStyle::drawControl(QStyle::CE_PushButtonLabel, &label, &painter, widget);
}

void drawTabLabel(const QProxyStyle& style, const QStyleOptionTab& option, QPainter& painter, const QWidget* widget)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter.save();
    QFont font = painter.font();
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(toneOf(option.palette, selected ? Tone::Ink : Tone::InkSoft));
    const int flags = Qt::AlignCenter | Qt::TextSingleLine |
        (style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    painter.drawText(option.rect, flags, option.text);
    painter.restore();
}

void drawHeaderLabel(const QStyleOptionHeader& option, QPainter& painter)
{
    painter.save();
    QFont font = painter.font();
    font.setWeight(QFont::Normal);
    painter.setFont(font);
    painter.setPen(
        toneOf(option.palette, option.sortIndicator == QStyleOptionHeader::None ? Tone::InkSoft : Tone::Ink));
    const int room = scaled(8, font);
    QRect rect = option.rect.adjusted(room, 0, -room, 0);
    const QString text = painter.fontMetrics().elidedText(option.text, Qt::ElideRight, rect.width() - room);
    const auto align = QStyle::visualAlignment(option.direction, option.textAlignment) | Qt::AlignVCenter;
    QRect used;
    painter.drawText(rect, static_cast<int>(align) | Qt::TextSingleLine, text, &used);
    if (option.sortIndicator != QStyleOptionHeader::None) {
        const QRectF arrow(used.right() + room / 3.0, rect.top(), room * 1.2, rect.height());
        strokes::chevron(painter, arrow, toneOf(option.palette, Tone::Ink),
            option.sortIndicator == QStyleOptionHeader::SortDown ? 180 : 0);
    }
    painter.restore();
}

void drawComboBox(
    const QProxyStyle& style, const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget)
{
    if (option.frame) strokes::input(painter, option);
    const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    strokes::chevron(painter, QRectF(arrow).adjusted(0, arrow.height() * 0.2, 0, -arrow.height() * 0.2),
        toneOf(option.palette, enabled ? Tone::InkSoft : Tone::InkFaint));
}

void drawSpinBox(const QProxyStyle& style, const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget)
{
    if (option.frame) strokes::input(painter, option);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const auto arrow = [&](QStyle::SubControl sub, QAbstractSpinBox::StepEnabledFlag step, double degrees) {
        const QRect rect = style.subControlRect(QStyle::CC_SpinBox, &option, sub, widget);
        const bool possible = option.stepEnabled.testFlag(step) && option.state.testFlag(QStyle::State_Enabled);
        strokes::chevron(painter, QRectF(rect), toneOf(option.palette, possible ? Tone::InkSoft : Tone::Line), degrees);
    };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, 180);
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, 0);
}

void drawMenuPanel(const QStyleOption& option, QPainter& painter)
{
    painter.fillRect(option.rect, toneOf(option.palette, Tone::Panel));
    painter.setPen(toneOf(option.palette, Tone::LineStrong));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

/// A field of several lines that people type into, as against a text that they read.
bool isTyped(const QWidget* widget)
{
    const auto* edit = qobject_cast<const QPlainTextEdit*>(widget);
    return edit && !edit->isReadOnly() && edit->frameShape() == QFrame::StyledPanel;
}

}

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto tone = [option](Tone t) { return toneOf(option->palette, t); };
    switch (element) {
    case PE_PanelButtonCommand: return strokes::button(*painter, *option, widget);
    case PE_PanelButtonTool: return strokes::toolButton(*painter, *option);
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); !frame || frame->lineWidth > 0)
            strokes::input(*painter, *option);
        return;
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return strokes::checkBox(*painter, *option);
    case PE_IndicatorRadioButton: return strokes::radioButton(*painter, *option);
    case PE_PanelItemViewRow: return strokes::itemGround(*painter, *option, widget);
    case PE_PanelItemViewItem: return strokes::itemGround(*painter, *option, widget);
    case PE_FrameFocusRect: return; // the focus ring goes around the whole widget
    case PE_FrameDefaultButton: return;
    case PE_Frame:
    case PE_FrameGroupBox:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth == 0)
            return;
        if (isTyped(widget)) return strokes::input(*painter, *option);
        return strokes::box(*painter, option->rect, {}, tone(Tone::Line));
    case PE_PanelScrollAreaCorner:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem: return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), tone(Tone::Line));
        return;
    case PE_PanelMenu:
    case PE_FrameMenu: return drawMenuPanel(*option, *painter);
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, tone(Tone::Raised));
        painter->setPen(tone(Tone::LineStrong));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_IndicatorHeaderArrow: return; // part of the label
    case PE_IndicatorArrowDown:
        return strokes::chevron(*painter, option->rect,
            qobject_cast<const QPushButton*>(widget) ? strokes::buttonInk(*option, widget) : tone(Tone::InkSoft));
    case PE_IndicatorArrowUp: return strokes::chevron(*painter, option->rect, tone(Tone::InkSoft), 180);
    case PE_IndicatorArrowRight: return strokes::chevron(*painter, option->rect, tone(Tone::InkSoft), -90);
    case PE_IndicatorArrowLeft: return strokes::chevron(*painter, option->rect, tone(Tone::InkSoft), 90);
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children))
            strokes::chevron(*painter, option->rect, tone(Tone::InkSoft), option->state.testFlag(State_Open) ? 0 : -90);
        return;
    default: return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_FocusFrame: return strokes::focusRing(*painter, *option);
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return drawButtonLabel(*this, *button, *painter, widget);
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: return strokes::headerSection(*painter, *option);
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            return drawHeaderLabel(*header, *painter);
        break;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return strokes::tabShape(*painter, *tab);
        break;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return drawTabLabel(*this, *tab, *painter, widget);
        break;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            return strokes::progressBar(*painter, *bar);
        break;
    case CE_Splitter: {
        const bool upright = option->state.testFlag(State_Horizontal);
        const QRect rect = option->rect;
        painter->fillRect(upright ? QRect(rect.center().x(), rect.top(), 1, rect.height())
                                  : QRect(rect.left(), rect.center().y(), rect.width(), 1),
            toneOf(option->palette, Tone::Line));
        return;
    }
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option); control == CC_ComboBox && combo)
        return drawComboBox(*this, *combo, *painter, widget);
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option); control == CC_SpinBox && spin)
        return drawSpinBox(*this, *spin, *painter, widget);
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option); control == CC_ScrollBar && bar)
        return strokes::scrollBar(*painter, *bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int high = controlHeight(widget, option);
    const int room = scaled(isBigButton(widget) ? 18 : 12, fontOf(widget, option));
    switch (type) {
    case CT_PushButton: {
        const bool hasMenu =
            option && static_cast<const QStyleOptionButton*>(option)->features.testFlag(QStyleOptionButton::HasMenu);
        return {contents.width() + 2 * room + (hasMenu ? room : 0), std::max(high, contents.height() + room / 2)};
    }
    case CT_SpinBox: return {size.width() + room / 2, high};
    case CT_LineEdit:
    case CT_ComboBox:
        if (qobject_cast<const QAbstractSpinBox*>(widget))
            return {size.width() + room / 2, high}; // a date with a calendar
        return {size.width() + room / 2, std::max(high, size.height())};
    case CT_HeaderSection: return {size.width() + 2 * room, std::max(high, size.height())};
    case CT_ItemViewItem: return {size.width() + room, std::max(scaled(34, fontOf(widget, option)), size.height())};
    case CT_TabBarTab: return {contents.width() + room / 2, std::max(high, contents.height() + room)};
    case CT_MenuItem:
        return {
            size.width() + room, std::max(size.height(), size.height() > 12 ? scaled(28, fontOf(widget, option)) : 0)};
    default: return size;
    }
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl sub, const QWidget* widget) const
{
    if (control == CC_ScrollBar) { // no arrows: the groove is all there is
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!bar || sub == SC_ScrollBarAddLine || sub == SC_ScrollBarSubLine) return {};
        const bool upright = bar->orientation == Qt::Vertical;
        const int length = upright ? bar->rect.height() : bar->rect.width();
        const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
        const int least = scaled(28, fontOf(widget, option));
        const int size = range > 0
            ? std::clamp(static_cast<int>(qint64{length} * bar->pageStep / (range + bar->pageStep)),
                  std::min(least, length), length)
            : length;
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
        const auto piece = [&](int from, int to) {
            return upright ? QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), to - from)
                           : QRect(bar->rect.left() + from, bar->rect.top(), to - from, bar->rect.height());
        };
        if (sub == SC_ScrollBarSlider) return visualRect(bar->direction, bar->rect, piece(start, start + size));
        if (sub == SC_ScrollBarSubPage) return visualRect(bar->direction, bar->rect, piece(0, start));
        if (sub == SC_ScrollBarAddPage) return visualRect(bar->direction, bar->rect, piece(start + size, length));
        return bar->rect;
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, sub, widget);
    if (control == CC_ComboBox && sub == SC_ComboBoxArrow) {
        const int wide = scaled(24, fontOf(widget, option));
        const QRect all = option->rect;
        return visualRect(
            option->direction, all, QRect(all.right() + 1 - wide, all.center().y() - wide / 2, wide, wide));
    }
    if (control == CC_SpinBox && (sub == SC_SpinBoxUp || sub == SC_SpinBoxDown)) {
        const int wide = scaled(20, fontOf(widget, option));
        const QRect all = option->rect;
        const int half = all.height() / 2;
        return visualRect(option->direction, all,
            QRect(all.right() + 1 - wide, sub == SC_SpinBoxUp ? all.top() : all.top() + half, wide, half));
    }
    if (control == CC_SpinBox && sub == SC_SpinBoxEditField) {
        const int wide = scaled(20, fontOf(widget, option));
        return visualRect(
            option->direction, option->rect, option->rect.adjusted(scaled(4, fontOf(widget, option)), 2, -wide, -2));
    }
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField) {
        const int room = scaled(4, fontOf(widget, option));
        return rect.adjusted(room, 0, 0, 0);
    }
    return rect;
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const int room = scaled(6, fontOf(widget, option));
    if (element == SE_LineEditContents) return rect.adjusted(room, 0, -room, 0);
    if (element == SE_HeaderLabel) return option->rect;
    if (element == SE_ProgressBarContents || element == SE_ProgressBarGroove) return option->rect;
    return rect;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const auto px = [&](int pixels) { return scaled(pixels, fontOf(widget, option)); };
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 4; // two for the gap, two for the line
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return px(8);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return px(16);
    case PM_ScrollBarExtent: return px(12);
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize: return px(16);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return px(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return px(8);
    case PM_MenuButtonIndicator: return px(14);
    case PM_TabBarTabHSpace: return px(16);
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_SplitterWidth: return 5;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return px(4);
    case PM_TreeViewIndentation: return px(20);
    case PM_ToolTipLabelFrameWidth: return px(6);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* result) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_FocusFrame_Mask: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_ScrollBar_Transient: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_TabBar_ElideMode: return Qt::ElideNone;
    default: return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) || qobject_cast<QTabBar*>(widget) ||
        qobject_cast<QScrollBar*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (isTyped(widget)) {
        auto* edit = static_cast<QPlainTextEdit*>(widget);
        edit->viewport()->setAutoFillBackground(false); // the frame paints the ground, with its round corners
        edit->document()->setDocumentMargin(scaled(6, QApplication::font()));
    }
}

}
