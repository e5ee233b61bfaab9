#pragma once
#include "core/base/Limits.h"
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

namespace core {

/// How a helper ended that gave no answer.
struct HelperEnd {
    bool wasTooLate = false; ///< it was running, and was killed
    int signal = 0;          ///< that ended it; 0: none
    int exitCode = 0;
};

/// One of our own programs that does one kind of dangerous work in a process of its own, at the other end of a socket pair:
/// a question, an answer. It ends when this object does. Used by one thread at a time.
class Helper {
public:
    /// Starts the program with the socket as descriptor 3, this environment ("NAME=value") and nothing else open.
    /// Errors: Internal (CW-506) when it is missing or does not start.
    static Result<Helper> start(const std::filesystem::path& program, const std::vector<std::string>& environment = {});
    /// Where our helper programs lie: beside this program, or where the package puts them.
    static std::filesystem::path place(std::string_view name);

    Helper(Helper&& other) noexcept;
    Helper& operator=(Helper&& other) noexcept;
    ~Helper();

    /// The answer. A helper that ends, crashes or takes longer than `patience` is killed and stays gone.
    /// Errors: Internal (CW-507) saying which of these.
    Result<Secret> ask(ByteView question, std::chrono::milliseconds patience);
    bool isRunning() const { return m_process > 0; }
    int process() const { return m_process; }      ///< its id; 0 when it is gone
    const HelperEnd& end() const { return m_end; } ///< after ask() gave an error

private:
    Helper(int process, int socket) : m_process(process), m_socket(socket) {}
    void stop();
    int m_process = 0;
    int m_socket = -1;
    HelperEnd m_end;
};
/// The longest question or answer: a file as large as any that is read, and what stands around it.
inline constexpr std::size_t longestMessage = limits::crlOctets + std::size_t{1024} * 1024;

/// The helper's side: answers until the other side closes. Returns the exit code of the program.
int serveQuestions(const std::function<Secret(ByteView)>& answer);
/// The descriptor the questions come through.
inline constexpr int helperSocket = 3;

}
