#include <QTest>

#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::Archive;
using archive::Feed;
using archive::FeedFilter;
using archive::FeedItem;
using archive::FeedItemState;
using archive::ToldItem;

namespace {

Feed journal()
{
    Feed feed;
    feed.address = QStringLiteral("https://example.org/feed.xml");
    feed.title = QStringLiteral("The Journal");
    feed.site = QStringLiteral("https://example.org/");
    feed.folder = QStringLiteral("Santé/Hôpitaux");
    feed.every = 60;
    return feed;
}

ToldItem told(const QString &key, const QDateTime &moment = {})
{
    FeedItem item;
    item.key = key;
    item.link = QStringLiteral("https://example.org/") + key;
    item.title = QStringLiteral("Item ") + key;
    item.authors = {QStringLiteral("Ann Lee"), QStringLiteral("Bo")};
    item.tags = {QStringLiteral("radiothérapie")};
    item.language = QStringLiteral("en");
    item.image = QStringLiteral("https://example.org/i.jpg");
    item.published = text::PartialDate::of(moment.date());
    item.moment = moment;
    return {item, {"<p>Summary</p>\n", "<p>Content</p>\n"}};
}

/// Items 0 … count-1, a minute apart, the last the latest.
std::vector<ToldItem> many(int count, const QDateTime &from)
{
    std::vector<ToldItem> items;
    for (int i = 0; i < count; ++i)
        items.push_back(told(QString::number(i), from.addSecs(60 * i)));
    return items;
}

QStringList titles(Archive &archive, const FeedFilter &filter = {})
{
    QStringList titles;
    const std::vector<qint64> ids = archive.feedItems().ids(filter).value();
    for (const FeedItem &item : archive.feedItems().rows(ids).value_or(std::vector<FeedItem>()))
        titles.append(item.title);
    return titles;
}

QDateTime at(int day)
{
    return {QDate(2021, 4, day), QTime(12, 0), Qt::UTC};
}

} // namespace

/// The sources that the editor follows, and what they have told of.
class TestFeeds : public QObject
{
    Q_OBJECT

private slots:
    void aFeedComesBackAsItWasKept();
    void anAddressIsOneFeeds();
    void whatIsNoFeedIsRefused();
    void feedsStandByFolderAndName();
    void aFeedIsCalledByTheEditorItselfOrItsAddress();
    void whatAServerSaysIsRemembered();
    void troubleIsKeptUntilItAnswers();
    void onlyWhatIsScheduledIsDue();
    void itemsComeBackAsTheyWereTold();
    void itemsThatAreToldAgainKeepTheirState();
    void aDayToComeIsNotBelieved();
    void itemsAreFoundByFeedFolderStateAndWords();
    void whatIsNewIsCounted();
    void theOldestThatWereHandledAreForgotten();
    void whatIsToldOfOrToBeTranslatedIsNeverForgotten();
    void whatIsToBeTranslatedWaitsForItsArticle();
    void anArticleThatIsGoneDoesNotWaitAgain();
    void aFeedLeavesWithItsItems();
};

void TestFeeds::aFeedComesBackAsItWasKept()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Feed feed = journal();
    feed.id = archive->feeds().add(feed).value_or(0);
    QVERIFY(feed.id > 0);
    QCOMPARE(*archive->feeds().load(feed.id), feed);
    feed.name = QStringLiteral("Le Journal");
    feed.folder = QStringLiteral("Presse");
    feed.every = 0;
    Feed arranged = feed;
    arranged.name = QStringLiteral("  Le   Journal ");
    arranged.folder = QStringLiteral("/ Presse //");
    QVERIFY(archive->feeds().arrange(arranged));
    QCOMPARE(*archive->feeds().load(feed.id), feed);
}

void TestFeeds::anAddressIsOneFeeds()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->feeds().add(journal()));
    QCOMPARE(codeOf(archive->feeds().add(journal())), code(ErrorCode::AlreadyExists));
    QCOMPARE(archive->feeds().all()->size(), std::size_t(1));
}

void TestFeeds::whatIsNoFeedIsRefused()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    for (const char *address : {"", "file:///etc/passwd", "feed", "https://", "javascript:alert(1)"}) {
        Feed feed = journal();
        feed.address = QString::fromLatin1(address);
        QCOMPARE(codeOf(archive->feeds().add(feed)), code(ErrorCode::Invalid));
    }
    Feed gone = journal();
    gone.id = 7;
    QCOMPARE(codeOf(archive->feeds().load(7)), code(ErrorCode::NotFound));
    QCOMPARE(codeOf(archive->feeds().arrange(gone)), code(ErrorCode::NotFound));
    QCOMPARE(codeOf(archive->feeds().remove(7)), code(ErrorCode::NotFound));
    QCOMPARE(codeOf(archive->feeds().setAnswer(7, {})), code(ErrorCode::NotFound));
    QCOMPARE(codeOf(archive->feedItems().load(7)), code(ErrorCode::NotFound));
    QCOMPARE(codeOf(archive->feedItems().text(7)), code(ErrorCode::NotFound));
    QVERIFY(!archive->feedItems().take(7, many(1, at(1))));
    QVERIFY(archive->feedItems().ids({})->empty());
}

