#pragma once
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldSteps.h"
#include <QtGlobal>

namespace held {

/// A root that a live follow-up goes on from, with a key that the test holds too.
struct StagedRoot {
    core::PrivateKey key;
    core::Certificate root;
    core::CeremonyWorld world;
};

using ChangeRoot = std::function<void(core::CertificateContent&)>;

/// The root of the shipped scripts, changed as a test wants.
inline core::Certificate rootOf(
    const core::PrivateKey& key, const ChangeRoot& change = [](core::CertificateContent&) {})
{
    const core::Script script = *core::readScript(smallScript());
    const auto good = core::practiceRoot(script.root->subject, {script.root->notBefore, script.root->notAfter}, key);
    if (!good) qFatal("%s", core::sentence(good.error()).c_str());
    core::CertificateContent content{.serial = good->serial(),
        .signatureAlgorithm = good->signatureAlgorithm(),
        .issuer = good->issuer(),
        .validity = good->validity(),
        .subject = good->subject(),
        .spki = good->spki(),
        .extensions = good->extensions()};
    change(content);
    const core::Bytes tbs = *core::encodeTbs(content);
    const core::Bytes signature = *key.sign(tbs, *content.signatureAlgorithm);
    return *core::Certificate::parse(core::assembleSigned(tbs, *content.signatureAlgorithm, signature));
}

/// A list of that root.
inline core::Crl listOf(const StagedRoot& staged, core::CrlContent content)
{
    content.signatureAlgorithm = staged.root.signatureAlgorithm();
    content.issuer = staged.root.subject();
    content.authorityKeyIdentifier = staged.root.subjectKeyIdentifier();
    const core::Bytes tbs = *core::encodeTbs(content);
    const core::Bytes signature = *staged.key.sign(tbs, *content.signatureAlgorithm);
    return *core::Crl::parse(core::assembleSigned(tbs, *content.signatureAlgorithm, signature));
}

/// Puts its key on a token of the room, which lies in a bag, and says so to the people.
inline StagedRoot stageIn(
    StepRoom& room, const ChangeRoot& change = [](core::CertificateContent&) {}, const std::string& token = "primary")
{
    auto key = *core::PrivateKey::generate(**core::findKeyAlgorithm("ec:P-256"));
    core::Certificate root = rootOf(key, change);
    const core::ByteView pin = core::bytesOf(tokenPin);
    core::TokenService& tokens = *room.machine.tokens;
    const auto made = tokens.initialise({}, token, pin, pin);
    if (!made || !tokens.login(*made, pin, false)) qFatal("no token");
    const core::Secret pkcs8 = *key.toPkcs8();
    const auto object = tokens.importKey(*made, "root", pkcs8.view(), false, {});
    if (!object) qFatal("%s", core::sentence(object.error()).c_str());
    tokens.logout(*made);
    core::CeremonyWorld world;
    world.closing = room.script.previousHead;
    world.keySpki = key.publicKey().spki();
    world.root = root;
    world.tokens[token] = {.serial = made->serial,
        .model = {},
        .label = made->label,
        .isInserted = false,
        .isInitialised = true,
        .keyLabel = object->label,
        .keyId = object->id,
        .keySpki = world.keySpki,
        .isKeyTested = true};
    world.assets["token:" + token] = {.state = core::CeremonyAsset::State::Sealed, .bag = "STAGED", .line = 0};
    room.people.learnPin(token, core::Secret(pin));
    return {std::move(key), std::move(root), std::move(world)};
}

/// A shipped script, but for its reviewers.
inline std::string shippedScript(std::string_view name)
{
    for (const core::EmbeddedText& text : core::shippedScriptTexts())
        if (text.name == name) return replacedAll(std::string(text.content), "reviewers_min = 2", "reviewers_min = 0");
    return {};
}

}
