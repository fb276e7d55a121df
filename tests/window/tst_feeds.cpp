#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTcpSocket>
#include <QToolButton>

#include "desk/feeds.h"
#include "editor/richeditor.h"
#include "feeds/feeddialog.h"
#include "feeds/feeditemview.h"
#include "feeds/feedlist.h"
#include "feeds/feedsdialog.h"
#include "import/opml.h"
#include "models/feeditemmodel.h"
#include "models/feedlistmodel.h"
#include "pages.h"
#include "window/session.h"

using namespace marbre;
using namespace pages;
using archive::FeedItemState;
using feeds::FeedDialog;
using feeds::FeedItemView;
using feeds::FeedList;
using feeds::FeedsDialog;
using marbre::tests::LoopServer;

namespace {

QByteArray item(const QByteArray &title, const QByteArray &link, const QByteArray &text = "Words of the feed.", int daysAgo = 1,
                const QByteArray &author = "Steve Alder")
{
    const QByteArray date = QDateTime::currentDateTimeUtc().addDays(-daysAgo).toString(Qt::RFC2822Date).toLatin1();
    return "<item><title>" + title + "</title><guid isPermaLink='false'>" + title + "</guid><link>" + link + "</link><dc:creator>" + author + "</dc:creator><pubDate>" + date
        + "</pubDate><description><![CDATA[" + text + "]]></description></item>";
}

QByteArray rss(const QByteArray &items, const QByteArray &title = "HIPAA Journal")
{
    return "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>" + title
        + "</title><link>https://example.org/</link><language>en</language>" + items + "</channel></rss>";
}

/// A feed as somebody follows it already, with what it has told of.
qint64 followed(const Bench &bench, const QString &address, const QByteArray &bytes, const QString &folder = {})
{
    const auto archive = archive::Archive::open(bench.archive());
    archive::Feed feed;
    feed.address = address;
    feed.folder = folder;
    const auto reading = desk::readFeedAnswer({bytes, address, {}, {}, {}, {}, false});
    const auto id = (*archive)->feeds().add(feed);
    if (!id || !reading || !(*archive)->feeds().setAnswer(*id, reading->answer) || !(*archive)->feedItems().take(*id, reading->items))
        qFatal("not followed");
    return *id;
}

std::vector<archive::FeedItem> storedItems(const Bench &bench)
{
    const auto archive = archive::Archive::open(bench.archive(), archive::Access::ReadOnly);
    const std::vector<qint64> ids = (*archive)->feedItems().ids({}).value_or(std::vector<qint64>());
    return (*archive)->feedItems().rows(ids).value_or(std::vector<archive::FeedItem>());
}

FeedItemState stateOf(const Bench &bench, const QString &title)
{
    for (const archive::FeedItem &item : storedItems(bench))
        if (item.title == title)
            return item.state;
    return FeedItemState::New;
}

} // namespace

/// Stands for the system's.
class Browser : public QObject
{
    Q_OBJECT

public:
    QStringList opened;

public slots:
    void open(const QUrl &url) { opened.append(url.toString()); }
};

/// The feed desk, in the real window, by keys and mouse, against a server of this machine.
class TestFeeds : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(MARBRE_SHOTS))); }
    void anEmptyDeskSaysWhatToDo();
    void aFeedIsFollowedByKeys();
    void whatIsWrongIsSaidWhereTheAddressStands();
    void lookingForAFeedCanBeStopped();
    void itemsAreHandledByKeys();
    void theSameKeyTakesItBack();
    void whatWasDecidedIsTakenBack();
    void buttonsDoWhatKeysDo();
    void aPageToBeTranslatedBecomesAnArticle();
    void offlineWhatWasFetchedIsRead();
    void whatIsFetchedComesInWithoutMovingWhatIsRead();
    void fetchingCanBeStopped();
    void aFeedInTroubleSaysWhy();
    void wordsAndFoldersFindItems();
    void allThatIsListedIsRead();
    void aFeedIsRenamedAndMoved();
    void aFeedIsRemovedOnceItIsSaidAgain();
    void aListComesInAndGoesOut();
    void fiveThousandItemsAreAtHandAtOnce();
    void theDeskStaysAsItWasLeft();
    void itLooksWell_data();
    void itLooksWell();

