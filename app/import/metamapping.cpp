#include "import/metamapping.h"

#include <algorithm>

#include "text/fold.h"

namespace marbre::import {

namespace {

struct Name {
    MetaMeaning meaning;
    const char *folded; ///< words parted by single spaces
};

constexpr std::array names{
    Name{MetaMeaning::Date, "date originale"},
    Name{MetaMeaning::Date, "date original"},
    Name{MetaMeaning::Date, "date publication originale"},
    Name{MetaMeaning::Date, "date de publication originale"},
    Name{MetaMeaning::Date, "publication originale"},
    Name{MetaMeaning::Date, "date source"},
    Name{MetaMeaning::Date, "date de la source"},
    Name{MetaMeaning::Date, "date article original"},
    Name{MetaMeaning::Date, "original date"},
    Name{MetaMeaning::Date, "original publication date"},
    Name{MetaMeaning::Date, "original publish date"},
    Name{MetaMeaning::Date, "original published"},
    Name{MetaMeaning::Date, "original pub date"},
    Name{MetaMeaning::Date, "originally published"},
    Name{MetaMeaning::Date, "source date"},
    Name{MetaMeaning::Source, "source"},
    Name{MetaMeaning::Source, "source name"},
    Name{MetaMeaning::Source, "nom source"},
    Name{MetaMeaning::Source, "nom de la source"},
    Name{MetaMeaning::Source, "source originale"},
    Name{MetaMeaning::Source, "original source"},
    Name{MetaMeaning::Source, "original publisher"},
    Name{MetaMeaning::Source, "publisher"},
    Name{MetaMeaning::Source, "media source"},
    Name{MetaMeaning::SourceSite, "source site"},
    Name{MetaMeaning::SourceSite, "site source"},
    Name{MetaMeaning::SourceSite, "source website"},
    Name{MetaMeaning::Author, "auteur"},
    Name{MetaMeaning::Author, "auteurs"},
    Name{MetaMeaning::Author, "auteur original"},
    Name{MetaMeaning::Author, "auteur originel"},
    Name{MetaMeaning::Author, "auteur article"},
    Name{MetaMeaning::Author, "nom auteur"},
    Name{MetaMeaning::Author, "author"},
    Name{MetaMeaning::Author, "authors"},
    Name{MetaMeaning::Author, "original author"},
    Name{MetaMeaning::Author, "author name"},
    Name{MetaMeaning::Author, "source author"},
    Name{MetaMeaning::Author, "byline"},
    Name{MetaMeaning::Translator, "traducteur"},
    Name{MetaMeaning::Translator, "traductrice"},
    Name{MetaMeaning::Translator, "traduction"},
    Name{MetaMeaning::Translator, "traduit par"},
    Name{MetaMeaning::Translator, "translator"},
    Name{MetaMeaning::Translator, "translated by"},
    Name{MetaMeaning::Note, "ndlr"},
    Name{MetaMeaning::Note, "note"},
    Name{MetaMeaning::Note, "note redaction"},
    Name{MetaMeaning::Note, "note de la redaction"},
    Name{MetaMeaning::Note, "note editeur"},
    Name{MetaMeaning::Note, "editor note"},
    Name{MetaMeaning::Note, "editors note"},
    Name{MetaMeaning::Note, "editorial note"},
    Name{MetaMeaning::Link, "lien"},
    Name{MetaMeaning::Link, "lien original"},
    Name{MetaMeaning::Link, "lien source"},
    Name{MetaMeaning::Link, "lien de la source"},
    Name{MetaMeaning::Link, "lien article original"},
    Name{MetaMeaning::Link, "url originale"},
    Name{MetaMeaning::Link, "url original"},
    Name{MetaMeaning::Link, "url source"},
    Name{MetaMeaning::Link, "original link"},
    Name{MetaMeaning::Link, "original url"},
    Name{MetaMeaning::Link, "source url"},
    Name{MetaMeaning::Link, "source link"},
    Name{MetaMeaning::Link, "syndication permalink"},
    Name{MetaMeaning::Title, "titre original"},
    Name{MetaMeaning::Title, "original title"},
    Name{MetaMeaning::Title, "source title"},
    Name{MetaMeaning::Language, "langue originale"},
    Name{MetaMeaning::Language, "langue source"},
    Name{MetaMeaning::Language, "original language"},
    Name{MetaMeaning::Language, "source language"},
    Name{MetaMeaning::License, "licence"},
    Name{MetaMeaning::License, "license"},
    Name{MetaMeaning::License, "original licence"},
    Name{MetaMeaning::License, "original license"},
};

constexpr std::array meaningNames{
    std::pair(MetaMeaning::None, "none"),         std::pair(MetaMeaning::Date, "date"),
    std::pair(MetaMeaning::Source, "source"),     std::pair(MetaMeaning::SourceSite, "source-url"),
    std::pair(MetaMeaning::Author, "author"),     std::pair(MetaMeaning::Translator, "translator"),
    std::pair(MetaMeaning::Note, "note"),         std::pair(MetaMeaning::Link, "link"),
    std::pair(MetaMeaning::Title, "title"),       std::pair(MetaMeaning::Language, "language"),
    std::pair(MetaMeaning::License, "license"),
};

/// `_Date-Originale` as `date originale`.
QString folded(const QByteArray &key)
{
    QString name = text::folded(QString::fromUtf8(key));
    for (const QChar c : {u'_', u'-', u'\'', u'.'})
        name.replace(c, u' ');
    return name.simplified();
}

} // namespace

MetaMeaning meaningOf(const QByteArray &key)
{
    constexpr qsizetype longestName = 40;
    if (key.size() > longestName)
        return MetaMeaning::None;
    const QString name = folded(key);
    for (const Name &known : names)
        if (name == QLatin1String(known.folded))
            return known.meaning;
    return MetaMeaning::None;
}

QString nameOf(MetaMeaning meaning)
{
    return QLatin1String(std::ranges::find(meaningNames, meaning, [](const auto &each) { return each.first; })->second);
}

std::optional<MetaMeaning> meaningFromName(QStringView name)
{
    for (const auto &[meaning, known] : meaningNames)
        if (name == QLatin1String(known))
            return meaning;
    return {};
}

} // namespace marbre::import
