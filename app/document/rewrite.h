#pragma once

#include <QString>

#include <functional>

#include "document/block.h"

namespace marbre::document {

/// Lets `change` rewrite the address of every picture and recording, at any depth. Every block loses its origin.
void rewriteMedia(Blocks &blocks, const std::function<void(QString &address)> &change);

/// Lets `change` alter every picture, at any depth. Every block loses its origin.
void rewritePictures(Blocks &blocks, const std::function<void(Image &picture)> &change);

/// The same of the address of every link.
void rewriteLinks(Blocks &blocks, const std::function<void(QString &address)> &change);

} // namespace marbre::document
