#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTest>

#include "bench.h"
#include "desk/themes.h"
#include "preview/previewpane.h"
#include "window/session.h"

using namespace marbre;

namespace {

const QString footer = QStringLiteral("Pied de page ");

QDialog *dialogOf(Bench &bench)
{
    bench.window().actions().theme->trigger();
    return bench.window().findChild<QDialog *>(QStringLiteral("themeDialog"));
}

void chooseIn(QComboBox *box, const QString &data)
{
    box->setFocus();
    while (box->currentData() != data && box->currentIndex() < box->count() - 1)
        QTest::keyClick(box, Qt::Key_Down);
}

void save(QDialog *dialog)
{
    for (const auto *buttons : dialog->findChildren<QDialogButtonBox *>())
        if (QPushButton *button = buttons->button(QDialogButtonBox::Save))
            QTest::mouseClick(button, Qt::LeftButton);
}

QString themeLabel(Bench &bench)
{
    return bench.window().preview()->findChild<QWidget *>(QStringLiteral("previewHeader"))->findChild<QLabel *>(QStringLiteral("soft"))->text();
}

const QLabel *message(Bench &bench)
{
    return bench.window().preview()->findChild<QLabel *>(QStringLiteral("previewMessage"));
}

/// A theme in the archive that is Une but for its page.
class Workshop
{
public:
    explicit Workshop(const Bench &bench)
        : m_file(bench.archive() + QStringLiteral("/themes/une/article.mustache"))
    {
        QDir().mkpath(QFileInfo(m_file).path());
    }

    [[nodiscard]] static QByteArray page(const QString &end)
    {
        return "<!DOCTYPE html>\n<html><body><h1>{{headline}}</h1>\n<div itemprop=\"articleBody\">{{{body}}}</div><p>"
            + end.toUtf8() + "</p></body></html>\n";
    }
    /// As an editor does that writes over a file.
    void write(const QByteArray &bytes) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    /// As one does that puts a new file in its place.
    void replace(const QByteArray &bytes) const
    {
        QSaveFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        QVERIFY(file.commit());
    }

private:
    QString m_file;
};

} // namespace

/// The look of the pages: chosen, and edited beside the preview.
class TestTheming : public QObject
{
    Q_OBJECT

private slots:
    void aThemeIsChosenAndStays();
    void whatIsChosenIsShownAtOnceAndGoesWithCancel();
    void aCopyIsThereToBeEdited();
    void aChangedFileIsShownByItself();
    void aMistakeIsShownUntilItIsMended();
    void itLooksWell_data();
    void itLooksWell();
};

void TestTheming::aThemeIsChosenAndStays()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QVERIFY(bench.waitForPage());
    QVERIFY(themeLabel(bench).contains(QStringLiteral("Une")));
    QDialog *dialog = dialogOf(bench);
    QVERIFY(dialog);
    auto *themes = dialog->findChild<QComboBox *>(QStringLiteral("themes"));
    while (themes->currentData() != QStringLiteral("revue"))
        QTest::keyClick(themes, Qt::Key_Up);
    save(dialog);
    QTRY_VERIFY(themeLabel(bench).contains(QStringLiteral("Revue")));
    QTRY_COMPARE(archive::Archive::open(bench.archive(), archive::Access::ReadOnly).value()->settings().theme()->name,
                 QStringLiteral("revue"));
    bench.restart();
    bench.show();
    QTRY_VERIFY(themeLabel(bench).contains(QStringLiteral("Revue")));
}

void TestTheming::whatIsChosenIsShownAtOnceAndGoesWithCancel()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QVERIFY(bench.waitForPage());
    QVERIFY(bench.pageSays(QStringLiteral("2021")));
    QVERIFY(!bench.pageText().contains(QStringLiteral("2021-05-03")));
    QDialog *dialog = dialogOf(bench);
    chooseIn(dialog->findChild<QComboBox *>(QStringLiteral("setting-dates")), QStringLiteral("iso"));
    QVERIFY(bench.pageSays(QStringLiteral("2021-05-03")));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!bench.pageText().contains(QStringLiteral("2021-05-03")));
    QCOMPARE(*archive::Archive::open(bench.archive(), archive::Access::ReadOnly).value()->settings().theme(),
             archive::ThemeChoice());
}

