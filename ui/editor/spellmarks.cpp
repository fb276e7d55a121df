#include "editor/spellmarks.h"

#include <QTextLayout>

#include <algorithm>

#include "bridge/shape.h"
#include "bridge/textstyle.h"
#include "editor/tint.h"

namespace marbre::editor {

namespace {

constexpr int patience = 200;             // milliseconds after a change
constexpr qsizetype charactersAtOnce = 20'000; // that one question asks about
constexpr document::Marks verbatim = document::Marks(document::Mark::Code) | document::Mark::Keyboard;

/// What is known of a block's spelling, kept with the block.
class Known : public QTextBlockUserData
{
public:
    Known(std::shared_ptr<int> count, int blockRevision, int knownRound, std::vector<text::WordRange> found)
        : revision(blockRevision)
        , round(knownRound)
        , mistakes(std::move(found))
        , m_count(std::move(count))
    {
        *m_count += int(mistakes.size());
    }
    ~Known() override { *m_count -= int(mistakes.size()); }
    Q_DISABLE_COPY_MOVE(Known)

    const int revision;
    const int round;
    const std::vector<text::WordRange> mistakes;

private:
    std::shared_ptr<int> m_count;
};

const Known *knownOf(const QTextBlock &block)
{
    return static_cast<const Known *>(block.userData());
}

/// The language that a block or what is around it names; null where none does.
QString ownLanguage(const QTextBlock &block)
{
    const bridge::Shape shape = bridge::shapeOf(block);
    if (shape.attributes.contains(u"lang"))
        return shape.attributes.value(u"lang");
    for (bridge::FramePtr frame = shape.frame; frame; frame = frame->parent)
        if (frame->attributes.contains(u"lang"))
            return frame->attributes.value(u"lang");
    return {};
}

QString languageAt(const QTextBlock &block, int position, const QString &language)
{
    QTextCursor cursor(block);
    cursor.setPosition(position + 1);
    const QString run = bridge::styleOf(cursor.charFormat()).language;
    if (!run.isEmpty())
        return run;
    const QString own = ownLanguage(block);
    return own.isNull() ? language : own;
}

void paintWave(QPainter &painter, const QRectF &area)
{
    constexpr double step = 2.5;
    QPolygonF wave;
    bool up = false;
    for (double x = area.left(); x < area.right(); x += step, up = !up)
        wave << QPointF(x, area.bottom() - (up ? 0 : 2));
    painter.drawPolyline(wave);
}

} // namespace

SpellMarks::SpellMarks(Spelling &spelling, std::function<void()> repaint, QObject *parent)
    : QObject(parent)
    , m_spelling(spelling)
    , m_repaint(std::move(repaint))
    , m_count(std::make_shared<int>(0))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SpellMarks::ask);
    connect(&m_spelling, &Spelling::changed, this, &SpellMarks::lookAgain);
}

SpellMarks::~SpellMarks() = default;

void SpellMarks::setDocument(QTextDocument *text)
{
    if (m_text) {
        m_text->disconnect(this);
        clearMarks();
    }
    m_text = text;
    if (m_text)
        connect(m_text, &QTextDocument::contentsChange, this, &SpellMarks::follow);
    lookAgain();
}

void SpellMarks::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    lookAgain();
}

void SpellMarks::lookAgain()
{
    ++m_round;
    m_first = 0;
    m_last = m_text ? m_text->blockCount() - 1 : -1;
    if (!m_spelling.isOn())
        clearMarks();
    m_timer.start(0);
}

void SpellMarks::clearMarks()
{
    if (m_text && *m_count > 0)
        for (QTextBlock block = m_text->begin(); block.isValid(); block = block.next())
            block.setUserData(nullptr);
    m_repaint();
    emit counted();
}

/// Marks before the change stay, those behind it move along; what it touches has to be looked at again.
void SpellMarks::follow(int position, int removed, int added)
{
    const QTextBlock first = m_text->findBlock(position);
    const QTextBlock last = m_text->findBlock(position + added);
    const int at = position - first.position();
    if (const Known *known = knownOf(first); known && !known->mistakes.empty()) {
        std::vector<text::WordRange> kept;
        for (text::WordRange each : known->mistakes) {
            if (each.from + each.length < at)
                kept.push_back(each);
            else if (each.from > at + removed && first == last)
                kept.push_back({each.from + added - removed, each.length});
        }
        QTextBlock(first).setUserData(new Known(m_count, -1, m_round, std::move(kept)));
    }
    const int end = last.isValid() ? last.blockNumber() : m_text->blockCount() - 1;
    const bool idle = m_first > m_last;
    m_first = idle ? first.blockNumber() : std::min(m_first, first.blockNumber());
    // Blocks may have come or gone before those that still wait: all behind is then looked at, and known again at once.
    m_last = idle ? end : std::max(m_text->blockCount() - 1, end);
    m_timer.start(patience);
}

