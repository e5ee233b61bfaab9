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
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

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

/// Whether Tab comes back to where it began, and goes through more than one widget.
inline bool isFreeOfTraps()
{
    QWidget* first = QApplication::focusWidget();
    QWidget* before = nullptr;
    for (int i = 0; i < 80; ++i) {
        before = QApplication::focusWidget();
        press(Qt::Key_Tab);
        if (QApplication::focusWidget() == before)
            return i == 0 && qobject_cast<QPushButton*>(before) &&
                before->objectName() == QLatin1String("wizardNext"); // alone on its page
        if (QApplication::focusWidget() == first) return true;
    }
    return false;
}

}

/// The page shown has names everywhere and lets the keyboard go.
#define VERIFY_PAGE(wizard, name)                                                                                      \
    do {                                                                                                               \
        QTRY_COMPARE_WITH_TIMEOUT((wizard)->page()->objectName(), QStringLiteral(name), 60000);                        \
        QCOMPARE(keyboard::nameless(*(wizard)), QStringList());                                                        \
        QVERIFY(keyboard::isFreeOfTraps());                                                                            \
    } while (false)
