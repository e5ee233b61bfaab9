#pragma once

#include "ui/issue/RenewDraft.h"
#include "ui/main/Desk.h"
#include "ui/tokens/TokenDesk.h"

#include <filesystem>

namespace ui {

/// Opens the wizards: a new vault, the review of a request, a revocation, a CRL. They work on the session themselves.
class WizardDoors : public QObject {
    Q_OBJECT
public:
    explicit WizardDoors(const Desk& desk);

    void buildVault();
    /// Opens the sample PKI, which is made when it is not there yet.
    void practise();
    void makeCa();
    void makeHierarchy();
    /// Key and certificate, or key and request, for a server.
    void makeCertificate();
    void reviewRequest(qint64 id);
    void revoke(qint64 certificate);
    /// A new certificate in the place of that one, or another like it.
    void renew(qint64 certificate) { openRenewal(certificate, RenewPurpose::Renew); }
    void makeAnother(qint64 certificate) { openRenewal(certificate, RenewPurpose::Another); }
    /// Empty: the CA whose list is due first.
    void makeCrl(const QString& ca);
    /// A folder of requests; empty: it is asked for.
    void signMany(const QString& place);
    /// The same for a folder that was dropped on the window; says so when no vault can sign now.
    void offerFolder(const QString& folder);

signals:
    /// The sample is there already and is to be opened.
    void openWanted(const QString& path);

private:
    TokensToOffer tokens() const;
    /// Where a new vault is to be put; none: in the open one.
    void openBuilder(const std::optional<std::filesystem::path>& proposed);
    void openRenewal(qint64 certificate, RenewPurpose purpose);
    void openRequest(const core::RequestRow& row);
    static QString samplePath();
    void tellPassphrase();
    static std::filesystem::path proposedVault();

    const Desk& m_desk;
};

}
