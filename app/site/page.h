#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "article/article.h"
#include "article/repostrule.h"
#include "site/siteaddress.h"
#include "site/theme.h"
#include "site/value.h"

namespace marbre::site {

/// Gives the address that a page is to use for one of the archive's (`media/…`) or of the theme's (`une/une.css`).
using Resolve = std::function<QString(const QString &address)>;

/// A picture, and in which widths a page may have it; pixels.
struct PictureSizes {
    int width = 0; ///< 0: not known
    int height = 0;
    std::vector<int> lighter; ///< widths in which there is a lighter file, ascending

    bool operator==(const PictureSizes &) const = default;
};

/// The site around a page.
struct SiteContext {
    QString address; ///< of the page, in the site's folder
    QString root; ///< where the site's folder is, for a page that is shown at any address; empty: ways are relative
    QString language; ///< BCP 47: of what the site itself says
    /// The list of a name, in the site's folder; empty where there is none.
    std::function<QString(ListKind kind, const QString &name)> listOf;
    std::vector<SiteLink> navigation; ///< the lists that every page leads to
    std::optional<SiteLink> previous; ///< of an article: the one reposted before it, and after it
    std::optional<SiteLink> next;
    std::vector<SiteLink> related; ///< of an article: others of its tags and categories
    QString rss; ///< feeds of the page, or of the site, in the site's folder; empty: there is none
    QString atom;
    QString searchScript; ///< what answers a search, in the site's folder; empty: the address of the search itself does
    /// What the page has in common with others (surroundings()), where it is known already.
    std::shared_ptr<const Value> around;
};

/// The way from the page to an address in the site's folder.
[[nodiscard]] QString wayTo(const SiteContext &site, const QString &address);

struct PageOptions {
    Resolve resolve; ///< absent: addresses stay as they are, relative to the page
    QString baseUrl; ///< where the page will stand, for its canonical address; empty: not known
    QString siteName; ///< who publishes; empty: not known
    bool inlineStyle = false; ///< the theme's style in the page itself
    const SiteContext *site = nullptr; ///< null: the page stands alone
    article::RepostRules reposts; ///< whose a repost is said to be
    /// Of one of the archive's pictures, by its address. Absent: pictures are shown as the article says, and no more.
    std::function<PictureSizes(const QString &media)> pictures;
    ThemePictures pictureSizes; ///< as the theme wants them
};

/// A page, parted so that one block of its body can be replaced without the rest: `blocks` stand, in order, in the
/// element that carries itemprop="articleBody", and each is one element.
struct Page {
    QByteArray before; ///< UTF-8
    QStringList blocks;
    QByteArray after; ///< UTF-8

    [[nodiscard]] QByteArray html() const;
    bool operator==(const Page &) const = default;
};

/// The article's page: a complete HTML document. Invalid for a template that cannot be rendered.
[[nodiscard]] Result<Page> renderArticle(article::Article article, const Theme &theme, const PageOptions &options);

/// The article as one pastes it into a CMS: semantic HTML without a head, a title or a style.
[[nodiscard]] Result<QString> renderFragment(const article::Article &article, const Theme &theme,
                                             const PageOptions &options);

} // namespace marbre::site
