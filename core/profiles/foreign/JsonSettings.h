#pragma once
#include "core/profiles/foreign/ForeignJson.h"
#include "core/profiles/foreign/ForeignReport.h"

namespace core {

/// The values of a JSON file as settings of a report. The tree must live longer.
class JsonSettings {
public:
    explicit JsonSettings(ForeignReport& report) : m_report(report) {}

    /// All values below an object but objects, which only make the sections: "signing.profiles.server".
    void add(const ForeignJson& object, const std::string& section, std::string (*shown)(const ForeignJson& value));
    /// For a value, or for all below an object.
    void note(const ForeignJson& value, const ForeignNote& note);
    void take(const ForeignJson& value) { note(value, {ForeignFate::Taken, nullptr, {}}); }
    /// What nobody looked at.
    template <typename ReasonFor>
    void rest(ReasonFor reasonFor)
    {
        for (const auto& [value, setting] : m_settings)
            if (!m_report.isNoted(setting)) m_report.note(setting, {ForeignFate::LeftOut, &reasonFor(*value), {}});
    }

private:
    ForeignReport& m_report;
    std::vector<std::pair<const ForeignJson*, std::size_t>> m_settings;
};

}
