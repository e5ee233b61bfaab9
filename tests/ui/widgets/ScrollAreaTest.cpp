#include "ui/widgets/ScrollArea.h"

#include <QTest>

namespace {

/// Whatever height it has, it wants another one.
class Restless : public QWidget {
public:
    QSize minimumSizeHint() const override { return {10, height() == 300 ? 310 : 300}; }
};

}

class ScrollAreaTest : public QObject {
    Q_OBJECT
private slots:
    void endsWithAPageThatNeverRests()
    {
        ui::ScrollArea area(new Restless);
        area.resize(200, 100);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        area.resize(220, 120);
        QTest::qWait(20);
        QVERIFY(area.widget()->height() >= 300);
    }

    void whatGetsTheKeyboardIsSeenAlthoughWhatCameWithItTakesRoom()
    {
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        auto* tall = new QWidget;
        tall->setMinimumHeight(900);
        tall->hide();
        auto* button = new QPushButton(QStringLiteral("Hide it"));
        column->addWidget(tall);
        column->addWidget(button);
        ui::ScrollArea area(content);
        area.resize(300, 300);
        area.show();
        area.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&area));
        button->clearFocus();
        tall->show();
        button->setFocus(); // before the page knows how high it is
        const auto isSeen = [&] {
            return area.viewport()->rect().contains(button->mapTo(area.viewport(), button->rect().center()));
        };
        QTRY_VERIFY(content->height() > 900);
        QTRY_VERIFY(isSeen());
    }
};

QTEST_MAIN(ScrollAreaTest)
#include "ScrollAreaTest.moc"
