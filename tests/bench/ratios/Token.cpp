// What a CA on a token signs in a batch, with all that surrounds a certificate, beside what the token gives by itself: one C_Sign
// after the other in one process.
#define CRYPTOKI_GNU 1
#include "Peer.h"
#include "core/tokens/MachineTokens.h"
#include "core/workflows/BatchSigning.h"
#include <chrono>
#include <cstdlib>
#include <dlfcn.h>
#include <format>
#include <fstream>
#include <p11-kit/pkcs11.h>
#include <thread>

using namespace core;

namespace {

constexpr std::size_t batchSize = 1000;
constexpr auto pin = "123456";
constexpr double aim = 0.8;

struct Kind {
    const char* algorithm;
    ck_mechanism_type_t mechanism;
    std::size_t inputLength; ///< of what C_Sign gets: a hash, or its DigestInfo
};
constexpr Kind kinds[] = {{"rsa:4096", CKM_RSA_PKCS, 67}, {"ec:P-384", CKM_ECDSA, 48}};

std::filesystem::path softHsm()
{
    for (const OfferedModule& module : listedModules())
        if (module.name == "softhsm2") return module.path;
    std::fprintf(stderr, "certwright-ratios: SoftHSM is not here\n");
    std::exit(1);
}

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Seconds for so many signatures by the only private key of the only token.
double bareSeconds(const Kind& kind)
{
    void* const library = dlopen(softHsm().c_str(), RTLD_NOW | RTLD_LOCAL);
    ck_function_list* calls = nullptr;
    reinterpret_cast<CK_C_GetFunctionList>(dlsym(library, "C_GetFunctionList"))(&calls);
    calls->C_Initialize(nullptr);
    ck_slot_id_t found[8];
    unsigned long count = std::size(found);
    calls->C_GetSlotList(1, found, &count);
    ck_session_handle_t session = 0;
    calls->C_OpenSession(found[0], CKF_SERIAL_SESSION, nullptr, nullptr, &session);
    std::string typed = pin;
    calls->C_Login(session, CKU_USER, reinterpret_cast<unsigned char*>(typed.data()), typed.size());
    unsigned long type = CKO_PRIVATE_KEY;
    ck_attribute wanted{CKA_CLASS, &type, sizeof type};
    calls->C_FindObjectsInit(session, &wanted, 1);
    ck_object_handle_t key = 0;
    calls->C_FindObjects(session, &key, 1, &count);
    calls->C_FindObjectsFinal(session);
    ck_mechanism mechanism{kind.mechanism, nullptr, 0};
    Bytes input(kind.inputLength, 1), signature(1024);
    const auto begin = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < batchSize; ++i) {
        unsigned long length = signature.size();
        if (calls->C_SignInit(session, &mechanism, key) == CKR_OK &&
            calls->C_Sign(session, input.data(), input.size(), signature.data(), &length) == CKR_OK)
            continue;
        std::fprintf(stderr, "certwright-ratios: C_Sign failed\n");
        std::exit(1);
    }
    const double seconds = secondsSince(begin);
    calls->C_Finalize(nullptr);
    dlclose(library);
    return seconds;
}