private:
    static FeedsDialog *open(Bench &bench)
    {
        if (!bench.window().isVisible())
            bench.show();
        goBackTo(bench);
        bench.press(Qt::Key_F4);
        auto *dialog = shown<FeedsDialog>(bench);
        return dialog && QTest::qWaitForWindowActive(dialog) && QTest::qWaitFor([dialog] { return items(dialog)->hasFocus(); }) ? dialog : nullptr;
    }
    static FeedItemView *items(FeedsDialog *dialog) { return dialog->findChild<FeedItemView *>(); }
    static FeedList *feeds(FeedsDialog *dialog) { return dialog->findChild<FeedList *>(); }
    static int count(FeedsDialog *dialog) { return items(dialog)->model()->rowCount(); }
    static QString current(FeedsDialog *dialog) { return items(dialog)->currentIndex().data().toString(); }
    static QString text(FeedsDialog *dialog) { return dialog->findChild<editor::RichEditor *>()->toPlainText(); }
    static QString state(FeedsDialog *dialog) { return dialog->findChild<QLabel *>(QStringLiteral("feedsState"))->text(); }
    static void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(widget, Qt::Key(key), modifiers); }
    static int rowOf(FeedsDialog *dialog, const QString &name)
    {
        for (int row = 0; row < feeds(dialog)->model()->rowCount(); ++row)
            if (feeds(dialog)->model()->index(row, 0).data().toString() == name)
                return row;
        return -1;
    }
    static void choose(FeedsDialog *dialog, const QString &name)
    {
        FeedList *list = feeds(dialog);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(rowOf(dialog, name), 0)).center());
    }
    static void chooseFilter(FeedsDialog *dialog, const QString &name)
    {
        for (QToolButton *button : dialog->findChildren<QToolButton *>())
            if (button->text() == name)
                QTest::mouseClick(button, Qt::LeftButton);
    }
    /// What a window manager does once a dialog of the dialog's is closed.
    static void goTo(FeedsDialog *dialog, QWidget *widget)
    {
        dialog->activateWindow();
        widget->setFocus();
        QTRY_VERIFY(widget->hasFocus());
    }
    static QPushButton *button(QWidget *dialog, const char *name) { return dialog->findChild<QPushButton *>(QLatin1StringView(name)); }
    /// Three items of a server: One has its page there.
    static void serveThree(LoopServer &server)
    {
        server.serve(QStringLiteral("/elekta"), page());
        server.serve(QStringLiteral("/feed"), threeItems(server));
    }
    static QByteArray threeItems(const LoopServer &server)
    {
        return rss(item("One", server.url(QStringLiteral("/elekta")).toEncoded(), "<p>The first.</p><img src='http://127.0.0.1:9/spy.png'>", 1)
                   + item("Two", "https://example.org/2", "The second.", 2) + item("Three", "https://example.org/3", "The third.", 3));
    }
};

void TestFeeds::anEmptyDeskSaysWhatToDo()
{
    Bench bench;
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    QCOMPARE(count(dialog), 0);
    QCOMPARE(rowOf(dialog, QStringLiteral("Tous les flux")), 0);
    // Keys that have nothing to do do nothing.
    for (const int key : {Qt::Key_Space, Qt::Key_R, Qt::Key_S, Qt::Key_T, Qt::Key_Return, Qt::Key_F5, Qt::Key_F2, Qt::Key_Delete})
        press(items(dialog), key);
    QVERIFY(!dialog->findChild<FeedDialog *>());
    press(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog->isVisible());
}

