#include "import/converter.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

#include <sys/resource.h>

namespace marbre::import {

namespace {

constexpr qint64 mostTime = 120'000; // ms
constexpr rlim_t mostMemory = 2ULL * 1024 * 1024 * 1024;
constexpr qint64 mostOutput = 256LL * 1024 * 1024;

/// Between fork and exec: only what POSIX calls async-signal-safe.
void limitChild()
{
    const rlimit memory{mostMemory, mostMemory};
    const rlimit seconds{mostTime / 1000, mostTime / 1000};
    (void)setrlimit(RLIMIT_AS, &memory);
    (void)setrlimit(RLIMIT_CPU, &seconds);
}

/// Ends with the work, whichever way that ends.
class Process : public QProcess
{
public:
    ~Process() override
    {
        if (state() == NotRunning)
            return;
        kill();
        waitForFinished();
    }
};

/// Feeds a running process and gathers what it says, until it ends.
class Talk
{
public:
    Talk(QProcess &process, const QString &program, const QByteArray &input, const CancelToken &cancel)
        : m_process(process)
        , m_program(program)
        , m_input(input)
        , m_cancel(cancel)
    {
    }

    Result<QByteArray> hold()
    {
        constexpr int moment = 50; // ms
        QElapsedTimer timer;
        timer.start();
        while (m_process.state() != QProcess::NotRunning) {
            if (m_cancel.isCancelled())
                return fail(ErrorCode::Cancelled, {});
            if (timer.elapsed() > mostTime)
                return fail(ErrorCode::Invalid, {}, m_program + QStringLiteral(" was stopped after two minutes"));
            feed();
            // Whatever comes first: an answer, room to write, the end.
            if (m_process.bytesToWrite() > 0 && m_process.bytesAvailable() == 0)
                m_process.waitForBytesWritten(moment);
            else
                m_process.waitForReadyRead(moment);
            if (!gather())
                return tooMuch();
        }
        return gather() ? Result<QByteArray>(std::move(m_output)) : tooMuch();
    }

    [[nodiscard]] QByteArray complaint() const { return m_complaint.simplified().left(300); }

private:
    [[nodiscard]] std::unexpected<Error> tooMuch() const
    {
        return fail(ErrorCode::Invalid, {}, m_program + QStringLiteral(" makes more than 256 MB of it"));
    }

    void feed()
    {
        constexpr qsizetype pieceSize = 256 * 1024;
        if (m_fed > m_input.size() || m_process.bytesToWrite() > 0)
            return;
        const qsizetype count = std::min(pieceSize, m_input.size() - m_fed);
        m_process.write(m_input.constData() + m_fed, count);
        m_fed += count;
        if (m_fed < m_input.size())
            return;
        m_process.closeWriteChannel();
        m_fed = m_input.size() + 1;
    }

    bool gather()
    {
        constexpr qsizetype longestComplaint = 10'000;
        m_output += m_process.readAllStandardOutput();
        m_complaint += m_process.readAllStandardError().left(longestComplaint - m_complaint.size());
        return m_output.size() <= mostOutput;
    }

    QProcess &m_process;
    QString m_program;
    const QByteArray &m_input;
    const CancelToken &m_cancel;
    qsizetype m_fed = 0; ///< past the end once the channel is closed
    QByteArray m_output;
    QByteArray m_complaint;
};

} // namespace

Result<QByteArray> convert(const Converter &converter, const QStringList &arguments, const QByteArray &input,
                           const CancelToken &cancel)
{
    const QString program = QStandardPaths::findExecutable(converter.program);
    if (program.isEmpty())
        return fail(ErrorCode::Unsupported, {},
                    QStringLiteral("%1 is not installed: install the package %2").arg(converter.program, converter.package));
    Process process;
    process.setChildProcessModifier(&limitChild);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return fail(ErrorCode::Io, program, process.errorString());
    Talk talk(process, converter.program, input, cancel);
    auto output = talk.hold();
    if (output && (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0))
        return fail(ErrorCode::Unsupported, {}, converter.program + QStringLiteral(": ") + QString::fromUtf8(talk.complaint()));
    return output;
}

} // namespace marbre::import
