#include <QTest>

#include <random>

#include "archive/articlerecord.h"
#include "archive/check.h"
#include "archive/patch.h"
#include "html/html.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::Cause;
using archive::Saving;
using archive::Version;
using article::Article;

namespace {

const Saving anne{Cause::Edit, QStringLiteral("Anne"), false, {}};
constexpr int breakTime = 11 * 60; // seconds: longer than one makes in a sitting

std::vector<int> numbersOf(const std::vector<Version> &versions)
{
    std::vector<int> numbers;
    for (const Version &each : versions)
        numbers.push_back(each.version);
    return numbers;
}

Article edited(archive::Archive &archive, Article article, const QByteArray &body, const Saving &saving = anne)
{
    article.body = rich(body);
    return *archive.articles().save(article, saving);
}

/// What of an article a version holds.
Article content(Article article)
{
    article.version = 0;
    article.modified = {};
    return article;
}

} // namespace

/// What articles were: every save that changes something can be gone back to.
class TestVersions : public QObject
{
    Q_OBJECT

private slots:
    void aPatchGivesBackWhatItWasMadeOf();
    void aPatchOfAWordIsSmall();
    void aDamagedPatchIsTold();
    void aRecordHoldsAllThatAPersonWrites();
    void everySaveCanBeGoneBackTo();
    void quietSavesOfASittingAreOneVersion();
    void aSittingEnds_data();
    void aSittingEnds();
    void aClockThatGoesBackwardsLosesNothing();
    void aSaveThatChangesNothingIsNoVersion();
    void aVersionIsRestoredWhole();
    void thePublishedAddressStays();
    void aVersionGetsAName();
    void theTrashIsAVersion();
    void whatIsDeletedForGoodHasNoVersions();
    void aDamagedVersionIsTold();
    void onePassageIsRestored();
    void aThousandVersionsAreCheap();
};

void TestVersions::aPatchGivesBackWhatItWasMadeOf()
{
    std::mt19937 random(20211);
    for (int round = 0; round < 300; ++round) {
        QByteArray from(static_cast<qsizetype>(random() % 5000), Qt::Uninitialized);
        for (char &byte : from)
            byte = static_cast<char>('a' + random() % 20);
        QByteArray to = from;
        for (unsigned edit = 0; edit < random() % 6; ++edit)
            to.insert(static_cast<qsizetype>(random() % static_cast<unsigned>(to.size() + 1)), "mot");
        if (random() % 4 == 0)
            to = to.mid(to.size() / 2) + to.left(to.size() / 3);
        QCOMPARE(*archive::applyPatch(from, archive::makePatch(from, to)), to);
    }
    QCOMPARE(*archive::applyPatch("abc", archive::makePatch("abc", "")), QByteArray(""));
    QCOMPARE(*archive::applyPatch("", archive::makePatch("", "abc")), QByteArray("abc"));
}

