#pragma once
#include "core/hierarchy/Layout.h"

namespace core {

/// The graph as a picture that needs no colours: SVG 1.1 without scripts, styles or references (W3C Recommendation of 2011).
std::string writeSvg(const TrustGraph& graph);

}
