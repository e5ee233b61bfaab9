#include "core/ceremony/engine/Ceremony.h"
#include "core/ceremony/engine/MachineFacts.h"
#include "core/ceremony/engine/Rehearsed.h"
#include <algorithm>
#include <time.h>

namespace core {

namespace {

constexpr auto clockTolerance = std::chrono::seconds(2);
constexpr std::string_view journalsCheck =
    "ENV-14"; ///< the journal itself sees when a stick is lost, and goes on with the other

std::chrono::milliseconds readClock(clockid_t clock)
{
    ::timespec now{};
    ::clock_gettime(clock, &now);
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec));
}

}

std::chrono::milliseconds machineClockOffset() { return readClock(CLOCK_REALTIME) - readClock(CLOCK_BOOTTIME); }

Result<void> Ceremony::watch()
{
    const auto offset = m_machine.clockOffset();
    if (const auto jump = offset - m_clockOffset; jump > clockTolerance || jump < -clockTolerance) {
        m_clockOffset = offset;
        CORE_CHECK(report({.weight = Incident::Weight::Deviation,
            .expected = "nobody sets the clock",
            .happened = "it was set by " + std::to_string(jump.count()) + " ms",
            .decided = "it goes on; certificates take their days from the script and from the watches",
            .who = {},
            .cause = "clock.jump"}));
    }
    if (m_mode != CeremonyMode::Live || !m_world.isMachineChecked) return {};
    CORE_CHECK(watchUsb());
    return watchMachine();
}

/// Whatever was not there when the machine was checked, and no step asked for; once, until it is pulled out.
Result<void> Ceremony::watchUsb()
{
    const std::vector<UsbDevice> devices = usbDevicesOf(m_machine.root);
    std::erase_if(m_toldDevices,
        [&](const std::string& told) { return !std::ranges::contains(devices, told, &UsbDevice::name); });
    const auto asked = isFinished() ? std::vector<std::string>() : usbTakenAt(step(), m_world, devices);
    for (const UsbDevice& device : devices) {
        const bool isKnown = m_world.usbDevices.contains(device.name) || std::ranges::contains(asked, device.name);
        if (isKnown || !m_toldDevices.insert(device.name).second) continue;
        CORE_CHECK(report({.weight = Incident::Weight::Security,
            .expected = "nothing is plugged in but what the script asks for",
            .happened = "at a USB port: " + device.name,
            .decided = "it goes on once people know what it is",
            .who = {},
            .cause = "usb.new"}));
    }
    return {};
}

Result<void> Ceremony::watchMachine()
{
    std::optional<Error> inTheWay;
    for (const EnvironmentResult& result : m_machine.environment()) {
        const std::string id(result.id);
        const bool isAccepted =
            result.isWaivable && m_world.acceptedChecks.contains(id); // not what has become worse since
        if (!result.isStanding() || isAccepted || id == journalsCheck || result.isOfPinsAlone) {
            m_toldChecks.erase(id);
            continue;
        }
        if (!result.isWaivable && !inTheWay) inTheWay = Error{ErrorCode::Refused, "CW-772", {id, result.observed}, {}};
        if (!m_toldChecks.insert(id).second) continue;
        CORE_CHECK(report({.weight = result.isWaivable ? Incident::Weight::Deviation : Incident::Weight::Security,
            .expected = "the machine stays as it was checked",
            .happened = id + ": " + result.observed,
            .decided = result.isWaivable ? "it goes on" : "nothing that cannot be taken back until it is mended",
            .who = {},
            .cause = "machine.changed"}));
    }
    return inTheWay ? Result<void>(std::unexpected(*std::move(inTheWay))) : Result<void>();
}

Result<void> Ceremony::tellUnrehearsed()
{
    if (m_mode != CeremonyMode::Live) return {};
    const auto rehearsal = rehearsalAmong(m_bindings.rehearsals, m_script, m_machine.clock());
    if (!rehearsal)
        return report({.weight = Incident::Weight::Deviation,
            .expected = "this script was rehearsed, at most " + std::to_string(m_script.people.rehearsalMaxAgeDays) +
                " days ago",
            .happened = "no kit of such a rehearsal was given",
            .decided = "it is held all the same",
            .who = {},
            .cause = "rehearsal.missing"});
    const HeldWith begun = heldWith(m_transcript.lines());
    CORE_TRY(const SoftwareState software, m_machine.software());
    for (const Finding& difference : unlike(*rehearsal, heldWith(software, m_bindings.module, begun.module))) {
        if (difference.severity == Severity::Info) continue;
        CORE_CHECK(write(LineType::Incident, incidentOf(difference)));
        ++m_world.counts.incidents;
    }
    return {};
}

}
