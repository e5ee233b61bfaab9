#pragma once

#include "ui/main/Desk.h"

namespace ui {

enum class PageId;
class DetailsPane;
struct Details;

/// Fills the right side with all about the selected row, reading what rows do not hold on the vault's thread.
class DetailsFeed : public QObject {
    Q_OBJECT
public:
    explicit DetailsFeed(const Desk& desk);

private:
    void showCertificate(qint64 id);
    void showCa(qint64 id);
    void showRequest(qint64 id);
    void showKey(qint64 id);
    void showProfile(qint64 id);
    void showCrl(qint64 id);
    void showEvent(qint64 id);
    void show(PageId page, DetailsPane& pane, const Details& details);
    void hide(PageId page);
    QString caName(core::ByteView key, const std::string& otherwise) const;

    const Desk& m_desk;
};

}
