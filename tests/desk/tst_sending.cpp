#include <QElapsedTimer>
#include <QTest>

#include "archive/nametable.h"
#include "desk/sendinglock.h"
#include "desk/sitesending.h"
#include "desk/wordpressposts.h"
#include "shelf.h"
#include "wordpressdouble.h"

using namespace marbre;
using namespace marbre::tests;
using archive::Target;
using archive::TargetKind;
using article::Article;
using Kind = sending::SendResult::Kind;

namespace {

Article published(const QString &title)
{
    Article article = fullArticle();
    article.title = title;
    article.status = article::Status::Published;
    return article;
}

/// An archive with a WordPress to send to.
class Newsroom
{
public:
    Newsroom()
        : archive(m_shelf.open())
    {
        request.target = {0, QStringLiteral("Le site"), TargetKind::Wordpress, wordpress.url().toString(), QStringLiteral("anne"), {}};
        request.target.id = *archive->targets().save(request.target);
        request.account = {QStringLiteral("anne"), QStringLiteral("secret")};
        request.limits = {10'000, 10'000, 1'000'000};
        request.take = [this](const desk::SendItem &item) { items.push_back(item); };
    }

    Outcome send(const std::vector<qint64> &articles = {})
    {
        items.clear();
        if (const Outcome queued = archive->outbox().add(request.target.id, articles); !queued)
            return queued;
        return desk::sendOutbox(desk::sendingArchive(*archive), request);
    }
    [[nodiscard]] std::vector<archive::OutboxItem> waiting() const { return *archive->outbox().items(); }
    [[nodiscard]] QString folder() const { return m_shelf.folder(); }
    [[nodiscard]] QString beside(const char *name) const { return m_shelf.beside(name); }

private:
    Shelf m_shelf;

public:
    WordpressDouble wordpress;
    std::unique_ptr<archive::Archive> archive;
    desk::SendRequest request;
    std::vector<desk::SendItem> items;
};

} // namespace

/// The outbox, and how it is emptied.
class TestSending : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSentLeavesTheOutbox();
    void aPostHasWhatTheArticleHas();
    void theBodyMayGoAlone();
    void offlineAllWaits();
    void whatFailsWaitsAndTheRestGoes();
    void aConflictWaitsWithBothTexts();
    void whatIsGoneOrInTheTrashIsTold();
    void aServerThatFailsIsTriedAgainWhereThatIsAskedFor();
    void aPreviewWritesNothing();
    void cancellingLeavesTheRest();
    void twoProgramsDoNotSendAtOnce();
    void anArticleOfThisSiteIsFoundThere();
    void aSiteGoesToAFolder();
};

void TestSending::whatIsSentLeavesTheOutbox()
{
    Newsroom room;
    const Article one = saved(*room.archive, published(QStringLiteral("Un")));
    const Article two = saved(*room.archive, published(QStringLiteral("Deux")));
    QVERIFY(room.send({one.id, two.id}));
    QCOMPARE(room.items.size(), std::size_t(2));
    QCOMPARE(room.items[1].headline, QStringLiteral("Deux"));
    QCOMPARE(room.items[1].number, two.id);
    QVERIFY(room.waiting().empty());
    QCOMPARE(room.archive->sent().ofArticle(one.uuid)->front().version, one.version);
    QVERIFY(room.archive->sent().notSent(room.request.target.id)->empty());
    QVERIFY(room.send({one.id}));
    QCOMPARE(room.items[0].result->kind, Kind::Unchanged);
}

void TestSending::aPostHasWhatTheArticleHas()
{
    Newsroom room;
    QVERIFY(room.archive->media().store(png()));
    const QString picture = *archive::mediaAddress(png());
    Article article = published(QStringLiteral("A & B"));
    article.image = picture;
    article = saved(*room.archive, article);
    QVERIFY(archive::describeTerm(room.archive->database(), {"category", QStringLiteral("Santé"), QStringLiteral("soins"), {}, QStringLiteral("Monde")}));
    auto posts = desk::WordpressPosts::open(*room.archive, room.request.target);
    const auto post = posts->post(article.id);
    QVERIFY(post);
    QCOMPARE(post->title, QStringLiteral("A &amp; B"));
    QCOMPARE(post->status, QStringLiteral("publish"));
    QCOMPARE(post->date.left(10), QStringLiteral("2021-05-03"));
    QCOMPARE(post->excerpt, QStringLiteral("Le fournisseur <strong>suédois</strong>."));
    QVERIFY(post->content.contains(QLatin1String("<!-- wp:heading")) && post->content.contains(QLatin1String("hipaajournal")));
    QCOMPARE(post->author, QStringLiteral("Steve Alder"));
    QCOMPARE(post->known.size(), std::size_t(3));
    QCOMPARE(post->known[0].name, QStringLiteral("Monde"));
    QCOMPARE(post->known[1].slug, QStringLiteral("soins"));
    QCOMPARE(post->media.size(), std::size_t(1));
    QCOMPARE(post->fields.value(QStringLiteral("marbre_source")), QStringLiteral("HIPAA Journal"));
    QCOMPARE(sending::hashOf(*posts->post(article.id)), sending::hashOf(*post));
}

