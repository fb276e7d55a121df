#include <QElapsedTimer>
#include <QTest>

#include "bridge/load.h"
#include "bridge/read.h"
#include "editor/textsearch.h"
#include "typist.h"

using namespace marbre;
using namespace marbre::tests;
using text::Question;
using text::Search;

/// Words looked for in a text, and others put in their place.
class SearchTest : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreFound_data();
    void wordsAreFound();
    void aMistakeIsToldWithItsPlace_data();
    void aMistakeIsToldWithItsPlace();
    void picturesAreNoHit();
    void aSlowExpressionFindsNothing();
    void aReplacementIsRead_data();
    void aReplacementIsRead();
    void marksStay_data();
    void marksStay();
    void theScopeGrowsWithWhatIsReplaced();
    void aBookIsSearchedAndReplaced();
};

namespace {

/// The hits of a text, between brackets.
QString marked(QString text, const Search &search)
{
    const auto hits = search.hitsIn(text);
    for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
        text.insert(hit->to, u']');
        text.insert(hit->from, u'[');
    }
    return text;
}

/// `options`: c case counts, a accents do not, w whole words, e expression.
Question asked(const QString &words, const QString &options)
{
    return {words, options.contains(u'c'), !options.contains(u'a'), options.contains(u'w'), options.contains(u'e')};
}

Search searchFor(const Question &question)
{
    const auto search = Search::of(question);
    Q_ASSERT(search);
    return *search;
}

} // namespace

void SearchTest::wordsAreFound_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("marked");
    const auto row = [](const char *name, const char *words, const char *options, const char *marked) {
        QTest::newRow(name) << QString::fromUtf8(words) << QString::fromUtf8(options) << QString::fromUtf8(marked);
    };
    row("nothing asked", "", "", "été");
    row("any case", "été", "", "[Été], [été], [ÉTÉ], ete");
    row("case counts", "été", "c", "Été, [été], ÉTÉ");
    row("accents do not count", "ete", "a", "[Été], [été], [ete]");
    row("accents asked for do not count either", "été", "a", "[ete], [été]");
    row("an accent of its own", "ete", "a", "[e\u0301te\u0301]s");
    row("ligatures opened", "soeur", "a", "ma [sœur], ma [soeur]");
    row("half of a ligature is all of it", "so", "a", "[sœ]ur");
    row("apostrophes and spaces", "l'an :", "a", "[l’an\u00a0:] [l'an :]");
    row("exact spaces", "an :", "", "an\u00a0: [an :]");
    row("whole words", "art", "w", "[art] artiste d’[art] [Art]. part");
    row("whole words end at accents too", "t", "w", "été [t] t̀é");
    row("signs are no expression", "a.c", "", "abc [a.c]");
    row("an expression", "a.c", "e", "[abc] [a.c]");
    row("its case", "A.c", "ec", "abc [Abc]");
    row("its words alone", "a|ab", "ew", "[a] [ab] abc");
    row("its letters in Unicode", "\\w+", "e", "[œuvre] [été]");
    row("its accents", "[é]t.", "ea", "[été] [ete]");
    row("ends of lines", "^.", "e", "[a]b\u2028[c]d");
    row("a line break", "b\\nc", "e", "a[b\u2028c]d");
    row("nothing is no hit", "x*", "e", "a[xx]b");
    row("beyond the plane", "𝄞", "", "a[𝄞]b");
    row("hits do not cross", "aa", "", "[aa][aa]a");
}

void SearchTest::wordsAreFound()
{
    QFETCH(QString, words);
    QFETCH(QString, options);
    QFETCH(QString, marked);
    const QString text = QString(marked).remove(u'[').remove(u']');
    QCOMPARE(::marked(text, searchFor(asked(words, options))), marked);
}

void SearchTest::aMistakeIsToldWithItsPlace_data()
{
    using Kind = Search::Mistake::Kind;
    QTest::addColumn<QString>("words");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("at");
    QTest::newRow("open") << QStringLiteral("(ab") << Kind::Parenthesis << 3;
    QTest::newRow("closed") << QStringLiteral("ab)|(c") << Kind::Parenthesis << 2;
    QTest::newRow("bracket") << QStringLiteral("[ab") << Kind::Bracket << 3;
    QTest::newRow("star") << QStringLiteral("a|*") << Kind::NothingToRepeat << 2;
    QTest::newRow("other") << QStringLiteral("ab\\") << Kind::Other << 3;
}