void TestFeeds::aFeedIsFollowedByKeys()
{
    LoopServer server;
    serveThree(server);
    server.serve(QStringLiteral("/"), "<!DOCTYPE html><title>Site</title><link rel=alternate type=application/rss+xml href=/feed>");
    Bench bench;
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    press(items(dialog), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(dialog->findChild<FeedDialog *>());
    auto *asking = dialog->findChild<FeedDialog *>();
    QVERIFY(QTest::qWaitForWindowActive(asking));
    QTest::keyClicks(asking->focusWidget(), server.url(QStringLiteral("/")).toString());
    QVERIFY(server.requests(QStringLiteral("/")).isEmpty()); // nothing is asked before the editor says so
    press(asking->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(count(dialog), 3);
    QVERIFY(rowOf(dialog, QStringLiteral("HIPAA Journal")) > 0);
    QCOMPARE(feeds(dialog)->currentIndex().data().toString(), QStringLiteral("HIPAA Journal"));
    QCOMPARE(current(dialog), QStringLiteral("One"));
    QTRY_COMPARE(text(dialog).trimmed().left(10), QStringLiteral("The first."));
    QVERIFY(server.requests(QStringLiteral("/elekta")).isEmpty());
}

void TestFeeds::whatIsWrongIsSaidWhereTheAddressStands()
{
    LoopServer server;
    server.serve(QStringLiteral("/page"), page());
    serveThree(server);
    Bench bench;
    followed(bench, server.url(QStringLiteral("/feed")).toString(), threeItems(server));
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    click(dialog, "followFeed");
    auto *asking = dialog->findChild<FeedDialog *>();
    QVERIFY(asking);
    auto *address = asking->findChild<QLineEdit *>(QStringLiteral("feedAddress"));
    const auto saysOf = [&](const QString &typed, const QString &said) {
        address->setText(typed);
        click(asking, "giveFeed");
        QTRY_VERIFY2(asking->findChild<QLabel *>(QStringLiteral("soft"))->text().contains(said),
                     qPrintable(asking->findChild<QLabel *>(QStringLiteral("soft"))->text()));
        QVERIFY(address->isEnabled());
        QCOMPARE(address->text(), typed);
    };
    saysOf({}, QStringLiteral("adresse"));
    saysOf(QStringLiteral("le phare"), QStringLiteral("le phare"));
    saysOf(server.url(QStringLiteral("/page")).toString(), QStringLiteral("RSS"));
    saysOf(server.url(QStringLiteral("/gone")).toString(), QStringLiteral("HTTP 404"));
    saysOf(server.url(QStringLiteral("/feed")).toString(), QStringLiteral("déjà"));
    press(asking, Qt::Key_Escape);
    QTRY_VERIFY(!dialog->findChild<FeedDialog *>());
}

void TestFeeds::lookingForAFeedCanBeStopped()
{
    LoopServer server;
    server.serveBy(QStringLiteral("/slow"), [](QTcpSocket &, const QByteArray &) {});
    Bench bench;
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    click(dialog, "followFeed");
    auto *asking = dialog->findChild<FeedDialog *>();
    asking->findChild<QLineEdit *>(QStringLiteral("feedAddress"))->setText(server.url(QStringLiteral("/slow")).toString());
    click(asking, "giveFeed");
    QTRY_COMPARE(server.requests(QStringLiteral("/slow")).size(), 1);
    press(asking, Qt::Key_Escape); // stops, and the next one closes
    QVERIFY(asking->findChild<QLineEdit *>(QStringLiteral("feedAddress"))->isEnabled());
    press(asking, Qt::Key_Escape);
    QTRY_VERIFY(!dialog->findChild<FeedDialog *>());
    QCOMPARE(feeds(dialog)->model()->rowCount(), 2);
}

void TestFeeds::itemsAreHandledByKeys()
{
    LoopServer server;
    Bench bench;
    followed(bench, QStringLiteral("http://127.0.0.1:9/feed"), threeItems(server));
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 3);
    QCOMPARE(current(dialog), QStringLiteral("One"));
    press(items(dialog), Qt::Key_Space);
    QCOMPARE(current(dialog), QStringLiteral("Two"));
    press(items(dialog), Qt::Key_S);
    QCOMPARE(current(dialog), QStringLiteral("Three"));
    press(items(dialog), Qt::Key_R);
    QCOMPARE(current(dialog), QStringLiteral("Three"));
    QTRY_VERIFY(stateOf(bench, QStringLiteral("Three")) == FeedItemState::Read);
    QVERIFY(stateOf(bench, QStringLiteral("One")) == FeedItemState::Read);
    QVERIFY(stateOf(bench, QStringLiteral("Two")) == FeedItemState::Skipped);
    // What was read stays in sight until one looks elsewhere.
    QTest::qWait(400);
    QCOMPARE(count(dialog), 3);
    QCOMPARE(current(dialog), QStringLiteral("Three"));
    press(items(dialog), Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(current(dialog), QStringLiteral("Two"));
    choose(dialog, QStringLiteral("HIPAA Journal"));
    QTRY_COMPARE(count(dialog), 0);
    chooseFilter(dialog, QStringLiteral("Tous"));
    QTRY_COMPARE(count(dialog), 3);
}

void TestFeeds::theSameKeyTakesItBack()
{
    LoopServer server;
    Bench bench;
    followed(bench, QStringLiteral("http://127.0.0.1:9/feed"), threeItems(server));
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 3);
    press(items(dialog), Qt::Key_S);
    press(items(dialog), Qt::Key_Up);
    QTRY_VERIFY(button(dialog, "skip")->isChecked());
    press(items(dialog), Qt::Key_S);
    QTRY_VERIFY(stateOf(bench, QStringLiteral("One")) == FeedItemState::New);
    QCOMPARE(current(dialog), QStringLiteral("One"));
    QTRY_VERIFY(!button(dialog, "skip")->isChecked());
}

void TestFeeds::whatWasDecidedIsTakenBack()
{
    LoopServer server;
    Bench bench;
    followed(bench, QStringLiteral("http://127.0.0.1:9/feed"), threeItems(server));
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 3);
    press(items(dialog), Qt::Key_R);
    press(items(dialog), Qt::Key_A, Qt::ControlModifier);
    press(items(dialog), Qt::Key_S);
    QTRY_VERIFY(stateOf(bench, QStringLiteral("Three")) == FeedItemState::Skipped);
    press(items(dialog), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(stateOf(bench, QStringLiteral("Three")) == FeedItemState::New);
    QTRY_VERIFY(stateOf(bench, QStringLiteral("One")) == FeedItemState::Read);
    press(items(dialog), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(stateOf(bench, QStringLiteral("One")) == FeedItemState::New);
    QCOMPARE(current(dialog), QStringLiteral("One"));
    press(items(dialog), Qt::Key_Z, Qt::ControlModifier); // nothing is left
    QCOMPARE(count(dialog), 3);
}

void TestFeeds::buttonsDoWhatKeysDo()
{
    LoopServer server;
    Bench bench;
    followed(bench, QStringLiteral("http://127.0.0.1:9/feed"), threeItems(server));
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 3);
    click(dialog, "skip");
    QTRY_VERIFY(stateOf(bench, QStringLiteral("One")) == FeedItemState::Skipped);
    QCOMPARE(current(dialog), QStringLiteral("Two"));
    QVERIFY(!button(dialog, "skip")->isChecked());
    click(dialog, "read");
    QTRY_VERIFY(stateOf(bench, QStringLiteral("Two")) == FeedItemState::Read);
    // The page opens in the browser, at its address alone.
    Browser browser;
    QDesktopServices::setUrlHandler(QStringLiteral("https"), &browser, "open");
    click(dialog, "open");
    press(items(dialog), Qt::Key_Return);
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    QCOMPARE(browser.opened, (QStringList{QStringLiteral("https://example.org/3"), QStringLiteral("https://example.org/3")}));
}

void TestFeeds::aPageToBeTranslatedBecomesAnArticle()
{
    LoopServer server;
    serveThree(server);
    Bench bench;
    followed(bench, server.url(QStringLiteral("/feed")).toString(), threeItems(server));
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 3);
    press(items(dialog), Qt::Key_T);
    QCOMPARE(current(dialog), QStringLiteral("Two"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.storedIds().size(), std::size_t(1), 10'000);
    const article::Article article = bench.stored(bench.storedIds().front());
    QVERIFY(article.status == article::Status::Translating);
    QVERIFY(document::toPlainText(article.body).contains(QStringLiteral("Yale New Haven")));
    QCOMPARE(article.language, QStringLiteral("fr"));
    QTRY_VERIFY2(state(dialog).contains(QStringLiteral("1 article")), qPrintable(state(dialog)));
    choose(dialog, QStringLiteral("À traduire"));
    QTRY_COMPARE(count(dialog), 1);
    items(dialog)->setFocus();
    press(items(dialog), Qt::Key_Return);
    QTRY_COMPARE(bench.window().session()->id(), article.id);
    QVERIFY(!dialog->isVisible()); // the article is what is looked at
}

void TestFeeds::offlineWhatWasFetchedIsRead()
{
    LoopServer server;
    const QByteArray bytes = threeItems(server);
    const QString address = server.url(QStringLiteral("/feed")).toString();
    server.close();
    Bench bench;
    followed(bench, address, bytes);
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_VERIFY(text(dialog).contains(QStringLiteral("The first.")));
    press(items(dialog), Qt::Key_T);
    QTRY_VERIFY2(state(dialog).contains(QStringLiteral("1 page")), qPrintable(state(dialog)));
    QVERIFY(stateOf(bench, QStringLiteral("One")) == FeedItemState::Translating);
    QVERIFY(bench.storedIds().empty());
    press(items(dialog), Qt::Key_Up);
    auto *banner = dialog->findChild<QFrame *>(QStringLiteral("feedItemBanner"));
    QTRY_VERIFY(banner->isVisible());
    press(items(dialog), Qt::Key_F5);
    QTRY_VERIFY2(state(dialog).contains(QStringLiteral("1 flux non relevé")), qPrintable(state(dialog)));
    QTRY_COMPARE(count(dialog), 3); // what was fetched is there all the same
}

void TestFeeds::whatIsFetchedComesInWithoutMovingWhatIsRead()
{
    LoopServer server;
    serveThree(server);
    Bench bench;
    followed(bench, server.url(QStringLiteral("/feed")).toString(), threeItems(server));
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 3);
    press(items(dialog), Qt::Key_Down);
    QByteArray more = threeItems(server);
    more.replace("<language>", item("Zero", "https://example.org/0", "News.", 0) + "<language>");
    server.serve(QStringLiteral("/feed"), more);
    press(items(dialog), Qt::Key_F5);
    QTRY_COMPARE(count(dialog), 4);
    QCOMPARE(current(dialog), QStringLiteral("Two"));
    QTRY_VERIFY2(state(dialog).contains(QStringLiteral("1 nouv")), qPrintable(state(dialog)));
    QCOMPARE(items(dialog)->model()->index(0, 0).data().toString(), QStringLiteral("Zero"));
}

void TestFeeds::fetchingCanBeStopped()
{
    LoopServer server;
    server.serveBy(QStringLiteral("/feed"), [](QTcpSocket &, const QByteArray &) {});
    Bench bench;
    followed(bench, server.url(QStringLiteral("/feed")).toString(), threeItems(server));
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    click(dialog, "fetchFeeds");
    QTRY_COMPARE(server.requests(QStringLiteral("/feed")).size(), 1);
    QTRY_VERIFY(dialog->findChild<QProgressBar *>()->isVisible());
    QCOMPARE(button(dialog, "fetchFeeds")->text(), QStringLiteral("Arrêter"));
    click(dialog, "fetchFeeds");
    QTRY_VERIFY(!dialog->findChild<QProgressBar *>()->isVisible());
    QVERIFY(state(dialog).startsWith(QStringLiteral("Arrêté")));
}

void TestFeeds::aFeedInTroubleSaysWhy()
{
    LoopServer server;
    server.serve(QStringLiteral("/feed"), "<p>No", "Content-Type: text/html\r\n", "500 Oops");
    Bench bench;
    followed(bench, server.url(QStringLiteral("/feed")).toString(), threeItems(server));
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    choose(dialog, QStringLiteral("HIPAA Journal"));
    auto *trouble = dialog->findChild<QFrame *>(QStringLiteral("feedTrouble"));
    QVERIFY(!trouble->isVisible());
    click(dialog, "fetchFeeds");
    QTRY_VERIFY(trouble->isVisible());
    QVERIFY2(trouble->findChild<QLabel *>()->text().contains(QStringLiteral("HTTP 500")), qPrintable(trouble->findChild<QLabel *>()->text()));
    QVERIFY(feeds(dialog)->currentIndex().data(models::FeedListModel::TroubleRole).toBool());
    server.serve(QStringLiteral("/feed"), threeItems(server));
    click(dialog, "fetchFeeds");
    QTRY_VERIFY(!trouble->isVisible());
}

void TestFeeds::wordsAndFoldersFindItems()
{
    LoopServer server;
    Bench bench;
    followed(bench, QStringLiteral("http://127.0.0.1:9/a"), threeItems(server), QStringLiteral("Santé"));
    followed(bench, QStringLiteral("http://127.0.0.1:9/b"), rss(item("Élégie", "https://example.org/e"), "Le Phare"));
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 4);
    choose(dialog, QStringLiteral("Santé"));
    QTRY_COMPARE(count(dialog), 3);
    choose(dialog, QStringLiteral("Tous les flux"));
    press(dialog, Qt::Key_F, Qt::ControlModifier);
    auto *search = dialog->findChild<QLineEdit *>(QStringLiteral("feedSearch"));
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("elegie sr"), Qt::NoModifier); // letters are words here, not keys
    QTRY_COMPARE(count(dialog), 0);
    press(search, Qt::Key_Backspace);
    press(search, Qt::Key_Backspace);
    QTRY_COMPARE(count(dialog), 1);
    QVERIFY(stateOf(bench, QStringLiteral("Élégie")) == FeedItemState::New);
}

