#pragma once

#include <QIODevice>
#include <QJsonObject>

#include <optional>
#include <variant>

#include "article/article.h"
#include "base/error.h"

namespace marbre::import {

/// A picture of which a line tells.
struct MediaRecord {
    QString address; ///< media/ab/cdef….jpg
    QString alternative;
    QString credit;
    QString rights;

    bool operator==(const MediaRecord &) const = default;
};

/// What a line gives: an article, a picture, or an error with the line's number as its place.
using JsonRecord = std::variant<article::Article, MediaRecord, Error>;

/// Reads JSON Lines as Marbre writes them (`export --format jsonl`, `show --json`), one line at a time, whatever the
/// size of the file. A line that says nothing of an article or a picture (the head) is passed over; one that is no
/// object, or whose fields have another form, or of over 64 MB, is an error and the next one is read.
class JsonLines
{
public:
    /// `device` is open for reading and outlives this.
    explicit JsonLines(QIODevice &device);
    /// Nothing at the end.
    [[nodiscard]] std::optional<JsonRecord> next();

private:
    [[nodiscard]] QByteArray readLine();

    QIODevice &m_device;
    int m_line = 0;
    bool m_isTooLong = false;
};

/// The article that an object tells of; what it leaves out is not known. Its number and version are the archive's own
/// and not taken. Invalid: a field has another form than it should; the detail names it.
[[nodiscard]] Result<article::Article> articleFromJson(const QJsonObject &object);

} // namespace marbre::import
