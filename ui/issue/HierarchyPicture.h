#pragma once

#include "ui/look/Tones.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace ui {

/// One certificate or CA of a HierarchyPicture. Texts from outside have gone through showUntrusted().
struct PictureNode {
    Tone kind = Tone::Sub; ///< Root, Sub, Leaf: the bar on the left
    QString name;
    QString note;
    bool isWrong = false;
    bool isToCome = false; ///< drawn in outline only
};

/// Certificates below each other, each vouched for by the one above. What it draws it also says as text.
class HierarchyPicture : public QWidget {
    Q_OBJECT
public:
    explicit HierarchyPicture(QWidget* parent = nullptr);

    void setNodes(std::vector<PictureNode> nodes);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int nodeHeight() const;
    int gap() const;

    std::vector<PictureNode> m_nodes;
};

}
