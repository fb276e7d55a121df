#include "base/clock.h"

namespace marbre {

Clock systemClock()
{
    return [] { return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC); };
}

} // namespace marbre
