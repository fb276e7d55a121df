#pragma once

namespace CLI {
class App;
}

namespace marbre::cli {

class Context;

/// Each adds one command to the command line; when it is called, `status` takes its exit status.
void addImport(CLI::App &app, Context &context, int &status);
void addList(CLI::App &app, Context &context, int &status);
void addShow(CLI::App &app, Context &context, int &status);
void addSearch(CLI::App &app, Context &context, int &status);
void addBackup(CLI::App &app, Context &context, int &status);
void addStats(CLI::App &app, Context &context, int &status);
void addHistory(CLI::App &app, Context &context, int &status);
void addRestore(CLI::App &app, Context &context, int &status);
void addExport(CLI::App &app, Context &context, int &status);
void addCheck(CLI::App &app, Context &context, int &status);
void addServe(CLI::App &app, Context &context, int &status);
void addTheme(CLI::App &app, Context &context, int &status);
void addFeeds(CLI::App &app, Context &context, int &status);
void addPublish(CLI::App &app, Context &context, int &status);
void addCapture(CLI::App &app, Context &context, int &status);
void addClean(CLI::App &app, Context &context, int &status);
void addTypography(CLI::App &app, Context &context, int &status);

} // namespace marbre::cli
