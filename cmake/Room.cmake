# dutygraph_room(NAME [ROOMS room...] [LINKS target...])
# One static library a room: its sources are src/NAME/*.cpp, its public headers include/dutygraph/NAME/*.h.
# ROOMS are the rooms below it that it may include (tests/house holds the includes to the same list);
# LINKS are the outside libraries that live in this room only.
function(dutygraph_room name)
  cmake_parse_arguments(arg "" "" "ROOMS;LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${name}/*.cpp")
  if(DEFINED DUTYGRAPH_EMBEDDED_${name})
    list(APPEND sources "${DUTYGRAPH_EMBEDDED_${name}}")
  endif()
  add_library(dutygraph_${name} STATIC ${sources})
  add_library(dutygraph::${name} ALIAS dutygraph_${name})
  set_target_properties(dutygraph_${name} PROPERTIES EXPORT_NAME ${name})
  target_compile_features(dutygraph_${name} PUBLIC cxx_std_20)
  target_include_directories(dutygraph_${name}
    PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>
    PRIVATE "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(dutygraph_${name} PRIVATE $<BUILD_INTERFACE:dutygraph_compile> ${arg_LINKS})
  foreach(room IN LISTS arg_ROOMS)
    target_link_libraries(dutygraph_${name} PUBLIC dutygraph_${room})
  endforeach()
  set_property(GLOBAL APPEND PROPERTY DUTYGRAPH_ROOMS ${name})
  set_property(GLOBAL PROPERTY DUTYGRAPH_ROOMS_OF_${name} "${arg_ROOMS}")
  set_property(GLOBAL PROPERTY DUTYGRAPH_LINKS_OF_${name} "${arg_LINKS}")
endfunction()

# The command-line program: src/cli.
function(dutygraph_program name)
  cmake_parse_arguments(arg "" "" "ROOMS;LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/cli/*.cpp")
  add_executable(${name} ${sources})
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/src")
  target_compile_definitions(${name} PRIVATE DUTYGRAPH_VERSION="${PROJECT_VERSION}")
  target_link_libraries(${name} PRIVATE dutygraph_compile ${arg_LINKS})
  # Half the time of a build went into these three headers and into optimizing code that only takes arguments apart.
  target_precompile_headers(${name} PRIVATE <CLI/CLI.hpp> <fmt/core.h> <nlohmann/json.hpp>)
  target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O1>)
  foreach(room IN LISTS arg_ROOMS)
    target_link_libraries(${name} PRIVATE dutygraph_${room})
  endforeach()
  set_property(GLOBAL PROPERTY DUTYGRAPH_ROOMS_OF_cli "${arg_ROOMS}")
  set_property(GLOBAL PROPERTY DUTYGRAPH_LINKS_OF_cli "${arg_LINKS}")
endfunction()

# dutygraph_embed(ROOM FILES...): compiles the files into a room, as src/ROOM/embedded.h declares them.
function(dutygraph_embed room)
  set(out "${PROJECT_BINARY_DIR}/embedded/${room}.cpp")
  add_custom_command(OUTPUT "${out}"
    COMMAND "${CMAKE_COMMAND}" -D "OUT=${out}" -D "ROOM=${room}" -D "FILES=${ARGN}"
            -P "${PROJECT_SOURCE_DIR}/cmake/Embed.cmake"
    DEPENDS ${ARGN} "${PROJECT_SOURCE_DIR}/cmake/Embed.cmake" VERBATIM)
  set(DUTYGRAPH_EMBEDDED_${room} "${out}" PARENT_SCOPE)
endfunction()

# The word lists, found by their stems (text/lexicon.h); the script and style of the interactive page.
file(GLOB lexicons CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/share/dutygraph/*.txt")
dutygraph_embed(text ${lexicons})
dutygraph_embed(report "${PROJECT_SOURCE_DIR}/src/report/page/page.js" "${PROJECT_SOURCE_DIR}/src/report/page/page.css")