void TestSending::theBodyMayGoAlone()
{
    Newsroom room;
    const Article article = saved(*room.archive, published(QStringLiteral("Un")));
    Target target = room.request.target;
    target.options.insert(QStringLiteral("body"), QStringLiteral("alone"));
    const auto post = desk::WordpressPosts::open(*room.archive, target)->post(article.id);
    QVERIFY(post->content.startsWith(QLatin1String("<!-- wp:heading")));
    QVERIFY(!post->content.contains(QLatin1String("suédois")));
}

void TestSending::offlineAllWaits()
{
    Newsroom room;
    const Article one = saved(*room.archive, published(QStringLiteral("Un")));
    const Article two = saved(*room.archive, published(QStringLiteral("Deux")));
    const QString address = room.request.target.address;
    room.request.target.address = QStringLiteral("http://127.0.0.1:%1").arg(deafPort());
    const Outcome offline = room.send({one.id, two.id});
    QVERIFY(!offline);
    QCOMPARE(offline.error().code, ErrorCode::Unreachable);
    QCOMPARE(room.waiting().size(), std::size_t(2));
    room.request.target.address = address;
    QVERIFY(room.send());
    QVERIFY(room.waiting().empty());
    QCOMPARE(room.wordpress.posts().size(), 2);
}

void TestSending::whatFailsWaitsAndTheRestGoes()
{
    Newsroom room;
    const Article one = saved(*room.archive, published(QStringLiteral("Un")));
    const Article two = saved(*room.archive, published(QStringLiteral("Deux")));
    room.wordpress.breakNext("POST", QStringLiteral("/wp/v2/posts/"), answer(403, R"({"code": "rest_cannot_edit", "message": "Non."})"), false);
    QVERIFY(room.send({one.id, two.id}));
    QCOMPARE(room.items[0].result.error().code, ErrorCode::Forbidden);
    QCOMPARE(room.items[1].result->kind, Kind::Created);
    QCOMPARE(room.waiting().size(), std::size_t(1));
    QCOMPARE(room.waiting().front().trouble->code, ErrorCode::Forbidden);
    QVERIFY(room.send());
    QVERIFY(room.waiting().empty());
    QCOMPARE(room.wordpress.posts().size(), 2);
}

void TestSending::aConflictWaitsWithBothTexts()
{
    Newsroom room;
    Article article = saved(*room.archive, published(QStringLiteral("Un")));
    QVERIFY(room.send({article.id}));
    const qint64 id = room.items[0].result->remote;
    room.wordpress.edit(id, QStringLiteral("title"), QStringLiteral("Le leur"));
    article.title = QStringLiteral("Le nôtre");
    article = saved(*room.archive, article);
    QVERIFY(room.send({article.id}));
    QCOMPARE(room.items[0].result->kind, Kind::Conflict);
    QCOMPARE(sending::readable(*room.items[0].ours).title, QStringLiteral("Le nôtre"));
    QCOMPARE(sending::readable(*room.items[0].result->theirs).title, QStringLiteral("Le leur"));
    QCOMPARE(room.waiting().front().trouble->code, ErrorCode::Conflict);
    QVERIFY(room.archive->outbox().allowOverwriting(room.waiting().front().id, sending::stateOf(*room.items[0].result->theirs)));
    QVERIFY(room.send());
    QCOMPARE(room.wordpress.post(id)[QLatin1String("title")].toString(), QStringLiteral("Le nôtre"));
}

void TestSending::whatIsGoneOrInTheTrashIsTold()
{
    Newsroom room;
    const Article gone = saved(*room.archive, published(QStringLiteral("Parti")));
    const Article trashed = saved(*room.archive, published(QStringLiteral("Jeté")));
    QVERIFY(room.archive->outbox().add(room.request.target.id, {gone.id, trashed.id}));
    QVERIFY(room.archive->articles().setTrashed(gone.id, true));
    QVERIFY(room.archive->articles().remove(gone.id));
    QVERIFY(room.archive->articles().setTrashed(trashed.id, true));
    QVERIFY(room.send());
    QCOMPARE(room.items[0].result.error().code, ErrorCode::NotFound);
    QCOMPARE(room.items[1].result.error().code, ErrorCode::Invalid);
    QVERIFY(room.wordpress.posts().isEmpty());
}

