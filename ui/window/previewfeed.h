#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

#include "article/article.h"
#include "base/error.h"
#include "preview/previewview.h"
#include "site/theme.h"

namespace marbre::preview {
class PreviewPane;
}

namespace marbre::window {

/// How long a text is.
struct TextLength {
    int words = 0;
    int signs = 0; ///< characters, spaces among them

    bool operator==(const TextLength &) const = default;
};

/// Renders the article at work with the code that export uses, off the window's thread, and shows the latest page.
class PreviewFeed : public QObject
{
    Q_OBJECT

public:
    explicit PreviewFeed(preview::PreviewPane &pane, QObject *parent = nullptr);
    ~PreviewFeed() override;

    /// A theme, or the mistake in it, which is then shown in the page's place. What is shown is shown anew.
    void setTheme(const Result<site::Theme> &theme);
    /// `key` names what is shown: another key is another page.
    void show(std::shared_ptr<const article::Article> article, const QString &key);
    void clear();

signals:
    /// The article last shown, and the length of its lead and body.
    void counted(const std::shared_ptr<const marbre::article::Article> &article,
                 const marbre::window::TextLength &length);

private:
    struct Job {
        std::shared_ptr<const article::Article> article;
        QString key;
    };
    struct Outcome {
        Result<preview::PreviewPage> page;
        TextLength length;
    };
    static Outcome render(const Job &job, const site::Theme &theme);
    void startNext();
    void take(const Outcome &outcome, const Job &job);

    preview::PreviewPane &m_pane;
    QThreadPool m_pool;
    std::optional<site::Theme> m_theme;
    QString m_mistake;
    std::optional<Job> m_next;
    std::shared_ptr<const article::Article> m_article; ///< the last to be shown; null: nothing is
    QString m_key; ///< of what is to be seen; empty: nothing
    bool m_busy = false;    ///< rendering, or resting from it
    QElapsedTimer m_clock;  ///< of what is being rendered
};

} // namespace marbre::window
