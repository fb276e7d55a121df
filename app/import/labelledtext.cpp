#include "import/labelledtext.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

#include "import/labels.h"
#include "import/pieces.h"
#include "text/language.h"
#include "text/spacing.h"

namespace marbre::import {

namespace {

QStringList splitNames(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("\\s*[,;\\n]\\s*"),
                                               QRegularExpression::UseUnicodePropertiesOption);
    return text.split(separators, Qt::SkipEmptyParts);
}

bool isDateField(Field field)
{
    return field == Field::Posted || field == Field::OriginalDate;
}

bool isLanguageField(Field field)
{
    return field == Field::Language || field == Field::OriginalLanguage;
}

/// A paragraph that can be a name, a date or a list of categories: longer ones are the body's, under a label that was
/// left empty.
bool canBeValue(Field field, const Piece &piece)
{
    if (isTextField(field))
        return true;
    const QString text = piece.text();
    if (field == Field::Link && isAddress(text))
        return true;
    if (text.size() > longestValue || piece.lines.size() > 8)
        return false;
    return field == Field::Title || field == Field::OriginalTitle || !isSentence(text);
}

class Reader
{
public:
    explicit Reader(std::vector<Piece> pieces, const QString &title = {})
        : m_pieces(std::move(pieces))
    {
        m_reading.article.title = title;
    }

    TextReading read()
    {
        for (size_t i = 0; i < m_pieces.size(); ++i)
            if (m_pieces[i].label && !m_pieces[i].used)
                takeLabel(i);
        placeSourceAddress();
        takeTitle();
        takeLead();
        takeBody();
        if (m_reading.article.language.isEmpty())
            m_reading.article.language = language();
        return std::move(m_reading);
    }

private:
    /// What a label says: on its line, or the piece that follows unless it is a label itself. Of two labels of a field
    /// the first that says something counts; the other stays text.
    void takeLabel(size_t index)
    {
        Piece &piece = m_pieces[index];
        const Field field = piece.label->field;
        if (m_seen.contains(field))
            return;
        Piece *following = followingOf(index);
        const QString value = following ? following->text() : piece.label->value;
        if (isLanguageField(field) && !text::isLanguageTag(value))
            return; // « Langue : le français » is text
        if (isDateField(field) && !value.isEmpty() && !takeDate(field, value, following ? *following : piece))
            return;
        if (!value.isEmpty())
            m_seen.append(field);
        m_reading.labelled = true;
        m_french += piece.label->language == QLatin1String("fr");
        m_english += piece.label->language == QLatin1String("en");
        piece.used = true;
        if (following)
            following->used = true;
        if (isTextField(field))
            setText(field, {following ? blocksOf(*following) : valueOf(piece)});
        else if (!isDateField(field))
            set(field, value);
    }

    /// The value of a label that stands alone; null where what follows is another label, or the body.
    Piece *followingOf(size_t index)
    {
        const Piece &piece = m_pieces[index];
        if (!piece.label->alone || index + 1 == m_pieces.size() || m_pieces[index + 1].label)
            return nullptr;
        Piece *following = &m_pieces[index + 1];
        return canBeValue(piece.label->field, *following) ? following : nullptr;
    }

    bool takeDate(Field field, const QString &value, const Piece &where)
    {
        QString plain = value;
        if (plain.endsWith(QLatin1Char('.')))
            plain.chop(1);
        const text::DateReading reading = text::readDate(plain);
        const bool dayNeeded = field == Field::Posted;
        if (reading.state != text::DateReading::State::Date || (dayNeeded && !reading.date.day())) {
            const bool impossible = reading.state == text::DateReading::State::Impossible;
            m_reading.warnings.push_back(
                {impossible ? Warning::Kind::ImpossibleDate : Warning::Kind::UnreadDate, where.line, value});
            return false;
        }
        if (dayNeeded)
            m_reading.article.reposted = reading.date.date();
        else
            m_reading.article.original.published = reading.date;
        return true;
    }

    void setText(Field field, document::Document text)
    {
        (field == Field::Lead ? m_reading.article.lead : m_reading.article.note) = std::move(text);
    }

    void set(Field field, const QString &value)
    {
        article::Article &article = m_reading.article;
        switch (field) {
        case Field::Title:
            article.title = text::singleSpaced(value);
            break;
        case Field::Author:
            article.authors = splitNames(value);
            break;
        case Field::Translator:
            article.translators = splitNames(value);
            break;
        case Field::Categories:
            article.categories = splitNames(value);
            break;
        case Field::Tags:
            article.tags = splitNames(value);
            break;
        case Field::Source:
            setSource(text::singleSpaced(value));
            break;
        case Field::Link:
            article.original.url = value.simplified();
            break;
        case Field::OriginalTitle:
            article.original.title = text::singleSpaced(value);
            break;
        case Field::OriginalLanguage:
            article.original.language = value;
            break;
        case Field::License:
            article.original.license = text::singleSpaced(value);
            break;
        case Field::Language:
            article.language = value;
            break;
        case Field::Lead:
        case Field::Note:
        case Field::Posted:
        case Field::OriginalDate:
            break;
        }
    }

