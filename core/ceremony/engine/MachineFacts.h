#pragma once
#include "core/ceremony/engine/World.h"
#include "core/ceremony/environment/Usb.h"
#include "core/ceremony/record/Transcript.h"

/// What the record says about the machine on which a ceremony is held.
namespace core {

/// Of the start of the machine (proc_sys_kernel(5)); empty: not told. It is another one after each start.
std::string bootOf(const SysRoot& root);
/// Operating system, kernel, hardware, start, and where all that was read; nothing that tells this machine from another one like it.
RecordData machineFacts(const SysRoot& root);

/// How long nobody held a ceremony: "3 h 12 min", "40 s".
std::string durationText(std::chrono::seconds duration);

/// Devices that the step asks people to plug in, or that the check of the machine has just seen.
std::vector<std::string> usbTakenAt(
    const ScriptStep& step, const CeremonyWorld& world, std::span<const UsbDevice> devices);
/// As the result of a step says.
void takeUsb(CeremonyWorld& world, const RecordData& result);

}
