#pragma once

#include "ui/look/Marks.h"
#include "ui/widgets/KeyValueGrid.h"

#include <QWidget>

#include <vector>

class QAction;
class QPlainTextEdit;
class QTabWidget;
class QTreeWidget;
class QVBoxLayout;

namespace ui {

class ActionButton;
class Chip;
class FlowLayout;
class HeadingText;
class PlainLabel;

/// A field of a certificate, request or CRL as it stands there; `depth` indents it below the one before.
struct FieldLine {
    int depth = 0;
    QString name;
    QString value;
    bool isCritical = false;
};

/// One certificate of a chain and what checking it said.
struct ChainLine {
    Mark mark = Mark::Done;
    QString name;
    QString note;
};

/// All a DetailsPane shows. Texts from outside have gone through showUntrusted().
struct Details {
    QString title;
    Mark mark = Mark::None;
    QString state;
    QString lead;
    std::vector<KeyValue> plainWords;
    std::vector<ChainLine> checks; ///< below the plain words
    QString checksTitle = {};      ///< empty: "Checks"
    std::vector<FieldLine> fields;
    std::vector<ChainLine> chain;
    QString pem;
    QString pemTitle = {}; ///< empty: "PEM"
};

/// The right pane: all about the selected thing, plain words first. Tabs without content are left out.
class DetailsPane : public QWidget {
    Q_OBJECT
public:
    explicit DetailsPane(QWidget* parent = nullptr);

    void setDetails(const Details& details);
    /// A widget of the screen's own below the plain words, which is taken over.
    void setExtra(QWidget* extra);
    /// Buttons below the tabs, in this order; the caller gives roles with setButtonRole().
    ActionButton& addAction(QAction& action);

private:
    void setFields(const std::vector<FieldLine>& fields);
    static void fill(QVBoxLayout& column, const std::vector<ChainLine>& lines, int indent);

    HeadingText* m_title;
    Chip* m_state;
    PlainLabel* m_lead;
    QTabWidget* m_tabs;
    KeyValueGrid* m_words;
    PlainLabel* m_checksTitle;
    QVBoxLayout* m_checks;
    QVBoxLayout* m_wordsColumn;
    QTreeWidget* m_fields;
    QWidget* m_chain;
    QPlainTextEdit* m_pem;
    FlowLayout* m_actions;
};

}
