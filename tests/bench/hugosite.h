#pragma once

#include <QString>

#include "archive/archive.h"

namespace marbre::bench {

/// The same articles as the source of a Hugo site with the same pages: each article with what is said of it, the one
/// before and behind and what is related; lists of all, of categories, tags, authors, sources, years and months, twenty
/// to a page; feeds and a sitemap.
class HugoSite
{
public:
    explicit HugoSite(QString folder);
    void write(archive::Archive &archive, int articles);

private:
    void put(const QString &path, const QByteArray &bytes);

    QString m_folder;
};

} // namespace marbre::bench
