#pragma once
#include "core/ceremony/environment/SysRoot.h"
#include <set>

namespace core {

/// Something at a USB port.
struct UsbDevice {
    std::string name; ///< vendor, product and serial number; the second of the same name ends with "#2": untrusted
    std::set<std::string> classes; ///< of its interfaces, as USB numbers them: "08" is a stick, "0b" a reader of cards

    bool isStick() const { return classes.contains("08"); }
    /// A reader with or without its card, or a token that has a protocol of its own.
    bool isToken() const { return !isStick() && (classes.contains("0b") || classes.contains("ff")); }
};
/// What is plugged in now, sorted by name; nothing where it cannot be told.
std::vector<UsbDevice> usbDevicesOf(const SysRoot& root);

}
