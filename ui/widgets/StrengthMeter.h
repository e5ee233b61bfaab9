#pragma once

#include "ui/widgets/WordList.h"

#include <QWidget>

namespace ui {

class PassphraseEdit;
class PlainLabel;

/// Under a new passphrase: a bar and a sentence in years and money, and a button that makes one of five words.
class StrengthMeter : public QWidget {
    Q_OBJECT
public:
    StrengthMeter(PassphraseEdit& edit, RandomOctets random, QWidget* parent = nullptr);

    /// Bits of the present text.
    double bits() const { return m_bits; }

signals:
    /// A phrase was made and stands in the field; the page shows it so that it can be written down.
    void generated();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void generate();

    PassphraseEdit& m_edit;
    RandomOctets m_random;
    WordList m_words;
    PlainLabel* m_text;
    double m_bits = 0;
};

}
