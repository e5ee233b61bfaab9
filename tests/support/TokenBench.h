#pragma once
#include "core/base/Wording.h"
#include "core/tokens/TokenService.h"
#include "tests/support/SoftTokens.h"

namespace test {

/// Fails with what went wrong in words.
#define QVERIFY_DONE(result)                                                                                           \
    do {                                                                                                               \
        const auto& verified = (result);                                                                               \
        QVERIFY2(verified, verified ? "" : core::sentence(verified.error()).c_str());                                  \
    } while (false)

inline core::ByteView octets(const char* text) { return core::bytesOf(text); }
inline const core::ByteView userPin = octets("123456");
inline const core::ByteView officerPin = octets("87654321");

/// Name and number of the rule that an operation broke; empty: none.
template <typename T>
QString ruleOf(const core::Result<T>& result)
{
    return result ? QString() : QString::fromStdString(result.error().rule);
}

/// A module in the helper process, as programs use it.
inline std::shared_ptr<core::TokenService> helperFor(
    const std::filesystem::path& module, core::TokenPatience patience = {})
{
    const auto file = core::checkModuleFile(module);
    return core::helperTokens(CERTWRIGHT_TOKEN_HELPER, module, file ? file->hash : core::Sha256{}, patience);
}

/// SoftHSM behind a module that goes wrong as told (tests/support/FaultyToken.cpp says what it understands).
class FaultyTokens {
public:
    FaultyTokens()
    {
        std::filesystem::copy_file(FAULTY_TOKEN, module());
        ::chmod(module().c_str(), 0600);
        qputenv("CERTWRIGHT_FAULT_MODULE", QByteArray::fromStdString(SoftTokens::module().string()));
        qputenv("CERTWRIGHT_FAULT_FILE", m_folder.filePath("faults").toUtf8());
        wish("");
    }
    std::filesystem::path module() const { return m_folder.filePath("faulty.so").toStdString(); }
    /// What goes wrong from now on, a line each.
    void wish(const QByteArray& faults) const
    {
        QFile file(m_folder.filePath("next"));
        if (file.open(QIODevice::WriteOnly)) file.write(faults);
        file.close();
        std::filesystem::rename(m_folder.filePath("next").toStdString(),
            m_folder.filePath("faults").toStdString()); // whole at every moment
    }

private:
    QTemporaryDir m_folder;
};

/// The name of a token by its label; empty when it is not there.
inline core::TokenName named(core::TokenService& service, std::string_view label)
{
    const auto module = service.read();
    if (!module) return {};
    for (const core::Token& token : SoftTokens::ready(*module))
        if (token.label == label) return {token.label, token.serial};
    return {};
}

}