void TestFeeds::allThatIsListedIsRead()
{
    LoopServer server;
    Bench bench;
    followed(bench, QStringLiteral("http://127.0.0.1:9/a"), threeItems(server));
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 3);
    press(items(dialog), Qt::Key_R, Qt::ShiftModifier);
    QTRY_VERIFY(stateOf(bench, QStringLiteral("Three")) == FeedItemState::Read);
    QVERIFY(stateOf(bench, QStringLiteral("One")) == FeedItemState::Read);
    QVERIFY(state(dialog).contains(QStringLiteral("3")));
    press(items(dialog), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(stateOf(bench, QStringLiteral("Three")) == FeedItemState::New);
}

void TestFeeds::aFeedIsRenamedAndMoved()
{
    LoopServer server;
    Bench bench;
    const qint64 id = followed(bench, QStringLiteral("http://127.0.0.1:9/a"), threeItems(server));
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    choose(dialog, QStringLiteral("HIPAA Journal"));
    press(feeds(dialog), Qt::Key_F2);
    auto *asking = dialog->findChild<FeedDialog *>();
    QVERIFY(asking);
    QVERIFY(QTest::qWaitForWindowActive(asking));
    QTest::keyClicks(asking->focusWidget(), QStringLiteral("Journal"));
    asking->findChild<QComboBox *>(QStringLiteral("feedFolder"))->setCurrentText(QStringLiteral("Santé"));
    auto *every = asking->findChild<QComboBox *>(QStringLiteral("feedEvery"));
    every->setCurrentIndex(every->findData(60));
    press(asking->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(rowOf(dialog, QStringLiteral("Journal")) > 0);
    QTRY_VERIFY(rowOf(dialog, QStringLiteral("Santé")) > 0);
    QCOMPARE(feeds(dialog)->currentIndex().data().toString(), QStringLiteral("Journal"));
    const auto archive = archive::Archive::open(bench.archive(), archive::Access::ReadOnly);
    QCOMPARE((*archive)->feeds().load(id)->every, 60);
}

void TestFeeds::aFeedIsRemovedOnceItIsSaidAgain()
{
    LoopServer server;
    Bench bench;
    followed(bench, QStringLiteral("http://127.0.0.1:9/a"), threeItems(server));
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    choose(dialog, QStringLiteral("HIPAA Journal"));
    press(feeds(dialog), Qt::Key_Delete);
    auto *box = dialog->findChild<QMessageBox *>();
    QVERIFY(box);
    press(box, Qt::Key_Escape);
    QTRY_VERIFY(!dialog->findChild<QMessageBox *>());
    QVERIFY(rowOf(dialog, QStringLiteral("HIPAA Journal")) > 0);
    goTo(dialog, feeds(dialog));
    press(feeds(dialog), Qt::Key_Delete);
    click(dialog, "removeFeed");
    QTRY_COMPARE(rowOf(dialog, QStringLiteral("HIPAA Journal")), -1);
    QTRY_COMPARE(count(dialog), 0);
    QVERIFY(storedItems(bench).empty());
}

void TestFeeds::aListComesInAndGoesOut()
{
    LoopServer server;
    Bench bench;
    const QString path = bench.path(QStringLiteral("flux.opml"));
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<opml><body><outline text='Santé'><outline text='Le Journal' xmlUrl='" + server.url(QStringLiteral("/feed")).toEncoded()
                   + "'/></outline><outline text='x' xmlUrl='file:///etc/passwd'/></body></opml>");
    }
    serveThree(server);
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    const auto choosesFile = [&](const char *action, const QString &file) {
        dialog->findChild<QAction *>(QLatin1StringView(action))->trigger();
        auto *choosing = dialog->findChild<QFileDialog *>();
        QVERIFY(choosing);
        choosing->setDirectory(QFileInfo(file).path());
        choosing->findChild<QLineEdit *>()->setText(QFileInfo(file).fileName());
        QTest::keyClick(choosing->findChild<QLineEdit *>(), Qt::Key_Return);
    };
    choosesFile("readList", path);
    QTRY_VERIFY(rowOf(dialog, QStringLiteral("Le Journal")) > 0);
    QTRY_VERIFY2(state(dialog).contains(QStringLiteral("1 flux")), qPrintable(state(dialog)));
    QVERIFY(server.requests(QStringLiteral("/feed")).isEmpty()); // nothing is fetched unless it is asked for
    QTRY_VERIFY(!dialog->findChild<QFileDialog *>());
    const QString out = bench.path(QStringLiteral("sortie.opml"));
    choosesFile("writeList", out);
    QTRY_VERIFY(QFile::exists(out));
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto list = import::readOpml(file.readAll());
    QVERIFY(list);
    QCOMPARE(list->feeds.size(), std::size_t(1));
    QCOMPARE(list->feeds.front().folder, QStringLiteral("Santé"));
    goTo(dialog, items(dialog));
    press(items(dialog), Qt::Key_F5);
    QTRY_COMPARE(count(dialog), 3);
}

