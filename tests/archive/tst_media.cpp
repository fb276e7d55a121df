#include <QCryptographicHash>
#include <QDir>
#include <QTest>

#include <sys/stat.h>

#include "archive/imagekind.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::ImageKind;
using archive::mediaAddress;
using archive::readMedia;

namespace {

QByteArray webp(const char *chunk, const QByteArray &payload)
{
    return QByteArray("RIFF\x1a\0\0\0WEBP", 12) + chunk + QByteArray("\x10\0\0\0", 4) + payload
        + QByteArray(30, '\0').left(30 - 16 - payload.size());
}

} // namespace

/// Pictures, named by their content.
class TestMedia : public QObject
{
    Q_OBJECT

private slots:
    void picturesAreKnownByTheirBytes_data();
    void picturesAreKnownByTheirBytes();
    void hostileBytesAreReadWithoutHarm_data();
    void hostileBytesAreReadWithoutHarm();
    void whatIsStoredIsRead();
    void aPictureIsStoredOnce();
    void anAlteredFileIsPutRight();
    void whatIsNoPictureIsRefused_data();
    void whatIsNoPictureIsRefused();
    void hostileAddressesNameNothing_data();
    void hostileAddressesNameNothing();
    void aMissingPictureIsNotFound();
    void aFullDiskIsToldAndLeavesNothing();
    void aFolderThatCannotBeWrittenIsTold();
};

void TestMedia::picturesAreKnownByTheirBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("extension");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    const auto row = [](const char *name, const QByteArray &bytes, const char *extension, int width, int height) {
        QTest::newRow(name) << bytes << QString::fromLatin1(extension) << width << height;
    };
    row("PNG", png(), "png", 1, 1);
    row("GIF87a", QByteArray("GIF87a\x02\x01\x03\x00", 10), "gif", 258, 3);
    row("GIF89a", QByteArray("GIF89a\x01\x00\x01\x00", 10), "gif", 1, 1);
    row("JPEG", QByteArray("\xFF\xD8\xFF\xE0\x00\x04\x00\x00\xFF\xC2\x00\x0B\x08\x01\x02\x03\x04\x01", 18), "jpg", 772,
        258);
    row("JPEG without a frame", QByteArray("\xFF\xD8\xFF\xD9", 4), "jpg", 0, 0);
    row("WebP, extended", webp("VP8X", QByteArray("\0\0\0\0\x04\x00\x00\x02\x01\x00", 10)), "webp", 5, 259);
    row("WebP, lossless", webp("VP8L", QByteArray("\x2f\x04\x80\x00\x00", 5)), "webp", 5, 3);
    row("WebP, lossy", webp("VP8 ", QByteArray("\0\0\0\x9d\x01\x2a\x07\x00\x09\x00", 10)), "webp", 7, 9);
    row("AVIF",
        QByteArray("\0\0\0\x20"
                   "ftypavif\0\0\0\0",
                   16),
        "avif", 0, 0);
}

void TestMedia::picturesAreKnownByTheirBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, extension);
    QFETCH(int, width);
    QFETCH(int, height);
    const auto kind = archive::imageKind(bytes);
    QVERIFY(kind);
    QCOMPARE(*kind, (ImageKind{extension, width, height}));
    const QString hex = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QCOMPARE(*mediaAddress(bytes), QStringLiteral("media/%1/%2.%3").arg(hex.left(2), hex.mid(2), extension));
    QVERIFY(archive::isMediaAddress(*mediaAddress(bytes)));
}

void TestMedia::hostileBytesAreReadWithoutHarm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("PNG of negative size")
        << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\xff\xff\xff\xff\xff\xff\xff\xff", 24);
    QTest::newRow("JPEG of lengths nought")
        << QByteArray("\xFF\xD8\xFF\xE0\0\0\xFF\xE0\0\0\xFF\xE0\0\0\xFF\xE0\0\0", 18);
    QTest::newRow("JPEG of a length beyond its end") << QByteArray("\xFF\xD8\xFF\xE0\xFF\xFF\0\0\0\0\0\0\0\0", 14);
    QTest::newRow("JPEG of fill bytes") << "\xFF\xD8" + QByteArray(100, '\xFF');
    QTest::newRow("WebP cut short") << QByteArray("RIFF\0\0\0\0WEBPVP8X", 16);
    QTest::newRow("GIF cut short") << QByteArray("GIF89a");
    QTest::newRow("PNG cut short") << QByteArray("\x89PNG\r\n\x1a\n");
}

void TestMedia::hostileBytesAreReadWithoutHarm()
{
    QFETCH(QByteArray, bytes);
    // A copy without anything behind it, so that a checker of memory sees one byte too many.
    for (qsizetype size = bytes.size(); size >= 0; --size) {
        const QByteArray exact(bytes.constData(), size);
        const auto kind = archive::imageKind(exact);
        QVERIFY(!kind || (kind->width >= 0 && kind->height >= 0));
    }
}

void TestMedia::whatIsStoredIsRead()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->media().store(png()));
    const QString address = *mediaAddress(png());
    QCOMPARE(*readMedia(shelf.folder(), address), png());
    QCOMPARE(sql(shelf.database(), "SELECT sha256 || extension || bytes || ' ' || width || height || added FROM media"),
             (address.mid(6, 2) + address.mid(9, 62)).toLatin1() + "png" + QByteArray::number(png().size())
                 + " 112021-05-03T08:30:00Z");
}