/// Seconds for a batch by a CA whose key is made on the token.
double batchSeconds(const Kind& kind, const std::filesystem::path& folder, const std::vector<BatchRequest>& requests)
{
    const auto file = must(checkModuleFile(softHsm()), "the module");
    must(startHelpers()(file)->initialise({}, "Bench", bytesOf("87654321"), bytesOf(pin)), "making the token");
    const auto machine = std::make_shared<MachineTokens>(
        KnownModules(folder), startHelpers(), [](const Token&) -> Result<GivenPin> { return Secret(bytesOf(pin)); });
    must(machine->choose(softHsm()), "choosing the module");
    const ReachedToken token = must(machine->token({.token = {"Bench", {}}}), "the token");
    must(machine->login(token), "the login");
    const KeyAlgorithm* algorithm = must(findKeyAlgorithm(kind.algorithm), "the algorithm");
    const TokenObject object = must(token.service->generate(token.name(), {algorithm, "bench", false}), "the key");
    const OpenedTokenKey key = must(machine->opened(token, object), "opening the key");
    const KdfParameters kdf{.memoryKiB = kdfMemoryFloorKiB, .iterations = 1, .lanes = 1, .salt = Bytes(16, 7)};
    VaultContext context{.actor = "bench"};
    context.tokens = machine;
    Vault vault = must(Vault::create(folder / "token.cwvault", bytesOf("bench"), kdf, context), "making a vault");
    const auto name = [](const char* text) { return must(DistinguishedName::parse(text), "a name"); };
    must(createCa(vault,
             {.name = "Root", .subject = name("CN=Root"), .key = must(findKeyAlgorithm("ec:P-384"), "the algorithm")}),
        "making the root");
    NewCa order{.name = "CA", .profile = "issuing-ca", .subject = name("CN=CA"), .key = algorithm, .issuer = "Root"};
    order.tokenKey = &key;
    must(createCa(vault, order), "making the CA");
    const auto begin = std::chrono::steady_clock::now();
    const BatchReport report =
        must(signBatch(vault, requests, {.issuer = "CA", .profile = "tls-server"}, 2), "the batch");
    const double seconds = secondsSince(begin);
    for (const BatchLine& line : report.lines)
        if (!line.certificate) std::exit(1);
    return seconds;
}

/// Seconds for the check of one signature of this kind, on both processors at once.
double checkSeconds(const Kind& kind)
{
    const PrivateKey key =
        must(PrivateKey::generate(*must(findKeyAlgorithm(kind.algorithm), "the algorithm")), "a key");
    const SignatureAlgorithm& how = *must(key.publicKey().defaultSignature(), "the signature");
    const Bytes message(800, 'm');
    const Bytes signature = must(key.sign(message, how), "signing");
    const auto work = [&] {
        for (std::size_t i = 0; i < batchSize; ++i)
            if (!key.publicKey().verifies(message, signature, how)) std::exit(1);
    };
    const auto begin = std::chrono::steady_clock::now();
    {
        const std::jthread other(work);
        work();
    }
    return secondsSince(begin) / batchSize;
}

/// What two processors cannot do better than, for a signature each of which is checked; nothing where that is no reason.
std::string causeOf(const Kind& kind, double bareSecondsOfOne)
{
    const double check = checkSeconds(kind);
    const double limit = 2 * bareSecondsOfOne / (bareSecondsOfOne + check);
    if (limit > aim)
        return "the check of each signature and all else of a certificate run beside the token; it would need a second "
               "processor that has nothing else to do";
    return std::format(
        "each signature is checked by its public key before it is recorded, which takes {} here, beside {} for making "
        "it: two processors that do nothing else at all reach {:.2f} of bare C_Sign, and a certificate is more than a "
        "signature; it would need more processors",
        timeText(check), timeText(bareSecondsOfOne), limit);
}

}

std::vector<Ratio> tokenRatios()
{
    std::vector<Ratio> ratios;
    const Folder requestFolder;
    const auto ders = writeRequests(requestFolder.path(), batchSize);
    std::vector<BatchRequest> requests;
    for (std::size_t i = 0; i < ders.size(); ++i) requests.push_back({std::to_string(i), ders[i]});
    for (const Kind& kind : kinds) {
        const Folder folder;
        std::filesystem::create_directory(folder.path() / "tokens");
        std::ofstream(folder.path() / "conf")
            << "directories.tokendir = " << (folder.path() / "tokens").string() << '\n';
        setenv("SOFTHSM2_CONF", (folder.path() / "conf").c_str(), 1);
        const double ours = batchSeconds(kind, folder.path(), requests);
        const double bare = bareSeconds(kind);
        const auto rate = [](double seconds) { return std::format("{:.0f} a second", batchSize / seconds); };
        ratios.push_back(
            {std::format("a batch of {} certificates by {} on SoftHSM, against bare C_Sign", batchSize, kind.algorithm),
                rate(ours), rate(bare), bare / ours, aim, causeOf(kind, bare / batchSize)});
    }
    return ratios;
}
