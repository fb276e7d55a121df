#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <vector>

namespace marbre::tests {

/// How a program ended: by itself, or killed.
struct Ended {
    bool killed = false;
    int status = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;
};

/// One thing that a program does with an archive, `A.marbre` of a folder in which all it writes stands.
struct Deed {
    QString name;
    std::function<void(const QString &place)> prepare;
    std::function<QStringList(const QString &place)> arguments;
    bool isOfProgram = true; ///< of marbre-cli; else of this test's own child, see actAsWriter()
    /// What is wrong with the folder after it, a line each.
    std::function<QString(const QString &place, const Ended &ended)> wrong;
    bool sumsUp = false; ///< where it is done, it says in one line what it did
};

/// Small: a deed that is done in few calls. Large: one that lasts, to be killed in.
enum class Size { Small, Large };
[[nodiscard]] std::vector<Deed> deeds(Size size);

/// The folder of a deed as it was prepared, given anew each time.
class Place
{
public:
    explicit Place(const Deed &deed);
    [[nodiscard]] QString renewed();

private:
    QTemporaryDir m_folder;
};

/// A deed being done, `environment` beside the usual one.
class Doing
{
public:
    Doing(const Deed &deed, const QString &place, const QMap<QString, QString> &environment = {});
    /// Waits for its end, for so long at most; false: it goes on.
    bool ends(int milliseconds);
    void kill();
    [[nodiscard]] Ended ended();

private:
    QProcess m_process;
};

/// MARBRE_FAULT_ROUNDS; 0 where it is not set.
[[nodiscard]] int roundsWanted();

} // namespace marbre::tests
