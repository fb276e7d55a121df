#pragma once

#include <QString>

#include <array>
#include <optional>

namespace marbre::article {

/// Where an article stands on its way to the reader.
enum class Status {
    Draft,
    Translating,
    Review,
    Ready, ///< on the stone: *sur le marbre*
    Published,
};

inline constexpr std::array allStatuses{Status::Draft, Status::Translating, Status::Review, Status::Ready,
                                        Status::Published};

/// The fixed name of the command line and the database: draft, translating, review, ready, published.
[[nodiscard]] QString statusName(Status status);
[[nodiscard]] std::optional<Status> statusFromName(QStringView name);

} // namespace marbre::article
