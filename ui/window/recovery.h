#pragma once

#include <QCoreApplication>

#include <optional>
#include <vector>

#include "desk/recovery.h"

namespace marbre::desk {
class Desk;
}

namespace marbre::window {

class ArticleCommands;
class Notice;

/// What was being typed when a window stopped is brought back, said, and can be taken back.
class Recovery
{
    Q_DECLARE_TR_FUNCTIONS(marbre::window::Recovery)

public:
    /// Both live longer than the sentence is shown.
    Recovery(ArticleCommands &commands, Notice &notice);

    /// Waits for it where there is something to bring back. The article to open, if any.
    [[nodiscard]] std::optional<qint64> recover(desk::Desk &desk);

private:
    void say(const std::vector<desk::Recovered> &recovered);

    ArticleCommands &m_commands;
    Notice &m_notice;
};

} // namespace marbre::window