void TestVersions::aPatchOfAWordIsSmall()
{
    std::mt19937 random(7);
    QByteArray text;
    for (int word = 0; word < 100'000; ++word)
        text += QByteArray::number(random()) + ' ';
    QByteArray changed = text;
    changed.insert(changed.size() / 3, "nuage");
    changed.insert(changed.size() / 2, "hospitalier");
    const QByteArray patch = archive::makePatch(changed, text);
    QVERIFY2(patch.size() < 200, qPrintable(QString::number(patch.size())));
    QCOMPARE(*archive::applyPatch(changed, patch), text);
}

void TestVersions::aDamagedPatchIsTold()
{
    const QByteArray from = "un nuage et des soins";
    const QByteArray patch = archive::makePatch(from, "un nuage & des soins, puis une cyberattaque");
    for (qsizetype i = 0; i < patch.size(); ++i) {
        QByteArray damaged = patch;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
        const auto applied = archive::applyPatch(from, damaged);
        QVERIFY(!applied || *applied == *archive::applyPatch(from, patch));
        QCOMPARE(codeOf(archive::applyPatch(from, patch.left(i))), code(ErrorCode::Corrupt));
    }
    QCOMPARE(codeOf(archive::applyPatch("un autre texte que le premier", patch)), code(ErrorCode::Corrupt));
}

void TestVersions::aRecordHoldsAllThatAPersonWrites()
{
    Article article = fullArticle();
    article.corrections = {{QDate(2021, 5, 4), QStringLiteral("Le nombre de patients était faux.")}};
    const QByteArray record = archive::recordOf(archive::stored(article));
    Article read = archive::parsed(*archive::articleOf(record));
    read.id = article.id;
    read.uuid = article.uuid;
    read.trashed = article.trashed;
    read.created = article.created;
    read.modified = article.modified;
    read.version = article.version;
    QCOMPARE(read, article);
    QCOMPARE(archive::recordOf(archive::stored(read)), record);
    QCOMPARE(codeOf(archive::articleOf("{")), code(ErrorCode::Corrupt));
}

void TestVersions::everySaveCanBeGoneBackTo()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    std::vector<Article> states;
    Article article = fullArticle();
    std::mt19937 random(3);
    for (int round = 0; round < 40; ++round) {
        article.title = QStringLiteral("Titre %1").arg(random() % 5);
        QByteArray body;
        for (unsigned i = 0; i < 1 + random() % 6; ++i)
            body += "<p>Alinéa " + QByteArray::number(random() % 9) + " du texte.</p>\n";
        article.body = rich(body);
        article.categories = random() % 2 ? QStringList{QStringLiteral("Santé")} : QStringList{};
        if (random() % 5 == 0)
            article.corrections.push_back({QDate(2021, 5, 3), QStringLiteral("Rectifié %1").arg(round)});
        article = *archive->articles().save(article, anne);
        if (states.empty() || states.back().version != article.version)
            states.push_back(article);
        shelf.time().pass(breakTime);
    }
    const auto versions = *archive->versions().of(article.id);
    QCOMPARE(versions.size(), states.size());
    for (const Article &state : states)
        QCOMPARE(content(*archive->versions().at(article.id, state.version)), content(state));
    QCOMPARE(codeOf(archive->versions().at(article.id, 4711)), code(ErrorCode::NotFound));
    QCOMPARE(codeOf(archive->versions().of(4711)), code(ErrorCode::NotFound));
    QVERIFY(archive::check(*archive)->empty());
}

void TestVersions::quietSavesOfASittingAreOneVersion()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = edited(*archive, titled(QStringLiteral("Un")), "<p>un</p>");
    shelf.time().pass(breakTime);
    const QDateTime began = *shelf.time().now;
    for (int i = 0; i < 5; ++i) {
        article = edited(*archive, article, "<p>un " + QByteArray::number(i) + "</p>");
        shelf.time().pass(60);
    }
    const auto versions = *archive->versions().of(article.id);
    QCOMPARE(numbersOf(versions), (std::vector<int>{6, 1}));
    QCOMPARE(versions[0].began, began);
    QCOMPARE(versions[0].saved, began.addSecs(240));
    QCOMPARE(versions[0].person, QStringLiteral("Anne"));
    QCOMPARE(versions[0].changed, QStringList{QStringLiteral("body")});
    QCOMPARE(html::write(archive->versions().at(article.id, 1)->body), QByteArray("<p>un</p>"));
    QCOMPARE(html::write(archive->versions().at(article.id, 6)->body), QByteArray("<p>un 4</p>"));
}

void TestVersions::aSittingEnds_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<Saving>("first");
    QTest::addColumn<Saving>("second");
    QTest::addColumn<bool>("published");
    QTest::addColumn<size_t>("versions");
    Saving kept = anne;
    kept.keep = true;
    const Saving paul{Cause::Edit, QStringLiteral("Paul"), false, {}};
    const Saving replace{Cause::Replace, QStringLiteral("Anne"), false, {}};
    QTest::newRow("it goes on") << 60 << anne << anne << false << size_t(2);
    QTest::newRow("a pause") << breakTime << anne << anne << false << size_t(3);
    QTest::newRow("another person") << 60 << anne << paul << false << size_t(3);
    QTest::newRow("a version that was kept") << 60 << kept << anne << false << size_t(3);
    QTest::newRow("another cause") << 60 << anne << replace << false << size_t(3);
    QTest::newRow("publication") << 60 << anne << anne << true << size_t(3);
}

