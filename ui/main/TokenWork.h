#pragma once

#include "core/workflows/TokenKeyMove.h"
#include "ui/main/Desk.h"
#include "ui/tokens/TokenDialog.h"
#include "ui/tokens/TokenRow.h"

#include <QPointer>

namespace ui {

class PinDialog;

/// What a person does with the selected token: sets it up, sets PINs, makes, brings, copies, tests and removes keys. Asks for the
/// PINs that work elsewhere waits for.
class TokenWork : public QObject {
    Q_OBJECT
public:
    explicit TokenWork(const Desk& desk);
    ~TokenWork() override;

    void open();
    void setUp();
    void changePins();

signals:
    /// A token is not what it was.
    void changed();

private:
    using Objects = std::vector<core::TokenObject>;

    void refresh();
    void askPin();
    const TokenRow* row() const;
    /// `work(core::MachineTokens&, const core::ReachedToken&) -> core::Result<T>` with the token of this row; on the tokens' thread.
    template <typename Work, typename Done>
    void run(const QString& title, const TokenRow& row, Work work, Done done);

    void serve(TokenDialog& dialog, const TokenRow& row, TokenDialog::Wish wish);
    /// The same for what changes the token, `work(…) -> core::Result<std::optional<core::TokenKeyMove>>`: then its objects are
    /// shown anew, and the vault of this window is told what became of a key that it knows.
    template <typename Work>
    void change(TokenDialog& dialog, const TokenRow& row, const QString& title, const QString& doneText, Work work);
    void tellVault(const core::TokenKeyMove& move, const QString& doneText, QPointer<TokenDialog> dialog);
    void showObjects(TokenDialog& dialog, const TokenRow& row);
    void makeKey(TokenDialog& dialog, const TokenRow& row);
    void bringKey(TokenDialog& dialog, const TokenRow& row);
    void takeKey(
        TokenDialog& dialog, const TokenRow& row, const QString& path, std::shared_ptr<const core::Secret> passphrase);
    void nameKey(TokenDialog& dialog, const TokenRow& row, const QString& path, core::FoundKey key,
        std::shared_ptr<const core::Secret> passphrase);
    void bringCertificate(TokenDialog& dialog, const TokenRow& row);
    void takeCertificate(TokenDialog& dialog);
    void copy(TokenDialog& dialog, const TokenRow& row);
    void rename(TokenDialog& dialog, const TokenRow& row);
    void remove(TokenDialog& dialog, const TokenRow& row);
    void test(TokenDialog& dialog, const TokenRow& row);
    void showLog(TokenDialog& dialog, const TokenRow& row);
    /// The others of the same module that are set up.
    std::vector<core::Token> others(const TokenRow& row) const;

    const Desk& m_desk;
    QPointer<PinDialog> m_pin;
};

}
