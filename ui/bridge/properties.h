#pragma once

#include <QMetaType>
#include <QTextFormat>

#include "document/block.h"

namespace marbre::bridge {

/// Where formats keep what QTextDocument has no word for.
enum Property {
    KindProperty = QTextFormat::UserProperty + 1, ///< Shape::Kind; absent: a paragraph
    LevelProperty,                                ///< of a heading
    KeepEmptyProperty,
    OwnProperty, ///< Own
    OwnStamp,
    FrameProperty, ///< FramePtr
    FrameStamp,
    StyleProperty, ///< document::Style; absent: none
    StyleStamp,
    AtomProperty, ///< Atom, of an object character
    CardProperty, ///< Card, of an object character
    ObjectStamp,
};

/// What a block carries beside its text.
struct Own {
    document::Attributes attributes;
    QString wordpress;
    QString language;

    bool operator==(const Own &) const = default;
};

} // namespace marbre::bridge

Q_DECLARE_METATYPE(marbre::bridge::Own)
Q_DECLARE_METATYPE(marbre::document::Style)