void TestVersions::aSittingEnds()
{
    QFETCH(int, seconds);
    QFETCH(Saving, first);
    QFETCH(Saving, second);
    QFETCH(bool, published);
    QFETCH(size_t, versions);
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = edited(*archive, titled(QStringLiteral("Un")), "<p>un</p>");
    shelf.time().pass(breakTime);
    article = edited(*archive, article, "<p>deux</p>", first);
    shelf.time().pass(seconds);
    if (published)
        article.status = article::Status::Published;
    article = edited(*archive, article, "<p>trois</p>", second);
    QCOMPARE(archive->versions().of(article.id)->size(), versions);
    if (!published)
        return;
    // What was published stays apart from what comes after.
    shelf.time().pass(60);
    article = edited(*archive, article, "<p>quatre</p>", second);
    QCOMPARE(archive->versions().of(article.id)->size(), versions + 1);
}

void TestVersions::aClockThatGoesBackwardsLosesNothing()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = edited(*archive, titled(QStringLiteral("Un")), "<p>un</p>");
    for (const char *body : {"<p>deux</p>", "<p>trois</p>", "<p>quatre</p>"}) {
        shelf.time().pass(-3600);
        article = edited(*archive, article, body);
    }
    QCOMPARE(numbersOf(*archive->versions().of(article.id)), (std::vector<int>{4, 3, 2, 1}));
    QCOMPARE(html::write(archive->versions().at(article.id, 2)->body), QByteArray("<p>deux</p>"));
    QVERIFY(archive::check(*archive)->empty());
}

void TestVersions::aSaveThatChangesNothingIsNoVersion()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article article = saved(*archive, fullArticle());
    shelf.time().pass(breakTime);
    QCOMPARE(archive->articles().save(article)->version, article.version);
    QCOMPARE(archive->versions().of(article.id)->size(), size_t(1));
}

void TestVersions::aVersionIsRestoredWhole()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article first = *archive->articles().save(fullArticle(), anne);
    shelf.time().pass(breakTime);
    Article second = titled(QStringLiteral("Tout autre chose"));
    second.id = first.id;
    second.version = first.version;
    second = *archive->articles().save(second, anne);
    const auto restored = archive->versions().restore(first.id, 1, QStringLiteral("Paul"));
    QVERIFY(restored);
    QCOMPARE(restored->version, 3);
    QCOMPARE(content(*archive->articles().load(first.id)), content(first));
    const auto versions = *archive->versions().of(first.id);
    QCOMPARE(numbersOf(versions), (std::vector<int>{3, 2, 1}));
    QCOMPARE(versions[0].cause, Cause::Restore);
    QCOMPARE(versions[0].person, QStringLiteral("Paul"));
    // What the restoring replaced is in the history, too.
    QCOMPARE(archive->versions().at(first.id, 2)->title, QStringLiteral("Tout autre chose"));
}

void TestVersions::thePublishedAddressStays()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = *archive->articles().save(titled(QStringLiteral("Un titre")), anne);
    shelf.time().pass(breakTime);
    article.slug = QStringLiteral("l-adresse");
    article.status = article::Status::Published;
    article = *archive->articles().save(article, anne);
    QVERIFY(archive->versions().restore(article.id, 1, {}));
    QCOMPARE(archive->articles().load(article.id)->slug, QStringLiteral("l-adresse"));
}

void TestVersions::aVersionGetsAName()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = edited(*archive, titled(QStringLiteral("Un")), "<p>un</p>");
    QVERIFY(archive->versions().setName(article.id, 1, QStringLiteral(" telle que publiée le 3 mai ")));
    QCOMPARE(archive->versions().of(article.id)->front().name, QStringLiteral("telle que publiée le 3 mai"));
    // A version with a name stays as it is.
    article = edited(*archive, article, "<p>deux</p>");
    QCOMPARE(archive->versions().of(article.id)->size(), size_t(2));
    QVERIFY(archive->versions().setName(article.id, 1, {}));
    QVERIFY(archive->versions().of(article.id)->back().name.isEmpty());
    QCOMPARE(codeOf(archive->versions().setName(article.id, 9, QStringLiteral("x"))), code(ErrorCode::NotFound));
}

