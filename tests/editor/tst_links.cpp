#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

#include "editor/linkpopup.h"
#include "typist.h"

using namespace marbre;
using namespace marbre::tests;

/// Ctrl+K and its line.
class LinksTest : public QObject
{
    Q_OBJECT

private slots:
    void anAddressIsMade_data();
    void anAddressIsMade();
    void aLinkIsSet_data();
    void aLinkIsSet();
    void theLineShowsTheLink_data();
    void theLineShowsTheLink();
    void aHostileAddressIsRefused_data();
    void aHostileAddressIsRefused();
    void removeTakesTheLinkAway();
    void escapeChangesNothing();
    void theSameAddressIsNoStep();
    void keysOfTheLineStayInIt();
    void anotherTextClosesTheLine();
    void aPastedAddressLinksWhatIsSelected();
    void anAttributeStays();
};

namespace {

editor::LinkPopup *popup(Typist &typist)
{
    return typist.editor().findChild<editor::LinkPopup *>();
}

QLineEdit *ask(Typist &typist)
{
    typist.press(Qt::Key_K, Qt::ControlModifier);
    return popup(typist)->findChild<QLineEdit *>();
}

void answer(Typist &typist, const QString &address)
{
    QLineEdit *line = ask(typist);
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, address);
    QTest::keyClick(line, Qt::Key_Return);
}

} // namespace

void LinksTest::anAddressIsMade_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *typed, const char *address) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(address);
    };
    row("https://a.example/x?y=1#z", "https://a.example/x?y=1#z");
    row("exemple.fr", "https://exemple.fr");
    row("www.exemple.co.uk/page", "https://www.exemple.co.uk/page");
    row("rédaction@exemple.fr", "mailto:rédaction@exemple.fr");
    row("mailto:a@exemple.fr", "mailto:a@exemple.fr");
    row("/page", "/page");
    row("#note", "#note");
    row("  exemple.fr ", "https://exemple.fr");
    row("+33 1 23 45 67 89", "tel:+33123456789");
    row("(01) 23", "refused");
    row("localhost:8080/page", "http://localhost:8080/page");
    row("exemple.fr:8080", "http://exemple.fr:8080");
    row("deux mots", "refused");
}

void LinksTest::anAddressIsMade()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    QCOMPARE(editor::addressFrom(typed).value_or(QStringLiteral("refused")), address);
}

void LinksTest::aLinkIsSet_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *before, const char *after) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after);
    };
    row("on what is selected", "<p>un [mot] ici</p>", "<p>un <a href=\"https://b.fr\">mot</a> ici</p>");
    row("marks stay", "<p>[un <em>mot</em>]</p>", "<p><a href=\"https://b.fr\">un <em>mot</em></a></p>");
    row("changes the link around the caret", "<p>un <a href=\"https://a.fr\">m|ot</a> ici</p>",
        "<p>un <a href=\"https://b.fr\">mot</a> ici</p>");
    row("all runs of it", "<p><a href=\"https://a.fr\">u|n <strong>mot</strong></a></p>",
        "<p><a href=\"https://b.fr\">un <strong>mot</strong></a></p>");
    row("part of a link", "<p><a href=\"https://a.fr\">un [mot]</a></p>",
        "<p><a href=\"https://a.fr\">un </a><a href=\"https://b.fr\">mot</a></p>");
    row("without words writes the address", "<p>voir :|</p>", "<p>voir :<a href=\"https://b.fr\">https://b.fr</a></p>");
    row("over paragraphs", "<p>u[n</p><p>de]ux</p>",
        "<p>u<a href=\"https://b.fr\">n</a></p><p><a href=\"https://b.fr\">de</a>ux</p>");
}

void LinksTest::aLinkIsSet()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    Typist typist;
    typist.show(before);
    answer(typist, QStringLiteral("b.fr"));
    QVERIFY(!popup(typist)->isVisible());
    QVERIFY(typist.editor().hasFocus());
    QCOMPARE(typist.html(), toHtml(fromHtml(after)));
    QCOMPARE(typist.faults(), QString());
}

void LinksTest::theLineShowsTheLink_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::newRow("none") << "<p>u|n</p>" << "";
    QTest::newRow("around the caret") << "<p><a href=\"https://a.fr\">u|n</a></p>" << "https://a.fr";
    QTest::newRow("at its end") << "<p><a href=\"https://a.fr\">un|</a> mot</p>" << "https://a.fr";
    QTest::newRow("selected") << "<p>un <a href=\"https://a.fr\">[mot]</a></p>" << "https://a.fr";
}

