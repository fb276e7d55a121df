#include <QDir>
#include <QTest>

#include "archive/check.h"
#include "desk/capturing.h"
#include "desk/importing.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using desk::Again;
using desk::Capture;
using desk::ImportItem;

namespace {

const QByteArray first = "<p>The first paragraph is long enough, with a comma or two, to be what an article is made of.</p>";
const QByteArray second = "<p>The second one is, too, and says that the quick brown fox jumps over the lazy dog.</p>";
const QByteArray third = "<p>The third one adds that it did so on a day on which it rained, as it does there.</p>";
const QString address = QStringLiteral("https://www.example.org/a/b");

QByteArray page(const QByteArray &body = first + second + third, const QByteArray &more = {})
{
    return "<!DOCTYPE html><html lang=en><head><title>A title of some words - The Site</title>"
           "<meta property=og:site_name content='The Site'><meta property=og:title content='A title of some words'>"
           "<meta property=article:published_time content=2021-04-27T06:00:00Z>"
           "<link rel=canonical href=https://www.example.org/a/b></head><body><nav><a href=/>Home</a></nav>"
           "<article><h1>A title of some words</h1><p class=byline>By Ann Lee</p>"
        + body + "</article>" + more + "</body></html>";
}

const QByteArray figure = "<figure><img src='page_files/a.png' alt='A red point'></figure>";

/// A page as a browser saves it, with its folder; its path.
QString savedPage(const Shelf &shelf)
{
    QDir().mkpath(shelf.beside("page_files"));
    write(shelf.beside("page_files/a.png"), png());
    write(shelf.beside("page.html"), page(first + figure + second + third));
    return shelf.beside("page.html");
}

qint64 createdFrom(archive::Archive &archive, const QByteArray &bytes)
{
    const Capture capture = desk::captureOf(bytes);
    const auto article = desk::createFrom(archive, capture, capture.article, {});
    return article ? article->id : 0;
}

} // namespace

/// Pages on their way into the archive, and what becomes of them there.
class TestCapturing : public QObject
{
    Q_OBJECT

private slots:
    void aPageBecomesAnArticleWithItsOriginal();
    void aPageOfSeveralFilesIsFrozenAsOne();
    void theSamePageIsKnownAtOnce();
    void whatIsNoPageIsTold_data();
    void whatIsNoPageIsTold();
    void nothingIsHalfDone();
    void thePageAgainIsTheSame();
    void aChangedPageMarksTheArticle();
    void whatChangedBackIsTheSame();
    void aDamagedCopyIsReplaced();
    void anUpdateSaysWhatIsNew();
    void anUpdateSpeaksTheArticlesLanguage();
    void importingAPageFreezesIt();
    void importingItAgainDuplicatesNothing();
    void importingItForAnotherArticleMarksThatOne();
    void aDryRunKeepsNothing();
    void aPersonsOwnPageIsNoOriginal();
};

void TestCapturing::aPageBecomesAnArticleWithItsOriginal()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Capture capture = desk::captureOf(page(), {address, {}, QStringLiteral("\"7\""), {}});
    QVERIFY(desk::isCaptured(capture));
    QCOMPARE(capture.page.fields.title.front().value, QStringLiteral("A title of some words"));
    QVERIFY(capture.page.fields.title.front().confidence > 0.5);
    article::Article edited = capture.article;
    edited.title = QStringLiteral("Un titre");
    const auto article = desk::createFrom(*archive, capture, edited, {});
    QVERIFY(article);
    QCOMPARE(article->title, QStringLiteral("Un titre"));
    QCOMPARE(article->original.title, QStringLiteral("A title of some words"));
    QCOMPARE(article->original.url, address);
    const auto copies = *archive->originals().of(article->id);
    QCOMPARE(copies.size(), 1U);
    QCOMPARE(copies.front().url, address);
    QCOMPARE(copies.front().etag, QStringLiteral("\"7\""));
    QCOMPARE(*archive::readOriginal(shelf.folder(), copies.front().address), page());
    const auto frozen = desk::readFrozen(shelf.folder(), copies.front());
    QCOMPARE(frozen->article, capture.article);
    QVERIFY(archive::check(*archive)->empty());
}

