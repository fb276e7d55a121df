#include <QTest>
#include <QTextCursor>

#include "bridge/load.h"
#include "bridge/read.h"
#include "bridge/retouch.h"
#include "bridge/textstyle.h"
#include "document/typography.h"
#include "document/walk.h"
#include "generator.h"

using namespace marbre;
using namespace marbre::document;

/// Typography in a text that stands in an editor is the same as typography of the Document.
class TestRetouch : public QObject
{
    Q_OBJECT

private slots:
    void everyPlaceHoldsItsRun();
    void allOfThemAreTheDocumentsOwn();
    void someOfThemAreTheDocumentsOwn();
    void oneUndoGivesBackTheTextBefore();
    void twiceIsOnce();
    void aCursorStaysInItsWord();
    void whatItIsAboutIsSelected();
    void textsLeftByEditingAreMapped();

private:
    static Style marked(Mark mark)
    {
        Style style;
        style.marks = mark;
        return style;
    }
    static Block paragraph(Inlines inlines) { return {Paragraph{std::move(inlines)}, {}, {}, {}}; }
    static Block paragraph(const char *words) { return paragraph(Inlines{Text{QString::fromUtf8(words), {}}}); }
    /// Something to correct in every kind of block.
    static Document generated(quint32 seed)
    {
        Document document = tests::DocumentGenerator(seed).document();
        forEachRun(document.blocks, [](Inlines &inlines) {
            if (inlines.empty())
                return;
            inlines.push_back(Text{QStringLiteral(" Quoi? « ça »: l'un"), {}});
            inlines.push_back(Text{QStringLiteral("; l'autre..."), marked(Mark::Strong)});
            inlines = normalized(std::move(inlines));
        });
        return document;
    }
    template <typename Do>
    static void forEachRun(Blocks &blocks, Do change)
    {
        for (Block &block : blocks)
            forEachChild(block.content, [&](Blocks &inside) { forEachRun(inside, change); }, change);
    }
    static std::vector<TypographyChange> changesOf(const Document &document)
    {
        return typographyChanges(document, u"fr");
    }
};

void TestRetouch::everyPlaceHoldsItsRun()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        QTextDocument text;
        bridge::load(generated(seed), text);
        std::vector<bridge::Place> places;
        const Document document = bridge::read(text, places);
        QCOMPARE(document, bridge::read(text));
        for (const TypographyChange &change : changesOf(document)) {
            const QTextCursor selection = bridge::selectionOf(text, change);
            QVERIFY(!selection.isNull());
            if (!change.original.isEmpty() && !bridge::cardOf(selection.charFormat()))
                QCOMPARE(selection.selectedText(), change.original);
        }
    }
}

void TestRetouch::allOfThemAreTheDocumentsOwn()
{
    size_t all = 0;
    for (quint32 seed = 0; seed < 1000; ++seed) {
        QTextDocument text;
        bridge::load(generated(seed), text);
        const Document before = bridge::read(text);
        const auto changes = changesOf(before);
        bridge::retouch(text, changes);
        QVERIFY2(bridge::read(text) == withTypography(before, changes), qPrintable(QString::number(seed)));
        all += changes.size();
    }
    QVERIFY(all > 10000);
}

void TestRetouch::someOfThemAreTheDocumentsOwn()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        QTextDocument text;
        bridge::load(generated(seed), text);
        const Document before = bridge::read(text);
        std::vector<TypographyChange> chosen;
        quint32 number = seed;
        for (const TypographyChange &change : changesOf(before))
            if (number++ % 3 == 0)
                chosen.push_back(change);
        bridge::retouch(text, chosen);
        QVERIFY2(bridge::read(text) == withTypography(before, chosen), qPrintable(QString::number(seed)));
    }
}

void TestRetouch::oneUndoGivesBackTheTextBefore()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        QTextDocument text;
        bridge::load(generated(seed), text);
        const Document before = bridge::read(text);
        bridge::retouch(text, changesOf(before));
        const Document after = bridge::read(text);
        text.undo();
        QCOMPARE(bridge::read(text), before);
        QVERIFY(!text.isUndoAvailable());
        text.redo();
        QCOMPARE(bridge::read(text), after);
    }
}

void TestRetouch::twiceIsOnce()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        QTextDocument text;
        bridge::load(generated(seed), text);
        bridge::retouch(text, changesOf(bridge::read(text)));
        QVERIFY(changesOf(bridge::read(text)).empty());
    }
}

void TestRetouch::aCursorStaysInItsWord()
{
    QTextDocument text;
    bridge::load({{paragraph("Quoi? Rien d'autre... Ici!")}}, text);
    QTextCursor before(&text);
    before.setPosition(2);
    QTextCursor behind(&text);
    behind.setPosition(int(text.toPlainText().indexOf(QStringLiteral("ci!"))));
    bridge::retouch(text, changesOf(bridge::read(text)));
    QCOMPARE(before.position(), 2);
    QCOMPARE(text.characterAt(behind.position()), QChar(u'c'));
}

void TestRetouch::whatItIsAboutIsSelected()
{
    QTextDocument text;
    bridge::load({{paragraph("D'abord."), paragraph("Quoi?")}}, text);
    const auto changes = changesOf(bridge::read(text));
    QCOMPARE(changes.size(), size_t(2));
    QCOMPARE(bridge::selectionOf(text, changes[0]).selectedText(), QStringLiteral("'"));
    QCOMPARE(bridge::selectionOf(text, changes[1]).selectedText(), QStringLiteral("i?"));
    text.clear();
    QVERIFY(bridge::selectionOf(text, changes[1]).isNull());
}

/// Characters that are no part of a Document, cards amid words, citations in the middle of their quote.
void TestRetouch::textsLeftByEditingAreMapped()
{
    QTextDocument text;
    Document document{{{Quote{{paragraph("L'un?")}, {Text{QStringLiteral("D'après lui?"), {}}}}, {}, {}, {}},
                       {List{.items = {{{paragraph("c'est un"), paragraph("c'est deux!")}, {}}}}, {}, {}, {}},
                       paragraph({Text{QStringLiteral("C'est"), {}}, LineBreak{}, Text{QStringLiteral("l'été!"), {}}})}};
    bridge::load(document, text);
    QTextCursor cursor(&text);
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(QStringLiteral(" Quoi\u0001\u0002?"));
    cursor.insertText(QString(QChar::ObjectReplacementCharacter),
                      bridge::cardFormat({Foreign{QStringLiteral("<x-a></x-a>")}, {}, {}, {}}));
    cursor.insertText(QStringLiteral("L'autre?"));
    cursor.setPosition(text.begin().next().position() + 2);
    cursor.insertBlock(); // two lines of citation
    const Document before = bridge::read(text);
    const auto changes = changesOf(before);
    QVERIFY(changes.size() >= 12);
    bridge::retouch(text, changes);
    QCOMPARE(bridge::read(text), withTypography(before, changes));
}

QTEST_MAIN(TestRetouch)
#include "tst_retouch.moc"
