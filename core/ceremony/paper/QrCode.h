#pragma once
#include "core/base/Result.h"
#include <vector>

namespace core {

/// A QR code (ISO/IEC 18004) as a square of modules, without the light margin of four modules that belongs around it.
struct QrMatrix {
    int size = 0;
    std::vector<bool> modules; ///< row by row; true: dark

    bool isDark(int row, int column) const { return modules[static_cast<std::size_t>(row * size + column)]; }
};

/// In alphanumeric mode and level Q, which restores a quarter of what was lost. Errors: Usage (CW-364) for characters beyond
/// A to Z, 0 to 9 and " $%*+-./:", and for more than fits.
Result<QrMatrix> qrMatrix(std::string_view text);

}
