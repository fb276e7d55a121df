#pragma once

#include "sending/memory.h"
#include "sending/wordpresspost.h"
#include "sending/wordpresssite.h"

namespace marbre::sending {

/// The categories, tags and people of a WordPress, by their names. Each is asked for once.
class WordpressTerms
{
public:
    explicit WordpressTerms(WordpressSite &site);

    /// The numbers of a post's categories; those that the site lacks are made, those around them first.
    [[nodiscard]] Result<std::vector<qint64>> categories(const WordpressPost &post, std::vector<SendWarning> &warnings);
    [[nodiscard]] Result<std::vector<qint64>> tags(const WordpressPost &post, std::vector<SendWarning> &warnings);
    /// The number of the person who is called so; 0: nobody is.
    [[nodiscard]] Result<qint64> person(const QString &name);

private:
    [[nodiscard]] Result<qint64> find(const QString &path, const QString &name, const QString &slug);
    [[nodiscard]] Result<qint64> searched(const QString &path, const QString &name);
    [[nodiscard]] Result<qint64> make(const QString &path, const PostCategory &term, qint64 parent);
    /// Found or made; 0, and a warning, where the account may not.
    [[nodiscard]] Result<qint64> need(const QString &path, const PostCategory &term, std::vector<SendWarning> &warnings);

    WordpressSite &m_site;
    QHash<QString, qint64> m_numbers; ///< by path and name
};

} // namespace marbre::sending
