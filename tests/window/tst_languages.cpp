#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSet>
#include <QTest>
#include <QTextEdit>

#include "editor/richeditor.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"
#include "list/articleview.h"
#include "window/listpane.h"
#include "window/session.h"
#include "window/topbar.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;

/// The window speaks to everyone: in two languages, to those who use keys alone, to those who hear it read.
class TestLanguages : public QObject
{
    Q_OBJECT

private slots:
    void theMenuChangesTheLanguageAtOnce();
    void everyCommandHasANameATooltipAndItsOwnShortcut_data();
    void everyCommandHasANameATooltipAndItsOwnShortcut();
    void everyControlHasAnAccessibleName();
    void tabFollowsTheEye();
};

void TestLanguages::theMenuChangesTheLanguageAtOnce()
{
    Bench bench(Bench::With::SampleArchive, QStringLiteral("fr"));
    bench.show();
    QTRY_VERIFY(bench.window().session()->id() > 0);
    const auto *label = bench.window().findChild<QLabel *>(QStringLiteral("listLabel"));
    QTRY_COMPARE(label->text(), QStringLiteral("4 articles"));
    QCOMPARE(bench.window().actions().newArticle->text(), QStringLiteral("Nouvel article"));
    const article::Article before = bench.window().writing()->article();
    bench.window().actions().languages->actions().at(2)->trigger();
    QTRY_COMPARE(bench.window().actions().newArticle->text(), QStringLiteral("New article"));
    QCOMPARE(bench.window().topBar()->search()->placeholderText(), QStringLiteral("Search 4 articles…"));
    QCOMPARE(bench.window().writing()->article(), before);
    bench.window().actions().languages->actions().at(1)->trigger();
    QTRY_COMPARE(bench.window().topBar()->search()->placeholderText(), QStringLiteral("Chercher dans 4 articles…"));
    QCOMPARE(bench.window().writing()->article(), before);
}

void TestLanguages::everyCommandHasANameATooltipAndItsOwnShortcut_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("French") << QStringLiteral("fr");
    QTest::newRow("English") << QStringLiteral("en");
}

void TestLanguages::everyCommandHasANameATooltipAndItsOwnShortcut()
{
    QFETCH(QString, language);
    Bench bench(Bench::With::EmptyArchive, language);
    bench.show();
    QList<QAction *> all = bench.window().actions().newArticle->parent()->findChildren<QAction *>(Qt::FindDirectChildrenOnly);
    all += bench.window().writing()->body()->findChildren<QAction *>(Qt::FindDirectChildrenOnly);
    all += bench.window().list()->actions();
    QVERIFY(all.size() > 60);
    QSet<QString> shortcuts;
    for (const QAction *action : all) {
        if (action->isSeparator() || action->menu())
            continue;
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->objectName()));
        const QString keys = action->shortcut().toString();
        QVERIFY2(!keys.isEmpty() && !shortcuts.contains(keys), qPrintable(action->objectName() + u' ' + keys));
        shortcuts.insert(keys);
    }
}

void TestLanguages::everyControlHasAnAccessibleName()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QTRY_VERIFY(bench.window().session()->id() > 0);
    bench.window().actions().allFields->setChecked(true);
    const auto isControl = [](const QWidget *widget) {
        return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QTextEdit *>(widget)
            || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
    };
    int controls = 0;
    for (const QWidget *widget : bench.window().findChildren<QWidget *>()) {
        // The inside of a field answers by the field's name.
        const bool isPart = widget->parentWidget() && (qobject_cast<QComboBox *>(widget->parentWidget())
                                                       || widget->parentWidget()->objectName() == QStringLiteral("chipEdit")
                                                       || qobject_cast<QLineEdit *>(widget->parentWidget()));
        if (!isControl(widget) || !widget->isVisible() || isPart)
            continue;
        ++controls;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && button->text().size() > 1),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
    QVERIFY(controls > 25);
}

void TestLanguages::tabFollowsTheEye()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QTRY_VERIFY(bench.window().session()->id() > 0);
    QWidget *title = bench.window().writing()->fields()->title();
    title->setFocus();
    QPoint last(-1, -1);
    int steps = 0;
    // Down the fields to the text, row by row.
    while (QApplication::focusWidget() != bench.window().writing()->body() && steps < 40) {
        const QWidget *now = QApplication::focusWidget();
        const QPoint at = now->mapTo(&bench.window(), QPoint(0, now->height() / 2));
        const bool sameRow = std::abs(at.y() - last.y()) < 12;
        QVERIFY2(at.y() > last.y() || (sameRow && at.x() > last.x()) || steps == 0,
                 qPrintable(now->accessibleName() + QStringLiteral(" %1,%2").arg(at.x()).arg(at.y())));
        last = at;
        ++steps;
        bench.press(Qt::Key_Tab);
    }
    QVERIFY2(steps >= 10 && steps < 40, qPrintable(QString::number(steps)));
}

MARBRE_WINDOW_TEST(TestLanguages)
#include "tst_languages.moc"
