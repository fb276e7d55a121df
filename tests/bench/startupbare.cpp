#include <QApplication>
#include <QHBoxLayout>
#include <QTableView>
#include <QTextEdit>

#include <unistd.h>

namespace {

class Application final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool isTaken = QApplication::notify(receiver, event);
        m_isPainted = m_isPainted || event->type() == QEvent::Paint;
        if (m_isPainted && receiver->isWindowType())
            _exit(0);
        return isTaken;
    }

private:
    bool m_isPainted = false;
};

} // namespace

/// What nobody could do without: a window with an empty table and a text edit, up to its first paint.
int main(int argc, char **argv)
{
    Application application(argc, argv);
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    row->addWidget(new QTableView(&window));
    row->addWidget(new QTextEdit(&window));
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
