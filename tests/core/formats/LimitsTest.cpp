#include "core/base/Limits.h"
#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/formats/ImportFormat.h"
#include "core/formats/KeyDerivation.h"
#include "core/formats/Pem.h"
#include "core/formats/WorkerReader.h"
#include "core/x509/Der.h"
#include "tests/support/Sanitizers.h"
#include <QElapsedTimer>
#include <QTest>
#include <functional>
#include <map>

using namespace core;

namespace {

constexpr qint64 atOnce = 200 * slowerBySanitizers; // milliseconds

/// What the files are read by: this process, or one of its own.
std::shared_ptr<const ForeignReader> reader = localReader();

Bytes oid(std::string_view dotted) { return der::objectIdentifier(dotted).value(); }
Bytes nested(std::size_t levels)
{
    Bytes inner;
    for (std::size_t i = 0; i < levels; ++i) inner = der::element(der::tag::sequence, inner);
    return inner;
}

/// An EC key that is only needed to be one.
Bytes anyKey()
{
    static const PrivateKey key = PrivateKey::generate(*findKeyAlgorithm("ed25519").value()).value();
    return key.publicKey().spki();
}
Bytes signatureAlgorithm() { return der::sequence({oid("1.3.101.112")}); }
Bytes signedBy(ByteView content) { return der::sequence({content, signatureAlgorithm(), der::bitString(Bytes(64))}); }
Bytes extensionsOf(const Bytes& type, ByteView value)
{
    return der::sequence({der::sequence({type, der::octetString(value)})});
}
Bytes name() { return DistinguishedName::parse("CN=x").value().der(); }

Bytes certificateWith(ByteView extensions)
{
    const Bytes validity = der::sequence({der::time(Time{}), der::time(Time{})});
    return signedBy(der::sequence({der::element(0xA0, der::integer(std::int64_t{2})), der::integer(std::int64_t{1}),
        signatureAlgorithm(), name(), validity, name(), anyKey(), der::element(0xA3, extensions)}));
}
Bytes requestWith(ByteView extensions)
{
    const Bytes attribute = der::sequence({oid("1.2.840.113549.1.9.14"), der::element(der::tag::set, extensions)});
    return signedBy(der::sequence({der::integer(std::int64_t{0}), name(), anyKey(), der::element(0xA0, attribute)}));
}
Bytes crlWith(ByteView extensions)
{
    return signedBy(der::sequence({der::integer(std::int64_t{1}), signatureAlgorithm(), name(), der::time(Time{}),
        der::time(Time{}), der::element(0xA0, extensions)}));
}
Bytes pfxWith(ByteView filling)
{
    const Bytes secretBag =
        der::sequence({oid("1.2.840.113549.1.12.10.1.5"), der::element(0xA0, der::octetString(filling))});
    const Bytes leaf = certificateWith(extensionsOf(oid("1.2.3"), Bytes(3)));
    const Bytes bag = der::sequence({oid("1.2.840.113549.1.12.10.1.3"),
        der::element(
            0xA0, der::sequence({oid("1.2.840.113549.1.9.22.1"), der::element(0xA0, der::octetString(leaf))}))});
    const auto data = [](const Bytes& content) {
        return der::sequence({oid("1.2.840.113549.1.7.1"), der::element(0xA0, der::octetString(content))});
    };
    return der::sequence({der::integer(std::int64_t{3}), data(der::sequence({data(der::sequence({secretBag, bag}))}))});
}

/// A response without answers and with this extension.
Bytes ocspWith(ByteView extensions)
{
    const Bytes data = der::sequence(
        {der::element(0xA1, name()), der::generalizedTime(Time{}), der::sequence({}), der::element(0xA1, extensions)});
    const Bytes bytes = der::sequence({oid("1.3.6.1.5.5.7.48.1.1"), der::octetString(signedBy(data))});
    return der::sequence({der::enumerated(0), der::element(0xA0, bytes)});
}

/// A file of exactly so many octets, filled up by its one extension or bag.
Bytes sized(std::uint64_t size, const std::function<Bytes(ByteView)>& made)
{
    Bytes file = made(Bytes(size));
    std::size_t filling = size - (file.size() - size);
    for (file = made(Bytes(filling)); file.size() > size; file = made(Bytes(--filling))) {}
    while (file.size() < size) file = made(Bytes(++filling));
    return file;
}
Bytes sizedIn(std::uint64_t size, Bytes (*made)(ByteView))
{
    return sized(size, [made](ByteView filling) { return made(extensionsOf(oid("1.2.3"), filling)); });
}

Bytes rsaKey(std::size_t modulusBits, std::size_t exponentBits)
{
    const auto odd = [](std::size_t bits) {
        Bytes number((bits + 7) / 8, 0xFF);
        number[0] = static_cast<std::uint8_t>(0xFF >> (number.size() * 8 - bits));
        return number;
    };
    static const std::uint8_t nothing[] = {der::tag::null, 0};
    return der::sequence({der::sequence({oid("1.2.840.113549.1.1.1"), nothing}),
        der::bitString(der::sequence({der::integer(odd(modulusBits)), der::integer(odd(exponentBits))}))});
}

std::string manyBlocks(std::uint64_t count)
{
    std::string text;
    const std::string block = writePem("PUBLIC KEY", anyKey());
    for (std::uint64_t i = 0; i < count; ++i) text += block;
    return text;
}

/// 1.2.2.2…; its first octet holds two arcs.
Bytes longOid(std::uint64_t arcs)
{
    Bytes content(arcs - 1, 2);
    content[0] = 42;
    return der::element(der::tag::objectIdentifier, content);
}

std::string jwkOf(std::uint64_t size)
{
    std::string text = R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})";
    return text + std::string(size - text.size(), ' ');
}

