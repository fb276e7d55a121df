#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "import/capture/capture.h"
#include "import/capture/pagetext.h"
#include "import/capture/pictures.h"

using namespace marbre;
using namespace marbre::import;
using namespace marbre::import::capture;

namespace {

const QByteArray picture = QByteArray::fromBase64("R0lGODlhAQABAAAAACw=") + QByteArray(300, 'x');

QByteArray article(const QByteArray &image)
{
    return "<html><title>A title of words</title><body><article><h1>A title of words</h1>"
           "<p>The first paragraph is long enough, with a comma or two, to be what an article is made of, if one "
           "asks.</p>"
           "<p><img src=\""
        + image
        + "\"></p>"
          "<p>The second one is, too, and says that the quick brown fox jumps over the lazy dog, of all things.</p>"
          "</article></body></html>";
}

QByteArray mhtml(const QByteArray &page, const QByteArray &pictureHeaders)
{
    return "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a/page\r\nSubject: A title\r\n"
           "MIME-Version: 1.0\r\nContent-Type: "
           "multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--=_x\"\r\n\r\n\r\n"
           "----=_x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
           "Content-Location: https://example.org/a/page\r\n\r\n"
        + page + "\r\n----=_x\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n" + pictureHeaders
        + "\r\n\r\n" + picture.toBase64() + "\r\n----=_x--\r\n";
}

std::vector<Picture> picturesIn(const SavedPage &saved)
{
    const CapturedPage page = readCapturedPage(saved);
    return picturesOf(page.content, saved, page.baseUrl);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

class TestCaptureForms : public QObject
{
    Q_OBJECT

private slots:
    void anyEncodingIsRead_data();
    void anyEncodingIsRead();
    void browsersSayWhereAPageWasRead_data();
    void browsersSayWhereAPageWasRead();
    void mhtmlGivesPageAddressAndPictures_data();
    void mhtmlGivesPageAddressAndPictures();
    void mhtmlCutAnywhereIsReadAsFarAsItGoes();
    void whatOnlyLooksLikeAMessageIsAPage_data();
    void whatOnlyLooksLikeAMessageIsAPage();
    void picturesInTheirAddressesAreTakenOut();
    void aFolderBesideThePageHoldsItsPictures_data();
    void aFolderBesideThePageHoldsItsPictures();
    void aFolderMayHoldThePage();
    void linksOutOfTheFolderAreNotFollowed();
    void whatCannotBeReadIsSaid();
};

void TestCaptureForms::anyEncodingIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("declared");
    const auto row = [](const char *name, const QByteArray &bytes, const char *declared = "") {
        QTest::newRow(name) << bytes << QString::fromLatin1(declared);
    };
    const QByteArray eastern = "\x83\x65\x83\x58\x83\x67"; // Shift_JIS
    row("declared by name", "<meta charset=Shift_JIS>" + eastern);
    row("declared by content", "<meta http-equiv=Content-Type content='text/html; charset=x-sjis'>" + eastern);
    row("declared as XML", "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>" + eastern);
    row("declared by the server", eastern, "shift_jis");
    row("UTF-8, declared otherwise", "<meta charset=Shift_JIS>\u30C6\u30B9\u30C8");
    row("UTF-8 with a mark", "\xEF\xBB\xBF<meta charset=Shift_JIS>\u30C6\u30B9\u30C8");
    row("an encoding that nobody knows", "<meta charset=klingon>\u30C6\u30B9\u30C8");
    row("escapes", "<meta charset=iso-2022-jp>\x1b$B%F%9%H\x1b(B");
}

void TestCaptureForms::anyEncodingIsRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, declared);
    QVERIFY2(utf8Of(bytes, declared).contains("\u30C6\u30B9\u30C8"), utf8Of(bytes, declared).constData());
}

void TestCaptureForms::browsersSayWhereAPageWasRead_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("address");
    QTest::newRow("a browser") << QByteArray(
        "<!DOCTYPE html>\n<!-- saved from url=(0021)https://example.org/a -->\n<html>")
                               << QStringLiteral("https://example.org/a");
    QTest::newRow("SingleFile") << QByteArray(
        "<html><!--\n Page saved with SingleFile \n url: https://example.org/a \n saved date: x\n-->")
                                << QStringLiteral("https://example.org/a");
    QTest::newRow("a file") << QByteArray("<!-- saved from url=(0021)file:///etc/passwd -->") << QString();
    QTest::newRow("nothing") << QByteArray("<html>") << QString();
}

void TestCaptureForms::browsersSayWhereAPageWasRead()
{
    QFETCH(QByteArray, html);
    QTEST(savedPage(html).baseUrl, "address");
    QTEST(bestOf(readCapturedPage(html).fields.url), "address");
}

void TestCaptureForms::mhtmlGivesPageAddressAndPictures_data()
{
    QTest::addColumn<QByteArray>("image");
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("by its address") << QByteArray("https://example.org/p.gif")
                                    << QByteArray("Content-Location: https://example.org/p.gif");
    QTest::newRow("by a relative address")
        << QByteArray("../p.gif") << QByteArray("Content-Location: https://example.org/p.gif");
    QTest::newRow("by its name in the file") << QByteArray("cid:p=40x") << QByteArray("Content-ID: <p@x>");
    QTest::newRow("by both") << QByteArray("cid:p=40x")
                             << QByteArray("Content-ID: <p@x>\r\nContent-Location: https://example.org/p.gif");
}

