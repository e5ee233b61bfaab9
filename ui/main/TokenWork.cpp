#include "ui/main/TokenWork.h"

#include "core/base/File.h"
#include "core/base/Limits.h"
#include "core/base/RemoveFile.h"
#include "core/formats/ImportFormat.h"
#include "core/tokens/RenameObject.h"
#include "core/workflows/Workflows.h"
#include "ui/jobs/JobBar.h"
#include "ui/main/FileQuestion.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/main/Workspace.h"
#include "ui/text/Untrusted.h"
#include "ui/tokens/PinDialog.h"
#include "ui/tokens/TokenDesk.h"
#include "ui/tokens/TokenForms.h"
#include "ui/tokens/TokenModel.h"
#include "ui/tokens/TokensPage.h"
#include "ui/transfer/FilePassphraseDialog.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/MessageStrip.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

using Moved = core::Result<std::optional<core::TokenKeyMove>>;

constexpr std::size_t keyFileLimit = core::limits::pkcs12Octets;

core::TokenName nameOf(const core::Token& token) { return {token.label, token.serial}; }

core::TokenKeyName nameOf(const core::TokenObject& object) { return {object.spki, object.id, object.label}; }

/// Where the object lies, as a vault keeps it.
core::TokenPlace placeOf(const core::ReachedToken& token, const core::TokenObject& object)
{
    return {.token = token.name(), .objectLabel = object.label, .objectId = object.id};
}

/// That a private key lies there now; nothing for a key that no vault can use.
std::optional<core::TokenKeyMove> arrived(
    core::MachineTokens& machine, const core::ReachedToken& token, const core::TokenObject& object)
{
    const auto key = machine.opened(token, object);
    if (!key) return std::nullopt;
    return core::TokenKeyMove{.fingerprint = key->key->publicKey().fingerprint(), .now = key->place};
}

/// What `then` says after the login.
template <typename Then>
auto loggedIn(core::MachineTokens& machine, const core::ReachedToken& token, Then then)
    -> decltype(then(*token.service, token.name()))
{
    CORE_CHECK(machine.login(token));
    return then(*token.service, token.name());
}

core::Result<core::FoundKey> keyIn(
    const std::string& path, core::ByteView passphrase, const core::ForeignReader& reader)
{
    CORE_TRY(const core::Secret content, core::readSecretFile(path, keyFileLimit));
    return reader.key(content.view(), passphrase);
}

}

TokenWork::TokenWork(const Desk& desk) : m_desk(desk)
{
    const Screens& screens = desk.screens;
    connect(screens.rowActions.openToken, &QAction::triggered, this, &TokenWork::open);
    connect(screens.rowActions.setUpToken, &QAction::triggered, this, &TokenWork::setUp);
    connect(screens.rowActions.tokenPins, &QAction::triggered, this, &TokenWork::changePins);
    connect(screens.tokensPage, &ListPage::currentChanged, this, &TokenWork::refresh);
    connect(screens.tokens, &QAbstractItemModel::modelReset, this, &TokenWork::refresh);
    if (desk.tokens) {
        connect(&desk.tokens->questions, &PinQuestions::asked, this, &TokenWork::askPin);
        connect(&desk.tokens->questions, &PinQuestions::remarked, this,
            [this](const core::Finding& finding) { m_desk.teller.tell(findingMessage(finding), Gravity::Note); });
        connect(&desk.tokens->questions, &PinQuestions::putAway, this, [this] {
            if (!m_pin) return;
            m_pin->disconnect(this);
            std::exchange(m_pin, nullptr)->reject();
        });
        connect(&desk.session, &VaultSession::pictureChanged, this, [this, wasUnlocked = false]() mutable {
            const bool isUnlocked = m_desk.session.isOpen() && m_desk.session.picture().isUnlocked;
            if (std::exchange(wasUnlocked, isUnlocked) && !isUnlocked) m_desk.tokens->machine->endLogins();
        });
        askPin(); // of work that went on while the window was made anew
    }
    refresh();
}

