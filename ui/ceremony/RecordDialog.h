#pragma once

#include "core/ceremony/record/VerifyKit.h"
#include "ui/widgets/FormDialog.h"

namespace ui {

class KeyValueGrid;
struct KeyValue;

/// Whether the record of a ceremony is genuine, what it is about, and the words that people compare with paper. A genuine one that is
/// closed can be taken into the vault, where there is one: its verb.
class RecordDialog : public FormDialog {
    Q_OBJECT
public:
    /// What its reader can do with it.
    enum class Use {
        Look,
        Take, ///< whoever opens it answers confirmed()
    };
    explicit RecordDialog(const core::KitReport& report, QWidget* parent = nullptr, Use use = Use::Look);

private:
    void addVerdict(const core::KitReport& report);
    void addFacts(const core::KitReport& report);
    void addCheckpoints(const core::KitReport& report);
    void showLines(KeyValueGrid& grid, const std::vector<KeyValue>& lines);
};

}
