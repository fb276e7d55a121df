#include <QTest>

#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::Sent;
using archive::SentMedia;
using archive::Target;
using archive::TargetKind;

namespace {

Target wordpress()
{
    return {0, QStringLiteral("Le site"), TargetKind::Wordpress, QStringLiteral("https://example.org"),
            QStringLiteral("anne"), {{QStringLiteral("body"), QStringLiteral("alone")}}};
}

} // namespace

/// Where articles are sent to, what waits, and what was sent.
class TestSending : public QObject
{
    Q_OBJECT

private slots:
    void aTargetComesBackAsItWasKept();
    void aNameIsOneTargets();
    void anArchiveHasANameOfItsOwn();
    void whatIsNoTargetIsRefused();
    void aTargetLeavesWithAllThatIsRememberedOfIt();
    void theOutboxKeepsItsOrderAndEachArticleOnce();
    void troubleIsRememberedUntilItIsTriedAgain();
    void aTroubleThatThisMarbreDoesNotKnowIsOneAllTheSame();
    void whatWasSentIsRemembered();
    void publishedPostsThatTheTargetLacksAreFound();
    void anArticleThatIsGoneIsRememberedByItsUuid();
    void aListShowsWhatWasSent();
};

void TestSending::aTargetComesBackAsItWasKept()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Target target = wordpress();
    target.id = archive->targets().save(target).value_or(0);
    QVERIFY(target.id > 0);
    QCOMPARE(*archive->targets().named(target.name), target);
    target.address = QStringLiteral("https://example.com/blog");
    QCOMPARE(*archive->targets().save(target), target.id);
    QCOMPARE(*archive->targets().load(target.id), target);
    QCOMPARE(archive->targets().all()->size(), std::size_t(1));
}

void TestSending::aNameIsOneTargets()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->targets().save(wordpress()));
    QCOMPARE(codeOf(archive->targets().save(wordpress())), code(ErrorCode::AlreadyExists));
}

void TestSending::anArchiveHasANameOfItsOwn()
{
    const Shelf one;
    const Shelf other;
    const QString name = *one.open()->settings().identity();
    QCOMPARE(name.size(), 32);
    QCOMPARE(*one.open()->settings().identity(), name);
    QVERIFY(*other.open()->settings().identity() != name);
}

void TestSending::whatIsNoTargetIsRefused()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Target nameless = wordpress();
    nameless.name = QStringLiteral(" ");
    QCOMPARE(codeOf(archive->targets().save(nameless)), code(ErrorCode::Invalid));
    QCOMPARE(codeOf(archive->targets().named(QStringLiteral("x"))), code(ErrorCode::NotFound));
    QCOMPARE(codeOf(archive->targets().remove(7)), code(ErrorCode::NotFound));
}

void TestSending::aTargetLeavesWithAllThatIsRememberedOfIt()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 target = *archive->targets().save(wordpress());
    const article::Article article = saved(*archive, fullArticle());
    QVERIFY(archive->outbox().add(target, {article.id}));
    QVERIFY(archive->sent().remember({target, article.uuid, 7, {}, 1, {}, {}, {}, {}}));
    QVERIFY(archive->targets().remove(target));
    QVERIFY(archive->outbox().items()->empty());
    QVERIFY(!*archive->sent().find(target, article.uuid));
}

void TestSending::theOutboxKeepsItsOrderAndEachArticleOnce()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 target = *archive->targets().save(wordpress());
    const article::Article first = saved(*archive, fullArticle());
    const article::Article second = saved(*archive, titled(QStringLiteral("Un autre")));
    QVERIFY(archive->outbox().add(target, {second.id, first.id}));
    QVERIFY(archive->outbox().add(target, {second.id}));
    QVERIFY(archive->outbox().addSite(target));
    const auto items = *archive->outbox().items();
    QCOMPARE(items.size(), std::size_t(3));
    QCOMPARE(items[0].headline, QStringLiteral("Un autre"));
    QCOMPARE(items[0].number, second.id);
    QCOMPARE(items[1].article, first.uuid);
    QVERIFY(items[2].article.isNull());
    // Nothing of a request that names what is not there.
    QCOMPARE(codeOf(archive->outbox().add(target, {first.id, 99})), code(ErrorCode::NotFound));
    QCOMPARE(archive->outbox().items()->size(), std::size_t(3));
    QVERIFY(archive->outbox().remove(items[0].id));
    QCOMPARE(archive->outbox().itemsOf(target)->front().article, first.uuid);
}

void TestSending::troubleIsRememberedUntilItIsTriedAgain()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 target = *archive->targets().save(wordpress());
    QVERIFY(archive->outbox().addSite(target));
    const qint64 item = archive->outbox().items()->front().id;
    const Error trouble{ErrorCode::Unauthorized, QStringLiteral("example.org"), QStringLiteral("401"), {}};
    QVERIFY(archive->outbox().setTrouble(item, trouble));
    QCOMPARE(archive->outbox().items()->front().trouble, std::optional(trouble));
    QVERIFY(archive->outbox().retry(item));
    QVERIFY(!archive->outbox().items()->front().trouble);
    QVERIFY(archive->outbox().setTrouble(item, trouble));
    QVERIFY(archive->outbox().allowOverwriting(item, "state"));
    QVERIFY(!archive->outbox().items()->front().trouble);
    QCOMPARE(archive->outbox().items()->front().overwrite, QByteArray("state"));
}

