#include <QBuffer>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include "html/html.h"
#include "import/wxr.h"
#include "import/wxrarticle.h"

using namespace marbre;
using import::Warning;
using import::fieldOf;
using import::WxrArticle;
using import::WxrItem;
using import::WxrReader;
using import::WxrRole;
using import::XmlStream;

namespace {

QByteArray phare()
{
    QFile file(QStringLiteral(MARBRE_FIXTURES "/phare.wxr"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// All that a file gives.
struct Whole {
    std::vector<WxrItem> items;
    std::vector<WxrArticle> articles;
    import::WxrSite site;
    std::vector<Warning> warnings;
    std::optional<Error> error;
};

Whole readWhole(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    (void)buffer.open(QIODevice::ReadOnly);
    WxrReader reader(buffer);
    Whole whole;
    for (;;) {
        const auto item = reader.next();
        if (!item)
            whole.error = item.error();
        if (!item || !*item)
            break;
        whole.items.push_back(**item);
        if (roleOf(**item) == WxrRole::Article)
            whole.articles.push_back(articleOf(**item, reader.site()));
    }
    whole.site = reader.site();
    whole.warnings = reader.takeWarnings();
    return whole;
}

QByteArray withItem(const QByteArray &fields)
{
    return "<?xml version=\"1.0\"?><rss><channel><wp:wxr_version>1.2</wp:wxr_version><item><wp:post_id>1</wp:post_id>"
           "<wp:post_type>post</wp:post_type>"
        + fields + "</item></channel></rss>";
}

/// Every text of some XML, tags as `[name]` and `[/name]`.
QByteArray tokensOf(QByteArray xml, qsizetype piece = 0)
{
    QBuffer buffer(&xml);
    (void)buffer.open(piece > 0 ? QIODevice::ReadOnly | QIODevice::Unbuffered : QIODevice::ReadOnly);
    XmlStream stream(buffer);
    QByteArray said;
    for (;;) {
        switch (stream.next()) {
        case XmlStream::Token::Start: said += '[' + stream.name() + ']'; break;
        case XmlStream::Token::End: said += "[/" + stream.name() + ']'; break;
        case XmlStream::Token::Text: said += stream.text(); break;
        case XmlStream::Token::Finished: return said;
        case XmlStream::Token::Cut: return said + "[cut]";
        }
    }
}

QString kindsOf(const std::vector<Warning> &warnings)
{
    QStringList kinds;
    for (const Warning &warning : warnings)
        kinds.append(QStringLiteral("%1@%2").arg(int(warning.kind)).arg(warning.line));
    return kinds.join(u' ');
}

} // namespace

class TestWxr : public QObject
{
    Q_OBJECT

private slots:
    void tokensAreThoseOfXml_data();
    void tokensAreThoseOfXml();
    void textOfAnyLengthIsWhole();
    void encodingsAreUnderstood_data();
    void encodingsAreUnderstood();
    void everyItemIsRead();
    void everyFieldIsMapped();
    void bodiesKeepTheirBytes();
    void pagesDraftsAndTrashAreTold();
    void labelsInTheBodyAreUnderstoodAndStay();
    void filesAreTold();
    void whatHasNoFieldIsKept();
    void statusesAreMapped_data();
    void statusesAreMapped();
    void wordpressOfBeforeIsRead();
    void aFileThatIsCutGivesWhatCameBefore();
    void entitiesOfItsOwnAreNotExpanded();
    void hostileFilesEnd_data();
    void hostileFilesEnd();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void whatChangesHasAnotherHash();
};

void TestWxr::tokensAreThoseOfXml_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("text") << QByteArray("<a>b</a>") << QByteArray("[a]b[/a]");
    QTest::newRow("empty") << QByteArray("<a/><b x='>'/>") << QByteArray("[a][/a][b][/b]");
    QTest::newRow("entities") << QByteArray("<a>&lt;&#233;&#xE9;&amp;amp;&nbsp;&unknown; &;&#0;&#xD800;</a>")
                              << QByteArray("[a]<éé&amp;&nbsp;&unknown; &;&#0;&#xD800;[/a]");
    QTest::newRow("section") << QByteArray("<a><![CDATA[<b>&amp;]]]></a>") << QByteArray("[a]<b>&amp;][/a]");
    QTest::newRow("split section") << QByteArray("<a><![CDATA[x]]]]><![CDATA[>y]]></a>") << QByteArray("[a]x]]>y[/a]");
    QTest::newRow("comment") << QByteArray("<a><!-- <b> -- --x</a>-->c</a>") << QByteArray("[a]c[/a]");
    QTest::newRow("instruction") << QByteArray("<?xml version='1.0'?><a><?php echo '>' ?></a>") << QByteArray("[a][/a]");
    QTest::newRow("definition") << QByteArray("<!DOCTYPE a [<!ELEMENT a (b)> <!ATTLIST a b CDATA \"]>\">]><a/>")
                                << QByteArray("[a][/a]");
    QTest::newRow("a sign that is no tag") << QByteArray("<a>1 < 2 <3</a>") << QByteArray("[a]1 < 2 <3[/a]");
    QTest::newRow("cut in a tag") << QByteArray("<a>b<c d='") << QByteArray("[a]b[cut]");
    QTest::newRow("cut in a section") << QByteArray("<a><![CDATA[b") << QByteArray("[a][cut]");
    QTest::newRow("cut in a comment") << QByteArray("<a><!--b") << QByteArray("[a][cut]");
    QTest::newRow("cut in a definition") << QByteArray("<!DOCTYPE a [<!ENTITY") << QByteArray("[cut]");
}

void TestWxr::tokensAreThoseOfXml()
{
    QFETCH(QByteArray, xml);
    QTEST(tokensOf(xml), "said");
}

/// Longer than any piece that is read at once, so that every sign falls on the end of one.
void TestWxr::textOfAnyLengthIsWhole()
{
    for (const qsizetype around : {262144, 524288}) {
        for (qsizetype length = around - 24; length < around + 4; ++length) {
            const QByteArray before(length - 4, 'x');
            QVERIFY(tokensOf("<a>" + before + "&amp;<b>&lt;</b></a>") == "[a]" + before + "&[b]<[/b][/a]");
            QVERIFY(tokensOf("<a><![CDATA[" + before + "]]]]><![CDATA[>]]></a>") == "[a]" + before + "]]>[/a]");
        }
    }
}

void TestWxr::encodingsAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = QStringLiteral("<?xml version=\"1.0\" encoding=\"%1\"?><rss><channel><title>Été – œuvre</title>"
                                        "<wp:wxr_version>1.2</wp:wxr_version></channel></rss>");
    const auto in = [&text](const char *name, QStringConverter::Encoding encoding, const QByteArray &mark = {}) {
        QStringEncoder encoder(encoding);
        return mark + QByteArray(encoder.encode(text.arg(QLatin1String(name))));
    };
    QTest::newRow("UTF-8") << in("UTF-8", QStringConverter::Utf8);
    QTest::newRow("UTF-8 with a mark") << in("utf-8", QStringConverter::Utf8, "\xEF\xBB\xBF");
    QTest::newRow("UTF-16") << in("UTF-16", QStringConverter::Utf16LE, "\xFF\xFE");
    QTest::newRow("UTF-16, the other way") << in("UTF-16", QStringConverter::Utf16BE, "\xFE\xFF");
    QTest::newRow("UTF-16 without a mark") << in("UTF-16", QStringConverter::Utf16LE);
    QByteArray western = text.arg(QStringLiteral("WINDOWS")).toUtf8();
    western.replace("É", "\xC9").replace("é", "\xE9").replace("–", "\x96").replace("œ", "\x9C");
    for (const char *name : {"windows-1252", "ISO-8859-1", "UTF-8"})
        QTest::newRow(qPrintable(QStringLiteral("Windows-1252 that says ") + QLatin1String(name)))
            << QByteArray(western).replace("WINDOWS", name);
}

void TestWxr::encodingsAreUnderstood()
{
    QFETCH(QByteArray, bytes);
    const Whole whole = readWhole(bytes);
    QVERIFY(!whole.error);
    QCOMPARE(QString::fromUtf8(fieldOf(whole.site.fields, "title")), QStringLiteral("Été – œuvre"));
    QVERIFY(import::looksLikeWxr(bytes));
}

void TestWxr::everyItemIsRead()
{
    const Whole whole = readWhole(phare());
    QVERIFY(!whole.error);
    QCOMPARE(whole.items.size(), 6U);
    QCOMPARE(whole.articles.size(), 4U);
    QVERIFY2(whole.warnings.empty(), qPrintable(kindsOf(whole.warnings)));
    QCOMPARE(whole.items[0].line, 26);
    QCOMPARE(whole.site.address(), QStringLiteral("phare.example"));
    QCOMPARE(whole.site.authors.size(), 1U);
    QCOMPARE(whole.site.categories.size(), 2U);
    QCOMPARE(fieldOf(whole.site.categories[1], "wp:category_parent"), QByteArray("mer"));
    QCOMPARE(whole.site.tags.size(), 1U);
    QCOMPARE(whole.site.terms.size(), 1U);
}

void TestWxr::everyFieldIsMapped()
{
    const WxrArticle given = readWhole(phare()).articles[0];
    article::Article expected;
    expected.uuid = given.article.uuid;
    expected.slug = QStringLiteral("la-digue-tient");
    expected.status = article::Status::Published;
    expected.sticky = true;
    expected.language = QStringLiteral("fr-FR");
    expected.title = QStringLiteral("La digue tient & résiste");
    expected.lead = html::read("La digue a <em>tenu</em>.", {{}, true}).document;
    expected.body = given.article.body;
    expected.note = html::read("Voir <a href=\"https://example.org/\">ce lien</a>.", {{}, true}).document;
    expected.authors = {QStringLiteral("Steve Alder"), QStringLiteral("Ann Arch")};
    expected.categories = {QStringLiteral("Ports & digues")};
    expected.tags = {QStringLiteral("Tempête")};
    expected.source.name = QStringLiteral("Harbour Quarterly");
    expected.original.url = QStringLiteral("https://harbour.example/wall");
    expected.original.published = *text::PartialDate::of(2021, 4, 27);
    expected.reposted = QDate(2021, 5, 3);
    expected.created = QDateTime(QDate(2021, 5, 3), QTime(6, 30), Qt::UTC);
    expected.modified = QDateTime(QDate(2021, 5, 4), QTime(8, 0), Qt::UTC);
    QCOMPARE(given.article, expected);
    QVERIFY(!given.article.uuid.isNull());
    QCOMPARE(given.key, QStringLiteral("12 https://phare.example/?p=12"));
    QCOMPARE(given.thumbnail, QByteArray("40"));
    QVERIFY(given.warnings.empty());
}

void TestWxr::bodiesKeepTheirBytes()
{
    const Whole whole = readWhole(phare());
    const QByteArray file = phare().replace("]]]]><![CDATA[>", "]]>");
    for (const WxrArticle &each : whole.articles)
        QVERIFY(file.contains("<![CDATA[" + each.body + "]]></content:encoded>"));
    QVERIFY(!whole.articles[0].classic);
    QVERIFY(whole.articles[0].body.contains("a[b[0]]>"));
    QVERIFY(whole.articles[1].classic);
    QCOMPARE(whole.articles[1].article.body.blocks.size(), 2U);
}

void TestWxr::pagesDraftsAndTrashAreTold()
{
    const auto articles = readWhole(phare()).articles;
    QCOMPARE(articles[1].article.kind, article::Kind::Page);
    QCOMPARE(articles[1].article.status, article::Status::Ready);
    QCOMPARE(articles[1].article.authors, QStringList{QStringLiteral("Marie Dupont")});
    QVERIFY(!articles[1].article.reposted);
    QCOMPARE(kindsOf(articles[1].warnings), QStringLiteral("%1@67").arg(int(Warning::Kind::ImpossibleDate)));
    QCOMPARE(articles[1].warnings[0].text, QStringLiteral("2021-02-31 08:30:00"));
    QCOMPARE(articles[2].article.status, article::Status::Draft);
    QVERIFY(!articles[2].article.reposted);
    QVERIFY(articles[3].article.trashed);
    QCOMPARE(articles[3].article.status, article::Status::Published);
    QCOMPARE(articles[3].article.slug, QStringLiteral("jete"));
    QCOMPARE(articles[3].article.authors, QStringList{QStringLiteral("inconnu")});
}

void TestWxr::labelsInTheBodyAreUnderstoodAndStay()
{
    const WxrArticle given = readWhole(phare()).articles[2];
    QCOMPARE(given.article.original.published.toIso(), QStringLiteral("2021-04-27"));
    QCOMPARE(given.article.authors, QStringList{QStringLiteral("STEVE ALDER")});
    QCOMPARE(given.article.source.name, QStringLiteral("HIPAA Journal"));
    QCOMPARE(document::toPlainText(given.article.note), QStringLiteral("un premier essai."));
    QVERIFY(document::toPlainText(given.article.body).startsWith(QStringLiteral("Publication originale")));
}

void TestWxr::filesAreTold()
{
    const WxrItem item = readWhole(phare()).items[4];
    QCOMPARE(int(roleOf(item)), int(WxrRole::File));
    const import::WxrFile file = fileOf(item);
    QVERIFY(file.key.startsWith(QStringLiteral("40 ")));
    QCOMPARE(file.url, QStringLiteral("https://phare.example/wp-content/uploads/2021/05/quai.png"));
    QCOMPARE(file.path, QStringLiteral("2021/05/quai.png"));
    QCOMPARE(file.alternative, QStringLiteral("Le quai au matin"));
    QCOMPARE(file.caption, QStringLiteral("Photo : Anne"));
}

void TestWxr::whatHasNoFieldIsKept()
{
    const QJsonObject kept = readWhole(phare()).articles[0].kept;
    const QJsonObject comment = kept[QLatin1String("comments")][0].toObject();
    QCOMPARE(comment[QLatin1String("comment_content")].toString(), QStringLiteral("Bravo & merci"));
    QCOMPARE(comment[QLatin1String("commentmeta")][0][1].toString(), QStringLiteral("5"));
    QCOMPARE(kept[QLatin1String("terms")].toArray().size(), 3);
    QCOMPARE(kept[QLatin1String("terms")][2],
             QJsonValue(QJsonArray{QStringLiteral("lieu"), QStringLiteral("brest"), QStringLiteral("Brest")}));
    QCOMPARE(kept[QLatin1String("meta")].toArray().size(), 7);
    const QJsonArray fields = kept[QLatin1String("fields")].toArray();
    QVERIFY(fields.contains(QJsonArray{QStringLiteral("dc:creator"), QStringLiteral("marie")}));
    QVERIFY(fields.contains(QJsonArray{QStringLiteral("wp:post_date_gmt"), QStringLiteral("2021-05-03 06:30:00")}));
}

void TestWxr::statusesAreMapped_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("status");
    const auto add = [](const char *name, const char *more, const char *status) {
        QTest::newRow(qPrintable(QLatin1String(name) + QLatin1String(more)))
            << QByteArray("<wp:status>") + name + "</wp:status>" + more << QString::fromLatin1(status);
    };
    add("publish", "", "published");
    add("publish", "<wp:post_password>x</wp:post_password>", "ready");
    add("future", "", "ready");
    add("private", "", "ready");
    add("pending", "", "review");
    add("draft", "", "draft");
    add("something", "", "draft");
}

