#include "program.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>

namespace marbre::tests {

QString programFile()
{
    return QStringLiteral(MARBRE_BIN "/marbre-cli");
}

QProcessEnvironment environment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"MARBRE_ARCHIVE", "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral("/nonexistent"));
    return environment;
}

Ran run(const QStringList &arguments, const QByteArray &input, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(programFile(), arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

Ran runOn(const QString &archive, const QStringList &arguments, const QByteArray &input)
{
    return run(QStringList{QStringLiteral("--archive"), archive} + arguments, input);
}

QList<QJsonObject> jsonLines(const QByteArray &out)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : out.split('\n'))
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    return objects;
}

bool areMessages(const QByteArray &err)
{
    static const QRegularExpression form(QStringLiteral("\\Amarbre-cli: [^:]+.*: .+; .+\\z"));
    if (!err.endsWith('\n'))
        return false;
    for (const QByteArray &line : err.chopped(1).split('\n'))
        if (!form.match(QString::fromUtf8(line)).hasMatch())
            return false;
    return true;
}

} // namespace marbre::tests
