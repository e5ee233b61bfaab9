#include "Rounds.h"

#include "ui/issue/NewCaWizard.h"
#include "ui/issue/NewVaultWizard.h"
#include "ui/tokens/PinDialog.h"
#include "ui/tokens/TokenDialog.h"
#include "ui/tokens/TokenForms.h"
#include "ui/transfer/AdoptDialog.h"

#include <QComboBox>

/// What is asked and shown when somebody works with a token; with a token that is made up.
void Rounds::showTokens()
{
    core::Token token{.label = "Root A",
        .serial = "DENK0104068",
        .model = "PKCS#15 emulated",
        .isInitialized = true,
        .isLoginRequired = true,
        .userPin = core::PinState::Good,
        .shortestPin = 6,
        .longestPin = 15,
        .mechanisms = {{.name = "CKM_EC_KEY_PAIR_GEN", .smallestKey = 256, .largestKey = 521},
            {.name = "CKM_RSA_PKCS_KEY_PAIR_GEN", .smallestKey = 1024, .largestKey = 4096}}};
    QWidget* window = m_desk.window.get();
    const auto open = [this](QDialog* shown, const char* name) { dialog([&] { shown->open(); }, QLatin1String(name)); };
    open(new ui::PinDialog(token, window), "39-token-pin");
    token.userPin = core::PinState::Low;
    open(new ui::PinDialog(token, window), "39-token-pin-low");
    token.userPin = core::PinState::FinalTry;
    open(new ui::PinDialog(token, window), "39-token-pin-final");
    token.hasOwnPinEntry = true;
    open(new ui::PinDialog(token, window), "39-token-pin-pad");
    token.hasOwnPinEntry = false;
    open(new ui::TokenPinDialog(token, window), "39-token-pins");
    open(new ui::SetUpTokenDialog(token, window), "39-token-anew");
    token.isInitialized = false;
    open(new ui::SetUpTokenDialog(token, window), "39-token-blank");
    token.isInitialized = true;
    open(new ui::NewTokenKeyDialog(token, window), "39-token-key");
    auto* bringing = new ui::TokenNameDialog(QStringLiteral("Bring a key to Root A"),
        QStringLiteral("The file keeps the key, too: whoever has a copy of it has the key. On the token it shows for "
                       "ever that it was not born there."),
        QStringLiteral("Bring it"), QStringLiteral("root"), window);
    bringing->offerRemoval();
    open(bringing, "39-token-bring");
    open(new ui::PracticeTokenDialog(window), "39-token-practice");
    open(new ui::AdoptDialog(QStringLiteral("/media/stick/old-root.pem"), {}, QStringLiteral("Old Root"), {},
             {{"/lib/module.so", token}}, window),
        "39-token-adopt");
    auto* wizard =
        new ui::NewCaWizard(m_desk.session(), m_desk.pools, {&m_desk.tokens, {{"/lib/module.so", token}}}, window);
    wizard->findChild<QComboBox*>(QStringLiteral("keyPlace"))->setCurrentIndex(1);
    open(wizard, "39-token-ca");
    auto* builder = new ui::NewVaultWizard(
        m_desk.session(), m_desk.pools, std::nullopt, {&m_desk.tokens, {{"/lib/module.so", token}}}, window);
    for (int i = 0; i < 8 && builder->page()->objectName() != QLatin1String("keyStep"); ++i) builder->next();
    builder->findChild<QComboBox*>(QStringLiteral("rootPlace"))->setCurrentIndex(1);
    open(builder, "39-token-build");
    using Kind = core::TokenObject::Kind;
    const core::TokenKeyAttributes born{.local = true,
        .sensitive = true,
        .alwaysSensitive = true,
        .extractable = false,
        .neverExtractable = true,
        .sign = true};
    core::TokenKeyAttributes brought = born;
    brought.local = brought.alwaysSensitive = brought.neverExtractable = false;
    brought.extractable = true;
    const std::vector<core::TokenObject> objects{{.kind = Kind::PrivateKey,
                                                     .label = "root",
                                                     .id = core::Bytes(20, 0x5A),
                                                     .algorithm = "ec:P-384",
                                                     .attributes = born},
        {.kind = Kind::PrivateKey, .label = "issuing 2026", .id = {2}, .algorithm = "rsa:4096", .attributes = brought},
        {.kind = Kind::PublicKey, .label = "root", .id = {1}, .algorithm = "ec:P-384", .attributes = {.verify = true}},
        {.kind = Kind::Certificate, .label = "Example Root CA", .id = {1}, .algorithm = "ec:P-384"}};
    auto* shown = new ui::TokenDialog(token, window);
    shown->setObjects(objects);
    open(shown, "39-token-objects");
    open(new ui::RemoveObjectDialog(token, objects.front(), window), "39-token-remove");
    open(new ui::CopyKeyDialog(QStringLiteral("root"), {token}, window), "39-token-copy");
    open(new ui::TokenLogDialog({"C_OpenSession → CKR_OK", "C_Login (user) → CKR_PIN_INCORRECT"}, window),
        "39-token-log");
}
