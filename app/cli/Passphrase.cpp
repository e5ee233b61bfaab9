#include "app/cli/Passphrase.h"
#include "core/base/PassphraseLength.h"
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#include <utility>

namespace cli {

namespace {

using core::longestPassphrase;

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0) ::close(m_number);
    }
    int number() const { return m_number; }

private:
    int m_number;
};

std::unexpected<core::Error> unreadable(const std::string& source, int cause)
{
    return core::failAs(core::ErrorCode::Storage, "CW-912", {source, std::strerror(cause)});
}

core::Result<core::Secret> readPassphrase(int descriptor, const std::string& source)
{
    core::Secret buffer(longestPassphrase + 2); // room for the newline, and for one octet too many
    std::size_t size = 0;
    while (size < buffer.size()) {
        const ssize_t count = ::read(descriptor, buffer.span().data() + size, buffer.size() - size);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return unreadable(source, errno);
        if (count == 0) break;
        size += static_cast<std::size_t>(count);
    }
    if (size > 0 && buffer.span()[size - 1] == '\n') --size;
    if (size > longestPassphrase)
        return core::failAs(core::ErrorCode::Usage, "CW-906", {source, std::to_string(longestPassphrase)});
    buffer.truncate(size);
    return buffer;
}

/// Keys come one by one and unseen while this lives; Ctrl-C is a key like others, so that the terminal is always put right.
class SilentTerminal {
public:
    explicit SilentTerminal(int terminal) : m_terminal(terminal), m_isOpen(tcgetattr(terminal, &m_before) == 0)
    {
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG | IEXTEN);
        silent.c_iflag |= ICRNL;
        silent.c_cc[VMIN] = 1;
        silent.c_cc[VTIME] = 0;
        m_isOpen = m_isOpen && tcsetattr(terminal, TCSAFLUSH, &silent) == 0;
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;
    ~SilentTerminal()
    {
        if (m_isOpen) tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    bool isOpen() const { return m_isOpen; }

private:
    int m_terminal;
    termios m_before{};
    bool m_isOpen;
};

void say(int terminal, const std::string& text)
{
    if (::write(terminal, text.data(), text.size()) < 0) return; // the answer will fail as well, and is looked at
}

/// Removes one character of UTF-8 from the end.
void backspace(core::Secret& buffer, std::size_t& size)
{
    while (size > 0 && (buffer.span()[--size] & 0xC0) == 0x80) {}
}

core::Result<core::Secret> readKeys(int terminal)
{
    constexpr std::uint8_t interrupt = 0x03, endOfInput = 0x04, eraseLine = 0x15, erase = 0x08, remove = 0x7F;
    core::Secret buffer(longestPassphrase);
    std::size_t size = 0;
    for (;;) {
        std::uint8_t key = 0;
        const ssize_t count = ::read(terminal, &key, 1);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return unreadable("/dev/tty", errno);
        if (count == 0 || key == interrupt || (key == endOfInput && size == 0))
            return core::failAs(core::ErrorCode::Cancelled, "CW-917");
        if (key == '\n' || key == endOfInput) break;
        if (key == erase || key == remove)
            backspace(buffer, size);
        else if (key == eraseLine)
            size = 0;
        else if (size == longestPassphrase)
            return core::failAs(core::ErrorCode::Usage, "CW-906", {"/dev/tty", std::to_string(longestPassphrase)});
        else
            buffer.span()[size++] = key;
    }
    buffer.truncate(size);
    return buffer;
}

}

core::Result<core::Secret> passphraseFromFile(const std::string& path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    if (file.number() < 0) return unreadable(path, errno);
    return readPassphrase(file.number(), path);
}

core::Result<core::Secret> passphraseFromDescriptor(int descriptor)
{
    return readPassphrase(descriptor, "descriptor " + std::to_string(descriptor));
}

core::Result<core::Secret> askPassphrase(const std::string& question, const std::string& option)
{
    const Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC));
    if (terminal.number() < 0) return core::failAs(core::ErrorCode::Locked, "CW-903", {option});
    const SilentTerminal silent(terminal.number());
    if (!silent.isOpen()) return core::failAs(core::ErrorCode::Locked, "CW-903", {option});
    say(terminal.number(), question + ": ");
    auto answer = readKeys(terminal.number());
    say(terminal.number(), "\r\n");
    return answer;
}

core::Result<core::Secret> askNewPassphrase(const std::string& question, const std::string& option)
{
    CORE_TRY(core::Secret first, askPassphrase(question, option));
    CORE_TRY(const core::Secret second, askPassphrase(question + " (again)", option));
    if (!core::equalInConstantTime(first.view(), second.view()))
        return core::failAs(core::ErrorCode::Refused, "CW-904");
    return first;
}

}