void TestFeeds::fiveThousandItemsAreAtHandAtOnce()
{
    Bench bench;
    QByteArray all;
    for (int i = 0; i < 5000; ++i)
        all += item("Item " + QByteArray::number(i), "https://example.org/" + QByteArray::number(i), "Words.", i / 40);
    followed(bench, QStringLiteral("http://127.0.0.1:9/a"), rss(all));
    QElapsedTimer timer;
    timer.start();
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 5000);
    QVERIFY2(timer.elapsed() < 6000, qPrintable(QString::number(timer.elapsed()))); // the window's own opening with it
    timer.restart();
    press(items(dialog), Qt::Key_End);
    QCOMPARE(items(dialog)->currentIndex().row(), 4999);
    for (int i = 0; i < 20; ++i)
        press(items(dialog), Qt::Key_PageUp);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    shoot(dialog, QStringLiteral("feeds-huge"));
    timer.restart();
    press(items(dialog), Qt::Key_R, Qt::ShiftModifier);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE_WITH_TIMEOUT(feeds(dialog)->model()->index(0, 0).data(models::FeedListModel::CountRole).toInt(), 0, 10'000);
}

void TestFeeds::theDeskStaysAsItWasLeft()
{
    LoopServer server;
    Bench bench;
    followed(bench, QStringLiteral("http://127.0.0.1:9/a"), threeItems(server));
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(count(dialog), 3);
    press(items(dialog), Qt::Key_Down);
    press(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(open(bench), dialog);
    QCOMPARE(current(dialog), QStringLiteral("Two"));
    // Another archive has another desk.
    QVERIFY(archive::Archive::create(bench.path(QStringLiteral("Autre.marbre"))));
    QVERIFY(bench.window().openArchive(bench.path(QStringLiteral("Autre.marbre"))));
    QVERIFY(!bench.window().findChild<FeedsDialog *>());
}

void TestFeeds::itLooksWell_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    const QSize large(1440, 900);
    const QSize small(1100, 700);
    QTest::newRow("feeds-fr-light-1440") << QStringLiteral("fr") << false << large;
    QTest::newRow("feeds-en-dark-1440") << QStringLiteral("en") << true << large;
    QTest::newRow("feeds-fr-dark-1100") << QStringLiteral("fr") << true << small;
    QTest::newRow("feeds-en-light-1100") << QStringLiteral("en") << false << small;
}