void TestMedia::aPictureIsStoredOnce()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->media().store(png()));
    const QString path = shelf.folder() + u'/' + *mediaAddress(png());
    const auto inode = [&] {
        struct stat info {
        };
        return ::stat(path.toUtf8().constData(), &info) == 0 ? info.st_ino : 0;
    };
    const auto before = inode();
    const QStringList names = namesIn(shelf.folder());
    QVERIFY(archive->media().store(png()));
    QCOMPARE(inode(), before);
    QCOMPARE(namesIn(shelf.folder()), names);
    QCOMPARE(sql(shelf.database(), "SELECT count(*) FROM media"), QByteArray("1"));
}

void TestMedia::anAlteredFileIsPutRight()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->media().store(png()));
    const QString address = *mediaAddress(png());
    write(shelf.folder() + u'/' + address, "broken");
    QVERIFY(archive->media().store(png()));
    QCOMPARE(*readMedia(shelf.folder(), address), png());
}

void TestMedia::whatIsNoPictureIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("Bonjour");
    QTest::newRow("SVG, which may run script") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html><script>alert(1)</script>");
    QTest::newRow("a film") << QByteArray("\0\0\0\x20"
                                          "ftypisom\0\0\0\0",
                                          16);
    QTest::newRow("a sound") << QByteArray("RIFF\0\0\0\0WAVEfmt ", 16);
    QTest::newRow("almost PNG") << QByteArray("\x89PNG\n\x1a\n");
}

void TestMedia::whatIsNoPictureIsRefused()
{
    QFETCH(QByteArray, bytes);
    const Shelf shelf;
    const auto archive = shelf.open();
    const QStringList before = namesIn(shelf.folder());
    QCOMPARE(codeOf(mediaAddress(bytes)), code(ErrorCode::Unsupported));
    QCOMPARE(codeOf(archive->media().store(bytes)), code(ErrorCode::Unsupported));
    QCOMPARE(namesIn(shelf.folder()), before);
    QCOMPARE(codeOf(mediaAddress("GIF89a" + QByteArray(100'000'000, '\0'))), code(ErrorCode::Invalid));
}

void TestMedia::hostileAddressesNameNothing_data()
{
    QTest::addColumn<QString>("address");
    const QString good = *mediaAddress(png());
    QTest::newRow("empty") << QString();
    QTest::newRow("up") << "media/../x";
    QTest::newRow("up to the database") << "media/../archive.db";
    QTest::newRow("absolute") << "/etc/passwd";
    QTest::newRow("the folder") << "media/";
    QTest::newRow("another ending") << QString(good).replace(QStringLiteral(".png"), QStringLiteral(".svg"));
    QTest::newRow("upper case") << good.toUpper();
    QTest::newRow("a line break behind") << good + u'\n';
    QTest::newRow("a line before") << u'\n' + good;
    QTest::newRow("a NUL behind") << good + QChar(u'\0');
    QTest::newRow("more behind") << good + QStringLiteral("/../../../archive.db");
    QTest::newRow("digits of another script") << QString(good).replace(6, 2, QString::fromUtf8("٠١"));
}

void TestMedia::hostileAddressesNameNothing()
{
    QFETCH(QString, address);
    const Shelf shelf;
    QVERIFY(shelf.open()->media().store(png()));
    QVERIFY(!archive::isMediaAddress(address));
    QCOMPARE(codeOf(readMedia(shelf.folder(), address)), code(ErrorCode::Invalid));
}

void TestMedia::aMissingPictureIsNotFound()
{
    const Shelf shelf;
    const auto read = readMedia(shelf.folder(), *mediaAddress(png()));
    QCOMPARE(codeOf(read), code(ErrorCode::NotFound));
    QCOMPARE(read.error().where, *mediaAddress(png()));
}

void TestMedia::aFullDiskIsToldAndLeavesNothing()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QByteArray large = "GIF89a" + QByteArray(100'000, 'x');
    int result = -1;
    {
        const FullDisk full(60'000);
        result = codeOf(archive->media().store(large));
    }
    QCOMPARE(result, code(ErrorCode::DiskFull));
    QCOMPARE(codeOf(readMedia(shelf.folder(), *mediaAddress(large))), code(ErrorCode::NotFound));
    QVERIFY(namesIn(shelf.folder()).filter(QStringLiteral(".gif")).isEmpty());
    QCOMPARE(sql(shelf.database(), "SELECT count(*) FROM media"), QByteArray("0"));
    QVERIFY(archive->media().store(large));
}

void TestMedia::aFolderThatCannotBeWrittenIsTold()
{
    const Shelf shelf;
    QVERIFY(::chmod((shelf.folder()).toUtf8().constData(), 0777) == 0);
    QVERIFY(::chmod(shelf.database().toUtf8().constData(), 0666) == 0);
    QVERIFY(::chmod((shelf.folder() + QStringLiteral("/media")).toUtf8().constData(), 0555) == 0);
    const int result =
        asAnybody(QFileInfo(shelf.folder()).path(), [&] { return codeOf(shelf.open()->media().store(png())); });
    QCOMPARE(result, code(ErrorCode::ReadOnly));
    QCOMPARE(sql(shelf.database(), "SELECT count(*) FROM media"), QByteArray("0"));
}

QTEST_GUILESS_MAIN(TestMedia)
#include "tst_media.moc"
