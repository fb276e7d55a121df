#include "hugosite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "html/html.h"

namespace marbre::bench {

namespace {

const QByteArray configuration = R"(baseURL = "https://ex.example/"
title = "Le Marbre"
languageCode = "fr"
paginate = 20
uglyURLs = true
disableKinds = ["section"]
[taxonomies]
category = "categories"
tag = "tags"
author = "authors"
source = "sources"
year = "years"
month = "months"
[related]
includeNewer = false
threshold = 10
[[related.indices]]
name = "tags"
weight = 100
[[related.indices]]
name = "categories"
weight = 50
[markup.goldmark.renderer]
unsafe = true
[outputs]
home = ["HTML", "RSS"]
taxonomy = ["HTML"]
term = ["HTML", "RSS"]
[services.rss]
limit = 20
)";

const QByteArray base = R"(<!DOCTYPE html>
<html lang="{{ .Site.Language.Lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} · {{ .Site.Title }}</title>
{{ with .Summary }}<meta name="description" content="{{ plainify . | truncate 160 }}">{{ end }}
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="{{ .Permalink }}">
<meta property="og:url" content="{{ .Permalink }}">
<meta property="og:type" content="article">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:site_name" content="{{ .Site.Title }}">
<link rel="stylesheet" href="/une.css">
<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "NewsArticle" "headline" .Title "datePublished" (.Date.Format "2006-01-02") "inLanguage" .Site.Language.Lang "mainEntityOfPage" .Permalink "url" .Permalink | jsonify | safeJS }}</script>
</head>
<body>
<header class="site"><p class="site-name"><a href="/">{{ .Site.Title }}</a></p>
<nav><ul>{{ range first 6 .Site.Taxonomies.categories.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a></li>{{ end }}</ul></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
)";

const QByteArray single = R"({{ define "main" }}<article class="article">
<h1>{{ .Title }}</h1>
<dl class="fields">
<dt>AUTEUR</dt><dd>{{ range .GetTerms "authors" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</dd>
<dt>CATÉGORIES</dt><dd>{{ range .GetTerms "categories" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</dd>
<dt>POSTÉ LE</dt><dd><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></dd>
<dt>SOURCE</dt><dd>{{ range .GetTerms "sources" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</dd>
</dl>
<div class="body">{{ .Content }}</div>
<nav class="more"><ul>{{ range .GetTerms "tags" }}<li><a rel="tag" href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
<nav class="more related"><h2>À lire aussi</h2><ul>{{ range first 3 (.Site.RegularPages.Related .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
<nav class="neighbours">{{ with .Next }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .Prev }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
</article>{{ end }}
)";

const QByteArray list = R"({{ define "main" }}<div class="article list">
<h1>{{ .Title }}</h1>
{{ $pages := .Pages }}{{ if .IsHome }}{{ $pages = .Site.RegularPages }}{{ end }}{{ $paginator := .Paginate $pages }}
{{ range $paginator.Pages }}<article class="entry"><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<p>{{ plainify .Summary | truncate 220 }}</p>
<p class="entry-facts"><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time><span>{{ .Params.sourcename }}</span><span>{{ .Params.authorname }}</span></p></article>
{{ end }}<nav class="pages">{{ if $paginator.HasPrev }}<a rel="prev" href="{{ $paginator.Prev.URL }}">Plus récents</a>{{ end }}<span>{{ $paginator.PageNumber }}</span>{{ if $paginator.HasNext }}<a rel="next" href="{{ $paginator.Next.URL }}">Plus anciens</a>{{ end }}</nav>
</div>{{ end }}
)";

QByteArray listed(const QStringList &names)
{
    return "[\"" + names.join(QLatin1String("\", \"")).toUtf8() + "\"]";
}

} // namespace

HugoSite::HugoSite(QString folder)
    : m_folder(std::move(folder))
{
}

void HugoSite::put(const QString &path, const QByteArray &bytes)
{
    QFile file(m_folder + u'/' + path);
    QDir().mkpath(QFileInfo(file).path());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s: not written", qPrintable(path));
}

void HugoSite::write(archive::Archive &archive, int articles)
{
    put(QStringLiteral("hugo.toml"), configuration);
    put(QStringLiteral("layouts/_default/baseof.html"), base);
    put(QStringLiteral("layouts/_default/single.html"), single);
    for (const char *name : {"_default/list.html", "_default/taxonomy.html", "_default/term.html", "index.html"})
        put(QStringLiteral("layouts/") + QLatin1String(name), list);
    put(QStringLiteral("static/une.css"), QByteArray(12'000, ' '));
    for (int id = 1; id <= articles; ++id) {
        const article::Article article = *archive.articles().load(id);
        const QString day = article.reposted->toString(Qt::ISODate);
        put(QStringLiteral("content/posts/%1.md").arg(article.slug),
            "---\ntitle: \"" + article.title.toUtf8() + "\"\ndate: " + day.toUtf8() + "\nslug: " + article.slug.toUtf8()
                + "\ncategories: " + listed(article.categories) + "\ntags: " + listed(article.tags)
                + "\nauthors: " + listed(article.authors) + "\nsources: " + listed({article.source.name})
                + "\nyears: " + listed({day.left(4)}) + "\nmonths: " + listed({day.left(7)})
                + "\nsourcename: " + article.source.name.toUtf8() + "\nauthorname: " + article.authors.value(0).toUtf8()
                + "\n---\n" + html::writeCanonical(article.body));
    }
}

} // namespace marbre::bench
