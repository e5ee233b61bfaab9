#pragma once

#include "core/base/Bytes.h"
#include "ui/look/Tones.h"
#include "ui/widgets/WordList.h"

#include <QString>

namespace ui {

/// How many guesses a passphrase costs somebody who knows our habits, in bits: the cheapest way to put it together from
/// words, numbers, repeated and neighbouring characters. Never more than is true of a phrase people think up.
double guessBits(core::ByteView passphrase, const WordList& words);

/// What so many bits mean, in years and money, for somebody who rents a thousand fast machines.
QString strengthText(double bits);

/// Bad below 40 bits, warning below 52, good from there.
Tone strengthTone(double bits);

}
