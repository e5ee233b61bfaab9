#pragma once

#include "ui/ceremony/CeremonyPicture.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class PassphraseEdit;

/// Who confirms the step: the operator, then everybody else with a PIN of their own.
class ConfirmPanel : public QWidget {
    Q_OBJECT
public:
    explicit ConfirmPanel(QWidget* parent = nullptr);

    void setConfirmers(const std::vector<Confirmer>& confirmers);
    /// Who cannot confirm anything before a new PIN was chosen.
    void setLockedOut(const std::vector<std::string>& names);
    /// Gives the keyboard to whoever is expected next; false: nobody is.
    bool takeFocus();
    void clearPins();

signals:
    void confirmed(const std::string& name, core::Secret& pin);
    void renewalWanted(const std::string& name);

private:
    QWidget* cardOf(const Confirmer& confirmer);
    QWidget* pinOf(const Confirmer& confirmer, QWidget* card);

    QVBoxLayout* m_column;
    QWidget *m_cards = nullptr, *m_lockedOut = nullptr;
    std::vector<PassphraseEdit*> m_pins;
};

}
