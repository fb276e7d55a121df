#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "fields/chipedit.h"
#include "fields/dateedit.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"
#include "html/html.h"

using namespace marbre;
using article::Article;
using fields::ChipEdit;
using fields::FieldsPanel;

namespace {

document::Document rich(const char *html)
{
    return html::read(html).document;
}

/// Every field that the panel shows, filled.
Article full()
{
    Article result;
    result.id = 7;
    result.slug = QStringLiteral("elekta-cyberattaque");
    result.status = article::Status::Ready;
    result.language = QStringLiteral("fr");
    result.title = QStringLiteral("Elekta se remet d’une cyberattaque\u00A0: son stockage hors ligne");
    result.lead = rich("<p>Un <em>chapô</em>.</p><p>En deux paragraphes.</p>");
    result.body = rich("<p>Le texte</p>");
    result.note = rich("<p>L’enquête se poursuit&nbsp;; <a href=\"https://a.fr\">suite</a>.</p>");
    result.authors = {QStringLiteral("Steve Alder"), QStringLiteral("Zoë Müller")};
    result.translators = {QStringLiteral("Anne")};
    result.categories = {QStringLiteral("Santé"), QStringLiteral("Cybersécurité")};
    result.tags = {QStringLiteral("rançon")};
    result.source = {QStringLiteral("HIPAA Journal"), QStringLiteral("https://www.hipaajournal.com/")};
    result.original = {QStringLiteral("https://www.hipaajournal.com/elekta/"), QStringLiteral("Elekta Recovers"),
                       QStringLiteral("en"), *text::PartialDate::of(2021, 4, 27)};
    result.reposted = QDate(2021, 5, 3);
    result.version = 14;
    return result;
}

Article with(const std::function<void(Article &)> &change)
{
    Article result = full();
    change(result);
    return result;
}

QLineEdit *lineNamed(const FieldsPanel &panel, const char *name)
{
    for (QLineEdit *line : panel.findChildren<QLineEdit *>())
        if (line->accessibleName() == QLatin1String(name))
            return line;
    return nullptr;
}

QComboBox *boxNamed(const FieldsPanel &panel, const char *name)
{
    for (QComboBox *box : panel.findChildren<QComboBox *>())
        if (box->accessibleName() == QLatin1String(name))
            return box;
    return nullptr;
}

} // namespace

/// All fields together.
class FieldsPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void showingAndApplyingIsTheIdentity_data();
    void showingAndApplyingIsTheIdentity();
    void anotherArticleLeavesNothingBehind();
    void setArticleTellsNothing();
    void everyFieldTells_data();
    void everyFieldTells();
    void aLanguageChangeKeepsValues();
    void namesAreSplit();
    void anImpossibleDateLeavesTheOneBefore();
    void titleFinishedGoesOn();
    void aSlugIsShownUnlessOneTypesIt();
    void moreFieldsOpen();
    void everyFieldHasAName();
    void isPainted();
};

void FieldsPanelTest::showingAndApplyingIsTheIdentity_data()
{
    QTest::addColumn<Article>("article");
    QTest::newRow("full") << full();
    QTest::newRow("blank") << Article{};
    QTest::newRow("a month") << with([](Article &a) { a.original.published = *text::PartialDate::of(2021, 4); });
    QTest::newRow("a year") << with([](Article &a) { a.original.published = *text::PartialDate::of(2021); });
    QTest::newRow("an unlisted language") << with([](Article &a) { a.language = "pt-BR"; });
    QTest::newRow("no language") << with([](Article &a) { a.language.clear(); });
    QTest::newRow("a name with a comma") << with([](Article &a) { a.authors = {"Martin Luther King, Jr.", "Anne"}; });
    QTest::newRow("a category with a comma") << with([](Article &a) { a.categories = {"Sports, loisirs", "Santé"}; });
    QTest::newRow("no-break spaces") << with([](Article &a) {
        a.source.name = QStringLiteral("Journal\u00A0X");
        a.original.title = QStringLiteral("Oui\u202F!");
        a.title = QStringLiteral("«\u202FOui\u202F»");
    });
    QTest::newRow("a lead of every kind")
        << with([](Article &a) { a.lead = rich("<h2>t</h2><ul><li>a<ol><li>b</li></ol></li></ul><hr><blockquote>c</blockquote>"); });
    for (const article::Status status : article::allStatuses)
        QTest::addRow("status %d", int(status)) << with([status](Article &a) { a.status = status; });
}

void FieldsPanelTest::showingAndApplyingIsTheIdentity()
{
    QFETCH(Article, article);
    FieldsPanel panel;
    panel.setArticle(article);
    Article applied = article;
    panel.apply(applied);
    QCOMPARE(applied.title, article.title);
    QCOMPARE(applied.authors, article.authors);
    QCOMPARE(applied.language, article.language);
    QCOMPARE(applied.source.name, article.source.name);
    QVERIFY(applied == article);
}

void FieldsPanelTest::anotherArticleLeavesNothingBehind()
{
    FieldsPanel panel;
    const Article brazilian = with([](Article &a) { a.language = "pt-BR"; });
    for (const Article &article : {full(), brazilian, full(), Article{}, full()}) {
        panel.setArticle(article);
        Article applied = article;
        panel.apply(applied);
        QCOMPARE(applied.language, article.language);
        QVERIFY(applied == article);
    }
}

