#include <QTest>

#include "program.h"
#include "shelf.h"
#include "wordpressdouble.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;

namespace {

QStringList words(const QString &line)
{
    return line.split(u' ');
}

QProcessEnvironment withSecret(const char *secret = "très secret")
{
    QProcessEnvironment all = environment();
    all.insert(QStringLiteral("MARBRE_SECRET"), QString::fromUtf8(secret));
    all.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
    return all;
}

Ran publish(const Shelf &shelf, const QString &arguments, const QProcessEnvironment &environment = withSecret())
{
    return run(QStringList{QStringLiteral("--archive"), shelf.folder(), QStringLiteral("publish")} + words(arguments), {}, environment);
}

Article published(const Shelf &shelf, const QString &title)
{
    Article article = titled(title);
    article.body = rich("<p>Un texte.</p>");
    article.status = article::Status::Published;
    return saved(*shelf.open(), article);
}

} // namespace

/// marbre-cli publish
class TestPublishing : public QObject
{
    Q_OBJECT

private slots:
    void targetsAreAddedListedAndRemoved();
    void aPasswordIsNeverWrittenDown();
    void whatIsPublishedIsSentOnce();
    void aDryRunSendsNothing();
    void aConflictIsToldAndMayBeWrittenOver();
    void offlineItWaits();
    void aWrongPasswordIsTold();
    void withoutAPasswordItIsTold();
    void theSiteGoesToAFolder();
    void whatIsWrongOnTheCommandLineIsTold_data();
    void whatIsWrongOnTheCommandLineIsTold();
};

void TestPublishing::targetsAreAddedListedAndRemoved()
{
    const Shelf shelf;
    QCOMPARE(publish(shelf, QStringLiteral("--add site --kind wordpress --url example.org/blog/ --user anne")).status, 0);
    QCOMPARE(publish(shelf, QStringLiteral("--add cle --kind folder --url /srv/www")).status, 0);
    QCOMPARE(publish(shelf, QStringLiteral("--targets")).out,
             QByteArray("cle\tfolder\t/srv/www\t\nsite\twordpress\thttps://example.org/blog\tanne\n"));
    const auto json = jsonLines(publish(shelf, QStringLiteral("--targets --json")).out);
    QCOMPARE(json.size(), 2);
    QCOMPARE(json[1][QLatin1String("kind")].toString(), QStringLiteral("wordpress"));
    const Ran twice = publish(shelf, QStringLiteral("--add cle --kind folder --url /srv/www"));
    QCOMPARE(twice.status, 1);
    QVERIFY2(areMessages(twice.err), twice.err.constData());
    QCOMPARE(publish(shelf, QStringLiteral("--remove cle")).status, 0);
    QCOMPARE(publish(shelf, QStringLiteral("--remove cle")).status, 1);
    QCOMPARE(publish(shelf, QStringLiteral("--targets")).out.count('\n'), 1);
}

void TestPublishing::aPasswordIsNeverWrittenDown()
{
    const Shelf shelf;
    const Ran ran = publish(shelf, QStringLiteral("--add site --kind wordpress --url example.org --user anne"));
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.err.contains("keyring: ") && areMessages(ran.err), ran.err.constData());
    QVERIFY(!ran.err.contains("secret (") && !ran.err.contains("très secret"));
    for (const QByteArray &bytes : contentsOf(shelf.folder()))
        QVERIFY(!bytes.contains("très secret"));
}

void TestPublishing::whatIsPublishedIsSentOnce()
{
    const WordpressDouble wordpress;
    const Shelf shelf;
    const Article article = published(shelf, QStringLiteral("Été"));
    saved(*shelf.open(), titled(QStringLiteral("Brouillon")));
    QCOMPARE(publish(shelf, QStringLiteral("--add site --kind wordpress --user anne --url ") + wordpress.url().toString()).status, 0);
    const Ran first = publish(shelf, QStringLiteral("--to site"));
    QVERIFY2(first.status == 0, first.err.constData());
    QVERIFY2(first.out.startsWith("created " + QByteArray::number(article.id) + " Été\thttps://"), first.out.constData());
    QCOMPARE(wordpress.posts().size(), 1);
    QCOMPARE(publish(shelf, QStringLiteral("--to site")).out, QByteArray());
    const auto json = jsonLines(publish(shelf, QStringLiteral("--to site --json --article ete")).out);
    QCOMPARE(json.size(), 1);
    QCOMPARE(json[0][QLatin1String("state")].toString(), QStringLiteral("unchanged"));
    QCOMPARE(json[0][QLatin1String("id")].toInteger(), article.id);
    QVERIFY(json[0][QLatin1String("link")].toString().startsWith(QLatin1String("https://")));
}

void TestPublishing::aDryRunSendsNothing()
{
    const WordpressDouble wordpress;
    const Shelf shelf;
    published(shelf, QStringLiteral("Été"));
    QCOMPARE(publish(shelf, QStringLiteral("--add site --kind wordpress --user anne --url ") + wordpress.url().toString()).status, 0);
    const Ran ran = publish(shelf, QStringLiteral("--to site --dry-run"));
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.startsWith("created "));
    QVERIFY(wordpress.posts().isEmpty());
    QCOMPARE(publish(shelf, QStringLiteral("--waiting")).out, QByteArray());
}