void TestWxr::statusesAreMapped()
{
    QFETCH(QByteArray, fields);
    QTEST(article::statusName(readWhole(withItem(fields)).articles.at(0).article.status), "status");
}

/// WXR 1.0 says terms twice, tags as "tag", and knows neither nicenames of authors nor sections everywhere.
void TestWxr::wordpressOfBeforeIsRead()
{
    const Whole whole = readWhole(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.0/\">"
        "<channel><title>V</title><wp:wxr_version>1.0</wp:wxr_version><wp:base_site_url>http://v.example/</wp:base_site_url>"
        "<wp:category><wp:category_nicename>a</wp:category_nicename><wp:cat_name><![CDATA[A]]></wp:cat_name></wp:category>"
        "<item><title>Un &#8217; deux</title><dc:creator><![CDATA[admin]]></dc:creator>"
        "<category><![CDATA[A]]></category><category domain=\"category\" nicename=\"a\"><![CDATA[A]]></category>"
        "<category domain=\"tag\"><![CDATA[t]]></category><category domain=\"tag\" nicename=\"t\"><![CDATA[t]]></category>"
        "<guid isPermaLink=\"false\">http://v.example/?p=1</guid><content:encoded><![CDATA[Un.\r\n\r\nDeux.]]></content:encoded>"
        "<wp:post_id>1</wp:post_id><wp:post_date>2009-01-02 03:04:05</wp:post_date><wp:status>publish</wp:status>"
        "<wp:post_type>post</wp:post_type></item></channel></rss>");
    const article::Article &article = whole.articles.at(0).article;
    QCOMPARE(article.title, QStringLiteral("Un ’ deux"));
    QCOMPARE(article.categories, QStringList{QStringLiteral("A")});
    QCOMPARE(article.tags, QStringList{QStringLiteral("t")});
    QCOMPARE(article.body.blocks.size(), 2U);
    QCOMPARE(article.reposted, QDate(2009, 1, 2));
}

