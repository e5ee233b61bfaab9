#pragma once

#include "core/tokens/TokenService.h"
#include "ui/widgets/FormDialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ui {

class FormField;
class PassphraseEdit;

/// A new PIN, typed twice, as long as the token wants it.
class NewPinFields : public QWidget {
    Q_OBJECT
public:
    /// `name` and `label` of the first field; the second is "…, once more". `token` says how long PINs are.
    NewPinFields(const QString& name, const QString& label, const core::Token& token, QWidget* parent = nullptr);

    /// What is wrong; empty: nothing.
    QString mistake() const;
    core::Secret take();

signals:
    void edited();

private:
    unsigned long m_shortest, m_longest;
    PassphraseEdit* m_first;
    PassphraseEdit* m_again;
};

/// Makes a token empty and sets it up: label, PIN of the security officer, PIN of the user.
class SetUpTokenDialog : public FormDialog {
    Q_OBJECT
public:
    explicit SetUpTokenDialog(const core::Token& token, QWidget* parent = nullptr);

    std::string label() const;
    /// A token that was set up before wants the PIN it has; a new one takes any.
    core::Secret takeOfficerPin();
    core::Secret takeUserPin();

private:
    void check();

    core::Token m_token;
    QLineEdit* m_label;
    PassphraseEdit* m_presentOfficer = nullptr;
    NewPinFields* m_officer = nullptr;
    NewPinFields* m_user;
    QLineEdit* m_confirm = nullptr; ///< only where something may be lost
};

/// Says what a token to practise with is good for, and how it is called.
class PracticeTokenDialog : public FormDialog {
    Q_OBJECT
public:
    explicit PracticeTokenDialog(QWidget* parent = nullptr);

    std::string label() const;

private:
    QLineEdit* m_label;
};

/// Changes the PIN of the user or of the security officer, or sets the user's anew by the officer's.
class TokenPinDialog : public FormDialog {
    Q_OBJECT
public:
    enum class Way { ChangeUser, SetUser, ChangeOfficer };
    explicit TokenPinDialog(const core::Token& token, QWidget* parent = nullptr);

    Way way() const;
    core::Secret takePresent();
    core::Secret takeNew();
    bool isLastTry() const;

private:
    void chosen();
    void check();
    core::PinState state() const;

    core::Token m_token;
    QComboBox* m_way;
    PassphraseEdit* m_present;
    FormField* m_presentField;
    NewPinFields* m_new;
    QCheckBox* m_lastTry;
};

/// Which key is made on a token, and what it is called there.
class NewTokenKeyDialog : public FormDialog {
    Q_OBJECT
public:
    explicit NewTokenKeyDialog(const core::Token& token, QWidget* parent = nullptr);

    core::NewTokenKey key() const;

private:
    void check();

    QComboBox* m_kind;
    QLineEdit* m_label;
    QCheckBox* m_mayBeCopied;
};

/// Asks for a name of something on a token.
class TokenNameDialog : public FormDialog {
    Q_OBJECT
public:
    TokenNameDialog(const QString& title, const QString& lead, const QString& verb, const QString& present,
        QWidget* parent = nullptr);

    std::string name() const;
    /// Offers to remove the file that the key comes from.
    void offerRemoval();
    bool isRemovalWanted() const;

private:
    QLineEdit* m_name;
    QCheckBox* m_removal = nullptr; ///< only where it is offered
};

/// Asks whether something on a token is to be removed; for a private key its name has to be typed.
class RemoveObjectDialog : public FormDialog {
    Q_OBJECT
public:
    RemoveObjectDialog(const core::Token& token, const core::TokenObject& object, QWidget* parent = nullptr);
};

/// To which token a key is copied.
class CopyKeyDialog : public FormDialog {
    Q_OBJECT
public:
    CopyKeyDialog(const QString& key, const std::vector<core::Token>& others, QWidget* parent = nullptr);

    /// Its place among the others.
    std::size_t chosen() const;

private:
    QComboBox* m_token;
};

/// What was asked of a module lately, to read and to copy.
class TokenLogDialog : public FormDialog {
    Q_OBJECT
public:
    explicit TokenLogDialog(const std::vector<std::string>& lines, QWidget* parent = nullptr);
};

/// The kinds of keys that a token says it can make, as ids of KeyAlgorithm.
std::vector<std::string_view> kindsOf(const core::Token& token);

}
