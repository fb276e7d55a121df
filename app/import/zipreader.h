#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

#include "base/error.h"

namespace marbre::import {

/// The files in a zip (PKWARE's APPNOTE), of which word processors and books make their documents. A bomb does not go
/// off: of a zip no more than 512 MB are unpacked, whatever it says of itself, and no more than 20,000 files are in it.
class ZipReader
{
public:
    /// Invalid: no zip, damaged, or a name in it that leads out of a folder. Unsupported: it is protected by a password.
    [[nodiscard]] static Result<ZipReader> open(const QByteArray &bytes);
    ~ZipReader();
    ZipReader(ZipReader &&) noexcept;
    ZipReader &operator=(ZipReader &&) noexcept;

    [[nodiscard]] bool contains(const QString &name) const { return m_places.contains(name); }
    /// In the zip's order.
    [[nodiscard]] const QStringList &names() const { return m_names; }
    /// The bytes of a file. NotFound; Invalid: damaged, or more than is to be unpacked.
    [[nodiscard]] Result<QByteArray> read(const QString &name);
    /// Whether another program may unpack all of it: each file is unpacked once and forgotten.
    [[nodiscard]] Outcome check();

private:
    struct Zip;
    struct Place {
        quint64 position = 0;
        quint64 number = 0;
    };
    explicit ZipReader(std::unique_ptr<Zip> zip);
    Outcome readNames();
    template <typename Take> Outcome unpack(const QString &name, Take take);

    std::unique_ptr<Zip> m_zip;
    QHash<QString, Place> m_places;
    QStringList m_names;
};

/// True for bytes that begin as a zip does.
[[nodiscard]] bool isZip(const QByteArray &bytes);

} // namespace marbre::import