void TestWxr::aFileThatIsCutGivesWhatCameBefore()
{
    const QByteArray whole = phare();
    const qsizetype second = whole.indexOf("<item>", whole.indexOf("<item>") + 1);
    for (const qsizetype end : {second + 3, second + 40, whole.indexOf("nous.", second), whole.indexOf("</item>", second)}) {
        const Whole cut = readWhole(whole.left(end));
        QVERIFY(!cut.error);
        QCOMPARE(cut.items.size(), 1U);
        QCOMPARE(cut.warnings.size(), 1U);
        QCOMPARE(int(cut.warnings[0].kind), int(Warning::Kind::CutShort));
        QCOMPARE(cut.warnings[0].line, 67);
    }
}

void TestWxr::entitiesOfItsOwnAreNotExpanded()
{
    const QTemporaryDir place;
    QFile secret(place.filePath(QStringLiteral("secret.txt")));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("secret") == 6 && secret.flush());
    QByteArray bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                      "<!ENTITY f SYSTEM \"" + secret.fileName().toUtf8() + "\"> <!ENTITY % d SYSTEM \"http://127.0.0.1:1/x.dtd\"> %d;]>"
        + withItem("<title>&b; &f;</title><content:encoded>&f;</content:encoded>");
    const Whole whole = readWhole(bomb);
    QCOMPARE(whole.articles.at(0).article.title, QStringLiteral("&b; &f;"));
    QCOMPARE(whole.articles.at(0).body, QByteArray("&f;"));
    QCOMPARE(whole.warnings.size(), 1U);
    QCOMPARE(int(whole.warnings[0].kind), int(Warning::Kind::OwnEntities));
}

