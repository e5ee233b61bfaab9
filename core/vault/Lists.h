#pragma once
#include "core/vault/Stores.h"
#include <stop_token>

/// Lists that may be long: which rows they show and in which order, as ids, and the rows of some ids. Nothing here reads a whole
/// row to count or to order as the list stands at first; other orders and words read all rows once.
namespace core {

enum class List { Certificates, Requests, Events, Revoked };

/// The ready-made views of a list, in the order of their buttons; lists without any have the last one alone.
enum class CertificateView { NeedsAttention, Active, Revoked, Expired, All };
enum class RequestView { Waiting, Signed, Refused, All };

/// A word that a row must hold in one of its spellings; ASCII letters match in either case.
struct SearchWord {
    std::vector<std::string> spellings;
    std::vector<std::string> kinds; ///< ids of the EventKinds whose words hold it; an event of these fits as well
};

struct ListQuery {
    int view = 0; ///< place of the view
    int column =
        -1; ///< what to order by, as the list's columns stand in the window; -1: the list's own order, newest first
    bool isDescending = false;
    std::vector<SearchWord> words; ///< all of them must fit
    std::string prefix;            ///< of the name; empty: any
};

/// Ids in order. Rows that were revoked here are listed by the ids of their certificates: what no CRL tells of yet, then the
/// latest. Errors: Cancelled, Storage.
Result<std::vector<std::int64_t>> rankOf(
    const Vault& vault, List list, const ListQuery& query, const std::stop_token& stop = {});
/// How many rows each view of a list has.
Result<std::vector<std::size_t>> countViews(const Vault& vault, List list);

/// Rows of a list, in the order asked for, without those that are not there any more.
template <typename Row>
struct RowPage {
    std::vector<Row> rows;
    std::vector<std::int64_t>
        altered; ///< ids of those that are not what their authentication code says; none while locked
};
Result<RowPage<CertificateRow>> certificatePage(const Vault& vault, std::span<const std::int64_t> ids);
Result<RowPage<RequestRow>> requestPage(const Vault& vault, std::span<const std::int64_t> ids);
Result<RowPage<EventRow>> eventPage(const Vault& vault, std::span<const std::int64_t> ids);

/// A certificate and its end.
struct CertificateEnd {
    std::int64_t id;
    Time end;
};
/// Those that end in [from, until), neither revoked nor unfinished; the first to end first.
Result<std::vector<CertificateEnd>> endsBetween(const Vault& vault, Time from, Time until);
/// Ids of certificates of this issuer that are revoked, the latest first.
Result<std::vector<std::int64_t>> revokedOf(const Vault& vault, ByteView issuerKey);
/// Ids of what has CertificateStatus::Expiring; the first to end first.
Result<std::vector<std::int64_t>> expiringCertificates(const Vault& vault);
/// Ids of what has CertificateStatus::Unfinished, newest first.
Result<std::vector<std::int64_t>> unfinishedCertificates(const Vault& vault);

}
