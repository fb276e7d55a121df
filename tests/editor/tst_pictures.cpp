#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QAbstractTextDocumentLayout>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QUrl>

#include "editor/figuredialog.h"
#include "typist.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

/// An archive's pictures, in memory.
struct Store {
    QList<QByteArray> kept;

    void serve(editor::RichEditor &text)
    {
        text.setMedia({[this](const QByteArray &bytes) -> Result<QString> {
                           kept.append(bytes);
                           return QStringLiteral("media/ab/%1.png").arg(kept.size());
                       },
                       [this](const QString &src) {
                           return kept.value(src.mid(9).chopped(4).toInt() - 1);
                       }});
    }
};

QString figure(int number, const QString &alternative = {}, const QString &caption = {})
{
    const QString alt = alternative.isNull() ? QString() : QStringLiteral(" alt=\"%1\"").arg(alternative);
    const QString words = caption.isEmpty() ? QString() : QStringLiteral("<figcaption>%1</figcaption>").arg(caption);
    return toHtml(fromHtml(QStringLiteral("<figure><img src=\"media/ab/%1.png\"%2 width=\"40\" height=\"30\">%3</figure>")
                               .arg(number)
                               .arg(alt, words)));
}

QString save(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

editor::FigureDialog *dialogOf(Typist &typist)
{
    const auto dialogs = typist.editor().findChildren<editor::FigureDialog *>();
    return dialogs.isEmpty() ? nullptr : dialogs.last();
}

void press(const QDialog &dialog, const char *name)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>())
        if (button->text().remove(u'&') == QLatin1String(name))
            QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace

/// Pictures: pasted, dropped, chosen, described.
class PicturesTest : public QObject
{
    Q_OBJECT

private slots:
    void aPictureWrittenInThePasteIsKept();
    void theHandleMakesAPictureSmaller();
    void aPictureIsReplacedAndItsWidthTyped();
    void theTextIsShownLarger();
    void aPastedPictureIsKept();
    void whatIsKnownOfAPictureIsProposed();
    void bytesOfTheWebStayAsTheyAre();
    void aDroppedFileIsKept();
    void whatIsNoPictureIsNotKept();
    void chosenFilesAreKept();
    void aPictureThatCannotBeKeptIsTold();
    void withoutAStoreNothingIsChanged();
    void aPictureInTheMiddlePartsTheParagraph();
    void theDialogDescribes_data();
    void theDialogDescribes();
    void theDialogWithoutAChangeIsNoStep_data();
    void theDialogWithoutAChangeIsNoStep();
    void theDialogWarnsUntilThereIsAnAlternative();
    void theDialogOfATextThatIsGoneDoesNothing();
    void enterAndDoubleClickOpenTheDialog();
};

void PicturesTest::aPictureWrittenInThePasteIsKept()
{
    Typist typist;
    Store store;
    store.serve(typist.editor());
    typist.show(QStringLiteral("<p>un|</p>"));
    const QString picture = QString::fromLatin1(png().toBase64());
    typist.pasteHtml(QStringLiteral("<p>a</p><figure><img alt=\"x\" src=\"data:image/png;base64,%1\"></figure>").arg(picture));
    QCOMPARE(store.kept, QList<QByteArray>({png()}));
    QVERIFY2(typist.html().contains(QStringLiteral("src=\"media/ab/1.png\"")), qPrintable(typist.html()));
    QVERIFY(!typist.html().contains(QStringLiteral("data:")));
}

void PicturesTest::theHandleMakesAPictureSmaller()
{
    Typist typist;
    Store store;
    store.kept = {png({400, 300})};
    store.serve(typist.editor());
    const QString text = QStringLiteral("<figure><img src=\"media/ab/1.png\" alt=\"x\" width=\"%1\" height=\"%2\"></figure><p>fin</p>");
    typist.show(text.arg(400).arg(300));
    QWidget *viewport = typist.editor().viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, typist.cardAt(0));
    const QTextBlock block = typist.editor().document()->begin();
    const QPointF corner = typist.editor().document()->documentLayout()->blockBoundingRect(block).topLeft() + QPointF(396, 296);
    QTest::mousePress(viewport, Qt::LeftButton, {}, corner.toPoint());
    QTest::mouseMove(viewport, corner.toPoint() - QPoint(100, 20));
    QTest::mouseMove(viewport, corner.toPoint() - QPoint(196, 20));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, corner.toPoint() - QPoint(196, 20));
    const document::Document now = typist.editor().content();
    const auto &image = std::get<document::Figure>(now.blocks.front().content).images.front().image;
    QVERIFY2(std::abs(image.width - 200) < 6 && std::abs(image.height - image.width * 3 / 4) <= 1,
             qPrintable(QStringLiteral("%1 x %2").arg(image.width).arg(image.height)));
    QCOMPARE(typist.faults(), QString());
}

