#include <QBuffer>
#include <QColorSpace>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "pictures/scaledfiles.h"
#include "pictures/scaling.h"

using namespace marbre;

namespace {

/// As a camera's: no pixel is like the next.
QImage photograph(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb((x * 255 / width + int(random.bounded(24))) & 255, y * 255 / height, int(random.bounded(64))));
    return image;
}

QImage drawing(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int x = 0; x < width; x += 20)
        for (int y = 0; y < height; ++y)
            image.setPixel(x, y, qRgb(155, 44, 44));
    return image;
}

QByteArray encoded(const QImage &image, const char *format, int quality = 90)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    if (!image.save(&out, format, quality))
        qFatal("%s cannot be written", format);
    return out.data();
}

/// A JPEG that is to be turned to the right before it is shown: Exif orientation 6.
QByteArray turned(QByteArray jpeg)
{
    const QByteArray exif = QByteArray::fromHex("ffe1002245786966000049492a000800000001001201030001000000060000000000000000");
    return jpeg.insert(2, exif.left(36));
}

QImage decoded(const QByteArray &bytes)
{
    return QImage::fromData(bytes);
}

} // namespace

/// Pictures in other widths.
class TestPictures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void everyStillFormatIsScaled_data();
    void everyStillFormatIsScaled();
    void itStandsUpright();
    void aDrawingLosesNothing();
    void whatMovesIsLeft();
    void whatIsNoPictureIsLeft_data();
    void whatIsNoPictureIsLeft();
    void ofTheWantedWidthsThoseThatAreLighter();
    void theyAreMadeOnce();
    void whereTheArchiveCannotBeWrittenTheCacheTakesThem();
    void theyAreMadeAgainAfterTheirRemoval();
};

void TestPictures::everyStillFormatIsScaled_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"jpg", "png", "webp"})
        QTest::newRow(format) << QByteArray(format);
}

void TestPictures::everyStillFormatIsScaled()
{
    QFETCH(QByteArray, format);
    const QByteArray bytes = encoded(photograph(600, 401), format);
    QCOMPARE(pictures::stillSize(bytes), QSize(600, 401));
    const auto small = pictures::scaled(bytes, 300);
    QVERIFY2(small, small ? "" : qPrintable(small.error().detail));
    QVERIFY(small->startsWith("RIFF"));
    QCOMPARE(decoded(*small).size(), QSize(300, 200));
    const QRgb middle = decoded(*small).pixel(150, 100);
    QVERIFY(qAbs(qGreen(middle) - 127) < 12);
}

void TestPictures::itStandsUpright()
{
    const QByteArray bytes = turned(encoded(photograph(600, 400), "jpg"));
    QCOMPARE(pictures::stillSize(bytes), QSize(400, 600));
    const auto small = pictures::scaled(bytes, 200);
    QVERIFY(small);
    QCOMPARE(decoded(*small).size(), QSize(200, 300));
    // What was below is on the left.
    QVERIFY(qGreen(decoded(*small).pixel(10, 150)) > qGreen(decoded(*small).pixel(190, 150)));
}

void TestPictures::aDrawingLosesNothing()
{
    const QImage image = drawing(640, 400);
    const auto same = pictures::scaled(encoded(image, "png"), 640);
    QVERIFY(same);
    QCOMPARE(decoded(*same).convertToFormat(QImage::Format_RGB32), image);
}

void TestPictures::whatMovesIsLeft()
{
    QByteArray moving = encoded(drawing(64, 64), "png");
    // An acTL chunk of two frames behind IHDR (PNG specification, third edition, 11.3.6.2).
    moving.insert(33, QByteArray::fromHex("000000086163544c00000002000000000000000000"));
    QVERIFY(!pictures::stillSize(moving));
    QVERIFY(!pictures::scaled(moving, 32));
    const QByteArray gif = QByteArray::fromHex("47494638396101000100800000ffffff00000021f90400000000002c00000000010001000002024401003b");
    QVERIFY(!pictures::stillSize(gif));
}

void TestPictures::whatIsNoPictureIsLeft_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a text") << QByteArray("RIFF of a text that is no WEBP");
    QTest::newRow("cut short") << encoded(photograph(200, 200), "png").left(40);
    QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>");
    QByteArray bomb = encoded(drawing(8, 8), "png");
    bomb.replace(16, 8, QByteArray::fromHex("0000ea600000ea60")); // it says that it has 60,000 × 60,000 pixels
    QTest::newRow("a bomb") << bomb;
}