TokenWork::~TokenWork()
{
    if (m_pin) m_pin->disconnect(this); // the question stays, for the next window
}

const TokenRow* TokenWork::row() const { return m_desk.screens.tokens->find(m_desk.screens.tokensPage->current()); }

void TokenWork::refresh()
{
    const RowActions& actions = m_desk.screens.rowActions;
    const TokenRow* row = this->row();
    const core::Token* token = row ? row->token() : nullptr;
    const QString plug = tr("Plug a token in and look again.");
    const auto set = [](QAction& action, const QString& why, const QString& fix) {
        if (why.isEmpty())
            setAvailable(action);
        else
            setUnavailable(action, why, fix);
    };
    const QString none = !m_desk.tokens ? tr("Tokens cannot be used here.")
        : !row                          ? tr("Nothing is selected.")
        : !token                        ? tr("There is no token in this row.")
                                        : QString();
    const QString blank = token && !token->isInitialized ? tr("This token is not set up yet.") : QString();
    set(*actions.openToken, none.isEmpty() ? blank : none, blank.isEmpty() ? plug : tr("Set it up first."));
    set(*actions.tokenPins, none.isEmpty() ? blank : none, blank.isEmpty() ? plug : tr("Set it up first."));
    set(*actions.setUpToken,
        !none.isEmpty()                        ? none
            : token && token->isWriteProtected ? tr("This token is write-protected.")
                                               : QString(),
        plug);
}

void TokenWork::askPin()
{
    const auto token = m_desk.tokens->questions.waiting();
    if (!token || m_pin) return;
    QWidget* above = QApplication::activeModalWidget();
    m_pin = new PinDialog(*token, above ? above : &m_desk.window);
    connect(m_pin, &PinDialog::confirmed, this, [this] {
        core::GivenPin pin = m_pin->take();
        m_pin->disconnect(this);
        m_pin->accept();
        m_pin = nullptr;
        m_desk.tokens->questions.answer(std::move(pin));
    });
    connect(m_pin, &QDialog::rejected, this, [this] {
        m_pin = nullptr;
        m_desk.tokens->questions.refuse();
    });
    m_pin->open();
}

template <typename Work, typename Done>
void TokenWork::run(const QString& title, const TokenRow& row, Work work, Done done)
{
    Background* job = Background::once(m_desk.pools.tokens(), this);
    m_desk.window.workspace().jobs().watch(*job, title);
    job->start(
        [machine = m_desk.tokens->machine, seen = SeenToken{row.module.path, *row.token()}, work = std::move(work)](
            std::stop_token) mutable -> std::invoke_result_t<Work&, core::MachineTokens&, const core::ReachedToken&> {
            CORE_TRY(const core::ReachedToken reached, reach(*machine, seen));
            return work(*machine, reached);
        },
        std::move(done));
}

void TokenWork::setUp()
{
    const TokenRow row = *this->row();
    auto* dialog = new SetUpTokenDialog(*row.token(), &m_desk.window);
    connect(dialog, &FormDialog::confirmed, this, [this, row, dialog] {
        dialog->setBusy(true);
        run(
            tr("Setting the token up"), row,
            [label = dialog->label(), officer = dialog->takeOfficerPin(), user = dialog->takeUserPin()](
                core::MachineTokens&, const core::ReachedToken& token) {
                return token.service->initialise(token.name(), label, officer.view(), user.view());
            },
            [this, dialog = QPointer(dialog)](const core::Result<core::TokenName>& made) {
                emit changed();
                if (made) {
                    if (dialog) dialog->accept();
                    return m_desk.teller.note(tr("%1 is ready for keys.").arg(showUntrusted(made->label)));
                }
                if (!dialog) return m_desk.teller.tell(made.error());
                dialog->setBusy(false);
                dialog->messages().showMessage(errorMessage(made.error()), Gravity::Failure);
            });
    });
    dialog->open();
}

