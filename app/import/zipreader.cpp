#include "import/zipreader.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace marbre::import {

namespace {

constexpr qint64 mostBytes = 512LL * 1024 * 1024;
constexpr quint64 mostFiles = 20'000;

/// Bytes at hand, as minizip asks for a file.
struct Memory {
    QByteArray bytes;
    quint64 at = 0;
};

Memory &memoryOf(voidpf stream)
{
    return *static_cast<Memory *>(stream);
}

voidpf openMemory(voidpf opaque, const void *, int)
{
    return opaque;
}

uLong readMemory(voidpf, voidpf stream, void *to, uLong size)
{
    Memory &memory = memoryOf(stream);
    const quint64 left = quint64(memory.bytes.size()) - std::min<quint64>(memory.at, quint64(memory.bytes.size()));
    const quint64 count = std::min<quint64>(size, left);
    std::memcpy(to, memory.bytes.constData() + memory.at, count);
    memory.at += count;
    return uLong(count);
}

ZPOS64_T tellMemory(voidpf, voidpf stream)
{
    return memoryOf(stream).at;
}

long seekMemory(voidpf, voidpf stream, ZPOS64_T offset, int origin)
{
    Memory &memory = memoryOf(stream);
    const quint64 from = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory.at : quint64(memory.bytes.size());
    if (offset > quint64(memory.bytes.size()) - from)
        return -1;
    memory.at = from + offset;
    return 0;
}

int closeMemory(voidpf, voidpf)
{
    return 0;
}

int errorOfMemory(voidpf, voidpf)
{
    return 0;
}

std::unexpected<Error> damaged(const QString &name = {})
{
    return fail(ErrorCode::Invalid, name, QStringLiteral("the zip file is damaged"));
}

/// A name that could be written only outside of the folder that a zip is unpacked to.
bool leadsOut(const QString &name)
{
    return name.startsWith(u'/') || name.contains(u'\\') || name.contains(QChar::Null) || (name.size() > 1 && name[1] == u':')
        || name.split(u'/').contains(QLatin1String(".."));
}

} // namespace

struct ZipReader::Zip {
    explicit Zip(const QByteArray &bytes)
        : memory{bytes, 0}
    {
        zlib_filefunc64_def functions{openMemory, readMemory, nullptr, tellMemory, seekMemory, closeMemory, errorOfMemory, &memory};
        file = unzOpen2_64("", &functions);
    }
    ~Zip()
    {
        if (file)
            unzClose(file);
    }
    Q_DISABLE_COPY_MOVE(Zip)

    Memory memory;
    unzFile file = nullptr;
    qint64 left = mostBytes; ///< that may still be unpacked
};

ZipReader::ZipReader(std::unique_ptr<Zip> zip)
    : m_zip(std::move(zip))
{
}

ZipReader::~ZipReader() = default;
ZipReader::ZipReader(ZipReader &&) noexcept = default;
ZipReader &ZipReader::operator=(ZipReader &&) noexcept = default;

Result<ZipReader> ZipReader::open(const QByteArray &bytes)
{
    ZipReader reader(std::make_unique<Zip>(bytes));
    if (!reader.m_zip->file)
        return damaged();
    if (const Outcome read = reader.readNames(); !read)
        return std::unexpected(read.error());
    return reader;
}

Outcome ZipReader::readNames()
{
    constexpr uLong encrypted = 1; // APPNOTE, 4.4.4
    unzFile file = m_zip->file;
    unz_global_info64 all{};
    if (unzGetGlobalInfo64(file, &all) != UNZ_OK)
        return damaged();
    if (all.number_entry > mostFiles)
        return fail(ErrorCode::Invalid, {}, QStringLiteral("more than %1 files in it").arg(mostFiles));
    for (int state = unzGoToFirstFile(file); state != UNZ_END_OF_LIST_OF_FILE; state = unzGoToNextFile(file)) {
        unz_file_info64 info{};
        std::array<char, 1024> name{};
        unz64_file_pos place{};
        const bool isRead = state == UNZ_OK
            && unzGetCurrentFileInfo64(file, &info, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) == UNZ_OK
            && unzGetFilePos64(file, &place) == UNZ_OK;
        if (!isRead || info.size_filename >= name.size())
            return damaged();
        const QString written = QString::fromUtf8(name.data(), qsizetype(info.size_filename));
        if (leadsOut(written))
            return fail(ErrorCode::Invalid, written, QStringLiteral("a name in it leads out of its folder"));
        if (info.flag & encrypted)
            return fail(ErrorCode::Unsupported, written, QStringLiteral("it is protected by a password"));
        if (m_places.contains(written)) // programs differ in which of the two they read
            return damaged(written);
        m_places.insert(written, {place.pos_in_zip_directory, place.num_of_file});
        if (!written.endsWith(u'/'))
            m_names.append(written);
    }
    return {};
}

template <typename Take> Outcome ZipReader::unpack(const QString &name, Take take)
{
    const auto found = m_places.constFind(name);
    if (found == m_places.constEnd())
        return fail(ErrorCode::NotFound, name);
    unz64_file_pos place{found->position, found->number};
    if (unzGoToFilePos64(m_zip->file, &place) != UNZ_OK || unzOpenCurrentFile(m_zip->file) != UNZ_OK)
        return damaged(name);
    std::array<char, 64 * 1024> piece;
    int count = 0;
    while ((count = unzReadCurrentFile(m_zip->file, piece.data(), unsigned(piece.size()))) > 0) {
        m_zip->left -= count;
        if (m_zip->left < 0)
            break;
        take(piece.data(), count);
    }
    const bool isWhole = unzCloseCurrentFile(m_zip->file) == UNZ_OK && count == 0;
    if (m_zip->left < 0)
        return fail(ErrorCode::Invalid, name, QStringLiteral("it unpacks to more than %1 MB").arg(mostBytes / 1024 / 1024));
    return isWhole ? Outcome() : damaged(name);
}

Result<QByteArray> ZipReader::read(const QString &name)
{
    QByteArray bytes;
    const Outcome unpacked = unpack(name, [&bytes](const char *piece, int size) { bytes.append(piece, size); });
    return unpacked ? Result<QByteArray>(std::move(bytes)) : std::unexpected(unpacked.error());
}

Outcome ZipReader::check()
{
    const qint64 before = m_zip->left;
    for (const QString &name : std::as_const(m_names))
        if (const Outcome unpacked = unpack(name, [](const char *, int) {}); !unpacked)
            return unpacked;
    m_zip->left = before;
    return {};
}

bool isZip(const QByteArray &bytes)
{
    return bytes.startsWith("PK\x03\x04");
}

} // namespace marbre::import
