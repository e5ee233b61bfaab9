// What a token gives by itself, one C_Sign after the other, beside what comes out of the helper process: encoded, and the first of
// a batch checked. Compare the rates of one run only.
#define CRYPTOKI_GNU 1
#include "core/base/Helper.h"
#include "core/tokens/Modules.h"
#include "core/tokens/TokenService.h"
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>
#include <fstream>
#include <p11-kit/pkcs11.h>

using namespace core;

namespace {

constexpr std::size_t batch = 200;

std::filesystem::path softHsm()
{
    for (const OfferedModule& module : listedModules())
        if (module.name == "softhsm2") return module.path;
    return {};
}

/// A token with one key, logged in; in a folder that goes away.
class BenchToken {
public:
    explicit BenchToken(const char* algorithm)
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "certwright-token-XXXXXX").string();
        m_folder = mkdtemp(pattern.data());
        std::filesystem::create_directory(m_folder / "tokens");
        std::ofstream(m_folder / "conf") << "directories.tokendir = " << (m_folder / "tokens").string() << '\n';
        setenv("SOFTHSM2_CONF", (m_folder / "conf").c_str(), 1);
        const auto file = checkModuleFile(softHsm()).value();
        service = helperTokens(Helper::place("certwright-token-helper"), file.path, file.hash);
        name = service->initialise({}, "Bench", bytesOf("87654321"), bytesOf("123456")).value();
        service->login(name, bytesOf("123456"), false).value();
        key = service->generate(name, {findKeyAlgorithm(algorithm).value(), "bench", false}).value();
    }
    ~BenchToken()
    {
        service.reset();
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    BenchToken(const BenchToken&) = delete;
    BenchToken& operator=(const BenchToken&) = delete;

    std::shared_ptr<TokenService> service;
    TokenName name;
    TokenObject key;

private:
    std::filesystem::path m_folder;
};

void throughTheHelper(benchmark::State& state, const char* algorithm, const char* signature)
{
    const BenchToken token(algorithm);
    const Bytes message(800, 'm');
    const std::vector<ByteView> messages(batch, message);
    const SignatureAlgorithm& how = *findSignature(signature).value();
    for (auto round : state) {
        static_cast<void>(round);
        token.service->sign(token.name, {token.key.spki, token.key.id, {}}, messages, how).value();
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * batch));
}

void bareModule(benchmark::State& state, const char* algorithm, ck_mechanism_type_t type, std::size_t inputLength)
{
    const BenchToken token(algorithm);
    void* const library = dlopen(softHsm().c_str(), RTLD_NOW | RTLD_LOCAL);
    ck_function_list* calls = nullptr;
    reinterpret_cast<CK_C_GetFunctionList>(dlsym(library, "C_GetFunctionList"))(&calls);
    calls->C_Initialize(nullptr);
    ck_slot_id_t found[8];
    unsigned long count = std::size(found);
    calls->C_GetSlotList(1, found, &count);
    ck_session_handle_t session = 0;
    calls->C_OpenSession(found[0], CKF_SERIAL_SESSION, nullptr, nullptr, &session);
    unsigned char pin[] = "123456";
    calls->C_Login(session, CKU_USER, pin, 6);
    unsigned long kind = CKO_PRIVATE_KEY;
    ck_attribute wanted{CKA_CLASS, &kind, sizeof kind};
    calls->C_FindObjectsInit(session, &wanted, 1);
    ck_object_handle_t key = 0;
    calls->C_FindObjects(session, &key, 1, &count);
    calls->C_FindObjectsFinal(session);
    ck_mechanism mechanism{type, nullptr, 0};
    Bytes input(inputLength, 1), signature(1024);
    for (auto round : state) {
        static_cast<void>(round);
        for (std::size_t i = 0; i < batch; ++i) {
            unsigned long length = signature.size();
            if (calls->C_SignInit(session, &mechanism, key) != CKR_OK ||
                calls->C_Sign(session, input.data(), input.size(), signature.data(), &length) != CKR_OK)
                state.SkipWithError("C_Sign");
        }
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * batch));
    calls->C_Finalize(nullptr);
    dlclose(library);
}

BENCHMARK_CAPTURE(bareModule, P384, "ec:P-384", CKM_ECDSA, 48)->UseRealTime();
BENCHMARK_CAPTURE(throughTheHelper, P384, "ec:P-384", "ecdsa-sha384")->UseRealTime();
BENCHMARK_CAPTURE(bareModule, RSA4096, "rsa:4096", CKM_RSA_PKCS, 67)->UseRealTime();
BENCHMARK_CAPTURE(throughTheHelper, RSA4096, "rsa:4096", "rsa-sha384")->UseRealTime();

}
