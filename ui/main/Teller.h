#pragma once

#include "core/base/Error.h"
#include "ui/widgets/MessageStrip.h"

#include <QObject>

#include <functional>

namespace ui {

class MainWindow;

/// Whether the file of a vault is, or may be, damaged.
bool meansDamage(const core::Error& error);

/// Says things in the strip that can be seen now, and remembers what its verb does.
class Teller : public QObject {
    Q_OBJECT
public:
    explicit Teller(MainWindow& window);

    /// What went wrong, with a way to save what is left of a damaged vault. Cancelled is silent.
    void tell(const core::Error& error);
    void tell(const Message& message, Gravity gravity);
    /// The same with a verb that helps, which calls `then`.
    void tell(const core::Error& error, const QString& verb, std::function<void()> then);
    /// Something was done; the verb, such as Undo, calls `then`. It goes by itself, or when the next thing is begun.
    void note(const QString& text, const QString& verb = {}, std::function<void()> then = {});
    /// Something to know for what comes next; it stays until it is put away.
    void advise(const QString& text);
    /// Puts whatever is said away.
    void dismiss();

private:
    void goOn();

    MainWindow& m_window;
    std::function<void()> m_then;
};

}
