#pragma once

#include "core/base/Secret.h"
#include "ui/text/Messages.h"
#include "ui/widgets/FormDialog.h"

#include <vector>

class QStackedWidget;

namespace ui {

class FormField;
class PassphrasePair;
class PlainLabel;
class ShareEdit;

/// Enough recovery shares are typed in, one after the other; then, where the passphrase is lost, a new one twice.
class RecoverDialog : public FormDialog {
    Q_OBJECT
public:
    enum class Purpose { Recover, Try };
    RecoverDialog(Purpose purpose, QWidget* parent);

    std::vector<core::Secret> takeShares() { return std::move(m_shares); }
    core::Secret takePassphrase();
    /// They do not open this vault: the typing begins again.
    void startOver(const Message& message);

signals:
    /// Shares and, where there is to be one, new passphrase stand.
    void completed();

private:
    QWidget* makeShares();
    QWidget* makePassphrase();
    void next();
    void takeShare();
    void showShares();
    void check();
    bool isAtPassphrase() const;
    bool isEnough() const { return m_threshold > 0 && std::ssize(m_shares) >= m_threshold; }
    void finish();

    Purpose m_purpose;
    std::vector<core::Secret> m_shares;
    int m_threshold = 0; ///< 0: not known before the first share
    QStackedWidget* m_stack;
    PlainLabel* m_title = nullptr;
    ShareEdit* m_edit = nullptr;
    FormField* m_field = nullptr;
    PassphrasePair* m_pair = nullptr;
};

}
