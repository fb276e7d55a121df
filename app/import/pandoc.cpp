#include "import/pandoc.h"

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
    Talk(QProcess &process, const QByteArray &input, const CancelToken &cancel)
        : m_process(process)
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
                return fail(ErrorCode::Invalid, {}, QStringLiteral("pandoc was stopped after two minutes"));
            feed();
            // Whatever comes first: an answer, room to write, the end.
            if (m_process.bytesToWrite() > 0 && m_process.bytesAvailable() == 0)
                m_process.waitForBytesWritten(moment);
            else
                m_process.waitForReadyRead(moment);
            if (!gather())
                return fail(ErrorCode::Invalid, {}, QStringLiteral("pandoc makes more than 256 MB of it"));
        }
        return gather() ? Result<QByteArray>(std::move(m_output))
                        : fail(ErrorCode::Invalid, {}, QStringLiteral("pandoc makes more than 256 MB of it"));
    }

    [[nodiscard]] QByteArray complaint() const { return m_complaint.simplified().left(300); }

private:
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
    const QByteArray &m_input;
    const CancelToken &m_cancel;
    qsizetype m_fed = 0; ///< past the end once the channel is closed
    QByteArray m_output;
    QByteArray m_complaint;
};

} // namespace

Result<QByteArray> runPandoc(const QByteArray &input, const QStringList &arguments, const CancelToken &cancel)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pandoc"));
    if (program.isEmpty())
        return fail(ErrorCode::Unsupported, {}, QStringLiteral("pandoc is not installed: install the package pandoc"));
    Process process;
    process.setChildProcessModifier(&limitChild);
    process.start(program, QStringList{QStringLiteral("--sandbox"), QStringLiteral("--quiet")} + arguments);
    if (!process.waitForStarted())
        return fail(ErrorCode::Io, program, process.errorString());
    Talk talk(process, input, cancel);
    auto output = talk.hold();
    if (output && (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0))
        return fail(ErrorCode::Unsupported, {}, QStringLiteral("pandoc: ") + QString::fromUtf8(talk.complaint()));
    return output;
}

} // namespace marbre::import
