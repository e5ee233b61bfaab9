#include "core/base/File.h"
#include "core/formats/ImportFormat.h"
#include "core/formats/Pem.h"
#include "core/x509/Der.h"
#include <QElapsedTimer>
#include <QTest>
#include <set>

using namespace core;

namespace {

constexpr std::string_view passphrase = "geheim";

Bytes file(const std::string& name) { return readFile(TEST_DATA "/formats/" + name, 1'000'000).value(); }
PublicKey publicKeyOf(const std::string& name) { return readPrivateKey(file(name), {}).value().publicKey(); }

/// A file of another program: the format it is recognised as, what it holds in its order, whose keys these are.
struct Sample {
    std::string name;
    std::string format;
    std::string
        kinds; ///< l, c: certificate of leaf or CA; k: its key, encrypted; K: open; p: public key; r: request; x: CRL
    std::string keyFile;   ///< the same key as PKCS#8 or SEC 1
    bool isLocked = false; ///< cannot be read without the passphrase
};

const std::vector<Sample>& samples()
{
    static const std::vector<Sample> all{
        {"openssl.p12", "pkcs12", "lck", "leaf.key", true},
        {"openssl-legacy.p12", "pkcs12", "lck", "leaf.key", true},
        {"openssl-3des.p12", "pkcs12", "lck", "leaf.key", true},
        {"openssl-pbmac1.p12", "pkcs12", "lck", "leaf.key", true},
        {"openssl-nomac.p12", "pkcs12", "lck", "leaf.key"},
        {"openssl-open.p12", "pkcs12", "lcK", "leaf.key"},
        {"openssl-trust.p12", "pkcs12", "c", "", true},
        {"openssl-key.p12", "pkcs12", "k", "rsa.key", true},
        {"openssl.p7b", "pem", "lcx", ""},
        {"openssl.p7c", "pkcs7", "lc", ""},
        {"openssl.p7s", "pem", "l", ""},
        {"openssl-trusted.pem", "pem", "l", ""},
        {"openssl.spkac", "spkac", "p", "leaf.key"},
        {"openssl.ocsp", "ocsp", "o", ""},
        {"openssl-sec1-aes256.pem", "pem", "k", "leaf.key"},
        {"openssl-sec1-des3.pem", "pem", "k", "leaf.key"},
        {"openssl-pkcs1-aes128.pem", "pem", "k", "rsa.key"},
        {"openssl-rsa-public.pem", "pem", "p", "rsa.key"},
        {"openssl-pbes1-des.pem", "pem", "k", "leaf.key"},
        {"openssl-rc2.pem", "pem", "k", "leaf.key"},
        {"gnutls.p12", "pkcs12", "lck", "leaf.key", true},
        {"gnutls-3des.p12", "pkcs12", "lck", "leaf.key", true},
        {"gnutls-pbmac1.p12", "pkcs12", "lck", "leaf.key", true},
        {"gnutls.p7b", "pem", "lc", ""},
        {"gnutls-pkcs8.pem", "pem", "k", "leaf.key"},
        {"nss.p12", "pkcs12", "lck", "leaf.key", true},
        {"nss-old.p12", "pkcs12", "lck", "leaf.key", true},
        {"java.p12", "pkcs12", "lck", "leaf.key", true},
        {"java-legacy.p12", "pkcs12", "lck", "leaf.key", true},
        {"java-trust.p12", "pkcs12", "c", "", true},
        {"java.pem", "pem", "l", ""},
        {"java.csr", "pem", "r", ""},
        {"rsa-public.jwk", "jwk", "p", "rsa.key"},
        {"rsa-private.jwk", "jwk", "K", "rsa.key"},
        {"ssh-rsa", "pem", "K", "ssh-rsa.spki"},
        {"ssh-ecdsa", "pem", "K", "ssh-ecdsa.spki"},
        {"ssh-ed25519", "pem", "K", ""},
        {"ssh-rsa-encrypted", "pem", "k", "ssh-rsa-encrypted.spki"},
        {"ssh-ecdsa-encrypted", "pem", "k", "ssh-ecdsa-encrypted.spki"},
        {"ssh-ed25519-encrypted", "pem", "k", ""},
    };
    return all;
}

char kindOf(const FoundObject& object)
{
    if (const auto* certificate = std::get_if<Certificate>(&object)) {
        const std::string name = certificate->subject().commonName();
        return name == "leaf.example.com" ? 'l' : name == "Formats CA" ? 'c' : '?';
    }
    if (const auto* key = std::get_if<FoundKey>(&object)) return key->isEncrypted ? 'k' : 'K';
    if (std::holds_alternative<Csr>(object)) return 'r';
    if (std::holds_alternative<OcspResponse>(object)) return 'o';
    return std::holds_alternative<Crl>(object) ? 'x' : 'p';
}

std::string kindsIn(const std::vector<FoundObject>& objects)
{
    std::string kinds;
    for (const FoundObject& object : objects) kinds += kindOf(object);
    return kinds;
}

std::string sorted(std::string text)
{
    std::ranges::sort(text);
    return text;
}

PublicKey expectedKey(const std::string& name)
{
    if (name.ends_with(".key")) return publicKeyOf(name);
    return std::get<PublicKey>(readObjects(file(name)).value().front());
}

/// The same element with indefinite lengths wherever that can be, and OCTET STRINGs in two pieces, as some programs write.
Bytes berOf(ByteView der)
{
    Bytes ber;
    while (!der.empty()) {
        const der::Element element = der::readElement(der).value();
        const bool isOctets = element.tag == der::tag::octetString && element.content.size() > 1;
        if ((element.tag & 0x20) == 0 && !isOctets) {
            ber.insert(ber.end(), element.whole.begin(), element.whole.end());
            continue;
        }
        ber.push_back(isOctets ? 0x24 : element.tag);
        ber.push_back(0x80);
        const Bytes inside = isOctets
            ? der::concat({der::octetString(element.content.first(1)), der::octetString(element.content.subspan(1))})
            : berOf(element.content);
        ber.insert(ber.end(), inside.begin(), inside.end());
        ber.insert(ber.end(), {0, 0});
    }
    return ber;
}

std::string errorOf(const Error& error) { return error.rule + " " + error.detail; }

}

