#include <QTest>

#include <rapidcheck.h>

#include <random>

#include "html/html.h"
#include "support/documents.h"

using namespace marbre;
using namespace marbre::document;

namespace {

/// Tags, text and attributes in no order: what no one would write, and every parser has a rule for.
QByteArray tagSoup(quint32 seed, int pieces)
{
    static const QByteArrayList parts{"<p>",
                                      "</p>",
                                      "<div>",
                                      "</div>",
                                      "<b>",
                                      "</b>",
                                      "<i id=x>",
                                      "</i>",
                                      "<a href='/x'>",
                                      "</a>",
                                      "<table>",
                                      "</table>",
                                      "<tr>",
                                      "<td>",
                                      "</td>",
                                      "<th align=center>",
                                      "<ul>",
                                      "</ul>",
                                      "<ol start=3>",
                                      "</ol>",
                                      "<li>",
                                      "</li>",
                                      "<blockquote>",
                                      "</blockquote>",
                                      "<footer>",
                                      "</footer>",
                                      "<cite>",
                                      "</cite>",
                                      "<pre>",
                                      "</pre>",
                                      "<code>",
                                      "</code>",
                                      "<br>",
                                      "<hr>",
                                      "text ",
                                      " more",
                                      "\n",
                                      "&nbsp;",
                                      "&lt;b&gt;",
                                      "<img src=a.png>",
                                      "<figure>",
                                      "</figure>",
                                      "<figcaption>",
                                      "</figcaption>",
                                      "<h1>",
                                      "</h1>",
                                      "<h3 class=c>",
                                      "</h3>",
                                      "<span style='font-weight:bold'>",
                                      "</span>",
                                      "<!-- wp:paragraph -->",
                                      "<!-- /wp:paragraph -->",
                                      "<!-- wp:group {\"a\":1} -->",
                                      "<!-- /wp:group -->",
                                      "<!-- x -->",
                                      "<dl>",
                                      "</dl>",
                                      "<dt>",
                                      "<dd>",
                                      "<details>",
                                      "</details>",
                                      "<summary>",
                                      "</summary>",
                                      "<svg>",
                                      "</svg>",
                                      "<math>",
                                      "</math>",
                                      "<mi>",
                                      "<style>",
                                      "</style>",
                                      "<script>",
                                      "</script>",
                                      "<template>",
                                      "</template>",
                                      "<select>",
                                      "</select>",
                                      "<option>",
                                      "<form>",
                                      "</form>",
                                      "<iframe src='https://youtu.be/x'>",
                                      "</iframe>",
                                      "<aside class='note note-editor'>",
                                      "</aside>",
                                      "<section class=footnotes>",
                                      "</section>",
                                      "<li id=fn-1>",
                                      "<sup>",
                                      "</sup>",
                                      "<a href='#fn-1'>",
                                      "<ruby>",
                                      "<rt>",
                                      "</ruby>",
                                      "<audio src=a.ogg>",
                                      "</audio>",
                                      "<video>",
                                      "<source src=b.mp4>",
                                      "</video>",
                                      "<caption>",
                                      "</caption>",
                                      "<thead>",
                                      "<tbody>",
                                      "<tfoot>",
                                      "<font color=red>",
                                      "</font>",
                                      "<center>",
                                      "</center>",
                                      "<q>",
                                      "</q>",
                                      "<p style='mso-list:l0 level2 lfo1'>",
                                      "<!--more-->",
                                      "<nobr>",
                                      "<button>",
                                      "</button>",
                                      "<object>",
                                      "</object>",
                                      "<noscript>",
                                      "</noscript>",
                                      "<foreignobject>",
                                      "<title>",
                                      "</title>",
                                      "<textarea>",
                                      "</textarea>",
                                      "<p id=y class='MsoNormal z'>",
                                      "<time datetime=2020>",
                                      "</time>"};
    std::mt19937 random(seed);
    QByteArray result;
    for (int i = 0; i < pieces; ++i)
        result += parts[qsizetype(random() % quint32(parts.size()))];
    return result;
}

} // namespace

class TestHtmlProperties : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenReadsTheSame();
    void whatIsReadOnceReadsTheSameAgain();
    void originsReadAsTheirBlock();
    void savingWhatWasOpenedReadsTheSame();
};

void TestHtmlProperties::whatIsWrittenReadsTheSame()
{
    const bool holds = rc::check("write, then read, is the identity", [] {
        const Document document = *tests::normalDocument();
        const QByteArray html = html::writeCanonical(document);
        const Document again = html::read(html).document;
        RC_LOG() << html.toStdString() << "\n---\n" << html::writeCanonical(again).toStdString();
        RC_ASSERT(again == document);
    });
    QVERIFY(holds);
}

void TestHtmlProperties::whatIsReadOnceReadsTheSameAgain()
{
    for (quint32 seed = 0; seed < 20000; ++seed) {
        const QByteArray soup = tagSoup(seed, 3 + int(seed % 40));
        const Document once = html::read(soup).document;
        const QByteArray canonical = html::writeCanonical(once);
        const Document twice = html::read(canonical).document;
        if (once == twice)
            continue;
        qWarning().noquote() << "seed" << seed << soup << "\n---\n"
                             << canonical << "\n---\n"
                             << html::writeCanonical(twice);
        QFAIL("not stable");
    }
}

void TestHtmlProperties::originsReadAsTheirBlock()
{
    for (quint32 seed = 0; seed < 10000; ++seed) {
        const Document document = html::read(tagSoup(seed, 3 + int(seed % 30))).document;
        for (const Block &block : document.blocks) {
            if (block.origin.isEmpty())
                continue;
            const Document alone = html::read(block.origin).document;
            QVERIFY2(alone.blocks.size() == 1 && alone.blocks.front() == block, block.origin.constData());
        }
    }
}

void TestHtmlProperties::savingWhatWasOpenedReadsTheSame()
{
    for (quint32 seed = 0; seed < 10000; ++seed) {
        const QByteArray soup = tagSoup(seed, 3 + int(seed % 30));
        const Document document = html::read(soup).document;
        const QByteArray saved = html::write(document);
        if (html::read(saved).document == document && html::write(html::read(saved).document) == saved)
            continue;
        qWarning().noquote() << "seed" << seed << soup << "\n---\n"
                             << saved << "\n---\n"
                             << html::write(html::read(saved).document);
        QFAIL("not the same");
    }
}

QTEST_GUILESS_MAIN(TestHtmlProperties)
#include "tst_properties.moc"
