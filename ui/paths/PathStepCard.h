#pragma once

#include "core/verifying/Verify.h"
#include "ui/widgets/Card.h"

class QPushButton;

namespace ui {

/// One certificate of a path: what it is, whether it holds and why not; its checks on demand; what if it were not there.
class PathStepCard : public Card {
    Q_OBJECT
public:
    /// `place` of `count`, counted from the top.
    PathStepCard(core::ChainStep step, int place, int count, QWidget* parent = nullptr);

    /// Shows the checks, or folds them away.
    void setOpen(bool isOpen);
    bool isOpen() const;
    /// The button that opens it, where the keyboard stands.
    QPushButton& opener() const { return *m_opener; }
    const core::ChainStep& step() const { return m_step; }

signals:
    void leftOutWanted(const core::Bytes& fingerprint);
    void revokedWanted(const core::Bytes& fingerprint);

private:
    QWidget* makeHead();
    QWidget* makeButtons();
    void fillChecks();

    core::ChainStep m_step;
    QPushButton* m_opener;
    QWidget* m_checks;
};

/// Checks below each other: what was asked, what came of it, the rule with its paragraph, and what went into it.
QWidget* checkList(const std::vector<core::Check>& checks, QWidget* parent);

}
