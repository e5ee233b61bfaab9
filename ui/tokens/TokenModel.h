#pragma once

#include "ui/tokens/TokenRow.h"
#include "ui/widgets/RowModel.h"

namespace ui {

/// Tokens, readers and modules as rows.
class TokenModel : public RowModel<TokenRow> {
    Q_OBJECT
public:
    explicit TokenModel(QObject* parent = nullptr);

private:
    static std::vector<Column<TokenRow>> columns();
};

}
