#include <QByteArray>

#include <gumbo.h>

#include "html/html.h"
#include "ratio.h"

using namespace marbre;

namespace {

/// Some 1,500 words as a newsroom's CMS stores them.
QByteArray article()
{
    static const QByteArray paragraph =
        "<p>Le fournisseur suédois de systèmes d’<strong>oncologie</strong> et de radiologie se remet d’une "
        "cyberattaque qui l’a obligé à <a href=\"https://www.exemple.fr/2021/04/cyberattaque/\">mettre hors ligne</a> "
        "son système de stockage&nbsp;: une quarantaine d’hôpitaux, aux États-Unis, ont reporté des séances. "
        "«&#8239;<em>Nous ne savons pas encore quand le service reprendra</em>&#8239;», dit l’un d’eux.</p>\n\n";
    static const QByteArray others[] = {
        "<h2 class=\"wp-block-heading\" id=\"h-suite\">Ce que l’on sait</h2>\n\n",
        "<ul>\n<li>L’attaque date du 6 avril.</li>\n<li>Elle touche 42 sites.</li>\n<li>Rien n’a été "
        "payé.</li>\n</ul>\n\n",
        "<blockquote class=\"wp-block-quote\">\n<p>Un cas d’école.</p>\n<cite>Un expert</cite></blockquote>\n\n",
        "<figure class=\"wp-block-image size-large\"><img src=\"https://www.exemple.fr/photo-1024x683.jpg\" alt=\"Le "
        "siège\" width=\"1024\" height=\"683\" /><figcaption>Le siège, à Stockholm.</figcaption></figure>\n\n",
        "<ol start=\"3\">\n<li><p>Trois.</p></li>\n<li>Quatre, <code>x = 4</code>.</li>\n</ol>\n\n"};
    QByteArray result;
    for (int i = 0; i < 25; ++i)
        result += paragraph + (i % 5 == 4 ? others[i / 5] : QByteArray());
    return result;
}

void parseOnly(const QByteArray &html)
{
    GumboOptions options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_BODY;
    GumboOutput *output = gumbo_parse_with_options(&options, html.constData(), std::size_t(html.size()));
    gumbo_destroy_output(&options, output);
}

} // namespace

int main()
{
    const QByteArray html = article();
    constexpr int often = 20; // one article alone is too short to time
    bench::Ratio(
        [&] {
            for (int i = 0; i < often; ++i)
                (void)html::read(html);
        },
        [&] {
            for (int i = 0; i < often; ++i)
                parseOnly(html);
        })
        .print("html-read/gumbo", 1.6);
    return 0;
}
