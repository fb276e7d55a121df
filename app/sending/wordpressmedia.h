#pragma once

#include "sending/memory.h"
#include "sending/wordpresspost.h"
#include "sending/wordpresssite.h"

namespace marbre::sending {

/// The archive's pictures in a WordPress's library, each once: they are found again by what is remembered, and, where that
/// was lost, by a slug made of their content's hash.
class WordpressMedia
{
public:
    WordpressMedia(qint64 target, WordpressSite &site, const Memory &memory);

    struct Stored {
        qint64 number = 0;
        QString url;
    };
    /// By their addresses here. NotFound for a picture that the archive does not have; what the server refuses is told
    /// with its address.
    [[nodiscard]] Result<QMap<QString, Stored>> store(const std::vector<PostMedia> &media);

private:
    [[nodiscard]] Outcome recall(const std::vector<PostMedia> &media);
    [[nodiscard]] Result<Stored> storeOne(const PostMedia &media);
    [[nodiscard]] Result<std::optional<Stored>> findThere(const QString &slug);
    [[nodiscard]] Result<Stored> upload(const PostMedia &media, const QString &slug);

    qint64 m_target;
    WordpressSite &m_site;
    const Memory &m_memory;
    QMap<QString, Stored> m_stored; ///< that are there for certain
};

} // namespace marbre::sending
