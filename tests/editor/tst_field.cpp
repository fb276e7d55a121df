#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

#include "typist.h"

using namespace marbre;
using namespace marbre::tests;
using editor::RichEditor;

/// The compact shape: a lead, a note, a caption.
class FieldTest : public QObject
{
    Q_OBJECT

private slots:
    void tabGoesOn();
    void thereAreNoHeadings();
    void aHeadingThatIsThereStays();
    void pastedHeadingsAreParagraphs();
    void signsAreText();
    void marksAndListsWork();
    void picturesStayOut();
    void growsWithItsText();
};

void FieldTest::tabGoesOn()
{
    QWidget window;
    QVBoxLayout layout(&window);
    auto *field = new RichEditor(RichEditor::Shape::Field);
    auto *next = new QLineEdit;
    layout.addWidget(field);
    layout.addWidget(next);
    window.show();
    window.activateWindow();
    field->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setContent(fromHtml(QStringLiteral("<ul><li>un</li></ul>")));
    QTest::keyClick(field, Qt::Key_Tab);
    QVERIFY(next->hasFocus());
    QTest::keyClick(next, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(field->hasFocus());
    QCOMPARE(toHtml(field->content()), QStringLiteral("<ul><li>un</li></ul>"));
}

void FieldTest::thereAreNoHeadings()
{
    Typist typist(RichEditor::Shape::Field);
    typist.show(QStringLiteral("<p>u|n</p>"));
    for (const Qt::Key key : {Qt::Key_2, Qt::Key_3, Qt::Key_4})
        typist.press(key, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(typist.html(), QStringLiteral("<p>un</p>"));
    const auto styles = typist.actions().styles->actions();
    for (const QAction *action : styles.sliced(1))
        QVERIFY(!action->isEnabled());
}

void FieldTest::aHeadingThatIsThereStays()
{
    Typist typist(RichEditor::Shape::Field);
    typist.show(QStringLiteral("<h2>Titre</h2><p>mot</p>"));
    QCOMPARE(typist.html(), QStringLiteral("<h2>Titre</h2>\n<p>mot</p>"));
}

void FieldTest::pastedHeadingsAreParagraphs()
{
    Typist typist(RichEditor::Shape::Field);
    typist.pasteHtml(QStringLiteral("<h2>Un <em>titre</em></h2><blockquote><h3>deux</h3></blockquote>"));
    QCOMPARE(typist.html(), toHtml(fromHtml(QStringLiteral("<p>Un <em>titre</em></p><blockquote><p>deux</p></blockquote>"))));
}

void FieldTest::signsAreText()
{
    Typist typist(RichEditor::Shape::Field);
    typist.type(QStringLiteral("## un\n---\n- deux"));
    QCOMPARE(typist.html(), QStringLiteral("<p>## un</p>\n<p>---</p>\n<p>- deux</p>"));
}

void FieldTest::marksAndListsWork()
{
    Typist typist(RichEditor::Shape::Field);
    typist.press(Qt::Key_8, Qt::ControlModifier | Qt::ShiftModifier);
    typist.press(Qt::Key_B, Qt::ControlModifier);
    typist.type(QStringLiteral("un\ndeux"));
    QCOMPARE(typist.html(), toHtml(fromHtml(QStringLiteral("<ul><li><b>un</b></li><li><b>deux</b></li></ul>"))));
}

void FieldTest::picturesStayOut()
{
    Typist typist(RichEditor::Shape::Field);
    int stored = 0;
    typist.editor().setMedia({[&](const QByteArray &) -> Result<QString> { return QString::number(++stored); }, {}});
    auto *data = new QMimeData;
    data->setData(QStringLiteral("image/png"), png());
    typist.paste(data);
    QCOMPARE(typist.html(), QString());
    QCOMPARE(stored, 0);
}

void FieldTest::growsWithItsText()
{
    QWidget window;
    QVBoxLayout layout(&window);
    auto *field = new RichEditor(RichEditor::Shape::Field);
    layout.addWidget(field);
    layout.addStretch();
    window.resize(400, 400);
    window.show();
    window.activateWindow();
    field->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const int one = field->height();
    QTest::keyClicks(field, QStringLiteral("un"));
    QTest::qWait(10);
    QCOMPARE(field->height(), one);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, QStringLiteral("deux"));
    QTRY_VERIFY(field->height() > one + 10);
    const int two = field->height();
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(field->height() > two);
    QVERIFY(field->height() < 6 * one + 20);
    field->setContent({});
    QTRY_COMPARE(field->height(), one);
}

QTEST_MAIN(FieldTest)
#include "tst_field.moc"
