#pragma once
#include <string>
#include <string_view>

namespace core {

/// What a name is easily taken for: the same text with the Latin letters that its others look like; empty: nothing in it misleads.
/// A word misleads that mixes Latin, Cyrillic, Greek or Armenian letters, or that is wholly made of letters of one of the last three
/// that look Latin, in a name that shows its script nowhere else. Words end at dots, "@", hyphens, spaces and the like.
std::string latinLookOf(std::string_view name);

}
