#include <QTest>

#include "sending/wordpresssender.h"
#include "wordpressdouble.h"

using namespace marbre;
using namespace marbre::tests;
using sending::SendResult;
using sending::WordpressPost;
using Kind = SendResult::Kind;

namespace {

const QString picture = QStringLiteral("media/ab/%1.png").arg(QString(62, u'c'));

WordpressPost post()
{
    WordpressPost post;
    post.uuid = QUuid(QStringLiteral("{2f9b1c5e-8a44-5f0e-9a51-3c1d2e4f5a6b}"));
    post.version = 3;
    post.title = QStringLiteral("Elekta &amp; l’attaque");
    post.slug = QStringLiteral("elekta");
    post.status = QStringLiteral("publish");
    post.date = QStringLiteral("2021-05-03T08:30:00");
    post.excerpt = QStringLiteral("Chapô");
    post.content = QStringLiteral("<!-- wp:paragraph -->\n<p>Un texte <img src=\"%1\" alt=\"\">.</p>\n<!-- /wp:paragraph -->").arg(picture);
    post.author = QStringLiteral("Anne Arc");
    post.image = picture;
    post.categories = {QStringLiteral("Santé & soins")};
    post.known = {{QStringLiteral("Monde"), QStringLiteral("monde"), {}},
                  {QStringLiteral("Santé & soins"), {}, QStringLiteral("Monde")}};
    post.tags = {QStringLiteral("pirates")};
    post.media = {{picture, QStringLiteral("Un hôpital"), QStringLiteral("AFP")}};
    post.fields = {{QStringLiteral("marbre_source"), QStringLiteral("AP")}, {QStringLiteral("marbre_note"), QStringLiteral("x")}};
    return post;
}

/// What sending remembers, without an archive.
struct Remembered {
    QHash<QUuid, archive::Sent> sent;
    QHash<QString, archive::SentMedia> media;
    qint64 numberThere = 0;

    sending::Memory memory()
    {
        sending::Memory memory;
        memory.sent = [this](const QUuid &article) -> Result<std::optional<archive::Sent>> {
            return sent.contains(article) ? std::optional(sent.value(article)) : std::nullopt;
        };
        memory.remember = [this](const archive::Sent &each) {
            sent.insert(each.article, each);
            return Outcome();
        };
        memory.media = [this](const QString &sha256) -> Result<std::optional<archive::SentMedia>> {
            return media.contains(sha256) ? std::optional(media.value(sha256)) : std::nullopt;
        };
        memory.rememberMedia = [this](const archive::SentMedia &each) {
            media.insert(each.sha256, each);
            return Outcome();
        };
        memory.readMedia = [](const QString &) { return QByteArray("PNG"); };
        memory.numberThere = [this](const QUuid &) { return numberThere; };
        return memory;
    }
};

/// A program that sends: each has a connection of its own.
Result<SendResult> send(const WordpressDouble &wordpress, Remembered &remembered, const WordpressPost &post,
                        const sending::SendOptions &options = {})
{
    sending::WordpressSite site(wordpress.url(), {QStringLiteral("anne"), QStringLiteral("secret")}, {}, {10'000, 10'000, 1'000'000});
    sending::WordpressSender sender(1, site, remembered.memory(), systemClock());
    return sender.send(post, options);
}

qsizetype countOf(const WordpressDouble &wordpress, const QString &request)
{
    return wordpress.asked().count(request);
}

} // namespace

/// An article and its post.
class TestWordpress : public QObject
{
    Q_OBJECT

private slots:
    void aNewArticleIsMadeWithAllThatItHas();
    void theSameArticleIsSentOnce();
    void aChangedArticleIsUpdated();
    void aPageIsAPage();
    void aDryRunWritesNothing();
    void aCopyThatWasChangedThereIsNeverWrittenOver_data();
    void aCopyThatWasChangedThereIsNeverWrittenOver();
    void aCopyThatWasSeenMayBeWrittenOver();
    void aCopyThatIsGoneIsNotMadeAgainUnasked();
    void anotherPostOfThisSlugIsAConflict();
    void thePostThatItWasImportedFromIsFound();
    void whateverAnswerIsLostThereIsOnePost_data();
    void whateverAnswerIsLostThereIsOnePost();
    void aPictureGoesOnce();
    void aPictureThatIsGoneThereGoesAgain();
    void aPictureThatIsRefusedIsNamed();
    void categoriesAreFoundWithThoseAroundThem();
    void whatTheAccountMayNotMakeIsTold();
    void anUnknownAuthorIsTold();
    void fieldsGoToAServerThatKnowsThem();
    void whatTheServerTakesOutIsTold();
    void whatTheServerWillTakeOutIsToldBefore();
    void aSlugOrStatusThatTheServerChoseIsTold();
};

