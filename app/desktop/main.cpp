#include <QApplication>
#include <QLabel>

int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    QLabel window("Certwright");
    window.show();
    return QApplication::exec();
}