void SearchTest::aMistakeIsToldWithItsPlace()
{
    QFETCH(QString, words);
    QFETCH(Search::Mistake::Kind, kind);
    QFETCH(int, at);
    const auto search = Search::of(asked(words, QStringLiteral("ew")));
    QVERIFY(!search);
    QCOMPARE(search.error().kind, kind);
    QVERIFY(std::abs(search.error().at - at) <= 1);
    QVERIFY(Search::of(asked(words, {})));
}

void SearchTest::picturesAreNoHit()
{
    const QString text = QStringLiteral("a\ufffcb");
    QVERIFY(searchFor(asked(QStringLiteral("a\\sb"), QStringLiteral("e"))).hitsIn(text).empty());
    QVERIFY(searchFor(asked(QStringLiteral("\ufffc"), {})).hitsIn(text).empty());
    QCOMPARE(searchFor(asked(QStringLiteral(".+"), QStringLiteral("e"))).hitsIn(text).size(), size_t(2));
}

void SearchTest::aSlowExpressionFindsNothing()
{
    QElapsedTimer clock;
    clock.start();
    QVERIFY(searchFor(asked(QStringLiteral("(a+)+b"), QStringLiteral("e"))).hitsIn(QString(4000, u'a')).empty());
    QVERIFY(clock.elapsed() < 1000);
}

void SearchTest::aReplacementIsRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("groups");
    QTest::addColumn<QString>("read"); // groups between angle brackets
    const auto row = [](const char *typed, int groups, const char *read) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << groups << QString::fromUtf8(read);
    };
    row("", 0, "");
    row("mot", 0, "mot");
    row("$1", 1, "<1>");
    row("$2-$1", 2, "<2>-<1>");
    row("$12", 1, "<1>2");
    row("$12", 12, "<12>");
    row("$0 $&", 0, "<0> <0>");
    row("$$1", 1, "$1");
    row("$3", 2, "$3");
    row("5 $", 1, "5 $");
}

void SearchTest::aReplacementIsRead()
{
    QFETCH(QString, typed);
    QFETCH(int, groups);
    QFETCH(QString, read);
    const auto replacement = text::replacementOf(typed, asked({}, QStringLiteral("e")), groups);
    QString shown;
    for (const text::Piece &piece : replacement)
        shown += piece.group < 0 ? piece.words : QStringLiteral("<%1>").arg(piece.group);
    QCOMPARE(shown, read);
    QCOMPARE(text::replacementOf(typed, asked({}, {}), groups), text::Replacement({{typed, -1}}));
}

void SearchTest::marksStay_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *html, const char *words, const char *by, const char *after) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(words) << QString::fromUtf8(by)
                            << QString::fromUtf8(after);
    };
    row("around", "<p><strong>un chat noir</strong></p>", "chat", "chien", "<p><strong>un chien noir</strong></p>");
    row("inside", "<p>le <strong>chat</strong> noir</p>", "le chat noir", "le chien noir",
        "<p>le <strong>chien</strong> noir</p>");
    row("a link", "<p>voir <a href=\"/a\">la page</a>.</p>", "la page", "le site", "<p>voir <a href=\"/a\">le site</a>.</p>");
    row("over an edge", "<p>un<strong>deux</strong></p>", "ndeu", "N", "<p>uN<strong>x</strong></p>");
    row("put in", "<p><em>ab</em></p>", "ab", "axb", "<p><em>axb</em></p>");
    row("the same", "<p><em>a</em>b</p>", "ab", "ab", "<p><em>a</em>b</p>");
    row("taken away", "<p>a <em>très</em> b</p>", " très", "", "<p>a b</p>");
    row("all of it", "<p>a</p><p>b</p>", "a", "", "<p>b</p>");
    row("groups change places", "<p><strong>Paul</strong> Valéry</p>", "(Paul) (\\w+)", "$2, $1",
        "<p>Valéry, <strong>Paul</strong></p>");
    row("words behind a group", "<p><strong>30</strong> euros</p>", "(\\d+) euros", "$1 €", "<p><strong>30</strong> €</p>");
    row("the whole hit", "<p>a<em>b</em>c</p>", "abc", "«$0»", "<p>«a<em>b</em>c»</p>");
    row("a group that caught nothing", "<p>b</p>", "(a)?(b)", "$1$2!", "<p>b!</p>");
    row("a line break", "<p>a<br />b</p>", "(a)\\n(b)", "$2 $1", "<p>b a</p>");
    row("in code", "<pre>int a;</pre>", "int", "long", "<pre>long a;</pre>");
    row("beyond the plane", "<p>𝄞</p>", "𝄞", "𝄢", "<p>𝄢</p>");
}

