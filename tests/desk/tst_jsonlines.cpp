#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "desk/articlejson.h"
#include "desk/exporting.h"
#include "desk/importing.h"
#include "desk/jsonrecords.h"
#include "import/jsonl.h"
#include "shelf.h"
#include "support/documents.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;
using desk::ExportForm;
using desk::ExportRequest;
using desk::ImportItem;

namespace {

/// What the archive itself gives an article, and does not take from a file.
Article withoutStamps(Article article)
{
    article.id = 0;
    article.version = 0;
    article.modified = {};
    return article;
}

std::vector<Article> articlesIn(archive::Archive &archive)
{
    std::vector<Article> articles;
    const auto ids = desk::articlesToExport(archive, ExportForm::JsonLines);
    for (const qint64 id : *ids)
        articles.push_back(withoutStamps(*archive.articles().load(id)));
    return articles;
}

Result<exporting::Report> exportAll(archive::Archive &archive, const QString &out)
{
    return desk::exportArticles(archive, {*desk::articlesToExport(archive, ExportForm::JsonLines), ExportForm::JsonLines,
                                          QStringLiteral("une"), {}, out});
}

std::vector<ImportItem> importAll(archive::Archive &archive, const QString &file, bool dryRun = false)
{
    std::vector<ImportItem> items;
    desk::importEach(archive, file, {{}, dryRun}, [&](const ImportItem &item) {
        items.push_back(item);
        return true;
    });
    return items;
}

Article illustrated()
{
    Article article = titled(QStringLiteral("Illustré"));
    article.body = rich("<figure><img src=\"" + archive::mediaAddress(png())->toUtf8() + "\" alt=\"Un point\"></figure>");
    return article;
}

void fill(archive::Archive &archive)
{
    Article full = fullArticle();
    full.kind = article::Kind::Page;
    full.sticky = true;
    full.image = *archive::mediaAddress(png());
    full.original.license = QStringLiteral("https://creativecommons.org/licenses/by/4.0/");
    full.corrections = {{QDate(2021, 5, 4), QStringLiteral("Le nom était faux.")}};
    saved(archive, full);
    const Article thrown = saved(archive, titled(QStringLiteral("Jeté")));
    QVERIFY(archive.articles().setTrashed(thrown.id, true));
    QVERIFY(archive.media().store(png()));
    QVERIFY(archive.mediaTable().describe(*archive::mediaAddress(png()),
                                          {QStringLiteral("Un point"), QStringLiteral("Nous"), QStringLiteral("CC0")}));
    Article changed = saved(archive, illustrated());
    changed.title = QStringLiteral("Illustré deux fois");
    changed.status = article::Status::Published;
    saved(archive, changed);
}

} // namespace

/// An archive as JSON Lines, and back.
class TestJsonLines : public QObject
{
    Q_OBJECT

private slots:
    void anyArticleIsReadBackAsItIs();
    void anArchiveIsReadBackAsItIs();
    void readingItAgainChangesNothing();
    void theSameArchiveGivesTheSameBytes();
    void aLineSaysWhatTheArchiveKnows();
    void whatStandsBesideAndIsNotThePictureStaysOut();
    void aDryRunWritesNothing();
    void stoppingLeavesTheFileAsItWas();
};

void TestJsonLines::anyArticleIsReadBackAsItIs()
{
    const bool held = rc::check([] {
        Article article = fullArticle();
        article.lead = *normalDocument();
        article.body = *normalDocument();
        article.note = *normalDocument();
        article.kind = article::Kind::Page;
        article.sticky = true;
        article.image = QStringLiteral("https://a.example/b.png");
        article.original.license = QStringLiteral("CC0");
        article.status = *rc::gen::elementOf(std::vector(article::allStatuses.begin(), article::allStatuses.end()));
        article.uuid = QUuid::createUuidV5(QUuid(), QStringLiteral("a"));
        article.created = QDateTime(QDate(2021, 5, 3), QTime(8, 30), Qt::UTC);
        article.modified = article.created.addDays(1);
        const QByteArray line = exporting::jsonLine(toJson(article, desk::JsonForm::Whole));
        RC_ASSERT(line.count('\n') == 1);
        const auto back = import::articleFromJson(QJsonDocument::fromJson(line).object());
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == article);
    });
    QVERIFY(held);
}

void TestJsonLines::anArchiveIsReadBackAsItIs()
{
    const Shelf first;
    const Shelf second;
    const auto archive = first.open();
    fill(*archive);
    const auto report = exportAll(*archive, first.beside("out/all.jsonl"));
    QVERIFY(report);
    QCOMPARE(report->written, 2);
    QCOMPARE(report->files, QStringList{first.beside("out/all.jsonl")});
    const auto copy = second.open();
    for (const ImportItem &item : importAll(*copy, first.beside("out/all.jsonl")))
        QCOMPARE(item.state, ImportItem::State::Created);
    QVERIFY(articlesIn(*copy) == articlesIn(*archive));
    const QString picture = *archive::mediaAddress(png());
    QCOMPARE(*archive::readMedia(second.folder(), picture), png());
    const auto given = archive->mediaTable().rows(std::span(&picture, 1));
    const auto read = copy->mediaTable().rows(std::span(&picture, 1));
    QVERIFY(given->front().words == read->front().words);
}

