#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

QString root()
{
    return QStringLiteral(MARBRE_SOURCE "/");
}

QString read(const QString &file)
{
    QFile device(file);
    return device.open(QIODevice::ReadOnly) ? QString::fromUtf8(device.readAll()) : QString();
}

QStringList sources(const QStringList &folders)
{
    QStringList files;
    for (const QString &folder : folders) {
        QDirIterator each(root() + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext())
            files.append(each.next());
    }
    return files;
}

QString nameOf(const QString &file)
{
    return file.mid(root().size());
}

/// Messages of a translation file that nobody has translated, as "context: source".
QStringList unfinished(const QString &file)
{
    QStringList found;
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return {file + QStringLiteral(" is not there")};
    QXmlStreamReader xml(&device);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation") && xml.attributes().hasAttribute(QLatin1String("type")))
            found.append(source);
    }
    return found;
}

} // namespace

/// Rules of the house that the compiler does not know.
class TestLint : public QObject
{
    Q_OBJECT

private slots:
    void noFileGrowsOverFiveHundredLines();
    void theRoomsOfAppKnowNoWidgets();
    void everyConnectToAFunctionHasAContext();
    void nothingIsLeftForLater();
    void everyWordIsTranslated_data();
    void everyWordIsTranslated();
    void thePackagesAreNamedOnce();
};

void TestLint::noFileGrowsOverFiveHundredLines()
{
    QStringList found;
    for (const QString &file : sources({QStringLiteral("app"), QStringLiteral("ui")}))
        if (const auto lines = read(file).count(u'\n'); lines > 500)
            found.append(QStringLiteral("%1: %2 lines").arg(nameOf(file)).arg(lines));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestLint::theRoomsOfAppKnowNoWidgets()
{
    static const QRegularExpression widgets(
        QStringLiteral(R"(#include\s*[<"](QtWidgets|QtWebEngine|QWidget|QApplication|QtGui|bridge/|models/|editor/|window/))"));
    QStringList found;
    for (const QString &file : sources({QStringLiteral("app")}))
        if (widgets.match(read(file)).hasMatch())
            found.append(nameOf(file));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestLint::everyConnectToAFunctionHasAContext()
{
    // connect(sender, signal, lambda): three arguments, the last a lambda.
    static const QRegularExpression bare(QStringLiteral(R"(connect\([^,;]+,\s*(?:&[\w:]+|qOverload[^,]*|QOverload[^,]*),\s*\[)"));
    QStringList found;
    for (const QString &file : sources({QStringLiteral("app"), QStringLiteral("ui")}))
        if (bare.match(read(file)).hasMatch())
            found.append(nameOf(file));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestLint::nothingIsLeftForLater()
{
    const QStringList words{QStringLiteral("TO") + QStringLiteral("DO"), QStringLiteral("FIX") + QStringLiteral("ME"),
                            QStringLiteral("process") + QStringLiteral("Events"), QStringLiteral("qFatal")};
    QStringList found;
    for (const QString &file : sources({QStringLiteral("app"), QStringLiteral("ui")}))
        for (const QString &word : words)
            if (read(file).contains(word))
                found.append(nameOf(file) + QStringLiteral(": ") + word);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestLint::everyWordIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("pluralsOnly");
    QTest::newRow("French") << QStringLiteral("fr") << false;
    QTest::newRow("English plurals") << QStringLiteral("en") << true;
}

void TestLint::everyWordIsTranslated()
{
    QFETCH(QString, language);
    QFETCH(bool, pluralsOnly);
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("words.ts"));
    QVERIFY(QFile::copy(root() + QStringLiteral("resources/translations/marbre_%1.ts").arg(language), copy));
    QString tool = QStringLiteral("/usr/lib/qt6/bin/lupdate");
    if (!QFile::exists(tool))
        tool = QStringLiteral("lupdate");
    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), root() + QStringLiteral("ui"),
                          QStringLiteral("-ts"), copy};
    if (pluralsOnly)
        arguments.prepend(QStringLiteral("-pluralonly"));
    QProcess update;
    update.start(tool, arguments);
    QVERIFY2(update.waitForStarted(), "lupdate is not installed");
    QVERIFY(update.waitForFinished());
    const QStringList missing = unfinished(copy);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestLint::thePackagesAreNamedOnce()
{
    QStringList seen;
    for (const QString &line : read(root() + QStringLiteral("packaging/debian-packages.txt")).split(u'\n')) {
        const QString package = line.section(u'#', 0, 0).trimmed();
        if (package.isEmpty())
            continue;
        QVERIFY2(!seen.contains(package), qPrintable(package));
        seen.append(package);
    }
    QVERIFY(seen.size() > 15);
}

QTEST_APPLESS_MAIN(TestLint)
#include "tst_lint.moc"
