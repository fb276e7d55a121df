#include "attacks.h"

#include <QFile>

namespace marbre::tests {

namespace {

/// `\n \r \t \xNN \uNNNN \\` in a line of the corpus.
QByteArray unescaped(const QByteArray &line)
{
    QByteArray result;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] != '\\' || i + 1 == line.size()) {
            result += line[i];
            continue;
        }
        const char kind = line[++i];
        if (kind == 'x' || kind == 'u') {
            const int digits = kind == 'x' ? 2 : 4;
            const int code = line.sliced(i + 1, digits).toInt(nullptr, 16);
            result += kind == 'x' ? QByteArray(1, char(code)) : QString(QChar(code)).toUtf8();
            i += digits;
        } else {
            result += kind == 'n' ? '\n' : kind == 'r' ? '\r' : kind == 't' ? '\t' : kind;
        }
    }
    return result;
}

} // namespace

std::vector<Attack> attacks()
{
    QFile file(QStringLiteral(MARBRE_FIXTURES "/attacks.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Attack> result;
    QByteArray family;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("## "))
            family = line.sliced(3);
        else if (!line.isEmpty() && !line.startsWith('#'))
            result.push_back({family, unescaped(line)});
    }
    return result;
}

} // namespace marbre::tests
