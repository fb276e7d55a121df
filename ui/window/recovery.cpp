#include "window/recovery.h"

#include "desk/desk.h"
#include "dialogs/errorwords.h"
#include "window/articlecommands.h"
#include "window/notice.h"

namespace marbre::window {

Recovery::Recovery(ArticleCommands &commands, Notice &notice)
    : m_commands(commands)
    , m_notice(notice)
{
}

std::optional<qint64> Recovery::recover(desk::Desk &desk)
{
    const auto entries = desk.reader().journal().entries();
    if (!entries || entries->empty())
        return std::nullopt;
    const auto recovered = desk.recover(tr("%1 (my version)")).result();
    if (!recovered) {
        m_notice.complain(dialogs::sentence(recovered.error()));
        return std::nullopt;
    }
    if (recovered->empty())
        return std::nullopt;
    say(*recovered);
    return recovered->back().article;
}

void Recovery::say(const std::vector<desk::Recovered> &recovered)
{
    constexpr int longestTitle = 32; // the line has no room for more
    const desk::Recovered &last = recovered.back();
    const QString title = last.title.size() > longestTitle ? last.title.left(longestTitle - 1).trimmed() + u'…' : last.title;
    const auto others = int(recovered.size()) - 1;
    const QString what = others > 0
        ? tr("Brought back after a stop: “%1” and %Ln more.", nullptr, others).arg(title)
        : tr("Brought back after a stop: “%1”.").arg(title);
    if (last.parted)
        m_notice.complain(what + u' ' + tr("It was saved elsewhere since: what you typed is an article of its own."));
    else if (last.before > 0)
        m_notice.offer(what, tr("Go back to the saved text"), [&commands = m_commands, article = last.article, version = last.before] {
            commands.restoreVersion(article, version);
        });
    else
        m_notice.say(what);
}

} // namespace marbre::window
