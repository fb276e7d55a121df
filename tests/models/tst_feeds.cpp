#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

#include "models/feeditemmodel.h"
#include "models/feedlistmodel.h"
#include "models/feedwords.h"

using namespace marbre;
using archive::Feed;
using archive::FeedFilter;
using archive::FeedItem;
using models::FeedItemModel;
using models::FeedListModel;

namespace {

Feed feed(qint64 id, const char *name, const char *folder = "")
{
    Feed feed;
    feed.id = id;
    feed.address = QStringLiteral("https://example.org/%1").arg(id);
    feed.name = QString::fromUtf8(name);
    feed.folder = QString::fromUtf8(folder);
    return feed;
}

/// Each row as "level name count".
QStringList rowsOf(const FeedListModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        rows.append(QStringLiteral("%1 %2 %3").arg(index.data(FeedListModel::LevelRole).toInt()).arg(index.data().toString()).arg(
            index.data(FeedListModel::CountRole).toInt()));
    }
    return rows;
}

} // namespace

/// The feeds and what they tell of, as lists.
class TestFeeds : public QObject
{
    Q_OBJECT

private slots:
    void feedsStandInTheirFolders();
    void aFilterIsFoundAgain();
    void countsThatChangeKeepTheRows();
    void fiftyThousandFeedsTakeNoTime();
    void itemsAreReadAsTheyComeIntoView();
    void momentsAreShort();
};

void TestFeeds::feedsStandInTheirFolders()
{
    FeedListModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(rowsOf(model), (QStringList{QStringLiteral("0 All feeds 0"), QStringLiteral("0 To translate 0")}));
    model.setFeeds({feed(1, "a"), feed(2, "b", "Press"), feed(3, "c", "Press/Daily"), feed(4, "d", "Pressed")},
                   {{1, {1, 1}}, {2, {2, 0}}, {3, {4, 2}}, {4, {8, 0}}});
    QCOMPARE(rowsOf(model), (QStringList{QStringLiteral("0 All feeds 15"), QStringLiteral("0 To translate 3"), QStringLiteral("0 a 1"),
                                         QStringLiteral("0 Press 6"), QStringLiteral("1 b 2"), QStringLiteral("1 Daily 4"),
                                         QStringLiteral("2 c 4"), QStringLiteral("0 Pressed 8"), QStringLiteral("1 d 8")}));
    QCOMPARE(model.folders(), (QStringList{QStringLiteral("Press"), QStringLiteral("Press/Daily"), QStringLiteral("Pressed")}));
    QCOMPARE(model.feedsOf(model.index(0)).size(), std::size_t(4));
    QCOMPARE(model.feedsOf(model.index(3)).size(), std::size_t(2));
    QCOMPARE(model.feedsOf(model.index(2)).front().id, 1);
    QVERIFY(!model.feed(model.index(3)));
    QCOMPARE(model.feedNumbered(3)->name, QStringLiteral("c"));
}

void TestFeeds::aFilterIsFoundAgain()
{
    FeedListModel model;
    model.setFeeds({feed(1, "a"), feed(2, "b", "Press")}, {});
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.indexOf(model.filter(model.index(row))).row(), row);
    QVERIFY(!model.indexOf({7, {}, {}, {}}).isValid());
}

void TestFeeds::countsThatChangeKeepTheRows()
{
    FeedListModel model;
    model.setFeeds({feed(1, "a")}, {});
    const QPersistentModelIndex row = model.index(2);
    model.setFeeds({feed(1, "renamed")}, {{1, {3, 0}}});
    QVERIFY(row.isValid());
    QCOMPARE(row.data().toString(), QStringLiteral("renamed"));
    QCOMPARE(row.data(FeedListModel::CountRole).toInt(), 3);
    model.setFeeds({feed(2, "other")}, {});
    QVERIFY(!row.isValid());
}

void TestFeeds::fiftyThousandFeedsTakeNoTime()
{
    std::vector<Feed> feeds;
    for (int i = 0; i < 50'000; ++i)
        feeds.push_back(feed(i + 1, "x", QStringLiteral("Folder %1").arg(i / 10).toUtf8().constData()));
    QElapsedTimer timer;
    timer.start();
    FeedListModel model;
    model.setFeeds(feeds, {});
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void TestFeeds::itemsAreReadAsTheyComeIntoView()
{
    qsizetype read = 0;
    FeedItemModel model([&](std::span<const qint64> ids) {
        read += qsizetype(ids.size());
        std::vector<FeedItem> items;
        for (const qint64 id : ids) {
            FeedItem item;
            item.id = id;
            item.feed = 1;
            item.title = id == 7 ? QString() : QString::number(id);
            items.push_back(item);
        }
        return items;
    });
    std::vector<qint64> ids;
    for (qint64 id = 100'000; id > 0; --id)
        ids.push_back(id);
    model.setIds(ids);
    model.setFeedNames({{1, QStringLiteral("Le Phare")}});
    QCOMPARE(read, 0);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("100000"));
    QCOMPARE(model.index(0).data(FeedItemModel::FeedNameRole).toString(), QStringLiteral("Le Phare"));
    QVERIFY(read <= 64);
    QCOMPARE(model.indexOf(7).data().toString(), QStringLiteral("Without a title"));
    QVERIFY(!model.indexOf(0).isValid());
}

void TestFeeds::momentsAreShort()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QDate today(2021, 5, 3);
    const auto at = [](QDate day) { return QDateTime(day, QTime(14, 5)); };
    QCOMPARE(models::momentLabel(at(today), today), QStringLiteral("14:05"));
    QCOMPARE(models::momentLabel(at(today.addDays(-1)), today), QStringLiteral("yesterday"));
    QCOMPARE(models::momentLabel(at({2021, 4, 27}), today), QStringLiteral("27 Apr"));
    QCOMPARE(models::momentLabel(at({2020, 4, 27}), today), QStringLiteral("27/04/2020"));
}

QTEST_GUILESS_MAIN(TestFeeds)
#include "tst_feeds.moc"
