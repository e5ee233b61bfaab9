#pragma once

#include <QList>
#include <QObject>

class QAbstractItemView;
class QHeaderView;

namespace ui {

/// Gives the columns of a list their widths: headings are never cut, cells only where there is not room for all. Follows
/// the window, the size of text and the rows; once a person has drawn a column wider or narrower, only the size of text.
class ColumnFit : public QObject {
    Q_OBJECT
public:
    /// `header` is the view's own. Destroyed with the view.
    ColumnFit(QAbstractItemView& view, QHeaderView& header);

    /// In pixels of the design: no column is made narrower than this unless its cells are; where that is too much, the list
    /// scrolls.
    void setWidths(const QList<int>& widths);
    /// The column that takes the room the others leave.
    void setStretch(int section);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void later();
    void fit();
    void scale();
    /// What the widest of the first rows needs; looks at `left` rows at most.
    int contentWidth(int section, const QModelIndex& parent, int depth, int& left) const;

    QAbstractItemView& m_view;
    QHeaderView& m_header;
    QList<int> m_widths;
    int m_stretch = 0;
    int m_textSize; ///< what 1000 pixels of the design were when the widths were made
    bool m_isFitting = false;
    bool m_isQueued = false;
    bool m_isDrawn = false; ///< by a person
};

}
