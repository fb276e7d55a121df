#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

#include "desk/sitesending.h"
#include "html/html.h"
#include "sending/targets.h"
#include "sending/wordpresssite.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::Target;
using archive::TargetKind;
using article::Article;
using Kind = sending::SendResult::Kind;

namespace {

/// A server that a script starts, and what it says of itself.
class Peer
{
public:
    explicit Peer(const char *script)
    {
        QTcpServer free;
        free.listen(QHostAddress::LocalHost);
        const QString port = QString::number(free.serverPort());
        free.close();
        m_process.start(QStringLiteral(MARBRE_SOURCE "/tests/peers/") + QLatin1String(script), {m_place.path(), port});
        while (!lines.endsWith(QStringLiteral("ready")) && m_process.waitForReadyRead(120'000))
            while (m_process.canReadLine())
                lines.append(QString::fromUtf8(m_process.readLine()).trimmed());
        if (!isReady())
            m_process.waitForFinished(1000);
        trouble = m_process.readAllStandardError();
    }
    ~Peer()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(20'000))
            m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Peer)

    [[nodiscard]] bool isReady() const { return lines.endsWith(QStringLiteral("ready")); }
    [[nodiscard]] bool isMissing() const { return m_process.state() == QProcess::NotRunning && m_process.exitCode() == 77; }
    [[nodiscard]] QString file(const char *name) const { return m_place.filePath(QLatin1String(name)); }

    QStringList lines;
    QByteArray trouble;

private:
    QTemporaryDir m_place;
    QProcess m_process;
};

#define NEEDS(peer) \
    if ((peer).isMissing()) \
        QSKIP((peer).trouble.constData()); \
    QVERIFY2((peer).isReady(), (peer).trouble.constData())

Article published(const QString &title)
{
    Article article = fullArticle();
    article.title = title;
    article.status = article::Status::Published;
    return article;
}

Target keep(archive::Archive &archive, Target target)
{
    target = *sending::tidied(target);
    target.id = *archive.targets().save(target);
    return target;
}

class Sender
{
public:
    Sender(archive::Archive &archive, const QString &address, const QString &user, const QString &password)
        : m_archive(archive)
    {
        request.target = keep(archive, {0, user, TargetKind::Wordpress, address, user, {}});
        request.account = {user, password};
        request.take = [this](const desk::SendItem &item) { items.push_back(item); };
    }

    Outcome send(const std::vector<qint64> &articles)
    {
        items.clear();
        if (const Outcome queued = m_archive.outbox().add(request.target.id, articles); !queued)
            return queued;
        return desk::sendOutbox(desk::sendingArchive(m_archive), request);
    }

    QJsonObject there(qint64 post)
    {
        sending::WordpressSite site(QUrl(request.target.address), request.account, {});
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("context"), QStringLiteral("edit"));
        return site.meet() ? site.get(QStringLiteral("wp/v2/posts/%1").arg(post), query)->toObject() : QJsonObject();
    }

    void edit(qint64 post, const QJsonObject &fields)
    {
        sending::WordpressSite site(QUrl(request.target.address), request.account, {});
        if (!site.meet() || !site.post(QStringLiteral("wp/v2/posts/%1").arg(post), fields))
            qFatal("not edited");
    }

    desk::SendRequest request;
    std::vector<desk::SendItem> items;

private:
    archive::Archive &m_archive;
};

} // namespace

/// Real servers: what is sent to them is there.
class TestSending : public QObject
{
    Q_OBJECT

private slots:
    void wordpress();
    void sftp();
    void webdav();

private:
    static void sitesAreSent(Target target, const sending::Account &account, const QString &there);
};

void TestSending::wordpress()
{
    const Peer peer("wordpress/rest.sh");
    NEEDS(peer);
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->media().store(png()));
    const QString picture = *archive::mediaAddress(png());
    Article article = published(QStringLiteral("Été & « hiver » <fin>"));
    article.slug = QStringLiteral("ete-et-hiver");
    article.categories = {QStringLiteral("Santé & soins")};
    article.tags = {QStringLiteral("l’été")};
    article.authors = {QStringLiteral("Anne Arc")};
    article.image = picture;
    article.sticky = true;
    article.reposted = QDate(2021, 5, 3);
    article.body = rich("<p>Un <em>texte</em> \\ deux</p><figure><img src=\"" + picture.toUtf8() + "\" alt=\"Rouge\"></figure>");
    article = saved(*archive, article);
    const Article other = saved(*archive, published(QStringLiteral("Un autre")));

