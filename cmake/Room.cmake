# dutygraph_room(NAME [ROOMS room...] [LINKS target...])
# One static library a room: its sources are src/NAME/*.cpp, its public headers include/dutygraph/NAME/*.h.
# ROOMS are the rooms below it that it may include (tests/house holds the includes to the same list);
# LINKS are the outside libraries that live in this room only.
function(dutygraph_room name)
  cmake_parse_arguments(arg "" "" "ROOMS;LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${name}/*.cpp")
  if(name STREQUAL "text")
    list(APPEND sources "${DUTYGRAPH_EMBEDDED}")
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
  foreach(room IN LISTS arg_ROOMS)
    target_link_libraries(${name} PRIVATE dutygraph_${room})
  endforeach()
  set_property(GLOBAL PROPERTY DUTYGRAPH_ROOMS_OF_cli "${arg_ROOMS}")
  set_property(GLOBAL PROPERTY DUTYGRAPH_LINKS_OF_cli "${arg_LINKS}")
endfunction()

# share/dutygraph/*.txt compiled in: one raw string a file, found by its stem (text/lexicon.h).
set(DUTYGRAPH_EMBEDDED "${PROJECT_BINARY_DIR}/embedded/lexicons.cpp")
file(GLOB lexicons CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/share/dutygraph/*.txt")
add_custom_command(OUTPUT "${DUTYGRAPH_EMBEDDED}"
  COMMAND "${CMAKE_COMMAND}" -D "OUT=${DUTYGRAPH_EMBEDDED}" -D "FILES=${lexicons}"
          -P "${PROJECT_SOURCE_DIR}/cmake/Embed.cmake"
  DEPENDS ${lexicons} "${PROJECT_SOURCE_DIR}/cmake/Embed.cmake" VERBATIM)
