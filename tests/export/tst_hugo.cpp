#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "elekta.h"
#include "export/frontmatter.h"
#include "export/hugo.h"
#include "html/html.h"
#include "import/markdown.h"
#include "levelled.h"
#include "stream.h"
#include "support/documents.h"
#include "support/peer.h"

using namespace marbre;
using article::Article;
using tests::streamOf;

namespace {

const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

Result<QByteArray> readMedia(const QString &address)
{
    return address == QLatin1String("media/ab/cd.png") ? Result<QByteArray>(png) : fail(ErrorCode::NotFound, address);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

Article illustrated()
{
    Article article = tests::fullElekta();
    article.slug = QStringLiteral("illustre");
    article.status = article::Status::Published;
    article.body = html::read("<figure><img src=\"media/ab/cd.png\" alt=\"Un point\"></figure><p>Texte.</p>").document;
    return article;
}

Result<exporting::Report> exported(const std::vector<Article> &articles, const QString &out)
{
    return exporting::exportMarkdown(streamOf(articles), readMedia,
                                     {out, QStringLiteral("https://site.example/"), QStringLiteral("Le « Site »")});
}

/// The articles' own markup alone, so that it can be read again.
void writeLayouts(const QString &site)
{
    write(site + QStringLiteral("/layouts/_default/single.html"), "{{ .Content }}");
    write(site + QStringLiteral("/layouts/_default/list.html"), "{{ range .Pages }}<a href=\"{{ .Permalink }}\">{{ .Title }}</a>{{ end }}");
}

tests::PeerRan hugo(const QString &site)
{
    return tests::runPeer(QStringLiteral("hugo"), {QStringLiteral("--quiet"), QStringLiteral("--buildDrafts"), QStringLiteral("--panicOnWarning")}, site);
}

/// Goldmark gives headings an id.
document::Document withoutIds(document::Document document)
{
    const auto forget = [](const auto &self, document::Blocks &blocks) -> void {
        for (document::Block &block : blocks) {
            if (std::holds_alternative<document::Heading>(block.content))
                block.attributes.remove(u"id");
            document::forEachChild(
                block.content, [&](document::Blocks &children) { self(self, children); }, [](document::Inlines &) {});
        }
    };
    forget(forget, document.blocks);
    return document;
}

} // namespace

/// Articles as the content of a Hugo site.
class TestHugo : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldHasItsPlace();
    void whatIsNotKnownIsLeftOut();
    void anyTextCanBeQuoted_data();
    void anyTextCanBeQuoted();
    void aSiteHasItsFolders();
    void aFileThatIsNamedIsThatFile();
    void settingsThatAreThereStay();
    void marbreReadsItBackAsItWas();
    void hugoBuildsIt();
    void hugoReadsAnyDocumentAsItWas();
};

void TestHugo::everyFieldHasItsPlace()
{
    Article article = tests::fullElekta();
    article.uuid = QUuid(QStringLiteral("{2f9b1c5e-8a44-5f0e-9a51-3c1d2e4f5a6b}"));
    article.lead = html::read("<p>Un <strong>\"mot\"</strong>.</p><p>Deux.</p>").document;
    article.note = {};
    article.corrections = {{QDate(2021, 5, 4), QStringLiteral("Un nom.")}};
    article.body = html::read("<p>Texte.</p>").document;
    QCOMPARE(QString::fromUtf8(exporting::markdownFile(article)),
             QString::fromUtf8("---\n"
                               "title: \"Elekta se remet d’une cyberattaque\"\n"
                               "slug: \"elekta\"\n"
                               "date: 2021-05-03\n"
                               "lastmod: 2021-05-04T08:30:00Z\n"
                               "draft: true\n"
                               "description: \"Un \\\"mot\\\". Deux.\"\n"
                               "authors: [\"STEVE ALDER\"]\n"
                               "categories: [\"Santé\", \"Cybersécurité\"]\n"
                               "tags: [\"rançongiciel\"]\n"
                               "params:\n"
                               "  uuid: \"2f9b1c5e-8a44-5f0e-9a51-3c1d2e4f5a6b\"\n"
                               "  status: \"draft\"\n"
                               "  language: \"fr\"\n"
                               "  translators: [\"Marie Dupont\"]\n"
                               "  source:\n"
                               "    name: \"HIPAA Journal\"\n"
                               "    url: \"https://www.hipaajournal.com/\"\n"
                               "  original:\n"
                               "    url: \"https://www.hipaajournal.com/elekta-cyberattack/\"\n"
                               "    title: \"Elekta Recovering from Cyberattack\"\n"
                               "    language: \"en\"\n"
                               "    published: \"2021-04-27\"\n"
                               "  lead: \"Un **\\\"mot\\\"**.\\n\\nDeux.\"\n"
                               "  corrections: [{day: \"2021-05-04\", text: \"Un nom.\"}]\n"
                               "---\n"
                               "\n"
                               "Texte.\n"));
}

