#include <QSignalSpy>
#include <QTest>

#include "desk/desk.h"
#include "sending/targets.h"
#include "shelf.h"
#include "wordpressdouble.h"

using namespace marbre;
using namespace marbre::tests;
using archive::Target;
using archive::TargetKind;
using article::Article;
using desk::Desk;

namespace {

constexpr int awhile = 10'000; // milliseconds

/// A machine without a keyring.
class NoKeyring final : public sending::Keyring
{
public:
    Result<std::optional<QString>> read(const QString &) override { return fail(ErrorCode::Unsupported, QStringLiteral("keyring")); }
    Outcome write(const QString &, const QString &) override { return fail(ErrorCode::Unsupported, QStringLiteral("keyring")); }
    Outcome remove(const QString &) override { return fail(ErrorCode::Unsupported, QStringLiteral("keyring")); }
};

/// A desk with a WordPress to send to, and articles.
class Newsroom
{
public:
    explicit Newsroom(std::shared_ptr<sending::Keyring> keys = std::make_shared<sending::MemoryKeyring>(), int articles = 2)
        : keyring(std::move(keys))
    {
        const auto archive = m_shelf.open();
        for (int i = 0; i < articles; ++i) {
            Article article = fullArticle();
            article.title = QStringLiteral("Article %1").arg(i);
            ids.push_back(archive->articles().save(article, {})->id);
        }
        target = {0, QStringLiteral("Le site"), TargetKind::Wordpress, wordpress.url().toString(), QStringLiteral("anne"), {}};
        target.id = *archive->targets().save(target);
    }

    void sitDown()
    {
        desk.reset();
        desk = std::move(*Desk::open(m_shelf.folder(), systemClock(), keyring));
    }
    template <typename Value> static Value wait(QFuture<Value> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, awhile))
            qFatal("nothing came");
        return future.result();
    }
    [[nodiscard]] int waiting() { return int(desk->reader().outbox().items()->size()); }
    [[nodiscard]] QString beside(const char *name) const { return m_shelf.beside(name); }

private:
    Shelf m_shelf;

public:
    std::shared_ptr<sending::Keyring> keyring;
    WordpressDouble wordpress;
    Target target;
    std::vector<qint64> ids;
    std::unique_ptr<Desk> desk;
};

} // namespace

/// The outbox as the window has it, and its courier.
class TestOutbox : public QObject
{
    Q_OBJECT

private slots:
    void whatIsOrderedGoes();
    void aServerThatFailsIsAskedAgainLater();
    void anOrderOutlivesTheProgram();
    void anOrderOfATargetThatIsGoneIsDropped();
    void twoTargetsGoOneAfterTheOther();
    void aStopLeavesTheRestAndTheOrderIsForgotten();
    void aSecretIsTheKeyringsAlone();
    void aSecretOfAnotherAccountIsForgotten();
    void withoutAKeyringTheSecretIsKnownForTheSession();
    void aTargetIsTriedWhileSomethingIsSent();
    void aPreviewOfAllSendsNothing();
    void aPreviewOfAFolderTellsWhatDiffers();
    void whatWaitsIsCounted();
    void whatWasAskedForLastIsDoneThoughTheDeskCloses();
};

void TestOutbox::whatIsOrderedGoes()
{
    Newsroom room;
    room.sitDown();
    QVERIFY(Newsroom::wait(room.desk->outbox().queue(room.target, room.ids)));
    QSignalSpy ended(&room.desk->courier(), &desk::Courier::ended);
    room.desk->courier().order(room.target.id, QStringLiteral("secret"));
    QVERIFY(room.desk->courier().journey(room.target.id)->isOnItsWay);
    QVERIFY(ended.wait(awhile));
    QVERIFY(ended.front().at(1).value<Outcome>());
    QCOMPARE(ended.front().at(2).toInt(), 2);
    QCOMPARE(room.wordpress.posts().size(), 2);
    QCOMPARE(room.waiting(), 0);
    QVERIFY(!room.desk->courier().journey(room.target.id));
    QTRY_VERIFY(room.desk->reader().settings().orders()->empty());
}

