#pragma once

#include "core/profiles/IssueDraft.h"
#include "ui/look/Tones.h"
#include "ui/look/Type.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace ui {

/// "Asked for, will be issued, decided by" as a table; what is refused stands on a red ground with its reason below.
class DecisionTable : public QWidget {
    Q_OBJECT
public:
    explicit DecisionTable(QWidget* parent = nullptr);

    void setDraft(const core::IssueDraft& draft);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void clear();
    void addHeader();
    void addRow(const core::Decision& decision, const core::IssueDraft& draft);
    void addReason(const core::Finding& finding);
    void put(const QString& text, int column, int span, TextStyle style, Tone tone);

    QGridLayout* m_grid;
    int m_row = 0;
    std::vector<int> m_refused; ///< rows on red ground
    std::vector<int> m_lines;   ///< rows with a hairline above
};

}
