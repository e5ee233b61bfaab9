#pragma once
#include "core/ceremony/environment/Environment.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace sample {

using namespace core;

/// A machine that passes everything that is read from files.
struct Tree {
    QTemporaryDir folder;
    void write(const QString& path, const QByteArray& content) const
    {
        const QString full = folder.filePath(path);
        QDir().mkpath(QFileInfo(full).path());
        QFile file(full);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0) qFatal("cannot write");
    }
    void remove(const QString& path) const
    {
        const QString full = folder.filePath(path);
        if (QFileInfo(full).isDir())
            QDir(full).removeRecursively();
        else
            QFile::remove(full);
    }
    void linkZone(const QString& zone) const
    {
        remove("etc/localtime");
        QDir().mkpath(folder.filePath("etc"));
        if (!QFile::link("/usr/share/zoneinfo/" + zone, folder.filePath("etc/localtime"))) qFatal("cannot link");
    }
    void linkDevice(const QString& number, const QString& target) const
    {
        makeFolder("sys/dev/block");
        if (!QFile::link(target, folder.filePath("sys/dev/block/" + number))) qFatal("cannot link");
    }
    void makeFolder(const QString& path) const { QDir().mkpath(folder.filePath(path)); }
    Tree()
    {
        write("sys/class/net/lo/operstate", "unknown");
        write("sys/class/net/eth0/operstate", "down\n");
        write("proc/net/route", "Iface\tDestination\tGateway\n");
        write("proc/net/fib_trie", "Local:\n  +-- 127.0.0.0/8 2 0 2\n     |-- 127.0.0.1\n        /32 host LOCAL\n");
        write("proc/net/if_inet6", "00000000000000000000000000000001 01 80 10 80       lo\n");
        write("proc/uptime", "7260.11 9000.00\n");
        write("proc/net/tcp", "sl local_address rem_address st\n 0: 0100007F:0277 00000000:0000 0A\n");
        write("proc/net/udp", "sl local_address rem_address st\n");
        write("proc/modules", "ext4 999 1 - Live 0x0\n");
        makeFolder("sys/class/rfkill");
        write("proc/swaps", "Filename Type Size\n/dev/zram0 partition 1\n");
        write("sys/power/state", "freeze mem disk\n");
        write("sys/power/resume", "0:0\n");
        write("proc/self/status", "Name: x\nTracerPid:\t0\n");
        write("proc/sys/kernel/yama/ptrace_scope", "1\n");
        write("proc/cpuinfo", "flags : fpu sse2\n");
        write("etc/os-release", "PRETTY_NAME=\"Ceremony 1\"\n");
        write("proc/self/mountinfo", "21 1 0:20 / / rw - overlay overlay rw\n");
        write("var/lib/dpkg/status", "Package: a\n\nPackage: b\n");
        linkZone("Etc/UTC");
        makeFolder("dev");
        makeFolder("sys/class/power_supply");
        write("sys/bus/usb/devices/1-1:1.0/bInterfaceClass", "03\n");
        write("sys/bus/usb/devices/1-1:1.0/bInterfaceProtocol", "01\n");
        write("run/systemd/sessions/1", "REMOTE=0\n");
        write("etc/cups/cupsd.conf", "# ours\nPreserveJobFiles No\n");
        write("etc/cups/printers.conf", "<Printer one>\nDeviceURI usb://Example/One\n</Printer>\n");
    }
    /// Of a script that prints, in a window of this machine, with a program that was reviewed.
    static EnvironmentOrder goodOrder()
    {
        EnvironmentOrder order;
        order.printsPaper = true;
        order.clock = [] { return Time(std::chrono::seconds(1700000000)); };
        order.isClockKept = [] { return std::optional(false); };
        order.display = SeenDisplay{.platform = "xcb", .server = ":0", .screens = 1};
        order.expectedSoftware = sha256(bytesOf("reviewed"));
        order.software = [] {
            SoftwareState state;
            state.digest = sha256(bytesOf("reviewed"));
            return Result<SoftwareState>(state);
        };
        return order;
    }
    EnvironmentResult look(std::string_view id) const { return look(id, goodOrder()); }
    EnvironmentResult look(std::string_view id, EnvironmentOrder order) const
    {
        order.root = SysRoot(folder.path().toStdString());
        for (EnvironmentResult& result : checkEnvironment(order))
            if (result.id == id) return result;
        qFatal("no such check");
    }
};

}