void FieldsPanelTest::setArticleTellsNothing()
{
    FieldsPanel panel;
    panel.show();
    const QSignalSpy edited(&panel, &FieldsPanel::edited);
    panel.setArticle(full());
    panel.setArticle({});
    panel.setArticle(full());
    panel.setKnownNames({{"HIPAA Journal"}, {"Anne"}, {"Santé"}, {"rançon"}});
    panel.setSlug(QStringLiteral("autre"));
    QTest::qWait(20);
    QCOMPARE(edited.size(), 0);
}

void FieldsPanelTest::everyFieldTells_data()
{
    QTest::addColumn<QString>("field");
    for (const char *name : {"Original", "Repost", "Source", "Author", "Link", "Translator", "Slug", "Original title",
                             "Source's site"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void FieldsPanelTest::everyFieldTells()
{
    QFETCH(QString, field);
    FieldsPanel panel;
    panel.setShowsAll(true);
    panel.show();
    panel.setArticle({});
    QLineEdit *line = lineNamed(panel, qPrintable(field));
    QVERIFY(line);
    const QSignalSpy edited(&panel, &FieldsPanel::edited);
    QTest::keyClicks(line, QStringLiteral("2021"));
    QCOMPARE(edited.size(), 4);
    Article applied;
    panel.apply(applied);
    QVERIFY(field == QLatin1String("Repost") || !(applied == Article{}));
}

void FieldsPanelTest::aLanguageChangeKeepsValues()
{
    FieldsPanel panel;
    panel.show();
    const QSignalSpy edited(&panel, &FieldsPanel::edited);
    const Article brazilian = with([](Article &a) { a.language = "pt-BR"; });
    for (const Article &article : {full(), brazilian}) {
        panel.setArticle(article);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&panel, &change);
        for (QWidget *child : panel.findChildren<QWidget *>())
            QCoreApplication::sendEvent(child, &change);
        Article applied = article;
        panel.apply(applied);
        QVERIFY(applied == article);
    }
    QCOMPARE(edited.size(), 0);
}

void FieldsPanelTest::namesAreSplit()
{
    FieldsPanel panel;
    panel.show();
    panel.setArticle({});
    QTest::keyClicks(lineNamed(panel, "Author"), QStringLiteral(" Anne , Steve Alder;Zoe ,"));
    Article applied;
    panel.apply(applied);
    QCOMPARE(applied.authors, (QStringList{"Anne", "Steve Alder", "Zoe"}));
}

void FieldsPanelTest::anImpossibleDateLeavesTheOneBefore()
{
    FieldsPanel panel;
    panel.show();
    panel.setArticle(full());
    QLineEdit *line = lineNamed(panel, "Repost");
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("31/02/2021"));
    Article applied = full();
    panel.apply(applied);
    QVERIFY(applied.reposted);
    QCOMPARE(applied.reposted, full().reposted);
    QCOMPARE(line->text(), QStringLiteral("31/02/2021"));
    QVERIFY(line->property("mistake").toBool());
}

void FieldsPanelTest::titleFinishedGoesOn()
{
    FieldsPanel panel;
    panel.show();
    const QSignalSpy finished(&panel, &FieldsPanel::titleFinished);
    QTest::keyClick(panel.title(), Qt::Key_Return);
    QCOMPARE(finished.size(), 1);
}

void FieldsPanelTest::aSlugIsShownUnlessOneTypesIt()
{
    FieldsPanel panel;
    panel.setShowsAll(true);
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    panel.setArticle({});
    panel.setSlug(QStringLiteral("un"));
    QLineEdit *slug = lineNamed(panel, "Slug");
    QCOMPARE(slug->text(), QStringLiteral("un"));
    slug->setFocus();
    panel.setSlug(QStringLiteral("deux"));
    QCOMPARE(slug->text(), QStringLiteral("un"));
}

void FieldsPanelTest::moreFieldsOpen()
{
    FieldsPanel panel;
    panel.show();
    QVERIFY(!lineNamed(panel, "Slug")->isVisible());
    QTest::mouseClick(panel.findChild<QToolButton *>(QStringLiteral("moreFields")), Qt::LeftButton);
    QVERIFY(panel.showsAll());
    QVERIFY(lineNamed(panel, "Slug")->isVisible());
    QVERIFY(boxNamed(panel, "Language")->isVisible());
}

void FieldsPanelTest::everyFieldHasAName()
{
    const FieldsPanel panel;
    for (const QWidget *child : panel.findChildren<QWidget *>())
        if (child->window() == &panel && child->focusPolicy() & Qt::TabFocus && !child->focusProxy()
            && !qobject_cast<const QToolButton *>(child))
            QVERIFY2(!child->accessibleName().isEmpty(), child->metaObject()->className());
}

void FieldsPanelTest::isPainted()
{
    FieldsPanel panel;
    panel.setShowsAll(true);
    panel.setArticle(full());
    panel.resize(570, panel.sizeHint().height() + 60);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QTest::keyClicks(lineNamed(panel, "Original"), QStringLiteral("x"));
    QDir().mkpath(QStringLiteral(MARBRE_SHOTS));
    QVERIFY(panel.grab().save(QStringLiteral(MARBRE_SHOTS "/fields.png")));
    QCOMPARE(boxNamed(panel, "Language")->mapTo(&panel, QPoint()).x(), lineNamed(panel, "Source")->mapTo(&panel, QPoint()).x());
    QVERIFY(panel.findChildren<ChipEdit *>().last()->height() < 40);
    for (const QWidget *child : panel.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        QVERIFY(!child->isVisible() || panel.rect().contains(child->geometry()));
}

QTEST_MAIN(FieldsPanelTest)
#include "tst_fieldspanel.moc"
