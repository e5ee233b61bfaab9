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
};

QTEST_MAIN(ScrollAreaTest)
#include "ScrollAreaTest.moc"