void TestOutbox::aServerThatFailsIsAskedAgainLater()
{
    Newsroom room;
    room.sitDown();
    QVERIFY(Newsroom::wait(room.desk->outbox().queue(room.target, room.ids)));
    room.desk->courier().setFirstPause(300);
    room.wordpress.breakNext("GET", QStringLiteral("/wp/v2/users/me"), answer(503), false);
    room.desk->courier().order(room.target.id, QStringLiteral("secret"));
    QTRY_VERIFY_WITH_TIMEOUT(room.desk->courier().journey(room.target.id) && room.desk->courier().journey(room.target.id)->trouble, awhile);
    QCOMPARE(room.desk->courier().journey(room.target.id)->trouble->code, ErrorCode::ServerFailed);
    QVERIFY(room.desk->courier().journey(room.target.id)->next > QDateTime::currentDateTimeUtc());
    QVERIFY(room.wordpress.posts().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(room.wordpress.posts().size(), 2, awhile);
    QTRY_VERIFY(!room.desk->courier().journey(room.target.id));
}

void TestOutbox::anOrderOutlivesTheProgram()
{
    Newsroom room;
    room.sitDown();
    QVERIFY(Newsroom::wait(room.desk->outbox().keepTarget(room.target, QStringLiteral("secret"))));
    QVERIFY(Newsroom::wait(room.desk->outbox().queue(room.target, room.ids)));
    room.wordpress.breakNext("GET", QStringLiteral("/wp/v2/users/me"), answer(503), false);
    room.desk->courier().order(room.target.id);
    QTRY_VERIFY_WITH_TIMEOUT(room.desk->courier().journey(room.target.id)->trouble, awhile);
    room.sitDown();
    QVERIFY(room.wordpress.posts().isEmpty());
    room.desk->courier().resume();
    QTRY_COMPARE_WITH_TIMEOUT(room.wordpress.posts().size(), 2, awhile);
    QTRY_VERIFY(room.desk->reader().settings().orders()->empty());
}

void TestOutbox::anOrderOfATargetThatIsGoneIsDropped()
{
    Newsroom room;
    room.sitDown();
    QVERIFY(Newsroom::wait(room.desk->outbox().setOrders({77, room.target.id})));
    room.desk->courier().resume();
    QTRY_VERIFY_WITH_TIMEOUT(room.desk->reader().settings().orders()->empty(), awhile);
    QVERIFY(!room.desk->courier().journey(77));
}

void TestOutbox::twoTargetsGoOneAfterTheOther()
{
    Newsroom room;
    room.sitDown();
    const QString folder = room.beside("www");
    QVERIFY(Newsroom::wait(room.desk->outbox().keepTarget({0, QStringLiteral("Clé"), TargetKind::Folder, folder, {}, {}}, {})));
    const Target site = *room.desk->reader().targets().named(QStringLiteral("Clé"));
    QVERIFY(Newsroom::wait(room.desk->outbox().queue(room.target, room.ids)));
    QVERIFY(Newsroom::wait(room.desk->outbox().queue(site, {})));
    QSignalSpy ended(&room.desk->courier(), &desk::Courier::ended);
    room.desk->courier().order(room.target.id, QStringLiteral("secret"));
    room.desk->courier().order(site.id);
    QVERIFY(!room.desk->courier().journey(site.id)->isOnItsWay);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, awhile);
    QCOMPARE(ended.at(0).at(0).toLongLong(), room.target.id);
    QCOMPARE(room.waiting(), 0);
    QVERIFY(QFileInfo::exists(folder + QStringLiteral("/index.html")));
}

