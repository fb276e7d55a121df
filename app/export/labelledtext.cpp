#include "export/labelledtext.h"

#include <algorithm>

#include "export/eachfile.h"
#include "export/plainparagraphs.h"
#include "site/pagewords.h"
#include "text/language.h"

namespace marbre::exporting {

namespace {

using article::Article;

/// The labels that a page has no word for.
struct Labels {
    QString title, lead, tags, link, language, originalTitle, originalLanguage, license;
};

const Labels &labelsIn(const QString &language)
{
    static const Labels french{QStringLiteral("TITRE"),  QStringLiteral("CHAPÔ"),          QStringLiteral("MOTS-CLÉS"),
                               QStringLiteral("LIEN"),   QStringLiteral("LANGUE"),         QStringLiteral("TITRE ORIGINAL"),
                               QStringLiteral("LANGUE ORIGINALE"), QStringLiteral("LICENCE")};
    static const Labels english{QStringLiteral("TITLE"), QStringLiteral("LEAD"),           QStringLiteral("TAGS"),
                                QStringLiteral("LINK"),  QStringLiteral("LANGUAGE"),       QStringLiteral("ORIGINAL TITLE"),
                                QStringLiteral("ORIGINAL LANGUAGE"), QStringLiteral("LICENSE")};
    return language == QLatin1String("fr") ? french : english;
}

class Writer
{
public:
    explicit Writer(const Article &article)
        : m_article(article)
        , m_words(site::pageWords(article.language))
        , m_labels(labelsIn(m_words.language))
        , m_lead(plainParagraphs(article.lead, article.language).join(u'\n'))
        , m_body(plainParagraphs(article.body, article.language))
    {
    }

    QString write()
    {
        box();
        head();
        m_parts += m_box;
        m_parts += m_body;
        return m_parts.join(QStringLiteral("\n\n")) + u'\n';
    }

private:
    /// Title and lead stand for themselves where a reader knows them by their place, else they are labelled.
    void head()
    {
        const bool isPlain = !m_box.isEmpty() && isPlainTitle() && isPlainLead();
        if (isPlain) {
            add(m_article.title);
            add(m_lead);
        } else {
            addAfter(m_labels.title, m_article.title);
            addAfter(m_labels.lead, m_lead);
        }
        addDate();
        const QString note = plainParagraphs(m_article.note, m_article.language).join(u'\n');
        if (!note.isEmpty())
            add(m_words.note + u' ' + note);
    }

    [[nodiscard]] bool isPlainTitle() const
    {
        constexpr qsizetype longest = 150;
        const QString &title = m_article.title;
        if (title.isEmpty())
            return true;
        return !m_lead.isEmpty() && title.size() <= longest && !QStringView(u".;:,…").contains(title.back())
            && !mayBeLabel(title);
    }

    [[nodiscard]] bool isPlainLead() const
    {
        return !mayBeLabel(m_lead);
    }

    /// Any line that a reader might take for a label, and a few more.
    static bool mayBeLabel(const QString &text)
    {
        for (const QString &line : text.split(u'\n')) {
            constexpr qsizetype longestLabel = 40;
            const qsizetype colon = line.indexOf(u':');
            const bool isShort = line.size() <= longestLabel && line == line.toUpper();
            const bool hasDigit = line.size() <= 120 && std::ranges::any_of(line, [](QChar c) { return c.isDigit(); });
            if ((colon >= 0 && colon <= longestLabel) || (isShort && !line.isEmpty()) || hasDigit)
                return true;
        }
        return false;
    }

    void addDate()
    {
        const text::PartialDate &date = m_article.original.published;
        if (date.isNull())
            return;
        const QString day = text::formatDate(date, m_words.language, text::DateStyle::Numeric);
        add((date.day() ? m_words.publishedOn : m_words.publishedIn).arg(day));
    }

    void box()
    {
        const auto names = [](const QStringList &list) { return list.join(QStringLiteral(", ")); };
        field(m_words.author, names(m_article.authors));
        if (!m_article.translators.isEmpty())
            field(m_words.translation, names(m_article.translators));
        field(m_words.categories, names(m_article.categories));
        optionalField(m_labels.tags, names(m_article.tags));
        field(m_words.posted, m_article.reposted ? text::formatDate(text::PartialDate::of(*m_article.reposted),
                                                                    m_words.language, text::DateStyle::Long)
                                                 : QString());
        optionalField(m_labels.language, languageToSay());
        optionalField(m_labels.originalTitle, m_article.original.title);
        optionalField(m_labels.originalLanguage, m_article.original.language);
        optionalField(m_labels.license, m_article.original.license);
        optionalField(m_labels.link, m_article.original.url);
        optionalField(m_words.source, source());
        dropEmptyEnd();
    }

    /// The article's, where its words do not tell.
    [[nodiscard]] QString languageToSay() const
    {
        const QString words = m_article.title + u'\n' + document::toPlainText(m_article.lead) + u'\n'
            + document::toPlainText(m_article.body);
        return text::guessLanguage(words) == m_article.language ? QString() : m_article.language;
    }

    [[nodiscard]] QString source() const
    {
        const article::Source &source = m_article.source;
        if (source.url.isEmpty())
            return source.name;
        return source.name.isEmpty() ? source.url : QStringLiteral("%1 (%2)").arg(source.name, source.url);
    }

    void field(const QString &label, const QString &value)
    {
        m_box.append(label);
        m_box.append(value);
    }

    void optionalField(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            field(label, value);
    }

    /// A label without a value would take the first paragraph of the body.
    void dropEmptyEnd()
    {
        while (!m_box.isEmpty() && m_box.back().isEmpty())
            m_box.resize(m_box.size() - 2);
        m_box.removeAll(QString());
    }

    void add(const QString &text)
    {
        if (!text.isEmpty())
            m_parts.append(text);
    }

    void addAfter(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            add(label + QStringLiteral(" : ") + value);
    }

    const Article &m_article;
    site::PageWords m_words;
    const Labels &m_labels;
    QString m_lead;
    QStringList m_body;
    QStringList m_box; ///< labels and values in turn
    QStringList m_parts;
};

} // namespace

QString labelledText(const Article &article)
{
    return Writer(article).write();
}

Result<Report> exportTexts(const NextArticle &next, const Target &target)
{
    const auto render = [](const Article &article) { return Result<QByteArray>(labelledText(article).toUtf8()); };
    return exportEach(next, target, {QStringLiteral(".txt"), render});
}

} // namespace marbre::exporting
