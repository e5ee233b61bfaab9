#pragma once

namespace ui {

/// Makes the nodes of every GraphView known to screen readers: a list whose entries say name, kind and state.
void installGraphAccessibility();

}