void TestOutbox::aStopLeavesTheRestAndTheOrderIsForgotten()
{
    const Server deaf([](const Asked &) { return QByteArray(); });
    Newsroom room;
    room.sitDown();
    room.target.address = deaf.url().toString();
    QVERIFY(Newsroom::wait(room.desk->outbox().keepTarget(room.target, {})));
    QVERIFY(Newsroom::wait(room.desk->outbox().queue(room.target, room.ids)));
    QSignalSpy ended(&room.desk->courier(), &desk::Courier::ended);
    room.desk->courier().order(room.target.id, QStringLiteral("secret"));
    QTRY_VERIFY(!deaf.asked().isEmpty());
    room.desk->courier().stop(room.target.id);
    QVERIFY(ended.wait(awhile));
    QCOMPARE(ended.front().at(1).value<Outcome>().error().code, ErrorCode::Cancelled);
    QCOMPARE(room.waiting(), 2);
    QTRY_VERIFY(room.desk->reader().settings().orders()->empty());
}

void TestOutbox::aSecretIsTheKeyringsAlone()
{
    Newsroom room;
    room.sitDown();
    const auto kept = Newsroom::wait(room.desk->outbox().keepTarget(room.target, QStringLiteral("abcd efgh")));
    QVERIFY(kept && *kept);
    QCOMPARE(**room.keyring->read(sending::secretName(room.target)), QStringLiteral("abcd efgh"));
    for (const QString &file : QDir(room.desk->folder()).entryList({QStringLiteral("archive.db*")})) {
        QFile bytes(room.desk->folder() + u'/' + file);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QVERIFY(!bytes.readAll().contains("abcd efgh"));
    }
    QVERIFY(Newsroom::wait(room.desk->outbox().removeTarget(room.target)));
    QVERIFY(!*room.keyring->read(sending::secretName(room.target)));
}

void TestOutbox::aSecretOfAnotherAccountIsForgotten()
{
    Newsroom room;
    room.sitDown();
    QVERIFY(Newsroom::wait(room.desk->outbox().keepTarget(room.target, QStringLiteral("abcd efgh"))));
    const QString before = sending::secretName(room.target);
    room.target.user = QStringLiteral("paul");
    QVERIFY(Newsroom::wait(room.desk->outbox().keepTarget(room.target, {})));
    QVERIFY(!*room.keyring->read(before));
    QVERIFY(!*room.keyring->read(sending::secretName(room.target)));
}

void TestOutbox::withoutAKeyringTheSecretIsKnownForTheSession()
{
    Newsroom room(std::make_shared<NoKeyring>());
    room.sitDown();
    QVERIFY(Newsroom::wait(room.desk->outbox().queue(room.target, room.ids)));
    const Outcome unknown = Newsroom::wait(room.desk->outbox().send(room.target));
    QVERIFY(!unknown && desk::lacksSecret(unknown.error()));
    const auto kept = Newsroom::wait(room.desk->outbox().keepTarget(room.target, QStringLiteral("abcd efgh")));
    QVERIFY(kept && !*kept);
    QCOMPARE(kept->error().code, ErrorCode::Unsupported);
    QVERIFY(Newsroom::wait(room.desk->outbox().send(room.target)));
    QCOMPARE(room.wordpress.posts().size(), 2);
    room.sitDown();
    QVERIFY(Newsroom::wait(room.desk->outbox().queue(room.target, room.ids)));
    const Outcome forgotten = Newsroom::wait(room.desk->outbox().send(room.target));
    QVERIFY(!forgotten && desk::lacksSecret(forgotten.error()));
}

void TestOutbox::aTargetIsTriedWhileSomethingIsSent()
{
    const Server deaf([](const Asked &) { return QByteArray(); });
    Newsroom room;
    room.sitDown();
    Target silent = room.target;
    silent.address = deaf.url().toString();
    QVERIFY(Newsroom::wait(room.desk->outbox().queue(room.target, room.ids)));
    QFuture<Outcome> sending = room.desk->outbox().send(silent, QStringLiteral("secret"));
    QTRY_VERIFY(!deaf.asked().isEmpty());
    const auto met = Newsroom::wait(room.desk->outbox().test(room.target, QStringLiteral("secret"), {}));
    QVERIFY(met);
    QCOMPARE(*met, QStringLiteral("Anne"));
    room.desk->outbox().cancel();
    QCOMPARE(Newsroom::wait(sending).error().code, ErrorCode::Cancelled);
}

