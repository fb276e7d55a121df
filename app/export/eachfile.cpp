#include "export/eachfile.h"

#include <QFileInfo>

#include "export/files.h"
#include "export/folderwriter.h"

namespace marbre::exporting {

namespace {

using Given = Result<std::optional<article::Article>>;

/// An article's pages and links go by the name of its file.
Result<QByteArray> renderAs(const QString &name, article::Article article, const EachFile &form)
{
    article.slug = name;
    return form.render(article);
}

Result<Report> exportOne(const NextArticle &next, const Target &target, const EachFile &form)
{
    const Given article = next();
    const Given second = article && *article ? next() : article;
    if (!second)
        return std::unexpected(second.error());
    if (*second)
        return fail(ErrorCode::Invalid, target.out, QStringLiteral("several articles need a folder, not one file"));
    const QFileInfo file(target.out);
    FolderWriter writer(file.path(), form.readMedia);
    if (!*article)
        return writer.take();
    const Result<QByteArray> bytes = form.render(**article);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (const Outcome done = writer.putArticle(**article, file.fileName(), *bytes); !done)
        return std::unexpected(done.error());
    return writer.take();
}

} // namespace

Result<Report> exportEach(const NextArticle &next, const Target &target, const EachFile &form)
{
    if (target.out.isEmpty())
        return fail(ErrorCode::Invalid, target.out, QStringLiteral("a file or a folder was expected"));
    if (target.out.endsWith(form.suffix, Qt::CaseInsensitive) && !QFileInfo(target.out).isDir())
        return exportOne(next, target, form);
    FolderWriter writer(target.out.size() > 1 && target.out.endsWith(u'/') ? target.out.chopped(1) : target.out,
                        form.readMedia, form.mediaFolder);
    FreeNames names;
    for (;;) {
        const Given article = next();
        if (!article)
            return std::unexpected(article.error());
        if (!*article)
            return writer.take();
        const QString name = names.next((*article)->slug);
        const Result<QByteArray> bytes = renderAs(name, **article, form);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (const Outcome done = writer.putArticle(**article, form.folder + name + form.suffix, *bytes); !done)
            return std::unexpected(done.error());
    }
}

} // namespace marbre::exporting
