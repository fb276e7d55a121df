#include <QBuffer>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "desk/exporting.h"
#include "html/html.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

QByteArray picture(int width, int height, int colour)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb((x * 7 + y * 13) % 256, colour, (x * y) % 256));
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    image.save(&out, "jpg", 95);
    return out.data();
}

article::Article published(const QString &slug, const QByteArray &body)
{
    article::Article article;
    article.title = slug;
    article.slug = slug;
    article.language = QStringLiteral("fr");
    article.status = article::Status::Published;
    article.reposted = QDate(2021, 5, 3);
    article.body = html::read(body).document;
    return article;
}

exporting::Report exported(archive::Archive &archive, const QString &out)
{
    desk::ExportRequest request;
    request.theme = QStringLiteral("une");
    request.form = desk::ExportForm::Site;
    request.out = out;
    auto report = desk::exportArticles(archive, request);
    if (!report)
        qFatal("%s: %s", qPrintable(report.error().where), qPrintable(report.error().detail));
    return std::move(*report);
}

} // namespace

/// The pictures of an exported site, in the widths that its theme asks for.
class TestSitePictures : public QObject
{
    Q_OBJECT

private slots:
    void thePageOffersThem();
    void whatIsNotShownAnyMoreGoes();
    void anotherExportMakesNoneAnew();
};

namespace {

struct Room {
    Shelf shelf;
    std::unique_ptr<archive::Archive> archive = shelf.open();
    QTemporaryDir place;

    QString store(const QByteArray &bytes) const
    {
        const QString address = *archive::mediaAddress(bytes);
        if (!archive->media().store(bytes))
            qFatal("%s cannot be stored", qPrintable(address));
        return address;
    }
    QString site() const { return place.filePath(QStringLiteral("site")); }
    QString page(const char *slug) const { return QString::fromUtf8(bytesOf(site() + u'/' + QLatin1String(slug) + QStringLiteral(".html"))); }
    bool has(const QString &address) const { return QFile::exists(site() + u'/' + address); }
};

QString scaled(const QString &media, int width)
{
    return media.left(media.lastIndexOf(u'.')) + QStringLiteral("-%1.webp").arg(width);
}

} // namespace

void TestSitePictures::thePageOffersThem()
{
    const Room room;
    const QString large = room.store(picture(2000, 1000, 10));
    const QString small = room.store(picture(700, 500, 90));
    const QByteArray body = "<figure><img src=\"" + large.toUtf8() + "\" alt=\"A\" srcset=\"https://ex.example/a-300x150.jpg 300w\"></figure>"
        + "<p>Un <img src=\"" + small.toUtf8() + "\" alt=\"B\"></p><p><img src=\"https://ex.example/c.jpg\" alt=\"C\"></p>";
    QVERIFY(room.archive->articles().save(published(QStringLiteral("un"), body)));
    exported(*room.archive, room.site());
    const QString page = room.page("un");
    const QString sizes = QStringLiteral("sizes=\"(min-width: 44rem) 41rem, 100vw\" srcset=\"");
    const QString first = QStringLiteral("<img src=\"%1\" alt=\"A\" width=\"2000\" height=\"1000\" %2%3 480w, %4 960w, %5 1600w\">")
                              .arg(large, sizes, scaled(large, 480), scaled(large, 960), scaled(large, 1600));
    QVERIFY2(page.contains(first), qPrintable(page));
    const QString second = QStringLiteral("<img src=\"%1\" alt=\"B\" width=\"700\" height=\"500\" loading=\"lazy\" %2%3 480w, %4 700w\">")
                               .arg(small, sizes, scaled(small, 480), scaled(small, 700));
    QVERIFY2(page.contains(second), qPrintable(page));
    QVERIFY(page.contains(QStringLiteral("<img src=\"https://ex.example/c.jpg\" alt=\"C\">")));
    for (const int width : {480, 960, 1600}) {
        const QByteArray bytes = bytesOf(room.site() + u'/' + scaled(large, width));
        QCOMPARE(QImage::fromData(bytes).size(), QSize(width, width / 2));
        QVERIFY(bytes.size() < QFile(room.site() + u'/' + large).size());
    }
    QVERIFY(room.has(large) && room.has(small) && room.has(scaled(small, 700)));
}

void TestSitePictures::whatIsNotShownAnyMoreGoes()
{
    const Room room;
    const QString both = room.store(picture(800, 400, 10));
    const QString one = room.store(picture(800, 400, 200));
    const QByteArray shown = "<p><img src=\"" + both.toUtf8() + "\" alt=\"\"></p>";
    QVERIFY(room.archive->articles().save(published(QStringLiteral("un"), shown)));
    auto two = room.archive->articles().save(published(QStringLiteral("deux"), shown + "<p><img src=\"" + one.toUtf8() + "\" alt=\"\"></p>"));
    QVERIFY(two);
    exported(*room.archive, room.site());
    QVERIFY(room.has(scaled(one, 480)) && room.has(scaled(both, 480)));
    two->body = html::read("<p>Sans image.</p>").document;
    QVERIFY(room.archive->articles().save(*two));
    exported(*room.archive, room.site());
    QVERIFY(!room.has(one) && !room.has(scaled(one, 480)) && !room.has(scaled(one, 800)));
    QVERIFY(room.has(both) && room.has(scaled(both, 480)) && room.has(scaled(both, 800)));
}

void TestSitePictures::anotherExportMakesNoneAnew()
{
    const Room room;
    const QString media = room.store(picture(800, 400, 10));
    QVERIFY(room.archive->articles().save(published(QStringLiteral("un"), "<p><img src=\"" + media.toUtf8() + "\" alt=\"\"></p>")));
    exported(*room.archive, room.site());
    const QString kept = room.archive->folder() + QStringLiteral("/scaled/") + media.mid(6).section(u'.', 0, 0) + QStringLiteral("/480.webp");
    QCOMPARE(bytesOf(kept), bytesOf(room.site() + u'/' + scaled(media, 480)));
    write(kept, "as it was made");
    const QTemporaryDir other;
    exported(*room.archive, other.path());
    QCOMPARE(bytesOf(other.filePath(scaled(media, 480))), QByteArray("as it was made"));
    const exporting::Report again = exported(*room.archive, other.path());
    QCOMPARE(again.written + again.removed, 0);
}

QTEST_GUILESS_MAIN(TestSitePictures)
#include "tst_sitepictures.moc"
