#pragma once

#include <QString>

class QWidget;

namespace marbre::preview {

class PreviewView;
class SiteView;

/// A view, or why there is none, in words for the person at the window.
struct LoadedPreview {
    PreviewView *view = nullptr;
    QString reason;
};

/// Opens the plugin that holds Qt WebEngine and makes a view. The program itself does not link WebEngine, and makes
/// the shared OpenGL context that WebEngine needs only here, because both cost a start-up its first paint.
[[nodiscard]] LoadedPreview loadPreview(QWidget *parent);

struct LoadedSite {
    SiteView *view = nullptr;
    QString reason;
};
/// The same for a site.
[[nodiscard]] LoadedSite loadSite(QWidget *parent);

} // namespace marbre::preview
