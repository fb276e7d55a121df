#include "text/likeness.h"

#include <QString>

#include <algorithm>
#include <limits>

#include "text/fold.h"

namespace marbre::text {

namespace {

constexpr int runLength = 5;
constexpr std::size_t firstsOfKey = 4;

/// FNV-1a, the same everywhere, as qHash is not.
quint64 hashed(QStringView word, quint64 hash = 0xcbf29ce484222325)
{
    for (const QChar c : word) {
        hash = (hash ^ (c.unicode() & 0xFF)) * 0x100000001b3;
        hash = (hash ^ (c.unicode() >> 8)) * 0x100000001b3;
    }
    return hash;
}

/// Every bit of the number counts for every bit of the result (Steele, Lea and Flood, "SplitMix", 2014).
constexpr quint64 mixed(quint64 number)
{
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9;
    number = (number ^ (number >> 27)) * 0x94d049bb133111eb;
    return number ^ (number >> 31);
}

bool isWordItself(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

std::vector<quint64> wordHashes(QStringView text)
{
    std::vector<quint64> words;
    const QString plain = folded(text);
    qsizetype begin = -1;
    const auto close = [&](qsizetype end) {
        if (begin >= 0)
            words.push_back(hashed(QStringView(plain).sliced(begin, end - begin)));
        begin = -1;
    };
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const bool isLetter = plain[i].isLetterOrNumber() || plain[i].isSurrogate();
        if (!isLetter || isWordItself(plain[i]))
            close(i);
        if (isLetter && begin < 0)
            begin = i;
        if (isLetter && isWordItself(plain[i]))
            close(i + 1);
    }
    close(plain.size());
    return words;
}

void take(quint64 run, Sketch &sketch)
{
    // Two numbers give as many shuffles as are wanted (Kirsch and Mitzenmacher, 2006).
    const quint64 step = mixed(run ^ 0x9e3779b97f4a7c15) | 1;
    for (quint32 &first : sketch.firsts) {
        first = std::min(first, quint32(mixed(run) >> 32));
        run += step;
    }
}

} // namespace

Sketch sketchOf(QStringView text)
{
    const std::vector<quint64> words = wordHashes(text);
    Sketch sketch;
    sketch.words = int(words.size());
    sketch.firsts.fill(std::numeric_limits<quint32>::max());
    const std::size_t length = std::min<std::size_t>(runLength, words.size());
    for (std::size_t i = 0; length > 0 && i + length <= words.size(); ++i) {
        quint64 run = 0;
        for (std::size_t k = 0; k < length; ++k)
            run = mixed(run + words[i + k]);
        take(run, sketch);
    }
    return sketch;
}

double likeness(const Sketch &one, const Sketch &other)
{
    if (one.words == 0 || other.words == 0)
        return 0;
    int shared = 0;
    for (std::size_t i = 0; i < one.firsts.size(); ++i)
        shared += one.firsts[i] == other.firsts[i];
    return double(shared) / double(one.firsts.size());
}

bool areNearlyOne(const Sketch &one, const Sketch &other)
{
    constexpr double enough = 0.6;
    constexpr int fewWords = 10;
    if (std::min(one.words, other.words) < fewWords)
        return one.words > 0 && one == other;
    return likeness(one, other) >= enough;
}

std::vector<quint64> keysOf(const Sketch &sketch)
{
    std::vector<quint64> keys;
    for (std::size_t i = 0; sketch.words > 0 && i < sketch.firsts.size(); i += firstsOfKey) {
        quint64 key = i;
        for (std::size_t k = 0; k < firstsOfKey; ++k)
            key = mixed(key + sketch.firsts[i + k]);
        keys.push_back(key);
    }
    return keys;
}

} // namespace marbre::text
