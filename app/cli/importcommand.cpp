#include <CLI/CLI.hpp>

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <array>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/interruption.h"
#include "cli/words.h"
#include "desk/importing.h"
#include "desk/importingarchive.h"
#include "desk/localpictures.h"
#include "desk/wxrimporting.h"

namespace marbre::cli {

namespace {

struct Arguments {
    std::vector<std::string> files;
    std::string format = "auto";
    std::string uploads;
    std::vector<std::string> meanings; ///< KEY=MEANING
    bool dryRun = false;
    bool json = false;
};

QString stateName(desk::ImportItem::State state)
{
    switch (state) {
    case desk::ImportItem::State::Created:
        return QStringLiteral("created");
    case desk::ImportItem::State::Updated:
        return QStringLiteral("updated");
    case desk::ImportItem::State::Unchanged:
        return QStringLiteral("unchanged");
    case desk::ImportItem::State::Skipped:
        return QStringLiteral("skipped");
    case desk::ImportItem::State::Failed:
        return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

void print(Context &context, const desk::ImportItem &item, bool json)
{
    if (json) {
        const QJsonObject record{{QStringLiteral("state"), stateName(item.state)},
                                 {QStringLiteral("id"), item.id},
                                 {QStringLiteral("title"), item.title},
                                 {QStringLiteral("file"), item.file}};
        context.out() << QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact)) << '\n';
    } else {
        context.out() << stateName(item.state) << ' ' << item.id << ' ' << item.title << '\n';
    }
}

/// The archive to import into; one that does not exist is made. A dry run only reads, and asks an empty archive that goes
/// away where there is none.
std::unique_ptr<archive::Archive> archiveFor(Context &context, const QTemporaryDir &away, bool dryRun)
{
    const QFileInfo folder(context.archiveFolder());
    const bool isEmpty = folder.isDir() && QDir(folder.filePath()).isEmpty();
    const bool isNew = !context.archiveFolder().isEmpty() && (!folder.exists() || isEmpty);
    if (isNew && dryRun)
        context.archiveOption = away.filePath(QStringLiteral("Empty.marbre"));
    if (isNew)
        if (const Outcome made = archive::Archive::create(context.archiveFolder()); !made) {
            context.message(made.error());
            return nullptr;
        }
    return context.openArchive(dryRun ? archive::Access::ReadOnly : archive::Access::ReadWrite);
}

/// Tells what became of one article.
int tellOf(Context &context, const desk::ImportItem &item, bool json)
{
    for (const import::Warning &warning : item.warnings)
        context.message(item.file, sentence(warning));
    if (item.error) {
        context.message(*item.error);
        return Failed;
    }
    print(context, item, json);
    context.out().flush(); // what is told stands, and what stands is told, also where the next one never ends
    return Done;
}

/// Imports one file, or `bytes` that stand for it, and tells what became of each of its articles.
int importOne(Context &context, archive::Archive &archive, const QString &file, const std::optional<QByteArray> &bytes,
              const desk::ImportOptions &options, bool json)
{
    int status = Done;
    const auto tell = [&](const desk::ImportItem &item) {
        if (tellOf(context, item, json) != Done)
            status = Failed;
        return !interruption().isCancelled();
    };
    if (bytes)
        desk::importEachOf(archive, *bytes, file, options, tell);
    else
        desk::importEach(archive, file, options, tell);
    return status;
}

/// Standard input or a pipe: what is read of it once is gone.
bool isStream(const QString &file)
{
    const QFileInfo info(file);
    return file == QLatin1String("-") || (info.exists() && !info.isFile() && !info.isDir());
}

/// What such a one gives; nothing where it cannot be read, which is told.
std::optional<QByteArray> readStream(Context &context, const QString &file)
{
    const LeaveOnInterruption waiting;
    auto bytes = desk::readInput(file);
    if (bytes)
        return std::move(*bytes);
    context.message(bytes.error());
    return {};
}

/// In a file: an export is read more than once.
bool keep(const QByteArray &bytes, QTemporaryFile &file)
{
    return file.open() && file.write(bytes) == bytes.size() && file.flush();
}

void summarize(Context &context, const archive::Archive &archive, const desk::WxrReport &report, const std::array<int, 5> &states)
{
    QStringList parts;
    for (const auto state : {desk::ImportItem::State::Created, desk::ImportItem::State::Updated,
                             desk::ImportItem::State::Unchanged, desk::ImportItem::State::Skipped})
        parts.append(QStringLiteral("%1 %2").arg(stateName(state)).arg(states[size_t(state)]));
    context.message(archive.folder(), QStringLiteral("%1 posts, %2 pages, %3 files of which %4 are in the archive; %5")
                        .arg(report.posts)
                        .arg(report.pages)
                        .arg(report.files)
                        .arg(report.stored)
                        .arg(parts.join(QStringLiteral(", "))));
}

/// Imports the exports of WordPress among the files, as one site.
int importExports(Context &context, archive::Archive &archive, const QStringList &files,
                  const desk::ImportOptions &options, bool json)
{
    std::array<int, 5> states{};
    const auto take = [&](const desk::ImportItem &item) {
        ++states[size_t(item.state)];
        (void)tellOf(context, item, json);
    };
    const auto report = desk::importWxr(archive, files, options, take);
    if (!report) {
        context.message(report.error());
        return report.error().code == ErrorCode::Cancelled ? Interrupted : Failed;
    }
    for (const auto &[file, warning] : report->warnings)
        context.message(file, sentence(warning));
    for (const Error &error : report->errors)
        context.message(error);
    summarize(context, archive, *report, states);
    return report->errors.empty() ? Done : Failed;
}

/// The files that are meant, a folder being the Markdown files in it; but an archive is itself.
QStringList filesOf(const Arguments &arguments)
{
    QStringList files;
    for (const std::string &name : arguments.files) {
        const QString file = QString::fromLocal8Bit(name);
        const QStringList within = QFileInfo(file).isDir() && !desk::isArchive(file) ? desk::markdownFilesIn(file) : QStringList();
        files += within.isEmpty() ? QStringList{file} : within;
    }
    return files;
}

int importAll(Context &context, archive::Archive &archive, const Arguments &arguments,
              const desk::ImportOptions &options)
{
    int status = Done;
    QStringList exports;
    QTemporaryFile standardInput;
    for (const QString &file : filesOf(arguments)) {
        if (interruption().isCancelled()) {
            context.message({ErrorCode::Cancelled, file, {}, {}});
            return Interrupted;
        }
        std::optional<QByteArray> bytes;
        if (isStream(file) && !(bytes = readStream(context, file))) {
            status = Failed;
            continue;
        }
        const bool isExport = bytes ? desk::isWxr(*bytes, options) && keep(*bytes, standardInput) : desk::isWxr(file, options);
        if (isExport)
            exports.append(bytes ? standardInput.fileName() : file);
        else if (importOne(context, archive, file, bytes, options, arguments.json) != Done)
            status = Failed;
    }
    if (interruption().isCancelled())
        return Interrupted;
    if (exports.isEmpty())
        return status;
    const int imported = importExports(context, archive, exports, options, arguments.json);
    return imported == Done ? status : imported;
}

/// What `--map` says; nothing where it says what cannot be.
std::optional<import::MetaMapping> mappingOf(Context &context, const Arguments &arguments)
{
    import::MetaMapping mapping;
    for (const std::string &each : arguments.meanings) {
        const QString said = QString::fromLocal8Bit(each);
        const auto meaning = import::meaningFromName(said.section(u'=', -1));
        if (!meaning || !said.contains(u'=')) {
            QStringList names;
            for (const import::MetaMeaning known : import::allMeanings)
                names.append(import::nameOf(known));
            context.message(said, QStringLiteral("no field and its meaning; write KEY=MEANING, of ") + names.join(QStringLiteral(", ")));
            return {};
        }
        mapping.insert(said.section(u'=', 0, -2).toUtf8(), *meaning);
    }
    return mapping;
}

int importFiles(Context &context, const Arguments &arguments)
{
    desk::ImportOptions options{{}, arguments.dryRun, QString::fromLocal8Bit(arguments.uploads), interruption(), {}};
    if (!options.uploads.isEmpty() && !QFileInfo(options.uploads).isDir()) {
        context.message(options.uploads, QStringLiteral("no such folder; give the one that holds the site's files"));
        return BadUsage;
    }
    const auto mapping = mappingOf(context, arguments);
    if (!mapping)
        return BadUsage;
    options.mapping = *mapping;
    options.progress = [&context](qint64 done, qint64 total) { context.progress(done, total); };
    if (arguments.format != "auto") {
        options.format = import::formatFromName(QString::fromStdString(arguments.format));
        if (!options.format) {
            context.message(QString::fromStdString(arguments.format),
                            QStringLiteral("this format is not read; choose auto, ") + import::formatNames());
            return BadUsage;
        }
    }
    const QTemporaryDir away;
    const auto archive = archiveFor(context, away, arguments.dryRun);
    return archive ? importAll(context, *archive, arguments, options) : Failed;
}

} // namespace

void addImport(CLI::App &app, Context &context, int &status)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App *command = app.add_subcommand("import", "Adds articles to the archive, which is made where it is new");
    command->add_option("FILE", arguments->files, "Files to read, or folders of Markdown files; - is standard input")->required();
    command->add_option("--format", arguments->format, "auto, " + import::formatNames().toStdString() + "; wxr is a WordPress export, feed RSS or Atom");
    command->add_option("--uploads", arguments->uploads, "The folder of a WordPress site's files, wp-content/uploads");
    command->add_option("--map", arguments->meanings,
                        "KEY=MEANING: what a custom field of a WordPress site says, as source_name=source; remembered for the site");
    command->add_flag("--dry-run", arguments->dryRun, "Says what would be done, and does nothing");
    command->add_flag("--json", arguments->json, "One JSON object a line");
    command->callback([arguments, &context, &status] { status = importFiles(context, *arguments); });
}

} // namespace marbre::cli
