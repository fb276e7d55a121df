#include <QTest>

#include "desk/desk.h"
#include "desk/replacing.h"
#include "html/html.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;
using desk::ArchiveHit;
using Field = desk::ArchiveHit::Field;

namespace {

desk::ReplaceRequest asked(const QString &words, const QString &replacement)
{
    desk::ReplaceRequest request;
    request.question.words = words;
    request.replacement = replacement;
    return request;
}

std::vector<ArchiveHit> found(archive::Archive &archive, const desk::ReplaceRequest &request)
{
    std::vector<ArchiveHit> all;
    const Outcome done = desk::findInArchive(archive, request, [&](std::vector<ArchiveHit> some) {
        std::ranges::move(some, std::back_inserter(all));
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return all;
}

QByteArray bodyOf(archive::Archive &archive, qint64 article)
{
    return html::write(archive.articles().load(article)->body);
}

} // namespace

/// One word for another in every article.
class TestReplacing : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsSearched();
    void onlyTheWordsChange();
    void eachArticleIsOneVersion();
    void whatWasLeftOutStays();
    void whatHasChangedSinceStays();
    void allIsTakenBack();
    void whatSomebodyChangedSinceIsNotTakenBack();
    void expressionsHaveGroups();
    void wordsBesidePicturesAreFound();
    void theFilterSaysWhere();
    void itIsCancelled();
    void aMistakeIsTold();
    void aDeskFindsAndReplaces();
};

void TestReplacing::everyTextIsSearched()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = titled(QStringLiteral("La marée"));
    article.original.title = QStringLiteral("The marée");
    article.lead = rich("<p>Une marée.</p>");
    article.note = rich("<p>Marée.</p>");
    article.body = rich("<p>La ma<b>rée</b></p><table><tr><td>marée</td></tr></table><figure><img src=\"https://a.example/x.png\" "
                        "alt=\"x\"><figcaption>marée</figcaption></figure>");
    article.source.name = QStringLiteral("Marée libre");
    article.authors = {QStringLiteral("Jo"), QStringLiteral("Ada Marée")};
    article.tags = {QStringLiteral("marée")};
    saved(*archive, article);
    saved(*archive, titled(QStringLiteral("Rien ici")));
    const auto hits = found(*archive, asked(QStringLiteral("marée"), QStringLiteral("houle")));
    std::vector<Field> fields;
    for (const ArchiveHit &hit : hits)
        fields.push_back(hit.field);
    QCOMPARE(fields, (std::vector{Field::Title, Field::OriginalTitle, Field::Source, Field::Author, Field::Tag, Field::Lead,
                                  Field::Note, Field::Body, Field::Body, Field::Body}));
    QCOMPARE(hits[3].index, 1);
    QCOMPARE(hits[7].change.before, QStringLiteral("La "));
    QCOMPARE(hits[7].change.original, QStringLiteral("marée"));
}

void TestReplacing::onlyTheWordsChange()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = titled(QStringLiteral("Un"));
    article.body = rich("<p class=x >Le mot &amp; le <b>mot</b>.</p>\n\n<!-- gardé -->\n<P>Autre</P>");
    article = saved(*archive, article);
    const auto request = asked(QStringLiteral("mot"), QStringLiteral("terme"));
    const auto replaced = desk::replaceIn(*archive, article.id, request, found(*archive, request), {});
    QVERIFY(replaced);
    QCOMPARE(replaced->hits, 2);
    QCOMPARE(bodyOf(*archive, article.id), QByteArray("<p class=x >Le terme &amp; le <b>terme</b>.</p>\n\n<!-- gardé -->\n<P>Autre</P>"));
}

void TestReplacing::eachArticleIsOneVersion()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = titled(QStringLiteral("Un mot"));
    article.body = rich("<p>Un mot, un autre mot.</p>");
    article = saved(*archive, article);
    const auto request = asked(QStringLiteral("mot"), QStringLiteral("terme"));
    const auto replaced = desk::replaceIn(*archive, article.id, request, found(*archive, request), QStringLiteral("Ada"));
    QCOMPARE(*replaced, (desk::Replaced{article.id, article.version, article.version + 1, 3}));
    const archive::Version version = archive->versions().of(article.id)->front();
    QCOMPARE(version.cause, archive::Cause::Replace);
    QCOMPARE(version.person, QStringLiteral("Ada"));
    QCOMPARE(archive->versions().of(article.id)->size(), size_t(2));
    QVERIFY(found(*archive, request).empty());
}

void TestReplacing::whatWasLeftOutStays()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = titled(QStringLiteral("Un"));
    article.body = rich("<p>mot un, mot deux, mot trois</p>");
    article = saved(*archive, article);
    const auto request = asked(QStringLiteral("mot"), QStringLiteral("terme"));
    auto hits = found(*archive, request);
    hits.erase(hits.begin() + 1);
    QCOMPARE(desk::replaceIn(*archive, article.id, request, hits, {})->hits, 2);
    QCOMPARE(bodyOf(*archive, article.id), QByteArray("<p>terme un, mot deux, terme trois</p>"));
}

void TestReplacing::whatHasChangedSinceStays()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = titled(QStringLiteral("Un"));
    article.body = rich("<p>un mot</p><p>deux mots</p>");
    article = saved(*archive, article);
    const auto request = asked(QStringLiteral("mot"), QStringLiteral("terme"));
    const auto hits = found(*archive, request);
    article.body = rich("<p>un mot</p><p>trois mots</p>");
    article = saved(*archive, article);
    QCOMPARE(desk::replaceIn(*archive, article.id, request, hits, {})->hits, 1);
    QCOMPARE(bodyOf(*archive, article.id), QByteArray("<p>un terme</p><p>trois mots</p>"));
    const auto again = desk::replaceIn(*archive, article.id, request, hits, {});
    QCOMPARE(again->hits, 0);
    QCOMPARE(again->after, again->before);
}