void TestFeeds::feedsStandByFolderAndName()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const auto add = [&](const QString &address, const QString &folder, const QString &title, const QString &name) {
        Feed feed = journal();
        feed.address = QStringLiteral("https://example.org/") + address;
        feed.folder = folder;
        feed.title = title;
        feed.name = name;
        QVERIFY(archive->feeds().add(feed));
    };
    add(QStringLiteral("1"), QStringLiteral("Santé"), QStringLiteral("z"), {});
    add(QStringLiteral("2"), {}, QStringLiteral("Été"), {});
    add(QStringLiteral("3"), {}, QStringLiteral("a"), QStringLiteral("Zeste"));
    add(QStringLiteral("4"), QStringLiteral("Presse"), {}, {});
    QStringList names;
    for (const Feed &feed : archive->feeds().all().value_or(std::vector<Feed>()))
        names.append(archive::nameOf(feed));
    QCOMPARE(names, (QStringList{QStringLiteral("Été"), QStringLiteral("Zeste"), QStringLiteral("example.org/4"), QStringLiteral("z")}));
}

void TestFeeds::aFeedIsCalledByTheEditorItselfOrItsAddress()
{
    Feed feed = journal();
    QCOMPARE(archive::nameOf(feed), QStringLiteral("The Journal"));
    feed.name = QStringLiteral("Le Journal");
    QCOMPARE(archive::nameOf(feed), QStringLiteral("Le Journal"));
    feed.name.clear();
    feed.title.clear();
    QCOMPARE(archive::nameOf(feed), QStringLiteral("example.org/feed.xml"));
}

void TestFeeds::whatAServerSaysIsRemembered()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = *archive->feeds().add(journal());
    QVERIFY(archive->feeds().setAnswer(id, {QStringLiteral("New"), QStringLiteral("https://example.com/"),
                                            QStringLiteral("\"7\""), QStringLiteral("Thu, 29 Apr 2021 08:00:00 GMT")}));
    Feed feed = *archive->feeds().load(id);
    QCOMPARE(feed.title, QStringLiteral("New"));
    QCOMPARE(feed.site, QStringLiteral("https://example.com/"));
    QCOMPARE(feed.etag, QStringLiteral("\"7\""));
    QCOMPARE(feed.lastModified, QStringLiteral("Thu, 29 Apr 2021 08:00:00 GMT"));
    QCOMPARE(feed.asked, *shelf.time().now);
    QVERIFY(archive->feeds().setAnswer(id, {}));
    feed = *archive->feeds().load(id);
    QCOMPARE(feed.title, QStringLiteral("New"));
    QCOMPARE(feed.site, QStringLiteral("https://example.com/"));
    QVERIFY(feed.etag.isEmpty());
}

void TestFeeds::troubleIsKeptUntilItAnswers()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = *archive->feeds().add(journal());
    QVERIFY(archive->feeds().setAnswer(id, {{}, {}, QStringLiteral("\"7\""), {}}));
    const Error trouble{ErrorCode::Unreachable, journal().address, QStringLiteral("no such host"), {}};
    QVERIFY(archive->feeds().setTrouble(id, trouble));
    QVERIFY(archive->feeds().load(id)->trouble == trouble);
    QCOMPARE(archive->feeds().load(id)->etag, QStringLiteral("\"7\""));
    QVERIFY(archive->feeds().setAnswer(id, {}));
    QVERIFY(!archive->feeds().load(id)->trouble);
}

void TestFeeds::onlyWhatIsScheduledIsDue()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 hourly = *archive->feeds().add(journal());
    Feed other = journal();
    other.address += u'2';
    other.every = 0;
    QVERIFY(archive->feeds().add(other));
    const auto due = [&] {
        std::vector<qint64> ids;
        for (const Feed &feed : archive->feeds().due().value_or(std::vector<Feed>()))
            ids.push_back(feed.id);
        return ids;
    };
    QCOMPARE(due(), std::vector{hourly});
    QVERIFY(archive->feeds().setTrouble(hourly, {ErrorCode::Unreachable, {}, {}, {}}));
    QVERIFY(due().empty()); // also one in trouble has its time
    shelf.time().pass(59 * 60 + 59);
    QVERIFY(due().empty());
    shelf.time().pass(1);
    QCOMPARE(due(), std::vector{hourly});
}

