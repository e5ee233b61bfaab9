#pragma once

#include "ui/widgets/FormDialog.h"
#include "ui/widgets/RowModel.h"

namespace ui {

class PlainLabel;
class RowTable;
class SearchField;

/// Something of the vault that can be compared.
struct PickRow {
    enum class Kind { Certificate, Request, Crl };
    std::int64_t id = 0; ///< place in the list, from 1
    Kind kind = Kind::Certificate;
    std::int64_t row = 0; ///< its id in the vault
    QString name;         ///< has gone through showUntrusted(), like all texts here
    QString note;
};

/// Chooses one certificate, request or revocation list of the vault by typing a part of its name.
class PickDialog : public FormDialog {
    Q_OBJECT
public:
    explicit PickDialog(QWidget* parent = nullptr);

    /// What was found; `isCut`: there is more.
    void setRows(std::vector<PickRow> rows, bool isCut);

signals:
    /// Rows with these words are wanted; empty: any.
    void searchWanted(const QString& words);
    void picked(const PickRow& row);

private:
    void pick();

    RowModel<PickRow>* m_rows;
    SearchField* m_search;
    RowTable* m_table;
    PlainLabel* m_count;
};

}
