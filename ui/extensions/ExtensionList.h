#pragma once

#include "core/profiles/Profile.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ui {

/// The extensions of a profile: what each says, to edit and to remove, and to add others.
class ExtensionList : public QWidget {
    Q_OBJECT
public:
    explicit ExtensionList(QWidget* parent = nullptr);

    const std::vector<core::ProfileExtension>& extensions() const { return m_extensions; }
    void setExtensions(std::vector<core::ProfileExtension> extensions);

signals:
    void edited();

private:
    void show();
    QWidget* makeCard(const core::ProfileExtension& extension);
    void add();
    void edit(const std::string& oid);
    void remove(const std::string& oid);

    std::vector<core::ProfileExtension> m_extensions;
    QVBoxLayout* m_cards;
    QPushButton* m_add;
};

}
