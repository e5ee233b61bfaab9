#pragma once

#include "core/base/Bytes.h"
#include "core/base/Result.h"

#include <QSize>
#include <QString>

#include <functional>

class QPainter;
class QWidget;

namespace ui {

/// What `paint` draws on white as the octets of a file: "svg", "png" (twice as many pixels where that is no giant) or "pdf" (one page
/// of that size). Errors: Usage (CW-605) for other kinds, Internal when Qt cannot draw it.
core::Result<core::Bytes> drawnFile(const QString& kind, QSize size, const std::function<void(QPainter&)>& paint);

/// A widget that is made for this: laid out, in the light colours of paper, drawn without being shown.
core::Result<core::Bytes> drawnFile(const QString& kind, QWidget& widget);

}
