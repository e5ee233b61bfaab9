#pragma once

#include <QString>

namespace ui {

/// What the guard line tells about the computer. Read from the kernel's own files, cheaply.
struct MachineState {
    bool isNetworkUp = false;
    QString network; ///< names of the interfaces that are up
    bool isSwapOn = false;
};

/// Looks at the network interfaces (loopback aside) and the swap areas below `root` ("/" outside tests).
MachineState readMachineState(const QString& root = QStringLiteral("/"));

}
