#pragma once

#include "ui/compare/ComparedLines.h"
#include "ui/jobs/Background.h"
#include "ui/widgets/FormDialog.h"
#include "ui/widgets/RowModel.h"

#include <array>

class QCheckBox;
class QDropEvent;

namespace ui {

class PlainLabel;
class RowTable;

/// Two certificates, requests or revocation lists beside each other, what differs first. It reads no file and no vault: whoever
/// opened it gives it what is on either side.
class CompareDialog : public FormDialog {
    Q_OBJECT
public:
    enum class Side { Left, Right };
    /// Comparing runs on `pool`.
    explicit CompareDialog(QThreadPool& pool, QWidget* parent = nullptr);

    /// Puts something on a side; `source` says where it is from, and has gone through showUntrusted().
    void setSide(Side side, const core::Comparable& object, const QString& source);
    /// The first side that nothing stands on; the right one where both are taken.
    Side freeSide() const;
    /// Why nothing of a vault can be chosen; empty: it can.
    void setVaultObstacle(const QString& why, const QString& fix);
    /// Everything that differs, and what is the same where that is shown, as plain text; empty while a side is missing.
    QString report() const;

signals:
    /// Something else is to stand on that side.
    void fileWanted(Side side);
    void vaultWanted(Side side);
    void fileDropped(Side side, const QString& path);
    /// What stands there is to be taken apart.
    void structureWanted(const core::Comparable& object);
    /// The report is to be saved.
    void saveWanted();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Half {
        std::optional<core::Comparable> object;
        QString source;
        QWidget* card = nullptr;
        PlainLabel* title = nullptr;
        PlainLabel* note = nullptr;
        QPushButton* fromFile = nullptr;
        QPushButton* fromVault = nullptr;
        QPushButton* structure = nullptr;
    };
    Half& half(Side side) { return m_halves[side == Side::Left ? 0 : 1]; }
    QWidget* makeHalf(Side side);
    QPushButton* makeButton(const QString& name, const QString& text);
    void build();
    void swapSides();
    void refreshHalves();
    void compare();
    void take(const core::Result<core::Comparison>& comparison);
    void fill();
    void showCurrent();

    Background* m_comparing;
    std::array<Half, 2> m_halves;
    std::optional<core::Comparison> m_comparison;
    RowModel<ComparedLine>* m_lines;
    PlainLabel* m_summary;
    QCheckBox* m_showSame;
    QPushButton* m_swap;
    QPushButton* m_copy;
    RowTable* m_table;
    PlainLabel* m_words;
};

}
