#pragma once

#include "import/odtstyles.h"
#include "import/officetext.h"

namespace marbre::import {

/// What a content.xml of OpenDocument says. `styles` are those of the document's styles.xml.
[[nodiscard]] OfficeText readOdtText(const QByteArray &contentXml, OdtStyles styles);
/// The styles of a styles.xml; of a damaged one, those that can be read.
[[nodiscard]] OdtStyles readOdtStyles(const QByteArray &stylesXml);

} // namespace marbre::import
