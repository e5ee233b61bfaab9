// A PKCS#11 module in front of another one (CERTWRIGHT_FAULT_MODULE): passes everything on, but for what the file
// CERTWRIGHT_FAULT_FILE says at that moment, one line each:
//   C_Sign error 0x30      the function fails with this code
//   C_Sign crash           … ends the process
//   C_Sign die             … ends it as by kill -9
//   C_Sign second          … ends it like that when it is called the second time
//   C_Sign hang            … never returns
//   C_Sign garbage         … answers with lengths, counts and fields without sense
//   C_Sign wrong           … does its work, and one bit of what it made is wrong
//   C_Sign late              … the same, but for the first ten times
//   C_Sign most 4096        … and takes messages of at most so many octets
//   C_Sign print           … writes to standard output and error, and does its work
//   C_Sign pull            … the token is pulled out while it works; it is back when this file changes
//   token out              no token is there
//   token other            another token is in the slot
//   token model            the token is of another model
//   token tries            three wrong PINs lock it
//   gone primary           the token of this label alone was pulled out
//   officer none           there is no security officer
//   officer tries          three wrong PINs of the security officer lock that one
//   mechanism 0x1041       the token lacks this one
#define CRYPTOKI_GNU 1
#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fstream>
#include <map>
#include <p11-kit/pkcs11.h>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <unistd.h>

namespace {

ck_function_list* real = nullptr;
std::string pulledBy; ///< what the file said when the token was pulled out
std::map<ck_slot_id_t, int> wrongPins, wrongOfficerPins;
int lateSignatures = 0;

std::string wishes()
{
    const char* const path = std::getenv("CERTWRIGHT_FAULT_FILE");
    std::ifstream file(path ? path : "/dev/null");
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The rest of the line that begins with this word.
std::string wishFor(const std::string& all, std::string_view word)
{
    std::istringstream lines(all);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(word) && line.size() > word.size() && line[word.size()] == ' ')
            return line.substr(word.size() + 1);
    return {};
}

void mess(unsigned long* number)
{
    if (number) *number = 0x7fffffffffff;
}
template <typename Info>
    requires std::is_same_v<Info, ck_info> || std::is_same_v<Info, ck_slot_info> ||
    std::is_same_v<Info, ck_token_info> || std::is_same_v<Info, ck_session_info> ||
    std::is_same_v<Info, ck_mechanism_info>
void mess(Info* info)
{
    std::memset(static_cast<void*>(info), 0xEE, sizeof *info);
}
void mess(ck_attribute* attribute)
{
    if (attribute) attribute->value_len = 0x7fffffffffff;
}
template <typename Other>
void mess(Other)
{}

/// Makes a bit wrong in what was made: the octets before their length.
void spoil(unsigned char* octets, unsigned long* length)
{
    if (octets && length && *length > 8) octets[*length / 2] ^= 0x40;
}

bool isOut(const std::string& all)
{
    if (!pulledBy.empty() && pulledBy != all) pulledBy.clear();
    return !pulledBy.empty() || wishFor(all, "token") == "out";
}

/// The sessions of a token that was pulled out are gone for good.
void closeSessions()
{
    ck_slot_id_t slots[64];
    unsigned long count = std::size(slots);
    if (real->C_GetSlotList(1, slots, &count) != CKR_OK) return;
    for (unsigned long i = 0; i < count; ++i) real->C_CloseAllSessions(slots[i]);
}

template <auto member, typename Function>
struct Forward;
template <auto member, typename... Arguments>
struct Forward<member, ck_rv_t (*)(Arguments...)> {
    static inline const char* name = nullptr;
    static inline int calls = 0; ///< that were to be counted

