#pragma once

#include <QString>

namespace ui {

enum class SwapState {
    Off,       ///< none, or none that leaves the memory (zram)
    Encrypted, ///< all of it by dm-crypt
    Open
};

/// What the guard line tells about the computer. Read from the kernel's own files, cheaply.
struct MachineState {
    bool isNetworkUp = false;
    QString network; ///< names of the interfaces that are up
    SwapState swap = SwapState::Off;
};

/// Looks at the network interfaces (loopback aside) and the swap areas below `root` ("/" outside tests).
MachineState readMachineState(const QString& root = QStringLiteral("/"));

}
