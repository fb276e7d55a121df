#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcessEnvironment>
#include <QStringList>

namespace marbre::tests {

/// How a run of marbre-cli ended; status -1: it crashed or did not end.
struct Ran {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

[[nodiscard]] QString programFile();
/// The environment of a test, without what a person has set for Marbre.
[[nodiscard]] QProcessEnvironment environment();
/// Runs marbre-cli to its end.
Ran run(const QStringList &arguments, const QByteArray &input = {},
        const QProcessEnvironment &environment = tests::environment());
/// The same, with --archive before the arguments.
Ran runOn(const QString &archive, const QStringList &arguments, const QByteArray &input = {});

/// One object a line; an empty object for a line that is no JSON.
[[nodiscard]] QList<QJsonObject> jsonLines(const QByteArray &out);
/// True where every line is `marbre-cli: WHERE: what is wrong; what to do`.
[[nodiscard]] bool areMessages(const QByteArray &err);

} // namespace marbre::tests
