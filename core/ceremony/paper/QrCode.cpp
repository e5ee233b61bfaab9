#include "core/ceremony/paper/QrCode.h"
#include <memory>
#include <qrencode.h>

namespace core {

namespace {

struct FreeInput {
    void operator()(QRinput* input) const noexcept { QRinput_free(input); }
};
struct FreeCode {
    void operator()(QRcode* code) const noexcept { QRcode_free(code); }
};

}

Result<QrMatrix> qrMatrix(std::string_view text)
{
    const std::unique_ptr<QRinput, FreeInput> input{QRinput_new2(0, QR_ECLEVEL_Q)};
    const bool isTaken = input && !text.empty() && text.size() < 10'000 &&
        QRinput_append(input.get(), QR_MODE_AN, static_cast<int>(text.size()),
            reinterpret_cast<const unsigned char*>(text.data())) == 0;
    const std::unique_ptr<QRcode, FreeCode> code{isTaken ? QRcode_encodeInput(input.get()) : nullptr};
    if (!code) return failAs(ErrorCode::Usage, "CW-364", {std::to_string(text.size())});
    QrMatrix matrix{code->width, {}};
    const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    for (std::size_t at = 0; at < count; ++at) matrix.modules.push_back((code->data[at] & 1U) != 0);
    return matrix;
}

}