void TestPublishing::aConflictIsToldAndMayBeWrittenOver()
{
    WordpressDouble wordpress;
    const Shelf shelf;
    published(shelf, QStringLiteral("Été"));
    QCOMPARE(publish(shelf, QStringLiteral("--add site --kind wordpress --user anne --url ") + wordpress.url().toString()).status, 0);
    QCOMPARE(publish(shelf, QStringLiteral("--to site")).status, 0);
    const qint64 id = wordpress.posts().front()[QLatin1String("id")].toInteger();
    wordpress.edit(id, QStringLiteral("title"), QStringLiteral("Le leur"));
    const Ran refused = publish(shelf, QStringLiteral("--to site --article ete"));
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.out.startsWith("conflict "));
    QVERIFY2(areMessages(refused.err) && refused.err.contains("--overwrite"), refused.err.constData());
    QVERIFY(publish(shelf, QStringLiteral("--waiting")).out.contains("changed by another"));
    QCOMPARE(wordpress.post(id)[QLatin1String("title")].toString(), QStringLiteral("Le leur"));
    const Ran forced = publish(shelf, QStringLiteral("--to site --article ete --overwrite"));
    QCOMPARE(forced.status, 0);
    QCOMPARE(wordpress.post(id)[QLatin1String("title")].toString(), QStringLiteral("Été"));
}

void TestPublishing::offlineItWaits()
{
    const Shelf shelf;
    published(shelf, QStringLiteral("Été"));
    QCOMPARE(publish(shelf, QStringLiteral("--add site --kind wordpress --user anne --url http://127.0.0.1:%1").arg(deafPort())).status, 0);
    const Ran ran = publish(shelf, QStringLiteral("--to site"));
    QCOMPARE(ran.status, 1);
    QVERIFY2(areMessages(ran.err) && ran.err.contains("cannot be reached") && ran.err.contains("1 wait"), ran.err.constData());
    const auto json = jsonLines(publish(shelf, QStringLiteral("--waiting --json")).out);
    QCOMPARE(json.size(), 1);
    QCOMPARE(json[0][QLatin1String("target")].toString(), QStringLiteral("site"));
}

void TestPublishing::aWrongPasswordIsTold()
{
    WordpressDouble wordpress;
    const Shelf shelf;
    published(shelf, QStringLiteral("Été"));
    QCOMPARE(publish(shelf, QStringLiteral("--add site --kind wordpress --user anne --url ") + wordpress.url().toString()).status, 0);
    wordpress.breakNext("GET", QStringLiteral("/wp/v2/users/me"), answer(401, R"({"code": "incorrect_password", "message": "Non."})"), false);
    const Ran ran = publish(shelf, QStringLiteral("--to site"));
    QCOMPARE(ran.status, 1);
    QVERIFY2(areMessages(ran.err) && ran.err.contains("incorrect_password") && !ran.err.contains("très secret"), ran.err.constData());
}

void TestPublishing::withoutAPasswordItIsTold()
{
    const WordpressDouble wordpress;
    const Shelf shelf;
    published(shelf, QStringLiteral("Été"));
    QProcessEnvironment none = withSecret();
    none.remove(QStringLiteral("MARBRE_SECRET"));
    QCOMPARE(publish(shelf, QStringLiteral("--add site --kind wordpress --user anne --url ") + wordpress.url().toString(), none).status, 0);
    const Ran ran = publish(shelf, QStringLiteral("--to site"), none);
    QCOMPARE(ran.status, 1);
    QVERIFY2(areMessages(ran.err) && ran.err.contains("MARBRE_SECRET"), ran.err.constData());
    QVERIFY(wordpress.asked().isEmpty());
}

void TestPublishing::theSiteGoesToAFolder()
{
    const Shelf shelf;
    published(shelf, QStringLiteral("Été"));
    QCOMPARE(publish(shelf, QStringLiteral("--add cle --kind folder --url ") + shelf.beside("www")).status, 0);
    const Ran ran = publish(shelf, QStringLiteral("--to cle"));
    QVERIFY2(ran.status == 0 && ran.out.startsWith("written "), ran.err.constData());
    QVERIFY(QFile::exists(shelf.beside("www/ete.html")));
    QVERIFY(publish(shelf, QStringLiteral("--to cle")).out.startsWith("written 0 "));
    QCOMPARE(publish(shelf, QStringLiteral("--to cle --article ete")).status, 2);
}

void TestPublishing::whatIsWrongOnTheCommandLineIsTold_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing to do") << "--json" << 2;
    QTest::newRow("two things to do") << "--targets --waiting" << 2;
    QTest::newRow("a kind that there is not") << "--add x --kind ftp --url x" << 2;
    QTest::newRow("no address") << "--add x --kind folder" << 1;
    QTest::newRow("a password in the address") << "--add x --kind wordpress --url https://a:b@example.org" << 1;
    QTest::newRow("no such target") << "--to nowhere" << 1;
}

void TestPublishing::whatIsWrongOnTheCommandLineIsTold()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    const Shelf shelf;
    const Ran ran = publish(shelf, arguments);
    QCOMPARE(ran.status, status);
    QVERIFY2(areMessages(ran.err), ran.err.constData());
    QVERIFY(ran.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestPublishing)
#include "tst_publishing.moc"