void TestCapturing::aPageOfSeveralFilesIsFrozenAsOne()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const auto capture = desk::captureFile(savedPage(shelf));
    QVERIFY(capture);
    QCOMPARE(capture->pictures.size(), 1U);
    QVERIFY(capture->frozen.isMhtml);
    const auto article = desk::createFrom(*archive, *capture, capture->article, {});
    QVERIFY(article);
    QCOMPARE(document::mediaOf(article->body), QStringList{*archive::mediaAddress(png())});
    QDir(shelf.beside("page_files")).removeRecursively();
    QFile::remove(shelf.beside("page.html"));
    // The picture is in the copy, too, whatever becomes of the page.
    const auto frozen = desk::readFrozen(shelf.folder(), archive->originals().of(article->id)->front());
    QVERIFY(frozen);
    QCOMPARE(frozen->article, capture->article);
    QCOMPARE(frozen->pictures.size(), 1U);
    QCOMPARE(frozen->pictures.front().bytes, png());
    QVERIFY(archive::check(*archive)->empty());
}

void TestCapturing::theSamePageIsKnownAtOnce()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = createdFrom(*archive, page());
    using Why = archive::AlreadyThere::Why;
    const auto whyOf = [&](const QByteArray &bytes) {
        const auto known = *desk::alreadyThere(*archive, desk::captureOf(bytes));
        return known.size() == 1 && known.front().article == id ? std::optional(known.front().why) : std::nullopt;
    };
    QCOMPARE(whyOf(page()), Why::SameAddress);
    QByteArray elsewhere = page();
    elsewhere.replace("www.example.org/a/b", "agency.example.com/12");
    QCOMPARE(whyOf(elsewhere), Why::SameOriginal);
    elsewhere.replace("The first paragraph", "Rain, wind and snow were what came, and").replace("The second one", "A bird");
    elsewhere.replace("The third one adds that it did so on a day on which", "Nobody knew it there as");
    QCOMPARE(whyOf(elsewhere), std::nullopt);
}

void TestCapturing::whatIsNoPageIsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("error");
    QTest::newRow("a picture") << png() << code(ErrorCode::Unsupported);
    QTest::newRow("a PDF file") << QByteArray("%PDF-1.7") << code(ErrorCode::Unsupported);
}

void TestCapturing::whatIsNoPageIsTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, error);
    const Shelf shelf;
    write(shelf.beside("page.html"), bytes);
    QCOMPARE(codeOf(desk::captureFile(shelf.beside("page.html"))), error);
    QCOMPARE(codeOf(desk::captureFile(shelf.beside("gone.html"))), code(ErrorCode::NotFound));
    QVERIFY(!desk::isCaptured(desk::captureOf({})));
}

void TestCapturing::nothingIsHalfDone()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Capture capture = desk::captureOf(page());
    capture.frozen.bytes = QByteArray(400'000, 'x');
    {
        const FullDisk full(300'000);
        QVERIFY(!desk::createFrom(*archive, capture, capture.article, {}));
    }
    QVERIFY(archive->list().ids({})->empty());
    QVERIFY(archive::check(*archive)->empty());
}

void TestCapturing::thePageAgainIsTheSame()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = createdFrom(*archive, page());
    shelf.time().pass(3600);
    // Another advertisement is no other text.
    const QByteArray again = page(first + second + third, "<aside>Buy this now</aside>");
    QCOMPARE(*desk::takeAgain(*archive, id, desk::captureOf(again, {address, {}, QStringLiteral("\"8\""), {}})), Again::Same);
    const auto copies = *archive->originals().of(id);
    QCOMPARE(copies.size(), 1U);
    QCOMPARE(copies.front().checked, copies.front().taken.addSecs(3600));
    QCOMPARE(copies.front().etag, QStringLiteral("\"8\""));
    QCOMPARE(codeOf(desk::originalChange(shelf.folder(), copies)), code(ErrorCode::NotFound));
    const qint64 other = saved(*archive, titled(QStringLiteral("Sans copie"))).id;
    QCOMPARE(*desk::takeAgain(*archive, other, desk::captureOf(page())), Again::First);
    QVERIFY(archive->list().ids({.originalChanged = true})->empty());
}