void TestWordpress::aNewArticleIsMadeWithAllThatItHas()
{
    WordpressDouble wordpress;
    wordpress.addPerson(QStringLiteral("Anne Arc"), 9);
    Remembered remembered;
    const auto result = send(wordpress, remembered, post());
    QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
    QCOMPARE(result->kind, Kind::Created);
    QVERIFY(result->warnings.empty() && result->losses.isEmpty());
    QCOMPARE(wordpress.posts().size(), 1);
    const QJsonObject there = wordpress.posts().front();
    QCOMPARE(there[QLatin1String("title")].toString(), post().title);
    QCOMPARE(there[QLatin1String("slug")].toString(), post().slug);
    QCOMPARE(there[QLatin1String("status")].toString(), post().status);
    QCOMPARE(there[QLatin1String("date")].toString(), post().date);
    QCOMPARE(there[QLatin1String("excerpt")].toString(), post().excerpt);
    QCOMPARE(there[QLatin1String("author")].toInteger(), 9);
    QVERIFY(there[QLatin1String("content")].toString().contains(QLatin1String("https://example.org/uploads/abcccc")));
    QVERIFY(there[QLatin1String("featured_media")].toInteger() > 0);
    QCOMPARE(there[QLatin1String("tags")].toArray().size(), 1);
    QCOMPARE(result->link, there[QLatin1String("link")].toString());
    QCOMPARE(remembered.sent.value(post().uuid).version, 3);
    QCOMPARE(remembered.sent.value(post().uuid).modified, there[QLatin1String("modified_gmt")].toString());
}

void TestWordpress::theSameArticleIsSentOnce()
{
    WordpressDouble wordpress;
    Remembered remembered;
    QVERIFY(send(wordpress, remembered, post()));
    const auto writes = wordpress.asked().filter(QStringLiteral("POST")).size();
    const auto again = send(wordpress, remembered, post());
    QCOMPARE(again->kind, Kind::Unchanged);
    QCOMPARE(wordpress.asked().filter(QStringLiteral("POST")).size(), writes);
}

void TestWordpress::aChangedArticleIsUpdated()
{
    WordpressDouble wordpress;
    Remembered remembered;
    const qint64 id = send(wordpress, remembered, post())->remote;
    WordpressPost changed = post();
    changed.version = 4;
    changed.title = QStringLiteral("Autre titre");
    const auto result = send(wordpress, remembered, changed);
    QCOMPARE(result->kind, Kind::Updated);
    QCOMPARE(result->remote, id);
    QCOMPARE(wordpress.post(id)[QLatin1String("title")].toString(), changed.title);
    QCOMPARE(remembered.sent.value(changed.uuid).version, 4);
}

void TestWordpress::aPageIsAPage()
{
    WordpressDouble wordpress;
    Remembered remembered;
    WordpressPost page = post();
    page.isPage = true;
    QCOMPARE(send(wordpress, remembered, page)->kind, Kind::Created);
    QCOMPARE(wordpress.posts().front()[QLatin1String("kind")].toString(), QStringLiteral("pages"));
    QVERIFY(!wordpress.posts().front().contains(QLatin1String("categories")));
    QCOMPARE(send(wordpress, remembered, page)->kind, Kind::Unchanged);
}

void TestWordpress::aDryRunWritesNothing()
{
    WordpressDouble wordpress;
    Remembered remembered;
    QCOMPARE(send(wordpress, remembered, post(), {true, {}})->kind, Kind::Created);
    QVERIFY(wordpress.asked().filter(QStringLiteral("POST")).isEmpty());
    QVERIFY(remembered.sent.isEmpty());
    QVERIFY(send(wordpress, remembered, post()));
    QCOMPARE(send(wordpress, remembered, post(), {true, {}})->kind, Kind::Unchanged);
    WordpressPost changed = post();
    changed.title = QStringLiteral("Autre");
    QCOMPARE(send(wordpress, remembered, changed, {true, {}})->kind, Kind::Updated);
}

