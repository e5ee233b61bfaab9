#pragma once
#include "core/base/Bytes.h"
#include <string>
#include <variant>
#include <vector>

/// Rows read from the pages of a damaged SQLite file, without SQLite, which gives up where a page above them is lost
/// (https://www.sqlite.org/fileformat2.html). Everything in the file is untrusted.
namespace core {

/// A row as its page holds it: columns in the table's order. What lay on a page that is lost is missing at the end.
struct SalvagedRow {
    std::int64_t id = 0; ///< the row's number
    std::vector<std::variant<std::monostate, std::int64_t, std::string, Bytes>> columns;

    /// Empty when the column is missing or of another type.
    ByteView blob(std::size_t column) const;
    std::string_view text(std::size_t column) const;
    std::int64_t number(std::size_t column) const;
};

/// The rows of all tables, in the order of their pages. `file` is the whole content of a database. All rows together have at most
/// four times its octets, whatever its pages claim.
std::vector<SalvagedRow> salvageRows(ByteView file);

}
