#pragma once

#include "base/clock.h"
#include "sending/losses.h"
#include "sending/memory.h"
#include "sending/wordpressmedia.h"
#include "sending/wordpresspost.h"
#include "sending/wordpresssite.h"
#include "sending/wordpressterms.h"

namespace marbre::sending {

struct SendOptions {
    bool isDry = false; ///< nothing is written, there or here
    QByteArray overwrite; ///< the state of the copy there that may be written over all the same
};

/// What became of an article.
struct SendResult {
    enum class Kind {
        Created,
        Updated,
        Unchanged, ///< it is there already as it is here
        Conflict, ///< the copy there is not the one that was sent last: nothing was written
    };
    Kind kind = Kind::Unchanged;
    qint64 remote = 0;
    QString link;
    std::optional<RemotePost> theirs; ///< of a conflict or a dry update: the copy there; nothing: it is gone
    Losses losses; ///< dry: those to expect
    std::vector<SendWarning> warnings;

    bool operator==(const SendResult &) const = default;
};

/// The state of a copy that somebody has removed there, for SendOptions::overwrite.
[[nodiscard]] QByteArray stateOfGone();

/// Sends articles to one WordPress. An article has one post, however often sending is cut off: a new one begins as a draft
/// under a slug made of its UUID, which is found again, and gets its text, slug and status in one request.
class WordpressSender
{
public:
    /// `target` is the archive's number of the WordPress.
    WordpressSender(qint64 target, WordpressSite &site, Memory memory, Clock clock);

    [[nodiscard]] Result<SendResult> send(const WordpressPost &post, const SendOptions &options = {});

private:
    struct Place {
        std::optional<archive::Sent> before;
        std::optional<RemotePost> there;
    };
    [[nodiscard]] Result<Place> find(const WordpressPost &post);
    [[nodiscard]] Result<std::optional<RemotePost>> numbered(const WordpressPost &post, qint64 number);
    [[nodiscard]] Result<std::optional<RemotePost>> atSlug(const WordpressPost &post, const QString &slug);
    [[nodiscard]] static bool mayWrite(const WordpressPost &post, const Place &place, const QByteArray &overwrite);
    [[nodiscard]] Result<SendResult> put(const WordpressPost &post, Place place);
    [[nodiscard]] Result<RemotePost> makePlace(const WordpressPost &post);
    [[nodiscard]] Result<QJsonObject> objectOf(const WordpressPost &post, std::vector<SendWarning> &warnings);
    [[nodiscard]] Outcome setNames(const WordpressPost &post, QJsonObject &object, std::vector<SendWarning> &warnings);
    [[nodiscard]] Outcome setFields(const WordpressPost &post, QJsonObject &object);
    [[nodiscard]] Outcome rememberBegun(const WordpressPost &post, const Place &place);
    [[nodiscard]] Outcome remember(const WordpressPost &post, const RemotePost &there, bool hasArrived);

    qint64 m_target;
    WordpressSite &m_site;
    Memory m_memory;
    Clock m_clock;
    WordpressTerms m_terms;
    WordpressMedia m_media;
    QHash<QString, QSet<QString>> m_fields; ///< that the server knows, by the kind of post
};

} // namespace marbre::sending