void TestVersions::theTrashIsAVersion()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article article = saved(*archive, fullArticle());
    QVERIFY(archive->articles().setTrashed(article.id, true, anne));
    const auto versions = *archive->versions().of(article.id);
    QCOMPARE(versions.size(), size_t(2));
    QCOMPARE(versions[0].changed, QStringList{QStringLiteral("trashed")});
    // Going back changes the text, not the place.
    QVERIFY(archive->versions().restore(article.id, 1, {}));
    QVERIFY(archive->articles().load(article.id)->trashed);
}

void TestVersions::whatIsDeletedForGoodHasNoVersions()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article article = saved(*archive, fullArticle());
    QVERIFY(archive->articles().setTrashed(article.id, true));
    QVERIFY(archive->articles().remove(article.id));
    QCOMPARE(codeOf(archive->versions().of(article.id)), code(ErrorCode::NotFound));
    QCOMPARE(sql(shelf.database(), "SELECT count(*) FROM version; SELECT article_id FROM removed_article"),
             "0\n" + QByteArray::number(article.id));
}

void TestVersions::aDamagedVersionIsTold()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = titled(QStringLiteral("Un"));
    for (const char *body : {"<p>un</p>", "<p>deux</p>", "<p>trois</p>", "<p>quatre</p>"}) {
        article = edited(*archive, article, body);
        shelf.time().pass(breakTime);
    }
    sql(shelf.database(), "UPDATE version SET patch = x'28B52FFD0102' WHERE version = 3");
    QCOMPARE(html::write(archive->versions().at(article.id, 3)->body), QByteArray("<p>trois</p>"));
    QCOMPARE(codeOf(archive->versions().at(article.id, 2)), code(ErrorCode::Corrupt));
    const auto faults = *archive::check(*archive, true);
    QCOMPARE(faults.size(), size_t(1));
    QCOMPARE(faults[0].kind, archive::Fault::Kind::Version);
    QCOMPARE(faults[0].where, article.slug);
    // Saving goes on, and what comes from now on can be read.
    article = edited(*archive, article, "<p>cinq</p>");
    QCOMPARE(html::write(archive->versions().at(article.id, 4)->body), QByteArray("<p>quatre</p>"));
}

void TestVersions::onePassageIsRestored()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = edited(*archive, titled(QStringLiteral("Un")), "<p>Le phare éclaire.</p>\n<!-- x -->\n<p>On le voit.</p>");
    shelf.time().pass(breakTime);
    article = edited(*archive, article, "<p>Le phare brille.</p>\n<!-- x -->\n<p>On le voit bien.</p>");
    const auto changes = document::differences(archive->versions().at(article.id, 1)->body.blocks, article.body.blocks);
    const archive::Passage passage{archive::Passage::Text::Body, changes.at(0)};
    const Result<Article> restored = archive->versions().restorePassage(article.id, 1, passage, {});
    QVERIFY(restored);
    QCOMPARE(html::write(restored->body), "<p>Le phare éclaire.</p>\n<!-- x -->\n<p>On le voit bien.</p>");
    QCOMPARE(archive->versions().of(article.id)->front().cause, archive::Cause::Restore);
    // Once it is as it was, there is nothing left to take back.
    QCOMPARE(codeOf(archive->versions().restorePassage(article.id, 1, passage, {})), code(ErrorCode::Conflict));
}

void TestVersions::aThousandVersionsAreCheap()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QByteArray body;
    for (int i = 0; i < 60; ++i)
        body += "<p>Un alinéa de l’article, le numéro " + QByteArray::number(i)
            + ", avec assez de mots pour ressembler à ce que l’on écrit dans un journal.</p>\n";
    Article article = edited(*archive, titled(QStringLiteral("Un")), body);
    for (int i = 0; i < 1000; ++i) {
        shelf.time().pass(breakTime);
        QByteArray changed = body;
        changed.replace("le numéro " + QByteArray::number(i % 60), "le nº " + QByteArray::number(i));
        article = edited(*archive, article, changed);
    }
    qint64 bytes = 0;
    const auto versions = *archive->versions().of(article.id);
    for (const Version &version : versions)
        bytes += version.bytes;
    qInfo("an article of %lld bytes, 1000 versions in %lld bytes", qint64(body.size()), bytes);
    QVERIFY(bytes < 1000 * 120);
    QCOMPARE(html::write(archive->versions().at(article.id, 1)->body), body);
}

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
