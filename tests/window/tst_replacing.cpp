#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

#include "archive/archive.h"
#include "editor/richeditor.h"
#include "html/html.h"
#include "window/replacedialog.h"
#include "window/session.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;

/// Replace in the archive, in the real window.
class TestReplacing : public QObject
{
    Q_OBJECT

private slots:
    void everyChangeIsShownAndMade();
    void oneIsLeftOut();
    void theWholeIsTakenBack();
    void whatIsTypedIsReplacedToo();
    void aMistakeIsASentence();
    void pictures_data();
    void pictures();

private:
    static void sitDown(Bench &bench)
    {
        {
            const auto archive = *archive::Archive::open(bench.archive());
            for (const char *title : {"La marée du matin", "La marée du soir", "Le vent"}) {
                article::Article article;
                article.language = QStringLiteral("fr");
                article.title = QString::fromUtf8(title);
                article.source.name = QStringLiteral("Harbour Quarterly");
                article.body = html::read("<p>La marée monte, dit le gardien du phare, et la marée descend.</p>").document;
                [&] { QVERIFY(archive->articles().save(article)); }();
            }
        }
        bench.restart();
        bench.show();
        QTRY_VERIFY(bench.window().session()->id() > 0);
    }
    static window::ReplaceDialog *open(Bench &bench)
    {
        bench.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        window::ReplaceDialog *dialog = nullptr;
        [&] { QTRY_VERIFY(dialog = bench.window().findChild<window::ReplaceDialog *>()); }();
        return dialog;
    }
    static QPushButton *button(window::ReplaceDialog *dialog, const char *name)
    {
        return dialog->findChild<QPushButton *>(QLatin1StringView(name));
    }
    static QAbstractItemModel *hits(window::ReplaceDialog *dialog) { return dialog->findChild<QListView *>()->model(); }
    static QString state(window::ReplaceDialog *dialog)
    {
        return dialog->findChild<QLabel *>(QStringLiteral("replaceState"))->text();
    }
    static void find(Bench &bench, window::ReplaceDialog *dialog, const QString &words, const QString &by)
    {
        for (const auto &[name, text] : {std::pair("replaceBy", by), std::pair("replaceWords", words)}) {
            auto *line = dialog->findChild<QLineEdit *>(QLatin1StringView(name));
            line->setFocus();
            [&] { QTRY_COMPARE(QApplication::focusWidget(), line); }();
            bench.type(text);
        }
        bench.press(Qt::Key_Return);
    }
    static int held(Bench &bench, const QString &word)
    {
        int count = 0;
        for (const qint64 id : bench.storedIds()) {
            const article::Article article = bench.stored(id);
            count += int((article.title + document::toPlainText(article.body)).count(word, Qt::CaseInsensitive));
        }
        return count;
    }
};

void TestReplacing::everyChangeIsShownAndMade()
{
    Bench bench;
    sitDown(bench);
    window::ReplaceDialog *dialog = open(bench);
    QVERIFY(dialog);
    find(bench, dialog, QStringLiteral("marée"), QStringLiteral("houle"));
    QTRY_COMPARE(hits(dialog)->rowCount(), 8);
    QTRY_COMPARE(state(dialog), QStringLiteral("8 trouvés · 3 articles"));
    QTest::mouseClick(button(dialog, "replaceChecked"), Qt::LeftButton);
    QTRY_COMPARE(state(dialog), QStringLiteral("8 remplacés."));
    QCOMPARE(held(bench, QStringLiteral("marée")), 0);
    QCOMPARE(held(bench, QStringLiteral("houle")), 8);
    // What is open shows it.
    QVERIFY(bench.window().writing()->body()->toPlainText().contains(QStringLiteral("La houle monte")));
}

