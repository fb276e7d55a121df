#pragma once

#include <QString>
#include <QStringView>

#include <gumbo.h>

#include <cstddef>

#include <functional>
#include <optional>

#include "document/attributes.h"
#include "document/inline.h"

namespace marbre::html {

class Losses;

/// An id as it may be written: empty where it is none, or one that hides a property of the document, the window or a
/// form (HTML standard, 3.1.5, 7.2.2.3 and 4.10.3: named access).
[[nodiscard]] QString keptId(const QString &id);
/// The classes that mean something: not those that Word, Apple, Google Docs and mail programs put everywhere.
[[nodiscard]] QString keptClass(const QString &classes);
/// The text of an attribute on one line: HTML's white space (not U+00A0 and its like) as single spaces, none at the
/// ends, no control characters.
[[nodiscard]] QString oneLine(QStringView text);
/// A language tag by its shape (BCP 47), else empty.
[[nodiscard]] QString keptLanguage(const QString &language);
[[nodiscard]] QString keptDirection(const QString &direction);
[[nodiscard]] QString keptAlignment(const QString &alignment);

/// A `srcset` whose candidates are all as safe as a `src` must be (HTML standard, 4.8.4.2.1), else empty.
/// What makes an address that may be written of one that is given; empty: it may not.
using AddressResolver = std::function<std::optional<QString>(const QString &)>;
[[nodiscard]] QString keptSourceSet(const QString &raw, const AddressResolver &resolve = {});

/// What a class says that a kind of block says by itself; the attribute goes with its last class.
void removeClass(document::Attributes &attributes, QLatin1StringView name);

/// id, class, title, lang, dir and align of an element.
[[nodiscard]] document::Attributes keptAttributes(const GumboNode &node);

/// Notes what an element carries that is not safe to write again: event handlers, addresses that run script, styles
/// that fetch or leave their place. `at` is where the element stands in the bytes.
void inspect(const GumboNode &node, std::ptrdiff_t at, Losses &losses);

} // namespace marbre::html
