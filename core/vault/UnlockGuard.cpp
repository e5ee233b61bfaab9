#include "core/vault/UnlockGuard.h"
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace {

constexpr std::chrono::seconds longestPause{60};
constexpr std::size_t longestState = 8192; ///< octets
constexpr std::size_t mostUnlogged = 100;

std::int64_t secondsOf(Time time) { return time.time_since_epoch().count(); }

}

std::chrono::seconds pauseAfter(std::size_t wrongTries)
{
    if (wrongTries == 0) return std::chrono::seconds(0);
    if (wrongTries > 6) return longestPause;
    return std::chrono::seconds(std::int64_t{1} << (wrongTries - 1));
}

std::filesystem::path userStateFolder()
{
    if (const char* state = std::getenv("XDG_STATE_HOME"); state && *state == '/')
        return std::filesystem::path(state) / "certwright";
    const char* home = std::getenv("HOME");
    return home && *home == '/' ? std::filesystem::path(home) / ".local/state/certwright" : std::filesystem::path();
}

UnlockGuard::UnlockGuard(const std::filesystem::path& folder, ByteView identity, Purpose purpose)
{
    if (folder.empty()) return;
    const std::filesystem::path own = folder / "unlocks";
    int how = O_RDONLY;
    if (purpose == Purpose::Try) {
        std::error_code ignored;
        std::filesystem::create_directories(folder.parent_path(), ignored);
        for (const auto& each : {folder, own}) mkdir(each.c_str(), 0700); // may be there already
        how = O_RDWR | O_CREAT;
    }
    m_file = open((own / toHex(identity)).c_str(), how | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
    struct stat status{};
    const bool isOurs = m_file >= 0 && fstat(m_file, &status) == 0 && S_ISREG(status.st_mode) && status.st_nlink == 1 &&
        status.st_uid == geteuid();
    if (!isOurs && m_file >= 0) close(std::exchange(m_file, -1));
    if (m_file < 0) return;
    while (purpose == Purpose::Try && flock(m_file, LOCK_EX) != 0 && errno == EINTR) {}
    read();
}

UnlockGuard::~UnlockGuard()
{
    if (m_file >= 0) close(m_file);
}

void UnlockGuard::read()
{
    std::array<char, longestState> text{};
    const ssize_t size = pread(m_file, text.data(), text.size(), 0);
    if (size <= 0) return;
    const auto state = nlohmann::json::parse(text.data(), text.data() + size, nullptr, false);
    if (!state.is_object()) return; // it was cut short: counts from zero
    const auto number = [&state](const char* key) {
        const auto found = state.find(key);
        return found != state.end() && found->is_number_unsigned() ? found->get<std::int64_t>() : 0;
    };
    m_state.wrong = static_cast<std::size_t>(std::max<std::int64_t>(0, number("wrong")));
    m_state.last = Time(std::chrono::seconds(number("last")));
    if (const auto list = state.find("unlogged"); list != state.end() && list->is_array())
        for (const auto& at : *list)
            if (at.is_number_unsigned() && m_state.unlogged.size() < mostUnlogged)
                m_state.unlogged.emplace_back(std::chrono::seconds(at.get<std::int64_t>()));
}

void UnlockGuard::write() const
{
    if (m_file < 0) return;
    nlohmann::json list = nlohmann::json::array();
    for (const Time at : m_state.unlogged) list.push_back(secondsOf(at));
    const std::string text = nlohmann::json{{"wrong", m_state.wrong}, {"last", secondsOf(m_state.last)},
        {"unlogged",
            std::move(list)}}.dump();
    // In place, so that the lock stays on the file that everybody opens.
    if (pwrite(m_file, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()) ||
        ftruncate(m_file, static_cast<off_t>(text.size())) != 0)
        return; // a full disk keeps nobody out
}

WrongTries UnlockGuard::wrongTries(Time now) const
{
    const auto pause = pauseAfter(m_state.wrong);
    const auto passed = now - m_state.last;
    // A clock that was put back makes nobody wait longer than once.
    const auto left = passed < std::chrono::seconds(0) ? pause : pause - passed;
    return {m_state.wrong, std::max(left, std::chrono::seconds(0))};
}

Result<void> UnlockGuard::begin(Time now)
{
    m_before = m_state;
    if (const auto pause = wrongTries(now).pause; pause > std::chrono::seconds(0)) {
        if (now < m_state.last) {
            m_state.last = now;
            write();
        }
        return failAs(ErrorCode::Locked, "CW-508", {std::to_string(pause.count()), std::to_string(m_state.wrong)});
    }
    ++m_state.wrong;
    m_state.last = now;
    write();
    return {};
}

void UnlockGuard::takeBack()
{
    m_state = m_before;
    write();
}

void UnlockGuard::succeeded()
{
    m_state.wrong = 0;
    write();
}

void UnlockGuard::addUnlogged(Time at)
{
    if (m_state.unlogged.size() == mostUnlogged) return;
    m_state.unlogged.push_back(at);
    write();
}

void UnlockGuard::forgetUnlogged()
{
    if (m_state.unlogged.empty()) return;
    m_state.unlogged.clear();
    write();
}

}
