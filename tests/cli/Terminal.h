#pragma once
#include "tests/cli/CommandLine.h"
#include <functional>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

namespace commandLine {

/// certwright-cli on a terminal of its own, with answers typed when it asks; `beforeTyping` runs while it waits for each. `out` is
/// what the terminal showed.
inline Ran onTerminal(
    const Desk& desk, const QStringList& arguments, const QList<QByteArray>& answers,
    const std::function<void()>& beforeTyping = [] {})
{
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        for (const char* const kind : {"state", "config", "data"})
            qputenv("XDG_" + QByteArray(kind).toUpper() + "_HOME", desk.path(QLatin1String(kind)).toUtf8());
        QList<QByteArray> words{CERTWRIGHT_CLI};
        for (const QString& argument : arguments) words.append(argument.toUtf8());
        std::vector<char*> pointers;
        for (QByteArray& word : words) pointers.push_back(word.data());
        pointers.push_back(nullptr);
        execv(CERTWRIGHT_CLI, pointers.data());
        _exit(127);
    }
    Ran ran;
    qsizetype answered = 0;
    char buffer[4096];
    for (ssize_t count = 0; (count = ::read(terminal, buffer, sizeof buffer)) > 0;) {
        ran.out.append(buffer, count);
        if (answered < answers.size() && ran.out.count(": ") > answered) {
            beforeTyping();
            const QByteArray& answer = answers[answered++];
            if (::write(terminal, answer.constData(), static_cast<std::size_t>(answer.size())) < 0) break;
        }
    }
    int status = 0;
    waitpid(child, &status, 0);
    ::close(terminal);
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ran;
}

}