void TokenWork::changePins()
{
    const TokenRow row = *this->row();
    auto* dialog = new TokenPinDialog(*row.token(), &m_desk.window);
    connect(dialog, &FormDialog::confirmed, this, [this, row, dialog] {
        dialog->setBusy(true);
        run(
            tr("Setting a PIN"), row,
            [way = dialog->way(), isLastTry = dialog->isLastTry(), present = dialog->takePresent(),
                fresh = dialog->takeNew()](core::MachineTokens&, const core::ReachedToken& token) {
                if (way == TokenPinDialog::Way::SetUser)
                    return token.service->setUserPin(token.name(), present.view(), fresh.view(), isLastTry);
                const auto user =
                    way == TokenPinDialog::Way::ChangeUser ? core::TokenUser::User : core::TokenUser::Officer;
                return token.service->changePin(token.name(), user, present.view(), fresh.view(), isLastTry);
            },
            [this, dialog = QPointer(dialog)](const core::Result<void>& done) {
                emit changed(); // the state of the PINs is another, whatever happened
                if (done) {
                    if (dialog) dialog->accept();
                    return m_desk.teller.note(tr("The PIN was set."));
                }
                if (dialog) dialog->reject(); // its state of the PINs is of before
                m_desk.teller.tell(done.error());
            });
    });
    dialog->open();
}

void TokenWork::open()
{
    const TokenRow row = *this->row();
    auto* dialog = new TokenDialog(*row.token(), &m_desk.window);
    dialog->setHasOther(!others(row).empty());
    connect(
        dialog, &TokenDialog::wanted, this, [this, row, dialog](TokenDialog::Wish wish) { serve(*dialog, row, wish); });
    dialog->open();
    showObjects(*dialog, row);
}

void TokenWork::showObjects(TokenDialog& dialog, const TokenRow& row)
{
    dialog.setWorking(true);
    run(
        tr("Reading the token"), row,
        [](core::MachineTokens& machine, const core::ReachedToken& token) {
            return loggedIn(machine, token,
                [](core::TokenService& service, const core::TokenName& name) { return service.objects(name); });
        },
        [this, dialog = QPointer(&dialog)](core::Result<Objects> objects) {
            emit changed(); // a login may have changed the state of the PIN
            if (!dialog) return;
            dialog->setWorking(false);
            if (objects)
                dialog->setObjects(*std::move(objects));
            else if (objects.error().code == core::ErrorCode::Cancelled)
                dialog->reject();
            else
                dialog->messages().showMessage(errorMessage(objects.error()), Gravity::Failure);
        });
}

template <typename Work>
void TokenWork::change(
    TokenDialog& dialog, const TokenRow& row, const QString& title, const QString& doneText, Work work)
{
    struct Changed {
        Objects objects;
        std::optional<core::TokenKeyMove> move;
    };
    dialog.setWorking(true);
    dialog.messages().dismiss();
    run(
        title, row,
        [work = std::move(work)](
            core::MachineTokens& machine, const core::ReachedToken& token) mutable -> core::Result<Changed> {
            CORE_CHECK(machine.login(token));
            CORE_TRY(auto move, work(machine, token));
            CORE_TRY(auto objects, token.service->objects(token.name()));
            return Changed{std::move(objects), std::move(move)};
        },
        [this, doneText, dialog = QPointer(&dialog)](core::Result<Changed> changed) {
            if (changed && changed->move) tellVault(*changed->move, doneText, dialog);
            if (!dialog) {
                if (!changed) m_desk.teller.tell(changed.error());
                return;
            }
            dialog->setWorking(false);
            if (changed) {
                dialog->setObjects(std::move(changed->objects));
                dialog->messages().showDone(doneText);
            } else if (changed.error().code != core::ErrorCode::Cancelled) {
                dialog->messages().showMessage(errorMessage(changed.error()), Gravity::Failure);
            }
        });
}