void TestFeeds::itemsComeBackAsTheyWereTold()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 feed = *archive->feeds().add(journal());
    const ToldItem one = told(QStringLiteral("a"), at(27));
    QCOMPARE(archive->feedItems().take(feed, {&one, 1}).value_or(-1), 1);
    const qint64 id = archive->feedItems().ids({})->front();
    FeedItem expected = one.item;
    expected.id = id;
    expected.feed = feed;
    QVERIFY(*archive->feedItems().load(id) == expected);
    QVERIFY(*archive->feedItems().text(id) == one.text);
}

void TestFeeds::itemsThatAreToldAgainKeepTheirState()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 feed = *archive->feeds().add(journal());
    QCOMPARE(archive->feedItems().take(feed, many(3, at(1))).value_or(-1), 3);
    const std::vector<qint64> ids = *archive->feedItems().ids({});
    QVERIFY(archive->feedItems().setState({ids.data(), 1}, FeedItemState::Skipped));
    auto again = many(4, at(1));
    again[2].item.title = QStringLiteral("Corrected");
    again[2].text.content = "<p>Corrected</p>\n";
    again.push_back(again[2]); // told twice
    QCOMPARE(archive->feedItems().take(feed, again).value_or(-1), 1);
    const FeedItem item = *archive->feedItems().load(ids.front());
    QVERIFY(item.state == FeedItemState::Skipped);
    QCOMPARE(item.title, QStringLiteral("Corrected"));
    QCOMPARE(archive->feedItems().text(ids.front())->content, QByteArray("<p>Corrected</p>\n"));
    QCOMPARE(archive->feedItems().ids({})->size(), std::size_t(4));
}

void TestFeeds::aDayToComeIsNotBelieved()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 feed = *archive->feeds().add(journal());
    const std::vector items{told(QStringLiteral("future"), shelf.time().now->addYears(70)), told(QStringLiteral("untold"))};
    QVERIFY(archive->feedItems().take(feed, items));
    const std::vector<qint64> ids = archive->feedItems().ids({}).value();
    for (const FeedItem &item : archive->feedItems().rows(ids).value_or(std::vector<FeedItem>()))
        QCOMPARE(item.moment, *shelf.time().now);
}

void TestFeeds::itemsAreFoundByFeedFolderStateAndWords()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 one = *archive->feeds().add(journal());
    Feed second = journal();
    second.address += u'2';
    second.folder = QStringLiteral("Santé publique");
    const qint64 other = *archive->feeds().add(second);
    QVERIFY(archive->feedItems().take(one, many(2, at(1))));
    ToldItem single = told(QStringLiteral("x"), at(2));
    single.item.title = QStringLiteral("Élégie %");
    single.item.authors = {QStringLiteral("Zoé")};
    QVERIFY(archive->feedItems().take(other, {&single, 1}));
    QCOMPARE(titles(*archive), (QStringList{QStringLiteral("Élégie %"), QStringLiteral("Item 1"), QStringLiteral("Item 0")}));
    QCOMPARE(titles(*archive, {other, {}, {}, {}}), QStringList{QStringLiteral("Élégie %")});
    QCOMPARE(titles(*archive, {0, QStringLiteral("Santé"), {}, {}}), (QStringList{QStringLiteral("Item 1"), QStringLiteral("Item 0")}));
    QCOMPARE(titles(*archive, {0, {}, {}, QStringLiteral("elegie zoe %")}), QStringList{QStringLiteral("Élégie %")});
    QCOMPARE(titles(*archive, {0, {}, {}, QStringLiteral("item zoe")}), QStringList());
    const qint64 first = archive->feedItems().ids({})->front();
    QVERIFY(archive->feedItems().setState({&first, 1}, FeedItemState::Read));
    QCOMPARE(titles(*archive, {0, {}, FeedItemState::Read, {}}), QStringList{QStringLiteral("Élégie %")});
}

void TestFeeds::whatIsNewIsCounted()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 feed = *archive->feeds().add(journal());
    QVERIFY(archive->feedItems().counts()->isEmpty());
    QVERIFY(archive->feedItems().take(feed, many(5, at(1))));
    const std::vector<qint64> ids = *archive->feedItems().ids({});
    QVERIFY(archive->feedItems().setState({ids.data(), 1}, FeedItemState::Read));
    QVERIFY(archive->feedItems().setState({ids.data() + 1, 1}, FeedItemState::Translating));
    QVERIFY(archive->feedItems().counts()->value(feed) == (archive::FeedCounts{3, 1}));
}

