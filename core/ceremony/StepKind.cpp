#include "core/ceremony/StepKind.h"
#include "core/base/Text.h"
#include "core/ceremony/Rollover.h"
#include <algorithm>
#include <array>

namespace core {
namespace {

using Kind = StepInput::Kind;

StepInput token(bool isRequired = true) { return {"token", Kind::Token, isRequired}; }
StepInput medium() { return {"medium", Kind::Medium}; }
/// Whose key signs, where a root was followed by a new one.
StepInput by() { return {"by", Kind::Choice, false, {"root", formerRoot}}; }

const std::vector<StepKind>& kinds()
{
    static const std::vector<StepKind> all{
        {"say", CORE_TEXT("core", "Read aloud")},
        {"people.enrol", CORE_TEXT("core", "Enrol the people")},
        {"people.in", CORE_TEXT("core", "Somebody comes in"), {{"who"}}},
        {"people.out", CORE_TEXT("core", "Somebody leaves"), {{"who"}}},
        {"check.env", CORE_TEXT("core", "Check the machine and the room's network")},
        {"check.software", CORE_TEXT("core", "Check the program itself")},
        {"check.clock", CORE_TEXT("core", "Compare the clock with two watches")},
        {"check.human", CORE_TEXT("core", "Tick off what people see"), {{"items", Kind::Texts}}},
        {"check.seal", CORE_TEXT("core", "Check the seal of a bag"),
            {{"asset", Kind::Asset}, {"then", Kind::Choice, false, {"opened", "sealed"}}}},
        {"media.insert", CORE_TEXT("core", "Insert a stick"), {medium()}},
        {"media.eject", CORE_TEXT("core", "Take a stick out"), {medium()}},
        {"token.inspect", CORE_TEXT("core", "Insert a token and look at it"),
            {token(), {"expect_state", Kind::Choice, true, {"blank", "initialized", "holds-key", "holds-former-key"}}}},
        {"token.init", CORE_TEXT("core", "Initialise a token"), {token()}, true},
        {"token.pin-set", CORE_TEXT("core", "Set a PIN"), {token(), {"pin", Kind::Choice, true, {"user", "officer"}}},
            true},
        {"entropy.dice", CORE_TEXT("core", "Throw dice"), {{"rolls", Kind::Number}}},
        {"key.generate", CORE_TEXT("core", "Make the root key"), {token(false)}, true},
        {"key.import", CORE_TEXT("core", "Put the key on a token"), {token()}, true},
        {"key.clone", CORE_TEXT("core", "Copy the key to another token"), {token()}, true},
        {"key.selftest", CORE_TEXT("core", "Test the key"), {token(false)}, false, true},
        {"share.split", CORE_TEXT("core", "Split the secret into shares"), {}, true},
        {"share.verify", CORE_TEXT("core", "Read every share back")},
        {"paper.print", CORE_TEXT("core", "Print the encrypted key"), {{"copies", Kind::Number, false}}, true},
        {"paper.readback", CORE_TEXT("core", "Read the paper back"),
            {{"of", Kind::Choice, false, {"root", formerRoot}}}},
        {"cert.selfsign", CORE_TEXT("core", "Sign the root certificate"), {}, true, true},
        {"csr.import", CORE_TEXT("core", "Take a request in"), {{"sub", Kind::Sub}}},
        {"cert.sign", CORE_TEXT("core", "Sign the certificate of a CA"), {{"sub", Kind::Sub}, by()}, true, true},
        {"cert.import", CORE_TEXT("core", "Take the certificate of another root in"), {{"cross", Kind::Cross}}},
        {"cert.cross", CORE_TEXT("core", "Sign a cross-certificate"), {{"cross", Kind::Cross}}, true, true},
        {"crl.sign", CORE_TEXT("core", "Sign the revocation list"), {by()}, true, true},
        {"fingerprint.read", CORE_TEXT("core", "Read a fingerprint aloud"),
            {{"of", Kind::Choice, true, {"script", "software", "root", "transcript"}}}},
        {"checkpoint", CORE_TEXT("core", "Write down the words of the transcript so far")},
        {"export.write", CORE_TEXT("core", "Seal the transcript and write the kit"), {medium()}, true, true},
        {"export.verify", CORE_TEXT("core", "Check the kit on a second computer"), {medium()}},
        {"seal.record", CORE_TEXT("core", "Seal a bag and record its number"), {{"asset", Kind::Asset}}},
        {"secret.wipe", CORE_TEXT("core", "Wipe the secrets from memory"), {}, true},
        {"key.destroy", CORE_TEXT("core", "Destroy the key on a token"), {token()}, true},
        {"media.destroy", CORE_TEXT("core", "Destroy paper or a medium"), {{"asset", Kind::Asset}}, true},
        {"asset.lost", CORE_TEXT("core", "Declare something lost"),
            {{"asset", Kind::Asset}, {"who", Kind::Text, false}}, true},
        {"break", CORE_TEXT("core", "Break")},
        {"sign-off", CORE_TEXT("core", "Everybody signs")},
        {"close", CORE_TEXT("core", "Close the record")},
    };
    return all;
}

const std::vector<CeremonyType>& types()
{
    static const std::vector<CeremonyType> all{
        {"root-create", CORE_TEXT("core", "Make a root CA"), false,
            {"check.env", "check.software", "check.clock", "key.generate", "cert.selfsign", "crl.sign",
                "fingerprint.read"},
            false, true},
        {"sub-sign", CORE_TEXT("core", "Sign CAs below the root"), true, {"csr.import", "cert.sign"}},
        {"crl-resign", CORE_TEXT("core", "Sign a new revocation list"), true, {"crl.sign"}},
        {"sub-revoke", CORE_TEXT("core", "Revoke a CA"), true, {"crl.sign"}},
        {"cross-sign", CORE_TEXT("core", "Certify another root"), true, {"cert.import", "cert.cross"}},
        {"token-clone", CORE_TEXT("core", "Add or replace a backup token"), true, {"key.selftest"}, true},
        {"pin-change", CORE_TEXT("core", "Change the PINs of a token"), true, {"token.pin-set"}},
        {"share-refresh", CORE_TEXT("core", "Split the secret anew"), true,
            {"share.split", "share.verify", "paper.print", "paper.readback"}, true},
        {"restore-drill", CORE_TEXT("core", "Prove paper and shares, then wipe"), true,
            {"paper.readback", "key.selftest", "secret.wipe"}, true},
        {"restore-live", CORE_TEXT("core", "Rebuild a token from paper and shares"), true,
            {"paper.readback", "key.import", "key.selftest", "secret.wipe"}, true},
        {"root-rollover", CORE_TEXT("core", "Follow a root with a new one"), true,
            {"check.env", "check.software", "check.clock", "key.generate", "cert.selfsign", "cert.cross", "crl.sign",
                "fingerprint.read"},
            false, true},
        {"seal-inventory", CORE_TEXT("core", "Count bags, sheets and tokens"), true, {"check.seal"}},
        {"key-destroy", CORE_TEXT("core", "Destroy all copies of a root key"), true, {"crl.sign", "key.destroy"}},
    };
    return all;
}

template <typename Table>
auto* findIn(const Table& table, std::string_view name)
{
    const auto found = std::ranges::find(table, name, &Table::value_type::name);
    return found == table.end() ? nullptr : &*found;
}

}

std::span<const std::string_view> looseAssets()
{
    static constexpr std::array<std::string_view, 6> all{
        "paper", "shares", "old-paper", "old-shares", "former-paper", "former-shares"};
    return all;
}

std::span<const StepKind> stepKinds() { return kinds(); }
const StepKind* findStepKind(std::string_view name) { return findIn(kinds(), name); }
std::span<const CeremonyType> ceremonyTypes() { return types(); }
const CeremonyType* findCeremonyType(std::string_view name) { return findIn(types(), name); }

}
