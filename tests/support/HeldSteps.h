#pragma once
#include "core/base/Wording.h"
#include "core/ceremony/engine/PracticeTokens.h"
#include "tests/support/HeldCeremony.h"
#include <QTemporaryDir>

namespace held {

/// One that is held by hand, step by step.
struct StepRoom {
    explicit StepRoom(std::string text = smallScript())
        : script(*core::readScript(text)),
          people(script),
          practice(*core::PracticeTokens::make()),
          module(*core::checkModuleFile(practice.module()))
    {
        place.folder = std::filesystem::path(folder.path().toStdString());
        place.prepare(script);
        place.module = module.path;
        machine = machineWith(
            core::helperTokens(CERTWRIGHT_TOKEN_HELPER, module.path, module.hash, {}, practice.settings()), people);
    }
    /// Its tokens behind another module, which knows them by these settings.
    void useModule(const std::filesystem::path& other, std::vector<std::string> settings = {})
    {
        module = *core::checkModuleFile(other);
        place.module = module.path;
        for (std::string& own : practice.settings()) settings.push_back(std::move(own));
        machine.tokens = core::helperTokens(CERTWRIGHT_TOKEN_HELPER, module.path, module.hash, {}, settings);
    }
    void begin(std::optional<core::CeremonyWorld> previous = {})
    {
        auto begun = open(place, script, machine, people, std::move(previous));
        if (!begun) qFatal("%s", core::sentence(begun.error()).c_str());
        ceremony = *std::move(begun);
    }
    /// Up to the first step of this kind.
    void goTo(std::string_view kind)
    {
        while (ceremony->view().step->kind->name != kind)
            if (auto taken = people.take(*ceremony, machine.clock()); !taken)
                qFatal("%s", core::sentence(taken.error()).c_str());
    }
    core::StepAnswers answers() { return people.answers(ceremony->view(), *ceremony, machine.clock()); }
    core::Result<void> confirm(std::string_view name) { return ceremony->confirm(name, core::bytesOf("13572468")); }

    QTemporaryDir folder;
    Place place;
    core::Script script;
    core::RehearsedRoom people;
    core::PracticeTokens practice;
    core::ModuleFile module;
    core::CeremonyMachine machine;
    std::unique_ptr<core::Ceremony> ceremony;
};

}