void TestReplacing::allIsTakenBack()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = titled(QStringLiteral("Le mot"));
    article.status = article::Status::Published;
    article.body = rich("<p class=x >Le mot</p>");
    article = saved(*archive, article);
    const auto request = asked(QStringLiteral("mot"), QStringLiteral("terme"));
    const auto replaced = desk::replaceIn(*archive, article.id, request, found(*archive, request), {});
    QCOMPARE(desk::takeBack(*archive, *replaced, {}), Result<bool>(true));
    const Article back = *archive->articles().load(article.id);
    QCOMPARE(back.title, article.title);
    QCOMPARE(html::write(back.body), html::write(article.body));
}

void TestReplacing::whatSomebodyChangedSinceIsNotTakenBack()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = saved(*archive, titled(QStringLiteral("Le mot")));
    const auto request = asked(QStringLiteral("mot"), QStringLiteral("terme"));
    const auto replaced = desk::replaceIn(*archive, article.id, request, found(*archive, request), {});
    article = *archive->articles().load(article.id);
    article.lead = rich("<p>Un chapô</p>");
    article = saved(*archive, article);
    QCOMPARE(desk::takeBack(*archive, *replaced, {}), Result<bool>(false));
    QCOMPARE(archive->articles().load(article.id)->title, QStringLiteral("Le terme"));
}

void TestReplacing::expressionsHaveGroups()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article article = saved(*archive, titled(QStringLiteral("Dupont, Jean")));
    auto request = asked(QStringLiteral("(\\w+), (\\w+)"), QStringLiteral("$2 $1"));
    request.question.expression = true;
    QCOMPARE(desk::replaceIn(*archive, article.id, request, found(*archive, request), {})->hits, 1);
    QCOMPARE(archive->articles().load(article.id)->title, QStringLiteral("Jean Dupont"));
}

/// The index says something else where the picture stands: it must not hide the hit.
void TestReplacing::wordsBesidePicturesAreFound()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = titled(QStringLiteral("Un"));
    article.body = rich("<p>mot<img src=\"https://a.example/x.png\" alt=\"suite\"> fin<br>deux</p>");
    article = saved(*archive, article);
    auto request = asked(QStringLiteral("mot"), QStringLiteral("terme"));
    request.question.wholeWords = true;
    QCOMPARE(found(*archive, request).size(), size_t(1));
    request.question = {QStringLiteral("FIN")};
    QCOMPARE(found(*archive, request).size(), size_t(1));
}

void TestReplacing::theFilterSaysWhere()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article one = titled(QStringLiteral("Un mot"));
    one.source.name = QStringLiteral("Ici");
    one = saved(*archive, one);
    const Article trashed = saved(*archive, titled(QStringLiteral("Un mot de trop")));
    QVERIFY(archive->articles().setTrashed(trashed.id, true));
    saved(*archive, titled(QStringLiteral("Un autre mot")));
    auto request = asked(QStringLiteral("mot"), QStringLiteral("terme"));
    QCOMPARE(found(*archive, request).size(), size_t(2));
    request.filter.source = QStringLiteral("Ici");
    QCOMPARE(found(*archive, request).size(), size_t(1));
}

void TestReplacing::itIsCancelled()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    for (int i = 0; i < 120; ++i)
        saved(*archive, titled(QStringLiteral("Un mot")));
    const CancelToken cancel;
    size_t seen = 0;
    const Outcome done = desk::findInArchive(*archive, asked(QStringLiteral("mot"), {}), [&](const std::vector<ArchiveHit> &some) {
        seen += some.size();
        cancel.cancel();
    }, cancel);
    QCOMPARE(codeOf(done), code(ErrorCode::Cancelled));
    QCOMPARE(seen, size_t(50));
}

void TestReplacing::aMistakeIsTold()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    auto request = asked(QStringLiteral("(mot"), {});
    request.question.expression = true;
    QCOMPARE(codeOf(desk::findInArchive(*archive, request, [](const std::vector<ArchiveHit> &) {})), code(ErrorCode::Invalid));
}

void TestReplacing::aDeskFindsAndReplaces()
{
    const Shelf shelf;
    auto desk = *desk::Desk::open(shelf.folder());
    const qint64 id = desk->save(titled(QStringLiteral("Un mot"))).result()->id;
    std::vector<ArchiveHit> hits;
    const auto request = asked(QStringLiteral("mot"), QStringLiteral("terme"));
    const auto finding = desk->find(request, [&](std::vector<ArchiveHit> some) { hits = std::move(some); }, {}, {});
    QTRY_VERIFY(finding.isFinished());
    QVERIFY(finding.result());
    QCOMPARE(hits.size(), size_t(1));
    const Result<desk::Replaced> replaced = desk->replaceIn(id, request, hits).result();
    QCOMPARE(desk->reader().articles().load(id)->title, QStringLiteral("Un terme"));
    QCOMPARE(desk->takeBack(*replaced).result(), Result<bool>(true));
    QCOMPARE(desk->reader().articles().load(id)->title, QStringLiteral("Un mot"));
}

QTEST_GUILESS_MAIN(TestReplacing)
#include "tst_replacing.moc"