void TestWxr::hostileFilesEnd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a million open tags") << "<rss><channel>" + QByteArray("<a>").repeated(1'000'000);
    QTest::newRow("a million signs") << withItem("<title>" + QByteArray("<").repeated(1'000'000) + "</title>");
    QTest::newRow("a million quotes") << withItem("<title x=" + QByteArray("'\"").repeated(1'000'000) + "</title>");
    QTest::newRow("a million references") << withItem("<title>" + QByteArray("&").repeated(1'000'000) + "</title>");
    QTest::newRow("a million ends of sections") << withItem("<title><![CDATA[" + QByteArray("]").repeated(1'000'000) + "]]></title>");
    QTest::newRow("a million terms") << withItem(QByteArray("<category domain='category'>a</category>").repeated(200'000));
    QByteArray terms;
    for (int i = 0; i < 100'000; ++i)
        terms += "<category domain='category'>" + QByteArray::number(i) + "</category>";
    QTest::newRow("a hundred thousand terms, each another") << withItem(terms);
    QTest::newRow("items in items") << withItem(QByteArray("<item>").repeated(100'000));
    QTest::newRow("a definition without an end") << "<!DOCTYPE x [" + QByteArray("<!ENTITY a 'b'>").repeated(100'000);
    QTest::newRow("zeros") << QByteArray(1'000'000, '\0');
}

void TestWxr::hostileFilesEnd()
{
    QFETCH(QByteArray, bytes);
    (void)readWhole(bytes);
}

void TestWxr::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("Bonjour.");
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html><body><p>Bonjour</p></body></html>");
    QTest::newRow("a feed") << QByteArray("<rss><channel><title>x</title><item><title>y</title></item></channel></rss>");
}

void TestWxr::otherFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    const Whole whole = readWhole(bytes);
    QVERIFY(whole.error);
    QCOMPARE(int(whole.error->code), int(ErrorCode::Invalid));
    QVERIFY(!import::looksLikeWxr(bytes));
}

void TestWxr::whatChangesHasAnotherHash()
{
    const QByteArray whole = phare();
    const QByteArray before = readWhole(whole).items[0].hash;
    QCOMPARE(readWhole(whole).items[0].hash, before);
    for (const char *part : {"La digue a tenu", "Bravo", "ce lien", "nicename=\"brest\"", "2021-05-03 08:30:00"}) {
        QByteArray changed = whole;
        changed.insert(changed.indexOf(part, changed.indexOf("<item>")), 'x');
        QVERIFY2(readWhole(changed).items[0].hash != before, part);
    }
}

QTEST_GUILESS_MAIN(TestWxr)
#include "tst_wxr.moc"