void LinksTest::theLineShowsTheLink()
{
    QFETCH(QString, text);
    QFETCH(QString, address);
    Typist typist;
    typist.show(text);
    const QLineEdit *line = ask(typist);
    QVERIFY(line->isVisible() && line->hasFocus());
    QCOMPARE(line->text(), address);
    QVERIFY(typist.editor().viewport()->rect().contains(popup(typist)->geometry()));
}

void LinksTest::aHostileAddressIsRefused_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
                                "data:text/html,<script>", "vbscript:x"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void LinksTest::aHostileAddressIsRefused()
{
    QFETCH(QString, address);
    Typist typist;
    typist.show(QStringLiteral("<p>un [mot] ici</p>"));
    answer(typist, address);
    QCOMPARE(typist.html(), QStringLiteral("<p>un mot ici</p>"));
    QVERIFY(popup(typist)->isVisible());
    const QLabel *refusal = popup(typist)->findChild<QLabel *>();
    QVERIFY(refusal->isVisible());
    QTest::keyClicks(popup(typist)->findChild<QLineEdit *>(), QStringLiteral("x"));
    QVERIFY(!refusal->isVisible());
}

void LinksTest::removeTakesTheLinkAway()
{
    Typist typist;
    typist.show(QStringLiteral("<p>un <a href=\"https://a.fr\">m|ot</a> ici</p>"));
    ask(typist);
    for (QToolButton *button : popup(typist)->findChildren<QToolButton *>())
        if (button->text() == QLatin1String("Remove"))
            QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(typist.html(), QStringLiteral("<p>un mot ici</p>"));
    QCOMPARE(typist.faults(), QString());
    typist.show(QStringLiteral("<p>un <a href=\"https://a.fr\">m|ot</a> ici</p>"));
    answer(typist, QString());
    QCOMPARE(typist.html(), QStringLiteral("<p>un mot ici</p>"));
}

void LinksTest::escapeChangesNothing()
{
    Typist typist;
    typist.show(QStringLiteral("<p>un [mot] ici</p>"));
    QLineEdit *line = ask(typist);
    QTest::keyClicks(line, QStringLiteral("b.fr"));
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!popup(typist)->isVisible());
    QVERIFY(typist.editor().hasFocus());
    QCOMPARE(typist.html(), QStringLiteral("<p>un mot ici</p>"));
    QVERIFY(!typist.actions().undo->isEnabled());
}

void LinksTest::theSameAddressIsNoStep()
{
    Typist typist;
    typist.show(QStringLiteral("<p><a href=\"https://a.fr\">m|ot</a></p>"));
    QTest::keyClick(ask(typist), Qt::Key_Return);
    QVERIFY(!typist.actions().undo->isEnabled());
}

void LinksTest::keysOfTheLineStayInIt()
{
    Typist typist;
    typist.show(QStringLiteral("<p>un</p><p>de[ux]</p>"));
    QLineEdit *line = ask(typist);
    const QTextCursor before = typist.editor().textCursor();
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_PageUp, Qt::Key_Down})
        QTest::keyClick(line, key);
    QCOMPARE(typist.editor().textCursor().position(), before.position());
    QTest::keyClick(line, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(typist.html(), QStringLiteral("<p>un</p>\n<p>deux</p>"));
}

void LinksTest::anotherTextClosesTheLine()
{
    Typist typist;
    typist.show(QStringLiteral("<p>un [mot]</p>"));
    ask(typist);
    typist.show(QStringLiteral("<p>autre</p>"));
    QVERIFY(!popup(typist)->isVisible());
}

void LinksTest::aPastedAddressLinksWhatIsSelected()
{
    Typist typist;
    typist.show(QStringLiteral("<p>un [mot] ici</p>"));
    typist.pasteText(QStringLiteral("https://b.fr/x\n"));
    QCOMPARE(typist.html(), QStringLiteral("<p>un <a href=\"https://b.fr/x\">mot</a> ici</p>"));
    QCOMPARE(typist.faults(), QString());
}

void LinksTest::anAttributeStays()
{
    Typist typist;
    typist.show(QStringLiteral("<p><a href=\"https://a.fr\" target=\"_blank\" title=\"t\">m|ot</a></p>"));
    const QString before = typist.html();
    answer(typist, QStringLiteral("b.fr"));
    QCOMPARE(typist.html(), QString(before).replace(QLatin1String("a.fr"), QLatin1String("b.fr")));
}

QTEST_MAIN(LinksTest)
#include "tst_links.moc"
