#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

#include "archive/archive.h"

namespace marbre::tests {

/// Says a line that what was done before it stands.
using Tell = std::function<void(const QByteArray &line)>;

/// Saves articles one after another, by turns a new one and a change of one that is there, each in its history for
/// good: "saved ID VERSION NUMBER" after each. Of what a number says all is known: wrongWith() finds it again.
[[nodiscard]] Outcome saveArticles(archive::Archive &archive, int first, int count, const Tell &tell);
/// Stores pictures, each with an article that shows it: "stored NUMBER", then "saved ID VERSION NUMBER".
[[nodiscard]] Outcome storePictures(archive::Archive &archive, int first, int count, const Tell &tell);
/// Throws articles away and takes every second one out of the trash again: "trashed ID" and "taken ID".
[[nodiscard]] Outcome throwAway(archive::Archive &archive, int count, const Tell &tell);

/// What is wrong with the archive `folder`, a line each: it does not open, a fault that archive::check finds, or what
/// was told, a line each, and is not there.
[[nodiscard]] QString wrongWith(const QString &folder, const QByteArray &told = {});

/// The child: `--save`, `--store` or `--throw`, an archive, how many. It tells on standard output, at once; the exit
/// status is 1 where something failed, and standard error says what.
int actAsWriter(const QStringList &arguments);

} // namespace marbre::tests
