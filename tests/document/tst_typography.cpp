#include <QTest>

#include <algorithm>

#include "document/typography.h"
#include "document/walk.h"
#include "support/documents.h"
#include "tree.h"

using namespace marbre;
using namespace marbre::document;
using tests::block;
using tests::inlineImage;
using tests::paragraph;
using TypographyRule = text::typography::Rule;

namespace {

Text marked(const char *text, Marks marks)
{
    return {QString::fromUtf8(text), {.marks = marks}};
}

Text plain(const char *text)
{
    return marked(text, {});
}

Text inLanguage(const char *text, const char *language)
{
    return {QString::fromUtf8(text), {.language = QString::fromLatin1(language)}};
}

Text linked(const char *text)
{
    return {QString::fromUtf8(text), {.link = Link{QStringLiteral("https://a.example/"), {}, {}}}};
}

Document of(Inlines inlines)
{
    return {{block(Paragraph{std::move(inlines)})}};
}

Document corrected(const Document &document, const char *language = "fr")
{
    return withTypography(document, typographyChanges(document, QString::fromLatin1(language)));
}

Block inLanguage(Block block, const char *language)
{
    block.attributes.set(QStringLiteral("lang"), QString::fromLatin1(language));
    return block;
}

} // namespace

class TestDocumentTypography : public QObject
{
    Q_OBJECT

private slots:
    void aRunIsReadAcrossItsMarks_data();
    void aRunIsReadAcrossItsMarks();
    void eachPartHasItsLanguage();
    void codeStays();
    void untouchedBlocksKeepTheirBytes();
    void aPreviewShowsWhereAndWhy();
    void someChangesMayBeChosen();
    void settingsAreTheHouses();
    void everyRunOfADocumentIsReached();
    void changesAtOnePlaceKeepTheirOrder();
    void appliedTwiceIsAppliedOnce();
};

Q_DECLARE_METATYPE(Inlines)

void TestDocumentTypography::aRunIsReadAcrossItsMarks_data()
{
    QTest::addColumn<Inlines>("before");
    QTest::addColumn<Inlines>("after");
    const Mark strong = Mark::Strong;
    const Mark code = Mark::Code;
    const auto row = [](const char *name, Inlines before, Inlines after) { QTest::newRow(name) << before << after; };
    row("a mark outside of the strong that it closes", {plain("\""), marked("Oui", strong), plain("\" dit-il")},
        {plain("«\u00A0"), marked("Oui", strong), plain("\u00A0» dit-il")});
    row("an apostrophe between", {plain("l'"), marked("été", strong)}, {plain("l’"), marked("été", strong)});
    row("a sign after a strong", {marked("Note", strong), plain(": oui")},
        {marked("Note", strong), plain("\u00A0: oui")});
    row("a strong sign", {plain("Oui"), marked("!", strong)}, {plain("Oui\u202F"), marked("!", strong)});
    row("a sign after a link", {linked("ici"), plain("; puis")}, {linked("ici"), plain("\u202F; puis")});
    row("a link before a strong sign", {linked("ici"), marked("!", strong)},
        {linked("ici"), marked("\u202F!", strong)});
    row("a sign after code", {marked("x", code), plain("; l'y")}, {marked("x", code), plain("\u202F; l’y")});
    row("an ordinal in sup", {plain("la 1"), marked("ère", Mark::Superscript)},
        {plain("la 1"), marked("re", Mark::Superscript)});
    row("a space at a strong's end", {marked("Oui ", strong), plain("!")}, {marked("Oui\u202F", strong), plain("!")});
    row("a sign over two runs", {plain("un."), marked("..", strong)}, {plain("un…")});
    row("a picture before", {inlineImage("a.png"), plain(" : l'un")}, {inlineImage("a.png"), plain("\u00A0: l’un")});
    row("lines of a dialogue", {plain("- Oui"), LineBreak{}, plain("- Non")},
        {plain("—\u00A0Oui"), LineBreak{}, plain("—\u00A0Non")});
    row("nothing to do", {plain("un"), marked("deux", strong)}, {plain("un"), marked("deux", strong)});
}

void TestDocumentTypography::aRunIsReadAcrossItsMarks()
{
    QFETCH(Inlines, before);
    QFETCH(Inlines, after);
    QVERIFY(corrected(of(before)) == of(after));
    QVERIFY(corrected(of(after)) == of(after));
}

void TestDocumentTypography::eachPartHasItsLanguage()
{
    QVERIFY(corrected({{inLanguage(paragraph("Oui !"), "en")}}) == Document({{inLanguage(paragraph("Oui!"), "en")}}));
    QVERIFY(corrected({{inLanguage(paragraph("Ja !"), "")}}) == Document({{inLanguage(paragraph("Ja !"), "")}}));
    QVERIFY(corrected({{inLanguage(paragraph("l'un"), "de")}}) == Document({{inLanguage(paragraph("l'un"), "de")}}));
    QVERIFY(corrected({{paragraph("Oui !")}}, "fr-CA") == Document({{paragraph("Oui!")}}));
    QVERIFY(corrected(of({plain("Il dit: "), inLanguage("\"No\"", "en"), plain(" !")}))
            == of({plain("Il dit\u00A0: "), inLanguage("“No”", "en"), plain("\u202F!")}));
    List list;
    list.items = {{{paragraph("Oui !")}, {}}, {{paragraph("No !")}, {}}};
    list.items[1].attributes.set(QStringLiteral("lang"), QStringLiteral("en"));
    Table table;
    table.rows = {{{TableCell{{paragraph("Oui !")}}, TableCell{{paragraph("No !")}}}}};
    table.rows[0].cells[1].attributes.set(QStringLiteral("lang"), QStringLiteral("en"));
    const QString text = toPlainText(corrected({{block(list), block(table)}}));
    QCOMPARE(text, QStringLiteral("Oui\u202F!\nNo!\n\nOui\u202F!\nNo!"));
}

