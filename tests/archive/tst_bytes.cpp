#include <QTest>

#include "html/html.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::Archive;
using article::Article;

namespace {

/// Odd, but safe: old tags, entities, upper case, white space, comments, an unclosed paragraph.
const QByteArray oddBody = "<P CLASS=intro >Un  vieux\n   texte &eacute;crit&nbsp;: <b>gras</b></P>\n\n"
                           "<h2 >Titre</H2><!-- parti -->\n"
                           "<p>Le <i>mot</i> à changer, &#233;t&#xE9;.</p>   \n"
                           "<ul><li>un<li>deux</ul>\n\n\n"
                           "<p>Le <i>mot</i> à changer, &#233;t&#xE9;.</p>\n"
                           "<blockquote cite='https://example.org/'>Sans paragraphe</blockquote>";

QByteArray storedBody(const Shelf &shelf)
{
    return sql(shelf.database(), "SELECT body FROM article_text");
}

/// Puts bytes into the archive as an older Marbre, or a person with sqlite3, has left them.
void put(const Shelf &shelf, QByteArray body)
{
    const QByteArray result =
        sql(shelf.database(), "UPDATE article_text SET body = '" + body.replace('\'', "''") + "'");
    QCOMPARE(result, QByteArray());
}

/// Writes `word` for the last « changer » of a block, as an editor does: a new value without the bytes it came from.
void changeWord(document::Block &block, const QString &word)
{
    for (document::Inline &part : std::get<document::Paragraph>(block.content).content)
        if (auto *text = std::get_if<document::Text>(&part))
            text->text.replace(QStringLiteral("changer"), word);
    block.origin.clear();
}

} // namespace

/// A stored byte changes only when a person edits its block.
class TestBytes : public QObject
{
    Q_OBJECT

private slots:
    void openingAndSavingKeepsEveryByte();
    void aWordChangesItsBlockAlone();
    void theBytesSurviveAnEditor();
    void anotherFieldLeavesTheTextAlone();
    void aBlockMovedTakesItsBytesAlong();
    void whatIsUnsafeIsNotKept();
};

void TestBytes::openingAndSavingKeepsEveryByte()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    put(shelf, oddBody);
    const Article opened = *archive->articles().load(id);
    QCOMPARE(saved(*archive, opened).version, opened.version);
    QCOMPARE(storedBody(shelf), oddBody);
}

void TestBytes::aWordChangesItsBlockAlone()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    put(shelf, oddBody);
    Article article = *archive->articles().load(id);
    const auto blocks = article.body.blocks.size();
    QCOMPARE(blocks, 6U);
    changeWord(article.body.blocks[2], QStringLiteral("garder"));
    QCOMPARE(saved(*archive, article).version, 2);
    const QByteArray after = storedBody(shelf);
    // Of the two equal paragraphs the first was edited: its word is another, and no other byte.
    QByteArray expected = oddBody;
    expected.replace(expected.indexOf("changer"), 7, "garder");
    QCOMPARE(after, expected);
    QCOMPARE(archive->articles().load(id)->body, article.body);
}

void TestBytes::theBytesSurviveAnEditor()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    put(shelf, oddBody);
    Article article = *archive->articles().load(id);
    // An editor gives values: none of them knows its bytes.
    for (document::Block &block : article.body.blocks)
        block.origin.clear();
    QCOMPARE(saved(*archive, article).version, 1);
    QCOMPARE(storedBody(shelf), oddBody);
    changeWord(article.body.blocks[4], QStringLiteral("garder"));
    QCOMPARE(saved(*archive, article).version, 2);
    const qsizetype at = oddBody.lastIndexOf("<p>Le");
    QCOMPARE(storedBody(shelf).first(at), oddBody.first(at));
    QVERIFY(storedBody(shelf).endsWith("<blockquote cite='https://example.org/'>Sans paragraphe</blockquote>"));
}

void TestBytes::anotherFieldLeavesTheTextAlone()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    // A paragraph that is not closed would take in what came behind it: its bytes are kept only with all the others.
    const QByteArray unclosed = "<p>Un &eacute;t&eacute;\n\n" + oddBody;
    put(shelf, unclosed);
    Article article = *archive->articles().load(id);
    for (document::Block &block : article.body.blocks)
        block.origin.clear();
    article.title = QStringLiteral("Autre titre");
    article.status = article::Status::Ready;
    saved(*archive, article);
    QVERIFY(archive->articles().setTrashed(id, true));
    QVERIFY(archive->articles().setTrashed(id, false));
    QVERIFY(archive->articles().reindex(id));
    QCOMPARE(storedBody(shelf), unclosed);
}

void TestBytes::aBlockMovedTakesItsBytesAlong()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    put(shelf, "<p>a &eacute;</p>\n<p>b &eacute;</p>\n<p>c &eacute;</p>\n");
    Article article = *archive->articles().load(id);
    std::swap(article.body.blocks[0], article.body.blocks[2]);
    saved(*archive, article);
    QCOMPARE(storedBody(shelf), QByteArray("<p>c &eacute;</p>\n<p>b &eacute;</p>\n<p>a &eacute;</p>"));
}

void TestBytes::whatIsUnsafeIsNotKept()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    put(shelf, "<p onclick=\"x()\">a<script>alert(1)</script></p>\n<p>b &eacute;</p>\n<p>c</p>\n");
    Article article = *archive->articles().load(id);
    article.body.blocks.pop_back();
    saved(*archive, article);
    QCOMPARE(storedBody(shelf), QByteArray("<p>a</p>\n<p>b &eacute;</p>"));
}

QTEST_GUILESS_MAIN(TestBytes)
#include "tst_bytes.moc"