void TokenWork::tellVault(const core::TokenKeyMove& move, const QString& doneText, QPointer<TokenDialog> dialog)
{
    if (!m_desk.canWrite()) return; // it finds its keys again when they sign
    m_desk.session.run(
        tr("Noting where the key lies"),
        [move](core::Vault& vault, std::stop_token) { return core::noteMove(vault, move); },
        [this, move, doneText, dialog](const core::Result<std::optional<core::KeyRow>>& key) {
            if (!key) return m_desk.teller.tell(key.error());
            if (!*key || !dialog) return;
            const QString name = showUntrusted((*key)->label);
            const QString noted = move.now ? tr("The vault knows now that its key %1 lies there.").arg(name)
                                           : tr("The vault knows now that its key %1 no longer lies there.").arg(name);
            dialog->messages().showDone(doneText + u' ' + noted);
        });
}

void TokenWork::serve(TokenDialog& dialog, const TokenRow& row, TokenDialog::Wish wish)
{
    using Wish = TokenDialog::Wish;
    switch (wish) {
    case Wish::MakeKey: return makeKey(dialog, row);
    case Wish::BringKey: return bringKey(dialog, row);
    case Wish::BringCertificate: return bringCertificate(dialog, row);
    case Wish::TakeCertificate: return takeCertificate(dialog);
    case Wish::Copy: return copy(dialog, row);
    case Wish::Rename: return rename(dialog, row);
    case Wish::Remove: return remove(dialog, row);
    case Wish::Test: return test(dialog, row);
    case Wish::Log: return showLog(dialog, row);
    }
}

void TokenWork::makeKey(TokenDialog& dialog, const TokenRow& row)
{
    auto* form = new NewTokenKeyDialog(*row.token(), &dialog);
    connect(form, &FormDialog::confirmed, this, [this, &dialog, row, form] {
        form->accept();
        change(dialog, row, tr("Making a key on the token"), tr("The key was made."),
            [key = form->key()](core::MachineTokens&, const core::ReachedToken& token) -> Moved {
                CORE_CHECK(token.service->generate(token.name(), key));
                return std::nullopt; // no vault knows it yet
            });
    });
    form->open();
}

void TokenWork::bringKey(TokenDialog& dialog, const TokenRow& row)
{
    askForFile(dialog, {.title = tr("Which key?"), .filter = tr("Keys (*.key *.pem *.p12 *.pfx *.p8);;All files (*)")},
        [this, dialog = QPointer(&dialog), row](const QString& path) {
            if (dialog) takeKey(*dialog, row, path, std::make_shared<const core::Secret>());
        });
}

void TokenWork::takeKey(
    TokenDialog& dialog, const TokenRow& row, const QString& path, std::shared_ptr<const core::Secret> passphrase)
{
    dialog.setWorking(true);
    Background::once(m_desk.pools.computing(), this)
        ->start([path = path.toStdString(), passphrase, reader = m_desk.session.context().reader](
                    std::stop_token) { return keyIn(path, passphrase->view(), *reader); },
            [this, dialog = QPointer(&dialog), row, path, passphrase](core::Result<core::FoundKey> key) {
                if (!dialog) return;
                dialog->setWorking(false);
                if (key) return nameKey(*dialog, row, path, *std::move(key), passphrase);
                if (key.error().code != core::ErrorCode::WrongPassphrase)
                    return dialog->messages().showMessage(errorMessage(key.error()), Gravity::Failure);
                auto* ask = new FilePassphraseDialog(showUntrusted(QFileInfo(path).fileName()), dialog);
                if (!passphrase->isEmpty()) ask->messages().showMessage(errorMessage(key.error()), Gravity::Failure);
                connect(ask, &FormDialog::confirmed, this, [this, dialog, row, path, ask] {
                    auto typed = std::make_shared<const core::Secret>(ask->take());
                    ask->accept();
                    if (dialog) takeKey(*dialog, row, path, std::move(typed));
                });
                ask->open();
            });
}

