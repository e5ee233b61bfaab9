#pragma once

#include "ui/main/Desk.h"

class QAction;

namespace ui {

/// What can be done with a selected row: export, annotate, edit, remove, refuse, revoke, make a CRL, verify. Workflows run on the
/// vault's thread; what went wrong stands in the strip.
class RowCommands : public QObject {
    Q_OBJECT
public:
    explicit RowCommands(const Desk& desk);

    /// Greys out what cannot be done with the vault as it is now.
    void refresh();

    void exportCertificate(qint64 id);
    void annotate(qint64 id, const QString& owner, const QString& note);
    void editCa(qint64 id);
    /// A request for the key of a certificate, kept among the requests and saved as a file.
    void requestLike(qint64 certificate);
    void removeRequest(qint64 id);
    void refuseRequest(qint64 id);
    void reopenRequest(qint64 id);
    void exportCrl(qint64 id);
    void exportProfile(qint64 id);

signals:
    /// Steps that have windows of their own.
    void revokeWanted(qint64 certificate);
    void renewalWanted(qint64 certificate);
    void anotherWanted(qint64 certificate);
    void crlWanted(const QString& ca);
    void signWanted(qint64 request);

private:
    void connectActions();
    void refreshRenewal(const QString& why, const QString& fix);
    struct Hindrance {
        QString why; ///< empty: none
        QString fix;
    };
    /// Why a certificate cannot be renewed.
    Hindrance hindranceTo(const core::CertificateRow& row) const;
    void save(const QString& title, const QString& suggestion, core::Bytes content,
        std::function<void(const QString&)> then = {});
    void showExport(const core::CertificateRow& row, std::vector<core::Certificate> chain);
    void undoNotes(const core::CertificateRow& before);

    const Desk& m_desk;
};

}
