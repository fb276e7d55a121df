#include "export/sitesource.h"

#include <algorithm>

namespace marbre::exporting {

using site::ListKind;

std::vector<ListId> listsOf(const article::Article &article)
{
    std::vector<ListId> lists{{ListKind::Home, {}}};
    for (const QString &name : article.categories)
        lists.push_back({ListKind::Category, name});
    for (const QString &name : article.tags)
        lists.push_back({ListKind::Tag, name});
    for (const QString &name : article.authors)
        lists.push_back({ListKind::Author, name});
    if (!article.source.name.isEmpty())
        lists.push_back({ListKind::Source, article.source.name});
    if (article.reposted) {
        lists.push_back({ListKind::Year, article.reposted->toString(QStringLiteral("yyyy"))});
        lists.push_back({ListKind::Month, article.reposted->toString(QStringLiteral("yyyy-MM"))});
    }
    std::ranges::sort(lists);
    return lists;
}

} // namespace marbre::exporting