void TokenWork::nameKey(TokenDialog& dialog, const TokenRow& row, const QString& path, core::FoundKey key,
    std::shared_ptr<const core::Secret> passphrase)
{
    auto* form = new TokenNameDialog(tr("Bring a key to %1").arg(showUntrusted(row.token()->label)),
        tr("The file keeps the key, too: whoever has a copy of it has the key. On the token it shows for ever that it "
           "was "
           "not born there."),
        tr("Bring it"), showUntrusted(QFileInfo(path).completeBaseName()), &dialog);
    if (core::checkRemovable(path.toStdString())) form->offerRemoval();
    connect(form, &FormDialog::confirmed, this,
        [this, &dialog, row, path, form, passphrase, key = std::make_shared<const core::FoundKey>(std::move(key))] {
            form->accept();
            const bool isRemoved = form->isRemovalWanted();
            change(dialog, row, tr("Bringing the key to the token"),
                isRemoved ? tr("The key was brought and its file removed; the medium may keep traces.")
                          : tr("The key was brought. The file is still there: remove it if the token is to be the only "
                               "place; the medium may keep traces."),
                [name = form->name(), file = path.toStdString(), isRemoved, key, passphrase](
                    core::MachineTokens& machine, const core::ReachedToken& token) -> Moved {
                    CORE_TRY(const core::TokenObject object,
                        token.service->importKey(
                            token.name(), name, key->pkcs8.view(), key->isEncrypted, passphrase->view()));
                    if (isRemoved && !core::removeFile(file))
                        return core::failAs(core::ErrorCode::Storage, "CW-496", {file});
                    return arrived(machine, token, object);
                });
        });
    form->open();
}

void TokenWork::bringCertificate(TokenDialog& dialog, const TokenRow& row)
{
    askForFile(dialog,
        {.title = tr("Which certificate?"), .filter = tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)")},
        [this, dialog = QPointer(&dialog), row](const QString& path) {
            if (!dialog) return;
            change(*dialog, row, tr("Putting the certificate on the token"), tr("The certificate is on the token."),
                [path = path.toStdString(), reader = m_desk.session.context().reader](
                    core::MachineTokens&, const core::ReachedToken& token) -> Moved {
                    CORE_TRY(const core::Secret content, core::readSecretFile(path, keyFileLimit));
                    CORE_TRY(const core::Certificate certificate, core::certificateIn(reader->read(content.view())));
                    CORE_CHECK(token.service->storeCertificate(
                        token.name(), certificate.subject().shortText(), certificate.der()));
                    return std::nullopt;
                });
        });
}

void TokenWork::takeCertificate(TokenDialog& dialog)
{
    if (!m_desk.canWrite()) // what unlocks it lies below this dialog
        return dialog.messages().showMessage({.what = tr("No vault is open for changes."),
                                                 .why = tr("The certificate goes into the vault of this window."),
                                                 .remedy = tr("Unlock it first, then come back.")},
            Gravity::Warning);
    m_desk.session.run(
        tr("Taking the certificate in"),
        [der = dialog.current()->certificate, source = dialog.token().label](
            core::Vault& vault, std::stop_token) -> core::Result<core::ImportLine> {
            CORE_TRY(core::Certificate certificate, core::Certificate::parse(der));
            return core::importObject(vault, core::FoundObject(std::move(certificate)), source, false);
        },
        [this, dialog = QPointer(&dialog)](const core::Result<core::ImportLine>& line) {
            if (!dialog) {
                if (!line) m_desk.teller.tell(line.error());
                return;
            }
            MessageStrip& messages = dialog->messages();
            if (!line) return messages.showMessage(errorMessage(line.error()), Gravity::Failure);
            if (line->taken) return messages.showDone(tr("The certificate is in the vault."));
            if (line->finding) return messages.showMessage(findingMessage(*line->finding), Gravity::Warning);
            messages.showNote(tr("The vault has this certificate already."));
        });
}

std::vector<core::Token> TokenWork::others(const TokenRow& row) const
{
    std::vector<core::Token> found;
    for (const TokenRow& each : m_desk.screens.tokens->rows())
        if (each.token() && each.token()->isInitialized && each.module.path == row.module.path &&
            nameOf(*each.token()) != nameOf(*row.token()))
            found.push_back(*each.token());
    return found;
}