void PicturesTest::aPictureIsReplacedAndItsWidthTyped()
{
    const QTemporaryDir folder;
    Typist typist;
    Store store;
    store.kept = {png()};
    store.serve(typist.editor());
    typist.show(figure(1, QStringLiteral("Un chat"), QStringLiteral("Le chat")));
    QTest::mouseDClick(typist.editor().viewport(), Qt::LeftButton, {}, typist.cardAt(0));
    auto *dialog = dialogOf(typist);
    QVERIFY(dialog);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("replacePicture")), Qt::LeftButton);
    auto *files = dialog->findChild<QFileDialog *>();
    QVERIFY(files);
    emit files->fileSelected(save(folder, QStringLiteral("b.png"), png({80, 20})));
    files->close();
    QCOMPARE(store.kept.size(), 2);
    auto *width = dialog->findChild<QSpinBox *>();
    QCOMPARE(width->value(), 80);
    width->setValue(60);
    press(*dialog, "OK");
    QCOMPARE(typist.html(), toHtml(fromHtml(QStringLiteral("<figure><img src=\"media/ab/2.png\" alt=\"Un chat\" width=\"60\" height=\"15\">"
                                                           "<figcaption>Le chat</figcaption></figure>"))));
    QCOMPARE(typist.faults(), QString());
}

void PicturesTest::theTextIsShownLarger()
{
    Typist typist;
    typist.show(QStringLiteral("<p>un| deux</p><h2>trois</h2>"));
    const QSignalSpy edited(&typist.editor(), &editor::RichEditor::edited);
    const double before = typist.editor().document()->size().height();
    typist.editor().setZoom(200);
    QVERIFY(typist.editor().document()->size().height() > before + 40);
    QCOMPARE(edited.size(), 0);
    typist.type(QStringLiteral("x"));
    QCOMPARE(typist.html(), QStringLiteral("<p>unx deux</p>\n<h2>trois</h2>"));
    typist.show(QStringLiteral("<p>un</p>")); // another text is as large
    QCOMPARE(typist.editor().document()->defaultFont().pixelSize(), 32);
    typist.editor().setZoom(1000);
    QCOMPARE(typist.editor().zoom(), 300);
}

void PicturesTest::aPastedPictureIsKept()
{
    Typist typist;
    Store store;
    store.serve(typist.editor());
    typist.show(QStringLiteral("<p>un|</p>"));
    auto *data = new QMimeData;
    data->setImageData(QImage::fromData(png()));
    typist.paste(data);
    QCOMPARE(store.kept.size(), 1);
    QCOMPARE(QImage::fromData(store.kept.first()).size(), QSize(40, 30));
    QCOMPARE(typist.html(), QStringLiteral("<p>un</p>\n") + figure(1));
    QCOMPARE(typist.faults(), QString());
    typist.type(QStringLiteral("suite"));
    QCOMPARE(typist.html(), QStringLiteral("<p>un</p>\n") + figure(1) + QStringLiteral("\n<p>suite</p>"));
    QCOMPARE(typist.lies(), QString());
}

void PicturesTest::whatIsKnownOfAPictureIsProposed()
{
    Typist typist;
    typist.editor().setMedia({[](const QByteArray &) -> Result<QString> { return QStringLiteral("media/ab/1.png"); },
                              [](const QString &) { return png(); },
                              [](const QString &src) -> editor::RichEditor::Media::Known {
                                  if (src != QStringLiteral("media/ab/1.png"))
                                      return {};
                                  return {QStringLiteral("Un port"), QStringLiteral("Anne Arc")};
                              }});
    typist.show(QStringLiteral("<p>un</p>"));
    const QTemporaryDir folder;
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(save(folder, QStringLiteral("a.png"), png()))});
    typist.drop(&file, QPoint(560, 400));
    QVERIFY2(typist.html().contains(QStringLiteral("alt=\"Un port\"")), qPrintable(typist.html()));
    QVERIFY2(typist.html().contains(QStringLiteral("Anne Arc")), qPrintable(typist.html()));
    QCOMPARE(typist.faults(), QString());
}

