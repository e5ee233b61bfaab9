#pragma once

#include "core/verifying/Verify.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

/// "Why not?": every path that fails, the nearest first, with what would help; further valid ones; what other programs do.
class PathReasons : public QWidget {
    Q_OBJECT
public:
    /// The paths in the order of nearness; `shown` is the one on the stair.
    PathReasons(const std::vector<core::PathReport>& paths, std::size_t shown, QWidget* parent = nullptr);

signals:
    /// The path at this place is to be shown.
    void chosen(std::size_t place);

private:
    void addHeading(const QString& text);
    void addPath(const core::PathReport& path, std::size_t place, bool isShown);

    QVBoxLayout* m_column;
};

}
