#pragma once

#include <QLineEdit>

namespace ui {

/// A field to find things with: a glass, a way to clear it, and the key that leads here.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    /// `hint` stands in the empty field, `key` ("Ctrl K") at its end; the key may be empty.
    SearchField(const QString& hint, const QString& key, QWidget* parent = nullptr);

signals:
    /// Escape was pressed in the empty field: the search is over.
    void left();
    /// Arrow down: the keyboard goes to the results.
    void descended();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Qt makes buttons for actions in a field, and screen readers find them without a name.
    void nameNewButton(const QString& name);
    QSize keySize() const;
    void fitKey();

    QString m_key;
};

}