void SearchTest::marksStay()
{
    QFETCH(QString, html);
    QFETCH(QString, words);
    QFETCH(QString, by);
    QFETCH(QString, after);
    Typist typist;
    typist.show(html);
    const Question question = asked(words, QStringLiteral("e"));
    const Search search = searchFor(question);
    QTextDocument &text = *typist.editor().document();
    const auto hits = editor::hitsIn(editor::passagesOf(text), search);
    QCOMPARE(hits.size(), size_t(1));
    editor::replaceHits(text, hits, text::replacementOf(by, question, search.groups()));
    QCOMPARE(typist.html(), after);
    if (html != after)
        QCOMPARE(typist.faults(), QString());
    else
        QVERIFY(!text.isUndoAvailable());
}

void SearchTest::theScopeGrowsWithWhatIsReplaced()
{
    QTextDocument text(QStringLiteral("aXXa"));
    QTextCursor scope(&text);
    scope.setPosition(1);
    scope.setPosition(3, QTextCursor::KeepAnchor);
    const Search search = searchFor(asked(QStringLiteral("x"), {}));
    const auto hits = editor::hitsIn(editor::passagesOf(text, text::Span{1, 3}), search, text::Span{1, 3});
    QCOMPARE(hits.size(), size_t(2));
    editor::replaceHits(text, hits, {{QStringLiteral("long"), -1}});
    QCOMPARE(text.toPlainText(), QStringLiteral("alonglonga"));
    QCOMPARE(scope.selectedText(), QStringLiteral("longlong"));
    text.undo();
    QCOMPARE(text.toPlainText(), QStringLiteral("aXXa"));
}

void SearchTest::aBookIsSearchedAndReplaced()
{
    QString html;
    for (int i = 0; i < 4000; ++i)
        html += QStringLiteral("<p>Le fournisseur suédois de systèmes d’oncologie <strong>se remet</strong> d’une "
                               "cyberattaque qui l’a obligé à mettre hors ligne son système de stockage en nuage, "
                               "numéro %1.</p>").arg(i);
    Typist typist;
    typist.editor().setContent(fromHtml(html));
    const document::Document before = typist.editor().content();
    QTextDocument &text = *typist.editor().document();
    const Search search = searchFor(asked(QStringLiteral("systeme"), QStringLiteral("a")));
    QElapsedTimer clock;
    clock.start();
    const auto passages = editor::passagesOf(text);
    const qint64 copied = clock.restart();
    const auto hits = editor::hitsIn(passages, search);
    const qint64 found = clock.restart();
    QCOMPARE(hits.size(), size_t(8000));
    editor::replaceHits(text, hits, {{QStringLiteral("réseau"), -1}});
    const qint64 replaced = clock.elapsed();
    qInfo("copied in %lld ms, found in %lld ms, replaced in %lld ms", copied, found, replaced);
    // What is done on the window's thread while one types is the copy alone.
    QVERIFY(copied < 50);
    QVERIFY(found < 1000);
    QVERIFY(replaced < 4000);
    typist.editor().undo();
    QVERIFY(typist.editor().content() == before);
    QVERIFY(!text.isUndoAvailable());
}

QTEST_MAIN(SearchTest)
#include "tst_search.moc"