void TestTheming::aCopyIsThereToBeEdited()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QVERIFY(bench.waitForPage());
    QDialog *dialog = dialogOf(bench);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("copyTheme")), Qt::LeftButton);
    QVERIFY(QFile::exists(bench.archive() + QStringLiteral("/themes/une-2/article.mustache")));
    QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("themeFolder"))->isEnabled());
    save(dialog);
    QTRY_VERIFY(themeLabel(bench).contains(QStringLiteral("Une 2")));
}

void TestTheming::aChangedFileIsShownByItself()
{
    Bench bench(Bench::With::SampleArchive);
    const Workshop workshop(bench);
    workshop.write(Workshop::page(footer + u'1'));
    bench.restart();
    bench.show();
    QVERIFY(bench.waitForPage());
    QVERIFY(bench.pageSays(footer + u'1'));
    workshop.write(Workshop::page(footer + u'2'));
    QVERIFY(bench.pageSays(footer + u'2'));
    workshop.replace(Workshop::page(footer + u'3'));
    QVERIFY(bench.pageSays(footer + u'3'));
    workshop.replace(Workshop::page(footer + u'4'));
    QVERIFY(bench.pageSays(footer + u'4'));
    // Half of the file, then all of it: what is between is never shown.
    const QByteArray whole = Workshop::page(footer + u'5');
    workshop.write(whole.first(40) + "{{#");
    QTest::qWait(200);
    workshop.write(whole);
    QVERIFY(message(bench)->text().isEmpty() || !message(bench)->isVisible());
    QVERIFY(bench.pageSays(footer + u'5'));
    QVERIFY(!message(bench)->isVisible());
}

void TestTheming::aMistakeIsShownUntilItIsMended()
{
    Bench bench(Bench::With::SampleArchive);
    const Workshop workshop(bench);
    workshop.write(Workshop::page(footer + u'1'));
    bench.restart();
    bench.show();
    QVERIFY(bench.waitForPage());
    workshop.write("<p>\n{{titel}}\n{{{body}}}");
    QTRY_VERIFY(message(bench)->isVisible());
    QVERIFY2(message(bench)->text().contains(QStringLiteral("article.mustache:2")), qPrintable(message(bench)->text()));
    QVERIFY(message(bench)->text().contains(QStringLiteral("{{title}} was expected")));
    bench.shoot(QStringLiteral("theme-mistake"));
    workshop.write(Workshop::page(footer + u'1'));
    QTRY_VERIFY(!message(bench)->isVisible());
    QVERIFY(bench.pageSays(footer + u'1'));
}

void TestTheming::itLooksWell_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<window::Appearance::Scheme>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("theme-fr-light") << "fr" << window::Appearance::Scheme::Light << QSize(1440, 900);
    QTest::newRow("theme-en-dark") << "en" << window::Appearance::Scheme::Dark << QSize(1100, 700);
}

void TestTheming::itLooksWell()
{
    QFETCH(QString, language);
    QFETCH(window::Appearance::Scheme, scheme);
    QFETCH(QSize, size);
    Bench bench(Bench::With::SampleArchive, language, scheme);
    bench.show(size);
    QVERIFY(bench.waitForPage());
    QDialog *dialog = dialogOf(bench);
    auto *themes = dialog->findChild<QComboBox *>(QStringLiteral("themes"));
    const QSignalSpy shown(bench.window().preview(), &preview::PreviewPane::pageShown);
    while (themes->currentData() != QStringLiteral("revue"))
        QTest::keyClick(themes, Qt::Key_Up);
    QVERIFY(dialog->findChild<QCheckBox *>(QStringLiteral("setting-initial")));
    QVERIFY(dialog->height() <= size.height());
    QTRY_VERIFY(shown.size() > 0);
    QTest::qWait(600);
    const QString name = QLatin1String(QTest::currentDataTag());
    bench.shoot(name + QStringLiteral("-window"));
    QVERIFY(dialog->grab().save(QStringLiteral(MARBRE_SHOTS "/%1.png").arg(name)));
}

MARBRE_WINDOW_TEST(TestTheming)
#include "tst_theming.moc"
