#include "ui/main/FinderFeed.h"

#include "ui/certificates/CertificateModel.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/hierarchy/CaModel.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/main/Finder.h"
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

/// Whether a row's visible columns and its hidden search text hold all words.
bool fits(const QAbstractItemModel& model, const QModelIndex& first, const QStringList& words)
{
    QString text = first.data(SearchRole).toString();
    for (int column = 0; column < model.columnCount(); ++column)
        text += u'\n' + first.siblingAtColumn(column).data().toString();
    return std::ranges::all_of(
        words, [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

template <typename Model>
void addHits(std::vector<Hit>& hits, const Model& model, PageId page, int noteColumn, const QStringList& words)
{
    std::size_t found = 0;
    for (int row = 0; row < model.rowCount() && found < mostHits; ++row) {
        const QModelIndex index = model.index(row, 0);
        if (!fits(model, index, words)) continue;
        hits.push_back({page, index.data(IdRole).toLongLong(), index.data().toString(),
            index.siblingAtColumn(noteColumn).data().toString()});
        ++found;
    }
}

}

FinderFeed::FinderFeed(const Desk& desk) : m_desk(desk)
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
    addHits(hits, *screens.certificates, PageId::Certificates, 4, words);
    addHits(hits, *screens.requests, PageId::Requests, 5, words);
    m_desk.window.finder().setHits(std::move(hits));
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