void TestSending::aServerThatFailsIsTriedAgainWhereThatIsAskedFor()
{
    Newsroom room;
    const Article article = saved(*room.archive, published(QStringLiteral("Un")));
    room.wordpress.breakNext("POST", QStringLiteral("/wp/v2/posts"), answer(503, {}), false);
    QCOMPARE(room.send({article.id}).error().code, ErrorCode::ServerFailed);
    room.wordpress.breakNext("POST", QStringLiteral("/wp/v2/posts"), answer(503, {}), false);
    room.request.retries = 2;
    room.request.firstPause = 100;
    QElapsedTimer time;
    time.start();
    QVERIFY(room.send());
    QVERIFY(time.elapsed() >= 100);
    QCOMPARE(room.wordpress.posts().size(), 1);
}

void TestSending::aPreviewWritesNothing()
{
    Newsroom room;
    const Article article = saved(*room.archive, published(QStringLiteral("Un")));
    QVERIFY(desk::previewSending(desk::sendingArchive(*room.archive), {article.id}, room.request));
    QCOMPARE(room.items[0].result->kind, Kind::Created);
    QCOMPARE(room.items[0].headline, article.title);
    QVERIFY(room.wordpress.posts().isEmpty());
    QVERIFY(room.waiting().empty());
}

void TestSending::cancellingLeavesTheRest()
{
    Newsroom room;
    const Article one = saved(*room.archive, published(QStringLiteral("Un")));
    const Article two = saved(*room.archive, published(QStringLiteral("Deux")));
    room.request.take = [&room](const desk::SendItem &) { room.request.cancel.cancel(); };
    QCOMPARE(room.send({one.id, two.id}).error().code, ErrorCode::Cancelled);
    QCOMPARE(room.waiting().size(), std::size_t(1));
    QVERIFY(!room.waiting().front().trouble);
}

void TestSending::twoProgramsDoNotSendAtOnce()
{
    Newsroom room;
    const Article article = saved(*room.archive, published(QStringLiteral("Un")));
    const desk::SendingLock other(room.folder());
    QVERIFY(other.isHeld());
    QCOMPARE(room.send({article.id}).error().code, ErrorCode::Locked);
}

void TestSending::anArticleOfThisSiteIsFoundThere()
{
    Newsroom room;
    const Article article = saved(*room.archive, published(QStringLiteral("Un")));
    QVERIFY(room.archive->imports().remember({{QStringLiteral("wordpress"), QStringLiteral("example.org/blog"), QStringLiteral("12 https://example.org/?p=12")},
                                             article.id, {}, "{}"}));
    QCOMPARE(*desk::wordpressNumber(*room.archive, article.uuid, QStringLiteral("https://www.example.org/blog")), qint64(12));
    QCOMPARE(*desk::wordpressNumber(*room.archive, article.uuid, QStringLiteral("https://elsewhere.example/blog")), qint64(0));
    QCOMPARE(*desk::wordpressNumber(*room.archive, QUuid::createUuid(), QStringLiteral("https://example.org/blog")), qint64(0));
}

void TestSending::aSiteGoesToAFolder()
{
    Newsroom room;
    saved(*room.archive, published(QStringLiteral("Été")));
    Target folder{0, QStringLiteral("Clé"), TargetKind::Folder, room.beside("www"), {}, {}};
    folder.id = *room.archive->targets().save(folder);
    QVERIFY(room.archive->outbox().addSite(folder.id));
    const desk::SiteSendRequest request{folder, {}, false, {}, {}, {}};
    QVERIFY(desk::testFolder(request));
    const auto sent = desk::sendSite(desk::sendingArchive(*room.archive), request);
    QVERIFY(sent && sent->upload.sent > 5);
    QVERIFY(QFile::exists(room.beside("www/ete.html")));
    QVERIFY(room.waiting().empty());
    QVERIFY(*room.archive->sent().find(folder.id, QUuid()));
    QCOMPARE(desk::sendSite(desk::sendingArchive(*room.archive), request)->upload.sent, 0);
    Target nowhere = folder;
    nowhere.address = QStringLiteral("/proc/nowhere/www");
    QVERIFY(!desk::testFolder({nowhere, {}, false, {}, {}, {}}));
}

QTEST_GUILESS_MAIN(TestSending)
#include "tst_sending.moc"