void TestHugo::whatIsNotKnownIsLeftOut()
{
    QCOMPARE(exporting::frontMatter({}), QStringLiteral("---\ntitle: \"\"\ndraft: true\nparams:\n  status: \"draft\"\n---\n"));
}

void TestHugo::anyTextCanBeQuoted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("quotation marks") << QStringLiteral("a \"b\" \\c") << QStringLiteral("\"a \\\"b\\\" \\\\c\"");
    QTest::newRow("lines") << QStringLiteral("a\nb\tc") << QStringLiteral("\"a\\nb\\u0009c\"");
    QTest::newRow("lines of Unicode") << QStringLiteral("a\u2028b\u0085") << QStringLiteral("\"a\\u2028b\\u0085\"");
    QTest::newRow("beyond the basic plane") << QStringLiteral("👩‍👩‍👧") << QStringLiteral("\"👩‍👩‍👧\"");
    QTest::newRow("signs of YAML") << QStringLiteral("# a: {b} & *c !d %e @f `g -") << QStringLiteral("\"# a: {b} & *c !d %e @f `g -\"");
}

void TestHugo::anyTextCanBeQuoted()
{
    QFETCH(QString, text);
    QTEST(exporting::quoted(text), "quoted");
}

void TestHugo::aSiteHasItsFolders()
{
    const QTemporaryDir folder;
    const QString site = folder.filePath(QStringLiteral("site"));
    const auto report = exported({tests::fullElekta(), illustrated()}, site);
    QVERIFY(report);
    QCOMPARE(report->written, 4);
    QCOMPARE(report->files.front(), site + QStringLiteral("/content/posts/elekta.md"));
    QCOMPARE(bytesOf(site + QStringLiteral("/static/media/ab/cd.png")), png);
    QVERIFY(bytesOf(site + QStringLiteral("/content/posts/illustre.md")).contains("src=\"/media/ab/cd.png\""));
    QVERIFY(bytesOf(site + QStringLiteral("/hugo.toml")).startsWith("baseURL = \"https://site.example/\"\n"));
    QCOMPARE(exported({tests::fullElekta(), illustrated()}, site)->written, 0);
}

void TestHugo::aFileThatIsNamedIsThatFile()
{
    const QTemporaryDir folder;
    const auto report = exported({illustrated()}, folder.filePath(QStringLiteral("Un.md")));
    QVERIFY(report);
    QCOMPARE(report->written, 2);
    QVERIFY(bytesOf(folder.filePath(QStringLiteral("Un.md"))).contains("src=\"media/ab/cd.png\""));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("media/ab/cd.png"))));
}

void TestHugo::settingsThatAreThereStay()
{
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("config.toml")), "theirs");
    QVERIFY(exported({illustrated()}, folder.path()));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("hugo.toml"))));
}

