#pragma once

#include "ui/ceremony/CeremonyOrder.h"
#include "ui/ceremony/CeremonyPicture.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ui {

class MessageStrip;

/// How a ceremony ended, or was left: sealed, abandoned, or to be taken up again; its record may not say so.
class EndPage : public QWidget {
    Q_OBJECT
public:
    enum class End { Sealed, Abandoned, AbandonedUnwritten, Left, LeftUnwritten, NotBegun };
    explicit EndPage(QWidget* parent = nullptr);

    void setEnd(End end, const CeremonyOrder& order, const CeremonyPicture& picture);
    void showError(const core::Error& error);
    void takeFocus();

signals:
    void verifyWanted(const QString& kit);
    /// Those who are back go on.
    void resumeWanted();
    void closeWanted();

private:
    void addAbandoned(bool isWritten, const CeremonyPicture& picture);
    void addLeft(bool isWritten, const core::CeremonyWorld& world);
    void addSealed(const CeremonyOrder& order, const CeremonyPicture& picture);
    void addKits(const CeremonyOrder& order);
    void addNext(const core::CeremonyWorld& world);
    void addAssets(const core::CeremonyWorld& world);
    QPushButton* addButton(const char* name, const QString& text);
    void addText(const QString& text);
    void addSection(const QString& text);

    MessageStrip* m_messages;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_column = nullptr;
    QPushButton* m_first = nullptr;
};

}
