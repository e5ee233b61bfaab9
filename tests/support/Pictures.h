#pragma once
#include "core/ceremony/paper/QrCode.h"

namespace pictures {

/// A code as a PGM file (Netpbm), so many pixels a module, with its light margin.
inline core::Bytes pgm(const core::QrMatrix& code, int pixels)
{
    const int side = (code.size + 8) * pixels;
    const std::string head = "P5\n# made by a test\n" + std::to_string(side) + " " + std::to_string(side) + "\n255\n";
    core::Bytes file = core::copyOf(core::bytesOf(head));
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const int row = y / pixels - 4;
            const int column = x / pixels - 4;
            const bool isInside = row >= 0 && column >= 0 && row < code.size && column < code.size;
            file.push_back(isInside && code.isDark(row, column) ? 0 : 255);
        }
    return file;
}

}
