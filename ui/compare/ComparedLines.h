#pragma once

#include "core/comparing/Comparison.h"
#include "ui/widgets/Column.h"

namespace ui {

/// A line of a comparison as a row of a table.
struct ComparedLine {
    std::int64_t id = 0; ///< place in the comparison, from 1
    core::ComparedField field;
};

/// State, field, and what stands on each side.
std::vector<Column<ComparedLine>> comparedColumns();
/// "Subject · CN", "What the key may do · Uses".
QString fieldTitle(const core::ComparedField& field);
QString stateTitle(core::ComparedField::State state);
/// What one side says, in the reader's language.
QString sideText(const core::ComparedField& field, bool isLeft);
/// The sentence at the top, then which parts differ.
QString summaryOf(const core::Comparison& comparison);
/// "certificate for web01.example", in the reader's language.
QString titleOf(const core::Comparable& object);

}
