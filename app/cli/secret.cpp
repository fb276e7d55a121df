#include "cli/secret.h"

#include <cstdio>

#include <termios.h>
#include <unistd.h>

#include "cli/context.h"
#include "cli/interruption.h"
#include "sending/keyring.h"
#include "sending/targets.h"

namespace marbre::cli {

namespace {

constexpr const char *variable = "MARBRE_SECRET";

/// While one lives, the terminal does not show what is typed.
class Unseen
{
public:
    Unseen()
        : m_isTerminal(tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        termios unseen = m_before;
        unseen.c_lflag &= ~tcflag_t(ECHO);
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
    }
    ~Unseen()
    {
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(Unseen)

private:
    termios m_before{};
    bool m_isTerminal;
};

/// One line, without its end; nothing where there is none.
std::optional<QString> lineOfInput()
{
    QTextStream input(stdin);
    input.setEncoding(QStringConverter::Utf8);
    const QString line = input.readLine();
    return line.isEmpty() ? std::nullopt : std::optional(line);
}

std::optional<QString> typed(const archive::Target &target)
{
    QTextStream(stderr) << target.user << " @ " << target.address << ": " << Qt::flush;
    std::optional<QString> line;
    {
        const Unseen unseen;
        line = lineOfInput();
    }
    QTextStream(stderr) << '\n';
    return line;
}

void tellOfKeyring(Context &context, const Error &error)
{
    context.message(error.where, QStringLiteral("this machine has none that is open, and the password is kept nowhere; set %1 or type "
                                                "it each time (%2)").arg(QLatin1String(variable), error.detail));
}

} // namespace

std::optional<QString> secretOf(Context &context, const archive::Target &target)
{
    if (qEnvironmentVariableIsSet(variable))
        return qEnvironmentVariable(variable);
    if (!sending::needsSecret(target))
        return QString();
    const auto kept = sending::SystemKeyring().read(sending::secretName(target));
    if (kept && *kept)
        return **kept;
    const bool isTerminal = isatty(STDIN_FILENO) != 0;
    if (!kept && isTerminal)
        tellOfKeyring(context, kept.error());
    if (isTerminal)
        if (const auto secret = typed(target))
            return secret;
    context.message(target.name, QStringLiteral("its password is not known; set %1, or add the target again").arg(QLatin1String(variable)));
    return {};
}

void keepSecret(Context &context, const archive::Target &target)
{
    const bool isHere = target.kind == archive::TargetKind::Folder;
    if (isHere || (!sending::needsSecret(target) && !qEnvironmentVariableIsSet(variable)))
        return;
    std::optional<QString> secret;
    if (qEnvironmentVariableIsSet(variable))
        secret = qEnvironmentVariable(variable);
    else
        secret = isatty(STDIN_FILENO) ? typed(target) : lineOfInput();
    if (!secret)
        return;
    if (const Outcome kept = sending::SystemKeyring().write(sending::secretName(target), *secret); !kept)
        tellOfKeyring(context, kept.error());
}

void forgetSecret(const archive::Target &target)
{
    // Where there is no keyring, nothing of it is there.
    (void)sending::SystemKeyring().remove(sending::secretName(target));
}

} // namespace marbre::cli
