#pragma once

#include "core/hierarchy/TrustGraph.h"
#include "ui/look/Marks.h"

/// What nodes of the hierarchy are called and how they are told apart, for graph, timeline and screen readers alike.
namespace ui {

QString nodeName(const core::TrustNode& node);
/// The second line: "802 certificates", "key offline · 2 CAs folded away".
QString nodeNote(const core::TrustNode& node, core::Time now);
/// "ends in 9 days", "retiring": the state in words.
QString nodeState(const core::TrustNode& node, core::Time now);
Mark nodeMark(const core::TrustNode& node);
/// The tone of the bar on its left: its kind.
Tone nodeTone(const core::TrustNode& node);
/// All of it in a sentence, for tool tips and people who do not see it.
QString nodeSpoken(const core::TrustNode& node, core::Time now);

}
