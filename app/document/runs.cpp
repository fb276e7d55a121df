#include "document/runs.h"

#include "document/walk.h"

namespace marbre::document {

namespace {

void gather(const Blocks &blocks, std::vector<int> &path, std::vector<Run> &runs)
{
    for (size_t i = 0; i < blocks.size(); ++i) {
        path.push_back(int(i));
        path.push_back(0);
        forEachChild(
            blocks[i].content,
            [&](const Blocks &children) {
                gather(children, path, runs);
                ++path.back();
            },
            [&](const Inlines &inlines) {
                if (QString text = runText(inlines); !text.isEmpty())
                    runs.push_back({path, std::move(text)});
                ++path.back();
            });
        path.resize(path.size() - 2);
    }
}

} // namespace

QString textOf(const Inline &item)
{
    return std::visit(overloaded{
                          [](const Text &text) { return text.text; },
                          [](const LineBreak &) { return QString(u'\n'); },
                          [](const auto &) { return QString(QChar::ObjectReplacementCharacter); },
                      },
                      item);
}

QString runText(const Inlines &inlines)
{
    QString text;
    for (const Inline &item : inlines)
        text += textOf(item);
    return text;
}

std::vector<Run> runsOf(const Blocks &blocks)
{
    std::vector<int> path;
    std::vector<Run> runs;
    gather(blocks, path, runs);
    return runs;
}

} // namespace marbre::document
