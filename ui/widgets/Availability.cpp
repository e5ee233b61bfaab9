#include "ui/widgets/Availability.h"

#include "ui/text/Untrusted.h"

#include <QAction>
#include <QVariant>
#include <QWidget>

namespace ui {
namespace {

constexpr const char* whyProperty = "whyUnavailable";
constexpr const char* ordinaryTip = "ordinaryToolTip";

QString reasonText(const QString& why, const QString& fix) { return fix.isEmpty() ? why : why + u'\n' + fix; }

void keepTip(QObject& object, const QString& tip)
{
    if (!object.property(whyProperty).isValid()) object.setProperty(ordinaryTip, tip);
}

}

void setAvailable(QAction& action)
{
    action.setEnabled(true);
    if (!action.property(whyProperty).isValid()) return;
    action.setToolTip(action.property(ordinaryTip).toString());
    action.setStatusTip({});
    action.setProperty(whyProperty, {});
}

void setAvailable(QWidget& widget)
{
    widget.setEnabled(true);
    if (!widget.property(whyProperty).isValid()) return;
    widget.setToolTip(widget.property(ordinaryTip).toString());
    widget.setAccessibleDescription({});
    widget.setProperty(whyProperty, {});
}

void setUnavailable(QAction& action, const QString& why, const QString& fix)
{
    keepTip(action, action.toolTip());
    const QString reason = reasonText(why, fix);
    action.setProperty(whyProperty, reason);
    action.setToolTip(withoutMarkup(reason));
    action.setStatusTip(reason);
    action.setEnabled(false);
}

void setUnavailable(QWidget& widget, const QString& why, const QString& fix)
{
    keepTip(widget, widget.toolTip());
    const QString reason = reasonText(why, fix);
    widget.setProperty(whyProperty, reason);
    setPlainToolTip(widget, reason);
    widget.setAccessibleDescription(reason);
    widget.setEnabled(false);
}

bool isExplained(const QAction& action) { return action.property(whyProperty).isValid(); }

bool isExplained(const QWidget& widget) { return widget.property(whyProperty).isValid(); }

}