void TestWordpress::aCopyThatWasChangedThereIsNeverWrittenOver_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("the title") << QStringLiteral("title") << QJsonValue(QStringLiteral("Le leur"));
    QTest::newRow("the text") << QStringLiteral("content") << QJsonValue(QStringLiteral("<p>Le leur</p>"));
    QTest::newRow("the excerpt") << QStringLiteral("excerpt") << QJsonValue(QStringLiteral("Le leur"));
    QTest::newRow("the status") << QStringLiteral("status") << QJsonValue(QStringLiteral("draft"));
    QTest::newRow("the trash") << QStringLiteral("status") << QJsonValue(QStringLiteral("trash"));
    QTest::newRow("the slug") << QStringLiteral("slug") << QJsonValue(QStringLiteral("le-leur"));
    QTest::newRow("the tags") << QStringLiteral("tags") << QJsonValue(QJsonArray{77});
}

void TestWordpress::aCopyThatWasChangedThereIsNeverWrittenOver()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    WordpressDouble wordpress;
    Remembered remembered;
    const qint64 id = send(wordpress, remembered, post())->remote;
    wordpress.edit(id, field, value);
    const QJsonObject theirs = wordpress.post(id);
    WordpressPost changed = post();
    changed.title = QStringLiteral("Le nôtre");
    for (const bool isDry : {true, false}) {
        const auto result = send(wordpress, remembered, changed, {isDry, {}});
        QCOMPARE(result->kind, Kind::Conflict);
        QCOMPARE(result->theirs->id, id);
    }
    QCOMPARE(wordpress.post(id), theirs);
}

void TestWordpress::aCopyThatWasSeenMayBeWrittenOver()
{
    WordpressDouble wordpress;
    Remembered remembered;
    const qint64 id = send(wordpress, remembered, post())->remote;
    wordpress.edit(id, QStringLiteral("title"), QStringLiteral("Le leur"));
    const auto conflict = send(wordpress, remembered, post());
    QCOMPARE(sending::readable(*conflict->theirs).title, QStringLiteral("Le leur"));
    const QByteArray seen = sending::stateOf(*conflict->theirs);
    // Changed once more since it was seen: that was not let go.
    wordpress.edit(id, QStringLiteral("title"), QStringLiteral("Encore un autre"));
    QCOMPARE(send(wordpress, remembered, post(), {false, seen})->kind, Kind::Conflict);
    wordpress.edit(id, QStringLiteral("title"), QStringLiteral("Le leur"));
    QCOMPARE(send(wordpress, remembered, post(), {false, seen})->kind, Kind::Updated);
    QCOMPARE(wordpress.post(id)[QLatin1String("title")].toString(), post().title);
}

void TestWordpress::aCopyThatIsGoneIsNotMadeAgainUnasked()
{
    WordpressDouble wordpress;
    Remembered remembered;
    const qint64 id = send(wordpress, remembered, post())->remote;
    wordpress.removePost(id);
    const auto result = send(wordpress, remembered, post());
    QCOMPARE(result->kind, Kind::Conflict);
    QVERIFY(!result->theirs);
    QVERIFY(wordpress.posts().isEmpty());
    QCOMPARE(send(wordpress, remembered, post(), {false, sending::stateOfGone()})->kind, Kind::Created);
    QCOMPARE(wordpress.posts().size(), 1);
}

void TestWordpress::anotherPostOfThisSlugIsAConflict()
{
    WordpressDouble wordpress;
    Remembered remembered;
    const qint64 id = wordpress.addPost({{QStringLiteral("slug"), post().slug}, {QStringLiteral("title"), QStringLiteral("Le leur")}});
    const auto result = send(wordpress, remembered, post());
    QCOMPARE(result->kind, Kind::Conflict);
    QCOMPARE(result->theirs->id, id);
    QCOMPARE(wordpress.posts().size(), 1);
    QCOMPARE(send(wordpress, remembered, post(), {false, sending::stateOf(*result->theirs)})->remote, id);
}

void TestWordpress::thePostThatItWasImportedFromIsFound()
{
    WordpressDouble wordpress;
    Remembered remembered;
    remembered.numberThere = wordpress.addPost({{QStringLiteral("slug"), QStringLiteral("autre-nom")}});
    const auto result = send(wordpress, remembered, post());
    QCOMPARE(result->kind, Kind::Conflict);
    QCOMPARE(result->theirs->id, remembered.numberThere);
}