void TestJsonLines::readingItAgainChangesNothing()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive);
    QVERIFY(exportAll(*archive, shelf.beside("all.jsonl")));
    const auto before = articlesIn(*archive);
    int unchanged = 0;
    for (const ImportItem &item : importAll(*archive, shelf.beside("all.jsonl")))
        unchanged += item.state == ImportItem::State::Unchanged;
    QCOMPARE(unchanged, 2); // the third is in the trash, and stays
    QVERIFY(articlesIn(*archive) == before);
}

void TestJsonLines::theSameArchiveGivesTheSameBytes()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive);
    QVERIFY(exportAll(*archive, shelf.beside("one/")));
    QVERIFY(exportAll(*archive, shelf.beside("two.jsonl")));
    QCOMPARE(bytesOf(shelf.beside("one/articles.jsonl")), bytesOf(shelf.beside("two.jsonl")));
    const auto again = exportAll(*archive, shelf.beside("two.jsonl"));
    QVERIFY(again);
    QCOMPARE(again->written, 0);
    QCOMPARE(again->unchanged, 2);
}

void TestJsonLines::aLineSaysWhatTheArchiveKnows()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive);
    QVERIFY(exportAll(*archive, shelf.beside("all.jsonl")));
    QList<QJsonObject> lines;
    for (const QByteArray &line : bytesOf(shelf.beside("all.jsonl")).trimmed().split('\n'))
        lines.append(QJsonDocument::fromJson(line).object());
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0][QLatin1String("type")], QJsonValue(QStringLiteral("archive")));
    QCOMPARE(lines[1][QLatin1String("slug")], QJsonValue(QStringLiteral("elekta-se-remet-d-une-cyberattaque")));
    QCOMPARE(lines[2][QLatin1String("trashed")], QJsonValue(true));
    QCOMPARE(lines[3][QLatin1String("history")].toArray().size(), 2);
    QCOMPARE(lines[3][QLatin1String("history")].toArray()[0].toObject()[QLatin1String("version")], QJsonValue(2));
    QCOMPARE(lines[4][QLatin1String("type")], QJsonValue(QStringLiteral("media")));
    QCOMPARE(lines[4][QLatin1String("rights")], QJsonValue(QStringLiteral("CC0")));
    QCOMPARE(lines[4][QLatin1String("width")], QJsonValue(1));
}

void TestJsonLines::whatStandsBesideAndIsNotThePictureStaysOut()
{
    const Shelf first;
    const Shelf second;
    const auto archive = first.open();
    fill(*archive);
    QVERIFY(exportAll(*archive, first.beside("out/")));
    const QString picture = *archive::mediaAddress(png());
    write(first.beside("out/") + picture, "another's");
    const auto copy = second.open();
    importAll(*copy, first.beside("out/articles.jsonl"));
    QVERIFY(!archive::readMedia(second.folder(), picture));
    QVERIFY(articlesIn(*copy) == articlesIn(*archive));
}

void TestJsonLines::aDryRunWritesNothing()
{
    const Shelf first;
    const Shelf second;
    const auto archive = first.open();
    fill(*archive);
    QVERIFY(exportAll(*archive, first.beside("out/")));
    const auto copy = second.open();
    QCOMPARE(importAll(*copy, first.beside("out/articles.jsonl"), true).size(), 3U);
    QVERIFY(articlesIn(*copy).empty());
    QVERIFY(!archive::readMedia(second.folder(), *archive::mediaAddress(png())));
}

void TestJsonLines::stoppingLeavesTheFileAsItWas()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive);
    write(shelf.beside("all.jsonl"), "before");
    ExportRequest request{*desk::articlesToExport(*archive, ExportForm::JsonLines), ExportForm::JsonLines,
                          QStringLiteral("une"), {}, shelf.beside("all.jsonl")};
    request.progress = [&](qint64 done, qint64 total) {
        QCOMPARE(total, 3);
        if (done == 2)
            request.cancel.cancel();
    };
    QCOMPARE(codeOf(desk::exportArticles(*archive, request)), code(ErrorCode::Cancelled));
    QCOMPARE(bytesOf(shelf.beside("all.jsonl")), QByteArray("before"));
    QCOMPARE(namesIn(shelf.beside("")).filter(QStringLiteral("all.jsonl")).size(), 1);
}

QTEST_GUILESS_MAIN(TestJsonLines)
#include "tst_jsonlines.moc"
