#pragma once

#include <QPlainTextEdit>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

class QCompleter;
class QStandardItemModel;

namespace ui {

/// Something wrong at a place of a text.
struct CodeMark {
    int begin = 0; ///< characters from the start of the text
    int length = 0;
    QString text; ///< beside the line; has gone through showUntrusted()
    bool operator==(const CodeMark&) const = default;
};

/// What may be written at the cursor.
struct CodeProposal {
    QString text; ///< to be put in
    int back = 0; ///< characters from its end where typing goes on
    QString name; ///< shown in front
    QString note; ///< shown behind
};
struct CodeCompletion {
    int begin = 0; ///< of what is replaced, in characters from the start of the text
    int length = 0;
    std::vector<CodeProposal> proposals;
};

/// A plain text editor for files of the program: line numbers, a mark with its words beside the line, proposals for what is being
/// typed (Ctrl+Space), places that were found. Tab goes to the next widget.
class CodeEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    /// Asked for the text and the place of the cursor.
    using Completer = std::function<CodeCompletion(const QString& text, int place)>;

    explicit CodeEdit(QWidget* parent = nullptr);

    /// The text with whatever characters it holds; toPlainText() would change some.
    QString text() const;
    /// As one step that can be undone, and only where the text differs; `joins`: as a part of the step before.
    void setTextAsEdit(const QString& text, bool joins);
    void setMark(const std::optional<CodeMark>& mark);
    const std::optional<CodeMark>& mark() const { return m_mark; }
    void setNumbersShown(bool areShown);
    void setCompleter(Completer completer) { m_completer = std::move(completer); }
    /// Every place that holds the words is shown; empty: none.
    int showFound(const QString& words);
    /// Lines with another ground, counted from 0: what was added and removed in a comparison.
    void setGrounds(const std::vector<std::pair<int, bool>>& lines);

    void paintNumbers(QPaintEvent* event);
    int numbersWidth() const;

public slots:
    /// Shows what may stand at the cursor, even if nothing was typed.
    void proposeAll();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refreshFont();
    void placeNumbers();
    void refreshSelections();
    void propose(bool isAsked);
    void take(const CodeProposal& proposal);
    void paintMark();

    QWidget* m_numbers;
    QCompleter* m_popup;
    QStandardItemModel* m_rows;
    Completer m_completer;
    CodeCompletion m_completion;
    std::optional<CodeMark> m_mark;
    QString m_found;
    bool m_hasNumbers = true;
    std::vector<std::pair<int, bool>> m_grounds;
};

}
