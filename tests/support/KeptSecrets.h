#pragma once
#include <charconv>
#include <fstream>
#include <string>
#include <sys/mman.h>

namespace test {

/// From now on a child that is forked finds the secrets of its parent, which it would find wiped: those that are there at this moment.
inline void keepSecretsInChildren()
{
    std::ifstream maps("/proc/self/smaps");
    std::size_t begin = 0, end = 0;
    for (std::string line; std::getline(maps, line);) {
        const auto dash = line.find('-'), space = line.find(' ');
        if (dash < space) { // "7f00-7f01 rw-p …"
            std::from_chars(line.data(), line.data() + dash, begin, 16);
            std::from_chars(line.data() + dash + 1, line.data() + space, end, 16);
        }
        if (line.starts_with("VmFlags:") && line.contains(" wf"))
            static_cast<void>(::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_KEEPONFORK));
    }
}

}
