#include "window/previewfeed.h"

#include <QTimer>
#include <QtConcurrent>

#include "dialogs/errorwords.h"
#include "preview/previewpane.h"
#include "site/page.h"
#include "text/count.h"

namespace marbre::window {

PreviewFeed::PreviewFeed(preview::PreviewPane &pane, QObject *parent)
    : QObject(parent)
    , m_pane(pane)
{
    m_pool.setMaxThreadCount(1);
}

PreviewFeed::~PreviewFeed() = default;

void PreviewFeed::setTheme(const Result<site::Theme> &theme)
{
    m_theme = theme ? std::optional(*theme) : std::nullopt;
    m_mistake = theme ? QString() : dialogs::sentence(theme.error());
    m_pane.setThemeName(theme ? theme->name : QString());
    if (m_article)
        show(m_article, m_key);
}

void PreviewFeed::show(std::shared_ptr<const article::Article> article, const QString &key)
{
    m_key = key;
    m_article = std::move(article);
    m_next = Job{m_article, key};
    if (!m_busy)
        startNext();
}

void PreviewFeed::clear()
{
    m_key.clear();
    m_article.reset();
    m_next.reset();
    m_pane.showMessage(QString());
}

PreviewFeed::Outcome PreviewFeed::render(const Job &job, const site::Theme &theme)
{
    const QString lead = document::toReadText(job.article->lead);
    const QString body = document::toReadText(job.article->body);
    const TextLength length{text::countWords(lead) + text::countWords(body), text::countSigns(lead) + text::countSigns(body)};
    const Result<site::Page> page = site::renderArticle(*job.article, theme, {});
    if (!page)
        return {std::unexpected(page.error()), length};
    preview::PreviewPage shown{job.key, page->before, page->blocks, page->after, {}};
    for (const site::Asset &asset : theme.assets)
        shown.assets.insert(theme.id + u'/' + asset.path, asset.bytes);
    return {std::move(shown), length};
}

void PreviewFeed::startNext()
{
    if (!m_theme) {
        m_next.reset();
        m_pane.showMessage(m_mistake);
        return;
    }
    m_busy = true;
    m_clock.start();
    const Job job = *std::exchange(m_next, {});
    QtConcurrent::run(&m_pool, &PreviewFeed::render, job, *m_theme).then(this, [this, job](const Outcome &outcome) {
        take(outcome, job);
        // As long a rest as the page took: a long article leaves the machine to who is writing it.
        QTimer::singleShot(int(m_clock.elapsed()), this, [this] {
            m_busy = false;
            if (m_next)
                startNext();
        });
    });
}

void PreviewFeed::take(const Outcome &outcome, const Job &job)
{
    if (job.key != m_key)
        return;
    emit counted(job.article, outcome.length);
    if (outcome.page)
        m_pane.showPage(*outcome.page);
    else
        m_pane.showMessage(dialogs::sentence(outcome.page.error()));
}

} // namespace marbre::window
