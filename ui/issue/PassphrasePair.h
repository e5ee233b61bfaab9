#pragma once

#include "core/base/Secret.h"
#include "ui/issue/WizardPage.h"

namespace ui {

class FormField;
class PassphraseEdit;
class StrengthMeter;

/// A new passphrase, typed twice, with the meter and the five words.
class PassphrasePair : public QWidget {
    Q_OBJECT
public:
    explicit PassphrasePair(const QString& label, QWidget* parent = nullptr);

    std::optional<PageProblem> problem();
    core::Secret secret() const;
    /// Wipes both fields.
    void clear();

signals:
    void edited();

private:
    QString mistake() const;

    PassphraseEdit* m_first;
    PassphraseEdit* m_second;
    FormField* m_firstField;
    FormField* m_secondField;
    StrengthMeter* m_meter;
};

}
