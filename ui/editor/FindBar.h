#pragma once

#include <QWidget>

namespace ui {

class CodeEdit;
class PlainLabel;
class SearchField;

/// Finds words in an editor: Enter goes to the next place, Shift+Enter to the one before, Escape ends it.
class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(CodeEdit& editor, QWidget* parent = nullptr);

    /// Shows itself with what is selected in the editor, and takes the keyboard.
    void begin();
    void next(bool isBackwards);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void look();
    void end();

    CodeEdit& m_editor;
    SearchField* m_field;
    PlainLabel* m_count;
};

}
