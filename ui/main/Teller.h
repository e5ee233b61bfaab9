#pragma once

#include "core/base/Error.h"
#include "ui/widgets/MessageStrip.h"

#include <QObject>

#include <functional>

namespace ui {

class MainWindow;

/// Says things in the strip that can be seen now, and remembers what its verb does.
class Teller : public QObject {
    Q_OBJECT
public:
    explicit Teller(MainWindow& window);

    /// What went wrong. Cancelled is silent.
    void tell(const core::Error& error);
    void tell(const Message& message, Gravity gravity);
    /// Something was done; the verb, such as Undo, calls `then`.
    void note(const QString& text, const QString& verb = {}, std::function<void()> then = {});
    /// Puts whatever is said away.
    void dismiss();

private:
    MainWindow& m_window;
    std::function<void()> m_then;
};

}