void PicturesTest::bytesOfTheWebStayAsTheyAre()
{
    Typist typist;
    Store store;
    store.serve(typist.editor());
    auto *data = new QMimeData;
    data->setImageData(QImage::fromData(png()));
    data->setData(QStringLiteral("image/png"), png());
    typist.paste(data);
    QCOMPARE(store.kept, QList<QByteArray>{png()});
}

void PicturesTest::aDroppedFileIsKept()
{
    const QTemporaryDir folder;
    Typist typist;
    Store store;
    store.serve(typist.editor());
    typist.show(QStringLiteral("<p>un</p>"));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(save(folder, QStringLiteral("a.png"), png())),
                  QUrl::fromLocalFile(save(folder, QStringLiteral("B.PNG"), png({20, 20})))});
    typist.drop(&data, QPoint(560, 400));
    QCOMPARE(store.kept, (QList<QByteArray>{png(), png({20, 20})}));
    QVERIFY(typist.html().startsWith(QStringLiteral("<p>un</p>\n") + figure(1) + QStringLiteral("\n<figure>")));
    QCOMPARE(typist.faults(), QString());
}

void PicturesTest::whatIsNoPictureIsNotKept()
{
    const QTemporaryDir folder;
    Typist typist;
    Store store;
    store.serve(typist.editor());
    QSignalSpy failed(&typist.editor(), &editor::RichEditor::failed);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(save(folder, QStringLiteral("notes.txt"), "no picture"))});
    typist.drop(&data, QPoint(20, 20));
    QVERIFY(store.kept.isEmpty());
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(QLatin1String("notes.txt")));
    QCOMPARE(typist.html(), QString());
}

void PicturesTest::chosenFilesAreKept()
{
    const QTemporaryDir folder;
    Typist typist;
    Store store;
    store.serve(typist.editor());
    typist.show(QStringLiteral("<p>un|</p>"));
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    typist.actions().image->trigger();
    auto *dialog = typist.editor().findChild<QFileDialog *>();
    QVERIFY(dialog);
    emit dialog->filesSelected({save(folder, QStringLiteral("a.png"), png()), save(folder, QStringLiteral("b.png"), png())});
    QCOMPARE(store.kept.size(), 2);
    QCOMPARE(typist.html(), QStringLiteral("<p>un</p>\n") + figure(1) + u'\n' + figure(2));
    QCOMPARE(typist.faults(), QString());
}

void PicturesTest::aPictureThatCannotBeKeptIsTold()
{
    Typist typist;
    typist.editor().setMedia({[](const QByteArray &) -> Result<QString> {
                                  return fail(ErrorCode::DiskFull, QStringLiteral("media"), QStringLiteral("no room"));
                              },
                              {}});
    const QSignalSpy failed(&typist.editor(), &editor::RichEditor::failed);
    auto *data = new QMimeData;
    data->setImageData(QImage::fromData(png()));
    typist.paste(data);
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(QLatin1String("no room")));
    QCOMPARE(typist.html(), QString());
    QVERIFY(!typist.actions().undo->isEnabled());
}

void PicturesTest::withoutAStoreNothingIsChanged()
{
    Typist typist;
    auto *data = new QMimeData;
    data->setImageData(QImage::fromData(png()));
    typist.paste(data);
    QCOMPARE(typist.html(), QString());
}

void PicturesTest::aPictureInTheMiddlePartsTheParagraph()
{
    Typist typist;
    Store store;
    store.serve(typist.editor());
    typist.show(QStringLiteral("<p>un|deux</p>"));
    auto *data = new QMimeData;
    data->setData(QStringLiteral("image/png"), png());
    data->setImageData(QImage::fromData(png()));
    typist.paste(data);
    QCOMPARE(typist.html(), QStringLiteral("<p>un</p>\n") + figure(1) + QStringLiteral("\n<p>deux</p>"));
    QCOMPARE(typist.faults(), QString());
}

void PicturesTest::theDialogDescribes_data()
{
    QTest::addColumn<QString>("alternative");
    QTest::addColumn<bool>("decorative");
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("after");
    QTest::newRow("alternative") << "Un chat" << false << "" << figure(1, QStringLiteral("Un chat"));
    QTest::newRow("caption") << "Un chat" << false << "Le chat" << figure(1, QStringLiteral("Un chat"), QStringLiteral("Le chat"));
    QTest::newRow("decorative") << "" << true << "" << figure(1, QStringLiteral(""));
}