void TestDocumentTypography::codeStays()
{
    const Document document{
        {block(Preformatted{QStringLiteral("l'un : \"x\""), {}}), block(Foreign{QStringLiteral("<x>l'un !</x>")}),
         block(Paragraph{{marked("l'un !", Mark::Code), plain(" "), marked("l'y", Mark::Keyboard)}}),
         paragraph("https://a.example/l'x?y=z")}};
    QVERIFY(typographyChanges(document, u"fr").empty());
}

void TestDocumentTypography::untouchedBlocksKeepTheirBytes()
{
    Document document{{paragraph("un"), paragraph("l'un"), block(Quote{{paragraph("l'autre")}, {}})}};
    for (Block &each : document.blocks)
        each.origin = "<p>";
    const Document after = corrected(document);
    QCOMPARE(after.blocks[0].origin, QByteArray("<p>"));
    QVERIFY(after.blocks[1].origin.isEmpty() && after.blocks[2].origin.isEmpty());
    QCOMPARE(withTypography(document, {}).blocks[1].origin, QByteArray("<p>"));
}

void TestDocumentTypography::aPreviewShowsWhereAndWhy()
{
    const Document document{{paragraph("un"), block(Quote{{paragraph("un"), paragraph("Il fait 20°C l'été")}, {}})}};
    const auto changes = typographyChanges(document, u"fr");
    QCOMPARE(changes.size(), size_t(2));
    QCOMPARE(changes[0].path, (std::vector<int>{1, 0, 1, 0}));
    QCOMPARE(changes[0].change.position, 10);
    QCOMPARE(changes[0].change.rule, TypographyRule::Degree);
    QCOMPARE(changes[0].original, QString());
    QCOMPARE(changes[0].before, QStringLiteral("Il fait 20"));
    QCOMPARE(changes[0].after, QStringLiteral("°C l'été"));
    QCOMPARE(changes[1].original, QStringLiteral("'"));
    QCOMPARE(changes[1].change.replacement, QStringLiteral("’"));
}

void TestDocumentTypography::someChangesMayBeChosen()
{
    const Document document{{paragraph("l'un : l'autre"), paragraph("Oui ! l'un")}};
    auto changes = typographyChanges(document, u"fr");
    std::erase_if(changes, [](const TypographyChange &change) { return change.change.rule != TypographyRule::Apostrophe; });
    std::ranges::reverse(changes);
    QVERIFY(withTypography(document, changes) == Document({{paragraph("l’un : l’autre"), paragraph("Oui ! l’un")}}));
}

void TestDocumentTypography::settingsAreTheHouses()
{
    const auto house = [](QStringView language) {
        auto settings = profileSettings(language);
        settings.exclamation = text::typography::Space::NoBreak;
        return settings;
    };
    const Document document{{paragraph("Oui !")}};
    QVERIFY(withTypography(document, typographyChanges(document, u"fr", house))
            == Document({{paragraph("Oui\u00A0!")}}));
}

void TestDocumentTypography::everyRunOfADocumentIsReached()
{
    Document document = tests::everyKind();
    const QString before = toPlainText(document);
    // In English, no word of the document asks for anything; with a mark before each run, every one does.
    QVERIFY(typographyChanges(document, u"en").empty());
    const std::function<int(Blocks &)> spoil = [&](Blocks &blocks) {
        int runs = 0;
        for (Block &each : blocks)
            forEachChild(
                each.content, [&](Blocks &children) { runs += spoil(children); },
                [&](Inlines &inlines) {
                    if (!inlines.empty()) {
                        inlines.insert(inlines.begin(), plain("d'"));
                        inlines = normalized(std::move(inlines));
                        ++runs;
                    }
                });
        return runs;
    };
    const int runs = spoil(document.blocks);
    QCOMPARE(int(typographyChanges(document, u"en").size()), runs);
    QCOMPARE(toPlainText(corrected(document, "en")).remove(QStringLiteral("d’")), before);
}

/// A space that is put in before a mark that is replaced, among many others.
void TestDocumentTypography::changesAtOnePlaceKeepTheirOrder()
{
    Document document;
    for (int i = 0; i < 500; ++i)
        document.blocks.push_back(of({plain("Il dit \""), marked("c'est 50%", Mark::Strong), plain("\".")}).blocks.front());
    for (const Block &each : corrected(document).blocks)
        QCOMPARE(toPlainText(Blocks{each}), QStringLiteral("Il dit «\u00A0c’est 50\u00A0%\u00A0»."));
}

void TestDocumentTypography::appliedTwiceIsAppliedOnce()
{
    QVERIFY(rc::check([] {
        Document document = *tests::normalDocument();
        for (Block &each : document.blocks)
            each.origin = "x";
        const char *language = *rc::gen::element("fr", "fr-CA", "fr-CH", "en", "de");
        const Document once = corrected(document, language);
        RC_ASSERT(typographyChanges(once, QString::fromLatin1(language)).empty());
        RC_ASSERT(once.blocks.size() == document.blocks.size());
        for (size_t i = 0; i < once.blocks.size(); ++i)
            RC_ASSERT(once.blocks[i].origin.isEmpty() == !(once.blocks[i] == document.blocks[i]));
    }));
}

QTEST_GUILESS_MAIN(TestDocumentTypography)
#include "tst_typography.moc"
