#pragma once

#include <QRadioButton>
#include <QString>
#include <QWidget>

#include <vector>

class QButtonGroup;
class QGridLayout;

namespace ui {

/// One answer of ChoiceCards. Texts from outside have gone through showUntrusted().
struct Choice {
    QString id;
    QString title;
    QString text;     ///< what it means, one sentence or two
    QString tag = {}; ///< "advised"; empty: none
};

/// A choice as a sheet of paper: title, what it means, and a mark when it is advised. A radio button for keyboard and readers.
class ChoiceCard : public QRadioButton {
    Q_OBJECT
public:
    explicit ChoiceCard(const Choice& choice, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& place) const override { return rect().contains(place); }
};

/// One question with a few answers that need a sentence each; one of them is always chosen.
class ChoiceCards : public QWidget {
    Q_OBJECT
public:
    /// `columns` cards stand beside each other where there is room for them.
    ChoiceCards(const QString& name, const QString& question, int columns, QWidget* parent = nullptr);

    /// Replaces all cards; the first is chosen.
    void setChoices(const std::vector<Choice>& choices);
    void setCurrent(const QString& id);
    QString current() const;
    /// The card that has or takes the keyboard.
    QWidget* currentCard() const;

signals:
    /// Another card was chosen by the person.
    void chosen(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QString m_question;
    int m_columns;
    int m_arranged = 0;
    QGridLayout* m_grid;
    QButtonGroup* m_group;
    std::vector<Choice> m_choices;
    std::vector<ChoiceCard*> m_cards;
};

}
