#include "export/warnings.h"

#include "document/walk.h"

namespace marbre::exporting {

namespace {

class Pictures
{
public:
    explicit Pictures(const QString &slug)
        : m_slug(slug)
    {
    }

    void walk(const document::Blocks &blocks)
    {
        for (const document::Block &block : blocks) {
            if (const auto *figure = std::get_if<document::Figure>(&block.content))
                for (const document::FigureImage &image : figure->images)
                    look(image.image);
            document::forEachChild(
                block.content, [this](const document::Blocks &children) { walk(children); },
                [this](const document::Inlines &inlines) { walk(inlines); });
        }
    }

    [[nodiscard]] std::vector<Warning> take() { return std::move(m_warnings); }

private:
    void walk(const document::Inlines &inlines)
    {
        for (const document::Inline &item : inlines)
            if (const auto *image = std::get_if<document::InlineImage>(&item))
                look(image->image);
    }

    void look(const document::Image &image)
    {
        if (!image.alt)
            m_warnings.push_back({Warning::Kind::MissingAlternativeText, m_slug, image.src});
    }

    QString m_slug;
    std::vector<Warning> m_warnings;
};

} // namespace

std::vector<Warning> warningsOf(const article::Article &article)
{
    Pictures pictures(article.slug);
    for (const document::Document *part : {&article.lead, &article.note, &article.body})
        pictures.walk(part->blocks);
    std::vector<Warning> warnings = pictures.take();
    if (article.source.name.isEmpty())
        warnings.insert(warnings.begin(), {Warning::Kind::MissingSource, article.slug, {}});
    return warnings;
}

} // namespace marbre::exporting
