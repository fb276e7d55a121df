#include "rendering.h"

#include "elekta.h"
#include "html/html.h"

namespace marbre::tests {

QByteArray pageOf(const article::Article &article, const site::PageOptions &options, const QString &theme)
{
    const Result<site::Page> page = site::renderArticle(article, themeOf(theme), options);
    if (!page)
        qFatal("%s: %s", qPrintable(page.error().where), qPrintable(page.error().detail));
    return page->html();
}

QByteArray fragmentOf(const article::Article &article)
{
    const Result<QString> fragment = site::renderFragment(article, une(), {});
    if (!fragment)
        qFatal("%s: %s", qPrintable(fragment.error().where), qPrintable(fragment.error().detail));
    return fragment->toUtf8();
}

document::Document richText()
{
    return html::read(
               R"(<p id="one">Du <strong>texte</strong>, un <a href="https://example.org/?a=1&amp;b=2">lien</a>.</p>
<h2>Un intertitre</h2><ul><li>un</li><li>deux<ul><li>trois</li></ul></li></ul><ol><li>un</li></ol>
<blockquote><p>Une citation.</p><footer>Son auteur</footer></blockquote>
<figure><img src="media/ab/cd.jpg" alt="Une image" width="4" height="3"><figcaption>Légende</figcaption></figure>
<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>
<pre><code class="language-cpp">int a;</code></pre><hr><aside class="note note-translator"><p>N.d.T.</p></aside>
<details><summary>Plus</summary><p>Encore.</p></details><dl><dt>Un</dt><dd>mot</dd></dl>
<p><ruby>漢<rt>kan</rt></ruby></p>)")
        .document;
}

} // namespace marbre::tests
