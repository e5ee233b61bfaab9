#include "ui/main/FinderFeed.h"

#include "ui/certificates/CertificatesPage.h"
#include "ui/hierarchy/CaModel.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/main/Finder.h"
#include "ui/main/LongSources.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/main/Workspace.h"
#include "ui/requests/RequestModel.h"
#include "ui/requests/RequestsPage.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr std::size_t mostHits = 8; ///< of each kind

/// What was found among the rows that may be many.
struct Found {
    std::vector<core::CertificateRow> certificates;
    std::vector<core::RequestRow> requests;
};

template <typename Row>
core::Result<std::vector<Row>> firstOf(const core::Vault& vault, core::List list, const core::ListQuery& query,
    PageReader<Row> page, const std::stop_token& stop)
{
    CORE_TRY(auto ids, core::rankOf(vault, list, query, stop));
    ids.resize(std::min(ids.size(), mostHits));
    CORE_TRY(auto found, page(vault, ids));
    return std::move(found.rows);
}

}

FinderFeed::FinderFeed(const Desk& desk) : m_desk(desk), m_reader(desk.session.reader(*this, 1))
{
    connect(&desk.window.finder(), &Finder::typed, this, &FinderFeed::search);
    connect(&desk.window.finder(), &Finder::hitChosen, this, &FinderFeed::go);
}

void FinderFeed::search(const QString& typed)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || !m_desk.session.isOpen()) return;
    std::vector<Hit> hits;
    const Screens& screens = m_desk.screens;
    for (const core::CaRow& ca : screens.cas->rows()) {
        const QString text = showUntrusted(ca.name) + u'\n' +
            (ca.certificate ? showUntrusted(ca.certificate->subject) +
                        QString::fromStdString(core::toHex(ca.certificate->fingerprint))
                            : QString());
        if (std::ranges::all_of(
                words, [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); }) &&
            hits.size() < mostHits)
            hits.push_back({PageId::Hierarchy, ca.id, showUntrusted(ca.name),
                ca.certificate ? stateText(*ca.certificate, m_desk.now()) : QString()});
    }
    m_desk.window.finder().setHits(hits, false);
    LongQuery query{.view = static_cast<int>(core::CertificateView::All), .words = typed};
    const core::ListQuery certificates = listQuery(core::List::Certificates, query);
    query.view = static_cast<int>(core::RequestView::All);
    const core::ListQuery requests = listQuery(core::List::Requests, query);
    m_desk.session.read(
        *m_reader,
        [certificates, requests](core::Vault& vault, const std::stop_token& stop) -> core::Result<Found> {
            Found found;
            CORE_TRY(found.certificates,
                firstOf(vault, core::List::Certificates, certificates, &core::certificatePage, stop));
            CORE_TRY(found.requests, firstOf(vault, core::List::Requests, requests, &core::requestPage, stop));
            return found;
        },
        [this, typed, hits = std::move(hits)](core::Result<Found> found) mutable {
            if (m_desk.window.finder().words() != typed) return;
            if (!found) return m_desk.window.finder().setHits(std::move(hits));
            for (const core::CertificateRow& row : found->certificates)
                hits.push_back(
                    {PageId::Certificates, row.id, showUntrusted(row.shortSubject), stateText(row, m_desk.now())});
            for (const core::RequestRow& row : found->requests)
                hits.push_back({PageId::Requests, row.id, shortName(row.subject), answerText(row, m_desk.now())});
            m_desk.window.finder().setHits(std::move(hits));
        });
}

void FinderFeed::go(const Hit& hit)
{
    m_desk.window.workspace().setPage(hit.page);
    switch (hit.page) {
    case PageId::Hierarchy: m_desk.screens.hierarchyPage->select(hit.id); break;
    case PageId::Certificates: m_desk.screens.certificatesPage->reveal(hit.id); break;
    case PageId::Requests: m_desk.screens.requestsPage->reveal(hit.id); break;
    default: break;
    }
}

}
