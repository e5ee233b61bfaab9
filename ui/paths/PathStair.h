#pragma once

#include "core/verifying/Verify.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace ui {

class PathStepCard;

/// A path as a staircase: what is trusted at the top, the certificate asked about at the foot. Up and down walk the steps,
/// Enter opens one.
class PathStair : public QWidget {
    Q_OBJECT
public:
    explicit PathStair(QWidget* parent = nullptr);

    void setPath(const core::PathReport& path);
    const std::vector<PathStepCard*>& cards() const { return m_cards; } ///< from the top

signals:
    void leftOutWanted(const core::Bytes& fingerprint);
    void revokedWanted(const core::Bytes& fingerprint);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QVBoxLayout* m_column;
    std::vector<PathStepCard*> m_cards;
};

}