/// Files made by OpenSSL, GnuTLS, NSS, Java and OpenSSH; tests/data/formats/make.sh makes them.
class ForeignFilesTest : public QObject {
    Q_OBJECT
private slots:
    void everyFileIsRecognisedByOneFormatAlone()
    {
        for (const Sample& sample : samples()) {
            std::string ids;
            for (const ImportFormat& format : importFormats())
                if (format.recognises(file(sample.name))) ids += format.id;
            QVERIFY2(ids == sample.format, (sample.name + ": " + ids).c_str());
        }
    }

    void everyFileIsReadToItsLastObject()
    {
        for (const Sample& sample : samples()) {
            const auto objects = readObjects(file(sample.name), bytesOf(passphrase));
            QVERIFY2(objects, objects ? "" : (sample.name + ": " + errorOf(objects.error())).c_str());
            QVERIFY2(sorted(kindsIn(*objects)) == sorted(sample.kinds),
                (sample.name + " holds " + kindsIn(*objects)).c_str());
        }
    }

    void everyKeyOpensAndIsTheRightOne()
    {
        for (const Sample& sample : samples()) {
            const auto objects = readObjects(file(sample.name), bytesOf(passphrase)).value();
            for (const FoundObject& object : objects) {
                const auto* const publicKey = std::get_if<PublicKey>(&object);
                if (publicKey) QVERIFY2(*publicKey == expectedKey(sample.keyFile), sample.name.c_str());
                const auto* const found = std::get_if<FoundKey>(&object);
                if (!found) continue;
                const auto key = openKey(*found, bytesOf(passphrase));
                QVERIFY2(key, key ? "" : (sample.name + ": " + errorOf(key.error())).c_str());
                if (!sample.keyFile.empty())
                    QVERIFY2(key->publicKey() == expectedKey(sample.keyFile), sample.name.c_str());
                if (found->isEncrypted)
                    QVERIFY2(openKey(*found, bytesOf("falsch")).error().code == ErrorCode::WrongPassphrase,
                        sample.name.c_str());
            }
        }
    }

    void lockedFilesSayThatTheyNeedTheirPassphrase()
    {
        for (const Sample& sample : samples())
            for (const std::string_view wrong : {"", "falsch"}) {
                const auto objects = readObjects(file(sample.name), bytesOf(wrong));
                QVERIFY2(objects.has_value() != sample.isLocked, sample.name.c_str());
                if (objects) continue;
                QCOMPARE(objects.error().code, ErrorCode::WrongPassphrase);
                QCOMPARE(objects.error().rule, "CW-615");
            }
    }

