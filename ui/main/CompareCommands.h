#pragma once

#include "ui/compare/CompareDialog.h"
#include "ui/compare/PickDialog.h"
#include "ui/main/Desk.h"

namespace ui {

/// Laying things beside each other and taking them apart: the selected rows, files, and what is chosen in the dialogs.
class CompareCommands : public QObject {
    Q_OBJECT
public:
    explicit CompareCommands(const Desk& desk);

    /// An empty comparison, or one of rows of the vault, the first one left; further ones are left out.
    void compare(PickRow::Kind kind = PickRow::Kind::Certificate, const QList<qint64>& rows = {});
    void takeApart(PickRow::Kind kind, qint64 row);
    /// What is in a file.
    void takeFileApart(const QString& path);

private:
    struct Picked;
    static core::Result<Picked> searchVault(core::Vault& vault, const std::string& words);
    std::vector<PickRow> rowsOf(const Picked& picked, const QString& words) const;
    void connectActions();
    void refresh();
    void fillFromFile(CompareDialog& dialog, CompareDialog::Side side, const QString& path);
    void fillFromVault(CompareDialog& dialog, CompareDialog::Side side, PickRow::Kind kind, qint64 row);
    void pick(CompareDialog& dialog, CompareDialog::Side side);
    void save(CompareDialog& dialog);
    void showStructure(const core::Comparable& object, QWidget& parent);
    void askFile(std::function<void(const QString&)> then);

    const Desk& m_desk;
};

}
