#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> record()
{
    static const std::vector<Wording> rows{
        {"CW-224", CORE_TEXT("core", "Nothing can be recorded any more: every stick with the record has failed."),
            CORE_TEXT("core", "A step counts only when its line is safe. The record ends with line %2."),
            CORE_TEXT("core",
                "Everybody stays. Write down the words of its head by hand and sign below: %1. Then repair a stick and "
                "resume.")},
        {"CW-225", CORE_TEXT("core", "There is a record already: “%1”."),
            CORE_TEXT("core", "A record is never written over; an unfinished one is resumed or abandoned."),
            CORE_TEXT("core", "Resume it, or take another stick.")},
        {"CW-226", CORE_TEXT("core", "Line %1 of the record is not a line that this program writes."),
            CORE_TEXT("core", "It was damaged or changed after it was written, or comes from somewhere else."),
            CORE_TEXT("core", "Compare it with the other stick and with a copy of the kit.")},
        {"CW-227", CORE_TEXT("core", "Line %1 of the record calls itself line %2."),
            CORE_TEXT("core", "A line was taken out, put in, repeated or moved."),
            CORE_TEXT("core", "Compare it with the other stick and with a copy of the kit.")},
        {"CW-228", CORE_TEXT("core", "Line %1 of the record was changed after it was written."),
            CORE_TEXT("core", "Every line carries the SHA-256 of the line before, and here they do not agree."),
            CORE_TEXT("core", "Compare it with the other stick and with a copy of the kit.")},
        {"CW-229", CORE_TEXT("core", "A line “%2” cannot be line %1 of this record."),
            CORE_TEXT(
                "core", "A transcript begins with genesis and ends with seal or abort; an addendum ends with close."),
            CORE_TEXT("core", "Begin a new ceremony; it can cite this one.")},
        {"CW-230", CORE_TEXT("core", "The two copies of the record differ in line %1."),
            CORE_TEXT("core", "One may lack lines at its end, but both must tell the same up to there."),
            CORE_TEXT("core", "Find out which copy was changed. Resume with the other one alone, as an incident.")},
        {"CW-231", CORE_TEXT("core", "There is no record to go on with: no “%1” holds a whole line."),
            CORE_TEXT("core", "What was to be resumed lies on other sticks, or never began."),
            CORE_TEXT("core", "Insert the sticks of this ceremony, or begin it.")},
        {"CW-232", CORE_TEXT("core", "Line %1 of the record is too long."),
            CORE_TEXT("core", "A line has at most %2 octets, and its data lie at most %3 deep."),
            CORE_TEXT("core", "Put what is long into a file of the kit, and its SHA-256 into the line.")},
        {"CW-233", CORE_TEXT("core", "The record ends with octets that are not the beginning of line %1."),
            CORE_TEXT("core", "An interrupted write would leave the beginning of that line; this is other damage."),
            CORE_TEXT("core", "Resume with the other stick alone, as an incident, and keep this one.")},
        {"CW-235", CORE_TEXT("core", "Another program holds the record “%1”."),
            CORE_TEXT("core", "Only one may write to it, and two folders must not be the same."),
            CORE_TEXT("core", "End the other program first.")},
    };
    return rows;
}

}
