#pragma once

#include "core/base/Clock.h"
#include "core/hierarchy/TrustGraph.h"

#include <QString>

namespace ui {

/// What the file dialog offers; the first is meant where the name says nothing.
QString pictureFilter();
/// The graph as a file of the kind that its name says: .svg, .png, .pdf, .dot, .mmd. All are made of the same picture, which speaks
/// English, as all files do. Errors: Usage (CW-605) for other endings, Internal when Qt cannot draw it.
core::Result<core::Bytes> pictureFor(const QString& path, const core::TrustGraph& graph);

/// The same for the lives of the CAs over the years: .svg, .png, .pdf, in the language of the window, and .mmd (a Gantt chart).
QString timelineFilter();
core::Result<core::Bytes> timelineFor(const QString& path, const core::TrustGraph& graph, const core::Clock& clock);

}