void PicturesTest::theDialogDescribes()
{
    QFETCH(QString, alternative);
    QFETCH(bool, decorative);
    QFETCH(QString, caption);
    QFETCH(QString, after);
    Typist typist;
    Store store;
    store.kept = {png()};
    store.serve(typist.editor());
    typist.show(figure(1) + QStringLiteral("<p>fin</p>"));
    QTest::mouseDClick(typist.editor().viewport(), Qt::LeftButton, {}, typist.cardAt(0));
    auto *dialog = dialogOf(typist);
    QVERIFY(dialog && dialog->isVisible());
    QTest::keyClicks(dialog->findChildren<QLineEdit *>().first(), alternative);
    if (decorative)
        QTest::keyClick(dialog->findChild<QCheckBox *>(), Qt::Key_Space);
    auto *field = dialog->findChildren<editor::RichEditor *>().first();
    QTest::keyClicks(field, caption);
    press(*dialog, "OK");
    QCOMPARE(typist.html(), after + QStringLiteral("\n<p>fin</p>"));
    QCOMPARE(typist.faults(), QString());
}

void PicturesTest::theDialogWithoutAChangeIsNoStep_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing said") << figure(1);
    QTest::newRow("decorative") << figure(1, QStringLiteral(""));
    QTest::newRow("caption and credit")
        << "<figure><img src=\"media/ab/1.png\" alt=\"x\" title=\"t\"><figcaption>Un <em>mot</em><br>deux "
           "<a href=\"https://a.fr\">lien</a> <span class=\"credit\">Qui</span></figcaption></figure>";
    QTest::newRow("gallery") << "<figure><img src=\"media/ab/1.png\" alt=\"x\"><img src=\"media/ab/2.png\"></figure>";
}

void PicturesTest::theDialogWithoutAChangeIsNoStep()
{
    QFETCH(QString, text);
    Typist typist;
    typist.show(text);
    const document::Document before = typist.editor().content();
    QTest::mouseDClick(typist.editor().viewport(), Qt::LeftButton, {}, typist.cardAt(0));
    QVERIFY(dialogOf(typist));
    press(*dialogOf(typist), "OK");
    QVERIFY(typist.editor().content() == before);
    QVERIFY(!typist.actions().undo->isEnabled());
}

void PicturesTest::theDialogWarnsUntilThereIsAnAlternative()
{
    Typist typist;
    typist.show(figure(1));
    QTest::mouseDClick(typist.editor().viewport(), Qt::LeftButton, {}, typist.cardAt(0));
    const auto *dialog = dialogOf(typist);
    const auto *warning = dialog->findChild<QLabel *>(QStringLiteral("alternativeWarning"));
    QVERIFY(warning->isVisible());
    auto *line = dialog->findChildren<QLineEdit *>().first();
    QTest::keyClicks(line, QStringLiteral("x"));
    QVERIFY(!warning->isVisible());
    QTest::keyClick(line, Qt::Key_Backspace);
    QVERIFY(warning->isVisible());
    auto *decorative = dialog->findChild<QCheckBox *>();
    QTest::keyClick(decorative, Qt::Key_Space);
    QVERIFY(!warning->isVisible());
    QVERIFY(!line->isEnabled());
}

void PicturesTest::theDialogOfATextThatIsGoneDoesNothing()
{
    Typist typist;
    typist.show(figure(1));
    QTest::mouseDClick(typist.editor().viewport(), Qt::LeftButton, {}, typist.cardAt(0));
    auto *dialog = dialogOf(typist);
    typist.show(QStringLiteral("<p>autre</p>"));
    QTest::keyClicks(dialog->findChildren<QLineEdit *>().first(), QStringLiteral("x"));
    press(*dialog, "OK");
    QCOMPARE(typist.html(), QStringLiteral("<p>autre</p>"));
}

void PicturesTest::enterAndDoubleClickOpenTheDialog()
{
    Typist typist;
    typist.show(QStringLiteral("<p>un</p>") + figure(1));
    QTest::mouseClick(typist.editor().viewport(), Qt::LeftButton, {}, typist.cardAt(1));
    QVERIFY(typist.editor().textCursor().hasSelection());
    QVERIFY(!dialogOf(typist));
    typist.press(Qt::Key_Return);
    QVERIFY(dialogOf(typist));
    QCOMPARE(typist.html(), QStringLiteral("<p>un</p>\n") + figure(1));
}

QTEST_MAIN(PicturesTest)
#include "tst_pictures.moc"
