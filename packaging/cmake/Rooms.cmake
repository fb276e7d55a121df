# A room is a static library with an include root of its own: `#include "document/block.h"` compiles only
# in a room that links marbre::document. The root is a folder in the build tree that holds one link, named
# as the room, to the room's folder; so a room sees the rooms that it links and no other.

add_library(marbre_warnings INTERFACE)
target_compile_options(marbre_warnings INTERFACE
  -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
  $<$<BOOL:${MARBRE_WERROR}>:-Werror>)
target_compile_definitions(marbre_warnings INTERFACE
  QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_CONTEXTLESS_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MARBRE_ASAN)
  target_compile_options(marbre_warnings INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
  target_link_options(marbre_warnings INTERFACE -fsanitize=address,undefined)
endif()
if(MARBRE_FUZZ)
  target_compile_options(marbre_warnings INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer
    -fno-sanitize-recover=undefined)
  target_link_options(marbre_warnings INTERFACE -fsanitize=address,undefined)
endif()

# marbre_include_root(TARGET NAME): makes `NAME/…` includable by TARGET and by what links it.
function(marbre_include_root target name scope)
  set(root ${CMAKE_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${root})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${name} SYMBOLIC)
  target_include_directories(${target} ${scope} ${root})
endfunction()

# marbre_room(NAME [MOC] SOURCES … [PUBLIC …] [PRIVATE …]); MOC for a room that declares QObjects
function(marbre_room name)
  cmake_parse_arguments(ROOM "MOC" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(marbre_${name} STATIC ${ROOM_SOURCES})
  add_library(marbre::${name} ALIAS marbre_${name})
  set_target_properties(marbre_${name} PROPERTIES AUTOMOC "${ROOM_MOC}")
  marbre_include_root(marbre_${name} ${name} PUBLIC)
  target_link_libraries(marbre_${name} PUBLIC ${ROOM_PUBLIC} PRIVATE ${ROOM_PRIVATE} marbre_warnings)
endfunction()
