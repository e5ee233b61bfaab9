#pragma once
#include "core/base/Secret.h"
#include "core/crypto/Key.h"
#include "core/tokens/Token.h"
#include "core/tokens/TokenPlace.h"
#include <chrono>
#include <memory>
#include <span>

/// What a token is asked to do. The functions take and give values only, so that the module that does it can live in a process
/// of its own: a module that crashes, hangs, prints or answers nonsense is one error here, and the next question starts anew.
namespace core {

/// Who logs in (PKCS#11 3.0 section 2.4).
enum class TokenUser {
    User,    ///< uses keys
    Officer, ///< initialises and sets the PIN of the user (the security officer, "SO")
};

/// What a token says of a key (PKCS#11 3.0 sections 4.7 to 4.10); nullopt: it does not say.
struct TokenKeyAttributes {
    std::optional<bool> local;              ///< made on this token
    std::optional<bool> sensitive;          ///< its value cannot be read in the clear
    std::optional<bool> alwaysSensitive;    ///< and never could
    std::optional<bool> extractable;        ///< may leave, wrapped
    std::optional<bool> neverExtractable;   ///< and never might
    std::optional<bool> alwaysAuthenticate; ///< wants the PIN for every single signature
    std::optional<bool> isPrivate;          ///< seen only after the login
    std::optional<bool> modifiable;
    std::optional<bool> sign, decrypt, unwrap, derive, verify, encrypt, wrap;
};

/// Something that lies on a token.
struct TokenObject {
    enum class Kind { PrivateKey, PublicKey, Certificate, SecretKey, Data, Other };
    Kind kind = Kind::Other;
    std::string label; ///< CKA_LABEL, untrusted
    Bytes id;          ///< CKA_ID
    std::string
        algorithm;     ///< "ec:P-384", "rsa:4096", "ed25519" as KeyAlgorithm::id; otherwise the name of the key type
    Bytes spki;        ///< of keys and certificates, where it can be told: the name of the key everywhere
    Bytes certificate; ///< DER
    TokenKeyAttributes attributes{};
    bool isAttested = false; ///< a private key, and the card itself has certified that it was made there (PivSlots.h)
};
/// "private_key", "public_key", "certificate", "secret_key", "data", "other".
std::string_view nameOf(TokenObject::Kind kind);

/// A key pair to be made on a token: signs and does nothing else, sensitive, not extractable.
struct NewTokenKey {
    const KeyAlgorithm* algorithm = nullptr; ///< RSA, EC or Ed25519, as far as the token can
    std::string label;
    bool mayBeCopied = false; ///< CKA_EXTRACTABLE: may leave wrapped under a key of another token; shown for ever
    Bytes id{};               ///< CKA_ID; empty: named after the key once that is there
};

/// The PIN for one signature of a key that wants it every time.
struct PinForOne {
    ByteView octets;        ///< empty: it is typed on the token's own keypad
    bool isLastTry = false; ///< somebody has confirmed to spend the last try
};

/// Which key signs. The public key decides; identifier and label are where it was seen last, and only make finding it faster.
struct TokenKeyName {
    Bytes spki;
    Bytes id;
    std::string label;
};

/// One module with its tokens. Every function waits for the ones before it, so that jobs of several windows are served in order.
/// PINs are used once and wiped; an empty PIN means that the token has its own keypad. Nothing here ever tries a PIN twice.
/// Errors of all: TokenUnavailable for a token that is gone (CW-450), or when the module crashed or did not answer in time
/// (CW-451); Refused (CW-452) for another token where the named one was; those of PKCS#11 (ReturnCodes.h).
class TokenService {
public:
    virtual ~TokenService() = default;

    /// The module, its readers and tokens, read anew. Logs in nowhere.
    virtual Result<TokenModule> read() = 0;

    /// Makes a token empty and gives it a label and an officer's PIN. `name.serial` is empty only where it has none yet: then it
    /// is the token without initialisation. Everything on it is lost. Returns what it is called now. Errors: Usage (CW-466) for a
    /// label that no token can have.
    /// `isLastTry` here and below: as with login(), for the PIN that is checked.
    virtual Result<TokenName> initialise(const TokenName& name, std::string_view label, ByteView officerPin,
        std::optional<ByteView> userPin, bool isLastTry = false) = 0;
    /// Sets the PIN of the user by the officer's: the first one, and the way out of a locked one. Errors: Unsupported (CW-464) when
    /// the token knows no officer. It ends a login of the user.
    virtual Result<void> setUserPin(
        const TokenName& name, ByteView officerPin, ByteView newPin, bool isLastTry = false) = 0;
    virtual Result<void> changePin(
        const TokenName& name, TokenUser user, ByteView oldPin, ByteView newPin, bool isLastTry = false) = 0;

