#pragma once

#include "ui/widgets/FormDialog.h"

#include "core/base/Secret.h"

#include <vector>

class QSpinBox;
class QStackedWidget;

namespace ui {

class FormField;
class PassphraseEdit;
class PlainLabel;
class ShareEdit;
class ShareGrid;

/// Recovery shares: how many, then each alone on the screen to be copied by hand, and some of its words asked back from the
/// sheet. Shares never leave this dialog: no clipboard, no file, and they are wiped with it.
class SharesDialog : public FormDialog {
    Q_OBJECT
public:
    explicit SharesDialog(QWidget* parent);

    int threshold() const;
    int count() const;
    core::Secret takePassphrase();
    void showWrongPassphrase();
    /// They were made: the copying begins.
    void setShares(std::vector<core::Secret> shares);
    /// The words that are asked back now, by their number on the sheet from 1.
    const std::vector<int>& asked() const { return m_asked; }

    void reject() override;

signals:
    /// The numbers and the passphrase stand: make them.
    void makeWanted();

private:
    enum class Stage { Plan, Copy, Confirm, Done };
    QWidget* makePlan();
    QWidget* makeCopy();
    QWidget* makeConfirm();
    QWidget* makeDone();
    void next();
    void showShare();
    void askBack();
    void compare();
    void goTo(Stage stage);
    void check();

    Stage m_stage = Stage::Plan;
    std::vector<core::Secret> m_shares;
    std::size_t m_current = 0;
    std::vector<int> m_asked;
    bool m_wasWarned = false;
    QStackedWidget* m_stack;
    QSpinBox* m_threshold = nullptr;
    QSpinBox* m_count = nullptr;
    PlainLabel* m_meaning = nullptr;
    PassphraseEdit* m_passphrase = nullptr;
    FormField* m_passphraseField = nullptr;
    PlainLabel* m_copyTitle = nullptr;
    ShareGrid* m_grid = nullptr;
    PlainLabel* m_askTitle = nullptr;
    ShareEdit* m_edit = nullptr;
    FormField* m_editField = nullptr;
};

}