void TestFeeds::itLooksWell()
{
    QFETCH(QString, language);
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    using Scheme = window::Appearance::Scheme;
    const QString name = QLatin1String(QTest::currentDataTag());
    LoopServer server;
    server.serve(QStringLiteral("/down"), "<p>No", "Content-Type: text/html\r\n", "503 Later");
    Bench bench(Bench::With::EmptyArchive, language, isDark ? Scheme::Dark : Scheme::Light);
    bench.show(size);
    FeedsDialog *dialog = open(bench);
    QVERIFY(dialog);
    dialog->resize(size);
    shoot(dialog, name + QStringLiteral("-empty"));
    dialog->close();
    const auto titled = [&](const char *title, int days, const char *author) {
        return item(title, server.url(QStringLiteral("/down")).toEncoded(), first + second + "<blockquote><p>We are working on it.</p></blockquote><h2>What is known</h2>" + third, days, author);
    };
    followed(bench, QStringLiteral("https://www.hipaajournal.com/feed/"),
             rss(titled("Elekta Recovering from Cyberattack; First-Generation Cloud Storage System Taken Offline", 0, "Steve Alder")
                     + titled("Ransomware Gang Publishes Data of 42 Hospitals", 1, "Steve Alder") + titled("Radiotherapy Centers Reschedule Their Patients", 2, "Steve Alder"),
                 "HIPAA Journal"),
             QStringLiteral("Santé"));
    followed(bench, server.url(QStringLiteral("/down")).toString(),
             rss(titled("EU agency warns of more attacks on health care suppliers", 1, "Jack Stubbs") + titled("Exclusive: software vendors would have to disclose breaches", 40, "Joseph Menn")
                     + titled("A short one", 400, "Reuters"),
                 "Reuters"),
             QStringLiteral("Presse/Agences"));
    followed(bench, QStringLiteral("https://www.theguardian.com/technology/rss"), rss(titled("The long read: how a lighthouse keeper became a spy, and what became of the lighthouse after the war", 3, "Anne Arc"), "The Guardian"),
             QStringLiteral("Presse"));
    followed(bench, QStringLiteral("https://lwn.net/headlines/rss"), rss({}, "LWN.net"));
    bench.restart();
    bench.show(size);
    dialog = open(bench);
    QVERIFY(dialog);
    dialog->resize(size);
    QTRY_COMPARE(count(dialog), 7);
    press(items(dialog), Qt::Key_Down);
    press(items(dialog), Qt::Key_Down);
    press(items(dialog), Qt::Key_S);
    press(items(dialog), Qt::Key_R);
    press(items(dialog), Qt::Key_Home);
    QTRY_VERIFY(!text(dialog).isEmpty());
    QTest::qWait(300);
    shoot(dialog, name);
    choose(dialog, QStringLiteral("Reuters"));
    QTRY_COMPARE(count(dialog), 3);
    items(dialog)->setFocus();
    press(items(dialog), Qt::Key_T);
    press(items(dialog), Qt::Key_F5, Qt::ShiftModifier);
    auto *trouble = dialog->findChild<QFrame *>(QStringLiteral("feedTrouble"));
    QTRY_VERIFY(trouble->isVisible());
    press(items(dialog), Qt::Key_Home);
    QTRY_VERIFY(dialog->findChild<QFrame *>(QStringLiteral("feedItemBanner"))->isVisible());
    QTest::qWait(300);
    shoot(dialog, name + QStringLiteral("-trouble"));
    click(dialog, "followFeed");
    auto *asking = dialog->findChild<FeedDialog *>();
    QVERIFY(QTest::qWaitForWindowActive(asking));
    shoot(asking, name + QStringLiteral("-follow"));
}

MARBRE_WINDOW_TEST(TestFeeds)
#include "tst_feeds.moc"
