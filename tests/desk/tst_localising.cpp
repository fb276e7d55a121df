#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include "desk/archivesite.h"
#include "desk/exporting.h"
#include "desk/localising.h"
#include "desk/wxrimporting.h"
#include "html/html.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

QByteArray picture(int colour)
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(QColor(colour, 20, 200));
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    image.save(&out, "png");
    return out.data();
}

const QString uploads = QStringLiteral("https://old.example/wp-content/uploads/2019/05/");

struct Room {
    Shelf shelf;
    std::unique_ptr<archive::Archive> archive = shelf.open();
    QTemporaryDir place;

    /// An imported file, in the archive.
    QString bring(const QString &url, int colour, int number) const
    {
        const QByteArray bytes = picture(colour);
        const QString address = *archive::mediaAddress(bytes);
        if (!archive->media().store(bytes)
            || !archive->imports().rememberFile({{QStringLiteral("wordpress"), QStringLiteral("old.example"), QString::number(number)},
                                                 url, address, "{}", 0}))
            qFatal("%s", qPrintable(url));
        return address;
    }
    article::Article publish(const char *slug, const QByteArray &body) const
    {
        article::Article article;
        article.title = article.slug = QLatin1String(slug);
        article.language = QStringLiteral("fr");
        article.status = article::Status::Published;
        article.reposted = QDate(2021, 5, 3);
        article.body = html::read(body).document;
        return *archive->articles().save(article);
    }
    exporting::Report exportTo(const QString &folder) const
    {
        desk::ExportRequest request;
        request.theme = QStringLiteral("une");
        request.form = desk::ExportForm::Site;
        request.out = place.filePath(folder);
        auto report = desk::exportArticles(*archive, request);
        if (!report)
            qFatal("%s: %s", qPrintable(report.error().where), qPrintable(report.error().detail));
        return *report;
    }
    QByteArray page(const QString &name) const { return bytesOf(place.filePath(QStringLiteral("site/%1.html").arg(name))); }
    bool has(const QString &address) const { return QFile::exists(place.filePath(QStringLiteral("site/") + address)); }
    /// As one makes it into an empty folder.
    void compareWithAnother() const
    {
        QDir(place.filePath(QStringLiteral("anew"))).removeRecursively();
        exportTo(QStringLiteral("anew"));
        QCOMPARE(namesIn(place.filePath(QStringLiteral("site"))), namesIn(place.filePath(QStringLiteral("anew"))));
        QVERIFY(contentsOf(place.filePath(QStringLiteral("site"))) == contentsOf(place.filePath(QStringLiteral("anew"))));
    }
};

QByteArray image(const QString &src)
{
    return "<p><img src=\"" + src.toUtf8() + "\" alt=\"\"></p>";
}

} // namespace

/// Pictures of texts that came from another site are shown from the archive.
class TestLocalising : public QObject
{
    Q_OBJECT

private slots:
    void everySizeOfAFileIsTheFile_data();
    void everySizeOfAFileIsTheFile();
    void theStoredTextStaysAsItCame();
    void theSiteAndThePageShowThem();
    void aPictureStaysWhileAnArticleShowsIt();
    void picturesThatComeLaterAreShownBySitesThatAreThere();
};

void TestLocalising::everySizeOfAFileIsTheFile_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isOurs");
    const auto row = [](const char *address, bool isOurs) { QTest::newRow(address) << QString::fromLatin1(address) << isOurs; };
    row("https://old.example/wp-content/uploads/2019/05/phare.jpg", true);
    row("http://old.example/wp-content/uploads/2019/05/phare.jpg", true);
    row("https://old.example/wp-content/uploads/2019/05/phare-300x200.jpg", true);
    row("https://old.example/wp-content/uploads/2019/05/phare.jpg?w=640#top", true);
    row("https://old.example/wp-content/uploads/2019/05/large-1024x683.jpg", true); // of large-scaled.jpg
    row("https://old.example/wp-content/uploads/2019/05/phare-2.jpg", false);
    row("https://old.example/wp-content/uploads/2019/05/missing.jpg", false);
    row("https://new.example/wp-content/uploads/2019/05/phare.jpg", false);
    row("media/phare.jpg", false);
    row("", false);
}

void TestLocalising::everySizeOfAFileIsTheFile()
{
    QFETCH(QString, address);
    QFETCH(bool, isOurs);
    const Room room;
    room.bring(uploads + QStringLiteral("phare.jpg"), 10, 1);
    room.bring(uploads + QStringLiteral("large-scaled.jpg"), 20, 2);
    QVERIFY(room.archive->imports().rememberFile({{QStringLiteral("wordpress"), QStringLiteral("old.example"), QStringLiteral("3")},
                                                  uploads + QStringLiteral("missing.jpg"), {}, "{}", 0}));
    const auto found = room.archive->imports().addressOf(address);
    QVERIFY(found);
    QCOMPARE(!found->isEmpty(), isOurs);
}

