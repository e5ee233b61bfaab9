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

/// The passphrase is lost: enough recovery shares are typed in, one after the other, then a new passphrase twice.
class RecoverDialog : public FormDialog {
    Q_OBJECT
public:
    explicit RecoverDialog(QWidget* parent);

    std::vector<core::Secret> takeShares() { return std::move(m_shares); }
    core::Secret takePassphrase();
    /// They do not open this vault: the typing begins again.
    void startOver(const Message& message);

signals:
    /// Shares and new passphrase stand.
    void recoverWanted();

private:
    QWidget* makeShares();
    QWidget* makePassphrase();
    void next();
    void takeShare();
    void showShares();
    void check();
    bool isAtPassphrase() const;

    std::vector<core::Secret> m_shares;
    int m_threshold = 0; ///< 0: not known before the first share
    QStackedWidget* m_stack;
    PlainLabel* m_title = nullptr;
    ShareEdit* m_edit = nullptr;
    FormField* m_field = nullptr;
    PassphrasePair* m_pair = nullptr;
};

}