    void anEmptyPassphraseIsOneToo()
    {
        QCOMPARE(sorted(kindsIn(readObjects(file("openssl-empty.p12")).value())), "ckl");
        QCOMPARE(readPrivateKey(file("openssl-empty.p12"), {})->publicKey(), publicKeyOf("leaf.key"));
        QVERIFY(!readObjects(file("openssl-empty.p12"), bytesOf(passphrase)));
    }

    void theEd25519KeyIsTheOneOfItsPublicFile()
    {
        for (const std::string name : {"ssh-ed25519", "ssh-ed25519-encrypted"}) {
            const std::string line = textOf(file(name + ".pub"));
            const Bytes blob = fromBase64(line.substr(12, line.find(' ', 12) - 12)).value();
            const Bytes spki = readPrivateKey(file(name), bytesOf(passphrase)).value().publicKey().spki();
            QCOMPARE(toHex(ByteView(spki).last(32)), toHex(ByteView(blob).last(32)));
        }
    }

    void hostileRoundsOfOpenSshAreRefusedAtOnce()
    {
        QElapsedTimer timer;
        timer.start();
        const auto key = readPrivateKey(file("ssh-ed25519-hostile"), bytesOf(passphrase));
        QCOMPARE(key.error().rule, "CW-604");
        QVERIFY(timer.elapsed() < 50);
    }

    void indefiniteLengthsAreReadToo()
    {
        for (const char* name : {"openssl.p12", "java-legacy.p12", "openssl.p7c"}) {
            const Bytes ber = berOf(file(name));
            QVERIFY(ber != file(name));
            const auto objects = readObjects(ber, bytesOf(passphrase));
            QVERIFY2(objects, objects ? "" : (name + errorOf(objects.error())).c_str());
            QCOMPARE(kindsIn(*objects), kindsIn(readObjects(file(name), bytesOf(passphrase)).value()));
        }
    }

    void truncatedFilesAreRefused()
    {
        for (const char* name : {"openssl-open.p12", "openssl.p7c", "rsa-private.jwk", "openssl.spkac"}) {
            const Bytes whole = file(name);
            const std::size_t end = std::string_view(name).ends_with("spkac") ? whole.size() - 4 : whole.size() - 1;
            for (std::size_t size = 0; size < end; ++size)
                QVERIFY2(!readObjects(ByteView(whole).first(size)), (name + std::to_string(size)).c_str());
        }
    }

    void changedFilesAreRefused()
    {
        Bytes changed = file("openssl-open.p12"); // no MAC: its certificates must still be whole
        changed.resize(changed.size() / 2);
        QVERIFY(!readObjects(changed));
        for (const char* name : {"openssl.p12", "openssl-pbmac1.p12", "java.p12"}) {
            Bytes sealed = file(name);
            sealed[sealed.size() / 2] ^= 1;
            QVERIFY2(!readObjects(sealed, bytesOf(passphrase)), name);
        }
        std::string spkac = textOf(file("openssl.spkac"));
        spkac[spkac.size() - 20] = spkac[spkac.size() - 20] == 'A' ? 'B' : 'A';
        QVERIFY(!readObjects(bytesOf(spkac)));
    }

    /// RFC 8037 appendix A.1 and RFC 7517 appendix A.2.
    void readsTheKeysOfTheStandards()
    {
        const std::string okp = R"({"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
            "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})";
        const std::string ec = R"({"keys":[{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
            "y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","d":"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"}]})";
        const PrivateKey ed25519 = readPrivateKey(bytesOf(okp), {}).value();
        QCOMPARE(toHex(ByteView(ed25519.publicKey().spki()).last(4)), "f707511a");
        QCOMPARE(readPrivateKey(bytesOf(ec), {})->publicKey().algorithmId(), "ec:P-256");
        for (const std::string bad : {R"({"kty":"oct","k":"AAAA"})", R"({"kty":"EC","crv":"P-256","x":"AA","y":"AA"})",
                 R"({"kty":"RSA","n":"AQ"})", R"({"kty":"RSA","n":"AQ==","e":"AQAB"})", R"({"kty":"OKP","crv":"X"})",
                 R"({"kty":5})", R"({"keys":5,"kty":1})", R"({"protected":"x","ciphertext":"y"})", R"({"kty":"EC")"})
            QVERIFY2(!readObjects(bytesOf(bad)), bad.c_str());
    }
};

QTEST_GUILESS_MAIN(ForeignFilesTest)
#include "ForeignFilesTest.moc"