void TestPictures::whatIsNoPictureIsLeft()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!pictures::scaled(bytes, 100));
}

void TestPictures::ofTheWantedWidthsThoseThatAreLighter()
{
    const QTemporaryDir place;
    const QByteArray large = encoded(photograph(1000, 500), "jpg");
    const QByteArray light = encoded(photograph(300, 200), "webp", 20);
    pictures::ScaledFiles files(place.path(), [&](const QString &media) -> Result<QByteArray> {
        if (media == QLatin1String("media/aa/large.jpg"))
            return large;
        if (media == QLatin1String("media/aa/light.webp"))
            return light;
        if (media == QLatin1String("media/aa/broken.png"))
            return encoded(photograph(600, 400), "png").left(2000);
        return fail(ErrorCode::NotFound, media);
    });
    using List = std::vector<int>;
    const auto widths = [&](const char *name, const List &wanted) {
        return *files.widths(QStringLiteral("media/aa/") + QLatin1String(name), wanted);
    };
    QCOMPARE(widths("large.jpg", {400, 800, 1600}), (pictures::Widths{{1000, 500}, {400, 800, 1000}}));
    QCOMPARE(widths("large.jpg", {400, 800}), (pictures::Widths{{1000, 500}, {400, 800}}));
    QCOMPARE(widths("large.jpg", {}), (pictures::Widths{{1000, 500}, {}}));
    // Its own file is the lightest.
    QCOMPARE(widths("light.webp", {400, 800}), (pictures::Widths{{300, 200}, {}}));
    QCOMPARE(widths("broken.png", {400, 800}), (pictures::Widths{{600, 400}, {}}));
    QCOMPARE(int(files.widths(QStringLiteral("media/aa/none.jpg"), {400}).error().code), int(ErrorCode::NotFound));
    QCOMPARE(decoded(*files.bytes(QStringLiteral("media/aa/large.jpg"), 800)).size(), QSize(800, 400));
}

void TestPictures::theyAreMadeOnce()
{
    const QTemporaryDir place;
    const QByteArray bytes = encoded(photograph(500, 500), "jpg");
    const auto read = [&](const QString &) { return Result<QByteArray>(bytes); };
    const QString media = QStringLiteral("media/ab/cd.jpg");
    QVERIFY(pictures::ScaledFiles(place.path(), read).widths(media, {100}));
    QFile kept(place.filePath(QStringLiteral("scaled/ab/cd/100.webp")));
    QVERIFY(kept.open(QIODevice::ReadWrite));
    const QByteArray made = kept.readAll();
    QCOMPARE(decoded(made).width(), 100);
    // It is what is given from now on, and is not made again.
    kept.resize(10);
    kept.close();
    pictures::ScaledFiles again(place.path(), read);
    QCOMPARE(again.bytes(media, 100), Result<QByteArray>(made.left(10)));
}

void TestPictures::whereTheArchiveCannotBeWrittenTheCacheTakesThem()
{
    const QTemporaryDir place;
    const QString archive = place.filePath(QStringLiteral("file"));
    QFile file(archive); // no folder: nothing can be written in it, whoever one is
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray bytes = encoded(photograph(500, 500), "jpg");
    const QString media = QStringLiteral("media/ab/ce.jpg");
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/marbre");
    pictures::removeScaled(cache, media);
    pictures::ScaledFiles files(archive, [&](const QString &) { return Result<QByteArray>(bytes); });
    QCOMPARE(files.widths(media, {100})->lighter, std::vector<int>{100});
    QVERIFY(QFile::exists(cache + QStringLiteral("/scaled/ab/ce/100.webp")));
    pictures::removeScaled(cache, media);
}

void TestPictures::theyAreMadeAgainAfterTheirRemoval()
{
    const QTemporaryDir place;
    const QByteArray bytes = encoded(photograph(500, 500), "jpg");
    const QString media = QStringLiteral("media/ab/cd.jpg");
    pictures::ScaledFiles files(place.path(), [&](const QString &) { return Result<QByteArray>(bytes); });
    QVERIFY(files.widths(media, {100}));
    const auto made = files.bytes(media, 100);
    pictures::removeScaled(place.path(), media);
    QVERIFY(!QFile::exists(place.filePath(QStringLiteral("scaled/ab/cd"))));
    QCOMPARE(files.bytes(media, 100), made);
}

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
