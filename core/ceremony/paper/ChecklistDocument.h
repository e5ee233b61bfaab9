#pragma once
#include "core/ceremony/Script.h"
#include "core/ceremony/paper/Document.h"

namespace core {

/// What has to be there and done before a ceremony, on the day and afterwards, to be ticked on one page; how much of each is taken
/// from the script.
document::Document ceremonyChecklist(const Script& script);

}