    /// One C_Login of the user. `isLastTry` says that somebody has confirmed to spend the last try; without it a token in that
    /// state refuses (CW-453) before it is asked, and a locked one (CW-454) always. Holds until logout() or the module ends.
    virtual Result<void> login(const TokenName& name, ByteView pin, bool isLastTry) = 0;
    virtual void logout(const TokenName& name) = 0;
    virtual bool isLoggedIn(const TokenName& name) = 0;

    /// What lies on it; private keys only after the login on most tokens.
    virtual Result<std::vector<TokenObject>> objects(const TokenName& name) = 0;
    /// Errors: Unsupported (CW-455) when the token has no mechanism for it.
    virtual Result<TokenObject> generate(const TokenName& name, const NewTokenKey& key) = 0;
    /// Puts a key from elsewhere on the token: PrivateKeyInfo, or EncryptedPrivateKeyInfo with its passphrase. It stays an
    /// imported key for ever (local = false). Errors: as openKey(), Unsupported (CW-455), Refused (CW-467) when it is there already.
    virtual Result<TokenObject> importKey(
        const TokenName& name, std::string_view label, ByteView pkcs8, bool isEncrypted, ByteView passphrase) = 0;
    virtual Result<void> storeCertificate(const TokenName& name, std::string_view label, ByteView der) = 0;
    /// The same key on a second token of this module, which is logged in, too: wrapped by a key that is made for it and removed
    /// again. The copy may be copied, too. Errors: Refused (CW-456) when the key may not leave, Refused (CW-467) when it is there already.
    virtual Result<TokenObject> copyKey(const TokenName& from, const TokenKeyName& key, const TokenName& to) = 0;
    /// Renames an object. `id`: a new CKA_ID; empty: as it is.
    virtual Result<void> rename(
        const TokenName& name, const TokenObject& object, std::string_view label, ByteView id) = 0;
    /// Removes one object; of a key pair only the half that is named.
    virtual Result<void> remove(const TokenName& name, const TokenObject& object) = 0;

    /// One signature for each message, in the encoding X.509 carries; the first is checked with the public key before anything is
    /// given out (Internal, CW-457, when it is wrong), those after it are for the caller to check. `pin` only for keys that want it every time: then one message alone.
    /// Errors: Locked (CW-458) when nobody is logged in, Locked (CW-463) when the key wants the PIN for this one, NotFound (CW-459)
    /// when the key is not there, Unsupported (CW-494) for a message that is too long where the token has to see all of it.
    virtual Result<std::vector<Bytes>> sign(const TokenName& name, const TokenKeyName& key,
        std::span<const ByteView> messages, const SignatureAlgorithm& algorithm,
        const std::optional<PinForOne>& pin = {}) = 0;

    /// The signature over a long message of which only a MessageDigest comes here. Errors: as sign(); Unsupported (CW-455) when the
    /// token computes this algorithm over whole messages alone: then sign() does it.
    virtual Result<Bytes> signDigest(const TokenName& name, const TokenKeyName& key, ByteView digest,
        const SignatureAlgorithm& algorithm, const std::optional<PinForOne>& pin = {}) = 0;

    /// What was asked of the module lately and what it said, a line each in English: "C_Login (user) → CKR_PIN_INCORRECT". Never a
    /// PIN, a key or data.
    virtual std::vector<std::string> log() = 0;
};

/// How long a module may take, until its process is ended.
struct TokenPatience {
    std::chrono::milliseconds usual = std::chrono::seconds(30);
    std::chrono::milliseconds generate = std::chrono::minutes(5);      ///< RSA 4096 on a card takes minutes
    std::chrono::milliseconds eachSignature = std::chrono::seconds(2); ///< beyond `usual`, for each message
};

/// The module in this process: the side of the helper, and of tests. `path` has passed checkModuleFile().
Result<std::unique_ptr<TokenService>> localTokens(const std::filesystem::path& path);
/// The module in a process of its own, which is started at the first question and again after it ended. The file is checked each
/// time; `hash` is what it must have (CW-460 when it has another; the owner of the machine must say that it may be used).
/// `settings` ("NAME=value") stand in its environment before ours, for a driver with files of its own.
std::shared_ptr<TokenService> helperTokens(std::filesystem::path program, std::filesystem::path module,
    const Sha256& hash, TokenPatience patience = {}, std::vector<std::string> settings = {});

}
