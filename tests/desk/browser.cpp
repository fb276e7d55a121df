#include "browser.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineView>

namespace marbre::tests {

namespace {
constexpr int patience = 20'000; // milliseconds
}

class Browser::Page : public QWebEnginePage
{
public:
    explicit Page(QStringList &complaints)
        : m_complaints(complaints)
    {
    }

protected:
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &message, int line, const QString &source) override
    {
        m_complaints.append(QStringLiteral("%1:%2: %3").arg(source).arg(line).arg(message));
    }

private:
    QStringList &m_complaints;
};

Browser::Browser()
    : m_view(std::make_unique<QWebEngineView>())
{
    auto *page = new Page(m_complaints);
    page->setParent(m_view.get());
    m_view->setPage(page);
    m_view->resize(1100, 900);
    m_view->show();
}

Browser::~Browser() = default;

bool Browser::open(const QString &file, const QString &behind)
{
    bool isLoaded = false;
    QEventLoop loop;
    // "Not done" is told of the page before, too, where it was still at something.
    QObject::connect(m_view.get(), &QWebEngineView::loadFinished, &loop, [&](bool isDone) {
        isLoaded = isDone;
        if (isDone)
            loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    m_view->load(QUrl(QUrl::fromLocalFile(file).toString() + behind));
    loop.exec();
    return isLoaded;
}

QVariant Browser::value(const QString &script)
{
    QVariant result;
    QEventLoop loop;
    m_view->page()->runJavaScript(script, [&](const QVariant &value) {
        result = value;
        loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
    return result;
}

bool Browser::waitFor(const QString &script)
{
    const QDeadlineTimer end(patience);
    while (!value(script).toBool()) {
        if (end.hasExpired())
            return false;
        QTest::qWait(10);
    }
    return true;
}

void Browser::type(const QString &text)
{
    QTest::keyClicks(m_view->focusProxy(), text);
}

void Browser::press(Qt::Key key)
{
    QTest::keyClick(m_view->focusProxy(), key);
}

} // namespace marbre::tests