void TestReplacing::oneIsLeftOut()
{
    Bench bench;
    sitDown(bench);
    window::ReplaceDialog *dialog = open(bench);
    QVERIFY(dialog);
    find(bench, dialog, QStringLiteral("marée"), QStringLiteral("houle"));
    QTRY_COMPARE(hits(dialog)->rowCount(), 8);
    auto *list = dialog->findChild<QListView *>();
    list->setFocus();
    list->setCurrentIndex(hits(dialog)->index(1, 0));
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(button(dialog, "replaceChecked")->text(), QStringLiteral("Remplacer les 7"));
    QTest::mouseClick(button(dialog, "replaceChecked"), Qt::LeftButton);
    QTRY_COMPARE(state(dialog), QStringLiteral("7 remplacés."));
    QCOMPARE(held(bench, QStringLiteral("marée")), 1);
}

void TestReplacing::theWholeIsTakenBack()
{
    Bench bench;
    sitDown(bench);
    window::ReplaceDialog *dialog = open(bench);
    QVERIFY(dialog);
    QVERIFY(!button(dialog, "takeAllBack")->isVisible());
    find(bench, dialog, QStringLiteral("marée"), QStringLiteral("houle"));
    QTRY_COMPARE(hits(dialog)->rowCount(), 8);
    QTest::mouseClick(button(dialog, "replaceChecked"), Qt::LeftButton);
    QTRY_COMPARE(state(dialog), QStringLiteral("8 remplacés."));
    QTest::mouseClick(button(dialog, "takeAllBack"), Qt::LeftButton);
    QTRY_COMPARE(state(dialog), QStringLiteral("8 repris."));
    QCOMPARE(held(bench, QStringLiteral("marée")), 8);
    QVERIFY(!button(dialog, "takeAllBack")->isVisible());
    QVERIFY(bench.window().writing()->body()->toPlainText().contains(QStringLiteral("La marée monte")));
}

void TestReplacing::whatIsTypedIsReplacedToo()
{
    Bench bench;
    sitDown(bench);
    bench.window().writing()->body()->setFocus();
    bench.press(Qt::Key_Home, Qt::ControlModifier);
    bench.type(QStringLiteral("Grande marée. "));
    window::ReplaceDialog *dialog = open(bench);
    QVERIFY(dialog);
    find(bench, dialog, QStringLiteral("marée"), QStringLiteral("houle"));
    QTRY_COMPARE(hits(dialog)->rowCount(), 9);
    QTest::mouseClick(button(dialog, "replaceChecked"), Qt::LeftButton);
    QTRY_COMPARE(state(dialog), QStringLiteral("9 remplacés."));
    QVERIFY(bench.window().writing()->body()->toPlainText().startsWith(QStringLiteral("Grande houle. ")));
    QCOMPARE(bench.storedIds().size(), size_t(3));
}

void TestReplacing::aMistakeIsASentence()
{
    Bench bench;
    sitDown(bench);
    window::ReplaceDialog *dialog = open(bench);
    QVERIFY(dialog);
    for (auto *option : dialog->findChildren<QCheckBox *>())
        if (option->text() == QStringLiteral("Expression régulière"))
            option->click();
    find(bench, dialog, QStringLiteral("(marée"), {});
    QTRY_VERIFY2(state(dialog).contains(QStringLiteral("erreur")), qPrintable(state(dialog)));
    QVERIFY(!button(dialog, "replaceChecked")->isEnabled());
}

void TestReplacing::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    QTest::newRow("fr-light") << "fr" << int(window::Appearance::Scheme::Light);
    QTest::newRow("en-dark") << "en" << int(window::Appearance::Scheme::Dark);
}

void TestReplacing::pictures()
{
    QFETCH(QString, language);
    QFETCH(int, scheme);
    Bench bench(Bench::With::EmptyArchive, language, static_cast<window::Appearance::Scheme>(scheme));
    sitDown(bench);
    window::ReplaceDialog *dialog = open(bench);
    QVERIFY(dialog);
    find(bench, dialog, QStringLiteral("marée"), QStringLiteral("houle"));
    QTRY_COMPARE(hits(dialog)->rowCount(), 8);
    QTest::qWait(100);
    QVERIFY(dialog->grab().save(QStringLiteral(MARBRE_SHOTS "/replace-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
}

MARBRE_WINDOW_TEST(TestReplacing)
#include "tst_replacing.moc"
