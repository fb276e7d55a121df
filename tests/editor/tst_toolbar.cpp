#include <QMenu>
#include <QTest>

#include "editor/editortoolbar.h"
#include "typist.h"

using namespace marbre;
using namespace marbre::tests;
using editor::EditorToolBar;

namespace {

QToolButton *buttonOf(const EditorToolBar &bar, const QAction *action)
{
    for (QToolButton *button : bar.findChildren<QToolButton *>())
        if (button->defaultAction() == action)
            return button;
    return nullptr;
}

QToolButton *styleOf(const EditorToolBar &bar)
{
    for (QToolButton *button : bar.findChildren<QToolButton *>())
        if (button->popupMode() == QToolButton::InstantPopup && button->menu())
            return button;
    return nullptr;
}

} // namespace

/// The row of buttons above the text.
class ToolBarTest : public QObject
{
    Q_OBJECT

private slots:
    void aButtonActsOnTheText_data();
    void aButtonActsOnTheText();
    void theStyleIsNamed();
    void theMenuChoosesAStyle();
    void anotherEditorIsServed();
    void withoutAnEditorNothingCanBePressed();
    void everyButtonHasANameAndATip();
};

void ToolBarTest::aButtonActsOnTheText_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("after");
    QTest::newRow("bold") << "bold" << "<p><strong>un</strong></p>";
    QTest::newRow("italic") << "italic" << "<p><em>un</em></p>";
    QTest::newRow("code") << "code" << "<p><code>un</code></p>";
    QTest::newRow("quote") << "quote" << "<blockquote><p>un</p></blockquote>";
    QTest::newRow("bullets") << "bulletList" << "<ul><li>un</li></ul>";
    QTest::newRow("numbers") << "numberedList" << "<ol><li>un</li></ol>";
}

void ToolBarTest::aButtonActsOnTheText()
{
    QFETCH(QString, action);
    QFETCH(QString, after);
    Typist typist;
    typist.show(QStringLiteral("<p>[un]</p>"));
    EditorToolBar bar(&typist.editor());
    bar.show();
    QToolButton *button = buttonOf(bar, typist.editor().findChild<QAction *>(action));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(typist.html(), toHtml(fromHtml(after)));
    QVERIFY(button->isChecked());
    QCOMPARE(typist.faults(), QString());
}

void ToolBarTest::theStyleIsNamed()
{
    Typist typist;
    EditorToolBar bar(&typist.editor());
    bar.show();
    typist.show(QStringLiteral("<h3>u|n</h3>"));
    QCOMPARE(styleOf(bar)->text(), QStringLiteral("Heading 3 ▾"));
    typist.show(QStringLiteral("<p>u|n</p>"));
    QCOMPARE(styleOf(bar)->text(), QStringLiteral("Paragraph ▾"));
    typist.show(QStringLiteral("<h5>u|n</h5>"));
    QCOMPARE(styleOf(bar)->text(), QStringLiteral("Heading 5 ▾"));
    typist.show(QStringLiteral("<pre>u|n</pre>"));
    QCOMPARE(styleOf(bar)->text(), QStringLiteral("Preformatted ▾"));
}

void ToolBarTest::theMenuChoosesAStyle()
{
    Typist typist;
    typist.show(QStringLiteral("<p>u|n</p>"));
    EditorToolBar bar(&typist.editor());
    bar.show();
    QCOMPARE(styleOf(bar)->menu()->actions().size(), 7);
    styleOf(bar)->menu()->actions().at(1)->trigger();
    QCOMPARE(typist.html(), QStringLiteral("<h2>un</h2>"));
    QCOMPARE(styleOf(bar)->text(), QStringLiteral("Heading 2 ▾"));
}

void ToolBarTest::anotherEditorIsServed()
{
    Typist first;
    Typist second;
    first.show(QStringLiteral("<p>[un]</p>"));
    second.show(QStringLiteral("<h2>[deux]</h2>"));
    EditorToolBar bar(&first.editor());
    bar.setEditor(&second.editor());
    bar.show();
    QCOMPARE(styleOf(bar)->text(), QStringLiteral("Heading 2 ▾"));
    QTest::mouseClick(buttonOf(bar, second.actions().italic), Qt::LeftButton);
    QCOMPARE(first.html(), QStringLiteral("<p>un</p>"));
    QCOMPARE(second.html(), QStringLiteral("<h2><em>deux</em></h2>"));
    first.show(QStringLiteral("<h3>u|n</h3>"));
    QCOMPARE(styleOf(bar)->text(), QStringLiteral("Heading 2 ▾"));
}

void ToolBarTest::withoutAnEditorNothingCanBePressed()
{
    Typist typist;
    EditorToolBar bar(&typist.editor());
    bar.setEditor(nullptr);
    QVERIFY(!bar.isEnabled());
    QVERIFY(!buttonOf(bar, typist.actions().bold));
}

void ToolBarTest::everyButtonHasANameAndATip()
{
    Typist typist;
    const EditorToolBar bar(&typist.editor());
    for (const QToolButton *button : bar.findChildren<QToolButton *>()) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(!button->toolTip().isEmpty());
    }
}

QTEST_MAIN(ToolBarTest)
#include "tst_toolbar.moc"