void TestCapturing::aChangedPageMarksTheArticle()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = createdFrom(*archive, page());
    const auto takes = [&](const QByteArray &body) { return *desk::takeAgain(*archive, id, desk::captureOf(page(body))); };
    QCOMPARE(takes(first + third), Again::Changed);
    QCOMPARE(takes(first + third), Again::Changed); // still, and no copy more
    QCOMPARE(takes(first + third + first), Again::Changed);
    QCOMPARE(archive->originals().of(id)->size(), 3U);
    QCOMPARE(*archive->list().ids({.originalChanged = true}), std::vector{id});
    // What is compared is what the editor knew, and what it is now.
    const auto change = desk::originalChange(shelf.folder(), *archive->originals().of(id));
    QCOMPARE(change->before.body.blocks.size(), 3U);
    QVERIFY(change->copyBefore.isNoted);
    QVERIFY(!change->copyAfter.isNoted);
    QVERIFY(archive->originals().setNoted(id));
    QCOMPARE(takes(first + third + first), Again::Same);
    // Afterwards, the two last copies are what there is to compare.
    QVERIFY(desk::originalChange(shelf.folder(), *archive->originals().of(id)));
}

void TestCapturing::whatChangedBackIsTheSame()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = createdFrom(*archive, page());
    QCOMPARE(*desk::takeAgain(*archive, id, desk::captureOf(page(first + third))), Again::Changed);
    QCOMPARE(*desk::takeAgain(*archive, id, desk::captureOf(page())), Again::Same);
    QVERIFY(archive->list().ids({.originalChanged = true})->empty());
}

void TestCapturing::aDamagedCopyIsReplaced()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = createdFrom(*archive, page());
    QVERIFY(QFile::remove(shelf.folder() + u'/' + archive->originals().of(id)->front().address));
    QCOMPARE(*desk::takeAgain(*archive, id, desk::captureOf(page(first + third))), Again::Changed);
    QCOMPARE(codeOf(desk::originalChange(shelf.folder(), *archive->originals().of(id))), code(ErrorCode::NotFound));
}

void TestCapturing::anUpdateSaysWhatIsNew()
{
    desk::OriginalChange change;
    change.before = desk::captureOf(page(first + second)).article;
    QByteArray changed = first;
    change.after = desk::captureOf(page(changed.replace("a comma or two", "a comma or five") + third)).article;
    article::Article article = titled(QStringLiteral("A title"));
    article.language = QStringLiteral("en");
    article.body = document::fromPlainText(QStringLiteral("The text."));
    const article::Article updated = desk::withUpdate(article, change, QDate(2026, 11, 26));
    const QString text = document::toPlainText(updated.body);
    QVERIFY(text.startsWith(QLatin1String("The text.\n\nUpdate of November 26, 2026: the original has changed.")));
    QVERIFY(text.contains(QLatin1String("a comma or five")));
    QVERIFY(text.contains(QLatin1String("on which it rained")));
    QVERIFY(text.contains(QStringLiteral("The original no longer says: “The second one is")));
    QCOMPARE(updated.body.blocks.size(), 5U);
}

void TestCapturing::anUpdateSpeaksTheArticlesLanguage()
{
    desk::OriginalChange change;
    change.after = desk::captureOf(page()).article;
    article::Article article = titled(QStringLiteral("Un titre"));
    article.language = QStringLiteral("fr-CA");
    const QString text = document::toPlainText(desk::withUpdate(article, change, QDate(2026, 11, 1)).body);
    QVERIFY2(text.startsWith(QStringLiteral("Mise à jour du 1er novembre 2026\u00A0: l’original a changé.")), qPrintable(text));
}

