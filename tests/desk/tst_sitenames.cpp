#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "desk/exporting.h"
#include "html/html.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

article::Article published(const QString &title, const QString &slug = {})
{
    article::Article article;
    article.title = title;
    article.slug = slug;
    article.language = QStringLiteral("fr");
    article.status = article::Status::Published;
    article.reposted = QDate(2021, 5, 3);
    article.body = html::read("<p>Un texte.</p>").document;
    return article;
}

/// Paths in a folder, of files and folders.
QStringList pathsIn(const QString &folder)
{
    QStringList paths;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext())
        paths.append(entries.next().mid(folder.size() + 1));
    return paths;
}

} // namespace

/// What articles, categories and tags are called makes no file that a system refuses, and none elsewhere.
class TestSiteNames : public QObject
{
    Q_OBJECT

private slots:
    void everyNameIsAFileThatAnySystemTakes();
    void everyArticleHasItsOwnPage();
    void whatIsBesideTheSiteStaysAsItWas();
};

namespace {

struct Room {
    Shelf shelf;
    std::unique_ptr<archive::Archive> archive = shelf.open();
    QTemporaryDir place;
    int articles = 0;

    Room()
    {
        for (const char *title : {"../../etc/passwd", "con", "NUL.txt", "index", "404", "category", "feed.xml", "search", "robots.txt", ".",
                                  "..", "a/b\\c:d*e?f\"g<h>i|j", "\xC2\xA0", "\xE2\x80\xAE" "cod.exe", "<script>alert(1)</script>", "l’été", "l'ete"})
            save(published(QString::fromUtf8(title)));
        save(published(QString(10'000, u'x')));
        save(published(QStringLiteral("one"), QStringLiteral("same")));
        save(published(QStringLiteral("two"), QStringLiteral("same")));
        article::Article named = published(QStringLiteral("names"));
        named.categories = {QStringLiteral("../x"), QStringLiteral("CON"), QStringLiteral("a/b"), QString(300, u'é'), QStringLiteral("."), QStringLiteral("L’Été"), QStringLiteral("l'ete")};
        named.tags = {QStringLiteral(".."), QStringLiteral("index.html"), QStringLiteral("日本"), QStringLiteral("C++"), QStringLiteral("C")};
        named.source.name = QStringLiteral("/");
        named.authors = {QStringLiteral("~root"), QStringLiteral("aux")};
        save(named);
    }
    void save(const article::Article &article)
    {
        if (!archive->articles().save(article))
            qFatal("%s", qPrintable(article.title.left(80)));
        ++articles;
    }
    QString site() const { return place.filePath(QStringLiteral("site")); }
    Result<exporting::Report> exportSite() const
    {
        desk::ExportRequest request;
        request.theme = QStringLiteral("une");
        request.form = desk::ExportForm::Site;
        request.baseUrl = QStringLiteral("https://ex.example/");
        request.out = site();
        return desk::exportArticles(*archive, request);
    }
};

} // namespace

void TestSiteNames::everyNameIsAFileThatAnySystemTakes()
{
    const Room room;
    QVERIFY(room.exportSite());
    // https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    static const QRegularExpression reserved(QStringLiteral(R"(\A(con|prn|aux|nul|com\d|lpt\d)(\..*)?\z)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression form(QStringLiteral(R"(\A[A-Za-z0-9._~-]+\z)"));
    QSet<QString> lower;
    for (const QString &path : pathsIn(room.site())) {
        for (const QString &name : path.split(u'/')) {
            QVERIFY2(form.match(name).hasMatch(), qPrintable(path));
            QVERIFY2(!reserved.match(name).hasMatch(), qPrintable(path));
            QVERIFY2(name.size() <= 200 && !name.endsWith(u'.'), qPrintable(path));
        }
        QVERIFY2(!lower.contains(path.toLower()), qPrintable(path)); // a disk that does not tell letters' cases apart
        lower.insert(path.toLower());
    }
    QCOMPARE(QDir(room.place.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{QStringLiteral("site")});
}

void TestSiteNames::everyArticleHasItsOwnPage()
{
    const Room room;
    QVERIFY(room.exportSite());
    int pages = 0;
    for (const QString &path : pathsIn(room.site()))
        if (!path.contains(u'/') && path.endsWith(QLatin1String(".html")) && bytesOf(room.site() + u'/' + path).contains("itemprop=\"articleBody\""))
            ++pages;
    QCOMPARE(pages, room.articles);
}

void TestSiteNames::whatIsBesideTheSiteStaysAsItWas()
{
    const Room room;
    QVERIFY(QDir().mkpath(room.site()));
    write(room.site() + QStringLiteral("/same.html"), "somebody else's");
    const auto refused = room.exportSite();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(bytesOf(room.site() + QStringLiteral("/same.html")), QByteArray("somebody else's"));
}

QTEST_GUILESS_MAIN(TestSiteNames)
#include "tst_sitenames.moc"
