#include "ui/tokens/TokenDesk.h"

#include "core/tokens/Practice.h"
#include "ui/text/Untrusted.h"

#include <QCoreApplication>

#include <utility>

namespace ui {

TokenDesk::TokenDesk(core::KnownModules known, core::StartTokens start)
    : machine(std::make_shared<core::MachineTokens>(
          std::move(known), std::move(start), [this](const core::Token& token) { return questions.ask(token); }))
{
    machine->letAskerConfirm();
}

core::Result<core::ReachedToken> reach(core::MachineTokens& machine, const SeenToken& seen)
{
    CORE_CHECK(machine.choose(seen.module));
    CORE_TRY(auto readers, machine.readers(seen.module));
    for (auto& [service, reader] : readers)
        if (reader.token && reader.token->label == seen.token.label && reader.token->serial == seen.token.serial)
            return core::ReachedToken{*std::move(reader.token), seen.module, std::move(service)};
    return core::failAs(core::ErrorCode::TokenUnavailable, "CW-450", {seen.token.label});
}

core::Result<core::OpenedTokenKey> makeKeyOn(core::MachineTokens& machine, const SeenToken& seen,
    const core::NewTokenKey& wanted, std::optional<core::TokenObject>& made)
{
    CORE_TRY(const core::ReachedToken token, reach(machine, seen));
    CORE_CHECK(machine.login(token));
    if (!made) {
        CORE_TRY(made, token.service->generate(token.name(), wanted));
    }
    return machine.opened(token, *made);
}

core::Result<core::OpenedTokenKey> findKeyOn(
    core::MachineTokens& machine, const SeenToken& seen, const core::PublicKey& key)
{
    CORE_TRY(const core::ReachedToken token, reach(machine, seen));
    CORE_CHECK(machine.login(token));
    CORE_TRY(const auto objects, token.service->objects(token.name()));
    for (const core::TokenObject& object : objects)
        if (object.kind == core::TokenObject::Kind::PrivateKey && object.spki == key.spki())
            return machine.opened(token, object);
    return core::failAs(core::ErrorCode::NotFound, "CW-459", {token.token.label, core::toHex(key.keyIdentifier())});
}

QString placeText(const SeenToken& seen)
{
    const char* const text = core::isPracticeModule(seen.module)
        ? QT_TRANSLATE_NOOP("ui::TokenDesk", "On the practice token %1")
        : QT_TRANSLATE_NOOP("ui::TokenDesk", "On the token %1");
    return QCoreApplication::translate("ui::TokenDesk", text).arg(showUntrusted(seen.token.label));
}

}
