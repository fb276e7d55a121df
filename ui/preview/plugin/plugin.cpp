#include <QObject>
#include <QWebEngineUrlScheme>

#include "siteview.h"
#include "webpreview.h"

namespace marbre::preview {

class PreviewPlugin : public QObject, public PreviewFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID MarbrePreviewFactory_iid)
    Q_INTERFACES(marbre::preview::PreviewFactory)

public:
    PreviewPlugin()
    {
        // Before the first profile is made, which is when WebEngine starts (QWebEngineUrlScheme's documentation).
        QWebEngineUrlScheme scheme("marbre");
        scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
        scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
        QWebEngineUrlScheme::registerScheme(scheme);
    }

    PreviewView *createView(QWidget *parent) override { return new WebPreview(parent); }
    SiteView *createSiteView(QWidget *parent) override { return new WebSite(parent); }
};

} // namespace marbre::preview

#include "plugin.moc"