void TestHugo::marbreReadsItBackAsItWas()
{
    const auto generator = tests::normalDocument();
    for (int i = 0; i < 300; ++i) {
        Article article = tests::fullElekta();
        article.uuid = QUuid(QStringLiteral("{2f9b1c5e-8a44-5f0e-9a51-3c1d2e4f5a6b}"));
        article.status = article::Status::Review;
        article.kind = article::Kind::Page;
        article.sticky = true;
        article.original.license = QStringLiteral("CC0");
        article.corrections = {{QDate(2021, 5, 4), QStringLiteral("Un « nom » : \"x\".")}};
        article.lead = generator(rc::Random(quint64(i)), 20).value();
        article.note = generator(rc::Random(quint64(1000 + i)), 20).value();
        article.body = generator(rc::Random(quint64(2000 + i)), 40).value();
        Article back = import::readMarkdown(exporting::markdownFile(article, QStringLiteral("/"))).article;
        for (document::Document Article::*part : {&Article::lead, &Article::note, &Article::body}) {
            const document::Document own = tests::levelled(html::read(html::writeCanonical(article.*part)).document);
            QVERIFY2(tests::levelled(back.*part) == own, exporting::markdownFile(article) + "\n---\n"
                         + html::writeCanonical(back.*part) + "\n---\n" + html::writeCanonical(article.*part));
            back.*part = article.*part;
        }
        back.modified = article.modified; // the archive's own
        QVERIFY2(back == article, exporting::markdownFile(article));
    }
}

void TestHugo::hugoBuildsIt()
{
    NEEDS_PEER("hugo");
    const QTemporaryDir folder;
    Article hostile = illustrated();
    hostile.slug = QStringLiteral("hostile");
    hostile.title = QStringLiteral("{{< a >}} \"b\": 'c' \\ # {{% d %}}\u2028👩‍👩‍👧");
    hostile.tags = {QStringLiteral("a: b"), QStringLiteral("- c"), QStringLiteral("l’été")};
    hostile.body = html::read("<p>{{&lt; a &gt;}} {{% b %}}</p><pre>{{&lt; c &gt;}}</pre><p>---</p>").document;
    QVERIFY(exported({tests::fullElekta(), illustrated(), hostile}, folder.path()));
    writeLayouts(folder.path());
    const auto ran = hugo(folder.path());
    QVERIFY2(ran.status == 0, ran.said.constData());
    const QString site = folder.filePath(QStringLiteral("public/"));
    QVERIFY(bytesOf(site + QStringLiteral("posts/index.html")).contains("Elekta se remet d’une cyberattaque"));
    QVERIFY(bytesOf(site + QStringLiteral("authors/index.html")).contains("STEVE ALDER"));
    QVERIFY(bytesOf(site + QStringLiteral("posts/hostile/index.html")).contains("{{&lt; a &gt;}} {{% b %}}"));
    QVERIFY(QFile::exists(site + QStringLiteral("media/ab/cd.png")));
}

/// As md4c does (tst_markdown), so does Goldmark, in one build.
void TestHugo::hugoReadsAnyDocumentAsItWas()
{
    NEEDS_PEER("hugo");
    const QTemporaryDir folder;
    std::vector<Article> articles;
    const auto generator = tests::normalDocument();
    for (int i = 0; i < 200; ++i) {
        Article article;
        article.slug = QStringLiteral("a%1").arg(i);
        article.body = generator(rc::Random(quint64(i)), 40).value();
        articles.push_back(std::move(article));
    }
    QVERIFY(exported(articles, folder.path()));
    writeLayouts(folder.path());
    const auto ran = hugo(folder.path());
    QVERIFY2(ran.status == 0, ran.said.constData());
    for (const Article &article : articles) {
        if (exporting::markdownFile(article).contains("\n[^"))
            continue; // its footnotes are Goldmark's own
        const QByteArray page = bytesOf(folder.filePath(QStringLiteral("public/posts/%1/index.html").arg(article.slug)));
        const QByteArray own = html::writeCanonical(article.body).replace("media/ab", "/media/ab");
        const document::Document actual = withoutIds(tests::levelled(html::read(page).document));
        const document::Document expected = withoutIds(tests::levelled(html::read(own).document));
        QVERIFY2(actual == expected, exporting::markdownFile(article) + "\n---\n" + html::writeCanonical(actual)
                     + "\n---\n" + html::writeCanonical(expected));
    }
}

QTEST_GUILESS_MAIN(TestHugo)
#include "tst_hugo.moc"