void TestSending::aTroubleThatThisMarbreDoesNotKnowIsOneAllTheSame()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->outbox().addSite(*archive->targets().save(wordpress())));
    for (const char *trouble : {"{\"code\": 4711}", "{\"code\": -1}", "no JSON"}) {
        QVERIFY(archive->database().run(QByteArray("UPDATE outbox SET trouble = '") + trouble + '\''));
        QCOMPARE(archive->outbox().items()->front().trouble->code, ErrorCode::Io);
    }
}

void TestSending::whatWasSentIsRemembered()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 target = *archive->targets().save(wordpress());
    const article::Article article = saved(*archive, fullArticle());
    Sent sent{target, article.uuid, 57, QStringLiteral("https://example.org/?p=57"), 0, "hash", "state",
              QStringLiteral("2021-05-03T08:30:00"), (*shelf.time().now)};
    QVERIFY(archive->sent().remember(sent));
    QCOMPARE(*archive->sent().find(target, article.uuid), std::optional(sent));
    QVERIFY(archive->sent().ofArticle(article.uuid)->empty()); // it has a place there, and no more
    sent.version = article.version;
    QVERIFY(archive->sent().remember(sent));
    const archive::SentRow row{sent, article.id, article::headline(article), article.version};
    QCOMPARE(*archive->sent().ofArticle(article.uuid), std::vector{row});
    QCOMPARE(*archive->sent().latest(target, 5), std::vector{row});
    const SentMedia media{target, QStringLiteral("abc"), 9, QStringLiteral("https://example.org/a.png")};
    QVERIFY(archive->sent().rememberMedia(media));
    QCOMPARE(*archive->sent().media(target, media.sha256), std::optional(media));
    QVERIFY(archive->sent().forgetMedia(target, media.sha256));
    QVERIFY(!*archive->sent().media(target, media.sha256));
    QVERIFY(archive->sent().forget(target, article.uuid));
    QVERIFY(!*archive->sent().find(target, article.uuid));
}

void TestSending::publishedPostsThatTheTargetLacksAreFound()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 target = *archive->targets().save(wordpress());
    article::Article published = fullArticle();
    published.status = article::Status::Published;
    published = saved(*archive, published);
    saved(*archive, titled(QStringLiteral("Brouillon")));
    QCOMPARE(*archive->sent().notSent(target), std::vector{published.id});
    QVERIFY(archive->sent().remember({target, published.uuid, 7, {}, published.version, {}, {}, {}, {}}));
    QVERIFY(archive->sent().notSent(target)->empty());
    published.title += QStringLiteral(" !");
    published = saved(*archive, published);
    QCOMPARE(*archive->sent().notSent(target), std::vector{published.id});
    QVERIFY(archive->articles().setTrashed(published.id, true));
    QVERIFY(archive->sent().notSent(target)->empty());
}

void TestSending::anArticleThatIsGoneIsRememberedByItsUuid()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 target = *archive->targets().save(wordpress());
    const article::Article article = saved(*archive, fullArticle());
    QVERIFY(archive->outbox().add(target, {article.id}));
    QVERIFY(archive->sent().remember({target, article.uuid, 7, {}, 1, {}, {}, {}, {}}));
    QVERIFY(archive->articles().setTrashed(article.id, true));
    QVERIFY(archive->articles().remove(article.id));
    QCOMPARE(archive->sent().ofArticle(article.uuid)->size(), std::size_t(1));
    QCOMPARE(archive->outbox().items()->front().number, qint64(0));
}

void TestSending::aListShowsWhatWasSent()
{
    using archive::SentSign;
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 target = *archive->targets().save(wordpress());
    article::Article article = saved(*archive, fullArticle());
    const auto sign = [&] { return archive->list().rows(std::span(&article.id, 1))->front().sent; };
    QCOMPARE(sign(), SentSign::None);
    QVERIFY(archive->sent().remember({target, article.uuid, 7, {}, 0, {}, {}, {}, {}}));
    QCOMPARE(sign(), SentSign::None);
    QVERIFY(archive->sent().remember({target, article.uuid, 7, {}, article.version, {}, {}, {}, {}}));
    QCOMPARE(sign(), SentSign::Present);
    article.title += QStringLiteral(" !");
    article = saved(*archive, article);
    QCOMPARE(sign(), SentSign::Older);
    const auto latest = *archive->sent().latest(target, 10);
    QCOMPARE(latest.size(), std::size_t(1));
    QCOMPARE(latest[0].number, article.id);
    QCOMPARE(latest[0].version, article.version);
    QCOMPARE(latest[0].sent.version, article.version - 1);
}

QTEST_GUILESS_MAIN(TestSending)
#include "tst_sending.moc"
