#pragma once

#include <QJsonObject>

#include "export/articlestream.h"
#include "export/report.h"

namespace marbre::exporting {

/// What each line is to say.
struct JsonRecords {
    QJsonObject head; ///< the first line: what the file is, and the form of the others
    std::function<Result<QJsonObject>(const article::Article &article)> article;
    std::function<Result<QJsonObject>(const QString &address)> media;
};

/// Writes JSON Lines (jsonlines.org): UTF-8, one object a line, keys in the order of their letters: the head, the
/// articles as they come, and the media that they show in the order of their addresses. `out`: a file, whole or not at
/// all, or a folder for `articles.jsonl`; the media's files stand in `media/` beside it.
[[nodiscard]] Result<Report> exportJsonLines(const NextArticle &next, const JsonRecords &records,
                                             const ReadMedia &readMedia, const Target &target);

/// One object as a line, its end included.
[[nodiscard]] QByteArray jsonLine(const QJsonObject &object);

} // namespace marbre::exporting
