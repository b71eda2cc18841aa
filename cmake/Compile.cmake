# What every target of ours is compiled with. System headers are not warned about.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(DUTYGRAPH_CCACHE ccache)
mark_as_advanced(DUTYGRAPH_CCACHE)
if(DUTYGRAPH_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${DUTYGRAPH_CCACHE})
endif()

add_library(dutygraph_compile INTERFACE)
target_compile_options(dutygraph_compile INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
  $<$<BOOL:${DUTYGRAPH_WERROR}>:-Werror>)
# GCC 12 sees an overlap in every "literal" + std::string that it inlines (GCC bug 105651, mended in 13).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(dutygraph_compile INTERFACE -Wno-restrict)
endif()
if(DUTYGRAPH_SANITIZE)
  list(JOIN DUTYGRAPH_SANITIZE "," _sanitizers)
  target_compile_options(dutygraph_compile INTERFACE -fsanitize=${_sanitizers} -fno-omit-frame-pointer
    -fno-sanitize-recover=all)
  target_link_options(dutygraph_compile INTERFACE -fsanitize=${_sanitizers})
endif()
