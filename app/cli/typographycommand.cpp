#include <CLI/CLI.hpp>

#include <QFile>

#include <optional>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/words.h"
#include "text/encoding.h"
#include "text/language.h"
#include "text/typography.h"

namespace marbre::cli {

namespace {

using namespace text::typography;

struct Arguments {
    std::string language;
    std::string profile;
    bool explain = false;
};

/// The profile that is named, else the one of the language, else of the language that the text seems to be in; French
/// where it seems to be in none. Nothing where a name or a tag has no profile.
std::optional<Profile> profileOf(const Arguments &arguments, QStringView input)
{
    if (!arguments.profile.empty())
        return profileFromName(QString::fromStdString(arguments.profile));
    const QString language =
        arguments.language.empty() ? text::guessLanguage(input) : QString::fromStdString(arguments.language);
    if (arguments.language.empty() && language.isEmpty())
        return Profile::French;
    const Profile profile = profileForLanguage(language);
    return profile == Profile::Nothing ? std::nullopt : std::optional(profile);
}

/// Spaces that look alike are named.
QString visible(QStringView text)
{
    QString result;
    for (const QChar c : text) {
        if (c == u'\u00A0' || c == u'\u202F' || (c >= u'\u2000' && c <= u'\u200A'))
            result += QStringLiteral("[U+%1]").arg(c.unicode(), 4, 16, QLatin1Char('0')).toUpper();
        else
            result += c;
    }
    return result;
}

/// Where the word around `at` begins or ends, a few characters away at most.
qsizetype reach(QStringView text, qsizetype at, int step)
{
    constexpr int farthest = 12;
    const auto isPart = [&](qsizetype i) { return i >= 0 && i < text.size() && !text[i].isSpace(); };
    const qsizetype ahead = step < 0 ? -1 : 0;
    for (int i = 0; i < farthest && isPart(at + ahead); ++i)
        at += step;
    const bool splits = at > 0 && at < text.size() && text[at].isLowSurrogate();
    return splits ? at + step : at;
}

/// LINE:COLUMN, rule, the words before and after. Columns are counted in characters.
class Explanation
{
public:
    Explanation(Context &context, QStringView text)
        : m_context(context)
        , m_text(text)
    {
    }

    void tell(const Change &change)
    {
        for (; m_at < change.position; ++m_at)
            pass(m_text[m_at]);
        const qsizetype end = change.position + change.length;
        const qsizetype from = reach(m_text, change.position, -1);
        const qsizetype until = reach(m_text, end, 1);
        const QString head = visible(m_text.sliced(from, change.position - from));
        const QString tail = visible(m_text.sliced(end, until - end));
        m_context.out() << m_line << ':' << m_column << ' ' << sentence(change.rule) << ' ' << head
                        << visible(m_text.sliced(change.position, change.length)) << tail << " → " << head
                        << visible(change.replacement) << tail << '\n';
    }

private:
    void pass(QChar c)
    {
        const bool ends = c == u'\n' || (c == u'\r' && !m_text.sliced(m_at + 1).startsWith(u'\n'));
        if (ends) {
            ++m_line;
            m_column = 1;
        } else if (!c.isLowSurrogate()) {
            ++m_column;
        }
    }

    Context &m_context;
    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_column = 1;
};

int typography(Context &context, const Arguments &arguments)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        context.message(QStringLiteral("-"), QStringLiteral("standard input cannot be read; give it a text"));
        return Failed;
    }
    const QString text = text::decodeText(input.readAll());
    const std::optional<Profile> profile = profileOf(arguments, text);
    if (!profile) {
        const std::string &name = arguments.profile.empty() ? arguments.language : arguments.profile;
        context.message(QString::fromStdString(name),
                        QStringLiteral("there is no such profile; choose fr-FR, fr-CA, fr-CH or en"));
        return BadUsage;
    }
    const std::vector<Change> changes = changesOf(text, settingsOf(*profile));
    if (!arguments.explain) {
        context.out() << applied(text, changes);
        return Done;
    }
    Explanation explanation(context, text);
    for (const Change &change : changes)
        explanation.tell(change);
    return Done;
}

} // namespace

void addTypography(CLI::App &app, Context &context, int &status)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App *command = app.add_subcommand(
        "typography",
        "Plain text on standard input to the same with the spaces and signs of a house on standard output");
    command->add_option("--lang", arguments->language,
                        "The text's language (fr, fr-CA, en-GB…); left out, it is guessed, else French");
    command->add_option("--profile", arguments->profile, "fr-FR, fr-CA, fr-CH or en, whatever the language");
    command->add_flag(
        "--explain", arguments->explain,
        "Instead of the text, each change as LINE:COLUMN RULE BEFORE → AFTER; nothing where none is due");
    command->callback([arguments, &context, &status] { status = typography(context, *arguments); });
}

} // namespace marbre::cli
