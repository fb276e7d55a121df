#include <QApplication>
#include <QDir>
#include <QSet>
#include <QTest>
#include <QTextBlock>
#include <QVBoxLayout>

#include "editor/editortoolbar.h"
#include "editor/figuredialog.h"
#include "editor/linkpopup.h"
#include "typist.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

/// The colours of the house.
QPalette colours(bool dark)
{
    const auto pick = [dark](const char *light, const char *night) { return QColor(QLatin1String(dark ? night : light)); };
    const QColor ink = pick("#1F2226", "#E8E6E1");
    const QColor stone = pick("#F4F2EE", "#1B1A19");
    QPalette palette(ink, stone, pick("#FFFFFF", "#35332F"), pick("#E2DFD9", "#35332F"), pick("#E2DFD9", "#35332F"), ink,
                     ink, pick("#FFFFFF", "#232220"), stone);
    palette.setColor(QPalette::Mid, pick("#E2DFD9", "#35332F"));
    palette.setColor(QPalette::Link, pick("#9B2C2C", "#E07A6B"));
    palette.setColor(QPalette::Highlight, pick("#F3E7E4", "#3A2A28"));
    palette.setColor(QPalette::HighlightedText, ink);
    palette.setColor(QPalette::PlaceholderText, pick("#6A6E73", "#9A968F"));
    return palette;
}

const QString everything = QStringLiteral(
    "<p>Le fournisseur suédois de systèmes d’oncologie et de radiologie Elekta se remet d’une <strong>cyberattaque</strong> "
    "qui l’a obligé à <em>mettre hors ligne</em> son <a href=\"https://a.fr\">système de stockage</a> en nuage&nbsp;; "
    "<code>ransomware.exe</code>, H<sub>2</sub>O, <mark>surligné</mark>, <s>barré</s>&#8239;!</p>"
    "<h2>Un intertitre de niveau 2</h2><p>Un paragraphe.</p><h3>Un intertitre de niveau 3</h3><h4>Et de niveau 4</h4>"
    "<ul><li>Un élément assez long pour tenir sur deux lignes au moins quand la colonne a la largeur d’un article, "
    "et même un peu plus</li><li>Un autre<ul><li>dessous</li><li>encore<ol start=\"9\"><li>neuf</li><li>dix</li></ol></li>"
    "</ul></li></ul><ol><li>un</li><li>deux</li></ol>"
    "<blockquote><p>Une citation, avec sa source.</p><p>En deux paragraphes.</p><cite>Steve Alder</cite></blockquote>"
    "<aside class=\"note note-editor\"><p>L’enquête interne d’Elekta se poursuit&nbsp;; nous mettrons cet article à jour.</p>"
    "</aside><pre><code class=\"language-cpp\">int main()\n{\n    return 0;\n}</code></pre>"
    "<p align=\"center\">Au centre</p><hr>"
    "<figure><img src=\"media/ab/1.png\"><figcaption>Une légende sous la photo.</figcaption></figure>"
    "<figure><img src=\"media/ab/2.png\" alt=\"absente\"></figure>"
    "<table><tr><th>Ville</th><td>Yale</td></tr><tr><th>Pays</th><td>États-Unis</td></tr></table>"
    "<details><summary>Plus</summary><p>de texte</p></details>"
    "<p>Une note<sup><a href=\"#fn1\">1</a></sup> et la fin.</p>");

void serve(editor::RichEditor &text)
{
    text.setMedia({{}, [](const QString &src) { return src.endsWith(QLatin1String("1.png")) ? png({360, 160}) : QByteArray(); }});
}

bool save(QWidget &widget, const QString &name)
{
    QDir().mkpath(QStringLiteral(MARBRE_SHOTS));
    const QImage image = widget.grab().toImage();
    return image.save(QStringLiteral(MARBRE_SHOTS "/%1.png").arg(name));
}

/// How many colours differ: a blank picture has one.
int coloursIn(const QWidget &widget)
{
    const QImage image = const_cast<QWidget &>(widget).grab().toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2)
            colours.insert(image.pixel(x, y));
    return int(colours.size());
}

} // namespace

/// What it looks like: pictures for eyes, and that nothing is blank.
class LooksTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingIsPainted_data();
    void everythingIsPainted();
    void theSmallPartsArePainted_data();
    void theSmallPartsArePainted();
    void linesAreNoLongerThanTheMeasure();
};

void LooksTest::everythingIsPainted_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void LooksTest::everythingIsPainted()
{
    QFETCH(bool, dark);
    QApplication::setPalette(colours(dark));
    QWidget window;
    QVBoxLayout layout(&window);
    layout.setContentsMargins({});
    layout.setSpacing(0);
    auto *text = new editor::RichEditor(editor::RichEditor::Shape::Body);
    serve(*text);
    layout.addWidget(new editor::EditorToolBar(text));
    layout.addWidget(text);
    window.resize(620, 2100);
    text->setContent(fromHtml(everything));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(coloursIn(*text) > 50);
    QVERIFY(save(window, QStringLiteral("editor-") + QLatin1String(QTest::currentDataTag())));
}

void LooksTest::theSmallPartsArePainted_data()
{
    everythingIsPainted_data();
}

void LooksTest::theSmallPartsArePainted()
{
    QFETCH(bool, dark);
    const QLatin1String tag(QTest::currentDataTag());
    QApplication::setPalette(colours(dark));
    Typist typist;
    serve(typist.editor());
    typist.show(QStringLiteral("<p>un [mot] ici</p>"));
    typist.press(Qt::Key_K, Qt::ControlModifier);
    auto *popup = typist.editor().findChild<editor::LinkPopup *>();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("javascript:x"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(save(typist.editor(), QStringLiteral("link-") + tag));
    popup->hide();
    typist.show(QStringLiteral("<figure><img src=\"media/ab/1.png\"><figcaption>Une légende</figcaption></figure>"));
    QTest::mouseDClick(typist.editor().viewport(), Qt::LeftButton, {}, typist.cardAt(0));
    auto *dialog = typist.editor().findChild<editor::FigureDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
    QVERIFY(save(*dialog, QStringLiteral("figure-") + tag));
}

void LooksTest::linesAreNoLongerThanTheMeasure()
{
    Typist typist;
    typist.editor().resize(1600, 400);
    typist.show(QStringLiteral("<p>%1</p>").arg(QStringLiteral("mot ").repeated(200)));
    const double measure = QFontMetricsF(typist.editor().font()).horizontalAdvance(u'0') * 68;
    const QTextLayout &layout = *typist.editor().document()->firstBlock().layout();
    for (int i = 0; i < layout.lineCount(); ++i)
        QVERIFY(layout.lineAt(i).naturalTextWidth() <= measure + 1);
}

QTEST_MAIN(LooksTest)
#include "tst_looks.moc"