void TestFeeds::theOldestThatWereHandledAreForgotten()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 feed = *archive->feeds().add(journal());
    const int all = archive::handledItemsKept + 20;
    QVERIFY(archive->feedItems().take(feed, many(all, at(1))));
    std::vector<qint64> ids = *archive->feedItems().ids({});
    QVERIFY(archive->feedItems().setState(ids, FeedItemState::Read));
    // While the feed tells of them they would come back as new.
    QVERIFY(archive->feedItems().take(feed, many(all, at(1))));
    QCOMPARE(archive->feedItems().ids({})->size(), ids.size());
    const ToldItem next = told(QStringLiteral("next"), at(20));
    QVERIFY(archive->feedItems().take(feed, {&next, 1}));
    ids.resize(archive::handledItemsKept);
    QCOMPARE(*archive->feedItems().ids({0, {}, FeedItemState::Read, {}}), ids);
}

void TestFeeds::whatIsToldOfOrToBeTranslatedIsNeverForgotten()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 feed = *archive->feeds().add(journal());
    const int all = archive::newItemsKept + 30;
    QVERIFY(archive->feedItems().take(feed, many(all, at(1))));
    std::vector<qint64> ids = *archive->feedItems().ids({});
    const std::span<const qint64> oldest(ids.data() + all - 10, 10);
    QVERIFY(archive->feedItems().setState(oldest, FeedItemState::Translating));
    QVERIFY(archive->feedItems().take(feed, {}));
    QCOMPARE(archive->feedItems().ids({0, {}, FeedItemState::Translating, {}})->size(), std::size_t(10));
    ids.resize(archive::newItemsKept);
    QCOMPARE(*archive->feedItems().ids({0, {}, FeedItemState::New, {}}), ids);
}

void TestFeeds::whatIsToBeTranslatedWaitsForItsArticle()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 feed = *archive->feeds().add(journal());
    QVERIFY(archive->feedItems().take(feed, many(2, at(1))));
    const qint64 id = archive->feedItems().ids({})->front();
    QVERIFY(archive->feedItems().waiting()->empty());
    QVERIFY(archive->feedItems().setState({&id, 1}, FeedItemState::Translating));
    const Error trouble{ErrorCode::Unreachable, {}, QStringLiteral("offline"), {}};
    QVERIFY(archive->feedItems().setTrouble(id, trouble));
    QCOMPARE(archive->feedItems().waiting()->size(), std::size_t(1));
    QVERIFY(archive->feedItems().waiting()->front().trouble == trouble);
    const article::Article article = saved(*archive, fullArticle());
    QVERIFY(archive->feedItems().setArticle(id, article.uuid));
    QVERIFY(archive->feedItems().waiting()->empty());
    const FeedItem item = *archive->feedItems().load(id);
    QCOMPARE(item.article, article.uuid);
    QCOMPARE(item.number, article.id);
    QVERIFY(!item.trouble);
    QVERIFY(item.state == FeedItemState::Translating);
    // Who changes their mind is not told of a trouble any more.
    QVERIFY(archive->feedItems().setTrouble(id, trouble));
    QVERIFY(archive->feedItems().setState({&id, 1}, FeedItemState::Read));
    QVERIFY(!archive->feedItems().load(id)->trouble);
}

void TestFeeds::anArticleThatIsGoneDoesNotWaitAgain()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 feed = *archive->feeds().add(journal());
    QVERIFY(archive->feedItems().take(feed, many(1, at(1))));
    const qint64 id = archive->feedItems().ids({})->front();
    const article::Article article = saved(*archive, fullArticle());
    QVERIFY(archive->feedItems().setArticle(id, article.uuid));
    QVERIFY(archive->articles().setTrashed(article.id, true, {}));
    QVERIFY(archive->articles().remove(article.id));
    QVERIFY(archive->feedItems().waiting()->empty());
    QCOMPARE(archive->feedItems().load(id)->number, 0);
}

void TestFeeds::aFeedLeavesWithItsItems()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 feed = *archive->feeds().add(journal());
    QVERIFY(archive->feedItems().take(feed, many(3, at(1))));
    QVERIFY(archive->feeds().remove(feed));
    QVERIFY(archive->feeds().all()->empty());
    QVERIFY(archive->feedItems().ids({})->empty());
    QVERIFY(archive->feedItems().counts()->isEmpty());
}

QTEST_GUILESS_MAIN(TestFeeds)
#include "tst_feeds.moc"
