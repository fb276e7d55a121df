#include "text/spacing.h"

namespace marbre::text {

namespace {

bool isBreakingSpace(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r') || c == u'\u0085' || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator;
}

} // namespace

QString singleSpaced(QStringView text)
{
    QString line;
    line.reserve(text.size());
    bool space = false;
    for (const QChar c : text.trimmed()) {
        if (isBreakingSpace(c)) {
            space = true;
        } else if (c.category() != QChar::Other_Control) {
            if (space && !line.isEmpty())
                line += u' ';
            space = false;
            line += c;
        }
    }
    return line;
}

} // namespace marbre::text