    Sender admin(*archive, peer.lines[0], QStringLiteral("admin"), peer.lines[1]);
    const Outcome sent = admin.send({article.id, other.id});
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().where + sent.error().detail));
    QCOMPARE(admin.items.size(), std::size_t(2));
    for (const desk::SendItem &item : admin.items)
        QVERIFY2(item.result, item.result ? "" : qPrintable(item.result.error().detail));
    QCOMPARE(admin.items[0].result->kind, Kind::Created);
    QVERIFY(admin.items[0].result->losses.isEmpty());
    QVERIFY(admin.items[0].result->warnings.empty());
    QVERIFY(archive->outbox().items()->empty());

    const qint64 id = admin.items[0].result->remote;
    const QJsonObject there = admin.there(id);
    const QString content = there[QLatin1String("content")][QLatin1String("raw")].toString();
    QCOMPARE(there[QLatin1String("title")][QLatin1String("raw")].toString(), QStringLiteral("Été &amp; « hiver » &lt;fin&gt;"));
    QCOMPARE(there[QLatin1String("slug")].toString(), article.slug);
    QCOMPARE(there[QLatin1String("status")].toString(), QStringLiteral("publish"));
    QVERIFY(there[QLatin1String("date")].toString().startsWith(QLatin1String("2021-05-03")));
    QVERIFY(there[QLatin1String("sticky")].toBool());
    QVERIFY(there[QLatin1String("author")].toInteger() > 1);
    QCOMPARE(there[QLatin1String("categories")].toArray().size(), 1);
    QCOMPARE(there[QLatin1String("tags")].toArray().size(), 1);
    QVERIFY(there[QLatin1String("featured_media")].toInteger() > 0);
    QCOMPARE(there[QLatin1String("meta")][QLatin1String("marbre_source")].toString(), article.source.name);
    QVERIFY(content.contains(QLatin1String("<p>Un <em>texte</em> \\ deux</p>")));
    QVERIFY(!content.contains(picture) && content.contains(QLatin1String("/uploads/")));

    // Again: nothing; edited there: nothing is written over; seen and let go: it is.
    QVERIFY(admin.send({article.id}));
    QCOMPARE(admin.items[0].result->kind, Kind::Unchanged);
    admin.edit(id, {{QStringLiteral("content"), content + QStringLiteral("\n<p>Le leur</p>")}});
    article.title = QStringLiteral("Un nouveau titre");
    article = saved(*archive, article);
    QVERIFY(admin.send({article.id}));
    QCOMPARE(admin.items[0].result->kind, Kind::Conflict);
    QVERIFY(admin.there(id)[QLatin1String("content")][QLatin1String("raw")].toString().contains(QLatin1String("Le leur")));
    const archive::OutboxItem waiting = archive->outbox().items()->front();
    QCOMPARE(waiting.trouble->code, ErrorCode::Conflict);
    QVERIFY(archive->outbox().allowOverwriting(waiting.id, sending::stateOf(*admin.items[0].result->theirs)));
    QVERIFY(admin.send({}));
    QCOMPARE(admin.items[0].result->kind, Kind::Updated);
    QCOMPARE(admin.there(id)[QLatin1String("title")][QLatin1String("raw")].toString(), article.title);

    // In the trash there: not taken out again unasked.
    sending::HttpConnection hand(QUrl(peer.lines[0]), admin.request.account, {});
    QCOMPARE(hand.ask({"DELETE", QUrl(peer.lines[0] + QStringLiteral("/wp-json/wp/v2/posts/%1").arg(id))})->status, 200);
    article.title = QStringLiteral("Encore un");
    article = saved(*archive, article);
    QVERIFY(admin.send({article.id}));
    QCOMPARE(admin.items[0].result->kind, Kind::Conflict);

    // An account that may write no other HTML, nor categories.
    Article framed = published(QStringLiteral("Une vidéo"));
    framed.body = rich("<p>Un</p><p><ruby>a<rt>b</rt></ruby> <time datetime=\"2021\">mai</time></p>");
    framed.categories = {QStringLiteral("Rubrique neuve")};
    framed = saved(*archive, framed);
    Sender author(*archive, peer.lines[0], QStringLiteral("auteur"), peer.lines[2]);
    desk::SendRequest preview = author.request;
    std::vector<desk::SendItem> seen;
    preview.take = [&seen](const desk::SendItem &item) { seen.push_back(item); };
    QVERIFY(desk::previewSending(desk::sendingArchive(*archive), {framed.id}, preview));
    QVERIFY(seen[0].result->losses.elements.contains(QStringLiteral("time")));
    QVERIFY(author.send({framed.id}));
    QVERIFY2(author.items[0].result, author.items[0].result ? "" : qPrintable(author.items[0].result.error().detail));
    QCOMPARE(author.items[0].result->losses.elements, seen[0].result->losses.elements);
    QVERIFY(!author.items[0].result->warnings.empty());
    QVERIFY(author.send({framed.id}));
    QCOMPARE(author.items[0].result->kind, Kind::Unchanged);

    Sender stranger(*archive, peer.lines[0], QStringLiteral("nobody"), QStringLiteral("x"));
    const Outcome refused = stranger.send({article.id});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unauthorized);
}