void TestCaptureForms::mhtmlGivesPageAddressAndPictures()
{
    QFETCH(QByteArray, image);
    QFETCH(QByteArray, headers);
    const QByteArray page =
        article(image).replace("src=", "src=3D").replace("jumps", "ju=\r\nmps").replace("dog", "d=C3=B4g");
    const SavedPage saved = savedPage(mhtml(page, headers));
    QCOMPARE(saved.baseUrl, QStringLiteral("https://example.org/a/page"));
    QCOMPARE(saved.parts.size(), std::size_t(1));
    QCOMPARE(saved.parts.front().bytes, picture);
    const CapturedPage captured = readCapturedPage(saved);
    QCOMPARE(bestOf(captured.fields.title), QStringLiteral("A title of words"));
    QVERIFY(document::toPlainText(captured.content).contains(QStringLiteral("fox jumps over the lazy d\u00F4g")));
    const std::vector<Picture> pictures = picturesIn(saved);
    QCOMPARE(pictures.size(), std::size_t(1));
    QCOMPARE(pictures.front().bytes, picture);
}

void TestCaptureForms::mhtmlCutAnywhereIsReadAsFarAsItGoes()
{
    const QByteArray whole = mhtml(article("https://example.org/p.gif"), "Content-Location: https://example.org/p.gif");
    for (qsizetype size = 0; size < whole.size(); size += 7)
        (void)readCapturedPage(whole.left(size));
    const SavedPage cut = savedPage(whole.left(whole.indexOf("The second one")));
    QVERIFY(document::toPlainText(readCapturedPage(cut).content).contains(QLatin1String("The first paragraph")));
}

void TestCaptureForms::whatOnlyLooksLikeAMessageIsAPage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *bytes : {"<p>Content-Type: text/html</p>", "Note: a text\n\nContent-Type: text/html\n",
                              "Content-Type: text/plain\n\na", ""})
        QTest::newRow(bytes) << QByteArray(bytes);
}

void TestCaptureForms::whatOnlyLooksLikeAMessageIsAPage()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!isMhtml(bytes));
    QCOMPARE(savedPage(bytes).html, bytes);
}

void TestCaptureForms::picturesInTheirAddressesAreTakenOut()
{
    const std::vector<Picture> pictures = picturesIn(savedPage(article("data:image/gif;base64," + picture.toBase64())));
    QCOMPARE(pictures.size(), std::size_t(1));
    QCOMPARE(pictures.front().bytes, picture);
}

void TestCaptureForms::aFolderBesideThePageHoldsItsPictures_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *folder : {"A page_files", "A page_fichiers", "A page-Dateien", "A page.files"})
        QTest::newRow(folder) << QString::fromLatin1(folder);
}

void TestCaptureForms::aFolderBesideThePageHoldsItsPictures()
{
    QFETCH(QString, folder);
    const QTemporaryDir place;
    QVERIFY(QDir(place.path()).mkpath(folder));
    write(place.filePath(folder + QStringLiteral("/é p.gif")), picture);
    const QByteArray address = "./" + folder.toUtf8().replace(' ', "%20") + "/é%20p.gif";
    for (const QByteArray &saved : {QByteArray(), QByteArray("<!-- saved from url=(0021)https://example.org/a -->")}) {
        write(place.filePath(QStringLiteral("A page.html")), saved + article(address));
        const auto page = openSavedPage(place.filePath(QStringLiteral("A page.html")));
        QVERIFY(page);
        const std::vector<Picture> pictures = picturesIn(*page);
        QCOMPARE(pictures.size(), std::size_t(1));
        QCOMPARE(pictures.front().bytes, picture);
    }
}

void TestCaptureForms::aFolderMayHoldThePage()
{
    const QTemporaryDir place;
    QCOMPARE(openSavedPage(place.path()).error().code, ErrorCode::Invalid);
    write(place.filePath(QStringLiteral("a.html")), article("a.gif"));
    QVERIFY(openSavedPage(place.path()));
    write(place.filePath(QStringLiteral("b.html")), "b");
    QCOMPARE(openSavedPage(place.path()).error().code, ErrorCode::Invalid);
    write(place.filePath(QStringLiteral("index.html")), "index");
    QCOMPARE(openSavedPage(place.path())->html, QByteArray("index"));
}

void TestCaptureForms::linksOutOfTheFolderAreNotFollowed()
{
    const QTemporaryDir place;
    const QTemporaryDir elsewhere;
    write(elsewhere.filePath(QStringLiteral("p.gif")), picture);
    QVERIFY(QDir(place.path()).mkpath(QStringLiteral("a_files")));
    QVERIFY(QFile::link(elsewhere.filePath(QStringLiteral("p.gif")), place.filePath(QStringLiteral("a_files/p.gif"))));
    QVERIFY(QFile::link(elsewhere.path(), place.filePath(QStringLiteral("a_more"))));
    const QByteArray outside = "a_files/../../" + QFileInfo(elsewhere.path()).fileName().toUtf8() + "/p.gif";
    for (const QByteArray &address : {QByteArray("a_files/p.gif"), QByteArray("a_more/p.gif"), outside}) {
        write(place.filePath(QStringLiteral("a.html")), article(address));
        QVERIFY(picturesIn(*openSavedPage(place.filePath(QStringLiteral("a.html")))).empty());
    }
}

void TestCaptureForms::whatCannotBeReadIsSaid()
{
    QCOMPARE(openSavedPage(QStringLiteral("/nonexistent.html")).error().code, ErrorCode::NotFound);
    QFile endless(QStringLiteral("/dev/zero"));
    if (endless.open(QIODevice::ReadOnly))
        QCOMPARE(readSavedPage(endless, QStringLiteral("-")).error().code, ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(TestCaptureForms)
#include "tst_captureforms.moc"