void TestOutbox::aPreviewOfAllSendsNothing()
{
    Newsroom room;
    room.sitDown();
    QVERIFY(Newsroom::wait(room.desk->outbox().queue(room.target, room.ids)));
    QSignalSpy previewed(&room.desk->outbox(), &desk::Outbox::previewed);
    QVERIFY(Newsroom::wait(room.desk->outbox().previewAll(room.target, QStringLiteral("secret"))));
    QTRY_COMPARE(previewed.size(), 2);
    const auto first = previewed.front().front().value<desk::SendItem>();
    QCOMPARE(first.result->kind, sending::SendResult::Kind::Created);
    QVERIFY(first.ours);
    QVERIFY(room.wordpress.posts().isEmpty());
    QCOMPARE(room.waiting(), 2);
}

void TestOutbox::aPreviewOfAFolderTellsWhatDiffers()
{
    Newsroom room;
    room.sitDown();
    const QString folder = room.beside("www");
    QVERIFY(Newsroom::wait(room.desk->outbox().keepTarget({0, QStringLiteral("Clé"), TargetKind::Folder, folder, {}, {}}, {})));
    const Target site = *room.desk->reader().targets().named(QStringLiteral("Clé"));
    QSignalSpy previewed(&room.desk->outbox(), &desk::Outbox::sitePreviewed);
    QVERIFY(Newsroom::wait(room.desk->outbox().previewAll(site)));
    QTRY_COMPARE(previewed.size(), 1);
    const auto all = previewed.takeFirst().front().value<sending::UploadReport>();
    QVERIFY(all.sent > 5 && all.unchanged == 0 && all.bytes > 0);
    QVERIFY(!QFileInfo::exists(folder));
    QVERIFY(Newsroom::wait(room.desk->outbox().send(site)));
    QVERIFY(Newsroom::wait(room.desk->outbox().previewAll(site)));
    QTRY_COMPARE(previewed.size(), 1);
    const auto same = previewed.takeFirst().front().value<sending::UploadReport>();
    QCOMPARE(same.sent, 0);
    QCOMPARE(same.removed, 0);
    QCOMPARE(same.unchanged, all.sent);
    Article gone = *room.desk->reader().articles().load(room.ids.front());
    QVERIFY(Newsroom::wait(room.desk->setTrashed(gone.id, true)));
    QVERIFY(Newsroom::wait(room.desk->outbox().previewAll(site)));
    QTRY_COMPARE(previewed.size(), 1);
    QCOMPARE(previewed.takeFirst().front().value<sending::UploadReport>().removed, gone.status == article::Status::Published ? 1 : 0);
}

void TestOutbox::whatWaitsIsCounted()
{
    Newsroom room;
    room.sitDown();
    auto &outbox = room.desk->reader().outbox();
    QVERIFY(outbox.counts()->empty());
    QVERIFY(Newsroom::wait(room.desk->outbox().queue(room.target, room.ids)));
    QCOMPARE(outbox.counts()->front(), (archive::OutboxCount{room.target.id, 2, 0}));
    QCOMPARE(outbox.itemsOf(room.target.id, 1)->size(), size_t(1));
    const Article first = *room.desk->reader().articles().load(room.ids.front());
    QVERIFY(*outbox.holds(first.uuid));
    QVERIFY(!*outbox.holds(QUuid::createUuid()));
    room.wordpress.breakNext("POST", QStringLiteral("/wp/v2/posts"), answer(413), false);
    QVERIFY(Newsroom::wait(room.desk->outbox().send(room.target, QStringLiteral("secret"))));
    QCOMPARE(outbox.counts()->front(), (archive::OutboxCount{room.target.id, 1, 1}));
}

void TestOutbox::whatWasAskedForLastIsDoneThoughTheDeskCloses()
{
    Newsroom room;
    for (int time = 0; time < 20; ++time) {
        room.sitDown();
        room.desk->outbox().queue(room.target, room.ids);
        room.desk->outbox().setOrders({time});
    }
    room.sitDown();
    QCOMPARE(room.waiting(), 2);
    QCOMPARE(*room.desk->reader().settings().orders(), std::vector<qint64>{19});
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
