#include "preview/previewloader.h"

#include <QCoreApplication>
#include <QOpenGLContext>
#include <QPluginLoader>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

#include "base/pluginfile.h"
#include "preview/previewview.h"

QT_BEGIN_NAMESPACE
// Exported by Qt Gui for WebEngine's own initialisation (QtWebEngineQuick, qtwebenginequickglobal.cpp), which is to run
// before the application object is made; the plugin comes later and needs the same context.
Q_GUI_EXPORT void qt_gl_set_global_share_context(QOpenGLContext *context);
QT_END_NAMESPACE

namespace marbre::preview {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::preview::Loader)
};

void shareOpenGl()
{
    if (QCoreApplication::testAttribute(Qt::AA_ShareOpenGLContexts))
        return;
    auto *context = new QOpenGLContext(QCoreApplication::instance());
    context->create();
    qt_gl_set_global_share_context(context);
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
}

/// Chromium refuses to run as root unless its sandbox is off, and ends the whole process.
bool sandboxWouldRefuse()
{
#ifdef Q_OS_UNIX
    const bool off = qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") != 0
        || qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").contains("--no-sandbox");
    return geteuid() == 0 && !off;
#else
    return false;
#endif
}

struct Opened {
    PreviewFactory *factory = nullptr;
    QString reason;
};

Opened openPlugin()
{
    if (sandboxWouldRefuse())
        return {nullptr, Words::tr("The preview does not run for the system's administrator (root). Start Marbre as an ordinary "
                            "user to see the page here; all else works.")};
    const QString file = pluginFile(QStringLiteral("marbre-preview"));
    if (file.isEmpty())
        return {nullptr, Words::tr("The preview is not installed. Install Marbre's preview plugin (Qt WebEngine) to see the page "
                            "here; all else works.")};
    shareOpenGl();
    QPluginLoader loader(file);
    auto *factory = qobject_cast<PreviewFactory *>(loader.instance());
    if (!factory)
        return {nullptr, Words::tr("The preview could not start: %1. All else works.").arg(loader.errorString())};
    return {factory, {}};
}

} // namespace

LoadedPreview loadPreview(QWidget *parent)
{
    const Opened opened = openPlugin();
    return {opened.factory ? opened.factory->createView(parent) : nullptr, opened.reason};
}

LoadedSite loadSite(QWidget *parent)
{
    const Opened opened = openPlugin();
    return {opened.factory ? opened.factory->createSiteView(parent) : nullptr, opened.reason};
}

} // namespace marbre::preview
