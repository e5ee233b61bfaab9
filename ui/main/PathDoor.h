#pragma once

#include "ui/main/Desk.h"

namespace ui {

class PathDialog;

/// Opens the window that shows how a certificate is trusted, from the certificates and from the hierarchy, and brings it files.
class PathDoor : public QObject {
    Q_OBJECT
public:
    explicit PathDoor(const Desk& desk);

    /// The path of a certificate of the vault.
    void open(qint64 certificate);

private:
    void refresh();
    void openRow();
    void askFile(PathDialog& dialog);
    void save(PathDialog& dialog);

    const Desk& m_desk;
};

}
