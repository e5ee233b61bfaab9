#pragma once

#include "core/base/Wording.h"
#include "tests/support/TestVault.h"
#include "ui/issue/WizardFrame.h"
#include "ui/jobs/Pools.h"
#include "ui/vault/VaultSession.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <set>

/// A wizard driven as a person without a mouse would.
namespace keyboard {

/// Shows a window and gives it the keyboard, where there is no window manager too.
inline bool activate(QWidget* window)
{
    window->show();
    window->raise();
    window->activateWindow();
    return QTest::qWaitForWindowActive(window, 20000);
}

inline QString focusName()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

/// Presses Tab until the widget of that name has the keyboard; false: it cannot be reached.
inline bool tabTo(const QString& name)
{
    for (int i = 0; i < 80; ++i) {
        if (focusName() == name) return true;
        if (!QApplication::focusWidget()) return false;
        press(Qt::Key_Tab);
    }
    return false;
}

/// Replaces the text of the line that has the keyboard.
inline void type(const QString& text)
{
    press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), text);
}

/// Widgets that take the keyboard but have no name for screen readers.
inline QStringList nameless(const QWidget& window)
{
    QStringList found;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
        if (widget->objectName() == QLatin1String("qt_spinbox_lineedit") || qobject_cast<QAbstractItemView*>(widget))
            continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).isEmpty())
            found += QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return found;
}

/// Whether Tab comes back to where it began by way of every button, line and list that can be used.
inline bool isFreeOfTraps()
{
    QWidget* const first = QApplication::focusWidget();
    std::set<const QWidget*> reached{first};
    for (int i = 0; i < 200; ++i) {
        const QWidget* before = QApplication::focusWidget();
        press(Qt::Key_Tab);
        QWidget* const now = QApplication::focusWidget();
        if (now == before && i > 0) return false;
        if (now == first) break;
        reached.insert(now);
    }
    if (QApplication::focusWidget() != first) return false;
    for (const QWidget* widget : first->window()->findChildren<QWidget*>()) {
        if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
        const bool isStop = qobject_cast<const QPushButton*>(widget) || qobject_cast<const QCheckBox*>(widget) ||
            qobject_cast<const QComboBox*>(widget) || (qobject_cast<const QLineEdit*>(widget) && !widget->focusProxy());
        if (!isStop || widget->window() != first->window() || reached.contains(widget)) continue;
        qWarning() << "Tab does not reach" << widget;
        return false;
    }
    return true;
}

}

/// The page shown has names everywhere and lets the keyboard go.
#define VERIFY_PAGE(wizard, name)                                                                                      \
    do {                                                                                                               \
        QTRY_COMPARE_WITH_TIMEOUT((wizard)->page()->objectName(), QStringLiteral(name), 60000);                        \
        QCOMPARE(keyboard::nameless(*(wizard)), QStringList());                                                        \
        QVERIFY(keyboard::isFreeOfTraps());                                                                            \
    } while (false)