/// keyDerivationFunc alone: read and capped, not derived.
Result<void> derivation(std::string_view function, const Bytes& parameters)
{
    const Bytes whole = der::sequence({oid(function), parameters});
    ByteView rest = whole;
    CORE_CHECK(readKeyDerivation(rest));
    return {};
}
Result<void> pbkdf2(std::uint64_t iterations)
{
    return derivation("1.2.840.113549.1.5.12",
        der::sequence({der::octetString(Bytes(16)), der::integer(static_cast<std::int64_t>(iterations))}));
}
Result<void> scrypt(std::uint64_t octets)
{
    const auto n = octets > limits::kdfMemoryOctets ? std::int64_t{1} << 20 : std::int64_t{1} << 19;
    return derivation("1.3.6.1.4.1.11591.4.11",
        der::sequence({der::octetString(Bytes(16)), der::integer(n), der::integer(std::int64_t{8}),
            der::integer(std::int64_t{1})}));
}

/// An encrypted OpenSSH key that asks for so many rounds; its ciphertext is not even one block long.
Result<void> bcrypt(std::uint64_t rounds)
{
    const auto number = [](std::uint64_t value) {
        return Bytes{0, 0, static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
    };
    const auto text = [&](ByteView content) { return der::concat({number(content.size()), content}); };
    const Bytes options = der::concat({text(Bytes(16)), number(rounds)});
    const Bytes key = der::concat({bytesOf(std::string_view("openssh-key-v1\0", 15)), text(bytesOf("aes256-ctr")),
        text(bytesOf("bcrypt")), text(options), number(1), text(Bytes(4)), text(Bytes(15))});
    const auto opened = reader->key(bytesOf(writePem("OPENSSH PRIVATE KEY", key)), bytesOf("x"));
    if (!opened && opened.error().rule != "CW-610") return std::unexpected(opened.error()); // 610: no whole blocks
    return {};
}

Result<void> reading(ByteView file)
{
    CORE_CHECK(reader->read(file));
    return {};
}

Result<void> curve(std::uint64_t isExplicit)
{
    const auto name = isExplicit > 0 ? "ec-explicit-public.pem" : "ec-pkcs8.pem";
    CORE_TRY(const Bytes file, readFile(std::string(TEST_DATA "/keys/") + name, 10'000));
    return reading(file);
}

/// Builds a file of this size first, so that only reading it is timed.
using Made = std::function<Result<void>()>;
std::map<std::string_view, std::function<Made(std::uint64_t)>> makers()
{
    const auto file = [](Bytes content) { return Made([content] { return reading(content); }); };
    return {
        {"certificate", [=](std::uint64_t size) { return file(sizedIn(size, certificateWith)); }},
        {"request", [=](std::uint64_t size) { return file(sizedIn(size, requestWith)); }},
        {"crl", [=](std::uint64_t size) { return file(sizedIn(size, crlWith)); }},
        {"pkcs12", [=](std::uint64_t size) { return file(sized(size, pfxWith)); }},
        {"ocsp", [=](std::uint64_t size) { return file(sizedIn(size, ocspWith)); }},
        {"jwk", [=](std::uint64_t size) { return file(copyOf(bytesOf(jwkOf(size)))); }},
        {"objects", [=](std::uint64_t count) { return file(copyOf(bytesOf(manyBlocks(count)))); }},
        {"nesting",
            [=](std::uint64_t levels) {
                // attribute values lie seven levels deep: request, info, [0], attribute, set, value
                const Bytes attribute =
                    der::sequence({oid("1.2.3.4"), der::element(der::tag::set, nested(levels - 5))});
                return file(signedBy(
                    der::sequence({der::integer(std::int64_t{0}), name(), anyKey(), der::element(0xA0, attribute)})));
            }},
        {"oid", [=](std::uint64_t arcs) { return file(certificateWith(extensionsOf(longOid(arcs), Bytes(3)))); }},
        {"rsa", [=](std::uint64_t bits) { return file(rsaKey(bits, 17)); }},
        {"exponent", [=](std::uint64_t bits) { return file(rsaKey(2048, bits)); }},
        {"curve", [](std::uint64_t isExplicit) { return Made([=] { return curve(isExplicit); }); }},
        {"pbkdf2", [](std::uint64_t value) { return Made([=] { return pbkdf2(value); }); }},
        {"scrypt", [](std::uint64_t value) { return Made([=] { return scrypt(value); }); }},
        {"bcrypt", [](std::uint64_t value) { return Made([=] { return bcrypt(value); }); }},
    };
}

}

class LimitsTest : public QObject {
    Q_OBJECT

    static void addReaders()
    {
        QTest::addColumn<bool>("inWorker");
        QTest::newRow("here") << false;
        QTest::newRow("worker") << true;
    }
    static void chooseReader()
    {
        QFETCH(bool, inWorker);
        reader = inWorker ? workerReader(CERTWRIGHT_PARSE_WORKER) : localReader();
    }

private slots:
    void everyLimitHasItsFilesHere()
    {
        QCOMPARE(makers().size(), limitTable().size());
        for (const Limit& limit : limitTable()) {
            QVERIFY(makers().contains(limit.id));
            QVERIFY(findWording(limit.rule) && !limit.label.empty());
        }
    }

    void whatIsJustBelowEachLimitIsAccepted_data() { addReaders(); }
    void whatIsJustBelowEachLimitIsAccepted()
    {
        chooseReader();
        for (const Limit& limit : limitTable()) {
            const auto read = makers().at(limit.id)(limit.most)();
            QVERIFY2(read, read ? "" : (std::string(limit.id) + ": " + sentence(read.error())).c_str());
        }
    }

    void whatIsJustAboveEachLimitIsRefusedAtOnceAndSaysWhy_data() { addReaders(); }
    void whatIsJustAboveEachLimitIsRefusedAtOnceAndSaysWhy()
    {
        chooseReader();
        for (const Limit& limit : limitTable()) {
            const Made made = makers().at(limit.id)(limit.most + 1);
            QElapsedTimer timer;
            timer.start();
            const auto read = made();
            const qint64 taken = timer.elapsed();
            const std::string id(limit.id);
            QVERIFY2(!read, id.c_str());
            QVERIFY2(read.error().code == ErrorCode::Refused, (id + ": " + sentence(read.error())).c_str());
            QVERIFY2(read.error().rule == limit.rule, (id + ": " + sentence(read.error())).c_str());
            const std::string words = sentence(read.error());
            const std::string value = limit.id == "scrypt" ? "512 MiB" : std::to_string(limit.most);
            QVERIFY2(limit.id == "curve" || words.contains(value), (id + ": " + words).c_str());
            QVERIFY2(taken < atOnce, (id + ": " + std::to_string(taken) + " ms").c_str());
        }
    }
};

QTEST_GUILESS_MAIN(LimitsTest)
#include "LimitsTest.moc"
