#pragma once

#include <QAction>
#include <QActionGroup>

#include <vector>

#include "article/status.h"

class QWidget;

namespace marbre::window {

/// What a person can do in the window; its children, with shortcuts that act anywhere in it. The window connects them.
struct WindowActions {
    QAction *newArticle = nullptr;
    QAction *import = nullptr;
    QAction *fromPage = nullptr;
    QAction *feeds = nullptr;
    QAction *exportPage = nullptr;
    QAction *exportFragment = nullptr;
    QAction *copyFragment = nullptr;
    QAction *exportSite = nullptr;
    QAction *exportAs = nullptr;
    QAction *openArchive = nullptr;
    QAction *newArchive = nullptr;
    QAction *site = nullptr;
    QAction *theme = nullptr;
    QAction *media = nullptr;
    QAction *backups = nullptr;
    QAction *read = nullptr;
    QAction *outbox = nullptr;
    QAction *quit = nullptr;

    QAction *search = nullptr;
    QAction *nextArticle = nullptr;
    QAction *previousArticle = nullptr;
    QAction *goToList = nullptr;
    QAction *goToText = nullptr;
    QActionGroup *statuses = nullptr; ///< one for each status, with it as data
    QAction *category = nullptr;
    QAction *sendTo = nullptr;
    QAction *history = nullptr;
    QAction *corrections = nullptr;
    QAction *original = nullptr; ///< checkable: shown in the preview's place
    QAction *checkOriginal = nullptr;
    QAction *replaceAll = nullptr;
    QAction *trash = nullptr;
    QAction *restore = nullptr;
    QAction *remove = nullptr;

    QAction *focusMode = nullptr; ///< checkable
    QAction *preview = nullptr;   ///< checkable: shown
    QAction *allFields = nullptr; ///< checkable
    QActionGroup *pageWidths = nullptr;  ///< of the preview, in pixels as data; 0: the pane's
    QActionGroup *appearances = nullptr; ///< Appearance::Scheme as data
    QActionGroup *languages = nullptr;   ///< the code as data; empty: the system's
    QAction *about = nullptr;
};

[[nodiscard]] WindowActions makeActions(QWidget *window);
/// Names and tooltips in the language of the moment.
void translate(const WindowActions &actions);

} // namespace marbre::window
