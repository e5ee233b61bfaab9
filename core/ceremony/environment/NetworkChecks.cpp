#include "core/ceremony/environment/Environment.h"
#include <algorithm>
#include <charconv>
#include <sstream>

namespace core {
namespace {

using Observation = EnvironmentCheck::Observation;
using Weight = EnvironmentCheck::Weight;
using Verdict = EnvironmentResult::Verdict;

std::vector<std::string> wordsOf(const std::string& line)
{
    std::istringstream stream(line);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

/// IFF_UP of netdevice(7): somebody has switched it on, whether a cable is in or not.
bool isSwitchedOn(const SysRoot& root, const std::string& folder)
{
    const std::string flags = root.text(folder + "/flags").value_or("0x0");
    unsigned long value = 0;
    constexpr std::size_t prefix = 2; // "0x"
    if (flags.size() > prefix) std::from_chars(flags.data() + prefix, flags.data() + flags.size(), value, 16);
    return (value & 1U) != 0;
}

/// Addresses of IPv6 but those of lo, each after a blank; a kernel without IPv6 has no such file.
std::string addresses6(const SysRoot& root)
{
    std::string found;
    for (const std::string& line : root.lines("/proc/net/if_inet6").value_or(std::vector<std::string>())) {
        const auto words = wordsOf(line);
        if (words.size() > 5 && words.back() != "lo") found += " " + words.front() + " of " + words.back();
    }
    return found;
}

/// Addresses of IPv4 but 127.0.0.0/8, each after a blank; nothing when they cannot be told. The kernel lists them as routes to itself:
/// an address, and on the line after it "/32 host LOCAL".
std::optional<std::string> addresses4(const SysRoot& root)
{
    const auto lines = root.lines("/proc/net/fib_trie");
    if (!lines) return std::nullopt;
    std::string address, found;
    for (const std::string& line : *lines) {
        const auto words = wordsOf(line);
        if (words.size() == 2 && words[0] == "|--") address = words[1];
        const bool isOwn = words.size() == 3 && words[0] == "/32" && words[1] == "host" && words[2] == "LOCAL";
        if (isOwn && !address.starts_with("127.") && !found.contains(" " + address)) found += " " + address;
    }
    return found;
}

/// Interfaces that are switched on, have a carrier or an address, or cannot be looked at. One that leads to an HSM may be up where the
/// script names it.
Observation lookAtLinks(const EnvironmentOrder& order)
{
    const auto names = order.root.names("/sys/class/net");
    if (!names) return {Verdict::Unknown, "/sys/class/net"};
    std::string up, down, toHsm;
    for (const std::string& name : *names) {
        if (name == "lo") continue;
        const std::string folder = "/sys/class/net/" + name;
        const auto state = order.root.text(folder + "/operstate");
        const std::string carrier = order.root.text(folder + "/carrier").value_or("0"); // unreadable while it is down
        if (!state) return {Verdict::Unknown, name};
        const bool isOfHsm = !order.hsmLink.empty() && order.root.text(folder + "/address") == order.hsmLink;
        const bool isDown = *state == "down" && carrier != "1" && !isSwitchedOn(order.root, folder);
        (isOfHsm ? toHsm : isDown ? down : up) += " " + name + " (" + *state + ")";
    }
    const auto own = addresses4(order.root);
    if (!own) return {Verdict::Unknown, "/proc/net/fib_trie"};
    const std::string addresses = toHsm.empty() ? *own + addresses6(order.root) : std::string();
    if (!up.empty()) return {Verdict::Failed, "up:" + up};
    if (!addresses.empty()) return {Verdict::Failed, "addresses:" + addresses};
    const std::string link = toHsm.empty() ? std::string() : ", to the HSM:" + toHsm;
    return {Verdict::Passed, (down.empty() ? "only lo" : "down:" + down) + link};
}

bool isLoopback(const std::string& address)
{
    const std::string host = address.substr(0, address.find(':'));
    if (host.size() == 8) return host.ends_with("7F"); // little-endian 127.0.0.0/8
    const bool isMapped = host.starts_with("0000000000000000FFFF0000") && host.ends_with("7F");
    return isMapped || host == "00000000000000000000000001000000";
}

/// Default routes of IPv6 that lead somewhere: the kernel itself has one by lo that refuses everything.
std::string defaultRoutes6(const SysRoot& root)
{
    const std::string nowhere(32, '0');
    std::string found;
    for (const std::string& line : root.lines("/proc/net/ipv6_route").value_or(std::vector<std::string>())) {
        const auto words = wordsOf(line);
        if (words.size() > 9 && words[0] == nowhere && words[1] == "00" && words[9] != "lo")
            found += " default route by " + words[9];
    }
    return found;
}

/// proc_net(5): the state 0A of TCP is "listening"; a UDP socket in state 07 is open.
Observation lookAtRoutes(const EnvironmentOrder& order)
{
    const auto routes = order.root.lines("/proc/net/route");
    if (!routes) return {Verdict::Unknown, "/proc/net/route"};
    std::string found;
    for (std::size_t i = 1; i < routes->size(); ++i) {
        const auto words = wordsOf((*routes)[i]);
        if (words.size() > 1 && words[1] == "00000000") found += " default route by " + words[0];
    }
    found += defaultRoutes6(order.root);
    for (const auto& [path, state] : {std::pair{"/proc/net/tcp", "0A"}, {"/proc/net/tcp6", "0A"},
             {"/proc/net/udp", "07"}, {"/proc/net/udp6", "07"}}) {
        const auto sockets = order.root.lines(path);
        if (!sockets && std::string_view(path).ends_with('6')) continue; // a kernel without IPv6
        if (!sockets) return {Verdict::Unknown, path};
        for (std::size_t i = 1; i < sockets->size(); ++i) {
            const auto words = wordsOf((*sockets)[i]);
            if (words.size() > 3 && words[3] == state && !isLoopback(words[1])) found += " " + words[1];
        }
    }
    if (!found.empty()) return {Verdict::Failed, found.substr(1)};
    return {Verdict::Passed, "no default route, nobody listens"};
}

/// Drivers of those names that are loaded, each after a blank; nothing when it cannot be told.
std::optional<std::string> loadedOf(const SysRoot& root, std::initializer_list<std::string_view> drivers)
{
    const auto modules = root.lines("/proc/modules");
    if (!modules) return std::nullopt;
    std::string loaded;
    for (const std::string_view driver : drivers)
        if (std::ranges::any_of(*modules, [&](const auto& line) { return line.substr(0, line.find(' ')) == driver; }))
            loaded += " " + std::string(driver);
    return loaded;
}

/// A radio that is switched off by hand is off; one that software switched off can be switched on by software. A driver without
/// any switch has a radio that nobody can switch off.
Observation lookAtRadios(const EnvironmentOrder& order)
{
    const auto loaded = loadedOf(order.root, {"cfg80211", "bluetooth", "btusb"});
    if (!loaded) return {Verdict::Unknown, "/proc/modules"};
    const auto switches = order.root.names("/sys/class/rfkill").value_or(std::vector<std::string>());
    std::string open = switches.empty() ? *loaded : std::string(), soft;
    for (const std::string& name : switches) {
        const std::string folder = "/sys/class/rfkill/" + name;
        if (order.root.text(folder + "/hard").value_or("0") == "1") continue;
        const bool isSoft = order.root.text(folder + "/soft").value_or("0") == "1";
        (isSoft ? soft : open) += " " + order.root.text(folder + "/type").value_or(name);
    }
    if (!open.empty()) return {Verdict::Failed, "not blocked:" + open};
    if (!soft.empty()) return {Verdict::Failed, "blocked by software only:" + soft, Weight::Waivable};
    return {Verdict::Passed, "none"};
}

/// Interface classes of USB: video, audio, wireless, communication (network).
Observation lookAtUsb(const EnvironmentOrder& order)
{
    const auto devices = order.root.names("/sys/bus/usb/devices");
    if (!devices) return {Verdict::Unknown, "/sys/bus/usb/devices"};
    std::string unwanted, all;
    int keyboards = 0;
    for (const std::string& name : *devices) {
        const std::string folder = "/sys/bus/usb/devices/" + name;
        if (const auto maker = order.root.text(folder + "/idVendor"))
            all += " " + *maker + ":" + order.root.text(folder + "/idProduct").value_or("?");
        const auto kind = order.root.text(folder + "/bInterfaceClass");
        if (!kind) continue;
        if (*kind == "0e" || *kind == "01" || *kind == "e0" || *kind == "02" || *kind == "0a")
            unwanted += " " + name + " (class " + *kind + ")";
        if (*kind == "03" && order.root.text(folder + "/bInterfaceProtocol").value_or("") == "01") ++keyboards;
    }
    const std::string count = std::to_string(keyboards) + " keyboards" + (all.empty() ? "" : "; devices:" + all);
    if (!unwanted.empty()) return {Verdict::Failed, "not wanted:" + unwanted + ", " + count};
    return {keyboards > 1 ? Verdict::Failed : Verdict::Passed, count};
}

/// Sound cards that record: pcmC0D0c, where c stands for capture.
std::string microphonesOf(const SysRoot& root)
{
    std::string found;
    for (const std::string& name : root.names("/dev/snd").value_or(std::vector<std::string>()))
        if (name.starts_with("pcm") && name.ends_with('c')) found += " " + name;
    return found;
}

Observation lookAtCameras(const EnvironmentOrder& order)
{
    const auto loaded = loadedOf(order.root, {"uvcvideo", "snd_usb_audio"});
    const auto devices = order.root.names("/dev");
    if (!loaded || !devices) return {Verdict::Unknown, loaded ? "/dev" : "/proc/modules"};
    std::string found = *loaded;
    for (const std::string& name : *devices)
        if (name.starts_with("video")) found += " " + name;
    found += microphonesOf(order.root);
    if (found.empty()) return {Verdict::Passed, "none"};
    return {Verdict::Failed, "connected:" + found};
}

Observation lookAtSessions(const EnvironmentOrder& order)
{
    const auto sessions = order.root.names("/run/systemd/sessions");
    if (!sessions) return {Verdict::Unknown, "/run/systemd/sessions"};
    std::size_t count = 0;
    bool isRemote = false;
    for (const std::string& name : *sessions) {
        if (name.ends_with(".ref")) continue;
        ++count;
        const std::string content = order.root.text("/run/systemd/sessions/" + name).value_or("");
        isRemote |= content.find("REMOTE=1") != std::string::npos;
    }
    const std::string told = std::to_string(count) + (isRemote ? " sessions, one from elsewhere" : " sessions");
    return {count <= 1 && !isRemote ? Verdict::Passed : Verdict::Failed, told};
}

}

std::span<const EnvironmentCheck> networkChecks()
{
    static constexpr EnvironmentCheck all[]{
        {"ENV-01", CORE_TEXT("core", "No network is connected"), Weight::Blocking, lookAtLinks},
        {"ENV-02", CORE_TEXT("core", "No way out, and nobody listens"), Weight::Blocking, lookAtRoutes},
        {"ENV-03", CORE_TEXT("core", "No radio"), Weight::Blocking, lookAtRadios},
        {"ENV-19", CORE_TEXT("core", "Nothing at the USB ports that does not belong there"), Weight::Waivable,
            lookAtUsb},
        {"ENV-23", CORE_TEXT("core", "One person is logged in, at this machine"), Weight::Waivable, lookAtSessions},
        {"ENV-24", CORE_TEXT("core", "No camera, no microphone"), Weight::Waivable, lookAtCameras},
    };
    return all;
}

}
