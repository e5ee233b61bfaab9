#pragma once
#include "tests/faults/FaultyDisk.h"
#include <random>

namespace faults {

/// Files of a medium by the end of their names; no entry: there is no such file.
using Medium = std::map<std::string, core::Bytes>;

/// A medium whose plug can be pulled: what was synced stays; of what came after, anything may have arrived, in any order, and
/// single writes only in part, by sectors of 512 octets.
class CrashingMedium {
public:
    explicit CrashingMedium(const Medium& files) : m_durable(files), m_present(files) {}

    void apply(const DiskStep& step)
    {
        change(m_present, step);
        if (step.kind == DiskStep::Kind::Sync || (step.kind == DiskStep::Kind::Delete && step.isDirSynced)) {
            // A sync of the file carries its name as well: SQLite syncs the folder of a new file.
            std::erase_if(m_pending, [&step](const DiskStep& each) { return each.file == step.file; });
            if (const auto file = m_present.find(step.file); file != m_present.end())
                m_durable[step.file] = file->second;
            else
                m_durable.erase(step.file);
        } else {
            m_pending.push_back(step);
        }
    }
    const Medium& present() const { return m_present; } ///< everything arrived: a crash of the program alone
    const Medium& durable() const { return m_durable; } ///< nothing arrived that was not synced
    bool isSynced() const { return m_pending.empty(); }
    Medium lose(std::mt19937& random) const
    {
        Medium left = m_durable;
        const auto coin = [&random] { return random() % 2 == 0; };
        const bool isTorn = coin();
        for (const DiskStep& step : m_pending) {
            if (step.kind != DiskStep::Kind::Write || !isTorn) {
                if (coin()) change(left, step);
                continue;
            }
            for (std::size_t at = 0; at < step.data.size();) {
                const std::size_t inSector = (static_cast<std::size_t>(step.offset) + at) % 512;
                const std::size_t length = std::min(512 - inSector, step.data.size() - at);
                const auto first = step.data.begin() + static_cast<std::ptrdiff_t>(at);
                if (coin())
                    change(left,
                        {step.kind, step.file, step.offset + static_cast<std::int64_t>(at),
                            core::Bytes(first, first + static_cast<std::ptrdiff_t>(length)), false});
                at += length;
            }
        }
        return left;
    }

private:
    static void change(Medium& files, const DiskStep& step)
    {
        switch (step.kind) {
        case DiskStep::Kind::Create: files[step.file]; return;
        case DiskStep::Kind::Delete: files.erase(step.file); return;
        case DiskStep::Kind::Truncate: files[step.file].resize(static_cast<std::size_t>(step.offset)); return;
        case DiskStep::Kind::Sync: return;
        case DiskStep::Kind::Write: break;
        }
        core::Bytes& file = files[step.file];
        const auto at = static_cast<std::size_t>(step.offset);
        if (file.size() < at + step.data.size()) file.resize(at + step.data.size());
        std::ranges::copy(step.data, file.begin() + static_cast<std::ptrdiff_t>(at));
    }
    Medium m_durable, m_present;
    std::vector<DiskStep> m_pending;
};

}
