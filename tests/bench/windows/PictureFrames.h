#pragma once

#include <QList>

/// Milliseconds of the thread's own work: laying 1,000 CAs out; laying 50,000 nodes out; the slowest of the frames in which these
/// are painted by GraphView, from all of them in view to one at its full size; the same with all in view as items of a QGraphicsScene.
QList<double> pictureTimes();
