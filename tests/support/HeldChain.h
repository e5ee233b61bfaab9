#pragma once
#include "core/ceremony/engine/PracticeTokens.h"
#include "tests/support/HeldCeremony.h"
#include <utility>

namespace held {

/// Live ceremonies of one root, each of which goes on from the kits of those before, on tokens of software.
class Chain {
public:
    /// In this folder, with what bring() makes. Errors: those of SoftHSM, Storage.
    static core::Result<Chain> make(fs::path folder)
    {
        Chain chain;
        chain.m_folder = std::move(folder);
        CORE_TRY(auto practice, core::PracticeTokens::make());
        chain.m_practice.emplace(std::move(practice));
        CORE_TRY(chain.m_module, core::checkModuleFile(chain.m_practice->module()));
        chain.m_tokens = chain.serviceWith(chain.m_practice->settings());
        CORE_TRY(chain.m_requests, bring(chain.m_folder));
        return chain;
    }

    /// Holds one to its end; its kit is kept.
    core::Result<core::CeremonyWorld> hold(const std::string& name, const std::string& text)
    {
        CORE_TRY(const core::Script script, core::readScript(text));
        const Place place{.folder = m_folder / name};
        place.prepare(script);
        auto room = std::make_unique<core::RehearsedRoom>(script);
        core::RehearsedRoom& people = *room;
        people.chooseOwnPin(core::Secret(core::bytesOf(tokenPin)));
        if (m_people) people.remember(*m_people);
        m_people = std::move(room);
        core::CeremonyMachine machine = machineWith(m_tokens, people);
        machine.reader = reader;
        std::optional<core::CeremonyWorld> previous;
        if (!m_kits.empty()) {
            CORE_TRY(previous, core::worldOfKits(m_kits));
        }
        CORE_TRY(const auto ceremony, open(place, script, machine, people, previous, m_requests));
        CORE_CHECK(core::rehearse(*ceremony, people, machine.clock, [](const core::StepView&) { return true; }));
        m_kits.push_back(place.kit(script.media.front()));
        m_world = ceremony->world();
        return m_world;
    }
    /// People bring this file under that name from now on; what they brought before.
    fs::path exchange(const std::string& name, const fs::path& file) { return std::exchange(m_requests[name], file); }
    /// A script that revokes the certificate of this CA.
    static std::string revoking(const core::Certificate& sub, const core::CeremonyWorld& before)
    {
        std::string script = following("sub-revoke", before);
        const std::string sample = "0100000000000000000000000000000000";
        return script.replace(script.find(sample), sample.size(), sub.serialHex());
    }

    std::shared_ptr<const core::ForeignReader> reader = core::localReader(); ///< of what people bring

    const std::vector<fs::path>& kits() const { return m_kits; }
    const core::CeremonyWorld& world() const { return m_world; } ///< that the last one came to
    core::TokenService& tokens() const { return *m_tokens; }
    /// The same tokens as they lie in a copy of tokenFolder().
    std::shared_ptr<core::TokenService> serviceWith(const std::vector<std::string>& settings) const
    {
        return core::helperTokens(CERTWRIGHT_TOKEN_HELPER, m_module.path, m_module.hash, {}, settings);
    }
    fs::path tokenFolder() const { return m_practice->folder() / "tokens"; }
    const Requests& requests() const { return m_requests; }
    const core::RehearsedRoom& people() const { return *m_people; } ///< of the last one

private:
    fs::path m_folder;
    Requests m_requests;
    std::optional<core::PracticeTokens> m_practice;
    core::ModuleFile m_module;
    std::shared_ptr<core::TokenService> m_tokens;
    std::vector<fs::path> m_kits;
    std::unique_ptr<core::RehearsedRoom> m_people; ///< of the last one
    core::CeremonyWorld m_world;
};

}
