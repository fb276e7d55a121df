#pragma once

class QWidget;

namespace marbre::dialogs {

/// What Marbre is, its version and its licence. Not modal.
void showAbout(QWidget *parent);

} // namespace marbre::dialogs
