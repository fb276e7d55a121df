#pragma once

#include <QObject>
#include <QThreadPool>

#include <optional>

#include "article/article.h"
#include "base/error.h"
#include "preview/previewview.h"
#include "site/theme.h"

namespace marbre::preview {
class PreviewPane;
}

namespace marbre::window {

/// Renders the article at work with the code that export uses, off the window's thread, and shows the latest page.
class PreviewFeed : public QObject
{
    Q_OBJECT

public:
    explicit PreviewFeed(preview::PreviewPane &pane, QObject *parent = nullptr);
    ~PreviewFeed() override;

    /// A theme, or the mistake in it, which is then shown in the page's place.
    void setTheme(const Result<site::Theme> &theme);
    /// `key` names what is shown: another key is another page.
    void show(const article::Article &article, const QString &key);
    void clear();

signals:
    /// Words of the lead and body of the article last shown.
    void wordsCounted(int words);

private:
    struct Job {
        article::Article article;
        QString key;
    };
    struct Outcome {
        Result<preview::PreviewPage> page;
        int words = 0;
    };
    static Outcome render(const Job &job, const site::Theme &theme);
    void startNext();
    void take(const Outcome &outcome, const QString &key);

    preview::PreviewPane &m_pane;
    QThreadPool m_pool;
    std::optional<site::Theme> m_theme;
    QString m_mistake;
    std::optional<Job> m_next;
    QString m_key; ///< of what is to be seen; empty: nothing
    bool m_busy = false;
};

} // namespace marbre::window
