#pragma once

/// How a helper program gives up what its work does not need. Nothing of it can be taken back.
namespace confinement {

/// No core file, no debugger of the same user, no rights from other programs.
void hideMemory();

/// How much a program may use before the system ends it: by SIGXCPU when the time is over; memory beyond is not given.
/// A lower limit that was inherited stays.
struct Budget {
    unsigned long memoryOctets;
    unsigned long processorSeconds;
};
/// Standard error goes nowhere from here on, but for sanitizers, which report there. False: the system refused it.
bool silence();
/// Sets the limits, writes no file from here on, and lets standard error go nowhere. False: the system refused one.
bool spendAtMost(const Budget& budget);

enum class Threads { None, Any };
/// From here on: memory, random numbers, open descriptors, and threads where wanted; no files, no network, no programs.
/// Every other system call fails with EPERM. False: the system refused the filter.
bool confine(Threads threads);
/// For drivers of devices, which need files, USB and the sockets of services on this machine: no network, no program started,
/// no other process looked into or ended. Fails with EPERM. False: the system refused the filter.
bool confineDriver();

}
