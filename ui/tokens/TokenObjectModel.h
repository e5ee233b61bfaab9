#pragma once

#include "core/tokens/TokenService.h"
#include "ui/widgets/RowModel.h"

namespace ui {

/// Something on a token as a row.
struct TokenObjectRow {
    qint64 id = 0; ///< its place in the answer of the token
    core::TokenObject object;
};

/// "Private key", "Certificate" …
QString kindText(core::TokenObject::Kind kind);

/// What lies on a token.
class TokenObjectModel : public RowModel<TokenObjectRow> {
    Q_OBJECT
public:
    explicit TokenObjectModel(QObject* parent = nullptr);

    /// Private keys stand first.
    void setObjects(std::vector<core::TokenObject> objects);

private:
    static std::vector<Column<TokenObjectRow>> columns();
};

}
