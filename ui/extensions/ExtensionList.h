#pragma once

#include "core/profiles/Profile.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ui {

class ExtensionDialog;

/// The extensions of a profile: what each says, to edit and to remove, and to add others.
class ExtensionList : public QWidget {
    Q_OBJECT
public:
    explicit ExtensionList(QWidget* parent = nullptr);

    const std::vector<core::ProfileExtension>& extensions() const { return m_extensions; }
    void setExtensions(std::vector<core::ProfileExtension> extensions);
    /// Of the profile: what a request may fill depends on it.
    void setKind(core::CertificateKind kind) { m_kind = kind; }

signals:
    void edited();

private:
    void show();
    /// Puts the keyboard on a button of the extension's card, if there is one.
    void focusButton(const QString& button, const QString& oid);
    QWidget* makeCard(const core::ProfileExtension& extension);
    void add();
    void edit(const std::string& oid);
    void remove(const std::string& oid);
    /// What comes of the dialog stands in the place of the former one; empty: it is another one.
    void open(const std::string& former, ExtensionDialog* dialog);

    std::vector<core::ProfileExtension> m_extensions;
    core::CertificateKind m_kind = core::CertificateKind::EndEntity;
    QVBoxLayout* m_cards;
    QPushButton* m_add;
};

}
