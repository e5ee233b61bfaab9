#pragma once
#include <QTemporaryDir>
#include <cstring>
#include <fstream>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <unistd.h>

namespace test {

/// Lets this process mount what nobody else sees; to be called before anything starts a thread. False: not permitted here.
inline bool enterPrivateMounts()
{
    const auto user = getuid();
    const auto group = getgid();
    if (unshare(CLONE_NEWNS) != 0) {
        if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
        std::ofstream("/proc/self/setgroups") << "deny";
        std::ofstream("/proc/self/uid_map") << "0 " << user << " 1";
        std::ofstream("/proc/self/gid_map") << "0 " << group << " 1";
    }
    return mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// A disk of its own in memory, as small as wanted.
class SmallDisk {
public:
    explicit SmallDisk(std::size_t kibibytes)
    {
        m_isMounted = mount("none", path().c_str(), "tmpfs", 0, options(kibibytes).c_str()) == 0;
    }
    ~SmallDisk()
    {
        if (m_isMounted) umount2(path().c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return m_isMounted; }
    std::string path() const { return m_folder.path().toStdString(); }
    std::string path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }
    bool resize(std::size_t kibibytes) const
    {
        return mount("none", path().c_str(), "tmpfs", MS_REMOUNT, options(kibibytes).c_str()) == 0;
    }
    bool protect() const { return mount("none", path().c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0; }

private:
    static std::string options(std::size_t kibibytes) { return "size=" + std::to_string(kibibytes) + "k"; }
    QTemporaryDir m_folder;
    bool m_isMounted = false;
};

}
