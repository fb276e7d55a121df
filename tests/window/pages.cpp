#include "pages.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

#include "document/rewrite.h"
#include "editor/richeditor.h"
#include "originals/capturedialog.h"
#include "originals/pagedialog.h"
#include "window/session.h"
#include "window/statusline.h"

using namespace marbre;
using namespace marbre::originals;
using tests::LoopServer;

namespace pages {

QByteArray page(const QByteArray &body)
{
    return "<!DOCTYPE html><html lang=en><head><title>Elekta Recovering from Cyberattack - HIPAA Journal</title>"
           "<meta property=og:site_name content='HIPAA Journal'>"
           "<meta property=og:title content='Elekta Recovering from Cyberattack'>"
           "<meta name=twitter:title content='Cloud storage of Elekta offline'>"
           "<meta property=article:published_time content=2021-04-27T06:00:00Z>"
           "<link rel=canonical href=https://www.hipaajournal.com/elekta-cyberattack/></head>"
           "<body><nav><a href=/>Home</a></nav><article><h1>Elekta Recovering from Cyberattack</h1>"
           "<p class=byline>By Steve Alder</p>"
        + body + "</article></body></html>";
}

QByteArray picture()
{
    QImage image(480, 200, QImage::Format_RGB32);
    image.fill(QColor(0x33, 0x65, 0x8A));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

void click(QWidget *parent, const char *button)
{
    QTest::mouseClick(parent->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
}

QString noticed(Bench &bench)
{
    return bench.window().status()->notice()->text();
}

OriginalPane *paneOf(Bench &bench)
{
    return bench.window().findChild<OriginalPane *>();
}

void goBackTo(Bench &bench)
{
    bench.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
}

QStringList picturesOf(const document::Document &text)
{
    QStringList addresses;
    document::Blocks blocks = text.blocks;
    document::rewriteMedia(blocks, [&](const QString &address) { addresses.append(address); });
    return addresses;
}

void drop(Bench &bench, const QMimeData &dropped)
{
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.window(), &event);
}

void give(Bench &bench, const QString &file)
{
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(file)});
    drop(bench, dropped);
}

QString originalText(Bench &bench)
{
    return paneOf(bench)->text()->toPlainText();
}

void shoot(QWidget *widget, const QString &name)
{
    QTest::qWait(300);
    QVERIFY(QDir().mkpath(QStringLiteral(MARBRE_SHOTS)));
    QVERIFY(widget->grab().save(QStringLiteral(MARBRE_SHOTS "/%1.png").arg(name)));
}

QString save(Bench &bench, const QByteArray &bytes)
{
    QFile file(bench.path(QStringLiteral("elekta.html")));
    [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()); }();
    return file.fileName();
}

qint64 capture(Bench &bench, LoopServer &server, const QByteArray &bytes)
{
    const qint64 before = bench.window().session()->id();
    server.serve(QStringLiteral("/elekta"), bytes);
    bench.window().actions().fromPage->trigger();
    auto *asking = shown<PageDialog>(bench);
    if (!asking)
        return 0;
    asking->findChild<QLineEdit *>(QStringLiteral("pageAddress"))->setText(server.url(QStringLiteral("/elekta")).toString());
    click(asking, "readPage");
    auto *review = shown<CaptureDialog>(bench);
    if (!review)
        return 0;
    click(review, "createArticle");
    const auto isThere = [&] { return bench.window().session()->id() != before && !bench.window().findChild<CaptureDialog *>(); };
    [&] { QTRY_VERIFY(isThere()); }();
    return isThere() ? bench.window().session()->id() : 0;
}

} // namespace pages