void TestCapturing::importingAPageFreezesIt()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const ImportItem item = desk::importFile(*archive, savedPage(shelf), {});
    QCOMPARE(item.state, ImportItem::State::Created);
    const auto article = archive->articles().load(item.id);
    QCOMPARE(article->source.name, QStringLiteral("The Site"));
    QCOMPARE(document::mediaOf(article->body), QStringList{*archive::mediaAddress(png())});
    QCOMPARE(archive->originals().of(item.id)->size(), 1U);
    QVERIFY(archive::check(*archive)->empty());
    // A folder that was saved is a page, too.
    QDir().mkpath(shelf.beside("saved"));
    write(shelf.beside("saved/index.html"), page());
    QCOMPARE(desk::importFile(*archive, shelf.beside("saved"), {}).id, item.id);
    QDir().mkpath(shelf.beside("empty"));
    QCOMPARE(desk::importFile(*archive, shelf.beside("empty"), {}).state, ImportItem::State::Failed);
}

void TestCapturing::importingItAgainDuplicatesNothing()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    write(shelf.beside("page.html"), page());
    const auto imports = [&] { return desk::importFile(*archive, shelf.beside("page.html"), {}); };
    const qint64 id = imports().id;
    QCOMPARE(imports().state, ImportItem::State::Unchanged);
    QCOMPARE(archive->originals().of(id)->size(), 1U);
    // Nobody has worked on it: it follows its original.
    write(shelf.beside("page.html"), page(first + third + second));
    QCOMPARE(imports().state, ImportItem::State::Updated);
    QCOMPARE(archive->originals().of(id)->size(), 2U);
    QVERIFY(archive->list().ids({.originalChanged = true})->empty());
    article::Article article = *archive->articles().load(id);
    article.title = QStringLiteral("Un titre");
    saved(*archive, article);
    write(shelf.beside("page.html"), page(first + third));
    QCOMPARE(imports().state, ImportItem::State::Skipped);
    QCOMPARE(*archive->list().ids({.originalChanged = true}), std::vector{id});
    QCOMPARE(archive->list().ids({})->size(), 1U);
}

void TestCapturing::importingItForAnotherArticleMarksThatOne()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    article::Article article = titled(QStringLiteral("La traduction"));
    article.original.url = QStringLiteral("http://example.org/a/b/?utm_source=feed");
    const qint64 id = saved(*archive, article).id;
    const auto imports = [&](const QByteArray &bytes) { return desk::importBytes(*archive, bytes, QStringLiteral("page.html"), {}); };
    const ImportItem item = imports(page());
    QCOMPARE(item.state, ImportItem::State::Skipped);
    QCOMPARE(item.id, id);
    QCOMPARE(archive->list().ids({})->size(), 1U);
    QCOMPARE(archive->originals().of(id)->size(), 1U);
    QVERIFY(archive->list().ids({.originalChanged = true})->empty());
    imports(page(first + third));
    QCOMPARE(*archive->list().ids({.originalChanged = true}), std::vector{id});
}

void TestCapturing::aDryRunKeepsNothing()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QStringList before = namesIn(shelf.folder());
    desk::ImportOptions options;
    options.dryRun = true;
    QCOMPARE(desk::importFile(*archive, savedPage(shelf), options).state, ImportItem::State::Created);
    QCOMPARE(namesIn(shelf.folder()), before);
    QVERIFY(archive->list().ids({})->empty());
}

void TestCapturing::aPersonsOwnPageIsNoOriginal()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const ImportItem item = desk::importBytes(*archive, "<h1>Le phare</h1><p>Le texte.</p>", QStringLiteral("phare.html"), {});
    QCOMPARE(item.state, ImportItem::State::Created);
    QVERIFY(archive->originals().of(item.id)->empty());
}

QTEST_GUILESS_MAIN(TestCapturing)
#include "tst_capturing.moc"
