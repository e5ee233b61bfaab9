#include "core/ceremony/environment/Usb.h"
#include <algorithm>
#include <map>

namespace core {

std::vector<UsbDevice> usbDevicesOf(const SysRoot& root)
{
    const std::string all = "/sys/bus/usb/devices";
    std::map<std::string, UsbDevice> byPort; // "1-2"; its interfaces are called "1-2:1.0"
    const auto names = root.names(all).value_or(std::vector<std::string>());
    for (const std::string& port : names) {
        const auto maker = root.text(all + "/" + port + "/idVendor");
        if (!maker) continue;
        const std::string serial = root.text(all + "/" + port + "/serial").value_or("");
        byPort[port].name = *maker + ":" + root.text(all + "/" + port + "/idProduct").value_or("?") +
            (serial.empty() ? "" : " " + serial);
    }
    for (const std::string& interface : names) {
        const auto kind = root.text(all + "/" + interface + "/bInterfaceClass");
        const auto device = byPort.find(interface.substr(0, interface.find(':')));
        if (kind && device != byPort.end()) device->second.classes.insert(*kind);
    }
    std::vector<UsbDevice> devices;
    for (auto& [port, device] : byPort) devices.push_back(std::move(device));
    std::ranges::stable_sort(devices, {}, &UsbDevice::name);
    std::map<std::string, int> seen;
    for (UsbDevice& device : devices)
        if (const int number = ++seen[device.name]; number > 1) device.name += " #" + std::to_string(number);
    return devices;
}

}