    static ck_rv_t call(Arguments... arguments)
    {
        const std::string all = wishes();
        const std::string wish = wishFor(all, name);
        if (wish == "crash") std::abort();
        if (wish == "die" || (wish == "second" && ++calls == 2)) std::raise(SIGKILL);
        while (wish == "hang") pause();
        if (wish.starts_with("error ")) return std::stoul(wish.substr(6), nullptr, 0);
        if (wish == "print") {
            std::puts("a module that talks");
            std::fputs("a module that complains\n", stderr);
            std::fflush(stdout);
        }
        if (wish == "pull" && !isOut(all)) {
            pulledBy = all;
            closeSessions();
            return CKR_DEVICE_REMOVED;
        }
        const ck_rv_t answer = (real->*member)(arguments...);
        if (wish == "garbage") (mess(arguments), ...);
        return answer;
    }
};

#define FUNCTIONS(each)                                                                                                \
    each(C_Initialize) each(C_Finalize) each(C_GetInfo) each(C_InitToken) each(C_SetPIN) each(C_CloseSession)          \
        each(C_CloseAllSessions) each(C_GetSessionInfo) each(C_Logout) each(C_CreateObject) each(C_DestroyObject)      \
            each(C_GetAttributeValue) each(C_SetAttributeValue) each(C_FindObjectsInit) each(C_FindObjects)            \
                each(C_FindObjectsFinal) each(C_SignInit) each(C_GenerateKey) each(C_GenerateKeyPair) each(C_WrapKey)  \
                    each(C_UnwrapKey)
#define SPECIAL(each)                                                                                                  \
    each(C_GetSlotList) each(C_GetSlotInfo) each(C_GetTokenInfo) each(C_OpenSession) each(C_Login) each(C_Sign)        \
        each(C_InitPIN) each(C_GetMechanismList) each(C_GetMechanismInfo)
#define FORWARD(function) Forward<&ck_function_list::function, decltype(ck_function_list::function)>

ck_rv_t getSlotList(unsigned char withToken, ck_slot_id_t* slots, unsigned long* count)
{
    const ck_rv_t answer = FORWARD(C_GetSlotList)::call(withToken, slots, count);
    if (withToken && isOut(wishes())) *count = 0;
    return answer;
}

ck_rv_t getSlotInfo(ck_slot_id_t slot, ck_slot_info* info)
{
    const ck_rv_t answer = FORWARD(C_GetSlotInfo)::call(slot, info);
    if (isOut(wishes())) info->flags &= ~CKF_TOKEN_PRESENT;
    return answer;
}

ck_rv_t getTokenInfo(ck_slot_id_t slot, ck_token_info* info)
{
    const std::string all = wishes();
    if (isOut(all)) return CKR_TOKEN_NOT_PRESENT;
    const ck_rv_t answer = FORWARD(C_GetTokenInfo)::call(slot, info);
    const std::string gone = wishFor(all, "gone");
    if (!gone.empty() && std::memcmp(info->label, (gone + ' ').data(), gone.size() + 1) == 0)
        return CKR_TOKEN_NOT_PRESENT;
    const std::string token = wishFor(all, "token");
    if (token == "model") std::memcpy(info->model, "Another 5       ", sizeof info->model);
    if (token == "other") std::memcpy(info->serial_number, "0000000000000000", 16);
    if (token == "tries") {
        if (wrongPins[slot] > 0) info->flags |= CKF_USER_PIN_COUNT_LOW;
        if (wrongPins[slot] == 2) info->flags |= CKF_USER_PIN_FINAL_TRY;
        if (wrongPins[slot] >= 3) info->flags |= CKF_USER_PIN_LOCKED;
    }
    if (wishFor(all, "officer") == "tries") {
        const int wrong = wrongOfficerPins[slot];
        if (wrong > 0) info->flags |= CKF_SO_PIN_COUNT_LOW;
        if (wrong == 2) info->flags |= CKF_SO_PIN_FINAL_TRY;
        if (wrong >= 3) info->flags |= CKF_SO_PIN_LOCKED;
    }
    return answer;
}

bool isLacking(ck_mechanism_type_t type)
{
    const std::string wish = wishFor(wishes(), "mechanism");
    return !wish.empty() && std::stoul(wish, nullptr, 0) == type;
}

ck_rv_t getMechanismList(ck_slot_id_t slot, ck_mechanism_type_t* types, unsigned long* count)
{
    const ck_rv_t answer = FORWARD(C_GetMechanismList)::call(slot, types, count);
    if (answer == CKR_OK && types)
        *count = static_cast<unsigned long>(std::remove_if(types, types + *count, isLacking) - types);
    return answer;
}

ck_rv_t getMechanismInfo(ck_slot_id_t slot, ck_mechanism_type_t type, ck_mechanism_info* info)
{
    if (isLacking(type)) return CKR_MECHANISM_INVALID;
    return FORWARD(C_GetMechanismInfo)::call(slot, type, info);
}

ck_rv_t openSession(
    ck_slot_id_t slot, ck_flags_t flags, void* application, ck_notify_t notify, ck_session_handle_t* session)
{
    if (isOut(wishes())) return CKR_TOKEN_NOT_PRESENT;
    return FORWARD(C_OpenSession)::call(slot, flags, application, notify, session);
}

ck_slot_id_t slotOf(ck_session_handle_t session)
{
    ck_session_info info{};
    return real->C_GetSessionInfo(session, &info) == CKR_OK ? info.slot_id : 0;
}

ck_rv_t login(ck_session_handle_t session, ck_user_type_t user, unsigned char* pin, unsigned long length)
{
    const std::string all = wishes();
    if (user == CKU_SO && wishFor(all, "officer") == "none") return CKR_USER_TYPE_INVALID;
    const bool isOfficer = user == CKU_SO;
    const bool isCounted = wishFor(all, isOfficer ? "officer" : "token") == "tries";
    int& wrong = (isOfficer ? wrongOfficerPins : wrongPins)[slotOf(session)];
    if (isCounted && wrong >= 3) return CKR_PIN_LOCKED;
    const ck_rv_t answer = FORWARD(C_Login)::call(session, user, pin, length);
    if (isCounted && answer == CKR_PIN_INCORRECT) ++wrong;
    if (isCounted && answer == CKR_OK) wrong = 0;
    return answer;
}

ck_rv_t initPin(ck_session_handle_t session, unsigned char* pin, unsigned long length)
{
    const ck_rv_t answer = FORWARD(C_InitPIN)::call(session, pin, length);
    if (answer == CKR_OK) wrongPins[slotOf(session)] = 0;
    return answer;
}

ck_rv_t sign(ck_session_handle_t session, unsigned char* data, unsigned long length, unsigned char* signature,
    unsigned long* signatureLength)
{
    const ck_rv_t answer = FORWARD(C_Sign)::call(session, data, length, signature, signatureLength);
    const std::string wish = wishFor(wishes(), "C_Sign");
    if (wish.starts_with("most ") && length > std::stoul(wish.substr(5))) return CKR_DATA_LEN_RANGE;
    const bool isLate = wish == "late" && ++lateSignatures > 10;
    if (wish == "wrong" || isLate) spoil(signature, signatureLength);
    return answer;
}

bool loadReal()
{
    const char* const path = std::getenv("CERTWRIGHT_FAULT_MODULE");
    void* const library = dlopen(path ? path : "", RTLD_NOW | RTLD_LOCAL);
    if (!library) return false;
    const auto introduce = reinterpret_cast<CK_C_GetFunctionList>(dlsym(library, "C_GetFunctionList"));
    return introduce && introduce(&real) == CKR_OK;
}

}

extern "C" __attribute__((visibility("default"))) ck_rv_t C_GetFunctionList(ck_function_list** list)
{
    static ck_function_list calls{};
    if (!real && !loadReal()) return CKR_LIBRARY_LOAD_FAILED;
    calls = *real;
#define NAME(function) FORWARD(function)::name = #function;
#define PASS(function) calls.function = FORWARD(function)::call;
    FUNCTIONS(NAME)
    SPECIAL(NAME)
    FUNCTIONS(PASS)
    calls.C_GetFunctionList = C_GetFunctionList;
    calls.C_GetSlotList = getSlotList;
    calls.C_GetSlotInfo = getSlotInfo;
    calls.C_GetTokenInfo = getTokenInfo;
    calls.C_OpenSession = openSession;
    calls.C_Login = login;
    calls.C_Sign = sign;
    calls.C_InitPIN = initPin;
    calls.C_GetMechanismList = getMechanismList;
    calls.C_GetMechanismInfo = getMechanismInfo;
    *list = &calls;
    return CKR_OK;
}