void TestWordpress::whateverAnswerIsLostThereIsOnePost_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::newRow("who one is") << QByteArray("GET") << QStringLiteral("/wp/v2/users/me");
    QTest::newRow("looking for the place") << QByteArray("GET") << QStringLiteral("/wp/v2/posts");
    QTest::newRow("the picture") << QByteArray("POST") << QStringLiteral("/wp/v2/media");
    QTest::newRow("a category") << QByteArray("POST") << QStringLiteral("/wp/v2/categories");
    QTest::newRow("a tag") << QByteArray("POST") << QStringLiteral("/wp/v2/tags");
    QTest::newRow("the place") << QByteArray("POST") << QStringLiteral("/wp/v2/posts");
    QTest::newRow("the text") << QByteArray("POST") << QStringLiteral("/wp/v2/posts/");
}

void TestWordpress::whateverAnswerIsLostThereIsOnePost()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    for (const bool isDone : {false, true}) {
        WordpressDouble wordpress;
        Remembered remembered;
        wordpress.breakNext(method, path, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{", isDone);
        const auto broken = send(wordpress, remembered, post());
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, ErrorCode::CutShort);
        const auto result = send(wordpress, remembered, post());
        QVERIFY(result);
        QVERIFY(result->kind == Kind::Created || result->kind == Kind::Updated);
        QCOMPARE(wordpress.posts().size(), 1);
        QCOMPARE(wordpress.mediaCount(), 1);
        QCOMPARE(wordpress.terms(QStringLiteral("categories")).size(), 2);
        QCOMPARE(wordpress.terms(QStringLiteral("tags")).size(), 1);
        QCOMPARE(wordpress.posts().front()[QLatin1String("slug")].toString(), post().slug);
        QCOMPARE(send(wordpress, remembered, post())->kind, Kind::Unchanged);
    }
}

void TestWordpress::aPictureGoesOnce()
{
    WordpressDouble wordpress;
    Remembered remembered;
    QVERIFY(send(wordpress, remembered, post()));
    WordpressPost other = post();
    other.uuid = QUuid::createUuid();
    other.slug = QStringLiteral("autre");
    QVERIFY(send(wordpress, remembered, other));
    QCOMPARE(countOf(wordpress, QStringLiteral("POST /wp/v2/media")), 1);
    QCOMPARE(wordpress.posts().size(), 2);
}

void TestWordpress::aPictureThatIsGoneThereGoesAgain()
{
    WordpressDouble wordpress;
    Remembered remembered;
    QVERIFY(send(wordpress, remembered, post()));
    wordpress.forget(QStringLiteral("media"));
    WordpressPost changed = post();
    changed.title = QStringLiteral("Autre");
    QVERIFY(send(wordpress, remembered, changed));
    QCOMPARE(wordpress.mediaCount(), 1);
}

void TestWordpress::aPictureThatIsRefusedIsNamed()
{
    WordpressDouble wordpress;
    Remembered remembered;
    wordpress.breakNext("POST", QStringLiteral("/wp/v2/media"), answer(413, "<h1>413</h1>", "text/html"), false);
    const auto result = send(wordpress, remembered, post());
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::TooLarge);
    QVERIFY(result.error().detail.contains(picture));
    QVERIFY(wordpress.posts().isEmpty());
}

void TestWordpress::categoriesAreFoundWithThoseAroundThem()
{
    WordpressDouble wordpress;
    Remembered remembered;
    QVERIFY(send(wordpress, remembered, post()));
    const QJsonArray made = wordpress.terms(QStringLiteral("categories"));
    QCOMPARE(made.size(), 2);
    QCOMPARE(made[1][QLatin1String("parent")].toInteger(), made[0][QLatin1String("id")].toInteger());
    QCOMPARE(made[1][QLatin1String("slug")].toString(), QStringLiteral("sante-soins"));
    WordpressPost other = post();
    other.uuid = QUuid::createUuid();
    other.slug = QStringLiteral("autre");
    other.known[1].slug = QStringLiteral("un-autre-slug"); // it is found by its name, which WordPress escapes
    QVERIFY(send(wordpress, remembered, other));
    QCOMPARE(wordpress.terms(QStringLiteral("categories")).size(), 2);
}

