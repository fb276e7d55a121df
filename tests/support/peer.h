#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace marbre::tests {

/// What a program of the field has to say.
struct PeerRan {
    int status = -1;
    QByteArray said; ///< both its outputs
};

inline PeerRan runPeer(const QString &program, const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(240'000))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll()};
}

} // namespace marbre::tests

/// Leaves a test of the label `peers` where the program that it asks is not installed.
#define NEEDS_PEER(program) \
    if (QStandardPaths::findExecutable(QStringLiteral(program)).isEmpty()) \
    QSKIP(program " is not installed: packaging/debian-packages.txt names its package")
