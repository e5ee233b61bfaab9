#pragma once

#include "core/base/Bytes.h"
#include "core/base/Result.h"

#include <QObject>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>

namespace ui {

/// What sheets are made of: nothing in it is secret.
struct SheetsWanted {
    core::Bytes encryptedKey;
    std::string subject; ///< of the root
    int copies = 1;
    bool isRehearsal = false;
};

/// Where a ceremony on its own thread puts sheets before people and waits until they lie on the table, while the window goes on.
class SheetsQuestion : public QObject {
    Q_OBJECT
public:
    explicit SheetsQuestion(QObject* parent = nullptr);

    /// Waits until people say that they have them; for any thread but the window's. One waits at a time. Errors: Cancelled.
    core::Result<void> ask(SheetsWanted sheets);

    /// Empty: nobody waits. For the window's thread, as all below.
    std::optional<SheetsWanted> waiting() const;
    /// They lie on the table.
    void answer() { settle(core::Result<void>()); }
    /// They do not, and will not.
    void refuse() { settle(core::fail(core::ErrorCode::Cancelled)); }
    /// The same, and all that are asked until allow(): what runs now is to end.
    void refuseAll();
    /// What runs from here on may ask again.
    void allow();
    /// Refuses all, for good.
    void close();

signals:
    /// Sheets wait; delivered in the window's thread.
    void asked();

private:
    void settle(core::Result<void> answer);

    mutable std::mutex m_mutex;
    std::condition_variable m_answered;
    std::optional<SheetsWanted> m_sheets;
    std::optional<core::Result<void>> m_answer;
    bool m_isRefusing = false, m_isClosed = false;
};

}