void TestWordpress::whatTheAccountMayNotMakeIsTold()
{
    WordpressDouble wordpress;
    Remembered remembered;
    wordpress.setMayMakeTerms(false);
    const auto result = send(wordpress, remembered, post());
    QVERIFY(result);
    QStringList missing;
    for (const sending::SendWarning &warning : result->warnings)
        if (warning.kind == sending::SendWarning::Kind::ForbiddenCategory)
            missing.append(warning.detail);
    QCOMPARE(missing, (QStringList{QStringLiteral("Monde"), QStringLiteral("Santé & soins"), QStringLiteral("pirates")}));
}

void TestWordpress::anUnknownAuthorIsTold()
{
    WordpressDouble wordpress;
    wordpress.addPerson(QStringLiteral("Anne Arcand"), 9);
    Remembered remembered;
    const auto result = send(wordpress, remembered, post());
    QCOMPARE(result->warnings, (std::vector<sending::SendWarning>{{sending::SendWarning::Kind::UnknownAuthor, QStringLiteral("Anne Arc")}}));
    QCOMPARE(wordpress.posts().front()[QLatin1String("author")].toInteger(), 1);
}

void TestWordpress::fieldsGoToAServerThatKnowsThem()
{
    WordpressDouble wordpress;
    Remembered remembered;
    wordpress.setKnownFields({QStringLiteral("marbre_source"), QStringLiteral("other")});
    QVERIFY(send(wordpress, remembered, post()));
    QCOMPARE(wordpress.posts().front()[QLatin1String("meta")].toObject(),
             (QJsonObject{{QStringLiteral("marbre_source"), QStringLiteral("AP")}}));
}

void TestWordpress::whatTheServerTakesOutIsTold()
{
    WordpressDouble wordpress;
    Remembered remembered;
    wordpress.setMayWriteAnyHtml(false);
    WordpressPost framed = post();
    framed.content += QStringLiteral("<iframe src=\"https://example.org\"></iframe>");
    const auto result = send(wordpress, remembered, framed);
    QCOMPARE(result->losses.elements, QStringList{QStringLiteral("iframe")});
    // What stands there is what is remembered: it is no conflict.
    QCOMPARE(send(wordpress, remembered, framed)->kind, Kind::Unchanged);
}

void TestWordpress::whatTheServerWillTakeOutIsToldBefore()
{
    WordpressDouble wordpress;
    Remembered remembered;
    WordpressPost framed = post();
    framed.content += QStringLiteral("<p><time datetime=\"2021\" itemprop=\"x\">mai</time></p><iframe src=\"https://example.org\"></iframe>");
    QVERIFY(send(wordpress, remembered, framed, {true, {}})->losses.isEmpty());
    wordpress.setMayWriteAnyHtml(false);
    const auto result = send(wordpress, remembered, framed, {true, {}});
    QCOMPARE(result->losses.elements, (QStringList{QStringLiteral("iframe"), QStringLiteral("time")}));
    QCOMPARE(result->losses.attributes, QStringList{QStringLiteral("itemprop")});
}

void TestWordpress::aSlugOrStatusThatTheServerChoseIsTold()
{
    WordpressDouble wordpress;
    Remembered remembered;
    const qint64 id = send(wordpress, remembered, post())->remote;
    WordpressPost changed = post();
    changed.title = QStringLiteral("Autre");
    const QByteArray chosen = R"(, "slug": "elekta-2", "status": "pending", "content": {"raw": ""}})";
    wordpress.breakNext("POST", QStringLiteral("/wp/v2/posts/"), answer(200, "{\"id\": " + QByteArray::number(id) + chosen), false);
    const auto result = send(wordpress, remembered, changed);
    QVERIFY(result);
    QCOMPARE(result->warnings.size(), std::size_t(3)); // of the author, too
    // The answer is of another post than the one that was sent.
    changed.title = QStringLiteral("Encore");
    wordpress.edit(id, QStringLiteral("title"), QStringLiteral("x"));
    const auto theirs = send(wordpress, remembered, changed)->theirs;
    wordpress.breakNext("POST", QStringLiteral("/wp/v2/posts/"), answer(200, "{\"id\": 4711}"), false);
    const auto strange = send(wordpress, remembered, changed, {false, sending::stateOf(*theirs)});
    QVERIFY(!strange);
    QCOMPARE(strange.error().code, ErrorCode::NotUnderstood);
}

QTEST_GUILESS_MAIN(TestWordpress)
#include "tst_wordpress.moc"
