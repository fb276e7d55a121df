#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include "editor/richeditor.h"
#include "editor/typographypanel.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"
#include "html/html.h"
#include "window/session.h"
#include "window/statusline.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;

/// « Typographie » in the real window.
class TestTypography : public QObject
{
    Q_OBJECT

private slots:
    void theStatusLineCountsAndOpens();
    void theCommandOpensAndCloses();
    void allIsWhatTheDocumentWouldBe();
    void oneUndoGivesBackWhatWas();
    void twiceIsOnce();
    void onlyTheOneThatIsChosen();
    void whatIsSkippedStays();
    void theSpaceKeyUnchecks();
    void oneIsReachedInItsText();
    void marksLinksAndCardsStay();
    void cursorAndScrollStay();
    void theSpacesOfTheHouseAreObeyed();
    void theUsageIsChosenAndKept();
    void noUsageAsksNothing();
    void whatIsTypedIsCounted();
    void theSourceHasNoTypography();
    void aLongArticleStaysResponsive();
    void tabGoesThroughThePanelToTheText();
    void pictures_data();
    void pictures();

private:
    static document::Document html(const char *text) { return html::read(text).document; }
    static article::Article sample()
    {
        article::Article article;
        article.language = QStringLiteral("fr");
        article.title = QStringLiteral("Elekta se remet d'une cyberattaque: son stockage mis hors ligne");
        article.lead = html("<p>Qui l'a obligé à fermer?</p>");
        article.note = html("<p>L'enquête se poursuit; <em>à suivre!</em></p>");
        article.body = html("<p>Elekta a déclaré que seul un sous-ensemble de clients ont été touchés; le "
                            "<a href=\"https://yale.example/\">centre de santé d'Yale</a> est l'un d'eux...</p>"
                            "<!-- wp:paragraph {\"align\":\"left\"} --><p>Il a dit: \"<strong>c'est 50%</strong>\".</p>"
                            "<!-- /wp:paragraph -->"
                            "<figure><img src=\"https://a.example/b.jpg\" alt=\"b\"><figcaption>L'image!</figcaption>"
                            "</figure><ul><li>Le 2ème point</li><li>à 14h30</li></ul>");
        return article;
    }
    static window::WritingPane &pane(Bench &bench) { return *bench.window().writing(); }
    static editor::RichEditor *body(Bench &bench) { return pane(bench).body(); }
    static void sitDown(Bench &bench, const article::Article &article = sample(), QSize size = {1440, 900})
    {
        bench.show(size);
        QTRY_VERIFY(bench.window().session());
        bench.window().session()->start(article);
        body(bench)->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), body(bench));
    }
    static editor::TypographyPanel *panel(Bench &bench) { return bench.window().findChild<editor::TypographyPanel *>(); }
    static QListView *list(Bench &bench) { return panel(bench)->findChild<QListView *>(); }
    static int rows(Bench &bench) { return list(bench)->model()->rowCount(); }
    static QToolButton *count(Bench &bench)
    {
        return bench.window().findChild<QToolButton *>(QStringLiteral("typographyCount"));
    }
    static void open(Bench &bench)
    {
        bench.press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(panel(bench)->isVisible());
        QTRY_VERIFY(rows(bench) > 0);
    }
    static void click(Bench &bench, const char *name)
    {
        auto *button = bench.window().findChild<QAbstractButton *>(QLatin1StringView(name));
        QVERIFY(button->isVisible() && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static void choose(Bench &bench, const char *name, const QVariant &data)
    {
        auto *box = bench.window().findChild<QComboBox *>(QLatin1StringView(name));
        box->setCurrentIndex(box->findData(data));
    }
    static void correctAll(Bench &bench)
    {
        open(bench);
        click(bench, "typographyAll");
        QTRY_COMPARE(rows(bench), 0);
    }
    /// The row of a change, by what is replaced and the words before it.
    static int rowOf(Bench &bench, const QString &before, const QString &original)
    {
        const auto &items = static_cast<const editor::TypographyModel *>(list(bench)->model())->items();
        for (size_t i = 0; i < items.size(); ++i)
            if (items[i].change.before.endsWith(before) && items[i].change.original == original)
                return int(i);
        return -1;
    }
    static void goTo(Bench &bench, const QString &before, const QString &original)
    {
        const int row = rowOf(bench, before, original);
        QVERIFY(row >= 0);
        list(bench)->setCurrentIndex(list(bench)->model()->index(row, 0));
    }
    static document::Document corrected(const document::Document &document)
    {
        return document::withTypography(document, document::typographyChanges(document, u"fr"));
    }
    static QString bodyHtml(Bench &bench)
    {
        return QString::fromUtf8(html::writeCanonical(body(bench)->content()));
    }
};

void TestTypography::theStatusLineCountsAndOpens()
{
    Bench bench;
    sitDown(bench);
    QTRY_VERIFY(count(bench)->isVisible());
    QTRY_COMPARE(count(bench)->text(), QStringLiteral("Typographie\u00a0: 24 à corriger"));
    QTest::mouseClick(count(bench), Qt::LeftButton);
    QVERIFY(panel(bench)->isVisible());
    QTRY_COMPARE(rows(bench), 24);
    QVERIFY(bench.window().textActions().typography->isChecked());
    click(bench, "typographyAll");
    QTRY_COMPARE(count(bench)->text(), QStringLiteral("Typographie\u00a0: 0 à corriger"));
    // The button is gone, the focus is where one can go on by keys.
    QCOMPARE(QApplication::focusWidget()->parentWidget(), panel(bench));
    bench.press(Qt::Key_Escape);
    QVERIFY(!panel(bench)->isVisible());
    QTest::mouseClick(count(bench), Qt::LeftButton);
    QVERIFY(panel(bench)->isVisible());
}

void TestTypography::theCommandOpensAndCloses()
{
    Bench bench;
    sitDown(bench);
    open(bench);
    QTRY_COMPARE(QApplication::focusWidget(), list(bench));
    bench.press(Qt::Key_Escape);
    QVERIFY(!panel(bench)->isVisible());
    QVERIFY(!bench.window().textActions().typography->isChecked());
    QCOMPARE(QApplication::focusWidget(), body(bench));
    click(bench, "typographyButton");
    QVERIFY(panel(bench)->isVisible());
    click(bench, "typographyButton");
    QVERIFY(!panel(bench)->isVisible());
}

void TestTypography::allIsWhatTheDocumentWouldBe()
{
    Bench bench;
    sitDown(bench);
    const article::Article before = pane(bench).article();
    correctAll(bench);
    const article::Article after = pane(bench).article();
    QCOMPARE(after.body, corrected(before.body));
    QCOMPARE(after.lead, corrected(before.lead));
    QCOMPARE(after.note, corrected(before.note));
    QCOMPARE(after.title,
             QStringLiteral("Elekta se remet d’une cyberattaque\u00a0: son stockage mis hors ligne"));
    QVERIFY(bench.waitUntilSaved());
    QCOMPARE(bench.stored(bench.window().session()->id()).title, after.title);
}

void TestTypography::oneUndoGivesBackWhatWas()
{
    Bench bench;
    sitDown(bench);
    const article::Article before = pane(bench).article();
    correctAll(bench);
    const article::Article corrected = pane(bench).article();
    // From the panel itself, then from each of the texts.
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(pane(bench).article(), before);
    auto *fields = pane(bench).fields();
    for (QWidget *text : {static_cast<QWidget *>(body(bench)), static_cast<QWidget *>(fields->lead()),
                          static_cast<QWidget *>(fields->note()), static_cast<QWidget *>(fields->title())}) {
        text->setFocus();
        bench.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(pane(bench).article(), corrected);
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(pane(bench).article(), before);
    }
    QTRY_COMPARE(rows(bench), 24);
}

void TestTypography::twiceIsOnce()
{
    Bench bench;
    sitDown(bench);
    correctAll(bench);
    const article::Article once = pane(bench).article();
    bench.press(Qt::Key_Escape);
    bench.window().textActions().typography->trigger();
    QTest::qWait(100);
    QCOMPARE(rows(bench), 0);
    QVERIFY(!bench.window().findChild<QPushButton *>(QStringLiteral("typographyAll"))->isVisible());
    QCOMPARE(pane(bench).article().body, once.body);
}

void TestTypography::onlyTheOneThatIsChosen()
{
    Bench bench;
    sitDown(bench);
    const document::Document before = body(bench)->content();
    open(bench);
    goTo(bench, QStringLiteral("touchés"), QString());
    click(bench, "typographyOne");
    QTRY_COMPARE(rows(bench), 23);
    QString expected = QString::fromUtf8(html::writeCanonical(before));
    expected.replace(QStringLiteral("touchés;"), QStringLiteral("touchés&#8239;;"));
    QCOMPARE(bodyHtml(bench), expected);
    // On at the next one.
    QTRY_COMPARE(body(bench)->textCursor().selectedText(), QStringLiteral("'"));
}

void TestTypography::whatIsSkippedStays()
{
    Bench bench;
    sitDown(bench);
    open(bench);
    goTo(bench, QStringLiteral("touchés"), QString());
    list(bench)->setFocus();
    bench.press(Qt::Key_Delete);
    click(bench, "typographySkip"); // the apostrophe of the link
    click(bench, "typographyChecked");
    QTRY_COMPARE(rows(bench), 2);
    QVERIFY(bodyHtml(bench).contains(QStringLiteral("touchés;")));
    QVERIFY(bodyHtml(bench).contains(QStringLiteral("d'Yale")));
    QVERIFY(bodyHtml(bench).contains(QStringLiteral("l’un d’eux…")));
    QVERIFY(!bench.window().findChild<QPushButton *>(QStringLiteral("typographyChecked"))->isEnabled());
}

void TestTypography::theSpaceKeyUnchecks()
{
    Bench bench;
    sitDown(bench);
    open(bench);
    const QModelIndex first = list(bench)->currentIndex();
    QCOMPARE(first.row(), 0);
    bench.press(Qt::Key_Space);
    QCOMPARE(first.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    const QRect row = list(bench)->visualRect(first);
    QTest::mouseClick(list(bench)->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(10, row.height() / 2));
    QCOMPARE(first.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void TestTypography::oneIsReachedInItsText()
{
    Bench bench;
    sitDown(bench);
    open(bench);
    auto *fields = pane(bench).fields();
    goTo(bench, QStringLiteral("remet d"), QStringLiteral("'"));
    bench.press(Qt::Key_Down);
    QCOMPARE(fields->title()->textCursor().selectedText(), QStringLiteral("e:"));
    bench.press(Qt::Key_Down);
    QCOMPARE(fields->lead()->textCursor().selectedText(), QStringLiteral("'"));
    QVERIFY(!fields->title()->textCursor().hasSelection());
    QCOMPARE(QApplication::focusWidget(), list(bench));
    goTo(bench, QStringLiteral("touchés"), QString());
    bench.press(Qt::Key_Return);
    QCOMPARE(body(bench)->textCursor().selectedText(), QStringLiteral("s;"));
    QCOMPARE(QApplication::focusWidget(), body(bench));
}

void TestTypography::marksLinksAndCardsStay()
{
    Bench bench;
    sitDown(bench);
    correctAll(bench);
    const QString text = bodyHtml(bench);
    QVERIFY2(text.contains(QStringLiteral("<a href=\"https://yale.example/\">centre de santé d’Yale</a> est l’un d’eux…")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("«&nbsp;<strong>c’est 50&nbsp;%</strong>&nbsp;».")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("<!-- wp:paragraph {\"align\":\"left\"} -->")));
    QVERIFY2(text.contains(QStringLiteral("<figcaption>L’image&#8239;!</figcaption>")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("2e point")));
}

void TestTypography::cursorAndScrollStay()
{
    Bench bench;
    article::Article long_ = sample();
    for (int i = 0; i < 60; ++i)
        long_.body.blocks.push_back(html("<p>Qu'en dit-il? Rien: il n'était pas là, et d'autres non plus...</p>").blocks.front());
    sitDown(bench, long_);
    QTextCursor cursor = body(bench)->textCursor();
    cursor.movePosition(QTextCursor::End);
    cursor.movePosition(QTextCursor::PreviousWord, QTextCursor::MoveAnchor, 3);
    body(bench)->setTextCursor(cursor);
    QScrollBar *scroll = body(bench)->verticalScrollBar();
    bench.window().textActions().typography->trigger();
    QTRY_VERIFY(rows(bench) > 200);
    scroll->setValue(scroll->maximum() / 3);
    const int seen = scroll->value();
    const QString behind = body(bench)->toPlainText().mid(body(bench)->textCursor().position(), 8);
    click(bench, "typographyAll");
    QTRY_COMPARE(rows(bench), 0);
    QVERIFY2(std::abs(scroll->value() - seen) < 4, qPrintable(QString::number(scroll->value() - seen)));
    QCOMPARE(body(bench)->toPlainText().mid(body(bench)->textCursor().position(), 8), behind);
    QVERIFY(!body(bench)->textCursor().hasSelection());
}

void TestTypography::theSpacesOfTheHouseAreObeyed()
{
    Bench bench;
    sitDown(bench);
    open(bench);
    click(bench, "typographySettings");
    using Space = text::typography::Space;
    choose(bench, "typographySpace0", int(Space::NoBreak)); // ;
    choose(bench, "typographySpace2", int(Space::None)); // !
    choose(bench, "typographySpace4", int(Space::NarrowNoBreak)); // « »
    QTest::qWait(100);
    click(bench, "typographyAll");
    QTRY_COMPARE(rows(bench), 0);
    const QString text = bodyHtml(bench);
    QVERIFY2(text.contains(QStringLiteral("touchés&nbsp;;")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("L’image!")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("«&#8239;<strong>")), qPrintable(text));
    // Kept for the next time; and the usage's own again.
    bench.restart();
    bench.show();
    bench.window().session()->start(sample());
    body(bench)->setFocus();
    open(bench);
    click(bench, "typographySettings");
    const auto *first = bench.window().findChild<QComboBox *>(QStringLiteral("typographySpace0"));
    QCOMPARE(first->currentData().toInt(), int(Space::NoBreak));
    click(bench, "typographyReset");
    QCOMPARE(first->currentData().toInt(), int(Space::NarrowNoBreak));
}

void TestTypography::theUsageIsChosenAndKept()
{
    Bench bench;
    sitDown(bench);
    open(bench);
    choose(bench, "typographyProfile", int(text::typography::Profile::FrenchCanada));
    QTRY_COMPARE(rows(bench), 19); // nothing before ; ! ?
    bench.restart();
    bench.show();
    bench.window().session()->start(sample());
    QTRY_COMPARE(count(bench)->text(), QStringLiteral("Typographie\u00a0: 19 à corriger"));
    bench.window().textActions().typography->trigger();
    choose(bench, "typographyProfile", -1);
    QTRY_COMPARE(rows(bench), 24);
}

void TestTypography::noUsageAsksNothing()
{
    Bench bench;
    article::Article german = sample();
    german.language = QStringLiteral("de");
    sitDown(bench, german);
    QTest::qWait(200);
    QVERIFY(!count(bench)->isVisible());
    bench.window().textActions().typography->trigger();
    QVERIFY(panel(bench)->isVisible());
    QCOMPARE(rows(bench), 0);
    choose(bench, "typographyProfile", int(text::typography::Profile::French));
    QTRY_COMPARE(rows(bench), 24);
    choose(bench, "typographyProfile", int(text::typography::Profile::Nothing));
    QTRY_COMPARE(rows(bench), 0);
}

void TestTypography::whatIsTypedIsCounted()
{
    Bench bench;
    article::Article empty;
    empty.language = QStringLiteral("fr");
    sitDown(bench, empty);
    QTRY_COMPARE(count(bench)->text(), QStringLiteral("Typographie\u00a0: 0 à corriger"));
    bench.type(QStringLiteral("Quoi? L'été"));
    QTRY_COMPARE(count(bench)->text(), QStringLiteral("Typographie\u00a0: 2 à corriger"));
    // Asked for before the answer about the last key is there.
    bench.window().textActions().typography->trigger();
    QTRY_COMPARE(rows(bench), 2);
    body(bench)->setFocus();
    bench.type(QStringLiteral("!"));
    click(bench, "typographyAll");
    QTRY_COMPARE(rows(bench), 0);
    QTRY_COMPARE(body(bench)->content(), html("<p>Quoi&#8239;? L’été&#8239;!</p>"));
}

void TestTypography::theSourceHasNoTypography()
{
    Bench bench;
    sitDown(bench);
    open(bench);
    bench.window().textActions().source->trigger();
    QVERIFY(!panel(bench)->isVisible());
    QVERIFY(!bench.window().textActions().typography->isEnabled());
    bench.window().textActions().source->trigger();
    QVERIFY(bench.window().textActions().typography->isEnabled());
}

void TestTypography::aLongArticleStaysResponsive()
{
    Bench bench;
    article::Article book = sample();
    for (int i = 0; i < 900; ++i)
        book.body.blocks.push_back(html("<p>Le fournisseur suédois de systèmes d'oncologie et de radiologie se remet d'une "
                                        "cyberattaque qui l'a obligé à mettre hors ligne son système: à suivre...</p>")
                                       .blocks.front());
    sitDown(bench, book);
    QTRY_VERIFY(count(bench)->text().contains(QStringLiteral("524"))); // 4 524
    open(bench);
    QElapsedTimer clock;
    body(bench)->setFocus();
    qint64 worst = 0;
    for (const QChar c : QStringLiteral("système")) {
        clock.start();
        bench.type(QString(c));
        QApplication::processEvents();
        worst = std::max(worst, clock.elapsed());
        QTest::qWait(60);
    }
    qInfo("a key: at worst %lld ms", worst);
    QVERIFY(worst < 150);
    list(bench)->setFocus();
    clock.start();
    bench.press(Qt::Key_End);
    qInfo("the last is reached after %lld ms", clock.elapsed());
    clock.start();
    click(bench, "typographyAll");
    QTRY_COMPARE(rows(bench), 0);
    qInfo("all are corrected after %lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < 5000);
}

void TestTypography::tabGoesThroughThePanelToTheText()
{
    Bench bench;
    sitDown(bench);
    open(bench);
    auto *button = bench.window().findChild<QToolButton *>(QStringLiteral("typographyButton"));
    button->setFocus();
    QStringList way;
    while (QApplication::focusWidget() != body(bench) && way.size() < 12) {
        bench.press(Qt::Key_Tab);
        way.append(QApplication::focusWidget()->accessibleName());
    }
    QCOMPARE(way, (QStringList{QStringLiteral("Orthographe"), QStringLiteral("Usage"), QStringLiteral("Réglages"), QStringLiteral("Fermer"),
                               list(bench)->accessibleName(), QStringLiteral("Corriger"), QStringLiteral("Passer"),
                               QStringLiteral("Tout corriger"), body(bench)->accessibleName()}));
}

void TestTypography::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("typography-light") << false;
    QTest::newRow("typography-dark") << true;
}

void TestTypography::pictures()
{
    QFETCH(bool, dark);
    using Scheme = window::Appearance::Scheme;
    Bench bench(Bench::With::EmptyArchive, QStringLiteral("fr"), dark ? Scheme::Dark : Scheme::Light);
    sitDown(bench);
    QVERIFY(bench.waitForPage());
    open(bench);
    goTo(bench, QStringLiteral("touchés"), QString());
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    bench.shoot(name);
    click(bench, "typographySkip");
    click(bench, "typographySettings");
    bench.shoot(name + QStringLiteral("-settings"));
    click(bench, "typographyAll");
    QTRY_COMPARE(rows(bench), 0);
    bench.shoot(name + QStringLiteral("-done"));
}

MARBRE_WINDOW_TEST(TestTypography)
#include "tst_typography.moc"