void TestSending::sitesAreSent(Target target, const sending::Account &account, const QString &there)
{
    const Shelf shelf;
    const auto archive = shelf.open();
    saved(*archive, published(QStringLiteral("Été")));
    Article second = saved(*archive, published(QStringLiteral("Deux")));
    target = keep(*archive, target);
    qputenv("XDG_CACHE_HOME", shelf.beside("cache").toUtf8());
    const desk::SiteSendRequest request{target, account, false, {}, {}, {}};
    const auto send = [&] { return desk::sendSite(desk::sendingArchive(*archive), request); };
    QVERIFY(desk::testFolder(request));

    write(there + QStringLiteral("/theirs.txt"), "à eux");
    const auto first = send();
    QVERIFY2(first, first ? "" : qPrintable(first.error().where + QStringLiteral(": ") + first.error().detail));
    QVERIFY(first->upload.sent > 10);
    QVERIFY(bytesOf(there + QStringLiteral("/ete.html")).contains("</html>"));
    QVERIFY(QFile::exists(there + QStringLiteral("/une/une.css")));
    QCOMPARE(send()->upload.sent, 0);

    second.title = QStringLiteral("Deux, suite");
    second = saved(*archive, second);
    const auto again = send();
    QVERIFY(again->upload.sent > 0 && again->upload.unchanged > 0);
    QVERIFY(bytesOf(there + QStringLiteral("/%1.html").arg(second.slug)).contains("Deux, suite"));
    QVERIFY(archive->articles().setTrashed(second.id, true));
    QVERIFY(send()->upload.removed > 0);
    QVERIFY(!QFile::exists(there + QStringLiteral("/%1.html").arg(second.slug)));
    QCOMPARE(bytesOf(there + QStringLiteral("/theirs.txt")), QByteArray("à eux"));
    QVERIFY(!QFile::exists(there + QStringLiteral("/.marbre/part")));

    saved(*archive, published(QStringLiteral("Trois")));
    write(there + QStringLiteral("/trois.html"), "à eux");
    const auto refused = send();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(bytesOf(there + QStringLiteral("/trois.html")), QByteArray("à eux"));
}

void TestSending::sftp()
{
    const Peer peer("servers/sftp.sh");
    NEEDS(peer);
    QTemporaryDir there;
    const QString port = QString::fromUtf8(bytesOf(peer.file("config"))).section(u'\n', 0, 0).section(u' ', 1);
    const QString address = QStringLiteral("sftp://127.0.0.1:%1%2/mon site").arg(port, there.path());
    Target target{0, QStringLiteral("Serveur"), TargetKind::Sftp, address, QString::fromLocal8Bit(qgetenv("USER")), {}};
    if (target.user.isEmpty())
        target.user = QStringLiteral("root");
    target.options = {{sending::option::keyFile, peer.lines[0]}};
    // A server that nobody knows: its key is told, and nothing else.
    const auto unknown = desk::testFolder({*sending::tidied(target), {target.user, {}}, false, {}, {}, {}});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::Untrusted);
    QCOMPARE(sending::shownKey(unknown.error()), (sending::ShownKey{peer.lines[1], false}));
    target.options.insert(sending::option::hostKey, peer.lines[1]);
    Target wrong = target;
    wrong.options.insert(sending::option::hostKey, QStringLiteral("SHA256:") + QString(43, u'A'));
    const auto changed = desk::testFolder({*sending::tidied(wrong), {target.user, {}}, false, {}, {}, {}});
    QVERIFY(!changed);
    QCOMPARE(sending::shownKey(changed.error()), (sending::ShownKey{peer.lines[1], true}));
    QDir(there.path()).mkdir(QStringLiteral("mon site"));
    sitesAreSent(target, {target.user, {}}, there.filePath(QStringLiteral("mon site")));
    Target keyless = target;
    keyless.options.remove(sending::option::keyFile);
    QCOMPARE(desk::testFolder({*sending::tidied(keyless), {target.user, QStringLiteral("x")}, false, {}, {}, {}}).error().code,
             ErrorCode::Unauthorized);
}

void TestSending::webdav()
{
    const Peer peer("servers/webdav.sh");
    NEEDS(peer);
    const Target target{0, QStringLiteral("Dav"), TargetKind::Webdav, peer.lines[0], QStringLiteral("anne"), {}};
    sitesAreSent(target, {QStringLiteral("anne"), QStringLiteral("secret")}, peer.file("www"));
    const auto refused = desk::testFolder({target, {QStringLiteral("anne"), QStringLiteral("x")}, false, {}, {}, {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unauthorized);
}

QTEST_GUILESS_MAIN(TestSending)
#include "tst_sending.moc"
