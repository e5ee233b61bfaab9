#pragma once

#include "core/ceremony/Script.h"
#include "core/ceremony/engine/World.h"
#include "ui/jobs/SheetsQuestion.h"
#include "ui/widgets/FormDialog.h"

class QCheckBox;
class QComboBox;

namespace ui {

/// Sheets of the encrypted key: printed, or kept as PDF to be printed. The ceremony goes on when people say that they lie on the table.
class SheetsDialog : public FormDialog {
    Q_OBJECT
public:
    SheetsDialog(const SheetsWanted& wanted, const core::Script& script, const core::CeremonyWorld& world,
        core::Time now, QWidget* parent);

    ~SheetsDialog() override;

    /// Writes every copy beside `path`: "sheets-1.pdf", "sheets-2.pdf". Says what went wrong.
    void save(const QString& path);

signals:
    /// People have them.
    void lie();

private:
    void addPrinters();
    void print();
    void showUnprinted(const QString& why);
    void refresh();

    std::vector<core::Bytes> m_copies; ///< as PDF
    QComboBox* m_printers;
    QCheckBox* m_counted;
    int m_pages = 0;
    bool m_isOut = false; ///< every copy is out of this program, on paper or as a file
};

}
