#include <QDir>
#include <QFile>
#include <QTest>

#include "desk/exporting.h"
#include "desk/importing.h"
#include "desk/localpictures.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;
using desk::ImportItem;

namespace {

const QString &picture()
{
    static const QString address = *archive::mediaAddress(png());
    return address;
}

/// The address that the first picture of a text has once the text is imported.
QString importedPicture(const Shelf &shelf, const char *file, const QByteArray &markdown)
{
    write(shelf.beside(file), markdown);
    const auto archive = shelf.open();
    const ImportItem item = desk::importFile(*archive, shelf.beside(file), {});
    const auto article = archive->articles().load(item.id);
    const QStringList shown = article ? document::mediaOf(article->body) : QStringList();
    return shown.isEmpty() ? QString() : shown.front();
}

} // namespace

/// Markdown files with the pictures beside them.
class TestLocalPictures : public QObject
{
    Q_OBJECT

private slots:
    void picturesAreFoundWhereGeneratorsKeepThem_data();
    void picturesAreFoundWhereGeneratorsKeepThem();
    void noPathLeadsOutOfTheSite_data();
    void noPathLeadsOutOfTheSite();
    void whatMarbreWroteComesBackWithItsPictures();
    void aDryRunBringsNothing();
    void aFolderIsTheMarkdownFilesInIt();
};

void TestLocalPictures::picturesAreFoundWhereGeneratorsKeepThem_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("beside") << QStringLiteral("site/content/posts/a.png") << QByteArray("a.png");
    QTest::newRow("in a folder, its name encoded")
        << QStringLiteral("site/content/posts/mes images/é.png") << QByteArray("mes%20images/%C3%A9.png");
    QTest::newRow("Hugo's static") << QStringLiteral("site/static/images/a.png") << QByteArray("/images/a.png?v=2");
    QTest::newRow("above") << QStringLiteral("site/static/images/a.png") << QByteArray("images/a.png");
}

void TestLocalPictures::picturesAreFoundWhereGeneratorsKeepThem()
{
    QFETCH(QString, place);
    QFETCH(QByteArray, address);
    const Shelf shelf;
    write(shelf.beside("") + u'/' + place, png());
    QCOMPARE(importedPicture(shelf, "site/content/posts/un.md", "![Un](" + address + ") et du texte."), picture());
    QCOMPARE(*archive::readMedia(shelf.folder(), picture()), png());
}

void TestLocalPictures::noPathLeadsOutOfTheSite_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("up") << QByteArray("../../secret.png");
    QTest::newRow("up, encoded") << QByteArray("..%2F..%2Fsecret.png");
    QTest::newRow("up from the root") << QByteArray("/../../secret.png");
    QTest::newRow("a link") << QByteArray("link.png");
    QTest::newRow("a file") << QByteArray("file:secret.png");
    QTest::newRow("no picture") << QByteArray("un.md");
}

void TestLocalPictures::noPathLeadsOutOfTheSite()
{
    QFETCH(QByteArray, address);
    const Shelf shelf;
    write(shelf.beside("secret.png"), png());
    QDir().mkpath(shelf.beside("site/posts"));
    QVERIFY(QFile::link(shelf.beside("secret.png"), shelf.beside("site/posts/link.png")));
    QCOMPARE(importedPicture(shelf, "site/posts/un.md", "![Un](" + address + ") et du texte."), QString());
    QVERIFY(!archive::readMedia(shelf.folder(), picture()));
}

void TestLocalPictures::whatMarbreWroteComesBackWithItsPictures()
{
    const Shelf first;
    const Shelf second;
    const auto archive = first.open();
    QVERIFY(archive->media().store(png()));
    Article article = fullArticle();
    article.image = picture();
    article.body = rich("<figure><img src=\"" + picture().toUtf8() + "\" alt=\"Un point\"></figure><p>Texte.</p>");
    const Article given = saved(*archive, article);
    QVERIFY(desk::exportArticles(
        *archive, {{given.id}, desk::ExportForm::Markdown, QStringLiteral("une"), {}, first.beside("site")}));
    const auto copy = second.open();
    const QStringList files = desk::markdownFilesIn(first.beside("site"));
    QCOMPARE(files.size(), 1);
    const ImportItem item = desk::importFile(*copy, files.front(), {});
    QVERIFY(item.state == ImportItem::State::Created);
    Article back = *copy->articles().load(item.id);
    back.id = given.id;
    back.created = given.created;
    back.modified = given.modified;
    back.version = given.version;
    QVERIFY(back == given);
    QCOMPARE(*archive::readMedia(second.folder(), picture()), png());
    QVERIFY(desk::importFile(*copy, files.front(), {}).state == ImportItem::State::Unchanged);
}

void TestLocalPictures::aDryRunBringsNothing()
{
    const Shelf shelf;
    write(shelf.beside("a.png"), png());
    write(shelf.beside("un.md"), "![Un](a.png) et du texte.");
    const auto archive = shelf.open();
    const ImportItem item = desk::importFile(*archive, shelf.beside("un.md"), {{}, true});
    QVERIFY(item.state == ImportItem::State::Created);
    QVERIFY(!archive::readMedia(shelf.folder(), picture()));
}

void TestLocalPictures::aFolderIsTheMarkdownFilesInIt()
{
    const Shelf shelf;
    for (const char *file : {"site/b.md", "site/a/c.markdown", "site/_index.md", "site/d.txt"})
        write(shelf.beside(file), "# Un titre\n\nTexte.");
    QCOMPARE(desk::markdownFilesIn(shelf.beside("site")),
             (QStringList{shelf.beside("site/a/c.markdown"), shelf.beside("site/b.md")}));
}

QTEST_GUILESS_MAIN(TestLocalPictures)
#include "tst_localpictures.moc"