SpellQuestion SpellMarks::questionOf(const QTextBlock &block) const
{
    SpellQuestion question{block.blockNumber(), block.revision(), {}};
    const bridge::Shape shape = bridge::shapeOf(block);
    if (shape.kind == bridge::Shape::Kind::Preformatted)
        return question;
    const QString own = ownLanguage(block);
    const QString language = own.isNull() ? m_language : own;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const document::Style style = bridge::styleOf(fragment.charFormat());
        if (style.marks & verbatim)
            continue;
        const QString &wanted = style.language.isEmpty() ? language : style.language;
        const int from = fragment.position() - block.position();
        std::vector<SpellPart> &parts = question.parts;
        // A word may go on in another run.
        const bool joins = !parts.empty() && parts.back().language == wanted
            && parts.back().from + parts.back().text.size() == from;
        if (joins)
            parts.back().text += fragment.text();
        else
            parts.push_back({from, fragment.text(), wanted});
    }
    return question;
}

void SpellMarks::ask()
{
    if (m_asking || !m_text || !m_spelling.isOn() || m_first > m_last)
        return;
    std::vector<SpellQuestion> questions;
    qsizetype characters = 0;
    QTextBlock block = m_text->findBlockByNumber(m_first);
    for (; block.isValid() && block.blockNumber() <= m_last && characters < charactersAtOnce; block = block.next()) {
        const Known *known = knownOf(block);
        if (known && known->revision == block.revision() && known->round == m_round)
            continue;
        questions.push_back(questionOf(block));
        characters += block.length();
    }
    m_askedFirst = m_first;
    m_askedBlocks = m_text->blockCount();
    m_first = block.isValid() ? block.blockNumber() : m_last + 1;
    if (questions.empty())
        return;
    m_asking = true;
    m_spelling.check(std::move(questions)).then(this, [this, round = m_round](const std::vector<SpellAnswer> &answers) {
        take(answers, round);
    });
}

void SpellMarks::take(const std::vector<SpellAnswer> &answers, int round)
{
    m_asking = false;
    if (!m_text)
        return;
    const bool stands = round == m_round && m_text->blockCount() == m_askedBlocks && m_spelling.isOn();
    if (!stands && round == m_round) {
        m_first = std::min(m_first, m_askedFirst);
        m_last = m_text->blockCount() - 1;
    }
    for (const SpellAnswer &answer : answers) {
        QTextBlock block = stands ? m_text->findBlockByNumber(answer.block) : QTextBlock();
        if (block.isValid() && block.revision() == answer.revision)
            block.setUserData(new Known(m_count, answer.revision, round, answer.mistakes));
    }
    m_repaint();
    emit counted();
    if (m_first <= m_last && !m_timer.isActive())
        m_timer.start(0);
}

Misspelling SpellMarks::misspelling(const QTextBlock &block, const text::WordRange &range) const
{
    QTextCursor place(block);
    const int from = block.position() + int(range.from);
    place.setPosition(from);
    place.setPosition(from + int(range.length), QTextCursor::KeepAnchor);
    return {place, block.text().mid(range.from, range.length), languageAt(block, from, m_language)};
}

std::optional<Misspelling> SpellMarks::at(int position) const
{
    const QTextBlock block = m_text ? m_text->findBlock(position) : QTextBlock();
    const Known *known = block.isValid() ? knownOf(block) : nullptr;
    if (!known)
        return std::nullopt;
    const int at = position - block.position();
    for (const text::WordRange &each : known->mistakes)
        if (each.from <= at && at <= each.from + each.length)
            return misspelling(block, each);
    return std::nullopt;
}

std::optional<Misspelling> SpellMarks::after(int position) const
{
    if (!m_text || *m_count == 0)
        return std::nullopt;
    std::optional<Misspelling> first;
    for (QTextBlock block = m_text->begin(); block.isValid(); block = block.next()) {
        const Known *known = knownOf(block);
        if (!known || known->mistakes.empty())
            continue;
        for (const text::WordRange &each : known->mistakes) {
            if (block.position() + each.from > position)
                return misspelling(block, each);
            if (!first)
                first = misspelling(block, each);
        }
    }
    return first;
}

void SpellMarks::paint(QPainter &painter, const QTextBlock &block, const QPointF &origin, int cursor,
                       const QPalette &palette) const
{
    const Known *known = knownOf(block);
    if (!known || known->mistakes.empty())
        return;
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    painter.setPen(QPen(dark ? QColor(0xe0, 0x7a, 0x6b) : QColor(0xc0, 0x39, 0x2b), 1));
    painter.setBrush(Qt::NoBrush);
    const int at = cursor - block.position();
    for (const text::WordRange &each : known->mistakes) {
        if (at == each.from + each.length)
            continue;
        for (const QRectF &area : areasOf(block, int(each.from), int(each.from + each.length), origin))
            paintWave(painter, area);
    }
}

} // namespace marbre::editor
