# marbre_test(NAME SOURCES … LINK … [LABELS …]): one Qt Test program, run without a display.
function(marbre_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;LINK;LABELS" ${ARGN})
  add_executable(test_${name} ${TEST_SOURCES})
  set_target_properties(test_${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(test_${name} PRIVATE ${TEST_LINK} Qt6::Test marbre_warnings)
  # Most of a test runs once: optimising it takes longer than it saves.
  target_compile_options(test_${name} PRIVATE $<$<CONFIG:Release>:-O1>)
  target_compile_definitions(test_${name} PRIVATE
    MARBRE_FIXTURES="${CMAKE_CURRENT_SOURCE_DIR}/fixtures" MARBRE_BIN="${MARBRE_BIN}"
    MARBRE_SOURCE="${CMAKE_SOURCE_DIR}" MARBRE_SHOTS="${CMAKE_BINARY_DIR}/screenshots")
  add_test(NAME ${name} COMMAND test_${name})
  # Tests may run as root, where Chromium's sandbox cannot; the program itself never sets this.
  set_tests_properties(${name} PROPERTIES
    LABELS "${TEST_LABELS}" TIMEOUT 300
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTWEBENGINE_DISABLE_SANDBOX=1;LC_ALL=C.UTF-8;TZ=Europe/Paris;XDG_DATA_HOME=${CMAKE_BINARY_DIR}/home/data;XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/home/config;XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/home/cache")
endfunction()
