#include "core/tokens/TokenMessages.h"
#include <QTest>

using namespace core;

namespace {

TokenModule everything()
{
    TokenMechanism mechanism{
        .type = 0x1041, .name = "CKM_ECDSA", .smallestKey = 256, .largestKey = 521, .isInHardware = true, .uses = {}};
    mechanism.uses = {"sign", "verify"};
    Token token;
    token.label = "Label ☃";
    token.serial = "0123";
    token.isInitialized = token.hasOwnPinEntry = true;
    token.userPin = PinState::FinalTry;
    token.officerPin = PinState::Locked;
    token.shortestPin = 4;
    token.longestPin = 255;
    token.publicMemory = {.free = 0, .total = 80'000};
    token.privateMemory = {.free = 4096, .total = {}};
    token.mechanisms = {mechanism};
    TokenReader full{.description = "Reader", .manufacturer = "M", .isRemovable = true, .token = token};
    TokenReader broken{.description = "Broken", .manufacturer = {}, .token = {}};
    broken.problem = Error{ErrorCode::TokenUnavailable, "CW-522", {"CKR_DEVICE_ERROR"}, "C_GetTokenInfo"};
    return {.path = "/usr/lib/module.so",
        .hash = {1, 2, 3},
        .description = "D",
        .manufacturer = "M",
        .libraryVersion = "2.6",
        .standardVersion = "3.0",
        .readers = {full, broken}};
}

TokenObject anObject()
{
    TokenObject object{.kind = TokenObject::Kind::Certificate, .label = "L", .id = {1, 2}, .algorithm = "ec:P-256"};
    object.spki = {3};
    object.certificate = {4, 5};
    object.attributes.local = true;
    object.attributes.extractable = false;
    object.attributes.wrap = true;
    object.isAttested = true;
    return object;
}

Secret messageOf(const TokenModule& module)
{
    MessageWriter writer;
    add(writer, module);
    return writer.take();
}

}

/// What goes between this program and the process of a module.
class TokenMessagesTest : public QObject {
    Q_OBJECT
private slots:
    void aModuleComesOutAsItWentIn()
    {
        const TokenModule module = everything();
        const Secret message = messageOf(module);
        MessageReader reader(message.view());
        const auto read = readTokenModule(reader);
        QVERIFY(read && reader.isAtEnd());
        QCOMPARE(messageOf(*read).view().size(), message.size());
        QVERIFY(std::ranges::equal(messageOf(*read).view(), message.view()));
        QCOMPARE(read->readers.size(), 2U);
        QCOMPARE(read->readers[0].token.value().mechanisms.at(0).name, "CKM_ECDSA");
        QCOMPARE(read->readers[0].token.value().userPin, PinState::FinalTry);
        QVERIFY(read->readers[0].token->publicMemory == module.readers[0].token->publicMemory);
        QVERIFY(read->readers[0].token->privateMemory == module.readers[0].token->privateMemory);
        QCOMPARE(read->readers[1].problem.value().rule, "CW-522");
    }

    void anObjectComesOutAsItWentIn()
    {
        MessageWriter writer;
        add(writer, anObject());
        const Secret message = writer.take();
        MessageReader reader(message.view());
        const auto read = readTokenObject(reader);
        QVERIFY(read && reader.isAtEnd());
        QCOMPARE(read->kind, TokenObject::Kind::Certificate);
        QCOMPARE(read->certificate, (Bytes{4, 5}));
        QVERIFY(read->attributes.local == true && read->attributes.extractable == false);
        QVERIFY(!read->attributes.sensitive && read->attributes.wrap == true);
        QVERIFY(read->isAttested);
    }

    void whatIsCutOffIsRefused()
    {
        const Secret message = messageOf(everything());
        for (std::size_t length = 0; length < message.size(); ++length) {
            MessageReader reader(message.view().first(length));
            QVERIFY2(!readTokenModule(reader), std::to_string(length).c_str());
        }
    }

    void whatIsChangedIsReadOrRefused()
    {
        const Secret message = messageOf(everything());
        int refused = 0;
        for (std::size_t at = 0; at < message.size(); ++at) {
            Secret changed = message.clone();
            changed.span()[at] ^= 0xFF;
            MessageReader reader(changed.view());
            refused += readTokenModule(reader) ? 0 : 1;
        }
        QVERIFY(refused > 100);
    }
};

QTEST_APPLESS_MAIN(TokenMessagesTest)
#include "TokenMessagesTest.moc"
