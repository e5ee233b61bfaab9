#pragma once

#include "core/tokens/TokenService.h"
#include "ui/widgets/FormDialog.h"

#include <map>

namespace ui {

class PlainLabel;
class RowTable;
class TokenObjectModel;

/// What lies on a token, and what can be done with it. It only asks; the answers come from outside.
class TokenDialog : public FormDialog {
    Q_OBJECT
public:
    enum class Wish { MakeKey, BringKey, BringCertificate, TakeCertificate, Copy, Rename, Remove, Test, Log };
    explicit TokenDialog(const core::Token& token, QWidget* parent = nullptr);

    const core::Token& token() const { return m_token; }
    /// Shows what the token answered.
    void setObjects(std::vector<core::TokenObject> objects);
    /// The selected one; nullptr: none.
    const core::TokenObject* current() const;
    /// Whether another token is there that a key could be copied to.
    void setHasOther(bool hasOther);
    /// While the token works nothing else can be asked of it.
    void setWorking(bool isWorking);

signals:
    void wanted(TokenDialog::Wish wish);

private:
    void addButton(Wish wish, const QString& name, const QString& text);
    void refresh();
    QString obstacle(Wish wish) const;

    core::Token m_token;
    TokenObjectModel* m_model;
    RowTable* m_table;
    PlainLabel* m_words;
    std::map<Wish, QPushButton*> m_buttons;
    bool m_isWorking = false;
    bool m_hasOther = false;
};

}
