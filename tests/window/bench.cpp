#include "windowtest/bench.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include "archive/archive.h"
#include "desk/sample.h"
#include "preview/previewpane.h"
#include "preview/previewview.h"
#include "window/settings.h"
#include "window/statusline.h"

using namespace marbre;

void prepareWindowTest()
{
    QApplication::setOrganizationName(QStringLiteral("marbre"));
    QApplication::setApplicationName(QStringLiteral("marbre-test"));
    // A system whose font is Inter, as in the designs; without it, the default.
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(13);
    QApplication::setFont(font);
}

Bench::Bench(With with, const QString &language, window::Appearance::Scheme scheme)
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(QStringLiteral("config")));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.filePath(QStringLiteral("config")));
    m_language.set(language);
    m_appearance = std::make_unique<window::Appearance>();
    m_appearance->setScheme(scheme);
    const Outcome made =
        with == With::SampleArchive ? desk::createSampleArchive(archive()) : archive::Archive::create(archive());
    if (!made)
        qFatal("no archive: %s", qPrintable(made.error().detail));
    open();
}

Bench::~Bench() = default;

void Bench::open()
{
    m_pageShown = false;
    m_window = std::make_unique<window::MainWindow>(*m_appearance, m_language);
    QObject::connect(m_window->preview(), &preview::PreviewPane::pageShown, m_window.get(), [this] { m_pageShown = true; });
    const Outcome opened = m_window->openArchive(archive());
    if (!opened)
        qFatal("not opened: %s", qPrintable(opened.error().detail));
}

void Bench::show(QSize size)
{
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        qFatal("the window is not shown");
}

bool Bench::waitForPage(int milliseconds)
{
    return QTest::qWaitFor([this] { return m_pageShown; }, milliseconds);
}

QString Bench::pageText()
{
    QString text;
    bool answered = false;
    if (!m_window->preview()->view())
        return {};
    m_window->preview()->view()->readText([&](const QString &read) {
        text = read;
        answered = true;
    });
    return QTest::qWaitFor([&] { return answered; }, 10000) ? text : QString();
}

bool Bench::pageSays(const QString &text)
{
    return QTest::qWaitFor([&] { return pageText().contains(text); }, 10000);
}

bool Bench::waitUntilSaved()
{
    return QTest::qWaitFor([this] { return m_window->status()->state() == window::StatusLine::State::Saved; }, 5000);
}

void Bench::restart()
{
    m_window->close();
    m_window.reset();
    open();
}

article::Article Bench::stored(qint64 id) const
{
    const auto other = archive::Archive::open(archive(), archive::Access::ReadOnly);
    const auto article = other ? (*other)->articles().load(id) : std::unexpected(other.error());
    return article.value_or(article::Article());
}

std::vector<qint64> Bench::storedIds() const
{
    const auto other = archive::Archive::open(archive(), archive::Access::ReadOnly);
    return other ? (*other)->list().ids({}).value_or(std::vector<qint64>()) : std::vector<qint64>();
}

void Bench::type(const QString &text)
{
    QWidget *target = QApplication::focusWidget();
    QVERIFY2(target, "nothing has the focus");
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, target, Qt::Key_unknown, QString(c), Qt::NoModifier);
}

void Bench::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : m_window.get(), static_cast<Qt::Key>(key), modifiers);
}

void Bench::shoot(const QString &name)
{
    QDir().mkpath(QStringLiteral(MARBRE_SHOTS));
    // The browser paints what it was given a few frames later.
    QTest::qWait(400);
    QVERIFY(m_window->grab().save(QStringLiteral(MARBRE_SHOTS "/%1.png").arg(name)));
}