    /// A name, an address, or a name with an address after it.
    void setSource(const QString &value)
    {
        static const QRegularExpression address(
            QStringLiteral(R"(^(.*?)[\s,:;–—]*(?:\((https?://\S+)\)|<(https?://\S+)>|(?<!\S)(https?://\S+))$)"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        const auto match = address.match(value);
        m_reading.article.source.name = match.hasMatch() ? match.captured(1).trimmed() : value;
        if (match.hasMatch())
            m_sourceAddress = match.captured(match.lastCapturedIndex());
    }

    /// An address beside a source is of its site where it names no page, or where a label gives the page; else it is
    /// the page's. Known only when every label is read.
    void placeSourceAddress()
    {
        article::Article &article = m_reading.article;
        if (m_sourceAddress.isEmpty())
            return;
        const QUrl url(m_sourceAddress);
        const bool site = url.path().size() <= 1 && !url.hasQuery();
        (site || !article.original.url.isEmpty() ? article.source.url : article.original.url) = m_sourceAddress;
    }

    /// What is no label's and stands between two places.
    [[nodiscard]] std::vector<size_t> textBetween(size_t from, size_t to) const
    {
        std::vector<size_t> result;
        for (size_t i = from; i < to; ++i)
            if (!m_pieces[i].used && !m_pieces[i].label)
                result.push_back(i);
        return result;
    }

    /// A short first line without a full stop, where another text follows: before the box, where labels are.
    void takeTitle()
    {
        const bool more = textBetween(0, m_reading.labelled ? boxStart() : m_pieces.size()).size() > 1;
        if (!m_reading.article.title.isEmpty() || !more || !isTitle(m_pieces.front()))
            return;
        m_pieces.front().used = true;
        m_reading.article.title = text::singleSpaced(m_pieces.front().text());
    }

    /// The first label that is neither the date of the original nor a note: those may stand before the lead.
    [[nodiscard]] size_t boxStart() const
    {
        const auto isOfBox = [](const Piece &piece) {
            return piece.label && piece.label->field != Field::OriginalDate && piece.label->field != Field::Note;
        };
        return size_t(std::ranges::find_if(m_pieces, isOfBox) - m_pieces.begin());
    }

    /// The paragraph before the labels. Where a date or a note comes first, the lead is what follows it, if labels follow
    /// that, and a body those.
    void takeLead()
    {
        if (!m_reading.labelled || !m_reading.article.lead.isEmpty())
            return;
        const auto label = [](const Piece &piece) { return piece.label.has_value(); };
        const auto firstLabel = size_t(std::ranges::find_if(m_pieces, label) - m_pieces.begin());
        std::vector<size_t> head = textBetween(0, firstLabel);
        if (head.empty() && !textBetween(boxStart(), m_pieces.size()).empty()) {
            head = textBetween(firstLabel, boxStart());
            head.resize(std::min<size_t>(head.size(), 1));
        }
        if (head.empty())
            return;
        m_pieces[head.back()].used = true;
        m_reading.article.lead.blocks = blocksOf(m_pieces[head.back()]);
    }

    static bool isTitle(const Piece &piece)
    {
        constexpr qsizetype longestTitle = 150;
        const QString text = piece.text();
        static const QRegularExpression end(QStringLiteral(R"([.;:,…]$)"));
        return !piece.label && piece.lines.size() == 1 && text.size() <= longestTitle && !end.match(text).hasMatch();
    }

    void takeBody()
    {
        for (const Piece &piece : m_pieces) {
            if (piece.used)
                continue;
            for (document::Block &block : blocksOf(piece))
                m_reading.article.body.blocks.push_back(std::move(block));
        }
    }

    QString language() const
    {
        const article::Article &article = m_reading.article;
        const QString words = article.title + QLatin1Char('\n') + document::toPlainText(article.lead) + QLatin1Char('\n')
            + document::toPlainText(article.body);
        if (const QString guessed = text::guessLanguage(words); !guessed.isEmpty())
            return guessed;
        return m_french > m_english ? QStringLiteral("fr") : m_english > m_french ? QStringLiteral("en") : QString();
    }

    std::vector<Piece> m_pieces;
    TextReading m_reading;
    QString m_sourceAddress;
    QList<Field> m_seen;
    int m_french = 0;
    int m_english = 0;
};

} // namespace

TextReading readLabelledText(const QString &text)
{
    return Reader(piecesOf(text)).read();
}

TextReading readLabelledDocument(const document::Document &document, const QString &title)
{
    return Reader(piecesOf(document), title).read();
}

} // namespace marbre::import
