#include "ui/main/DetailsFeed.h"

#include "ui/certificates/CertificateDetails.h"
#include "ui/certificates/CertificateModel.h"
#include "ui/certificates/CertificateNotes.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/events/EventDetails.h"
#include "ui/events/EventModel.h"
#include "ui/events/EventsPage.h"
#include "ui/hierarchy/CaDetails.h"
#include "ui/hierarchy/CaModel.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/keys/KeyDetails.h"
#include "ui/keys/KeyModel.h"
#include "ui/keys/KeysPage.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/main/Workspace.h"
#include "ui/profiles/ProfileDetails.h"
#include "ui/profiles/ProfileModel.h"
#include "ui/profiles/ProfilesPage.h"
#include "ui/requests/RequestDetails.h"
#include "ui/requests/RequestModel.h"
#include "ui/requests/RequestsPage.h"
#include "ui/revocation/CrlDetails.h"
#include "ui/revocation/CrlModel.h"
#include "ui/revocation/RevocationPage.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"

#include <utility>

namespace ui {

DetailsFeed::DetailsFeed(const Desk& desk) : m_desk(desk)
{
    const Screens& screens = desk.screens;
    connect(screens.certificatesPage, &ListPage::currentChanged, this, &DetailsFeed::showCertificate);
    connect(screens.hierarchyPage, &HierarchyPage::currentChanged, this, &DetailsFeed::showCa);
    connect(screens.requestsPage, &ListPage::currentChanged, this, &DetailsFeed::showRequest);
    connect(screens.keysPage, &ListPage::currentChanged, this, &DetailsFeed::showKey);
    connect(screens.profilesPage, &ListPage::currentChanged, this, &DetailsFeed::showProfile);
    connect(screens.revocationPage, &ListPage::currentChanged, this, &DetailsFeed::showCrl);
    connect(screens.eventsPage, &ListPage::currentChanged, this, &DetailsFeed::showEvent);
}

void DetailsFeed::show(PageId page, DetailsPane& pane, const Details& details)
{
    pane.setDetails(details);
    m_desk.window.workspace().setHasSelection(page, true);
}

void DetailsFeed::hide(PageId page) { m_desk.window.workspace().setHasSelection(page, false); }

QString DetailsFeed::caName(core::ByteView key, const std::string& otherwise) const
{
    const core::CaRow* ca = m_desk.session.isOpen() ? m_desk.session.picture().caOfKey(key) : nullptr;
    return ca ? showUntrusted(ca->name) : shortName(otherwise);
}

void DetailsFeed::showCertificate(qint64 id)
{
    const core::CertificateRow* row = m_desk.screens.certificates->find(id);
    if (!row || !m_desk.session.isOpen()) return hide(PageId::Certificates);
    m_desk.screens.certificateNotes->setRow(*row);
    m_desk.session.read(
        [id](core::Vault& vault, std::stop_token stop) { return readCertificateFacts(vault, id, stop); },
        [this, id](core::Result<CertificateFacts> facts) {
            if (m_desk.screens.certificatesPage->current() != id) return; // another row by now
            if (!facts) return m_desk.teller.tell(facts.error());
            show(PageId::Certificates, *m_desk.screens.certificatePane,
                certificateDetails(*facts, caName(facts->row.issuerKey, facts->row.issuer), m_desk.now()));
        });
}

void DetailsFeed::showCa(qint64 id)
{
    const core::CaRow* row = m_desk.screens.cas->find(id);
    if (!row || !m_desk.session.isOpen()) return hide(PageId::Hierarchy);
    m_desk.session.read([ca = *row](core::Vault& vault, std::stop_token) { return readCaFacts(vault, ca); },
        [this, id](core::Result<CaFacts> facts) {
            const core::CaRow* ca = m_desk.screens.cas->find(id);
            if (!ca || m_desk.screens.hierarchyPage->current() != id) return;
            if (!facts) return m_desk.teller.tell(facts.error());
            show(PageId::Hierarchy, *m_desk.screens.caPane, caDetails(*ca, *facts, m_desk.now()));
        });
}

void DetailsFeed::showRequest(qint64 id)
{
    if (!m_desk.screens.requests->find(id) || !m_desk.session.isOpen()) return hide(PageId::Requests);
    m_desk.session.read([id](core::Vault& vault, std::stop_token) { return core::RequestStore(vault).request(id); },
        [this, id](core::Result<core::Csr> request) {
            const core::RequestRow* row = m_desk.screens.requests->find(id);
            if (!row || m_desk.screens.requestsPage->current() != id) return;
            if (!request) return m_desk.teller.tell(request.error());
            show(PageId::Requests, *m_desk.screens.requestPane, requestDetails(*row, *request, m_desk.now()));
        });
}

void DetailsFeed::showKey(qint64 id)
{
    const core::KeyRow* row = m_desk.screens.keys->find(id);
    if (!row || !m_desk.session.isOpen()) return hide(PageId::Keys);
    const core::CaRow* ca = m_desk.session.picture().caOfKey(row->fingerprint);
    show(PageId::Keys, *m_desk.screens.keyPane, keyDetails(*row, ca ? showUntrusted(ca->name) : QString()));
}

void DetailsFeed::showProfile(qint64 id)
{
    const core::ProfileRow* row = m_desk.screens.profiles->find(id);
    if (!row) return hide(PageId::Profiles);
    show(PageId::Profiles, *m_desk.screens.profilePane, profileDetails(*row));
}

void DetailsFeed::showCrl(qint64 id)
{
    const core::CrlRow* row = m_desk.screens.crls->find(id);
    if (!row || !m_desk.session.isOpen()) return hide(PageId::Revocation);
    m_desk.session.read(
        [key = row->issuerKey](core::Vault& vault, std::stop_token) { return readCrlFacts(vault, key); },
        [this, id](core::Result<CrlFacts> facts) {
            const core::CrlRow* list = m_desk.screens.crls->find(id);
            if (!list || m_desk.screens.revocationPage->current() != id) return;
            if (!facts) return m_desk.teller.tell(facts.error());
            if (facts->newest && facts->newest->thisUpdate() != list->thisUpdate) facts->newest.reset();
            show(PageId::Revocation, *m_desk.screens.crlPane,
                crlDetails(*list, m_desk.screens.crls->caName(*list), *facts, m_desk.now()));
        });
}

void DetailsFeed::showEvent(qint64 id)
{
    const core::EventRow* row = m_desk.screens.events->find(id);
    if (!row) return hide(PageId::Events);
    show(PageId::Events, *m_desk.screens.eventPane, eventDetails(*row));
}

}
