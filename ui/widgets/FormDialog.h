#pragma once

#include <QDialog>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class MessageStrip;
class PlainLabel;

/// A dialog with a heading, questions, what went wrong, one verb and Cancel. It blocks nothing and goes by itself: open() it.
/// Whoever opened it closes it with accept() when the work was done.
class FormDialog : public QDialog {
    Q_OBJECT
public:
    /// Empty `verb`: there is only Close.
    FormDialog(const QString& name, const QString& title, const QString& lead, const QString& verb, QWidget* parent);

    QVBoxLayout& content() const { return *m_content; }
    QPushButton& verb() const { return *m_verb; }
    MessageStrip& messages() const { return *m_messages; }
    /// Greys the verb while the work runs.
    void setBusy(bool busy);

signals:
    /// The verb was pressed.
    void confirmed();

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Becomes as high as its content wants, or as the screen lets it; then the content scrolls.
    void fit();

    QWidget* m_body;
    QScrollArea* m_area;
    QVBoxLayout* m_content;
    MessageStrip* m_messages;
    QPushButton* m_verb;
};

}
