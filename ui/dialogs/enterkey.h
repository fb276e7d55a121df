#pragma once

class QAbstractItemView;

namespace marbre::dialogs {

/// Enter activates the row of a view in a dialog, and does not press the dialog's button besides.
void keepEnter(QAbstractItemView *view);

} // namespace marbre::dialogs
