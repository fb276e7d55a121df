#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <array>
#include <optional>

namespace marbre::import {

/// What a custom field of a WordPress site says of an article.
enum class MetaMeaning {
    None, ///< nothing that an article has a field for; it is kept all the same
    Date, ///< the day of the original's publication
    Source,
    SourceSite, ///< an address
    Author,
    Translator,
    Note, ///< the editor's
    Link, ///< the original's address
    Title, ///< the original's
    Language, ///< the original's
    License, ///< the original's
};
inline constexpr std::array allMeanings{MetaMeaning::None,       MetaMeaning::Date, MetaMeaning::Source, MetaMeaning::SourceSite,
                                        MetaMeaning::Author,     MetaMeaning::Link, MetaMeaning::Note,   MetaMeaning::Title,
                                        MetaMeaning::Translator, MetaMeaning::Language, MetaMeaning::License};

/// By the names of fields. Those that are not in it mean what their names say.
using MetaMapping = QHash<QByteArray, MetaMeaning>;

/// What a field means by its name alone, in French or English: `date_originale`, `source_url`, `ndlr`…
[[nodiscard]] MetaMeaning meaningOf(const QByteArray &key);

/// "none", "date", "source", "source-url", "author", "translator", "note", "link", "title", "language" or "license".
[[nodiscard]] QString nameOf(MetaMeaning meaning);
[[nodiscard]] std::optional<MetaMeaning> meaningFromName(QStringView name);

/// A custom field that articles of a site have.
struct MetaField {
    QByteArray key;
    QString example; ///< its first value, shortened
    int count = 0; ///< articles that have it
    MetaMeaning meaning = MetaMeaning::None;

    bool operator==(const MetaField &) const = default;
};

} // namespace marbre::import