void TestLocalising::theStoredTextStaysAsItCame()
{
    const Room room;
    const QString own = room.bring(uploads + QStringLiteral("phare.jpg"), 10, 1);
    const QByteArray body = image(uploads + QStringLiteral("phare-300x200.jpg")) + image(QStringLiteral("https://b.example/c.jpg"));
    const article::Article saved = room.publish("un", body);
    const auto shown = desk::withLocalPictures(*room.archive, saved);
    QVERIFY(shown);
    QCOMPARE(article::mediaOf(*shown), QStringList{own});
    QVERIFY(html::writeCanonical(shown->body).contains("https://b.example/c.jpg"));
    QCOMPARE(html::write(room.archive->articles().load(saved.id)->body), html::write(html::read(body).document));
}

void TestLocalising::theSiteAndThePageShowThem()
{
    const Room room;
    const QString own = room.bring(uploads + QStringLiteral("phare.jpg"), 10, 1);
    const article::Article saved = room.publish("un", image(uploads + QStringLiteral("phare-300x200.jpg")));
    room.exportTo(QStringLiteral("site"));
    QVERIFY(room.page(QStringLiteral("un")).contains("<img src=\"" + own.toUtf8()));
    QVERIFY(room.has(own));
    desk::ExportRequest request;
    request.theme = QStringLiteral("une");
    request.articles = {saved.id};
    request.form = desk::ExportForm::Page;
    QVERIFY(desk::exportToBytes(*room.archive, request)->contains("<img src=\"data:image/png"));
    // What goes to another system keeps the addresses that it knows.
    request.form = desk::ExportForm::Fragment;
    QVERIFY(desk::exportToBytes(*room.archive, request)->contains("phare-300x200.jpg"));
}

void TestLocalising::aPictureStaysWhileAnArticleShowsIt()
{
    const Room room;
    const QString own = room.bring(uploads + QStringLiteral("phare.jpg"), 10, 1);
    article::Article one = room.publish("un", image(uploads + QStringLiteral("phare.jpg")));
    article::Article two = room.publish("deux", image(uploads + QStringLiteral("phare-300x200.jpg")));
    room.exportTo(QStringLiteral("site"));
    one.body = html::read("<p>Sans image.</p>").document;
    one = *room.archive->articles().save(one);
    room.exportTo(QStringLiteral("site"));
    QVERIFY(room.has(own));
    room.compareWithAnother();
    two.status = article::Status::Draft;
    QVERIFY(room.archive->articles().save(two));
    room.exportTo(QStringLiteral("site"));
    QVERIFY(!room.has(own));
    room.compareWithAnother();
}

void TestLocalising::picturesThatComeLaterAreShownBySitesThatAreThere()
{
    const Room room;
    const QString wxr = room.place.filePath(QStringLiteral("old.xml"));
    write(wxr, R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Old</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example</wp:base_site_url><wp:base_blog_url>https://old.example</wp:base_blog_url>
<item><title>phare</title><guid>https://old.example/?attachment_id=7</guid><wp:post_id>7</wp:post_id><wp:post_name>phare</wp:post_name>
<wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>
<wp:attachment_url>https://old.example/wp-content/uploads/2019/05/phare.png</wp:attachment_url>
<wp:postmeta><wp:meta_key>_wp_attached_file</wp:meta_key><wp:meta_value>2019/05/phare.png</wp:meta_value></wp:postmeta></item>
<item><title>Un</title><guid>https://old.example/?p=8</guid><wp:post_id>8</wp:post_id><wp:post_name>un</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_date>2019-05-03 08:00:00</wp:post_date>
<content:encoded><![CDATA[<p><img src="https://old.example/wp-content/uploads/2019/05/phare-300x200.png" alt=""></p>]]></content:encoded></item>
</channel></rss>)");
    desk::ImportOptions options;
    QVERIFY(desk::importWxr(*room.archive, {wxr}, options, [](const desk::ImportItem &) {}));
    room.exportTo(QStringLiteral("site"));
    QVERIFY(room.page(QStringLiteral("un")).contains("phare-300x200.png"));
    const QString folder = room.place.filePath(QStringLiteral("uploads/2019/05"));
    QVERIFY(QDir().mkpath(folder));
    write(folder + QStringLiteral("/phare.png"), picture(80));
    options.uploads = room.place.filePath(QStringLiteral("uploads"));
    QVERIFY(desk::importWxr(*room.archive, {wxr}, options, [](const desk::ImportItem &) {}));
    room.exportTo(QStringLiteral("site"));
    QVERIFY(room.page(QStringLiteral("un")).contains("<img src=\"media/"));
    room.compareWithAnother();
    QCOMPARE(room.exportTo(QStringLiteral("site")).written, 0);
}

QTEST_GUILESS_MAIN(TestLocalising)
#include "tst_localising.moc"