void TokenWork::copy(TokenDialog& dialog, const TokenRow& row)
{
    const core::TokenObject object = *dialog.current();
    const auto choices = others(row);
    auto* form = new CopyKeyDialog(showUntrusted(object.label), choices, &dialog);
    connect(form, &FormDialog::confirmed, this, [this, &dialog, row, form, object, choices] {
        form->accept();
        change(dialog, row, tr("Copying the key"), tr("The other token has the key now, too."),
            [object, other = choices.at(form->chosen())](
                core::MachineTokens& machine, const core::ReachedToken& token) -> Moved {
                CORE_TRY(const core::ReachedToken target, reach(machine, {token.module, other}));
                CORE_CHECK(machine.login(target));
                CORE_TRY(
                    const core::TokenObject copy, token.service->copyKey(token.name(), nameOf(object), target.name()));
                return arrived(machine, target, copy);
            });
    });
    form->open();
}

void TokenWork::rename(TokenDialog& dialog, const TokenRow& row)
{
    const core::TokenObject object = *dialog.current();
    auto* form = new TokenNameDialog(tr("Rename %1").arg(showUntrusted(object.label)),
        tr("Vaults find the key again by the key itself, whatever it is called."), tr("Rename it"),
        showUntrusted(object.label), &dialog);
    connect(form, &FormDialog::confirmed, this, [this, &dialog, row, form, object] {
        form->accept();
        change(dialog, row, tr("Renaming"), tr("It has the new name."),
            [object, name = form->name()](core::MachineTokens& machine, const core::ReachedToken& token) -> Moved {
                CORE_CHECK(core::renameWithCompanions(*token.service, token.name(), object, name, {}));
                if (object.kind != core::TokenObject::Kind::PrivateKey) return std::nullopt;
                core::TokenObject renamed = object;
                renamed.label = name;
                auto move = arrived(machine, token, renamed);
                if (move) move->before = placeOf(token, object);
                return move;
            });
    });
    form->open();
}

void TokenWork::remove(TokenDialog& dialog, const TokenRow& row)
{
    const core::TokenObject object = *dialog.current();
    auto* form = new RemoveObjectDialog(*row.token(), object, &dialog);
    connect(form, &FormDialog::confirmed, this, [this, &dialog, row, form, object] {
        form->accept();
        change(dialog, row, tr("Removing"), tr("It was removed from the token; the medium may keep traces."),
            [object](core::MachineTokens&, const core::ReachedToken& token) -> Moved {
                CORE_CHECK(token.service->remove(token.name(), object));
                const auto key = core::PublicKey::fromSpki(object.spki);
                if (object.kind != core::TokenObject::Kind::PrivateKey || !key) return std::nullopt;
                return core::TokenKeyMove{.fingerprint = key->fingerprint(), .before = placeOf(token, object)};
            });
    });
    form->open();
}

void TokenWork::test(TokenDialog& dialog, const TokenRow& row)
{
    change(dialog, row, tr("Making a test signature"), tr("The key signed, and the signature verifies."),
        [object = *dialog.current()](core::MachineTokens& machine, const core::ReachedToken& token) -> Moved {
            CORE_TRY(const core::OpenedTokenKey opened, machine.opened(token, object));
            CORE_TRY(const auto* algorithm, opened.key->publicKey().defaultSignature());
            CORE_TRY(
                const core::Bytes signature, opened.key->sign(core::bytesOf("Certwright test signature"), *algorithm));
            if (signature.empty()) return core::fail(core::ErrorCode::Internal, "no signature");
            return std::nullopt;
        });
}

void TokenWork::showLog(TokenDialog& dialog, const TokenRow& row)
{
    run(
        tr("Reading the log"), row,
        [](core::MachineTokens&, const core::ReachedToken& token) -> core::Result<std::vector<std::string>> {
            return token.service->log();
        },
        [dialog = QPointer(&dialog)](const core::Result<std::vector<std::string>>& lines) {
            if (!dialog) return;
            if (!lines) return dialog->messages().showMessage(errorMessage(lines.error()), Gravity::Failure);
            auto* shown = new TokenLogDialog(*lines, dialog);
            shown->open();
        });
}

}
