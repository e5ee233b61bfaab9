// A PKCS#11 module with one reader that answers as CERTWRIGHT_FAKE_TOKEN says: for what SoftHSM never does.
#define CRYPTOKI_GNU 1
#include <cstdlib>
#include <cstring>
#include <p11-kit/pkcs11.h>
#include <string_view>

namespace {

std::string_view wanted()
{
    const char* value = std::getenv("CERTWRIGHT_FAKE_TOKEN");
    return value ? value : "";
}

template <std::size_t size>
void put(unsigned char (&field)[size], std::string_view text)
{
    std::memset(field, ' ', size);
    std::memcpy(field, text.data(), text.size());
}

ck_rv_t initialize(void*) { return wanted() == "no start" ? CKR_FIPS_SELF_TEST_FAILED : CKR_OK; }
ck_rv_t finalize(void*) { return CKR_OK; }

ck_rv_t getInfo(ck_info* info)
{
    *info = {};
    info->cryptoki_version = {3, 0};
    info->library_version = {7, 42};
    put(info->library_description, "Fake driver");
    put(info->manufacturer_id, "Nobody");
    return CKR_OK;
}

ck_rv_t getSlotList(unsigned char, ck_slot_id_t* slots, unsigned long* count)
{
    *count = wanted() == "nonsense" ? ~0UL : 1;
    if (slots) *slots = 5;
    return CKR_OK;
}

ck_rv_t getSlotInfo(ck_slot_id_t, ck_slot_info* info)
{
    *info = {};
    put(info->slot_description, "Fake reader");
    put(info->manufacturer_id, "Nobody");
    info->flags = CKF_HW_SLOT | CKF_REMOVABLE_DEVICE;
    if (wanted() != "empty") info->flags |= CKF_TOKEN_PRESENT;
    return CKR_OK;
}

ck_rv_t getTokenInfo(ck_slot_id_t, ck_token_info* info)
{
    if (wanted() == "pulled out") return CKR_DEVICE_REMOVED;
    if (wanted() == "foreign card") return CKR_TOKEN_NOT_RECOGNIZED;
    *info = {};
    put(info->label, "Fake\xff label");
    put(info->serial_number, "0123456789ABCDEF"); // all sixteen, so no blank and no end follows
    put(info->model, "M1");
    put(info->manufacturer_id, "Nobody");
    info->firmware_version = {1, 9};
    info->min_pin_len = 6;
    info->max_pin_len = 8;
    if (wanted() == "roomy") {
        info->total_public_memory = info->total_private_memory = 65536;
        info->free_public_memory = 30000;
    }
    if (wanted() == "unsure") {
        info->total_public_memory = info->free_public_memory = CK_UNAVAILABLE_INFORMATION;
        info->total_private_memory = 65536;
        info->free_private_memory = 0xffffffff;
    }
    info->flags = CKF_TOKEN_INITIALIZED | CKF_LOGIN_REQUIRED;
    if (wanted() != "no pin") info->flags |= CKF_USER_PIN_INITIALIZED;
    if (wanted() == "low") info->flags |= CKF_USER_PIN_COUNT_LOW | CKF_SO_PIN_COUNT_LOW;
    if (wanted() == "final") info->flags |= CKF_USER_PIN_COUNT_LOW | CKF_USER_PIN_FINAL_TRY | CKF_SO_PIN_FINAL_TRY;
    if (wanted() == "locked") info->flags |= CKF_USER_PIN_COUNT_LOW | CKF_USER_PIN_LOCKED | CKF_SO_PIN_LOCKED;
    if (wanted() == "protected") info->flags |= CKF_WRITE_PROTECTED | CKF_PROTECTED_AUTHENTICATION_PATH;
    if (wanted() == "to be changed") info->flags |= CKF_USER_PIN_TO_BE_CHANGED;
    return CKR_OK;
}

ck_rv_t getMechanismList(ck_slot_id_t, ck_mechanism_type_t* types, unsigned long* count)
{
    *count = 3;
    if (types) {
        types[0] = CKM_VENDOR_DEFINED | 0x17;
        types[1] = 0x0fff0000;
        types[2] = CKM_ECDSA;
    }
    return CKR_OK;
}

ck_rv_t getMechanismInfo(ck_slot_id_t, ck_mechanism_type_t type, ck_mechanism_info* info)
{
    if (type != CKM_ECDSA) return CKR_MECHANISM_INVALID;
    *info = {256, 521, CKF_HW | CKF_SIGN | CKF_VERIFY | CKF_EC_F_P};
    return CKR_OK;
}

}

extern "C" __attribute__((visibility("default"))) ck_rv_t C_GetFunctionList(ck_function_list** list)
{
    static ck_function_list calls{};
    calls.version = {2, 40};
    calls.C_Initialize = initialize;
    calls.C_Finalize = finalize;
    calls.C_GetInfo = getInfo;
    calls.C_GetSlotList = getSlotList;
    calls.C_GetSlotInfo = getSlotInfo;
    calls.C_GetTokenInfo = getTokenInfo;
    calls.C_GetMechanismList = getMechanismList;
    calls.C_GetMechanismInfo = getMechanismInfo;
    *list = wanted() == "no table" ? nullptr : &calls;
    return CKR_OK;
}
