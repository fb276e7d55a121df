#pragma once

#include <QString>

namespace marbre::desk {

/// Who is at work, as versions remember it: the name that the person has given in Marbre, else the system's full name
/// of the account, else its short one.
[[nodiscard]] QString person();
/// An empty name goes back to the system's.
void setPerson(const QString &name);

} // namespace marbre::desk
